// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>

#include <kpi/base/error.hpp>
#include <kpi/metric/nps_definition.hpp>
#include <kpi/survey/answers.hpp>
#include <kpi/survey/group.hpp>

namespace kpi {

/// The Net Promoter Score and what it is made of.
///
/// Formula: score = % promoters − % detractors, in points from −100 to 100; the passives count in the
/// base. Shares are subtracted exactly: 8 promoters and 2 detractors of 13 answers make 600/13, shown
/// as 46.2, not 61.5 − 15.4 = 46.1. Source: Reichheld, Harvard Business Review, 2003.
struct nps_result {
  rational score;  ///< points
  group detractors;
  group passives;
  group promoters;
  std::optional<std::uint64_t> responses;  ///< absent when only shares are known
  std::optional<rational> mean;            ///< of the scores; absent when only classes are known
  std::uint64_t blank = 0;  ///< of them, those who gave no answer, where these are in the base

  bool operator==(nps_result const&) const = default;
};

/// The NPS of a distribution that lies on the definition's scale; where answers have weights, by these.
/// Missing and rejected answers are not in the base. Errors: counts_all_zero when nobody answered,
/// nil_weights when no answer weighs anything.
result<nps_result> nps(distribution const& d, nps_definition const& definition);

/// The NPS of a distribution in shares. The shares are used as stated: when they add up to 99.9, so do
/// the classes. Errors: counts_all_zero when all shares are nil.
result<nps_result> nps(share_distribution const& d, nps_definition const& definition);

/// The NPS of three classes: detractors, passives, promoters. Errors: counts_all_zero; count_overflow
/// when they exceed 2^64 − 1 together.
result<nps_result> nps(class_counts const& c);
result<nps_result> nps(class_shares const& c);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline nps_result nps_of_groups(group const& detractors, group const& passives,
                                group const& promoters) {
  return {promoters.share - detractors.share, detractors, passives, promoters, {}, {}};
}

/// The classes by their weights.
inline nps_result weighted_nps(std::array<std::uint64_t, 3> const& counts,
                               std::array<weight_sums, 3> const& weights, rational const& total) {
  auto const of = [&](std::size_t i) -> group {
    return {counts[i], weights[i].sum * 100 / total, weights[i].sum};
  };
  return nps_of_groups(of(0), of(1), of(2));
}

}  // namespace detail

inline result<nps_result> nps(class_counts const& c) {
  integer const total = integer(c.low) + c.middle + c.high;
  if (total == 0) return failure(code::counts_all_zero);
  if (total > std::numeric_limits<std::uint64_t>::max()) return failure(code::count_overflow);
  auto const n = total.convert_to<std::uint64_t>();
  auto const weights = weights_in(c);
  if (weights && weights->sum == 0) return failure(code::nil_weights);
  nps_result found =
      weights
          ? detail::weighted_nps({c.low, c.middle, c.high}, *c.weights, weights->sum)
          : detail::nps_of_groups(group_of(c.low, n), group_of(c.middle, n), group_of(c.high, n));
  found.responses = n;
  return found;
}

inline result<nps_result> nps(class_shares const& c) {
  if (c.low == 0 && c.middle == 0 && c.high == 0) return failure(code::counts_all_zero);
  return detail::nps_of_groups({{}, c.low}, {{}, c.middle}, {{}, c.high});
}

inline result<nps_result> nps(distribution const& d, nps_definition const& definition) {
  std::uint64_t const below = count_between(d, definition.on.lowest, definition.passives_from);
  std::uint64_t const between =
      count_between(d, definition.passives_from, definition.promoters_from);
  std::uint64_t const above =
      count_between(d, definition.promoters_from, definition.on.highest + 1);
  class_counts classes{below, between, above};
  if (is_weighted(d))
    classes.weights = {weights_between(d, definition.on.lowest, definition.passives_from),
                       weights_between(d, definition.passives_from, definition.promoters_from),
                       weights_between(d, definition.promoters_from, definition.on.highest + 1)};
  auto found = nps(classes);
  if (found) found->mean = mean(d);
  return found;
}

inline result<nps_result> nps(share_distribution const& d, nps_definition const& definition) {
  auto found =
      nps(class_shares{share_between(d, definition.on.lowest, definition.passives_from),
                       share_between(d, definition.passives_from, definition.promoters_from),
                       share_between(d, definition.promoters_from, definition.on.highest + 1)});
  if (found) found->mean = mean(d);
  return found;
}

}  // namespace kpi
