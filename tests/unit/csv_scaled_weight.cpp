// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <string>
#include <vector>

#include <kpi/csv/scaled_weight.hpp>

namespace kpi::csv_scaled_weight_test {

using namespace kpi::csv;

namespace {

rational decimal(std::string_view text) { return parse_number(text).value(); }

weight_sums sums_of(std::vector<std::string_view> const& weights) {
  scaled_sums sums;
  for (std::string_view const w : weights) add(sums, scaled(decimal(w)));
  return exact(sums);
}

}  // namespace

TEST_CASE("the sums of decimals are exact") {
  CHECK(sums_of({}) == weight_sums{0, 0});
  CHECK(sums_of({"0.1", "0.2"}) == weight_sums{rational(3, 10), rational(5, 100)});
  CHECK(sums_of({"1", "0.3333333333"}).sum == decimal("1.3333333333"));
  CHECK(sums_of({"1", "0.3333333333"}).squares == decimal("1.11111111108888888889"));
  std::vector<std::string_view> const tenths(1000, "0.1");
  CHECK(sums_of(tenths) == weight_sums{100, 10});
}

TEST_CASE("decimals come in any order and number") {
  CHECK(sums_of({"0.001", "10", "0.25"}) == sums_of({"10", "0.25", "0.001"}));
  CHECK(sums_of({"0.001", "10", "0.25"}) == weight_sums{decimal("10.251"), decimal("100.062501")});
}

TEST_CASE("what is taken away again was never there") {
  scaled_sums sums = scaled(decimal("2.5"));
  scaled_sums const before = sums;
  for (std::string_view const w : {"0.125", "7", "0"}) {
    add(sums, scaled(decimal(w)));
    take_away(sums, scaled(decimal(w)));
    CHECK(exact(sums) == exact(before));
  }
}

TEST_CASE("sums that a file states are those of its answers") {
  weight_sums const stated{decimal("2.25"), decimal("2.5625")};
  CHECK(exact(scaled(stated)) == stated);
  scaled_sums sums = scaled(stated);
  add(sums, scaled(decimal("0.5")));
  CHECK(exact(sums) == weight_sums{decimal("2.75"), decimal("2.8125")});
  weight_sums const odd{decimal("1"), decimal("0.123")};  // an odd number of decimals
  CHECK(exact(scaled(odd)) == odd);
}

TEST_CASE("the least number of decimals writes a number out") {
  CHECK(csv::detail::decimals_needed(decimal("3")) == 0);
  CHECK(csv::detail::decimals_needed(decimal("0.5")) == 1);
  CHECK(csv::detail::decimals_needed(decimal("0.125")) == 3);
  CHECK(csv::detail::decimals_needed(decimal("1.10")) == 1);
  CHECK(csv::detail::decimals_needed(decimal("0.04")) == 2);
}

TEST_CASE("cells are read as numbers, also where two texts share a place") {
  weight_cells cells;
  number_marks const any;
  CHECK(cells.value_of("0.5", any) == decimal("0.5"));
  CHECK(cells.value_of("0,5", any) == decimal("0.5"));
  CHECK_FALSE(cells.value_of("heavy", any));
  CHECK_FALSE(cells.value_of("", any));
  CHECK(cells.value_of("-1", any) == decimal("-1"));
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i < 2000; ++i) REQUIRE(cells.value_of(std::to_string(i), any) == rational(i));
}

}  // namespace kpi::csv_scaled_weight_test
