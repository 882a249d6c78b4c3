// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include <kpi/csv/recent_texts.hpp>
#include <kpi/exact/rounding.hpp>
#include <kpi/survey/weight.hpp>
#include <kpi/text/decimal.hpp>

namespace kpi::csv {

/// Σw and Σw² as whole numbers of 10^−decimals and 10^−2·decimals: exact, and quick to add up.
struct scaled_sums {
  integer sum = 0;
  integer squares = 0;
  unsigned decimals = 0;
};

/// The sums of a single answer of this weight. Domain: a finite decimal, as every number in a file is.
scaled_sums scaled(rational const& weight);

/// Those of many answers. Domain: finite decimals.
scaled_sums scaled(weight_sums const& sums);

void add(scaled_sums& sums, scaled_sums const& more);
void take_away(scaled_sums& sums, scaled_sums const& less);

/// The sums of so many answers that each add these.
scaled_sums times(scaled_sums sums, std::uint64_t answers);

weight_sums exact(scaled_sums const& sums);

/// The weights that cells write.
class weight_cells {
public:
  /// Absent when the text is no number.
  std::optional<rational> const& value_of(std::string_view text, number_marks mark);

private:
  recent_texts<std::optional<rational>> recent_ = {};
};

// -------------------------------------------------------------------------------------------------

namespace detail {

/// The least number of decimals that writes x out.
inline unsigned decimals_needed(rational const& x) {
  integer rest = denominator_of(x);
  unsigned decimals = 0;
  for (; rest > 1; ++decimals) rest /= boost::multiprecision::gcd(rest, integer(10));
  return decimals;
}

inline void rescale(scaled_sums& sums, unsigned decimals) {
  if (decimals <= sums.decimals) return;
  integer const factor = power_of_ten(decimals - sums.decimals);
  sums.sum *= factor;
  sums.squares *= factor * factor;
  sums.decimals = decimals;
}

inline scaled_sums rescaled(scaled_sums sums, unsigned decimals) {
  rescale(sums, decimals);
  return sums;
}

}  // namespace detail

inline scaled_sums scaled(rational const& weight) {
  unsigned const decimals = detail::decimals_needed(weight);
  integer const units = numerator_of(rational(weight * power_of_ten(decimals)));
  return {units, units * units, decimals};
}

inline scaled_sums scaled(weight_sums const& sums) {
  unsigned const halves = (detail::decimals_needed(sums.squares) + 1) / 2;
  unsigned const decimals = std::max(detail::decimals_needed(sums.sum), halves);
  integer const unit = power_of_ten(decimals);
  return {numerator_of(rational(sums.sum * unit)),
          numerator_of(rational(sums.squares * unit * unit)), decimals};
}

inline void add(scaled_sums& sums, scaled_sums const& more) {
  detail::rescale(sums, more.decimals);
  if (sums.decimals > more.decimals) return add(sums, detail::rescaled(more, sums.decimals));
  sums.sum += more.sum;
  sums.squares += more.squares;
}

inline void take_away(scaled_sums& sums, scaled_sums const& less) {
  detail::rescale(sums, less.decimals);
  if (sums.decimals > less.decimals) return take_away(sums, detail::rescaled(less, sums.decimals));
  sums.sum -= less.sum;
  sums.squares -= less.squares;
}

inline scaled_sums times(scaled_sums sums, std::uint64_t answers) {
  sums.sum *= answers;
  sums.squares *= answers;
  return sums;
}

inline weight_sums exact(scaled_sums const& sums) {
  integer const unit = power_of_ten(sums.decimals);
  return {rational(sums.sum, unit), rational(sums.squares, unit * unit)};
}

inline std::optional<rational> const& weight_cells::value_of(std::string_view text,
                                                             number_marks mark) {
  auto const* const known = recent_.find(text);
  return known != nullptr ? *known : recent_.keep(text, parse_number(text, mark));
}

}  // namespace kpi::csv
