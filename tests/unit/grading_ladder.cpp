// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <kpi/grading/marks.hpp>

#include "tests/unit/grading_cases.hpp"

namespace kpi::grading_ladder_test {

using namespace kpi::grading;
using namespace kpi::test;

namespace {

struct judged_case {
  std::string_view answer;
  std::string_view told;
};

void check(ladder const& l, std::vector<judged_case> const& cases) {
  for (judged_case const& c : cases) {
    INFO(c.answer);
    CHECK(judged(l, c.answer) == c.told);
  }
}

}  // namespace

TEST_CASE("the NPS of the course: −76") {
  check(nps_ladder(course()), {{"-76", "exact"},
                               {"\u221276,0", "exact"},
                               {"-76 points", "exact"},
                               {"-76 %", "remark remark.points"},
                               {"-64", "mistake nps.middle-as-high"},
                               {"76", "mistake nps.reversed"},
                               {"-86,36", "mistake nps.passives-left-out"},
                               {"-86.4", "mistake nps.passives-left-out"},
                               {"6", "mistake nps.promoters-only"},
                               {"82", "mistake nps.detractors-only"},
                               {"88", "mistake nps.added"},
                               {"-75", "unexplained"},
                               {"-120", "impossible"},
                               {"-0,76", "form form.power-of-ten"},
                               {"-760", "form form.power-of-ten"},
                               {"moins beaucoup", "unreadable"},
                               {"", "blank"},
                               {"-", "blank"}});
}

TEST_CASE("a rounding diagnosis needs a path that gives the number") {
  // 8 promoters, 3 passives, 2 detractors: 600/13 = 46.15
  ladder const l = nps_ladder(counted(0, {0, 0, 0, 2, 0, 0, 0, 3, 0, 8, 0}));
  CHECK(judged(l, "46,2") == "rounded");
  CHECK(judged(l, "46,15") == "rounded");
  CHECK(judged(l, "600/1300") == "exact");
  CHECK(judged(l, "46,1").starts_with("early-rounding rounding.class-shares"));
  CHECK(judged(l, "46,3") == "last-digit");
  CHECK(judged(l, "46,16") == "early-rounding rounding.class-shares rounding.score-shares");
  // the right score, too coarse; shares that are cut, 61 − 15, lead there too
  CHECK(judged(l, "46") == "form form.decimals rounding.class-shares rounding.score-shares");
  CHECK(judged(l, "47") ==
        "early-rounding rounding.class-shares rounding.score-shares");  // 62 − 15
  CHECK(judged(l, "48") == "unexplained");
}

TEST_CASE("an exact value has no last digit to round") {
  CHECK(judged(nps_ladder(course()), "-76,1") == "unexplained");
  CHECK(judged(nps_ladder(course()), "-77") == "unexplained");
}

TEST_CASE("a rate is right as fraction or in percent") {
  auto const c = margin_of(course_plan(), 0);
  check(margin_ladder(c, "contribution_margin_ratio"), {{"31,5", "exact"},
                                                        {"0,315", "exact"},
                                                        {"31.5 %", "exact"},
                                                        {"63/200", "exact"},
                                                        {"31,5 points", "remark remark.percent"},
                                                        {"0,315 %", "form form.power-of-ten"},
                                                        {"31,5 €", "form form.unit"},
                                                        {"150", "impossible"}});
  auto const coarse = margin_ladder(c, "contribution_margin_ratio");
  CHECK(judged(coarse, "32").starts_with("form form.decimals rounding.intermediate"));
  // of several explanations the best counts: 32 is worth no less than 31, which rounds 68.5 to 69
  CHECK(share_of(coarse.judge(parse_answer("32")), {}) == 75);
  CHECK(share_of(coarse.judge(parse_answer("31")), {}) == 75);
  CHECK(share_of(coarse.judge(parse_answer("32")), {{"early-rounding", 60}}) == 60);
  CHECK(judged(margin_ladder(c, "contribution_margin_ratio"), "68.5")
            .starts_with("mistake margin.cost-ratio"));
  CHECK(judged(margin_ladder(c, "contribution_margin_ratio"), "0,685")
            .starts_with("mistake margin.cost-ratio"));
}

TEST_CASE("the income that comes from the ratio rounded to 32% is told so") {
  auto const l = margin_ladder(margin_of(course_plan(), 0), "operating_income");
  CHECK(judged(l, "198 000 €") == "exact");
  CHECK(judged(l, "204 000").starts_with("early-rounding rounding.intermediate"));
  auto const d = l.judge(parse_answer("204 000"));
  CHECK(
      diagnosis_text(d, l.key(), language::english)
          .find(
              "the contribution margin ratio is rounded to whole numbers before it is used (32%)") !=
      std::string::npos);
  CHECK(diagnosis_text(d, l.key(), language::english, audience::student).find("32") ==
        std::string::npos);
  check(l, {{"198 k€", "exact"},
            {"-198 000", "form form.sign"},
            {"198 000 %", "form form.unit"},
            {"237 600", "form form.vat"},
            {"19 800", "form form.power-of-ten"},
            {"(198 000)", "form form.sign"}});
}

TEST_CASE("a student is told what is wrong, but not by how much") {
  auto const l = margin_ladder(margin_of(course_plan(), 0), "operating_income");
  auto const told_to = [&](std::string_view answer, audience whom) {
    return diagnosis_text(l.judge(parse_answer(answer)), l.key(), language::french, whom);
  };
  CHECK(
      told_to("19 800", audience::teacher) ==
      "La bonne valeur sous une mauvaise forme\u00a0: la puissance de dix est fausse (un facteur 10 "
      "en moins). Attendu\u00a0: 198\u202f000.");
  CHECK(told_to("19 800", audience::student) ==
        "La bonne valeur sous une mauvaise forme\u00a0: la puissance de dix est fausse.");
  CHECK(told_to("237 600", audience::student) ==
        "La bonne valeur sous une mauvaise forme\u00a0: la TVA est comprise.");
}

TEST_CASE("an amount in thousands is coarse, not wrong; one digit is no amount") {
  auto const l = margin_ladder(margin_of(course_plan(), 0), "break_even_revenue");  // 571 428.57
  check(l, {{"571,4 k€", "form form.decimals"},
            {"571 k€", "form form.decimals"},
            {"0,6 M€", "unexplained"}});
}

TEST_CASE("units are rounded up") {
  auto p = simple_plan(1000, 40, 250);
  p.channels.front().units = 100;  // margin 6 a unit: 41.67
  auto const l = margin_ladder(margin_of(p, 0), "break_even_units");
  CHECK(judged(l, "42") == "rounded");
  CHECK(judged(l, "42 clients") == "rounded");
  CHECK(judged(l, "41").starts_with("mistake margin.units-rounded-down"));
  CHECK(judged(l, "41,67") == "rounded");
}

TEST_CASE("the tolerance includes its ends, and is relative for money alone") {
  nps_report const report = nps_of(course());
  ladder const l({report.result.score, facts_of(report, "score"), {}, allowance{1}});
  CHECK(judged(l, "-75") == "within");
  CHECK(judged(l, "-77") == "within");
  CHECK(judged(l, "-77,1") == "unexplained");
  auto const c = margin_of(course_plan(), 0);
  ladder const money({198'000, facts_of(c, "operating_income"), {}, allowance{1, true}});
  CHECK(judged(money, "199 980") == "within");
  CHECK(judged(money, "199 981") == "unexplained");
}

TEST_CASE("what follows from an earlier wrong answer counts for its method") {
  auto const c = margin_of(course_plan(), 0);
  auto const l = margin_ladder(c, "operating_income");
  // 28% instead of 31.5%: 336,000 − 180,000
  auto const d = l.judge(
      parse_answer("156 000"), {{"contribution_margin_ratio", 28}},
      {"your own answer to question 1 is used", "on part de votre réponse à la question 1"});
  CHECK(told(d) == "follow-through follow-through");
  CHECK(
      diagnosis_text(d, l.key(), language::french) ==
      "Juste après une erreur précédente\u00a0: on trouve ce nombre quand on part de votre réponse à la "
      "question 1. La méthode compte. Attendu\u00a0: 198\u202f000.");
  CHECK(told(l.judge(parse_answer("157 000"), {{"contribution_margin_ratio", 28}}, {})) ==
        "unexplained");
  // 30%: 180,000 is also 198,000 without a VAT of 10%; both are told
  CHECK(told(l.judge(parse_answer("180 000"), {{"contribution_margin_ratio", 30}}, {})) ==
        "form form.vat follow-through");
  auto const nps = nps_ladder(course());
  CHECK(told(nps.judge(parse_answer("-70"), {{"promoters.share", 12}}, {})) ==
        "follow-through follow-through");
}

TEST_CASE("the teacher's shares go before the usual ones, the best reason counts") {
  ladder const l = nps_ladder(course());
  auto const share = [&](std::string_view answer, share_table const& own) {
    return share_of(l.judge(parse_answer(answer)), own);
  };
  CHECK(share("-76", {}) == 100);
  CHECK(share("76", {}) == 0);
  CHECK(share("76", {{"mistake", 25}}) == 25);
  CHECK(share("76", {{"mistake", 25}, {"nps.reversed", 50}}) == 50);
  CHECK(share("-76 %", {{"remark", 90}}) == 90);
  CHECK(share("76", {{"mistake", 25}, {"nps.reversed", 0}}) == 0);
  CHECK(share("-0,76", {{"form.power-of-ten", 75}}) == 75);
}

TEST_CASE("a known mistake that also follows from an earlier answer gets the marks of the method") {
  ladder const l = nps_ladder(course());
  diagnosis const d = l.judge(parse_answer("-64"), {{"promoters.share", 18}}, {});
  CHECK(told(d) == "mistake nps.middle-as-high follow-through");
  CHECK(share_of(d, {}) == 50);
  CHECK(share_of(d, {{"follow-through", 0}}) == 0);
}

TEST_CASE("marks are rounded once, by the teacher's rule") {
  CHECK(mark_of(7, 10, {}) == 7);
  CHECK(mark_of(7, 10, {20}) == 14);
  CHECK(mark_of(rational(71, 10), 10, {20, rational(1, 2)}) == 14);
  CHECK(mark_of(rational(71, 10), 10, {20, rational(1, 2), mark_rounding::up}) == rational(29, 2));
  CHECK(mark_of(rational(74, 10), 10, {20, rational(1, 2), mark_rounding::down}) ==
        rational(29, 2));
  CHECK(mark_of(rational(29, 4), 10, {{}, rational(1, 2)}) == rational(15, 2));
}

}  // namespace kpi::grading_ladder_test
