// SPDX-License-Identifier: MIT
//
// What a start of the program costs, beside `true` (which does nothing) and mawk reading the same file.
//
//   bench_startup NPS FILE [ROUNDS]        bench_startup build/release/nps examples/data/textbook/nps-200.csv
//
// Each round starts the programs in turn and times them from the spawn to the end. A ratio is taken within a
// round, where the machine was equally busy for both; of the rounds, the median and the 10th percentile (what it
// costs when nothing disturbs) are printed. The budget, 1.3 × true, is for a quiet machine: this is never a test.
//
// Copies are started, of all programs: a file that the linker wrote a moment ago lies otherwise in the memory of the
// system than one that was read or copied, and a start of it takes a tenth longer.

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "spawn.hpp"

namespace {

using bench::quantile;

struct program {
  std::string name;
  std::vector<std::string> arguments;  // the path first
  std::vector<double> times = {};      // one per round, in µs
  std::vector<double> ratios = {};     // to the first program, round by round
};

/// A folder beside this program, for as long as it runs.
class copies {
public:
  explicit copies(std::filesystem::path const& program)
      : folder_(program.parent_path() / "started") {
    std::filesystem::create_directories(folder_);
  }
  copies(copies const&) = delete;
  copies(copies&&) = delete;
  copies& operator=(copies const&) = delete;
  copies& operator=(copies&&) = delete;
  ~copies() {
    std::error_code left;
    std::filesystem::remove_all(folder_, left);
  }

  [[nodiscard]] std::string of(std::filesystem::path const& program) const {
    auto const copy = folder_ / program.filename();
    std::filesystem::copy_file(program, copy, std::filesystem::copy_options::overwrite_existing);
    return copy.string();
  }

private:
  std::filesystem::path folder_;
};

[[noreturn]] void give_up(std::string const& why) {
  std::fprintf(stderr, "bench_startup: %s\n", why.c_str());
  std::exit(2);
}

double time_of(program const& p, bench::redirections const& files) {
  auto const cost = bench::cost_of(p.arguments, files);
  if (!cost) give_up(p.arguments[0] + " cannot be run, or fails");
  return cost->time;
}

void run_round(std::vector<program>& programs, bench::redirections const& files) {
  for (program& p : programs) {
    p.times.push_back(time_of(p, files));
    p.ratios.push_back(p.times.back() / programs.front().times.back());
  }
}

void print(std::vector<program> const& programs) {
  std::printf("%-8s %s %8s %s %8s\n", "", "median, µs", "p10", "median, × true", "p10");
  for (program const& p : programs)
    std::printf("%-8s %10.0f %8.0f %14.2f %8.2f\n", p.name.c_str(), quantile(p.times, 0.5),
                quantile(p.times, 0.1), quantile(p.ratios, 0.5), quantile(p.ratios, 0.1));
}

std::vector<program> programs_reading(std::string const& nps, std::string const& file,
                                      copies const& made) {
  std::vector<program> programs{{"true", {made.of("/bin/true")}}, {"nps", {made.of(nps), file}}};
  std::string const mawk = "/usr/bin/mawk";
  if (access(mawk.c_str(), X_OK) == 0)
    programs.push_back(
        {"mawk",
         {made.of(mawk), "-F[,;]", "{ sum += $1 * $2; n += $2 } END { print sum, n }", file}});
  return programs;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3 && argc != 4) give_up("usage: bench_startup NPS FILE [ROUNDS]");
  int const rounds = argc == 4 ? std::atoi(argv[3]) : 400;
  if (rounds < 1) give_up("ROUNDS is a number from 1");

  if (access(argv[1], X_OK) != 0) give_up(std::string(argv[1]) + " cannot be run");
  copies const made(argv[0]);
  std::vector<program> programs = programs_reading(argv[1], argv[2], made);
  bench::redirections const files;
  for (int round = -10; round < rounds; ++round) {
    run_round(programs, files);
    if (round >= 0) continue;  // the first rounds bring the programs into memory
    for (program& p : programs) {
      p.times.clear();
      p.ratios.clear();
    }
  }
  print(programs);
}
