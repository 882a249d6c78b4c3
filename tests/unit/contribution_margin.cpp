// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/unit/plans.hpp"

#include <kpi/metric/margin_comparison.hpp>
#include <kpi/metric/segments.hpp>
#include <kpi/text/decimal.hpp>

namespace kpi::contribution_margin_test {

namespace {

std::string text(std::optional<rational> const& x, unsigned decimals = 2) {
  return x ? decimal_text(*x, decimals) : "absent";
}

contribution_margin_result margin_of(plan const& p, std::size_t position = 0,
                                     margin_conventions const& by = {}) {
  auto const found = contribution_margin(p, position, by);
  REQUIRE(found);
  return *found;
}

margin_comparison compared(plan const& p) { return comparison(margin_of(p, 0), margin_of(p, 1)); }

std::string reason_of(contribution_margin_result const& r, std::string_view key) {
  for (absence const& a : r.absences)
    if (a.key == key) return std::string(name(a.why));
  return "";
}

}  // namespace

// The answer sheet of the course, and what follows from it (reference: the course’s own figures).
TEST_CASE("the course plan has the figures of the course") {
  auto const mono = margin_of(test::course_plan(), 0);
  CHECK(mono.variable_costs == 822'000);
  CHECK(mono.variable_cost_ratio == rational(137, 2));
  CHECK(mono.contribution_margin == 378'000);
  CHECK(mono.contribution_margin_ratio == rational(63, 2));
  CHECK(mono.fixed_costs == 180'000);
  CHECK(mono.operating_income == 198'000);
  CHECK(text(mono.return_on_sales) == "16.5");
  CHECK(text(mono.break_even_revenue) == "571428.57");
  CHECK(text(mono.margin_of_safety) == "628571.43");
  CHECK(text(mono.margin_of_safety_ratio) == "52.38");
  CHECK(text(mono.operating_leverage, 3) == "1.909");
  CHECK(text(mono.break_even_days) == "171.43");
  auto const omni = margin_of(test::course_plan(), 1);
  CHECK(omni.contribution_margin == 426'400);
  CHECK(omni.contribution_margin_ratio == 26);
  CHECK(omni.operating_income == 206'400);
  CHECK(text(omni.return_on_sales) == "12.59");
  CHECK(text(omni.break_even_revenue) == "846153.85");
  CHECK(text(omni.margin_of_safety_ratio) == "48.41");
  CHECK(text(omni.operating_leverage, 4) == "2.0659");
  CHECK(text(omni.break_even_days) == "185.74");
  CHECK(text(margin_of(test::course_plan(), 0, {{365}}).break_even_days) == "173.81");
  CHECK(text(margin_of(test::course_plan(), 1, {{365}}).break_even_days) == "188.32");
}

TEST_CASE("the gap between the ratios is the sum of the items that differ") {
  auto const c = compared(test::course_plan());
  CHECK(c.contribution_margin_ratio_difference == rational(-11, 2));
  REQUIRE(c.items.size() == 6);
  CHECK(c.items[0].ratio_difference == 0);
  CHECK(c.items[1].ratio_difference == rational(1, 2));
  CHECK(c.items[2].ratio_difference == 2);
  CHECK(c.items[3].ratio_difference == 3);
  CHECK(c.items[4].ratio_difference == 0);
  CHECK(c.revenue_difference == 440'000);
  CHECK(text(c.revenue_change) == "36.67");
  CHECK(c.contribution_margin_difference == 48'400);
  CHECK(c.fixed_costs_difference == 40'000);
  CHECK(c.operating_income_difference == 8'400);
  CHECK(text(c.operating_income_change) == "4.24");
  CHECK(text(c.return_on_sales_difference) == "-3.91");
  CHECK(c.better_income == "En omnicanal");
  CHECK(c.better_return == "En monocanal");
  CHECK(text(c.forecast_miss) == "1.97");
  CHECK(text(c.common_forecast_miss) == "17.36");
}

// chem.info rounds the ratio to 29 % first and prints 743 103; the exact answer is 756 140.
TEST_CASE("nothing is rounded on the way to break-even") {
  auto const r = margin_of(test::simple_plan(1'000'000, rational(715, 10), 215'500));
  CHECK(text(r.break_even_revenue, 0) == "756140");
  CHECK(decimal_text(rational(215'500 * 100, 29), 0) == "743103");  // the trap
}

TEST_CASE("a cost counts by its kind") {
  channel const store{"Store", 1'000, 50};
  CHECK(amount_of({cost_kind::percent_of_revenue, 3}, store) == 30);
  CHECK(amount_of({cost_kind::variable_amount, 3}, store) == 3);
  CHECK(amount_of({cost_kind::per_unit, 3}, store) == 150);
  CHECK(amount_of({cost_kind::fixed, 3}, store) == 3);
}

TEST_CASE("break-even in units needs the units") {
  plan p = test::simple_plan(50'000, 60, 12'000);
  CHECK(margin_of(p).break_even_units == std::nullopt);
  CHECK(reason_of(margin_of(p), "break_even_units") == "no_units");
  p.channels.front().units = 1'000;
  CHECK(margin_of(p).break_even_units == 600);
}

TEST_CASE("without fixed costs the margin is known, and nothing that needs them") {
  plan p = test::simple_plan(1'000, 60, 100);
  p.items.pop_back();
  auto const r = margin_of(p);
  CHECK(r.contribution_margin == 400);
  for (auto const& absent : {r.fixed_costs, r.operating_income, r.return_on_sales,
                             r.break_even_revenue, r.margin_of_safety, r.operating_leverage})
    CHECK_FALSE(absent);
  CHECK(r.absences.size() == 12);
  CHECK(reason_of(r, "break_even_date") == "no_fixed_costs");
}

TEST_CASE("fixed costs of nil are known: break-even at once") {
  auto const r = margin_of(test::simple_plan(1'000, 60, 0));
  CHECK(r.break_even_revenue == 0);
  CHECK(r.operating_leverage == 1);
  CHECK(r.break_even_date == year_date{1, 0, 1, 1, 1});
}

TEST_CASE("without a margin there is no break-even") {
  for (rational const& rate : {rational(100), rational(103)}) {
    auto const r = margin_of(test::simple_plan(1'000, rate, 100));
    CHECK_FALSE(r.break_even_revenue);
    CHECK_FALSE(r.operating_leverage);
    CHECK(r.operating_income < 0);
    CHECK(reason_of(r, "break_even_revenue") == "no_margin");
  }
}

TEST_CASE("a loss has a break-even beyond the plan, and no date") {
  auto const r = margin_of(test::simple_plan(1'000, 60, 500));
  CHECK(r.operating_income == -100);
  CHECK(r.break_even_revenue == 1'250);
  CHECK(r.margin_of_safety == -250);
  CHECK(r.break_even_days == 450);
  CHECK(r.operating_leverage == -4);
  CHECK(reason_of(r, "break_even_date") == "after_the_year");
}

TEST_CASE("an income of nil has no leverage") {
  auto const r = margin_of(test::simple_plan(1'000, 60, 400));
  CHECK(r.operating_income == 0);
  CHECK(r.margin_of_safety_ratio == 0);
  CHECK(reason_of(r, "operating_leverage") == "nil_income");
  CHECK(r.break_even_date->day_of_year == 360);
}

TEST_CASE("a revenue of nil and a unit cost without units are errors") {
  CHECK(contribution_margin(test::simple_plan(0, 60, 100), 0).error().code == code::nil_revenue);
  plan p = test::simple_plan(1'000, 60, 100);
  p.items.front().by_channel.front().kind = cost_kind::per_unit;
  CHECK(contribution_margins(p).error().code == code::per_unit_without_units);
}

TEST_CASE("equal incomes have no advantage that could end") {
  plan p = test::course_plan();
  p.items.back().by_channel[1].value = 228'400;  // the fixed costs at which both are level
  auto const c = compared(p);
  CHECK(c.operating_income_difference == 0);
  CHECK_FALSE(c.better_income);
  CHECK(c.better_return == "En monocanal");
  CHECK(c.forecast_miss == 0);
  CHECK(c.common_forecast_miss == 0);
  CHECK(c.matching_revenue == 1'640'000);
  CHECK(c.flip_fixed_costs == 228'400);
}

TEST_CASE("a common fall may not end the advantage, or only a common rise") {
  plan p = test::course_plan();
  p.items.back().by_channel[1].value = 170'000;
  CHECK_FALSE(compared(p).common_forecast_miss);
  plan const small{{{"Store", 1'000}, {"Web", 500}},
                   {{"Variable costs", {test::percent_cost(60), test::percent_cost(60)}},
                    {"Fixed costs", {test::fixed_cost(300), test::fixed_cost(90)}}}};
  CHECK(compared(small).forecast_miss == 5);
  CHECK(compared(small).common_forecast_miss == -5);
}

TEST_CASE("the course plan: what leads from one income to the other") {
  auto const c = compared(test::course_plan());
  CHECK(c.bridge == income_bridge{138'600, -90'200, {}, rational(-40'000)});
  CHECK(c.incremental_margin_ratio == 11);
  CHECK(text(c.incremental_income_ratio) == "1.91");
  CHECK(text(c.matching_revenue) == "1607692.31");
  CHECK(c.flip_fixed_costs == 228'400);
  CHECK(text(c.flip_variable_cost_ratio) == "74.51");
  CHECK_FALSE(c.indifference_revenue);
  CHECK(c.dominant == "En monocanal");
  CHECK(c.items[3].ratio_difference == 3);
  CHECK(c.items[3].amount_difference == 49'200);
  CHECK_FALSE(c.items[5].variable);
}

TEST_CASE("the order of a bridge moves the joint effect") {
  plan const p = test::course_plan();
  auto const base = margin_of(p, 0);
  auto const other = margin_of(p, 1);
  CHECK(bridge(base, other, bridge_order::rate_first) ==
        income_bridge{114'400, -66'000, {}, rational(-40'000)});
  CHECK(bridge(base, other, bridge_order::joint) ==
        income_bridge{138'600, -66'000, rational(-24'200), rational(-40'000)});
}

TEST_CASE("where the incomes cross, no channel dominates") {
  plan p = test::course_plan();
  p.items.back().by_channel[1].value = 4'000;  // the lower ratio with the lower fixed costs
  auto const c = compared(p);
  CHECK(c.indifference_revenue == 3'200'000);  // 176 000 ÷ 5.5 %
  CHECK_FALSE(c.dominant);
  CHECK(c.absences.back() == absence{"dominant", absence_reason::incomes_cross});
}

TEST_CASE("the same costs leave nothing to choose") {
  plan p = test::simple_plan(1'000, 60, 100);
  p.channels.push_back({"Web", 1'000});
  for (cost_item& item : p.items) item.by_channel.push_back(item.by_channel.front());
  auto const c = compared(p);
  CHECK_FALSE(c.dominant);
  CHECK_FALSE(c.indifference_revenue);
  CHECK(c.absences.back() == absence{"dominant", absence_reason::always_equal});
}

TEST_CASE("without a margin nothing that the channel sells catches up") {
  plan p = test::course_plan();
  p.items.front().by_channel[1].value = 100;
  auto const c = compared(p);
  CHECK_FALSE(c.matching_revenue);
  CHECK_FALSE(c.flip_fixed_costs);
  CHECK(text(c.flip_variable_cost_ratio) == "74.51");
}

TEST_CASE("no percent of change from a loss") {
  plan p = test::course_plan();
  p.items.back().by_channel[0].value = 400'000;
  CHECK(compared(p).operating_income_difference == 228'400);
  CHECK_FALSE(compared(p).operating_income_change);
}

TEST_CASE("price 100, unit cost 20, fixed costs 18,000: 225 units") {
  plan const p{{{"it", 100'000, rational(1'000)}},
               {{"unit cost", {{cost_kind::per_unit, 20}}}, {"fixed", {test::fixed_cost(18'000)}}}};
  auto const r = margin_of(p);
  CHECK(r.break_even_units == 225);
  CHECK(r.fixed_cost_ratio == 18);
  margin_conventions by;
  by.target = income_target{20'000};
  CHECK(margin_of(p, 0, by).target_units == 475);
}

TEST_CASE("revenue 375,000, margin 93,750, fixed costs 62,500: 243.33 days of 365") {
  plan const p{{{"it", 375'000}},
               {{"variable", {{cost_kind::variable_amount, 281'250}}},
                {"fixed", {test::fixed_cost(62'500)}}}};
  CHECK(text(margin_of(p, 0, {{365}}).break_even_days) == "243.33");
}

TEST_CASE("active days are counted, and placed only where it is said which they are") {
  margin_conventions by;
  by.year.closed = {{{8, 1}, {8, 31}}};
  auto const closed = margin_of(test::course_plan(), 0, by);
  CHECK(text(closed.break_even_days) == "157.14");
  CHECK(closed.break_even_date->month == 6);
  by.year.closed = {{{1, 1}, {2, 15}}};  // before break-even: the date comes later
  auto const late = margin_of(test::course_plan(), 0, by);
  CHECK(selling_days(by.year) == 315);
  CHECK(late.break_even_days == 150);
  CHECK(late.break_even_date->day_of_year == 195);
  margin_conventions active;
  active.year.days = 330;
  active.year.placed = false;
  auto const unplaced = margin_of(test::course_plan(), 0, active);
  CHECK(text(unplaced.break_even_days) == "157.14");
  CHECK(reason_of(unplaced, "break_even_date") == "days_not_placed");
}

TEST_CASE("each choice changes what it speaks of") {
  plan const p{{{"it", 25'000, rational(500)}},
               {{"unit cost", {{cost_kind::per_unit, 20}}}, {"fixed", {test::fixed_cost(10'000)}}}};
  margin_conventions by;
  CHECK(text(margin_of(p, 0, by).break_even_units) == "333.33");
  by.units = unit_rule::up;
  CHECK(margin_of(p, 0, by).break_even_units == 334);
  CHECK(text(margin_of(p, 0, by).break_even_revenue) == "16666.67");
  by.break_even = break_even_rule::units;
  CHECK(margin_of(p, 0, by).break_even_revenue == 16'700);
  by.units = unit_rule::nearest;
  CHECK(margin_of(p, 0, by).break_even_units == 333);
  plan const loss = test::simple_plan(1'000, 60, 500);
  margin_conventions absolute;
  absolute.leverage = leverage_rule::absolute;
  CHECK(margin_of(loss).operating_leverage == -4);
  CHECK(margin_of(loss, 0, absolute).operating_leverage == 4);
  margin_conventions early;
  early.ratio_decimals = 0;
  CHECK(margin_of(test::simple_plan(1'000, rational(665, 10), 340), 0, early).break_even_revenue ==
        1'000);  // 33.5 % as 34 %
}

TEST_CASE("a target that takes the whole margin cannot be reached") {
  margin_conventions by;
  by.target = income_target{40, true};
  auto const r = margin_of(test::simple_plan(1'000, 60, 100), 0, by);
  CHECK_FALSE(r.target_revenue);
  CHECK(reason_of(r, "target_revenue") == "target_beyond_margin");
  by.target = income_target{10, true, rational(50)};  // 20 % before tax
  CHECK(margin_of(test::simple_plan(1'000, 60, 100), 0, by).target_revenue == 500);
}

TEST_CASE("common fixed costs are not allocated unless asked, and by the key that is asked") {
  plan const p{{{"Store", 1'000}, {"Web", 600}},
               {{"variable", {test::percent_cost(50), test::percent_cost(60)}},
                {"own", {test::fixed_cost(200), test::fixed_cost(250)}},
                {"common", {test::fixed_cost(0), test::fixed_cost(0)}, true, rational(160)}}};
  auto const apart = margin_of(p, 0);
  CHECK_FALSE(apart.operating_income);
  CHECK(reason_of(apart, "operating_income") == "common_costs_apart");
  CHECK(apart.segment_margin == 300);
  CHECK(apart.decision == segment_decision::keep);
  CHECK(margin_of(p, 1).decision == segment_decision::drop);
  auto const part = [&](allocation_key key, std::size_t channel) {
    return *margin_of(*allocated(p, key), channel).common_fixed_costs;
  };
  CHECK(part(allocation_key::revenue, 0) == 100);
  CHECK(part(allocation_key::equal, 1) == 80);
  CHECK(part(allocation_key::margin, 1) == rational(160 * 240, 740));
  CHECK(allocated(p, allocation_key::units).error().code == code::no_allocation_key);
  CHECK(allocated(test::course_plan(), allocation_key::equal).error().code ==
        code::nothing_to_allocate);
}

}  // namespace kpi::contribution_margin_test
