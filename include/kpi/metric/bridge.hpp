// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include <kpi/metric/contribution_margin.hpp>
#include <kpi/metric/conventions.hpp>

// From one operating income to another, step by step. How much is due to the revenue and how much to
// the ratio depends on which of them moves first; teachers choose differently, so the order is a
// choice.

namespace kpi {

/// What leads from the base's income to the other's; the parts add up to the difference exactly.
struct income_bridge {
  rational volume;                         ///< Δ revenue × ratio
  rational rate;                           ///< Δ ratio × revenue
  std::optional<rational> joint = {};      ///< Δ revenue × Δ ratio, with that order only
  std::optional<rational> structure = {};  ///< −Δ fixed costs; absent where these are not known

  bool operator==(income_bridge const&) const = default;
};

/// The bridge from base to other. Source of the two orders: French management accounting manuals
/// (effet volume, effet taux).
income_bridge bridge(contribution_margin_result const& base,
                     contribution_margin_result const& other, bridge_order order);

// ---------------------------------------------------------------------------------------------------

inline income_bridge bridge(contribution_margin_result const& base,
                            contribution_margin_result const& other, bridge_order order) {
  rational const sales = (other.revenue - base.revenue) / 100;
  rational const points = other.contribution_margin_ratio - base.contribution_margin_ratio;
  bool const old_ratio = order != bridge_order::rate_first;
  bool const old_revenue = order != bridge_order::volume_first;
  income_bridge found{sales * (old_ratio ? base : other).contribution_margin_ratio,
                      points * (old_revenue ? base : other).revenue / 100};
  if (order == bridge_order::joint) found.joint = sales * points;
  if (base.fixed_costs && other.fixed_costs)
    found.structure = *base.fixed_costs - *other.fixed_costs;
  return found;
}

}  // namespace kpi
