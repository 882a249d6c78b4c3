// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <utility>

#include <kpi/csv/head.hpp>
#include <kpi/csv/key_columns.hpp>
#include <kpi/csv/tally_layout.hpp>

namespace kpi::csv {

/// The columns beside the score that a request names, in a file read by this plan. Tables of counts have
/// none; a distribution file has those of its segments. Errors: needs_raw_answers; counted_already; those of
/// key_columns_of.
result<key_columns> keys_for(reading_plan const& plan, reading_request const& asked);

// -------------------------------------------------------------------------------------------------

namespace detail {

/// The first option that asks for something of single rows, and the column that it names.
struct row_wish {
  std::string option;
  std::string column;
};

inline std::optional<row_wish> row_wish_in(reading_request const& asked, bool segments_too) {
  if (asked.weight) return row_wish{"--weight", ""};
  if (asked.unique) return row_wish{"--unique", ""};
  if (segments_too && !asked.by.empty()) return row_wish{"--by", asked.by.front()};
  if (segments_too && !asked.where.empty())
    return row_wish{"--where", asked.where.front().substr(0, asked.where.front().find('=', 1))};
  return std::nullopt;
}

inline tl::unexpected<error> needs_rows(row_wish wish) {
  return failure(code::needs_raw_answers, {}, {}, {std::move(wish.option), std::move(wish.column)});
}

/// The names of the columns, and the rows of headings as they stand.
inline table headings_in(reading_plan const& plan) {
  if (!plan.layout.header) return {};
  table rows{plan.headings};
  rows.insert(rows.end(), plan.heading_texts.begin(), plan.heading_texts.end());
  return rows;
}

/// A distribution file is counted again with all its segments, unless some are asked for.
inline result<key_columns> keys_of_tally(reading_plan const& plan, reading_request const& asked) {
  std::size_t const segments = tally_columns_of(plan.headings).value_or(tally_columns{}).score;
  table titles(1);
  for (std::size_t i = 0; i < segments; ++i)
    titles.front().append(plan.headings.text(i), plan.headings.at(i), plan.headings.quoted(i));
  auto keys = key_columns_of(titles, segments, asked);
  if (!keys || !asked.counting || !asked.by.empty()) return keys;
  for (std::size_t i = 0; i < segments; ++i)
    keys->by.push_back({{i, name_of(titles, i)}, std::nullopt});
  return keys;
}

}  // namespace detail

inline result<key_columns> keys_for(reading_plan const& plan, reading_request const& asked) {
  shape const form = plan.layout.form;
  bool const counts = form == shape::tall || form == shape::wide;
  if (form == shape::answers) return key_columns_of(detail::headings_in(plan), plan.columns, asked);
  if (counts && asked.counting) return failure(code::counted_already);
  if (auto wish = detail::row_wish_in(asked, counts)) return detail::needs_rows(std::move(*wish));
  return counts ? key_columns{} : detail::keys_of_tally(plan, asked);
}

}  // namespace kpi::csv
