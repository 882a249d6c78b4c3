// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/csv/question_words.hpp>
#include <kpi/csv/record.hpp>
#include <kpi/text/fold.hpp>

namespace kpi::csv {

/// Records that are looked at together: a list, one score or answer a row.
using table = std::vector<record>;

/// The columns that some record fills.
std::size_t filled_columns(table const& rows);

/// How many cells of a record hold something.
std::size_t filled_fields(record const& r);

/// The first cell that holds something, without the spaces around it; empty when none does.
std::string_view first_text(record const& r);

/// Rows become columns: how a wide table becomes a list. Every cell keeps its place in the file;
/// columns that hold nothing make no row.
table transposed(table const& rows);

/// The column that a user asks for: by position from 1, or by heading as `folded` compares, "=5"
/// being the heading 5. Absent when there is none.
std::optional<std::size_t> find_column(record const& headings, std::size_t columns,
                                       std::string_view asked);

/// All columns that a user may mean: the one at a position; those of that heading in one of the rows
/// of headings; else those with a heading of which it is a part, from the start of a word.
std::vector<std::size_t> columns_meant(table const& headings, std::size_t columns,
                                       std::string_view asked);

/// True when asked is a position, which needs no heading.
bool is_position(std::string_view asked);

/// The headings, for a list of what there is: "date, nps, comment". Without headings, the
/// positions.
std::string column_list(record const* headings, std::size_t columns);

// -------------------------------------------------------------------------------------------------

inline std::size_t filled_columns(table const& rows) {
  std::size_t columns = 0;
  for (record const& r : rows)
    for (std::size_t i = r.size(); i > columns; --i)
      if (!trimmed(r.text(i - 1)).empty()) columns = i;
  return columns;
}

inline std::size_t filled_fields(record const& r) {
  std::size_t filled = 0;
  for (std::size_t i = 0; i < r.size(); ++i) filled += trimmed(r.text(i)).empty() ? 0U : 1U;
  return filled;
}

inline std::string_view first_text(record const& r) {
  for (std::size_t i = 0; i < r.size(); ++i)
    if (std::string_view const text = trimmed(r.text(i)); !text.empty()) return text;
  return {};
}

inline table transposed(table const& rows) {
  table turned(filled_columns(rows));
  for (record& r : turned) r.reserve(rows.size());
  for (record const& r : rows)
    for (std::size_t i = 0; i < turned.size(); ++i)
      turned[i].append(r.text(i), r.at(i), r.quoted(i));
  turned.erase(std::remove_if(turned.begin(), turned.end(),
                              [](record const& r) { return filled_fields(r) == 0; }),
               turned.end());
  return turned;
}

inline bool is_position(std::string_view asked) {
  return !asked.empty() && asked.size() < 7 && kpi::detail::all_digits(asked);
}

inline std::optional<std::size_t> find_column(record const& headings, std::size_t columns,
                                              std::string_view asked) {
  if (is_position(asked)) {
    auto const position = static_cast<std::size_t>(kpi::detail::integer_of(asked));
    return position >= 1 && position <= columns ? std::optional(position - 1) : std::nullopt;
  }
  if (asked.starts_with('=')) asked.remove_prefix(1);
  std::string const wanted = folded(asked);
  for (std::size_t i = 0; i < std::min(columns, headings.size()); ++i)
    if (!wanted.empty() && folded(headings.text(i)) == wanted) return i;
  return std::nullopt;
}

namespace detail {

/// The columns below a heading that fits, each once.
template <class Fits>
std::vector<std::size_t> columns_below(table const& headings, std::size_t columns, Fits fits) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < columns; ++i)
    if (std::any_of(headings.begin(), headings.end(),
                    [&](record const& row) { return fits(folded(row.text(i))); }))
      found.push_back(i);
  return found;
}

}  // namespace detail

inline std::vector<std::size_t> columns_meant(table const& headings, std::size_t columns,
                                              std::string_view asked) {
  if (is_position(asked)) {
    auto const position = find_column({}, columns, asked);
    return position ? std::vector{*position} : std::vector<std::size_t>{};
  }
  bool const exact = asked.starts_with('=');
  std::string const wanted = folded(asked.substr(exact ? 1 : 0));
  if (wanted.empty()) return {};
  auto same = detail::columns_below(headings, columns,
                                    [&](std::string const& text) { return text == wanted; });
  if (!same.empty() || exact) return same;
  return detail::columns_below(
      headings, columns, [&](std::string const& text) { return has_word_part(text, wanted); });
}

inline std::string column_list(record const* headings, std::size_t columns) {
  std::string list;
  for (std::size_t i = 0; i < columns; ++i) {
    std::string_view const text =
        headings != nullptr ? trimmed(headings->text(i)) : std::string_view();
    if (headings != nullptr && text.empty()) continue;
    if (!list.empty()) list += ", ";
    list += headings != nullptr ? std::string(text) : std::to_string(i + 1);
  }
  return list;
}

}  // namespace kpi::csv
