// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/csv/column_facts.hpp>

// What a layout is, and what speaks for one: the evidence that layout.hpp weighs.

namespace kpi::csv {

/// How a table says its answers: one a row; a list of scores or classes and how many gave each; that
/// list with its columns laid down as rows; or a distribution file, such lists one below the other.
enum class shape { answers, tall, wide, tally };

/// Which columns matter (of the list, so rows of a wide table).
struct columns {
  std::optional<std::size_t> score = {};
  std::optional<std::size_t> label = {};
  std::optional<std::size_t> count = {};
  std::optional<std::size_t> share = {};
};

/// What a table was found to be.
struct layout {
  shape form = shape::answers;
  columns at = {};
  bool header = false;
  bool share_heading = false;            ///< the heading says "%": bare numbers are shares too
  label_family const* family = nullptr;  ///< of the labels that stand for scores or classes
  bool classes = false;                  ///< the labels stand for classes
  int evidence = 0;                      ///< the more, the surer; for choosing between readings
};

// -------------------------------------------------------------------------------------------------

namespace detail {

/// So many rows say what a column is; a wide table has no more lines than that of scores, labels,
/// counts and shares, with some to spare.
inline constexpr std::size_t rows_looked_at = 200;
inline constexpr std::size_t most_wide_lines = 12;

/// No question offers more; larger numbers are taken for scores only if a heading calls them so.
inline constexpr int highest_score = 100;

/// A list under examination.
struct view {
  table const& rows;
  reading_request const& asked;
  number_marks mark;
  bool turned;          ///< the list is a wide table, transposed
  table headings = {};  ///< rows of headings: the names of the columns first
  bool header = false;
  std::size_t first = 0;
  std::vector<column_facts> facts = {};
  std::size_t used = 0;  ///< columns that hold something
};

/// joined: the rows of headings where there are several, of which the first row has the names.
inline view view_of(table const& rows, table const& joined, reading_request const& asked,
                    number_marks mark, bool turned) {
  view v{rows, asked, mark, turned};
  v.header = !joined.empty() || has_headings(rows, asked, mark);
  v.first = v.header ? 1 : 0;
  if (v.header) v.headings = {rows.front()};
  v.headings.insert(v.headings.end(), joined.begin(), joined.end());
  std::size_t const columns = filled_columns(rows);
  auto const telling = telling_rows(rows, v.first);
  v.facts.reserve(columns);
  for (std::size_t i = 0; i < columns; ++i) {
    v.facts.push_back(facts_of(telling, i, asked, mark));
    if (v.header) v.facts.back().kind = heading_of(rows.front().text(i));
    bool const named = v.header && !trimmed(rows.front().text(i)).empty();
    v.used += named || v.facts.back().filled > 0 ? 1U : 0U;
  }
  return v;
}

/// How likely a column lists the scores: 3 its heading or its labels say so, 2 the numbers are in
/// steps of one, 1 they are sorted.
inline int score_evidence(column_facts const& c) {
  if (!mostly_numbers(c) || c.percents > 0) return 0;
  if (c.kind == heading::count || c.kind == heading::share || c.kind == heading::total) return 0;
  if (c.labelled > 0 || c.kind == heading::score || c.kind == heading::question) return 3;
  auto const off_any_scale = [](rational const& x) { return x < 0 || x > highest_score; };
  if (std::any_of(c.scores.begin(), c.scores.end(), off_any_scale)) return 0;
  if (consecutive(c)) return 2;
  return sorted_strictly(c) ? 1 : 0;
}

template <class Rank>
std::optional<std::size_t> best_column(view const& v, Rank rank) {
  std::optional<std::size_t> best;
  int most = 0;
  for (std::size_t i = 0; i < v.facts.size(); ++i) {
    int const points = rank(v.facts[i]);
    if (points > most) best = i;
    most = std::max(most, points);
  }
  return best;
}

/// The columns that the user may mean; positions count the columns of the file, not the rows.
inline std::vector<std::size_t> asked_columns(view const& v,
                                              std::optional<std::string> const& asked) {
  if (!asked || (v.turned && is_position(*asked))) return {};
  return columns_meant(v.headings, v.facts.size(), *asked);
}

inline std::optional<std::size_t> asked_column(view const& v,
                                               std::optional<std::string> const& asked) {
  auto const meant = asked_columns(v, asked);
  return meant.size() == 1 ? std::optional(meant.front()) : std::nullopt;
}

inline bool is_count(column_facts const& c, bool only_two) {
  bool const numbers = c.filled == 0 || c.numbers * 2 >= c.filled;
  return c.kind == heading::count && !mostly_shares(c) && (numbers || only_two);
}

inline bool is_share(column_facts const& c) { return c.kind == heading::share || mostly_shares(c); }

/// "N" over 1, 2, 3, …: the rows are numbered, as long as another column is called counts.
inline bool numbers_rows(view const& v, std::size_t column) {
  column_facts const& c = v.facts[column];
  bool const counts_up = c.scores.size() > 1 && c.scores.front() == 1 && consecutive(c);
  if (!counts_up || c.kind != heading::count) return false;
  return std::count_if(v.facts.begin(), v.facts.end(),
                       [](column_facts const& other) { return other.kind == heading::count; }) > 1;
}

/// The columns of counts and of shares that say by themselves what they are.
inline void find_quantities(view const& v, columns& at, std::size_t axis) {
  bool const only_two = v.used == 2;
  for (std::size_t i = 0; i < v.facts.size(); ++i) {
    if (i == axis || numbers_rows(v, i)) continue;
    column_facts const& c = v.facts[i];
    auto& quantity = is_share(c) ? at.share : at.count;
    bool const better = !quantity || v.facts[*quantity].filled == 0;
    if (better && (is_share(c) || is_count(c, only_two))) quantity = i;
  }
  bool const empty_counts = at.count && v.facts[*at.count].filled == 0;
  if (empty_counts && at.share && v.facts[*at.share].filled > 0) at.count.reset();
}

/// The only other column of numbers, a "Total" before all; numbers that a heading calls scores are
/// none.
inline std::optional<std::size_t> remaining_numbers(view const& v, std::size_t axis) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < v.facts.size(); ++i) {
    column_facts const& c = v.facts[i];
    if (i == axis || !mostly_numbers(c) || is_share(c)) continue;
    if (c.kind == heading::total) return i;
    if (c.kind == heading::score || c.kind == heading::question) return std::nullopt;
    found.push_back(i);
  }
  return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

/// Whether the list of scores is plain enough that numbers beside it, which nothing names, are
/// counts.
inline bool is_plain_list(column_facts const& c) {
  return c.labelled > 0 || (consecutive(c) && c.scores.size() >= 3) ||
         (sorted_strictly(c) && c.scores.size() >= 5);
}

/// Unknown words across the top of rows that nothing names are the headings of other data.
inline bool lacks_row_headings(view const& v) {
  if (!v.turned || v.header) return false;
  return std::any_of(v.facts.begin(), v.facts.end(),
                     [](column_facts const& c) { return mostly_text(c) && c.known == 0; });
}

/// Headings of what a tool notes of each response. (Of the first column alone: "id" may be a question.)
inline constexpr auto response_headings = std::to_array<std::string_view>({"id",
                                                                           "response id",
                                                                           "responseid",
                                                                           "respondent id",
                                                                           "respondent_id",
                                                                           "id de la reponse",
                                                                           "sid",
                                                                           "timestamp",
                                                                           "horodateur",
                                                                           "email",
                                                                           "adresse ip",
                                                                           "ip address",
                                                                           "submitdate",
                                                                           "startdate",
                                                                           "date submitted",
                                                                           "start date",
                                                                           "start time",
                                                                           "heure de debut",
                                                                           "submitted time",
                                                                           "ticket id",
                                                                           "started at",
                                                                           "created at",
                                                                           "cle"});

/// The rows are responses, not the list of the answers that there can be.
inline bool lists_responses(view const& v) {
  return !v.turned && std::any_of(v.headings.begin(), v.headings.end(), [](record const& row) {
    for (std::size_t i = 0; i < row.size(); ++i)
      if (among(folded(row.text(i)), response_headings)) return true;
    return false;
  });
}

/// Nothing but one value, in at least one cell.
inline bool is_constant(column_facts const& c) {
  return c.filled > 0 && (c.numbers == c.filled ? distinct(c.scores) == 1
                                                : c.numbers == 0 && distinct(c.labels) == 1);
}

/// Columns besides those of a list (and one of labels) that say something of each row.
inline bool has_other_columns(view const& v, columns const& at, std::size_t axis) {
  std::size_t others = 0;
  for (std::size_t i = 0; i < v.facts.size(); ++i) {
    column_facts const& c = v.facts[i];
    bool const listed = i == axis || at.count == i || at.share == i || at.label == i;
    if (!listed && c.filled > 0 && !is_constant(c) && !is_share(c)) ++others;
  }
  return others > 1;
}

/// Labels that come again, or beside 1, 2, 3, … under a heading: answers, each with its number.
inline bool counts_rows(view const& v, std::size_t axis, std::size_t numbers) {
  column_facts const& c = v.facts[axis];
  column_facts const& n = v.facts[numbers];
  bool const again = distinct(c.labels) < c.labels.size();
  return v.header && (again || (consecutive(n) && n.scores.front() == 1));
}

}  // namespace detail

}  // namespace kpi::csv
