// SPDX-License-Identifier: MIT
#include <cmath>
#include <kpi/inference/difference.hpp>
#include <kpi/inference/full_probability.hpp>
#include <kpi/inference/holm.hpp>
#include <kpi/inference/trend.hpp>

#include "tests/catch.hpp"

namespace kpi::inference_difference_test {

namespace {

constexpr double tail = 0.025;

trinomial counted(double detractors, double passives, double promoters) {
  double const n = detractors + passives + promoters;
  return {detractors / n, promoters / n, n};
}

sample_difference between(sample const& a, sample const& b, interval_method method) {
  return *difference_of(a, b, method, tail, full_probability);
}

double rounded(double x, double unit) { return std::round(x / unit) * unit; }

}  // namespace

TEST_CASE("10/0/20 against 18/0/12: the score, and three methods") {
  trinomial const a = counted(10, 0, 20);
  trinomial const b = counted(18, 0, 12);
  auto const wald = between(a, b, interval_method::wald);
  CHECK(wald.value == Approx(8.0 / 15));
  CHECK(rounded(wald.p_value, 0.0001) == Approx(0.0317));
  CHECK(normal_quantile(wald.p_value / 2) == Approx(2.148).epsilon(1e-3));
  auto const adjusted_wald = between(a, b, interval_method::adjusted_wald);
  CHECK(rounded(adjusted_wald.p_value, 0.0001) == Approx(0.0371));
  CHECK(adjusted_wald.value == wald.value);
  auto const mover = between(a, b, interval_method::score);
  CHECK(rounded(mover.limits.lower * 100, 0.01) == Approx(3.03));
  CHECK(rounded(mover.limits.upper * 100, 0.01) == Approx(95.11));
  CHECK(mover.p_value < 0.05);
}

TEST_CASE("two shares: Newcombe’s own example") {
  // 56 of 70 against 48 of 80: 0.2000, 0.0524 to 0.3339 (Newcombe, Statistics in Medicine, 1998, method 10)
  auto const d =
      between(proportion{56.0 / 70, 70}, proportion{48.0 / 80, 80}, interval_method::wilson);
  CHECK(d.value == Approx(0.2));
  CHECK(rounded(d.limits.lower, 0.0001) == Approx(0.0524));
  CHECK(rounded(d.limits.upper, 0.0001) == Approx(0.3339));
  // 5 of 56 against 0 of 29: −0.0381 to 0.1926
  auto const few = between(proportion{5.0 / 56, 56}, proportion{0, 29}, interval_method::wilson);
  CHECK(rounded(few.limits.lower, 0.0001) == Approx(-0.0381));
  CHECK(rounded(few.limits.upper, 0.0001) == Approx(0.1926));
  CHECK(few.p_value > 0.05);
}

TEST_CASE("two shares: Wald, and MOVER from Clopper and Pearson") {
  proportion const a{56.0 / 70, 70};
  proportion const b{48.0 / 80, 80};
  auto const wald = between(a, b, interval_method::wald);
  CHECK(rounded(wald.limits.lower, 0.0001) == Approx(0.0575));  // Newcombe’s method 1
  CHECK(rounded(wald.limits.upper, 0.0001) == Approx(0.3425));
  auto const exact = between(a, b, interval_method::clopper_pearson);
  CHECK(exact.limits.lower < wald.limits.lower);
  CHECK(exact.p_value > wald.p_value);
}

TEST_CASE("two means: Welch") {
  // A worked example: means 20.6 and 22.1, variances 7.9 and 10.9 of 10 and 15 answers: t −1.2144, 21.7 degrees.
  auto const d = between(moments{20.6, 7.9, 10}, moments{22.1, 10.9, 15}, interval_method::t);
  double const error = std::sqrt(7.9 / 10 + 10.9 / 15);
  CHECK(d.value == Approx(-1.5));
  CHECK(-1.5 / error == Approx(-1.2179).epsilon(1e-4));
  CHECK(d.p_value == Approx(2 * student_tail(1.5 / error, 21.315)).epsilon(1e-3));
  CHECK(d.limits.lower < 0);
  CHECK(d.limits.upper > 0);
}

TEST_CASE("no difference has p 1, and an interval about 0") {
  trinomial const x = counted(3, 4, 5);
  for (auto const m : methods_for(estimate_kind::net)) {
    auto const d = between(x, x, m);
    CHECK(d.p_value == 1);
    CHECK(d.limits.lower == Approx(-d.limits.upper));
  }
  CHECK(between(moments{3, 0, 5}, moments{3, 0, 5}, interval_method::t).p_value == 1);
}

TEST_CASE("unanimous against the opposite: Wald is sure of itself, the score is not so sure") {
  trinomial const up = counted(0, 0, 3);
  trinomial const down = counted(3, 0, 0);
  CHECK(between(up, down, interval_method::wald).p_value == 0);
  auto const score = between(up, down, interval_method::score);
  CHECK(score.p_value > 0.001);
  CHECK(score.limits.upper == 2);
}

TEST_CASE("what cannot be compared is absent") {
  CHECK_FALSE(difference_of(moments{3, 1, 1}, moments{3, 1, 5}, interval_method::t, tail,
                            full_probability));
  CHECK_FALSE(difference_of(proportion{1, 3}, moments{3, 1, 5}, interval_method::t, tail,
                            full_probability));
}

TEST_CASE("a census on both sides leaves nothing to chance") {
  double const endless = answers_out_of(10, 10);
  auto const d = between(moments{3, 1, endless}, moments{2, 1, endless}, interval_method::t);
  CHECK(d.p_value == 0);
  CHECK(d.limits.lower == 1);
  CHECK(between(trinomial{0.2, 0.5, endless}, trinomial{0.3, 0.5, endless}, interval_method::score)
            .limits.lower == Approx(0.1));
}

TEST_CASE(
    "Holm: the smallest counts for all, the others for what is left, never less than before") {
  // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") is 0.03 0.06 0.06 0.02
  auto const p = holm({0.01, 0.04, 0.03, 0.005});
  CHECK(p[0] == Approx(0.03));
  CHECK(p[1] == Approx(0.06));
  CHECK(p[2] == Approx(0.06));
  CHECK(p[3] == Approx(0.02));
  CHECK(holm({0.9, 0.8}) == std::vector<double>{1, 1});
  CHECK(holm({0.04}) == std::vector<double>{0.04});
  CHECK(holm({}).empty());
}

TEST_CASE("a trend through points on a line is that line; better known waves weigh more") {
  auto const exact = trend_of({{0, 10, 4}, {1, 13, 1}, {2, 16, 9}}, tail, normal_probability);
  CHECK(exact->slope == Approx(3));
  CHECK(exact->level == Approx(10));
  // equal variances: ordinary least squares of 1, 2, 4 is 1.5 with error √(v ÷ 2)
  auto const even = trend_of({{0, 1, 0.5}, {1, 2, 0.5}, {2, 4, 0.5}}, tail, normal_probability);
  CHECK(even->slope == Approx(1.5));
  CHECK(even->limits.lower == Approx(1.5 - 1.959964 * 0.5));
  CHECK(even->p_value == Approx(2 * normal_tail(3)));
  // by hand: weights 1, 1, ¼; means 2 ÷ 3 and 10 ÷ 9; slope (4 ÷ 3) ÷ 1
  auto const uneven = trend_of({{0, 0, 1}, {1, 2, 1}, {2, 2, 4}}, tail, normal_probability);
  CHECK(uneven->slope == Approx(4.0 / 3));
}

TEST_CASE("two waves are no trend, nor are three without variance or at one place") {
  CHECK_FALSE(trend_of({{0, 1, 1}, {1, 2, 1}}, tail, normal_probability));
  CHECK_FALSE(trend_of({{0, 1, 1}, {1, 2, 0}, {2, 3, 1}}, tail, normal_probability));
  CHECK_FALSE(trend_of({{1, 1, 1}, {1, 2, 1}, {1, 3, 1}}, tail, normal_probability));
}

}  // namespace kpi::inference_difference_test
