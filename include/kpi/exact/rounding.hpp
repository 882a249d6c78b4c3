// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include <kpi/exact/rational.hpp>

namespace kpi {

/// How a figure that lies between two printable ones is printed.
enum class rounding {
  half_away,  ///< to the nearest; a tie goes away from zero: 2.25 → 2.3, −2.25 → −2.3 (what schools teach)
  half_even,  ///< to the nearest; a tie goes to the even digit: 2.25 → 2.2 (IEEE 754, bankers)
  truncate,   ///< digits are cut off: 2.29 → 2.2, −2.29 → −2.2
};

/// dividend ÷ divisor as a whole number, by the rule. Domain: divisor > 0.
template <class Whole>
Whole rounded_quotient(Whole const& dividend, Whole const& divisor, rounding rule) {
  bool const negative = dividend < 0;
  Whole const size = negative ? Whole(-dividend) : dividend;
  Whole const quotient = size / divisor;
  // How far the whole numbers on both sides are, in parts of the divisor.
  Whole const below = size - quotient * divisor;
  Whole const above = divisor - below;
  bool const tie_goes_up = rule == rounding::half_away || quotient % 2 == 1;
  bool const up = rule != rounding::truncate && (below > above || (below == above && tie_goes_up));
  Whole const result = up ? Whole(quotient + 1) : quotient;
  return negative ? Whole(-result) : result;
}

/// x as a whole number, by the rule.
inline integer rounded(rational const& x, rounding rule) {
  if (auto const s = x.in_short()) return rounded_quotient(s->top, s->bottom, rule);
  return rounded_quotient(numerator_of(x), denominator_of(x), rule);
}

namespace detail {

/// 10^0 to 10^18, which have 64 bits.
inline constexpr auto short_powers_of_ten = [] {
  std::array<std::int64_t, 19> powers = {1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

/// scaled_up, if 64 bits are enough for every step.
inline std::optional<std::int64_t> short_scaled_up(rational const& x, unsigned decimals,
                                                   rounding rule) {
  auto const s = x.in_short();
  std::int64_t scaled = 0;
  if (!s || decimals >= short_powers_of_ten.size() ||
      !multiply(s->top, short_powers_of_ten[decimals], scaled))
    return std::nullopt;
  return rounded_quotient(scaled, s->bottom, rule);
}

}  // namespace detail

inline integer power_of_ten(unsigned exponent) {
  if (exponent < detail::short_powers_of_ten.size()) return detail::short_powers_of_ten[exponent];
  return boost::multiprecision::pow(integer(10), exponent);
}

/// x × 10^decimals as a whole number, by the rule: 46.1538… with 1 decimal is 462.
inline integer scaled_up(rational const& x, unsigned decimals, rounding rule) {
  if (auto const scaled = detail::short_scaled_up(x, decimals, rule)) return *scaled;
  return rounded_quotient(integer(numerator_of(x) * power_of_ten(decimals)), denominator_of(x),
                          rule);
}

/// x rounded to so many decimals, still exact: rounded_to(46.1538…, 1) = 462/10.
inline rational rounded_to(rational const& x, unsigned decimals, rounding rule) {
  return rational(scaled_up(x, decimals, rule), power_of_ten(decimals));
}

}  // namespace kpi
