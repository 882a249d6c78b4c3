// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/metric/bridge.hpp>
#include <kpi/metric/contribution_margin.hpp>

namespace kpi {

/// What one item costs more in `other` than in `base`.
struct item_difference {
  std::string name;
  bool variable = true;
  rational ratio_difference;  ///< points of revenue
  rational amount_difference;

  bool operator==(item_difference const&) const = default;
};

/// Two channels of the same plan: every difference is other − base. What would make both incomes equal
/// is said of `other`, the base staying as planned; at each of these points they are equal exactly.
/// Costs per euro sold and fixed costs do not move with revenue.
struct margin_comparison {
  std::string base;
  std::string other;
  rational revenue_difference;
  rational revenue_change;  ///< in percent of the base's
  rational contribution_margin_difference;
  rational contribution_margin_ratio_difference;  ///< points
  std::vector<item_difference>
      items;  ///< the ratios of the variable ones add up to minus the former
  income_bridge bridge;
  std::optional<rational> fixed_costs_difference = {};
  std::optional<rational> operating_income_difference = {};
  /// percent; absent from a base of 0 or less
  std::optional<rational> operating_income_change = {};
  std::optional<rational> return_on_sales_difference = {};  ///< points
  /// the channel with the higher income; absent if equal
  std::optional<std::string> better_income = {};
  std::optional<std::string> better_return = {};  ///< the same of the return on sales
  /// What each further euro of revenue brings, in percent: Δ margin ÷ Δ revenue, Δ income ÷ Δ revenue.
  std::optional<rational> incremental_margin_ratio = {};
  std::optional<rational> incremental_income_ratio = {};
  /// Δ income in percent ÷ Δ revenue in percent, from the base: the leverage between the two.
  std::optional<rational> income_elasticity = {};
  /// The revenue of `other` that earns the base's income: (income + fixed costs) ÷ ratio.
  std::optional<rational> matching_revenue = {};
  /// By how many percent `other` may miss its revenue until then; below 0: it has to exceed it.
  std::optional<rational> forecast_miss = {};
  /// The same where both miss theirs in the same proportion.
  std::optional<rational> common_forecast_miss = {};
  std::optional<rational> flip_fixed_costs = {};          ///< of `other`
  std::optional<rational> flip_variable_cost_ratio = {};  ///< of `other`, in percent
  /// The revenue, the same in both, at which both earn the same: Δ fixed costs ÷ Δ ratio, above 0.
  std::optional<rational> indifference_revenue = {};
  /// Without such a revenue: the channel that earns more at every revenue.
  std::optional<std::string> dominant = {};
  std::vector<absence> absences = {};  ///< one for each figure that is absent

  bool operator==(margin_comparison const&) const = default;
};

/// The comparison of two results of the same plan.
margin_comparison comparison(contribution_margin_result const& base,
                             contribution_margin_result const& other,
                             bridge_order order = bridge_order::volume_first);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline std::optional<std::string> better(margin_comparison const& c, rational const& difference) {
  if (difference == 0) return std::nullopt;
  return difference > 0 ? c.other : c.base;
}

/// Fills a comparison, figure by figure, and says why one is absent.
class margin_comparer {
public:
  margin_comparer(contribution_margin_result const& base, contribution_margin_result const& other,
                  bridge_order order)
      : base_(base),
        other_(other), c_{base.name,
                          other.name,
                          other.revenue - base.revenue,
                          ratio_of(other.revenue - base.revenue, base.revenue),
                          other.contribution_margin - base.contribution_margin,
                          other.contribution_margin_ratio - base.contribution_margin_ratio,
                          {},
                          kpi::bridge(base, other, order)} {}

  margin_comparison compared() {
    add_items();
    add_increment();
    if (base_.operating_income && other_.operating_income)
      add_incomes();
    else
      leave_incomes_out();
    return std::move(c_);
  }

private:
  void leave_out(std::string_view key, absence_reason why) { c_.absences.push_back({key, why}); }

  /// The figure, or the reason why there is none.
  void set(std::optional<rational>& figure, std::optional<rational> exact, std::string_view key,
           absence_reason why) {
    figure = std::move(exact);
    if (!figure) leave_out(key, why);
  }

  static std::optional<rational> quotient(rational const& part, rational const& whole) {
    return whole == 0 ? std::nullopt : std::optional<rational>(part / whole);
  }

  static std::optional<rational> if_not_below_zero(rational x) {
    return x < 0 ? std::nullopt : std::optional(std::move(x));
  }

  void add_items() {
    for (std::size_t i = 0; i < base_.items.size(); ++i)
      c_.items.push_back({base_.items[i].name, is_variable(base_.items[i].kind),
                          other_.items[i].ratio - base_.items[i].ratio,
                          other_.items[i].amount - base_.items[i].amount});
  }

  void add_increment() {
    set(c_.incremental_margin_ratio,
        quotient(c_.contribution_margin_difference * 100, c_.revenue_difference),
        "incremental_margin_ratio", absence_reason::same_revenue);
  }

  void leave_incomes_out() {
    absence_reason const why = base_.operating_income ? reason_of(other_) : reason_of(base_);
    for (std::string_view const key :
         {"fixed_costs_difference", "operating_income_difference", "operating_income_change",
          "return_on_sales_difference", "better_income", "better_return",
          "incremental_income_ratio", "income_elasticity", "matching_revenue", "forecast_miss",
          "common_forecast_miss", "flip_fixed_costs", "flip_variable_cost_ratio",
          "indifference_revenue", "dominant"})
      leave_out(key, why);
  }

  static absence_reason reason_of(contribution_margin_result const& r) {
    for (absence const& a : r.absences)
      if (a.key == "operating_income") return a.why;
    return absence_reason::no_fixed_costs;
  }

  void add_incomes() {
    rational const gain = *other_.operating_income - *base_.operating_income;
    c_.fixed_costs_difference = *other_.fixed_costs - *base_.fixed_costs;
    c_.operating_income_difference = gain;
    c_.return_on_sales_difference = *other_.return_on_sales - *base_.return_on_sales;
    bool const from_profit = *base_.operating_income > 0;
    set(c_.operating_income_change,
        from_profit ? quotient(gain * 100, *base_.operating_income) : std::nullopt,
        "operating_income_change", absence_reason::no_profit);
    c_.better_income = better(c_, gain);
    if (!c_.better_income) leave_out("better_income", absence_reason::same_income);
    c_.better_return = better(c_, *c_.return_on_sales_difference);
    if (!c_.better_return) leave_out("better_return", absence_reason::same_return);
    set(c_.incremental_income_ratio, quotient(gain * 100, c_.revenue_difference),
        "incremental_income_ratio", absence_reason::same_revenue);
    set(c_.income_elasticity,
        from_profit ? quotient(*c_.operating_income_change, c_.revenue_change) : std::nullopt,
        "income_elasticity",
        from_profit ? absence_reason::same_revenue : absence_reason::no_profit);
    add_flips();
    add_common_miss();
    add_indifference();
  }

  /// What `other` alone has to be for its income to be the base's.
  void add_flips() {
    rational const margin = *base_.operating_income + *other_.fixed_costs;  // the one it then needs
    bool const reachable = other_.contribution_margin > 0 && margin >= 0;
    auto const why =
        other_.contribution_margin > 0 ? absence_reason::below_zero : absence_reason::no_margin;
    set(c_.matching_revenue,
        reachable ? quotient(margin * 100, other_.contribution_margin_ratio) : std::nullopt,
        "matching_revenue", why);
    set(c_.forecast_miss,
        reachable ? std::optional<rational>(100 - ratio_of(margin, other_.contribution_margin))
                  : std::nullopt,
        "forecast_miss", why);
    set(c_.flip_fixed_costs,
        if_not_below_zero(other_.contribution_margin - *base_.operating_income), "flip_fixed_costs",
        absence_reason::below_zero);
    set(c_.flip_variable_cost_ratio, if_not_below_zero(100 - ratio_of(margin, other_.revenue)),
        "flip_variable_cost_ratio", absence_reason::below_zero);
  }

  /// So much of both plans is left: Δ margin × part = Δ fixed costs.
  void add_common_miss() {
    auto const part = quotient(*c_.fixed_costs_difference, c_.contribution_margin_difference);
    bool const meets = part && *part >= 0;
    set(c_.common_forecast_miss, meets ? std::optional<rational>(100 - *part * 100) : std::nullopt,
        "common_forecast_miss", absence_reason::never_equal);
    if (!meets && *c_.operating_income_difference == 0)
      c_.absences.back().why = absence_reason::always_equal;
  }

  void add_indifference() {
    rational const& fixed = *c_.fixed_costs_difference;
    rational const& points = c_.contribution_margin_ratio_difference;
    auto const crossing = quotient(fixed * 100, points);
    if (crossing && *crossing > 0) {
      c_.indifference_revenue = crossing;
      return leave_out("dominant", absence_reason::incomes_cross);
    }
    if (fixed == 0 && points == 0) {
      leave_out("indifference_revenue", absence_reason::always_equal);
      return leave_out("dominant", absence_reason::always_equal);
    }
    leave_out("indifference_revenue", absence_reason::no_crossing);
    c_.dominant = points > 0 || (points == 0 && fixed < 0) ? c_.other : c_.base;
  }

  contribution_margin_result const& base_;
  contribution_margin_result const& other_;
  margin_comparison c_;
};

}  // namespace detail

inline margin_comparison comparison(contribution_margin_result const& base,
                                    contribution_margin_result const& other, bridge_order order) {
  return detail::margin_comparer(base, other, order).compared();
}

}  // namespace kpi
