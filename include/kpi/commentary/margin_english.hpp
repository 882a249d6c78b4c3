// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/commentary/margin_grammar.hpp>
#include <kpi/commentary/segments_english.hpp>

// The sentences of a plan in English, one function a finding.

namespace kpi::english {

using namespace grammar;

/// "5.5 points less".
inline std::string points_text(plan_display const& how, rational const& x) {
  rational const size = magnitude(x);
  return points(how, size) + (is_plural(language::english, size) ? " points " : " point ") +
         (x < 0 ? "less" : "more");
}

inline std::string sentence(margin_rank const& f, plan_display const& how) {
  std::vector<std::string> others;
  for (std::size_t i = 1; i < f.channels.size(); ++i)
    others.push_back(
        fmt::format("{} ({})", channel_text(f.channels[i].name), money(how, f.channels[i].value)));
  channel_figure const& first = f.channels.front();
  bool const tie = f.channels[1].value == first.value;
  return fmt::format("The highest {} is obtained {} ({}), {} {}.",
                     f.income ? "operating income" : "contribution margin", at(first.name),
                     money(how, first.value), tie ? "level with" : "ahead of",
                     listed(others, " and "));
}

inline std::string sentence(margin_ratio const& f, plan_display const& how) {
  std::string text = fmt::format(
      "The contribution margin ratio is {}: once the variable costs are paid, {} of revenue {} {}",
      ratio(how, f.ratio), money(how, 100), f.ratio < 0 ? "loses" : "leaves",
      money(how, magnitude(f.ratio)));
  if (f.heaviest)
    text += fmt::format("; the heaviest of them is {} ({})", item_text(f.heaviest->name),
                        ratio(how, f.heaviest->ratio));
  return text + '.';
}

/// "−0.5 for “Packaging”, −2 for “Delivery” and −3 for “Returns”".
inline std::string gap_list(std::vector<item_gap> const& items, plan_display const& how) {
  told_items const said = told(items);
  std::vector<std::string> parts;
  for (item_gap const& gap : said.named)
    parts.push_back(fmt::format("{} for {}", signed_points(how, gap.points), item_text(gap.name)));
  if (said.others)
    parts.push_back(fmt::format("{} for all the others", signed_points(how, *said.others)));
  return listed(parts, " and ");
}

inline std::string sentence(margin_ratio_gap const& f, plan_display const& how) {
  rational const gap = f.other.value - f.base.value;
  if (gap == 0) {
    std::string const offset =
        f.items.empty() ? "" : "; the differences cancel out (" + gap_list(f.items, how) + ')';
    return fmt::format("The contribution margin ratio is the same {} and {}, {}{}.",
                       at(f.base.name), at(f.other.name), ratio(how, f.base.value), offset);
  }
  std::string const items = f.items.size() == 1
                                ? ", all of it for " + item_text(f.items.front().name)
                                : ": " + gap_list(f.items, how);
  return fmt::format("The contribution margin ratio {} from {} {} to {} {}, {}{}{}.",
                     gap < 0 ? "falls" : "rises", ratio(how, f.base.value), at(f.base.name),
                     ratio(how, f.other.value), at(f.other.name), points_text(how, gap), items,
                     f.same_items ? ", the other rates being the same" : "");
}

/// "planned revenue is €440,000 higher (+36.67%)".
inline std::string revenue_clause(margin_amount const& f, plan_display const& how) {
  return fmt::format("{} is {} {} ({})", f.forecast ? "planned revenue" : "revenue",
                     money(how, magnitude(f.revenue_difference)),
                     f.revenue_difference > 0 ? "higher" : "lower",
                     signed_ratio(how, f.revenue_change));
}

/// Why the margin moves as it does: its revenue, its ratio, or both.
inline std::string margin_reason(margin_amount const& f, plan_display const& how) {
  int const margin = sign(f.other - f.base);
  int const rate = sign(f.ratio_difference);
  int const sales = sign(f.revenue_difference);
  if (sales == 0) return ", at the same revenue";
  if (rate == -margin) return ", because " + revenue_clause(f, how);
  if (rate == 0) return ": " + revenue_clause(f, how);
  if (sales == margin) return ", and " + revenue_clause(f, how);
  return ", although " + revenue_clause(f, how);
}

/// ": €138,600 more by volume, €90,200 less by the ratio"; nothing where only one of them moves.
inline std::string effects_text(margin_amount const& f, plan_display const& how) {
  if (f.revenue_difference == 0 || f.ratio_difference == 0) return "";
  auto const effect = [&](rational const& x, std::string_view cause) {
    return fmt::format("{} {} by {}", money(how, magnitude(x)), x < 0 ? "less" : "more", cause);
  };
  std::vector<std::string> parts{effect(f.effects.volume, "volume"),
                                 effect(f.effects.rate, "the ratio")};
  if (f.effects.joint) parts.push_back(effect(*f.effects.joint, "both at once"));
  return ": " + listed(parts, " and ");
}

inline std::string sentence(margin_amount const& f, plan_display const& how) {
  if (f.other == f.base)
    return fmt::format("The contribution margin is the same, {}{}{}.", money(how, f.base),
                       f.revenue_difference == 0 ? ", at the same revenue"
                                                 : ", while " + revenue_clause(f, how),
                       effects_text(f, how));
  int const margin = sign(f.other - f.base);
  int const rate = sign(f.ratio_difference);
  std::string_view const link = rate == -margin ? "still " : rate == margin ? "also " : "";
  return fmt::format("The contribution margin {}{}, from {} to {}{}{}.", link,
                     margin > 0 ? "grows" : "shrinks", money(how, f.base), money(how, f.other),
                     margin_reason(f, how), effects_text(f, how));
}

inline std::string sentence(margin_result const& f, plan_display const& how) {
  std::string const start =
      fmt::format("This margin, {}, {} the fixed costs ({})", money(how, f.margin),
                  f.income < 0 ? "does not cover" : "covers", money(how, f.fixed_costs));
  if (f.income < 0)
    return fmt::format("{}: the operating income is a loss of {}.", start,
                       money(how, magnitude(f.income)));
  if (f.income == 0) return start + " exactly: the operating income is zero.";
  return fmt::format("{} and leaves an operating income of {}, {} of revenue.", start,
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
  if (best < 0) return fmt::format("both are losses, {} less {}", gap, winner);
  if (least < 0)
    return fmt::format("{} {} and a loss {}, {} apart", best == 0 ? "break-even" : "a profit",
                       winner, loser, gap);
  rational const& rate = other_wins ? f.other_return : f.base_return;
  rational const& rival = other_wins ? f.base_return : f.other_return;
  std::string const lead = fmt::format("it is {} higher {}", gap, winner);
  if (rate == rival)
    return fmt::format("{}, for the same share of revenue ({})", lead, ratio(how, rate));
  return fmt::format("{}, {} of revenue ({} instead of {})", lead,
                     rate < rival ? "but a smaller share" : "and also a larger share",
                     ratio(how, rate), ratio(how, rival));
}

inline std::string sentence(margin_income const& f, plan_display const& how) {
  std::string const fixed = f.base_fixed == f.other_fixed
                                ? money(how, f.base_fixed) + " in both cases"
                                : money(how, f.base_fixed) + " and " + money(how, f.other_fixed);
  std::string const start = fmt::format("After fixed costs ({}), ", fixed);
  if (f.base_income == f.other_income && f.base_return == f.other_return)
    return fmt::format("{}operating income is the same, {}, {} and {}: {} of revenue.", start,
                       money(how, f.base_income), at(f.base), at(f.other),
                       ratio(how, f.base_return));
  if (f.base_income == f.other_income)
    return fmt::format(
        "{}operating income is the same, {}, {} and {}: it makes {} of revenue {} and {} {}.",
        start, money(how, f.base_income), at(f.base), at(f.other), ratio(how, f.base_return),
        at(f.base), ratio(how, f.other_return), at(f.other));
  return fmt::format("{}operating income is {} {} and {} {}: {}.", start, money(how, f.base_income),
                     at(f.base), money(how, f.other_income), at(f.other), income_verdict(f, how));
}

inline std::string sentence(margin_unknown const& f, plan_display const& /*how*/) {
  return fmt::format("The table does not give the fixed costs: {}neither operating income nor "
                     "break-even can be computed.",
                     f.several ? "the comparison ends at the contribution margin, and " : "");
}

inline std::string sentence(margin_without const& f, plan_display const& how) {
  std::vector<std::string> parts;
  for (channel_figure const& c : f.variable_ratios)
    parts.push_back(fmt::format("{} ({})", at(c.name), ratio(how, c.value)));
  return fmt::format(
      "The variable costs take the whole revenue {}: no volume of sales then covers the fixed costs, "
      "and there is no break-even.",
      listed(parts, " and "));
}

inline std::string sentence(margin_break_even const& f, plan_display const& how) {
  if (f.break_even == 0)
    return "Without fixed costs, break-even sales are nil: every sale leaves a profit.";
  if (f.break_even == f.revenue)
    return fmt::format(
        "Break-even sales, {}, are just reached at the end of the year: the slightest fall "
        "of revenue would make a loss.",
        money(how, f.break_even));
  if (f.break_even > f.revenue)
    return fmt::format(
        "Break-even sales, {}, are not reached within the year: {} of revenue is missing.",
        money(how, f.break_even), money(how, f.break_even - f.revenue));
  if (f.period)
    return fmt::format(
        "Break-even sales, {}, are reached on day {} of “{}”, by the seasons of the sales: revenue can "
        "fall by {} before the income becomes a loss.",
        money(how, f.break_even), f.period->day, f.period->name, ratio(how, f.safety_ratio));
  return fmt::format(
      "Break-even sales, {}, are reached in {} days of {} if sales come evenly: revenue can fall by "
      "{} before the income becomes a loss.",
      money(how, f.break_even), number(how.figures, f.days, day_decimals), f.year,
      ratio(how, f.safety_ratio));
}

inline std::string sentence(margin_leverage const& f, plan_display const& how) {
  return fmt::format(
      "The degree of operating leverage is {}: when revenue moves by 1%, operating income moves by "
      "{}.",
      points(how, f.leverage), ratio(how, f.leverage));
}

/// A shortfall that would be shown as 0 is not 0.
inline std::string shortfall_text(plan_display const& how, rational const& x) {
  unsigned const decimals = how.figures.decimals.value_or(ratio_decimals);
  if (rounded_to(x, decimals, how.figures.rule) != 0) return ratio(how, x);
  return "less than " + ratio(how, rational(1, power_of_ten(decimals)));
}

inline std::string alone_clause(margin_fragility const& f, plan_display const& how) {
  if (f.forecast)
    return fmt::format(
        "if the forecast is met {}, it is gone once revenue {} falls {} short of its own",
        at(f.loser), of(f.winner), shortfall_text(how, *f.alone));
  return fmt::format("if revenue does not change {}, it is gone once that {} falls by {}",
                     at(f.loser), of(f.winner), shortfall_text(how, *f.alone));
}

inline std::string together_clause(margin_fragility const& f, plan_display const& how) {
  if (!f.together) return "an equal fall of both revenues, in percent, does not end it";
  std::string const much = shortfall_text(how, magnitude(*f.together));
  if (*f.together < 0)
    return fmt::format("{} by the same proportion, it is gone at {} more",
                       f.forecast ? "if both plans are exceeded" : "if both grow", much);
  return fmt::format("{} by the same proportion, it is gone at {}",
                     f.forecast ? "if both plans are missed" : "if both fall", much);
}

/// What the advantage is owed to, and whether it is fragile.
inline std::string advantage_text(margin_fragility const& f) {
  bool const fragile = f.alone && *f.alone < fragile_below;
  std::string_view const state = fragile ? "is fragile" : "has its limits";
  switch (f.holds) {
    case advantage::of_volume_alone:
      return fmt::format(
          "The advantage comes from volume alone, since at the same revenue more would "
          "always be earned {}, and it {}",
          at(f.loser), state);
    case advantage::not_of_volume:
      return fmt::format("The advantage owes nothing to volume, since revenue is lower {0}, where "
                         "more would also be earned at the same revenue, but it {1}",
                         at(f.winner), state);
    case advantage::at_every_revenue:
      return fmt::format("The advantage does not come from volume alone, since at the same revenue "
                         "more would also be earned {}, but it {}",
                         at(f.winner), state);
    default: return fmt::format("The advantage {}", state);
  }
}

inline std::string sentence(margin_fragility const& f, plan_display const& how) {
  std::vector<std::string> clauses;
  if (f.alone) clauses.push_back(alone_clause(f, how));
  clauses.push_back(together_clause(f, how));
  if (f.crossing)
    clauses.push_back(fmt::format("at the same revenue, it exists only {} {}",
                                  f.holds == advantage::above ? "above" : "below",
                                  money(how, *f.crossing)));
  return fmt::format("{}: {}.", advantage_text(f), joined(clauses, "; "));
}

/// ", nearly 2 times the gap", ", 40% of the gap".
inline std::string beside_gap(rational const& gain, rational const& gap, plan_display const& how) {
  if (gap == 0) return "";
  rational const times = gain / gap;
  if (times < 1) return fmt::format(", {} of the gap", ratio(how, times * 100));
  spoken_ratio const said = spoken(times);
  if (said.how == nearness::exact && said.value == 1) return ", as much as the gap";
  std::string_view const about = said.how == nearness::nearly        ? "nearly "
                                 : said.how == nearness::little_over ? "a little over "
                                 : said.how == nearness::about       ? "about "
                                                                     : "";
  std::string const factor =
      said.value == 2 ? "twice" : number(how.figures, said.value, score_decimals) + " times";
  return fmt::format(", {}{} the gap", about, factor);
}

inline std::string lever_text(margin_lever const& lever, plan_display const& how,
                              std::string_view verb) {
  return fmt::format("bringing {} from {} to {} of revenue would {} {}", item_text(lever.item),
                     ratio(how, lever.from), ratio(how, lever.to), verb, money(how, lever.gain));
}

/// Nobody earns anything: there is no argument, only something to do.
inline std::string no_argument(margin_argument const& f, plan_display const& how) {
  std::string const start = f.alone ? "The income gives the shareholders no argument"
                                    : "Neither income gives the shareholders an argument";
  if (!f.lever) return start + '.';
  std::string const where = f.alone ? "" : at(f.winner) + ", ";
  return fmt::format("{}; {}{}.", start, where, lever_text(*f.lever, how, "improve the income by"));
}

inline std::string sentence(margin_argument const& f, plan_display const& how) {
  if (f.income <= 0) return no_argument(f, how);
  std::string_view const condition = f.forecast ? " if the forecast is met" : "";
  if (f.alone)
    return fmt::format(
        "The argument for the shareholders: an income of {}{}, and a lever, since {}.",
        money(how, f.income), condition, lever_text(*f.lever, how, "add"));
  if (f.gap == 0 && f.winner_return == f.loser_return)
    return "The shareholders have no argument to choose by: income and revenue are the same.";
  std::string text = fmt::format("The argument for the shareholders: {}, ", at(f.winner));
  if (f.gap == 0)
    text += fmt::format(
        "the same income from less revenue, hence a better return on sales ({} against {})",
        ratio(how, f.winner_return), ratio(how, f.loser_return));
  else
    text += fmt::format("an income {} higher", money(how, f.gap));
  text += condition;
  if (f.lever)
    text += fmt::format(", and a lever, since {}{}", lever_text(*f.lever, how, "add"),
                        beside_gap(f.lever->gain, f.gap, how));
  return text + '.';
}

/// Without fixed costs a margin is no income yet.
inline std::string limit_of_margin(margin_limit const& f) {
  return fmt::format("The limit: {}{}.", f.forecast ? "these figures are forecasts, and " : "",
                     f.several
                         ? "a higher margin is no higher income if the fixed costs take up the "
                           "difference"
                         : "this margin still has to cover the fixed costs");
}

inline std::string sentence(margin_limit const& f, plan_display const& /*how*/) {
  if (!f.fixed_costs_known) return limit_of_margin(f);
  std::string_view const first =
      f.forecast
          ? "these figures are forecasts"
          : "the calculation takes fixed costs and rates to stay the same when revenue moves";
  return fmt::format("{} limit: {}{}.", f.of_argument ? "Its" : "The", first,
                     f.investment_known ? ""
                                        : ", and the table does not say whether the initial "
                                          "investment is included");
}

}  // namespace kpi::english
