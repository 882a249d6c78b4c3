// SPDX-License-Identifier: MIT
//
// What a start of the program costs, beside `true` (which does nothing) and mawk reading the same file.
//
//   bench_startup NPS FILE [ROUNDS]        bench_startup build/release/nps examples/data/textbook/nps-200.csv
//
// Each round starts the programs in turn and times them from the spawn to the end. A ratio is taken within a
// round, where the machine was equally busy for both; of the rounds, the median and the 10th percentile (what it
// costs when nothing disturbs) are printed. The budget, 1.3 × true, is for a quiet machine: this is never a test.

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace {

using microseconds = std::chrono::duration<double, std::micro>;

struct program {
  std::string name;
  std::vector<std::string> arguments;  // the path first
  std::vector<double> times = {};      // one per round, in µs
  std::vector<double> ratios = {};     // to the first program, round by round
};

[[noreturn]] void give_up(std::string const& why) {
  std::fprintf(stderr, "bench_startup: %s\n", why.c_str());
  std::exit(2);
}

// Nothing to read and nowhere to write: the terminal or pipe we run in must not be part of the figure.
class to_null {
public:
  to_null() {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  }
  ~to_null() { posix_spawn_file_actions_destroy(&actions_); }
  to_null(to_null const&) = delete;
  to_null& operator=(to_null const&) = delete;

  [[nodiscard]] posix_spawn_file_actions_t const* get() const { return &actions_; }

private:
  posix_spawn_file_actions_t actions_{};
};

// A program that fails has not done the work, so its time means nothing.
double time_of(program& p, to_null const& files) {
  std::vector<char*> arguments;
  for (std::string& argument : p.arguments) arguments.push_back(argument.data());
  arguments.push_back(nullptr);

  pid_t child = 0;
  int status = 0;
  auto const start = std::chrono::steady_clock::now();
  bool const started =
      posix_spawn(&child, arguments[0], files.get(), nullptr, arguments.data(), environ) == 0;
  bool const ended = started && waitpid(child, &status, 0) == child;
  auto const end = std::chrono::steady_clock::now();
  if (!ended || status != 0) give_up(p.arguments[0] + " cannot be run, or fails");
  return microseconds(end - start).count();
}

// The value that this part of the rounds does not exceed; the nearest rank, so always a time that was measured.
double quantile(std::vector<double> values, double part) {
  auto const rank =
      static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1) + 0.5);
  std::nth_element(values.begin(), values.begin() + rank, values.end());
  return values[static_cast<std::size_t>(rank)];
}

void run_round(std::vector<program>& programs, to_null const& files) {
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

std::vector<program> programs_reading(std::string const& nps, std::string const& file) {
  std::vector<program> programs{{"true", {"/bin/true"}}, {"nps", {nps, file}}};
  std::string const mawk = "/usr/bin/mawk";
  if (access(mawk.c_str(), X_OK) == 0)
    programs.push_back(
        {"mawk", {mawk, "-F[,;]", "{ sum += $1 * $2; n += $2 } END { print sum, n }", file}});
  return programs;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3 && argc != 4) give_up("usage: bench_startup NPS FILE [ROUNDS]");
  int const rounds = argc == 4 ? std::atoi(argv[3]) : 400;
  if (rounds < 1) give_up("ROUNDS is a number from 1");

  std::vector<program> programs = programs_reading(argv[1], argv[2]);
  to_null const files;
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
