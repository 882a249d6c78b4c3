// SPDX-License-Identifier: MIT
#include "nps_options.hpp"

#include <fmt/format.h>

#include <kpi/text/phrase.hpp>

#include "probability.hpp"
#include "src/command_line/listing.hpp"

namespace kpi {
namespace {

/// --detractors 0-6 --promoters 9-10: only together, and instead of a definition.
std::optional<nps_definition> free_definition_of(typed_nps const& typed,
                                                 std::vector<error>& errors) {
  auto const range = [&](std::optional<std::string> const& text,
                         std::string name) -> std::optional<scale> {
    if (!text) return std::nullopt;
    auto parsed = parse_range(*text);
    if (!parsed) errors.push_back({code::bad_range, {}, *text, {std::move(name)}});
    return parsed;
  };
  auto const needs = [&](std::string name, std::string other) {
    errors.push_back({code::needs, {}, {}, {std::move(name), std::move(other)}});
  };
  if (typed.detractors && !typed.promoters) needs("--detractors", "--promoters");
  if (typed.promoters && !typed.detractors) needs("--promoters", "--detractors");
  auto const detractors = range(typed.detractors, "--detractors");
  auto const promoters = range(typed.promoters, "--promoters");
  if (!detractors || !promoters) return std::nullopt;
  auto const definition = free_nps_definition(*detractors, *promoters);
  if (definition) return *definition;
  errors.push_back({code::bad_range, {}, *typed.promoters, {"--promoters"}});
  return std::nullopt;
}

std::optional<nps_definition> definition_of(typed_nps const& typed, std::vector<error>& errors) {
  auto const free = free_definition_of(typed, errors);
  if (typed.definition && (typed.detractors || typed.promoters))
    errors.push_back({code::excludes,
                      {},
                      {},
                      {"--definition", typed.detractors ? "--detractors" : "--promoters"}});
  if (free || !typed.definition) return free;
  auto const* named = find_nps_definition(*typed.definition);
  return named == nullptr ? std::nullopt : std::optional(*named);
}

std::string classes_text(nps_definition const& d, language lang) {
  nps_classes const classes = classes_on(d.on, d);
  auto const range = [](std::optional<scale> const& s) { return s ? scale_text(*s) : "—"; };
  return phrase({"detractors {}, passives {}, promoters {} ({})",
                 "détracteurs {}, passifs {}, promoteurs {} ({})"},
                lang, range(classes.detractors), range(classes.passives), range(classes.promoters),
                d.source.in(lang));
}

std::string bands_text(nps_bands const& set, language lang) {
  std::string text;
  for (band const& b : set.bands)
    text += fmt::format("{}{} > {}", text.empty() ? "" : ", ", b.label.in(lang), b.above);
  return fmt::format("{} ({})", text, set.source.in(lang));
}

}  // namespace

constinit program_card const nps_card{
    "nps",
    {"Net Promoter Score: % promoters − % detractors, in points from −100 to 100, with its commentary.",
     "Net Promoter Score\u00a0: % de promoteurs − % de détracteurs, en points de −100 à 100, avec son commentaire."},
    {{{"nps responses.csv", "nps reponses.csv"},
      {"nps --counts 8,14,16,16,18,10,7,5,4,2 --scale 1-10",
       "nps --counts 8,14,16,16,18,10,7,5,4,2 --scale 1-10"}}}};

std::vector<option_group> nps_options(typed_nps& typed) {
  std::vector<option_group> groups{
      survey_options(typed.survey),
      {{"Definition", "Définition"},
       {{"--definition",
         "",
         {"which scores make a detractor, a passive, a promoter (from the scale)",
          "quelles notes font un détracteur, un passif, un promoteur (d’après l’échelle)"},
         &typed.definition,
         names_of(nps_definitions)},
        {"--detractors",
         "A-B",
         {"classes of your own, with --promoters; what lies between is passive",
          "classes au choix, avec --promoters\u202f; ce qui est entre les deux est passif"},
         &typed.detractors},
        {"--promoters",
         "A-B",
         {"the promoters of your own classes", "les promoteurs de ces classes"},
         &typed.promoters},
        {"--bands",
         "",
         {"whose reading of the score the commentary gives (course)",
          "de qui le commentaire suit la lecture du score (course)"},
         &typed.bands,
         names_of(nps_band_table)},
        {"--list-definitions",
         "",
         {"the definitions and bands, with their sources",
          "les définitions et les seuils, avec leurs sources"},
         &typed.list_definitions}}}};
  groups.push_back(sampling_options(typed.sampling, {estimate_kind::net}));
  for (option_group& group : output_options(typed.output)) groups.push_back(std::move(group));
  return groups;
}

nps_settings settings_of(typed_nps const& typed, environment const& env,
                         std::vector<error>& errors) {
  nps_settings settings;
  settings.survey = settings_of(typed.survey, errors);
  settings.output = settings_of(typed.output, env, errors);
  check_kernel(env, errors);
  check_segments(typed.survey, typed.output, errors);
  settings.request.definition = definition_of(typed, errors);
  if (typed.bands && typed.output.quiet)
    errors.push_back({code::excludes, {}, {}, {"--quiet", "--bands"}});
  settings.request.on = settings.survey.on;
  if (auto const* bands = find_nps_bands(typed.bands.value_or(""))) settings.request.bands = *bands;
  settings.request.how = settings.output.how;
  settings.request.commentary = settings.output.commentary;
  settings.request.working = settings.output.working;
  settings.request.typed = settings.survey.counts.has_value();
  settings.request.sampling = settings_of(typed.sampling, typed.output, estimate_kind::net,
                                          probability_of_shares(), errors);
  settings.against = typed.sampling.against;
  check_comparing(typed.survey, typed.output, settings.request.sampling.has_value(), errors);
  return settings;
}

std::string nps_definitions_text(language lang, std::size_t columns) {
  std::string text(
      words{"Definitions (--definition):\n", "Définitions (--definition)\u00a0:\n"}.in(lang));
  text += listed_rows(nps_definitions, columns,
                      [&](nps_definition const& d) { return classes_text(d, lang); });
  text += words{"Bands (--bands):\n", "Seuils (--bands)\u00a0:\n"}.in(lang);
  text += listed_rows(nps_band_table, columns,
                      [&](nps_bands const& set) { return bands_text(set, lang); });
  return text;
}

}  // namespace kpi
