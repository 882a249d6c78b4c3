// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <vector>

#include <kpi/commentary/survey_working.hpp>
#include <kpi/commentary/working.hpp>
#include <kpi/metric/nps.hpp>
#include <kpi/survey/answers.hpp>
#include <kpi/text/display.hpp>
#include <kpi/text/language.hpp>
#include <kpi/text/phrase.hpp>

namespace kpi {

/// The calculation of an NPS as the course writes it: the two shares, their difference, and the mean.
/// Where the printed shares would give another difference, the counts are subtracted instead, and the
/// last form says by how much early rounding errs.
std::vector<working_step> nps_working(nps_result const& r, std::vector<scored_group> const& levels,
                                      display const& how);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline working_base base_of(nps_result const& r) {
  working_base base{r.responses, {}};
  if (r.promoters.weight)
    base.weight = *r.detractors.weight + *r.passives.weight + *r.promoters.weight;
  return base;
}

/// NPS = % promoters − % detractors = 6% − 82% = −76.
inline working_step score_step(nps_result const& r, display const& how) {
  std::string const score =
      approximately(is_rounded(how, r.score, score_decimals), number(how, r.score, score_decimals));
  bool const french = how.lang == language::french;
  working_step step{"NPS",
                    {french ? "% de promoteurs − % de détracteurs" : "% promoters − % detractors"}};
  rational const promoters =
      rounded_to(r.promoters.share, how.decimals.value_or(score_decimals), how.rule);
  rational const detractors =
      rounded_to(r.detractors.share, how.decimals.value_or(score_decimals), how.rule);
  bool const exact = promoters == r.promoters.share && detractors == r.detractors.share;
  if (exact || !r.responses) {
    auto const& text = r.responses ? percent_text : stated_percent;
    step.forms.push_back(text(how, r.promoters.share) + " − " + text(how, r.detractors.share));
    step.forms.push_back(score);
    return step;
  }
  step.forms.push_back(fmt::format("({} − {}) ÷ {} × 100", amount_in_steps(r.promoters, how),
                                   amount_in_steps(r.detractors, how), base_text(base_of(r), how)));
  step.forms.push_back(score);
  rational const early = promoters - detractors;
  if (early != rounded_to(r.score, how.decimals.value_or(score_decimals), how.rule))
    step.forms.back() +=
        phrase({" (not {} − {} = {}: round once, at the end)",
                " (et non {} − {} = {}\u00a0: on arrondit une seule fois, à la fin)"},
               how.lang, number(how, promoters, score_decimals),
               number(how, detractors, score_decimals), number(how, early, score_decimals));
  return step;
}

}  // namespace detail

inline std::vector<working_step>
nps_working(nps_result const& r, std::vector<scored_group> const& levels, display const& how) {
  std::vector<working_step> steps;
  if (r.responses) {
    steps.push_back(
        detail::share_step(r.promoters, {"promoters", "promoteurs"}, detail::base_of(r), how));
    steps.push_back(
        detail::share_step(r.detractors, {"detractors", "détracteurs"}, detail::base_of(r), how));
  }
  steps.push_back(detail::score_step(r, how));
  if (r.mean) steps.push_back(detail::mean_step(*r.mean, r, levels, how));
  return steps;
}

}  // namespace kpi
