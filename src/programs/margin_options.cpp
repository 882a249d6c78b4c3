// SPDX-License-Identifier: MIT
#include "margin_options.hpp"

#include <array>
#include <utility>

namespace kpi {
namespace {

constexpr std::array year_lengths{choice<int>{"360", 360}, choice<int>{"365", 365}};
constexpr std::array month_rules{choice<month_rule>{"30/360", month_rule::thirty_days},
                                 choice<month_rule>{"calendar", month_rule::calendar}};
constexpr std::array day_rules{choice<day_rule>{"nearest", day_rule::nearest},
                               choice<day_rule>{"up", day_rule::up},
                               choice<day_rule>{"down", day_rule::down}};
constexpr std::array bridge_orders{choice<bridge_order>{"volume-first", bridge_order::volume_first},
                                   choice<bridge_order>{"rate-first", bridge_order::rate_first},
                                   choice<bridge_order>{"joint", bridge_order::joint}};

/// The codes and signs of the currencies that are known.
std::vector<std::string_view> currency_names() {
  std::vector<std::string_view> names;
  for (currency const& c : currencies) {
    names.push_back(c.code);
    if (c.sign != c.code) names.push_back(c.sign);
  }
  return names;
}

template <class Table, class T>
T meaning_of(std::optional<std::string> const& typed, Table const& table, T otherwise) {
  auto const* row = typed ? find_choice(table, *typed) : nullptr;
  return row == nullptr ? otherwise : row->value;
}

/// A year of 365 days has the months of the calendar, unless they are chosen.
year_convention year_of(typed_margin const& typed) {
  year_convention by;
  by.days = meaning_of(typed.days, year_lengths, by.days);
  by.months = meaning_of(typed.months, month_rules,
                         by.days == 365 ? month_rule::calendar : month_rule::thirty_days);
  by.day = meaning_of(typed.day_rounding, day_rules, by.day);
  return by;
}

/// -q and --expect show one figure: what does not move it is refused, not ignored.
void check_combination(typed_margin const& typed, std::vector<error>& errors) {
  std::string const measure = typed.output.measure.value_or("");
  auto const asks = [&](std::string_view key) { return measure.find(key) != measure.npos; };
  auto const excludes = [&](bool is_typed, std::string name) {
    if (typed.output.quiet && is_typed)
      errors.push_back({code::excludes, {}, {}, {"--quiet", std::move(name)}});
  };
  bool const date = asks("break_even_date");
  excludes(typed.currency.has_value(), "--currency");
  excludes(typed.days && !date && !asks("break_even_days"), "--days");
  excludes(typed.months && !date, "--months");
  excludes(typed.day_rounding && !date, "--day-rounding");
  excludes(typed.base && !asks("comparison"), "--base");
  excludes(typed.bridge && !asks("bridge"), "--bridge");
  bool const one = measure.starts_with("channels[");
  if (typed.output.expect && !one)
    errors.push_back(
        {code::needs, {}, {}, {"--expect", "--measure 'channels[NAME].operating_income'"}});
}

}  // namespace

program_card const margin_card{
    "margin",
    {"Contribution margins of a business plan: channels side by side, income, break-even, and what explains the difference.",
     "Marges sur coûts variables d’un plan\u00a0: les canaux côte à côte, le résultat, le seuil de rentabilité, et ce qui explique l’écart."},
    {{"margin business-plan.csv", "margin business-plan.csv"},
     {"margin --working --days 365 business-plan.csv",
      "margin --working --days 365 business-plan.csv"}}};

std::vector<option_group> margin_options(typed_margin& typed) {
  option_group input{{"Input", "Entrée"}, dialect_options(typed.dialect)};
  input.options.push_back({"--currency",
                           "EUR|USD|GBP|…",
                           {"the currency of the amounts (from the file; else EUR)",
                            "la monnaie des montants (d’après le fichier\u202f; sinon EUR)"},
                           &typed.currency,
                           currency_names()});
  std::vector<option_group> groups{
      std::move(input),
      {{"Conventions", "Conventions"},
       {{"--days",
         "",
         {"the days of a year, for the break-even date (360)",
          "nombre de jours de l’année, pour le point mort (360)"},
         &typed.days,
         names_of(year_lengths)},
        {"--months",
         "",
         {"how days become a date: months of 30 days, or those of the calendar (30/360; calendar with --days 365)",
          "comment les jours deviennent une date\u00a0: mois de 30 jours, ou mois du calendrier (30/360\u202f; calendar avec --days 365)"},
         &typed.months,
         names_of(month_rules)},
        {"--day-rounding",
         "",
         {"the day of the date that a fraction of a day belongs to (nearest)",
          "le jour de la date auquel revient une fraction de jour (nearest)"},
         &typed.day_rounding,
         names_of(day_rules)}}},
      {{"Comparison", "Comparaison"},
       {{"--base",
         "NAME",
         {"the channel that the others are compared with: a part of its name (the first)",
          "le canal auquel les autres sont comparés\u00a0: une partie de son nom (le premier)"},
         &typed.base},
        {"--bridge",
         "",
         {"the order of volume and rate effect between two incomes (volume-first)",
          "l’ordre des effets volume et taux entre deux résultats (volume-first)"},
         &typed.bridge,
         names_of(bridge_orders)}}}};
  measure_words const says{
      {"the bare figure: NAME, a tab and the operating income of each channel",
       "la valeur seule\u00a0: NOM, tabulation et résultat de chaque canal"},
      {"the figure that -q and --expect speak of: a key of the JSON, 'channels[NAME].KEY' with a unique part of the name (operating_income of each)",
       "la valeur dont parlent -q et --expect\u00a0: une clé du JSON, 'channels[NOM].CLÉ' avec une partie du nom (operating_income de chacun)"}};
  for (option_group& group : output_options(typed.output, says)) groups.push_back(std::move(group));
  return groups;
}

margin_settings settings_of(typed_margin const& typed, environment const& env,
                            std::vector<error>& errors) {
  check_combination(typed, errors);
  margin_settings settings;
  set_dialect(settings.reading, settings_of(typed.dialect, errors));
  if (auto const* money = typed.currency ? find_currency(*typed.currency) : nullptr)
    settings.reading.money = *money;
  settings.output = settings_of(typed.output, env, errors);
  settings.output.measure = typed.output.measure.value_or("operating_income");
  settings.request.by = year_of(typed);
  settings.request.base = typed.base;
  settings.request.bridge = meaning_of(typed.bridge, bridge_orders, bridge_order::volume_first);
  settings.request.how = settings.output.how;
  settings.request.commentary = settings.output.commentary;
  settings.request.working = settings.output.working;
  return settings;
}

}  // namespace kpi
