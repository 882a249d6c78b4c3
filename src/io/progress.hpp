// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/csv/request.hpp>
#include <kpi/text/language.hpp>

namespace kpi {

/// How far the reading of all inputs is.
struct progress_facts {
  std::uint64_t read = 0;
  std::optional<std::uint64_t> total = {};  ///< absent where an input is no file
  std::chrono::milliseconds elapsed = {};
};

/// "42%, 310 MB of 740 MB, 205 MB/s, 2 s left", less of it in few columns. Sizes have two digits and count by
/// thousands. Domain: elapsed is more than nothing.
std::string progress_text(progress_facts const& facts, language lang, std::size_t columns);

/// The size of all these files together; absent where one is none, or standard input.
std::optional<std::uint64_t> total_size(std::vector<std::string> const& paths);

/// Shows at standard error how far the reading of these files is, each named as often as it is read. columns: of
/// the terminal there; absent where there is none, or nothing is to be shown. Whoever types the answers is not
/// disturbed either.
progress_sink terminal_progress(std::optional<std::size_t> columns, language lang,
                                std::vector<std::string> const& paths);

/// One line at the end of a terminal, rewritten ten times a second while inputs are read, from the second
/// second on, and taken away as soon as something else may be written.
class progress_line {
public:
  using clock = std::function<std::chrono::steady_clock::time_point()>;
  using sink = std::function<void(std::string_view)>;

  progress_line(language lang, std::size_t columns, std::optional<std::uint64_t> total, sink write,
                clock now = std::chrono::steady_clock::now);
  progress_line(progress_line const&) = delete;
  progress_line(progress_line&&) = delete;
  progress_line& operator=(progress_line const&) = delete;
  progress_line& operator=(progress_line&&) = delete;
  ~progress_line() { clear(); }

  /// So many bytes more have been read.
  void advance(std::size_t bytes);

  /// Leaves the terminal as it was.
  void clear();

private:
  language lang_;
  std::size_t columns_;
  progress_facts facts_;
  sink write_;
  clock now_;
  std::chrono::steady_clock::time_point start_;
  std::chrono::milliseconds due_;
  bool shown_ = false;
};

}  // namespace kpi
