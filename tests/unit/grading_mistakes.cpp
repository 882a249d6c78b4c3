// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "tests/unit/grading_cases.hpp"

namespace kpi::grading_mistakes_test {

using namespace kpi::grading;
using namespace kpi::test;

namespace {

template <class Table>
std::set<std::string> codes_of(Table const& table) {
  std::set<std::string> codes;
  for (auto const& row : table) codes.insert(std::string(row.code));
  return codes;
}

/// The value of the first mistake of that code.
rational value_of(key_facts const& facts, std::string_view code) {
  auto const found = std::find_if(facts.mistakes.begin(), facts.mistakes.end(),
                                  [&](candidate const& c) { return c.code == code; });
  REQUIRE(found != facts.mistakes.end());
  return found->value;
}

bool knows(key_facts const& facts, std::string_view code) {
  return std::any_of(facts.mistakes.begin(), facts.mistakes.end(),
                     [&](candidate const& c) { return c.code == code; });
}

struct valued {
  std::string_view code;
  rational value;
};

void check(key_facts const& facts, std::vector<valued> const& cases) {
  for (valued const& v : cases) {
    INFO(v.code);
    CHECK(value_of(facts, v.code) == v.value);
  }
}

}  // namespace

TEST_CASE("every KPI has its mistakes") {
  CHECK(codes_of(nps_mistakes).size() >= 12);
  CHECK(codes_of(csat_mistakes).size() >= 8);
  CHECK(codes_of(ces_mistakes).size() >= 8);
  CHECK(codes_of(margin_mistakes).size() + codes_of(plan_mistakes).size() >= 20);
}

// Counts of the course, worked out on paper: 82 detractors, 12 passives (7 and 5), 6 promoters (4 and 2) of 100.
TEST_CASE("the mistakes of an NPS give the numbers that students give") {
  check(facts_of(nps_of(course()), "score"), {{"nps.middle-as-high", -64},
                                              {"nps.eight-as-high", -71},
                                              {"nps.passives-left-out", rational(-7600, 88)},
                                              {"nps.reversed", 76},
                                              {"nps.promoters-only", 6},
                                              {"nps.detractors-only", 82},
                                              {"nps.passives-only", 12},
                                              {"nps.added", 88},
                                              {"nps.six-as-middle", -66},
                                              {"nps.five-six-as-middle", -48},
                                              {"nps.seven-as-low", -83},
                                              {"nps.middle-as-low", -88},
                                              {"nps.ten-only", -80},
                                              {"nps.mean", rational(443, 100)},
                                              {"nps.mean-times-ten", rational(443, 10)},
                                              {"nps.scores-not-answers", -40}});
}

// 200 answers on 0–10, of which 74 promoters, 60 passives, 66 detractors: +4.
TEST_CASE("counts and the 0 make mistakes of their own") {
  check(facts_of(nps_of(textbook()), "score"),
        {{"nps.counts-subtracted", 8}, {"nps.zero-ignored", 4}, {"nps.zero-not-low", 4}});
}

// 40, 45, 10 and 5 answers from not at all to very satisfied.
TEST_CASE("the mistakes of a CSAT") {
  check(facts_of(csat_of(counted(1, {40, 45, 10, 5})), "score"),
        {{"csat.top-box", 5},
         {"csat.second-box", 10},
         {"csat.one-answer-more", 60},
         {"csat.dissatisfied", 85},
         {"csat.net", -70},
         {"csat.mean", rational(18, 10)},
         {"csat.mean-percent", 45},
         {"csat.mean-normalised", rational(80, 3)},
         {"csat.ratio-of-classes", rational(1500, 85)}});
}

// Climatech: 5:22, 4:40, 3:10, 2:16, 1:12. The mean is 3.44.
TEST_CASE("the mistakes of a CES") {
  ces_report const report = ces_of(counted(1, {12, 16, 10, 40, 22}));
  CHECK(report.result.score == rational(344, 100));
  check(facts_of(report, "score"), {{"ces.scale-inverted", rational(256, 100)},
                                    {"ces.scores-not-answers", 3},
                                    {"ces.divided-by-levels", rational(344, 5)},
                                    {"ces.sum", 344},
                                    {"ces.from-zero", rational(244, 100)},
                                    {"ces.as-seven-points", rational(466, 100)},
                                    {"ces.high-share", 22},
                                    {"ces.low-share", 28},
                                    {"ces.median", 4},
                                    {"ces.mode", 4}});
}

// 1,200,000 € at 31.5% (68 + 0.5) with 180,000 € of fixed costs; the other channel: 1,640,000 € at 26%, 220,000 €.
TEST_CASE("the mistakes of a margin") {
  auto const c = margin_of(course_plan(), 0);
  check(facts_of(c, "contribution_margin_ratio"),
        {{"margin.cost-ratio", rational(685, 10)},
         {"margin.mark-up", rational(3150, 685) * 10},
         {"margin.return-for-ratio", rational(165, 10)},
         {"margin.other-channel", 26},
         {"margin.item-forgotten", rational(995, 10)},
         {"margin.fixed-as-variable", rational(165, 10)}});
  check(facts_of(c, "operating_income"), {{"margin.margin-for-income", 378'000},
                                          {"margin.fixed-added", 558'000},
                                          {"margin.variable-not-taken-off", 1'020'000},
                                          {"margin.vat-added", 273'600},
                                          {"margin.vat-taken-off", 135'000},
                                          {"margin.fixed-of-a-month", 363'000},
                                          {"margin.other-revenue", 336'600},
                                          {"margin.other-fixed-costs", 158'000}});
  check(facts_of(c, "break_even_revenue"),
        {{"margin.fixed-times-ratio", 56'700},
         {"margin.fixed-over-cost-ratio", rational(18'000'000) / rational(685, 10)},
         {"margin.all-costs-for-break-even", 1'002'000}});
}

TEST_CASE("a year with seasons or closed days has mistakes of its own") {
  margin_case c = margin_of(simple_plan(590'000, 80, 100'000), 0);
  CHECK_FALSE(knows(facts_of(c, "break_even_days"), "margin.seasons-ignored"));
  c.by.sales = {{{"T1", 120'000}, {"T2", 150'000}, {"T3", 260'000}, {"T4", 60'000}}};
  c.results = *contribution_margins(c.data, c.by);
  check(facts_of(c, "break_even_days"), {{"margin.seasons-ignored", rational(18'000, 59)}});
  CHECK_FALSE(knows(facts_of(c, "break_even_days"), "margin.other-year"));
  CHECK_FALSE(derived(c.right(), "break_even_days", {{"break_even_revenue", 490'000}}));
  c.by = {};
  c.by.year.closed = {{{8, 1}, {8, 31}}};
  c.results = *contribution_margins(c.data, c.by);
  check(facts_of(c, "break_even_days"), {{"margin.closed-days-counted", rational(18'000, 59)}});
}

TEST_CASE("another number of the statement may be taken as the base") {
  auto const facts = facts_of(nps_of(course()), "score", {{"sent", 500}, {"calls", 1200}});
  CHECK(value_of(facts, "base.other-number") == rational(-76 * 100, 500));
  auto const margin =
      facts_of(margin_of(course_plan(), 0), "return_on_sales", {{"assets", 990'000}});
  CHECK(value_of(margin, "base.other-number") == 20);
  CHECK(facts_of(margin_of(course_plan(), 0), "operating_income", {{"assets", 990'000}})
            .mistakes.size() ==
        facts_of(margin_of(course_plan(), 0), "operating_income").mistakes.size());
}

TEST_CASE("names say what was done, in both languages") {
  auto const facts = facts_of(nps_of(course()), "score");
  CHECK(facts.mistakes.front().name ==
        phrases{"7 and 8 are counted as promoters", "7 et 8 sont comptés comme promoteurs"});
  for (candidate const& c : facts_of(ces_of(counted(1, {12, 16, 10, 40, 22})), "score").mistakes) {
    CHECK(c.name.english.find('{') == std::string::npos);
    CHECK(c.name.french.find('{') == std::string::npos);
    CHECK_FALSE(c.source.french.empty());
  }
}

TEST_CASE("a figure follows from those it is made of") {
  auto const c = margin_of(course_plan(), 0);
  CHECK(derived(c.right(), "operating_income", {{"contribution_margin", 300'000}}) == 120'000);
  CHECK(derived(c.right(), "break_even_revenue", {{"variable_cost_ratio", 70}}) == 600'000);
  CHECK(derived(c.right(), "break_even_days", {{"contribution_margin_ratio", 30}}) == 180);
  CHECK_FALSE(derived(c.right(), "revenue", {{"contribution_margin_ratio", 30}}));
  CHECK_FALSE(derived(c.right(), "operating_income", {{"break_even_days", 30}}));
}

}  // namespace kpi::grading_mistakes_test
