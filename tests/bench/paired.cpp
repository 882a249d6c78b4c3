// SPDX-License-Identifier: MIT
//
// Runs commands in turn, round by round, so that each is measured while the machine is as busy as it is for the
// others, and prints what they cost as JSON. Called by compare.py.
//
//   bench_paired ROUNDS FOLDER         on standard input, a line for each command: NAME, then its words, with tabs
//
// FOLDER/NAME gets what a command prints. `failed` stands for a command that cannot be run or fails.

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "spawn.hpp"

namespace {

struct command {
  std::string name;
  std::vector<std::string> words = {};
  std::vector<bench::run_cost> costs = {};
  bool failed = false;
};

command command_of(std::string const& line) {
  std::istringstream words(line);
  command c;
  std::getline(words, c.name, '\t');
  for (std::string word; std::getline(words, word, '\t');) c.words.push_back(word);
  return c;
}

void run(command& c, std::string const& folder, bool counts) {
  if (c.failed || c.words.empty()) return;
  bench::redirections const files(counts ? "/dev/null" : folder + '/' + c.name);
  auto const cost = bench::cost_of(c.words, files);
  c.failed = !cost;
  if (cost && counts) c.costs.push_back(*cost);
}

/// A figure of every round, or its ratio to that of another command.
template <class Figure>
std::vector<double> figures(command const& c, Figure figure) {
  std::vector<double> all;
  for (bench::run_cost const& cost : c.costs) all.push_back(figure(cost));
  return all;
}

nlohmann::json row_of(command const& c, command const& first) {
  if (c.failed) return {{"failed", true}};
  auto const times = figures(c, [](bench::run_cost const& r) { return r.time; });
  auto const memory =
      figures(c, [](bench::run_cost const& r) { return static_cast<double>(r.kibibytes); });
  nlohmann::json row{
      {"milliseconds", bench::quantile(times, 0.5) / 1000},
      {"busy", bench::quantile(figures(c, [](auto const& r) { return r.busy; }), 0.5) / 1000},
      {"kibibytes", bench::quantile(memory, 1)}};
  if (first.failed) return row;
  std::vector<double> ratios;
  for (std::size_t i = 0; i < times.size(); ++i) ratios.push_back(times[i] / first.costs[i].time);
  row["ratio"] = bench::quantile(ratios, 0.5);
  row["least"] = bench::quantile(ratios, 0);
  row["most"] = bench::quantile(ratios, 1);
  return row;
}

}  // namespace

int main(int argc, char** argv) {
  int const rounds = argc == 3 ? std::atoi(argv[1]) : 0;
  if (rounds < 1) {
    std::fputs("usage: bench_paired ROUNDS FOLDER <COMMANDS\n", stderr);
    return 2;
  }
  std::vector<command> commands;
  for (std::string line; std::getline(std::cin, line);) commands.push_back(command_of(line));
  // The first round brings files and programs into memory, and shows what they print.
  for (int round = 0; round <= rounds; ++round)
    for (command& c : commands) run(c, argv[2], round > 0);

  nlohmann::json rows = nlohmann::json::object();
  for (command const& c : commands) rows[c.name] = row_of(c, commands.front());
  std::cout << rows.dump(1) << '\n';
}
