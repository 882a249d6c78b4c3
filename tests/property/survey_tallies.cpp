// SPDX-License-Identifier: MIT
// However a survey is cut into parts, each counted into a distribution file and the files added up, the result is that of
// the whole: segments, weights, missing and rejected answers included, to the last digit.
#include "tests/catch.hpp"

#include <random>
#include <string>
#include <vector>

#include <kpi/commentary/nps_report.hpp>
#include <kpi/commentary/survey_segments.hpp>
#include <kpi/csv/reading_total.hpp>
#include <kpi/csv/survey_reader.hpp>
#include <kpi/render/json.hpp>
#include <kpi/render/nps_record.hpp>
#include <kpi/render/tally_csv.hpp>

namespace kpi::survey_tallies_property {

namespace {

constexpr std::string_view header = "channel,date,nps,weight\n";

/// A row: mostly an answer, sometimes none, sometimes nonsense; channels that a file format could stumble over.
std::string random_row(std::mt19937& random) {
  static std::vector<std::string> const channels{
      "web", "shop", "", "\"a,b\"", "=1+1", "\"say \"\"x\"\"\"", "-5", "été"};
  static std::vector<std::string> const dates{"2025-01-31", "13/02/2025", "01/02/2025",
                                              "05/05/2025"};
  static std::vector<std::string> const weights{"1", "0.5", "1.25",  "0.3333333333",
                                                "2", "0",   "10.001"};
  auto const any = [&](auto const& of) { return of[random() % of.size()]; };
  std::string score = std::to_string(random() % 11);
  if (random() % 10 == 0) score = "";
  if (random() % 25 == 0) score = "oops";
  if (random() % 12 == 0) score = "8.5";
  return any(channels) + ',' + any(dates) + ',' + score + ',' + any(weights) + '\n';
}

struct cut_survey {
  std::string whole{header};
  std::vector<std::string> parts;
};

/// Every part shows its order of day and month, as the whole does: it starts with the same row.
cut_survey random_survey(std::mt19937& random) {
  cut_survey survey;
  std::size_t const parts = 1 + random() % 5;
  for (std::size_t i = 0; i < parts; ++i) {
    std::string rows = "web,13/02/2025,9,1\n";
    for (std::size_t row = random() % 40; row > 0; --row) rows += random_row(random);
    survey.parts.push_back(std::string(header) + rows);
    survey.whole += rows;
  }
  return survey;
}

reading_request asked(bool weighted, std::vector<std::string> by) {
  reading_request request;
  request.column = "nps";
  if (weighted) request.weight = "weight";
  request.by = std::move(by);
  request.most_bad = 100;
  return request;
}

std::string tally_of(std::string const& text, reading_request request) {
  request.counting = true;
  auto const reading = read_survey("part.csv", text, request);
  REQUIRE(!has_errors(reading.found));
  return tally_csv(reading.how.by, reading.tally);
}

/// The files of the parts, counted again into one.
std::string added_up(std::vector<std::string> const& files) {
  reading_request request;
  request.counting = true;
  std::vector<tally_segment> all;
  std::vector<std::string> columns;
  for (std::string const& file : files) {
    auto const reading = read_survey("tally.csv", file, request);
    REQUIRE(!has_errors(reading.found));
    columns = reading.how.by;
    all = added(all, reading.tally);
  }
  return tally_csv(columns, all);
}

std::string key_text(segment_key const& key) {
  std::string text;
  for (std::string const& value : key) text += '[' + value + ']';
  return text;
}

/// All figures as JSON writes them, fractions included.
std::string figures(survey_reading reading) {
  std::string text;
  auto const segments = std::exchange(reading.segments, {});
  auto const add = [&](survey_reading const& one) {
    auto evaluation = evaluate_nps("x", one, {});
    if (!evaluation.report) {
      text += "none\n";
      return;
    }
    evaluation.report->reading.reset();
    evaluation.report->warnings = {};
    evaluation.report->commentary = {};
    text += json_line(nps_record(*evaluation.report, language::english));
  };
  add(reading);
  for (survey_segment const& s : segments) {
    text +=
        key_text(s.key) + ' ' + std::to_string(s.missing) + ' ' + std::to_string(s.rejected) + ' ';
    add(reading_of(reading, s));
  }
  return text;
}

void check(bool weighted, std::vector<std::string> const& by, unsigned seed) {
  std::mt19937 random(seed);
  cut_survey const survey = random_survey(random);
  reading_request const request = asked(weighted, by);
  auto const whole = read_survey("whole.csv", survey.whole, request);
  REQUIRE(whole.data);
  std::string const expected = figures(whole);

  std::vector<std::string> tallies;
  for (std::string const& part : survey.parts) tallies.push_back(tally_of(part, request));
  CHECK(added_up(tallies) == tally_of(survey.whole, request));

  reading_request of_tallies;
  for (std::string const& column : whole.how.by) of_tallies.by.push_back(column);
  of_tallies.most_bad = 100;
  auto const counted = read_survey("tally.csv", added_up(tallies), of_tallies);
  CHECK(figures(counted) == expected);

  auto total = read_survey("part.csv", survey.parts.front(), request);
  for (std::size_t i = 1; i < survey.parts.size(); ++i)
    REQUIRE(add(total, read_survey("part.csv", survey.parts[i], request), "part.csv", false));
  CHECK(figures(total) == expected);
}

}  // namespace

TEST_CASE("tallies of parts add up to the tally of the whole, and give its results") {
  for (unsigned seed = 0; seed < 60; ++seed) {
    INFO(seed);
    check(false, {}, seed);
    check(true, {}, seed);
    check(false, {"channel"}, seed);
    check(true, {"channel", "date:month"}, seed);
  }
}

}  // namespace kpi::survey_tallies_property
