// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/csv/period.hpp>
#include <kpi/csv/request.hpp>
#include <kpi/csv/table.hpp>

// The columns that matter beside the score: what selects rows, what weighs them, what they are gathered
// by, and who answered.

namespace kpi::csv {

/// A column and what it is called: its heading, else its position.
struct named_column {
  std::size_t at = 0;
  std::string name;
};

/// A column that rows are gathered by; the dates of it by their period.
struct segment_column : named_column {
  std::optional<period> by = {};
};

/// Rows pass that have one of these values in the column.
struct condition : named_column {
  std::vector<std::string> values = {};  ///< as typed
  std::vector<std::string> wanted = {};  ///< the same, folded
};

/// The columns that a request names.
struct key_columns {
  std::vector<condition> where = {};
  std::optional<named_column> weight = {};
  std::vector<segment_column> by = {};
  std::optional<named_column> unique = {};
};

/// Where they are among so many columns. headings: rows of them, the names of the columns first; none
/// where the table has none. Errors: no_such_column, ambiguous_column, bad_condition; none has a file
/// yet.
result<key_columns> key_columns_of(table const& headings, std::size_t columns,
                                   reading_request const& asked);

/// The column asked for, as `columns_meant` finds it. `option`: who asks. Errors: no_such_column,
/// ambiguous_column.
result<named_column> column_asked(table const& headings, std::size_t columns,
                                  std::string_view asked, std::string_view option);

/// The heading of a segment column in a result: "channel", "date:month".
std::string title_of(segment_column const& c);

// -------------------------------------------------------------------------------------------------

namespace detail {

inline std::string name_of(table const& headings, std::size_t column) {
  std::string_view const text =
      headings.empty() ? std::string_view() : trimmed(headings.front().text(column));
  return text.empty() ? std::to_string(column + 1) : std::string(text);
}

/// Where the headings stand.
inline place heading_place(table const& headings) {
  return {{}, headings.empty() ? 0 : headings.front().line(), 0};
}

inline tl::unexpected<error> column_missing(table const& headings, std::size_t columns,
                                            std::string_view asked, std::string_view option) {
  std::vector<std::string_view> names;
  for (record const& row : headings)
    for (std::size_t i = 0; i < row.size(); ++i) names.push_back(trimmed(row.text(i)));
  std::string meant(nearest(asked, names).value_or(""));
  if (is_position(meant)) meant.insert(0, 1, '=');
  return failure(code::no_such_column, heading_place(headings), std::string(asked),
                 {column_list(headings.empty() ? nullptr : &headings.front(), columns),
                  std::move(meant), std::string(option)});
}

inline tl::unexpected<error> column_unclear(table const& headings,
                                            std::vector<std::size_t> const& found,
                                            std::string_view asked, std::string_view option) {
  std::string list;
  for (std::size_t const i : found) list += (list.empty() ? "" : ", ") + name_of(headings, i);
  return failure(code::ambiguous_column, heading_place(headings), std::string(asked),
                 {std::move(list), std::string(option)});
}

/// The only column with this whole heading, or at this position.
inline bool is_whole_heading(table const& headings, std::size_t columns, std::string_view asked) {
  std::string const exact = (is_position(asked) || asked.starts_with('=') ? "" : "=");
  return columns_meant(headings, columns, exact + std::string(asked)).size() == 1;
}

/// "date:month" in its two halves, unless a heading reads so.
inline result<segment_column> segment_column_asked(table const& headings, std::size_t columns,
                                                   std::string const& asked) {
  auto const colon = asked.rfind(':');
  auto const by =
      colon == asked.npos ? std::nullopt : period_named(std::string_view(asked).substr(colon + 1));
  bool const whole = !by || is_whole_heading(headings, columns, asked);
  auto found = column_asked(headings, columns, whole ? asked : asked.substr(0, colon), "--by");
  if (!found) return tl::unexpected(found.error());
  return segment_column{std::move(*found), whole ? std::nullopt : by};
}

/// Where "COL=VALUE" is split: the heading itself may hold "=". The first split whose column is there by its
/// whole heading, else by a part of it.
inline std::optional<std::size_t> split_of(table const& headings, std::size_t columns,
                                           std::string const& typed) {
  std::optional<std::size_t> by_part;
  for (auto sign = typed.find('=', 1); sign != typed.npos; sign = typed.find('=', sign + 1)) {
    std::string const name = typed.substr(0, sign);
    if (is_whole_heading(headings, columns, name)) return sign;
    if (!by_part && column_asked(headings, columns, name, "--where")) by_part = sign;
  }
  return by_part;
}

inline result<condition> condition_asked(table const& headings, std::size_t columns,
                                         std::string const& typed) {
  auto const first = typed.find('=', 1);
  if (first == typed.npos) return failure(code::bad_condition, {}, typed);
  std::size_t const sign = split_of(headings, columns, typed).value_or(first);
  auto found = column_asked(headings, columns, typed.substr(0, sign), "--where");
  if (!found) return tl::unexpected(found.error());
  std::string const value = typed.substr(sign + 1);
  return condition{std::move(*found), {value}, {folded(value)}};
}

/// Conditions on one column are alternatives.
inline void add(std::vector<condition>& where, condition one) {
  for (condition& known : where)
    if (known.at == one.at) {
      known.values.push_back(std::move(one.values.front()));
      known.wanted.push_back(std::move(one.wanted.front()));
      return;
    }
  where.push_back(std::move(one));
}

inline bool has_value(record const& r, condition const& c) {
  return std::find(c.wanted.begin(), c.wanted.end(), folded(r.text(c.at))) != c.wanted.end();
}

}  // namespace detail

inline result<named_column> column_asked(table const& headings, std::size_t columns,
                                         std::string_view asked, std::string_view option) {
  auto const found = columns_meant(headings, columns, asked);
  if (found.size() == 1)
    return named_column{found.front(), detail::name_of(headings, found.front())};
  return found.empty() ? detail::column_missing(headings, columns, asked, option)
                       : detail::column_unclear(headings, found, asked, option);
}

inline result<key_columns> key_columns_of(table const& headings, std::size_t columns,
                                          reading_request const& asked) {
  key_columns found;
  for (std::string const& typed : asked.where) {
    auto one = detail::condition_asked(headings, columns, typed);
    if (!one) return tl::unexpected(one.error());
    detail::add(found.where, std::move(*one));
  }
  for (std::string const& typed : asked.by) {
    auto one = detail::segment_column_asked(headings, columns, typed);
    if (!one) return tl::unexpected(one.error());
    found.by.push_back(std::move(*one));
  }
  auto const one_column = [&](std::optional<std::string> const& typed,
                              std::string_view option) -> result<std::optional<named_column>> {
    if (!typed) return std::nullopt;
    auto one = column_asked(headings, columns, *typed, option);
    if (!one) return tl::unexpected(one.error());
    return std::optional(std::move(*one));
  };
  auto weight = one_column(asked.weight, "--weight");
  auto unique = one_column(asked.unique, "--unique");
  if (!weight) return tl::unexpected(weight.error());
  if (!unique) return tl::unexpected(unique.error());
  found.weight = std::move(*weight);
  found.unique = std::move(*unique);
  return found;
}

inline std::string title_of(segment_column const& c) {
  if (!c.by) return c.name;
  for (detail::period_row const& row : detail::period_names)
    if (row.by == *c.by) return c.name + ':' + std::string(row.name);
  return c.name;
}

}  // namespace kpi::csv
