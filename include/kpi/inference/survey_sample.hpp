// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <kpi/inference/method.hpp>
#include <kpi/inference/nearest_double.hpp>
#include <kpi/inference/sample.hpp>
#include <kpi/metric/ces.hpp>
#include <kpi/metric/csat.hpp>
#include <kpi/metric/nps.hpp>
#include <kpi/survey/answers.hpp>
#include <kpi/survey/weight.hpp>

// What the answers of a survey are a sample of, by the kind of its figure. `effective` is the number of answers that
// weights leave (`effective_answers`); absent where each answer counts once. Absent where only shares are known.

namespace kpi {

constexpr estimate_kind kind_of(csat_figure f) {
  return f == csat_figure::net    ? estimate_kind::net
         : f == csat_figure::mean ? estimate_kind::mean
                                  : estimate_kind::share;
}

constexpr estimate_kind kind_of(ces_figure f) {
  return f == ces_figure::net    ? estimate_kind::net
         : f == ces_figure::mean ? estimate_kind::mean
                                 : estimate_kind::share;
}

/// The effective number of weighted answers; absent without weights, or where none weighs anything.
std::optional<double> effective_answers(std::optional<weight_sums> const& weights);

std::optional<sample> sample_of(nps_result const& r, std::optional<double> effective = {});

std::optional<sample> sample_of(csat_result const& r, csat_figure figure,
                                std::vector<scored_group> const& levels,
                                std::optional<double> effective = {});

std::optional<sample> sample_of(ces_result const& r, ces_figure figure,
                                std::vector<scored_group> const& levels,
                                std::optional<double> effective = {});

/// Σ(score − mean)²·share: the variance of the answers themselves, of which a sample’s is n ÷ (n − 1) times as much.
rational population_variance(rational const& mean, std::vector<scored_group> const& levels);

// ---------------------------------------------------------------------------------------------------

inline rational population_variance(rational const& mean, std::vector<scored_group> const& levels) {
  rational sum = 0;
  for (scored_group const& g : levels)
    if (g.of.share != 0) sum += (g.score - mean) * (g.score - mean) * g.of.share;
  return sum / 100;
}

namespace detail {

inline double as_proportion(group const& g) { return nearest_double(g.share) / 100; }

inline std::optional<double> sample_size(std::optional<std::uint64_t> const& responses,
                                         std::optional<double> const& effective) {
  if (!responses) return std::nullopt;
  return effective.value_or(static_cast<double>(*responses));
}

inline moments moments_of(rational const& mean, std::vector<scored_group> const& levels, double n) {
  double const variance = nearest_double(population_variance(mean, levels));
  return {nearest_double(mean), n > 1 ? variance * (n / (n - 1)) : 0, n};
}

/// The sample of a figure of these classes: high − low, high, or the mean.
inline sample sample_by(estimate_kind kind, group const& low, group const& high,
                        rational const& mean, std::vector<scored_group> const& levels, double n) {
  if (kind == estimate_kind::mean) return moments_of(mean, levels, n);
  if (kind == estimate_kind::share) return proportion{as_proportion(high), n};
  return trinomial{as_proportion(low), as_proportion(high), n};
}

}  // namespace detail

inline std::optional<double> effective_answers(std::optional<weight_sums> const& weights) {
  if (!weights || weights->squares == 0) return std::nullopt;
  return nearest_double(effective_responses(*weights));
}

inline std::optional<sample> sample_of(nps_result const& r, std::optional<double> effective) {
  auto const n = detail::sample_size(r.responses, effective);
  if (!n) return std::nullopt;
  return trinomial{detail::as_proportion(r.detractors), detail::as_proportion(r.promoters), *n};
}

inline std::optional<sample> sample_of(csat_result const& r, csat_figure figure,
                                       std::vector<scored_group> const& levels,
                                       std::optional<double> effective) {
  auto const n = detail::sample_size(r.responses, effective);
  if (!n) return std::nullopt;
  return detail::sample_by(kind_of(figure), r.dissatisfied, r.satisfied, r.mean, levels, *n);
}

inline std::optional<sample> sample_of(ces_result const& r, ces_figure figure,
                                       std::vector<scored_group> const& levels,
                                       std::optional<double> effective) {
  auto const n = detail::sample_size(r.responses, effective);
  if (!n) return std::nullopt;
  return detail::sample_by(kind_of(figure), r.low, r.high, r.mean, levels, *n);
}

}  // namespace kpi
