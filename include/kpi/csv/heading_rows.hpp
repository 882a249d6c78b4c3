// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <kpi/csv/column_facts.hpp>
#include <kpi/csv/table.hpp>

// Survey tools write up to three rows of headings: Qualtrics codes, questions and what a program
// imports by; SurveyMonkey questions and what can be answered to them; Drupal groups and fields.

namespace kpi::csv {

/// Rows of headings that belong together.
struct heading_rows {
  std::size_t depth = 0;  ///< how many rows of the table they are; 0: a single one, or none
  table rows = {};        ///< those that people read
  record names = {};      ///< one name for each column
};

/// The rows of headings at the top of a table, where there are several.
heading_rows heading_rows_of(table const& rows, vocabulary const& known);

// -------------------------------------------------------------------------------------------------

namespace detail {

/// No tool writes more.
inline constexpr std::size_t most_heading_rows = 3;

/// Headings that say no more than that an answer, or the data of the form, stand below.
inline constexpr auto empty_headings = std::to_array<std::string_view>(
    {"response", "open-ended response", "reponse", "reponse ouverte", "submission details",
     "details de la soumission"});

/// Qualtrics: {"ImportId":"QID1"}.
inline bool is_import_row(record const& r) {
  for (std::size_t i = 0; i < r.size(); ++i)
    if (r.text(i).find("{\"ImportId\"") != std::string_view::npos) return true;
  return false;
}

/// Text that no answer, date or address is.
inline bool may_be_heading(std::string_view text) {
  text = trimmed(text);
  bool const digits = text.starts_with('-') || kpi::detail::is_digit(text.empty() ? ' ' : text[0]);
  return !digits && text.find('@') == text.npos && remark_of(text) == remark::none;
}

inline bool is_empty_heading(std::string_view text) { return among(folded(text), empty_headings); }

/// What two rows say of each other, column by column.
struct row_pair {
  std::size_t upper = 0;     ///< cells that are filled above
  std::size_t lower = 0;     ///< … below
  std::size_t gaps = 0;      ///< filled below alone
  bool answers = false;      ///< a cell below is no heading
  bool says_answer = false;  ///< "Response" below a question
  bool starts_empty = false;
  bool asks = false;  ///< a question in words below a code
};

/// "How likely are you to recommend us?"; no answer is as long as that.
inline bool is_question(std::string_view text) {
  return std::count(text.begin(), text.end(), ' ') > 2 || trimmed(text).ends_with('?');
}

inline row_pair pair_of(record const& top, record const& sub, vocabulary const& known) {
  row_pair pair;
  pair.starts_empty = !trimmed(top.text(0)).empty() && trimmed(sub.text(0)).empty();
  for (std::size_t i = 0; i < std::max(top.size(), sub.size()); ++i) {
    bool const above = !trimmed(top.text(i)).empty();
    bool const below = !trimmed(sub.text(i)).empty();
    pair.upper += above ? 1U : 0U;
    pair.lower += below ? 1U : 0U;
    pair.gaps += below && !above ? 1U : 0U;
    if (!below) continue;
    pair.asks = pair.asks || (above && is_question(sub.text(i)) && !is_question(top.text(i)));
    pair.says_answer = pair.says_answer || (above && is_empty_heading(sub.text(i)));
    pair.answers =
        pair.answers || !may_be_heading(sub.text(i)) || (above && is_label(sub.text(i), known));
  }
  return pair;
}

/// The second row names what the first one leaves open: the parts of a question, the fields of a group,
/// or the questions of codes.
inline bool continues(record const& top, record const& sub, vocabulary const& known) {
  row_pair const pair = pair_of(top, sub, known);
  if (pair.answers || pair.lower == 0 || pair.upper == 0) return false;
  bool const group = pair.gaps > 0 && pair.upper * 2 <= pair.lower;
  bool const questions = pair.asks && pair.gaps == 0 && pair.lower == pair.upper && pair.lower > 1;
  return pair.says_answer || (pair.gaps > 0 && pair.starts_empty) || group || questions;
}

/// Two rows that fill the same columns: codes and their questions.
inline bool names_every_column(record const& top, record const& sub) {
  for (std::size_t i = 0; i < std::max(top.size(), sub.size()); ++i)
    if (trimmed(top.text(i)).empty() != trimmed(sub.text(i)).empty()) return false;
  return true;
}

/// A question goes on to the right over the cells that it leaves empty.
inline std::string_view question_above(record const& top, record const& sub, std::size_t column) {
  while (column > 0 && trimmed(top.text(column)).empty() && !trimmed(sub.text(column)).empty())
    --column;
  return trimmed(top.text(column));
}

/// "Which channels do you use? [Shop]"
inline std::string joint_name(record const& top, record const& sub, std::size_t column) {
  std::string_view const own = trimmed(sub.text(column));
  std::string_view const above = question_above(top, sub, column);
  if (own.empty() || is_empty_heading(own)) return std::string(trimmed(top.text(column)));
  if (above.empty() || is_empty_heading(above)) return std::string(own);
  return std::string(above) + " [" + std::string(own) + ']';
}

inline record names_of(record const& top, record const& sub) {
  record names;
  for (std::size_t i = 0; i < std::max(top.size(), sub.size()); ++i)
    names.append(joint_name(top, sub, i), i < top.size() ? top.at(i) : sub.at(i), false);
  return names;
}

/// Questions, or the codes where there is none.
inline record names_of(table const& rows) {
  record names;
  for (std::size_t i = 0; i < rows.front().size(); ++i) {
    std::string_view const question = trimmed(rows.back().text(i));
    names.append(question.empty() ? rows.front().text(i) : question, rows.front().at(i), false);
  }
  return names;
}

}  // namespace detail

inline heading_rows heading_rows_of(table const& rows, vocabulary const& known) {
  auto const end =
      rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), detail::most_heading_rows));
  auto const import = std::find_if(rows.begin(), end, detail::is_import_row);
  if (import != end && import != rows.begin()) {
    table above(rows.begin(), import);
    record names = detail::names_of(above);
    return {above.size() + 1, std::move(above), std::move(names)};
  }
  if (rows.size() < 3 || !detail::continues(rows[0], rows[1], known)) return {};
  table const both{rows[0], rows[1]};
  bool const codes = detail::names_every_column(rows[0], rows[1]);
  return {2, both, codes ? detail::names_of(both) : detail::names_of(rows[0], rows[1])};
}

}  // namespace kpi::csv
