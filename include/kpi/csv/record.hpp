// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/csv/dialect.hpp>
#include <kpi/text/decimal.hpp>

namespace kpi::csv {

/// Physical line and column in code points, both from 1.
struct position {
  std::uint64_t line = 1;
  std::uint64_t column = 1;
};

/// What is wrong with the text of a record, and where.
struct defect {
  kpi::code code = {};
  position at = {};
  std::string found = {};
};

/// What is told of it.
error error_of(defect const& d, std::string file = {});

/// The fields of a record, in one piece of memory. Fields beyond the last one are empty.
class record {
public:
  std::size_t size() const { return fields_.size(); }
  std::string_view text(std::size_t i) const;
  position at(std::size_t i) const { return i < size() ? fields_[i].at() : position{line(), 0}; }
  bool quoted(std::size_t i) const { return i < size() && fields_[i].quoted; }
  std::uint64_t line() const { return fields_.empty() ? 0 : fields_.front().line; }
  void append(std::string_view text, position at, bool quoted);
  void reserve(std::size_t fields) { fields_.reserve(fields); }

  /// What is wrong with its text; absent in most records.
  csv::defect const* defect() const { return defect_.get(); }

private:
  friend class record_reader;
  /// Heads of files hold many: places in a record take 32 bits (longest_record).
  struct field {
    field() = default;
    field(std::size_t first, position at)
        : line(at.line), begin(static_cast<std::uint32_t>(first)), end(begin),
          column(static_cast<std::uint32_t>(at.column)) {}

    std::uint64_t line = 1;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t column = 1;
    bool quoted = false;

    position at() const { return {line, column}; }
  };
  std::string text_;
  std::vector<field> fields_;
  std::shared_ptr<csv::defect const> defect_ = {};  ///< heads of files hold many records without
};

/// True when no field holds anything, not even "".
bool is_blank(record const& r);

/// A longer quoted cell is a quote that nobody closed; a longer plain one is no table of ours.
inline constexpr std::size_t longest_cell = 65'536;
inline constexpr std::size_t longest_record = 16 * longest_cell;

/// The last column of a spreadsheet is XFD; a line with more is no line of a survey.
inline constexpr std::size_t most_columns = 16'384;

/// The ends of lines outside quotes.
struct line_ends {
  bool lf = false;
  bool crlf = false;
  bool cr = false;
};

/// "lf", "crlf", "cr", "mixed"; "none" without any.
std::string_view name(line_ends const& ends);

/// UTF-8 text, in pieces of any size, to records: RFC 4180, or the dialect given, with LF, CRLF or
/// CR at the end of a line. A quote is one at the start of a field only; spaces around a quoted
/// field do not count. After a quote that is not closed, a cell that is too long or a line of too
/// many cells it stops: what follows cannot be told apart.
class record_reader {
public:
  explicit record_reader(csv::dialect const& how) : how_(how) {}

  /// Without a delimiter each line is one field.
  explicit record_reader(std::optional<char> delimiter) : how_{delimiter} {}

  /// sink(record const&) takes each record once it is complete.
  template <class Sink>
  void feed(std::string_view text, Sink&& sink);

  template <class Sink>
  void finish(Sink&& sink);

  /// Between two records: what comes next starts one.
  bool rests() const;

  /// Whole records that somebody else has read: so many lines, which end so.
  void pass(std::uint64_t lines, line_ends const& seen);

  /// Where the next character stands.
  position here() const { return here_; }
  bool stopped() const { return stopped_; }
  line_ends const& ends() const { return ends_; }

private:
  enum class state { plain, quoted, after_quote, closed };

  template <class Sink>
  std::size_t take(std::string_view text, Sink&& sink);
  void note_return(char c);
  bool take_escaped(char c);
  bool opens_quote(char c) const;
  std::size_t take_plain(std::string_view text);
  std::size_t take_quoted(std::string_view text);
  bool take_after_quote(char c);
  template <class Sink>
  bool take_separator(char c, Sink&& sink);
  template <class Sink>
  void end_record(Sink&& sink);
  template <class Sink>
  void check_length(Sink&& sink);
  void end_field();
  void append(std::string_view text);
  void end_line(char c);
  void note(code c, position at);
  std::string_view field_text() const {
    return std::string_view(record_.text_).substr(field_.begin);
  }

  csv::dialect how_;
  state state_ = state::plain;
  position here_ = {};
  line_ends ends_ = {};
  bool after_return_ = false;  ///< the last character was CR: an LF now ends no other line
  bool after_backslash_ = false;
  bool stopped_ = false;
  record record_;
  record::field field_;
};

// -------------------------------------------------------------------------------------------------

inline error error_of(defect const& d, std::string file) {
  std::vector<detail_value> details;
  if (d.code == code::cell_too_long) details.emplace_back(std::uint64_t{longest_cell});
  if (d.code == code::too_many_columns) details.emplace_back(std::uint64_t{most_columns});
  return {d.code, {std::move(file), d.at.line, d.at.column}, d.found, std::move(details)};
}

inline std::string_view record::text(std::size_t i) const {
  if (i >= size()) return {};
  return std::string_view(text_).substr(fields_[i].begin, fields_[i].end - fields_[i].begin);
}

inline void record::append(std::string_view text, position at, bool quoted) {
  fields_.emplace_back(text_.size(), at).quoted = quoted;
  text_ += text;
  fields_.back().end = static_cast<std::uint32_t>(text_.size());
}

inline std::string_view name(line_ends const& ends) {
  if ((ends.lf && ends.crlf) || (ends.cr && (ends.lf || ends.crlf))) return "mixed";
  return ends.crlf ? "crlf" : ends.lf ? "lf" : ends.cr ? "cr" : "none";
}

inline bool is_blank(record const& r) {
  for (std::size_t i = 0; i < r.size(); ++i)
    if (r.quoted(i) || !trimmed(r.text(i)).empty()) return false;
  return true;
}

inline bool record_reader::rests() const {
  bool const empty = record_.size() == 0 && record_.text_.empty() && !record_.defect_;
  return empty && state_ == state::plain && !after_return_ && !after_backslash_ && !stopped_;
}

inline void record_reader::pass(std::uint64_t lines, line_ends const& seen) {
  here_.line += lines;
  field_ = {0, here_};
  ends_.lf = ends_.lf || seen.lf;
  ends_.crlf = ends_.crlf || seen.crlf;
  ends_.cr = ends_.cr || seen.cr;
}

template <class Sink>
void record_reader::feed(std::string_view text, Sink&& sink) {
  while (!text.empty() && !stopped_) {
    text.remove_prefix(take(text, sink));
    check_length(sink);
  }
}

template <class Sink>
void record_reader::finish(Sink&& sink) {
  if (stopped_) return;
  if (std::exchange(after_backslash_, false)) record_.text_ += '\\';
  ends_.cr = ends_.cr || after_return_;
  if (state_ == state::quoted) note(code::open_quote, field_.at());
  bool const begun = record_.size() > 0 || !field_text().empty() || state_ != state::plain;
  if (begun) end_record(sink);
}

template <class Sink>
std::size_t record_reader::take(std::string_view text, Sink&& sink) {
  char const c = text.front();
  if (after_backslash_ && take_escaped(c)) return 1;
  if (state_ == state::quoted) return take_quoted(text);
  bool const second_half = after_return_ && c == '\n';
  note_return(c);
  if (second_half || take_separator(c, sink)) return 1;
  bool const after = state_ == state::after_quote || state_ == state::closed;
  if (after && take_after_quote(c)) return 1;
  return take_plain(text);
}

/// Which end of a line it was is known by the character after CR.
inline void record_reader::note_return(char c) {
  if (!std::exchange(after_return_, false)) return;
  (c == '\n' ? ends_.crlf : ends_.cr) = true;
}

/// The character after a backslash: part of the text where it would mean something else; before any
/// other the backslash itself is text.
inline bool record_reader::take_escaped(char c) {
  after_backslash_ = false;
  bool const end = c == '\n' || c == '\r';
  if (!end && c != '\\' && c != how_.quote && c != how_.delimiter) {
    record_.text_ += '\\';
    return false;
  }
  record_.text_ += c;
  if (end)
    end_line(c);
  else
    ++here_.column;
  return true;
}

/// The end of a field or of a record.
template <class Sink>
bool record_reader::take_separator(char c, Sink&& sink) {
  if (c == '\n' || c == '\r') {
    ends_.lf = ends_.lf || c == '\n';
    end_line(c);
    end_record(sink);
    return true;
  }
  if (c != how_.delimiter) return false;
  ++here_.column;
  end_field();
  return true;
}

/// What follows a closing quote: at once another quote (then both stand for one), spaces, or a
/// mistake.
inline bool record_reader::take_after_quote(char c) {
  if (c == how_.quote && state_ == state::after_quote) {
    append(std::string_view(&c, 1));
    state_ = state::quoted;
    return true;
  }
  if (c == ' ' || c == '\t') {
    state_ = state::closed;
    ++here_.column;
    return true;
  }
  note(code::text_after_quote, here_);
  state_ = state::plain;
  return false;
}

inline bool record_reader::opens_quote(char c) const {
  return c == how_.quote && !field_.quoted && trimmed(field_text()).empty();
}

inline std::size_t record_reader::take_plain(std::string_view text) {
  char const first = text.front();
  bool const opens = opens_quote(first);
  if (opens || (how_.backslash && first == '\\')) {
    if (opens) record_.text_.resize(field_.begin);
    field_.quoted = field_.quoted || opens;
    if (opens) state_ = state::quoted;
    after_backslash_ = !opens;
    ++here_.column;
    return 1;
  }
  auto const ends = [this](char c) {
    return c == how_.delimiter || c == '\n' || c == '\r' || c == how_.quote || c == '\\';
  };
  auto const end = std::find_if(text.begin() + 1, text.end(), ends);
  auto const length = static_cast<std::size_t>(end - text.begin());
  append(text.substr(0, length));
  return length;
}

inline std::size_t record_reader::take_quoted(std::string_view text) {
  char const c = text.front();
  bool const escapes = how_.backslash && c == '\\';
  if (c == how_.quote || escapes) {
    if (escapes)
      after_backslash_ = true;
    else
      state_ = state::after_quote;
    after_return_ = false;
    ++here_.column;
    return 1;
  }
  if (c == '\n' || c == '\r') {
    record_.text_ += c;
    end_line(c);
    return 1;
  }
  auto const special = [this](char x) {
    return x == how_.quote || x == '\n' || x == '\r' || (how_.backslash && x == '\\');
  };
  auto const end = std::find_if(text.begin(), text.end(), special);
  auto const length = static_cast<std::size_t>(end - text.begin());
  after_return_ = false;
  append(text.substr(0, length));
  return length;
}

inline void record_reader::append(std::string_view text) {
  record_.text_ += text;
  here_.column += code_points(text);
}

/// CRLF is one end of a line: its LF counts for nothing.
inline void record_reader::end_line(char c) {
  bool const second_half = std::exchange(after_return_, c == '\r') && c == '\n';
  if (second_half) return;
  ++here_.line;
  here_.column = 1;
}

inline void record_reader::end_field() {
  field_.end = static_cast<std::uint32_t>(record_.text_.size());
  record_.fields_.push_back(field_);
  field_ = {field_.end, here_};
  state_ = state::plain;
}

template <class Sink>
void record_reader::end_record(Sink&& sink) {
  end_field();
  sink(std::as_const(record_));
  record_.text_.clear();
  record_.fields_.clear();
  record_.defect_.reset();
  field_ = {0, here_};
}

/// Only the first defect of a record is kept: the others follow from it.
inline void record_reader::note(code c, position at) {
  if (record_.defect_) return;
  record_.defect_ = std::make_shared<csv::defect>(
      csv::defect{c, at, std::string(field_text().substr(0, 4 * longest_number))});
}

template <class Sink>
void record_reader::check_length(Sink&& sink) {
  bool const many = record_.size() >= most_columns;
  bool const long_cell = field_text().size() > longest_cell;
  if (!many && !long_cell && record_.text_.size() <= longest_record) return;
  bool const open = state_ == state::quoted;
  record_.defect_.reset();
  note(many ? code::too_many_columns : open ? code::open_quote : code::cell_too_long, field_.at());
  end_record(sink);
  stopped_ = true;
}

}  // namespace kpi::csv
