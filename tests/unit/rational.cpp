// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <cstdint>
#include <limits>

#include <kpi/exact/rounding.hpp>

namespace kpi::rational_test {

TEST_CASE("percent is exact: 1 of 3 is 100/3") {
  CHECK(percent(1, 3) == rational(100, 3));
  CHECK(percent(6, 100) == 6);
  CHECK(percent(0, 7) == 0);
}

TEST_CASE("the ceiling is the smallest whole number that is not below") {
  struct fact {
    rational x;
    int ceiling;
  };
  for (fact const& f :
       {fact{{7, 2}, 4}, {{8, 2}, 4}, {{1, 100}, 1}, {0, 0}, {{-7, 2}, -3}, {{-1, 100}, 0}})
    CHECK(ceiling(f.x) == f.ceiling);
}

TEST_CASE("the magnitude has no sign") {
  CHECK(magnitude(rational(-7, 2)) == rational(7, 2));
  CHECK(magnitude(rational(7, 2)) == rational(7, 2));
  CHECK(magnitude(0) == 0);
}

TEST_CASE("a fraction that cancels out is whole") {
  CHECK(is_whole(rational(10, 5)));
  CHECK(is_whole(0));
  CHECK_FALSE(is_whole(rational(10, 4)));
  CHECK(numerator_of(rational(-10, 4)) == -5);
  CHECK(denominator_of(rational(-10, 4)) == 2);
}

TEST_CASE("a count is a whole number of 64 bits without a sign") {
  rational const largest = std::numeric_limits<std::uint64_t>::max();
  CHECK(as_count(0) == 0U);
  CHECK(as_count(200) == 200U);
  CHECK(as_count(rational(10, 5)) == 2U);
  CHECK(as_count(largest) == std::numeric_limits<std::uint64_t>::max());
  CHECK_FALSE(as_count(largest + 1));
  CHECK_FALSE(as_count(-1));
  CHECK_FALSE(as_count(rational(1, 2)));
}

TEST_CASE("a double becomes what it is exactly") {
  CHECK(rational(0.5) == rational(1, 2));
  CHECK(rational(0.1) != rational(1, 10));
  CHECK(rational(0.1) == rational(3602879701896397, 36028797018963968));
  CHECK(rational(1e300).convert_to<double>() == 1e300);
}

TEST_CASE("a fraction is written as its parts, a whole number as itself") {
  CHECK(rational(7, -2).str() == "-7/2");
  CHECK(rational(8, 2).str() == "4");
  CHECK((rational(1) / power_of_ten(20)).str() == "1/100000000000000000000");
}

TEST_CASE("fractions, whole numbers and both are in the order of their values") {
  // Thousandths of each, so that the referee needs no fractions.
  struct fact {
    rational x;
    int thousandths;
  };
  fact const facts[] = {{{-7, 2}, -3500}, {-1, -1000},   {{-1, 8}, -125}, {0, 0},
                        {{1, 8}, 125},    {{1, 4}, 250}, {1, 1000},       {{9, 8}, 1125}};
  for (fact const& a : facts)
    for (fact const& b : facts) {
      CAPTURE(a.x, b.x);
      CHECK((a.x < b.x) == (a.thousandths < b.thousandths));
      CHECK((a.x > b.x) == (a.thousandths > b.thousandths));
      CHECK((a.x <= b.x) == (a.thousandths <= b.thousandths));
      CHECK((a.x >= b.x) == (a.thousandths >= b.thousandths));
    }
  for (fact const& a : facts)
    for (int const b : {-4, -1, 0, 1, 2}) {
      CAPTURE(a.x, b);
      CHECK((a.x < b) == (a.thousandths < b * 1000));
      CHECK((a.x > b) == (a.thousandths > b * 1000));
      CHECK((a.x <= b) == (a.thousandths <= b * 1000));
      CHECK((a.x >= b) == (a.thousandths >= b * 1000));
    }
}

TEST_CASE("after using namespace kpi only fractions are compared as fractions") {
  enum { few = 3 };
  CHECK((few < 4 && few >= 3));
}

}  // namespace kpi::rational_test
