// SPDX-License-Identifier: MIT
#include "row_options.hpp"

#include <array>
#include <limits>

#include <kpi/text/decimal.hpp>

#include "src/io/replaced_file.hpp"

namespace kpi {
namespace {

constexpr std::array keep_rules{choice<keep_rule>{"last", keep_rule::last},
                                choice<keep_rule>{"first", keep_rule::first}};

bool is_condition(std::string const& typed) { return typed.find('=', 1) != std::string::npos; }

}  // namespace

std::vector<option> row_options(typed_rows& typed) {
  return {
      {"--where",
       "COL=VALUE",
       {"only rows with this value; repeated on one column: with any of them, on several: with all",
        "seulement les lignes de cette valeur\u202f; répétée sur une colonne\u00a0: l’une d’elles, sur plusieurs\u00a0: toutes"},
       &typed.where},
      {"--weight",
       "COL",
       {"the column of the weights of the answers", "la colonne des poids des réponses"},
       &typed.weight},
      {"--unique",
       "COL",
       {"the column that says who answered: each respondent counts once",
        "la colonne qui dit qui a répondu\u00a0: chaque répondant compte une fois"},
       &typed.unique},
      {"--keep",
       "",
       {"with --unique, which answer of a respondent counts (last)",
        "avec --unique, quelle réponse d’un répondant compte (last)"},
       &typed.keep,
       names_of(keep_rules)},
      {"--rejects",
       "FILE",
       {"write the records left out to FILE, as CSV with line, column, code and text",
        "écrire dans FILE les lignes écartées, en CSV avec ligne, colonne, code et texte"},
       &typed.rejects}};
}

std::vector<option> segment_options(typed_segments& typed) {
  return {
      {"--by",
       "COL",
       {"a result for each value of a column, then the total; repeatable; COL:year, COL:quarter, COL:month or COL:week gathers dates",
        "un résultat par valeur d’une colonne, puis le total\u202f; répétable\u202f; COL:year, COL:quarter, COL:month ou COL:week regroupe des dates"},
       &typed.by},
      {"--min-base",
       "N",
       {"with --by, show no score of segments with fewer answers",
        "avec --by, ne pas montrer le score des segments qui ont moins de réponses"},
       &typed.min_base},
      {"--compare",
       "",
       {"with --by, the segments against each other and each against the others, with intervals",
        "avec --by, les segments entre eux et chacun face aux autres, avec des intervalles"},
       &typed.compare},
      {"--trend",
       "COL",
       {"as --by, for waves by ISO names (COL:month …): the line through their scores, with its interval",
        "comme --by, pour des vagues aux noms ISO (COL:month…)\u00a0: la droite qui passe par leurs scores, avec son intervalle"},
       &typed.trend}};
}

std::vector<std::string> typed_names(typed_rows const& typed) {
  std::vector<std::string> names;
  if (!typed.where.empty()) names.emplace_back("--where");
  if (typed.weight) names.emplace_back("--weight");
  if (typed.unique) names.emplace_back("--unique");
  if (typed.keep) names.emplace_back("--keep");
  if (typed.rejects) names.emplace_back("--rejects");
  return names;
}

std::vector<std::string> typed_names(typed_segments const& typed) {
  std::vector<std::string> names;
  if (!typed.by.empty()) names.emplace_back("--by");
  if (typed.min_base) names.emplace_back("--min-base");
  if (typed.compare) names.emplace_back("--compare");
  if (typed.trend) names.emplace_back("--trend");
  return names;
}

void set_rows(reading_request& asked, typed_rows const& typed,
              std::vector<std::string> const& files, std::vector<error>& errors) {
  for (std::string const& one : typed.where)
    if (!is_condition(one)) errors.push_back({code::bad_condition, {}, one, {}});
  if (typed.keep && !typed.unique) errors.push_back({code::needs, {}, {}, {"--keep", "--unique"}});
  for (std::string const& file : files)
    if (typed.rejects && is_same_file(*typed.rejects, file))
      errors.push_back({code::excludes, {}, {}, {"--rejects " + *typed.rejects, file}});
  asked.where = typed.where;
  asked.weight = typed.weight;
  asked.unique = typed.unique;
  auto const* rule = find_choice(keep_rules, typed.keep.value_or(""));
  if (rule != nullptr) asked.keep = rule->value;
}

std::vector<std::string> segment_columns(typed_segments const& typed) {
  return typed.trend ? std::vector{*typed.trend} : typed.by;
}

std::uint64_t min_base_of(typed_segments const& typed, std::vector<error>& errors) {
  if (!typed.min_base) return 0;
  if (segment_columns(typed).empty())
    errors.push_back({code::needs, {}, {}, {"--min-base", "--by"}});
  auto const n = parse_number(*typed.min_base);
  if (n && is_whole(*n) && *n >= 0 && *n <= std::numeric_limits<std::uint32_t>::max())
    return n->convert_to<std::uint64_t>();
  errors.push_back({code::not_a_number, {}, *typed.min_base, {"--min-base", "30"}});
  return 0;
}

}  // namespace kpi
