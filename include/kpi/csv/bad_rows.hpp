// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include <kpi/base/error.hpp>
#include <kpi/exact/rational.hpp>
#include <kpi/text/decimal.hpp>

namespace kpi {

/// So many percent of raw answers may be left out before the file is doubtful as a whole.
inline constexpr int most_bad_answers = 10;

/// Raw answers that cannot be used, among all that were given (missing ones are none).
struct bad_answers {
  std::uint64_t rejected = 0;
  std::uint64_t out_of_scale = 0;
  std::uint64_t given = 0;  ///< these and the valid ones
  rational most = most_bad_answers;
};

/// Whether more than `most` percent of the answers given are bad.
inline bool too_many(bad_answers const& bad) {
  rational const all = rational(bad.rejected) + bad.out_of_scale;
  return all * 100 > bad.most * bad.given;
}

/// What is told then: too_many_bad_answers. Domain: at least one answer was given.
inline error error_of(bad_answers const& bad, std::string file) {
  rational const share = (rational(bad.rejected) + bad.out_of_scale) * 100 / bad.given;
  auto const told = [](rational const& percent) { return decimal_text(percent, 1); };
  return {code::too_many_bad_answers,
          {std::move(file)},
          {},
          {told(share), bad.rejected, bad.out_of_scale, bad.given, told(bad.most)}};
}

}  // namespace kpi
