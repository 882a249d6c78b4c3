// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/unit/plans.hpp"

#include <kpi/metric/margin_comparison.hpp>

using namespace kpi;

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
    for (auto const& figure : {r.fixed_costs, r.operating_income, r.return_on_sales,
                               r.break_even_revenue, r.break_even_units, r.break_even_days,
                               r.margin_of_safety, r.margin_of_safety_ratio, r.operating_leverage})
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
      REQUIRE(c.shortfall_alone == back.shortfall_alone);
      REQUIRE(c.shortfall_together == back.shortfall_together);
      rational points = 0;
      for (item_gap const& gap : c.items) points += gap.points;
      REQUIRE(points == c.contribution_margin_ratio_difference);
    }
  });
}

TEST_CASE("the shortfalls are where the incomes meet") {
  each_plan([](plan const& a) {
    for (plan const& b : {test::simple_plan(700, 35, 90), test::simple_plan(40, 80, 3)}) {
      auto const all = *contribution_margins(joined(a, b));
      auto const c = comparison(all[0], all[1]);
      bool const second = c.better_income == all[1].name;
      auto const& winner = all[second ? 1 : 0];
      auto const& loser = all[second ? 0 : 1];
      if (c.shortfall_alone)
        REQUIRE(income_at(winner, 1 - *c.shortfall_alone / 100) == *loser.operating_income);
      if (!c.shortfall_together) continue;
      rational const part = 1 - *c.shortfall_together / 100;
      REQUIRE(income_at(winner, part) == income_at(loser, part));
    }
  });
}
