// SPDX-License-Identifier: MIT
#include <kpi/commentary/comparisons_finding.hpp>
#include <kpi/inference/full_probability.hpp>

#include "tests/catch.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace kpi::segment_comparison_test {

namespace {

sampling_request const asked{95, full_probability};

compared_segment segment(std::string name, int detractors, int passives, int promoters) {
  double const n = detractors + passives + promoters;
  sample const answers = trinomial{detractors / n, promoters / n, n};
  return {{{"channel"}, segment_key{std::move(name)}},
          rational(100 * (promoters - detractors), detractors + passives + promoters),
          sampled(estimate_kind::net, answers, {}, asked),
          static_cast<std::uint64_t>(detractors + passives + promoters)};
}

std::vector<compared_segment> three() {
  return {segment("a", 10, 0, 20), segment("b", 18, 0, 12), segment("c", 10, 10, 10)};
}

std::vector<compared_segment> rests_of_three() {
  return {segment("", 28, 10, 22), segment("", 20, 10, 30), segment("", 28, 0, 32)};
}

}  // namespace

TEST_CASE("every pair is compared once, the earlier minus the later") {
  auto const pairs = pair_comparisons(three(), asked);
  std::vector<std::string> names;
  for (segment_comparison const& c : pairs) names.push_back(shown_name(c, language::english));
  CHECK(names == std::vector<std::string>{"a − b", "a − c", "b − c"});
  CHECK(pairs[0].of.value == rational(160, 3));  // 33.33 − (−20)
  CHECK(pairs[2].of.value == -20);
  CHECK(pairs[0].of.other_responses == 30U);
}

TEST_CASE("a pair has the interval that the difference of two surveys has") {
  auto const pairs = pair_comparisons(three(), asked);
  REQUIRE(pairs[0].of.limits);
  CHECK(decimal_text(pairs[0].of.limits->lower, 2) == "3.03");  // as in the table of two surveys
  CHECK(decimal_text(pairs[0].of.limits->upper, 2) == "95.11");
}

TEST_CASE("p values are corrected for as many comparisons as there are of a kind") {
  auto const pairs = pair_comparisons(three(), asked);
  auto const rests = rest_comparisons(three(), rests_of_three(), asked);
  for (auto const* all : {&pairs, &rests}) {
    std::vector<double> p_values;
    for (segment_comparison const& c : *all) p_values.push_back(nearest_double(*c.of.p_value));
    auto const expected = holm(p_values);
    for (std::size_t i = 0; i < all->size(); ++i)
      CHECK(nearest_double(*(*all)[i].corrected_p) == Approx(expected[i]).margin(1e-6));
  }
  CHECK(*pairs[0].corrected_p == 3 * *pairs[0].of.p_value);  // the smallest of three
  CHECK_FALSE(rests.front().other);
}

TEST_CASE("what is a finding alone need not be one among many") {
  auto const alone = pair_comparisons({three()[0], three()[1]}, asked);
  CHECK(comparisons_finding(alone).beyond_chance.size() == 1);
  auto const among = comparisons_finding(pair_comparisons(three(), asked));
  CHECK(among.pairs == 3);
  CHECK(among.beyond_chance.empty());
}

TEST_CASE("the detectable difference falls with the square root of the answers") {
  auto const few = pair_comparisons({segment("a", 10, 0, 20), segment("b", 18, 0, 12)}, asked);
  auto const many = pair_comparisons({segment("a", 40, 0, 80), segment("b", 72, 0, 48)}, asked);
  CHECK(nearest_double(*few[0].detectable) ==
        Approx(2 * nearest_double(*many[0].detectable)).epsilon(1e-6));
}

TEST_CASE("a segment whose answers are unknown in number has a difference and nothing else") {
  compared_segment unknown = segment("d", 1, 1, 1);
  unknown.sampling = sampled(estimate_kind::net, std::nullopt, {}, asked);
  unknown.responses.reset();
  auto const pairs = pair_comparisons({three()[0], three()[1], unknown}, asked);
  CHECK(pairs[0].corrected_p == pairs[0].of.p_value);  // the only one of its kind
  CHECK_FALSE(pairs[1].of.p_value);
  CHECK_FALSE(pairs[1].corrected_p);
  CHECK_FALSE(pairs[1].detectable);
  CHECK(comparisons_finding(pairs).pairs == 1);
}

}  // namespace kpi::segment_comparison_test
