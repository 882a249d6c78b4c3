// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <utility>
#include <vector>

#include <kpi/exact/rounding.hpp>

// Fractions whose parts have 64 bits and those that need more are one kind of number: Boost's fractions, which know no
// such limit, are the referee.

namespace kpi::rational_property {

namespace {

using referee = boost::multiprecision::cpp_rational;

struct pair_of_kinds {
  rational x;
  referee same;
};

/// (Boost 1.74 takes no denominator below 0.)
pair_of_kinds both(integer const& top, integer const& bottom) {
  return {{top, bottom}, bottom < 0 ? referee(-top, -bottom) : referee(top, bottom)};
}

/// Whole numbers on both sides of what 64 bits, 32 bits and nothing hold.
std::vector<integer> telling_numbers() {
  std::vector<integer> numbers;
  for (unsigned const bits : {0U, 1U, 5U, 31U, 32U, 62U, 63U, 64U, 65U, 100U})
    for (int const beside : {-1, 0, 1})
      for (int const sign : {-1, 1}) numbers.push_back(sign * ((integer(1) << bits) + beside));
  return numbers;
}

std::vector<pair_of_kinds> telling_fractions() {
  std::vector<pair_of_kinds> fractions;
  for (integer const& top : telling_numbers())
    for (integer const& bottom : telling_numbers())
      if (bottom != 0) fractions.push_back(both(top, bottom));
  return fractions;
}

/// Some of any size, most of them small, as in a file.
std::vector<pair_of_kinds> any_fractions() {
  std::mt19937_64 random(64);
  auto const any = [&] { return integer(random()) >> (random() % 64); };
  std::vector<pair_of_kinds> fractions;
  for (int i = 0; i < 150; ++i) {
    integer const top = (random() % 2 == 0 ? 1 : -1) * any();
    integer const bottom = any() + 1;
    fractions.push_back(both(top, bottom));
  }
  return fractions;
}

bool is_same(rational const& x, referee const& same) {
  return numerator_of(x) == numerator(same) && denominator_of(x) == denominator(same) &&
         x == rational(numerator(same), denominator(same)) && x.str() == same.str();
}

/// Kept in 64 bits if and only if the parts have them.
bool is_kept_well(rational const& x) {
  integer const limit = (integer(1) << 63) - 1;
  return x.in_short().has_value() == (abs(numerator_of(x)) <= limit && denominator_of(x) <= limit);
}

/// x ∘ y is what the referee says, for each operation and order.
bool agree(pair_of_kinds const& a, pair_of_kinds const& b) {
  auto const holds = [](rational const& x, referee const& same) {
    return is_same(x, same) && is_kept_well(x);
  };
  int const order = a.same.compare(b.same);
  return holds(a.x + b.x, a.same + b.same) && holds(a.x - b.x, a.same - b.same) &&
         holds(a.x * b.x, a.same * b.same) && (b.x == 0 || holds(a.x / b.x, a.same / b.same)) &&
         (a.x == b.x) == (order == 0) && (a.x < b.x) == (order < 0) && (a.x > b.x) == (order > 0) &&
         (a.x <= b.x) == (order <= 0);
}

void check_all_pairs(std::vector<pair_of_kinds> const& fractions) {
  for (pair_of_kinds const& a : fractions)
    for (pair_of_kinds const& b : fractions)
      if (!agree(a, b)) FAIL(a.same << " and " << b.same);
}

/// One of seventeen, so that few enough pairs are left.
std::vector<pair_of_kinds> thinned(std::vector<pair_of_kinds> const& all) {
  std::vector<pair_of_kinds> some;
  for (std::size_t i = 0; i < all.size(); i += 17) some.push_back(all[i]);
  return some;
}

}  // namespace

TEST_CASE("a fraction of any size has the parts of Boost’s in lowest terms") {
  for (pair_of_kinds const& f : telling_fractions())
    if (!is_same(f.x, f.same) || !is_kept_well(f.x) || !is_same(-f.x, -f.same)) FAIL(f.same);
}

TEST_CASE("around the limits of 64 bits fractions are calculated and compared as Boost’s") {
  check_all_pairs(thinned(telling_fractions()));
}

TEST_CASE("fractions of any size are calculated and compared as Boost’s") {
  check_all_pairs(any_fractions());
}

TEST_CASE("a fraction is rounded as its parts are, whether they have 64 bits or not") {
  for (pair_of_kinds const& f : telling_fractions())
    for (rounding const rule : {rounding::half_away, rounding::half_even, rounding::truncate})
      for (unsigned const decimals : {0U, 1U, 2U, 17U, 18U, 19U, 30U}) {
        integer const scaled =
            numerator_of(f.x) * boost::multiprecision::pow(integer(10), decimals);
        integer const expected = rounded_quotient(scaled, denominator_of(f.x), rule);
        if (scaled_up(f.x, decimals, rule) != expected) FAIL(f.same << " to " << decimals);
      }
}

TEST_CASE("a copy of a long fraction is its own") {
  rational const long_one(integer(1) << 100, 3);
  rational copy = long_one;
  copy += 1;
  CHECK(copy - long_one == 1);
  copy = long_one;
  CHECK(copy == long_one);
  rational const moved = std::move(copy);
  CHECK(moved == long_one);
}

TEST_CASE("a number too many by one goes back into 64 bits when it is taken away") {
  rational const limit = std::numeric_limits<std::int64_t>::max();
  CHECK_FALSE((limit + 1).in_short());
  CHECK((limit + 1 - 1).in_short());
  CHECK_FALSE((-limit - 1).in_short());
  CHECK(rational(std::numeric_limits<std::int64_t>::min()) == -limit - 1);
  CHECK(rational(std::numeric_limits<std::uint64_t>::max()) == 2 * limit + 1);
}

TEST_CASE("nothing is divided by zero") {
  CHECK_THROWS_AS(rational(1, 0), std::domain_error);
  CHECK_THROWS_AS(rational(integer(1) << 100, 0), std::domain_error);
  CHECK_THROWS_AS(rational(1, 3) / 0, std::overflow_error);
  CHECK_THROWS_AS(rational(integer(1) << 100) / 0, std::overflow_error);
}

}  // namespace kpi::rational_property
