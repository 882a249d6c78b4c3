// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <vector>

#include <kpi/commentary/grammar.hpp>
#include <kpi/commentary/survey_level.hpp>
#include <kpi/text/display.hpp>

// What the English sentences of several survey KPIs say alike.

namespace kpi::english {

using namespace grammar;

/// "100 answers".
inline std::string answers_counted(display const& how, std::uint64_t n) {
  return counted(how, n, "answer", "answers");
}

/// "35 answers"; "35 answers, 5 of them blank".
inline std::string base_counted(display const& how, std::uint64_t n, std::uint64_t blank) {
  return answers_counted(how, n) + (blank == 0 ? "" : ", " + count(how, blank) + " of them blank");
}

/// "8", "nearly 14", "about 2.4".
inline std::string ratio_in_words(rational const& ratio, display const& how) {
  spoken_ratio const said = spoken(ratio);
  std::string figure = number({how.lang, {}, how.rule}, said.value, score_decimals);
  switch (said.how) {
    case nearness::exact: return figure;
    case nearness::nearly: return "nearly " + figure;
    case nearness::little_over: return "a little over " + figure;
    case nearness::about: break;
  }
  return "about " + figure;
}

/// "35 points", "1.5 points"; "less than 0.1 points".
inline std::string points(display const& how, rational const& x) {
  auto const [value, below] = x == 0 ? shown_amount{0} : shown(how, x);
  return (below ? "less than " : "") + number(how, value, score_decimals) +
         (is_plural(how.lang, value) ? " points" : " point");
}

/// "“very satisfied”", or "of 4".
inline std::string level_name(survey_level const& l, display const& how) {
  return l.label.empty() ? "of " + score_text(how, l.score) : cited(l.label, how.lang);
}

/// "45 “little satisfied”", "42 scores of 5", "40% “very satisfied”".
inline std::string plain_amount(survey_level const& l, display const& how) {
  bool const labelled = !l.label.empty();
  if (!l.of.count)
    return percent_text(how, l.of.share) + (labelled ? " " : " scores ") + level_name(l, how);
  std::string const amount =
      labelled ? count(how, *l.of.count) : counted(how, *l.of.count, "score", "scores");
  return amount + ' ' + level_name(l, how);
}

/// "no answer “very satisfied”", "no score of 5".
inline std::string nobody_at(survey_level const& l, display const& how) {
  return (l.label.empty() ? "no score " : "no answer ") + level_name(l, how);
}

/// An amount, and that it is the most frequent answer.
inline std::string level_amount(survey_level const& l, display const& how) {
  return plain_amount(l, how) + (l.most_frequent ? ", the most frequent answer" : "");
}

/// All of them; a comma closes what stands between commas.
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

}  // namespace kpi::english
