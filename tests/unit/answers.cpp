// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/unit/surveys.hpp"

#include <kpi/survey/answers.hpp>

namespace kpi::answers_test {

using kpi::test::counted;
using kpi::test::shared;

TEST_CASE("the mean of shares divides by their own sum, be it 100 or not") {
  CHECK(mean(shared(1, {40, 30, 20, 10})) == 2);
  CHECK(mean(shared(1, {rational(333, 10), rational(333, 10), rational(333, 10)})) == 2);
  CHECK(mean(shared(1, {0, 0})) == std::nullopt);
  CHECK(mean(share_distribution{}) == std::nullopt);
}

TEST_CASE("counts and their percents have the same mean") {
  distribution const d = test::textbook();
  share_distribution s;
  for (level const& l : d.levels) s.levels.push_back({l.score, percent(l.count, 200)});
  CHECK(mean(s) == mean(d));
}

TEST_CASE("a range of shares has its lowest end and not its other end") {
  share_distribution const d = shared(1, {10, 20, 30, 40});
  CHECK(share_between(d, 1, 3) == 30);
  CHECK(share_between(d, 3, 5) == 70);
  CHECK(share_between(d, 3, 3) == 0);
}

TEST_CASE("a chart has every whole score of the scale, given or not, and every other given one") {
  distribution d;
  REQUIRE(add(d, 1, 1));
  REQUIRE(add(d, rational(5, 2), 1));
  REQUIRE(add(d, 3, 2));
  std::vector<rational> scores;
  std::vector<std::uint64_t> counts;
  for (scored_group const& g : scored_groups(d, {0, 3})) {
    scores.push_back(g.score);
    counts.push_back(g.of.count.value());
  }
  CHECK(scores == std::vector<rational>{0, 1, 2, rational(5, 2), 3});
  CHECK(counts == std::vector<std::uint64_t>{0, 1, 0, 1, 2});
}

TEST_CASE("the shares of a chart are of all answers") {
  auto const groups = scored_groups(counted(1, {1, 2, 3}), {1, 3});
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].of == group{1, rational(100, 6)});
  CHECK(groups[1].of == group{2, rational(200, 6)});
  CHECK(groups[2].of == group{3, rational(300, 6)});
}

TEST_CASE("the scale changes what a chart shows") {
  CHECK(scored_groups(test::course(), {1, 10}).size() == 10);
  CHECK(scored_groups(test::course(), {0, 10}).size() == 11);
  CHECK(scored_groups(test::course(), {0, 10}).front().of == group{0, 0});
}

TEST_CASE("shares have no counts, and classes no scores") {
  auto const groups = scored_groups(shared(1, {40, 60}), {0, 2});
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].of == group{std::nullopt, 0});
  CHECK(groups[1].of == group{std::nullopt, 40});
  CHECK(scored_groups(class_counts{500, 875, 1125}, {0, 10}).empty());
  CHECK(scored_groups(class_shares{20, 35, 45}, {0, 10}).empty());
}

TEST_CASE("a survey without answers charts without dividing by nought") {
  for (scored_group const& g : scored_groups(counted(0, {0}), {0, 1})) CHECK(g.of == group{0, 0});
}

TEST_CASE("a group knows its share") { CHECK(group_of(6, 100) == group{6, 6}); }

}  // namespace kpi::answers_test
