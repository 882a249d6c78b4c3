// SPDX-License-Identifier: MIT
#pragma once

#include <kpi/exact/rational.hpp>

namespace kpi {

/// How a figure that lies between two printable ones is printed.
enum class rounding {
  half_away,  ///< to the nearest; a tie goes away from zero: 2.25 → 2.3, −2.25 → −2.3 (what schools teach)
  half_even,  ///< to the nearest; a tie goes to the even digit: 2.25 → 2.2 (IEEE 754, bankers)
  truncate,   ///< digits are cut off: 2.29 → 2.2, −2.29 → −2.2
};

/// dividend ÷ divisor as a whole number, by the rule. Domain: divisor > 0.
inline integer rounded_quotient(integer const& dividend, integer const& divisor, rounding rule) {
  int const sign = dividend < 0 ? -1 : 1;
  integer quotient;
  integer remainder;
  boost::multiprecision::divide_qr(integer(abs(dividend)), divisor, quotient, remainder);
  integer const twice = remainder * 2;
  bool const tie_goes_up = rule == rounding::half_away || quotient % 2 == 1;
  bool const up =
      rule != rounding::truncate && (twice > divisor || (twice == divisor && tie_goes_up));
  return sign * (up ? quotient + 1 : quotient);
}

/// x as a whole number, by the rule.
inline integer rounded(rational const& x, rounding rule) {
  return rounded_quotient(numerator_of(x), denominator_of(x), rule);
}

inline integer power_of_ten(unsigned exponent) {
  return boost::multiprecision::pow(integer(10), exponent);
}

/// x × 10^decimals as a whole number, by the rule: 46.1538… with 1 decimal is 462.
inline integer scaled_up(rational const& x, unsigned decimals, rounding rule) {
  if (is_whole(x)) return numerator_of(x) * power_of_ten(decimals);
  return rounded_quotient(numerator_of(x) * power_of_ten(decimals), denominator_of(x), rule);
}

/// x rounded to so many decimals, still exact: rounded_to(46.1538…, 1) = 462/10.
inline rational rounded_to(rational const& x, unsigned decimals, rounding rule) {
  return rational(scaled_up(x, decimals, rule), power_of_ten(decimals));
}

}  // namespace kpi
