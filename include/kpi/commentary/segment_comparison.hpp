// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/commentary/segment_name.hpp>
#include <kpi/inference/holm.hpp>
#include <kpi/inference/planning.hpp>
#include <kpi/inference/sampling.hpp>

// The segments of a survey against each other, and each against the others together.

namespace kpi {

/// More segments than this make comparisons that nobody reads (435 pairs).
inline constexpr std::size_t most_compared = 30;

/// A detectable difference is one that is told from chance in 80 % of cases.
inline constexpr double comparison_power = 0.8;

/// One segment minus another.
struct segment_comparison {
  segment_name one;
  std::optional<segment_name> other;  ///< absent: all the others together
  stated_difference of;
  std::optional<rational> corrected_p =
      {};  ///< for as many comparisons as there are of its kind (Holm)
  std::optional<rational> detectable = {};  ///< the smallest true difference told from chance
};

/// A segment, or all but one, as a comparison needs it.
struct compared_segment {
  segment_name name;
  rational figure;
  sampling_result sampling;
  std::optional<std::uint64_t> responses;
};

/// Every pair, the earlier segment minus the later. Different respondents are assumed.
std::vector<segment_comparison> pair_comparisons(std::vector<compared_segment> const& segments,
                                                 sampling_request const& asked);

/// Each segment minus all the others together: rests[i] is what segments[i] leaves.
std::vector<segment_comparison> rest_comparisons(std::vector<compared_segment> const& segments,
                                                 std::vector<compared_segment> const& rests,
                                                 sampling_request const& asked);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline double variance_in(sample const& x) {
  return std::visit([](auto const& s) { return variance(s); }, x);
}

inline double answers_in(sample const& x) {
  return std::visit([](auto const& s) { return s.n; }, x);
}

inline std::optional<rational> detectable_between(sampling_result const& a,
                                                  sampling_result const& b,
                                                  sampling_request const& asked) {
  if (!a.answers || !b.answers) return std::nullopt;
  double const least = minimum_detectable(variance_in(*a.answers), answers_in(*a.answers),
                                          variance_in(*b.answers), answers_in(*b.answers),
                                          tail_of(asked.level), comparison_power, asked.with);
  return estimate(least * unit_of(a.kind));
}

inline segment_comparison comparison_of(compared_segment const& one, compared_segment const& other,
                                        sampling_request const& asked) {
  segment_comparison made{one.name, other.name,
                          compared(one.figure, one.sampling, other.figure, other.sampling, asked)};
  made.of.other_responses = other.responses;
  made.detectable = detectable_between(one.sampling, other.sampling, asked);
  return made;
}

/// Those without a p value take no part.
inline void correct(std::vector<segment_comparison>& all) {
  std::vector<double> p_values;
  for (segment_comparison const& c : all)
    if (c.of.p_value) p_values.push_back(nearest_double(*c.of.p_value));
  auto const corrected = holm(p_values);
  auto next = corrected.begin();
  for (segment_comparison& c : all)
    if (c.of.p_value) c.corrected_p = estimate(*next++);
}

}  // namespace detail

inline std::vector<segment_comparison>
pair_comparisons(std::vector<compared_segment> const& segments, sampling_request const& asked) {
  std::vector<segment_comparison> all;
  for (std::size_t i = 0; i < segments.size(); ++i)
    for (std::size_t j = i + 1; j < segments.size(); ++j)
      all.push_back(detail::comparison_of(segments[i], segments[j], asked));
  detail::correct(all);
  return all;
}

inline std::vector<segment_comparison>
rest_comparisons(std::vector<compared_segment> const& segments,
                 std::vector<compared_segment> const& rests, sampling_request const& asked) {
  std::vector<segment_comparison> all;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    all.push_back(detail::comparison_of(segments[i], rests[i], asked));
    all.back().other.reset();
  }
  detail::correct(all);
  return all;
}

}  // namespace kpi
