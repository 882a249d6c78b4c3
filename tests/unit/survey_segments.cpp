// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/unit/csv_reading_text.hpp"

#include <string>
#include <vector>

#include <kpi/commentary/nps_report.hpp>
#include <kpi/commentary/survey_segments.hpp>
#include <kpi/csv/reading_total.hpp>
#include <kpi/csv/survey_reader.hpp>
#include <kpi/inference/full_probability.hpp>
#include <kpi/render/tally_csv.hpp>

namespace kpi::survey_segments_test {

using test::answers_text;
using test::text_of;

namespace {

constexpr std::string_view survey = "id,channel,date,nps,weight\n"
                                    "1,web,2025-01-05,10,1\n"
                                    "2,shop,2025-02-15,3,2\n"
                                    "3,web,2025-04-01,9,0.5\n"
                                    "4,,2025-12-29,7,1.25\n"
                                    "2,shop,2025-02-16,8,1\n";

reading_request asked() {
  reading_request request;
  request.column = "nps";
  return request;
}

survey_reading read(reading_request const& request, std::string_view text = survey) {
  return read_survey("a.csv", text, request);
}

/// "web = counts 9:1 10:1; …".
std::string segments_text(survey_reading const& r) {
  std::string text;
  for (survey_segment const& s : r.segments) {
    text += text.empty() ? "" : "; ";
    for (std::string const& value : s.key) text += '[' + value + ']';
    text += ' ' + std::visit([](auto const& a) { return text_of(a); }, s.data);
  }
  return text;
}

std::string by(std::vector<std::string> columns, std::string_view text = survey) {
  reading_request request = asked();
  request.by = std::move(columns);
  auto const r = read(request, text);
  return r.data ? segments_text(r) : text_of(r.found);
}

std::string where(std::vector<std::string> conditions) {
  reading_request request = asked();
  request.where = std::move(conditions);
  return answers_text(read(request));
}

std::string unique(keep_rule keep, std::string_view text = survey) {
  reading_request request = asked();
  request.unique = "id";
  request.keep = keep;
  return answers_text(read(request, text));
}

std::string weighted(std::string_view text) {
  reading_request request = asked();
  request.weight = "weight";
  auto const r = read(request, text);
  auto const sums = r.data ? weights_in(*r.data) : std::nullopt;
  return sums ? text_of(sums->sum) + ' ' + text_of(sums->squares) : text_of(r.found);
}

}  // namespace

TEST_CASE("rows are gathered by the values of columns, sorted by name, blanks last") {
  CHECK(by({"channel"}) == "[shop] counts 3:1 8:1; [web] counts 9:1 10:1; [] counts 7:1");
  CHECK(by({"chan"}) == by({"channel"}));
  CHECK(by({"2"}) == by({"CHANNEL"}));
  CHECK(by({"channel", "id"}) ==
        "[shop][2] counts 3:1 8:1; [web][1] counts 10:1; [web][3] counts 9:1; [][4] counts 7:1");
  CHECK(by({"colour"}) == "error CSV030 1:0");
  CHECK(by({"annel"}) == "error CSV030 1:0");  // a part starts where a word does
  CHECK(by({"canal"}, "canal de vente,canal de contact,nps\nweb,mail,9\n") == "error CSV034 1:0");
}

TEST_CASE("names are sorted as people sort them") {
  CHECK(name_before("store 9", "store 10"));
  CHECK(name_before("Été", "Web"));
  CHECK(name_before("école", "Zoo"));
  CHECK_FALSE(name_before("", "a"));
  CHECK(name_before("a", ""));
  CHECK_FALSE(name_before("", ""));
  CHECK(name_before("007", "8"));
  CHECK(name_before("Web", "web") != name_before("web", "Web"));
}

TEST_CASE("dates are gathered by their period") {
  CHECK(by({"date:year"}) == "[2025] counts 3:1 7:1 8:1 9:1 10:1");
  CHECK(by({"date:quarter"}) ==
        "[2025-Q1] counts 3:1 8:1 10:1; [2025-Q2] counts 9:1; [2025-Q4] counts 7:1");
  CHECK(by({"date:month"}) == "[2025-01] counts 10:1; [2025-02] counts 3:1 8:1; [2025-04] counts "
                              "9:1; [2025-12] counts 7:1");
  CHECK(by({"date:week"}) == "[2025-W01] counts 10:1; [2025-W07] counts 3:1 8:1; [2025-W14] counts "
                             "9:1; [2026-W01] counts 7:1");
}

TEST_CASE("the file says whether day or month comes first, or the dates are refused") {
  auto const dated = [](std::string const& a, std::string const& b) {
    return "date,nps\n" + a + ",9\n" + b + ",3\n";
  };
  CHECK(by({"date:month"}, dated("03/12/2025", "13/12/2025")) == "[2025-12] counts 3:1 9:1");
  CHECK(by({"date:month"}, dated("03/12/2025", "12/13/2025")) ==
        "[2025-03] counts 9:1; [2025-12] counts 3:1");
  CHECK(by({"date:month"}, dated("03/12/2025", "04/12/2025")) == "error CSV054 2:1");
  CHECK(by({"date:month"}, dated("13/12/2025", "12/13/2025")) == "error CSV055 3:1");
  CHECK(by({"date:year"}, dated("03/12/2025", "04/12/2024")) ==
        "[2024] counts 3:1; [2025] counts 9:1");
  CHECK(by({"date:quarter"}, dated("01/02/2025", "03/03/2025")) == "[2025-Q1] counts 3:1 9:1");
  CHECK(by({"date:month"}, dated("3.1.2025 10:15", "\"31/01/2025, 10:16\"")) ==
        "[2025-01] counts 3:1 9:1");
}

TEST_CASE("a row without a date though one is due is rejected, in no segment") {
  reading_request request = asked();
  request.by = {"date:month"};
  request.most_bad = 100;
  auto const r = read(request, "date,nps\n2025-01-01,9\nsoon,3\n2025-02-30,3\n,4\n");
  CHECK(segments_text(r) == "[2025-01] counts 9:1; [] counts 4:1");
  CHECK(r.rejected == 2);
  CHECK(text_of(r.found) == "warning CSV053 3:1, warning CSV053 4:1");
}

TEST_CASE("rows are selected by the values of columns") {
  CHECK(where({"channel=WEB"}) == "counts 9:1 10:1");
  CHECK(where({"channel=web", "channel=shop"}) == "counts 3:1 8:1 9:1 10:1");
  CHECK(where({"channel=shop", "id=2"}) == "counts 3:1 8:1");
  CHECK(where({"channel="}) == "counts 7:1");
  CHECK(where({"2=web"}) == "counts 9:1 10:1");
  CHECK(where({"channel=phone"}) == "error DAT005 0:0");
  CHECK(where({"channel=web", "id=2"}) == "error DAT005 0:0");
  CHECK(where({"colour=red"}) == "error CSV030 1:0");
}

TEST_CASE("a respondent counts once, with the last answer or the first") {
  CHECK(unique(keep_rule::last) == "counts 7:1 8:1 9:1 10:1");
  CHECK(unique(keep_rule::first) == "counts 3:1 7:1 9:1 10:1");
}

TEST_CASE("an answer that can be used goes before one that cannot, and no name is nobody's") {
  constexpr std::string_view text = "id,nps\n1,9\n1,\n2,\n2,3\n,8\n,8\n3,x\n3,5\n";
  CHECK(unique(keep_rule::last, text) == "counts 3:1 5:1 8:2 9:1");
  CHECK(unique(keep_rule::first, text) == "counts 3:1 5:1 8:2 9:1");
}

TEST_CASE("the segment and the weight of a respondent are those of the answer that counts") {
  reading_request request = asked();
  request.unique = "id";
  request.by = {"channel"};
  request.weight = "weight";
  constexpr std::string_view text =
      "id,channel,nps,weight\n1,web,9,0.5\n1,shop,3,0.25\n2,web,8,1\n";
  auto const last = read(request, text);
  CHECK(segments_text(last) == "[shop] counts 3:1; [web] counts 8:1");
  CHECK(weights_in(*last.data)->sum == rational(5, 4));
  request.keep = keep_rule::first;
  auto const first = read(request, text);
  CHECK(segments_text(first) == "[web] counts 8:1 9:1");
  CHECK(weights_in(*first.data)->sum == rational(3, 2));
}

TEST_CASE("weights add up exactly, and bad ones are told") {
  CHECK(weighted(survey) == "5.75 7.8125");
  CHECK(weighted("nps,weight\n9,0.1\n8,0.2\n") == "0.3 0.05");
  CHECK(weighted("nps;weight\n9;0,1\n8;0,25\n") == "0.35 0.0725");
  CHECK(weighted("nps,weight\n9,0\n8,0\n") == "error DAT006 0:0");
  std::string rows;
  for (int i = 0; i < 30; ++i) rows += "9,1\n";
  reading_request request = asked();
  request.weight = "weight";
  auto const r = read(request, "nps,weight\n8,-1\n8,heavy\n8,\n,heavy\n" + rows);
  CHECK(text_of(r.found) == "warning CSV051 2:3, warning CSV050 3:3, warning CSV050 4:3");
  CHECK(answers_text(r) == "counts 9:30 missing:1 rejected:3");
}

TEST_CASE("weights that are all 1 change no figure") {
  std::string text = "nps,weight\n";
  for (int const score : {10, 9, 9, 7, 3, 0}) text += std::to_string(score) + ",1\n";
  reading_request request = asked();
  nps_request const with_interval{.sampling = sampling_request{95, full_probability}};
  auto const plain = evaluate_nps("a", read(request, text), with_interval);
  request.weight = "weight";
  auto const weighted = evaluate_nps("a", read(request, text), with_interval);
  REQUIRE(plain.report);
  REQUIRE(weighted.report);
  REQUIRE(plain.report->sampling.limits);
  REQUIRE(weighted.report->sampling.limits);
  CHECK(weighted.report->sampling.limits->lower == plain.report->sampling.limits->lower);
  CHECK(weighted.report->sampling.limits->upper == plain.report->sampling.limits->upper);
  CHECK(weighted.report->result.score == plain.report->result.score);
  CHECK(weighted.report->result.mean == plain.report->result.mean);
  CHECK(weighted.report->result.promoters.share == plain.report->result.promoters.share);
  CHECK(effective_responses(*weighted.report->weights) == 6);
}

TEST_CASE("a weighted score is that of the weights") {
  // by hand: promoters 1 + 0.5, detractors 2, passives 1.25 of 4.75: (1.5 − 2) ÷ 4.75 × 100 = −200/19;
  // mean (10 + 4.5 + 6 + 8.75) ÷ 4.75 = 117/19; Kish 4.75² ÷ (1 + 4 + 0.25 + 1.5625) = 361/109
  reading_request request = asked();
  request.weight = "weight";
  auto const found = evaluate_nps("a", read(request, "nps,weight\n10,1\n3,2\n9,0.5\n7,1.25\n"), {});
  REQUIRE(found.report);
  CHECK(found.report->result.score == rational(-200, 19));
  CHECK(*found.report->result.mean == rational(117, 19));
  CHECK(effective_responses(*found.report->weights) == rational(361, 109));
  CHECK(found.report->result.responses == 4U);
}

TEST_CASE("tables of counts have no rows to choose, weigh or gather") {
  auto const refusal = [](auto change) {
    reading_request request;
    change(request);
    return text_of(read_survey("a.csv", "score,effectif\n9,4\n3,2\n", request).found);
  };
  CHECK(refusal([](auto& r) { r.by = {"x"}; }) == "error CSV035 0:0");
  CHECK(refusal([](auto& r) { r.where = {"x=1"}; }) == "error CSV035 0:0");
  CHECK(refusal([](auto& r) { r.weight = "x"; }) == "error CSV035 0:0");
  CHECK(refusal([](auto& r) { r.unique = "x"; }) == "error CSV035 0:0");
  CHECK(refusal([](auto& r) { r.counting = true; }) == "error CSV036 0:0");
  CHECK(refusal([](auto&) {}).empty());
}

TEST_CASE("more than 100,000 segments are refused") {
  std::string text = "id,nps\n";
  for (std::size_t i = 0; i <= most_segments; ++i) text += 'r' + std::to_string(i) + ",9\n";
  CHECK(by({"id"}, text) == "error CSV052 100002:1");
  CHECK(by({"nps"}, text) == "[9] counts 9:100001");
}

TEST_CASE("the comparison names the ends and the sizes, of two segments or more") {
  segment_score const web{"web", 3, rational(20)};
  segment_score const shop{"shop", 40, rational(-20)};
  segment_score const none{"(blank)", 0, std::nullopt};
  CHECK_FALSE(segments_finding({web}));
  CHECK_FALSE(segments_finding({web, none}));
  auto found = segments_finding({shop, web, none});
  REQUIRE(found);
  CHECK(found->lowest.name == "shop");
  CHECK(found->highest.name == "web");
  CHECK(found->largest.name == "shop");
  CHECK(found->smallest.name == "(blank)");
  CHECK(found->responses == 43);
}

TEST_CASE("a distribution file is read back as it was written") {
  reading_request request = asked();
  request.counting = true;
  request.by = {"channel"};
  request.weight = "weight";
  auto const r = read(request);
  std::string const file = tally_csv(r.how.by, r.tally);
  CHECK(file == "channel,score,count,weight,weight_squared\n"
                "shop,missing,0,,\nshop,rejected,0,,\nshop,3,1,2,4\nshop,8,1,1,1\n"
                "web,missing,0,,\nweb,rejected,0,,\nweb,9,1,0.5,0.25\nweb,10,1,1,1\n"
                ",missing,0,,\n,rejected,0,,\n,7,1,1.25,1.5625\n");
  CHECK(answers_text(read_survey("t.csv", file)) == "counts 3:1 7:1 8:1 9:1 10:1");
  reading_request back;
  back.by = {"channel"};
  CHECK(segments_text(read_survey("t.csv", file, back)) == by({"channel"}));
  back.where = {"channel=web"};
  CHECK(answers_text(read_survey("t.csv", file, back)) == "counts 9:1 10:1");
}

TEST_CASE("words stay as they are in a distribution file, and mean the same when it is read") {
  reading_request request;
  request.counting = true;
  auto const r = read_survey("a.csv", "avis\nPromoteur\nPassif\nPromoteur\nDétracteur\n", request);
  std::string const file = tally_csv(r.how.by, r.tally);
  CHECK(answers_text(read_survey("t.csv", file)) == "classes 1 1 2");
}

TEST_CASE("files of different kinds, scales or segments are not added up") {
  auto const sum = [](std::string const& a, std::string const& b,
                      std::vector<std::string> by = {}) {
    reading_request request;
    request.by = std::move(by);
    auto total = read_survey("a.csv", a, request);
    auto const done = add(total, read_survey("b.csv", b, request), "b.csv", false);
    return done ? answers_text(total) : std::string(id(done.error().code));
  };
  CHECK(sum("nps\n9\n8\n", "nps\n3\n9\n") == "counts 3:1 8:1 9:2");
  CHECK(sum("nps\n9\n8\n", "nps\n\n\nNA\n") == "counts 8:1 9:1 missing:3");
  CHECK(sum("nps\nNA\n", "nps\n9\n") == "counts 9:1 missing:1");
  CHECK(sum("nps\n9\n", "classes\nPromoteur\nPassif\nDétracteur\n") == "TOT002");
  CHECK(sum("Note de 1 à 10\n9\n", "Note de 0 à 10\n9\n") == "TOT002");
  CHECK(sum("score,pourcent\n9,60%\n3,40%\n", "nps\n9\n") == "TOT002");
}

}  // namespace kpi::survey_segments_test
