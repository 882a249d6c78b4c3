// SPDX-License-Identifier: MIT
#include "progress.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

#include <kpi/exact/rounding.hpp>
#include <kpi/text/display.hpp>
#include <kpi/text/phrase.hpp>
#include <kpi/text/utf8.hpp>

#include "input.hpp"
#include "output.hpp"

namespace kpi {
namespace {

constexpr std::chrono::milliseconds patience{1000};
constexpr std::chrono::milliseconds between_lines{100};

/// To the first column, and what stands there taken away: no printable character.
constexpr std::string_view empty_line = "\r\x1b[K";

// A line that never wraps needs no no-break spaces, and so is the same in every encoding.
constexpr words share_read = {"{}%", "{} %"};
constexpr words part_of = {"{} of {}", "{} sur {}"};
constexpr words per_second = {"{}/s", "{}/s"};
constexpr words time_left = {"{} left", "encore {}"};

constexpr std::array units{words{"B", "o"}, words{"kB", "ko"}, words{"MB", "Mo"}, words{"GB", "Go"},
                           words{"TB", "To"}};

/// "310 MB", "3.1 GB".
std::string size_text(rational bytes, language lang) {
  std::size_t unit = 0;
  for (; bytes >= 1000 && unit + 1 < units.size(); ++unit) bytes /= 1000;
  unsigned const decimals = unit > 0 && bytes < 10 ? 1 : 0;
  return number({lang, {}, rounding::truncate}, bytes, decimals) + ' ' +
         std::string(units.at(unit).in(lang));
}

/// "8 s", "3 min 20 s", "1 h 5 min".
std::string duration_text(std::uint64_t seconds) {
  auto const part = [](std::uint64_t n, std::string_view unit) {
    return std::to_string(n) + ' ' + std::string(unit);
  };
  std::uint64_t const minutes = seconds / 60;
  if (minutes == 0) return part(seconds, "s");
  if (minutes < 60) return part(minutes, "min") + ' ' + part(seconds % 60, "s");
  return part(minutes / 60, "h") + ' ' + part(minutes % 60, "min");
}

/// The whole parts of the line, the most wanted first.
std::vector<std::string> progress_parts(progress_facts const& facts, language lang) {
  rational const rate = rational(facts.read) * 1000 / facts.elapsed.count();
  std::string const read = size_text(facts.read, lang);
  std::string const speed = phrase(per_second, lang, size_text(rate, lang));
  // a file that grows while it is read has more than it had
  if (!facts.total || facts.read > *facts.total || facts.read == 0) return {read, speed};
  integer const percent = rounded(rational(facts.read) * 100 / *facts.total, rounding::truncate);
  integer const left = rounded((*facts.total - facts.read) / rate, rounding::half_away);
  return {phrase(share_read, lang, percent.str()),
          phrase(part_of, lang, read, size_text(*facts.total, lang)), speed,
          phrase(time_left, lang, duration_text(left.convert_to<std::uint64_t>()))};
}

}  // namespace

std::string progress_text(progress_facts const& facts, language lang, std::size_t columns) {
  std::string line;
  for (std::string const& part : progress_parts(facts, lang)) {
    std::string longer = line;
    longer.append(line.empty() ? "" : ", ").append(part);
    if (width(longer) >= columns) break;
    line = std::move(longer);
  }
  return line;
}

std::optional<std::uint64_t> total_size(std::vector<std::string> const& paths) {
  std::uint64_t sum = 0;
  for (std::string const& path : paths) {
    struct stat facts {};
    if (path == standard_input || ::stat(path.c_str(), &facts) != 0 || !S_ISREG(facts.st_mode))
      return std::nullopt;
    sum += static_cast<std::uint64_t>(facts.st_size);
  }
  return sum;
}

progress_sink terminal_progress(std::optional<std::size_t> columns, language lang,
                                std::vector<std::string> const& paths) {
  bool const types = std::find(paths.begin(), paths.end(), standard_input) != paths.end() &&
                     ::isatty(STDIN_FILENO) == 1;
  if (!columns || types) return {};
  auto const line =
      std::make_shared<progress_line>(lang, *columns, total_size(paths), write_diagnostics);
  return [line](std::size_t bytes) {
    if (bytes == 0) return line->clear();
    line->advance(bytes);
  };
}

progress_line::progress_line(language lang, std::size_t columns, std::optional<std::uint64_t> total,
                             sink write, clock now)
    : lang_(lang), columns_(columns), facts_{0, total, {}}, write_(std::move(write)),
      now_(std::move(now)), start_(now_()), due_(patience) {}

void progress_line::advance(std::size_t bytes) {
  facts_.read += bytes;
  facts_.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now_() - start_);
  if (facts_.elapsed < due_) return;
  due_ = facts_.elapsed + between_lines;
  write_(std::string(empty_line) + progress_text(facts_, lang_, columns_));
  shown_ = true;
}

void progress_line::clear() {
  if (std::exchange(shown_, false)) write_(empty_line);
}

}  // namespace kpi
