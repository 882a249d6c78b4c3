// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/commentary/csat_findings.hpp>
#include <kpi/commentary/difference_english.hpp>
#include <kpi/commentary/interval_english.hpp>
#include <kpi/commentary/survey_english.hpp>
#include <kpi/text/display.hpp>

// The sentences of the CSAT in English, one function a finding.

namespace kpi::english {

/// What the figure is: a share, a difference or a mean, with its name.
inline std::string csat_figure_text(csat_score const& f, display const& how) {
  csat_result const& r = f.of;
  switch (f.figure) {
    case csat_figure::net: return "Net satisfaction is " + points(how, r.score);
    case csat_figure::mean:
      return fmt::format("Mean satisfaction is {} out of {}", number(how, r.score, mean_decimals),
                         f.on.highest);
    case csat_figure::share: break;
  }
  return "The CSAT is " + percent_text(how, r.score);
}

/// "of 100 answers, 5 “very satisfied” and 10 “rather satisfied”"; with what it is not made of where
/// the figure is no share.
inline std::string csat_parts(csat_score const& f, display const& how) {
  csat_result const& r = f.of;
  std::string const base =
      r.responses ? "of " + base_counted(how, *r.responses, r.blank) : "of the answers";
  std::string const satisfied = percent_text(how, r.satisfied.share);
  std::string const dissatisfied = percent_text(how, r.dissatisfied.share);
  if (f.figure == csat_figure::net)
    return fmt::format("{}, {} satisfied minus {} dissatisfied{}", base, satisfied, dissatisfied,
                       rounding_shows(how, r.satisfied.share, r.dissatisfied.share)
                           ? " (subtracted before rounding)"
                           : "");
  if (f.figure == csat_figure::mean)
    return fmt::format("{}, {} are satisfied and {} dissatisfied", base, satisfied, dissatisfied);
  if (f.satisfied.empty()) return base + ", none is from a satisfied respondent";
  return base + ", " + listed(level_amounts(f.satisfied, how), " and ");
}

inline std::string sentence(csat_score const& f, display const& how) {
  std::string const figure = csat_figure_text(f, how);
  if (f.of.responses == 1U) return figure + ": there is only one answer.";
  if (f.of.satisfied.share == 100 && f.figure == csat_figure::share)
    return fmt::format("{}: all respondents are satisfied, with {}.", figure,
                       listed(level_amounts(f.satisfied, how), " and "));
  return fmt::format("{}: {}.", figure, csat_parts(f, how));
}

/// "; 10% are neutral".
inline std::string neutral_clause(csat_dissatisfied const& f, display const& how) {
  if (f.between > 0)
    return fmt::format("; {} of the answers are on neither side ({} to {})",
                       percent_text(how, f.between), f.beyond->lowest, f.beyond->highest);
  if (!f.neutral || f.neutral->share == 0) return "";
  return fmt::format(
      "; neutral answers account for {}{}", percent_text(how, f.neutral->share),
      f.neutral_is_most_frequent && f.neutral->share < 100 ? " and are the most frequent" : "");
}

inline std::string sentence(csat_dissatisfied const& f, display const& how) {
  std::string const neutral = neutral_clause(f, how);
  if (f.all.share == 0) return "No respondent is dissatisfied" + neutral + '.';
  std::string const share = percent_text(how, f.all.share);
  if (f.dissatisfied.size() == 1)
    return fmt::format("The dissatisfied account for {} of the answers ({}){}.", share,
                       level_amount(f.dissatisfied.front(), how), neutral);
  return fmt::format("The dissatisfied account for {} of the answers: {}{}.", share,
                     listed(level_amounts(f.dissatisfied, how), " and "), neutral);
}

/// ", 8 times as many"; nothing where the ratio says little.
inline std::string times_as_many(rational const& ratio, display const& how) {
  return ratio < 2 ? "" : fmt::format(", {} times as many", ratio_in_words(ratio, how));
}

inline std::string sentence(csat_extremes const& f, display const& how) {
  bool const low = f.lowest.of.share > f.highest.of.share;
  survey_level const& most = low ? f.lowest : f.highest;
  survey_level const& least = low ? f.highest : f.lowest;
  std::string const amount = plain_amount(most, how);
  if (least.of.share == 0)
    return fmt::format("The extreme answers are all on one side: {} and {}.", amount,
                       nobody_at(least, how));
  if (most.of.share == least.of.share)
    return fmt::format("The extreme answers balance: {} and {}.", amount, plain_amount(least, how));
  rational const ratio = most.of.share / least.of.share;
  std::string_view const balance = ratio >= 5   ? "are very unbalanced"
                                   : ratio >= 2 ? "are unbalanced"
                                                : "nearly balance";
  return fmt::format("The extreme answers {}: {} for {}{}.", balance, amount,
                     plain_amount(least, how), times_as_many(ratio, how));
}

/// ", for instance 35 of the 45 “little satisfied”".
inline std::string for_example(csat_change const& f, display const& how) {
  auto const& nearest = f.nearest.of.count;
  if (!nearest || *nearest == 0) return "";
  std::string const amount = plain_amount(f.nearest, how);
  if (*f.needed.count > *nearest) return fmt::format(", more than the {}", amount);
  if (*nearest == 1) return "";
  if (*f.needed.count == *nearest) return fmt::format(", for instance the {}", amount);
  return fmt::format(", for instance {} of the {}", count(how, *f.needed.count), amount);
}

inline std::string change_in_shares(csat_change const& f, display const& how) {
  std::string const needed = points(how, f.needed.share);
  if (f.below_half)
    return fmt::format(
        "For half of the respondents to be satisfied, their share would have to gain {}.", needed);
  if (f.needed.share == 0)
    return "However little the share of the satisfied fell, the CSAT would be below 50%.";
  return fmt::format(
      "The share of the satisfied stays at 50% or more unless it falls by more than {}.", needed);
}

inline std::string sentence(csat_change const& f, display const& how) {
  if (!f.needed.count) return change_in_shares(f, how);
  std::string const needed = count(how, *f.needed.count);
  if (f.below_half)
    return fmt::format(
        "For half of the respondents to be satisfied, {} more would have to be won over{}.", needed,
        for_example(f, how));
  if (*f.needed.count == 1)
    return "The share of the satisfied would fall below 50% if a single one of them no longer was.";
  return fmt::format(
      "The share of the satisfied would fall below 50% if {} of them no longer were.", needed);
}

inline std::string sentence(csat_mean const& f, display const& how) {
  rational const centre = middle(f.on);
  int const side = shown_side(f.mean, centre, how);
  std::string text = f.figure == csat_figure::mean
                         ? "This mean"
                         : fmt::format("The mean, {} out of {},",
                                       number(how, f.mean, mean_decimals), f.on.highest);
  text += fmt::format(" is {} the middle of the scale ({})",
                      side < 0   ? "below"
                      : side > 0 ? "above"
                                 : "at",
                      score_text(how, centre));
  if (levels(f.on) % 2 == 0) text += ", which has no neutral answer";
  if (side > 0 && f.below_half) text += ", while less than half of the respondents are satisfied";
  if (side < 0 && !f.below_half)
    text += ", although at least half of the respondents are satisfied";
  return text + '.';
}

inline std::string sentence(csat_difference const& f, display const& how) {
  return difference_sentence(f, "The CSAT", how);
}

inline std::string sentence(csat_interval const& f, display const& how) {
  return interval_sentence(f, {"the satisfied", "the dissatisfied"}, how);
}

inline std::string sentence(csat_limit const& f, display const& how) {
  std::vector<std::string> limits;
  if (f.few && *f.few > 1)
    limits.push_back(fmt::format("each of the {} weighs {}", answers_counted(how, *f.few),
                                 points(how, rational(100, *f.few))));
  if (f.few && *f.few == 1) limits.emplace_back("a single answer does not speak for the others");
  if (f.number_unknown) limits.emplace_back("the file does not give the number of answers");
  limits.push_back(fmt::format("the score measures how {} respondents are, not why",
                               f.more_dissatisfied ? "dissatisfied" : "satisfied"));
  return capitalised(listed(limits, ", and ")) + '.';
}

}  // namespace kpi::english
