// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <vector>

#include <kpi/commentary/difference_french.hpp>
#include <kpi/commentary/grammar.hpp>
#include <kpi/commentary/interval_french.hpp>
#include <kpi/commentary/nps_findings.hpp>
#include <kpi/commentary/survey_french.hpp>
#include <kpi/text/display.hpp>

// The sentences of the NPS in French, one function a finding. Before ":" stands U+00A0, before ";"
// U+202F; the escapes keep them visible.

namespace kpi::french {

using namespace grammar;

/// Everybody in one class: there is nothing to subtract.
inline std::string unanimous(nps_result const& r, display const& how) {
  bool const one = r.responses == 1U;
  std::string const whose = r.promoters.share == 100  ? (one ? "un promoteur" : "promoteurs")
                            : r.passives.share == 100 ? (one ? "un passif" : "passifs")
                                                      : (one ? "un détracteur" : "détracteurs");
  std::string const score = number(how, r.score, score_decimals);
  if (one) return fmt::format("Le NPS est de {}\u00a0: la seule réponse vient d’{}.", score, whose);
  if (!r.responses)
    return fmt::format("Le NPS est de {}\u00a0: toutes les réponses viennent de {}.", score, whose);
  return fmt::format("Le NPS est de {}\u00a0: les {} viennent toutes de {}.", score,
                     answers_counted(how, *r.responses), whose);
}

inline std::string sentence(nps_figure const& f, display const& how) {
  nps_result const& r = f.of;
  for (group const& g : {r.detractors, r.passives, r.promoters})
    if (g.share == 100) return unanimous(r, how);
  return fmt::format(
      "Le NPS est de {}\u00a0: {}, {} de promoteurs moins {} de détracteurs{}, et {}.",
      number(how, r.score, score_decimals),
      r.responses ? "sur " + base_counted(how, *r.responses, r.blank) : "parmi les réponses",
      percent_text(how, r.promoters.share), percent_text(how, r.detractors.share),
      rounding_shows(how, r.promoters.share, r.detractors.share)
          ? " (parts soustraites avant d’arrondir)"
          : "",
      r.passives.share == 0 ? "aucun passif" : percent_text(how, r.passives.share) + " de passifs");
}

/// " : on compte près de 14 détracteurs pour 1 promoteur"; empty where it would repeat the figure.
inline std::string balance(nps_reading const& f, display const& how) {
  if (f.detractors.share == 0 && f.promoters.share == 0)
    return "\u00a0: on ne compte ni promoteur ni détracteur";
  bool const more_detractors = f.detractors.share > f.promoters.share;
  group const& most = more_detractors ? f.detractors : f.promoters;
  group const& least = more_detractors ? f.promoters : f.detractors;
  std::string const many = more_detractors ? "détracteurs" : "promoteurs";
  std::string const few = more_detractors ? "promoteur" : "détracteur";
  if (least.share == 0) return fmt::format("\u00a0: on ne compte aucun {}", few);
  rational const ratio = most.share / least.share;
  if (tells(ratio, least))
    return fmt::format("\u00a0: on compte {} {} pour 1 {}", ratio_in_words(ratio, how), many, few);
  if (!most.count || !least.count) return "";
  if (ratio == 1)
    return fmt::format("\u00a0: on compte autant de promoteurs que de détracteurs ({} de chaque)",
                       count(how, *most.count));
  return fmt::format("\u00a0: on compte {} {} pour {}", count(how, *most.count), many,
                     counted(how, *least.count, few, few + "s"));
}

inline std::string_view adverb(rational const& score, display const& how) {
  if (grammar::shown(how, score).below) return "à peine ";
  switch (strength_of(score)) {
    case strength::slight: return "légèrement ";
    case strength::clear: return "nettement ";
    case strength::plain: break;
  }
  return "";
}

/// "un bon NPS est positif (convention du cours)".
inline std::string lowest_band(nps_bands const& set) {
  int const threshold = set.bands.front().above;
  return fmt::format("{} est {} ({})", set.lowest.french,
                     threshold == 0 ? "positif" : "au-dessus de " + std::to_string(threshold),
                     set.source.french);
}

inline std::string sentence(nps_reading const& f, display const& how) {
  std::string const balance_text = f.responses == 1U ? "" : balance(f, how);
  if (f.score == 0)
    return fmt::format("Il est nul, alors qu’{}{}.", lowest_band(f.bands), balance_text);
  std::string const sign =
      fmt::format("{}{}", adverb(f.score, how), f.score > 0 ? "positif" : "négatif");
  if (f.reached == nullptr)
    return fmt::format("Il est {}, alors qu’{}{}.", sign, lowest_band(f.bands), balance_text);
  std::string const above =
      f.reached->above == 0 ? "" : fmt::format("au-dessus de {}, ", f.reached->above);
  return fmt::format("Il est {}, donc {} ({}{}){}.", sign, f.reached->label.french, above,
                     f.bands.source.french, balance_text);
}

/// "Plus de la moitié des réponses (57 %) se situent"; the verb agrees with what is counted.
inline std::string portion(nps_concentration const& f, display const& how, bool spread) {
  if (f.share == 50) return fmt::format("La moitié des réponses {}", spread ? "se situe" : "est");
  std::string_view const verb = spread ? "se situent" : "sont";
  if (f.share >= 100) return fmt::format("Toutes les réponses {}", verb);
  if (shown(how, f.share).value == 50)
    return fmt::format("Un peu plus de la moitié des réponses {}", verb);
  return fmt::format("Plus de la moitié des réponses ({}) {}", percent_text(how, f.share), verb);
}

inline std::string near_clause(nps_near_miss const& f, display const& how) {
  bool const one_score = f.lowest == f.highest;
  std::string const scores =
      one_score
          ? fmt::format("la note {}, juste sous les promoteurs,", f.highest)
          : fmt::format("les notes {} et {}, les plus proches des passifs,", f.lowest, f.highest);
  std::string_view const verb = one_score ? "réunit" : "réunissent";
  std::string const singular = f.detractors ? "détracteur" : "passif";
  std::string const plural = singular + 's';
  if (f.near.share == 0) return fmt::format("\u202f; {} ne {} aucun {}", scores, verb, singular);
  if (!f.near.count)
    return fmt::format("\u202f; {} en {} {}", scores, verb, percent_text(how, f.near.share));
  if (f.near.count == f.all.count)
    return f.all.count == 1U ? fmt::format("\u202f; {} {} le seul {}", scores, verb, singular)
                             : fmt::format("\u202f; {} {} tous les {}", scores, verb, plural);
  return fmt::format("\u202f; {} {} {} sur {}", scores, verb,
                     counted(how, *f.near.count, singular, plural), count(how, *f.all.count));
}

/// "à 9", "à 8 ou 9", "entre 3 et 5".
inline std::string run_text(nps_concentration const& f, display const& how) {
  std::string const lowest = score_text(how, f.lowest);
  std::string const highest = score_text(how, f.highest);
  if (f.scores == 1) return "à " + lowest;
  if (f.scores == 2) return fmt::format("à {} ou {}", lowest, highest);
  return fmt::format("entre {} et {}", lowest, highest);
}

inline std::string sentence(nps_concentration const& f, display const& how) {
  return fmt::format("{} {}{}.", portion(f, how, f.scores > 2), run_text(f, how),
                     f.near ? near_clause(*f.near, how) : "");
}

/// The weight of one answer in points.
inline std::string weight_of_one(std::uint64_t responses, display const& how) {
  auto const [points, below] = shown(how, rational(100, responses));
  return (below ? "moins de " : "") + number(how, points, score_decimals) +
         (is_plural(how.lang, points) ? " points" : " point");
}

inline std::string change_at_zero(nps_change const& f, display const& how) {
  std::string const weight = f.responses ? weight_of_one(*f.responses, how) : "";
  if (f.all_passive)
    return weight.empty()
               ? "Pour l’augmenter, il faudrait des promoteurs, et il n’y a que des passifs."
               : fmt::format("Chaque passif devenu promoteur ajouterait {}.", weight);
  if (weight.empty())
    return "Le moindre passage de promoteurs vers les passifs le rendrait négatif.";
  bool const said_below = *f.responses < few_answers;  // by the limit
  return "Il suffirait qu’un promoteur devienne passif pour qu’il soit négatif" +
         (said_below ? "." : fmt::format("\u00a0: une réponse pèse {}.", weight));
}

/// The change in shares, for a file without counts.
inline std::string change_in_shares(nps_change const& f, display const& how) {
  bool const below = f.score < 0;
  std::string_view const from = below ? "détracteur" : "promoteur";
  std::string_view const to = below ? "promoteur" : "détracteur";
  return fmt::format(
      "Pour {}, il faudrait que {} des répondants passent de {} à {}, ou que {} passent de {} à passif.",
      below ? "atteindre un NPS de 0" : "que le NPS retombe à 0", percent_text(how, f.across.share),
      from, to, percent_text(how, f.halfway.share), from);
}

inline std::string change_from_below(nps_change const& f, display const& how) {
  if (f.halfway.count == 1U)
    return "Pour atteindre un NPS de 0, il faudrait qu’un détracteur devienne passif.";
  return fmt::format("Pour atteindre un NPS {}, il faudrait {}, ou que {} deviennent passifs.",
                     f.exact ? "de 0" : "d’au moins 0",
                     f.across.count == 1U ? "qu’un détracteur devienne promoteur"
                                          : fmt::format("que {} détracteurs deviennent promoteurs",
                                                        count(how, *f.across.count)),
                     count(how, *f.halfway.count));
}

inline std::string change_from_above(nps_change const& f, display const& how) {
  if (f.halfway.count == 1U) return "Le NPS retomberait à 0 si un promoteur devenait passif.";
  return fmt::format("Le NPS retomberait {} si {}, ou si {} devenaient passifs.",
                     f.exact ? "à 0" : "à 0 ou moins",
                     f.across.count == 1U ? "un promoteur devenait détracteur"
                                          : fmt::format("{} promoteurs devenaient détracteurs",
                                                        count(how, *f.across.count)),
                     count(how, *f.halfway.count));
}

inline std::string sentence(nps_change const& f, display const& how) {
  if (f.score == 0) return change_at_zero(f, how);
  if (!f.across.count) return change_in_shares(f, how);
  return f.score < 0 ? change_from_below(f, how) : change_from_above(f, how);
}

inline std::string sentence(nps_mean const& f, display const& how) {
  rational const centre = middle(f.on);
  std::string const value =
      fmt::format("La moyenne, {} sur {},", number(how, f.mean, mean_decimals), f.on.highest);
  rational const shown_mean = rounded_to(f.mean, how.decimals.value_or(mean_decimals), how.rule);
  bool const above = f.mean > centre;
  if (f.score == 0 || shown_mean == centre)
    return value + " ne se confond pas avec le NPS, qui ne retient que les classes.";
  if (above == (f.score > 0))
    return value +
           " va dans le même sens, mais elle ne se confond pas avec le NPS, qui ne retient que les classes.";
  if (above)
    return fmt::format(
        "{} est au-dessus du milieu de l’échelle ({}) alors que le NPS est négatif\u00a0: "
        "le NPS compte comme détracteurs toutes les notes jusqu’à {}.",
        value, score_text(how, centre), f.detractors_to);
  return fmt::format(
      "{} est au-dessous du milieu de l’échelle ({}) alors que le NPS est positif\u00a0: "
      "pour le NPS, une note de {} ne compte pas plus qu’une note de {}.",
      value, score_text(how, centre), f.on.lowest, f.detractors_to);
}

inline std::string causes(rational const& score) {
  if (score == 0) return "ne disent pas ce qui explique ces réponses";
  bool const clear = strength_of(score) == strength::clear;
  if (score > 0)
    return clear ? "ne disent pas pourquoi les répondants recommandent l’entreprise"
                 : "ne disent pas pourquoi les promoteurs l’emportent sur les détracteurs";
  return clear ? "ne disent pas pourquoi les répondants recommandent peu l’entreprise"
               : "ne disent pas pourquoi les détracteurs l’emportent sur les promoteurs";
}

inline std::string sentence(nps_difference const& f, display const& how) {
  return difference_sentence(f, "Le NPS", how);
}

inline std::string sentence(nps_interval const& f, display const& how) {
  return interval_sentence(f, {"des promoteurs", "des détracteurs"}, how);
}

inline std::string sentence(nps_limit const& f, display const& how) {
  if (f.few == 1U) return "Une seule réponse ne dit rien des autres.";
  std::vector<std::string> limits;
  if (f.without_zero)
    limits.push_back(fmt::format("l’échelle, de {} à {}, n’offre pas de 0", f.without_zero->lowest,
                                 f.without_zero->highest));
  if (f.few)
    limits.push_back(fmt::format("chacune des {} pèse {}", answers_counted(how, *f.few),
                                 weight_of_one(*f.few, how)));
  if (f.number_unknown) limits.emplace_back("le fichier ne donne pas le nombre de réponses");
  limits.push_back((f.scores_known ? "ces notes " : "ces chiffres ") + causes(f.score));
  return capitalised(listed(limits, ", et ")) + '.';
}

}  // namespace kpi::french
