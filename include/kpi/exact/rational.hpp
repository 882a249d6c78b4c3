// SPDX-License-Identifier: MIT
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <concepts>
#include <cstdint>

namespace kpi {

/// Whole numbers and fractions of any size. Scores, shares, money and rates are `rational` from the
/// text of the file to the last digit printed; no binary floating point comes between.
/// Without Boost's expression templates: `auto x = a * b` is a number and not a formula that refers to a and b, and
/// everything that includes this compiles in three quarters of the time.
using integer = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                              boost::multiprecision::et_off>;
using rational = boost::multiprecision::number<boost::multiprecision::cpp_rational_backend,
                                               boost::multiprecision::et_off>;

inline integer numerator_of(rational const& x) { return boost::multiprecision::numerator(x); }
inline integer denominator_of(rational const& x) { return boost::multiprecision::denominator(x); }

namespace detail {

template <boost::multiprecision::expression_template_option E>
using fraction = boost::multiprecision::number<boost::multiprecision::cpp_rational_backend, E>;

/// Numerator and denominator without a copy where Boost gives them away (up to 1.78), else with one.
template <class Fraction>
decltype(auto) top(Fraction const& x) {
  if constexpr (requires { x.backend().data().numerator(); })
    return (x.backend().data().numerator());
  else
    return integer(boost::multiprecision::numerator(x));
}
template <class Fraction>
decltype(auto) bottom(Fraction const& x) {
  if constexpr (requires { x.backend().data().denominator(); })
    return (x.backend().data().denominator());
  else
    return integer(boost::multiprecision::denominator(x));
}

inline bool is_less(rational const& a, rational const& b) {
  if (bottom(a) == bottom(b)) return top(a) < top(b);
  return top(a) * bottom(b) < top(b) * bottom(a);
}

}  // namespace detail

inline bool is_whole(rational const& x) { return detail::bottom(x) == 1; }

// Boost compares fractions by Euclid's algorithm, which costs some thousand instructions and would be a
// fifth of the time that a program runs on a small file. Crosswise multiplication costs a few dozen.
// Templates, so that after "using namespace kpi" nothing else is converted to a fraction to be compared.
template <boost::multiprecision::expression_template_option E>
bool operator<(detail::fraction<E> const& a, detail::fraction<E> const& b) {
  return detail::is_less(a, b);
}
template <boost::multiprecision::expression_template_option E>
bool operator>(detail::fraction<E> const& a, detail::fraction<E> const& b) {
  return detail::is_less(b, a);
}
template <boost::multiprecision::expression_template_option E>
bool operator<=(detail::fraction<E> const& a, detail::fraction<E> const& b) {
  return !detail::is_less(b, a);
}
template <boost::multiprecision::expression_template_option E>
bool operator>=(detail::fraction<E> const& a, detail::fraction<E> const& b) {
  return !detail::is_less(a, b);
}

template <boost::multiprecision::expression_template_option E, std::integral Whole>
bool operator==(detail::fraction<E> const& a, Whole b) {
  return detail::bottom(a) == 1 && detail::top(a) == b;
}
template <boost::multiprecision::expression_template_option E, std::integral Whole>
bool operator!=(detail::fraction<E> const& a, Whole b) {
  return !(a == b);
}
template <boost::multiprecision::expression_template_option E, std::integral Whole>
bool operator<(detail::fraction<E> const& a, Whole b) {
  return detail::top(a) < detail::bottom(a) * b;
}
template <boost::multiprecision::expression_template_option E, std::integral Whole>
bool operator>(detail::fraction<E> const& a, Whole b) {
  return detail::top(a) > detail::bottom(a) * b;
}
template <boost::multiprecision::expression_template_option E, std::integral Whole>
bool operator<=(detail::fraction<E> const& a, Whole b) {
  return !(a > b);
}
template <boost::multiprecision::expression_template_option E, std::integral Whole>
bool operator>=(detail::fraction<E> const& a, Whole b) {
  return !(a < b);
}

/// `part` of `whole` in percent. Domain: whole ≠ 0.
inline rational percent(std::uint64_t part, std::uint64_t whole) {
  return rational(integer(part) * 100, integer(whole));
}

/// The smallest whole number that is not below x.
inline integer ceiling(rational const& x) {
  integer quotient;
  integer remainder;
  boost::multiprecision::divide_qr(numerator_of(x), denominator_of(x), quotient, remainder);
  return remainder > 0 ? quotient + 1 : quotient;
}

inline rational magnitude(rational const& x) { return x < 0 ? rational(-x) : x; }

}  // namespace kpi
