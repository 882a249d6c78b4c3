// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <kpi/plan/plan.hpp>
#include <kpi/plan/seasons.hpp>
#include <kpi/plan/year.hpp>

// Cost accounting is not standardised. Where manuals and courses differ, there is a choice here, and the
// result names it.

namespace kpi {

/// What becomes of a fraction of a unit sold at break-even.
enum class unit_rule {
  exact,    ///< it stays: 333.33
  up,       ///< to the next unit, which leaves no loss: 334
  nearest,  ///< 333, which may leave one
  down,
};

constexpr std::string_view name(unit_rule rule) {
  switch (rule) {
    case unit_rule::exact: return "exact";
    case unit_rule::up: return "up";
    case unit_rule::nearest: return "nearest";
    case unit_rule::down: break;
  }
  return "down";
}

/// Where break-even sales come from: fixed costs ÷ ratio, or the (rounded) units × price.
enum class break_even_rule { ratio, units };

constexpr std::string_view name(break_even_rule rule) {
  return rule == break_even_rule::ratio ? "ratio" : "units";
}

/// The leverage of a loss: margin ÷ income is below 0, margin ÷ |income| is not.
enum class leverage_rule { by_sign, absolute };

constexpr std::string_view name(leverage_rule rule) {
  return rule == leverage_rule::by_sign ? "signed" : "absolute";
}

/// What "point mort" (break-even point) is the name of: a date, or an amount of sales.
enum class point_rule { date, value };

constexpr std::string_view name(point_rule rule) {
  return rule == point_rule::date ? "date" : "value";
}

/// From one income to another: whether the volume or the ratio moves first.
enum class bridge_order {
  volume_first,  ///< volume at the old ratio, then the ratio at the new revenue
  rate_first,    ///< the ratio at the old revenue, then volume at the new ratio
  joint,         ///< both at the old figures, and what they have in common apart
};

constexpr std::string_view name(bridge_order order) {
  switch (order) {
    case bridge_order::volume_first: return "volume-first";
    case bridge_order::rate_first: return "rate-first";
    case bridge_order::joint: break;
  }
  return "joint";
}

/// How the fixed costs that channels share are spread over them.
enum class allocation_key { revenue, margin, units, equal };

constexpr std::string_view name(allocation_key key) {
  switch (key) {
    case allocation_key::revenue: return "revenue";
    case allocation_key::margin: return "margin";
    case allocation_key::units: return "units";
    case allocation_key::equal: break;
  }
  return "equal";
}

/// The income that is aimed at: an amount or a percent of revenue; after tax where there is a tax rate.
struct income_target {
  rational value;
  bool of_revenue = false;           ///< value is a percent
  std::optional<rational> tax = {};  ///< percent, below 100

  bool operator==(income_target const&) const = default;
};

/// All of the choices; the defaults are those of the course.
struct margin_conventions {
  year_convention year = {};
  unit_rule units = unit_rule::exact;
  /// the decimals (of a percent) that the ratio is rounded to before it is divided by; absent: it is not
  std::optional<unsigned> ratio_decimals = {};
  break_even_rule break_even = break_even_rule::ratio;
  leverage_rule leverage = leverage_rule::by_sign;
  std::optional<income_target> target = {};
  std::vector<seasons> sales = {};  ///< of each channel; none: they come evenly

  bool operator==(margin_conventions const&) const = default;
};

}  // namespace kpi
