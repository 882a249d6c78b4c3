// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <kpi/commentary/interval_finding.hpp>
#include <kpi/commentary/interval_text.hpp>
#include <kpi/commentary/survey_french.hpp>

// What an interval tells, in French.

namespace kpi::french {

/// Who leads where the figure is a balance: "des promoteurs", "des détracteurs".
struct sides {
  std::string_view high;
  std::string_view low;
};

/// "0", "20", "50 %", "3, le milieu de l’échelle".
inline std::string edge_text(interval_edge const& e, display const& how) {
  std::string text = number({how.lang, {}, how.rule}, e.at, 10);
  switch (e.kind) {
    case edge_kind::half: return text + "\u00a0%";
    case edge_kind::middle: return text + ", le milieu de l’échelle";
    case edge_kind::class_limit: return text + ", une limite des classes";
    case edge_kind::nought:
    case edge_kind::band: break;
  }
  return text;
}

/// What the interval leaves open.
inline std::string left_open(interval_facts const& f, sides const& who) {
  if (f.edge->kind != edge_kind::nought)
    return "le hasard peut suffire à expliquer de quel côté se trouve la valeur";
  if (f.figure == 0) return "aucune avance ne se distingue du hasard";
  return fmt::format("l’avance {} ne se distingue pas du hasard",
                     f.figure > 0 ? who.high : who.low);
}

/// Everybody answers alike.
inline std::string of_alike(interval_facts const& f, display const& how) {
  if (f.of.lower == f.of.upper)
    return fmt::format(
        "Toutes les réponses comptent de la même façon, et cette méthode ({}) y voit une certitude\u00a0: l’intervalle n’a pas de largeur.",
        row(f.of.method).title.french);
  return fmt::format(
      "Toutes les réponses comptent de la même façon, ce qui ne prouve pas que personne ne répondrait autrement\u00a0: l’intervalle va de {}.",
      interval_text(f.of, f.kind, how));
}

inline std::string interval_sentence(interval_facts const& f, sides const& who,
                                     display const& how) {
  if (f.alike) return of_alike(f, how);
  std::string const range = interval_text(f.of, f.kind, how);
  std::string const base = f.few ? "Avec " + answers_counted(how, *f.few) + " seulement, l" : "L";
  if (!f.edge) return fmt::format("{}’intervalle est large\u00a0: de {}.", base, range);
  return fmt::format("{}’intervalle, de {}, contient {}\u00a0: {}.", base, range,
                     edge_text(*f.edge, how), left_open(f, who));
}

}  // namespace kpi::french
