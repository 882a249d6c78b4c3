// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/csv/answer_tally.hpp>
#include <kpi/csv/decoder.hpp>
#include <kpi/csv/table_end.hpp>

// Most rows of a long file hold an answer and nothing new: kpi::fast finds and counts them without making
// records, and leaves every other row to the exact reader. This says which rows they are, and keeps the
// exact reader's books for them.

namespace kpi::csv {

/// How plain rows are written. A row ends with LF or CRLF.
struct plain_form {
  std::optional<char> delimiter = {};
  std::optional<char> quote = {};         ///< doubled inside a cell
  std::vector<std::size_t> columns = {};  ///< what their cells say decides what a row adds
  bool one_column = false;                ///< a row of one cell is an answer, rather than a title
};

/// Which bytes from 0x80 text may hold without anything to tell: none, as long as they would decide
/// on the encoding; UTF-8; all but the signs of Windows-1252 that may be lost; any.
enum class plain_letters { ascii, utf8, windows1252, any };

/// Plain rows that were read: as many lines, which end so.
struct passed_rows {
  std::uint64_t answers = 0;
  std::uint64_t blank_lines = 0;  ///< among the answers of one column
  std::uint64_t lines = 0;
  line_ends ends = {};
};

/// Whether a file read by this plan can have plain rows.
bool has_plain_rows(reading_plan const& plan, answer_tally const& answers);

/// The plain rows of a file, for who counts them.
class plain_rows {
public:
  plain_rows(tally_desk& desk, decoder& letters, record_reader& records, table_watch& watch,
             answer_tally& answers)
      : desk_(desk), letters_(letters), records_(records), watch_(watch), answers_(answers) {}

  plain_form form() const;
  plain_letters letters() const;

  /// How the file stands for characters. Rows in UTF-16 are given as UTF-8.
  csv::encoding encoding() const { return letters_.used(); }

  /// For each byte: a row whose first cell starts with it is plain, whatever else stands there.
  std::array<bool, 256> plain_starts() const;

  /// Whether a row (its bytes with the end of the line) is plain as far as its first cell decides. Others may
  /// ask while the exact reader reads.
  bool starts_plain(std::string_view row, plain_letters allowed) const;

  /// What a row adds; nothing when the exact reader has to see it. What holds for it holds from then on for
  /// all rows with the same cells in the columns of the form, if they start plain.
  std::optional<known_row> known(std::string_view row);

  /// Rows were read.
  void pass(passed_rows const& rows);

  /// What rows add holds weights.
  bool weighted() const { return answers_.weighted(); }

  /// So many of them, of those passed before or later, add this.
  void count(known_row const& row, std::uint64_t rows) { answers_.pass(row, rows); }

private:
  bool holds_more(std::string_view cells) const;
  std::optional<std::string_view> text_of(std::string_view cell, plain_letters allowed) const;
  std::string_view first_cell(std::string_view row) const;

  tally_desk& desk_;
  decoder& letters_;
  record_reader& records_;
  table_watch& watch_;
  answer_tally& answers_;
};

// -------------------------------------------------------------------------------------------------

namespace detail {

constexpr bool is_plain_sign(std::optional<char> c) {
  return !c || (is_ascii(*c) && *c != '\n' && *c != '\r');
}

/// A letter with which no row of totals or of means starts, or a digit.
inline bool starts_no_footer(char c) {
  auto const starts = [&](std::string_view word) {
    return word.front() == kpi::detail::small_letter(c);
  };
  return kpi::detail::is_digit(c) ||
         (is_letter(c) && std::none_of(total_words.begin(), total_words.end(), starts) &&
          std::none_of(summary_words.begin(), summary_words.end(), starts));
}

/// The only record of these bytes, where nothing is wrong with them.
inline std::optional<record> sole_record(std::string_view row, decoder letters,
                                         dialect const& how) {
  std::optional<record> found;
  bool sound = true;
  record_reader reader(how);
  auto const keep = [&](record const& r) {
    sound = sound && !found && r.defect() == nullptr;
    found = r;
  };
  auto const feed = [&](std::string_view text) { reader.feed(text, keep); };
  auto const lost = [&](std::string_view) { sound = false; };
  letters.feed(row, feed, lost);
  letters.finish(feed, lost);
  reader.finish(keep);
  return sound ? std::move(found) : std::nullopt;
}

}  // namespace detail

inline bool has_plain_rows(reading_plan const& plan, answer_tally const& answers) {
  dialect const& how = plan.dialect;
  return plan.layout.form == shape::answers && plan.layout.at.score && !how.backslash &&
         detail::is_plain_sign(how.delimiter) && detail::is_plain_sign(how.quote) &&
         (!how.quote || how.delimiter != how.quote) && !answers.deciding_columns().empty();
}

inline plain_form plain_rows::form() const {
  reading_plan const& plan = desk_.plan();
  return {plan.dialect.delimiter, plan.dialect.quote, answers_.deciding_columns(), plan.one_column};
}

inline plain_letters plain_rows::letters() const {
  if (!letters_.certain()) return plain_letters::ascii;
  if (encoding() == csv::encoding::utf8 || is_utf16(encoding())) return plain_letters::utf8;
  return encoding() == csv::encoding::windows1252 ? plain_letters::windows1252 : plain_letters::any;
}

inline std::array<bool, 256> plain_rows::plain_starts() const {
  std::array<bool, 256> plain{};
  dialect const& how = desk_.plan().dialect;
  for (char c = '\0'; detail::is_ascii(c) && c < '\x7f'; ++c)
    plain.at(static_cast<unsigned char>(c)) =
        detail::starts_no_footer(c) && c != how.delimiter && c != how.quote;
  for (record const& h : watch_.headings())
    if (!h.text(0).empty()) plain.at(static_cast<unsigned char>(h.text(0).front())) = false;
  return plain;
}

/// Without its quotes; absent where that takes more than dropping them.
inline std::optional<std::string_view> plain_rows::text_of(std::string_view cell,
                                                           plain_letters allowed) const {
  bool const ascii = detail::ascii_run(cell) == cell.size();
  if (!ascii && allowed != plain_letters::utf8) return std::nullopt;
  auto const quote = desk_.plan().dialect.quote;
  if (!quote || cell.find(*quote) == cell.npos) return cell;
  bool const whole = cell.size() > 1 && cell.front() == *quote && cell.back() == *quote;
  std::string_view const text = cell.substr(1, cell.size() - (whole ? 2 : 1));
  return whole && text.find(*quote) == text.npos ? std::optional(text) : std::nullopt;
}

/// The bytes of the first cell.
inline std::string_view plain_rows::first_cell(std::string_view row) const {
  dialect const& how = desk_.plan().dialect;
  bool quoted = false;
  auto const ends = [&](char c) {
    if (c == how.quote) quoted = !quoted;
    return !quoted && (c == how.delimiter || c == '\n' || c == '\r');
  };
  auto const end = std::find_if(row.begin(), row.end(), ends);
  return row.substr(0, static_cast<std::size_t>(end - row.begin()));
}

/// True when these cells surely hold something.
inline bool plain_rows::holds_more(std::string_view cells) const {
  dialect const& how = desk_.plan().dialect;
  return std::any_of(cells.begin(), cells.end(), [&](char c) {
    return kpi::detail::is_ink(c) && c != how.delimiter && c != how.quote;
  });
}

inline bool plain_rows::starts_plain(std::string_view row, plain_letters allowed) const {
  std::string_view const bytes = first_cell(row);
  auto const text = text_of(bytes, allowed);
  if (!text) return false;
  for (record const& h : watch_.headings())
    if (h.text(0) == *text || (text->empty() && trimmed(h.text(0)).empty())) return false;
  if (trimmed(*text).empty()) return holds_more(row.substr(bytes.size()));
  return !detail::may_be_footer(*text);
}

inline std::optional<known_row> plain_rows::known(std::string_view row) {
  if (!starts_plain(row, letters())) return std::nullopt;
  decoder const letters =
      is_utf16(encoding()) ? decoder(csv::encoding::utf8, {}) : decoder(letters_);
  auto const r = detail::sole_record(row, letters, desk_.plan().dialect);
  return r ? answers_.known(*r) : std::nullopt;
}

inline void plain_rows::pass(passed_rows const& rows) {
  if (rows.answers > 0) watch_.pass();
  records_.pass(rows.lines, rows.ends);
  answers_.pass_blank_lines(rows.blank_lines);
}

}  // namespace kpi::csv
