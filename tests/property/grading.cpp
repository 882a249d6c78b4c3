// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/patience.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/unit/grading_cases.hpp"

namespace kpi::grading_property {

using namespace kpi::grading;
using namespace kpi::test;

// The round trip: of 10,000 random cases every mistake is worked out, given as an answer, and found again.

namespace {

constexpr int cases_of_each = 2'500 / static_cast<int>(test::one_in);

std::mt19937_64& chance() {
  static std::mt19937_64 engine(20260101);  // the same cases on every machine
  return engine;
}

/// From 0 to `most`; std::uniform_int_distribution differs between libraries.
std::uint64_t any_up_to(std::uint64_t most) { return chance()() % (most + 1); }

distribution any_survey(int lowest, std::size_t scores) {
  std::vector<std::uint64_t> counts(scores);
  for (std::uint64_t& n : counts) n = any_up_to(3) == 0 ? 0 : any_up_to(60);
  counts[any_up_to(scores - 1)] += 1;
  return counted(lowest, counts);
}

plan any_plan() {
  auto const part = [](std::uint64_t most) { return rational(any_up_to(most * 2), 2); };
  plan p;
  for (std::string const name : {"Store", "Web"})
    p.channels.push_back(
        {name, rational(1'000 + any_up_to(9'000)) * 100, rational(1 + any_up_to(999))});
  p.items.push_back({"Purchases", {percent_cost(40 + part(30)), percent_cost(40 + part(30))}});
  p.items.push_back({"Delivery", {percent_cost(part(6)), percent_cost(part(6))}});
  p.items.push_back({"Packing", {{cost_kind::per_unit, part(9)}, {cost_kind::per_unit, part(9)}}});
  p.items.push_back(
      {"Rent", {fixed_cost(1'000 * (1 + any_up_to(99))), fixed_cost(1'000 * any_up_to(99))}});
  return p;
}

typed_answer exactly(rational const& x) {
  return {"", answer_state::number, {{x, std::nullopt, answer_unit::none}}};
}

bool explains(diagnosis const& d, candidate const& c) {
  return std::any_of(d.reasons.begin(), d.reasons.end(),
                     [&](reason const& r) { return r.code == c.code && r.name == c.name; });
}

/// Right, or the right value as a fraction of 1.
bool equals_the_key(ladder const& l, rational const& x) {
  return x == l.key().exact || x * 100 == l.key().exact;
}

/// The key, exact and rounded, is right; each mistake is found again.
void check_round_trip(question_key const& key) {
  ladder const l(key);
  CHECK(l.judge(exactly(key.exact)).at == rung::exact);
  REQUIRE(is_right(l.judge(parse_answer(decimal_text(rounded_key(key), 10))).at));
  for (unsigned const decimals : {usual_decimals(key.facts.kind), 4U})
    if (key.facts.kind != figure_kind::units)
      REQUIRE(is_right(l.judge(parse_answer(fixed_text(key.exact, decimals))).at));
  for (auto const* list : {&key.facts.mistakes, &key.facts.roundings})
    for (candidate const& c : *list) {
      diagnosis const d = l.judge(exactly(c.value));
      bool const found = explains(d, c) || (is_right(d.at) && equals_the_key(l, c.value));
      bool const rounded_up =
          key.facts.kind == figure_kind::units && d.at == rung::rounded;  // the key's own rounding
      bool const next_whole = key.facts.kind == figure_kind::days && d.at == rung::rounded;
      if (!found && !rounded_up && !next_whole)
        FAIL(c.code << ' ' << c.value << ' ' << key.exact << ' ' << told(d));
    }
}

/// A sheet has the rounded number: it is found, or lies on an earlier rung because the right answer rounds to it.
void check_rounded(question_key const& key) {
  ladder const l(key);
  unsigned const decimals = std::max(usual_decimals(key.facts.kind), 2U);
  for (candidate const& c : key.facts.mistakes) {
    diagnosis const d = l.judge(parse_answer(fixed_text(c.value, decimals)));
    if (!is_right(d.at) && !explains(d, c))
      FAIL(c.code << ' ' << c.value << ' ' << key.exact << ' ' << told(d));
  }
}

}  // namespace

TEST_CASE("the mistakes of 2,500 random NPS questions are found again") {
  for (int i = 0; i < cases_of_each; ++i) {
    auto const report = nps_of(any_survey(i % 2, i % 2 == 0 ? 11 : 10));
    question_key const key{report.result.score, facts_of(report, "score", {{"sent", 400}})};
    check_round_trip(key);
    if (i % 25 == 0) check_rounded(key);
  }
}

TEST_CASE("the mistakes of 2,500 random CSAT questions are found again") {
  for (int i = 0; i < cases_of_each; ++i) {
    auto const report = csat_of(any_survey(1, 3 + static_cast<std::size_t>(any_up_to(4))));
    question_key const key{report.result.score, facts_of(report, "score", {{"sent", 400}})};
    check_round_trip(key);
    if (i % 25 == 0) check_rounded(key);
  }
}

TEST_CASE("the mistakes of 2,500 random CES questions are found again") {
  for (int i = 0; i < cases_of_each; ++i) {
    auto const report = ces_of(any_survey(1, i % 2 == 0 ? 5 : 7));
    question_key const key{report.result.score, facts_of(report, "score", {{"sent", 400}})};
    check_round_trip(key);
    if (i % 25 == 0) check_rounded(key);
  }
}

TEST_CASE("the mistakes of 2,500 random margin questions are found again") {
  for (int i = 0; i < cases_of_each; ++i) {
    margin_case const c = margin_of(any_plan(), any_up_to(1));
    std::string_view const asked = margin_figures[any_up_to(margin_figures.size() - 1)].key;
    auto const exact = figure_of(c.right(), asked);
    if (!exact) continue;
    question_key const key{*exact, facts_of(c, asked, {{"assets", 990'000}})};
    check_round_trip(key);
    if (i % 25 == 0) check_rounded(key);
  }
}

}  // namespace kpi::grading_property
