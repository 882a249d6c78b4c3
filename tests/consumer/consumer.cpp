// SPDX-License-Identifier: MIT
// Somebody else's program: reads a survey with kpi::fast and calculates with kpi::kpi.

#include <variant>

#include <kpi/fast/survey_file.hpp>
#include <kpi/metric/nps.hpp>

int main(int, char** arguments) {
  kpi::survey_reading const file = kpi::read_survey_file(arguments[1]);
  if (!file.data) return 1;
  auto const& answers = std::get<kpi::distribution>(*file.data);
  auto const found = kpi::nps(answers, *kpi::find_nps_definition("standard"));
  return found && found->score == 4 ? 0 : 1;
}
