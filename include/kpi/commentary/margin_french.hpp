// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/commentary/margin_grammar.hpp>
#include <kpi/commentary/segments_french.hpp>

// The sentences of a plan in French, one function a finding. Before ":" stands U+00A0, before ";"
// U+202F; the escapes keep them visible. The contribution margin ratio is never called "taux de marge",
// which is another one.

namespace kpi::french {

using namespace grammar;

/// "−5,5 points"; the plural starts at 2.
inline std::string points_text(plan_display const& how, rational const& x) {
  return signed_points(how, x) + (is_plural(language::french, x) ? " points" : " point");
}

/// "en omnicanal (206 400 €), devant en monocanal" would stumble: the others are named bare.
inline std::string sentence(margin_rank const& f, plan_display const& how) {
  std::vector<std::string> others;
  for (std::size_t i = 1; i < f.channels.size(); ++i)
    others.push_back(
        fmt::format("{} ({})", item_text(f.channels[i].name), money(how, f.channels[i].value)));
  channel_figure const& first = f.channels.front();
  bool const tie = f.channels[1].value == first.value;
  return fmt::format("{} {} ({}), {} {}.",
                     f.income ? "Le résultat le plus élevé est obtenu"
                              : "La marge sur coûts variables la plus élevée est obtenue",
                     at(first.name), money(how, first.value), tie ? "à égalité avec" : "devant",
                     listed(others, " et "));
}

inline std::string sentence(margin_ratio const& f, plan_display const& how) {
  std::string text = fmt::format(
      "Le taux de marge sur coûts variables est de {}\u00a0: {} de chiffre d’affaires {} {} "
      "une fois payées les charges variables",
      ratio(how, f.ratio), money(how, 100), f.ratio < 0 ? "font perdre" : "laissent",
      money(how, magnitude(f.ratio)));
  if (f.heaviest)
    text += fmt::format(", dont la plus lourde est {} ({})", item_text(f.heaviest->name),
                        ratio(how, f.heaviest->ratio));
  return text + '.';
}

/// "−0,5 pour « Emballage », −2 pour « Livraison » et −3 pour « Retours »".
inline std::string gap_list(std::vector<item_gap> const& items, plan_display const& how) {
  told_items const said = told(items);
  std::vector<std::string> parts;
  for (item_gap const& gap : said.named)
    parts.push_back(fmt::format("{} pour {}", signed_points(how, gap.points), item_text(gap.name)));
  if (said.others)
    parts.push_back(fmt::format("{} pour l’ensemble des autres", signed_points(how, *said.others)));
  return listed(parts, " et ");
}

inline std::string sentence(margin_ratio_gap const& f, plan_display const& how) {
  rational const gap = f.other.value - f.base.value;
  if (gap == 0) {
    std::string const offset =
        f.items.empty() ? ""
                        : "\u00a0; les différences se compensent (" + gap_list(f.items, how) + ')';
    return fmt::format("Le taux de marge sur coûts variables est le même {} et {}, {}{}.",
                       at(f.base.name), at(f.other.name), ratio(how, f.base.value), offset);
  }
  std::string const items = f.items.size() == 1
                                ? ", entièrement pour " + item_text(f.items.front().name)
                                : "\u00a0: " + gap_list(f.items, how);
  return fmt::format("Le taux de marge sur coûts variables passe de {} {} à {} {}, soit {}{}{}.",
                     ratio(how, f.base.value), at(f.base.name), ratio(how, f.other.value),
                     at(f.other.name), points_text(how, gap), items,
                     f.same_items ? ", les autres taux étant identiques" : "");
}

/// "le chiffre d’affaires prévu est supérieur de 440 000 € (+36,67 %)".
inline std::string revenue_clause(margin_amount const& f, plan_display const& how,
                                  std::string_view verb) {
  return fmt::format("le chiffre d’affaires{} {} {} de {} ({})", f.forecast ? " prévu" : "", verb,
                     f.revenue_difference > 0 ? "supérieur" : "inférieur",
                     money(how, magnitude(f.revenue_difference)),
                     signed_ratio(how, f.revenue_change));
}

/// Why the margin moves as it does: its revenue, its ratio, or both.
inline std::string margin_reason(margin_amount const& f, plan_display const& how) {
  int const margin = sign(f.other - f.base);
  int const rate = sign(f.ratio_difference);
  int const sales = sign(f.revenue_difference);
  if (sales == 0) return ", à chiffre d’affaires égal";
  if (rate == -margin) return ", car " + revenue_clause(f, how, "est");
  if (rate == 0) return "\u00a0: " + revenue_clause(f, how, "est");
  if (sales == margin) return ", d’autant que " + revenue_clause(f, how, "est");
  return ", bien que " + revenue_clause(f, how, "soit");
}

/// " : +138 600 € par le volume et −90 200 € par le taux"; nothing where only one of them moves.
inline std::string effects_text(margin_amount const& f, plan_display const& how) {
  if (f.revenue_difference == 0 || f.ratio_difference == 0) return "";
  auto const effect = [&](rational const& x, std::string_view cause) {
    return fmt::format("{} par {}", signed_money(how, x), cause);
  };
  std::vector<std::string> parts{effect(f.effects.volume, "le volume"),
                                 effect(f.effects.rate, "le taux")};
  if (f.effects.joint) parts.push_back(effect(*f.effects.joint, "les deux à la fois"));
  return "\u00a0: " + listed(parts, " et ");
}

inline std::string sentence(margin_amount const& f, plan_display const& how) {
  if (f.other == f.base)
    return fmt::format("La marge sur coûts variables est la même, {}{}{}.", money(how, f.base),
                       f.revenue_difference == 0 ? ", à chiffre d’affaires égal"
                                                 : ", alors que " + revenue_clause(f, how, "est"),
                       effects_text(f, how));
  int const margin = sign(f.other - f.base);
  int const rate = sign(f.ratio_difference);
  std::string_view const link = rate == -margin ? " pourtant," : rate == margin ? " aussi," : "";
  return fmt::format("La marge sur coûts variables {}{} de {} à {}{}{}.",
                     margin > 0 ? "augmente" : "diminue", link, money(how, f.base),
                     money(how, f.other), margin_reason(f, how), effects_text(f, how));
}

inline std::string sentence(margin_result const& f, plan_display const& how) {
  std::string const start =
      fmt::format("Cette marge, {}, {} les charges de structure ({})", money(how, f.margin),
                  f.income < 0 ? "ne couvre pas" : "couvre", money(how, f.fixed_costs));
  if (f.income < 0)
    return fmt::format("{}\u00a0: le résultat est une perte de {}.", start,
                       money(how, magnitude(f.income)));
  if (f.income == 0) return start + " exactement\u00a0: le résultat est nul.";
  return fmt::format("{} et laisse un résultat de {}, soit {} du chiffre d’affaires.", start,
                     money(how, f.income), ratio(how, f.return_on_sales));
}

/// What the two incomes are beside each other, in money and in percent of revenue.
inline std::string income_verdict(margin_income const& f, plan_display const& how) {
  bool const other_wins = f.other_income > f.base_income;
  std::string const winner = at(other_wins ? f.other : f.base);
  std::string const loser = at(other_wins ? f.base : f.other);
  rational const& best = other_wins ? f.other_income : f.base_income;
  rational const& least = other_wins ? f.base_income : f.other_income;
  std::string const gap = money(how, best - least);
  if (best < 0)
    return fmt::format("les deux sont en perte, la moins lourde {} (écart de {})", winner, gap);
  if (least < 0)
    return fmt::format("{} {}, perte {}, soit un écart de {}", best == 0 ? "équilibre" : "bénéfice",
                       winner, loser, gap);
  rational const& rate = other_wins ? f.other_return : f.base_return;
  rational const& rival = other_wins ? f.base_return : f.other_return;
  std::string const lead = fmt::format("il est supérieur de {} {}", gap, winner);
  if (rate == rival)
    return fmt::format("{}, pour la même part du chiffre d’affaires ({})", lead, ratio(how, rate));
  return fmt::format("{}, {} une part {} du chiffre d’affaires ({} contre {})", lead,
                     rate < rival ? "mais il représente" : "et il représente aussi",
                     rate < rival ? "plus faible" : "plus élevée", ratio(how, rate),
                     ratio(how, rival));
}

inline std::string sentence(margin_income const& f, plan_display const& how) {
  std::string const fixed = f.base_fixed == f.other_fixed
                                ? money(how, f.base_fixed) + " dans les deux cas"
                                : money(how, f.base_fixed) + " et " + money(how, f.other_fixed);
  std::string const start = fmt::format("Une fois déduites les charges de structure ({}), ", fixed);
  if (f.base_income == f.other_income && f.base_return == f.other_return)
    return fmt::format("{}le résultat est le même, {}, {} et {}\u00a0: {} du chiffre d’affaires.",
                       start, money(how, f.base_income), at(f.base), at(f.other),
                       ratio(how, f.base_return));
  if (f.base_income == f.other_income)
    return fmt::format(
        "{}le résultat est le même, {}, {} et {}\u00a0: il représente {} du chiffre d’affaires {} "
        "et {} {}.",
        start, money(how, f.base_income), at(f.base), at(f.other), ratio(how, f.base_return),
        at(f.base), ratio(how, f.other_return), at(f.other));
  return fmt::format("{}le résultat est de {} {} et de {} {}\u00a0: {}.", start,
                     money(how, f.base_income), at(f.base), money(how, f.other_income), at(f.other),
                     income_verdict(f, how));
}

inline std::string sentence(margin_unknown const& f, plan_display const& /*how*/) {
  return fmt::format(
      "Le tableau ne donne pas les charges de structure\u00a0: {}ni le résultat ni le seuil de "
      "rentabilité ne peuvent être calculés.",
      f.several ? "la comparaison s’arrête à la marge sur coûts variables, et " : "");
}

inline std::string sentence(margin_without const& f, plan_display const& how) {
  std::vector<std::string> parts;
  for (channel_figure const& c : f.variable_ratios)
    parts.push_back(fmt::format("{} ({})", at(c.name), ratio(how, c.value)));
  return fmt::format(
      "Les charges variables absorbent tout le chiffre d’affaires {}\u00a0: aucun volume de ventes "
      "ne couvre alors les charges de structure, et il n’y a pas de seuil de rentabilité.",
      listed(parts, " et "));
}

inline std::string sentence(margin_break_even const& f, plan_display const& how) {
  if (f.break_even == 0)
    return "Sans charges de structure, le seuil de rentabilité est nul\u00a0: toute vente laisse un "
           "bénéfice.";
  if (f.break_even == f.revenue)
    return fmt::format(
        "Le seuil de rentabilité, {}, est tout juste atteint à la fin de l’année\u00a0: la "
        "moindre baisse du chiffre d’affaires donnerait une perte.",
        money(how, f.break_even));
  if (f.break_even > f.revenue)
    return fmt::format(
        "Le seuil de rentabilité, {}, n’est pas atteint dans l’année\u00a0: il manque {} de chiffre "
        "d’affaires.",
        money(how, f.break_even), money(how, f.break_even - f.revenue));
  if (f.period)
    return fmt::format(
        "Le seuil de rentabilité, {}, est atteint le {}{} jour de «\u00a0{}\u00a0», selon les ventes au "
        "fil de l’année\u00a0: le chiffre d’affaires peut baisser de {} avant que le résultat ne devienne une "
        "perte.",
        money(how, f.break_even), f.period->day, f.period->day == 1 ? "er" : "e", f.period->name,
        ratio(how, f.safety_ratio));
  return fmt::format(
      "Le seuil de rentabilité, {}, est atteint en {} jours sur {} si les ventes sont régulières\u00a0: "
      "le chiffre d’affaires peut baisser de {} avant que le résultat ne devienne une perte.",
      money(how, f.break_even), number(how.figures, f.days, day_decimals), f.year,
      ratio(how, f.safety_ratio));
}

inline std::string sentence(margin_leverage const& f, plan_display const& how) {
  std::string const times = points(how, f.leverage);
  return fmt::format(
      "Le levier opérationnel est de {}\u00a0: une variation de 1\u00a0% du chiffre d’affaires fait "
      "varier le résultat de {}.",
      times, ratio(how, f.leverage));
}

/// A shortfall that would be shown as 0 is not 0.
inline std::string shortfall_text(plan_display const& how, rational const& x) {
  unsigned const decimals = how.figures.decimals.value_or(ratio_decimals);
  if (rounded_to(x, decimals, how.figures.rule) != 0) return ratio(how, x);
  return "moins de " + ratio(how, rational(1, power_of_ten(decimals)));
}

inline std::string alone_clause(margin_fragility const& f, plan_display const& how) {
  if (f.forecast)
    return fmt::format(
        "si la prévision est tenue {}, il disparaît dès que le chiffre d’affaires {} est inférieur "
        "de {} à sa prévision",
        at(f.loser), of(f.winner), shortfall_text(how, *f.alone));
  return fmt::format(
      "si le chiffre d’affaires ne change pas {}, il disparaît dès que celui {} baisse de {}",
      at(f.loser), of(f.winner), shortfall_text(how, *f.alone));
}

inline std::string together_clause(margin_fragility const& f, plan_display const& how) {
  if (!f.together)
    return "une même baisse, en pourcentage, des deux chiffres d’affaires ne l’annule pas";
  std::string const much = shortfall_text(how, magnitude(*f.together));
  if (*f.together < 0)
    return fmt::format("{}, il disparaît à {} de plus",
                       f.forecast ? "si les deux prévisions sont dépassées dans la même proportion"
                                  : "si les deux augmentent dans la même proportion",
                       much);
  return fmt::format("{}, il disparaît à {}",
                     f.forecast ? "si les deux prévisions sont manquées dans la même proportion"
                                : "si les deux baissent dans la même proportion",
                     much);
}

/// What the advantage is owed to, and whether it is fragile.
inline std::string advantage_text(margin_fragility const& f) {
  bool const fragile = f.alone && *f.alone < fragile_below;
  std::string_view const state = fragile ? "est fragile" : "a ses limites";
  switch (f.holds) {
    case advantage::of_volume_alone:
      return fmt::format("L’avantage tient au seul volume, puisqu’à chiffre d’affaires égal le "
                         "résultat serait toujours plus élevé {}, et il {}",
                         at(f.loser), state);
    case advantage::not_of_volume:
      return fmt::format("L’avantage ne doit rien au volume, puisque le chiffre d’affaires est "
                         "inférieur {} et que le résultat y serait aussi plus élevé à chiffre "
                         "d’affaires égal, mais il {}",
                         at(f.winner), state);
    case advantage::at_every_revenue:
      return fmt::format("L’avantage ne tient pas au seul volume, puisqu’à chiffre d’affaires égal "
                         "le résultat serait aussi plus élevé {}, mais il {}",
                         at(f.winner), state);
    default: return fmt::format("L’avantage {}", state);
  }
}

inline std::string sentence(margin_fragility const& f, plan_display const& how) {
  std::vector<std::string> clauses;
  if (f.alone) clauses.push_back(alone_clause(f, how));
  clauses.push_back(together_clause(f, how));
  if (f.crossing)
    clauses.push_back(fmt::format("à chiffre d’affaires égal, il n’existe qu’{} de {}",
                                  f.holds == advantage::above ? "au-dessus" : "en dessous",
                                  money(how, *f.crossing)));
  return fmt::format("{}\u00a0: {}.", advantage_text(f), joined(clauses, "\u202f; "));
}

/// ", près de 2 fois l’écart", ", soit 40 % de l’écart".
inline std::string beside_gap(rational const& gain, rational const& gap, plan_display const& how) {
  if (gap == 0) return "";
  rational const times = gain / gap;
  if (times < 1) return fmt::format(", soit {} de l’écart", ratio(how, times * 100));
  spoken_ratio const said = spoken(times);
  if (said.how == nearness::exact && said.value == 1) return ", autant que l’écart";
  std::string_view const about = said.how == nearness::nearly        ? "près de "
                                 : said.how == nearness::little_over ? "un peu plus de "
                                 : said.how == nearness::about       ? "environ "
                                                                     : "";
  return fmt::format(", {}{} fois l’écart", about, number(how.figures, said.value, score_decimals));
}

inline std::string lever_text(margin_lever const& lever, plan_display const& how,
                              std::string_view verb) {
  return fmt::format("ramener {} de {} à {} du chiffre d’affaires {} {}", item_text(lever.item),
                     ratio(how, lever.from), ratio(how, lever.to), verb, money(how, lever.gain));
}

/// Nobody earns anything: there is no argument, only something to do.
inline std::string no_argument(margin_argument const& f, plan_display const& how) {
  std::string const start = f.alone ? "Le résultat ne donne pas d’argument aux actionnaires"
                                    : "Aucun des résultats ne donne d’argument aux actionnaires";
  if (!f.lever) return start + '.';
  std::string const where = f.alone ? "" : at(f.winner) + ", ";
  return fmt::format("{}\u202f; {}{}.", start, where,
                     lever_text(*f.lever, how, "améliorerait le résultat de"));
}

inline std::string sentence(margin_argument const& f, plan_display const& how) {
  if (f.income <= 0) return no_argument(f, how);
  if (f.alone)
    return fmt::format("L’argument pour les actionnaires\u00a0: {} de résultat{}, et un levier, "
                       "puisque {}.",
                       money(how, f.income), f.forecast ? " si la prévision est tenue" : "",
                       lever_text(*f.lever, how, "ajouterait"));
  bool const same = f.gap == 0 && f.winner_return == f.loser_return;
  if (same)
    return "Les actionnaires n’ont pas d’argument pour choisir\u00a0: le résultat et le chiffre "
           "d’affaires sont les mêmes.";
  std::string text = fmt::format("L’argument pour les actionnaires\u00a0: {}, ", at(f.winner));
  if (f.gap == 0)
    text += fmt::format(
        "le même résultat avec moins de chiffre d’affaires, donc un meilleur taux de profitabilité ({} "
        "contre {})",
        ratio(how, f.winner_return), ratio(how, f.loser_return));
  else
    text += fmt::format("un résultat supérieur de {}", money(how, f.gap));
  if (f.forecast) text += " si la prévision est tenue";
  if (f.lever)
    text += fmt::format(", et un levier, puisque {}{}", lever_text(*f.lever, how, "ajouterait"),
                        beside_gap(f.lever->gain, f.gap, how));
  return text + '.';
}

/// Without fixed costs a margin is no income yet.
inline std::string limit_of_margin(margin_limit const& f) {
  return fmt::format("La limite\u00a0: {}{}.",
                     f.forecast ? "ces chiffres sont des prévisions, et " : "",
                     f.several ? "une marge plus élevée ne donne pas un résultat plus élevé si les "
                                 "charges de structure absorbent la différence"
                               : "cette marge doit encore couvrir les charges de structure");
}

inline std::string sentence(margin_limit const& f, plan_display const& /*how*/) {
  if (!f.fixed_costs_known) return limit_of_margin(f);
  std::string_view const first =
      f.forecast ? "ces chiffres sont des prévisions"
                 : "le calcul suppose les charges de structure et les taux inchangés quand le "
                   "chiffre d’affaires varie";
  return fmt::format("{} limite\u00a0: {}{}.", f.of_argument ? "Sa" : "La", first,
                     f.investment_known
                         ? ""
                         : ", et le tableau ne dit pas si l’investissement de départ "
                           "y est compris");
}

}  // namespace kpi::french
