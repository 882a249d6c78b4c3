// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <kpi/commentary/comparisons_finding.hpp>
#include <kpi/commentary/interval_text.hpp>
#include <kpi/render/sheet.hpp>
#include <kpi/text/display.hpp>

namespace kpi {

/// The table of the comparisons, a row each. `level` is that of their intervals, in percent; `kind` that of the figure.
sheet_section comparisons_section(std::vector<segment_comparison> const& all, rational const& level,
                                  estimate_kind kind, display const& how);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline std::vector<std::string> comparison_cells(segment_comparison const& c, estimate_kind kind,
                                                 display const& how) {
  unsigned const decimals = kind == estimate_kind::mean ? mean_decimals : score_decimals;
  auto const p = [&](std::optional<rational> const& x) {
    return x ? p_figure_text(*x, how) : std::string("—");
  };
  return {shown_name(c, how.lang),
          (c.of.value > 0 ? "+" : "") + number(how, c.of.value, decimals),
          c.of.limits ? interval_text(*c.of.limits, estimate_kind::net, how) : "—",
          p(c.of.p_value),
          p(c.corrected_p),
          c.detectable ? number(how, *c.detectable, decimals) : "—"};
}

}  // namespace detail

inline sheet_section comparisons_section(std::vector<segment_comparison> const& all,
                                         rational const& level, estimate_kind kind,
                                         display const& how) {
  auto const name = [&](words const& w) { return std::string(w.in(how.lang)); };
  std::vector<std::string> headings{
      name({"Comparison", "Comparaison"}),
      name({"Difference", "Écart"}),
      phrase({"{} interval", "Intervalle à {}"}, how.lang, level_text(level, how)),
      "p",
      "p (Holm)",
      name({"Detectable", "Décelable"})};
  std::vector<tone> const plain(headings.size(), tone::none);
  sheet_section made{{{std::move(headings)}, plain}, {}};
  for (segment_comparison const& c : all)
    made.table.cells.push_back(detail::comparison_cells(c, kind, how));
  made.notes.push_back(name(
      {"p (Holm) allows for all the comparisons together. Detectable: the smallest true difference that so many answers tell from chance in 80% of cases.",
       "p (Holm) tient compte de toutes les comparaisons à la fois. Décelable\u00a0: le plus petit écart réel que tant de réponses distinguent du hasard dans 80\u00a0% des cas."}));
  return made;
}

}  // namespace kpi
