// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <kpi/text/decimal.hpp>

namespace kpi::decimal_test {

namespace {

struct reading {
  std::string_view text;
  std::optional<rational> value;
};

std::optional<rational> const none;

}  // namespace

TEST_CASE("numbers are read as people write them") {
  for (reading const& r : {
           reading{"8", 8},
           {"08", 8},
           {"010", 10},
           {"8,2", rational(82, 10)},
           {"8.2", rational(82, 10)},
           {"-2.25", rational(-225, 100)},
           {"−2,25", rational(-225, 100)},
           {"− 2,25", rational(-225, 100)},
           {"+4", 4},
           {"-0", 0},
           {",5", rational(1, 2)},
           {"1 200 000", 1200000},
           {"1\u00a0200\u00a0000", 1200000},
           {"1\u202f200\u202f000", 1200000},
           {"1\u2009200\u2009000", 1200000},
           {"1'000", 1000},
           {"1.200.000,5", rational(24000010, 20)},
           {"1,200,000.5", rational(24000010, 20)},
           {"1.200.000", 1200000},
           {"  31,5\u00a0", rational(315, 10)},
           {"\t7\t", 7},
           {"0.1", rational(1, 10)},
           {"18446744073709551616", rational(integer("18446744073709551616"))},
       }) {
    CAPTURE(r.text);
    CHECK(parse_number(r.text) == r.value);
  }
}

TEST_CASE("what is no number is not read as one") {
  for (std::string_view const text :
       {"",         " ",        "-",           "+",           ".",     ",",    "8.",       "eight",
        "8a",       "a8",       "1e3",         "0x10",        "nan",   "inf",  "1 20 000", "1 2000",
        "1200 000", "1,20,000", "1 200,000,5", "1,200.000.5", "--1",   "+-1",  "-+1",      "1-2",
        "8 %",      "½",        "١",           "1..5",        "1,5,2", "' 000"}) {
    CAPTURE(text);
    CHECK(parse_number(text) == none);
  }
}

TEST_CASE("the decimal mark says what a lone comma or point means") {
  CHECK(parse_number("1,200", decimal_mark::either) == rational(12, 10));
  CHECK(parse_number("1,200", decimal_mark::comma) == rational(12, 10));
  CHECK(parse_number("1,200", decimal_mark::point) == rational(1200));
  CHECK(parse_number("1.200", decimal_mark::either) == rational(12, 10));
  CHECK(parse_number("1.200", decimal_mark::comma) == rational(1200));
  CHECK(parse_number("1.200", decimal_mark::point) == rational(12, 10));
  CHECK(parse_number("8,2", decimal_mark::point) == none);
  CHECK(parse_number("8.2", decimal_mark::comma) == none);
}

TEST_CASE("a number has at most 100 characters") {
  CHECK(parse_number(std::string(100, '9')) == rational(power_of_ten(100) - 1));
  CHECK(parse_number(std::string(101, '9')) == none);
  CHECK(parse_number(std::string(101, '0')) == none);
  CHECK(parse_number(' ' + std::string(100, '9') + ' ').has_value());
}

TEST_CASE("8 promoters and 2 detractors of 13 are 46.2 and 46.15, never 46.1 or 46.16") {
  rational const score(600, 13);
  CHECK(decimal_text(score, 1) == "46.2");
  CHECK(decimal_text(score, 2) == "46.15");
  CHECK(decimal_text(score, 10) == "46.1538461538");
  CHECK(decimal_text(score, 1, rounding::truncate) == "46.1");
}

TEST_CASE("2.25 is printed by the rule that is asked for") {
  rational const x(225, 100);
  CHECK(decimal_text(x, 1, rounding::half_away) == "2.3");
  CHECK(decimal_text(x, 1, rounding::half_even) == "2.2");
  CHECK(decimal_text(x, 1, rounding::truncate) == "2.2");
  CHECK(decimal_text(-x, 1, rounding::half_away) == "-2.3");
  CHECK(decimal_text(-x, 1, rounding::half_even) == "-2.2");
  CHECK(decimal_text(-x, 1, rounding::truncate) == "-2.2");
  CHECK(decimal_text(x, 1) == "2.3");
  CHECK(fixed_text(x, 1) == "2.3");
}

TEST_CASE("zero has no sign, however it came about") {
  for (rounding const rule : {rounding::half_away, rounding::half_even, rounding::truncate}) {
    CHECK(decimal_text(rational(-4, 100), 1, rule) == "0");
    CHECK(fixed_text(rational(-4, 100), 1, rule) == "0.0");
    CHECK(decimal_text(rational(0), 2, rule) == "0");
  }
  CHECK(decimal_text(rational(-5, 100), 1, rounding::half_even) == "0");
  CHECK(decimal_text(rational(-5, 100), 1, rounding::half_away) == "-0.1");
}

TEST_CASE("decimal_text drops trailing zeros, fixed_text keeps them") {
  CHECK(decimal_text(-76, 2) == "-76");
  CHECK(fixed_text(-76, 2) == "-76.00");
  CHECK(decimal_text(100, 0) == "100");
  CHECK(fixed_text(100, 0) == "100");
  CHECK(decimal_text(rational(1, 20), 3) == "0.05");
  CHECK(fixed_text(rational(1, 20), 3) == "0.050");
  CHECK(fixed_text(rational(-1, 20), 2) == "-0.05");
  CHECK(decimal_text(rational(1, 20), 0) == "0");
}

TEST_CASE("the decimals that were typed are counted") {
  struct fact {
    std::string_view text;
    std::size_t decimals;
  };
  for (fact const& f : {fact{"-76", 0},
                        {"46.2", 1},
                        {"46,15", 2},
                        {" 46.20 ", 2},
                        {"1,200,000", 0},
                        {"1.200,5", 1},
                        {".125", 3}}) {
    CAPTURE(f.text);
    CHECK(decimals_written(f.text) == f.decimals);
  }
}

TEST_CASE("no-break and narrow spaces are trimmed too") {
  CHECK(trimmed(" \t\u00a0\u202f\u2009 8 \u00a0\t") == "8");
  CHECK(trimmed("1 2") == "1 2");
  CHECK(trimmed("\u00a0").empty());
  CHECK(trimmed("").empty());
}

}  // namespace kpi::decimal_test
