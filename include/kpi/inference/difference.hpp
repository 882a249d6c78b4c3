// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <variant>

#include <kpi/inference/interval.hpp>

namespace kpi {

/// One figure minus another, of different respondents: its interval, and the probability of a distance from 0 at least
/// as large if there were no difference. Both come from one method, so p < 1 − level exactly where the interval
/// leaves 0 out.
struct sample_difference {
  double value;
  interval limits;
  double p_value;
};

/// this_one − other, by the method for differences that goes with an interval’s:
/// score, wilson, clopper_pearson: from the limits of both intervals (MOVER: Zou and Donner, 2008; of Wilson intervals it
/// is Newcombe’s, 1998): value − √((s − l)² + (u′ − s′)²) to value + √((u − s)² + (s′ − l′)²). p is found by asking at
/// which level the interval reaches 0.
/// wald: value ± z·√(V ÷ n + V′ ÷ n′). adjusted_wald: the same with 3 answers added on each side.
/// t: Welch, 1947, with Satterthwaite’s degrees of freedom.
/// Absent where the samples are of different kinds, or where means have no more than 1 answer on a side.
std::optional<sample_difference> difference_of(sample const& this_one, sample const& other,
                                               interval_method method, double tail,
                                               probability_functions const& with);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline double square(double x) { return x * x; }

/// The difference of two figures from the limits of each.
inline interval recovered(double a, interval const& of_a, double b, interval const& of_b) {
  return {a - b - std::sqrt(square(a - of_a.lower) + square(of_b.upper - b)),
          a - b + std::sqrt(square(of_a.upper - a) + square(b - of_b.lower))};
}

/// No double lies farther out than this with a probability that is not 0.
inline constexpr double farthest = 38;

/// The two-sided probability at which an interval, given by its z, just reaches 0.
template <class IntervalAt>
double p_by_inversion(double value, IntervalAt const& at, probability_functions const& with) {
  if (value == 0) return 1;
  double out = 0;
  double in = farthest;
  for (int i = 0; i < halvings; ++i) {
    double const z = (out + in) / 2;
    interval const limits = at(z);
    bool const leaves_zero_out = limits.lower > 0 || limits.upper < 0;
    (leaves_zero_out ? out : in) = z;
  }
  return std::min(1.0, 2 * with.normal_tail(out));
}

template <class Sample>
sample_difference from_both_intervals(Sample const& a, Sample const& b, interval_method method,
                                      double tail, probability_functions const& with) {
  auto const at_tail = [&](double beyond) {
    return recovered(value_of(a), interval_by(a, method, beyond, with), value_of(b),
                     interval_by(b, method, beyond, with));
  };
  auto const at = [&](double z) { return at_tail(with.normal_tail(z)); };
  double const value = value_of(a) - value_of(b);
  return {value, at_tail(tail), p_by_inversion(value, at, with)};
}

/// z or t of a difference; 0 ÷ 0 is no distance at all.
inline double distance(double value, double error) {
  return value == 0 ? 0 : std::abs(value) / error;
}

/// value ± z·error about the difference of what is measured, which adjusted answers shift.
template <class Sample>
sample_difference wald_difference(double value, Sample const& a, Sample const& b, double tail,
                                  double widest, probability_functions const& with) {
  double const centre = value_of(a) - value_of(b);
  double const error = std::sqrt(variance(a) / a.n + variance(b) / b.n);
  double const half = with.normal_quantile(tail) * error;
  return {value,
          {std::max(centre - half, -widest), std::min(centre + half, widest)},
          2 * with.normal_tail(distance(centre, error))};
}

inline sample_difference difference_by(trinomial const& a, trinomial const& b,
                                       interval_method method, double tail,
                                       probability_functions const& with) {
  double const value = net(a) - net(b);
  if (method == interval_method::wald) return wald_difference(value, a, b, tail, 2, with);
  if (method == interval_method::adjusted_wald)
    return wald_difference(value, adjusted(a), adjusted(b), tail, 2, with);
  return from_both_intervals(a, b, method, tail, with);
}

inline sample_difference difference_by(proportion const& a, proportion const& b,
                                       interval_method method, double tail,
                                       probability_functions const& with) {
  if (method == interval_method::wald)
    return wald_difference(a.share - b.share, a, b, tail, 1, with);
  return from_both_intervals(a, b, method, tail, with);
}

/// Satterthwaite’s degrees of freedom.
inline double degrees_of(moments const& a, moments const& b) {
  double const of_a = a.variance / a.n;
  double const of_b = b.variance / b.n;
  if (of_a + of_b == 0) return std::min(a.n, b.n) - 1;
  return square(of_a + of_b) / (square(of_a) / (a.n - 1) + square(of_b) / (b.n - 1));
}

inline sample_difference difference_by(moments const& a, moments const& b, interval_method,
                                       double tail, probability_functions const& with) {
  double const value = a.mean - b.mean;
  double const error = std::sqrt(a.variance / a.n + b.variance / b.n);
  double const degrees = degrees_of(a, b);
  double const half = with.student_quantile(tail, degrees) * error;
  return {
      value, {value - half, value + half}, 2 * with.student_tail(distance(value, error), degrees)};
}

inline bool has_spread(moments const& x) { return x.n > 1; }
template <class Sample>
bool has_spread(Sample const&) {
  return true;
}

}  // namespace detail

inline std::optional<sample_difference> difference_of(sample const& this_one, sample const& other,
                                                      interval_method method, double tail,
                                                      probability_functions const& with) {
  return std::visit(
      [&](auto const& a) -> std::optional<sample_difference> {
        auto const* b = std::get_if<std::decay_t<decltype(a)>>(&other);
        if (b == nullptr || !detail::has_spread(a) || !detail::has_spread(*b)) return std::nullopt;
        return detail::difference_by(a, *b, method, tail, with);
      },
      this_one);
}

}  // namespace kpi
