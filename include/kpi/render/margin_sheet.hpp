// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <kpi/commentary/grammar.hpp>
#include <kpi/commentary/margin_grammar.hpp>
#include <kpi/commentary/margin_report.hpp>
#include <kpi/render/comparison_sheet.hpp>
#include <kpi/render/conventions_text.hpp>
#include <kpi/render/margin_record.hpp>
#include <kpi/render/sheet.hpp>
#include <kpi/render/what_if_sheet.hpp>
#include <kpi/text/phrase.hpp>

namespace kpi {

/// The margins of a plan as people read them: the incomes, the contribution-format income statement
/// with the channels across, what becomes of the revenue, the conventions, the commentary.
sheet margin_sheet(margin_report const& report, display const& how);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// Longer names of items are cut in the table: with three columns of amounts it fits 80 columns.
inline constexpr std::size_t longest_row_name = 34;

inline std::string cut(std::string_view name, std::size_t longest) {
  if (width(name) <= longest) return std::string(name);
  std::string text;
  while (width(text) + 1 < longest) {
    std::string_view const point = first_code_point(name);
    text += point;
    name.remove_prefix(point.size());
  }
  return text + "…";
}

/// Builds the table row by row; each row knows how to show a figure and a difference.
class margin_table {
public:
  using result = contribution_margin_result;
  using figure_of = std::function<std::optional<rational>(result const&)>;

  margin_table(margin_report const& report, plan_display const& how) : report_(report), how_(how) {}

  sheet_table table() {
    add_heading();
    add_margin();
    if (report_.total) add_segments();
    if (report_.channels.front().fixed_costs) add_income();
    std::vector<tone> const tones(columns(), tone::none);
    return {std::move(cells_), tones};
  }

  /// Some printed difference is not that of the printed figures. (Known once the table is made.)
  bool rounding_shows() const { return rounding_shows_; }

private:
  bool compares() const { return report_.channels.size() == 2; }
  std::size_t other() const { return compares() ? 1 - report_.base : report_.base; }
  std::size_t columns() const { return cells_.front().size(); }
  std::string in(words const& w) const { return std::string(w.in(how_.figures.lang)); }

  void add_heading() {
    std::vector<std::string> names;
    names.reserve(report_.channels.size());
    for (result const& c : report_.channels) names.push_back(c.name);
    std::vector<std::string> heading{""};
    for (std::string& name : short_names(names)) heading.push_back(std::move(name));
    if (compares()) heading.push_back(in({"Difference", "Écart"}));
    cells_.push_back(std::move(heading));
  }

  template <class Show, class Gap>
  void add_row(std::string_view name, figure_of const& of, Show show, Gap gap, unsigned decimals) {
    std::vector<std::string> row{cut(name, longest_row_name)};
    std::vector<std::optional<rational>> figures;
    for (result const& c : report_.channels) figures.push_back(of(c));
    for (auto const& figure : figures) row.push_back(figure ? show(*figure) : "—");
    bool const both = compares() && figures[0] && figures[1];
    auto const& from = figures[report_.base];
    auto const& to = figures[other()];
    if (compares()) row.push_back(both ? gap(rational(*to - *from)) : "—");
    if (both) note_rounding(*from, *to, decimals);
    cells_.push_back(std::move(row));
  }

  /// 48.41 − 52.38 beside −3.98: said once, below the table.
  void note_rounding(rational const& base, rational const& other, unsigned decimals) {
    auto const shown = [&](rational const& x) {
      return rounded_to(x, how_.figures.decimals.value_or(decimals), how_.figures.rule);
    };
    rounding_shows_ = rounding_shows_ || shown(other) - shown(base) != shown(other - base);
  }

  void add_money(std::string_view name, figure_of const& of) {
    add_row(
        name, of, [&](rational const& x) { return money(how_, x); },
        [&](rational const& x) { return signed_money(how_, x); }, money_decimals);
  }

  void add_ratio(std::string_view name, figure_of const& of) {
    add_row(
        name, of, [&](rational const& x) { return ratio(how_, x); },
        [&](rational const& x) {
          bool const plural = grammar::is_plural(how_.figures.lang, x);
          return grammar::signed_points(how_, x) + (plural ? " pts" : " pt");
        },
        ratio_decimals);
  }

  void add_number(std::string_view name, figure_of const& of, unsigned decimals) {
    auto const show = [&, decimals](rational const& x) {
      return number(how_.figures, x, decimals);
    };
    add_row(
        name, of, show, [&](rational const& x) { return (x > 0 ? "+" : "") + show(x); }, decimals);
  }

  void add_items(bool variable, bool as_ratio, bool common = false) {
    auto const& items = report_.channels.front().items;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (is_variable(items[i].kind) != variable || items[i].common != common) continue;
      if (as_ratio)
        add_ratio(items[i].name, [i](result const& c) { return c.items[i].ratio; });
      else
        add_money(items[i].name, [i](result const& c) { return c.items[i].amount; });
    }
  }

  void add_margin() {
    add_money(in({"Revenue", "Chiffre d’affaires"}), [](result const& c) { return c.revenue; });
    add_items(true, true);
    add_money(in({"Total variable costs", "Total des charges variables"}),
              [](result const& c) { return c.variable_costs; });
    add_ratio(in({"Variable cost ratio", "Taux de charges variables"}),
              [](result const& c) { return c.variable_cost_ratio; });
    add_money(in({"Contribution margin", "Marge sur coûts variables"}),
              [](result const& c) { return c.contribution_margin; });
    add_ratio(in({"Contribution margin ratio", "Taux de marge sur coûts variables"}),
              [](result const& c) { return c.contribution_margin_ratio; });
  }

  std::ptrdiff_t fixed_items() const {
    auto const& items = report_.channels.front().items;
    return std::count_if(items.begin(), items.end(),
                         [](item_result const& item) { return !is_variable(item.kind); });
  }

  void add_income() {
    if (fixed_items() > 1 && !report_.total) add_items(false, false);
    add_money(in({"Fixed costs", "Charges de structure"}),
              [](result const& c) { return c.fixed_costs; });
    add_ratio(in({"Fixed cost ratio", "Indice de prélèvement"}),
              [](result const& c) { return c.fixed_cost_ratio; });
    add_money(in({"Operating income", "Résultat"}),
              [](result const& c) { return c.operating_income; });
    add_ratio(in({"Return on sales", "Taux de profitabilité"}),
              [](result const& c) { return c.return_on_sales; });
    add_break_even();
    add_money(in({"Margin of safety", "Marge de sécurité"}),
              [](result const& c) { return c.margin_of_safety; });
    add_ratio(in({"Margin of safety ratio", "Indice de sécurité"}),
              [](result const& c) { return c.margin_of_safety_ratio; });
    add_number(
        in({"Degree of operating leverage", "Levier opérationnel"}),
        [](result const& c) { return c.operating_leverage; }, ratio_decimals);
    add_target();
  }

  /// The channels share fixed costs: what each leaves before these.
  void add_segments() {
    add_items(false, false, false);
    add_money(in({"Segment margin", "Marge sur coûts spécifiques"}),
              [](result const& c) { return c.segment_margin; });
    if (report_.channels.front().common_fixed_costs) add_items(false, false, true);
  }

  bool any(figure_of const& of) const {
    return std::any_of(report_.channels.begin(), report_.channels.end(),
                       [&](result const& c) { return of(c).has_value(); });
  }

  void add_period() {
    auto const named = [](result const& c) { return c.period.has_value(); };
    if (std::none_of(report_.channels.begin(), report_.channels.end(), named)) return;
    std::vector<std::string> row{in({"Break-even period", "Période du point mort"})};
    for (result const& c : report_.channels)
      row.push_back(c.period ? phrase({"{}, day {}", "{}, jour {}"}, how_.figures.lang,
                                      c.period->name, c.period->day)
                             : "—");
    if (compares()) row.emplace_back("—");
    cells_.push_back(std::move(row));
  }

  void add_target() {
    if (!report_.by.target) return;
    income_target const& t = *report_.by.target;
    std::string aim = t.of_revenue ? ratio(how_, t.value) : money(how_, t.value);
    if (t.tax) aim += in({" after tax", " après impôt"});
    add_money(phrase({"Revenue for {}", "CA pour {}"}, how_.figures.lang, aim),
              [](result const& c) { return c.target_revenue; });
    figure_of const units = [](result const& c) { return c.target_units; };
    if (any(units))
      add_number(phrase({"Units for {}", "Quantités pour {}"}, how_.figures.lang, aim), units,
                 ratio_decimals);
  }

  void add_break_even() {
    bool const value = report_.point == point_rule::value;
    add_money(in(value ? words{"Break-even point", "Point mort"}
                       : words{"Break-even sales", "Seuil de rentabilité"}),
              [](result const& c) { return c.break_even_revenue; });
    figure_of const units = [](result const& c) { return c.break_even_units; };
    if (any(units))
      add_number(in(value ? words{"Break-even point, in units", "Point mort en volume"}
                          : words{"Break-even units", "Seuil en volume"}),
                 units, ratio_decimals);
    add_number(
        in(value ? words{"Days until then", "Jours pour l’atteindre"}
                 : words{"Break-even date, in days", "Point mort, en jours"}),
        [](result const& c) { return c.break_even_days; }, day_decimals);
    add_period();
    std::vector<std::string> dates{in(value
                                          ? words{"Date of the break-even point", "Date d’atteinte"}
                                          : words{"Break-even date", "Date du point mort"})};
    for (result const& c : report_.channels) dates.push_back(date_text(c.break_even_date));
    if (compares()) dates.push_back(days_between());
    cells_.push_back(std::move(dates));
  }

  std::string days_between() const {
    auto const& from = report_.channels[report_.base].break_even_date;
    auto const& to = report_.channels[other()].break_even_date;
    if (!from || !to) return "—";
    rational const days = to->day_of_year - from->day_of_year;
    return (days > 0 ? "+" : "") + number({how_.figures.lang}, days, 0) + in({" d", " j"});
  }

  std::string date_text(std::optional<year_date> const& date) const {
    if (!date) return "—";
    std::string_view const month =
        month_names[static_cast<std::size_t>(date->month) - 1].in(how_.figures.lang);
    bool const first = date->day == 1 && how_.figures.lang == language::french;
    return fmt::format("{}{} {}", date->day, first ? "er" : "", month);
  }

  margin_report const& report_;
  plan_display const& how_;
  std::vector<std::vector<std::string>> cells_ = {};
  bool rounding_shows_ = false;
};

/// What becomes of the revenue, in percent of it.
inline std::vector<bar> margin_bars(margin_report const& report, plan_display const& how) {
  auto const names = short_names_of(report);
  std::vector<bar> bars;
  auto const add = [&](std::string name, words const& label, rational const& share, tone colour) {
    bars.push_back({std::move(name), std::string(label.in(how.figures.lang)), share,
                    ratio(how, share), colour});
  };
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto const& c = report.channels[i];
    add(names[i], {"variable costs", "charges variables"}, c.variable_cost_ratio, tone::none);
    if (!c.fixed_costs) {
      add("", {"contribution margin", "marge sur coûts variables"}, c.contribution_margin_ratio,
          tone::good);
      continue;
    }
    add("", {"fixed costs", "charges de structure"}, ratio_of(*c.fixed_costs, c.revenue),
        tone::middle);
    add("", {"operating income", "résultat"}, *c.return_on_sales,
        *c.return_on_sales < 0 ? tone::bad : tone::good);
  }
  return bars;
}

/// The figure to find first: the income of every channel, or its margin where there is no income.
inline std::vector<fact> margin_figures(margin_report const& report, plan_display const& how) {
  auto const names = short_names_of(report);
  std::vector<fact> figures;
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto const& c = report.channels[i];
    rational const& margin = report.total ? *c.segment_margin : c.contribution_margin;
    figures.push_back({names[i], money(how, c.operating_income.value_or(margin))});
  }
  return figures;
}

inline std::string currency_text(plan_facts const& reading, language lang) {
  words how;
  switch (reading.money.from) {
    case provenance::option: how = {"as chosen", "choisie"}; break;
    case provenance::by_default:
      how = {"by default: the file names none", "par défaut\u00a0: le fichier n’en indique pas"};
      break;
    default: how = {"from the file", "d’après le fichier"}; break;
  }
  return fmt::format("{} ({})", reading.money.value.sign, how.in(lang));
}

inline std::vector<fact> margin_facts_of(margin_report const& report, plan_display const& how) {
  language const lang = how.figures.lang;
  bool const dated = std::any_of(report.channels.begin(), report.channels.end(),
                                 [](auto const& c) { return c.break_even_days.has_value(); });
  std::vector<fact> facts = what_if_facts(report, how);
  if (report.total) facts.push_back({"Total", total_text(*report.total, how)});
  std::vector<std::string> choices = choices_text(report, lang);
  if (dated) choices.insert(choices.begin(), year_text(report, lang));
  if (!choices.empty())
    facts.push_back(
        {"Conventions", grammar::joined(choices, lang == language::french ? "\u202f; " : "; ")});
  facts.push_back(
      {std::string(words{"Currency", "Monnaie"}.in(lang)), currency_text(report.reading, lang)});
  return facts;
}

/// True when the reason leaves an empty cell in the table; a row without any units is not there.
inline bool shows(margin_report const& report, absence const& a) {
  if (a.why == absence_reason::common_costs_apart) return a.key == "operating_income";
  if (a.key == "target_units") return false;
  if (a.why != absence_reason::no_units || report.by.break_even == break_even_rule::units)
    return true;
  return std::any_of(report.channels.begin(), report.channels.end(),
                     [](auto const& c) { return c.break_even_units.has_value(); });
}

/// Each reason once, with the channels that have it.
inline std::vector<std::string> absence_notes(margin_report const& report, language lang) {
  auto const names = short_names_of(report);
  std::vector<std::pair<absence_reason, std::vector<std::string>>> told;
  for (std::size_t i = 0; i < names.size(); ++i)
    for (absence const& a : report.channels[i].absences) {
      if (!shows(report, a)) continue;
      auto row = std::find_if(told.begin(), told.end(),
                              [&](auto const& known) { return known.first == a.why; });
      if (row == told.end()) row = told.insert(told.end(), {a.why, {}});
      if (row->second.empty() || row->second.back() != names[i]) row->second.push_back(names[i]);
    }
  std::vector<std::string> notes;
  notes.reserve(told.size());
  for (auto const& [why, channels] : told)
    notes.push_back(fmt::format("— {}{} {}.", grammar::listed(channels, ", "),
                                lang == language::french ? "\u00a0:" : ":",
                                absence_words(why).in(lang)));
  return notes;
}

inline std::vector<std::string> margin_notes(margin_report const& report, bool rounding_shows,
                                             language lang) {
  auto notes = absence_notes(report, lang);
  if (rounding_shows)
    notes.emplace_back(words{"Differences are taken before rounding.",
                             "Les écarts sont calculés avant d’arrondir."}
                           .in(lang));
  if (report.reading.costs_negative)
    notes.emplace_back(
        words{"All costs are written below 0 in the file: they are taken as costs.",
              "Toutes les charges sont écrites en négatif dans le fichier\u00a0: elles "
              "sont prises comme des charges."}
            .in(lang));
  return notes;
}

}  // namespace detail

inline sheet margin_sheet(margin_report const& report, display const& how) {
  plan_display const shown = display_of(report.reading, how);
  bool const income = report.channels.front().operating_income.has_value();
  words title = income ? words{"Operating income", "Résultat"}
                       : words{"Contribution margin", "Marge sur coûts variables"};
  if (!income && report.total) title = {"Segment margin", "Marge sur coûts spécifiques"};
  std::string commentary;
  for (remark const& r : report.commentary) commentary += (commentary.empty() ? "" : " ") + r.text;
  sheet s;
  s.title = title.in(how.lang);
  s.figures = detail::margin_figures(report, shown);
  detail::margin_table table(report, shown);
  s.table = table.table();
  s.bars = detail::margin_bars(report, shown);
  if (!report.comparisons.empty()) s.sections.push_back(comparison_section(report, shown));
  for (sheet_section& section : variation_sections(report, shown))
    s.sections.push_back(std::move(section));
  s.facts = detail::margin_facts_of(report, shown);
  s.notes = detail::margin_notes(report, table.rounding_shows(), how.lang);
  s.working_title = words{"Calculation", "Calcul"}.in(how.lang);
  s.working = report.working;
  s.commentary = commentary;
  return s;
}

}  // namespace kpi
