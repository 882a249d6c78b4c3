// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>

#include <kpi/exact/rounding.hpp>
#include <kpi/text/utf8.hpp>

namespace kpi {

/// Which of "," and "." separates the decimals; the other one may then group thousands. `either`
/// lets each number say: the only mark is the decimal mark, of two kinds the last one is, and a mark
/// that comes several times groups.
enum class decimal_mark { either, point, comma };

/// What groups the digits by three: `any` mark that does, `none`, or this one alone. `space` is every
/// kind of space, `apostrophe` the straight and the curly one.
enum class thousands_mark { any, none, space, point, comma, apostrophe };

/// Both marks of the numbers of a file. A comma or a point that groups leaves the other one to the
/// decimals.
struct number_marks {
  decimal_mark decimal = decimal_mark::either;
  thousands_mark thousands = thousands_mark::any;

  constexpr number_marks() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): a decimal mark alone leaves the thousands open
  constexpr number_marks(decimal_mark d, thousands_mark t = thousands_mark::any)
      : decimal(d), thousands(t) {
    if (d == decimal_mark::either && t == thousands_mark::comma) decimal = decimal_mark::point;
    if (d == decimal_mark::either && t == thousands_mark::point) decimal = decimal_mark::comma;
  }
};

/// A cell longer than this is not a number, whatever its digits.
inline constexpr std::size_t longest_number = 100;

/// Text as people write numbers, to an exact value: "8", "8,2", "−2.25", "1 200 000" with plain,
/// no-break, narrow or thin spaces, "1.200.000,00", "1'000", "1’000". Groups have three digits. Absent
/// when the text is anything else, exponents included.
std::optional<rational> parse_number(std::string_view text, number_marks marks = {});

/// text without the spaces (no-break ones too) at its ends.
std::string_view trimmed(std::string_view text);

/// x in machine form: at most so many decimals, trailing zeros dropped: "46.15", "-76". Never "-0".
std::string decimal_text(rational const& x, unsigned decimals, rounding rule = rounding::half_away);

/// x in machine form with exactly so many decimals: "46.20".
std::string fixed_text(rational const& x, unsigned decimals, rounding rule = rounding::half_away);

/// How many decimals a number was typed with: 1 for "46.2", 0 for "-76".
std::size_t decimals_written(std::string_view text);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr auto spaces = std::to_array<std::string_view>({" ", "\u00a0", "\u202f", "\u2009"});

/// No kind of space starts or ends with this byte: a letter, a digit, a sign. Most text is such.
constexpr bool is_ink(char byte) { return byte > ' ' && byte <= '~'; }

constexpr std::size_t leading_space(std::string_view text) {
  if (!text.empty() && is_ink(text.front())) return 0;
  for (std::string_view const space : spaces)
    if (text.starts_with(space)) return space.size();
  return text.starts_with('\t') ? 1 : 0;
}

constexpr std::size_t trailing_space(std::string_view text) {
  if (!text.empty() && is_ink(text.back())) return 0;
  for (std::string_view const space : spaces)
    if (text.ends_with(space)) return space.size();
  return text.ends_with('\t') ? 1 : 0;
}

inline std::string_view without_spaces_around(std::string_view text) {
  while (std::size_t const bytes = leading_space(text)) text.remove_prefix(bytes);
  while (std::size_t const bytes = trailing_space(text)) text.remove_suffix(bytes);
  return text;
}

inline constexpr std::string_view curly_apostrophe = "\u2019";

/// Every kind of space as " ", of apostrophe as "'", so that the rest of the grammar is ASCII.
inline std::string with_plain_marks(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    std::size_t const space = leading_space(text);
    bool const curly = text.starts_with(curly_apostrophe);
    plain += space != 0 ? ' ' : curly ? '\'' : text.front();
    text.remove_prefix(space != 0 ? space : curly ? curly_apostrophe.size() : 1);
  }
  return plain;
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_digit);
}

/// Where the decimals start, or npos.
inline std::size_t decimal_position(std::string_view text, number_marks marks) {
  auto const comma = text.rfind(',');
  auto const point = text.rfind('.');
  if (marks.decimal == decimal_mark::comma) return comma;
  if (marks.decimal == decimal_mark::point) return point;
  if (comma != text.npos && point != text.npos) return std::max(comma, point);
  auto const only = std::min(comma, point);
  bool const groups = only != text.npos && text.find(text[only]) != only;
  return groups ? text.npos : only;
}

/// The characters that may group.
constexpr std::string_view grouping(thousands_mark mark) {
  switch (mark) {
    case thousands_mark::any: return " ,.'";
    case thousands_mark::none: return "";
    case thousands_mark::space: return " ";
    case thousands_mark::point: return ".";
    case thousands_mark::comma: return ",";
    case thousands_mark::apostrophe: return "'";
  }
  return "";
}

/// The digits of "1 200 000", provided that one separator groups them by three; absent otherwise.
inline std::optional<std::string> ungrouped(std::string_view text, thousands_mark mark) {
  if (all_digits(text)) return std::string(text);
  auto const first = std::find_if_not(text.begin(), text.end(), is_digit);
  char const separator = *first;
  if (grouping(mark).find(separator) == std::string_view::npos) return std::nullopt;
  auto position = static_cast<std::size_t>(first - text.begin());
  if (position == 0 || position > 3) return std::nullopt;
  std::string digits(text.substr(0, position));
  for (; position < text.size(); position += 4) {
    std::string_view const group = text.substr(position + 1, 3);
    if (text[position] != separator || group.size() != 3 || !all_digits(group)) return std::nullopt;
    digits += group;
  }
  return digits;
}

/// "−", "-" or "+" taken off the front; true for a minus.
constexpr bool take_sign(std::string_view& text) {
  std::size_t const minus = text.starts_with(minus_sign) ? minus_sign.size()
                            : text.starts_with('-')      ? 1
                                                         : 0;
  text.remove_prefix(minus != 0 ? minus : text.starts_with('+') ? 1 : 0);
  return minus != 0;
}

/// So many decimal digits surely fit into 64 bits.
inline constexpr std::size_t short_digits = 18;

/// At most short_digits of them, as a value.
constexpr std::uint64_t short_integer_of(std::string_view digits) {
  std::uint64_t value = 0;
  for (char const digit : digits) value = value * 10 + static_cast<std::uint64_t>(digit - '0');
  return value;
}

/// Digits without a sign, as a value.
inline integer integer_of(std::string_view digits) {
  integer value = 0;
  while (!digits.empty()) {
    std::string_view const part = digits.substr(0, short_digits);
    value = value * power_of_ten(static_cast<unsigned>(part.size())) + short_integer_of(part);
    digits.remove_prefix(part.size());
  }
  return value;
}

/// Only such text may be a number.
constexpr bool starts_as_number(std::string_view text) {
  if (text.empty()) return false;
  return is_digit(text.front()) || std::string_view("+-.,").find(text.front()) != text.npos ||
         text.starts_with(minus_sign);
}

/// x × 10^decimals as a whole number: "-4620" for −46.2 and two decimals. (Boost writes digits by way of a locale,
/// which would have to be made first.)
inline std::string scaled_text(rational const& x, unsigned decimals, rounding rule) {
  if (auto const scaled = short_scaled_up(x, decimals, rule)) return fmt::format_int(*scaled).str();
  return scaled_up(x, decimals, rule).str();
}

}  // namespace detail

inline std::string_view trimmed(std::string_view text) {
  if (text.empty() || (detail::is_ink(text.front()) && detail::is_ink(text.back()))) return text;
  return detail::without_spaces_around(text);
}

inline std::optional<rational> parse_number(std::string_view text, number_marks marks) {
  text = trimmed(text);
  if (!detail::starts_as_number(text)) return std::nullopt;
  if (text.size() <= detail::short_digits && detail::all_digits(text))
    return detail::short_integer_of(text);
  if (code_points(text) > longest_number) return std::nullopt;
  bool const negative = detail::take_sign(text);
  std::string const plain = detail::with_plain_marks(trimmed(text));
  std::string_view const number = plain;
  std::size_t const position = detail::decimal_position(number, marks);
  std::string_view const decimals = position == number.npos ? "" : number.substr(position + 1);
  std::string_view const whole = number.substr(0, position);
  if (!detail::all_digits(decimals) || (whole.empty() && decimals.empty())) return std::nullopt;
  if (position != number.npos && decimals.empty()) return std::nullopt;
  auto const digits = detail::ungrouped(whole, marks.thousands);
  if (!digits) return std::nullopt;
  integer const scaled = detail::integer_of(*digits + std::string(decimals));
  rational const value =
      decimals.empty() ? rational(scaled)  // spares a search for common divisors
                       : rational(scaled, power_of_ten(static_cast<unsigned>(decimals.size())));
  return negative ? rational(-value) : value;
}

inline std::string fixed_text(rational const& x, unsigned decimals, rounding rule) {
  std::string text = detail::scaled_text(x, decimals, rule);
  std::size_t const sign = text.starts_with('-') ? 1 : 0;
  std::size_t const digits = text.size() - sign;
  if (digits <= decimals) text.insert(sign, decimals + 1 - digits, '0');
  if (decimals > 0) text.insert(text.size() - decimals, 1, '.');
  return text;
}

inline std::string decimal_text(rational const& x, unsigned decimals, rounding rule) {
  std::string text = fixed_text(x, decimals, rule);
  if (decimals == 0) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

inline std::size_t decimals_written(std::string_view text) {
  text = trimmed(text);
  std::size_t const position = detail::decimal_position(text, decimal_mark::either);
  return position == text.npos ? 0 : text.size() - position - 1;
}

}  // namespace kpi
