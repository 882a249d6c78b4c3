// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <variant>

#include <kpi/inference/interval.hpp>

namespace kpi {

/// The most answers that a plan asks for; beyond it the wish is out of reach.
inline constexpr std::uint64_t most_planned = 1'000'000'000'000;

/// Half the width of the interval that n answers would give if they were distributed like `assumed` (whose own n is not
/// looked at), out of a population if one is given.
double margin_of(sample const& assumed, std::uint64_t n, std::optional<std::uint64_t> population,
                 interval_method method, double tail, probability_functions const& with);

/// The fewest answers whose margin is no larger. Never more than the population, which has no margin at all. Absent where
/// it takes more than `most_planned`. Domain: margin > 0.
std::optional<std::uint64_t> answers_for_margin(sample const& assumed, double margin,
                                                std::optional<std::uint64_t> population,
                                                interval_method method, double tail,
                                                probability_functions const& with);

/// The fewest answers in each of two groups, out of which a true difference is told from chance with this power:
/// n = (z + z′)²·(V + V′) ÷ difference², z for the two-sided level and z′ for the power. Absent beyond `most_planned`.
/// Domain: difference > 0. Source: Fleiss, Levin and Paik, 2003, without the correction for continuity.
std::optional<std::uint64_t> answers_for_difference(double variance, double other_variance,
                                                    double difference, double tail, double power,
                                                    probability_functions const& with);

/// The smallest true difference that two groups of these sizes tell from chance with this power:
/// (z + z′)·√(V ÷ n + V′ ÷ n′).
double minimum_detectable(double variance, double n, double other_variance, double other_n,
                          double tail, double power, probability_functions const& with);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline sample with_answers(sample assumed, double n) {
  std::visit([&](auto& x) { x.n = n; }, assumed);
  return assumed;
}

}  // namespace detail

inline double margin_of(sample const& assumed, std::uint64_t n,
                        std::optional<std::uint64_t> population, interval_method method,
                        double tail, probability_functions const& with) {
  auto const size = static_cast<double>(n);
  double const effective =
      population ? answers_out_of(size, static_cast<double>(*population)) : size;
  interval const i = interval_of(detail::with_answers(assumed, effective), method, tail, with);
  return (i.upper - i.lower) / 2;
}

inline std::optional<std::uint64_t> answers_for_margin(sample const& assumed, double margin,
                                                       std::optional<std::uint64_t> population,
                                                       interval_method method, double tail,
                                                       probability_functions const& with) {
  auto const suffices = [&](std::uint64_t n) {
    return margin_of(assumed, n, population, method, tail, with) <= margin;
  };
  std::uint64_t too_few = std::holds_alternative<moments>(assumed) ? 1 : 0;  // one has no spread
  std::uint64_t enough = population.value_or(most_planned);
  if (enough <= too_few) return enough;
  if (!suffices(enough)) return std::nullopt;
  while (enough - too_few > 1) {
    std::uint64_t const middle = too_few + (enough - too_few) / 2;
    (suffices(middle) ? enough : too_few) = middle;
  }
  return enough;
}

inline std::optional<std::uint64_t> answers_for_difference(double variance, double other_variance,
                                                           double difference, double tail,
                                                           double power,
                                                           probability_functions const& with) {
  double const z = with.normal_quantile(tail) + with.normal_quantile(1 - power);
  double const n = std::ceil(z * z * (variance + other_variance) / (difference * difference));
  if (n > static_cast<double>(most_planned)) return std::nullopt;
  return n < 1 ? 1 : static_cast<std::uint64_t>(n);
}

inline double minimum_detectable(double variance, double n, double other_variance, double other_n,
                                 double tail, double power, probability_functions const& with) {
  double const z = with.normal_quantile(tail) + with.normal_quantile(1 - power);
  return z * std::sqrt(variance / n + other_variance / other_n);
}

}  // namespace kpi
