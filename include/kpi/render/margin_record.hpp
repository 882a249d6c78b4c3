// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/commentary/margin_report.hpp>
#include <kpi/render/record.hpp>
#include <kpi/render/survey_record.hpp>

namespace kpi {

/// The margins of a plan as machines read them: docs/schema/margin.schema.json.
record margin_record(margin_report const& report, language lang);

/// One channel of it: an element of the key "channels".
record channel_record(contribution_margin_result const& c, language lang);

/// One channel as a row of CSV: the keys of a channel between those of the whole.
record margin_row(margin_report const& report, std::size_t position, language lang);

/// Why a figure is absent, in words.
words absence_words(absence_reason why);

// ---------------------------------------------------------------------------------------------------

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
    case absence_reason::after_the_year: break;
  }
  return {"the revenue of the plan does not reach break-even",
          "le chiffre d’affaires du plan n’atteint pas le seuil de rentabilité"};
}

namespace detail {

/// [{name, kind, amount, ratio}]; in CSV "Returns=49200 (3%) …".
inline value items_value(std::vector<item_result> const& items) {
  list all;
  for (item_result const& item : items) {
    all.items.push_back({record{{"name", text_value(item.name)},
                                {"kind", text_value(name(item.kind))},
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

inline value optional_text(std::optional<std::string> const& text) {
  return text ? text_value(*text) : value{absent{}};
}

/// [{name, points}].
inline value gaps_value(std::vector<item_gap> const& items) {
  list all;
  for (item_gap const& gap : items)
    all.items.push_back(
        {record{{"name", text_value(gap.name)}, {"points", figure_value(gap.points)}}});
  return {all};
}

inline record comparison_record(margin_comparison const& c) {
  return {{"base", text_value(c.base)},
          {"other", text_value(c.other)},
          {"revenue_difference", figure_value(c.revenue_difference)},
          {"revenue_change", figure_value(c.revenue_change)},
          {"contribution_margin_difference", figure_value(c.contribution_margin_difference)},
          {"contribution_margin_ratio_difference",
           figure_value(c.contribution_margin_ratio_difference)},
          {"items", gaps_value(c.items)},
          {"fixed_costs_difference", figure_value(c.fixed_costs_difference)},
          {"operating_income_difference", figure_value(c.operating_income_difference)},
          {"operating_income_change", figure_value(c.operating_income_change)},
          {"return_on_sales_difference", figure_value(c.return_on_sales_difference)},
          {"better_income", optional_text(c.better_income)},
          {"better_return", optional_text(c.better_return)},
          {"shortfall_alone", figure_value(c.shortfall_alone)},
          {"shortfall_together", figure_value(c.shortfall_together)}};
}

inline value comparisons_value(std::vector<margin_comparison> const& comparisons) {
  list all;
  for (margin_comparison const& c : comparisons) {
    all.items.push_back({comparison_record(c)});
    std::string const gap = c.operating_income_difference
                                ? decimal_text(*c.operating_income_difference, 10)
                                : decimal_text(c.contribution_margin_difference, 10);
    all.flat += (all.flat.empty() ? "" : "; ") + c.other + " - " + c.base + " = " + gap;
  }
  return {all};
}

constexpr std::string_view name_of(rounding rule) {
  switch (rule) {
    case rounding::half_away: return "half-away";
    case rounding::half_even: return "half-even";
    case rounding::truncate: break;
  }
  return "truncate";
}

inline value conventions_value(margin_report const& report) {
  return {record{{"days", count_value(static_cast<std::uint64_t>(report.by.days))},
                 {"months", text_value(name(report.by.months))},
                 {"day_rounding", text_value(name(report.by.day))},
                 {"rounding", text_value(name_of(report.rule))},
                 {"currency", text_value(report.reading.money.value.code)}}};
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

/// The keys after the channels.
inline record ending_of(margin_report const& report, language lang) {
  return {{"comparisons", comparisons_value(report.comparisons)},
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
          {"items", detail::items_value(c.items)},
          {"absent", detail::absences_value(c.absences, lang)}};
}

inline record margin_record(margin_report const& report, language lang) {
  list channels;
  for (auto const& c : report.channels) channels.items.push_back({channel_record(c, lang)});
  record all = detail::beginning_of(report);
  all.push_back({"channels", {channels}});
  detail::append(all, detail::ending_of(report, lang));
  return all;
}

inline record margin_row(margin_report const& report, std::size_t position, language lang) {
  record all = detail::beginning_of(report);
  detail::append(all, channel_record(report.channels[position], lang));
  detail::append(all, detail::ending_of(report, lang));
  return all;
}

}  // namespace kpi
