// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <string_view>
#include <vector>

#include <kpi/grading/answer.hpp>

namespace kpi::grading_answer_test {

using namespace kpi::grading;

namespace {

struct typed_case {
  std::string_view text;
  rational value;
  std::optional<int> decimals;
  answer_unit unit;
};

}  // namespace

TEST_CASE("answers are read as people type them") {
  std::vector<typed_case> const cases{
      {"-76", -76, 0, answer_unit::none},
      {"\u221276", -76, 0, answer_unit::none},
      {"- 76", -76, 0, answer_unit::none},
      {"+25", 25, 0, answer_unit::none},
      {"-76 %", -76, 0, answer_unit::percent},
      {"-76\u00a0%", -76, 0, answer_unit::percent},
      {"-76 pts", -76, 0, answer_unit::points},
      {"-76 Points", -76, 0, answer_unit::points},
      {"0,315", rational(315, 1000), 3, answer_unit::none},
      {"31,5%", rational(63, 2), 1, answer_unit::percent},
      {"31.50 pour cent", rational(63, 2), 2, answer_unit::percent},
      {"206 400 €", 206400, 0, answer_unit::money},
      {"206\u202f400\u00a0€", 206400, 0, answer_unit::money},
      {"206 400 euros", 206400, 0, answer_unit::money},
      {"206400 EUR HT", 206400, 0, answer_unit::money},
      {"206400 € TTC", 206400, 0, answer_unit::money_with_vat},
      {"€206400", 206400, 0, answer_unit::money},
      {"-€5", -5, 0, answer_unit::money},
      {"206,4 k€", 206400, -2, answer_unit::money},
      {"1/3", rational(1, 3), std::nullopt, answer_unit::none},
      {"171 jours", 171, 0, answer_unit::days},
      {"811 clients", 811, 0, answer_unit::word},
      {"= 3,44", rational(344, 100), 2, answer_unit::none},
      {"≈ 46,2", rational(462, 10), 1, answer_unit::none},
      {"environ 46", 46, 0, answer_unit::none},
      {"3,44 sur 5", rational(344, 100), 2, answer_unit::out_of},
      {"NPS = -76", -76, 0, answer_unit::none},
      {"6 % − 82 % = −76.", -76, 0, answer_unit::none},
      {"31,5 %.", rational(63, 2), 1, answer_unit::percent},
      {"(198 000)", -198'000, 0, answer_unit::none},
      {"(198 000 €)", -198'000, 0, answer_unit::money},
      {"≃ 31,5", rational(63, 2), 1, answer_unit::none},
  };
  for (typed_case const& c : cases) {
    INFO(c.text);
    typed_answer const answer = parse_answer(c.text);
    REQUIRE(answer.state == answer_state::number);
    CHECK(answer.readings.front() == answer_reading{c.value, c.decimals, c.unit});
  }
}

TEST_CASE("a number with one mark before three digits has a second reading") {
  CHECK(parse_answer("1,640").readings.size() == 2);
  CHECK(parse_answer("1,640").readings[0].value == rational(164, 100));
  CHECK(parse_answer("1,640").readings[1].value == 1640);
  CHECK(parse_answer("0,315").readings.size() == 1);
  CHECK(parse_answer("31,5").readings.size() == 1);
  CHECK(parse_answer("3,44/5").readings[1].value == rational(344, 100));
}

TEST_CASE("nothing and a dash are blanks, text is unreadable") {
  for (std::string_view const text : {"", "  ", "\u00a0", "-", "—", "?"}) {
    INFO(text);
    CHECK(parse_answer(text).state == answer_state::blank);
  }
  for (std::string_view const text : {"abc", "12 34", "1/0", "1,2,3.4,5", "%", "NPS", "1e5%x"}) {
    INFO(text);
    auto const state = parse_answer(text).state;
    CHECK((state == answer_state::unreadable ||
           parse_answer(text).readings.front().unit == answer_unit::word));
  }
  CHECK(parse_answer(std::string(200, '1')).state == answer_state::unreadable);
  CHECK(parse_answer("abc").state == answer_state::unreadable);
}

}  // namespace kpi::grading_answer_test
