// SPDX-License-Identifier: MIT
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>

namespace kpi {

/// Whole numbers and fractions of any size. Scores, shares, money and rates are `rational` from the
/// text of the file to the last digit printed; no binary floating point comes between.
using integer = boost::multiprecision::cpp_int;
using rational = boost::multiprecision::cpp_rational;

inline integer numerator_of(rational const& x) { return boost::multiprecision::numerator(x); }
inline integer denominator_of(rational const& x) { return boost::multiprecision::denominator(x); }

inline bool is_whole(rational const& x) { return denominator_of(x) == 1; }

/// `part` of `whole` in percent. Domain: whole ≠ 0.
inline rational percent(rational const& part, rational const& whole) { return part * 100 / whole; }

/// The smallest whole number that is not below x.
inline integer ceiling(rational const& x) {
  integer quotient;
  integer remainder;
  boost::multiprecision::divide_qr(numerator_of(x), denominator_of(x), quotient, remainder);
  return remainder > 0 ? quotient + 1 : quotient;
}

inline rational magnitude(rational const& x) { return x < 0 ? rational(-x) : x; }

}  // namespace kpi
