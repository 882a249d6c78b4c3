// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/base/provenance.hpp>
#include <kpi/csv/dialect_detection.hpp>
#include <kpi/csv/head_table.hpp>
#include <kpi/csv/layout.hpp>
#include <kpi/csv/tally_layout.hpp>

namespace kpi::csv {

/// Everything that the head of a file decides about the rest of it.
struct reading_plan {
  csv::dialect dialect = {};  ///< without a delimiter each line is one answer
  provenance delimiter_from = provenance::by_default;
  provenance quote_from = provenance::by_default;
  provenance escape_from = provenance::by_default;
  number_marks mark = {};
  provenance mark_from = provenance::by_default;
  stated<thousands_mark> thousands = {};  ///< as told; numbers are read by `mark`
  csv::layout layout = {};
  record headings = {};                   ///< of the list; empty without a header
  table heading_texts = {};               ///< the rows of headings as they stand in the file
  std::vector<std::string> titles = {};   ///< lines of text above the table
  std::vector<std::string> above = {};    ///< all that stands above it
  std::uint64_t passed_over = 0;          ///< rows above that are no notes
  std::optional<std::uint64_t> end = {};  ///< the record where another table starts, if it is wide
  std::size_t heading_rows = 0;
  std::size_t columns = 0;  ///< of the table
  bool one_column = false;
  std::uint64_t data_start =
      0;  ///< records before the first one of data; the table's when it is wide
  std::optional<char> rival = {};  ///< another delimiter that reads the file as well
  std::optional<char> close = {};  ///< another one that splits most lines into some table
  bool may_be_decimals = false;    ///< "7,5" read as two numbers might be one
};

/// The plan for a file that starts with this text (`whole`: that is this text). Errors: those of
/// `layout_of`, and empty_file when there is no record in the whole file.
result<reading_plan> plan_for(std::string_view head, bool whole, reading_request const& asked);

// -------------------------------------------------------------------------------------------------

namespace detail {

/// Asked for, also by the mark that groups; or shown by the cells; or the point, where the comma
/// separates fields; or either.
inline stated<decimal_mark> decimal_for(decimal_mark shown, std::optional<char> delimiter,
                                        reading_request const& asked) {
  if (asked.mark) return {*asked.mark, provenance::option};
  number_marks const left(decimal_mark::either, asked.thousands.value_or(thousands_mark::any));
  if (left.decimal != decimal_mark::either) return {left.decimal, provenance::option};
  if (shown != decimal_mark::either) return {shown, provenance::detected};
  if (delimiter == ',') return {decimal_mark::point, provenance::detected};
  return {decimal_mark::either, provenance::by_default};
}

/// Asked for; or the only one that the cells show. Numbers are read with any that is not ruled out.
inline stated<thousands_mark> thousands_for(thousands_mark shown, decimal_mark decimal,
                                            std::optional<thousands_mark> asked) {
  if (asked) return {*asked, provenance::option};
  bool const taken = (shown == thousands_mark::comma && decimal == decimal_mark::comma) ||
                     (shown == thousands_mark::point && decimal == decimal_mark::point);
  if (taken || shown == thousands_mark::any) return {thousands_mark::any, provenance::by_default};
  return {shown, provenance::detected};
}

/// 0, 1, 2, … or 1, 2, 3, …: nobody answers so.
inline bool lists_a_scale(column_facts const& c) {
  return consecutive(c) && (c.scores.front() == 0 || c.scores.front() == 1);
}

/// Two bare numbers a line, with commas and not for each score of a scale: "7,5" may well be one
/// number.
inline bool may_be_decimals(reading_plan const& plan, head_table const& found,
                            reading_request const& asked) {
  bool const open =
      plan.dialect.delimiter == ',' && plan.delimiter_from == provenance::detected && !asked.mark;
  if (!open || plan.layout.header || plan.layout.form != shape::tall || plan.layout.at.score != 0U)
    return false;
  column_facts const scores = facts_of(telling_rows(found.rows, 0), 0, asked, plan.mark);
  return filled_columns(found.rows) == 2 && !lists_a_scale(scores);
}

/// A quote that is not closed, or text that goes on after one, may be why there is no layout.
inline std::optional<error> defect_in(std::vector<record> const& records) {
  for (record const& r : records)
    if (r.defect() != nullptr) return error_of(*r.defect());
  return std::nullopt;
}

/// Of rows that hold quotes, and nothing in them.
inline error nothing_in(table const& rows) {
  return {code::no_answer, {}, {}, {std::uint64_t{rows.size()}, std::uint64_t{0}}};
}

/// Where the table stands among the records, and what it is called.
inline void set_table(reading_plan& plan, head_table const& found) {
  bool const wide = plan.layout.form == shape::wide;
  plan.titles = found.titles;
  plan.above = found.above;
  plan.passed_over = found.passed_over;
  plan.columns = filled_columns(found.rows);
  plan.one_column = widest(found.rows) == 1;
  plan.data_start = found.numbers.front();
  if (wide) plan.end = found.end;
  if (!plan.layout.header) return;
  plan.headings = wide ? transposed(found.rows).front() : found.rows.front();
  if (wide) return;
  plan.heading_texts = found.heading_texts;
  plan.heading_rows = std::max<std::size_t>(found.headings.depth, 1);
  ++plan.data_start;
}

inline result<reading_plan> plan_by(dialect_candidate c, bool stated, bool whole,
                                    reading_request const& asked) {
  auto const flaw = defect_in(c.records);
  head_table const found = table_in(std::move(c.records), stated, asked);
  if (found.rows.empty() && whole) return failure(code::empty_file);
  if (found.rows.empty()) return reading_plan{};  // a first line without an end: reading will tell
  if (filled_columns(found.rows) == 0) return tl::unexpected(flaw.value_or(nothing_in(found.rows)));
  number_marks const shown = shown_marks(found.rows);
  auto const mark = decimal_for(shown.decimal, c.how.delimiter, asked);
  number_marks const marks(mark.value, asked.thousands.value_or(thousands_mark::any));
  auto const tally = tally_layout(found.rows, asked, marks);
  auto const layout = tally ? result<csv::layout>(*tally)
                            : layout_of(found.rows, found.headings.rows, whole, asked, marks);
  if (!layout) return tl::unexpected(flaw.value_or(layout.error()));
  reading_plan plan{c.how,
                    c.delimiter_from,
                    c.quote_from,
                    c.escape_from,
                    marks,
                    mark.from,
                    thousands_for(shown.thousands, mark.value, asked.thousands),
                    *layout};
  set_table(plan, found);
  plan.may_be_decimals = may_be_decimals(plan, found, asked);
  return plan;
}

inline dialect_request dialect_asked(reading_request const& asked) {
  return {asked.delimiter, asked.quote, asked.backslash, asked.mark == decimal_mark::comma};
}

/// Which of two plans reads the file better; nothing to choose: the first.
inline bool is_better(reading_plan const& a, bool a_even, reading_plan const& b, bool b_even) {
  return std::pair(a.layout.evidence, a_even) > std::pair(b.layout.evidence, b_even);
}

}  // namespace detail

inline result<reading_plan> plan_for(std::string_view head, bool whole,
                                     reading_request const& asked) {
  bool const stated = stated_delimiter(head).has_value();
  std::optional<result<reading_plan>> best;
  bool best_even = false;
  for (auto& c : dialect_candidates(head, whole, detail::dialect_asked(asked))) {
    bool const even = quality(c.records).even;
    auto const delimiter = c.how.delimiter;
    auto plan = detail::plan_by(std::move(c), stated, whole, asked);
    bool const worth = plan && best && *best;
    bool const tie = worth && delimiter != ' ' &&
                     (*best)->layout.evidence == plan->layout.evidence && best_even == even;
    if (tie) (*best)->rival = delimiter;
    bool const loses =
        best && !(plan && !*best) && !(worth && detail::is_better(*plan, even, **best, best_even));
    if (loses && worth) (*best)->close = delimiter;
    if (loses) continue;
    if (worth) plan->close = (*best)->dialect.delimiter;
    best = std::move(plan);
    best_even = even;
  }
  return *best;
}

}  // namespace kpi::csv
