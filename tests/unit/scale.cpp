// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <kpi/survey/scale.hpp>

namespace kpi::scale_test {

namespace {

struct fact {
  std::string_view text;
  std::optional<scale> means;
};

std::optional<scale> const none;

}  // namespace

TEST_CASE("the middle of a scale need not be an answer that it offers") {
  CHECK(middle({0, 10}) == 5);
  CHECK(middle({1, 10}) == rational(11, 2));
  CHECK(middle({1, 4}) == rational(5, 2));
}

TEST_CASE("a scale has its ends, fractions between them and nothing beyond") {
  scale const s{1, 10};
  for (rational const& inside : {rational(1), rational(10), rational(82, 10)})
    CHECK(contains(s, inside));
  for (rational const& outside : {rational(0), rational(11), rational(101, 10), rational(9, 10)})
    CHECK_FALSE(contains(s, outside));
  CHECK(levels(s) == 10);
  CHECK(levels({0, 10}) == 11);
}

TEST_CASE("a scale is read however its ends are joined and ordered") {
  for (std::string_view const text : {"1-10", "1–10", "1 - 10", "1 à 10", "de 1 à 10", "De 1 À 10",
                                      "1 to 10", "10-1", "1…10", "1...10", " 1-10 ", "01-10"}) {
    CAPTURE(text);
    CHECK(parse_scale(text) == scale{1, 10});
  }
  CHECK(parse_scale("de 5 à 1") == scale{1, 5});
  CHECK(parse_scale("0-100") == scale{0, 100});
}

TEST_CASE("what is no scale is not read as one") {
  for (std::string_view const text : {"", "10", "5-5", "-1-5", "0-101", "1-1000", "1 10", "1-", "-",
                                      "a-b", "1-10 points", "1.5-3", "de", "1a10"}) {
    CAPTURE(text);
    CHECK(parse_scale(text) == none);
  }
}

TEST_CASE("a range may be a single score") {
  CHECK(parse_range("10") == scale{10, 10});
  CHECK(parse_range(" 4 ") == scale{4, 4});
  CHECK(parse_range("9-10") == scale{9, 10});
  CHECK(parse_range("9.5") == none);
  CHECK(parse_range("") == none);
  CHECK(parse_range("1000") == none);
}

TEST_CASE("a heading may mention its scale") {
  for (fact const& f : {fact{"Note de 1 à 10", scale{1, 10}}, fact{"Note de 5 à 1", scale{1, 5}},
                        fact{"On a scale from 0 to 10, how likely …", scale{0, 10}},
                        fact{"Recommandation (0-10)", scale{0, 10}},
                        fact{"Score 0–10", scale{0, 10}}, fact{"Q3: de 1 à 7", scale{1, 7}}}) {
    CAPTURE(f.text);
    CHECK(mentioned_scale(f.text) == f.means);
  }
}

TEST_CASE("dates, ages and longer numbers are no scales") {
  for (std::string_view const text :
       {"2024-01-10", "10-12-2024", "01-02-2024", "18-25 ans", "Score", "", "Note sur 10",
        "Questions 3 à 10", "110 à 10", "1-1000", "0-0"}) {
    CAPTURE(text);
    CHECK(mentioned_scale(text) == none);
  }
}

}  // namespace kpi::scale_test
