// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/base/provenance.hpp>
#include <kpi/csv/dialect.hpp>
#include <kpi/csv/encoding.hpp>
#include <kpi/csv/record.hpp>
#include <kpi/text/decimal.hpp>

namespace kpi::csv {

/// What the user says of the dialect; what is absent is found out.
struct dialect_request {
  std::optional<char> delimiter = {};
  std::optional<std::optional<char>> quote = {};
  std::optional<bool> backslash = {};
  bool decimal_comma = false;  ///< the comma is taken: it does not separate cells
};

/// A way to read the head of a file, and what comes out.
struct dialect_candidate {
  csv::dialect how = {};
  provenance delimiter_from = provenance::by_default;
  provenance quote_from = provenance::by_default;
  provenance escape_from = provenance::by_default;
  std::vector<record> records = {};
};

/// The delimiter that the first line "sep=;" names, as spreadsheet programs write it.
std::optional<char> stated_delimiter(std::string_view text);

/// The records of the head of a file. Unless it is the whole file the last record, which may be
/// cut, is left out.
std::vector<record> head_records(std::string_view text, dialect const& how, bool whole);

/// How well a dialect splits records, blank ones left out.
struct split_quality {
  std::size_t records = 0;
  std::size_t percent = 0;  ///< of the records that the delimiter splits
  std::size_t alike = 0;    ///< of the records with as many fields as most have, in percent
  bool even = false;        ///< all have as many
  bool broken = false;      ///< text after a closing quote, or a quote that is not closed
};

split_quality quality(std::vector<record> const& records);

/// The ways in which the head may be read: by each delimiter that splits most lines of the table;
/// without one, line by line, or by spaces where those split every line alike. Quotes are " unless
/// the text makes sense only with ', with \" for a quote, or without any.
std::vector<dialect_candidate> dialect_candidates(std::string_view text, bool whole,
                                                  dialect_request const& asked);

/// The marks of numbers that the cells show: a decimal mark that cannot group thousands because one,
/// two or more than three digits follow it, or because the other mark groups; and the mark that
/// groups. What is contradicted is left open.
number_marks shown_marks(std::vector<record> const& records);

// -------------------------------------------------------------------------------------------------

inline std::optional<char> stated_delimiter(std::string_view text) {
  bool const quoted = text.starts_with('"');
  text.remove_prefix(quoted ? 1 : 0);
  if (!text.starts_with("sep=") || text.size() < 5) return std::nullopt;
  std::string_view rest = text.substr(5);
  if (quoted && rest.starts_with('"')) rest.remove_prefix(1);
  bool const alone = rest.empty() || rest.front() == '\r' || rest.front() == '\n';
  return alone ? std::optional(text[4]) : std::nullopt;
}

inline std::vector<record> head_records(std::string_view text, dialect const& how, bool whole) {
  std::vector<record> records;
  // Doubled as it grows, it would be the most memory that reading a list of scores takes.
  records.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1);
  record_reader reader(how);
  auto const keep = [&](record const& r) { records.push_back(r); };
  reader.feed(text, keep);
  if (whole) reader.finish(keep);
  return records;
}

inline split_quality quality(std::vector<record> const& records) {
  std::vector<std::size_t> sizes;
  split_quality found;
  for (record const& r : records) {
    found.broken = found.broken || r.defect() != nullptr;
    if (!is_blank(r)) sizes.push_back(r.size());
  }
  found.records = sizes.size();
  if (sizes.empty()) return found;
  std::sort(sizes.begin(), sizes.end());
  std::size_t most = 0;
  for (auto at = sizes.begin(); at != sizes.end();) {
    auto const next = std::upper_bound(at, sizes.end(), *at);
    most = std::max(most, static_cast<std::size_t>(next - at));
    at = next;
  }
  auto const whole = std::upper_bound(sizes.begin(), sizes.end(), std::size_t{1});
  found.percent = static_cast<std::size_t>(sizes.end() - whole) * 100 / sizes.size();
  found.alike = most * 100 / sizes.size();
  found.even = most == sizes.size();
  return found;
}

namespace detail {

/// A cell between two of the quotes.
inline bool is_wrapped(std::string_view text, char quote) {
  text = trimmed(text);
  return text.size() > 1 && text.front() == quote && text.back() == quote;
}

/// The records with a cell between two of the quotes.
inline std::size_t wrapped_records(std::vector<record> const& records, char quote) {
  return static_cast<std::size_t>(
      std::count_if(records.begin(), records.end(), [&](record const& r) {
        for (std::size_t i = 0; i < r.size(); ++i)
          if (!r.quoted(i) && is_wrapped(r.text(i), quote)) return true;
        return false;
      }));
}

inline bool has_quoted_cell(std::vector<record> const& records) {
  return std::any_of(records.begin(), records.end(), [](record const& r) {
    for (std::size_t i = 0; i < r.size(); ++i)
      if (r.quoted(i)) return true;
    return false;
  });
}

inline bool has_open_quote(std::vector<record> const& records) {
  return std::any_of(records.begin(), records.end(), [](record const& r) {
    return r.defect() != nullptr && r.defect()->code == code::open_quote;
  });
}

/// A head and how it is read so far.
struct dialect_trial {
  std::string_view text;
  bool whole;
  dialect_candidate best;
  split_quality merit;
};

inline dialect_trial trial_of(std::string_view text, bool whole, dialect const& how) {
  dialect_candidate best{how};
  best.records = head_records(text, how, whole);
  split_quality const merit = quality(best.records);
  return {text, whole, std::move(best), merit};
}

/// \" is a quote where "" leaves broken cells, or other lines than its neighbours'.
inline bool takes_backslash(dialect_trial const& now, dialect_trial const& then) {
  if (then.merit.broken) return false;
  return now.merit.broken || then.merit.alike > now.merit.alike;
}

/// ' quotes where it stands around cells of most lines, or holds them together, and " around none.
inline bool takes_apostrophe(dialect_trial const& now, dialect_trial const& then) {
  if (then.merit.broken || has_quoted_cell(now.best.records)) return false;
  bool const most = wrapped_records(now.best.records, '\'') * 2 > now.merit.records;
  return most || then.merit.alike > now.merit.alike;
}

/// Figures after a quote, instead of words.
inline bool is_quoted_figure(std::string_view text) {
  text = trimmed(text);
  if (!text.starts_with('"')) return false;
  text = text.substr(1, text.find('"', 1) - 1);
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return is_letter(c) || !is_ascii(c); });
}

/// Nothing quotes where words go on after each quote that seems to close, and no cell stands between
/// two quotes. A quote that stays open is another matter: there the user has to look.
inline bool takes_no_quote(dialect_trial const& now, dialect_trial const& then) {
  if (has_open_quote(now.best.records) || then.merit.alike < 100) return false;
  for (record const& r : then.best.records)
    for (std::size_t i = 0; i < r.size(); ++i)
      if (is_wrapped(r.text(i), '"') || is_quoted_figure(r.text(i))) return false;
  return true;
}

inline void try_backslash(dialect_trial& now, dialect_request const& asked) {
  bool const open = !asked.backslash && !now.best.how.backslash;
  if (!open || now.text.find('\\') == now.text.npos) return;
  dialect how = now.best.how;
  how.backslash = true;
  dialect_trial then = trial_of(now.text, now.whole, how);
  if (!takes_backslash(now, then)) return;
  then.best.quote_from = now.best.quote_from;
  then.best.escape_from = provenance::detected;
  now = std::move(then);
}

inline void try_quote(dialect_trial& now, dialect const& how,
                      bool (*takes)(dialect_trial const&, dialect_trial const&)) {
  dialect_trial then = trial_of(now.text, now.whole, how);
  if (!takes(now, then)) return;
  then.best.quote_from = provenance::detected;
  if (how.backslash != now.best.how.backslash) then.best.escape_from = provenance::detected;
  now = std::move(then);
}

inline void try_apostrophe(dialect_trial& now, dialect_request const& asked) {
  dialect how = now.best.how;
  how.quote = '\'';
  if (!asked.backslash) how.backslash = now.text.find("\\'") != now.text.npos;
  if (now.text.find('\'') != now.text.npos) try_quote(now, how, takes_apostrophe);
}

inline void try_no_quote(dialect_trial& now) {
  dialect how = now.best.how;
  how.quote.reset();
  if (now.merit.broken) try_quote(now, how, takes_no_quote);
}

/// The best quoting of a delimiter.
inline dialect_trial quoting_by(std::string_view text, bool whole, std::optional<char> delimiter,
                                dialect_request const& asked) {
  dialect const plain{delimiter, asked.quote.value_or('"'), asked.backslash.value_or(false)};
  dialect_trial now = trial_of(text, whole, plain);
  if (asked.quote) now.best.quote_from = provenance::option;
  if (!asked.quote && has_quoted_cell(now.best.records)) now.best.quote_from = provenance::detected;
  if (!asked.quote) try_apostrophe(now, asked);
  try_backslash(now, asked);
  if (!asked.quote) try_no_quote(now);
  if (asked.backslash) now.best.escape_from = provenance::option;
  return now;
}

/// A record that is one number: an answer, not a title or a note.
inline bool is_lone_number(record const& r) {
  return r.size() == 1 && parse_number(r.text(0)).has_value();
}

/// Most lines are split, or most of those between the first and the last that are, and the others
/// are text.
inline bool splits_most(std::vector<record> const& records) {
  if (quality(records).percent > 50) return true;
  auto const split = [](record const& r) { return r.size() > 1; };
  auto const first = std::find_if(records.begin(), records.end(), split);
  auto const last = std::find_if(records.rbegin(), records.rend(), split).base();
  if (last - first < 2) return false;
  bool const answers = std::any_of(records.begin(), records.end(), is_lone_number);
  return !answers && quality(std::vector<record>(first, last)).percent > 50;
}

/// Spaces separate cells where they split every line alike, and no cell is a mark alone: "45 %" and
/// "5 - very easy" are one cell.
inline bool spaces_separate(dialect_trial const& found) {
  if (!found.merit.even || found.merit.percent < 100 || found.merit.records < 2) return false;
  for (record const& r : found.best.records)
    for (std::size_t i = 0; i < r.size(); ++i) {
      std::string_view const text = r.text(i);
      bool const wordy = std::any_of(text.begin(), text.end(), [](char c) {
        return is_letter(c) || kpi::detail::is_digit(c) || !is_ascii(c);
      });
      if (!wordy && !trimmed(text).empty()) return false;
    }
  return true;
}

inline dialect_candidate from(dialect_trial found, provenance delimiter_from) {
  found.best.delimiter_from = delimiter_from;
  return std::move(found.best);
}

/// What only the form of a number says of its marks.
struct seen_marks {
  bool comma = false;  ///< before decimals
  bool point = false;
  std::array<bool, 4> groups = {};  ///< spaces, points, commas, apostrophes between thousands
};

/// A single comma or point: decimals follow it unless it may group, as in "1,204".
inline void see_single(seen_marks& seen, char mark, std::size_t before, std::size_t after,
                       bool nil_first) {
  bool const may_group = after == 3 && before <= 3 && !nil_first;
  if (before > 0 && !may_group) (mark == ',' ? seen.comma : seen.point) = true;
}

inline void see_group(seen_marks& seen, char mark) {
  seen.groups.at(std::string_view(" .,'").find(mark)) = true;
  if (mark == '.') seen.comma = true;
  if (mark == ',') seen.point = true;
}

inline void see(seen_marks& seen, std::string_view text) {
  constexpr std::string_view marks = " ,.'";
  text = trimmed(text);
  if (text.ends_with('%')) text = trimmed(text.substr(0, text.size() - 1));
  if (kpi::detail::all_digits(text) || !parse_number(text)) return;
  kpi::detail::take_sign(text);
  std::string const plain = kpi::detail::with_plain_marks(trimmed(text));
  auto const first = plain.find_first_of(marks);
  if (first == plain.npos) return;
  auto const last = plain.find_last_of(marks);
  bool const single = first == last && (plain[first] == ',' || plain[first] == '.');
  if (single)
    return see_single(seen, plain[first], first, plain.size() - first - 1, plain[0] == '0');
  see_group(seen, plain[first]);
  if (plain[first] != plain[last]) (plain[last] == ',' ? seen.comma : seen.point) = true;
}

}  // namespace detail

inline number_marks shown_marks(std::vector<record> const& records) {
  detail::seen_marks seen;
  for (record const& r : records)
    for (std::size_t i = 0; i < r.size(); ++i) detail::see(seen, r.text(i));
  number_marks shown;
  if (seen.comma != seen.point)
    shown.decimal = seen.comma ? decimal_mark::comma : decimal_mark::point;
  constexpr std::array kinds{thousands_mark::space, thousands_mark::point, thousands_mark::comma,
                             thousands_mark::apostrophe};
  auto const one = std::find(seen.groups.begin(), seen.groups.end(), true);
  bool const only = std::count(seen.groups.begin(), seen.groups.end(), true) == 1;
  if (only) shown.thousands = kinds.at(static_cast<std::size_t>(one - seen.groups.begin()));
  return shown;
}

inline std::vector<dialect_candidate> dialect_candidates(std::string_view text, bool whole,
                                                         dialect_request const& asked) {
  using detail::from;
  auto const by = [&](std::optional<char> delimiter) {
    return detail::quoting_by(text, whole, delimiter, asked);
  };
  std::vector<dialect_candidate> found;
  if (asked.delimiter) {
    found.push_back(from(by(asked.delimiter), provenance::option));
    return found;
  }
  if (auto const stated = stated_delimiter(text)) {
    found.push_back(from(by(stated), provenance::header));
    return found;
  }
  for (char const delimiter : delimiters) {
    bool const decimal = delimiter == ',' && asked.decimal_comma;
    if (decimal || text.find(delimiter) == text.npos) continue;
    auto trial = by(delimiter);
    if (detail::splits_most(trial.best.records))
      found.push_back(from(std::move(trial), provenance::detected));
  }
  if (!found.empty()) return found;
  found.push_back(from(by(std::nullopt), provenance::by_default));
  if (text.find(' ') == text.npos) return found;
  auto spaces = by(' ');
  if (detail::spaces_separate(spaces))
    found.push_back(from(std::move(spaces), provenance::detected));
  return found;
}

}  // namespace kpi::csv
