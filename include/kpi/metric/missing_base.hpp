// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include <kpi/exact/rational.hpp>
#include <kpi/metric/ces.hpp>
#include <kpi/metric/csat.hpp>
#include <kpi/metric/nps.hpp>
#include <kpi/survey/group.hpp>

// Some tools keep in the base of their shares those who were asked and gave no answer. They are in no class, so each
// share, and each difference of shares, becomes n ÷ (n + missing) of what it was. A mean does not change: it has no
// answer to take from them.

namespace kpi {

/// n ÷ (n + missing). Domain: n ≠ 0.
rational given_part(std::uint64_t given, std::uint64_t missing);

/// The group as a share of such a base.
group in_base(group g, rational const& part);

/// The same result on the base of all who were asked; `blank` of its `responses` are the missing. Domain: the number of
/// answers is known, and they have no weights.
nps_result with_missing(nps_result r, std::uint64_t missing);
csat_result with_missing(csat_result r, csat_figure figure, std::uint64_t missing);
ces_result with_missing(ces_result r, ces_figure figure, std::uint64_t missing);

// ---------------------------------------------------------------------------------------------------

inline rational given_part(std::uint64_t given, std::uint64_t missing) {
  return rational(given) / (rational(given) + missing);
}

inline group in_base(group g, rational const& part) {
  g.share *= part;
  return g;
}

namespace detail {

/// Adds the missing to the base; what of it the given answers are.
template <class Result>
rational widen(Result& r, std::uint64_t missing) {
  rational part = given_part(*r.responses, missing);
  *r.responses += missing;
  r.blank = missing;
  return part;
}

}  // namespace detail

inline nps_result with_missing(nps_result r, std::uint64_t missing) {
  rational const part = detail::widen(r, missing);
  for (group* const g : {&r.detractors, &r.passives, &r.promoters}) *g = in_base(*g, part);
  r.score *= part;
  return r;
}

inline csat_result with_missing(csat_result r, csat_figure figure, std::uint64_t missing) {
  rational const part = detail::widen(r, missing);
  r.satisfied = in_base(r.satisfied, part);
  r.dissatisfied = in_base(r.dissatisfied, part);
  if (r.neutral) r.neutral = in_base(*r.neutral, part);
  r.score = detail::csat_score(r, figure);
  return r;
}

inline ces_result with_missing(ces_result r, ces_figure figure, std::uint64_t missing) {
  rational const part = detail::widen(r, missing);
  for (group* const g : {&r.low, &r.middle, &r.high}) *g = in_base(*g, part);
  r.score = detail::ces_score(r, figure);
  return r;
}

}  // namespace kpi
