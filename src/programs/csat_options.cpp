// SPDX-License-Identifier: MIT
#include "csat_options.hpp"

#include <fmt/format.h>

#include <kpi/csv/csat_vocabulary.hpp>
#include <kpi/text/phrase.hpp>

#include "probability.hpp"
#include "src/command_line/listing.hpp"

namespace kpi {
namespace {

std::optional<csat_definition> definition_of(typed_csat const& typed, std::vector<error>& errors) {
  if (typed.definition && typed.satisfied)
    errors.push_back({code::excludes, {}, {}, {"--definition", "--satisfied"}});
  if (typed.satisfied) {
    auto const range = parse_range(*typed.satisfied);
    if (range && range->highest > 1) return free_csat_definition(*range);
    errors.push_back({code::bad_range, {}, *typed.satisfied, {"--satisfied"}});
  }
  auto const* named = find_csat_definition(typed.definition.value_or(""));
  return named == nullptr ? std::nullopt : std::optional(*named);
}

/// The user's labels, else those of the scale that was typed, else all.
vocabulary vocabulary_of(csat_settings const& settings) {
  vocabulary const all = csat_vocabulary();
  if (settings.labels)
    return {settings.labels->family, all.headings, settings.labels->family, all.questions};
  auto const& on = settings.survey.on;
  return on ? csat_vocabulary(levels(*on)) : all;
}

std::string figure_text(csat_definition const& d, language lang) {
  switch (d.figure) {
    case csat_figure::net: return phrase({"points", "points"}, lang);
    case csat_figure::mean: return phrase({"mean", "moyenne"}, lang);
    case csat_figure::share: break;
  }
  if (!d.on)
    return phrase({"satisfied: the highest score", "satisfaits\u00a0: la meilleure note"}, lang);
  csat_classes const c = csat_classes_on(*d.on, d.best);
  return phrase({"satisfied {} of {}", "satisfaits {} sur {}"}, lang, scale_text(c.satisfied),
                scale_text(*d.on));
}

}  // namespace

constinit program_card const csat_card{
    "csat",
    {"Customer satisfaction score: % satisfied answers, with its commentary.",
     "Score de satisfaction client\u00a0: % de réponses satisfaites, avec son commentaire."},
    {{{"csat responses.csv", "csat reponses.csv"},
      {"csat --counts 14,9,10,32,42", "csat --counts 14,9,10,32,42"}}}};

std::vector<option_group> csat_options(typed_csat& typed) {
  std::vector<option_group> groups{
      survey_options(typed.survey, label_scale_words),
      {{"Definition", "Définition"},
       {labels_option(typed.labels),
        {"--definition",
         "",
         {"which answers are satisfied and what is computed from them (from the scale)",
          "quelles réponses sont satisfaites et ce qu’on en calcule (d’après l’échelle)"},
         &typed.definition,
         names_of(csat_definitions)},
        {"--satisfied",
         "A-B",
         {"the satisfied scores of your own definition, up to the highest, B",
          "les notes satisfaites d’une définition au choix, jusqu’à la plus haute, B"},
         &typed.satisfied},
        {"--list-definitions",
         "",
         {"the definitions, with their sources", "les définitions, avec leurs sources"},
         &typed.list_definitions}}}};
  groups.push_back(sampling_options(
      typed.sampling, {estimate_kind::net, estimate_kind::share, estimate_kind::mean}));
  for (option_group& group : output_options(typed.output)) groups.push_back(std::move(group));
  return groups;
}

csat_settings settings_of(typed_csat const& typed, environment const& env,
                          std::vector<error>& errors) {
  csat_settings settings;
  settings.survey = settings_of(typed.survey, errors);
  settings.output = settings_of(typed.output, env, errors);
  check_kernel(env, errors);
  check_segments(typed.survey, typed.output, errors);
  settings.labels = labels_of(typed.labels, errors);
  if (typed.labels && typed.survey.counts)
    errors.push_back({code::excludes, {}, {}, {"--counts", "--labels"}});
  settings.survey.reading.labels = vocabulary_of(settings);
  csat_request& request = settings.request;
  request.definition = definition_of(typed, errors);
  request.on = settings.survey.on;
  request.labels = settings.survey.reading.labels;
  request.labels_typed = settings.labels != nullptr;
  request.how = settings.output.how;
  request.commentary = settings.output.commentary;
  request.working = settings.output.working;
  request.typed = settings.survey.counts.has_value();
  estimate_kind const kind =
      request.definition ? kind_of(request.definition->figure) : estimate_kind::share;
  request.sampling =
      settings_of(typed.sampling, typed.output, kind, probability_of_means(), errors);
  settings.against = typed.sampling.against;
  check_comparing(typed.survey, typed.output, settings.request.sampling.has_value(), errors);
  return settings;
}

std::string csat_definitions_text(language lang, std::size_t columns) {
  return std::string(
             words{"Definitions (--definition):\n", "Définitions (--definition)\u00a0:\n"}.in(
                 lang)) +
         listed_rows(csat_definitions, columns, [&](csat_definition const& d) {
           return fmt::format("{} ({})", figure_text(d, lang), d.source.in(lang));
         });
}

}  // namespace kpi
