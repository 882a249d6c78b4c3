// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <vector>

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

/// Terms beyond this many do not fit on a board: the sum is then given as a total.
inline constexpr std::size_t most_terms = 11;

inline std::string approximately(bool rounded, std::string const& figure) {
  return rounded ? "≈ " + figure : figure;
}

/// A share as a file without counts states it: nothing else is known that could be subtracted.
inline std::string stated_percent(display const& how, rational const& share) {
  return number({how.lang, {}, how.rule}, share, 10).append(style_of(how.lang).before_percent) +
         '%';
}

/// "% promoters = promoters ÷ answers × 100 = 6 ÷ 100 × 100 = 6%".
inline working_step share_step(group const& g, words const& name, std::uint64_t responses,
                               display const& how) {
  bool const french = how.lang == language::french;
  return {fmt::format("% {}{}", french ? "de " : "", name.in(how.lang)),
          {fmt::format("{} ÷ {} × 100", name.in(how.lang), french ? "réponses" : "answers"),
           fmt::format("{} ÷ {} × 100", count(how, g.count.value_or(0)), count(how, responses)),
           approximately(is_rounded(how, g.share, score_decimals), percent_text(how, g.share))}};
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
  step.forms.push_back(
      fmt::format("({} − {}) ÷ {} × 100", count(how, r.promoters.count.value_or(0)),
                  count(how, r.detractors.count.value_or(0)), count(how, *r.responses)));
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

/// "(1 × 8 + 2 × 14 + …)", or the total where the terms are too many.
inline std::string weighted_sum(std::vector<scored_group> const& levels, display const& how) {
  std::string terms;
  rational total = 0;
  std::size_t used = 0;
  for (scored_group const& g : levels) {
    if (g.of.share == 0) continue;
    ++used;
    std::string const amount =
        g.of.count ? count(how, *g.of.count) : stated_percent(how, g.of.share);
    terms += fmt::format("{}{}\u00a0×\u00a0{}", terms.empty() ? "" : " + ",
                         number({how.lang, {}, how.rule}, g.score, 10), amount);
    total += g.score * (g.of.count ? rational(*g.of.count) : g.of.share);
  }
  return used <= most_terms && used > 1 ? '(' + terms + ')'
                                        : number({how.lang, {}, how.rule}, total, 10);
}

inline std::string total_of(std::vector<scored_group> const& levels, nps_result const& r,
                            display const& how) {
  if (r.responses) return count(how, *r.responses);
  rational sum = 0;
  for (scored_group const& g : levels) sum += g.of.share;
  return stated_percent(how, sum);
}

/// Mean = sum of (score × answers) ÷ answers = (1 × 8 + …) ÷ 100 = 4.43.
inline working_step mean_step(nps_result const& r, std::vector<scored_group> const& levels,
                              display const& how) {
  bool const french = how.lang == language::french;
  rational const& mean = *r.mean;
  return {french ? "Moyenne" : "Mean",
          {french ? "somme des (note × réponses) ÷ réponses" : "sum of (score × answers) ÷ answers",
           weighted_sum(levels, how) + " ÷ " + total_of(levels, r, how),
           approximately(is_rounded(how, mean, mean_decimals), number(how, mean, mean_decimals))}};
}

}  // namespace detail

inline std::vector<working_step>
nps_working(nps_result const& r, std::vector<scored_group> const& levels, display const& how) {
  std::vector<working_step> steps;
  if (r.responses) {
    steps.push_back(
        detail::share_step(r.promoters, {"promoters", "promoteurs"}, *r.responses, how));
    steps.push_back(
        detail::share_step(r.detractors, {"detractors", "détracteurs"}, *r.responses, how));
  }
  steps.push_back(detail::score_step(r, how));
  if (r.mean) steps.push_back(detail::mean_step(r, levels, how));
  return steps;
}

}  // namespace kpi
