// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/csv/cell.hpp>
#include <kpi/csv/request.hpp>
#include <kpi/csv/table.hpp>

namespace kpi::csv {

/// What the cells of a column are, its heading and rows of totals left out.
struct column_facts {
  heading kind = heading::other;         ///< what the heading calls it
  std::size_t filled = 0;                ///< neither empty nor a word for "no answer"
  std::size_t numbers = 0;               ///< "8", "40 %", "5 (easy)"
  std::size_t percents = 0;              ///< of these, with "%"
  std::size_t labelled = 0;              ///< of these, with a label
  std::size_t known = 0;                 ///< labels of the vocabulary
  std::vector<rational> scores = {};     ///< the numbers in order
  std::vector<std::string> labels = {};  ///< the other cells in order
};

/// Rows from the first one on that say something of their columns: neither totals nor missing answers.
std::vector<record const*> telling_rows(table const& rows, std::size_t first);

column_facts facts_of(std::vector<record const*> const& rows, std::size_t column,
                      reading_request const& asked, number_marks mark);

inline bool mostly_numbers(column_facts const& c) { return c.numbers * 2 > c.filled; }
inline bool mostly_text(column_facts const& c) { return c.filled > 0 && c.numbers * 2 < c.filled; }
inline bool mostly_shares(column_facts const& c) { return c.percents * 2 > c.filled; }

/// 0, 1, 2, … or 5, 4, 3, …: at least two whole numbers in steps of one.
bool consecutive(column_facts const& c);

/// Always rising or always falling, with at least two numbers.
bool sorted_strictly(column_facts const& c);

/// Most cells come again: answers, not the list of the answers that there can be.
bool repeats(column_facts const& c);

/// True when the first row holds headings: words that are known as such, or text above numbers or
/// known labels.
bool has_headings(table const& rows, reading_request const& asked, number_marks mark);

// -------------------------------------------------------------------------------------------------

namespace detail {

inline bool is_label(std::string_view text, vocabulary const& known) {
  return std::any_of(known.families.begin(), known.families.end(),
                     [&](label_family const& family) { return meaning(family, text).has_value(); });
}

inline bool is_number(std::string_view text, number_marks mark) {
  return parse_quantity(text, mark) || parse_score(text, mark);
}

/// A row of totals or of missing answers says nothing of what its columns are.
inline bool is_remark_row(record const& r) {
  for (std::size_t i = 0; i < r.size(); ++i)
    if (!trimmed(r.text(i)).empty()) return remark_of(r.text(i)) != remark::none;
  return false;
}

inline void look_at(column_facts& facts, std::string_view text, vocabulary const& known,
                    number_marks mark) {
  if (is_missing(text)) return;
  ++facts.filled;
  auto const number = parse_quantity(text, mark);
  auto const score = parse_score(text, mark);
  facts.numbers += number || score ? 1U : 0U;
  facts.percents += number && number->percent ? 1U : 0U;
  facts.labelled += score && !score->label.empty() ? 1U : 0U;
  if (number || score) facts.scores.push_back(number ? number->value : score->score);
  if (number || score) return;
  facts.known += is_label(text, known) ? 1U : 0U;
  facts.labels.push_back(folded(text));
}

template <class T>
std::size_t distinct(std::vector<T> values) {
  std::sort(values.begin(), values.end());
  return static_cast<std::size_t>(std::unique(values.begin(), values.end()) - values.begin());
}

template <class Related>
bool all_neighbours(std::vector<rational> const& values, Related related) {
  return values.size() > 1 &&
         std::adjacent_find(values.begin(), values.end(), [&](auto const& a, auto const& b) {
           return !related(a, b);
         }) == values.end();
}

}  // namespace detail

inline std::vector<record const*> telling_rows(table const& rows, std::size_t first) {
  std::vector<record const*> telling;
  for (std::size_t i = first; i < rows.size(); ++i)
    if (!detail::is_remark_row(rows[i])) telling.push_back(&rows[i]);
  return telling;
}

inline column_facts facts_of(std::vector<record const*> const& rows, std::size_t column,
                             reading_request const& asked, number_marks mark) {
  column_facts facts;
  for (record const* const r : rows) detail::look_at(facts, r->text(column), asked.labels, mark);
  return facts;
}

inline bool consecutive(column_facts const& c) {
  if (c.scores.empty() || !is_whole(c.scores.front())) return false;
  return detail::all_neighbours(c.scores,
                                [](rational const& a, rational const& b) { return b - a == 1; }) ||
         detail::all_neighbours(c.scores,
                                [](rational const& a, rational const& b) { return a - b == 1; });
}

inline bool sorted_strictly(column_facts const& c) {
  return detail::all_neighbours(c.scores,
                                [](rational const& a, rational const& b) { return a < b; }) ||
         detail::all_neighbours(c.scores,
                                [](rational const& a, rational const& b) { return a > b; });
}

inline bool repeats(column_facts const& c) {
  if (mostly_numbers(c)) return detail::distinct(c.scores) * 2 < c.scores.size();
  return detail::distinct(c.labels) * 2 < c.labels.size();
}

inline bool has_headings(table const& rows, reading_request const& asked, number_marks mark) {
  record const& top = rows.front();
  bool numbers = false;
  bool words = false;
  for (std::size_t i = 0; i < top.size(); ++i) {
    std::string_view const text = top.text(i);
    bool const number = detail::is_number(text, mark);
    if (!number && detail::is_label(text, asked.labels)) return false;
    heading const kind = number ? heading::other : heading_of(text);
    words = words || (kind != heading::other && kind != heading::total);
    numbers = numbers || number;
  }
  if (words || numbers) return words;
  auto const others = telling_rows(rows, 1);
  for (std::size_t i = 0; i < top.size(); ++i) {
    if (is_missing(top.text(i))) continue;
    column_facts const below = facts_of(others, i, asked, mark);
    if (rows.size() == 1 || mostly_numbers(below) || below.known * 2 > below.filled) return true;
  }
  return false;
}

}  // namespace kpi::csv
