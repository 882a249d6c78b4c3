// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <kpi/commentary/grammar.hpp>

namespace kpi::grammar_test {

namespace {

display const english{language::english, {}, rounding::half_away};
display const french{language::french, {}, rounding::half_away};

}  // namespace

TEST_CASE("the French plural starts at 2, the English one everywhere but at 1") {
  struct fact {
    rational n;
    bool in_english;
    bool in_french;
  };
  for (fact const& f : {fact{0, true, false},
                        {1, false, false},
                        {rational(1, 2), true, false},
                        {rational(3, 2), true, false},
                        {rational(199, 100), true, false},
                        {2, true, true},
                        {-1, false, false},
                        {-2, true, true}}) {
    CAPTURE(f.n);
    CHECK(grammar::is_plural(language::english, f.n) == f.in_english);
    CHECK(grammar::is_plural(language::french, f.n) == f.in_french);
  }
}

TEST_CASE("what is counted agrees with its number") {
  CHECK(grammar::counted(english, 0, "answer", "answers") == "0 answers");
  CHECK(grammar::counted(english, 1, "answer", "answers") == "1 answer");
  CHECK(grammar::counted(english, 1200, "answer", "answers") == "1,200 answers");
  CHECK(grammar::counted(french, 0, "réponse", "réponses") == "0 réponse");
  CHECK(grammar::counted(french, 1, "réponse", "réponses") == "1 réponse");
  CHECK(grammar::counted(french, 2, "réponse", "réponses") == "2 réponses");
}

TEST_CASE("only the last two of a list are joined by a conjunction") {
  CHECK(grammar::listed({}, " and ").empty());
  CHECK(grammar::listed({"a"}, " and ") == "a");
  CHECK(grammar::listed({"a", "b"}, " and ") == "a and b");
  CHECK(grammar::listed({"a", "b", "c"}, " et ") == "a, b et c");
}

TEST_CASE("ratios are said as people say them") {
  struct fact {
    rational ratio;
    grammar::nearness how;
    rational value;
  };
  for (fact const& f : {fact{8, grammar::nearness::exact, 8},
                        {rational(82, 6), grammar::nearness::nearly, 14},
                        {rational(132, 10), grammar::nearness::little_over, 13},
                        {rational(135, 10), grammar::nearness::about, rational(135, 10)},
                        {rational(1345, 100), grammar::nearness::about, rational(1345, 100)},
                        {rational(12, 5), grammar::nearness::about, rational(12, 5)},
                        {rational(21, 10), grammar::nearness::little_over, 2},
                        {rational(29, 10), grammar::nearness::nearly, 3}}) {
    auto const said = grammar::spoken(f.ratio);
    CAPTURE(f.ratio);
    CHECK((said.how == f.how));
    CHECK(said.value == f.value);
  }
}

TEST_CASE("a score is slight under 10 points and clear from 50, whatever its sign") {
  using grammar::strength;
  struct fact {
    rational score;
    strength how;
  };
  for (fact const& f : {fact{1, strength::slight}, fact{rational(999, 100), strength::slight},
                        fact{10, strength::plain}, fact{rational(4999, 100), strength::plain},
                        fact{50, strength::clear}, fact{-9, strength::slight},
                        fact{-10, strength::plain}, fact{-76, strength::clear}})
    CHECK((grammar::strength_of(f.score) == f.how));
}

TEST_CASE("rounding shows where the printed shares give another difference") {
  rational const promoters(800, 13);
  rational const detractors(200, 13);
  CHECK(grammar::rounding_shows(english, promoters, detractors));
  CHECK_FALSE(grammar::rounding_shows(english, 6, 82));
  display two = english;
  two.decimals = 2;
  CHECK(grammar::rounding_shows(two, promoters, detractors));
  display none = english;
  none.decimals = 0;
  CHECK(grammar::rounding_shows(none, promoters, detractors));  // 62 − 15 = 47, not 46
  CHECK(grammar::rounding_shows(english, rational(6, 100), rational(4, 100)));  // 0.1 − 0, not 0
  display cut = english;
  cut.rule = rounding::truncate;
  CHECK_FALSE(grammar::rounding_shows(cut, rational(6, 100), rational(4, 100)));  // 0 − 0
}

TEST_CASE("an amount too small to show is below the least that is shown") {
  CHECK(grammar::shown(english, rational(100, 29)).value == rational(34, 10));
  CHECK_FALSE(grammar::shown(english, rational(100, 29)).below);
  CHECK(grammar::shown(english, rational(1, 100)).value == rational(1, 10));
  CHECK(grammar::shown(english, rational(1, 100)).below);
  display two = english;
  two.decimals = 2;
  CHECK_FALSE(grammar::shown(two, rational(1, 100)).below);
  display cut = english;
  cut.rule = rounding::truncate;
  CHECK(grammar::shown(cut, rational(9, 100)).below);
  CHECK_FALSE(grammar::shown(english, rational(9, 100)).below);
}

TEST_CASE("a score is said as it was given") {
  CHECK(grammar::score_text(english, rational(82, 10)) == "8.2");
  CHECK(grammar::score_text(french, rational(82, 10)) == "8,2");
  display three = english;
  three.decimals = 3;
  CHECK(grammar::score_text(three, 8) == "8");
}

TEST_CASE("a sentence starts with a capital") {
  CHECK(grammar::capitalised("each of them") == "Each of them");
  CHECK(grammar::capitalised("The scale") == "The scale");
  CHECK(grammar::capitalised("échelle") == "échelle");
}

}  // namespace kpi::grammar_test
