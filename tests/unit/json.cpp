// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <random>

#include <kpi/exact/rounding.hpp>
#include <kpi/render/json.hpp>

namespace kpi::json_test {

namespace {

record one(std::string key, value v) { return {{std::move(key), std::move(v)}}; }

/// A double's neighbours are further from x than the double itself, in exact arithmetic.
bool is_nearest(rational const& x, double candidate) {
  auto const distance = [&](double y) {
    rational const difference = x - rational(y);
    return difference < 0 ? rational(-difference) : difference;
  };
  return distance(candidate) <= distance(std::nextafter(candidate, HUGE_VAL)) &&
         distance(candidate) <= distance(std::nextafter(candidate, -HUGE_VAL));
}

/// The digits that the C library needs to write a double so that it is read back.
int fewest_digits(double x) {
  for (int digits = 1; digits < 17; ++digits)
    if (std::strtod(fmt::format("{:.{}e}", x, digits - 1).c_str(), nullptr) == x) return digits;
  return 17;
}

int significant_digits(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '.'), text.end());
  text.erase(0, text.find_first_not_of('0'));
  return static_cast<int>(text.find_last_not_of('0')) + 1;
}

}  // namespace

TEST_CASE("the quotient of two doubles’ whole numbers is what the processor divides") {
  // IEEE 754 division is correctly rounded: an independent referee for numbers below 2^53.
  std::mt19937_64 random(2024);
  std::uniform_int_distribution<std::int64_t> any(1, std::int64_t{1} << 53);
  for (int i = 0; i < 20000; ++i) {
    std::int64_t const n = any(random) >> (random() % 53);
    std::int64_t const d = (any(random) >> (random() % 53)) + 1;
    double const expected = static_cast<double>(n) / static_cast<double>(d);
    if (nearest_double(rational(n, d)) != expected || nearest_double(rational(-n, d)) != -expected)
      FAIL(n << '/' << d);
  }
}

TEST_CASE("long decimals become what the C library reads") {
  std::mt19937_64 random(7);
  for (int i = 0; i < 3000; ++i) {
    std::string digits = std::to_string(random() % 9 + 1);
    for (std::uint64_t more = random() % 60; more > 0; --more)
      digits += std::to_string(random() % 10);
    auto const decimals = static_cast<unsigned>(random() % 60);
    std::string const text = digits + "e-" + std::to_string(decimals);
    rational const x(integer(digits), power_of_ten(decimals));
    if (nearest_double(x) != std::strtod(text.c_str(), nullptr)) FAIL(text);
  }
}

TEST_CASE("halfway between two doubles the even one is taken, and the least excess decides") {
  double const one_up = std::nextafter(1.0, 2.0);
  rational const halfway = (rational(1) + rational(one_up)) / 2;
  rational const least(1, power_of_ten(60));
  CHECK(nearest_double(halfway) == 1.0);
  CHECK(nearest_double(halfway + least) == one_up);
  CHECK(nearest_double(halfway - least) == 1.0);
  CHECK(nearest_double(rational(one_up) + (halfway - 1)) == std::nextafter(one_up, 2.0));
  CHECK(nearest_double(rational(18446744073709551615U)) == 18446744073709551616.0);
}

TEST_CASE("no other double is nearer") {
  std::mt19937_64 random(5);
  for (int i = 0; i < 300; ++i) {
    rational const x(integer(random()) * random() + 1, integer(random()) * random() + 1);
    if (!is_nearest(x, nearest_double(x))) FAIL(x);
  }
}

TEST_CASE("figures are written in the shortest form, with the exact one beside them") {
  struct fact {
    rational x;
    std::string_view json;
  };
  for (fact const& f :
       {fact{-76, R"({"score":-76,"score_exact":"-76/1"})"},
        {rational(600, 13), R"({"score":46.15384615384615,"score_exact":"600/13"})"},
        {rational(443, 100), R"({"score":4.43,"score_exact":"443/100"})"},
        {rational(1, 10), R"({"score":0.1,"score_exact":"1/10"})"},
        {rational(50, 100), R"({"score":0.5,"score_exact":"1/2"})"},
        {0, R"({"score":0,"score_exact":"0/1"})"},
        {rational(-5, 100), R"({"score":-0.05,"score_exact":"-1/20"})"}}) {
    CHECK(json_line(one("score", figure_value(f.x))) == std::string(f.json) + '\n');
  }
}

TEST_CASE("0.1 + 0.2 is 0.3") {
  rational const sum = rational(1, 10) + rational(2, 10);
  CHECK(json_line(one("x", figure_value(sum))) == "{\"x\":0.3,\"x_exact\":\"3/10\"}\n");
}

TEST_CASE("no decimal with fewer digits is the same double") {
  for (int i = 1; i < 2000; ++i) {
    rational const x(i, 7);
    std::string const line = json_line(one("x", figure_value(x)));
    std::string const written = line.substr(5, line.find(',') - 5);
    REQUIRE(std::strtod(written.c_str(), nullptr) == nearest_double(x));
    REQUIRE(significant_digits(written) == fewest_digits(nearest_double(x)));
  }
}

TEST_CASE("what is absent is null, whatever its kind") {
  CHECK(json_line(one("a", {absent{}})) == "{\"a\":null}\n");
  CHECK(json_line(one("a", figure_value({}))) == "{\"a\":null,\"a_exact\":null}\n");
  CHECK(json_line(one("a", count_value({}))) == "{\"a\":null}\n");
  CHECK(json_line(one("a", {part{false, {{"b", count_value(1)}}}})) == "{\"a\":null}\n");
  CHECK(json_line(one("a", {part{true, {{"b", count_value(1)}}}})) == "{\"a\":{\"b\":1}}\n");
}

TEST_CASE("keys keep their order, counts all their digits") {
  record const r{{"z", count_value(18446744073709551615U)},
                 {"a", {record{{"inner", {-3}}}}},
                 {"m", {list{{text_value("x"), {record{{"k", {1}}}}}, "flat"}}},
                 {"e", {list{}}}};
  CHECK(json_line(r) ==
        "{\"z\":18446744073709551615,\"a\":{\"inner\":-3},\"m\":[\"x\",{\"k\":1}],\"e\":[]}\n");
}

TEST_CASE("text is escaped, and bytes that are no UTF-8 are replaced") {
  CHECK(json_line(one("t", text_value("a\"b\\c\nd\t\x01"))) ==
        "{\"t\":\"a\\\"b\\\\c\\nd\\t\\u0001\"}\n");
  CHECK(json_line(one("t", text_value("é −"))) == "{\"t\":\"é −\"}\n");
  CHECK(json_line(one("t", text_value("a\xff"))) == "{\"t\":\"a\ufffd\"}\n");
  CHECK(json_line(one("a\"b", count_value(1))) == "{\"a\\\"b\":1}\n");
}

TEST_CASE("a parser reads back what was written") {
  record const r{{"score", figure_value(rational(600, 13))},
                 {"detractors", {record{{"count", count_value(2)}}}},
                 {"text", text_value("«\u00a0oui\u00a0» \"\\")}};
  auto const read = nlohmann::json::parse(json_line(r));
  CHECK(read["score"].get<double>() == 600.0 / 13.0);
  CHECK(read["detractors"]["count"] == 2);
  CHECK(read["text"] == "«\u00a0oui\u00a0» \"\\");
}

}  // namespace kpi::json_test
