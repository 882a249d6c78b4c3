// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include <kpi/base/error.hpp>
#include <kpi/metric/csat_definition.hpp>
#include <kpi/survey/answers.hpp>
#include <kpi/survey/group.hpp>

namespace kpi {

/// The customer satisfaction score and what it is made of.
///
/// Formula: by default % satisfied = satisfied answers ÷ answers × 100: 74 of 107 make 69.16 %. Net:
/// % satisfied − % dissatisfied, in points, subtracted before rounding. Mean: of the scores. Neutral
/// answers count in the base. Source: the row of the definition (csat_definition.hpp).
struct csat_result {
  rational score;  ///< percent, points or on the scale, as the definition's figure says
  group satisfied;
  std::optional<group> neutral;  ///< absent on a scale without a middle
  group dissatisfied;
  std::optional<std::uint64_t> responses;  ///< absent when only shares are known
  rational mean;                           ///< of the scores
  std::uint64_t blank = 0;  ///< of them, those who gave no answer, where these are in the base

  bool operator==(csat_result const&) const = default;
};

/// The CSAT of a distribution that lies on the scale. Missing and rejected answers are not in the base.
/// Where answers have weights, shares and mean are by these. Errors: counts_all_zero when nobody answered,
/// nil_weights when no answer weighs anything.
result<csat_result> csat(distribution const& d, csat_setting const& setting);

/// The CSAT of a distribution in shares, used as stated: when they add up to 99.9, so do the classes.
/// Errors: counts_all_zero when all shares are nil.
result<csat_result> csat(share_distribution const& d, csat_setting const& setting);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline rational csat_score(csat_result const& r, csat_figure figure) {
  switch (figure) {
    case csat_figure::net: return r.satisfied.share - r.dissatisfied.share;
    case csat_figure::mean: return r.mean;
    case csat_figure::share: break;
  }
  return r.satisfied.share;
}

template <class Distribution>
csat_result csat_of(Distribution const& d, csat_setting const& setting, rational const& mean) {
  csat_classes const& c = setting.classes;
  csat_result r{0, class_of(d, c.satisfied), {}, class_of(d, c.dissatisfied), {}, mean};
  if (c.neutral) r.neutral = class_of(d, *c.neutral);
  r.score = csat_score(r, setting.definition.value.figure);
  return r;
}

}  // namespace detail

inline result<csat_result> csat(distribution const& d, csat_setting const& setting) {
  auto const centre = mean(d);
  if (!centre) return failure(responses(d) == 0 ? code::counts_all_zero : code::nil_weights);
  csat_result r = detail::csat_of(d, setting, *centre);
  r.responses = responses(d);
  return r;
}

inline result<csat_result> csat(share_distribution const& d, csat_setting const& setting) {
  auto const centre = mean(d);
  if (!centre) return failure(code::counts_all_zero);
  return detail::csat_of(d, setting, *centre);
}

}  // namespace kpi
