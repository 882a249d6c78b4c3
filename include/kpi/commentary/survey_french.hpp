// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <vector>

#include <kpi/commentary/grammar.hpp>
#include <kpi/commentary/survey_level.hpp>
#include <kpi/text/display.hpp>

// What the French sentences of several survey KPIs say alike.

namespace kpi::french {

using namespace grammar;

/// "100 réponses".
inline std::string answers_counted(display const& how, std::uint64_t n) {
  return counted(how, n, "réponse", "réponses");
}

/// "35 réponses"; "35 réponses, dont 5 vides".
inline std::string base_counted(display const& how, std::uint64_t n, std::uint64_t blank) {
  return answers_counted(how, n) +
         (blank == 0 ? "" : ", dont " + counted(how, blank, "vide", "vides"));
}

/// "8", "près de 14", "environ 2,4".
inline std::string ratio_in_words(rational const& ratio, display const& how) {
  spoken_ratio const said = spoken(ratio);
  std::string figure = number({how.lang, {}, how.rule}, said.value, score_decimals);
  switch (said.how) {
    case nearness::exact: return figure;
    case nearness::nearly: return "près de " + figure;
    case nearness::little_over: return "un peu plus de " + figure;
    case nearness::about: break;
  }
  return "environ " + figure;
}

/// "35 points", "1,5 point"; "moins de 0,1 point".
inline std::string points(display const& how, rational const& x) {
  auto const [value, below] = x == 0 ? shown_amount{0} : shown(how, x);
  return (below ? "moins de " : "") + number(how, value, score_decimals) +
         (is_plural(how.lang, value) ? " points" : " point");
}

/// "« très satisfait »", or "de 4".
inline std::string level_name(survey_level const& l, display const& how) {
  return l.label.empty() ? "de " + score_text(how, l.score) : cited(l.label, how.lang);
}

/// "45 « peu satisfait »", "42 notes de 5", "40 % « très satisfait »", "40 % de notes de 5".
inline std::string plain_amount(survey_level const& l, display const& how) {
  bool const labelled = !l.label.empty();
  if (!l.of.count)
    return percent_text(how, l.of.share) + (labelled ? " " : " de notes ") + level_name(l, how);
  std::string const amount =
      labelled ? count(how, *l.of.count) : counted(how, *l.of.count, "note", "notes");
  return amount + ' ' + level_name(l, how);
}

/// "aucune réponse « très satisfait »", "aucune note de 5".
inline std::string nobody_at(survey_level const& l, display const& how) {
  return (l.label.empty() ? "aucune note " : "aucune réponse ") + level_name(l, how);
}

/// An amount, and that it is the most frequent answer.
inline std::string level_amount(survey_level const& l, display const& how) {
  return plain_amount(l, how) + (l.most_frequent ? ", la réponse la plus fréquente" : "");
}

/// All of them; a comma closes what stands between commas: "45 « peu satisfait », la réponse la plus
/// fréquente," before "et".
inline std::vector<std::string> level_amounts(std::vector<survey_level> const& levels,
                                              display const& how) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    bool const before_last = i + 2 == levels.size();
    parts.push_back(level_amount(levels[i], how) +
                    (before_last && levels[i].most_frequent ? "," : ""));
  }
  return parts;
}

}  // namespace kpi::french
