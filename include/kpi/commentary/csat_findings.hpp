// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include <kpi/commentary/difference_text.hpp>
#include <kpi/commentary/interval_finding.hpp>
#include <kpi/commentary/survey_level.hpp>
#include <kpi/inference/survey_sample.hpp>
#include <kpi/metric/csat.hpp>

// What can be said of a CSAT, free of any language: one struct a finding, each with a stable code. A
// finding exists only where the data show it; its sentence is in csat_english.hpp and csat_french.hpp.

namespace kpi {

/// The figure and the satisfied answers that it is made of.
struct csat_score {
  static constexpr std::string_view code = "csat.score";
  csat_result of;
  csat_figure figure;
  scale on;
  std::vector<survey_level> satisfied;  ///< those given, the best first
};

/// The dissatisfied answers, the neutral ones, and those in neither class.
struct csat_dissatisfied {
  static constexpr std::string_view code = "csat.dissatisfied";
  group all;
  std::vector<survey_level> dissatisfied;  ///< those given, the best first
  std::optional<group> neutral;
  bool neutral_is_most_frequent;
  rational between;             ///< the share of answers in no class
  std::optional<scale> beyond;  ///< the scores in no class
};

/// The best answer beside the worst.
struct csat_extremes {
  static constexpr std::string_view code = "csat.extremes";
  survey_level lowest;
  survey_level highest;
};

/// How many more satisfied respondents would make half of them; or, from half on, how many fewer would
/// be less than half.
struct csat_change {
  static constexpr std::string_view code = "csat.change";
  bool below_half;
  group needed;          ///< below half: the least that reaches it; else the least that leaves it
  survey_level nearest;  ///< the answers just below the satisfied ones
};

/// The mean beside the middle of the scale.
struct csat_mean {
  static constexpr std::string_view code = "csat.mean";
  rational mean;
  scale on;
  csat_figure figure;
  bool below_half;  ///< less than half of the respondents are satisfied
};

/// The figure beside that of another survey.
struct csat_difference : difference_facts {
  static constexpr std::string_view code = "csat.difference";
};

/// What the interval leaves open.
struct csat_interval : interval_facts {
  static constexpr std::string_view code = "csat.interval";
};

/// What the figure does not say.
struct csat_limit {
  static constexpr std::string_view code = "csat.limit";
  std::optional<std::uint64_t>
      few;                 ///< the number of answers, where it is under `few_satisfaction`
  bool number_unknown;     ///< the file gives shares only
  bool more_dissatisfied;  ///< than satisfied
};

using csat_finding = std::variant<csat_score, csat_difference, csat_dissatisfied, csat_extremes,
                                  csat_change, csat_mean, csat_interval, csat_limit>;

/// Below this, one answer weighs more than 3 percent and the commentary says so. The threshold is ours.
inline constexpr std::uint64_t few_satisfaction = 30;

/// All that a commentary can draw on.
struct csat_facts {
  csat_result result;
  csat_setting setting;
  std::vector<survey_level> levels;  ///< by rising score
  sampling_result sampling = {};
  std::optional<stated_difference> difference = {};
};

/// What there is to say, in the order of the commentary: the figure; another survey; the dissatisfied;
/// the extremes;
/// what would change it; the mean; what the interval leaves open; the limit. Six at most:
/// the mean gives way, then the extremes.
std::vector<csat_finding> csat_findings(csat_facts const& facts);

/// The code of a finding.
inline std::string_view code_of(csat_finding const& f) {
  return std::visit([](auto const& finding) { return finding.code; }, f);
}

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// The scores between the classes of a scale without a middle.
inline std::optional<scale> scores_between(csat_classes const& c) {
  scale const between{c.dissatisfied.highest + 1, c.satisfied.lowest - 1};
  if (c.neutral || between.lowest > between.highest) return std::nullopt;
  return between;
}

inline std::optional<csat_dissatisfied> dissatisfied(csat_facts const& facts) {
  csat_result const& r = facts.result;
  csat_classes const& c = facts.setting.classes;
  if (r.satisfied.share == 100 || r.responses == 1U) return std::nullopt;
  csat_dissatisfied found{
      r.dissatisfied,   given_from_best(facts.levels, c.dissatisfied), r.neutral, false, 0,
      scores_between(c)};
  if (found.beyond)
    for (survey_level const& l : given_from_best(facts.levels, *found.beyond))
      found.between += l.of.share;
  if (c.neutral && levels(*c.neutral) == 1)
    for (survey_level const& l : given_from_best(facts.levels, *c.neutral))
      found.neutral_is_most_frequent = found.neutral_is_most_frequent || l.most_frequent;
  return found;
}

/// Nothing where nobody gave either end, or where the scale has two answers alone: that is the score.
inline std::optional<csat_extremes> extremes(csat_facts const& facts) {
  if (facts.levels.size() < 3 || facts.result.responses == 1U) return std::nullopt;
  survey_level const& lowest = facts.levels.front();
  survey_level const& highest = facts.levels.back();
  if (lowest.of.share == 0 && highest.of.share == 0) return std::nullopt;
  if (lowest.of.share == 100 || highest.of.share == 100) return std::nullopt;
  return csat_extremes{lowest, highest};
}

/// The highest level under the satisfied ones.
inline survey_level nearest_below(csat_facts const& facts) {
  survey_level nearest;
  for (survey_level const& l : facts.levels)
    if (l.score < facts.setting.classes.satisfied.lowest) nearest = l;
  return nearest;
}

inline std::optional<csat_change> change(csat_facts const& facts) {
  csat_result const& r = facts.result;
  if (r.responses == 1U) return std::nullopt;
  bool const below = r.satisfied.share < 50;
  csat_change found{below, {{}, magnitude(r.satisfied.share - 50)}, nearest_below(facts)};
  if (r.responses && r.satisfied.count) {
    std::uint64_t const satisfied = *r.satisfied.count;
    std::uint64_t const half = *r.responses / 2 + *r.responses % 2;
    found.needed.count = below ? half - satisfied : satisfied - half + 1;
  }
  return found;
}

/// 0 of a net score, half of the respondents, the middle of the scale.
inline interval_edge edge_of(csat_facts const& facts) {
  switch (facts.setting.definition.value.figure) {
    case csat_figure::net: return {edge_kind::nought, 0};
    case csat_figure::mean: return {edge_kind::middle, middle(facts.setting.on.value)};
    case csat_figure::share: break;
  }
  return {edge_kind::half, 50};
}

inline std::optional<csat_interval> interval_finding(csat_facts const& facts) {
  if (!facts.sampling.limits) return std::nullopt;
  auto const found = interval_facts_of(facts.sampling, facts.result.score, facts.result.responses,
                                       {edge_of(facts)});
  return found ? std::optional(csat_interval{*found}) : std::nullopt;
}

inline std::optional<csat_mean> mean_finding(csat_facts const& facts) {
  if (facts.result.responses == 1U || levels(facts.setting.on.value) < 3) return std::nullopt;
  return csat_mean{facts.result.mean, facts.setting.on.value, facts.setting.definition.value.figure,
                   facts.result.satisfied.share < 50};
}

}  // namespace detail

inline std::vector<csat_finding> csat_findings(csat_facts const& facts) {
  csat_result const& r = facts.result;
  std::vector<csat_finding> findings;
  auto const add = [&](auto const& finding) {
    if (finding) findings.emplace_back(*finding);
  };
  findings.emplace_back(csat_score{r, facts.setting.definition.value.figure, facts.setting.on.value,
                                   given_from_best(facts.levels, facts.setting.classes.satisfied)});
  if (facts.difference)
    findings.emplace_back(csat_difference{
        {*facts.difference, kind_of(facts.setting.definition.value.figure), r.score}});
  add(detail::dissatisfied(facts));
  add(detail::extremes(facts));
  add(detail::change(facts));
  add(detail::mean_finding(facts));
  add(detail::interval_finding(facts));
  bool const few = r.responses && r.satisfied.count && *r.responses < few_satisfaction &&
                   facts.setting.definition.value.figure != csat_figure::mean;
  findings.emplace_back(csat_limit{few ? r.responses : std::nullopt, !r.responses.has_value(),
                                   r.dissatisfied.share > r.satisfied.share});
  bool const mean_above = r.mean > middle(facts.setting.on.value);
  if (mean_above == (r.satisfied.share < 50))  // the mean contradicts the share: that is news
    keep_to_six<csat_extremes, csat_mean>(findings);
  else
    keep_to_six<csat_mean, csat_extremes>(findings);
  return findings;
}

}  // namespace kpi
