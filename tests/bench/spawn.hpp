// SPDX-License-Identifier: MIT
#pragma once

// Programs that are started and timed as a whole, from the spawn to the end.

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace bench {

using microseconds = std::chrono::duration<double, std::micro>;

/// Where a program reads and writes: the terminal or pipe we run in must not be part of the figure.
class redirections {
public:
  explicit redirections(std::string const& output = "/dev/null") {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, output.c_str(),
                                     O_WRONLY | O_CREAT | O_TRUNC, 0644);
  }
  ~redirections() { posix_spawn_file_actions_destroy(&actions_); }
  redirections(redirections const&) = delete;
  redirections& operator=(redirections const&) = delete;

  [[nodiscard]] posix_spawn_file_actions_t const* get() const { return &actions_; }

private:
  posix_spawn_file_actions_t actions_{};
};

struct run_cost {
  double time = 0;     ///< µs
  double busy = 0;     ///< µs of all its threads
  long kibibytes = 0;  ///< of memory, at most at once; no less than our own
};

/// Runs a program, its path first; absent when it cannot be run or fails: it has not done the work then.
inline std::optional<run_cost> cost_of(std::vector<std::string> words, redirections const& files) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);

  pid_t child = 0;
  int status = 0;
  rusage used{};
  auto const start = std::chrono::steady_clock::now();
  if (posix_spawnp(&child, arguments[0], files.get(), nullptr, arguments.data(), environ) != 0)
    return std::nullopt;
  bool const ended = wait4(child, &status, 0, &used) == child;
  auto const end = std::chrono::steady_clock::now();
  if (!ended || status != 0) return std::nullopt;
  auto const micros = [](timeval const& t) {
    return static_cast<double>(t.tv_sec) * 1e6 + static_cast<double>(t.tv_usec);
  };
  return run_cost{microseconds(end - start).count(), micros(used.ru_utime) + micros(used.ru_stime),
                  used.ru_maxrss};
}

/// The value that this part of the runs does not exceed; the nearest rank, so always one that was measured.
inline double quantile(std::vector<double> values, double part) {
  auto const rank =
      static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1) + 0.5);
  std::nth_element(values.begin(), values.begin() + rank, values.end());
  return values[static_cast<std::size_t>(rank)];
}

}  // namespace bench
