// SPDX-License-Identifier: MIT
#include "ces_work.hpp"

#include <memory>

#include <kpi/commentary/ces_report.hpp>
#include <kpi/fast/survey_file.hpp>
#include <kpi/grading/survey_facts.hpp>
#include <kpi/render/ces_record.hpp>
#include <kpi/render/ces_sheet.hpp>

#include "survey_input.hpp"

namespace kpi {
namespace {

/// The scale on which so many counts were typed: as asked, else from 1, and from 0 for eleven.
scale scale_of(ces_settings const& settings, std::size_t counts) {
  if (settings.request.on) return *settings.request.on;
  auto const& chosen = settings.request.definition;
  if (chosen) return chosen->on;
  return scale_of_counts(counts);
}

/// The survey that the figure is compared with, asked the same question and measured in the same way; what is wrong
/// with it is added to found.
std::optional<compared_survey> other_survey(ces_settings const& settings, std::size_t question,
                                            problems& found) {
  if (!settings.against) return std::nullopt;
  ces_request asked = settings.request;
  asked.typed = false;
  asked.commentary = extent::none;
  asked.working = false;
  auto const other =
      evaluate_ces(*settings.against,
                   read_survey_file(*settings.against, settings.survey.request(question)), asked);
  append(found, other.found);
  if (!other.report) return std::nullopt;
  return compared_survey{*settings.against, measured_by(other.report->setting),
                         other.report->result.score, other.report->sampling,
                         other.report->result.responses};
}

outcome outcome_of(ces_settings const& settings, std::string const& input, std::size_t question,
                   survey_reading const& reading, std::string const& source) {
  ces_request asked = settings.request;
  problems of_other;
  asked.against = other_survey(settings, question, of_other);
  auto const evaluation = evaluate_ces(input, reading, asked);
  language const lang = settings.output.how.lang;
  outcome found{evaluation.found, "", {}};
  append(found.found, of_other);
  if (!evaluation.report || has_errors(found.found)) return found;
  found.reading = how_read(input, settings.survey, reading, lang);
  auto const report = std::make_shared<ces_report const>(*evaluation.report);
  found.result = answer{[=] { return ces_record(*report, lang); },
                        [=] {
                          sheet human = ces_sheet(*report, settings.output.how);
                          human.source = source;
                          return human;
                        },
                        {},
                        [=](std::string const& key, std::size_t, auto const& others) {
                          return grading::facts_of(*report, key, others);
                        }};
  return found;
}

std::vector<outcome> outcomes_of(ces_settings const& settings, std::string const& input,
                                 bool several) {
  auto const& counts = settings.survey.counts;
  auto const readings =
      counts ? std::vector{typed_reading(*counts, scale_of(settings, counts->size()))}
             : readings_of(input, settings.survey);
  std::vector<outcome> found;
  for (std::size_t question = 0; question < readings.size(); ++question) {
    survey_reading const& reading = readings[question];
    found.push_back(outcome_of(settings, input, question, reading,
                               source_of(input, several, reading, readings.size() > 1)));
  }
  return found;
}

}  // namespace

work ces_work(ces_settings const& settings, std::vector<std::string> inputs) {
  bool const several = inputs.size() > 1;
  return {ces_card.name,
          settings.output,
          std::move(inputs),
          [=](std::string const& input) { return outcomes_of(settings, input, several); },
          [] { return ces_record({}, language::english); },
          {},
          settings.survey.questions()};
}

}  // namespace kpi
