// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <kpi/exact/rounding.hpp>

namespace kpi::rounding_test {

namespace {

/// Tenths of x by each rule.
struct row {
  rational x;
  int half_away;
  int half_even;
  int truncate;
};

row const table[] = {
    {{225, 100}, 23, 22, 22},
    {{-225, 100}, -23, -22, -22},
    {{235, 100}, 24, 24, 23},
    {{-235, 100}, -24, -24, -23},
    {{229, 100}, 23, 23, 22},
    {{-229, 100}, -23, -23, -22},
    {{221, 100}, 22, 22, 22},
    {{22501, 10000}, 23, 23, 22},
    {{22499, 10000}, 22, 22, 22},
    {{600, 13}, 462, 462, 461},
    {{5, 100}, 1, 0, 0},
    {{-5, 100}, -1, 0, 0},
    {{15, 100}, 2, 2, 1},
    {{-4, 100}, 0, 0, 0},
    {{84375, 1000}, 844, 844, 843},
    {76, 760, 760, 760},
    {0, 0, 0, 0},
};

}  // namespace

TEST_CASE("2.25 rounds to 2.3 away from zero, to 2.2 to the even digit and when cut off") {
  for (row const& r : table) {
    CAPTURE(r.x);
    CHECK(rounded(r.x * 10, rounding::half_away) == r.half_away);
    CHECK(rounded(r.x * 10, rounding::half_even) == r.half_even);
    CHECK(rounded(r.x * 10, rounding::truncate) == r.truncate);
  }
}

TEST_CASE("a rounded figure is still exact") {
  CHECK(rounded_to(rational(600, 13), 1, rounding::half_away) == rational(462, 10));
  CHECK(rounded_to(rational(600, 13), 2, rounding::half_away) == rational(4615, 100));
  CHECK(rounded_to(rational(600, 13), 0, rounding::half_away) == 46);
  CHECK(rounded_to(rational(600, 13), 1, rounding::truncate) == rational(461, 10));
}

TEST_CASE("a figure is scaled up to whole tenths, hundredths and so on") {
  CHECK(scaled_up(rational(600, 13), 1, rounding::half_away) == 462);
  CHECK(scaled_up(rational(600, 13), 1, rounding::truncate) == 461);
  CHECK(scaled_up(rational(-9, 4), 1, rounding::half_away) == -23);
  CHECK(scaled_up(rational(-9, 4), 1, rounding::half_even) == -22);
  CHECK(scaled_up(-76, 2, rounding::half_away) == -7600);
}

TEST_CASE("a dividend need not be in lowest terms with its divisor") {
  CHECK(rounded_quotient(50, 20, rounding::half_even) == 2);
  CHECK(rounded_quotient(50, 20, rounding::half_away) == 3);
  CHECK(rounded_quotient(-50, 20, rounding::truncate) == -2);
  CHECK(rounded_quotient(0, 7, rounding::half_away) == 0);
}

TEST_CASE("powers of ten do not overflow") {
  CHECK(power_of_ten(0) == 1);
  CHECK(power_of_ten(3) == 1000);
  CHECK(power_of_ten(40).str() == "1" + std::string(40, '0'));
}

}  // namespace kpi::rounding_test
