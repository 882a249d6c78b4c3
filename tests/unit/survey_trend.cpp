// SPDX-License-Identifier: MIT
#include <kpi/commentary/trend_finding.hpp>
#include <kpi/inference/full_probability.hpp>
#include <kpi/render/trend_sheet.hpp>

#include "tests/catch.hpp"

#include <cmath>
#include <string>
#include <vector>

namespace kpi::survey_trend_test {

namespace {

sampling_request const asked{95, full_probability};

/// So many answers, a part of them promoters and as many detractors as are left.
survey_wave wave_of(std::string name, int promoters, int answers) {
  double const n = answers;
  sample const taken = trinomial{(answers - promoters) / n, promoters / n, n};
  return {std::move(name), compared_segment{{},
                                            rational(100 * (2 * promoters - answers), answers),
                                            sampled(estimate_kind::net, taken, {}, asked),
                                            static_cast<std::uint64_t>(answers)}};
}

std::string slope_text(survey_trend const& t) { return decimal_text(t.slope, 4); }

int weeks_between(std::string_view first, std::string_view last) {
  return wave_time_of(last)->at - wave_time_of(first)->at;
}

}  // namespace

TEST_CASE("waves have the names of ISO 8601, and quarters one of their like") {
  CHECK(wave_time_of("2026") == wave_time{wave_unit::year, 2026});
  CHECK(wave_time_of("2026-Q1")->unit == wave_unit::quarter);
  CHECK(wave_time_of("2026-03")->unit == wave_unit::month);
  CHECK(wave_time_of("2026-W11")->unit == wave_unit::week);
  CHECK(wave_time_of("2026-03-12")->unit == wave_unit::day);
  for (char const* none : {"", "spring", "26", "2026-", "2026-Q0", "2026-Q5", "2026-Q", "2026-13",
                           "2026-00", "2026-3", "2026-W00", "2026-W54", "2026-W1", "2026-02-29",
                           "2026-03-12 10:00", "2026/03", "2026-T1", "2026-1-1", " 2026"})
    CHECK_FALSE(wave_time_of(none));
}

TEST_CASE("waves that follow each other are one apart, over the ends of years as well") {
  CHECK(wave_time_of("2026-Q1")->at - wave_time_of("2025-Q4")->at == 1);
  CHECK(wave_time_of("2026-01")->at - wave_time_of("2025-12")->at == 1);
  CHECK(wave_time_of("2024-03-01")->at - wave_time_of("2024-02-28")->at == 2);  // a leap year
  CHECK(weeks_between("2025-W52", "2026-W01") == 1);
  CHECK(weeks_between("2020-W53", "2021-W01") == 1);
}

TEST_CASE("a year has the weeks whose Thursdays lie in it") {
  CHECK(wave_time_of("2020-W53"));
  CHECK(wave_time_of("2026-W53"));
  CHECK_FALSE(wave_time_of("2025-W53"));
}

TEST_CASE("names that are no waves, or waves of another kind than the first, are told") {
  CHECK(names_of_no_wave({"2026-01", "2026-02"}).empty());
  CHECK(names_of_no_wave({"spring", "2026-01", "2026-Q2"}) ==
        std::vector<std::string>{"spring", "2026-Q2"});
}

TEST_CASE("a wave that is missing leaves its gap") {
  // 20 %, 30 %, 50 % of promoters: on a line only if a month lies between the last two.
  std::vector<survey_wave> const waves{wave_of("2026-01", 20, 100), wave_of("2026-02", 30, 100),
                                       wave_of("2026-04", 50, 100)};
  survey_trend const t = trend_through(waves, "wave", asked);
  CHECK(slope_text(t) == "20");
  CHECK(t.unit == wave_unit::month);
  REQUIRE(t.limits);
  CHECK(t.limits->lower < 20);
  CHECK(t.limits->upper > 20);
}

TEST_CASE("p is below 1 − level exactly where the interval leaves 0 out") {
  for (int last = 20; last <= 60; ++last) {
    survey_trend const t = trend_through(
        {wave_of("2024", 40, 100), wave_of("2025", 40, 100), wave_of("2026", last, 100)}, "wave",
        asked);
    REQUIRE(t.limits);
    CHECK(is_beyond_chance(t) == (t.limits->lower > 0 || t.limits->upper < 0));
  }
}

TEST_CASE("ten times as many answers leave the slope and narrow its interval by the root of ten") {
  std::vector<survey_wave> few;
  std::vector<survey_wave> many;
  int promoters = 20;
  for (char const* name : {"2023", "2024", "2025", "2026"}) {
    few.push_back(wave_of(name, promoters, 50));
    many.push_back(wave_of(name, promoters * 10, 500));
    promoters += 4;
  }
  survey_trend const a = trend_through(few, "year", asked);
  survey_trend const b = trend_through(many, "year", asked);
  CHECK(slope_text(a) == slope_text(b));
  auto const width = [](survey_trend const& t) {
    return nearest_double(t.limits->upper - t.limits->lower);
  };
  CHECK(std::abs(width(a) / width(b) - std::sqrt(10)) < 1e-4);
}

TEST_CASE("a wave without a score, or with answers all alike, is left out and named") {
  std::vector<survey_wave> const waves{wave_of("2023", 20, 50), wave_of("2024", 50, 50),
                                       wave_of("2025", 25, 50), {"2026", {}},
                                       wave_of("2027", 30, 50), {"", {}}};
  survey_trend const t = trend_through(waves, "year", asked);
  CHECK(t.waves == std::vector<std::string>{"2023", "2025", "2027"});
  CHECK(t.left_out == std::vector<std::string>{"2024", "2026", ""});
  auto const notes = trend_section(t, 95, {language::french}).notes;
  REQUIRE(notes.size() == 2);
  CHECK(notes[1].find("2024, 2026, (vide)") != std::string::npos);
}

TEST_CASE("a slope too small for its decimals is not told as none") {
  survey_trend const t =
      trend_through({wave_of("2024", 40'000, 100'000), wave_of("2025", 40'000, 100'000),
                     wave_of("2026", 40'001, 100'000)},
                    "year", asked);
  auto const told = [&](display const& how, std::string_view part) {
    std::string const text = sentence(t, "NPS", how);
    CAPTURE(text);
    CHECK(text.find(part) != text.npos);
  };
  told({language::english}, " rises by less than 0.01 points a year, ");
  told({language::french}, " monte de moins de 0,01 point par an, ");
  told({.lang = language::english, .decimals = 4}, " rises by 0.0010 points a year, ");
}

TEST_CASE("fewer than three waves that can be weighed are no trend, and it is said") {
  survey_trend const t =
      trend_through({wave_of("2025", 20, 50), wave_of("2026", 50, 50), {"2027", {}}}, "y", asked);
  CHECK_FALSE(t.limits);
  CHECK(
      sentence(t, "NPS", {language::english}) ==
      "A trend needs three waves with a score and with answers that are not all alike; there is 1.");
  CHECK(
      sentence(trend_through({}, "y", asked), "NPS", {language::french}) ==
      "Une tendance demande trois vagues qui ont un score et des réponses qui ne sont pas toutes identiques\u202f; "
      "il n’y en a aucune.");
}

}  // namespace kpi::survey_trend_test
