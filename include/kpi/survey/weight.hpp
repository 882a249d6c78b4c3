// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include <kpi/exact/rational.hpp>

namespace kpi {

/// Σw and Σw² of some answers. An answer without a weight has the weight 1, so that weights which are
/// all 1 change nothing.
struct weight_sums {
  rational sum = 0;
  rational squares = 0;

  bool operator==(weight_sums const&) const = default;
};

/// The sums of n answers without weights.
inline weight_sums unit_weights(std::uint64_t n) { return {n, n}; }

inline weight_sums operator+(weight_sums const& a, weight_sums const& b) {
  return {a.sum + b.sum, a.squares + b.squares};
}

/// So many answers without weights would say as much: (Σw)² ÷ Σw², at most their number (Kish, Survey
/// Sampling, 1965). Domain: some weight is not 0.
inline rational effective_responses(weight_sums const& w) { return w.sum * w.sum / w.squares; }

}  // namespace kpi
