// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <vector>

#include <kpi/commentary/survey_working.hpp>
#include <kpi/metric/csat.hpp>
#include <kpi/text/phrase.hpp>

namespace kpi {

/// The calculation of a CSAT as the course writes it: the share of the satisfied; for the net score that
/// of the dissatisfied and the difference; the mean.
std::vector<working_step> csat_working(csat_result const& r, csat_setting const& setting,
                                       std::vector<scored_group> const& levels, display const& how);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline working_step net_step(csat_result const& r, working_base const& base, display const& how) {
  std::string const score =
      approximately(is_rounded(how, r.score, score_decimals), number(how, r.score, score_decimals));
  auto const& text = r.responses ? percent_text : stated_percent;
  bool const exact = !is_rounded(how, r.satisfied.share, score_decimals) &&
                     !is_rounded(how, r.dissatisfied.share, score_decimals);
  std::string const numbers =
      exact || !r.responses
          ? text(how, r.satisfied.share) + " − " + text(how, r.dissatisfied.share)
          : fmt::format("({} − {}) ÷ {} × 100", amount_in_steps(r.satisfied, how),
                        amount_in_steps(r.dissatisfied, how), base_text(base, how));
  return {
      std::string(words{"Net satisfaction", "Satisfaction nette"}.in(how.lang)),
      {std::string(words{"% satisfied − % dissatisfied", "% de satisfaits − % d’insatisfaits"}.in(
           how.lang)),
       numbers, score}};
}

}  // namespace detail

inline std::vector<working_step> csat_working(csat_result const& r, csat_setting const& setting,
                                              std::vector<scored_group> const& levels,
                                              display const& how) {
  csat_classes const& c = setting.classes;
  bool const net = setting.definition.value.figure == csat_figure::net;
  bool const mean = setting.definition.value.figure == csat_figure::mean;
  detail::working_base const base = detail::base_of(levels, r.responses);
  std::vector<working_step> steps;
  auto const add_share = [&](words const& sought, words const& name, group const& g,
                             scale const& scores) {
    steps.push_back(detail::share_of_class(std::string(sought.in(how.lang)), name, g,
                                           detail::sum_text(levels, scores, how), base, how));
  };
  words const satisfied{"satisfied", "satisfaits"};
  words const share_name{"% satisfied", "% de satisfaits"};
  add_share(net || mean ? share_name : words{"CSAT", "CSAT"}, satisfied, r.satisfied, c.satisfied);
  if (net) {
    add_share({"% dissatisfied", "% d’insatisfaits"}, {"dissatisfied", "insatisfaits"},
              r.dissatisfied, c.dissatisfied);
    steps.push_back(detail::net_step(r, base, how));
  }
  steps.push_back(detail::mean_step(r.mean, r, levels, how));
  return steps;
}

}  // namespace kpi
