// SPDX-License-Identifier: MIT
#include <cmath>
#include <kpi/inference/full_probability.hpp>
#include <kpi/inference/planning.hpp>

#include "tests/catch.hpp"

namespace kpi::inference_planning_test {

namespace {

constexpr double tail = 0.025;

std::uint64_t needed(sample const& assumed, double margin, interval_method method,
                     std::optional<std::uint64_t> population = {}) {
  return answers_for_margin(assumed, margin, population, method, tail, full_probability).value();
}

constexpr trinomial worst{0.5, 0.5, 0};
constexpr proportion half{0.5, 0};

}  // namespace

TEST_CASE("a share to 5 points: 385 answers by Wald, as every textbook says; 381 by Wilson") {
  CHECK(needed(half, 0.05, interval_method::wald) == 385);
  CHECK(needed(half, 0.05, interval_method::wilson) == 381);
  CHECK(needed(half, 0.03, interval_method::wald) == 1068);
}

TEST_CASE("out of a population of 1,000: 278 answers, by n ÷ (1 + (n − 1) ÷ N)") {
  CHECK(needed(half, 0.05, interval_method::wald, 1000) == 278);
  CHECK(std::ceil(384.1459 / (1 + 383.1459 / 1000)) == 278);
  CHECK(needed(half, 0.001, interval_method::wald, 50) == 50);
  CHECK(needed(half, 0.05, interval_method::wilson, 1) == 1);
}

TEST_CASE(
    "an NPS in the worst case, half promoters and half detractors, needs four times a share’s answers") {
  CHECK(needed(worst, 0.1, interval_method::wald) == 385);
  CHECK(needed(worst, 0.05, interval_method::wald) == 1537);
  // MeasuringU: n = s²z² ÷ m² − 3 with adjusted Wald, up to the shrinking of the adjusted variance
  CHECK(needed(worst, 0.1, interval_method::adjusted_wald) == Approx(382).margin(3));
}

TEST_CASE("the answers that are asked for suffice, and one fewer does not") {
  for (auto const& [assumed, method] :
       {std::pair<sample, interval_method>{trinomial{0.2, 0.5, 0}, interval_method::score},
        {proportion{0.85, 0}, interval_method::clopper_pearson},
        {moments{0, 1.4, 0}, interval_method::t}}) {
    std::uint64_t const n = needed(assumed, 0.04, method);
    CHECK(margin_of(assumed, n, {}, method, tail, full_probability) <= 0.04);
    CHECK(margin_of(assumed, n - 1, {}, method, tail, full_probability) > 0.04);
  }
}

TEST_CASE("a margin out of reach is absent") {
  CHECK_FALSE(answers_for_margin(half, 1e-9, {}, interval_method::wald, tail, full_probability));
}

TEST_CASE("to tell 50 % from 60 % with 80 % power takes 385 answers on each side") {
  // (1.959964 + 0.841621)² × (0.25 + 0.24) ÷ 0.1² = 384.6
  CHECK(answers_for_difference(0.25, 0.24, 0.1, tail, 0.8, normal_probability) == 385U);
  CHECK(answers_for_difference(0.25, 0.24, 0.1, tail, 0.9, normal_probability) == 515U);
  CHECK(answers_for_difference(1, 1, 2, tail, 0.8, normal_probability) == 4U);
  CHECK_FALSE(answers_for_difference(1, 1, 1e-8, tail, 0.8, normal_probability));
}

TEST_CASE("what so many answers detect is what they are enough for") {
  double const least = minimum_detectable(0.25, 385, 0.24, 385, tail, 0.8, normal_probability);
  CHECK(least == Approx(0.1).epsilon(1e-3));
  CHECK(least < 0.1);
  CHECK(minimum_detectable(0.25, 100, 0.24, 1e9, tail, 0.8, normal_probability) ==
        Approx(2.801585 * 0.05).epsilon(1e-4));
}

}  // namespace kpi::inference_planning_test
