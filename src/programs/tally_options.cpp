// SPDX-License-Identifier: MIT
#include "tally_options.hpp"

#include <utility>

#include <kpi/csv/ces_vocabulary.hpp>
#include <kpi/csv/csat_vocabulary.hpp>

namespace kpi {
namespace {

template <class T>
void append(std::vector<T>& all, std::span<T const> more) {
  all.insert(all.end(), more.begin(), more.end());
}

/// The words of all three KPIs: which one will read the file is not known here.
vocabulary every_vocabulary() {
  static std::vector<label_family> families;
  static std::vector<std::string_view> headings;
  if (families.empty())
    for (vocabulary const& known : {nps_vocabulary(), csat_vocabulary(), ces_vocabulary()}) {
      append<label_family>(families, known.families);
      append<std::string_view>(headings, known.headings);
    }
  return {families, headings, {}};
}

option_group input_group(typed_tally& typed) {
  option_group group{
      {"Input", "Entrée"},
      {{"--column",
        "COL",
        {"the column of the scores: its heading, or its position from 1; =5 is the heading 5",
         "la colonne des notes\u00a0: son intitulé, ou son rang à partir de 1\u202f; =5 désigne l’intitulé 5"},
        &typed.column},
       {"--by",
        "COL",
        {"a distribution for each value of a column; repeatable; COL:year, COL:quarter, COL:month or COL:week gathers dates",
         "des effectifs pour chaque valeur d’une colonne\u202f; répétable\u202f; COL:year, COL:quarter, COL:month ou COL:week regroupe des dates"},
        &typed.by},
       {"--bad-rows",
        "",
        {"on a row that cannot be used: report all of them and write nothing, or leave them out and count them (skip)",
         "si une ligne est inutilisable\u00a0: tout signaler sans rien écrire, ou l’écarter et la compter (skip)"},
        &typed.bad_rows,
        {"stop", "skip"}},
       {"--unfinished",
        "",
        {"responses left before their end, as the file says: count those that carry a score, or leave them out (keep)",
         "réponses abandonnées avant la fin, d’après le fichier\u00a0: compter celles qui portent une note, ou les écarter (keep)"},
        &typed.unfinished,
        {"keep", "drop"}}}};
  for (option& o : row_options(typed.rows)) group.options.push_back(std::move(o));
  for (option& o : dialect_options(typed.dialect)) group.options.push_back(std::move(o));
  return group;
}

}  // namespace

constinit program_card const tally_card{
    "kpi-tally",
    {"Counts survey answers into a distribution file, which nps, csat and ces read instead of the answers; the files of parts add up to that of the whole.",
     "Compte des réponses dans un fichier d’effectifs, que nps, csat et ces lisent à la place des réponses\u202f; les fichiers des parties s’additionnent pour donner celui de l’ensemble."},
    {{{"kpi-tally responses.csv >tally.csv", "kpi-tally reponses.csv >effectifs.csv"},
      {"kpi-tally --by channel --weight weight part-1.csv part-2.csv >tally.csv",
       "kpi-tally --by canal --weight poids partie-1.csv partie-2.csv >effectifs.csv"}}}};

std::vector<option_group> tally_options(typed_tally& typed) {
  return {input_group(typed),
          {{"Output", "Présentation"},
           {{"-v,--verbose",
             "",
             {"say on standard error how each file was read",
              "dire sur l’erreur standard comment chaque fichier a été lu"},
             &typed.output.verbose},
            language_option(typed.output)}},
          help_group(typed.output)};
}

tally_settings settings_of(typed_tally const& typed, environment const& env,
                           std::vector<error>& errors) {
  tally_settings settings;
  set_dialect(settings.reading, settings_of(typed.dialect, errors));
  set_rows(settings.reading, typed.rows, typed.files, errors);
  settings.reading.column = typed.column;
  settings.reading.by = typed.by;
  settings.reading.counting = true;
  settings.reading.labels = every_vocabulary();
  settings.reading.skip_bad_rows = typed.bad_rows != "stop";
  settings.reading.drop_unfinished = typed.unfinished == "drop";
  settings.rejects = typed.rows.rejects;
  settings.output = settings_of(typed.output, env, errors);
  check_kernel(env, errors);
  return settings;
}

}  // namespace kpi
