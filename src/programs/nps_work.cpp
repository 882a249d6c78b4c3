// SPDX-License-Identifier: MIT
#include "nps_work.hpp"

#include <memory>

#include <kpi/commentary/nps_report.hpp>
#include <kpi/commentary/reading_text.hpp>
#include <kpi/fast/survey_file.hpp>
#include <kpi/render/nps_record.hpp>
#include <kpi/render/nps_sheet.hpp>
#include <kpi/text/phrase.hpp>

namespace kpi {
namespace {

/// The scale on which so many counts were typed: as asked, else the first definition with as many scores.
scale scale_of(nps_settings const& settings, std::size_t counts) {
  if (settings.request.on) return *settings.request.on;
  if (settings.request.definition) return settings.request.definition->on;
  for (nps_definition const& d : nps_definitions)
    if (static_cast<std::size_t>(levels(d.on)) == counts) return d.on;
  return {};
}

survey_reading typed_reading(nps_settings const& settings) {
  survey_reading reading;
  auto const& counts = *settings.survey.counts;
  auto const typed = typed_distribution(counts, scale_of(settings, counts.size()));
  if (typed)
    reading.data = *typed;
  else
    add(reading.found, severity::error, typed.error());
  reading.scores_listed = true;
  return reading;
}

/// What --verbose says of counts that were typed in.
std::string typed_text(std::vector<std::uint64_t> const& counts, language lang) {
  return phrase({"--counts: note: {} counts typed in, lowest score first\n",
                 "--counts: note: {} effectifs saisis, de la note la plus basse à la plus haute\n"},
                lang, counts.size());
}

outcome outcome_of(nps_settings const& settings, std::string const& input, bool several) {
  survey_reading const reading = settings.survey.counts
                                     ? typed_reading(settings)
                                     : read_survey_file(input, settings.survey.reading);
  auto const evaluation = evaluate_nps(input, reading, settings.request);
  language const lang = settings.output.how.lang;
  outcome found{evaluation.found, "", {}};
  if (!evaluation.report) return found;
  found.reading = settings.survey.counts ? typed_text(*settings.survey.counts, lang)
                                         : reading_text(input, reading.how, lang);
  auto const report = std::make_shared<nps_report const>(*evaluation.report);
  found.result = answer{[=] { return nps_record(*report, lang); },
                        [=] {
                          sheet human = nps_sheet(*report, settings.output.how);
                          if (several) human.source = input;
                          return human;
                        }};
  return found;
}

}  // namespace

work nps_work(nps_settings const& settings, std::vector<std::string> inputs) {
  bool const several = inputs.size() > 1;
  return {nps_card.name, settings.output, std::move(inputs),
          [=](std::string const& input) { return outcome_of(settings, input, several); },
          [] { return nps_record({}, language::english); }};
}

}  // namespace kpi
