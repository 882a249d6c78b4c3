// SPDX-License-Identifier: MIT
#pragma once

namespace kpi {

/// The probability distributions that inference draws on, as functions. They are passed as a value, so that whoever
/// only wants a score neither compiles nor starts the numerical library behind them: `normal_probability`
/// (normal_probability.hpp) is enough for an NPS, `full_probability` (full_probability.hpp) serves every figure.
///
/// A tail is the probability of lying beyond a value on the upper side: the 95 % interval has 0.025 in each.
struct probability_functions {
  using of_normal = double (*)(double);
  using of_student = double (*)(double, double);
  using of_beta = double (*)(double, double, double);

  /// For shares and their differences; there is no default, since nothing is computed without.
  constexpr probability_functions(of_normal quantile, of_normal tail)
      : normal_quantile(quantile), normal_tail(tail) {}
  constexpr probability_functions(of_normal z, of_normal z_tail, of_student t, of_student t_tail,
                                  of_beta beta)
      : normal_quantile(z), normal_tail(z_tail), student_quantile(t), student_tail(t_tail),
        beta_quantile(beta) {}

  double (*normal_quantile)(double tail);
  double (*normal_tail)(double z);
  double (*student_quantile)(double tail, double degrees) = nullptr;    ///< for means
  double (*student_tail)(double t, double degrees) = nullptr;           ///< for means
  double (*beta_quantile)(double below, double a, double b) = nullptr;  ///< for Clopper and Pearson
};

}  // namespace kpi
