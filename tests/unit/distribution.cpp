// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/unit/surveys.hpp"

#include <kpi/survey/distribution.hpp>

namespace kpi::distribution_test {

using kpi::test::counted;

namespace {

constexpr std::uint64_t most = 18446744073709551615U;

distribution full() {
  distribution d;
  for (int score = 0; score < static_cast<int>(most_levels); ++score)
    d.levels.push_back({score, 1});
  return d;
}

}  // namespace

TEST_CASE("answers are kept by rising score, each score once, in whatever order they come") {
  distribution d;
  for (int const score : {9, 0, 10, 9, 3, 9}) REQUIRE(add(d, score, 1));
  REQUIRE(add(d, rational(82, 10), 2));
  CHECK(d.levels == std::vector<level>{{0, 1}, {3, 1}, {rational(82, 10), 2}, {9, 3}, {10, 1}});
  CHECK(responses(d) == 8);
}

TEST_CASE("8.20 and 8.2 are the same score") {
  distribution d;
  REQUIRE(add(d, rational(82, 10), 1));
  REQUIRE(add(d, rational(820, 100), 1));
  CHECK(d.levels == std::vector<level>{{rational(41, 5), 2}});
}

TEST_CASE("a count beyond 64 bits is an error and leaves the distribution as it was") {
  distribution d = counted(0, {1, 2});
  distribution const before = d;
  REQUIRE(add(d, 9, most - 3));
  CHECK(responses(d) == most);
  d = before;
  for (int const score : {0, 1, 9}) {
    auto const added = add(d, score, most - 2);
    REQUIRE_FALSE(added);
    CHECK(added.error().code == code::count_overflow);
    CHECK(d == before);
  }
}

TEST_CASE("the 10,001st distinct score is refused and leaves the distribution as it was") {
  distribution d = full();
  REQUIRE(add(d, 5, 1));
  distribution const before = d;
  auto const added = add(d, rational(1, 2), 1);
  REQUIRE_FALSE(added);
  CHECK(added.error().code == code::too_many_scores);
  CHECK(d == before);
  d.levels.pop_back();
  CHECK(add(d, rational(1, 2), 1));
}

TEST_CASE("merging adds scores, missing and rejected answers") {
  distribution a = counted(1, {8, 14});
  distribution b = counted(2, {6, 16});
  a.missing = 3;
  a.rejected = 1;
  b.missing = 4;
  b.rejected = 2;
  auto const both = merged(a, b);
  REQUIRE(both);
  CHECK(both->levels == counted(1, {8, 20, 16}).levels);
  CHECK(both->missing == 7);
  CHECK(both->rejected == 3);
}

TEST_CASE("merging overflows as adding does: in answers, missing, rejected and distinct scores") {
  distribution none;
  distribution missing;
  missing.missing = most;
  distribution rejected;
  rejected.rejected = most;
  distribution one = counted(0, {1});
  one.missing = 1;
  one.rejected = 1;
  CHECK(merged(counted(0, {most}), one).error().code == code::count_overflow);
  CHECK(merged(missing, one).error().code == code::count_overflow);
  CHECK(merged(rejected, one).error().code == code::count_overflow);
  CHECK(merged(full(), counted(-1, {1})).error().code == code::too_many_scores);
  CHECK(merged(missing, none) == missing);
  CHECK(merged(none, rejected) == rejected);
}

TEST_CASE("the means of the course’s files are 4.43 and 6.97") {
  CHECK(mean(test::course()) == rational(443, 100));
  CHECK(mean(test::textbook()) == rational(1394, 200));
  CHECK(responses(test::course()) == 100);
  CHECK(responses(test::textbook()) == 200);
}

TEST_CASE("without an answer there is no mean") {
  CHECK(mean(distribution{}) == std::nullopt);
  CHECK(mean(counted(0, {0, 0})) == std::nullopt);
}

TEST_CASE("the sum of enormous counts keeps every digit") {
  distribution d = counted(9, {most - 1, 1});
  CHECK(mean(d) == 9 + rational(1, integer(most)));
}

TEST_CASE("a range of scores has its lowest end and not its other end") {
  distribution const d = test::course();
  CHECK(count_between(d, 1, 7) == 82);
  CHECK(count_between(d, 7, 9) == 12);
  CHECK(count_between(d, 9, 11) == 6);
  CHECK(count_between(d, 7, 7) == 0);
}

TEST_CASE("only a fraction that somebody gave makes a survey fractional") {
  distribution d = counted(7, {1, 1});
  CHECK_FALSE(has_fractions(d));
  REQUIRE(add(d, rational(82, 10), 0));
  CHECK_FALSE(has_fractions(d));
  REQUIRE(add(d, rational(82, 10), 1));
  CHECK(has_fractions(d));
}

TEST_CASE("turning the scale round turns every score round") {
  CHECK(reversed(counted(1, {22, 40, 10, 16, 12}), {1, 5}) == counted(1, {12, 16, 10, 40, 22}));
  CHECK(reversed(counted(0, {1, 2}), {0, 10}) == counted(9, {2, 1}));
}

TEST_CASE("the scale parts the answers, and missing ones stay inside") {
  distribution d = counted(0, {5, 8, 14});
  d.missing = 2;
  d.rejected = 1;
  auto const parts = on_scale(d, {1, 10});
  CHECK(parts.inside.levels == counted(1, {8, 14}).levels);
  CHECK(parts.inside.missing == 2);
  CHECK(parts.inside.rejected == 1);
  CHECK(parts.outside == counted(0, {5}));
  CHECK(on_scale(d, {0, 10}).inside == d);
  CHECK(on_scale(test::shared(0, {40, 60}), {1, 10}).outside.levels.front().share == 40);
}

}  // namespace kpi::distribution_test
