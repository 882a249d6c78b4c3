// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <vector>

#include <kpi/commentary/grammar.hpp>
#include <kpi/commentary/nps_report.hpp>
#include <kpi/render/sheet.hpp>
#include <kpi/render/survey_sheet.hpp>
#include <kpi/text/display.hpp>

namespace kpi {

/// The NPS as people read it: the answer sheet's table, the bars, the facts, the commentary.
sheet nps_sheet(nps_report const& report, display const& how);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// One class of the NPS beside its name, its scores and its tone.
struct nps_class {
  words name;
  group of;
  std::optional<scale> scores;
  tone colour;

  std::string heading(language lang) const {
    return grammar::capitalised(std::string(name.in(lang)));
  }
};

inline std::vector<nps_class> nps_classes_of(nps_report const& report) {
  nps_result const& r = report.result;
  nps_classes const ranges =
      report.setting.definition
          ? classes_on(report.setting.on->value, report.setting.definition->value)
          : nps_classes{};
  return {{{"detractors", "détracteurs"}, r.detractors, ranges.detractors, tone::bad},
          {{"passives", "passifs"}, r.passives, ranges.passives, tone::middle},
          {{"promoters", "promoteurs"}, r.promoters, ranges.promoters, tone::good}};
}

inline rational sum_of_shares(nps_result const& r) {
  return r.detractors.share + r.passives.share + r.promoters.share + blank_of(r).share;
}

/// The form of the answer sheet: classes across, a row of counts, a row of percents, the total last.
inline sheet_table nps_table(nps_report const& report, display const& how) {
  words const answers_row{"Answers", "Réponses"};
  std::vector<std::string> heading{""};
  std::vector<std::string> scores{std::string(words{"Scores", "Notes"}.in(how.lang))};
  std::vector<std::string> counts{std::string(answers_row.in(how.lang))};
  std::vector<std::string> weights{std::string(weights_row.in(how.lang))};
  std::vector<std::string> shares{"%"};
  sheet_table table{{}, {tone::none}};
  for (nps_class const& c : nps_classes_of(report)) {
    heading.push_back(c.heading(how.lang));
    scores.push_back(c.scores ? scale_text(*c.scores) : "");
    counts.push_back(c.of.count ? count(how, *c.of.count) : "");
    if (c.of.weight) weights.push_back(number(how, *c.of.weight, mean_decimals));
    shares.push_back(percent_text(how, c.of.share));
    table.tones.push_back(c.colour);
  }
  if (report.result.blank > 0) {
    group const blank = blank_of(report.result);
    heading.emplace_back(blank_heading.in(how.lang));
    scores.emplace_back();
    counts.push_back(count(how, *blank.count));
    shares.push_back(percent_text(how, blank.share));
    table.tones.push_back(tone::none);
  }
  heading.emplace_back("Total");
  scores.push_back(report.setting.on ? scale_text(report.setting.on->value) : "");
  counts.push_back(report.result.responses ? count(how, *report.result.responses) : "");
  shares.push_back(percent_text(how, sum_of_shares(report.result)));
  table.tones.push_back(tone::none);
  table.cells.push_back(heading);
  if (report.setting.definition) table.cells.push_back(scores);
  if (report.result.responses) table.cells.push_back(counts);
  if (report.weights) {
    weights.push_back(number(how, report.weights->sum, mean_decimals));
    table.cells.push_back(weights);
  }
  table.cells.push_back(shares);
  return table;
}

inline std::vector<bar> class_bars(nps_report const& report, display const& how) {
  std::vector<bar> bars;
  for (nps_class const& c : nps_classes_of(report))
    bars.push_back({c.heading(how.lang), "", c.of.share, amount_text(c.of, how), c.colour});
  return bars;
}

/// The class that a score belongs to: 0, 1, 2 for detractors, passives, promoters.
inline std::size_t class_index(nps_definition const& by, rational const& score) {
  return score >= by.promoters_from ? 2 : score >= by.passives_from ? 1 : 0;
}

inline std::vector<bar> nps_bars(nps_report const& report, display const& how) {
  if (report.levels.empty() || report.levels.size() > most_bars) return class_bars(report, how);
  auto const classes = nps_classes_of(report);
  std::vector<bar> bars;
  std::optional<std::size_t> last;
  for (scored_group const& g : report.levels) {
    std::size_t const index = class_index(report.setting.definition->value, g.score);
    std::string const name = index == last ? "" : classes[index].heading(how.lang);
    bars.push_back({name, grammar::score_text(how, g.score), g.of.share, amount_text(g.of, how),
                    classes[index].colour});
    last = index;
  }
  return bars;
}

inline std::string definition_text(nps_report const& report, display const& how) {
  bool const french = how.lang == language::french;
  if (!report.setting.definition)
    return french ? "les classes telles que le fichier les donne"
                  : "the classes as the file gives them";
  nps_definition const& by = report.setting.definition->value;
  std::vector<std::string> parts;
  for (nps_class const& c : nps_classes_of(report))
    if (c.scores) parts.push_back(fmt::format("{} {}", c.name.in(how.lang), scale_text(*c.scores)));
  return fmt::format("{}{} {} ({})", by.name, french ? "\u00a0:" : ":",
                     grammar::listed(parts, ", "), by.source.in(how.lang));
}

inline std::vector<fact> nps_facts_of(nps_report const& report, display const& how) {
  auto const name = [&](words const& w) { return std::string(w.in(how.lang)); };
  std::vector<fact> facts{{name({"Definition", "Définition"}), definition_text(report, how)}};
  if (report.setting.on)
    facts.push_back({name({"Scale", "Échelle"}), scale_fact(*report.setting.on, how.lang)});
  facts.push_back({"Base", base_text(report, report.result, how)});
  add_row_facts(facts, report, how);
  if (report.result.mean)
    facts.push_back(
        {name({"Mean", "Moyenne"}), mean_text(*report.result.mean, report.setting.on->value, how)});
  add_sampling(report, report.result.score, how, facts);
  return facts;
}

}  // namespace detail

inline sheet nps_sheet(nps_report const& report, display const& how) {
  nps_result const& r = report.result;
  return {"",
          "NPS",
          number(how, report.result.score, score_decimals) +
              interval_in_brackets(report.sampling, how),
          detail::nps_table(report, how),
          detail::nps_bars(report, how),
          detail::nps_facts_of(report, how),
          rounding_notes(
              {r.detractors.share, r.passives.share, r.promoters.share, detail::blank_of(r).share},
              how),
          std::string(words{"Calculation", "Calcul"}.in(how.lang)),
          report.working,
          paragraph(report.commentary)};
}

}  // namespace kpi
