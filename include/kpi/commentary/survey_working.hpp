// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <vector>

#include <kpi/commentary/working.hpp>
#include <kpi/survey/answers.hpp>
#include <kpi/survey/group.hpp>
#include <kpi/text/display.hpp>
#include <kpi/text/language.hpp>
#include <kpi/text/phrase.hpp>

// The steps of a calculation that every survey KPI shares.

namespace kpi::detail {

/// Terms beyond this many do not fit on a board: the sum is then given as a total.
inline constexpr std::size_t most_terms = 11;

inline std::string approximately(bool rounded, std::string const& figure) {
  return rounded ? "≈ " + figure : figure;
}

/// A share as a file without counts states it: nothing else is known that could be subtracted.
inline std::string stated_percent(display const& how, rational const& share) {
  return number({how.lang, {}, how.rule}, share, 10).append(style_of(how.lang).before_percent) +
         '%';
}

/// What shares are taken of: so many answers, or what they weigh.
struct working_base {
  std::optional<std::uint64_t> responses = {};
  std::optional<rational> weight = {};
};

/// Of answers with weights their sum.
inline working_base base_of(std::vector<scored_group> const& levels,
                            std::optional<std::uint64_t> const& responses) {
  working_base base{responses, {}};
  for (scored_group const& g : levels)
    if (g.of.weight) base.weight = base.weight.value_or(0) + *g.of.weight;
  return base;
}

inline std::string plain_number(display const& how, rational const& x) {
  return number({how.lang, {}, how.rule}, x, 10);
}

inline std::string base_text(working_base const& base, display const& how) {
  return base.weight ? plain_number(how, *base.weight) : count(how, base.responses.value_or(0));
}

/// What a group counts for: its weight, its count, or the share that a file states.
inline std::string amount_in_steps(group const& g, display const& how) {
  if (g.weight) return plain_number(how, *g.weight);
  return g.count ? count(how, *g.count) : stated_percent(how, g.share);
}

/// "promoters ÷ answers × 100"; by weight, "weights of the promoters ÷ weights × 100".
inline std::string share_words(words const& name, working_base const& base, language lang) {
  if (!base.weight)
    return fmt::format("{} ÷ {} × 100", name.in(lang), words{"answers", "réponses"}.in(lang));
  return phrase({"weights ({}) ÷ weights (answers) × 100", "poids ({}) ÷ poids (réponses) × 100"},
                lang, name.in(lang));
}

/// "% promoters = promoters ÷ answers × 100 = 6 ÷ 100 × 100 = 6%".
inline working_step share_step(group const& g, words const& name, working_base const& base,
                               display const& how) {
  bool const french = how.lang == language::french;
  return {fmt::format("% {}{}", french ? "de " : "", name.in(how.lang)),
          {share_words(name, base, how.lang),
           fmt::format("{} ÷ {} × 100", amount_in_steps(g, how), base_text(base, how)),
           approximately(is_rounded(how, g.share, score_decimals), percent_text(how, g.share))}};
}

/// "(1 × 8 + 2 × 14 + …)", or the total where the terms are too many.
inline std::string weighted_sum(std::vector<scored_group> const& levels, display const& how) {
  std::string terms;
  rational total = 0;
  std::size_t used = 0;
  for (scored_group const& g : levels) {
    if (g.of.share == 0) continue;
    ++used;
    std::string const amount = amount_in_steps(g.of, how);
    terms += fmt::format("{}{}\u00a0×\u00a0{}", terms.empty() ? "" : " + ",
                         number({how.lang, {}, how.rule}, g.score, 10), amount);
    total += g.score * (g.of.weight  ? *g.of.weight
                        : g.of.count ? rational(*g.of.count)
                                     : g.of.share);
  }
  return used <= most_terms && used > 1 ? '(' + terms + ')'
                                        : number({how.lang, {}, how.rule}, total, 10);
}

inline std::string total_of(std::vector<scored_group> const& levels,
                            std::optional<std::uint64_t> const& responses, display const& how) {
  if (responses) return base_text(base_of(levels, responses), how);
  rational sum = 0;
  for (scored_group const& g : levels) sum += g.of.share;
  return stated_percent(how, sum);
}

/// Sum of (score × answers) ÷ answers; those that have a score, where the base has others.
inline words mean_words(bool weighted, bool blanks) {
  if (weighted) return {"sum of (score × weights) ÷ weights", "somme des (note × poids) ÷ poids"};
  if (blanks)
    return {"sum of (score × answers) ÷ answers with a score",
            "somme des (note × réponses) ÷ réponses notées"};
  return {"sum of (score × answers) ÷ answers", "somme des (note × réponses) ÷ réponses"};
}

/// Mean = sum of (score × answers) ÷ answers = (1 × 8 + …) ÷ 100 = 4.43.
template <class Result>
working_step mean_step(rational const& mean, Result const& r,
                       std::vector<scored_group> const& levels, display const& how) {
  auto const given = r.responses ? std::optional(*r.responses - r.blank) : std::nullopt;
  bool const weighted = base_of(levels, given).weight.has_value();
  return {std::string(words{"Mean", "Moyenne"}.in(how.lang)),
          {std::string(mean_words(weighted, r.blank > 0).in(how.lang)),
           weighted_sum(levels, how) + " ÷ " + total_of(levels, given, how),
           approximately(is_rounded(how, mean, mean_decimals), number(how, mean, mean_decimals))}};
}

/// "(5 + 10)": the counts of a class, the best first; its share where no counts are known.
inline std::string sum_text(std::vector<scored_group> const& levels, scale const& scores,
                            display const& how) {
  std::string terms;
  std::size_t used = 0;
  for (auto g = levels.rbegin(); g != levels.rend(); ++g) {
    if (g->score < scores.lowest || g->score >= scores.highest + 1) continue;
    terms += (used++ == 0 ? "" : " + ") + amount_in_steps(g->of, how);
  }
  return used > 1 ? '(' + terms + ')' : terms;
}

/// CSAT = satisfied ÷ answers × 100 = (5 + 10) ÷ 100 × 100 = 15%.
inline working_step share_of_class(std::string sought, words const& name, group const& g,
                                   std::string const& sum, working_base const& base,
                                   display const& how) {
  std::string const share =
      approximately(is_rounded(how, g.share, score_decimals), percent_text(how, g.share));
  if (!base.responses) {
    bool const one = !sum.starts_with('(');
    std::string const stated = one ? sum : sum.substr(1, sum.size() - 2);
    return {std::move(sought),
            {phrase({"sum of the shares", "somme des parts"}, how.lang), stated, share}};
  }
  return {std::move(sought),
          {share_words(name, base, how.lang),
           fmt::format("{} ÷ {} × 100", sum, base_text(base, how)), share}};
}

}  // namespace kpi::detail
