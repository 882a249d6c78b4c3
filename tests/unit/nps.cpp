// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/unit/surveys.hpp"

#include <kpi/metric/nps.hpp>
#include <kpi/text/decimal.hpp>

namespace kpi::nps_test {

using kpi::test::counted;

namespace {

nps_definition const& by(std::string_view name) { return *find_nps_definition(name); }

std::string counts_text(nps_result const& r) {
  return std::to_string(r.detractors.count.value()) + ' ' +
         std::to_string(r.passives.count.value()) + ' ' + std::to_string(r.promoters.count.value());
}

}  // namespace

TEST_CASE("the course’s files have the figures of the course") {
  auto const course = nps(test::course(), by("course"));
  REQUIRE(course);
  CHECK(course->score == -76);
  CHECK(counts_text(*course) == "82 12 6");
  CHECK(course->responses == 100U);
  CHECK(course->mean == rational(443, 100));
  auto const textbook = nps(test::textbook(), by("standard"));
  REQUIRE(textbook);
  CHECK(textbook->score == 4);
  CHECK(counts_text(*textbook) == "66 60 74");
  CHECK(textbook->detractors.share == 33);
  CHECK(textbook->promoters.share == 37);
  CHECK(textbook->mean == rational(697, 100));
}

// Sources beside each: who published the counts and the score.
TEST_CASE("published figures come out, and where the publisher was wrong the true ones") {
  struct fact {
    class_counts counts;
    std::string_view score;  // to two decimals
  };
  for (fact const& f : {
           fact{{500, 875, 1125}, "25"},  // natwani.com
           {{2, 3, 8}, "46.15"},          // calculator.city prints 61.54 − 15.38 = 46.16
           {{36, 27, 37}, "1"},           // CYS prints 10 for the European NPS: passives subtracted
           {{82, 12, 6}, "-76"},          // the course
       }) {
    auto const r = nps(f.counts);
    REQUIRE(r);
    CHECK(decimal_text(r->score, 2) == f.score);
  }
}

TEST_CASE("shares are subtracted before rounding, so 8 and 2 of 13 are 46.2") {
  auto const r = nps(class_counts{2, 3, 8});
  REQUIRE(r);
  CHECK(r->score == rational(600, 13));
  CHECK(decimal_text(r->score, 1) == "46.2");
  rational const early = rounded_to(r->promoters.share, 1, rounding::half_away) -
                         rounded_to(r->detractors.share, 1, rounding::half_away);
  CHECK(decimal_text(early, 1) == "46.1");  // the trap
}

TEST_CASE("the passives count in the base") {
  CHECK(nps(class_counts{1, 0, 3})->score == 50);
  CHECK(nps(class_counts{1, 4, 3})->score == 25);
}

TEST_CASE("each definition draws the line elsewhere") {
  distribution const one_of_each = counted(0, {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
  CHECK(counts_text(*nps(one_of_each, by("standard"))) == "7 2 2");
  CHECK(counts_text(*nps(one_of_each, by("european"))) == "6 2 3");
  CHECK(counts_text(*nps(counted(1, {1, 1, 1, 1, 1, 1, 1, 1, 1, 1}), by("course"))) == "6 2 2");
  CHECK(counts_text(*nps(counted(1, {1, 1, 1, 1, 1}), by("five-point"))) == "3 1 1");
  CHECK(counts_text(*nps(counted(1, {1, 1, 1, 1, 1, 1, 1}), by("seven-point"))) == "4 2 1");
  auto const free = free_nps_definition({1, 2}, {4, 4});
  CHECK(counts_text(*nps(counted(1, {1, 1, 1, 1}), *free)) == "2 1 1");
}

TEST_CASE("fractional scores are classed by the thresholds") {
  struct fact {
    rational score;
    std::string_view counts;
  };
  for (fact const& f : {fact{rational(69, 10), "1 0 0"},
                        {7, "0 1 0"},
                        {rational(82, 10), "0 1 0"},
                        {rational(8999, 1000), "0 1 0"},
                        {9, "0 0 1"},
                        {rational(95, 10), "0 0 1"}}) {
    distribution d;
    REQUIRE(add(d, f.score, 1));
    CHECK(counts_text(*nps(d, by("standard"))) == f.counts);
  }
}

TEST_CASE("missing and rejected answers are not in the base") {
  distribution d = counted(9, {1, 1});
  d.missing = 5;
  d.rejected = 7;
  CHECK(nps(d, by("standard"))->responses == 2U);
  CHECK(nps(d, by("standard"))->score == 100);
}

TEST_CASE("a file of shares has shares, a score and a mean, and no counts") {
  auto const r = nps(test::shared(1, {8, 14, 16, 16, 18, 10, 7, 5, 4, 2}), by("course"));
  REQUIRE(r);
  CHECK(r->score == -76);
  CHECK(r->mean == rational(443, 100));
  CHECK_FALSE(r->responses);
  CHECK_FALSE(r->detractors.count);
  CHECK(r->detractors.share == 82);
}

TEST_CASE("shares are used as stated, whatever they add up to") {
  auto const r = nps(class_shares{rational(333, 10), rational(333, 10), rational(333, 10)});
  REQUIRE(r);
  CHECK(r->score == 0);
  CHECK(r->passives.share == rational(333, 10));
  CHECK(nps(class_shares{rational(1538, 100), 0, rational(6154, 100)})->score ==
        rational(4616, 100));
}

TEST_CASE("classes alone have no mean") {
  CHECK_FALSE(nps(class_counts{1, 2, 3})->mean);
  CHECK_FALSE(nps(class_shares{20, 35, 45})->mean);
}

TEST_CASE("nobody’s answers have no score") {
  CHECK(nps(class_counts{}).error().code == code::counts_all_zero);
  CHECK(nps(class_shares{}).error().code == code::counts_all_zero);
  CHECK(nps(distribution{}, by("standard")).error().code == code::counts_all_zero);
  CHECK(nps(counted(0, {0, 0}), by("standard")).error().code == code::counts_all_zero);
  CHECK(nps(share_distribution{}, by("standard")).error().code == code::counts_all_zero);
}

TEST_CASE("classes whose sum passes 64 bits are an error, the largest sum is not") {
  constexpr std::uint64_t most = 18446744073709551615U;
  CHECK(nps(class_counts{most, 0, 1}).error().code == code::count_overflow);
  CHECK(nps(class_counts{most, most, most}).error().code == code::count_overflow);
  auto const r = nps(class_counts{most - 1, 0, 1});
  REQUIRE(r);
  CHECK(r->responses == most);
  CHECK(r->score == rational(200, integer(most)) - 100);
}

}  // namespace kpi::nps_test
