// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

#include <kpi/inference/probability.hpp>
#include <kpi/inference/sample.hpp>

namespace kpi {

/// The figure of one wave of a survey: when (0, 1, 2 … for waves in their order), what, and the variance of what
/// (the square of its standard error).
struct wave {
  double at;
  double value;
  double variance;
};

/// A straight line through the waves: value = level + slope × at.
struct trend_line {
  double slope;
  interval limits;  ///< of the slope
  double p_value;   ///< of a slope at least as steep if there were none
  double level;
};

/// Fewer waves than this are a difference and no trend.
inline constexpr std::size_t least_waves = 3;

/// Weighted least squares, each wave weighing 1 ÷ variance; since the variances are known and not estimated from the
/// distances to the line, the interval is the normal one. Absent for fewer than `least_waves`, where a variance
/// is not above 0, or where all waves are at one place. Source: Aitken, 1935.
inline std::optional<trend_line> trend_of(std::vector<wave> const& waves, double tail,
                                          probability_functions const& with) {
  bool const measured =
      std::all_of(waves.begin(), waves.end(), [](wave const& w) { return w.variance > 0; });
  if (waves.size() < least_waves || !measured) return std::nullopt;
  double weight = 0;
  double at = 0;
  double value = 0;
  for (wave const& w : waves) {
    weight += 1 / w.variance;
    at += w.at / w.variance;
    value += w.value / w.variance;
  }
  at /= weight;
  value /= weight;
  double spread = 0;
  double product = 0;
  for (wave const& w : waves) {
    spread += (w.at - at) * (w.at - at) / w.variance;
    product += (w.at - at) * (w.value - value) / w.variance;
  }
  if (spread == 0) return std::nullopt;
  double const slope = product / spread;
  double const error = 1 / std::sqrt(spread);
  double const half = with.normal_quantile(tail) * error;
  return trend_line{slope,
                    {slope - half, slope + half},
                    2 * with.normal_tail(std::abs(slope) / error),
                    value - slope * at};
}

}  // namespace kpi
