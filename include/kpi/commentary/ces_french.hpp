// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/commentary/ces_findings.hpp>
#include <kpi/commentary/difference_french.hpp>
#include <kpi/commentary/interval_french.hpp>
#include <kpi/commentary/survey_french.hpp>
#include <kpi/text/display.hpp>

// The sentences of the CES in French, one function a finding. Before ":" stands U+00A0, before ";"
// U+202F; the escapes keep them visible.

namespace kpi::french {

/// "faible", "moyen", "élevé"; or "difficile", "ni facile ni difficile", "facile".
inline std::string_view class_word(ces_direction direction, std::size_t index) {
  constexpr std::array<std::string_view, 3> effort = {"faible", "moyen", "élevé"};
  constexpr std::array<std::string_view, 3> ease = {"difficile", "neutre", "facile"};
  return direction == ces_direction::effort ? effort[index] : ease[index];
}

/// "entre 3 et 4, l’effort est moyen"; "il se situe entre deux classes, effort faible (1–2) et …".
inline std::string place_text(ces_score const& f) {
  ces_classes const c = classes_of(f.by);
  bool const effort = f.by.direction == ces_direction::effort;
  std::array const scores = {c.low, c.middle, c.high};
  auto const in = [&](std::size_t i) {
    std::string const where =
        levels(scores[i]) == 1 ? fmt::format("à {}", scores[i].highest)
                               : fmt::format("entre {} et {}", scores[i].lowest, scores[i].highest);
    return effort ? fmt::format("{}, l’effort est {}", where, class_word(f.by.direction, i))
                  : fmt::format("{}, les réponses sont classées «\u00a0{}\u00a0»", where,
                                class_word(f.by.direction, i));
  };
  auto const between = [&](std::size_t i) {
    std::string_view const noun = effort ? "effort " : "";
    return fmt::format("il se situe entre deux classes, {}{} ({}) et {}{} ({})", noun,
                       class_word(f.by.direction, i), scale_text(scores[i]), noun,
                       class_word(f.by.direction, i + 1), scale_text(scores[i + 1]));
  };
  switch (f.place) {
    case ces_place::low: return in(0);
    case ces_place::between_low_and_middle: return between(0);
    case ces_place::middle: return in(1);
    case ces_place::between_middle_and_high: return between(1);
    case ces_place::high: break;
  }
  return in(2);
}

/// ", mais la moyenne dépasse le milieu de l’échelle (3)"; ", et au-dessous du milieu …" after a place
/// between two classes.
inline std::string middle_text(ces_score const& f, display const& how) {
  std::string const centre = score_text(how, middle(f.by.on));
  int const side = shown_side(f.of.mean, middle(f.by.on), how);
  bool const between =
      f.place == ces_place::between_low_and_middle || f.place == ces_place::between_middle_and_high;
  if (side == 0) return fmt::format(", exactement au milieu de l’échelle ({})", centre);
  if (between)
    return fmt::format(", et {} du milieu de l’échelle ({})", side < 0 ? "au-dessous" : "au-dessus",
                       centre);
  return fmt::format(", {} la moyenne {} le milieu de l’échelle ({})",
                     f.place == ces_place::middle ? "mais" : "et",
                     side < 0 ? "est sous" : "dépasse", centre);
}

/// "100 réponses", in "moyenne de 100 réponses".
inline std::string base_of(ces_result const& r, display const& how) {
  return r.responses ? base_counted(how, *r.responses, r.blank)
                     : "réponses dont le nombre est inconnu";
}

/// "le CES (effort net) est de +17 points : 46 % de réponses difficiles (5–7) moins 29 % …".
inline std::string net_text(ces_score const& f, display const& how) {
  ces_classes const c = classes_of(f.by);
  bool const effort = f.by.direction == ces_direction::effort;
  return fmt::format(
      "{} est de {}{}\u00a0: sur {}, {} de réponses {} ({}) moins {} de réponses {} ({}){}.",
      effort ? "L’effort net" : "La facilité nette", f.of.score > 0 ? "+" : "",
      points(how, f.of.score), base_of(f.of, how), percent_text(how, f.of.high.share),
      effort ? "difficiles" : "faciles", scale_text(c.high), percent_text(how, f.of.low.share),
      effort ? "faciles" : "difficiles", scale_text(c.low),
      rounding_shows(how, f.of.high.share, f.of.low.share) ? ", soustraits avant d’arrondir" : "");
}

inline std::string sentence(ces_score const& f, display const& how) {
  ces_result const& r = f.of;
  if (f.by.figure == ces_figure::net) return net_text(f, how);
  if (f.by.figure == ces_figure::share)
    return fmt::format("La part des réponses «\u00a0facile\u00a0» ({}) est de {} ({}).",
                       scale_text(classes_of(f.by).high), percent_text(how, r.score),
                       r.high.count
                           ? fmt::format("{} sur {}", count(how, *r.high.count), base_of(r, how))
                           : base_of(r, how));
  std::string const base =
      r.responses == 1U ? "une seule réponse" : "moyenne de " + base_of(r, how);
  return fmt::format("Le CES est de {} sur {} ({})\u00a0: {}{}.",
                     number(how, r.score, mean_decimals), f.by.on.highest, base, place_text(f),
                     middle_text(f, how));
}

/// Who says which way is good.
inline std::string_view said_by(provenance from) {
  switch (from) {
    case provenance::option: return "comme demandé";
    case provenance::labels: return "d’après les libellés";
    case provenance::header: return "d’après la question";
    case provenance::distribution:
    case provenance::detected:
    case provenance::by_default: break;
  }
  return "sens retenu par défaut";
}

inline std::string_view good_way(ces_way const& f) {
  bool const effort = f.direction == ces_direction::effort;
  switch (f.figure) {
    case ces_figure::share: return "une part élevée est bonne";
    case ces_figure::net: return effort ? "un solde négatif est bon" : "un solde positif est bon";
    case ces_figure::mean: break;
  }
  return effort ? "un score bas est bon" : "un score élevé est bon";
}

inline std::string sentence(ces_way const& f, display const&) {
  bool const effort = f.direction == ces_direction::effort;
  std::string text =
      fmt::format("Sur cette échelle de {} à {}, plus la note est élevée, plus {}\u00a0: {} ({})",
                  f.on.lowest, f.on.highest, effort ? "l’effort est important" : "c’était facile",
                  good_way(f), said_by(f.from));
  if (f.objection)
    text += *f.objection == provenance::option
                ? "\u202f; l’option demandait l’inverse, d’où l’autre lecture"
                : "\u202f; la question suggère l’inverse, d’où l’autre lecture";
  return text + '.';
}

/// "4 ou 5", "de 5 à 7".
inline std::string side_text(rational const& from, rational const& to, display const& how) {
  if (from == to) return score_text(how, from);
  std::string_view const joint = to - from == 1 ? "{} ou {}" : "de {} à {}";
  return fmt::format(fmt::runtime(joint), score_text(how, from), score_text(how, to));
}

/// "62 % des répondants ont donné 4 ou 5", "personne n’a donné 1 ou 2".
inline std::string side_clause(rational const& share, std::string const& scores, bool first,
                               display const& how) {
  if (share == 0) return "personne n’a donné " + scores;
  return fmt::format("{}{} ont donné {}", percent_text(how, share), first ? " des répondants" : "",
                     scores);
}

/// ", et 10 % sont au milieu (3)".
inline std::string middle_clause(ces_groups const& f, display const& how) {
  std::string const centre = score_text(how, middle(f.on));
  if (f.at == 0) return fmt::format(", et personne n’est au milieu ({})", centre);
  return fmt::format(", et {}{} sont au milieu ({})", percent_text(how, f.at),
                     are_opposed(f) ? " seulement" : "", centre);
}

inline std::string sentence(ces_groups const& f, display const& how) {
  rational const centre = middle(f.on);
  std::string const up = side_text(rounded(centre, rounding::truncate) + 1, f.on.highest, how);
  std::string const down = side_text(f.on.lowest, rational(ceiling(centre)) - 1, how);
  if (f.at == 100)
    return fmt::format("Tous les répondants sont au milieu de l’échelle ({}).",
                       score_text(how, centre));
  if (f.above == 100 || f.below == 100)
    return fmt::format("Tous les répondants ont donné {}.", f.above == 100 ? up : down);
  bool const more_above = f.above >= f.below;
  std::string const most =
      side_clause(more_above ? f.above : f.below, more_above ? up : down, true, how);
  std::string const fewest =
      side_clause(more_above ? f.below : f.above, more_above ? down : up, false, how);
  std::string const text = is_whole(centre)
                               ? fmt::format("{}, {}{}.", most, fewest, middle_clause(f, how))
                               : fmt::format("{} et {}.", most, fewest);
  return are_opposed(f) ? "Les réponses forment deux groupes opposés\u00a0: " + text : text;
}

/// "22 % des répondants ont donné 5 (effort élevé)".
inline std::string bad_class(ces_frequent const& f, display const& how) {
  std::string const scores = side_text(f.bad_scores.lowest, f.bad_scores.highest, how);
  std::string_view const name =
      f.direction == ces_direction::effort ? "effort élevé" : "réponses «\u00a0difficile\u00a0»";
  if (f.bad.share == 0) return fmt::format("personne n’a donné {} ({})", scores, name);
  return fmt::format("{} des répondants ont donné {} ({})", percent_text(how, f.bad.share), scores,
                     name);
}

inline std::string sentence(ces_frequent const& f, display const& how) {
  std::string const bad = bad_class(f, how);
  if (!f.most) return capitalised(bad) + '.';
  std::string const amount = f.most->of.count ? answers_counted(how, *f.most->of.count)
                                              : percent_text(how, f.most->of.share);
  return fmt::format("La note {} est la plus fréquente ({}), et {}.",
                     score_text(how, f.most->score), amount, bad);
}

/// "les 22 répondants à 5 donnent 3", "70 des 74 répondants à 1 donnaient 3".
inline std::string move_text(ces_change::move const& m, ces_change const& f, display const& how) {
  bool const one = m.moved == 1;
  std::string const who = m.all == 1        ? "le seul répondant"
                          : m.moved < m.all ? fmt::format("{} des {} répondants",
                                                          count(how, m.moved), count(how, m.all))
                                            : fmt::format("les {} répondants", count(how, m.all));
  std::string_view const verb =
      f.good_side ? (one ? "donnait" : "donnaient") : (one ? "donne" : "donnent");
  return fmt::format("{} à {} {} {}", who, score_text(how, m.score), verb,
                     score_text(how, middle(f.on)));
}

inline std::string change_of_mean(ces_change const& f, display const& how) {
  bool const falls = (f.direction == ces_direction::effort) != f.good_side;
  if (f.moves.empty())
    return fmt::format("La moyenne est à {} {} du milieu de l’échelle.",
                       number(how, f.gap, mean_decimals),
                       is_plural(how.lang, f.gap) ? "points" : "point");
  std::vector<std::string> parts;
  for (ces_change::move const& m : f.moves)
    parts.push_back((f.good_side ? "" : "que ") + move_text(m, f, how));
  std::string const moves = listed(parts, f.good_side ? " et si " : " et ");
  std::string const centre = score_text(how, middle(f.on));
  if (!f.good_side)
    return fmt::format("Pour ramener la moyenne à {}{}, il faudrait par exemple {}.", centre,
                       f.exact ? ""
                       : falls ? " ou moins"
                               : " ou plus",
                       moves);
  return fmt::format("La moyenne {} au milieu de l’échelle ({}){} si, par exemple, {}.",
                     falls ? "redescendrait" : "remonterait", centre,
                     f.exact ? ""
                     : falls ? " ou au-dessous"
                             : " ou au-dessus",
                     moves);
}

/// The answers that would have to become neutral.
inline std::string change_of_net(ces_change const& f, display const& how) {
  std::string_view const who = f.good_side ? "faciles" : "difficiles";
  if (!f.needed)
    return fmt::format("Le solde serait nul si {} de réponses {} devenaient neutres.",
                       percent_text(how, f.gap), who);
  if (*f.needed == 1)
    return fmt::format("Le solde serait nul si une seule des réponses {} devenait neutre.", who);
  return fmt::format("Le solde serait nul si {} réponses {} devenaient neutres.",
                     count(how, *f.needed), who);
}

inline std::string change_of_share(ces_change const& f, display const& how) {
  if (!f.needed && f.gap == 0) return "Cette part est exactement la moitié.";
  if (!f.needed)
    return fmt::format("Cette part est à {} de la moitié, {}.", points(how, f.gap),
                       f.good_side ? "au-dessus" : "au-dessous");
  if (!f.good_side)
    return fmt::format(
        "Pour que la moitié des répondants trouve cela facile, il en faudrait {} de plus.",
        *f.needed == 1 ? "un" : count(how, *f.needed));
  if (*f.needed == 1)
    return "Elle passerait sous la moitié si une seule de ces réponses changeait de classe.";
  return fmt::format("Elle passerait sous la moitié si {} de ces réponses changeaient de classe.",
                     count(how, *f.needed));
}

inline std::string sentence(ces_change const& f, display const& how) {
  switch (f.figure) {
    case ces_figure::net: return change_of_net(f, how);
    case ces_figure::share: return change_of_share(f, how);
    case ces_figure::mean: break;
  }
  return change_of_mean(f, how);
}

/// What scores of another scale or direction mean.
inline std::string comparison(ces_definition const& by) {
  bool const effort = by.direction == ces_direction::effort;
  std::string_view const what = by.figure == ces_figure::mean    ? "ce score"
                                : by.figure == ces_figure::share ? "cette part"
                                                                 : "ce solde";
  std::string const scales = by.figure == ces_figure::mean
                                 ? fmt::format("ni à un CES sur {}", by.on.highest == 7 ? 5 : 7)
                                 : "ni à une moyenne";
  return fmt::format("{} ne se compare {}, ni à un score {}", what, scales,
                     effort ? "de facilité, où une note élevée est bonne"
                            : "d’effort, où une note élevée est mauvaise");
}

inline std::string sentence(ces_difference const& f, display const& how) {
  return difference_sentence(f, "Le CES", how);
}

inline std::string sentence(ces_interval const& f, display const& how) {
  bool const ease = f.direction == ces_direction::ease;
  return interval_sentence(
      f,
      ease ? sides{"des réponses «\u00a0facile\u00a0»", "des réponses «\u00a0difficile\u00a0»"}
           : sides{"des réponses «\u00a0difficile\u00a0»", "des réponses «\u00a0facile\u00a0»"},
      how);
}

inline std::string sentence(ces_limit const& f, display const& how) {
  std::vector<std::string> limits;
  if (f.few && *f.few > 1 && f.by.figure == ces_figure::mean)
    limits.push_back(fmt::format(
        "avec {}, une seule peut déplacer la moyenne de {}", answers_counted(how, *f.few),
        number(how, rational(f.by.on.highest - f.by.on.lowest, *f.few), mean_decimals)));
  if (f.few && *f.few > 1 && f.by.figure != ces_figure::mean)
    limits.push_back(fmt::format("chacune des {} pèse {}", answers_counted(how, *f.few),
                                 points(how, rational(100, *f.few))));
  if (f.few && *f.few == 1) limits.emplace_back("une seule réponse ne dit rien des autres");
  if (f.number_unknown) limits.emplace_back("le fichier ne donne pas le nombre de réponses");
  limits.push_back(comparison(f.by));
  return capitalised(listed(limits, ", et ")) + '.';
}

}  // namespace kpi::french
