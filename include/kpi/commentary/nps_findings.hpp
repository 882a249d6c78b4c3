// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/commentary/difference_text.hpp>
#include <kpi/commentary/interval_finding.hpp>
#include <kpi/metric/bands.hpp>
#include <kpi/metric/nps.hpp>

// What can be said of an NPS, free of any language: one struct a finding, each with a stable code. A
// finding exists only where the data show it; its sentence is in nps_english.hpp and nps_french.hpp.

namespace kpi {

/// The figure and what it is made of.
struct nps_figure {
  static constexpr std::string_view code = "nps.score";
  nps_result of;
};

/// What the figure means by somebody's convention, and the balance of promoters and detractors.
struct nps_reading {
  static constexpr std::string_view code = "nps.reading";
  rational score;
  nps_bands bands;
  band const* reached;  ///< null below the lowest band
  group detractors;
  group promoters;
  std::optional<std::uint64_t> responses;
};

/// The answers that come closest to the next class up: where a little would change most.
struct nps_near_miss {
  bool
      detractors;  ///< the detractors closest to the passives; else the passives closest to the promoters
  int lowest;
  int highest;
  group near;
  group all;  ///< the whole class
};

/// Where the answers lie: the shortest run of scores that holds at least half of them.
struct nps_concentration {
  static constexpr std::string_view code = "nps.concentration";
  rational lowest;
  rational highest;
  std::size_t scores;  ///< how many scores the run has: 8 to 9 are three where somebody gave 8.5
  rational share;
  std::optional<nps_near_miss> near = {};
};

/// What would bring the score to 0: from below (so many detractors would have to move), from above (so
/// many promoters moving would be enough), or at 0 already, what one answer weighs.
struct nps_change {
  static constexpr std::string_view code = "nps.change";
  rational score;
  group across;   ///< who move from one end to the other
  group halfway;  ///< or who move from that end to the passives
  bool exact;     ///< moving `across` gives 0 and not 1 answer beyond
  std::optional<std::uint64_t> responses;
  bool all_passive;
};

/// The mean beside the NPS: same direction, the opposite one, or neither.
struct nps_mean {
  static constexpr std::string_view code = "nps.mean";
  rational mean;
  scale on;
  rational score;
  int detractors_to;  ///< the highest score of a detractor
};

/// The figure beside that of another survey.
struct nps_difference : difference_facts {
  static constexpr std::string_view code = "nps.difference";
};

/// What the interval leaves open.
struct nps_interval : interval_facts {
  static constexpr std::string_view code = "nps.interval";
};

/// What the figure does not say.
struct nps_limit {
  static constexpr std::string_view code = "nps.limit";
  std::optional<scale> without_zero;  ///< the scale, where it offers no 0
  std::optional<std::uint64_t> few;   ///< the number of answers, where it is under `few_answers`
  bool number_unknown;                ///< the file gives shares only
  bool scores_known;                  ///< and not only classes
  rational score;
};

using nps_finding = std::variant<nps_figure, nps_reading, nps_difference, nps_concentration,
                                 nps_change, nps_mean, nps_interval, nps_limit>;

/// Fewer answers than this lie open in the table: half of them is no news.
inline constexpr std::uint64_t seen_at_once = 5;

/// Below this, one answer weighs more than 3 points and the commentary says so. The threshold is ours.
inline constexpr std::uint64_t few_answers = 30;

/// All that a commentary can draw on.
struct nps_facts {
  nps_result result;
  nps_setting setting;
  std::vector<scored_group> levels;  ///< empty when only classes are known
  nps_bands bands;
  sampling_result sampling = {};
  std::optional<stated_difference> difference = {};
};

/// What there is to say, in the order of the commentary: the figure and its reading; another survey; where the answers
/// lie; what would change it; the mean; what the interval leaves open; the limit. Six at
/// most: the mean gives way unless it contradicts the score, then where the answers lie.
std::vector<nps_finding> nps_findings(nps_facts const& facts);

/// The code of a finding.
inline std::string_view code_of(nps_finding const& f) {
  return std::visit([](auto const& finding) { return finding.code; }, f);
}

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline bool whole_scores(std::vector<scored_group> const& levels) {
  return std::all_of(levels.begin(), levels.end(),
                     [](scored_group const& g) { return is_whole(g.score); });
}

/// The shares of the levels before each level, and of all at the end.
inline std::vector<rational> shares_before(std::vector<scored_group> const& levels) {
  std::vector<rational> sums{0};
  for (scored_group const& g : levels) sums.emplace_back(sums.back() + g.of.share);
  return sums;
}

/// The length of the shortest run of levels that holds at least half; 0 when all of them do not (the
/// shares of a file may add up to less than 100). A window moves up once, so that ten thousand levels
/// take no longer than they must.
inline std::size_t shortest_half(std::vector<rational> const& before) {
  // (A sum with a whole number costs less than a difference of fractions.)
  auto const is_half = [&](std::size_t from, std::size_t end) {
    return before[end] >= before[from] + 50;
  };
  std::size_t shortest = 0;
  std::size_t first = 0;
  for (std::size_t end = 1; end < before.size(); ++end) {
    while (first < end && is_half(first + 1, end)) ++first;
    if (is_half(first, end) && (shortest == 0 || end - first < shortest)) shortest = end - first;
  }
  return shortest;
}

/// Of the runs of `length` levels the one that holds most; the lowest of equals.
inline nps_concentration fullest_run(std::vector<scored_group> const& levels,
                                     std::vector<rational> const& before, std::size_t length) {
  nps_concentration best{0, 0, length, -1, {}};
  for (std::size_t first = 0; first + length <= levels.size(); ++first) {
    rational const share = before[first + length] - before[first];
    if (share > best.share)
      best = {levels[first].score, levels[first + length - 1].score, length, share, {}};
  }
  return best;
}

/// The answers whose score is from lowest to highest.
inline group sum_of(std::vector<scored_group> const& levels, int lowest, int highest) {
  group sum{levels.front().of.count ? std::optional<std::uint64_t>(0) : std::nullopt, 0};
  for (scored_group const& g : levels) {
    if (g.score < lowest || g.score > highest) continue;
    sum.share += g.of.share;
    if (sum.count) *sum.count += g.of.count.value_or(0);
  }
  return sum;
}

/// Below 0 the two scores under the passives; from 0 on the one under the promoters. Nothing where that
/// class is empty, has no further score to be told from, or where scores are fractions.
inline std::optional<nps_near_miss> near_miss(nps_facts const& facts) {
  if (!whole_scores(facts.levels)) return std::nullopt;
  nps_definition const& by = facts.setting.definition->value;
  scale const& on = facts.setting.on->value;
  bool const below = facts.result.score < 0;
  group const& all = below ? facts.result.detractors : facts.result.passives;
  int const highest = below ? by.passives_from - 1 : by.promoters_from - 1;
  int const lowest = below ? highest - 1 : highest;
  int const class_from = below ? on.lowest : by.passives_from;
  if (all.share == 0 || lowest <= class_from) return std::nullopt;
  return nps_near_miss{below, lowest, highest, sum_of(facts.levels, lowest, highest), all};
}

inline std::optional<nps_concentration> concentration(nps_facts const& facts) {
  if (facts.levels.empty() || facts.result.responses.value_or(seen_at_once) < seen_at_once)
    return std::nullopt;
  auto const before = shares_before(facts.levels);
  std::size_t const length = shortest_half(before);
  if (length == 0) return std::nullopt;
  auto run = fullest_run(facts.levels, before, length);
  if (run.share < 100) run.near = near_miss(facts);
  return run;
}

/// How many answers there are, where each counts once: with weights one more or less says little.
inline std::optional<std::uint64_t> counted_responses(nps_result const& r) {
  return r.promoters.count ? r.responses : std::nullopt;
}

inline std::optional<nps_change> change(nps_facts const& facts) {
  nps_result const& r = facts.result;
  if (r.responses == 1U) return std::nullopt;
  rational const gap = magnitude(r.score);
  nps_change found{r.score, {{}, gap / 2},        {{}, gap},
                   true,    counted_responses(r), r.passives.share == 100};
  if (found.responses) {
    integer const answers = rounded(gap * *found.responses / 100, rounding::half_away);
    found.across.count = ceiling(rational(answers, 2)).convert_to<std::uint64_t>();
    found.halfway.count = answers.convert_to<std::uint64_t>();
    found.exact = answers % 2 == 0;
  }
  return found;
}

inline std::optional<nps_mean> mean_finding(nps_facts const& facts) {
  if (!facts.result.mean || facts.result.responses == 1U) return std::nullopt;
  return nps_mean{*facts.result.mean, facts.setting.on->value, facts.result.score,
                  facts.setting.definition->value.passives_from - 1};
}

/// 0, then the thresholds of the bands, those next to the score first.
inline std::vector<interval_edge> edges_of(nps_facts const& facts) {
  std::vector<interval_edge> edges;
  for (band const& b : facts.bands.bands)
    if (b.above != 0) edges.push_back({edge_kind::band, b.above});
  auto const nearer = [&](interval_edge const& a, interval_edge const& b) {
    return magnitude(a.at - facts.result.score) < magnitude(b.at - facts.result.score);
  };
  std::stable_sort(edges.begin(), edges.end(), nearer);
  edges.insert(edges.begin(), {edge_kind::nought, 0});
  return edges;
}

inline std::optional<nps_interval> interval_finding(nps_facts const& facts) {
  if (!facts.sampling.limits) return std::nullopt;
  auto const found = interval_facts_of(facts.sampling, facts.result.score, facts.result.responses,
                                       edges_of(facts));
  return found ? std::optional(nps_interval{*found}) : std::nullopt;
}

/// The mean lies on the other side of the middle of its scale: that is news.
inline bool mean_contradicts(nps_facts const& facts) {
  nps_result const& r = facts.result;
  if (!r.mean || r.score == 0) return false;
  return (*r.mean > middle(facts.setting.on->value)) != (r.score > 0);
}

inline nps_limit limit(nps_facts const& facts) {
  auto const& on = facts.setting.on;
  auto const n = counted_responses(facts.result);
  bool const no_zero = on && on->value.lowest > 0 && on->value.highest == 10;
  return {no_zero ? std::optional(on->value) : std::nullopt,
          n && *n < few_answers ? n : std::nullopt, !facts.result.responses.has_value(),
          !facts.levels.empty(), facts.result.score};
}

}  // namespace detail

inline std::vector<nps_finding> nps_findings(nps_facts const& facts) {
  nps_result const& r = facts.result;
  std::vector<nps_finding> findings;
  auto const add = [&](auto const& finding) {
    if (finding) findings.emplace_back(*finding);
  };
  findings.emplace_back(nps_figure{r});
  findings.emplace_back(nps_reading{r.score, facts.bands, band_of(facts.bands, r.score),
                                    r.detractors, r.promoters, r.responses});
  if (facts.difference)
    findings.emplace_back(nps_difference{{*facts.difference, estimate_kind::net, r.score}});
  add(detail::concentration(facts));
  add(detail::change(facts));
  add(detail::mean_finding(facts));
  add(detail::interval_finding(facts));
  findings.emplace_back(detail::limit(facts));
  if (detail::mean_contradicts(facts))
    keep_to_six<nps_concentration, nps_mean>(findings);
  else
    keep_to_six<nps_mean, nps_concentration>(findings);
  return findings;
}

}  // namespace kpi
