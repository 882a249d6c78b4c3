// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/commentary/csat_findings.hpp>
#include <kpi/commentary/difference_french.hpp>
#include <kpi/commentary/interval_french.hpp>
#include <kpi/commentary/survey_french.hpp>
#include <kpi/text/display.hpp>

// The sentences of the CSAT in French, one function a finding. Before ":" stands U+00A0, before ";"
// U+202F; the escapes keep them visible.

namespace kpi::french {

/// What the figure is: a share, a difference or a mean, with its name.
inline std::string csat_figure_text(csat_score const& f, display const& how) {
  csat_result const& r = f.of;
  switch (f.figure) {
    case csat_figure::net:
      return fmt::format("La satisfaction nette est de {}", points(how, r.score));
    case csat_figure::mean:
      return fmt::format("La satisfaction moyenne est de {} sur {}",
                         number(how, r.score, mean_decimals), f.on.highest);
    case csat_figure::share: break;
  }
  return fmt::format("Le CSAT est de {}", percent_text(how, r.score));
}

/// "sur 100 réponses, 5 « très satisfait » et 10 « plutôt satisfait »"; with what it is not made of
/// where the figure is no share.
inline std::string csat_parts(csat_score const& f, display const& how) {
  csat_result const& r = f.of;
  std::string const base =
      r.responses ? "sur " + base_counted(how, *r.responses, r.blank) : "parmi les réponses";
  if (f.figure == csat_figure::net)
    return fmt::format("{}, {} de satisfaits moins {} d’insatisfaits{}", base,
                       percent_text(how, r.satisfied.share),
                       percent_text(how, r.dissatisfied.share),
                       rounding_shows(how, r.satisfied.share, r.dissatisfied.share)
                           ? " (soustraits avant d’arrondir)"
                           : "");
  if (f.figure == csat_figure::mean)
    return fmt::format("{}, {} de satisfaits et {} d’insatisfaits", base,
                       percent_text(how, r.satisfied.share),
                       percent_text(how, r.dissatisfied.share));
  if (f.satisfied.empty()) return base + ", aucune n’est d’un répondant satisfait";
  return base + ", " + listed(level_amounts(f.satisfied, how), " et ");
}

inline std::string sentence(csat_score const& f, display const& how) {
  std::string const figure = csat_figure_text(f, how);
  if (f.of.responses == 1U) return figure + "\u00a0: il n’y a qu’une seule réponse.";
  if (f.of.satisfied.share == 100 && f.figure == csat_figure::share)
    return fmt::format("{}\u00a0: tous les répondants sont satisfaits, avec {}.", figure,
                       listed(level_amounts(f.satisfied, how), " et "));
  return fmt::format("{}\u00a0: {}.", figure, csat_parts(f, how));
}

/// "; 10 % des réponses sont neutres".
inline std::string neutral_clause(csat_dissatisfied const& f, display const& how) {
  if (f.between > 0)
    return fmt::format("\u202f; {} des réponses ne sont ni d’un côté ni de l’autre (de {} à {})",
                       percent_text(how, f.between), f.beyond->lowest, f.beyond->highest);
  if (!f.neutral || f.neutral->share == 0) return "";
  std::string_view const most =
      f.neutral_is_most_frequent && f.neutral->share < 100 ? " et sont les plus fréquentes" : "";
  std::string const share = percent_text(how, f.neutral->share);
  return f.all.share == 0
             ? fmt::format("\u202f; les réponses neutres représentent {} du total{}", share, most)
             : fmt::format("\u202f; les réponses neutres en représentent {}{}", share, most);
}

inline std::string sentence(csat_dissatisfied const& f, display const& how) {
  std::string const neutral = neutral_clause(f, how);
  if (f.all.share == 0) return "Aucun répondant n’est insatisfait" + neutral + '.';
  if (f.dissatisfied.size() == 1)
    return fmt::format("Les insatisfaits représentent {} des réponses ({}){}.",
                       percent_text(how, f.all.share), level_amount(f.dissatisfied.front(), how),
                       neutral);
  return fmt::format("Les insatisfaits représentent {} des réponses, dont {}{}.",
                     percent_text(how, f.all.share),
                     listed(level_amounts(f.dissatisfied, how), " et "), neutral);
}

/// "soit 8 fois plus"; nothing where the ratio says little.
inline std::string times_more(rational const& ratio, display const& how) {
  return ratio < 2 ? "" : fmt::format(", soit {} fois plus", ratio_in_words(ratio, how));
}

inline std::string sentence(csat_extremes const& f, display const& how) {
  bool const low = f.lowest.of.share > f.highest.of.share;
  survey_level const& most = low ? f.lowest : f.highest;
  survey_level const& least = low ? f.highest : f.lowest;
  if (least.of.share == 0)
    return fmt::format("Les réponses extrêmes sont d’un seul côté\u00a0: {} et {}.",
                       plain_amount(most, how), nobody_at(least, how));
  if (most.of.share == least.of.share)
    return fmt::format("Les réponses extrêmes s’équilibrent\u00a0: {} et {}.",
                       plain_amount(most, how), plain_amount(least, how));
  rational const ratio = most.of.share / least.of.share;
  std::string_view const balance = ratio >= 5   ? "sont très déséquilibrées"
                                   : ratio >= 2 ? "sont déséquilibrées"
                                                : "s’équilibrent presque";
  return fmt::format("Les réponses extrêmes {}\u00a0: {} pour {}{}.", balance,
                     plain_amount(most, how), plain_amount(least, how), times_more(ratio, how));
}

/// ", par exemple 35 des 45 « peu satisfait »".
inline std::string for_example(csat_change const& f, display const& how) {
  auto const& nearest = f.nearest.of.count;
  if (!nearest || *nearest == 0) return "";
  if (*f.needed.count > *nearest)
    return fmt::format(", davantage que les {}", plain_amount(f.nearest, how));
  if (*nearest == 1) return "";
  if (*f.needed.count == *nearest)
    return fmt::format(", par exemple les {}", plain_amount(f.nearest, how));
  return fmt::format(", par exemple {} des {}", count(how, *f.needed.count),
                     plain_amount(f.nearest, how));
}

inline std::string change_in_shares(csat_change const& f, display const& how) {
  std::string const needed = points(how, f.needed.share);
  if (f.below_half)
    return fmt::format(
        "Pour que la moitié des répondants soit satisfaite, il faudrait que la part des satisfaits gagne {}.",
        needed);
  if (f.needed.share == 0)
    return "Si peu que baisse la part des satisfaits, le CSAT passerait sous 50\u00a0%.";
  return fmt::format(
      "La part des satisfaits reste d’au moins 50\u00a0% tant qu’elle ne baisse pas de plus de {}.",
      needed);
}

inline std::string sentence(csat_change const& f, display const& how) {
  if (!f.needed.count) return change_in_shares(f, how);
  std::string const needed = count(how, *f.needed.count);
  if (f.below_half)
    return fmt::format(
        "Pour que la moitié des répondants soit satisfaite, il faudrait en convaincre {} de plus{}.",
        *f.needed.count == 1 ? "un seul" : needed, for_example(f, how));
  if (*f.needed.count == 1)
    return "La part des satisfaits passerait sous 50\u00a0% si un seul d’entre eux ne l’était plus.";
  return fmt::format(
      "La part des satisfaits passerait sous 50\u00a0% si {} d’entre eux ne l’étaient plus.",
      needed);
}

inline std::string sentence(csat_mean const& f, display const& how) {
  rational const centre = middle(f.on);
  std::string const value =
      f.figure == csat_figure::mean
          ? "Cette moyenne"
          : fmt::format("La moyenne, {} sur {},", number(how, f.mean, mean_decimals), f.on.highest);
  int const side = shown_side(f.mean, centre, how);
  std::string text = fmt::format("{} est {} de l’échelle ({})", value,
                                 side < 0   ? "sous le milieu"
                                 : side > 0 ? "au-dessus du milieu"
                                            : "au milieu",
                                 score_text(how, centre));
  bool const even = levels(f.on) % 2 == 0;
  if (even) text += ", qui n’a pas de réponse neutre";
  if (side > 0 && f.below_half)
    text += ", alors que moins de la moitié des répondants est satisfaite";
  if (side < 0 && !f.below_half)
    text += ", bien qu’au moins la moitié des répondants soit satisfaite";
  return text + '.';
}

inline std::string sentence(csat_difference const& f, display const& how) {
  return difference_sentence(f, "Le CSAT", how);
}

inline std::string sentence(csat_interval const& f, display const& how) {
  return interval_sentence(f, {"des satisfaits", "des insatisfaits"}, how);
}

inline std::string sentence(csat_limit const& f, display const& how) {
  std::vector<std::string> limits;
  if (f.few && *f.few > 1)
    limits.push_back(fmt::format("chacune des {} pèse {}", answers_counted(how, *f.few),
                                 points(how, rational(100, *f.few))));
  if (f.few && *f.few == 1) limits.emplace_back("une seule réponse ne dit rien des autres");
  if (f.number_unknown) limits.emplace_back("le fichier ne donne pas le nombre de réponses");
  limits.push_back(fmt::format("le score mesure l’ampleur de {}, pas ses causes",
                               f.more_dissatisfied ? "l’insatisfaction" : "la satisfaction"));
  return capitalised(listed(limits, ", et ")) + '.';
}

}  // namespace kpi::french
