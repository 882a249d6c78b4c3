// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include <kpi/exact/rounding.hpp>
#include <kpi/text/language.hpp>

// Days, and how teachers turn them into dates. Sources disagree on each of these, so each is a
// choice: a year of 360 or 365 days, months of 30 days or those of the calendar, and which day a
// fraction of a day belongs to.

namespace kpi {

enum class month_rule { thirty_days, calendar };
enum class day_rule { nearest, up, down };

constexpr std::string_view name(month_rule rule) {
  return rule == month_rule::thirty_days ? "30/360" : "calendar";
}

constexpr std::string_view name(day_rule rule) {
  switch (rule) {
    case day_rule::nearest: return "nearest";
    case day_rule::up: return "up";
    case day_rule::down: break;
  }
  return "down";
}

/// A day of any year; the month from 1.
struct month_day {
  int month = 1;
  int day = 1;

  bool operator==(month_day const&) const = default;
};

/// Days on which nothing is sold, first and last included, within one year.
struct closed_period {
  month_day first;
  month_day last;

  bool operator==(closed_period const&) const = default;
};

struct year_convention {
  int days = 360;
  month_rule months = month_rule::thirty_days;
  day_rule day = day_rule::nearest;
  std::vector<closed_period> closed = {};
  bool placed = true;  ///< false: so many active days are known, but not which of the year they are

  bool operator==(year_convention const&) const = default;
};

/// The days of the year on which something is sold.
int selling_days(year_convention const& by);

/// A day of a year that starts on 1 January: its number, so many full months and days from the start,
/// and its date. Day 171 of 30/360 is 5 months and 21 days, 21 June.
struct year_date {
  int day_of_year = 1;  ///< from 1
  int months = 0;
  int days = 0;
  int month = 1;  ///< from 1
  int day = 1;    ///< from 1

  bool operator==(year_date const&) const = default;
};

/// The date that is so many selling days (fractions included) from the start of the year; before the
/// first day ends it is that day. Absent beyond the year, for nothing below 0, and where it is not known
/// which days of the year are active.
std::optional<year_date> date_after(rational const& days, year_convention const& by);

inline constexpr std::array<words, 12> month_names{{{"January", "janvier"},
                                                    {"February", "février"},
                                                    {"March", "mars"},
                                                    {"April", "avril"},
                                                    {"May", "mai"},
                                                    {"June", "juin"},
                                                    {"July", "juillet"},
                                                    {"August", "août"},
                                                    {"September", "septembre"},
                                                    {"October", "octobre"},
                                                    {"November", "novembre"},
                                                    {"December", "décembre"}}};

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// Of a year that is no leap year.
inline constexpr std::array<int, 12> month_lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

inline integer whole_day(rational const& days, day_rule rule) {
  switch (rule) {
    case day_rule::nearest: return rounded(days, rounding::half_away);
    case day_rule::up: return ceiling(days);
    case day_rule::down: break;
  }
  return rounded(days, rounding::truncate);
}

/// The last day of a full month counts as the whole month: day 180 is 6 months and 0 days.
constexpr year_date date_in(int day_of_year, int month, int day, int length) {
  bool const full = day == length;
  return {day_of_year, full ? month : month - 1, full ? 0 : day, month, day};
}

/// In months of 30 days. The five days that a year of 365 has beyond them end it.
constexpr year_date commercial_date(int day) {
  if (day > 360) return {day, 12, day - 360, 12, 31};
  int const month = (day - 1) / 30 + 1;
  return date_in(day, month, day - (month - 1) * 30, 30);
}

constexpr year_date calendar_date(int day_of_year) {
  std::size_t month = 0;
  int day = day_of_year;
  while (month < 11 && day > month_lengths[month]) day -= month_lengths[month++];
  return date_in(day_of_year, static_cast<int>(month) + 1, day, month_lengths[month]);
}

}  // namespace detail

namespace detail {

/// From 1; the 31st of a month of 30 days is its last day.
inline int day_of_year(month_day const& on, month_rule rule) {
  if (rule == month_rule::thirty_days) return (on.month - 1) * 30 + std::min(on.day, 30);
  int days = on.day;
  for (int m = 1; m < on.month; ++m) days += month_lengths[static_cast<std::size_t>(m) - 1];
  return days;
}

inline bool is_closed(int day, year_convention const& by) {
  return std::any_of(by.closed.begin(), by.closed.end(), [&](closed_period const& p) {
    return day_of_year(p.first, by.months) <= day && day <= day_of_year(p.last, by.months);
  });
}

/// The day of the year on which the shop is open for the nth time.
inline int nth_selling_day(int n, year_convention const& by) {
  int day = 0;
  while (n > 0 && day < by.days) n -= is_closed(++day, by) ? 0 : 1;
  return day;
}

}  // namespace detail

inline int selling_days(year_convention const& by) {
  int open = by.days;
  for (int day = 1; day <= by.days && !by.closed.empty(); ++day)
    open -= detail::is_closed(day, by) ? 1 : 0;
  return open;
}

inline std::optional<year_date> date_after(rational const& days, year_convention const& by) {
  if (!by.placed || days < 0 || days > selling_days(by)) return std::nullopt;
  int const nth = std::max(detail::whole_day(days, by.day).convert_to<int>(), 1);
  int const day = detail::nth_selling_day(nth, by);
  return by.months == month_rule::thirty_days ? detail::commercial_date(day)
                                              : detail::calendar_date(day);
}

}  // namespace kpi
