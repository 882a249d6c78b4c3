// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/grading/case_file.hpp>
#include <kpi/grading/class_marks.hpp>
#include <kpi/grading/lint.hpp>

#include "tests/unit/grading_cases.hpp"

namespace kpi::grading_files_test {

using namespace kpi::grading;
using namespace kpi::test;

namespace {

/// "GRD007 2:5", the first error.
std::string first_error(problems const& found) {
  if (found.errors.empty()) return "none";
  error const& e = found.errors.first.front();
  return std::string(id(e.code)) + ' ' + std::to_string(e.where.line) + ':' +
         std::to_string(e.where.column);
}

constexpr std::string_view head =
    "question,program,input,measure,marks,tolerance,decimals,other_numbers,uses\n";

}  // namespace

TEST_CASE("a case is read with its numbers") {
  auto const reading = read_case(
      "c.csv",
      std::string(head) +
          "a,nps,x.csv,score,\"1,5\",1 %,2,sent=500; calls=1 200,\nb,nps,x.csv,mean,2,,,,a\n");
  REQUIRE_FALSE(has_errors(reading.found));
  REQUIRE(reading.rows.size() == 2);
  case_row const& a = reading.rows[0];
  CHECK(a.marks == rational(3, 2));
  CHECK(a.tolerance->relative);
  CHECK(a.tolerance->value == 1);
  CHECK(a.decimals == 2U);
  REQUIRE(a.others.size() == 2);
  CHECK(a.others[1].name == "calls");
  CHECK(a.others[1].value == 1200);
  CHECK(reading.rows[1].uses == std::vector<std::string>{"a"});
  CHECK(a.measure.where == place{"c.csv", 2, 13});
}

TEST_CASE("what is wrong with a case has its place") {
  auto const of = [](std::string const& rows) {
    return first_error(read_case("c.csv", std::string(head) + rows).found);
  };
  CHECK(of("a,nps,x.csv,score,none,,,,\n") == "GRD007 2:19");
  CHECK(of("a,nps,x.csv,score,0,,,,\n") == "GRD007 2:19");
  CHECK(of("a,nps,x.csv,score,1,-1,,,\n") == "GRD007 2:21");
  CHECK(of("a,nps,x.csv,score,1,,99,,\n") == "GRD007 2:22");
  CHECK(of("a,nps,x.csv,score,1,,,sent=0,\n") == "GRD007 2:23");
  CHECK(of(",nps,x.csv,score,1,,,,\n") == "GRD007 2:1");
  CHECK(of("a,nps,x.csv,score,1,,,,\nA ,nps,x.csv,mean,1,,,,\n") == "GRD005 3:1");
  CHECK(first_error(read_case("c.csv", "question,program,input,marks\na,nps,x,1\n").found) ==
        "GRD001 1:0");
  CHECK(first_error(read_case("c.csv", "").found).starts_with("DAT001"));
}

TEST_CASE("answers are read wide and long") {
  std::vector<std::string> const questions{"nps", "ces"};
  auto const wide = read_sheets("a.csv", "copie;CES;nps\nA;3,4;-76\nB;;\n", questions);
  REQUIRE_FALSE(has_errors(wide.found));
  REQUIRE(wide.sheets.size() == 2);
  CHECK(wide.sheets[0].answers == std::vector<std::string>{"-76", "3,4"});
  CHECK(wide.sheets[1].answers == std::vector<std::string>{"", ""});
  auto const longer =
      read_sheets("a.csv", "question,student,answer\nnps,A,-76\nces,A,\"3,4\"\n", questions);
  REQUIRE(longer.sheets.size() == 1);
  CHECK(longer.sheets[0].answers == wide.sheets[0].answers);
}

TEST_CASE("what is wrong with answers has its place") {
  std::vector<std::string> const questions{"nps", "ces"};
  auto const of = [&](std::string_view text) {
    return first_error(read_sheets("a.csv", text, questions).found);
  };
  CHECK(of("copie,nps,csat\nA,1,2\n") == "GRD020 1:11");
  CHECK(of("copie,nps,ces\nA,1,2\nA,1,2\n") == "GRD021 3:1");
  CHECK(of("copie,nps,ces\n,1,2\n") == "GRD022 2:1");
  CHECK(of("student,question,answer\nA,nps,1\nA,nps,2\n") == "GRD023 3:7");
  CHECK(read_sheets("a.csv", "copie,nps\nA,1\n", questions).found.warnings.count == 1);
}

TEST_CASE("a class is marked, with what follows from earlier answers") {
  auto const c = margin_of(course_plan(), 0);
  std::vector<graded_question> const questions{
      {"ratio", 4, margin_ladder(c, "contribution_margin_ratio"), "contribution_margin_ratio"},
      {"income", 6, margin_ladder(c, "operating_income"), "operating_income", {0}}};
  auto const sheets = marked_sheets(questions,
                                    {{"A", {}, {"31,5", "198000"}},
                                     {"B", {}, {"28", "156000"}},
                                     {"C", {}, {"", "198000"}},
                                     {"D", {}, {"150", "1620000"}}},
                                    {{}, {20, rational(1, 2), mark_rounding::up}});
  CHECK(sheets[0].mark == 20);
  CHECK(told(sheets[1].answers[1].found) == "follow-through follow-through");
  CHECK(sheets[1].points == 3);
  CHECK(sheets[1].mark == 6);
  CHECK(sheets[2].mark == 12);
  CHECK(sheets[3].answers[0].found.at == rung::impossible);
  CHECK(sheets[3].answers[1].found.at ==
        rung::unexplained);  // an impossible answer carries nothing on
  auto const report = report_of(questions, sheets, {20});
  CHECK(report.students == 4);
  CHECK(report.mean == rational(38, 4));
  CHECK(report.median == 9);
  CHECK(report.questions[0].right == 1);
  CHECK(report.questions[0].blank == 1);
  CHECK(report.questions[1].right == 2);
  CHECK(report.hardest == 0);
  CHECK(report.distribution == std::vector<std::uint64_t>{1, 1, 0, 1, 1});
}

TEST_CASE("lint names the mistakes that a case cannot tell apart") {
  auto const report = nps_of(textbook());  // nobody gave 0
  auto const found = confusions({report.result.score, facts_of(report, "score")});
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().right);
  CHECK(found.front().mistakes.front().code == "nps.zero-ignored");
  auto const course_report = nps_of(course());
  for (confusion const& c :
       confusions({course_report.result.score, facts_of(course_report, "score")}))
    CHECK((c.right || c.mistakes.size() > 1));
}

TEST_CASE("lint names what is rounded too early among the ties") {
  auto const c = margin_of(course_plan(), 0);
  auto const found = confusions({198'000, facts_of(c, "operating_income")});
  auto const tie = std::find_if(found.begin(), found.end(),
                                [](confusion const& one) { return one.value == 204'000; });
  REQUIRE(tie != found.end());  // 32 % of 1,200,000, and “Charges diverses” forgotten
  CHECK(tie->mistakes.front().code == "margin.item-forgotten");
  CHECK(tie->mistakes.back().code == "rounding.intermediate");
}

}  // namespace kpi::grading_files_test
