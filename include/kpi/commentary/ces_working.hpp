// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <vector>

#include <kpi/commentary/survey_working.hpp>
#include <kpi/metric/ces.hpp>
#include <kpi/text/phrase.hpp>

namespace kpi {

/// The calculation of a CES: the mean; for a share or a net score those first.
std::vector<working_step> ces_working(ces_result const& r, ces_definition const& by,
                                      std::vector<scored_group> const& levels, display const& how);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// How the high and the low class are called where they are counted.
constexpr words high_class(ces_direction d) {
  return d == ces_direction::ease ? words{"easy", "faciles"} : words{"difficult", "difficiles"};
}

constexpr words low_class(ces_direction d) {
  return d == ces_direction::ease ? words{"difficult", "difficiles"} : words{"easy", "faciles"};
}

inline std::string percent_name(words const& name, language lang) {
  return (lang == language::french ? "% de " : "% ") + std::string(name.in(lang));
}

/// Net ease = % easy − % difficult = 30% − 43% = −13.
inline working_step net_step(ces_result const& r, ces_definition const& by,
                             working_base const& base, display const& how) {
  bool const ease = by.direction == ces_direction::ease;
  words const name = ease ? words{"Net ease", "Facilité nette"} : words{"Net effort", "Effort net"};
  bool const exact = !is_rounded(how, r.high.share, score_decimals) &&
                     !is_rounded(how, r.low.share, score_decimals);
  auto const& text = r.responses ? percent_text : stated_percent;
  std::string const numbers =
      exact || !r.responses ? text(how, r.high.share) + " − " + text(how, r.low.share)
                            : fmt::format("({} − {}) ÷ {} × 100", amount_in_steps(r.high, how),
                                          amount_in_steps(r.low, how), base_text(base, how));
  return {std::string(name.in(how.lang)),
          {percent_name(high_class(by.direction), how.lang) + " − " +
               percent_name(low_class(by.direction), how.lang),
           numbers,
           approximately(is_rounded(how, r.score, score_decimals),
                         number(how, r.score, score_decimals))}};
}

}  // namespace detail

inline std::vector<working_step> ces_working(ces_result const& r, ces_definition const& by,
                                             std::vector<scored_group> const& levels,
                                             display const& how) {
  std::vector<working_step> steps;
  detail::working_base const base = detail::base_of(levels, r.responses);
  bool const net = by.figure == ces_figure::net;
  ces_classes const c = classes_of(by);
  auto const add_share = [&](std::string sought, words const& name, group const& g,
                             scale const& scores) {
    steps.push_back(detail::share_of_class(std::move(sought), name, g,
                                           detail::sum_text(levels, scores, how), base, how));
  };
  words const high = detail::high_class(by.direction);
  words const low = detail::low_class(by.direction);
  if (by.figure == ces_figure::share) add_share("CES", high, r.high, c.high);
  if (net) add_share(detail::percent_name(high, how.lang), high, r.high, c.high);
  if (net) add_share(detail::percent_name(low, how.lang), low, r.low, c.low);
  if (net) steps.push_back(detail::net_step(r, by, base, how));
  working_step mean = detail::mean_step(r.mean, r, levels, how);
  if (by.figure == ces_figure::mean) mean.sought = "CES";
  steps.push_back(std::move(mean));
  return steps;
}

}  // namespace kpi
