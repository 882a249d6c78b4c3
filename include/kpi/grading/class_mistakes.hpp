// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include <kpi/grading/survey_case.hpp>

namespace kpi::grading {

namespace detail {

/// The mean of the scores with each of them once.
inline std::optional<rational> plain_mean(survey_case const& c) {
  if (!has_levels(c)) return std::nullopt;
  return middle(c.on);
}

inline std::optional<rational> counted_weight(survey_case const& c, rational const& weight) {
  if (!c.counted) return std::nullopt;
  return weight;
}

}  // namespace detail

/// The wrong numbers that are given for the share of one of the three classes, or for the mean, of any
/// survey.
inline constexpr auto class_mistakes = std::to_array<survey_mistake>({
    {"class.middle-left-out",
     sought::high_share,
     {"the {middle} are left out of the total", "on exclut les {middle} du total"},
     {"Survicate calls it a common misperception", "erreur courante selon Survicate"},
     [](survey_case const& c) { return percentage(c.high, c.high + c.low); }},
    {"class.middle-left-out",
     sought::low_share,
     {"the {middle} are left out of the total", "on exclut les {middle} du total"},
     {"Survicate calls it a common misperception", "erreur courante selon Survicate"},
     [](survey_case const& c) { return percentage(c.low, c.high + c.low); }},
    {"class.other-class",
     sought::high_share,
     {"the share of the {low} is given", "on donne la part de {low}"},
     our_own,
     [](survey_case const& c) { return percentage(c.low, total(c)); }},
    {"class.other-class",
     sought::low_share,
     {"the share of the {high} is given", "on donne la part de {high}"},
     our_own,
     [](survey_case const& c) { return percentage(c.high, total(c)); }},
    {"class.other-class",
     sought::middle_share,
     {"the share of the {high} is given", "on donne la part de {high}"},
     our_own,
     [](survey_case const& c) { return percentage(c.high, total(c)); }},
    {"class.complement",
     sought::high_share,
     {"everybody but the {high} is counted", "on compte tout le monde sauf les {high}"},
     our_own,
     [](survey_case const& c) { return percentage(c.low + c.middle, total(c)); }},
    {"class.complement",
     sought::low_share,
     {"everybody but the {low} is counted", "on compte tout le monde sauf les {low}"},
     our_own,
     [](survey_case const& c) { return percentage(c.high + c.middle, total(c)); }},
    {"class.count-for-share",
     sought::high_share,
     {"the count is given instead of the share", "l’effectif est donné au lieu de la part"},
     our_own,
     [](survey_case const& c) { return detail::counted_weight(c, c.high); }},
    {"class.count-for-share",
     sought::middle_share,
     {"the count is given instead of the share", "l’effectif est donné au lieu de la part"},
     our_own,
     [](survey_case const& c) { return detail::counted_weight(c, c.middle); }},
    {"class.count-for-share",
     sought::low_share,
     {"the count is given instead of the share", "l’effectif est donné au lieu de la part"},
     our_own,
     [](survey_case const& c) { return detail::counted_weight(c, c.low); }},
    {"class.middle-as-high",
     sought::high_share,
     {"the {middle} are counted with the {high}", "on compte les {middle} avec les {high}"},
     our_own,
     [](survey_case const& c) { return percentage(c.high + c.middle, total(c)); }},
    {"class.six-forgotten",
     sought::low_share,
     {"the answers {six} are not counted with the {low}",
      "on ne compte pas les réponses {six} avec les {low}"},
     {"CYS, European NPS", "CYS, NPS européen"},
     [](survey_case const& c) -> std::optional<rational> {
       if (!has_levels(c)) return std::nullopt;
       return percentage(c.low - weight_of(c, c.middle_from - 1), total(c));
     }},
    {"class.seven-as-low",
     sought::low_share,
     {"the answers {seven} are counted with the {low}",
      "on compte les réponses {seven} avec les {low}"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       if (!has_levels(c) || !has_middle(c)) return std::nullopt;
       return percentage(c.low + weight_of(c, c.middle_from), total(c));
     }},
    {"mean.scores-not-answers",
     sought::mean,
     {"the scores are averaged, without the number of answers",
      "la moyenne est celle des notes, sans les effectifs"},
     our_own,
     [](survey_case const& c) { return detail::plain_mean(c); }},
    {"mean.inverted",
     sought::mean,
     {"the scale is read the wrong way round", "l’échelle est lue à l’envers"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       auto const mean = mean_of(c);
       if (!mean) return std::nullopt;
       return rational(c.on.lowest + c.on.highest - *mean);
     }},
    {"mean.sum",
     sought::mean,
     {"the sum of the scores is not divided", "la somme des notes n’est pas divisée"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       if (!c.counted || !has_levels(c)) return std::nullopt;
       return weighted_sum(c);
     }},
});

}  // namespace kpi::grading
