// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <vector>

#include <kpi/commentary/difference_english.hpp>
#include <kpi/commentary/grammar.hpp>
#include <kpi/commentary/interval_english.hpp>
#include <kpi/commentary/nps_findings.hpp>
#include <kpi/commentary/survey_english.hpp>
#include <kpi/text/display.hpp>

// The sentences of the NPS in English, one function a finding.

namespace kpi::english {

using namespace grammar;

/// Everybody in one class: there is nothing to subtract.
inline std::string unanimous(nps_result const& r, display const& how) {
  bool const one = r.responses == 1U;
  std::string const whose = r.promoters.share == 100  ? (one ? "a promoter" : "promoters")
                            : r.passives.share == 100 ? (one ? "a passive" : "passives")
                                                      : (one ? "a detractor" : "detractors");
  std::string const score = number(how, r.score, score_decimals);
  if (one) return fmt::format("The NPS is {}: the only answer comes from {}.", score, whose);
  if (!r.responses)
    return fmt::format("The NPS is {}: all the answers come from {}.", score, whose);
  return fmt::format("The NPS is {}: all {} come from {}.", score,
                     answers_counted(how, *r.responses), whose);
}

inline std::string sentence(nps_figure const& f, display const& how) {
  nps_result const& r = f.of;
  for (group const& g : {r.detractors, r.passives, r.promoters})
    if (g.share == 100) return unanimous(r, how);
  return fmt::format("The NPS is {}: of {}, {} promoters minus {} detractors{}, {}.",
                     number(how, r.score, score_decimals),
                     r.responses ? base_counted(how, *r.responses, r.blank) : "the answers",
                     percent_text(how, r.promoters.share), percent_text(how, r.detractors.share),
                     rounding_shows(how, r.promoters.share, r.detractors.share)
                         ? " (shares subtracted before rounding)"
                         : "",
                     r.passives.share == 0
                         ? "with no passives"
                         : "with " + percent_text(how, r.passives.share) + " passives");
}

/// ": there are nearly 14 detractors for each promoter"; empty where it would repeat the figure.
inline std::string balance(nps_reading const& f, display const& how) {
  if (f.detractors.share == 0 && f.promoters.share == 0)
    return ": there are neither promoters nor detractors";
  bool const more_detractors = f.detractors.share > f.promoters.share;
  group const& most = more_detractors ? f.detractors : f.promoters;
  group const& least = more_detractors ? f.promoters : f.detractors;
  std::string const many = more_detractors ? "detractors" : "promoters";
  std::string const few = more_detractors ? "promoter" : "detractor";
  if (least.share == 0) return fmt::format(": there are no {}s", few);
  rational const ratio = most.share / least.share;
  if (tells(ratio, least))
    return fmt::format(": there are {} {} for each {}", ratio_in_words(ratio, how), many, few);
  if (!most.count || !least.count) return "";
  if (ratio == 1)
    return fmt::format(": there are as many promoters as detractors ({} of each)",
                       count(how, *most.count));
  return fmt::format(": there are {} {} for {}", count(how, *most.count), many,
                     counted(how, *least.count, few, few + "s"));
}

inline std::string_view adverb(rational const& score, display const& how) {
  if (grammar::shown(how, score).below) return "barely ";
  switch (strength_of(score)) {
    case strength::slight: return "slightly ";
    case strength::clear: return "clearly ";
    case strength::plain: break;
  }
  return "";
}

/// "a good NPS is positive (the course’s convention)".
inline std::string lowest_band(nps_bands const& set) {
  int const threshold = set.bands.front().above;
  return fmt::format("{} is {} ({})", set.lowest.english,
                     threshold == 0 ? "positive" : "above " + std::to_string(threshold),
                     set.source.english);
}

inline std::string sentence(nps_reading const& f, display const& how) {
  std::string const balance_text = f.responses == 1U ? "" : balance(f, how);
  if (f.score == 0)
    return fmt::format("It is zero, while {}{}.", lowest_band(f.bands), balance_text);
  std::string const sign =
      fmt::format("{}{}", adverb(f.score, how), f.score > 0 ? "positive" : "negative");
  if (f.reached == nullptr)
    return fmt::format("It is {}, while {}{}.", sign, lowest_band(f.bands), balance_text);
  std::string const above =
      f.reached->above == 0 ? "" : fmt::format("above {}, ", f.reached->above);
  return fmt::format("It is {}, which counts as {} ({}{}){}.", sign, f.reached->label.english,
                     above, f.bands.source.english, balance_text);
}

/// "More than half of the answers (57%)".
inline std::string portion(rational const& share, display const& how) {
  if (share == 50) return "Half of the answers";
  if (share >= 100) return "All the answers";
  if (shown(how, share).value == 50) return "A little over half of the answers";
  return fmt::format("More than half of the answers ({})", percent_text(how, share));
}

inline std::string near_clause(nps_near_miss const& f, display const& how) {
  std::string const scores =
      f.lowest == f.highest
          ? fmt::format("score {}, just below the promoters,", f.highest)
          : fmt::format("scores {} and {}, the closest to the passives,", f.lowest, f.highest);
  bool const one_score = f.lowest == f.highest;
  std::string_view const verb = one_score ? "accounts" : "account";
  std::string_view const singular = f.detractors ? "detractor" : "passive";
  std::string_view const plural = f.detractors ? "detractors" : "passives";
  if (f.near.share == 0) return fmt::format("; {} {} for none of the {}", scores, verb, plural);
  if (!f.near.count)
    return fmt::format("; {} {} for {} of them", scores, verb, percent_text(how, f.near.share));
  if (f.near.count == f.all.count)
    return f.all.count == 1U ? fmt::format("; {} {} for the only {}", scores, verb, singular)
                             : fmt::format("; {} {} for all the {}", scores, verb, plural);
  return fmt::format("; {} {} for {} of the {}", scores, verb, count(how, *f.near.count),
                     counted(how, *f.all.count, singular, plural));
}

/// "at 9", "at 8 or 9", "between 3 and 5".
inline std::string run_text(nps_concentration const& f, display const& how) {
  std::string const lowest = score_text(how, f.lowest);
  std::string const highest = score_text(how, f.highest);
  if (f.scores == 1) return "are at " + lowest;
  if (f.scores == 2) return fmt::format("are at {} or {}", lowest, highest);
  return fmt::format("lie between {} and {}", lowest, highest);
}

inline std::string sentence(nps_concentration const& f, display const& how) {
  return fmt::format("{} {}{}.", portion(f.share, how), run_text(f, how),
                     f.near ? near_clause(*f.near, how) : "");
}

/// The weight of one answer in points.
inline std::string weight_of_one(std::uint64_t responses, display const& how) {
  auto const [points, below] = shown(how, rational(100, responses));
  return (below ? "less than " : "") + number(how, points, score_decimals) +
         (is_plural(how.lang, points) ? " points" : " point");
}

inline std::string change_at_zero(nps_change const& f, display const& how) {
  std::string const weight = f.responses ? weight_of_one(*f.responses, how) : "";
  if (f.all_passive)
    return weight.empty() ? "It would take promoters to raise it, and there are only passives."
                          : fmt::format("Each passive who became a promoter would add {}.", weight);
  if (weight.empty())
    return "The slightest shift from promoters to passives would make it negative.";
  bool const said_below = *f.responses < few_answers;  // by the limit
  return "A single promoter who became a passive would make it negative" +
         (said_below ? "." : fmt::format(": one answer weighs {}.", weight));
}

/// The change in shares, for a file without counts.
inline std::string change_in_shares(nps_change const& f, display const& how) {
  bool const below = f.score < 0;
  std::string_view const from = below ? "detractor" : "promoter";
  std::string_view const to = below ? "promoter" : "detractor";
  return fmt::format(
      "{}, {} of the respondents would have to go from {} to {}, or {} from {} to passive.",
      below ? "To reach an NPS of 0" : "For the NPS to fall to 0",
      percent_text(how, f.across.share), from, to, percent_text(how, f.halfway.share), from);
}

inline std::string change_from_below(nps_change const& f, display const& how) {
  if (f.halfway.count == 1U)
    return "To reach an NPS of 0, 1 detractor would have to become a passive.";
  return fmt::format(
      "To reach an NPS of {}, {} would have to become {}, or {} become passives.",
      f.exact ? "0" : "0 or more", counted(how, *f.across.count, "detractor", "detractors"),
      f.across.count == 1U ? "a promoter" : "promoters", count(how, *f.halfway.count));
}

inline std::string change_from_above(nps_change const& f, display const& how) {
  if (f.halfway.count == 1U) return "The NPS would fall to 0 if 1 promoter became a passive.";
  return fmt::format(
      "The NPS would fall to {} if {} became {}, or {} became passives.",
      f.exact ? "0" : "0 or below", counted(how, *f.across.count, "promoter", "promoters"),
      f.across.count == 1U ? "a detractor" : "detractors", count(how, *f.halfway.count));
}

inline std::string sentence(nps_change const& f, display const& how) {
  if (f.score == 0) return change_at_zero(f, how);
  if (!f.across.count) return change_in_shares(f, how);
  return f.score < 0 ? change_from_below(f, how) : change_from_above(f, how);
}

inline std::string sentence(nps_mean const& f, display const& how) {
  rational const centre = middle(f.on);
  std::string const value =
      fmt::format("The mean, {} out of {},", number(how, f.mean, mean_decimals), f.on.highest);
  rational const shown_mean = rounded_to(f.mean, how.decimals.value_or(mean_decimals), how.rule);
  bool const above = f.mean > centre;
  if (f.score == 0 || shown_mean == centre)
    return value + " is not the NPS, which looks only at the classes.";
  if (above == (f.score > 0))
    return value + " points the same way, but it is not the NPS, which looks only at the classes.";
  if (above)
    return fmt::format(
        "{} is above the middle of the scale ({}) although the NPS is negative: the NPS "
        "counts every score up to {} as a detractor.",
        value, score_text(how, centre), f.detractors_to);
  return fmt::format(
      "{} is below the middle of the scale ({}) although the NPS is positive: the NPS "
      "counts a score of {} no worse than one of {}.",
      value, score_text(how, centre), f.on.lowest, f.detractors_to);
}

inline std::string causes(rational const& score) {
  if (score == 0) return "do not say what lies behind the answers";
  bool const clear = strength_of(score) == strength::clear;
  if (score > 0)
    return clear ? "do not say why respondents recommend the company"
                 : "do not say why promoters outnumber detractors";
  return clear ? "do not say why respondents are unlikely to recommend the company"
               : "do not say why detractors outnumber promoters";
}

inline std::string sentence(nps_difference const& f, display const& how) {
  return difference_sentence(f, "The NPS", how);
}

inline std::string sentence(nps_interval const& f, display const& how) {
  return interval_sentence(f, {"the promoters", "the detractors"}, how);
}

inline std::string sentence(nps_limit const& f, display const& how) {
  if (f.few == 1U) return "A single answer does not speak for the others.";
  std::vector<std::string> limits;
  if (f.without_zero)
    limits.push_back(fmt::format("the scale runs from {} to {} and offers no 0",
                                 f.without_zero->lowest, f.without_zero->highest));
  if (f.few)
    limits.push_back(fmt::format("each of the {} weighs {}", answers_counted(how, *f.few),
                                 weight_of_one(*f.few, how)));
  if (f.number_unknown) limits.emplace_back("the file does not give the number of answers");
  limits.push_back((f.scores_known ? "these scores " : "these figures ") + causes(f.score));
  return capitalised(listed(limits, ", and ")) + '.';
}

}  // namespace kpi::english
