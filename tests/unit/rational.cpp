// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <kpi/exact/rational.hpp>

using namespace kpi;

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
