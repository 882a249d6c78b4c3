// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace kpi {

/// Holm’s correction: p values as they stand for many comparisons made together, in the order given. The smallest of m
/// counts m-fold, the next m − 1, and none less than one before it; none exceeds 1. Comparing each with α keeps the
/// probability of a single false alarm among all below α. Source: Holm, 1979.
inline std::vector<double> holm(std::vector<double> const& p_values) {
  std::vector<std::size_t> order(p_values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return p_values[a] < p_values[b]; });
  std::vector<double> corrected(p_values.size());
  double least = 0;
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    auto const fold = static_cast<double>(order.size() - rank);
    least = std::max(least, std::min(1.0, fold * p_values[order[rank]]));
    corrected[order[rank]] = least;
  }
  return corrected;
}

}  // namespace kpi
