// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <kpi/text/decimal.hpp>

namespace kpi::csv {

/// What dates are gathered into.
enum class period { year, quarter, month, week };

/// "year", "quarter", "month", "week"; absent for any other word.
std::optional<period> period_named(std::string_view word);

/// A date as a cell writes it, what comes after it (a time) left out: "2025-03-12 10:15",
/// "12/03/2025", "12.03.2025". Where the year comes last, which of the others is the day is not known.
struct written_date {
  int first = 0;   ///< the month of a date that starts with its year
  int second = 0;  ///< its day
  int year = 0;
  bool year_first = false;
};

/// Absent when the text starts with no date that could be: 30/02/2025 is none either way.
std::optional<written_date> parse_date(std::string_view text);

/// Which comes first where the year comes last.
enum class date_order { unknown, day_first, month_first };

/// The order that a date shows by itself: 13/03/2025 has the day first.
date_order order_shown(written_date const& d);

/// True when the order makes no difference: 03/03/2025, 2025-03-12.
constexpr bool is_plain(written_date const& d) { return d.year_first || d.first == d.second; }

/// "2025", "2025-Q1", "2025-03", "2025-W11" (ISO 8601: the week belongs to the year of its Thursday).
/// Absent when there is no such day. Domain: is_plain(d), or the order is known.
std::optional<std::string> period_text(written_date const& d, date_order order, period by);

// -------------------------------------------------------------------------------------------------

namespace detail {

struct period_row {
  std::string_view name;
  period by;
};

inline constexpr std::array period_names{
    period_row{"year", period::year}, period_row{"quarter", period::quarter},
    period_row{"month", period::month}, period_row{"week", period::week}};

constexpr bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

constexpr int days_in(int month, int year) {
  constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

constexpr bool is_day(int day, int month, int year) {
  return month >= 1 && month <= 12 && day >= 1 && day <= days_in(month, year);
}

/// Days since 1 March of the year 0 (of the calendar as it is today); Monday is 2 modulo 7.
constexpr int day_number(int day, int month, int year) {
  int const y = month <= 2 ? year - 1 : year;
  int const m = month <= 2 ? month + 9 : month - 3;
  return y * 365 + y / 4 - y / 100 + y / 400 + (m * 153 + 2) / 5 + day - 1;
}

/// 0 for Monday.
constexpr int weekday(int day, int month, int year) {
  return (day_number(day, month, year) + 2) % 7;
}

inline std::string two_digits(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

inline std::string four_digits(int n) {
  std::string const text = std::to_string(n);
  return std::string(text.size() < 4 ? 4 - text.size() : 0, '0') + text;
}

/// The year that the Thursday of the week lies in counts its weeks.
inline std::string week_text(int day, int month, int year) {
  int const thursday = day_number(day, month, year) - weekday(day, month, year) + 3;
  int of = year - 1;
  while (thursday >= day_number(1, 1, of + 1)) ++of;
  int const week = (thursday - day_number(1, 1, of)) / 7 + 1;
  return four_digits(of) + "-W" + two_digits(week);
}

/// Takes one to four digits off the front; their number is in `digits`.
inline std::optional<int> take_part(std::string_view& text, std::size_t& digits) {
  digits = 0;
  int value = 0;
  while (digits < text.size() && kpi::detail::is_digit(text[digits])) {
    if (digits == 4) return std::nullopt;
    value = value * 10 + (text[digits++] - '0');
  }
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits);
  return value;
}

/// Three numbers with the same sign between them, and no further one.
struct date_parts {
  std::array<int, 3> value = {};
  std::array<std::size_t, 3> digits = {};
  char sign = 0;
};

inline std::optional<date_parts> date_parts_of(std::string_view text) {
  date_parts parts;
  for (std::size_t i = 0; i < 3; ++i) {
    auto const value = take_part(text, parts.digits[i]);
    if (!value) return std::nullopt;
    parts.value[i] = *value;
    if (i == 2) break;
    bool const joined = !text.empty() && std::string_view("-/.").find(text.front()) != text.npos;
    if (!joined || (i == 1 && text.front() != parts.sign)) return std::nullopt;
    parts.sign = text.front();
    text.remove_prefix(1);
  }
  bool const more = !text.empty() && (text.front() == parts.sign || text.front() == '-');
  return more ? std::nullopt : std::optional(parts);
}

}  // namespace detail

inline std::optional<period> period_named(std::string_view word) {
  for (detail::period_row const& row : detail::period_names)
    if (row.name == word) return row.by;
  return std::nullopt;
}

inline std::optional<written_date> parse_date(std::string_view text) {
  auto const parts = detail::date_parts_of(trimmed(text));
  if (!parts) return std::nullopt;
  auto const& [a, b, c] = parts->value;
  auto const& digits = parts->digits;
  if (digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2)
    return detail::is_day(c, b, a) ? std::optional(written_date{b, c, a, true}) : std::nullopt;
  if (digits[0] > 2 || digits[1] > 2 || digits[2] != 4) return std::nullopt;
  bool const some = detail::is_day(a, b, c) || detail::is_day(b, a, c);
  return some ? std::optional(written_date{a, b, c, false}) : std::nullopt;
}

inline date_order order_shown(written_date const& d) {
  if (d.year_first) return date_order::unknown;
  if (!detail::is_day(d.second, d.first, d.year)) return date_order::day_first;
  return detail::is_day(d.first, d.second, d.year) ? date_order::unknown : date_order::month_first;
}

inline std::optional<std::string> period_text(written_date const& d, date_order order, period by) {
  bool const month_first = d.year_first || order == date_order::month_first;
  int const month = month_first ? d.first : d.second;
  int const day = month_first ? d.second : d.first;
  if (!detail::is_day(day, month, d.year)) return std::nullopt;
  std::string const year = detail::four_digits(d.year);
  switch (by) {
    case period::year: return year;
    case period::quarter: return year + "-Q" + std::to_string((month + 2) / 3);
    case period::month: return year + '-' + detail::two_digits(month);
    case period::week: break;
  }
  return detail::week_text(day, month, d.year);
}

}  // namespace kpi::csv
