// SPDX-License-Identifier: MIT
#include "survey_input.hpp"

#include <algorithm>

#include <kpi/commentary/reading_text.hpp>
#include <kpi/fast/survey_file.hpp>
#include <kpi/text/phrase.hpp>

namespace kpi {

survey_reading typed_reading(std::vector<std::uint64_t> const& counts, scale const& on) {
  survey_reading reading;
  if (auto const typed = typed_distribution(counts, on))
    reading.data = *typed;
  else
    add(reading.found, severity::error, typed.error());
  reading.scores_listed = true;
  return reading;
}

scale scale_of_counts(std::size_t counts) {
  constexpr std::size_t most = 100;
  if (counts == 11) return {0, 10};
  return {1, static_cast<int>(std::clamp<std::size_t>(counts, 2, most))};
}

std::vector<survey_reading> readings_of(std::string const& path, std::string const& name,
                                        survey_settings const& settings) {
  std::vector<reading_request> requests;
  for (std::size_t i = 0; i < settings.questions(); ++i) requests.push_back(settings.request(i));
  return read_survey_file(path, requests, name);
}

std::string source_of(std::string const& input, bool several_inputs, survey_reading const& reading,
                      bool several_columns) {
  std::string column = several_columns && reading.how.column ? reading.how.column->value : "";
  if (!several_inputs) return column;
  return column.empty() ? input : input + " – " + column;
}

std::string how_read(std::string const& input, survey_settings const& settings,
                     survey_reading const& reading, language lang) {
  if (!settings.counts) return reading_text(input, reading.how, lang);
  return phrase({"--counts: note: {} counts typed in, lowest score first\n",
                 "--counts: note: {} effectifs saisis, de la note la plus basse à la plus haute\n"},
                lang, settings.counts->size());
}

}  // namespace kpi
