// SPDX-License-Identifier: MIT
#include "margin_options.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <kpi/csv/plan_sales.hpp>

namespace kpi {
namespace {

constexpr std::array month_rules{choice<month_rule>{"30/360", month_rule::thirty_days},
                                 choice<month_rule>{"calendar", month_rule::calendar}};
constexpr std::array day_rules{choice<day_rule>{"nearest", day_rule::nearest},
                               choice<day_rule>{"up", day_rule::up},
                               choice<day_rule>{"down", day_rule::down}};
constexpr std::array bridge_orders{choice<bridge_order>{"volume-first", bridge_order::volume_first},
                                   choice<bridge_order>{"rate-first", bridge_order::rate_first},
                                   choice<bridge_order>{"joint", bridge_order::joint}};

constexpr std::array unit_rules{
    choice<unit_rule>{"exact", unit_rule::exact}, choice<unit_rule>{"up", unit_rule::up},
    choice<unit_rule>{"nearest", unit_rule::nearest}, choice<unit_rule>{"down", unit_rule::down}};
constexpr std::array break_even_rules{choice<break_even_rule>{"ratio", break_even_rule::ratio},
                                      choice<break_even_rule>{"units", break_even_rule::units}};
constexpr std::array leverage_rules{choice<leverage_rule>{"signed", leverage_rule::by_sign},
                                    choice<leverage_rule>{"absolute", leverage_rule::absolute}};
constexpr std::array point_rules{choice<point_rule>{"date", point_rule::date},
                                 choice<point_rule>{"value", point_rule::value}};
constexpr std::array allocation_keys{choice<allocation_key>{"revenue", allocation_key::revenue},
                                     choice<allocation_key>{"margin", allocation_key::margin},
                                     choice<allocation_key>{"units", allocation_key::units},
                                     choice<allocation_key>{"equal", allocation_key::equal}};

/// More decimals of a ratio than this are no rounding.
constexpr int most_ratio_decimals = 9;
constexpr int most_days = 366;

/// The codes and signs of the currencies that are known.
std::vector<std::string_view> currency_names() {
  std::vector<std::string_view> names;
  for (currency const& c : currencies) {
    names.push_back(c.code);
    if (c.sign != c.code) names.push_back(c.sign);
  }
  return names;
}

/// A whole number from least to most; nonsense is an error.
std::optional<int> whole_of(std::optional<std::string> const& typed, std::string name, int least,
                            int most, std::string expected, std::vector<error>& errors) {
  if (!typed) return std::nullopt;
  auto const number = parse_number(*typed);
  if (number && is_whole(*number) && *number >= least && *number <= most)
    return number->convert_to<int>();
  errors.push_back({code::unknown_value, {}, *typed, {std::move(name), std::move(expected), ""}});
  return std::nullopt;
}

std::optional<int> day_part(std::string_view text) {
  bool const digits =
      !text.empty() && text.size() <= 2 &&
      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits ? std::optional(std::stoi(std::string(text))) : std::nullopt;
}

/// "08-21": a month and a day that it has.
std::optional<month_day> date_of(std::string_view text) {
  auto const dash = text.find('-');
  auto const month = day_part(text.substr(0, dash));
  auto const day = dash == text.npos ? std::nullopt : day_part(text.substr(dash + 1));
  if (!month || !day || *month < 1 || *month > 12 || *day < 1) return std::nullopt;
  if (*day > detail::month_lengths[static_cast<std::size_t>(*month) - 1]) return std::nullopt;
  return month_day{*month, *day};
}

/// "8": the whole of August; "08-01..08-21".
std::optional<closed_period> closed_of(std::string_view text) {
  auto const dots = text.find("..");
  if (dots == text.npos) {
    auto const month = day_part(text);
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    return closed_period{{*month, 1},
                         {*month, detail::month_lengths[static_cast<std::size_t>(*month) - 1]}};
  }
  auto const first = date_of(trimmed(text.substr(0, dots)));
  auto const last = date_of(trimmed(text.substr(dots + 2)));
  if (!first || !last) return std::nullopt;
  bool const turned =
      last->month < first->month || (last->month == first->month && last->day < first->day);
  return turned ? std::nullopt : std::optional(closed_period{*first, *last});
}

void add_closed(typed_margin const& typed, year_convention& by, std::vector<error>& errors) {
  if (!typed.closed) return;
  auto const bad = [&] { errors.push_back({code::bad_closed_period, {}, *typed.closed, {}}); };
  std::string_view rest = *typed.closed;
  while (true) {
    auto const comma = rest.find(',');
    auto const period = closed_of(trimmed(rest.substr(0, comma)));
    if (!period) return bad();
    by.closed.push_back(*period);
    if (comma == rest.npos) break;
    rest.remove_prefix(comma + 1);
  }
  if (selling_days(by) == 0) bad();
}

/// A year of 365 days has the months of the calendar, unless they are chosen. Another number of days
/// is one of active days, of which it is not known where in the year they are.
year_convention year_of(typed_margin const& typed, std::vector<error>& errors) {
  year_convention by;
  by.days = whole_of(typed.days, "--days", 1, most_days, "1, 2, … 366", errors).value_or(by.days);
  by.placed = by.days == 360 || by.days == 365;
  by.months = meaning_of(typed.months, month_rules,
                         by.days == 365 ? month_rule::calendar : month_rule::thirty_days);
  by.day = meaning_of(typed.day_rounding, day_rules, by.day);
  add_closed(typed, by, errors);
  return by;
}

error not_an_amount(std::string const& typed, std::string name, std::string example) {
  return {code::not_a_number, {}, typed, {std::move(name), std::move(example)}};
}

/// "50000", "50 k€", "10%" of revenue; after tax where there is a rate.
std::optional<income_target> target_of(typed_margin const& typed, std::vector<error>& errors) {
  if (!typed.target) return std::nullopt;
  auto const cell = csv::parse_plan_cell(*typed.target, decimal_mark::either);
  bool const per_unit = cell.unit.kind == csv::unit_kind::per_unit;
  if (cell.content != csv::cell_content::number || per_unit) {
    errors.push_back(not_an_amount(*typed.target, "--target", "50000"));
    return std::nullopt;
  }
  income_target target{csv::amount_in(cell), cell.unit.kind == csv::unit_kind::percent};
  if (!typed.tax) return target;
  auto const tax = csv::parse_plan_cell(*typed.tax, decimal_mark::either);
  if (tax.content != csv::cell_content::number || tax.value < 0 || tax.value >= 100)
    errors.push_back({code::unknown_value, {}, *typed.tax, {"--tax", "0%, … 25%, … 99%", ""}});
  else
    target.tax = tax.value;
  return target;
}

margin_conventions conventions_of(typed_margin const& typed, std::vector<error>& errors) {
  margin_conventions by;
  by.year = year_of(typed, errors);
  by.units = meaning_of(typed.unit_rounding, unit_rules, by.units);
  if (auto const decimals = whole_of(typed.ratio_decimals, "--ratio-decimals", 0,
                                     most_ratio_decimals, "0, 1, 2, … 9", errors))
    by.ratio_decimals = static_cast<unsigned>(*decimals);
  by.break_even = meaning_of(typed.break_even, break_even_rules, by.break_even);
  by.leverage = meaning_of(typed.leverage, leverage_rules, by.leverage);
  by.target = target_of(typed, errors);
  return by;
}

void add_what_if(typed_margin const& typed, margin_request& request, std::vector<error>& errors) {
  for (std::string const& text : typed.set) {
    auto const change = parse_change(text);
    if (change)
      request.changes.push_back(*change);
    else
      errors.push_back(change.error());
  }
  for (std::string const& text : typed.vary) {
    auto const variation = parse_variation(text);
    if (variation)
      request.variations.push_back(*variation);
    else
      errors.push_back(variation.error());
  }
}

/// What one option asks of another.
void check_conventions(typed_margin const& typed, std::vector<error>& errors) {
  auto const excludes = [&](bool both, std::string one, std::string other) {
    if (both) errors.push_back({code::excludes, {}, {}, {std::move(one), std::move(other)}});
  };
  bool const placed = !typed.days || *typed.days == "360" || *typed.days == "365";
  if (typed.tax && !typed.target) errors.push_back({code::needs, {}, {}, {"--tax", "--target"}});
  excludes(typed.seasons && typed.closed, "--seasons", "--closed");
  excludes(typed.seasons && !placed, "--seasons", "--days " + typed.days.value_or(""));
  excludes(typed.closed && !placed, "--closed", "--days " + typed.days.value_or(""));
  excludes(typed.months && !placed, "--months", "--days " + typed.days.value_or(""));
  excludes(typed.day_rounding && !placed, "--day-rounding", "--days " + typed.days.value_or(""));
}

/// -q and --expect show one figure: what does not move it is refused, not ignored.
void check_combination(typed_margin const& typed, std::vector<error>& errors) {
  std::string const measure = typed.output.measure.value_or("");
  auto const asks = [&](std::string_view key) { return measure.find(key) != measure.npos; };
  auto const excludes = [&](bool is_typed, std::string name) {
    if (typed.output.quiet && is_typed)
      errors.push_back({code::excludes, {}, {}, {"--quiet", std::move(name)}});
  };
  bool const date = asks("break_even_date") || asks("break_even_period");
  bool const days = date || asks("break_even_days");
  bool const units = asks("break_even_units") || asks("target_units");
  bool const sales =
      days || units || asks("break_even") || asks("margin_of_safety") || asks("target");
  bool const by_units = typed.break_even == "units" && sales;
  excludes(typed.currency.has_value(), "--currency");
  excludes(typed.days && !days, "--days");
  excludes(typed.closed && !days, "--closed");
  excludes(typed.seasons && !days, "--seasons");
  excludes(typed.months && !date && !typed.seasons, "--months");
  excludes(typed.day_rounding && !date, "--day-rounding");
  excludes(typed.unit_rounding && !units && !by_units, "--unit-rounding");
  excludes(typed.ratio_decimals && !sales, "--ratio-decimals");
  excludes(typed.break_even && !sales, "--break-even");
  excludes(typed.leverage && !asks("operating_leverage"), "--leverage");
  excludes(typed.point.has_value(), "--point-mort");
  excludes(typed.target && !asks("target"), "--target");
  excludes(!typed.vary.empty(), "--vary");
  excludes(typed.base && !asks("comparison"), "--base");
  excludes(typed.bridge && !asks("bridge"), "--bridge");
  bool const one = measure.starts_with("channels[");
  auto const needs_one = [&](bool is_typed, std::string name) {
    if (is_typed && !one)
      errors.push_back(
          {code::needs, {}, {}, {std::move(name), "--measure 'channels[NAME].operating_income'"}});
  };
  needs_one(typed.output.expect.has_value(), "--expect");
  needs_one(typed.output.claim.has_value(), "--claim");
}

}  // namespace

constinit program_card const margin_card{
    "margin",
    {"Contribution margins of a business plan: channels side by side, income, break-even, and what explains the difference.",
     "Marges sur coûts variables d’un plan\u00a0: les canaux côte à côte, le résultat, le seuil de rentabilité, et ce qui explique l’écart."},
    {{{"margin business-plan.csv", "margin business-plan.csv"},
      {"margin --working --days 365 business-plan.csv",
       "margin --working --days 365 business-plan.csv"}}}};

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
         "N",
         {"the days of a year, for the break-even date: 360, 365, or so many active days (360)",
          "nombre de jours de l’année, pour le point mort\u00a0: 360, 365 ou un nombre de jours d’activité (360)"},
         &typed.days},
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
         names_of(day_rules)},
        {"--closed",
         "PERIOD,…",
         {"when nothing is sold: months such as 8, or days such as 08-01..08-21",
          "quand rien n’est vendu\u00a0: des mois comme 8, ou des jours comme 08-01..08-21 (mois-jour)"},
         &typed.closed},
        {"--seasons",
         "FILE",
         {"the sales over the year, a table period,revenue (evenly)",
          "les ventes au fil de l’année, un tableau période;CA (régulières)"},
         &typed.seasons},
        {"--unit-rounding",
         "",
         {"what becomes of a fraction of a unit (exact)",
          "ce que devient une fraction d’unité (exact)"},
         &typed.unit_rounding,
         names_of(unit_rules)},
        {"--ratio-decimals",
         "N",
         {"round the contribution margin ratio to N decimals of a percent before dividing by it (no rounding)",
          "arrondir le taux de MCV à N décimales de pourcentage avant de diviser (sans arrondi)"},
         &typed.ratio_decimals},
        {"--break-even",
         "",
         {"break-even sales from the ratio, or from the units × price (ratio)",
          "seuil de rentabilité d’après le taux, ou d’après les quantités × prix (ratio)"},
         &typed.break_even,
         names_of(break_even_rules)},
        {"--leverage",
         "",
         {"the leverage of a loss: below 0, or by its size (signed)",
          "le levier d’une perte\u00a0: négatif, ou en valeur absolue (signed)"},
         &typed.leverage,
         names_of(leverage_rules)},
        {"--point-mort",
         "",
         {"what break-even point is the name of: the date, or the sales (date)",
          "ce que «\u00a0point mort\u00a0» désigne\u00a0: la date, ou le chiffre d’affaires (date)"},
         &typed.point,
         names_of(point_rules)},
        {"--target",
         "AMOUNT",
         {"also the revenue for an income of so much, or of 10% of revenue",
          "donner aussi le CA pour un résultat de tant, ou de 10\u00a0% du CA"},
         &typed.target},
        {"--tax",
         "RATE",
         {"the target is one after a tax of so many percent",
          "le résultat visé s’entend après un impôt de tant pour cent"},
         &typed.tax},
        {"--allocate",
         "",
         {"spread the common fixed costs over the channels by this key (not at all)",
          "répartir les charges fixes communes entre les canaux selon cette clé (aucune répartition)"},
         &typed.allocate,
         names_of(allocation_keys)}}},
      {{"What if", "Hypothèses"},
       {{"--set",
         "[CHANNEL:]ITEM=VALUE",
         {"change the plan first; may be repeated; without a channel, wherever the item is not nil",
          "changer d’abord le plan\u202f; répétable\u202f; sans canal, partout où le poste n’est pas nul"},
         &typed.set},
        {"--vary",
         "[CHANNEL:]ITEM=LOW..HIGH",
         {"a table of the incomes from LOW to HIGH; may be repeated, and then says what matters most",
          "un tableau des résultats de LOW à HIGH\u202f; répétable, et dit alors ce qui pèse le plus"},
         &typed.vary}}},
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
  check_conventions(typed, errors);
  margin_settings settings;
  set_dialect(settings.reading, settings_of(typed.dialect, errors));
  if (auto const* money = typed.currency ? find_currency(*typed.currency) : nullptr)
    settings.reading.money = *money;
  settings.output = settings_of(typed.output, env, errors);
  settings.output.measure = typed.output.measure.value_or("operating_income");
  settings.request.by = conventions_of(typed, errors);
  settings.request.point = meaning_of(typed.point, point_rules, point_rule::date);
  if (auto const* key = typed.allocate ? find_choice(allocation_keys, *typed.allocate) : nullptr)
    settings.request.allocation = key->value;
  settings.seasons = typed.seasons;
  add_what_if(typed, settings.request, errors);
  settings.request.base = typed.base;
  settings.request.bridge = meaning_of(typed.bridge, bridge_orders, bridge_order::volume_first);
  settings.request.how = settings.output.how;
  settings.request.commentary = settings.output.commentary;
  settings.request.working = settings.output.working;
  return settings;
}

}  // namespace kpi
