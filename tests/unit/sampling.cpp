// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/unit/sentences.hpp"
#include "tests/unit/surveys.hpp"

#include <kpi/commentary/ces_report.hpp>
#include <kpi/commentary/csat_report.hpp>
#include <kpi/commentary/nps_report.hpp>
#include <kpi/inference/full_probability.hpp>
#include <kpi/render/nps_record.hpp>

namespace kpi::sampling_test {

// From a survey to what is told of its interval and of its difference from another.

namespace {

sampling_request usual() { return {95, full_probability}; }

survey_reading read_as(answers a) {
  survey_reading reading;
  reading.data = std::move(a);
  reading.scores_listed = true;
  return reading;
}

nps_request asked_of_nps(sampling_request sampling = usual()) {
  nps_request asked;
  asked.sampling = std::move(sampling);
  return asked;
}

nps_report nps_of(answers a, nps_request const& asked) {
  auto evaluation = evaluate_nps("x.csv", read_as(std::move(a)), asked);
  REQUIRE(evaluation.report);
  return *evaluation.report;
}

/// The text of a finding; "" where it is absent.
std::string said(survey_report const& report, std::string_view code) {
  for (remark const& r : report.commentary)
    if (r.code == code) return r.text;
  return "";
}

stated_interval between(rational const& lower, rational const& upper) {
  return {95, interval_method::score, lower, upper};
}

}  // namespace

TEST_CASE("the course’s NPS is −76 (−85 to −63)") {
  auto const report = nps_of(test::course(), asked_of_nps());
  REQUIRE(report.sampling.limits);
  CHECK(report.sampling.limits->method == interval_method::score);
  CHECK(report.sampling.limits->level == 95);
  CHECK(rounded_to(report.sampling.limits->lower, 2, rounding::half_away) == rational(-8467, 100));
  CHECK(rounded_to(report.sampling.limits->upper, 2, rounding::half_away) == rational(-6270, 100));
  CHECK(interval_in_brackets(report.sampling, {}) == " (−85 to −63)");
  CHECK(interval_in_brackets(report.sampling, {language::french}) == " (−85 à −63)");
  CHECK(said(report, "nps.interval").empty());
}

TEST_CASE("an interval has as many decimals as its width deserves, or as many as are asked for") {
  CHECK(interval_decimals(between(-85, -63), {}) == 0);
  CHECK(interval_decimals(between(30, 40), {}) == 0);
  CHECK(interval_decimals(between(30, rational(399, 10)), {}) == 1);
  CHECK(interval_decimals(between(3, rational(34, 10)), {}) == 2);
  CHECK(interval_decimals(between(0, rational(1, 1000)), {}) == 4);
  CHECK(interval_decimals(between(-85, -63), {language::english, 3}) == 3);
  CHECK(interval_text(between(30, rational(399, 10)), estimate_kind::share, {}) == "30% to 39.9%");
  CHECK(interval_text(between(3, 4), estimate_kind::share, {language::french}) ==
        "3\u00a0% à 4\u00a0%");
}

TEST_CASE("nothing asked, nothing told; shares without counts have none, and the reason") {
  nps_request silent;
  auto const none = nps_of(test::course(), silent);
  CHECK_FALSE(none.sampling.limits);
  CHECK(none.sampling.reason == without_interval::not_asked);
  auto const shares = nps_of(class_shares{20, 30, 50}, asked_of_nps());
  CHECK_FALSE(shares.sampling.limits);
  CHECK(shares.sampling.reason == without_interval::answers_unknown);
  CHECK(nps_of(class_counts{20, 30, 50}, asked_of_nps()).sampling.limits);
}

TEST_CASE("level, method and population change the interval") {
  auto const lower = [](sampling_request s) {
    return nps_of(test::course(), asked_of_nps(std::move(s))).sampling.limits->lower;
  };
  sampling_request sure = usual();
  sure.level = 99;
  sampling_request wald = usual();
  wald.method = interval_method::wald;
  sampling_request finite = usual();
  finite.population = 150;
  CHECK(lower(sure) < lower(usual()));
  CHECK(lower(wald) < lower(usual()));
  CHECK(lower(finite) > lower(usual()));
}

TEST_CASE("more answers than people are an error") {
  sampling_request small = usual();
  small.population = 99;
  auto const evaluation = evaluate_nps("x.csv", read_as(test::course()), asked_of_nps(small));
  CHECK_FALSE(evaluation.report);
  REQUIRE(evaluation.found.errors.count == 1);
  CHECK(evaluation.found.errors.first.front().code == code::more_answers_than_population);
}

TEST_CASE("weights of 1 give the interval of the answers; others one of fewer") {
  auto const r = *nps(test::course(), *find_nps_definition("course"));
  auto const told = [&](std::optional<double> effective) {
    return *sampled(estimate_kind::net, sample_of(r, effective), {}, usual()).limits;
  };
  CHECK(told({}).lower == told(effective_answers(100, 100)).lower);
  CHECK(told(50.0).lower < told({}).lower);
}

TEST_CASE("the variance of scores is that of the answers, one by one") {
  auto const d = test::counted(1, {74, 58, 22, 26, 20});
  rational sum = 0;
  for (level const& l : d.levels)
    sum += (l.score - rational(23, 10)) * (l.score - rational(23, 10)) * l.count;
  CHECK(population_variance(rational(23, 10), scored_groups(d, {1, 5})) == sum / 200);
}

TEST_CASE("CSAT 74 of 107: 59.87 to 77.12; a net and a mean have methods of their own") {
  auto const interval_by = [](std::string_view definition) {
    csat_request asked;
    asked.sampling = usual();
    asked.definition = *find_csat_definition(definition);
    asked.on = scale{1, 5};
    auto const evaluation =
        evaluate_csat("x.csv", read_as(test::counted(1, {14, 9, 10, 32, 42})), asked);
    return *evaluation.report->sampling.limits;
  };
  CHECK(rounded_to(interval_by("top-two-of-5").lower, 2, rounding::half_away) ==
        rational(5987, 100));
  CHECK(rounded_to(interval_by("top-two-of-5").upper, 2, rounding::half_away) ==
        rational(7712, 100));
  CHECK(interval_by("net").method == interval_method::score);
  CHECK(interval_by("mean").method == interval_method::t);
}

TEST_CASE("the interval of a mean is cut at the ends of its scale, and says so") {
  auto const interval_of_scores = [](std::vector<std::uint64_t> const& counts) {
    ces_request asked;
    asked.sampling = usual();
    asked.on = scale{1, static_cast<int>(counts.size())};
    return evaluate_ces("x.csv", read_as(test::counted(1, counts)), asked).report->sampling;
  };
  auto const cut = interval_of_scores({0, 0, 0, 1, 1, 1, 2});  // 4, 5, 6, 7, 7: 4.18 to 7.42
  CHECK(rounded_to(cut.limits->lower, 2, rounding::half_away) == rational(418, 100));
  CHECK(cut.limits->upper == 7);
  CHECK(cut.limits->cut);
  CHECK_FALSE(interval_of_scores({10, 20, 30, 20, 10}).limits->cut);
  CHECK(interval_of_scores({0, 0, 1, 0, 0}).reason == without_interval::single_answer);
}

TEST_CASE("what the interval leaves open is said, and only that") {
  auto const sentence = [](std::vector<std::uint64_t> const& counts, nps_bands const& bands) {
    nps_request asked = asked_of_nps();
    asked.bands = bands;
    return said(nps_of(test::counted(0, counts), asked), "nps.interval");
  };
  auto const& course = nps_band_table.front();
  auto const& bain = *find_nps_bands("bain");
  std::vector<std::uint64_t> const near_nought{45, 0, 0, 0, 0, 0, 0, 5, 0, 0, 50};
  std::vector<std::uint64_t> const near_twenty{30, 0, 0, 0, 0, 0, 0, 19, 0, 0, 51};
  CHECK(test::contains(sentence(near_nought, course), "contains 0"));
  CHECK(sentence(near_twenty, course).empty());
  CHECK(test::contains(sentence(near_twenty, bain), "contains 20"));
  CHECK(test::contains(sentence({2, 0, 0, 0, 0, 0, 0, 3, 0, 0, 15}, course), "only 20 answers"));
  CHECK(test::contains(sentence({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40}, course), "count the same"));
  CHECK(sentence({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, course).empty());
}

TEST_CASE("never more than six sentences, and every one in order, for every small survey") {
  auto const holds = [](std::vector<std::uint64_t> const& counts, language lang) {
    nps_request asked = asked_of_nps();
    asked.how.lang = lang;
    auto const report = nps_of(test::counted(0, counts), asked);
    for (remark const& r : report.commentary)
      if (auto const why = test::wrong(r.text, lang); !why.empty()) FAIL(r.text << ": " << why);
    return report.commentary.size() <= 6;
  };
  bool all = true;
  for (std::uint64_t low = 0; low < 8; ++low)
    for (std::uint64_t high = 0; high < 8; ++high)
      for (auto const lang : {language::english, language::french})
        if (low + high > 0) all = all && holds({low, 0, 0, 0, 0, 0, 0, 3, 0, 0, high}, lang);
  CHECK(all);
}

TEST_CASE("10/0/20 against 18/0/12 by the whole road: 3.03 to 95.11") {
  nps_request asked = asked_of_nps();
  asked.definition = *find_nps_definition("standard");
  auto const other = nps_of(test::counted(0, {18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12}), asked);
  asked.against = compared_survey{"b.csv", measured_by(other.setting), other.result.score,
                                  other.sampling, other.result.responses};
  auto const report = nps_of(test::counted(0, {10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20}), asked);
  REQUIRE(report.difference);
  CHECK(report.difference->value == rational(160, 3));
  CHECK(rounded_to(report.difference->limits->lower, 2, rounding::half_away) == rational(303, 100));
  CHECK(rounded_to(report.difference->limits->upper, 2, rounding::half_away) ==
        rational(9511, 100));
  CHECK(is_beyond_chance(*report.difference));
  CHECK(test::contains(said(report, "nps.difference"), "53.3 points higher"));
  CHECK(find_measure(measures(nps_record(report, language::english)), "difference.p_value")->exact);
}

TEST_CASE("surveys on other scales are not compared") {
  nps_request asked = asked_of_nps();
  asked.against = compared_survey{"b.csv", "0-10 (0-6, 7-8, 9-10)", 4, {}, 200};
  auto const evaluation = evaluate_nps("x.csv", read_as(test::course()), asked);
  CHECK_FALSE(evaluation.report);
  CHECK(evaluation.found.errors.first.front().code == code::surveys_differ);
  asked.against->measured_by = "1-10 (1-6, 7-8, 9-10)";
  CHECK(evaluate_nps("x.csv", read_as(test::course()), asked).report);
}

TEST_CASE("a difference that cannot be told from chance is never called no change") {
  for (auto const lang : {language::english, language::french}) {
    stated_difference d{3, between(-5, 11), rational(43, 100), "b.csv", 20, 50};
    for (rational const& value : {rational(3), rational(-3), rational(0)}) {
      d.value = value;
      std::string const text =
          lang == language::french
              ? french::difference_sentence({d, estimate_kind::net, 23}, "Le NPS", {lang})
              : english::difference_sentence({d, estimate_kind::net, 23}, "The NPS", {lang});
      CHECK(test::wrong(text, lang).empty());
      CHECK_FALSE(test::contains(text, "no change"));
      CHECK_FALSE(test::contains(text, "aucun changement"));
    }
  }
}

TEST_CASE("p values: four decimals where they are small, two elsewhere") {
  CHECK(p_text(rational(317, 10000), {}) == "p = 0.0317");
  CHECK(p_text(rational(437, 1000), {}) == "p = 0.44");
  CHECK(p_text(rational(1, 100000), {}) == "p < 0.0001");
  CHECK(p_text(rational(317, 10000), {language::french}) == "p = 0,0317");
}

}  // namespace kpi::sampling_test
