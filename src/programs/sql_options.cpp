// SPDX-License-Identifier: MIT
#include "sql_options.hpp"

#include <utility>

#include <kpi/csv/period.hpp>
#include <kpi/csv/table.hpp>

namespace kpi {
namespace {

/// "date" of "date:month"; absent for another name.
std::optional<std::string> dated_column(std::string const& typed) {
  auto const colon = typed.rfind(':');
  if (colon == typed.npos || !csv::period_named(std::string_view(typed).substr(colon + 1)))
    return std::nullopt;
  return typed.substr(0, colon);
}

/// A name that a database could have, or an error.
void check_name(std::string const& name, std::string const& option, std::vector<error>& errors) {
  auto const quoted = sql::identifier(name);
  if (quoted) return;
  error what = quoted.error();
  what.details.emplace_back(option);
  errors.push_back(std::move(what));
}

/// The name of a column as it is typed for all programs: =5 is the column 5, =date:month the column date:month.
std::string column_of(std::string const& typed, std::string const& option,
                      std::vector<error>& errors) {
  if (typed.size() > 1 && typed.front() == '=') {
    check_name(typed.substr(1), option, errors);
    return typed.substr(1);
  }
  auto const dated = option == "--by" ? dated_column(typed) : std::nullopt;
  if (dated || csv::is_position(typed))
    errors.push_back({code::column_by_place, {}, typed, {option, typed, dated.value_or("")}});
  else
    check_name(typed, option, errors);
  return typed;
}

void check_presence(typed_sql const& typed, std::vector<error>& errors) {
  auto const needs = [&](bool has, std::string option) {
    if (!has) errors.push_back({code::needs, {}, {}, {"kpi-sql", std::move(option)}});
  };
  needs(typed.dialect.has_value(), "--dialect");
  needs(!typed.tables.empty(), "--table");
  needs(typed.column.has_value(), "--column");
  for (std::string const& file : typed.files)
    errors.push_back({code::unknown_option, {}, file, {"", "kpi-sql"}});
}

option_group table_group(typed_sql& typed) {
  return {
      {"Table", "Table"},
      {{"--dialect",
        "",
        {"the database that is to count", "la base de données qui doit compter"},
        &typed.dialect,
        names_of(sql::dialects)},
       {"--table",
        "NAME",
        {"the table, or a view; repeatable: tables with these columns, counted as one",
         "la table, ou une vue\u202f; répétable\u00a0: des tables qui ont ces colonnes, comptées ensemble"},
        &typed.tables},
       {"--schema",
        "NAME",
        {"the schema of the table, or in SQLite the attached database",
         "le schéma de la table, ou dans SQLite la base attachée"},
        &typed.schema},
       {"--column",
        "COL",
        {"the column of the scores, by its name; =5 is the column 5",
         "la colonne des notes, par son nom\u202f; =5 désigne la colonne 5"},
        &typed.column},
       {"--by",
        "COL",
        {"a distribution for each value of a column; repeatable",
         "des effectifs pour chaque valeur d’une colonne\u202f; répétable"},
        &typed.by},
       {"--weight",
        "COL",
        {"the column of the weights of the answers", "la colonne des poids des réponses"},
        &typed.weight}}};
}

}  // namespace

constinit program_card const sql_card{
    "kpi-sql",
    {"Prints the SQL with which a database counts survey answers; its result, as CSV, is the distribution file that nps, csat and ces read.",
     "Écrit le SQL avec lequel une base de données compte des réponses\u202f; son résultat, en CSV, est le fichier d’effectifs que lisent nps, csat et ces."},
    {{{"kpi-sql --dialect sqlite --table responses --column score | sqlite3 -csv -header survey.db | nps",
       "kpi-sql --dialect sqlite --table reponses --column note | sqlite3 -csv -header enquete.db | nps"},
      {"kpi-sql --dialect postgresql --table responses --column score --by channel --weight weight | psql --csv -q | nps --by channel",
       "kpi-sql --dialect postgresql --table reponses --column note --by canal --weight poids | psql --csv -q | nps --by canal"}}},
    {"--dialect D --table NAME --column COL", "--dialect D --table NAME --column COL"}};

std::vector<option_group> sql_options(typed_sql& typed) {
  return {table_group(typed),
          {{"Output", "Présentation"}, {language_option(typed.output)}},
          help_group(typed.output)};
}

sql::tally_request settings_of(typed_sql const& typed, environment const& env,
                               std::vector<error>& errors) {
  check_presence(typed, errors);
  sql::tally_request asked;
  asked.lang = language_of(typed.output, env);
  if (auto const* in = find_choice(sql::dialects, typed.dialect.value_or(""))) asked.in = *in;
  asked.schema = typed.schema;
  asked.tables = typed.tables;
  if (typed.schema) check_name(*typed.schema, "--schema", errors);
  for (std::string const& table : typed.tables) check_name(table, "--table", errors);
  if (typed.column) asked.column = column_of(*typed.column, "--column", errors);
  for (std::string const& name : typed.by) asked.by.push_back(column_of(name, "--by", errors));
  if (typed.weight) asked.weight = column_of(*typed.weight, "--weight", errors);
  return asked;
}

}  // namespace kpi
