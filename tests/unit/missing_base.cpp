// SPDX-License-Identifier: MIT
// Those without an answer in the base of the shares: by hand, and as classes that have them among the middle ones.
#include <cstdint>

#include <kpi/metric/missing_base.hpp>

#include "tests/catch.hpp"
#include "tests/unit/surveys.hpp"

namespace kpi::missing_base_test {

namespace {

csat_setting five_points(csat_figure figure) {
  csat_setting s;
  s.on = {{1, 5}, provenance::option};
  s.definition.value.figure = figure;
  s.classes = {{1, 2}, scale{3, 3}, {4, 5}};
  return s;
}

}  // namespace

TEST_CASE("the NPS of a base with missing answers is that of classes with as many more passives") {
  for (std::uint64_t low = 0; low < 5; ++low)
    for (std::uint64_t middle = 0; middle < 5; ++middle)
      for (std::uint64_t high = 0; high < 5; ++high)
        for (std::uint64_t missing = 0; missing < 5; ++missing) {
          auto const given = nps(class_counts{low, middle, high});
          if (!given) continue;
          CAPTURE(low, middle, high, missing);
          auto const wide = with_missing(*given, missing);
          auto const other = *nps(class_counts{low, middle + missing, high});
          REQUIRE(wide.score == other.score);
          REQUIRE(wide.detractors == other.detractors);
          REQUIRE(wide.promoters == other.promoters);
          REQUIRE(wide.passives.count == middle);
          REQUIRE(wide.responses == other.responses);
          REQUIRE(wide.blank == missing);
        }
}

TEST_CASE(
    "30 satisfied and 5 dissatisfied of 40 answers and 10 missing: 60 %, net 50, the mean as it was") {
  distribution const d = test::counted(1, {2, 3, 5, 20, 10});
  auto const share = *csat(d, five_points(csat_figure::share));
  CHECK(share.score == 75);
  auto const wide = with_missing(share, csat_figure::share, 10);
  CHECK(wide.score == 60);
  CHECK(wide.satisfied.share == 60);
  CHECK(wide.satisfied.count == 30U);
  CHECK(wide.neutral->share == 10);
  CHECK(wide.mean == share.mean);
  CHECK(wide.responses == 50U);
  auto const net = *csat(d, five_points(csat_figure::net));
  CHECK(with_missing(net, csat_figure::net, 10).score == 50);
}

TEST_CASE("a CES in shares is of the wider base too") {
  distribution const d = test::counted(1, {2, 3, 5, 20, 10});
  auto const by = *find_ces_definition("ease-top-two");
  auto const wide = with_missing(*ces(d, by), by.figure, 10);
  CHECK(wide.score == 60);
  CHECK(wide.low.share == 10);
  CHECK(wide.blank == 10);
}

TEST_CASE("nobody missing changes nothing") {
  auto const given = *nps(class_counts{1, 2, 3});
  CHECK(with_missing(given, 0) == given);
}

}  // namespace kpi::missing_base_test
