// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <optional>
#include <variant>
#include <vector>

#include <kpi/survey/distribution.hpp>
#include <kpi/survey/group.hpp>
#include <kpi/survey/scale.hpp>

namespace kpi {

/// A score and its share in percent, as a file states it.
struct share_level {
  rational score;
  rational share;
};

/// A distribution in shares, without counts: what needs a count (the number of answers) is absent. The
/// shares are used as the file states them, rounded or not.
struct share_distribution {
  std::vector<share_level> levels;  ///< by rising score, each score once
};

/// The answers of a survey that is known by its three classes only: detractors, passives, promoters, or
/// dissatisfied, neutral, satisfied. Mean and distribution are then absent.
struct class_counts {
  std::uint64_t low = 0;
  std::uint64_t middle = 0;
  std::uint64_t high = 0;
  std::optional<std::array<weight_sums, 3>> weights = {};  ///< low, middle, high
};

/// The same in percent.
struct class_shares {
  rational low;
  rational middle;
  rational high;
};

/// Everything that a file of survey answers can be.
using answers = std::variant<distribution, share_distribution, class_counts, class_shares>;

/// Σ score × share ÷ Σ share; absent when the shares are nil. (The sum of rounded shares need not be 100.)
inline std::optional<rational> mean(share_distribution const& d) {
  rational sum;
  rational weight;
  for (share_level const& l : d.levels) {
    sum += l.score * l.share;
    weight += l.share;
  }
  if (weight == 0) return std::nullopt;
  return rational(sum / weight);
}

/// The share of the scores from `lowest` up to, but not including, `end`.
inline rational share_between(share_distribution const& d, rational const& lowest,
                              rational const& end) {
  auto const add_level = [&](rational const& sum, share_level const& l) {
    return l.score >= lowest && l.score < end ? rational(sum + l.share) : sum;
  };
  return std::accumulate(d.levels.begin(), d.levels.end(), rational(0), add_level);
}

/// The scale whose whole scores are all listed, from 0 or 1 to 10 at the most. A list with gaps is a
/// count of the scores that were given, and no evidence; nor is one of fewer than `least`.
std::optional<scale> listed_scale(answers const& a, std::size_t least = 3);

/// True unless the answers came as classes.
constexpr bool has_scores(answers const& a) {
  return std::holds_alternative<distribution>(a) || std::holds_alternative<share_distribution>(a);
}

/// The class of the scores from `lowest` up to, but not including, the one after `highest`.
inline group class_of(distribution const& d, scale const& scores) {
  return group_between(d, scores.lowest, scores.highest + 1);
}

inline group class_of(share_distribution const& d, scale const& scores) {
  return {{}, share_between(d, scores.lowest, scores.highest + 1)};
}

/// Σw and Σw² of all answers; absent where each counts once.
std::optional<weight_sums> weights_in(answers const& a);

/// A score and the answers that gave it.
struct scored_group {
  rational score;
  group of;
};

/// Every whole score of the scale, given or not, and every other score that was given, by rising score:
/// what a chart shows. Empty for answers without scores.
std::vector<scored_group> scored_groups(answers const& a, scale const& s);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline std::vector<scored_group> groups_of(distribution const& d) {
  bool const weighted = is_weighted(d);
  weight_sums const all = weights_of(d);
  std::uint64_t const count = responses(d);
  auto const group_at = [&](level const& l) -> group {
    if (!weighted) return count == 0 ? group{0, 0} : group_of(l.count, count);
    rational const weight = weight_of(l);
    return {l.count, all.sum == 0 ? rational(0) : rational(weight * 100 / all.sum), weight};
  };
  std::vector<scored_group> groups;
  for (level const& l : d.levels) groups.push_back({l.score, group_at(l)});
  return groups;
}

inline std::vector<scored_group> groups_of(share_distribution const& d) {
  std::vector<scored_group> groups;
  for (share_level const& l : d.levels) groups.push_back({l.score, {{}, l.share}});
  return groups;
}

/// Adds the whole scores of the scale that groups lacks, with nobody in them.
inline void fill_in(std::vector<scored_group>& groups, scale const& s, group const& nobody) {
  auto const before = [](scored_group const& g, rational const& x) { return g.score < x; };
  for (int score = s.lowest; score <= s.highest; ++score) {
    auto const position = std::lower_bound(groups.begin(), groups.end(), rational(score), before);
    if (position == groups.end() || position->score != score)
      groups.insert(position, {score, nobody});
  }
}

}  // namespace detail

inline std::optional<scale> listed_scale(answers const& a, std::size_t least) {
  return std::visit(
      [&](auto const& d) -> std::optional<scale> {
        if constexpr (requires { d.levels; }) {
          if (d.levels.size() < least) return std::nullopt;
          rational const lowest = d.levels.front().score;
          rational const highest = d.levels.back().score;
          bool const whole = std::all_of(d.levels.begin(), d.levels.end(),
                                         [](auto const& l) { return is_whole(l.score); });
          bool const complete = whole && highest - lowest + 1 == d.levels.size();
          if (!complete || lowest < 0 || lowest > 1 || highest > 10) return std::nullopt;
          return scale{lowest.convert_to<int>(), highest.convert_to<int>()};
        }
        return std::nullopt;
      },
      a);
}

inline std::optional<weight_sums> weights_in(answers const& a) {
  if (auto const* d = std::get_if<distribution>(&a); d != nullptr && is_weighted(*d))
    return weights_of(*d);
  if (auto const* c = std::get_if<class_counts>(&a); c != nullptr && c->weights)
    return (*c->weights)[0] + (*c->weights)[1] + (*c->weights)[2];
  return std::nullopt;
}

inline std::vector<scored_group> scored_groups(answers const& a, scale const& s) {
  std::vector<scored_group> groups;
  if (auto const* counted = std::get_if<distribution>(&a)) {
    groups = detail::groups_of(*counted);
    group nobody{0, 0};
    if (is_weighted(*counted)) nobody.weight = 0;
    detail::fill_in(groups, s, nobody);
  } else if (auto const* shared = std::get_if<share_distribution>(&a)) {
    groups = detail::groups_of(*shared);
    detail::fill_in(groups, s, {{}, 0});
  }
  return groups;
}

}  // namespace kpi
