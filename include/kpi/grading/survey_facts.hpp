// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/commentary/ces_report.hpp>
#include <kpi/commentary/csat_report.hpp>
#include <kpi/commentary/nps_report.hpp>
#include <kpi/grading/ces_mistakes.hpp>
#include <kpi/grading/class_mistakes.hpp>
#include <kpi/grading/csat_mistakes.hpp>
#include <kpi/grading/key_facts.hpp>
#include <kpi/grading/nps_mistakes.hpp>
#include <kpi/grading/survey_case.hpp>

namespace kpi::grading {

/// The keys of the three classes in the JSON of a program, low scores first.
using class_keys = std::array<std::string_view, 3>;

inline constexpr class_keys nps_keys{"detractors", "passives", "promoters"};
inline constexpr class_keys csat_keys{"dissatisfied", "neutral", "satisfied"};
inline constexpr class_keys effort_keys{"low_effort", "medium_effort", "high_effort"};
inline constexpr class_keys ease_keys{"difficult", "neutral", "easy"};

/// What the mistakes of a report's questions are a function of.
survey_case case_of(nps_report const& report);
survey_case case_of(csat_report const& report);
survey_case case_of(ces_report const& report);

/// What is known of the figure of that key ("score", "promoters.share"); `others` are the other numbers of the
/// statement. A key that is no figure of the survey itself (an end of the scale) has neither mistakes nor
/// bounds.
key_facts facts_of(nps_report const& report, std::string_view key,
                   std::vector<other_number> const& others = {});
key_facts facts_of(csat_report const& report, std::string_view key,
                   std::vector<other_number> const& others = {});
key_facts facts_of(ces_report const& report, std::string_view key,
                   std::vector<other_number> const& others = {});

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline rational weight_of(group const& g) { return g.count ? rational(*g.count) : g.share; }

inline std::vector<weighted_score> weighted(std::vector<scored_group> const& levels) {
  std::vector<weighted_score> all;
  all.reserve(levels.size());
  for (scored_group const& l : levels) all.push_back({l.score, weight_of(l.of)});
  return all;
}

/// The part of a case that all surveys share.
inline survey_case case_with(survey_report const& report, group const& low, rational const& middle,
                             group const& high) {
  survey_case c;
  c.levels = weighted(report.levels);
  c.low = weight_of(low);
  c.middle = middle;
  c.high = weight_of(high);
  c.missing = report.missing;
  c.counted = high.count.has_value();
  return c;
}

/// What is left of the whole: the middle class, and the scores that are in none.
inline rational rest_of(survey_report const& report, group const& low, group const& high) {
  rational all = 0;
  for (scored_group const& l : report.levels) all += weight_of(l.of);
  return all - weight_of(low) - weight_of(high);
}

/// What a key asks for, where `score` stands for that.
inline std::optional<sought> sought_by(std::string_view key, class_keys const& keys, sought score) {
  if (key == "score") return score;
  if (key == "mean") return sought::mean;
  if (key == "responses") return sought::responses;
  constexpr std::array shares{sought::low_share, sought::middle_share, sought::high_share};
  constexpr std::array counts{sought::low, sought::middle, sought::high};
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (key == std::string(keys[i]) + ".share") return shares[i];
    if (key == std::string(keys[i]) + ".count") return counts[i];
  }
  return std::nullopt;
}

inline figure_kind kind_of(sought what) {
  switch (what) {
    case sought::net: return figure_kind::points;
    case sought::mean: return figure_kind::score;
    case sought::low_share:
    case sought::middle_share:
    case sought::high_share: return figure_kind::percent;
    default: break;
  }
  return figure_kind::count;
}

inline void bound(key_facts& facts, survey_case const& c) {
  switch (facts.kind) {
    case figure_kind::points:
      facts.lowest = -100;
      facts.highest = 100;
      return;
    case figure_kind::score:
      facts.lowest = c.on.lowest;
      facts.highest = c.on.highest;
      return;
    case figure_kind::percent: facts.highest = 100; break;
    default: break;
  }
  facts.lowest = 0;
}

/// The weight of the scores in a class, each share rounded first.
inline rational rounded_share(survey_case const& c, rational const& from, rational const& end,
                              early_rounding const& way) {
  rational sum = 0;
  for (weighted_score const& l : c.levels)
    if (l.score >= from && l.score < end)
      sum += rounded_to(l.weight * 100 / total(c), way.decimals, way.rule);
  return sum;
}

/// The figure out of rounded shares of the classes.
inline std::optional<rational> by_rounded_classes(survey_case const& c, sought what,
                                                  early_rounding const& way) {
  if (what != sought::net) return std::nullopt;
  return rational(rounded_to(c.high * 100 / total(c), way.decimals, way.rule) -
                  rounded_to(c.low * 100 / total(c), way.decimals, way.rule));
}

/// The figure out of rounded shares of the single scores.
inline std::optional<rational> by_rounded_scores(survey_case const& c, sought what,
                                                 early_rounding const& way) {
  if (!has_levels(c)) return std::nullopt;
  rational const end = c.on.highest + 1;
  switch (what) {
    case sought::net:
      return rational(rounded_share(c, c.high_from, end, way) -
                      rounded_share(c, c.on.lowest, c.middle_from, way));
    case sought::low_share: return rounded_share(c, c.on.lowest, c.middle_from, way);
    case sought::middle_share: return rounded_share(c, c.middle_from, c.high_from, way);
    case sought::high_share: return rounded_share(c, c.high_from, end, way);
    case sought::mean: {
      rational sum = 0;
      for (weighted_score const& l : c.levels)
        sum += l.score * rounded_to(l.weight * 100 / total(c), way.decimals, way.rule) / 100;
      return sum;
    }
    default: return std::nullopt;
  }
}

inline constexpr words rounding_source = {
    "course rule: round once, at the end",
    "règle du cours\u00a0: arrondir une seule fois, à la fin"};

inline void add_roundings(key_facts& facts, survey_case const& c, sought what) {
  if (total(c) == 0) return;
  for (early_rounding const& way : early_roundings()) {
    if (auto const value = by_rounded_classes(c, what, way))
      facts.roundings.push_back(
          {"rounding.class-shares",
           {"the shares of the classes are " + way.how.english + " before they are subtracted",
            "les parts des classes sont arrondies à " + way.how.french + " avant la soustraction"},
           rounding_source,
           *value});
    if (auto const value = by_rounded_scores(c, what, way))
      facts.roundings.push_back(
          {"rounding.score-shares",
           {"the share of each score is " + way.how.english + " before the calculation",
            "la part de chaque note est arrondie à " + way.how.french + " avant le calcul"},
           rounding_source,
           *value});
  }
}

template <class Table>
key_facts survey_facts(survey_case const& c, Table const& own, class_keys const& keys,
                       std::string_view key, sought score,
                       std::vector<other_number> const& others) {
  auto const what = sought_by(key, keys, score);
  if (!what) return {};
  key_facts facts;
  facts.kind = kind_of(*what);
  bound(facts, c);
  if (key == "score") add_mistakes(own, c, *what, facts.mistakes);
  if (key != "score" || *what != score || facts.mistakes.empty())
    add_mistakes(class_mistakes, c, *what, facts.mistakes);
  add_base_mistakes(c, *what, others, facts.mistakes);
  add_roundings(facts, c, *what);
  for (std::string_view const name : keys) {
    facts.builds_on.push_back(std::string(name) + ".share");
    facts.builds_on.push_back(std::string(name) + ".count");
  }
  facts.builds_on.emplace_back("responses");
  std::vector<std::string_view> const names(keys.begin(), keys.end());
  facts.derived = [=](std::vector<carried_answer> const& from) {
    return derived(c, *what, names, from);
  };
  return facts;
}

inline sought sought_as(csat_figure figure) {
  switch (figure) {
    case csat_figure::net: return sought::net;
    case csat_figure::mean: return sought::mean;
    case csat_figure::share: break;
  }
  return sought::high_share;
}

inline sought sought_as(ces_figure figure) {
  switch (figure) {
    case ces_figure::net: return sought::net;
    case ces_figure::share: return sought::high_share;
    case ces_figure::mean: break;
  }
  return sought::mean;
}

}  // namespace detail

inline survey_case case_of(nps_report const& report) {
  nps_result const& r = report.result;
  survey_case c =
      detail::case_with(report, r.detractors, detail::weight_of(r.passives), r.promoters);
  if (report.setting.definition) {
    nps_definition const& by = report.setting.definition->value;
    c.on = report.setting.on ? report.setting.on->value : by.on;
    c.middle_from = by.passives_from;
    c.high_from = by.promoters_from;
  } else {
    c.middle_from = nps_definitions.front().passives_from;
    c.high_from = nps_definitions.front().promoters_from;
  }
  c.low_name = {"detractors", "détracteurs"};
  c.middle_name = {"passives", "passifs"};
  c.high_name = {"promoters", "promoteurs"};
  return c;
}

inline survey_case case_of(csat_report const& report) {
  csat_result const& r = report.result;
  survey_case c = detail::case_with(
      report, r.dissatisfied, detail::rest_of(report, r.dissatisfied, r.satisfied), r.satisfied);
  c.on = report.setting.on.value;
  c.middle_from = report.setting.classes.dissatisfied.highest + 1;
  c.high_from = report.setting.classes.satisfied.lowest;
  c.low_name = {"dissatisfied", "insatisfaits"};
  c.middle_name = {"neutral answers", "neutres"};
  c.high_name = {"satisfied", "satisfaits"};
  return c;
}

inline survey_case case_of(ces_report const& report) {
  ces_result const& r = report.result;
  ces_definition const& by = report.setting.definition.value;
  survey_case c = detail::case_with(report, r.low, detail::weight_of(r.middle), r.high);
  c.on = by.on;
  c.middle_from = by.low_to + 1;
  c.high_from = by.high_from;
  bool const effort = by.direction == ces_direction::effort;
  c.low_name = effort ? words{"low-effort answers", "réponses d’effort faible"}
                      : words{"difficult answers", "réponses difficiles"};
  c.middle_name = {"middle answers", "réponses du milieu"};
  c.high_name = effort ? words{"high-effort answers", "réponses d’effort élevé"}
                       : words{"easy answers", "réponses faciles"};
  return c;
}

inline key_facts facts_of(nps_report const& report, std::string_view key,
                          std::vector<other_number> const& others) {
  return detail::survey_facts(case_of(report), nps_mistakes, nps_keys, key, sought::net, others);
}

inline key_facts facts_of(csat_report const& report, std::string_view key,
                          std::vector<other_number> const& others) {
  auto const figure = report.setting.definition.value.figure;
  return detail::survey_facts(case_of(report), csat_mistakes, csat_keys, key,
                              detail::sought_as(figure), others);
}

inline key_facts facts_of(ces_report const& report, std::string_view key,
                          std::vector<other_number> const& others) {
  ces_definition const& by = report.setting.definition.value;
  bool const effort = by.direction == ces_direction::effort;
  return detail::survey_facts(case_of(report), ces_mistakes, effort ? effort_keys : ease_keys, key,
                              detail::sought_as(by.figure), others);
}

}  // namespace kpi::grading
