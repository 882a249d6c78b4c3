// SPDX-License-Identifier: MIT
#pragma once

#include <boost/math/constants/constants.hpp>
#include <boost/math/special_functions/erf.hpp>

#include <kpi/inference/probability.hpp>

namespace kpi {

namespace detail {

/// Nothing throws, nothing sets errno, nothing is written to a stream, and a double stays one: the arguments are in
/// the domain, and what overflows is infinite.
using quiet_policy = boost::math::policies::policy<
    boost::math::policies::domain_error<boost::math::policies::ignore_error>,
    boost::math::policies::pole_error<boost::math::policies::ignore_error>,
    boost::math::policies::overflow_error<boost::math::policies::ignore_error>,
    boost::math::policies::evaluation_error<boost::math::policies::ignore_error>,
    boost::math::policies::rounding_error<boost::math::policies::ignore_error>,
    boost::math::policies::indeterminate_result_error<boost::math::policies::ignore_error>,
    boost::math::policies::promote_double<false>>;

}  // namespace detail

/// z such that a standard normal variable exceeds it with this probability: 1.96 for 0.025.
inline double normal_quantile(double tail) {
  return boost::math::constants::root_two<double>() *
         boost::math::erfc_inv(2 * tail, detail::quiet_policy());
}

/// The probability that a standard normal variable exceeds z.
inline double normal_tail(double z) {
  return boost::math::erfc(z / boost::math::constants::root_two<double>(), detail::quiet_policy()) /
         2;
}

inline constexpr probability_functions normal_probability{normal_quantile, normal_tail};

}  // namespace kpi
