// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <kpi/csv/period.hpp>
#include <kpi/text/decimal.hpp>

// The waves of a survey by their names.

namespace kpi {

/// What a wave is a year, quarter … of, and so what a trend is told by.
enum class wave_unit { year, quarter, month, week, day };

/// When a wave was: the years, quarters … before it, counted from any fixed one.
struct wave_time {
  wave_unit unit;
  int at;

  friend bool operator==(wave_time const&, wave_time const&) = default;
};

/// The names of ISO 8601, and its like for a quarter: "2026", "2026-Q1", "2026-03", "2026-W11", "2026-03-12". Absent for
/// any other text, and where there is no such month, week or day.
std::optional<wave_time> wave_time_of(std::string_view name);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// A number of so many digits, no more and no fewer.
inline std::optional<int> digits_of(std::string_view text, std::size_t count) {
  if (text.size() != count) return std::nullopt;
  int value = 0;
  for (char const c : text) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

constexpr bool is_between(std::optional<int> const& n, int first, int last) {
  return n && *n >= first && *n <= last;
}

/// The week of that number, counted from another; its Thursday lies in the year that counts it.
inline std::optional<wave_time> week_of(int year, std::optional<int> const& number) {
  if (!is_between(number, 1, 53)) return std::nullopt;
  constexpr int days = 7;
  int const fourth = csv::detail::day_number(4, 1, year);  // of January: in the first week
  int const monday = fourth - csv::detail::weekday(4, 1, year) + (*number - 1) * days;
  if (monday + 3 >= csv::detail::day_number(1, 1, year + 1)) return std::nullopt;
  return wave_time{wave_unit::week, monday / days};
}

}  // namespace detail

inline std::optional<wave_time> wave_time_of(std::string_view name) {
  auto const year = detail::digits_of(name.substr(0, 4), 4);
  if (!year) return std::nullopt;
  if (name.size() == 4) return wave_time{wave_unit::year, *year};
  if (name[4] != '-') return std::nullopt;
  std::string_view const rest = name.substr(5);
  if (rest.starts_with('Q')) {
    auto const quarter = detail::digits_of(rest.substr(1), 1);
    if (!detail::is_between(quarter, 1, 4)) return std::nullopt;
    return wave_time{wave_unit::quarter, *year * 4 + *quarter};
  }
  if (rest.starts_with('W')) return detail::week_of(*year, detail::digits_of(rest.substr(1), 2));
  auto const month = detail::digits_of(rest.substr(0, 2), 2);
  if (!detail::is_between(month, 1, 12)) return std::nullopt;
  if (rest.size() == 2) return wave_time{wave_unit::month, *year * 12 + *month};
  auto const day = rest[2] == '-' ? detail::digits_of(rest.substr(3), 2) : std::nullopt;
  if (!day || !csv::detail::is_day(*day, *month, *year)) return std::nullopt;
  return wave_time{wave_unit::day, csv::detail::day_number(*day, *month, *year)};
}

}  // namespace kpi
