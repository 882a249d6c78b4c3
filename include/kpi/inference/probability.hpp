// SPDX-License-Identifier: MIT
#pragma once

namespace kpi {

/// The probability distributions that inference draws on, as functions. They are passed as a value, so that whoever
/// only wants a score neither compiles nor starts the numerical library behind them: `normal_probability`
/// (normal_probability.hpp) is enough for an NPS, `full_probability` (full_probability.hpp) serves every figure.
///
/// A tail is the probability of lying beyond a value on the upper side: the 95 % interval has 0.025 in each.
struct probability_functions {
  double (*normal_quantile)(double tail) = nullptr;
  double (*normal_tail)(double z) = nullptr;
  double (*student_quantile)(double tail, double degrees) = nullptr;    ///< for means
  double (*student_tail)(double t, double degrees) = nullptr;           ///< for means
  double (*beta_quantile)(double below, double a, double b) = nullptr;  ///< for Clopper and Pearson
};

}  // namespace kpi
