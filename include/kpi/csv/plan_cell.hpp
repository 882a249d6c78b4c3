// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <kpi/csv/plan_unit.hpp>
#include <kpi/text/decimal.hpp>
#include <kpi/text/fold.hpp>

namespace kpi::csv {

/// What a cell under a channel holds. `nil` is written: "-", "néant", "0" is a number.
enum class cell_content { blank, nil, number, ambiguous, unknown_unit, text };

/// A cell as it is written: "1 200 000 €", "(0,5 %)", "−5 k€", "491 453 (2)".
struct plan_cell {
  cell_content content = cell_content::blank;
  rational value = {};       ///< as written: 5 for "5 k€"
  std::size_t decimals = 0;  ///< as written
  unit_facts unit = {};      ///< as written
};

plan_cell parse_plan_cell(std::string_view text, decimal_mark mark);

/// What a cell shows of the decimal mark of its file, units left aside: "0,5 %" a comma,
/// "1,200,000" a point; either where it shows nothing.
decimal_mark shown_mark(std::string_view text);

// -------------------------------------------------------------------------------------------------

namespace detail {

/// As `folded` leaves them; a dash of any length is "-".
inline constexpr auto nil_words =
    std::to_array<std::string_view>({"-", "--", "\u2212", "neant", "nil", "none", "nul", "nulle",
                                     "aucun", "aucune", "rien", "zero"});

/// The parts of a cell around its number.
struct cell_parts {
  std::string_view before;
  std::string_view number;  ///< empty without a digit
  std::string_view after;
};

inline cell_parts parts_of(std::string_view text) {
  constexpr std::string_view digits = "0123456789";
  auto const first = text.find_first_of(digits);
  if (first == text.npos) return {text, {}, {}};
  auto const last = text.find_last_of(digits);
  return {text.substr(0, first), text.substr(first, last - first + 1), text.substr(last + 1)};
}

/// What points to a note after a figure, brackets apart.
inline constexpr auto note_signs =
    std::to_array<std::string_view>({"*", "†", "‡", "¹", "²", "³", "⁴", "⁵"});

/// "1 250 *", "491 453²".
inline std::string_view without_signs(std::string_view text) {
  for (std::string_view const sign : note_signs)
    if (text.ends_with(sign) && text.size() > sign.size())
      return without_signs(trimmed(text.substr(0, text.size() - sign.size())));
  return text;
}

/// "491 453 (2)", "491 453 [2]": a mark of one or two digits that points to a note.
inline std::string_view without_note(std::string_view text) {
  text = without_signs(text);
  if (text.ends_with(']')) {
    auto const open = text.rfind('[');
    return open == text.npos || open == 0 ? text : trimmed(text.substr(0, open));
  }
  auto const open = text.rfind('(');
  if (open == text.npos || open == 0 || !text.ends_with(')')) return text;
  std::string_view const inside = text.substr(open + 1, text.size() - open - 2);
  bool const note = !inside.empty() && inside.size() <= 2 && kpi::detail::all_digits(inside);
  bool const number_before =
      text.substr(0, open).find_first_of("0123456789") != std::string_view::npos;
  return note && number_before ? trimmed(text.substr(0, open)) : text;
}

/// Takes a sign, and a bracket that stands for a minus, out of the text before the number.
inline bool take_minus(std::string& before, std::string& after) {
  bool minus = false;
  for (std::string_view const sign : {"-", "\u2212", "–", "("}) {
    auto const at = before.find(sign);
    if (at == before.npos) continue;
    before.erase(at, sign.size());
    minus = true;
  }
  if (auto const plus = before.find('+'); plus != before.npos) before.erase(plus, 1);
  if (auto const close = after.find(')'); close != after.npos) after.erase(close, 1);
  return minus;
}

/// The units before and after the number; a currency may stand before and "k" after it.
inline std::optional<unit_facts> unit_around(std::string_view before, std::string_view after) {
  auto const first = unit_of(before);
  auto const second = unit_of(after);
  if (!first || !second) return std::nullopt;
  return nearer(*second, *first);
}

/// "1,200" or "1.200" alone: a thousand two hundred, or one and two tenths.
inline bool is_ambiguous(std::string_view number, decimal_mark mark) {
  auto const at = number.find_first_of(".,");
  if (mark != decimal_mark::either || at == number.npos) return false;
  bool const one = number.find_first_of(".,", at + 1) == number.npos;
  bool const plain = kpi::detail::all_digits(number.substr(0, at)) && at <= 3 && number[0] != '0';
  return one && plain && number.size() - at == 4;
}

/// "-", "néant"; also beside a currency, as spreadsheets show nil amounts: "- €".
inline bool is_nil(std::string_view text) {
  std::string const word = folded(text);
  auto const known = [](std::string_view w) {
    return std::find(nil_words.begin(), nil_words.end(), w) != nil_words.end();
  };
  if (known(word)) return true;
  auto const dash = word.find('-');
  if (dash == word.npos) return false;
  auto const unit = unit_around(trimmed(std::string_view(word).substr(0, dash)),
                                trimmed(std::string_view(word).substr(dash + 1)));
  return unit.has_value();
}

}  // namespace detail

inline plan_cell parse_plan_cell(std::string_view text, decimal_mark mark) {
  text = detail::without_note(trimmed(text));
  if (text.empty()) return {};
  detail::cell_parts const parts = detail::parts_of(text);
  if (parts.number.empty()) return {detail::is_nil(text) ? cell_content::nil : cell_content::text};
  std::string before(parts.before);
  std::string after(parts.after);
  bool const minus = detail::take_minus(before, after);
  auto const value = parse_number(parts.number, mark);
  if (!value) return {cell_content::text};
  plan_cell cell{cell_content::number, minus ? rational(-*value) : *value};
  cell.decimals = is_whole(*value) ? 0 : decimals_written(parts.number);
  auto const unit = detail::unit_around(trimmed(before), trimmed(after));
  if (!unit) return {cell_content::unknown_unit};
  cell.unit = *unit;
  if (detail::is_ambiguous(parts.number, mark)) cell.content = cell_content::ambiguous;
  return cell;
}

inline decimal_mark shown_mark(std::string_view text) {
  std::string_view const number = detail::parts_of(detail::without_note(trimmed(text))).number;
  auto const last = number.find_last_of(".,");
  if (last == number.npos || !parse_number(number)) return decimal_mark::either;
  auto const first = number.find_first_of(".,");
  decimal_mark const mark = number[last] == ',' ? decimal_mark::comma : decimal_mark::point;
  decimal_mark const other = number[last] == ',' ? decimal_mark::point : decimal_mark::comma;
  if (first != last) return number[first] == number[last] ? other : mark;
  bool const may_group = number.size() - last == 4 && last <= 3 && number.front() != '0';
  return may_group ? decimal_mark::either : mark;
}

}  // namespace kpi::csv
