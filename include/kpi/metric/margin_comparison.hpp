// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <kpi/metric/contribution_margin.hpp>

namespace kpi {

/// What one item adds to the difference of the contribution margin ratios, in points.
struct item_gap {
  std::string name;
  rational points;  ///< its ratio in `base` minus that in `other`

  bool operator==(item_gap const&) const = default;
};

/// Two channels of the same plan: every difference is other − base.
struct margin_comparison {
  std::string base;
  std::string other;
  rational revenue_difference;
  rational revenue_change;  ///< in percent of the base's
  rational contribution_margin_difference;
  rational contribution_margin_ratio_difference;  ///< points
  std::vector<item_gap> items;  ///< of the variable items; they add up to the former
  std::optional<rational> fixed_costs_difference = {};
  std::optional<rational> operating_income_difference = {};
  std::optional<rational> operating_income_change =
      {};  ///< percent; absent from a base of 0 or less
  std::optional<rational> return_on_sales_difference = {};  ///< points
  std::optional<std::string> better_income =
      {};  ///< the channel with the higher income; absent if equal
  std::optional<std::string> better_return = {};  ///< the same of the return on sales
  /// How far (in percent) the revenue of the channel with the better income may stay under the plan,
  /// the other's being as planned, before both incomes are equal; and the same where both stay
  /// under it in the same proportion. The costs per euro sold and the fixed costs do not move. Below
  /// 0 where both would have to exceed the plan; absent where no such revenue exists.
  std::optional<rational> shortfall_alone = {};
  std::optional<rational> shortfall_together = {};

  bool operator==(margin_comparison const&) const = default;
};

/// The comparison of two results of the same plan.
margin_comparison comparison(contribution_margin_result const& base,
                             contribution_margin_result const& other);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline std::optional<std::string> better(contribution_margin_result const& base,
                                         contribution_margin_result const& other,
                                         rational const& difference) {
  if (difference == 0) return std::nullopt;
  return difference > 0 ? other.name : base.name;
}

/// (1 − x) × margin − fixed = the other's income; beyond 100 percent there is nothing left to lose.
inline std::optional<rational> shortfall_alone(contribution_margin_result const& winner,
                                               contribution_margin_result const& loser) {
  if (winner.contribution_margin <= 0) return std::nullopt;
  rational const needed = *loser.operating_income + *winner.fixed_costs;
  if (needed < 0) return std::nullopt;
  return 100 - ratio_of(needed, winner.contribution_margin);
}

/// (1 − x) × Δ margin = Δ fixed costs.
inline std::optional<rational> shortfall_together(contribution_margin_result const& winner,
                                                  contribution_margin_result const& loser) {
  rational const margin = winner.contribution_margin - loser.contribution_margin;
  rational const fixed = *winner.fixed_costs - *loser.fixed_costs;
  if (margin == 0 || (margin > 0 && fixed < 0)) return std::nullopt;
  return 100 - ratio_of(fixed, margin);
}

inline void compare_incomes(margin_comparison& c, contribution_margin_result const& base,
                            contribution_margin_result const& other) {
  rational const gain = *other.operating_income - *base.operating_income;
  rational const rate = *other.return_on_sales - *base.return_on_sales;
  c.fixed_costs_difference = *other.fixed_costs - *base.fixed_costs;
  c.operating_income_difference = gain;
  if (*base.operating_income > 0)
    c.operating_income_change = ratio_of(gain, *base.operating_income);
  c.return_on_sales_difference = rate;
  c.better_income = better(base, other, gain);
  c.better_return = better(base, other, rate);
  if (gain == 0) return;
  auto const& winner = gain > 0 ? other : base;
  auto const& loser = gain > 0 ? base : other;
  c.shortfall_alone = shortfall_alone(winner, loser);
  c.shortfall_together = shortfall_together(winner, loser);
}

}  // namespace detail

inline margin_comparison comparison(contribution_margin_result const& base,
                                    contribution_margin_result const& other) {
  margin_comparison c{base.name,
                      other.name,
                      other.revenue - base.revenue,
                      ratio_of(other.revenue - base.revenue, base.revenue),
                      other.contribution_margin - base.contribution_margin,
                      other.contribution_margin_ratio - base.contribution_margin_ratio,
                      {}};
  for (std::size_t i = 0; i < base.items.size(); ++i)
    if (is_variable(base.items[i].kind))
      c.items.push_back({base.items[i].name, base.items[i].ratio - other.items[i].ratio});
  if (base.operating_income && other.operating_income) detail::compare_incomes(c, base, other);
  return c;
}

}  // namespace kpi
