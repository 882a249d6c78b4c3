// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <kpi/commentary/grammar.hpp>
#include <kpi/commentary/interval_text.hpp>
#include <kpi/commentary/remark.hpp>
#include <kpi/inference/planning.hpp>
#include <kpi/inference/sampling.hpp>
#include <kpi/survey/scale.hpp>
#include <kpi/text/phrase.hpp>

// How many answers a survey needs, and what so many can tell.

namespace kpi {

/// What is to be known: a figure to a margin, a difference between two surveys, or what so many answers are good for.
enum class plan_question { margin, difference, reach };

/// What is asked of a plan.
struct sampling_plan_request {
  std::string_view kpi = {};  ///< "nps"
  estimate_kind kind = estimate_kind::net;
  plan_question question = plan_question::margin;
  rational wanted = 5;           ///< the margin or the difference, in the unit of the figure
  std::uint64_t answers = 0;     ///< in each survey
  sample assumed = trinomial{};  ///< its n is not looked at
  std::vector<rational> assumption = {};  ///< as typed; empty for the worst case
  scale on{1, 5};                         ///< of a mean
  rational power = 80;                    ///< percent: how often a true difference is to be found
  sampling_request sampling;
};

/// What is known in the end; absent is out of reach, or not asked for.
struct sampling_plan {
  sampling_plan_request asked;
  std::optional<std::uint64_t> answers = {};  ///< needed, or given
  std::optional<rational> margin = {};
  std::optional<rational> difference = {};
  interval_method method = {};
};

sampling_plan sampling_plan_of(sampling_plan_request const& asked);

/// The least that is assumed where nothing else is: half of the answers at each end.
sample worst_case(estimate_kind kind, scale const& on);

/// What the plan tells, as sentences; a short commentary leaves out what it does not cover.
std::vector<remark> sampling_plan_commentary(sampling_plan const& plan, display const& how,
                                             extent length);

// ---------------------------------------------------------------------------------------------------

inline sample worst_case(estimate_kind kind, scale const& on) {
  switch (kind) {
    case estimate_kind::share: return proportion{0.5, 1};
    case estimate_kind::mean: {
      double const reach = (on.highest - on.lowest) / 2.0;
      return moments{0, reach * reach, 1};
    }
    case estimate_kind::net: break;
  }
  return trinomial{0.5, 0.5, 1};
}

namespace detail {

inline double variance_of(sample const& x) {
  return std::visit([](auto const& s) { return variance(s); }, x);
}

inline double power_of(sampling_plan_request const& asked) {
  return nearest_double(rational(asked.power / 100));
}

/// The largest difference that two figures can have, in their unit.
inline double widest(sampling_plan_request const& asked) {
  switch (asked.kind) {
    case estimate_kind::share: return 100;
    case estimate_kind::mean: return asked.on.highest - asked.on.lowest;
    case estimate_kind::net: break;
  }
  return 200;
}

/// So many out of a population say as much as `effective` out of an endless one.
inline std::uint64_t answers_behind(std::uint64_t effective,
                                    std::optional<std::uint64_t> const& population) {
  if (!population) return effective;
  rational const n(integer(effective) * *population, integer(*population) - 1 + effective);
  return ceiling(n).convert_to<std::uint64_t>();
}

inline void plan_margin(sampling_plan& plan, double tail) {
  auto const& s = plan.asked.sampling;
  double const unit = unit_of(plan.asked.kind);
  plan.margin = plan.asked.wanted;
  plan.answers = answers_for_margin(plan.asked.assumed, nearest_double(plan.asked.wanted) / unit,
                                    s.population, plan.method, tail, s.with);
}

inline void plan_difference(sampling_plan& plan, double tail) {
  auto const& s = plan.asked.sampling;
  double const variance = variance_of(plan.asked.assumed);
  double const wanted = nearest_double(plan.asked.wanted) / unit_of(plan.asked.kind);
  plan.difference = plan.asked.wanted;
  auto const effective =
      answers_for_difference(variance, variance, wanted, tail, power_of(plan.asked), s.with);
  if (effective) plan.answers = answers_behind(*effective, s.population);
}

inline void plan_answers(sampling_plan& plan, double tail) {
  auto const& s = plan.asked.sampling;
  double const unit = unit_of(plan.asked.kind);
  std::uint64_t const n = plan.asked.answers;
  plan.answers = n;
  bool const measured = plan.asked.kind != estimate_kind::mean || n > 1;
  double const reach = widest(plan.asked);
  double const margin =
      measured ? unit * margin_of(plan.asked.assumed, n, s.population, plan.method, tail, s.with)
               : reach;
  if (margin <= reach / 2) plan.margin = estimate(margin);
  auto const given = static_cast<double>(n);
  double const effective =
      s.population ? answers_out_of(given, static_cast<double>(*s.population)) : given;
  double const variance = variance_of(plan.asked.assumed);
  double const least = unit * minimum_detectable(variance, effective, variance, effective, tail,
                                                 power_of(plan.asked), s.with);
  if (least <= reach) plan.difference = estimate(least);
}

}  // namespace detail

inline sampling_plan sampling_plan_of(sampling_plan_request const& asked) {
  sampling_plan plan{asked};
  plan.method = method_of(asked.sampling.method, asked.kind);
  double const tail = tail_of(asked.sampling.level);
  switch (asked.question) {
    case plan_question::margin: detail::plan_margin(plan, tail); break;
    case plan_question::difference: detail::plan_difference(plan, tail); break;
    case plan_question::reach: detail::plan_answers(plan, tail); break;
  }
  return plan;
}

/// A margin or a difference as a bare number; a small one keeps its decimals.
inline std::string distance_number(rational const& x, display const& how) {
  return number(how, x, x < rational(1, 10) ? estimate_decimals : mean_decimals);
}

/// "5 points", "0.2": a margin or a difference, as the figure counts.
inline std::string distance_text(rational const& x, estimate_kind kind, display const& how) {
  std::string amount = distance_number(x, how);
  if (kind == estimate_kind::mean) return amount;
  return amount + (grammar::is_plural(how.lang, x) ? " points" : " point");
}

inline std::string answers_text(std::uint64_t n, display const& how) {
  return how.lang == language::french ? grammar::counted(how, n, "réponse", "réponses")
                                      : grammar::counted(how, n, "answer", "answers");
}

namespace detail {

inline remark margin_remark(sampling_plan const& plan, display const& how) {
  if (!plan.answers)
    return {"plan.out_of_reach",
            phrase({"No survey of a size that can be carried out reaches a margin of {}.",
                    "Aucune enquête réalisable n’atteint une marge de {}."},
                   how.lang, distance_text(*plan.margin, plan.asked.kind, how))};
  return {
      "plan.margin",
      phrase(
          {"With {}, the margin of error is {}; to halve it takes about four times as many.",
           "Avec {}, la marge d’erreur est de {}\u202f; pour la réduire de moitié, il en faut environ quatre fois plus."},
          how.lang, answers_text(*plan.answers, how),
          distance_text(*plan.margin, plan.asked.kind, how))};
}

inline remark difference_remark(sampling_plan const& plan, display const& how) {
  display const plain{how.lang, {}, how.rule};
  if (!plan.difference)
    return {
        "plan.out_of_reach",
        phrase({"With {} in each of two surveys, no difference can be told from chance.",
                "Avec {} dans chacune de deux enquêtes, aucun écart ne se distingue du hasard."},
               how.lang, answers_text(*plan.answers, how))};
  std::string const power = percent_text(plain, plan.asked.power);
  std::string const size = distance_text(*plan.difference, plan.asked.kind, how);
  if (!plan.answers)
    return {"plan.out_of_reach",
            phrase({"No survey of a size that can be carried out finds a difference of {}.",
                    "Aucune enquête réalisable ne décèle un écart de {}."},
                   how.lang, size)};
  return {
      "plan.difference",
      phrase(
          {"With {} in each of two surveys, a true difference of {} is told from chance {} of the time.",
           "Avec {} dans chacune de deux enquêtes, un écart réel de {} se distingue du hasard dans {} des cas."},
          how.lang, answers_text(*plan.answers, how), size, power)};
}

}  // namespace detail

inline std::vector<remark> sampling_plan_commentary(sampling_plan const& plan, display const& how,
                                                    extent length) {
  std::vector<remark> remarks;
  if (length == extent::none) return remarks;
  if (plan.asked.question != plan_question::difference && plan.margin)
    remarks.push_back(detail::margin_remark(plan, how));
  if (plan.asked.question != plan_question::margin)
    remarks.push_back(detail::difference_remark(plan, how));
  if (length == extent::brief) return remarks;
  remarks.push_back(
      {"plan.limit",
       phrase(
           {"This counts answers and not invitations, and covers sampling chance only: it does not correct for who chooses to answer.",
            "Il s’agit de réponses et non d’invitations, et du seul hasard de l’échantillon\u00a0: rien ne corrige le choix de répondre ou non."},
           how.lang)});
  return remarks;
}

}  // namespace kpi
