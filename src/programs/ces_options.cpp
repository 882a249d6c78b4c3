// SPDX-License-Identifier: MIT
#include "ces_options.hpp"

#include <array>
#include <fmt/format.h>

#include <kpi/csv/ces_vocabulary.hpp>
#include <kpi/text/phrase.hpp>

#include "probability.hpp"
#include "src/command_line/listing.hpp"

namespace kpi {
namespace {

constexpr std::array directions{choice<ces_direction>{"effort", ces_direction::effort},
                                choice<ces_direction>{"ease", ces_direction::ease}};

/// The user's labels, else those of the scale that was typed, else all.
vocabulary vocabulary_of(ces_settings const& settings) {
  vocabulary const all = ces_vocabulary();
  if (settings.labels)
    return {settings.labels->family, all.headings, settings.labels->family, all.questions};
  auto const& on = settings.survey.on;
  return on ? ces_vocabulary(levels(*on)) : all;
}

std::string_view figure_word(ces_definition const& d, language lang) {
  switch (d.figure) {
    case ces_figure::share: return words{"share", "part"}.in(lang);
    case ces_figure::net: return words{"net", "solde"}.in(lang);
    case ces_figure::mean: break;
  }
  return words{"mean", "moyenne"}.in(lang);
}

std::string classes_text(ces_definition const& d, language lang) {
  ces_classes const c = classes_of(d);
  bool const effort = d.direction == ces_direction::effort;
  return phrase(effort ? words{"effort {}, {}: low {}, medium {}, high {} ({})",
                               "effort {}, {}\u00a0: faible {}, moyen {}, élevé {} ({})"}
                       : words{"ease {}, {}: difficult {}, neutral {}, easy {} ({})",
                               "facilité {}, {}\u00a0: difficile {}, neutre {}, facile {} ({})"},
                lang, scale_text(d.on), figure_word(d, lang), scale_text(c.low),
                scale_text(c.middle), scale_text(c.high), d.source.in(lang));
}

}  // namespace

constinit program_card const ces_card{
    "ces",
    {"Customer Effort Score: mean effort or ease, with its direction and its commentary.",
     "Customer Effort Score\u00a0: effort ou facilité en moyenne, avec son sens et son commentaire."},
    {{{"ces responses.csv", "ces reponses.csv"},
      {"ces --counts 74,58,22,26,20 --direction effort",
       "ces --counts 74,58,22,26,20 --direction effort"}}}};

std::vector<option_group> ces_options(typed_ces& typed) {
  std::vector<option_group> groups{
      survey_options(typed.survey, ces_scale_words),
      {{"Definition", "Définition"},
       {labels_option(typed.labels),
        {"--direction",
         "",
         {"what a high score means: much effort, or ease (from the labels; else effort on 1-5, ease on 1-7)",
          "ce que dit une note élevée\u00a0: effort important ou facilité (d’après les libellés\u202f; sinon effort sur 1-5, facilité sur 1-7)"},
         &typed.direction,
         names_of(directions)},
        {"--definition",
         "",
         {"what is computed, with which classes (from scale and direction: the mean)",
          "ce qu’on calcule, avec quelles classes (d’après l’échelle et le sens\u00a0: la moyenne)"},
         &typed.definition,
         names_of(ces_definitions)},
        {"--list-definitions",
         "",
         {"the definitions, with their sources", "les définitions, avec leurs sources"},
         &typed.list_definitions}}}};
  groups.push_back(sampling_options(
      typed.sampling, {estimate_kind::net, estimate_kind::share, estimate_kind::mean}));
  for (option_group& group : output_options(typed.output)) groups.push_back(std::move(group));
  return groups;
}

ces_settings settings_of(typed_ces const& typed, environment const& env,
                         std::vector<error>& errors) {
  ces_settings settings;
  settings.survey = settings_of(typed.survey, errors);
  settings.output = settings_of(typed.output, env, errors);
  check_kernel(env, errors);
  check_segments(typed.survey, typed.output, errors);
  settings.labels = labels_of(typed.labels, errors);
  if (typed.labels && typed.survey.counts)
    errors.push_back({code::excludes, {}, {}, {"--counts", "--labels"}});
  if (typed.definition && typed.direction)
    errors.push_back({code::excludes, {}, {}, {"--definition", "--direction"}});
  settings.survey.reading.labels = vocabulary_of(settings);
  ces_request& request = settings.request;
  if (auto const* named = find_ces_definition(typed.definition.value_or("")))
    request.definition = *named;
  if (auto const* row = find_choice(directions, typed.direction.value_or("")))
    request.direction = row->value;
  request.on = settings.survey.on;
  request.labels = settings.survey.reading.labels;
  request.labels_typed = settings.labels != nullptr;
  request.how = settings.output.how;
  request.commentary = settings.output.commentary;
  request.working = settings.output.working;
  request.typed = settings.survey.counts.has_value();
  estimate_kind const kind =
      request.definition ? kind_of(request.definition->figure) : estimate_kind::mean;
  request.sampling =
      settings_of(typed.sampling, typed.output, kind, probability_of_means(), errors);
  settings.against = typed.sampling.against;
  check_comparing(typed.survey, typed.output, settings.request.sampling.has_value(), errors);
  return settings;
}

std::string ces_definitions_text(language lang, std::size_t columns) {
  return std::string(
             words{"Definitions (--definition):\n", "Définitions (--definition)\u00a0:\n"}.in(
                 lang)) +
         listed_rows(ces_definitions, columns,
                     [&](ces_definition const& d) { return classes_text(d, lang); });
}

}  // namespace kpi
