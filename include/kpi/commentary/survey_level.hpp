// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/commentary/diagnostics.hpp>
#include <kpi/commentary/grammar.hpp>
#include <kpi/csv/reading.hpp>
#include <kpi/survey/answers.hpp>

// One answer that a question offers, and how sentences name it.

namespace kpi {

/// A score of the scale, the words that the file has for it, and who gave it.
struct survey_level {
  rational score;
  std::string label = {};  ///< empty when the file has none
  group of = {};
  bool most_frequent = false;  ///< more often given than any other
};

/// The levels of a survey by rising score.
std::vector<survey_level> survey_levels(std::vector<scored_group> const& levels,
                                        std::vector<score_label> const& labels);

/// Those of a scale that somebody gave, the best first.
std::vector<survey_level> given_from_best(std::vector<survey_level> const& levels, scale const& on);

/// “very satisfied” or « très satisfait »; a capital at the start becomes small.
std::string cited(std::string_view label, language lang);

/// Which side of the middle a mean is on, as it is shown: −1, 0 or 1.
int shown_side(rational const& mean, rational const& centre, display const& how);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// The level that was given most often; none where two were, or where all answers are one level.
inline std::ptrdiff_t mode_of(std::vector<scored_group> const& levels) {
  auto const fewer = [](scored_group const& a, scored_group const& b) {
    return a.of.share < b.of.share;
  };
  auto const most = std::max_element(levels.begin(), levels.end(), fewer);
  if (most == levels.end() || most->of.share == 0 || most->of.share == 100) return -1;
  auto const same = [&](scored_group const& g) { return g.of.share == most->of.share; };
  return std::count_if(levels.begin(), levels.end(), same) == 1 ? most - levels.begin() : -1;
}

}  // namespace detail

inline std::vector<survey_level> survey_levels(std::vector<scored_group> const& levels,
                                               std::vector<score_label> const& labels) {
  std::vector<survey_level> all;
  for (scored_group const& g : levels) {
    auto const named = std::find_if(labels.begin(), labels.end(),
                                    [&](score_label const& l) { return l.score == g.score; });
    all.push_back({g.score, named == labels.end() ? "" : named->label, g.of});
  }
  std::ptrdiff_t const mode = detail::mode_of(levels);
  if (mode >= 0) all[static_cast<std::size_t>(mode)].most_frequent = true;
  return all;
}

inline std::vector<survey_level> given_from_best(std::vector<survey_level> const& levels,
                                                 scale const& on) {
  std::vector<survey_level> given;
  for (auto l = levels.rbegin(); l != levels.rend(); ++l)
    if (l->of.share > 0 && l->score >= on.lowest && l->score < on.highest + 1) given.push_back(*l);
  return given;
}

inline int shown_side(rational const& mean, rational const& centre, display const& how) {
  rational const shown = rounded_to(mean, how.decimals.value_or(mean_decimals), how.rule);
  return shown < centre ? -1 : shown > centre ? 1 : 0;
}

inline std::string cited(std::string_view label, language lang) {
  std::string text = detail::visible(label, detail::longest_quotation, detail::is_invisible);
  bool const word = text.size() > 1 && (text[1] < 'A' || text[1] > 'Z');  // not "OK"
  if (word && text.front() >= 'A' && text.front() <= 'Z')
    text.front() = static_cast<char>(text.front() - 'A' + 'a');
  return lang == language::french ? "«\u00a0" + text + "\u00a0»" : "“" + text + "”";
}

}  // namespace kpi
