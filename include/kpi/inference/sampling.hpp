// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include <kpi/exact/rational.hpp>
#include <kpi/inference/difference.hpp>
#include <kpi/inference/interval.hpp>
#include <kpi/inference/method.hpp>
#include <kpi/inference/nearest_double.hpp>
#include <kpi/inference/probability.hpp>
#include <kpi/inference/sample.hpp>
#include <kpi/survey/scale.hpp>
#include <kpi/survey/weight.hpp>

// From a sample to what is told of it: figures as people and machines read them.

namespace kpi {

/// What is asked about sampling chance.
struct sampling_request {
  rational level = 95;  ///< percent
  probability_functions with;
  std::optional<interval_method> method = {};    ///< absent: the first that fits the figure
  std::optional<std::uint64_t> population = {};  ///< absent: endless
};

/// A confidence interval as it is told: on the scale of the figure (points, percent, scores), to 6 decimals.
struct stated_interval {
  rational level;
  interval_method method;
  rational lower;
  rational upper;
  bool cut = false;  ///< at an end of the scale, which the method would pass
};

/// Why a figure has no interval.
enum class without_interval { not_asked, answers_unknown, single_answer };

/// What sampling chance does to a figure.
struct sampling_result {
  estimate_kind kind = estimate_kind::net;
  std::optional<stated_interval> limits = {};
  without_interval reason = without_interval::not_asked;  ///< where there are none
  std::optional<sample> answers = {};                     ///< n as it is after the population
  std::optional<std::uint64_t> population = {};
  std::optional<weight_sums> weights = {};  ///< where they make it fewer than there are
  double given = 0;                         ///< n before the population
  double quantile = 0;                      ///< z, or t of a mean
};

/// The interval of a sample. `on` is the scale of a mean, where its interval is cut.
sampling_result sampled(estimate_kind kind, std::optional<sample> taken, scale const& on,
                        sampling_request const& asked);

/// The method that is asked for, else the first that fits.
constexpr interval_method method_of(std::optional<interval_method> const& asked,
                                    estimate_kind kind) {
  return asked.value_or(methods_for(kind).front());
}

/// What lies beyond each limit: 0.025 for 95 %.
inline double tail_of(rational const& level) {
  return nearest_double(rational((100 - level) / 200));
}

/// One unit of a sample as the figure counts: a share of 1 is 100 percent.
constexpr double unit_of(estimate_kind kind) { return kind == estimate_kind::mean ? 1 : 100; }

/// A figure minus that of another survey, as it is told.
struct stated_difference {
  rational value;  ///< exact: this one minus the other
  std::optional<stated_interval> limits = {};
  std::optional<rational> p_value = {};
  std::string against = {};  ///< the other file
  rational other = 0;        ///< its figure
  std::optional<std::uint64_t> other_responses = {};
  std::optional<std::uint64_t> common_respondents =
      {};  ///< who answered both surveys; absent where the ids are not known
};

/// The difference of two figures from the samples of both; without limits where one of them has none.
stated_difference compared(rational const& figure, sampling_result const& this_one,
                           rational const& other_figure, sampling_result const& other,
                           sampling_request const& asked);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline double& size_of(sample& x) {
  return std::visit([](auto& s) -> double& { return s.n; }, x);
}

inline double quantile_of(sample const& x, double tail, probability_functions const& with) {
  auto const* mean = std::get_if<moments>(&x);
  return mean == nullptr ? with.normal_quantile(tail) : with.student_quantile(tail, mean->n - 1);
}

/// Cut to a scale, and said to be.
inline stated_interval on_the_scale(stated_interval i, scale const& on) {
  i.cut = i.lower < on.lowest || i.upper > on.highest;
  i.lower = std::max(i.lower, rational(on.lowest));
  i.upper = std::min(i.upper, rational(on.highest));
  return i;
}

inline stated_interval told(interval const& i, estimate_kind kind, interval_method method,
                            rational const& level) {
  double const unit = unit_of(kind);
  return {level, method, estimate(i.lower * unit), estimate(i.upper * unit)};
}

}  // namespace detail

inline sampling_result sampled(estimate_kind kind, std::optional<sample> taken, scale const& on,
                               sampling_request const& asked) {
  sampling_result made{kind};
  made.reason = without_interval::answers_unknown;
  if (!taken) return made;
  made.given = detail::size_of(*taken);
  made.population = asked.population;
  made.reason = without_interval::single_answer;
  if (kind == estimate_kind::mean && made.given <= 1) return made;
  if (asked.population)
    detail::size_of(*taken) = answers_out_of(made.given, static_cast<double>(*asked.population));
  made.answers = taken;
  interval_method const method = method_of(asked.method, kind);
  double const tail = tail_of(asked.level);
  made.quantile = detail::quantile_of(*made.answers, tail, asked.with);
  interval const i = interval_of(*made.answers, method, tail, asked.with);
  made.limits = detail::told(i, kind, method, asked.level);
  if (kind == estimate_kind::mean) made.limits = detail::on_the_scale(*made.limits, on);
  return made;
}

inline stated_difference compared(rational const& figure, sampling_result const& this_one,
                                  rational const& other_figure, sampling_result const& other,
                                  sampling_request const& asked) {
  stated_difference made{figure - other_figure};
  made.other = other_figure;
  if (!this_one.answers || !other.answers) return made;
  interval_method const method = method_of(asked.method, this_one.kind);
  auto const found =
      difference_of(*this_one.answers, *other.answers, method, tail_of(asked.level), asked.with);
  if (!found) return made;
  made.limits = detail::told(found->limits, this_one.kind, method, asked.level);
  made.p_value = estimate(found->p_value);
  return made;
}

}  // namespace kpi
