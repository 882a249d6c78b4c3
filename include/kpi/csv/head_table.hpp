// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/csv/heading_rows.hpp>
#include <kpi/csv/table_end.hpp>

// The table among the first records of a file: what stands above it, its headings, where it ends.

namespace kpi::csv {

/// The records of the table, without blank ones. Several rows of headings are one row of names.
struct head_table {
  table rows = {};
  std::vector<std::uint64_t> numbers = {};  ///< of each row among all records, from 0
  std::vector<std::string> titles = {};     ///< lines of text above
  std::vector<std::string> above = {};    ///< all that stands above: these, names with a value, …
  std::size_t passed_over = 0;            ///< rows above that hold more than that
  heading_rows headings = {};             ///< where they take several rows
  table heading_texts = {};               ///< the rows of headings as they stand; or the first row
  std::optional<std::uint64_t> end = {};  ///< the record where another table starts
};

/// The table that the user asks for: with --column the one below that heading.
head_table table_in(std::vector<record> records, bool stated, reading_request const& asked);

// -------------------------------------------------------------------------------------------------

namespace detail {

/// What stands above a table has a name and a value a line, at most.
inline constexpr std::size_t most_noted = 2;
inline constexpr std::size_t rows_above_at_most = 20;

inline bool has_number(record const& r) {
  for (std::size_t i = 0; i < r.size(); ++i)
    if (is_number(r.text(i), decimal_mark::either)) return true;
  return false;
}

/// A line of text alone above a table of several columns.
inline bool is_title(record const& r, reading_request const& asked) {
  std::string_view const text = first_text(r);
  return filled_fields(r) == 1 && !is_number(text, decimal_mark::either) &&
         !is_label(text, asked.labels) && remark_of(text) == remark::none;
}

/// A row of headings, the one asked for among them: its whole text, or a part in one of several
/// cells. (In a wide table numbers stand beside a heading.)
inline bool holds_heading(record const& r, std::optional<std::string> const& asked, bool whole) {
  if (!asked || is_position(*asked) || has_number(r)) return false;
  if (whole) return find_column(r, r.size(), *asked).has_value();
  return filled_fields(r) > most_noted && columns_meant({r}, r.size(), *asked).size() == 1;
}

inline bool holds_asked(record const& r, reading_request const& asked, bool whole) {
  return holds_heading(r, asked.column, whole) || holds_heading(r, asked.count_column, whole);
}

inline std::size_t widest(table const& rows) {
  std::size_t most = 0;
  for (std::size_t i = 0; i < std::min(rows.size(), 2 * rows_above_at_most); ++i)
    most = std::max(most, filled_fields(rows[i]));
  return most;
}

/// Names with a value above the headings of a table that is wider.
inline std::size_t notes_above_wider(table const& rows, reading_request const& asked) {
  std::size_t notes = 0;
  while (notes < rows.size() && filled_fields(rows[notes]) <= most_noted) ++notes;
  bool const headings = notes < rows.size() && notes <= rows_above_at_most &&
                        filled_fields(rows[notes]) * 2 >= widest(rows) &&
                        is_text_row(rows[notes], asked.labels);
  if (!headings) return 0;
  while (notes > 0 && continues(rows[notes - 1], rows[notes], asked.labels)) --notes;
  return notes;
}

/// "nps", "Score", "How likely are you to recommend us?"
inline bool names_score(std::string_view text, vocabulary const& known) {
  std::string const word = folded(text);
  auto const& own = known.headings;
  return std::find(own.begin(), own.end(), word) != own.end() ||
         heading_of(text) == heading::score ||
         (is_question(text) && has_word_part(word, known.questions));
}

/// A row that says that scores stand below.
inline bool names_scores(record const& r, vocabulary const& known) {
  if (!is_text_row(r, known)) return false;
  for (std::size_t i = 0; i < r.size(); ++i)
    if (names_score(r.text(i), known)) return true;
  return false;
}

/// The same above the headings of a table that is no wider: those of the scores tell.
inline std::size_t notes_above_scores(table const& rows, reading_request const& asked) {
  for (std::size_t i = 0; i < std::min(rows.size(), rows_above_at_most); ++i) {
    if (names_scores(rows[i], asked.labels)) return i;
    bool const note = filled_fields(rows[i]) <= most_noted &&
                      is_plain_text(first_text(rows[i]), asked.labels) &&
                      heading_of(first_text(rows[i])) == heading::other;
    if (!note) return 0;
  }
  return 0;
}

inline std::size_t titles_above(table const& rows, reading_request const& asked) {
  std::size_t titles = 0;
  while (titles < rows.size() && is_title(rows[titles], asked)) ++titles;
  bool const table_follows = titles < rows.size() && filled_fields(rows[titles]) > 1;
  return table_follows ? titles : 0;
}

/// Lines of text above the heading of a single column.
inline std::size_t lines_above(table const& rows, reading_request const& asked) {
  std::size_t lines = 0;
  while (lines < rows.size() && is_title(rows[lines], asked)) ++lines;
  bool const heading =
      lines > 1 && lines < rows.size() && names_answers(first_text(rows[lines - 1]), asked.labels);
  return heading ? lines - 1 : 0;
}

/// How many rows stand above the table where nothing is asked for.
inline std::size_t usual_rows_above(table const& rows, reading_request const& asked) {
  if (widest(rows) == 1) return lines_above(rows, asked);
  bool const wide = widest(rows) > most_noted + 1;
  std::size_t const notes = wide ? notes_above_wider(rows, asked) : notes_above_scores(rows, asked);
  return notes > 0 ? notes : titles_above(rows, asked);
}

/// True when one of the rows of headings at the top has what is asked for.
inline bool is_headed_as_asked(table const& rows, std::size_t top, reading_request const& asked) {
  table const below(rows.begin() + static_cast<std::ptrdiff_t>(top), rows.end());
  std::size_t const depth = std::max<std::size_t>(heading_rows_of(below, asked.labels).depth, 1);
  for (auto const& name : {asked.column, asked.count_column})
    for (std::size_t i = 0; name && i < std::min(depth, below.size()); ++i)
      if (!has_number(below[i]) && !columns_meant({below[i]}, below[i].size(), *name).empty())
        return true;
  return false;
}

/// How many rows stand above the table: all above the row that holds the column asked for, unless it
/// is among the headings that are there anyway.
inline std::size_t rows_above(table const& rows, reading_request const& asked) {
  std::size_t const usual = usual_rows_above(rows, asked);
  if (is_headed_as_asked(rows, usual, asked)) return usual;
  for (bool const whole : {true, false})
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (holds_asked(rows[i], asked, whole)) return i;
  return usual;
}

/// "Exported by: Bob"
inline std::string note_text(record const& r) {
  std::string text;
  for (std::size_t i = 0; i < r.size(); ++i)
    if (!trimmed(r.text(i)).empty())
      text.append(text.empty() ? "" : " ").append(trimmed(r.text(i)));
  return text;
}

inline void set_above(head_table& found, std::size_t above) {
  for (std::size_t i = 0; i < above; ++i) {
    std::size_t const filled = filled_fields(found.rows[i]);
    if (filled == 1) found.titles.emplace_back(first_text(found.rows[i]));
    found.passed_over += filled > most_noted ? 1U : 0U;
    found.above.push_back(note_text(found.rows[i]));
  }
  found.rows.erase(found.rows.begin(), found.rows.begin() + static_cast<std::ptrdiff_t>(above));
  found.numbers.erase(found.numbers.begin(),
                      found.numbers.begin() + static_cast<std::ptrdiff_t>(above));
}

/// The numbers of the names' rows but the last are given up with them.
inline void join_headings(head_table& found, vocabulary const& known) {
  found.headings = heading_rows_of(found.rows, known);
  std::size_t const depth = found.headings.depth;
  if (depth == 0) return;
  auto const others = static_cast<std::ptrdiff_t>(depth - 1);
  found.rows.erase(found.rows.begin(), found.rows.begin() + others);
  found.rows.front() = found.headings.names;
  found.numbers.erase(found.numbers.begin(), found.numbers.begin() + others);
}

/// A wide table again: as many cells, of which the first names the same kind of thing.
inline bool is_wide_again(record const& r, record const& top) {
  heading const kind = heading_of(first_text(top));
  bool const scores = kind == heading::score || kind == heading::question;
  return scores && heading_of(first_text(r)) == kind && has_number(top) && has_number(r) &&
         filled_fields(r) > most_noted;
}

inline void cut_at_another(head_table& found, reading_request const& asked) {
  bool const headed =
      found.headings.depth > 0 || has_headings(found.rows, asked, decimal_mark::either);
  if (headed)
    found.heading_texts =
        found.headings.depth > 0 ? found.headings.rows : table{found.rows.front()};
  table_watch watch(found.heading_texts, widest(found.rows) == 1, asked.labels);
  std::size_t const first = headed ? 1 : 0;
  std::uint64_t next = found.numbers[0] + first;
  for (std::size_t i = first; i < found.rows.size(); next = found.numbers[i++] + 1) {
    bool const apart = next < found.numbers[i];
    if (apart) watch.judge({});
    bool const another = watch.judge(found.rows[i]) == table_watch::verdict::another ||
                         (apart && i > 1 && is_wide_again(found.rows[i], found.rows.front()));
    if (!another) continue;
    found.end = found.numbers[i];
    found.rows.resize(i);
    found.numbers.resize(i);
    return;
  }
}

}  // namespace detail

inline head_table table_in(std::vector<record> records, bool stated, reading_request const& asked) {
  head_table found;
  for (std::size_t i = stated ? 1 : 0; i < records.size(); ++i) {
    if (is_blank(records[i])) continue;
    found.rows.push_back(std::move(records[i]));
    found.numbers.push_back(i);
  }
  detail::set_above(found, detail::rows_above(found.rows, asked));
  if (found.rows.empty()) return found;
  detail::join_headings(found, asked.labels);
  detail::cut_at_another(found, asked);
  return found;
}

}  // namespace kpi::csv
