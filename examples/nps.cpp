// SPDX-License-Identifier: MIT
// The NPS of the course case as a program computes it: read the file, ask for the report, use the figures.
#include <cstdio>

#include <kpi/fast/survey_file.hpp>
#include <kpi/kpi.hpp>

int main() {
  char const* const file = "data/sens-confort/recommandation.csv";
  auto const evaluation = kpi::evaluate_nps(file, kpi::read_survey_file(file), {});
  if (!evaluation.report) {
    std::fputs(kpi::problems_text(evaluation.found, kpi::language::english, "nps").c_str(), stderr);
    return 1;
  }
  kpi::nps_result const& nps = evaluation.report->result;
  kpi::display const in_french{kpi::language::french};
  std::printf("NPS %s, moyenne %s\n", kpi::number(in_french, nps.score, 1).c_str(),
              kpi::number(in_french, *nps.mean, 2).c_str());
  for (kpi::remark const& r : evaluation.report->commentary)
    std::printf("%.*s: %s\n", static_cast<int>(r.code.size()), r.code.data(), r.text.c_str());
  return nps.score == -76 && *nps.mean == kpi::rational(443, 100) ? 0 : 1;
}
