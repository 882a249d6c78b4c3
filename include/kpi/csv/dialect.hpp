// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <kpi/csv/record.hpp>
#include <kpi/text/decimal.hpp>

namespace kpi::csv {

/// What can separate fields, the least likely inside a cell first.
inline constexpr std::array delimiters{'\t', ';', ','};

/// The delimiter that the first line "sep=;" names, as spreadsheet programs write it.
std::optional<char> stated_delimiter(std::string_view text);

/// The records of the head of a file. Unless it is the whole file the last record, which may be
/// cut, is left out.
std::vector<record> head_records(std::string_view text, std::optional<char> delimiter, bool whole);

/// How well a delimiter splits records: the share of the records that it splits at all, in percent,
/// and whether all have the same number of fields.
struct split_quality {
  std::size_t percent = 0;
  bool even = false;
};

split_quality quality(std::vector<record> const& records);

/// The decimal mark that the cells show: a mark that cannot group thousands because one, two or
/// more than three digits follow it. Absent when none or both are seen.
std::optional<decimal_mark> shown_decimal_mark(std::vector<record> const& records);

// -------------------------------------------------------------------------------------------------

inline std::optional<char> stated_delimiter(std::string_view text) {
  if (!text.starts_with("sep=") || text.size() < 5) return std::nullopt;
  bool const alone = text.size() == 5 || text[5] == '\r' || text[5] == '\n';
  return alone ? std::optional(text[4]) : std::nullopt;
}

inline std::vector<record> head_records(std::string_view text, std::optional<char> delimiter,
                                        bool whole) {
  std::vector<record> records;
  record_reader reader(delimiter);
  auto const keep = [&](record const& r) { records.push_back(r); };
  reader.feed(text, keep);
  if (whole) reader.finish(keep);
  return records;
}

inline split_quality quality(std::vector<record> const& records) {
  std::size_t filled = 0;
  std::size_t split = 0;
  std::size_t fields = 0;
  bool even = true;
  for (record const& r : records) {
    if (is_blank(r)) continue;
    ++filled;
    split += r.size() > 1 ? 1U : 0U;
    even = even && (fields == 0 || fields == r.size());
    fields = r.size();
  }
  return {filled == 0 ? 0 : split * 100 / filled, even};
}

namespace detail {

/// True when the only mark of a number is `mark` and what follows it is no group of thousands.
inline bool shows(std::string_view text, char mark) {
  text = trimmed(text);
  while (text.ends_with('%') || text.ends_with(' ')) text.remove_suffix(1);
  auto const at = text.find(mark);
  if (at == text.npos || text.rfind(mark) != at || at == 0) return false;
  std::string_view const decimals = text.substr(at + 1);
  if (decimals.empty() || decimals.size() == 3 || !kpi::detail::all_digits(decimals)) return false;
  return kpi::detail::is_digit(text[at - 1]) && parse_number(text).has_value();
}

}  // namespace detail

inline std::optional<decimal_mark> shown_decimal_mark(std::vector<record> const& records) {
  bool comma = false;
  bool point = false;
  for (record const& r : records)
    for (std::size_t i = 0; i < r.size(); ++i) {
      comma = comma || detail::shows(r.text(i), ',');
      point = point || detail::shows(r.text(i), '.');
    }
  if (comma == point) return std::nullopt;
  return comma ? decimal_mark::comma : decimal_mark::point;
}

}  // namespace kpi::csv
