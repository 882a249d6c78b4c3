// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <kpi/plan/plan.hpp>

namespace kpi {

/// What a plan turns on: a cost item, or what is sold and for how much.
enum class driver { item, revenue, units, price };

/// One of them in one channel.
struct driver_place {
  driver what = driver::item;
  std::size_t item = 0;  ///< where it is one
  std::size_t channel = 0;

  bool operator==(driver_place const&) const = default;
};

/// What stands there: a cost of its kind; revenue, units and price as amounts.
cost value_at(plan const& p, driver_place const& at);

/// The plan with another value there. What is variable follows: a variable amount moves with the revenue
/// and with the units, not with the price; a revenue that changes sells more or fewer units at the same
/// price, a price sells the same units for more or less. Domain: revenue, units and price above 0, units
/// and price only where the channel has units.
plan with_value(plan p, driver_place const& at, cost const& value);

/// A plan that a value can be tried in.
struct plan_change {
  driver_place at;
  cost before;
  cost after;

  bool operator==(plan_change const&) const = default;
};

/// The plan with all changes made, in their order.
inline plan with_changes(plan p, std::vector<plan_change> const& changes) {
  for (plan_change const& c : changes) p = with_value(std::move(p), c.at, c.after);
  return p;
}

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline void scale_variable_amounts(plan& p, std::size_t channel, rational const& by) {
  for (cost_item& item : p.items)
    if (item.by_channel[channel].kind == cost_kind::variable_amount)
      item.by_channel[channel].value *= by;
}

/// So many times as many units as before, at the same price.
inline void scale_sales(plan& p, std::size_t channel, rational const& by) {
  p.channels[channel].revenue *= by;
  if (p.channels[channel].units) *p.channels[channel].units *= by;
  scale_variable_amounts(p, channel, by);
}

}  // namespace detail

inline cost value_at(plan const& p, driver_place const& at) {
  channel const& c = p.channels[at.channel];
  auto const amount = [](rational x) { return cost{cost_kind::variable_amount, std::move(x)}; };
  switch (at.what) {
    case driver::item: return p.items[at.item].by_channel[at.channel];
    case driver::revenue: return amount(c.revenue);
    case driver::units: return amount(c.units.value());
    case driver::price: break;
  }
  return amount(c.revenue / c.units.value());
}

inline plan with_value(plan p, driver_place const& at, cost const& value) {
  rational const before = value_at(p, at).value;
  switch (at.what) {
    case driver::item: p.items[at.item].by_channel[at.channel] = value; break;
    case driver::revenue:
    case driver::units: detail::scale_sales(p, at.channel, value.value / before); break;
    case driver::price: p.channels[at.channel].revenue *= value.value / before; break;
  }
  return p;
}

}  // namespace kpi
