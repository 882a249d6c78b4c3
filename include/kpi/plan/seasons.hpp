// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <kpi/plan/year.hpp>

namespace kpi {

/// A period of the year and what is sold in it: an amount, or a share of the year.
struct season {
  std::string name;
  rational sales;  ///< 0 or more

  bool operator==(season const&) const = default;
};

/// A year in periods of the same length, in their order: months, quarters, weeks. Not all are nil.
using seasons = std::vector<season>;

/// A point of the year: in which period, how many days into it, how many into the year.
struct season_point {
  std::size_t period = 0;
  rational days_of_period;
  rational days_of_year;
  rational missing = 0;  ///< the sales that are missing when the period starts
};

/// When so large a part (of 1) of the year's sales is reached; within a period sales come evenly.
/// Absent beyond the year. Domain: part ≥ 0. Source: the cumulative rule of the course of UNIT (Kit de
/// gestion de l'ingénieur, 6.2.2).
std::optional<season_point> season_point_of(rational const& part, seasons const& sales,
                                            year_convention const& by);

/// The length of a period in days, of so many in the year: months where 12 can be divided by them,
/// else the year in equal parts.
rational length_of_period(std::size_t period, std::size_t of, year_convention const& by);

// ---------------------------------------------------------------------------------------------------

inline rational length_of_period(std::size_t period, std::size_t of, year_convention const& by) {
  bool const thirty = by.months == month_rule::thirty_days && by.days == 360;
  bool const calendar = by.months == month_rule::calendar && by.days == 365;
  if (12 % of != 0 || (!thirty && !calendar)) return rational(by.days) / of;
  std::size_t const months = 12 / of;
  int days = 0;
  for (std::size_t m = period * months; m < (period + 1) * months; ++m)
    days += thirty ? 30 : detail::month_lengths[m];
  return days;
}

inline std::optional<season_point> season_point_of(rational const& part, seasons const& sales,
                                                   year_convention const& by) {
  rational whole = 0;
  for (season const& s : sales) whole += s.sales;
  rational missing = part * whole;
  season_point at;
  for (; at.period < sales.size(); ++at.period) {
    rational const length = length_of_period(at.period, sales.size(), by);
    rational const& sold = sales[at.period].sales;
    if (missing <= sold) {
      at.missing = missing;
      at.days_of_period = sold == 0 ? rational(0) : rational(missing / sold * length);
      at.days_of_year += at.days_of_period;
      return at;
    }
    missing -= sold;
    at.days_of_year += length;
  }
  return std::nullopt;
}

}  // namespace kpi
