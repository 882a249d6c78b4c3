// SPDX-License-Identifier: MIT
// A plan with another value in it, and what is typed for that.
#include "tests/catch.hpp"
#include "tests/unit/plans.hpp"

#include <string>
#include <string_view>

#include <kpi/commentary/variation.hpp>
#include <kpi/csv/plan_change.hpp>
#include <kpi/metric/contribution_margin.hpp>

namespace kpi::what_if_test {

namespace {

plan with_units() {
  return {{{"Shop", 25'000, rational(500)}},
          {{"Goods", {{cost_kind::per_unit, 20}}},
           {"Freight", {{cost_kind::variable_amount, 1'000}}},
           {"Fixed costs", {{cost_kind::fixed, 10'000}}}}};
}

plan changed(plan const& p, std::string_view typed) {
  auto const change = parse_change(typed);
  REQUIRE(change);
  auto const changes = changes_of(p, *change);
  REQUIRE(changes);
  return with_changes(p, *changes);
}

std::string_view refusal(plan const& p, std::string_view typed) {
  auto const change = parse_change(typed);
  if (!change) return id(change.error().code);
  auto const changes = changes_of(p, *change);
  return changes ? "" : id(changes.error().code);
}

rational income(plan const& p, std::size_t channel = 0) {
  return *contribution_margin(p, channel)->operating_income;
}

variation varied(plan const& p, std::string_view typed) {
  auto const v = variation_of(p, *parse_variation(typed), {});
  REQUIRE(v);
  return *v;
}

}  // namespace

TEST_CASE("the course plan: returns of two percent") {
  plan const p = changed(test::course_plan(), "Retours=2%");
  CHECK(income(p, 1) == 222'800);
  CHECK(income(p, 0) == 198'000);  // nil there, and left so
  CHECK(income(changed(test::course_plan(), "monocanal:retours=2"), 0) == 174'000);
}

TEST_CASE("a value keeps the unit that is there, or brings its own") {
  plan const p = with_units();
  CHECK(changed(p, "Goods=22").items[0].by_channel[0] == cost{cost_kind::per_unit, 22});
  CHECK(changed(p, "Goods=40%").items[0].by_channel[0] == cost{cost_kind::percent_of_revenue, 40});
  CHECK(changed(p, "Fixed costs=9 k€").items[2].by_channel[0] == cost{cost_kind::fixed, 9'000});
  CHECK(changed(p, "Fixed=-10%").items[2].by_channel[0] == cost{cost_kind::fixed, 9'000});
  CHECK(changed(p, "Freight=-").items[1].by_channel[0] == cost{cost_kind::variable_amount, 0});
}

TEST_CASE("more revenue is more units at the same price, and what is variable follows") {
  plan const p = changed(with_units(), "CA=+10%");
  CHECK(p.channels[0].revenue == 27'500);
  CHECK(p.channels[0].units == 550);
  CHECK(p.items[1].by_channel[0].value == 1'100);
  CHECK(income(p) - income(with_units()) == 2'500 - 1'000 - 100);
}

TEST_CASE("another price sells the same units; another number of units at the same price") {
  plan const dearer = changed(with_units(), "Price=55");
  CHECK(dearer.channels[0].revenue == 27'500);
  CHECK(dearer.channels[0].units == 500);
  CHECK(dearer.items[1].by_channel[0].value == 1'000);
  CHECK(changed(with_units(), "Units=600").channels[0].revenue == 30'000);
}

TEST_CASE("what cannot be meant is refused") {
  plan const p = test::course_plan();
  CHECK(refusal(p, "Retours") == "USE020");
  CHECK(refusal(p, "=5") == "USE020");
  CHECK(refusal(p, "Loyer=5") == "MAR010");
  CHECK(refusal(p, "Charges=5") == "MAR011");
  CHECK(refusal(p, "web:Retours=5") == "MAR001");
  CHECK(refusal(p, "canal:Retours=5") == "MAR002");
  for (std::string_view const typed :
       {"CA=0", "CA=-5", "CA=5%", "Prix=3", "Retours=+1%", "Retours=101%", "Retours=x",
        "Retours=3 €/u", "Charges de structure=5%", "Charges de structure=2 €/u"})
    CHECK(refusal(p, typed) == "MAR012");
  CHECK_FALSE(parse_variation("CA=5"));
  CHECK_FALSE(parse_variation("CA=5..5"));
}

TEST_CASE("a variation holds both ends, and says where the incomes meet") {
  variation const v = varied(test::course_plan(), "Retours=1%..5%");
  REQUIRE(v.rows.size() == 5);
  CHECK(v.rows.front() == variation_row{1, {198'000, 239'200}});
  CHECK(v.rows[2] == variation_row{3, {198'000, 206'400}});
  CHECK(v.swing == 65'600);
  CHECK(v.swings == 1);
  REQUIRE(v.equal_at);
  plan p = test::course_plan();
  p.items[3].by_channel[1].value = *v.equal_at;
  CHECK(income(p, 0) == income(p, 1));
}

TEST_CASE("where the incomes meet is exact for every driver, and nowhere outside the range") {
  for (std::string_view const typed :
       {"omni:CA=-10%..+10%", "omni:structure=200000..240000", "mono:CA=1000000..1400000"}) {
    variation const v = varied(test::course_plan(), typed);
    CAPTURE(typed);
    REQUIRE(v.equal_at);
    CHECK(v.rows.front().value < *v.equal_at);
    CHECK(*v.equal_at < v.rows.back().value);
  }
  CHECK(*varied(test::course_plan(), "omni:structure=200000..240000").equal_at == 228'400);
  CHECK_FALSE(varied(test::course_plan(), "Retours=1%..2%").equal_at);
}

TEST_CASE("one sign makes a change of both ends") {
  auto const typed = *parse_variation("CA=-10%..10%");
  CHECK(typed.low == "-10%");
  CHECK(typed.high == "+10%");
  CHECK(parse_variation("CA=0%..+10%")->low == "+0%");
  CHECK(parse_variation("Returns=1%..5%")->high == "5%");
}

TEST_CASE("what matters most comes first") {
  std::vector<variation> all{varied(test::course_plan(), "Retours=2%..4%"),
                             varied(test::course_plan(), "CA=-10%..+10%")};
  sort_by_swing(all);
  CHECK(all.front().item == "CA");
  CHECK(all.front().swing == 85'280);
}

}  // namespace kpi::what_if_test
