// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/plan/money.hpp>
#include <kpi/text/decimal.hpp>
#include <kpi/text/fold.hpp>

namespace kpi::grading {

/// What was written behind (or, for a currency, before) the number.
enum class answer_unit { none, percent, points, money, money_with_vat, days, out_of, word };

/// One way to read what a person typed. `decimals` is absent for a fraction, which is exact.
struct answer_reading {
  rational value;
  std::optional<int> decimals;
  answer_unit unit = answer_unit::none;

  bool operator==(answer_reading const&) const = default;
};

enum class answer_state { blank, unreadable, number };

/// An answer as it was typed, and the numbers it may stand for, the likeliest first: "1,640" is 1.64 and, in an English
/// hand, 1640; "3,44/5" is a fraction or 3.44 out of 5.
struct typed_answer {
  std::string text;
  answer_state state = answer_state::blank;
  std::vector<answer_reading> readings = {};
};

/// Reads "-76", "−76", "-76 %", "0,315", "31,5%", "206 400 €", "€206,400", "206,4 k€", "1/3", "≈ 46,2", "+25 points",
/// "= 12 jours", "NPS = -76", "(198 000)". A dash alone is a blank.
typed_answer parse_answer(std::string_view text);

// ---------------------------------------------------------------------------------------------------

namespace detail {

struct unit_word {
  std::string_view word;  ///< folded
  answer_unit unit;
};

inline constexpr auto unit_words = std::to_array<unit_word>({
    {"%", answer_unit::percent},
    {"pct", answer_unit::percent},
    {"percent", answer_unit::percent},
    {"per cent", answer_unit::percent},
    {"pour cent", answer_unit::percent},
    {"p. cent", answer_unit::percent},
    {"point", answer_unit::points},
    {"points", answer_unit::points},
    {"pt", answer_unit::points},
    {"pts", answer_unit::points},
    {"jour", answer_unit::days},
    {"jours", answer_unit::days},
    {"j", answer_unit::days},
    {"day", answer_unit::days},
    {"days", answer_unit::days},
});

/// Signs that say "about" or "equals" before a number.
inline constexpr auto openings = std::to_array<std::string_view>(
    {"=", "≈", "≃", "≅", "~", "env.", "environ", "soit", "about", "approx.", "ca."});

/// A number, its unit and what multiplies it.
struct scaled_unit {
  answer_unit unit = answer_unit::none;
  rational factor = 1;
};

/// "€", "k€", "keur", "millions d'euros"; absent for anything else.
inline std::optional<scaled_unit> money_unit(std::string const& word) {
  if (find_currency(word) != nullptr) return scaled_unit{answer_unit::money, 1};
  bool const thousands = word.starts_with('k') && find_currency(word.substr(1)) != nullptr;
  if (thousands) return scaled_unit{answer_unit::money, 1000};
  bool const millions = word.starts_with('m') && find_currency(word.substr(1)) != nullptr;
  if (millions) return scaled_unit{answer_unit::money, 1000000};
  return std::nullopt;
}

/// "HT" or "TTC" taken off the end of a word; true for TTC.
inline bool take_vat_word(std::string& word) {
  for (std::string_view const end : {"ttc", "ht", "h.t.", "t.t.c."}) {
    bool const spaced = word.size() > end.size() && word[word.size() - end.size() - 1] == ' ';
    if (word != end && !(spaced && word.ends_with(end))) continue;
    word = std::string(trimmed(std::string_view(word).substr(0, word.size() - end.size())));
    return end.front() == 't';
  }
  return false;
}

/// "sur 5", "out of 5", "/5".
inline bool is_out_of(std::string_view word) {
  for (std::string_view const start : {"sur ", "out of ", "/"})
    if (word.starts_with(start)) return parse_number(word.substr(start.size())).value_or(0) > 0;
  return false;
}

/// What the text around a number says.
inline scaled_unit unit_of_text(std::string_view text) {
  std::string word = folded(text);
  bool const with_vat = take_vat_word(word);
  if (with_vat && word.empty()) return {answer_unit::money_with_vat, 1};
  if (word.empty()) return {};
  for (unit_word const& row : unit_words)
    if (row.word == word) return {row.unit, 1};
  if (auto const money = money_unit(word))
    return {with_vat ? answer_unit::money_with_vat : money->unit, money->factor};
  return {is_out_of(word) ? answer_unit::out_of : answer_unit::word, 1};
}

inline bool is_number_character(std::string_view point) {
  return point.size() == 1 &&
         (kpi::detail::is_digit(point.front()) || point == "," || point == "." || point == "'");
}

inline bool is_space(std::string_view point) { return kpi::detail::leading_space(point) != 0; }

/// The length of the number at the start: digits, marks, and spaces between digits; a sign before them.
inline std::size_t number_length(std::string_view text) {
  std::string_view rest = text;
  std::string_view unsigned_text = rest;
  kpi::detail::take_sign(unsigned_text);
  std::size_t const sign = rest.size() - unsigned_text.size();
  std::size_t end = sign;
  std::size_t at = sign;
  while (at < text.size()) {
    std::string_view const point = first_code_point(text.substr(at));
    bool const number = is_number_character(point);
    if (!number && !is_space(point)) break;
    at += point.size();
    if (number) end = at;
  }
  return end;
}

/// Of "NPS = -76" and "6 % − 82 % = −76" what stands behind the last sign counts; a full stop ends a sentence.
inline std::string_view without_work(std::string_view text) {
  if (auto const equals = text.rfind('='); equals != text.npos) text.remove_prefix(equals + 1);
  text = trimmed(text);
  bool const stop = text.size() > 1 && text.ends_with('.') && !text.ends_with("..");
  return stop ? trimmed(text.substr(0, text.size() - 1)) : text;
}

/// "(198 000)" is what accountants write for a number below 0.
inline bool take_brackets(std::string_view& text) {
  bool const open = text.size() > 2 && text.front() == '(';
  auto const close = open ? text.find(')') : text.npos;
  bool const alone = close != text.npos && trimmed(text.substr(close + 1)).empty();
  if (alone) text = trimmed(text.substr(1, close - 1));
  return alone;
}

inline std::string_view without_opening(std::string_view text) {
  text = trimmed(text);
  for (std::string_view const opening : openings)
    if (text.starts_with(opening)) return without_opening(text.substr(opening.size()));
  return text;
}

inline bool is_dash(std::string_view text) {
  constexpr auto dashes = std::to_array<std::string_view>({"", "-", "–", "—", "−", ".", "?"});
  return std::find(dashes.begin(), dashes.end(), text) != dashes.end();
}

/// "1,640" with one mark before exactly three digits: the same digits as a whole number.
inline std::optional<rational> as_grouped(std::string_view number) {
  auto const mark = number.find_first_of(",.");
  if (mark == number.npos || number.find_first_of(",.", mark + 1) != number.npos)
    return std::nullopt;
  decimal_mark const other = number[mark] == ',' ? decimal_mark::point : decimal_mark::comma;
  auto value = parse_number(number, other);
  std::string_view digits = number;
  kpi::detail::take_sign(digits);
  if (!value || digits.starts_with('0')) return std::nullopt;
  return value;
}

/// "a/b" in its two readings: the fraction, and a out of b.
inline std::vector<answer_reading> fraction_readings(std::string_view text) {
  auto const slash = text.find('/');
  if (slash == text.npos) return {};
  auto const top = parse_number(text.substr(0, slash));
  auto const bottom = parse_number(text.substr(slash + 1));
  if (!top || !bottom || *bottom == 0) return {};
  auto const decimals = static_cast<int>(decimals_written(text.substr(0, slash)));
  return {{rational(*top / *bottom), std::nullopt, answer_unit::none},
          {*top, decimals, answer_unit::out_of}};
}

/// The currency of "€206,400" taken off the front.
inline scaled_unit take_leading_currency(std::string_view& text) {
  for (currency const& c : currencies)
    if (text.starts_with(c.sign)) {
      text = trimmed(text.substr(c.sign.size()));
      return {answer_unit::money, 1};
    }
  return {};
}

inline std::vector<answer_reading> number_readings(std::string_view text) {
  bool minus = false;
  std::string_view rest = text;
  if (std::string_view behind = rest; kpi::detail::take_sign(behind)) {
    std::string_view amount = trimmed(behind);
    if (take_leading_currency(amount).unit != answer_unit::none) {  // "-€5"
      minus = true;
      rest = trimmed(behind);
    }
  }
  scaled_unit unit = take_leading_currency(rest);
  std::size_t const length = number_length(rest);
  std::string_view const number = rest.substr(0, length);
  scaled_unit const behind = unit_of_text(rest.substr(length));
  bool const broken = behind.unit == answer_unit::word && rest.substr(length).starts_with('/');
  if (broken) return {};
  if (behind.unit != answer_unit::none) unit = behind;
  std::vector<answer_reading> readings;
  auto const add = [&](std::optional<rational> const& value, int decimals) {
    if (!value) return;
    rational const scaled = *value * unit.factor * (minus ? -1 : 1);
    int const shift = unit.factor == 1 ? 0 : unit.factor == 1000 ? 3 : 6;
    readings.push_back({scaled, decimals - shift, unit.unit});
  };
  add(parse_number(number), static_cast<int>(decimals_written(number)));
  add(as_grouped(number), 0);
  return readings;
}

}  // namespace detail

inline typed_answer parse_answer(std::string_view text) {
  typed_answer answer{std::string(text), answer_state::blank, {}};
  std::string_view bare = detail::without_opening(detail::without_work(text));
  if (detail::is_dash(bare)) return answer;
  answer.state = answer_state::unreadable;
  if (code_points(bare) > longest_number) return answer;
  bool const below_zero = detail::take_brackets(bare);
  answer.readings = detail::fraction_readings(bare);
  if (answer.readings.empty()) answer.readings = detail::number_readings(bare);
  for (answer_reading& r : answer.readings)
    if (below_zero) r.value = -r.value;
  if (!answer.readings.empty()) answer.state = answer_state::number;
  return answer;
}

}  // namespace kpi::grading
