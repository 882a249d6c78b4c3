// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/csv/record.hpp>
#include <kpi/text/fold.hpp>

namespace kpi::csv {

/// Records that are looked at together: a list, one score or answer a row.
using table = std::vector<record>;

/// The columns that some record fills.
std::size_t filled_columns(table const& rows);

/// Rows become columns: how a wide table becomes a list. Every cell keeps its place in the file.
table transposed(table const& rows);

/// The column that a user asks for: by position from 1, or by heading as `folded` compares, "=5"
/// being the heading 5. Absent when there is none.
std::optional<std::size_t> find_column(record const& headings, std::size_t columns,
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

inline table transposed(table const& rows) {
  table turned(filled_columns(rows));
  for (record const& r : rows)
    for (std::size_t i = 0; i < turned.size(); ++i)
      turned[i].append(r.text(i), r.at(i), r.quoted(i));
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
