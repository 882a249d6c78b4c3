// SPDX-License-Identifier: MIT
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <compare>
#include <concepts>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <numeric>
#include <optional>
#include <ostream>
#include <string>
#include <utility>

namespace kpi {

/// Whole numbers of any size.
/// Without Boost's expression templates: `auto x = a * b` is a number and not a formula that refers to a and b, and
/// everything that includes this compiles in three quarters of the time.
using integer = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                              boost::multiprecision::et_off>;

namespace detail {

/// A fraction of any size, by Boost.
using long_fraction = boost::multiprecision::number<boost::multiprecision::cpp_rational_backend,
                                                    boost::multiprecision::et_off>;

/// A fraction in lowest terms with parts of 64 bits: bottom > 0, and neither part is the number without a positive
/// twin, so that signs change freely.
struct short_fraction {
  std::int64_t top = 0;
  std::int64_t bottom = 1;

  friend bool operator==(short_fraction, short_fraction) = default;
};

struct forget_long {
  void operator()(long_fraction const* x) const noexcept;
};

}  // namespace detail

/// Fractions of any size, always in lowest terms. Scores, shares, money and rates are `rational` from the text of the
/// file to the last digit printed; no binary floating point comes between.
///
/// Whole numbers become fractions by themselves; a fraction becomes something else on demand alone (`numerator_of`,
/// `rounded`, `convert_to`). Errors: std::domain_error for a denominator of 0, std::overflow_error for division by 0.
///
/// Nearly every fraction of a survey has parts of 64 bits and is calculated within them, since numbers of any size, of
/// which Boost makes its fractions, cost many times as much. Whatever needs more is Boost's.
class rational {
public:
  rational() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): a whole number is a fraction
  rational(std::integral auto whole);
  // NOLINTNEXTLINE(google-explicit-constructor): a whole number is a fraction
  rational(integer const& whole);
  rational(std::integral auto numerator, std::integral auto denominator);
  rational(integer const& numerator, integer const& denominator);
  /// What x is exactly: 0.1 is 3602879701896397/2^55. Domain: finite.
  explicit rational(std::floating_point auto x) : rational(detail::long_fraction(x)) {}

  rational(rational const& x) : short_(x.short_), long_(x.long_ ? kept(*x.long_) : nullptr) {}
  rational(rational&& x) noexcept = default;
  rational& operator=(rational const& x) { return *this = rational(x); }
  rational& operator=(rational&& x) noexcept = default;
  ~rational() = default;

  rational& operator+=(rational const& x) { return *this = *this + x; }
  rational& operator-=(rational const& x) { return *this = *this - x; }
  rational& operator*=(rational const& x) { return *this = *this * x; }
  rational& operator/=(rational const& x) { return *this = *this / x; }

  friend rational operator+(rational const& a, rational const& b);
  friend rational operator-(rational const& a, rational const& b);
  friend rational operator*(rational const& a, rational const& b);
  friend rational operator/(rational const& a, rational const& b);
  friend rational operator-(rational const& x);

  friend bool operator==(rational const& a, rational const& b);
  friend std::strong_ordering operator<=>(rational const& a, rational const& b);

  /// As another kind of number, as Boost.Multiprecision converts: a double may be off in the last bit (`nearest_double`
  /// is not), a whole number has lost what is behind the decimal point.
  template <class Number>
  Number convert_to() const {
    return of_any_size().convert_to<Number>();
  }

  /// "7/2", "-4".
  std::string str() const { return of_any_size().str(); }
  template <class Traits>
  friend std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                                      rational const& x) {
    return out << x.str();
  }

  /// Both parts, where they have 64 bits.
  std::optional<detail::short_fraction> in_short() const {
    return long_ ? std::nullopt : std::optional(short_);
  }

  /// In lowest terms; the numerator has the sign.
  friend integer numerator_of(rational const& x);
  friend integer denominator_of(rational const& x);
  friend bool is_whole(rational const& x);

private:
  using any_size = std::unique_ptr<detail::long_fraction const, detail::forget_long>;

  explicit rational(detail::short_fraction x) : short_(x) {}
  explicit rational(detail::long_fraction const& x);

  static any_size kept(detail::long_fraction const& x);
  detail::long_fraction of_any_size() const;

  /// `how(a, b)`, or where that has no short result or a part is long already, `at_any_size(a, b)`.
  template <class Short, class Long>
  static rational calculated(rational const& a, rational const& b, Short how, Long at_any_size);

  detail::short_fraction short_ = {};
  any_size long_ = nullptr;  ///< if the parts do not fit in short_
};

/// `part` of `whole` in percent. Domain: whole ≠ 0.
rational percent(std::uint64_t part, std::uint64_t whole);

/// x as a count, if it is one: a whole number from 0 to 2^64 − 1.
std::optional<std::uint64_t> as_count(rational const& x);

/// The smallest whole number that is not below x.
integer ceiling(rational const& x);

/// |x|.
rational magnitude(rational const& x);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr std::int64_t largest_short = std::numeric_limits<std::int64_t>::max();

template <std::integral Whole>
constexpr std::optional<std::int64_t> as_short(Whole x) {
  if (!std::in_range<std::int64_t>(x) || std::cmp_less(x, -largest_short)) return std::nullopt;
  return static_cast<std::int64_t>(x);
}

inline std::optional<std::int64_t> as_short(integer const& x) {
  if (x > largest_short || x < -largest_short) return std::nullopt;
  return static_cast<std::int64_t>(x);
}

// Whole numbers that say whether 64 bits are enough for the result.

constexpr bool add(std::int64_t a, std::int64_t b, std::int64_t& sum) {
  return !__builtin_add_overflow(a, b, &sum) && sum >= -largest_short;
}

constexpr bool multiply(std::int64_t a, std::int64_t b, std::int64_t& product) {
  return !__builtin_mul_overflow(a, b, &product) && product >= -largest_short;
}

constexpr short_fraction in_lowest_terms(std::int64_t top, std::int64_t bottom) {
  if (bottom < 0) return in_lowest_terms(-top, -bottom);
  std::int64_t const common = bottom == 1 ? 1 : std::gcd(top, bottom);
  return {top / common, bottom / common};
}

/// numerator ÷ denominator, if both have 64 bits and the denominator is not 0.
template <class Top, class Bottom>
std::optional<short_fraction> as_short(Top const& numerator, Bottom const& denominator) {
  auto const top = as_short(numerator);
  auto const bottom = as_short(denominator);
  if (!top || !bottom || *bottom == 0) return std::nullopt;
  return in_lowest_terms(*top, *bottom);
}

/// a + b. Only what the denominators have in common can cancel out afterwards (Knuth 4.5.1).
constexpr std::optional<short_fraction> sum(short_fraction a, short_fraction b) {
  std::int64_t const common = a.bottom == b.bottom ? a.bottom : std::gcd(a.bottom, b.bottom);
  std::int64_t from_a = 0;
  std::int64_t from_b = 0;
  std::int64_t top = 0;
  if (!multiply(a.top, b.bottom / common, from_a) || !multiply(b.top, a.bottom / common, from_b) ||
      !add(from_a, from_b, top))
    return std::nullopt;
  auto const [reduced, left] = in_lowest_terms(top, common);
  std::int64_t bottom = 0;
  if (!multiply(a.bottom / common, b.bottom / common, bottom) || !multiply(bottom, left, bottom))
    return std::nullopt;
  return short_fraction{reduced, bottom};
}

constexpr short_fraction negative(short_fraction x) { return {-x.top, x.bottom}; }

/// a × b: what cancels out does so crosswise, before anything grows.
constexpr std::optional<short_fraction> product(short_fraction a, short_fraction b) {
  auto const [a_top, b_bottom] = in_lowest_terms(a.top, b.bottom);
  auto const [b_top, a_bottom] = in_lowest_terms(b.top, a.bottom);
  short_fraction result;
  if (!multiply(a_top, b_top, result.top) || !multiply(a_bottom, b_bottom, result.bottom))
    return std::nullopt;
  return result;
}

constexpr std::optional<short_fraction> quotient(short_fraction a, short_fraction b) {
  if (b.top == 0) return std::nullopt;
  bool const positive = b.top > 0;
  return product(a, positive ? short_fraction{b.bottom, b.top} : short_fraction{-b.bottom, -b.top});
}

constexpr std::optional<std::strong_ordering> order(short_fraction a, short_fraction b) {
  if (a.bottom == b.bottom) return a.top <=> b.top;
  std::int64_t left = 0;
  std::int64_t right = 0;
  if (!multiply(a.top, b.bottom, left) || !multiply(b.top, a.bottom, right)) return std::nullopt;
  return left <=> right;
}

/// (Boost 1.74 takes no denominator below 0.)
inline long_fraction fraction_of(integer const& numerator, integer const& denominator) {
  if (denominator < 0) return {integer(-numerator), integer(-denominator)};
  return {numerator, denominator};
}

inline void forget_long::operator()(long_fraction const* x) const noexcept {
  std::default_delete<long_fraction const>()(x);
}

}  // namespace detail

rational::rational(std::integral auto whole) {
  if (auto const fits = detail::as_short(whole))
    short_.top = *fits;
  else
    *this = rational(integer(whole));
}

inline rational::rational(integer const& whole) {
  if (auto const fits = detail::as_short(whole))
    short_.top = *fits;
  else
    long_ = kept(detail::long_fraction(whole));
}

rational::rational(std::integral auto numerator, std::integral auto denominator) {
  if (auto const fits = detail::as_short(numerator, denominator))
    short_ = *fits;
  else
    *this = rational(detail::fraction_of(integer(numerator), integer(denominator)));
}

inline rational::rational(integer const& numerator, integer const& denominator) {
  if (auto const fits = detail::as_short(numerator, denominator))
    short_ = *fits;
  else
    *this = rational(detail::fraction_of(numerator, denominator));
}

inline rational::rational(detail::long_fraction const& x) {
  if (auto const fits = detail::as_short(integer(boost::multiprecision::numerator(x)),
                                         integer(boost::multiprecision::denominator(x))))
    short_ = *fits;
  else
    long_ = kept(x);
}

inline rational::any_size rational::kept(detail::long_fraction const& x) {
  return any_size(std::make_unique<detail::long_fraction const>(x).release());
}

inline detail::long_fraction rational::of_any_size() const {
  return long_ ? *long_ : detail::long_fraction(integer(short_.top), integer(short_.bottom));
}

template <class Short, class Long>
rational rational::calculated(rational const& a, rational const& b, Short how, Long at_any_size) {
  if (!a.long_ && !b.long_)
    if (auto const result = how(a.short_, b.short_)) return rational(*result);
  return rational(at_any_size(a.of_any_size(), b.of_any_size()));
}

inline rational operator+(rational const& a, rational const& b) {
  return rational::calculated(a, b, detail::sum, std::plus());
}

inline rational operator-(rational const& a, rational const& b) { return a + -b; }

inline rational operator*(rational const& a, rational const& b) {
  return rational::calculated(a, b, detail::product, std::multiplies());
}

inline rational operator/(rational const& a, rational const& b) {
  return rational::calculated(a, b, detail::quotient, std::divides());
}

inline rational operator-(rational const& x) {
  return x.long_ ? rational(detail::long_fraction(-*x.long_))
                 : rational(detail::negative(x.short_));
}

inline bool operator==(rational const& a, rational const& b) {
  if (a.long_ && b.long_) return *a.long_ == *b.long_;
  return !a.long_ && !b.long_ && a.short_ == b.short_;
}

inline std::strong_ordering operator<=>(rational const& a, rational const& b) {
  if (!a.long_ && !b.long_)
    if (auto const order = detail::order(a.short_, b.short_)) return *order;
  // (Boost would compare by Euclid's algorithm, some thousand instructions long.)
  return integer(numerator_of(a) * denominator_of(b))
             .compare(integer(numerator_of(b) * denominator_of(a))) <=> 0;
}

inline integer numerator_of(rational const& x) {
  return x.long_ ? integer(boost::multiprecision::numerator(*x.long_)) : integer(x.short_.top);
}

inline integer denominator_of(rational const& x) {
  return x.long_ ? integer(boost::multiprecision::denominator(*x.long_)) : integer(x.short_.bottom);
}

inline bool is_whole(rational const& x) {
  return x.long_ ? boost::multiprecision::denominator(*x.long_) == 1 : x.short_.bottom == 1;
}

inline rational percent(std::uint64_t part, std::uint64_t whole) {
  return rational(part, whole) * 100;
}

inline std::optional<std::uint64_t> as_count(rational const& x) {
  if (!is_whole(x) || x < 0) return std::nullopt;
  if (auto const s = x.in_short()) return static_cast<std::uint64_t>(s->top);
  integer const n = numerator_of(x);
  if (n > std::numeric_limits<std::uint64_t>::max()) return std::nullopt;
  return static_cast<std::uint64_t>(n);
}

inline integer ceiling(rational const& x) {
  integer quotient;
  integer remainder;
  boost::multiprecision::divide_qr(numerator_of(x), denominator_of(x), quotient, remainder);
  return remainder > 0 ? quotient + 1 : quotient;
}

inline rational magnitude(rational const& x) { return x < 0 ? -x : x; }

}  // namespace kpi
