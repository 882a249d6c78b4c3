// SPDX-License-Identifier: MIT
#include <cmath>
#include <kpi/inference/full_probability.hpp>
#include <limits>

#include "tests/catch.hpp"

namespace kpi::inference_probability_test {

// Quantiles against printed tables, and against sums and integrals that are worked out here.

namespace {

/// The area under a density from `from` to `to`, by Simpson’s rule.
template <class Density>
double area(Density const& density, double from, double to) {
  constexpr int strips = 20'000;
  double const width = (to - from) / strips;
  double sum = density(from) + density(to);
  for (int i = 1; i < strips; ++i) sum += (i % 2 == 0 ? 2 : 4) * density(from + i * width);
  return sum * width / 3;
}

double student_density(double t, double n) {
  double const scale =
      std::exp(std::lgamma((n + 1) / 2) - std::lgamma(n / 2)) / std::sqrt(n * M_PI);
  return scale * std::pow(1 + t * t / n, -(n + 1) / 2);
}

/// P(X ≥ k) of a binomial variable, term by term.
double binomial_from(int k, int n, double share) {
  double sum = 0;
  for (int i = k; i <= n; ++i)
    sum += std::exp(std::lgamma(n + 1) - std::lgamma(i + 1) - std::lgamma(n - i + 1) +
                    i * std::log(share) + (n - i) * std::log1p(-share));
  return sum;
}

}  // namespace

TEST_CASE("normal quantiles are those of the tables") {
  CHECK(normal_quantile(0.025) == Approx(1.959963984540054).epsilon(1e-14));
  CHECK(normal_quantile(0.05) == Approx(1.6448536269514722).epsilon(1e-14));
  CHECK(normal_quantile(0.005) == Approx(2.5758293035489004).epsilon(1e-14));
  CHECK(normal_quantile(0.5) == 0);
  CHECK(normal_quantile(0.8) == Approx(-0.8416212335729143).epsilon(1e-14));
}

TEST_CASE("tails undo quantiles, far out too") {
  for (double const tail : {0.4, 0.1, 0.025, 1e-6, 1e-30, 1e-200}) {
    CHECK(normal_tail(normal_quantile(tail)) == Approx(tail).epsilon(1e-12));
    CHECK(student_tail(student_quantile(tail, 7), 7) == Approx(tail).epsilon(1e-9));
  }
  CHECK(normal_tail(std::numeric_limits<double>::infinity()) == 0);
  CHECK(student_tail(std::numeric_limits<double>::infinity(), 5) == 0);
}

TEST_CASE("Student’s quantiles are those of the tables, and of the integral of the density") {
  CHECK(student_quantile(0.025, 1) == Approx(12.7062047364).epsilon(1e-10));
  CHECK(student_quantile(0.025, 4) == Approx(2.7764451052).epsilon(1e-10));
  CHECK(student_quantile(0.025, 99) == Approx(1.9842169516).epsilon(1e-10));
  for (double const degrees : {2.0, 5.5, 29.0, 250.0}) {
    double const t = student_quantile(0.025, degrees);
    auto const density = [&](double x) { return student_density(x, degrees); };
    CHECK(area(density, -t, t) == Approx(0.95).epsilon(1e-9));
  }
}

TEST_CASE("with very many degrees of freedom Student’s distribution is the normal one") {
  double const endless = std::numeric_limits<double>::infinity();
  CHECK(student_quantile(0.025, endless) == normal_quantile(0.025));
  CHECK(student_tail(1.5, endless) == normal_tail(1.5));
  CHECK(student_quantile(0.025, 1e14) == Approx(normal_quantile(0.025)).epsilon(1e-12));
}

TEST_CASE("beta quantiles are the shares at which a sum of binomial terms is the tail") {
  for (int const k : {1, 4, 9})
    CHECK(binomial_from(k, 10, beta_quantile(0.025, k, 10 - k + 1)) == Approx(0.025).epsilon(1e-9));
  CHECK(binomial_from(74, 107, beta_quantile(0.025, 74, 34)) == Approx(0.025).epsilon(1e-9));
}

}  // namespace kpi::inference_probability_test
