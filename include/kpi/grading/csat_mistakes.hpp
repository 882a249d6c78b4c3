// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include <kpi/grading/survey_case.hpp>

namespace kpi::grading {

/// The wrong numbers that are given for a CSAT in percent satisfied.
inline constexpr auto csat_mistakes = std::to_array<survey_mistake>({
    {"csat.top-box",
     sought::high_share,
     {"only the best answer is counted as satisfied",
      "seule la meilleure réponse est comptée comme satisfaite"},
     {"top-box definitions; NDRC course exercise",
      "définitions top-box\u202f; exercice de BTS NDRC"},
     [](survey_case const& c) -> std::optional<rational> {
       if (!has_levels(c)) return std::nullopt;
       return percentage(weight_of(c, c.on.highest), total(c));
     }},
    {"csat.second-box",
     sought::high_share,
     {"the best answer is forgotten", "la meilleure réponse est oubliée"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       if (!has_levels(c) || c.high_from == c.on.highest) return std::nullopt;
       return percentage(c.high - weight_of(c, c.on.highest), total(c));
     }},
    {"csat.one-answer-more",
     sought::high_share,
     {"the answers {eight} are counted as satisfied too",
      "les réponses {eight} sont comptées comme satisfaites"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       if (!has_levels(c)) return std::nullopt;
       return percentage(c.high + weight_of(c, c.high_from - 1), total(c));
     }},
    {"csat.neutral-as-satisfied",
     sought::high_share,
     {"the neutral answers are counted as satisfied",
      "les réponses neutres sont comptées comme satisfaites"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       if (c.middle == 0) return std::nullopt;
       return percentage(c.high + c.middle, total(c));
     }},
    {"csat.neutral-left-out",
     sought::high_share,
     {"the neutral answers are left out of the total",
      "les réponses neutres sont exclues du total"},
     our_own,
     [](survey_case const& c) { return percentage(c.high, c.high + c.low); }},
    {"csat.dissatisfied",
     sought::high_share,
     {"the share of the dissatisfied is given, or the scale is read the wrong way round",
      "la part des insatisfaits est donnée, ou l’échelle est lue à l’envers"},
     our_own,
     [](survey_case const& c) { return percentage(c.low, total(c)); }},
    {"csat.net",
     sought::high_share,
     {"the dissatisfied are subtracted, as for an NPS",
      "les insatisfaits sont soustraits, comme pour un NPS"},
     {"Crewhu and FreeScout define it so", "définition de Crewhu et de FreeScout"},
     [](survey_case const& c) { return percentage(c.high - c.low, total(c)); }},
    {"csat.mean",
     sought::high_share,
     {"the mean score is given", "la note moyenne est donnée"},
     {"CYS and Kalicustomer define it so", "définition de CYS et de Kalicustomer"},
     [](survey_case const& c) { return mean_of(c); }},
    {"csat.mean-percent",
     sought::high_share,
     {"the mean score is put in percent of the highest",
      "la note moyenne est exprimée en % de la plus haute"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       auto const mean = mean_of(c);
       if (!mean) return std::nullopt;
       return percentage(*mean, c.on.highest);
     }},
    {"csat.mean-normalised",
     sought::high_share,
     {"the mean score is put on a scale from 0 to 100",
      "la note moyenne est ramenée à une échelle de 0 à 100"},
     {"SmartSurvey’s default", "choix par défaut de SmartSurvey"},
     [](survey_case const& c) -> std::optional<rational> {
       auto const mean = mean_of(c);
       if (!mean) return std::nullopt;
       return percentage(*mean - c.on.lowest, rational(c.on.highest - c.on.lowest));
     }},
    {"csat.count",
     sought::high_share,
     {"the number of satisfied answers is given instead of their share",
      "le nombre de satisfaits est donné au lieu de leur part"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       if (!c.counted) return std::nullopt;
       return c.high;
     }},
    {"csat.missing-in-base",
     sought::high_share,
     {"those without an answer are counted in the total",
      "les non-réponses sont comptées dans le total"},
     {"NDRC course exercise: 340 of 500 sent", "exercice de BTS NDRC\u00a0: 340 sur 500 envoyés"},
     [](survey_case const& c) -> std::optional<rational> {
       if (!c.counted || c.missing == 0) return std::nullopt;
       return percentage(c.high, total(c) + c.missing);
     }},
    {"csat.ratio-of-classes",
     sought::high_share,
     {"the satisfied are divided by the dissatisfied",
      "les satisfaits sont divisés par les insatisfaits"},
     our_own,
     [](survey_case const& c) { return percentage(c.high, c.low); }},
    {"csat.net-reversed",
     sought::net,
     {"the subtraction is reversed", "la soustraction est inversée"},
     our_own,
     [](survey_case const& c) { return percentage(c.low - c.high, total(c)); }},
    {"csat.net-without-neutral",
     sought::net,
     {"the neutral answers are left out of the total",
      "les réponses neutres sont exclues du total"},
     our_own,
     [](survey_case const& c) { return percentage(c.high - c.low, c.high + c.low); }},
    {"csat.share-for-net",
     sought::net,
     {"the dissatisfied are not subtracted", "les insatisfaits ne sont pas soustraits"},
     {"the usual definition", "définition la plus courante"},
     [](survey_case const& c) { return percentage(c.high, total(c)); }},
});

}  // namespace kpi::grading
