// SPDX-License-Identifier: MIT
// Plans as people have them: amounts beside percents, one figure a row, one product a row, costs of two
// kinds in a cell, costs that the channels share.
#include "tests/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <kpi/csv/plan_reader.hpp>

namespace kpi::plan_layouts_test {

namespace {

plan data_of(std::string_view text) {
  plan_reading const r = read_plan("plan.csv", text);
  for (error const& e : r.found.errors.first) INFO(id(e.code));
  REQUIRE(r.data);
  return *r.data;
}

std::vector<std::string> codes_of(std::string_view text) {
  plan_reading const r = read_plan("plan.csv", text);
  std::vector<std::string> codes;
  for (error const& e : r.found.errors.first) codes.emplace_back(id(e.code));
  for (error const& e : r.found.warnings.first) codes.emplace_back(id(e.code));
  return codes;
}

using codes = std::vector<std::string>;

cost percent(rational const& x) { return {cost_kind::percent_of_revenue, x}; }
cost amount(rational const& x) { return {cost_kind::variable_amount, x}; }

}  // namespace

TEST_CASE("percents beside amounts are checked and not added") {
  std::string const table =
      "Poste;Magasin;%;Web;%\nCA;1 000;100;800;100\nCharges variables;500;50;480;60 %\n"
      "Charges fixes;200;20;100;12,5\n";
  plan const p = data_of(table);
  REQUIRE(p.channels.size() == 2);
  CHECK(p.items[0].by_channel == std::vector{amount(500), amount(480)});
  CHECK(codes_of(table).empty());
  CHECK(codes_of("Poste;Magasin;%\nCA;1000;100\nCharges variables;500;52\n") == codes{"PLN044"});
  CHECK(codes_of("Poste;Magasin;%\nCA;3000;100\nCharges variables;1000;33\n").empty());  // rounded
}

TEST_CASE("where only the percent is given, it counts") {
  plan const p = data_of("Poste;Magasin;%\nCA;1000;100\nCommissions;;5\nCharges fixes;200;20\n");
  CHECK(p.items[0].by_channel.front() == percent(5));
}

TEST_CASE("a second line of headings names amounts and percents") {
  plan const p = data_of(
      ";Store;;Web;\n;Amount;%;Amount;%\nRevenue;1000;100;800;100\nVariable costs;500;50;480;60\n");
  REQUIRE(p.channels.size() == 2);
  CHECK(p.channels[1].name == "Web");
  CHECK(p.channels[1].revenue == 800);
  plan const q = data_of("Poste;Magasin (€);Magasin (%)\nCA;1000;100\nCharges variables;500;50\n");
  CHECK(q.channels.size() == 1);
}

TEST_CASE("one figure a row") {
  std::string const head = "channel,item,kind,value\n";
  plan const p =
      data_of(head + "Store,Revenue,revenue,1000\nStore,Goods,percent,50\n"
                     "Web,Revenue,revenue,800\nWeb,Goods,percent,60\nStore,Rent,fixed,200\n"
                     ",Head office,common,50\n");
  REQUIRE(p.channels.size() == 2);
  CHECK(p.channels[1].name == "Web");
  CHECK(p.items[0].by_channel == std::vector{percent(50), percent(60)});
  CHECK(p.items[1].by_channel[1].value == 0);
  CHECK(p.items[2].common);
  CHECK(p.items[2].whole == 50);
  CHECK(codes_of(head + "A,Revenue,revenue,1\nA,Revenue,revenue,1\n") == codes{"PLN036"});
  CHECK(
      codes_of(head + "A,Revenue,revenue,1\nB,Revenue,revenue,1\nA,G,fixed,1\nB,G,variable,1\n") ==
      codes{"PLN037"});
}

TEST_CASE("one product a row") {
  plan const p = data_of("Product,Unit Price,Unit Cost,Units,Fixed Costs\nMug,12,5,1000,3000\n"
                         "Bowl,20,12,400,1000\n");
  REQUIRE(p.channels.size() == 2);
  CHECK(p.channels[0].name == "Mug");
  CHECK(p.channels[0].revenue == 12'000);
  CHECK(p.items[0].by_channel[1] == cost{cost_kind::per_unit, 12});
  CHECK(p.items[1].by_channel[0] == cost{cost_kind::fixed, 3'000});
}

TEST_CASE("a cost of two kinds becomes two costs") {
  plan const p =
      data_of("Poste;Boutique;Web\nQuantités;100;200\nPrix;10;10\nCommission;2 €/u + 3 %;5 %\n");
  REQUIRE(p.items.size() == 2);
  CHECK(p.items[0].by_channel[0] == cost{cost_kind::per_unit, 2});
  CHECK(p.items[0].by_channel[1].value == 0);
  CHECK(p.items[1].by_channel == std::vector{percent(3), percent(5)});
}

TEST_CASE("marks of notes are no part of a figure") {
  plan const p =
      data_of("Item,A,B,C\nRevenue,1000*,1000 (2),1000²\nVariable costs,10%,10 % †,10% [3]\n");
  for (std::size_t c = 0; c < 3; ++c) {
    CHECK(p.channels[c].revenue == 1'000);
    CHECK(p.items[0].by_channel[c] == percent(10));
  }
}

TEST_CASE("common fixed costs stand under the total, or in the channels") {
  plan const apart = data_of("Item,A,B,Total\nRevenue,10,20,30\nCommon fixed costs,,,5\n");
  CHECK(apart.items[0].common);
  CHECK(apart.items[0].whole == 5);
  plan const spread = data_of("Poste;A;B\nCA;10;20\nCharges fixes communes;2;3\n");
  CHECK(spread.items[0].common);
  CHECK_FALSE(spread.items[0].whole);
  CHECK_FALSE(data_of("Poste;A\nCA;10\nCharges fixes;2\n").items[0].common);
}

}  // namespace kpi::plan_layouts_test
