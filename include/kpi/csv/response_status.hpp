// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/csv/table.hpp>
#include <kpi/text/fold.hpp>

// Survey tools note beside the answers whether a response is one: made in a preview or a test of the
// form, or left before its end.

namespace kpi::csv {

enum class response_status { complete, unfinished, preview };

/// A column in which a tool says so. All words as `folded` leaves them.
struct status_rule {
  std::span<std::string_view const> headings;
  std::span<std::string_view const> preview = {};
  std::span<std::string_view const> unfinished = {};
  bool empty_is_unfinished = false;
};

/// The columns of a table that say it.
class response_statuses {
public:
  response_statuses() = default;
  explicit response_statuses(table const& headings);

  response_status of(record const& r) const;

  /// Where they stand.
  std::vector<std::size_t> columns() const;

private:
  struct status_column {
    std::size_t column;
    status_rule const* rule;
  };
  std::vector<status_column> columns_ = {};
};

// -------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr auto status_headings = std::to_array<std::string_view>(
    {"status", "statut", "response type", "type de reponse", "response status"});
inline constexpr auto channel_headings_of_responses = std::to_array<std::string_view>(
    {"distributionchannel", "distribution channel", "canal de distribution"});
inline constexpr auto preview_words =
    std::to_array<std::string_view>({"survey preview", "preview", "apercu", "apercu de l'enquete",
                                     "survey test", "test", "offline survey preview"});
inline constexpr auto partial_words =
    std::to_array<std::string_view>({"partial", "partiel", "partielle", "incomplete", "incomplet",
                                     "started", "in progress", "en cours"});

/// Qualtrics: 1 a preview, 2 a test, 17 a preview of an offline survey; its exports have "Finished".
inline constexpr auto preview_codes = std::to_array<std::string_view>({"1", "2", "17"});

inline constexpr auto finished_headings =
    std::to_array<std::string_view>({"finished", "termine", "terminee"});
inline constexpr auto negative_words =
    std::to_array<std::string_view>({"false", "0", "no", "non", "faux"});

inline constexpr auto draft_headings =
    std::to_array<std::string_view>({"draft", "brouillon", "is draft"});
inline constexpr auto positive_words =
    std::to_array<std::string_view>({"true", "1", "yes", "oui", "vrai"});

/// LimeSurvey: a response that was never submitted has no date there.
inline constexpr auto submit_headings =
    std::to_array<std::string_view>({"submitdate", "date submitted", "date de soumission"});

inline constexpr std::array status_rules{
    status_rule{status_headings, preview_words, partial_words},
    status_rule{channel_headings_of_responses, preview_words},
    status_rule{finished_headings, {}, negative_words},
    status_rule{draft_headings, {}, positive_words},
    status_rule{submit_headings, {}, {}, true},
};

inline constexpr status_rule coded_status{status_headings, preview_codes};

inline bool is_among(std::string_view word, std::span<std::string_view const> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The first column below one of the headings; none: as many as there are.
inline std::size_t column_below(table const& headings, std::span<std::string_view const> names) {
  std::size_t const columns = filled_columns(headings);
  for (std::size_t i = 0; i < columns; ++i)
    for (record const& row : headings)
      if (is_among(folded(row.text(i)), names)) return i;
  return columns;
}

inline response_status status_by(status_rule const& rule, std::string_view text) {
  std::string const word = folded(text);
  if (word.empty())
    return rule.empty_is_unfinished ? response_status::unfinished : response_status::complete;
  if (is_among(word, rule.preview)) return response_status::preview;
  return is_among(word, rule.unfinished) ? response_status::unfinished : response_status::complete;
}

}  // namespace detail

inline response_statuses::response_statuses(table const& headings) {
  std::size_t const columns = filled_columns(headings);
  auto const add = [&](status_rule const& rule) {
    std::size_t const column = detail::column_below(headings, rule.headings);
    if (column < columns) columns_.push_back({column, &rule});
  };
  for (status_rule const& rule : detail::status_rules) add(rule);
  if (detail::column_below(headings, detail::finished_headings) < columns)
    add(detail::coded_status);
}

inline std::vector<std::size_t> response_statuses::columns() const {
  std::vector<std::size_t> places;
  for (status_column const& c : columns_) places.push_back(c.column);
  return places;
}

inline response_status response_statuses::of(record const& r) const {
  response_status found = response_status::complete;
  for (status_column const& c : columns_)
    found = std::max(found, detail::status_by(*c.rule, r.text(c.column)));
  return found;
}

}  // namespace kpi::csv
