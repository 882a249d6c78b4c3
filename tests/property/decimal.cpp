// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <random>

#include <kpi/text/decimal.hpp>
#include <kpi/text/display.hpp>

namespace kpi::decimal_property {

namespace {

/// n ÷ d rounded to a whole number, by machine integers alone. Domain: d > 0, |n| far below 2^62.
std::int64_t referee(std::int64_t n, std::int64_t d, rounding rule) {
  std::int64_t const truncated = n / d;
  std::int64_t const rest = n < 0 ? -(n % d) : n % d;
  std::int64_t const away = n < 0 ? truncated - 1 : truncated + 1;
  if (rule == rounding::truncate || rest * 2 < d) return truncated;
  if (rest * 2 > d || rule == rounding::half_away) return away;
  return truncated % 2 == 0 ? truncated : away;
}

rounding const rules[] = {rounding::half_away, rounding::half_even, rounding::truncate};

/// A decimal number of up to `digits` digits with up to 12 decimals.
rational any_decimal(std::mt19937_64& random, unsigned& decimals) {
  decimals = static_cast<unsigned>(random() % 13);
  auto const digits = static_cast<std::int64_t>(random() >> (random() % 64) >> 1U);
  return rational(integer(random() % 2 == 0 ? digits : -digits), power_of_ten(decimals));
}

}  // namespace

TEST_CASE("every rule agrees with machine integers on every small fraction") {
  for (std::int64_t d = 1; d <= 60; ++d)
    for (std::int64_t n = -300; n <= 300; ++n)
      for (rounding const rule : rules)
        if (rounded(rational(n, d), rule) != referee(n, d, rule)) FAIL(n << '/' << d);
}

TEST_CASE("every rule agrees with machine integers to every number of decimals") {
  std::int64_t power = 1;
  for (unsigned decimals = 0; decimals <= 4; ++decimals, power *= 10)
    for (std::int64_t d = 1; d <= 40; ++d)
      for (std::int64_t n = -90; n <= 90; ++n)
        for (rounding const rule : rules) {
          rational const expected(referee(n * power, d, rule), power);
          if (rounded_to(rational(n, d), decimals, rule) != expected) FAIL(n << '/' << d);
          if (parse_number(fixed_text(rational(n, d), decimals, rule)) != expected)
            FAIL(n << '/' << d << " as text");
        }
}

TEST_CASE("and on large random fractions") {
  std::mt19937_64 random(3);
  std::uniform_int_distribution<std::int64_t> any(-(std::int64_t{1} << 40), std::int64_t{1} << 40);
  for (int i = 0; i < 5000; ++i) {
    std::int64_t const d = std::abs(any(random)) + 1;
    std::int64_t const n = i % 2 == 0 ? any(random) : d * (any(random) >> 25U) / 2;  // often a tie
    for (rounding const rule : rules)
      if (rounded(rational(n, d), rule) != referee(n, d, rule)) FAIL(n << '/' << d);
  }
}

TEST_CASE("a decimal that is printed with its decimals is read back exactly") {
  std::mt19937_64 random(4);
  for (int i = 0; i < 5000; ++i) {
    unsigned decimals = 0;
    rational const x = any_decimal(random, decimals);
    for (rounding const rule : rules) {
      if (parse_number(fixed_text(x, decimals, rule)) != x) FAIL(x);
      if (parse_number(decimal_text(x, decimals, rule)) != x) FAIL(x);
      if (parse_number(decimal_text(x, decimals + 5, rule)) != x) FAIL(x);
    }
  }
}

TEST_CASE("up to 100 digits are read exactly, leading zeros and all") {
  std::mt19937_64 random(8);
  for (std::size_t digits = 1; digits <= longest_number; ++digits) {
    std::string text;
    while (text.size() < digits) text += random() % 3 == 0 ? '0' : "123456789"[random() % 9];
    std::string const significant = text.substr(std::min(text.find_first_not_of('0'), digits - 1));
    if (parse_number(text) != rational(integer(significant))) FAIL(text);
    if (parse_number(text)->str() != significant) FAIL(text);
  }
}

TEST_CASE("printing what was read of a printed number changes nothing") {
  std::mt19937_64 random(5);
  for (int i = 0; i < 3000; ++i) {
    rational const x(integer(random() % 2000000) - 1000000, integer(random() % 1000 + 1));
    auto const decimals = static_cast<unsigned>(random() % 12);
    for (rounding const rule : rules) {
      std::string const text = decimal_text(x, decimals, rule);
      if (decimal_text(*parse_number(text), decimals, rule) != text) FAIL(text);
      if (decimals_written(text) > decimals) FAIL(text);
      if (text == "-0" || text.starts_with("-0.") != (text.starts_with('-') && magnitude(x) < 1))
        FAIL(text << " for " << x);
    }
  }
}

TEST_CASE("a figure as people read it is read back, in both languages") {
  std::mt19937_64 random(6);
  for (int i = 0; i < 5000; ++i) {
    unsigned decimals = 0;
    rational const x = any_decimal(random, decimals);
    std::string const in_french = number({language::french, {}, rounding::half_away}, x, decimals);
    if (parse_number(in_french, decimal_mark::comma) != x) FAIL(in_french);
    if (parse_number(in_french) != x) FAIL(in_french);
    std::string const in_english =
        number({language::english, {}, rounding::half_away}, x, decimals);
    if (parse_number(in_english, decimal_mark::point) != x) FAIL(in_english);
  }
}

}  // namespace kpi::decimal_property
