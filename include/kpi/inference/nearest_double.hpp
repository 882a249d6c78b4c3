// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <cstdint>
#include <cstdlib>

#include <kpi/exact/rational.hpp>

// Where exact figures become doubles, and doubles figures that can be printed.

namespace kpi {

/// The double nearest to x, ties to even.
double nearest_double(rational const& x);

/// The decimals of a figure that an estimate has: more would be noise.
inline constexpr unsigned estimate_decimals = 6;

/// An estimated figure as it is told, to `estimate_decimals`. Domain: |x| < 10^12.
rational estimate(double x);

// ---------------------------------------------------------------------------------------------------

/// Divides to 66 bits or more, the last of them sticky, so that the one rounding is that of the
/// conversion. (convert_to rounds numerator and denominator first.)
inline double nearest_double(rational const& x) {
  if (x == 0) return 0;
  integer numerator = abs(numerator_of(x));
  integer denominator = denominator_of(x);
  int const shift = 66 + static_cast<int>(msb(denominator)) - static_cast<int>(msb(numerator));
  (shift > 0 ? numerator : denominator) <<= static_cast<unsigned>(std::abs(shift));
  integer quotient;
  integer remainder;
  boost::multiprecision::divide_qr(numerator, denominator, quotient, remainder);
  unsigned const spare = static_cast<unsigned>(msb(quotient)) - 62;
  bool const inexact = remainder != 0 || lsb(quotient) < spare;
  auto bits = integer(quotient >> spare).convert_to<std::uint64_t>();
  if (inexact) bits |= 1U;
  double const size = std::ldexp(static_cast<double>(bits), static_cast<int>(spare) - shift);
  return x < 0 ? -size : size;
}

inline rational estimate(double x) {
  constexpr int scale = 1'000'000;  // 10^estimate_decimals
  return rational(integer(std::llround(x * scale)), integer(scale));
}

}  // namespace kpi
