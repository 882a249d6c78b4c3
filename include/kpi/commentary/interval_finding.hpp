// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include <kpi/inference/sampling.hpp>

// What has to be said of an interval, free of any language. A finding exists only where the interval leaves open what
// the figure seems to say, where answers are few, or where all are alike.

namespace kpi {

/// What a figure is compared with where people read it.
enum class edge_kind {
  nought,       ///< as many on either side
  band,         ///< a threshold of somebody’s bands
  half,         ///< half of the respondents
  middle,       ///< the middle of the scale
  class_limit,  ///< where a class of scores begins or ends
};

struct interval_edge {
  edge_kind kind;
  rational at;
};

/// The interval of a figure, and what is to be said of it.
struct interval_facts {
  stated_interval of;
  estimate_kind kind;
  rational figure;
  std::optional<interval_edge> edge;  ///< the first that the interval contains
  bool alike;                         ///< all answers count the same
  std::optional<std::uint64_t>
      few;  ///< the number of answers, where it is under `few_for_interval`
};

/// Below this an interval is wide and its methods are rough. The threshold is ours.
inline constexpr std::uint64_t few_for_interval = 30;

/// Beyond this many sentences nobody reads on: what says least gives way.
inline constexpr std::size_t most_sentences = 6;

/// What is to be said of an interval; `edges` in the order of their weight. Nothing of a single answer, which does not
/// speak for others anyway.
std::optional<interval_facts> interval_facts_of(sampling_result const& s, rational const& figure,
                                                std::optional<std::uint64_t> const& responses,
                                                std::vector<interval_edge> const& edges);

/// Leaves out findings of these kinds, the first kind first, while there are too many.
template <class... Kinds, class Finding>
void keep_to_six(std::vector<Finding>& findings) {
  auto const drop = [&](auto is_kind) {
    auto const found = std::find_if(findings.begin(), findings.end(), is_kind);
    if (findings.size() > most_sentences && found != findings.end()) findings.erase(found);
  };
  (drop([](Finding const& f) { return std::holds_alternative<Kinds>(f); }), ...);
}

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// Nobody differs from anybody in what the figure counts.
inline bool are_alike(sample const& x) {
  return std::visit([](auto const& s) { return variance(s) == 0; }, x);
}

inline std::optional<interval_edge> edge_within(stated_interval const& i,
                                                std::vector<interval_edge> const& edges) {
  auto const inside = [&](interval_edge const& e) { return i.lower <= e.at && e.at <= i.upper; };
  auto const found = std::find_if(edges.begin(), edges.end(), inside);
  return found == edges.end() ? std::nullopt : std::optional(*found);
}

}  // namespace detail

inline std::optional<interval_facts>
interval_facts_of(sampling_result const& s, rational const& figure,
                  std::optional<std::uint64_t> const& responses,
                  std::vector<interval_edge> const& edges) {
  if (!s.limits || responses.value_or(0) < 2) return std::nullopt;
  interval_facts found{*s.limits,
                       s.kind,
                       figure,
                       detail::edge_within(*s.limits, edges),
                       detail::are_alike(*s.answers),
                       {}};
  if (*responses < few_for_interval) found.few = responses;
  if (!found.edge && !found.alike && !found.few) return std::nullopt;
  return found;
}

}  // namespace kpi
