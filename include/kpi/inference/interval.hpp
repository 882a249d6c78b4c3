// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <variant>

#include <kpi/inference/method.hpp>
#include <kpi/inference/probability.hpp>
#include <kpi/inference/sample.hpp>

namespace kpi {

/// The confidence interval of a figure by one of its methods; the tail is what lies beyond each limit (0.025 for 95 %).
/// Limits are on the scale of the sample: −1 to 1, 0 to 1, or that of the answers.
///
/// score (net): every t with (s − t)² ≤ z²·V(t) ÷ n, V(t) = 2q + t(1 − t) being the variance of one answer and q the
/// likeliest share of the low ones if the figure were t. It stays in range and is never without width.
/// adjusted_wald (net): Wald on the answers and 3 more: ¾ low, 1½ in the middle, ¾ high (Rocks, 2016). Cut at ±1.
/// wald: figure ± z·√(V ÷ n). Without width where everybody answers alike; cut at the ends of the range.
/// wilson (share): every t with (p − t)² ≤ z²·t(1 − t) ÷ n (Wilson, 1927).
/// clopper_pearson (share): the shares that neither tail of the binomial excludes (1934); covers at least the level.
/// t (mean): mean ± t(n − 1)·s ÷ √n. Not cut: the scale is the caller’s. Domain: n > 1.
interval interval_of(sample const& x, interval_method method, double tail,
                     probability_functions const& with);

/// The variance of one answer if the figure were t, as the score method has it.
double variance_if(trinomial const& x, double t);

/// The likeliest share of the low answers if the figure were t.
double low_share_if(trinomial const& x, double t);

/// The answers, and the 3 that the adjusted Wald interval adds to them.
trinomial adjusted(trinomial const& x);

// The methods one by one, by the quantile that they need.

interval score_interval(trinomial const& x, double z);
interval wilson_interval(proportion const& x, double z);
interval clopper_pearson_interval(proportion const& x, double tail,
                                  probability_functions const& with);

// ---------------------------------------------------------------------------------------------------

inline double low_share_if(trinomial const& x, double t) {
  // The root of 2q² + bq + c = 0 that lies in range, without subtracting what is nearly equal.
  double const b = (2 - x.high + x.low) * t - x.low - x.high;
  double const c = -x.low * t * (1 - t);
  double const root = std::sqrt(std::max(0.0, b * b - 8 * c));
  return b > 0 ? -2 * c / (b + root) : (root - b) / 4;
}

inline double variance_if(trinomial const& x, double t) {
  return std::max(0.0, 2 * low_share_if(x, t) + t * (1 - t));
}

inline trinomial adjusted(trinomial const& x) {
  double const weight = 1 / x.n;  // nil where n is infinite
  double const whole = 1 + 3 * weight;
  return {(x.low + 0.75 * weight) / whole, (x.high + 0.75 * weight) / whole, x.n + 3};
}

namespace detail {

/// Halvings after which two doubles of this size are neighbours.
inline constexpr int halvings = 54;

/// The upper limit of the score interval: from the figure on upwards the last t that it does not exclude.
inline double score_upper(trinomial const& x, double z) {
  double const k = z * z / x.n;
  double const figure = net(x);
  double inside = figure;
  double outside = 1;
  for (int i = 0; i < halvings; ++i) {
    double const t = (inside + outside) / 2;
    bool const held = (t - figure) * (t - figure) <= k * variance_if(x, t);
    (held ? inside : outside) = t;
  }
  return inside;
}

template <class Sample>
interval wald_interval(Sample const& x, double z, interval const& range) {
  double const half = z * standard_error(x);
  return {std::max(value_of(x) - half, range.lower), std::min(value_of(x) + half, range.upper)};
}

inline interval interval_by(trinomial const& x, interval_method method, double tail,
                            probability_functions const& with) {
  double const z = with.normal_quantile(tail);
  if (method == interval_method::score) return score_interval(x, z);
  return wald_interval(method == interval_method::wald ? x : adjusted(x), z, {-1, 1});
}

inline interval interval_by(proportion const& x, interval_method method, double tail,
                            probability_functions const& with) {
  if (method == interval_method::clopper_pearson) return clopper_pearson_interval(x, tail, with);
  double const z = with.normal_quantile(tail);
  return method == interval_method::wald ? wald_interval(x, z, {0, 1}) : wilson_interval(x, z);
}

inline interval interval_by(moments const& x, interval_method, double tail,
                            probability_functions const& with) {
  double const half = with.student_quantile(tail, x.n - 1) * standard_error(x);
  return {x.mean - half, x.mean + half};
}

}  // namespace detail

inline interval score_interval(trinomial const& x, double z) {
  // The lower limit is the upper one of the mirrored answers, so that exchanging the classes mirrors the interval.
  return {-detail::score_upper({x.high, x.low, x.n}, z), detail::score_upper(x, z)};
}

inline interval wilson_interval(proportion const& x, double z) {
  double const k = z * z / x.n;
  double const centre = x.share + k / 2;
  double const half = std::sqrt(k * variance(x) + k * k / 4);
  double const lower = x.share == 0 ? 0 : (centre - half) / (1 + k);
  double const upper = x.share == 1 ? 1 : (centre + half) / (1 + k);
  return {lower, upper};
}

inline interval clopper_pearson_interval(proportion const& x, double tail,
                                         probability_functions const& with) {
  if (std::isinf(x.n)) return {x.share, x.share};
  double const in = x.share * x.n;
  double const out = (1 - x.share) * x.n;
  return {x.share == 0 ? 0 : with.beta_quantile(tail, in, out + 1),
          x.share == 1 ? 1 : with.beta_quantile(1 - tail, in + 1, out)};
}

inline interval interval_of(sample const& x, interval_method method, double tail,
                            probability_functions const& with) {
  return std::visit([&](auto const& s) { return detail::interval_by(s, method, tail, with); }, x);
}

}  // namespace kpi
