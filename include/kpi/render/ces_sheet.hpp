// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include <kpi/commentary/ces_report.hpp>
#include <kpi/render/sheet.hpp>
#include <kpi/render/survey_sheet.hpp>
#include <kpi/text/display.hpp>
#include <kpi/text/phrase.hpp>

namespace kpi {

/// The CES as people read it: its direction first, the three classes, the bars, the facts, the other
/// reading where there is one, the commentary.
sheet ces_sheet(ces_report const& report, display const& how);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// One class of the CES beside its name, its scores and its tone.
struct ces_class {
  words name;
  group of;
  scale scores;
  tone colour;
};

/// By rising score.
inline std::vector<ces_class> ces_classes_of(ces_result const& r, ces_definition const& by) {
  ces_classes const c = classes_of(by);
  if (by.direction == ces_direction::effort)
    return {{{"Low effort", "Effort faible"}, r.low, c.low, tone::good},
            {{"Medium effort", "Effort moyen"}, r.middle, c.middle, tone::middle},
            {{"High effort", "Effort élevé"}, r.high, c.high, tone::bad}};
  return {{{"Difficult", "Difficile"}, r.low, c.low, tone::bad},
          {{"Neutral", "Neutre"}, r.middle, c.middle, tone::middle},
          {{"Easy", "Facile"}, r.high, c.high, tone::good}};
}

/// "Effort: the higher the score, the worse".
inline words direction_words(ces_direction d) {
  if (d == ces_direction::effort)
    return {"effort: the higher the score, the worse",
            "effort\u00a0: plus la note est élevée, moins c’est bon"};
  return {"ease: the higher the score, the better",
          "facilité\u00a0: plus la note est élevée, mieux c’est"};
}

inline sheet_table ces_table(ces_report const& report, display const& how) {
  survey_columns columns(how.lang);
  for (ces_class const& c : ces_classes_of(report.result, report.setting.definition.value))
    columns.add(std::string(c.name.in(how.lang)), scale_text(c.scores), c.of, c.colour, how);
  add_blank(columns, report.result, how);
  columns.add("Total", scale_text(report.setting.on.value), all_of(report.levels, report.result),
              tone::none, how);
  return columns.table(true, report.result.responses.has_value());
}

/// "5 (effort important)".
inline std::string score_heading(survey_report const& report, rational const& score,
                                 display const& how) {
  std::string const label = label_of(report.labels, score);
  std::string const text = grammar::score_text(how, score);
  return label.empty() ? text : label + ' ' + text;
}

inline std::vector<bar> ces_bars(ces_report const& report, display const& how) {
  auto const classes = ces_classes_of(report.result, report.setting.definition.value);
  std::vector<bar> bars;
  bool const drawn = report.levels.size() <= most_bars;
  for (ces_class const& c : classes) {
    if (!drawn)
      bars.push_back(
          {std::string(c.name.in(how.lang)), "", c.of.share, amount_text(c.of, how), c.colour});
    std::string group(c.name.in(how.lang));
    for (scored_group const& g : report.levels) {
      if (!drawn || g.score < c.scores.lowest || g.score >= c.scores.highest + 1) continue;
      bars.push_back({std::exchange(group, ""), score_heading(report, g.score, how), g.of.share,
                      amount_text(g.of, how), c.colour});
    }
  }
  return bars;
}

/// "effort-mean: low effort 1–2, medium effort 3–4, high effort 5 (CES 1.0 …)".
inline std::string definition_text(ces_report const& report, display const& how) {
  ces_definition const& by = report.setting.definition.value;
  std::vector<std::string> parts;
  for (ces_class const& c : ces_classes_of(report.result, by)) {
    std::string name(c.name.in(how.lang));
    name.front() = static_cast<char>(name.front() - 'A' + 'a');
    parts.push_back(name + ' ' + scale_text(c.scores));
  }
  return fmt::format("{}{} {} ({})", by.name, how.lang == language::french ? "\u00a0:" : ":",
                     grammar::listed(parts, ", "), by.source.in(how.lang));
}

inline std::string direction_fact(ces_report const& report, language lang) {
  stated<ces_direction> const& d = report.setting.direction;
  std::string_view const by =
      lang == language::french ? french::said_by(d.from) : english::said_by(d.from);
  return fmt::format("{} ({})", direction_words(d.value).in(lang), by);
}

/// The figure with its unit: "3.44 out of 5", "46%", "−13 points".
inline std::string ces_figure_text(ces_result const& r, ces_definition const& by,
                                   display const& how) {
  switch (by.figure) {
    case ces_figure::share: return percent_text(how, r.score);
    case ces_figure::net:
      return (r.score > 0 ? "+" : "") + (how.lang == language::french
                                             ? french::points(how, r.score)
                                             : english::points(how, r.score));
    case ces_figure::mean: break;
  }
  return phrase({"{} out of {}", "{} sur {}"}, how.lang, number(how, r.score, mean_decimals),
                by.on.highest);
}

/// The figure by the other reading, its direction and its classes.
inline std::string other_reading(ces_report const& report, display const& how) {
  ces_definition const& by = *report.setting.other;
  std::vector<std::string> parts{ces_figure_text(*report.other, by, how)};
  for (ces_class const& c : ces_classes_of(*report.other, by)) {
    std::string name(c.name.in(how.lang));
    name.front() = static_cast<char>(name.front() - 'A' + 'a');
    parts.push_back(
        fmt::format("{} ({}) {}", name, scale_text(c.scores), percent_text(how, c.of.share)));
  }
  return fmt::format("{}{} {}", direction_words(by.direction).in(how.lang),
                     how.lang == language::french ? "\u202f;" : ";", grammar::listed(parts, ", "));
}

inline std::vector<fact> ces_facts_of(ces_report const& report, display const& how) {
  auto const name = [&](words const& w) { return std::string(w.in(how.lang)); };
  std::vector<fact> facts{{name({"Direction", "Sens"}), direction_fact(report, how.lang)},
                          {name({"Definition", "Définition"}), definition_text(report, how)},
                          {name({"Scale", "Échelle"}), scale_fact(report.setting.on, how.lang)},
                          {"Base", base_text(report, report.result, how)}};
  add_row_facts(facts, report, how);
  facts.push_back(
      {name({"Mean", "Moyenne"}), mean_text(report.result.mean, report.setting.on.value, how)});
  add_sampling(report, report.result.score, how, facts);
  if (report.other)
    facts.push_back({name({"Other reading", "Autre lecture"}), other_reading(report, how)});
  return facts;
}

/// What the figure is called, with its direction.
inline std::string ces_title(ces_definition const& by, language lang) {
  bool const effort = by.direction == ces_direction::effort;
  switch (by.figure) {
    case ces_figure::share:
      return std::string(words{"CES, easy answers", "CES, réponses «\u00a0facile\u00a0»"}.in(lang));
    case ces_figure::net:
      return std::string((effort ? words{"CES, net effort", "CES, effort net"}
                                 : words{"CES, net ease", "CES, facilité nette"})
                             .in(lang));
    case ces_figure::mean: break;
  }
  return std::string((effort ? words{"CES, mean effort", "CES, effort moyen"}
                             : words{"CES, mean ease", "CES, facilité moyenne"})
                         .in(lang));
}

inline std::vector<std::string> ces_notes(ces_result const& r, display const& how) {
  return rounding_notes({r.low.share, r.middle.share, r.high.share, detail::blank_of(r).share},
                        how);
}

}  // namespace detail

inline sheet ces_sheet(ces_report const& report, display const& how) {
  ces_definition const& by = report.setting.definition.value;
  return {"",
          detail::ces_title(by, how.lang),
          detail::ces_figure_text(report.result, by, how) +
              interval_in_brackets(report.sampling, how),
          detail::ces_table(report, how),
          detail::ces_bars(report, how),
          detail::ces_facts_of(report, how),
          detail::ces_notes(report.result, how),
          std::string(words{"Calculation", "Calcul"}.in(how.lang)),
          report.working,
          paragraph(report.commentary)};
}

}  // namespace kpi
