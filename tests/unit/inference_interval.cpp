// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <kpi/inference/full_probability.hpp>
#include <kpi/inference/interval.hpp>
#include <kpi/inference/nearest_double.hpp>

#include "tests/catch.hpp"

namespace kpi::inference_interval_test {

// The intervals, by figures from outside and by referees that know nothing of the formulas.

namespace {

constexpr double tail = 0.025;

trinomial counted(double detractors, double passives, double promoters) {
  double const n = detractors + passives + promoters;
  return {detractors / n, promoters / n, n};
}

/// In points, to 2 decimals.
std::pair<double, double> points(sample const& x, interval_method method, double beyond = tail) {
  interval const i = interval_of(x, method, beyond, full_probability);
  auto const shown = [](double limit) { return std::round(limit * 10000) / 100; };
  return {shown(i.lower), shown(i.upper)};
}

using limits = std::pair<double, double>;

/// The log likelihood of the counts, less what does not depend on the shares.
double likelihood(trinomial const& x, double low, double figure) {
  auto const term = [](double count, double share) {
    return count == 0 ? 0 : count * std::log(share);
  };
  double const middle = 1 - x.low - x.high;
  return term(x.low, low) + term(x.high, low + figure) + term(middle, 1 - 2 * low - figure);
}

/// The likeliest share of detractors if the figure were t, by trying.
double likeliest_low(trinomial const& x, double t) {
  double from = std::max(0.0, -t);
  double to = (1 - t) / 2;
  for (int i = 0; i < 200; ++i) {
    double const a = from + (to - from) / 3;
    double const b = to - (to - from) / 3;
    (likelihood(x, a, t) < likelihood(x, b, t) ? from : to) =
        likelihood(x, a, t) < likelihood(x, b, t) ? a : b;
  }
  return (from + to) / 2;
}

}  // namespace

TEST_CASE("54 detractors, 108 passives, 162 promoters") {
  trinomial const x = counted(54, 108, 162);
  CHECK(net(x) * 100 == Approx(33.333333));
  CHECK(standard_error(x) * 100 == Approx(4.1409).epsilon(1e-4));
  CHECK(points(x, interval_method::wald) == limits{25.22, 41.45});
  CHECK(points(x, interval_method::adjusted_wald) == limits{24.95, 41.11});
  CHECK(points(x, interval_method::score) == limits{24.95, 41.16});
}

TEST_CASE("score intervals of few, of lopsided and of unanimous answers") {
  CHECK(points(counted(82, 12, 6), interval_method::score) == limits{-84.67, -62.7});
  CHECK(points(counted(1, 2, 3), interval_method::score) == limits{-31.11, 75.4});
  CHECK(points(counted(0, 0, 10), interval_method::score) == limits{44.49, 100});
  CHECK(points(counted(10, 0, 0), interval_method::score) == limits{-100, -44.49});
  CHECK(points(counted(0, 10, 0), interval_method::score) == limits{-27.75, 27.75});
  CHECK(points(counted(0, 0, 1), interval_method::score).second == 100);
}

TEST_CASE("adjusted Wald is cut at the ends; Wald has no width where all agree") {
  CHECK(points(counted(0, 0, 10), interval_method::adjusted_wald) == limits{47.5, 100});
  CHECK(points(counted(0, 0, 10), interval_method::wald) == limits{100, 100});
  CHECK(points(counted(0, 10, 0), interval_method::wald) == limits{0, 0});
  CHECK(points(counted(1, 0, 4), interval_method::wald).second == 100);
}

TEST_CASE("the level changes every interval") {
  trinomial const x = counted(54, 108, 162);
  CHECK(points(x, interval_method::wald, 0.05) == limits{26.52, 40.14});
  CHECK(points(x, interval_method::score, 0.005).first < 24.95);
  CHECK(points(proportion{0.5, 40}, interval_method::wilson, 0.005).first <
        points(proportion{0.5, 40}, interval_method::wilson).first);
}

TEST_CASE("shares: Wilson as others compute it") {
  CHECK(points(proportion{74.0 / 107, 107}, interval_method::wilson) == limits{59.87, 77.12});
  CHECK(points(proportion{0.8, 1200}, interval_method::wilson) == limits{77.64, 82.17});
  CHECK(points(proportion{0, 10}, interval_method::wilson) == limits{0, 27.75});
  CHECK(points(proportion{1, 10}, interval_method::wilson) == limits{72.25, 100});
}

TEST_CASE("shares: Clopper and Pearson, Wald") {
  // 8 of 10: 44.39 to 97.48 stands in many textbooks; 0 of n: 1 − 0.025^(1/n).
  CHECK(points(proportion{0.8, 10}, interval_method::clopper_pearson) == limits{44.39, 97.48});
  CHECK(points(proportion{0, 10}, interval_method::clopper_pearson) == limits{0, 30.85});
  CHECK(points(proportion{1, 10}, interval_method::clopper_pearson) == limits{69.15, 100});
  CHECK(points(proportion{0.5, 100}, interval_method::wald) == limits{40.2, 59.8});
  CHECK(points(proportion{0.95, 20}, interval_method::wald).second == 100);
}

TEST_CASE("means: Student’s t") {
  // 4, 5, 6, 7, 7: mean 5.8, s² 1.7; the upper limit passes the end of a scale to 7.
  interval const i = interval_of(moments{5.8, 1.7, 5}, interval_method::t, tail, full_probability);
  CHECK(i.lower == Approx(4.1811).epsilon(1e-4));
  CHECK(i.upper == Approx(7.4189).epsilon(1e-4));
}

TEST_CASE("a population makes every interval narrower, and a census leaves nothing to chance") {
  CHECK(answers_out_of(100, 1000) == Approx(100.0 * 999 / 900));
  CHECK(answers_out_of(1, 1000) == 1);
  CHECK(std::isinf(answers_out_of(1000, 1000)));
  trinomial x = counted(20, 30, 50);
  interval const endless = interval_of(x, interval_method::wald, tail, full_probability);
  x.n = answers_out_of(100, 400);
  interval const finite = interval_of(x, interval_method::wald, tail, full_probability);
  double const factor = std::sqrt((400.0 - 100) / (400 - 1));
  CHECK((finite.upper - finite.lower) / (endless.upper - endless.lower) == Approx(factor));
  x.n = answers_out_of(100, 100);
  for (auto const m : methods_for(estimate_kind::net)) CHECK(points(x, m) == limits{30, 30});
  for (auto const m : methods_for(estimate_kind::share))
    CHECK(points(proportion{0.3, x.n}, m) == limits{30, 30});
  CHECK(points(moments{0.3, 1.5, x.n}, interval_method::t) == limits{30, 30});
}

TEST_CASE("weights count as so many answers as Kish says") {
  CHECK(effective_answers(30, 30) == 30);            // thirty weights of 1
  CHECK(effective_answers(60, 120) == 30);           // thirty of 2
  CHECK(effective_answers(40, 20 + 20 * 1) == 40);   // forty of 1
  CHECK(effective_answers(10 + 30, 10 + 90) == 16);  // ten of 1 and ten of 3
}

TEST_CASE("the likeliest share of detractors is the one that a search finds") {
  for (trinomial const& x :
       {counted(82, 12, 6), counted(1, 2, 3), counted(5, 0, 5), counted(0, 3, 7)})
    for (double const t : {-0.9, -0.5, -0.1, 0.0, 0.2, 0.7, 0.95})
      CHECK(low_share_if(x, t) == Approx(likeliest_low(x, t)).margin(1e-6));
}

TEST_CASE("at a score limit the distance is exactly z standard errors as they would be there") {
  double const z = normal_quantile(tail);
  for (trinomial const& x : {counted(82, 12, 6), counted(54, 108, 162), counted(3, 1, 1)}) {
    interval const i = score_interval(x, z);
    for (double const t : {i.lower, i.upper})
      CHECK((net(x) - t) * (net(x) - t) == Approx(z * z * variance_if(x, t) / x.n));
  }
}

TEST_CASE("a score interval is the whole set of figures that are not excluded: there are no gaps") {
  double const z = normal_quantile(tail);
  for (trinomial const& x :
       {counted(1, 2, 3), counted(0, 1, 1), counted(9, 0, 1), counted(0, 2, 0)}) {
    interval const i = score_interval(x, z);
    for (int step = -999; step < 1000; ++step) {
      double const t = step / 1000.0;
      // the variance of the limits themselves comes from the search, not from the formula
      double const v = 2 * likeliest_low(x, t) + t * (1 - t);
      bool const held = (net(x) - t) * (net(x) - t) <= z * z * v / x.n;
      bool const near = std::min(std::abs(t - i.lower), std::abs(t - i.upper)) < 1e-5;
      if (!near && held != (t >= i.lower && t <= i.upper)) FAIL(t);
    }
  }
}

TEST_CASE("very many answers: no method overflows, and all agree") {
  trinomial const x{0.25, 0.5, 1e18};
  for (auto const m : methods_for(estimate_kind::net)) {
    interval const i = interval_of(x, m, tail, full_probability);
    CHECK(i.lower < 0.25);
    CHECK(i.upper > 0.25);
    CHECK(i.upper - i.lower < 1e-7);
  }
  for (auto const m : methods_for(estimate_kind::share)) {
    interval const i = interval_of(proportion{0.25, 1e9}, m, tail, full_probability);
    CHECK(i.lower == Approx(0.25 - 1.96 * std::sqrt(0.1875e-9)).epsilon(1e-8));
  }
}

TEST_CASE("methods: names, and which figure each is for") {
  CHECK(methods_for(estimate_kind::net).front() == interval_method::score);
  CHECK(methods_for(estimate_kind::share).front() == interval_method::wilson);
  CHECK(methods_for(estimate_kind::mean).front() == interval_method::t);
  CHECK(fits(interval_method::wald, estimate_kind::share));
  CHECK_FALSE(fits(interval_method::wald, estimate_kind::mean));
  CHECK_FALSE(fits(interval_method::wilson, estimate_kind::net));
  CHECK(find_method("adjusted-wald")->method == interval_method::adjusted_wald);
  CHECK(find_method("bootstrap") == nullptr);
}

TEST_CASE("estimates are told to six decimals") {
  CHECK(estimate(-84.6749876543) == rational(-84674988, 1000000));
  CHECK(estimate(0) == 0);
  CHECK(nearest_double(rational(1, 3)) == 1.0 / 3);
}

}  // namespace kpi::inference_interval_test
