// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/exact/rational.hpp>
#include <kpi/survey/group.hpp>
#include <kpi/survey/scale.hpp>
#include <kpi/survey/weight.hpp>

namespace kpi {

/// A score and how many gave it. A file may list a score that nobody gave.
struct level {
  rational score;
  std::uint64_t count = 0;
  std::optional<weight_sums> weights = {};  ///< of these answers; absent where each counts once

  bool operator==(level const&) const = default;
};

/// All that a KPI needs to know of a survey: the count of every distinct score and, where answers are
/// weighted, Σw and Σw². Distributions add up (`merged`), so shards, files and threads give the same
/// result to the last digit. `add` and `merged` keep the levels sorted and distinct and every sum below
/// 2^64.
struct distribution {
  std::vector<level> levels;   ///< by rising score, each score once
  std::uint64_t missing = 0;   ///< respondents without an answer
  std::uint64_t rejected = 0;  ///< rows that could not be used

  bool operator==(distribution const&) const = default;
};

/// The most distinct scores that a distribution may have; more is a wrong column, not a survey.
inline constexpr std::size_t most_levels = 10'000;

/// The number of answers.
inline std::uint64_t responses(distribution const& d) {
  return std::accumulate(d.levels.begin(), d.levels.end(), std::uint64_t{0},
                         [](std::uint64_t sum, level const& l) { return sum + l.count; });
}

/// Σw and Σw² of a level.
inline weight_sums weights_of(level const& l) {
  return l.weights ? *l.weights : unit_weights(l.count);
}

/// What a level weighs: Σw, or its count.
inline rational weight_of(level const& l) { return l.weights ? l.weights->sum : rational(l.count); }

/// Adds n answers of one score, with their weights if they have some. Errors: the answers exceed 2^64 − 1
/// (count_overflow); the scores exceed `most_levels` (too_many_scores). The distribution is then as
/// before.
[[nodiscard]] inline result<void> add(distribution& d, rational const& score, std::uint64_t n,
                                      std::optional<weight_sums> const& weights = {}) {
  if (n > std::numeric_limits<std::uint64_t>::max() - responses(d))
    return failure(code::count_overflow);
  auto const position =
      std::lower_bound(d.levels.begin(), d.levels.end(), score,
                       [](level const& l, rational const& x) { return l.score < x; });
  if (position != d.levels.end() && position->score == score) {
    if (position->weights || weights)
      position->weights = weights_of(*position) + weights.value_or(unit_weights(n));
    position->count += n;
    return {};
  }
  if (d.levels.size() == most_levels) return failure(code::too_many_scores);
  d.levels.insert(position, {score, n, weights});
  return {};
}

/// Both surveys as one. Errors as for `add`.
[[nodiscard]] inline result<distribution> merged(distribution a, distribution const& b) {
  for (level const& l : b.levels)
    if (auto const added = add(a, l.score, l.count, l.weights); !added)
      return tl::unexpected(added.error());
  if (a.missing > std::numeric_limits<std::uint64_t>::max() - b.missing)
    return failure(code::count_overflow);
  if (a.rejected > std::numeric_limits<std::uint64_t>::max() - b.rejected)
    return failure(code::count_overflow);
  a.missing += b.missing;
  a.rejected += b.rejected;
  return a;
}

/// How many answers are from `lowest` up to, but not including, `end`.
inline std::uint64_t count_between(distribution const& d, rational const& lowest,
                                   rational const& end) {
  return std::accumulate(d.levels.begin(), d.levels.end(), std::uint64_t{0},
                         [&](std::uint64_t sum, level const& l) {
                           return l.score >= lowest && l.score < end ? sum + l.count : sum;
                         });
}

/// True when answers have weights.
inline bool is_weighted(distribution const& d) {
  return std::any_of(d.levels.begin(), d.levels.end(),
                     [](level const& l) { return l.weights.has_value(); });
}

/// Σw and Σw² of all answers.
inline weight_sums weights_of(distribution const& d) {
  if (!is_weighted(d)) return unit_weights(responses(d));
  return std::accumulate(
      d.levels.begin(), d.levels.end(), weight_sums{},
      [](weight_sums const& sums, level const& l) { return sums + weights_of(l); });
}

/// Σw and Σw² of the answers from `lowest` up to, but not including, `end`.
inline weight_sums weights_between(distribution const& d, rational const& lowest,
                                   rational const& end) {
  return std::accumulate(d.levels.begin(), d.levels.end(), weight_sums{},
                         [&](weight_sums const& sums, level const& l) {
                           bool const inside = l.score >= lowest && l.score < end;
                           return inside ? sums + weights_of(l) : sums;
                         });
}

/// Σ score × weight, the weight of an answer being 1 unless it has another.
inline rational sum_of_scores(distribution const& d) {
  rational sum = 0;
  for (level const& l : d.levels) sum += l.score * weight_of(l);
  return sum;
}

/// Σ score × weight ÷ Σ weight; absent when there is no answer, or none that weighs anything.
inline std::optional<rational> mean(distribution const& d) {
  rational const weight = weights_of(d).sum;
  if (weight == 0) return std::nullopt;
  return rational(sum_of_scores(d) / weight);
}

/// The answers from `lowest` up to, but not including, `end`, and their share of all by weight. Domain:
/// some answer weighs something.
inline group group_between(distribution const& d, rational const& lowest, rational const& end) {
  std::uint64_t const n = count_between(d, lowest, end);
  if (!is_weighted(d)) return group_of(n, responses(d));
  rational const weight = weights_between(d, lowest, end).sum;
  return {n, weight * 100 / weights_of(d).sum, weight};
}

/// True when some score that was given lies between two whole numbers, such as 8.2.
inline bool has_fractions(distribution const& d) {
  return std::any_of(d.levels.begin(), d.levels.end(),
                     [](level const& l) { return l.count > 0 && !is_whole(l.score); });
}

/// The survey with the scale turned round: each score s becomes lowest + highest − s.
template <class Distribution>
Distribution reversed(Distribution d, scale const& s) {
  for (auto& l : d.levels) l.score = s.lowest + s.highest - l.score;
  std::reverse(d.levels.begin(), d.levels.end());
  return d;
}

/// The answers on the scale, and those that are not.
template <class Distribution>
struct scale_parts {
  Distribution inside;
  Distribution outside;
};

/// The scale is applied after merging: only then is a score out of scale. Missing and rejected answers
/// stay with those inside.
template <class Distribution>
scale_parts<Distribution> on_scale(Distribution const& d, scale const& s) {
  scale_parts<Distribution> parts{d, {}};
  parts.inside.levels.clear();
  for (auto const& l : d.levels)
    (contains(s, l.score) ? parts.inside : parts.outside).levels.push_back(l);
  return parts;
}

}  // namespace kpi
