// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <vector>

#include <kpi/base/provenance.hpp>
#include <kpi/commentary/diagnostics.hpp>
#include <kpi/commentary/difference_text.hpp>
#include <kpi/commentary/grammar.hpp>
#include <kpi/commentary/interval_text.hpp>
#include <kpi/commentary/survey_english.hpp>
#include <kpi/commentary/survey_french.hpp>
#include <kpi/commentary/survey_report.hpp>
#include <kpi/render/sheet.hpp>
#include <kpi/survey/scale.hpp>
#include <kpi/text/display.hpp>
#include <kpi/text/phrase.hpp>

// The parts of a sheet that every survey KPI shares.

namespace kpi {

/// More bars than this are no picture: the classes are drawn instead.
inline constexpr std::size_t most_bars = 21;

/// "82", or "82%" where no count is known.
inline std::string amount_text(group const& g, display const& how) {
  return g.count ? count(how, *g.count) : percent_text(how, g.share);
}

/// "1–10 (said by the file’s heading)".
std::string scale_fact(stated<scale> const& on, language lang);

/// "97 answers, 3 missing, 2 out of scale, 1 row rejected"; "100 answers, 3 of them blank (--missing count)".
template <class Result>
std::string base_text(survey_report const& report, Result const& result, display const& how);

/// "4.43 out of 10 (middle of the scale: 5.5)".
std::string mean_text(rational const& mean, scale const& on, display const& how);

/// The facts of interval and difference, where they are asked for.
void add_sampling(survey_report const& report, rational const& figure, display const& how,
                  std::vector<fact>& facts);

/// Said where the printed shares do not add up to the printed total.
std::vector<std::string> rounding_notes(std::vector<rational> const& shares, display const& how);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// How the scale came about, in words.
inline words provenance_words(provenance from) {
  switch (from) {
    case provenance::option: return {"as chosen", "choisie"};
    case provenance::header:
      return {"said by the file’s heading", "indiquée par l’intitulé du fichier"};
    case provenance::labels:
      return {"from the labels of the file", "d’après les libellés du fichier"};
    case provenance::distribution:
      return {"from the scores listed", "d’après les notes du tableau"};
    case provenance::detected: return {"detected", "détectée"};
    case provenance::by_default: break;
  }
  return {"by default", "par défaut"};
}

inline constexpr words weights_row{"Weighted", "Pondérées"};

/// The columns of the table, filled side by side; rows that nobody fills are left out.
struct survey_columns {
  std::vector<std::string> headings = {""};
  std::vector<std::string> scores;
  std::vector<std::string> counts;
  std::vector<std::string> weights;
  std::vector<std::string> shares = {"%"};
  std::vector<tone> tones = {tone::none};

  explicit survey_columns(language lang)
      : scores{std::string(words{"Scores", "Notes"}.in(lang))},
        counts{std::string(words{"Answers", "Réponses"}.in(lang))}, weights{std::string(
                                                                        weights_row.in(lang))} {}

  void add(std::string heading, std::string score, group const& g, tone colour,
           display const& how) {
    headings.push_back(std::move(heading));
    scores.push_back(std::move(score));
    counts.push_back(g.count ? count(how, *g.count) : "");
    if (g.weight) weights.push_back(number(how, *g.weight, mean_decimals));
    shares.push_back(percent_text(how, g.share));
    tones.push_back(colour);
  }

  sheet_table table(bool scored, bool counted) const {
    sheet_table made{{headings}, tones};
    if (scored) made.cells.push_back(scores);
    if (counted) made.cells.push_back(counts);
    if (weights.size() == headings.size()) made.cells.push_back(weights);
    made.cells.push_back(shares);
    return made;
  }
};

/// Who gave no answer, as a share of a base that they are in.
template <class Result>
group blank_of(Result const& r) {
  return r.blank == 0 ? group{0, 0} : group_of(r.blank, *r.responses);
}

inline constexpr words blank_heading{"Blank", "Vides"};

/// The column of those who gave no answer, where the base has some.
template <class Result>
void add_blank(survey_columns& columns, Result const& r, display const& how) {
  if (r.blank > 0)
    columns.add(std::string(blank_heading.in(how.lang)), "", blank_of(r), tone::none, how);
}

template <class Result>
group all_of(std::vector<scored_group> const& levels, Result const& r) {
  group all{r.responses, blank_of(r).share};
  for (scored_group const& g : levels) {
    all.share += g.of.share;
    if (g.of.weight) all.weight = all.weight.value_or(0) + *g.of.weight;
  }
  return all;
}

/// What the file calls a score, else nothing.
inline std::string label_of(std::vector<score_label> const& labels, rational const& score) {
  for (score_label const& l : labels)
    if (l.score == score) return visible(l.label, longest_quotation, is_invisible);
  return "";
}

/// "Very satisfied", or "5" where the file has no words for it.
inline std::string level_heading(survey_report const& report, rational const& score,
                                 display const& how) {
  std::string const label = label_of(report.labels, score);
  return label.empty() ? grammar::score_text(how, score) : label;
}

/// "Satisfied", with its scores where no row of scores shows them: "Satisfied 4–5".
inline std::string class_heading(words const& name, scale const& scores, bool labelled,
                                 language lang) {
  return std::string(name.in(lang)) + (labelled ? "" : ' ' + scale_text(scores));
}

/// " (weighted: 98.4)".
inline std::string weight_text(survey_report const& report, display const& how) {
  if (!report.weights) return "";
  return phrase({" (weighted: {})", " (pondérées\u00a0: {})"}, how.lang,
                number(how, report.weights->sum, mean_decimals));
}

inline std::string seen_text(std::string_view text) {
  return visible(text, longest_quotation, is_invisible);
}

}  // namespace detail

/// What selects, weighs and tells apart the rows, where it was asked: each a fact of its own.
inline void add_row_facts(std::vector<fact>& facts, survey_report const& report,
                          display const& how) {
  if (!report.reading) return;
  reading_facts const& r = *report.reading;
  auto const add = [&](words const& name, std::string text) {
    facts.push_back({std::string(name.in(how.lang)), std::move(text)});
  };
  for (std::string const& where : r.where)
    add({"Selection", "Sélection"},
        phrase({"{} ({} of {} rows)", "{} ({} lignes sur {})"}, how.lang, detail::seen_text(where),
               count(how, r.selected), count(how, r.records)));
  if (r.weight) add({"Weights", "Poids"}, detail::seen_text(*r.weight));
  if (r.duplicates > 0)
    add({"Respondents", "Répondants"},
        phrase({"told apart by {}; further answers left out: {}",
                "distingués par {}\u202f; réponses répétées écartées\u00a0: {}"},
               how.lang, detail::seen_text(*r.unique), count(how, r.duplicates)));
}

inline std::string scale_fact(stated<scale> const& on, language lang) {
  return fmt::format("{} ({})", scale_text(on.value), detail::provenance_words(on.from).in(lang));
}

template <class Result>
std::string base_text(survey_report const& report, Result const& result, display const& how) {
  auto const& responses = result.responses;
  std::uint64_t const blank = result.blank;
  bool const french = how.lang == language::french;
  std::vector<std::string> parts;
  if (responses)
    parts.push_back((french ? french::base_counted(how, *responses, blank)
                            : english::base_counted(how, *responses, blank)) +
                    detail::weight_text(report, how) + (blank > 0 ? " (--missing count)" : ""));
  else
    parts.emplace_back(french ? "nombre de réponses inconnu" : "number of answers unknown");
  if (report.missing > 0 && !report.missing_counted)
    parts.push_back(french ? grammar::counted(how, report.missing, "non-réponse", "non-réponses")
                           : count(how, report.missing) + " missing");
  if (report.out_of_scale > 0)
    parts.push_back(count(how, report.out_of_scale) + (french ? " hors échelle" : " out of scale"));
  if (report.rejected > 0)
    parts.push_back(french
                        ? grammar::counted(how, report.rejected, "ligne rejetée", "lignes rejetées")
                        : grammar::counted(how, report.rejected, "row rejected", "rows rejected"));
  return grammar::listed(parts, ", ");
}

inline std::string mean_text(rational const& mean, scale const& on, display const& how) {
  return phrase(
      {"{} out of {} (middle of the scale: {})", "{} sur {} (milieu de l’échelle\u00a0: {})"},
      how.lang, number(how, mean, mean_decimals), on.highest,
      number({how.lang, {}, how.rule}, middle(on), score_decimals));
}

inline void add_sampling(survey_report const& report, rational const& figure, display const& how,
                         std::vector<fact>& facts) {
  sampling_result const& s = report.sampling;
  if (!s.limits && s.reason == without_interval::not_asked) return;
  facts.push_back(
      {std::string(words{"Interval", "Intervalle"}.in(how.lang)), interval_fact(s, how)});
  if (report.difference)
    facts.push_back({std::string(words{"Difference", "Écart"}.in(how.lang)),
                     difference_fact({*report.difference, s.kind, figure}, how)});
}

inline std::vector<std::string> rounding_notes(std::vector<rational> const& shares,
                                               display const& how) {
  auto const shown = [&](rational const& x) {
    return rounded_to(x, how.decimals.value_or(score_decimals), how.rule);
  };
  rational printed;
  rational exact;
  for (rational const& share : shares) {
    printed += shown(share);
    exact += share;
  }
  if (printed == shown(exact)) return {};
  return {phrase(
      {"Each share is rounded on its own: those printed add up to {}, but the exact total is {}.",
       "Chaque part est arrondie séparément\u00a0: les parts affichées donnent {}, mais le total exact est {}."},
      how.lang, percent_text(how, printed), percent_text(how, exact))};
}

}  // namespace kpi
