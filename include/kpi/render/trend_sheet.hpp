// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <vector>

#include <kpi/commentary/interval_text.hpp>
#include <kpi/commentary/trend_finding.hpp>
#include <kpi/render/sheet.hpp>
#include <kpi/text/display.hpp>

namespace kpi {

/// The line through the waves as a table of one row, with the waves that are no part of it. `level` is that of its interval,
/// in percent.
sheet_section trend_section(survey_trend const& t, rational const& level, display const& how);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline std::vector<std::string> trend_cells(survey_trend const& t, display const& how) {
  std::string const waves = t.waves.empty() ? "—"
                                            : phrase({"{} to {}", "{} à {}"}, how.lang,
                                                     shown_wave(t, t.waves.front(), how.lang),
                                                     shown_wave(t, t.waves.back(), how.lang));
  if (!t.limits) return {waves, count(how, t.waves.size()), "—", "—", "—"};
  return {waves, count(how, t.waves.size()),
          (t.slope > 0 ? "+" : "") + number(how, t.slope, slope_decimals(t, how)),
          interval_text(*t.limits, estimate_kind::net, how), p_figure_text(*t.p_value, how)};
}

}  // namespace detail

inline sheet_section trend_section(survey_trend const& t, rational const& level,
                                   display const& how) {
  auto const name = [&](words const& w) { return std::string(w.in(how.lang)); };
  std::vector<std::string> headings{
      name({"Trend", "Tendance"}), name({"Waves", "Vagues"}),
      phrase({"Per {}", "Par {}"}, how.lang, shown_unit(t.unit, how.lang)),
      phrase({"{} interval", "Intervalle à {}"}, how.lang, level_text(level, how)), "p"};
  std::vector<tone> const plain(headings.size(), tone::none);
  sheet_section made{{{std::move(headings)}, plain}, {}};
  made.table.cells.push_back(detail::trend_cells(t, how));
  made.notes.push_back(name(
      {"The line through the scores of the waves, each weighing the more the surer it is (weighted least squares); different respondents are assumed.",
       "La droite qui passe par les scores des vagues, chacun pesant d’autant plus qu’il est sûr (moindres carrés pondérés)\u202f; des répondants différents sont supposés."}));
  if (t.left_out.empty()) return made;
  std::vector<std::string> names;
  for (std::string const& one : t.left_out) names.push_back(shown_wave(t, one, how.lang));
  made.notes.push_back(
      phrase({"Left out, for want of a score or of answers that differ: {}.",
              "Laissées de côté, faute de score ou de réponses qui diffèrent\u00a0: {}."},
             how.lang, grammar::listed(names, ", ")));
  return made;
}

}  // namespace kpi
