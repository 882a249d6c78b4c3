// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/metric/conventions.hpp>
#include <kpi/plan/plan.hpp>
#include <kpi/plan/year.hpp>

namespace kpi {

/// Why a figure is absent. Each has a name that stays, for machines.
enum class absence_reason {
  no_fixed_costs,  ///< the plan does not say what they are
  no_margin,   ///< the contribution margin is nil or negative: no revenue covers the fixed costs
  no_units,    ///< the plan does not say how many are sold
  nil_income,  ///< a change in percent of nothing
  after_the_year,        ///< the revenue of the plan does not reach break-even
  days_not_placed,       ///< how many days are active is known, but not which
  common_costs_apart,    ///< the plan has common fixed costs that no channel bears a part of
  target_beyond_margin,  ///< the income aimed at takes as much of each sale as the margin leaves
  same_revenue,          ///< of two channels: there is no further revenue to speak of
  no_profit,             ///< the base earns nothing, of which no change in percent can be taken
  same_income,           ///< neither earns more
  same_return,           ///< neither earns a larger share of its revenue
  below_zero,            ///< what would make the incomes equal is an amount below 0
  never_equal,           ///< no such proportion makes the incomes equal
  always_equal,          ///< the incomes are equal at every revenue
  no_crossing,           ///< one channel earns more at every revenue
  incomes_cross,         ///< which channel earns more depends on the revenue
};

constexpr std::string_view name(absence_reason why) {
  switch (why) {
    case absence_reason::no_fixed_costs: return "no_fixed_costs";
    case absence_reason::no_margin: return "no_margin";
    case absence_reason::no_units: return "no_units";
    case absence_reason::nil_income: return "nil_income";
    case absence_reason::after_the_year: return "after_the_year";
    case absence_reason::days_not_placed: return "days_not_placed";
    case absence_reason::common_costs_apart: return "common_costs_apart";
    case absence_reason::target_beyond_margin: return "target_beyond_margin";
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
  bool common = false;

  bool operator==(item_result const&) const = default;
};

/// The period of the year in which a channel breaks even.
struct break_even_period {
  std::string name;
  rational days;         ///< from its start
  int day = 1;           ///< the day that a fraction belongs to, by the rule
  rational missing = 0;  ///< of the year's sales at its start, as its file counts them
  rational sales = 0;    ///< in it, likewise
  rational length = 0;   ///< in days

  bool operator==(break_even_period const&) const = default;
};

/// Where channels share fixed costs: what becomes of the whole if this one goes.
enum class segment_decision { keep, drop };

constexpr std::string_view name(segment_decision what) {
  return what == segment_decision::keep ? "keep" : "drop";
}

/// The contribution margin of one channel and all that follows from it; amounts in the plan's
/// currency, ratios in percent. Nothing is rounded but what a convention rounds.
///
/// Formulas: contribution_margin = revenue − variable_costs; its ratio = margin ÷ revenue;
/// operating_income = margin − fixed_costs; return_on_sales = income ÷ revenue; break_even_revenue =
/// fixed_costs ÷ ratio; _units = units × break_even_revenue ÷ revenue; _days = selling days ×
/// break_even_revenue ÷ revenue (revenue comes evenly, or by the seasons); margin_of_safety = revenue −
/// break_even_revenue, its ratio in percent of revenue; operating_leverage = margin ÷ income;
/// fixed_cost_ratio = fixed_costs ÷ revenue; segment_margin = margin − fixed costs of the channel's own;
/// target_revenue = (fixed_costs + income aimed at ÷ (1 − tax)) ÷ ratio. Cost accounting is not
/// standardised: see metric/conventions.hpp.
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
  std::optional<rational> fixed_cost_ratio = {};
  std::optional<rational> segment_margin = {};
  std::optional<rational> common_fixed_costs = {};  ///< this channel's part; where the plan has any
  std::optional<segment_decision> decision = {};    ///< where the plan has common costs
  std::optional<break_even_period> period = {};     ///< with seasons
  std::optional<rational> target_revenue = {};      ///< with a target
  std::optional<rational> target_units = {};
  std::optional<rational> units = {};   ///< sold; where the plan gives them
  std::vector<item_result> items = {};  ///< every cost item of the plan, in its order
  std::vector<absence> absences = {};   ///< one for each figure that is absent and could be there

  bool operator==(contribution_margin_result const&) const = default;
};

/// The margin of the channel at that position. Errors: nil_revenue, per_unit_without_units; neither
/// has a place.
result<contribution_margin_result> contribution_margin(plan const& p, std::size_t position,
                                                       margin_conventions const& by = {});

/// Those of all channels, in order. Errors: those of the first that has one.
result<std::vector<contribution_margin_result>>
contribution_margins(plan const& p, margin_conventions const& by = {});

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// The figures that need the fixed costs, by key.
inline constexpr auto income_keys = std::to_array<std::string_view>(
    {"fixed_costs", "operating_income", "return_on_sales", "break_even_revenue", "break_even_units",
     "break_even_days", "break_even_date", "margin_of_safety", "margin_of_safety_ratio",
     "operating_leverage", "fixed_cost_ratio"});

inline constexpr auto break_even_keys = std::to_array<std::string_view>(
    {"break_even_revenue", "break_even_units", "break_even_days", "break_even_date",
     "margin_of_safety", "margin_of_safety_ratio", "operating_leverage"});

inline result<void> checked(plan const& p, std::size_t position) {
  channel const& in = p.channels[position];
  if (in.revenue <= 0) return failure(code::nil_revenue, {}, {}, {in.name});
  for (cost_item const& item : p.items)
    if (item.by_channel[position].kind == cost_kind::per_unit && !in.units)
      return failure(code::per_unit_without_units, {}, item.name, {in.name});
  return {};
}

/// Fills the result of one channel, figure by figure, and says why one is absent.
class margin_maker {
public:
  margin_maker(plan const& p, std::size_t position, margin_conventions const& by)
      : plan_(p), in_(p.channels[position]), position_(position),
        by_(by), r_{in_.name, in_.revenue, {}, {}, {}, {}} {}

  contribution_margin_result made() {
    r_.units = in_.units;
    add_items();
    r_.variable_costs = sum([](item_result const& i) { return is_variable(i.kind); });
    r_.variable_cost_ratio = ratio_of(r_.variable_costs, r_.revenue);
    r_.contribution_margin = r_.revenue - r_.variable_costs;
    r_.contribution_margin_ratio = ratio_of(r_.contribution_margin, r_.revenue);
    if (!gives_fixed_costs(plan_)) {
      leave_out(absence_reason::no_fixed_costs, income_keys);
      r_.absences.push_back({"segment_margin", absence_reason::no_fixed_costs});
      return std::move(r_);
    }
    add_segment();
    if (leaves_common_costs(plan_))
      leave_out(absence_reason::common_costs_apart, income_keys);
    else
      add_income();
    return std::move(r_);
  }

private:
  template <class Keys>
  void leave_out(absence_reason why, Keys const& keys) {
    for (std::string_view const key : keys) r_.absences.push_back({key, why});
  }
  void leave_one_out(absence_reason why, std::string_view key) {
    r_.absences.push_back({key, why});
  }

  template <class Which>
  rational sum(Which which) const {
    rational all = 0;
    for (item_result const& item : r_.items)
      if (which(item)) all += item.amount;
    return all;
  }

  void add_items() {
    for (cost_item const& item : plan_.items) {
      cost const& c = item.by_channel[position_];
      rational const amount = amount_of(c, in_);
      r_.items.push_back({item.name, c.kind, amount, ratio_of(amount, in_.revenue), item.common});
    }
  }

  static bool is_own_fixed(item_result const& i) { return !is_variable(i.kind) && !i.common; }

  void add_segment() {
    r_.segment_margin = r_.contribution_margin - sum(is_own_fixed);
    if (!has_common_costs(plan_)) return;
    if (!leaves_common_costs(plan_))
      r_.common_fixed_costs = sum([](item_result const& i) { return i.common; });
    else
      leave_one_out(absence_reason::common_costs_apart, "common_fixed_costs");
    if (*r_.segment_margin != 0)
      r_.decision = *r_.segment_margin > 0 ? segment_decision::keep : segment_decision::drop;
  }

  void add_income() {
    r_.fixed_costs = sum([](item_result const& i) { return !is_variable(i.kind); });
    r_.fixed_cost_ratio = ratio_of(*r_.fixed_costs, r_.revenue);
    r_.operating_income = r_.contribution_margin - *r_.fixed_costs;
    r_.return_on_sales = ratio_of(*r_.operating_income, r_.revenue);
    if (divisor() <= 0) {
      leave_out(absence_reason::no_margin, break_even_keys);
    } else {
      add_break_even();
      add_leverage();
    }
    add_target();
  }

  /// The ratio that is divided by: exact, unless a convention rounds it first.
  rational divisor() const {
    if (!by_.ratio_decimals) return r_.contribution_margin_ratio;
    return rounded_to(r_.contribution_margin_ratio, *by_.ratio_decimals, rounding::half_away);
  }

  rational units_of(rational const& exact) const {
    switch (by_.units) {
      case unit_rule::exact: return exact;
      case unit_rule::up: return ceiling(exact);
      case unit_rule::nearest: return rounded(exact, rounding::half_away);
      case unit_rule::down: break;
    }
    return rounded(exact, rounding::truncate);
  }

  void add_break_even() {
    rational sales = *r_.fixed_costs * 100 / divisor();
    if (in_.units)
      r_.break_even_units = units_of(sales * *in_.units / r_.revenue);
    else
      leave_one_out(absence_reason::no_units, "break_even_units");
    if (by_.break_even == break_even_rule::units) {
      if (!in_.units)
        return leave_out(absence_reason::no_units,
                         std::array<std::string_view, 5>{"break_even_revenue", "break_even_days",
                                                         "break_even_date", "margin_of_safety",
                                                         "margin_of_safety_ratio"});
      sales = *r_.break_even_units * r_.revenue / *in_.units;
    }
    r_.break_even_revenue = sales;
    r_.margin_of_safety = r_.revenue - sales;
    r_.margin_of_safety_ratio = ratio_of(*r_.margin_of_safety, r_.revenue);
    add_time(sales / r_.revenue);
  }

  /// When so large a part of the revenue is reached.
  void add_time(rational const& part) {
    if (!by_.sales.empty()) return add_seasonal_time(part);
    r_.break_even_days = part * selling_days(by_.year);
    r_.break_even_date = date_after(*r_.break_even_days, by_.year);
    if (!r_.break_even_date)
      leave_one_out(by_.year.placed ? absence_reason::after_the_year
                                    : absence_reason::days_not_placed,
                    "break_even_date");
  }

  void add_seasonal_time(rational const& part) {
    seasons const& sales = by_.sales[position_];
    auto const at = season_point_of(part, sales, by_.year);
    if (!at)
      return leave_out(absence_reason::after_the_year,
                       std::array<std::string_view, 2>{"break_even_days", "break_even_date"});
    r_.break_even_days = at->days_of_year;
    r_.break_even_date = date_after(at->days_of_year, by_.year);
    int const day = whole_day(at->days_of_period, by_.year.day).convert_to<int>();
    r_.period = break_even_period{
        sales[at->period].name,  at->days_of_period,
        std::max(day, 1),        at->missing,
        sales[at->period].sales, length_of_period(at->period, sales.size(), by_.year)};
  }

  void add_leverage() {
    rational const& income = *r_.operating_income;
    if (income == 0) return leave_one_out(absence_reason::nil_income, "operating_leverage");
    bool const absolute = by_.leverage == leverage_rule::absolute;
    r_.operating_leverage = r_.contribution_margin / (absolute ? magnitude(income) : income);
  }

  void add_target() {
    if (!by_.target) return;
    rational const before_tax = by_.target->value * 100 / (100 - by_.target->tax.value_or(0));
    bool const share = by_.target->of_revenue;
    rational const left = divisor() - (share ? before_tax : rational(0));
    auto const why =
        divisor() <= 0 ? absence_reason::no_margin : absence_reason::target_beyond_margin;
    constexpr std::array<std::string_view, 2> keys{"target_revenue", "target_units"};
    if (left <= 0) return leave_out(why, keys);
    r_.target_revenue = (*r_.fixed_costs + (share ? rational(0) : before_tax)) * 100 / left;
    if (in_.units)
      r_.target_units = units_of(*r_.target_revenue * *in_.units / r_.revenue);
    else
      leave_one_out(absence_reason::no_units, "target_units");
  }

  plan const& plan_;
  channel const& in_;
  std::size_t position_;
  margin_conventions const& by_;
  contribution_margin_result r_;
};

}  // namespace detail

inline result<contribution_margin_result> contribution_margin(plan const& p, std::size_t position,
                                                              margin_conventions const& by) {
  if (auto const usable = detail::checked(p, position); !usable)
    return tl::unexpected(usable.error());
  return detail::margin_maker(p, position, by).made();
}

inline result<std::vector<contribution_margin_result>>
contribution_margins(plan const& p, margin_conventions const& by) {
  std::vector<contribution_margin_result> all;
  for (std::size_t i = 0; i < p.channels.size(); ++i) {
    auto one = contribution_margin(p, i, by);
    if (!one) return tl::unexpected(one.error());
    all.push_back(std::move(*one));
  }
  return all;
}

}  // namespace kpi
