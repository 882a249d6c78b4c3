// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include <kpi/grading/survey_case.hpp>

namespace kpi::grading {

namespace detail {

/// The mean on another scale: 1–5 stretched to 1–7, say.
inline std::optional<rational> rescaled_mean(survey_case const& c, int highest) {
  auto const mean = mean_of(c);
  if (!mean || c.on.highest == highest) return std::nullopt;
  return rational((*mean - c.on.lowest) * (highest - 1) / (c.on.highest - c.on.lowest) + 1);
}

/// The score that half of the answers do not exceed.
inline std::optional<rational> median_of(survey_case const& c) {
  rational below = 0;
  for (weighted_score const& l : c.levels) {
    below += l.weight;
    if (below * 2 >= total(c)) return l.score;
  }
  return std::nullopt;
}

/// The score that most gave; absent where several share the first place.
inline std::optional<rational> mode_of(survey_case const& c) {
  weighted_score const* best = nullptr;
  bool alone = false;
  for (weighted_score const& l : c.levels) {
    if (best != nullptr && l.weight < best->weight) continue;
    alone = best == nullptr || l.weight > best->weight;
    best = &l;
  }
  return best != nullptr && alone ? std::optional(best->score) : std::nullopt;
}

/// The mean without the answers of the middle class.
inline std::optional<rational> mean_without_middle(survey_case const& c) {
  rational sum = 0;
  for (weighted_score const& l : c.levels)
    if (l.score < c.middle_from || l.score >= c.high_from) sum += l.score * l.weight;
  if (!has_levels(c) || c.middle == 0) return std::nullopt;
  return quotient(sum, c.low + c.high);
}

}  // namespace detail

/// The wrong numbers that are given for a CES, mean or share.
inline constexpr auto ces_mistakes = std::to_array<survey_mistake>({
    {"ces.scale-inverted",
     sought::mean,
     {"the scale is inverted: {highest} is read as {lowest}",
      "l’échelle est inversée\u00a0: {highest} est lu comme {lowest}"},
     {"CEB’s FAQ on the change of direction in 2013",
      "FAQ de CEB sur le changement de sens de 2013"},
     [](survey_case const& c) -> std::optional<rational> {
       auto const mean = mean_of(c);
       if (!mean) return std::nullopt;
       return rational(c.on.lowest + c.on.highest - *mean);
     }},
    {"ces.scores-not-answers",
     sought::mean,
     {"the scores are averaged, without the number of answers",
      "la moyenne est celle des notes, sans les effectifs"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       if (!has_levels(c)) return std::nullopt;
       return middle(c.on);
     }},
    {"ces.divided-by-levels",
     sought::mean,
     {"the sum is divided by the number of scores instead of the number of answers",
      "la somme est divisée par le nombre de notes au lieu du nombre de réponses"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       if (!c.counted || !has_levels(c)) return std::nullopt;
       return quotient(weighted_sum(c), rational(levels(c.on)));
     }},
    {"ces.sum",
     sought::mean,
     {"the sum of the scores is not divided", "la somme des notes n’est pas divisée"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       if (!c.counted || !has_levels(c)) return std::nullopt;
       return weighted_sum(c);
     }},
    {"ces.from-zero",
     sought::mean,
     {"the answers are numbered from 0 instead of {lowest}",
      "les réponses sont numérotées à partir de 0 au lieu de {lowest}"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       auto const mean = mean_of(c);
       if (!mean || c.on.lowest == 0) return std::nullopt;
       return rational(*mean - c.on.lowest);
     }},
    {"ces.as-seven-points",
     sought::mean,
     {"the mean is put on a scale from 1 to 7", "la moyenne est ramenée à une échelle de 1 à 7"},
     {"CES 2.0 has seven points", "le CES 2.0 a sept points"},
     [](survey_case const& c) { return detail::rescaled_mean(c, 7); }},
    {"ces.as-five-points",
     sought::mean,
     {"the mean is put on a scale from 1 to 5", "la moyenne est ramenée à une échelle de 1 à 5"},
     {"CES 1.0 has five points", "le CES 1.0 a cinq points"},
     [](survey_case const& c) { return detail::rescaled_mean(c, 5); }},
    {"ces.high-share",
     sought::mean,
     {"the share of the {high} is given", "on donne la part de {high}"},
     {"Gartner’s rule: percent of the easy answers",
      "règle de Gartner\u00a0: % de réponses faciles"},
     [](survey_case const& c) { return percentage(c.high, total(c)); }},
    {"ces.low-share",
     sought::mean,
     {"the share of the {low} is given", "on donne la part de {low}"},
     our_own,
     [](survey_case const& c) { return percentage(c.low, total(c)); }},
    {"ces.net",
     sought::mean,
     {"the {low} are subtracted from the {high}, as for an NPS",
      "on soustrait les {low} des {high}, comme pour un NPS"},
     {"CYS and Skeepers define it so", "définition de CYS et de Skeepers"},
     [](survey_case const& c) { return percentage(c.high - c.low, total(c)); }},
    {"ces.middle-left-out",
     sought::mean,
     {"the middle answers are left out", "les réponses du milieu sont laissées de côté"},
     our_own,
     [](survey_case const& c) { return detail::mean_without_middle(c); }},
    {"ces.mean-percent",
     sought::mean,
     {"the mean is put in percent of the highest score",
      "la moyenne est exprimée en % de la note la plus haute"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       auto const mean = mean_of(c);
       if (!mean) return std::nullopt;
       return percentage(*mean, c.on.highest);
     }},
    {"ces.median",
     sought::mean,
     {"the median is given instead of the mean", "la médiane est donnée au lieu de la moyenne"},
     our_own,
     [](survey_case const& c) { return detail::median_of(c); }},
    {"ces.mode",
     sought::mean,
     {"the most frequent score is given", "la note la plus fréquente est donnée"},
     our_own,
     [](survey_case const& c) { return detail::mode_of(c); }},
    {"ces.missing-as-zero",
     sought::mean,
     {"those without an answer are counted as 0", "les non-réponses sont comptées comme 0"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       if (!c.counted || c.missing == 0 || !has_levels(c)) return std::nullopt;
       return quotient(weighted_sum(c), total(c) + c.missing);
     }},
    {"ces.neutral-as-easy",
     sought::high_share,
     {"the middle answers are counted with the {high}",
      "on compte les réponses du milieu avec les {high}"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       if (c.middle == 0) return std::nullopt;
       return percentage(c.high + c.middle, total(c));
     }},
    {"ces.neutral-left-out",
     sought::high_share,
     {"the middle answers are left out of the total",
      "les réponses du milieu sont exclues du total"},
     our_own,
     [](survey_case const& c) { return percentage(c.high, c.high + c.low); }},
    {"ces.other-end",
     sought::high_share,
     {"the other end of the scale is counted", "c’est l’autre bout de l’échelle qui est compté"},
     {"CEB’s FAQ on the change of direction in 2013",
      "FAQ de CEB sur le changement de sens de 2013"},
     [](survey_case const& c) { return percentage(c.low, total(c)); }},
    {"ces.net-for-share",
     sought::high_share,
     {"the {low} are subtracted", "on soustrait les {low}"},
     {"CYS: easy minus difficult", "CYS\u00a0: facile moins difficile"},
     [](survey_case const& c) { return percentage(c.high - c.low, total(c)); }},
    {"ces.net-reversed",
     sought::net,
     {"the subtraction is reversed", "la soustraction est inversée"},
     our_own,
     [](survey_case const& c) { return percentage(c.low - c.high, total(c)); }},
    {"ces.net-without-middle",
     sought::net,
     {"the middle answers are left out of the total",
      "les réponses du milieu sont exclues du total"},
     our_own,
     [](survey_case const& c) { return percentage(c.high - c.low, c.high + c.low); }},
});

}  // namespace kpi::grading
