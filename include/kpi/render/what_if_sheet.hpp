// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include <kpi/commentary/channel_name.hpp>
#include <kpi/commentary/margin_grammar.hpp>
#include <kpi/commentary/margin_report.hpp>
#include <kpi/render/sheet.hpp>
#include <kpi/text/phrase.hpp>

namespace kpi {

/// What was changed in the plan, and what that does to each income: one fact a line.
std::vector<fact> what_if_facts(margin_report const& report, plan_display const& how);

/// The table of each variation, what matters most first, and a note that says the order.
std::vector<sheet_section> variation_sections(margin_report const& report, plan_display const& how);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline std::string driver_text(driver what, language lang) {
  switch (what) {
    case driver::revenue: return std::string(words{"revenue", "chiffre d’affaires"}.in(lang));
    case driver::units: return std::string(words{"units", "quantités"}.in(lang));
    case driver::price: return std::string(words{"price", "prix"}.in(lang));
    case driver::item: break;
  }
  return {};
}

/// "2%", "€180,000", "€3 per unit", "1,200".
inline std::string value_text(driver what, cost_kind kind, rational const& x,
                              plan_display const& how) {
  if (what == driver::units) return points(how, x);
  if (what == driver::item && kind == cost_kind::percent_of_revenue) return ratio(how, x);
  bool const each = what == driver::item && kind == cost_kind::per_unit;
  return money(how, x) +
         std::string(each ? words{" per unit", " par unité"}.in(how.figures.lang) : "");
}

inline std::string change_text(what_if const& changed, plan_change const& c,
                               plan_display const& how) {
  language const lang = how.figures.lang;
  std::string const what = c.at.what == driver::item ? named(changed.items[c.at.item], lang)
                                                     : driver_text(c.at.what, lang);
  return phrase({"{}: {} instead of {}", "{}\u00a0: {} au lieu de {}"}, lang, what,
                value_text(c.at.what, c.after.kind, c.after.value, how),
                value_text(c.at.what, c.before.kind, c.before.value, how));
}

inline std::string income_word(margin_report const& report, language lang) {
  bool const income = report.channels.front().operating_income.has_value();
  return std::string((income ? words{"operating income", "résultat"}
                             : words{"contribution margin", "marge sur coûts variables"})
                         .in(lang));
}

inline std::vector<std::string> all_short_names(margin_report const& report) {
  std::vector<std::string> names;
  for (auto const& c : report.channels) names.push_back(c.name);
  return short_names(names);
}

inline std::string variation_value(variation const& v, rational const& x, plan_display const& how) {
  return v.relative ? grammar::signed_ratio(how, x) : value_text(v.what, v.kind, x, how);
}

inline std::vector<std::string>
variation_line(std::string start, std::vector<rational> const& incomes, plan_display const& how) {
  std::vector<std::string> line{std::move(start)};
  for (rational const& income : incomes) line.push_back(money(how, income));
  if (incomes.size() == 2) line.push_back(signed_money(how, rational(incomes[1] - incomes[0])));
  return line;
}

inline sheet_table variation_table(margin_report const& report, variation const& v,
                                   plan_display const& how) {
  language const lang = how.figures.lang;
  std::vector<std::string> heading{v.item};
  for (std::string& name : all_short_names(report)) heading.push_back(std::move(name));
  if (heading.size() == 3) heading.emplace_back(words{"Difference", "Écart"}.in(lang));
  std::vector<std::vector<std::string>> cells{std::move(heading)};
  cells.push_back(
      variation_line(std::string(words{"as planned", "selon le plan"}.in(lang)), v.planned, how));
  for (variation_row const& row : v.rows)
    cells.push_back(variation_line(variation_value(v, row.value, how), row.incomes, how));
  std::vector<tone> const tones(cells.front().size(), tone::none);
  return {std::move(cells), tones};
}

inline std::vector<std::string> variation_notes(variation const& v, plan_display const& how) {
  if (!v.equal_at) return {};
  bool const rounded = is_rounded(how.figures, *v.equal_at, ratio_decimals);
  return {phrase({"Both are equal at {}{}.", "Les deux sont égaux à {}{}."}, how.figures.lang,
                 rounded ? "≈ " : "", variation_value(v, *v.equal_at, how))};
}

/// "What matters most: “CA” (€85,280 between its ends, for “En omnicanal”), then …".
inline std::string order_note(margin_report const& report, plan_display const& how) {
  language const lang = how.figures.lang;
  auto const names = all_short_names(report);
  std::vector<std::string> parts;
  for (variation const& v : report.variations)
    parts.push_back(fmt::format("{} ({}, {})", named(v.item, lang), money(how, v.swing),
                                named(names[v.swings], lang)));
  return phrase({"What matters most, by the {} between the two ends: {}.",
                 "Ce qui pèse le plus, d’après le {} entre les deux bornes\u00a0: {}."},
                lang, words{"change of income", "changement de résultat"}.in(lang),
                grammar::joined(parts, ", "));
}

}  // namespace detail

inline std::vector<fact> what_if_facts(margin_report const& report, plan_display const& how) {
  if (!report.changed) return {};
  language const lang = how.figures.lang;
  auto const names = detail::all_short_names(report);
  std::string const title(words{"What if", "Hypothèse"}.in(lang));
  std::vector<fact> facts;
  for (plan_change const& c : report.changed->changes)
    facts.push_back({facts.empty() ? title : "", named(names[c.at.channel], lang) + ", " +
                                                     detail::change_text(*report.changed, c, how)});
  for (std::size_t i = 0; i < names.size(); ++i) {
    rational const gain = report.changed->after[i] - report.changed->before[i];
    if (gain == 0) continue;
    facts.push_back(
        {facts.empty() ? title : "",
         phrase({"{}: {} {} instead of {} ({})", "{}\u00a0: {} de {} au lieu de {} ({})"}, lang,
                named(names[i], lang), detail::income_word(report, lang),
                money(how, report.changed->after[i]), money(how, report.changed->before[i]),
                signed_money(how, gain))});
  }
  return facts;
}

inline std::vector<sheet_section> variation_sections(margin_report const& report,
                                                     plan_display const& how) {
  std::vector<sheet_section> sections;
  for (variation const& v : report.variations)
    sections.push_back({detail::variation_table(report, v, how), detail::variation_notes(v, how)});
  if (sections.size() > 1) sections.back().notes.push_back(detail::order_note(report, how));
  return sections;
}

}  // namespace kpi
