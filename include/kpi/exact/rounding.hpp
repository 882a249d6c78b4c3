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

/// x as a whole number, by the rule.
inline integer rounded(rational const& x, rounding rule) {
  integer const sign = x < 0 ? -1 : 1;
  integer const divisor = denominator_of(x);
  integer quotient;
  integer remainder;
  boost::multiprecision::divide_qr(integer(abs(numerator_of(x))), divisor, quotient, remainder);
  integer const twice = remainder * 2;
  bool const tie_goes_up = rule == rounding::half_away || quotient % 2 == 1;
  bool const up =
      rule != rounding::truncate && (twice > divisor || (twice == divisor && tie_goes_up));
  return sign * (up ? quotient + 1 : quotient);
}

inline integer power_of_ten(unsigned exponent) {
  return boost::multiprecision::pow(integer(10), exponent);
}

/// x rounded to so many decimals, still exact: rounded_to(46.1538…, 1) = 462/10.
inline rational rounded_to(rational const& x, unsigned decimals, rounding rule) {
  integer const scale = power_of_ten(decimals);
  return rational(rounded(x * scale, rule), scale);
}

}  // namespace kpi
