// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <kpi/grading/diagnosis_text.hpp>
#include <kpi/grading/margin_facts.hpp>
#include <kpi/grading/survey_facts.hpp>

#include "tests/unit/plans.hpp"
#include "tests/unit/surveys.hpp"

// Questions for the tests of the grading: the figure is computed by the library, the mistakes by the tables.

namespace kpi::test {

inline survey_reading reading_of(answers data) {
  survey_reading reading;
  reading.data = std::move(data);
  reading.scores_listed = true;
  return reading;
}

// Without the commentary, which takes most of the time.

inline nps_report nps_of(distribution d) {
  nps_request asked;
  asked.commentary = extent::none;
  return *evaluate_nps("", reading_of(std::move(d)), asked).report;
}
inline csat_report csat_of(distribution d) {
  csat_request asked;
  asked.commentary = extent::none;
  return *evaluate_csat("", reading_of(std::move(d)), asked).report;
}
inline ces_report ces_of(distribution d) {
  ces_request asked;
  asked.commentary = extent::none;
  return *evaluate_ces("", reading_of(std::move(d)), asked).report;
}

inline grading::margin_case margin_of(plan p, std::size_t position) {
  auto results = *contribution_margins(p);
  return {std::move(p), std::move(results), position, {}};
}

inline grading::ladder nps_ladder(distribution d) {
  nps_report const report = nps_of(std::move(d));
  return grading::ladder({report.result.score, grading::facts_of(report, "score")});
}

inline grading::ladder margin_ladder(grading::margin_case const& c, std::string_view key) {
  return grading::ladder({*grading::figure_of(c.right(), key), grading::facts_of(c, key)});
}

/// "mistake nps.reversed", "exact", "early-rounding rounding.class-shares …".
inline std::string told(grading::diagnosis const& d) {
  std::string text(grading::code_of(d.at));
  for (grading::reason const& r : d.reasons) text += ' ' + std::string(r.code);
  return text;
}

inline std::string judged(grading::ladder const& l, std::string_view answer) {
  return told(l.judge(grading::parse_answer(answer)));
}

}  // namespace kpi::test
