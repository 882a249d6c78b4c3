// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/csv/heading_rows.hpp>

// Where a table ends although the file goes on: notes below it, and another table below that.

namespace kpi::csv {

/// Watches the records below the headings of a table, one after another.
class table_watch {
public:
  /// headings: the rows as they stand in the file; none when the table has none.
  table_watch(table headings, bool one_column, vocabulary const& known)
      : headings_(std::move(headings)), one_column_(one_column), known_(known) {}

  /// What a record is: of the table; text that may be a note, if nothing of the table follows; or the
  /// start of another table, where reading ends.
  enum class verdict { row, note, another };

  verdict judge(record const& r);

  /// No record before has a say in what the next one is.
  bool rests() const { return !after_blank_ && !after_title_; }

  /// Rows of the table that somebody else has judged.
  void pass() { seen_data_ = true; }

  table const& headings() const { return headings_; }

private:
  bool is_plain(record const& r) const;
  bool repeats_headings(record const& r) const;
  bool is_title(record const& r) const;
  bool starts_another(record const& r) const;

  table headings_;
  bool one_column_;
  vocabulary known_;
  bool after_blank_ = false;
  bool after_title_ = false;  ///< a line of text alone, below a blank one
  bool seen_data_ = false;
};

// -------------------------------------------------------------------------------------------------

namespace detail {

/// Neither a number nor a known label nor a word for no answer.
inline bool is_plain_text(std::string_view text, vocabulary const& known) {
  return may_be_heading(text) && !is_label(text, known);
}

/// Several cells of nothing but text.
inline bool is_text_row(record const& r, vocabulary const& known) {
  for (std::size_t i = 0; i < r.size(); ++i)
    if (!trimmed(r.text(i)).empty() && !is_plain_text(r.text(i), known)) return false;
  return filled_fields(r) > 1;
}

/// Text in the first cell and nowhere else.
inline bool is_lone_text(record const& r, vocabulary const& known) {
  return filled_fields(r) == 1 && !trimmed(r.text(0)).empty() && is_plain_text(r.text(0), known);
}

/// What stands above answers, rather than a bad one among them.
inline bool names_answers(std::string_view text, vocabulary const& known) {
  std::string const word = folded(text);
  return heading_of(text) != heading::other || word.ends_with('?') ||
         has_word_part(word, known.questions) || asks_another(word, known.questions);
}

/// The same first cell, and at least half of the others.
inline bool repeats(record const& r, record const& headings) {
  std::size_t first = 0;
  while (first < headings.size() && trimmed(headings.text(first)).empty()) ++first;
  if (first == headings.size() || r.text(first) != headings.text(first)) return false;
  std::size_t same = 0;
  for (std::size_t i = 0; i < headings.size(); ++i)
    same += !trimmed(r.text(i)).empty() && r.text(i) == headings.text(i) ? 1U : 0U;
  return same * 2 >= filled_fields(r);
}

}  // namespace detail

/// Nearly every record: nothing stands apart, and the first cell is no heading.
inline bool table_watch::is_plain(record const& r) const {
  if (after_blank_ || r.text(0).empty() || (!one_column_ && r.size() == 1)) return false;
  return std::none_of(headings_.begin(), headings_.end(),
                      [&](record const& h) { return h.text(0) == r.text(0); });
}

inline bool table_watch::repeats_headings(record const& r) const {
  return std::any_of(headings_.begin(), headings_.end(), [&](record const& h) {
    return detail::repeats(r, h) && (one_column_ ? detail::is_plain_text(r.text(0), known_)
                                                 : detail::is_text_row(r, known_));
  });
}

/// A line of text alone. In a table of several columns it is short of cells, or below a blank line.
inline bool table_watch::is_title(record const& r) const {
  if (!detail::is_lone_text(r, known_)) return false;
  return one_column_ ? after_blank_ : after_blank_ || r.size() == 1;
}

inline bool table_watch::starts_another(record const& r) const {
  if (repeats_headings(r)) return true;
  if (!seen_data_ || !after_blank_) return false;
  if (one_column_) return is_title(r) && detail::names_answers(r.text(0), known_);
  return detail::is_text_row(r, known_);
}

inline table_watch::verdict table_watch::judge(record const& r) {
  if (is_plain(r)) {
    seen_data_ = true;
    return verdict::row;
  }
  if (filled_fields(r) == 0) {
    after_blank_ = after_blank_ || is_blank(r);
    return verdict::row;
  }
  bool const title = is_title(r);
  if (starts_another(r) || (after_title_ && !title && !one_column_)) return verdict::another;
  after_title_ = (after_title_ || (title && after_blank_)) && seen_data_;
  if (title) return verdict::note;
  after_blank_ = false;
  seen_data_ = true;
  return verdict::row;
}

}  // namespace kpi::csv
