// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <variant>

namespace kpi {

/// Two limits that a figure lies between, on the scale of the figure.
struct interval {
  double lower;
  double upper;
};

/// Answers that count −1 (low), 0 or 1 (high): an NPS, a net share. Low and high as proportions from 0 to 1; n is the
/// effective number of answers, which need not be whole.
struct trinomial {
  double low;
  double high;
  double n;
};

/// Answers that count or do not: a share from 0 to 1.
struct proportion {
  double share;
  double n;
};

/// Answers on a scale: their mean and their variance with n − 1 in the denominator.
struct moments {
  double mean;
  double variance;
  double n;
};

/// What an interval needs of the answers, by the kind of the figure.
using sample = std::variant<trinomial, proportion, moments>;

/// high − low.
constexpr double net(trinomial const& x) { return x.high - x.low; }

/// The variance of one answer: low + high − (high − low)².
constexpr double variance(trinomial const& x) { return x.low + x.high - net(x) * net(x); }

constexpr double variance(proportion const& x) { return x.share * (1 - x.share); }

constexpr double variance(moments const& x) { return x.variance; }

/// The figure that a sample estimates.
constexpr double value_of(trinomial const& x) { return net(x); }
constexpr double value_of(proportion const& x) { return x.share; }
constexpr double value_of(moments const& x) { return x.mean; }

/// √(variance ÷ n).
template <class Sample>
double standard_error(Sample const& x) {
  return std::sqrt(variance(x) / x.n);
}

/// The effective number of answers of weights (Kish): (Σw)² ÷ Σw². Weights that are all alike give their number.
constexpr double effective_answers(double sum_of_weights, double sum_of_squares) {
  return sum_of_weights * sum_of_weights / sum_of_squares;
}

/// n answers out of a population of N say as much as n(N − 1) ÷ (N − n) out of an endless one; all N of them leave
/// nothing to chance (infinite). Domain: 1 ≤ n ≤ population.
inline double answers_out_of(double n, double population) {
  if (n >= population) return std::numeric_limits<double>::infinity();
  return n * (population - 1) / (population - n);
}

}  // namespace kpi
