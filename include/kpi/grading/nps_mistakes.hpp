// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include <kpi/grading/survey_case.hpp>

namespace kpi::grading {

/// The wrong numbers that are given for an NPS, each with what leads to it. Adding one is adding a row.
/// Blanks of the names: {seven} and {eight} are the first and last score of the passives, {six} the last
/// of the detractors, {nine} the first of the promoters.
inline constexpr auto nps_mistakes = std::to_array<survey_mistake>({
    {"nps.middle-as-high",
     sought::net,
     {"{middles} are counted as promoters", "{middles} sont comptés comme promoteurs"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       if (c.middle == 0) return std::nullopt;
       return percentage(c.high + c.middle - c.low, total(c));
     }},
    {"nps.eight-as-high",
     sought::net,
     {"{eight} is counted as a promoter", "{eight} est compté comme promoteur"},
     {"CYS, European NPS: promoters from 8", "CYS, NPS européen\u00a0: promoteurs à partir de 8"},
     [](survey_case const& c) -> std::optional<rational> {
       if (!has_levels(c) || !has_middle(c)) return std::nullopt;
       return percentage(c.high + weight_of(c, middle_to(c)) - c.low, total(c));
     }},
    {"nps.passives-left-out",
     sought::net,
     {"the passives are left out of the total", "les passifs sont exclus du total"},
     {"Survicate calls it a common misperception; Profit.co",
      "erreur courante selon Survicate\u202f; Profit.co"},
     [](survey_case const& c) { return percentage(c.high - c.low, c.high + c.low); }},
    {"nps.reversed",
     sought::net,
     {"the subtraction is reversed (% detractors − % promoters)",
      "la soustraction est inversée (% de détracteurs − % de promoteurs)"},
     {"Survicate’s own page subtracts the other way", "la page de Survicate soustrait à l’envers"},
     [](survey_case const& c) { return percentage(c.low - c.high, total(c)); }},
    {"nps.promoters-only",
     sought::net,
     {"the share of the promoters is given, without subtracting",
      "la part des promoteurs est donnée, sans soustraction"},
     our_own,
     [](survey_case const& c) { return percentage(c.high, total(c)); }},
    {"nps.detractors-only",
     sought::net,
     {"the share of the detractors is given", "la part des détracteurs est donnée"},
     our_own,
     [](survey_case const& c) { return percentage(c.low, total(c)); }},
    {"nps.passives-only",
     sought::net,
     {"the share of the passives is given", "la part des passifs est donnée"},
     our_own,
     [](survey_case const& c) { return percentage(c.middle, total(c)); }},
    {"nps.added",
     sought::net,
     {"promoters and detractors are added instead of subtracted",
      "promoteurs et détracteurs sont additionnés au lieu d’être soustraits"},
     our_own,
     [](survey_case const& c) { return percentage(c.high + c.low, total(c)); }},
    {"nps.counts-subtracted",
     sought::net,
     {"the counts are subtracted instead of the shares",
      "les effectifs sont soustraits au lieu des parts"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       if (!c.counted) return std::nullopt;
       return rational(c.high - c.low);
     }},
    {"nps.six-as-middle",
     sought::net,
     {"{six} is counted as a passive", "{six} est compté comme passif"},
     {"CYS, European NPS: passives from 6", "CYS, NPS européen\u00a0: passifs à partir de 6"},
     [](survey_case const& c) -> std::optional<rational> {
       if (!has_levels(c)) return std::nullopt;
       return percentage(c.high - c.low + weight_of(c, c.middle_from - 1), total(c));
     }},
    {"nps.five-six-as-middle",
     sought::net,
     {"{five} and {six} are counted as passives", "{five} et {six} sont comptés comme passifs"},
     {"Aspen Analytics and others sum other scores as detractors",
      "d’autres notes de détracteurs, comme chez Aspen Analytics"},
     [](survey_case const& c) -> std::optional<rational> {
       if (!has_levels(c) || c.middle_from - 2 < c.on.lowest) return std::nullopt;
       return percentage(c.high - c.low + weight_between(c, c.middle_from - 2, c.middle_from - 1),
                         total(c));
     }},
    {"nps.seven-as-low",
     sought::net,
     {"{seven} is counted as a detractor", "{seven} est compté comme détracteur"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       if (!has_levels(c) || !has_middle(c)) return std::nullopt;
       return percentage(c.high - c.low - weight_of(c, c.middle_from), total(c));
     }},
    {"nps.middle-as-low",
     sought::net,
     {"the passives are counted as detractors", "les passifs sont comptés comme détracteurs"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       if (c.middle == 0) return std::nullopt;
       return percentage(c.high - c.low - c.middle, total(c));
     }},
    {"nps.zero-ignored",
     sought::net,
     {"the answers {lowest} are forgotten", "les réponses {lowest} sont oubliées"},
     {"Mozilla Relay and Graph Explorer both lost the 0",
      "Mozilla Relay et Graph Explorer ont perdu le 0"},
     [](survey_case const& c) -> std::optional<rational> {
       if (!starts_at_zero(c)) return std::nullopt;
       rational const zero = weight_of(c, 0);
       return percentage(c.high - c.low + zero, total(c) - zero);
     }},
    {"nps.zero-not-low",
     sought::net,
     {"the answers {lowest} are in the total but not among the detractors",
      "les réponses {lowest} sont dans le total mais pas parmi les détracteurs"},
     {"Aspen Analytics sums the answers 1–6", "Aspen Analytics additionne les réponses 1–6"},
     [](survey_case const& c) -> std::optional<rational> {
       if (!starts_at_zero(c)) return std::nullopt;
       return percentage(c.high - c.low + weight_of(c, 0), total(c));
     }},
    {"nps.ten-only",
     sought::net,
     {"only {highest} is counted as a promoter", "seul {highest} est compté comme promoteur"},
     {"Mozilla Relay’s index lost every 9", "l’indice de Mozilla Relay perdait les 9"},
     [](survey_case const& c) -> std::optional<rational> {
       if (!has_levels(c) || c.high_from == c.on.highest) return std::nullopt;
       return percentage(weight_of(c, c.on.highest) - c.low, total(c));
     }},
    {"nps.mean",
     sought::net,
     {"the mean score is given", "la note moyenne est donnée"},
     our_own,
     [](survey_case const& c) { return mean_of(c); }},
    {"nps.mean-times-ten",
     sought::net,
     {"the mean score is multiplied by 10", "la note moyenne est multipliée par 10"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       auto const mean = mean_of(c);
       if (!mean) return std::nullopt;
       return rational(*mean * 10);
     }},
    {"nps.missing-in-base",
     sought::net,
     {"those without an answer are counted in the total",
      "les non-réponses sont comptées dans le total"},
     {"Formbricks kept unclassed answers in the base",
      "Formbricks gardait au dénominateur des réponses non classées"},
     [](survey_case const& c) -> std::optional<rational> {
       if (!c.counted || c.missing == 0) return std::nullopt;
       return percentage(c.high - c.low, total(c) + c.missing);
     }},
    {"nps.scores-not-answers",
     sought::net,
     {"the scores are counted instead of the answers",
      "les notes sont comptées au lieu des réponses"},
     our_own,
     [](survey_case const& c) -> std::optional<rational> {
       if (!has_levels(c)) return std::nullopt;
       rational const high = c.on.highest - c.high_from + 1;
       rational const low = c.middle_from - c.on.lowest;
       return percentage(high - low, rational(levels(c.on)));
     }},
});

}  // namespace kpi::grading
