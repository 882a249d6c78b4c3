// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/commentary/margin_report.hpp>
#include <kpi/render/record.hpp>
#include <kpi/render/survey_record.hpp>
#include <kpi/render/what_if_record.hpp>

namespace kpi {

/// The margins of a plan as machines read them: docs/schema/margin.schema.json.
record margin_record(margin_report const& report, language lang);

/// One channel of it: an element of the key "channels".
record channel_record(contribution_margin_result const& c, language lang);

/// The same, and below "comparison" that of the channel with the base: all that can be measured.
record measured_record(margin_report const& report, std::size_t position, language lang);

/// One channel as a row of CSV: the keys of a channel between those of the whole.
record margin_row(margin_report const& report, std::size_t position, language lang);

/// Why a figure is absent, in words.
words absence_words(absence_reason why);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// Those of a comparison.
inline words comparison_absence_words(absence_reason why) {
  switch (why) {
    case absence_reason::days_not_placed:
      return {"it is not known which days of the year are active (--closed says it)",
              "on ne sait pas quels jours de l’année sont actifs (--closed le dit)"};
    case absence_reason::common_costs_apart:
      return {"the common fixed costs are not allocated (--allocate does)",
              "les charges fixes communes ne sont pas réparties (--allocate les répartit)"};
    case absence_reason::target_beyond_margin:
      return {"the income aimed at takes as much of each sale as the margin leaves",
              "le résultat visé prend au moins toute la marge de chaque vente"};
    case absence_reason::same_revenue:
      return {"both have the same revenue", "le chiffre d’affaires est le même"};
    case absence_reason::no_profit:
      return {"the base earns no profit to take percents of",
              "la base ne fait pas de bénéfice dont prendre un pourcentage"};
    case absence_reason::same_income:
      return {"both earn the same income", "les résultats sont égaux"};
    case absence_reason::same_return:
      return {"both earn the same share of their revenue", "les taux de profitabilité sont égaux"};
    case absence_reason::below_zero:
      return {"it would have to be below 0", "il faudrait une valeur négative"};
    case absence_reason::never_equal:
      return {"no common change in percent makes the incomes equal",
              "aucune variation commune, en pourcentage, ne rend les résultats égaux"};
    case absence_reason::always_equal:
      return {"the incomes are equal at every common revenue",
              "les résultats sont égaux à tout chiffre d’affaires commun"};
    case absence_reason::no_crossing:
      return {
          "no crossing: one channel earns more at every common revenue",
          "pas de croisement\u00a0: l’un des canaux gagne plus à tout chiffre d’affaires commun"};
    default: break;
  }
  return {"which channel earns more depends on the revenue",
          "le canal qui gagne le plus dépend du chiffre d’affaires"};
}

}  // namespace detail

inline words absence_words(absence_reason why) {
  switch (why) {
    case absence_reason::no_fixed_costs:
      return {"the plan does not give the fixed costs",
              "le plan ne donne pas les charges de structure"};
    case absence_reason::no_margin:
      return {
          "the variable costs take the whole revenue, and no revenue covers the fixed costs",
          "les charges variables absorbent tout le chiffre d’affaires, et aucun volume de ventes ne "
          "couvre les charges de structure"};
    case absence_reason::no_units:
      return {"the plan does not say how many units are sold",
              "le plan ne dit pas combien d’unités sont vendues"};
    case absence_reason::nil_income: return {"the operating income is zero", "le résultat est nul"};
    case absence_reason::after_the_year:
      return {"the revenue of the plan does not reach break-even",
              "le chiffre d’affaires du plan n’atteint pas le seuil de rentabilité"};
    default: return detail::comparison_absence_words(why);
  }
}

namespace detail {

/// [{name, kind, amount, ratio}]; in CSV "Returns=49200 (3%) …".
inline value items_value(std::vector<item_result> const& items) {
  list all;
  for (item_result const& item : items) {
    all.items.push_back(
        {record{{"name", text_value(item.name)},
                {"kind", text_value(item.common ? "common_fixed" : name(item.kind))},
                {"amount", figure_value(item.amount)},
                {"ratio", figure_value(item.ratio)}}});
    all.flat += (all.flat.empty() ? "" : "; ") + item.name + '=' + decimal_text(item.amount, 10) +
                " (" + decimal_text(item.ratio, 10) + "%)";
  }
  return {all};
}

/// [{key, reason, text}]; in CSV "break_even_units=no_units …".
inline value absences_value(std::vector<absence> const& absences, language lang) {
  list all;
  for (absence const& a : absences) {
    all.items.push_back({record{{"key", text_value(a.key)},
                                {"reason", text_value(name(a.why))},
                                {"text", text_value(absence_words(a.why).in(lang))}}});
    all.flat += (all.flat.empty() ? "" : " ") + std::string(a.key) + '=' + std::string(name(a.why));
  }
  return {all};
}

/// {months, days, month, day}, or null.
inline value date_value(std::optional<year_date> const& date) {
  auto const part_of = [&](int year_date::*which) {
    return date ? count_value(static_cast<std::uint64_t>((*date).*which)) : count_value({});
  };
  return {part{date.has_value(),
               {{"months", part_of(&year_date::months)},
                {"days", part_of(&year_date::days)},
                {"month", part_of(&year_date::month)},
                {"day", part_of(&year_date::day)}}}};
}

/// {name, day, days}, or null.
inline value period_value(std::optional<break_even_period> const& period) {
  break_even_period const shown = period.value_or(break_even_period{});
  return {part{period.has_value(),
               {{"name", text_value(shown.name)},
                {"day", count_value(static_cast<std::uint64_t>(shown.day))},
                {"days", figure_value(shown.days)}}}};
}

inline value optional_text(std::optional<std::string> const& text) {
  return text ? text_value(*text) : value{absent{}};
}

/// [{name, nature, ratio_difference, amount_difference}].
inline value differences_value(std::vector<item_difference> const& items) {
  list all;
  for (item_difference const& item : items) {
    all.items.push_back({record{{"name", text_value(item.name)},
                                {"nature", text_value(item.variable ? "variable" : "fixed")},
                                {"ratio_difference", figure_value(item.ratio_difference)},
                                {"amount_difference", figure_value(item.amount_difference)}}});
    all.flat +=
        (all.flat.empty() ? "" : "; ") + item.name + '=' + decimal_text(item.amount_difference, 10);
  }
  return {all};
}

inline value bridge_value(income_bridge const& b) {
  return {record{{"volume", figure_value(b.volume)},
                 {"rate", figure_value(b.rate)},
                 {"joint", figure_value(b.joint)},
                 {"structure", figure_value(b.structure)}}};
}

inline record comparison_record(margin_comparison const& c, language lang) {
  return {{"base", text_value(c.base)},
          {"other", text_value(c.other)},
          {"revenue_difference", figure_value(c.revenue_difference)},
          {"revenue_change", figure_value(c.revenue_change)},
          {"contribution_margin_difference", figure_value(c.contribution_margin_difference)},
          {"contribution_margin_ratio_difference",
           figure_value(c.contribution_margin_ratio_difference)},
          {"fixed_costs_difference", figure_value(c.fixed_costs_difference)},
          {"operating_income_difference", figure_value(c.operating_income_difference)},
          {"operating_income_change", figure_value(c.operating_income_change)},
          {"return_on_sales_difference", figure_value(c.return_on_sales_difference)},
          {"better_income", optional_text(c.better_income)},
          {"better_return", optional_text(c.better_return)},
          {"items", differences_value(c.items)},
          {"bridge", bridge_value(c.bridge)},
          {"incremental_margin_ratio", figure_value(c.incremental_margin_ratio)},
          {"incremental_income_ratio", figure_value(c.incremental_income_ratio)},
          {"income_elasticity", figure_value(c.income_elasticity)},
          {"matching_revenue", figure_value(c.matching_revenue)},
          {"forecast_miss", figure_value(c.forecast_miss)},
          {"common_forecast_miss", figure_value(c.common_forecast_miss)},
          {"flip_fixed_costs", figure_value(c.flip_fixed_costs)},
          {"flip_variable_cost_ratio", figure_value(c.flip_variable_cost_ratio)},
          {"indifference_revenue", figure_value(c.indifference_revenue)},
          {"dominant", optional_text(c.dominant)},
          {"absent", absences_value(c.absences, lang)}};
}

inline value comparisons_value(margin_report const& report, language lang) {
  list all;
  for (margin_comparison const& c : report.comparisons)
    all.items.push_back({comparison_record(c, lang)});
  return {all};
}

/// The comparison of one channel with the base; null of the base itself.
inline value own_comparison(margin_report const& report, std::string_view channel, language lang) {
  for (margin_comparison const& c : report.comparisons)
    if (c.other == channel) return {part{true, comparison_record(c, lang)}};
  return {part{false, comparison_record({}, lang)}};
}

constexpr std::string_view name_of(rounding rule) {
  switch (rule) {
    case rounding::half_away: return "half-away";
    case rounding::half_even: return "half-even";
    case rounding::truncate: break;
  }
  return "truncate";
}

/// ["08-01..08-31"].
inline value closed_value(std::vector<closed_period> const& closed) {
  list all;
  for (closed_period const& p : closed) {
    std::string text = fmt::format("{:02}-{:02}..{:02}-{:02}", p.first.month, p.first.day,
                                   p.last.month, p.last.day);
    all.flat += (all.flat.empty() ? "" : " ") + text;
    all.items.push_back(text_value(text));
  }
  return {all};
}

/// {value, of_revenue, tax}, or null.
inline value target_value(std::optional<income_target> const& target) {
  income_target const shown = target.value_or(income_target{});
  return {part{target.has_value(),
               {{"value", figure_value(shown.value)},
                {"unit", text_value(shown.of_revenue ? "percent_of_revenue" : "amount")},
                {"tax", figure_value(shown.tax)}}}};
}

inline value conventions_value(margin_report const& report) {
  margin_conventions const& by = report.by;
  auto const decimals = by.ratio_decimals ? tally_count(*by.ratio_decimals) : tally_count();
  return {record{
      {"days", count_value(static_cast<std::uint64_t>(by.year.days))},
      {"selling_days", count_value(static_cast<std::uint64_t>(selling_days(by.year)))},
      {"closed", closed_value(by.year.closed)},
      {"months", text_value(name(by.year.months))},
      {"day_rounding", text_value(name(by.year.day))},
      {"unit_rounding", text_value(name(by.units))},
      {"ratio_decimals", count_value(decimals)},
      {"break_even", text_value(name(by.break_even))},
      {"leverage", text_value(name(by.leverage))},
      {"point_mort", text_value(name(report.point))},
      {"allocation", report.allocation ? text_value(name(*report.allocation)) : value{absent{}}},
      {"target", target_value(by.target)},
      {"seasons", report.seasons_file.empty() ? value{absent{}} : text_value(report.seasons_file)},
      {"bridge", text_value(name(report.bridge))},
      {"base", text_value(report.channels[report.base].name)},
      {"rounding", text_value(name_of(report.rule))},
      {"currency", text_value(report.reading.money.value.code)}}};
}

/// The channels together, or null.
inline value total_value(std::optional<plan_total> const& total) {
  plan_total const t = total.value_or(plan_total{});
  return {part{total.has_value(),
               {{"revenue", figure_value(t.revenue)},
                {"contribution_margin", figure_value(t.contribution_margin)},
                {"segment_margin", figure_value(t.segment_margin)},
                {"common_fixed_costs", figure_value(t.common_fixed_costs)},
                {"operating_income", figure_value(t.operating_income)}}}};
}

inline value plan_reading_value(plan_facts const& how) {
  list aside;
  for (std::string const& name : how.set_aside) {
    aside.items.push_back(text_value(name));
    aside.flat += (aside.flat.empty() ? "" : "; ") + name;
  }
  stated<std::string> const money{std::string(how.money.value.code), how.money.from};
  return {record{{"encoding", stated_value(how.encoding)},
                 {"delimiter", stated_value(how.delimiter)},
                 {"decimal_mark", stated_value(how.decimal_mark)},
                 {"layout", stated_value(how.layout)},
                 {"currency", stated_value(money)},
                 {"set_aside", value{aside}}}};
}

/// The keys after the channels and their comparisons.
inline record ending_of(margin_report const& report, language lang) {
  return {{"total", total_value(report.total)},
          {"what_if", what_if_value(report)},
          {"variations", variations_value(report)},
          {"conventions", conventions_value(report)},
          {"commentary", commentary_value(report.commentary)},
          {"warnings", warnings_value(report.warnings, lang, "margin")},
          {"reading", plan_reading_value(report.reading)}};
}

inline record beginning_of(margin_report const& report) {
  return {{"schema", text_value("kpi.margin/1")}, {"source", text_value(report.source)}};
}

inline void append(record& all, record const& more) {
  all.insert(all.end(), more.begin(), more.end());
}

}  // namespace detail

inline record channel_record(contribution_margin_result const& c, language lang) {
  return {{"name", text_value(c.name)},
          {"revenue", figure_value(c.revenue)},
          {"variable_costs", figure_value(c.variable_costs)},
          {"variable_cost_ratio", figure_value(c.variable_cost_ratio)},
          {"contribution_margin", figure_value(c.contribution_margin)},
          {"contribution_margin_ratio", figure_value(c.contribution_margin_ratio)},
          {"fixed_costs", figure_value(c.fixed_costs)},
          {"operating_income", figure_value(c.operating_income)},
          {"return_on_sales", figure_value(c.return_on_sales)},
          {"break_even_revenue", figure_value(c.break_even_revenue)},
          {"break_even_units", figure_value(c.break_even_units)},
          {"break_even_days", figure_value(c.break_even_days)},
          {"break_even_date", detail::date_value(c.break_even_date)},
          {"margin_of_safety", figure_value(c.margin_of_safety)},
          {"margin_of_safety_ratio", figure_value(c.margin_of_safety_ratio)},
          {"operating_leverage", figure_value(c.operating_leverage)},
          {"fixed_cost_ratio", figure_value(c.fixed_cost_ratio)},
          {"segment_margin", figure_value(c.segment_margin)},
          {"common_fixed_costs", figure_value(c.common_fixed_costs)},
          {"decision", c.decision ? text_value(name(*c.decision)) : value{absent{}}},
          {"break_even_period", detail::period_value(c.period)},
          {"target_revenue", figure_value(c.target_revenue)},
          {"target_units", figure_value(c.target_units)},
          {"units", figure_value(c.units)},
          {"items", detail::items_value(c.items)},
          {"absent", detail::absences_value(c.absences, lang)}};
}

inline record margin_record(margin_report const& report, language lang) {
  list channels;
  for (auto const& c : report.channels) channels.items.push_back({channel_record(c, lang)});
  record all = detail::beginning_of(report);
  all.push_back({"channels", {channels}});
  all.push_back({"comparisons", detail::comparisons_value(report, lang)});
  detail::append(all, detail::ending_of(report, lang));
  return all;
}

inline record measured_record(margin_report const& report, std::size_t position, language lang) {
  contribution_margin_result const& c = report.channels[position];
  record all = channel_record(c, lang);
  all.push_back({"comparison", detail::own_comparison(report, c.name, lang)});
  return all;
}

inline record margin_row(margin_report const& report, std::size_t position, language lang) {
  record all = detail::beginning_of(report);
  detail::append(all, measured_record(report, position, lang));
  detail::append(all, detail::ending_of(report, lang));
  return all;
}

}  // namespace kpi
