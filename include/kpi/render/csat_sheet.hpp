// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <kpi/commentary/csat_report.hpp>
#include <kpi/render/sheet.hpp>
#include <kpi/render/survey_sheet.hpp>
#include <kpi/text/display.hpp>
#include <kpi/text/phrase.hpp>

namespace kpi {

/// The CSAT as people read it: each answer and its percent, the satisfied and the dissatisfied summed,
/// the bars, the facts, the commentary.
sheet csat_sheet(csat_report const& report, display const& how);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// One class of the CSAT beside its name, its scores and its tone.
struct csat_class {
  words name;
  group of;
  scale scores;
  tone colour;
};

/// The best class first.
inline std::vector<csat_class> csat_classes_of(csat_report const& report) {
  csat_result const& r = report.result;
  csat_classes const& c = report.setting.classes;
  std::vector<csat_class> classes{
      {{"Satisfied", "Satisfaits"}, r.satisfied, c.satisfied, tone::good}};
  if (r.neutral) classes.push_back({{"Neutral", "Neutres"}, *r.neutral, *c.neutral, tone::middle});
  classes.push_back({{"Dissatisfied", "Insatisfaits"}, r.dissatisfied, c.dissatisfied, tone::bad});
  return classes;
}

/// The class that a score belongs to; null for one between the classes.
inline csat_class const* class_of(std::vector<csat_class> const& classes, rational const& score) {
  for (csat_class const& c : classes)
    if (score >= c.scores.lowest && score < c.scores.highest + 1) return &c;
  return nullptr;
}

inline sheet_table csat_table(csat_report const& report, display const& how) {
  auto const classes = csat_classes_of(report);
  bool const labelled = !report.labels.empty();
  survey_columns columns(how.lang);
  bool const drawn = report.levels.size() <= most_bars;
  for (auto g = report.levels.rbegin(); drawn && g != report.levels.rend(); ++g) {
    csat_class const* const of = class_of(classes, g->score);
    columns.add(level_heading(report, g->score, how), grammar::score_text(how, g->score), g->of,
                of == nullptr ? tone::none : of->colour, how);
  }
  for (csat_class const& c : classes)
    columns.add(class_heading(c.name, c.scores, labelled, how.lang), scale_text(c.scores), c.of,
                c.colour, how);
  add_blank(columns, report.result, how);
  columns.add("Total", scale_text(report.setting.on.value), all_of(report.levels, report.result),
              tone::none, how);
  return columns.table(labelled, report.result.responses.has_value());
}

inline std::vector<bar> csat_bars(csat_report const& report, display const& how) {
  auto const classes = csat_classes_of(report);
  std::vector<bar> bars;
  if (report.levels.size() > most_bars) {
    for (csat_class const& c : classes)
      bars.push_back(
          {std::string(c.name.in(how.lang)), "", c.of.share, amount_text(c.of, how), c.colour});
    return bars;
  }
  csat_class const* last = nullptr;
  for (auto g = report.levels.rbegin(); g != report.levels.rend(); ++g) {
    csat_class const* const of = class_of(classes, g->score);
    bool const fresh = of != nullptr && of != last;
    bars.push_back({fresh ? std::string(of->name.in(how.lang)) : "",
                    level_heading(report, g->score, how), g->of.share, amount_text(g->of, how),
                    of == nullptr ? tone::none : of->colour});
    last = of;
  }
  return bars;
}

/// "top-two-of-4: satisfied 3–4, dissatisfied 1–2 (French BTS …)".
inline std::string definition_text(csat_report const& report, display const& how) {
  csat_definition const& by = report.setting.definition.value;
  std::vector<std::string> parts;
  for (csat_class const& c : csat_classes_of(report)) {
    std::string name(c.name.in(how.lang));
    name.front() = static_cast<char>(name.front() - 'A' + 'a');
    parts.push_back(name + ' ' + scale_text(c.scores));
  }
  return fmt::format("{}{} {} ({})", by.name, how.lang == language::french ? "\u00a0:" : ":",
                     grammar::listed(parts, ", "), by.source.in(how.lang));
}

inline std::vector<fact> csat_facts_of(csat_report const& report, display const& how) {
  auto const name = [&](words const& w) { return std::string(w.in(how.lang)); };
  std::vector<fact> facts{{name({"Definition", "Définition"}), definition_text(report, how)},
                          {name({"Scale", "Échelle"}), scale_fact(report.setting.on, how.lang)},
                          {"Base", base_text(report, report.result, how)}};
  add_row_facts(facts, report, how);
  facts.push_back(
      {name({"Mean", "Moyenne"}), mean_text(report.result.mean, report.setting.on.value, how)});
  add_sampling(report, report.result.score, how, facts);
  return facts;
}

inline std::vector<std::string> csat_notes(csat_report const& report, display const& how) {
  std::vector<rational> shares;
  for (scored_group const& g : report.levels) shares.push_back(g.of.share);
  if (report.result.blank > 0) shares.push_back(blank_of(report.result).share);
  return report.levels.size() <= most_bars ? rounding_notes(shares, how)
                                           : std::vector<std::string>{};
}

/// What the figure is called, and the figure with its unit.
inline fact csat_headline(csat_report const& report, display const& how) {
  rational const& score = report.result.score;
  auto const name = [&](words const& w) { return std::string(w.in(how.lang)); };
  switch (report.setting.definition.value.figure) {
    case csat_figure::net:
      return {name({"Net satisfaction", "Satisfaction nette"}), how.lang == language::french
                                                                    ? french::points(how, score)
                                                                    : english::points(how, score)};
    case csat_figure::mean:
      return {name({"Mean satisfaction", "Satisfaction moyenne"}),
              phrase({"{} out of {}", "{} sur {}"}, how.lang, number(how, score, mean_decimals),
                     report.setting.on.value.highest)};
    case csat_figure::share: break;
  }
  return {"CSAT", percent_text(how, score)};
}

}  // namespace detail

inline sheet csat_sheet(csat_report const& report, display const& how) {
  fact const headline = detail::csat_headline(report, how);
  return {"",
          headline.name,
          headline.text + interval_in_brackets(report.sampling, how),
          detail::csat_table(report, how),
          detail::csat_bars(report, how),
          detail::csat_facts_of(report, how),
          detail::csat_notes(report, how),
          std::string(words{"Calculation", "Calcul"}.in(how.lang)),
          report.working,
          paragraph(report.commentary)};
}

}  // namespace kpi
