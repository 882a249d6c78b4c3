// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <kpi/text/display.hpp>

namespace kpi::display_test {

namespace {

display const english{language::english, {}, rounding::half_away};
display const french{language::french, {}, rounding::half_away};

display with_decimals(display how, unsigned decimals) {
  how.decimals = decimals;
  return how;
}

display with_rule(display how, rounding rule) {
  how.rule = rule;
  return how;
}

}  // namespace

TEST_CASE("figures are written as each language writes them") {
  struct fact {
    rational x;
    unsigned decimals;
    std::string_view in_english;
    std::string_view in_french;
  };
  for (fact const& f : {fact{-76, 1, "\u221276", "\u221276"},
                        {rational(600, 13), 1, "46.2", "46,2"},
                        {rational(443, 100), 2, "4.43", "4,43"},
                        {rational(16405, 10), 1, "1,640.5", "1\u202f640,5"},
                        {rational(-16405, 10), 1, "\u22121,640.5", "\u22121\u202f640,5"},
                        {1640000, 2, "1,640,000", "1\u202f640\u202f000"},
                        {999, 0, "999", "999"},
                        {1000, 0, "1,000", "1\u202f000"},
                        {rational(-4, 100), 1, "0", "0"},
                        {rational(1, 8), 3, "0.125", "0,125"}}) {
    CAPTURE(f.x);
    CHECK(number(english, f.x, f.decimals) == f.in_english);
    CHECK(number(french, f.x, f.decimals) == f.in_french);
  }
}

TEST_CASE("percents have a no-break space in French and none in English") {
  CHECK(percent_text(english, rational(315, 10)) == "31.5%");
  CHECK(percent_text(french, rational(315, 10)) == "31,5\u00a0%");
  CHECK(percent_text(english, 6) == "6%");
  CHECK(percent_text(french, 6) == "6\u00a0%");
}

TEST_CASE("counts are grouped up to the last that fits in 64 bits") {
  CHECK(count(english, 1640000) == "1,640,000");
  CHECK(count(french, 1640000) == "1\u202f640\u202f000");
  CHECK(count(english, 18446744073709551615U) == "18,446,744,073,709,551,615");
  CHECK(count(french, 0) == "0");
}

TEST_CASE("decimals that are asked for are printed exactly, zeros too") {
  CHECK(number(with_decimals(english, 3), -76, 1) == "\u221276.000");
  CHECK(number(with_decimals(french, 2), rational(1, 2), 1) == "0,50");
  CHECK(number(with_decimals(english, 0), rational(600, 13), 1) == "46");
  CHECK(percent_text(with_decimals(french, 2), 6) == "6,00\u00a0%");
  CHECK(number(with_decimals(english, 1), rational(-4, 100), 2) == "0.0");
}

TEST_CASE("the rounding rule reaches what is shown") {
  rational const x(225, 100);
  CHECK(number(with_rule(french, rounding::half_away), x, 1) == "2,3");
  CHECK(number(with_rule(french, rounding::half_even), x, 1) == "2,2");
  CHECK(number(with_rule(english, rounding::truncate), rational(229, 100), 1) == "2.2");
  CHECK(percent_text(with_rule(english, rounding::half_even), x) == "2.2%");
}

TEST_CASE("a figure is rounded when what is shown is not all of it") {
  CHECK(is_rounded(english, rational(600, 13), 1));
  CHECK_FALSE(is_rounded(english, rational(462, 10), 1));
  CHECK(is_rounded(english, rational(4615, 100), 1));
  CHECK_FALSE(is_rounded(with_decimals(english, 2), rational(4615, 100), 1));
  CHECK(is_rounded(with_decimals(english, 0), rational(462, 10), 1));
}

}  // namespace kpi::display_test
