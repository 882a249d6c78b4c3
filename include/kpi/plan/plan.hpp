// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/exact/rational.hpp>

namespace kpi {

/// `part` of `whole` in percent, both amounts. Domain: whole ≠ 0.
inline rational ratio_of(rational const& part, rational const& whole) { return part * 100 / whole; }

/// How a cost is given, and so how it moves with the revenue: the first three are variable.
enum class cost_kind { percent_of_revenue, variable_amount, per_unit, fixed };

constexpr std::string_view name(cost_kind kind) {
  switch (kind) {
    case cost_kind::percent_of_revenue: return "percent_of_revenue";
    case cost_kind::variable_amount: return "variable_amount";
    case cost_kind::per_unit: return "per_unit";
    case cost_kind::fixed: break;
  }
  return "fixed";
}

constexpr bool is_variable(cost_kind kind) { return kind != cost_kind::fixed; }

/// What an item costs in one channel: percent, money, or money per unit. A cost below 0 lowers the
/// sum.
struct cost {
  cost_kind kind = cost_kind::percent_of_revenue;
  rational value;

  bool operator==(cost const&) const = default;
};

/// A row of the plan. In all channels it is either variable or fixed. A fixed cost may be common to the
/// channels: then it does not go away with one of them.
struct cost_item {
  std::string name;
  std::vector<cost> by_channel;  ///< in the order of the plan's channels
  bool common = false;           ///< fixed, and borne for all channels together
  std::optional<rational> whole =
      {};  ///< of a common one: its amount, where no channel has a part of it

  bool operator==(cost_item const&) const = default;
};

/// A column of the plan: one way to sell.
struct channel {
  std::string name;
  rational revenue;                    ///< net of VAT; above 0
  std::optional<rational> units = {};  ///< sold; above 0

  bool operator==(channel const&) const = default;
};

/// A business plan of one period: channels across, cost items down. A plan without a fixed item does
/// not say what the fixed costs are, which is not the same as fixed costs of 0.
struct plan {
  std::vector<channel> channels;
  std::vector<cost_item> items;

  bool operator==(plan const&) const = default;
};

/// What a cost amounts to. Domain: a cost per unit needs the channel's units.
inline rational amount_of(cost const& c, channel const& in) {
  switch (c.kind) {
    case cost_kind::percent_of_revenue: return c.value * in.revenue / 100;
    case cost_kind::per_unit: return c.value * in.units.value();
    case cost_kind::variable_amount:
    case cost_kind::fixed: break;
  }
  return c.value;
}

inline bool is_fixed(cost_item const& item) {
  return item.common || std::any_of(item.by_channel.begin(), item.by_channel.end(),
                                    [](cost const& c) { return c.kind == cost_kind::fixed; });
}

inline bool gives_fixed_costs(plan const& p) {
  return std::any_of(p.items.begin(), p.items.end(), is_fixed);
}

inline bool has_common_costs(plan const& p) {
  return std::any_of(p.items.begin(), p.items.end(),
                     [](cost_item const& item) { return item.common; });
}

/// Common costs of which no channel bears a part.
inline bool leaves_common_costs(plan const& p) {
  return std::any_of(p.items.begin(), p.items.end(),
                     [](cost_item const& item) { return item.whole.has_value(); });
}

}  // namespace kpi
