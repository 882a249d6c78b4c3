// SPDX-License-Identifier: MIT
#pragma once

#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/beta.hpp>

#include <kpi/inference/normal_probability.hpp>

namespace kpi {

namespace detail {

/// From here on Student’s distribution is the normal one to the last bit that matters.
inline constexpr double many_degrees = 1e15;

using student = boost::math::students_t_distribution<double, quiet_policy>;

}  // namespace detail

/// t such that Student’s variable exceeds it with this probability. Domain: degrees > 0.
inline double student_quantile(double tail, double degrees) {
  if (degrees > detail::many_degrees) return normal_quantile(tail);
  return quantile(complement(detail::student(degrees), tail));
}

/// The probability that Student’s variable exceeds t.
inline double student_tail(double t, double degrees) {
  if (degrees > detail::many_degrees) return normal_tail(t);
  return cdf(complement(detail::student(degrees), t));
}

/// x such that a beta variable lies below it with this probability. Domain: a, b > 0.
inline double beta_quantile(double below, double a, double b) {
  return boost::math::ibeta_inv(a, b, below, detail::quiet_policy());
}

inline constexpr probability_functions full_probability{
    normal_quantile, normal_tail, student_quantile, student_tail, beta_quantile};

}  // namespace kpi
