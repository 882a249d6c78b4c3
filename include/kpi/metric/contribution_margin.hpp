// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/plan/plan.hpp>
#include <kpi/plan/year.hpp>

namespace kpi {

/// Why a figure is absent. Each has a name that stays, for machines.
enum class absence_reason {
  no_fixed_costs,  ///< the plan does not say what they are
  no_margin,   ///< the contribution margin is nil or negative: no revenue covers the fixed costs
  no_units,    ///< the plan does not say how many are sold
  nil_income,  ///< a change in percent of nothing
  after_the_year,  ///< the revenue of the plan does not reach break-even
  same_revenue,    ///< of two channels: there is no further revenue to speak of
  no_profit,       ///< the base earns nothing, of which no change in percent can be taken
  same_income,     ///< neither earns more
  same_return,     ///< neither earns a larger share of its revenue
  below_zero,      ///< what would make the incomes equal is an amount below 0
  never_equal,     ///< no such proportion makes the incomes equal
  always_equal,    ///< the incomes are equal at every revenue
  no_crossing,     ///< one channel earns more at every revenue
  incomes_cross,   ///< which channel earns more depends on the revenue
};

constexpr std::string_view name(absence_reason why) {
  switch (why) {
    case absence_reason::no_fixed_costs: return "no_fixed_costs";
    case absence_reason::no_margin: return "no_margin";
    case absence_reason::no_units: return "no_units";
    case absence_reason::nil_income: return "nil_income";
    case absence_reason::after_the_year: return "after_the_year";
    case absence_reason::same_revenue: return "same_revenue";
    case absence_reason::no_profit: return "no_profit";
    case absence_reason::same_income: return "same_income";
    case absence_reason::same_return: return "same_return";
    case absence_reason::below_zero: return "below_zero";
    case absence_reason::never_equal: return "never_equal";
    case absence_reason::always_equal: return "always_equal";
    case absence_reason::no_crossing: return "no_crossing";
    case absence_reason::incomes_cross: break;
  }
  return "incomes_cross";
}

/// A figure that is absent, by its key, and why.
struct absence {
  std::string_view key;
  absence_reason why;

  bool operator==(absence const&) const = default;
};

/// What an item costs in the channel, and in percent of its revenue.
struct item_result {
  std::string name;
  cost_kind kind;
  rational amount;
  rational ratio;

  bool operator==(item_result const&) const = default;
};

/// The contribution margin of one channel and all that follows from it; amounts in the plan's
/// currency, ratios in percent. Nothing is rounded.
///
/// Formulas: contribution_margin = revenue − variable_costs; its ratio = margin ÷ revenue;
/// operating_income = margin − fixed_costs; return_on_sales = income ÷ revenue; break_even_revenue =
/// fixed_costs ÷ ratio; _units = units × break_even_revenue ÷ revenue; _days = days × break_even_revenue
/// ÷ revenue (revenue comes evenly over the year); margin_of_safety = revenue − break_even_revenue,
/// its ratio in percent of revenue; operating_leverage = margin ÷ income, below 0 for a loss. Cost accounting is
/// not standardised: these are the conventions of the courses and manuals.
struct contribution_margin_result {
  std::string name;
  rational revenue;
  rational variable_costs;
  rational variable_cost_ratio;
  rational contribution_margin;
  rational contribution_margin_ratio;
  std::optional<rational> fixed_costs = {};
  std::optional<rational> operating_income = {};
  std::optional<rational> return_on_sales = {};
  std::optional<rational> break_even_revenue = {};
  std::optional<rational> break_even_units = {};
  std::optional<rational> break_even_days = {};
  std::optional<year_date> break_even_date = {};
  std::optional<rational> margin_of_safety = {};
  std::optional<rational> margin_of_safety_ratio = {};
  std::optional<rational> operating_leverage = {};
  std::vector<item_result> items = {};  ///< every cost item of the plan, in its order
  std::vector<absence> absences = {};   ///< one for each figure that is absent

  bool operator==(contribution_margin_result const&) const = default;
};

/// The margin of the channel at that position. Errors: nil_revenue, per_unit_without_units; neither
/// has a place.
result<contribution_margin_result> contribution_margin(plan const& p, std::size_t position,
                                                       year_convention const& by = {});

/// Those of all channels, in order. Errors: those of the first that has one.
result<std::vector<contribution_margin_result>>
contribution_margins(plan const& p, year_convention const& by = {});

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline result<void> checked(plan const& p, std::size_t position) {
  channel const& in = p.channels[position];
  if (in.revenue <= 0) return failure(code::nil_revenue, {}, {}, {in.name});
  for (cost_item const& item : p.items)
    if (item.by_channel[position].kind == cost_kind::per_unit && !in.units)
      return failure(code::per_unit_without_units, {}, item.name, {in.name});
  return {};
}

/// The sum of the variable costs, or of the fixed ones.
inline rational sum_of(std::vector<item_result> const& items, bool variable) {
  rational sum = 0;
  for (item_result const& item : items)
    if (is_variable(item.kind) == variable) sum += item.amount;
  return sum;
}

inline void leave_out(contribution_margin_result& r, absence_reason why,
                      std::initializer_list<std::string_view> keys) {
  for (std::string_view const key : keys) r.absences.push_back({key, why});
}

inline void add_break_even(contribution_margin_result& r, channel const& in,
                           year_convention const& by) {
  if (r.contribution_margin <= 0)
    return leave_out(r, absence_reason::no_margin,
                     {"break_even_revenue", "break_even_units", "break_even_days",
                      "break_even_date", "margin_of_safety", "margin_of_safety_ratio",
                      "operating_leverage"});
  rational const part = *r.fixed_costs / r.contribution_margin;
  r.break_even_revenue = part * r.revenue;
  r.margin_of_safety = r.revenue - *r.break_even_revenue;
  r.margin_of_safety_ratio = ratio_of(*r.margin_of_safety, r.revenue);
  if (in.units)
    r.break_even_units = part * *in.units;
  else
    leave_out(r, absence_reason::no_units, {"break_even_units"});
  r.break_even_days = part * by.days;
  r.break_even_date = date_after(*r.break_even_days, by);
  if (!r.break_even_date) leave_out(r, absence_reason::after_the_year, {"break_even_date"});
}

inline void add_income(contribution_margin_result& r, channel const& in,
                       year_convention const& by) {
  r.fixed_costs = sum_of(r.items, false);
  r.operating_income = r.contribution_margin - *r.fixed_costs;
  r.return_on_sales = ratio_of(*r.operating_income, r.revenue);
  add_break_even(r, in, by);
  if (r.contribution_margin <= 0) return;
  if (*r.operating_income != 0)
    r.operating_leverage = r.contribution_margin / *r.operating_income;
  else
    leave_out(r, absence_reason::nil_income, {"operating_leverage"});
}

}  // namespace detail

inline result<contribution_margin_result> contribution_margin(plan const& p, std::size_t position,
                                                              year_convention const& by) {
  if (auto const usable = detail::checked(p, position); !usable)
    return tl::unexpected(usable.error());
  channel const& in = p.channels[position];
  contribution_margin_result r{in.name, in.revenue, {}, {}, {}, {}};
  for (cost_item const& item : p.items) {
    cost const& c = item.by_channel[position];
    rational const amount = amount_of(c, in);
    r.items.push_back({item.name, c.kind, amount, ratio_of(amount, in.revenue)});
  }
  r.variable_costs = detail::sum_of(r.items, true);
  r.variable_cost_ratio = ratio_of(r.variable_costs, in.revenue);
  r.contribution_margin = in.revenue - r.variable_costs;
  r.contribution_margin_ratio = ratio_of(r.contribution_margin, in.revenue);
  if (gives_fixed_costs(p))
    detail::add_income(r, in, by);
  else
    detail::leave_out(r, absence_reason::no_fixed_costs,
                      {"fixed_costs", "operating_income", "return_on_sales", "break_even_revenue",
                       "break_even_units", "break_even_days", "break_even_date", "margin_of_safety",
                       "margin_of_safety_ratio", "operating_leverage"});
  return r;
}

inline result<std::vector<contribution_margin_result>>
contribution_margins(plan const& p, year_convention const& by) {
  std::vector<contribution_margin_result> all;
  for (std::size_t i = 0; i < p.channels.size(); ++i) {
    auto one = contribution_margin(p, i, by);
    if (!one) return tl::unexpected(one.error());
    all.push_back(std::move(*one));
  }
  return all;
}

}  // namespace kpi
