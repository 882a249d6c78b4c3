// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include <kpi/exact/rational.hpp>

namespace kpi {

/// One class of the answers, such as the promoters.
struct group {
  std::optional<std::uint64_t> count;  ///< absent when the file gives shares only
  rational share;  ///< of all valid answers, in percent; by weight where they have weights
  std::optional<rational> weight = {};  ///< Σw; absent where each answer counts once

  bool operator==(group const&) const = default;
};

/// The group of `count` answers out of `responses`. Domain: responses ≠ 0.
inline group group_of(std::uint64_t count, std::uint64_t responses) {
  return {count, percent(count, responses), {}};
}

}  // namespace kpi
