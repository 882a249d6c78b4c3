// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/unit/plans.hpp"

#include <algorithm>

#include <kpi/metric/margin_comparison.hpp>

namespace kpi::contribution_margin_property {

namespace {

/// Calls f with every plan of one channel on a small grid, margins of nil and below included.
template <class F>
void each_plan(F const& f) {
  for (int revenue : {1, 7, 1'000})
    for (int rate = 0; rate <= 120; rate += 5)
      for (int fixed : {0, 1, 3, 250, 990})
        f(test::simple_plan(revenue, rational(rate) + rational(1, 3), fixed));
}

/// Two channels side by side.
plan joined(plan const& a, plan const& b) {
  plan both = a;
  both.channels.push_back(b.channels.front());
  both.channels.back().name = "Web";
  for (std::size_t i = 0; i < both.items.size(); ++i)
    both.items[i].by_channel.push_back(b.items[i].by_channel.front());
  return both;
}

/// The income at so much of the planned revenue, its costs per euro sold and fixed costs unmoved.
rational income_at(contribution_margin_result const& r, rational const& part) {
  return part * r.contribution_margin - *r.fixed_costs;
}

/// Calls f with every pair of channels on the grid, and their comparison.
template <class F>
void each_pair(F const& f) {
  each_plan([&](plan const& a) {
    for (plan const& b : {test::simple_plan(700, 35, 90), test::simple_plan(40, 80, 3)}) {
      auto const all = *contribution_margins(joined(a, b));
      f(all[0], all[1], comparison(all[0], all[1]));
      f(all[1], all[0], comparison(all[1], all[0]));
    }
  });
}

/// The same channel with all amounts so many times as large.
contribution_margin_result scaled(contribution_margin_result r, int times) {
  plan p = test::simple_plan(r.revenue * times, r.variable_cost_ratio, *r.fixed_costs * times);
  p.channels.front().name = r.name;
  return *contribution_margin(p, 0);
}

}  // namespace

TEST_CASE("revenue is variable costs, fixed costs and income") {
  each_plan([](plan const& p) {
    auto const r = *contribution_margin(p, 0);
    REQUIRE(r.variable_costs + *r.fixed_costs + *r.operating_income == r.revenue);
    REQUIRE(r.variable_cost_ratio + r.contribution_margin_ratio == 100);
  });
}

TEST_CASE("at break-even the income is nil") {
  each_plan([](plan const& p) {
    auto const r = *contribution_margin(p, 0);
    REQUIRE(r.break_even_revenue.has_value() == (r.contribution_margin > 0));
    if (!r.break_even_revenue) return;
    REQUIRE(income_at(r, *r.break_even_revenue / r.revenue) == 0);
    REQUIRE(*r.break_even_revenue + *r.margin_of_safety == r.revenue);
    REQUIRE(*r.break_even_days * r.revenue == *r.break_even_revenue * 360);
    REQUIRE(r.break_even_date.has_value() == (*r.operating_income >= 0));
  });
}

TEST_CASE("leverage is the inverse of the safety ratio, and what one percent of revenue moves") {
  each_plan([](plan const& p) {
    auto const r = *contribution_margin(p, 0);
    if (!r.operating_leverage) return;
    REQUIRE(*r.operating_leverage * *r.margin_of_safety_ratio == 100);
    rational const moved = income_at(r, rational(101, 100)) - *r.operating_income;
    REQUIRE(moved * 100 == *r.operating_leverage * *r.operating_income);
  });
}

TEST_CASE("every figure is there or has a reason") {
  each_plan([](plan const& p) {
    auto const r = *contribution_margin(p, 0);
    std::size_t absent = 0;
    for (auto const& figure :
         {r.fixed_costs, r.operating_income, r.return_on_sales, r.break_even_revenue,
          r.break_even_units, r.break_even_days, r.margin_of_safety, r.margin_of_safety_ratio,
          r.operating_leverage, r.fixed_cost_ratio, r.segment_margin})
      absent += figure ? 0U : 1U;
    absent += r.break_even_date ? 0U : 1U;
    REQUIRE(r.absences.size() == absent);
  });
}

TEST_CASE("units break even where revenue does") {
  each_plan([](plan p) {
    p.channels.front().units = 35;
    auto const r = *contribution_margin(p, 0);
    if (!r.break_even_revenue) return;
    REQUIRE(*r.break_even_units * r.revenue == *r.break_even_revenue * 35);
  });
}

TEST_CASE("scaling all amounts scales amounts and leaves ratios") {
  each_plan([](plan const& p) {
    plan larger = p;
    larger.channels.front().revenue *= 10;
    larger.items.back().by_channel.front().value *= 10;
    auto const r = *contribution_margin(p, 0);
    auto const s = *contribution_margin(larger, 0);
    REQUIRE(s.contribution_margin == r.contribution_margin * 10);
    REQUIRE(s.contribution_margin_ratio == r.contribution_margin_ratio);
    REQUIRE(s.margin_of_safety_ratio == r.margin_of_safety_ratio);
    REQUIRE(s.break_even_date == r.break_even_date);
  });
}

TEST_CASE("comparing the other way round turns every difference round") {
  each_plan([](plan const& a) {
    for (plan const& b : {test::simple_plan(700, 35, 90), test::simple_plan(40, 80, 3)}) {
      auto const all = *contribution_margins(joined(a, b));
      auto const c = comparison(all[0], all[1]);
      auto const back = comparison(all[1], all[0]);
      REQUIRE(c.revenue_difference == -back.revenue_difference);
      REQUIRE(*c.operating_income_difference == -*back.operating_income_difference);
      REQUIRE(c.better_income == back.better_income);
      REQUIRE(c.common_forecast_miss == back.common_forecast_miss);
      REQUIRE(c.indifference_revenue == back.indifference_revenue);
      REQUIRE(c.dominant == back.dominant);
      rational points = 0;
      for (item_difference const& item : c.items)
        if (item.variable) points -= item.ratio_difference;
      REQUIRE(points == c.contribution_margin_ratio_difference);
    }
  });
}

TEST_CASE("at each flip point both incomes are equal exactly") {
  each_pair([](contribution_margin_result const& base, contribution_margin_result const& other,
               margin_comparison const& c) {
    rational const target = *base.operating_income;
    if (c.matching_revenue)
      REQUIRE(income_at(other, *c.matching_revenue / other.revenue) == target);
    if (c.forecast_miss) REQUIRE(income_at(other, 1 - *c.forecast_miss / 100) == target);
    if (c.flip_fixed_costs) REQUIRE(other.contribution_margin - *c.flip_fixed_costs == target);
    if (c.flip_variable_cost_ratio)
      REQUIRE(other.revenue * (100 - *c.flip_variable_cost_ratio) / 100 - *other.fixed_costs ==
              target);
    if (c.common_forecast_miss) {
      rational const part = 1 - *c.common_forecast_miss / 100;
      REQUIRE(income_at(other, part) == income_at(base, part));
    }
    if (c.indifference_revenue)
      REQUIRE(income_at(other, *c.indifference_revenue / other.revenue) ==
              income_at(base, *c.indifference_revenue / base.revenue));
  });
}

TEST_CASE(
    "a dominant channel earns more at every common revenue, and only where incomes do not cross") {
  each_pair([](contribution_margin_result const& base, contribution_margin_result const& other,
               margin_comparison const& c) {
    REQUIRE_FALSE((c.dominant && c.indifference_revenue));
    if (!c.dominant) return;
    bool const second = *c.dominant == other.name;
    auto const& better = second ? other : base;
    auto const& worse = second ? base : other;
    for (int revenue : {1, 50, 1'000, 1'000'000})
      REQUIRE(income_at(better, revenue / better.revenue) >
              income_at(worse, revenue / worse.revenue));
  });
}

TEST_CASE("the bridge adds up in every order") {
  each_pair([](contribution_margin_result const& base, contribution_margin_result const& other,
               margin_comparison const& c) {
    for (bridge_order const order :
         {bridge_order::volume_first, bridge_order::rate_first, bridge_order::joint}) {
      income_bridge const b = bridge(base, other, order);
      REQUIRE(b.volume + b.rate + b.joint.value_or(0) == c.contribution_margin_difference);
      REQUIRE(b.volume + b.rate + b.joint.value_or(0) + *b.structure ==
              *c.operating_income_difference);
    }
  });
}

TEST_CASE("every figure of a comparison is there or has a reason") {
  each_pair([](auto const&, auto const&, margin_comparison const& c) {
    std::size_t absent =
        (c.better_income ? 0U : 1U) + (c.better_return ? 0U : 1U) + (c.dominant ? 0U : 1U);
    for (auto const& figure :
         {c.fixed_costs_difference, c.operating_income_difference, c.operating_income_change,
          c.return_on_sales_difference, c.incremental_margin_ratio, c.incremental_income_ratio,
          c.income_elasticity, c.matching_revenue, c.forecast_miss, c.common_forecast_miss,
          c.flip_fixed_costs, c.flip_variable_cost_ratio, c.indifference_revenue})
      absent += figure ? 0U : 1U;
    REQUIRE(c.absences.size() == absent);
  });
}

TEST_CASE("scaling both channels scales what a comparison says in money and leaves the rest") {
  each_pair([](contribution_margin_result const& base, contribution_margin_result const& other,
               margin_comparison const& c) {
    auto const s = comparison(scaled(base, 7), scaled(other, 7));
    REQUIRE(s.bridge.volume == c.bridge.volume * 7);
    REQUIRE(s.forecast_miss == c.forecast_miss);
    REQUIRE(s.common_forecast_miss == c.common_forecast_miss);
    REQUIRE(s.flip_variable_cost_ratio == c.flip_variable_cost_ratio);
    REQUIRE(s.dominant == c.dominant);
    if (c.matching_revenue) REQUIRE(*s.matching_revenue == *c.matching_revenue * 7);
    if (c.indifference_revenue) REQUIRE(*s.indifference_revenue == *c.indifference_revenue * 7);
  });
}

TEST_CASE("the order of rows and columns changes nothing else") {
  plan const p = test::course_plan();
  plan turned = p;
  std::reverse(turned.items.begin(), turned.items.end());
  std::reverse(turned.channels.begin(), turned.channels.end());
  for (cost_item& item : turned.items) std::reverse(item.by_channel.begin(), item.by_channel.end());
  auto const before = *contribution_margins(p);
  auto after = *contribution_margins(turned);
  std::reverse(after.begin(), after.end());
  for (auto& r : after) std::reverse(r.items.begin(), r.items.end());
  REQUIRE(after == before);
  REQUIRE(comparison(after[0], after[1]) == comparison(before[0], before[1]));
}

}  // namespace kpi::contribution_margin_property
