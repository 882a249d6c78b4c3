// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <kpi/commentary/sampling_plan.hpp>
#include <kpi/commentary/survey_report.hpp>
#include <kpi/render/sheet.hpp>

namespace kpi {

/// A plan as people read it: the number in a frame, what it rests on, what it means.
sheet sampling_plan_sheet(sampling_plan const& plan, std::vector<remark> const& remarks,
                          display const& how);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// What the answers are taken to be like.
inline std::string assumption_text(sampling_plan_request const& asked, display const& how) {
  display const plain{how.lang, {}, how.rule};
  auto const& given = asked.assumption;
  auto const figure = [&](std::size_t i) { return number(plain, given[i], 10); };
  if (given.empty())
    return phrase({"the worst case: half of the answers at each end",
                   "le pire des cas\u00a0: la moitié des réponses à chaque bout"},
                  how.lang);
  switch (asked.kind) {
    case estimate_kind::share: return limit_text(given[0], asked.kind, 10, plain);
    case estimate_kind::mean:
      return phrase({"standard deviation {}", "écart type de {}"}, how.lang, figure(0));
    case estimate_kind::net: break;
  }
  return phrase({"detractors {}%, passives {}%, promoters {}%",
                 "détracteurs {}\u00a0%, passifs {}\u00a0%, promoteurs {}\u00a0%"},
                how.lang, figure(0), figure(1), figure(2));
}

inline std::vector<fact> sampling_plan_facts(sampling_plan const& plan, display const& how) {
  sampling_plan_request const& asked = plan.asked;
  display const plain{how.lang, {}, how.rule};
  std::vector<fact> facts;
  auto const add = [&](words const& name, std::string text) {
    facts.push_back({std::string(name.in(how.lang)), std::move(text)});
  };
  bool const all = asked.question == plan_question::reach;
  if (plan.margin)
    add({"Margin of error", "Marge d’erreur"}, distance_text(*plan.margin, asked.kind, how));
  if (plan.difference)
    add(all ? words{"Detects", "Décèle"} : words{"Difference", "Écart"},
        distance_text(*plan.difference, asked.kind, how));
  add({"Level", "Niveau"}, level_text(asked.sampling.level, how));
  if (asked.question != plan_question::margin)
    add({"Power", "Puissance"}, percent_text(plain, asked.power));
  if (asked.question != plan_question::difference)
    add({"Method", "Méthode"}, std::string(row(plan.method).title.in(how.lang)));
  if (asked.sampling.population)
    add({"Population", "Population"}, count(how, *asked.sampling.population));
  add({"Assumption", "Hypothèse"}, assumption_text(asked, how));
  return facts;
}

/// The same question with half, once and twice as much: what a little more or less would cost.
inline std::vector<sampling_plan> plans_around(sampling_plan const& plan) {
  std::vector<sampling_plan> plans;
  for (rational const& fold : {rational(1, 2), rational(1), rational(2)}) {
    sampling_plan_request asked = plan.asked;
    asked.wanted *= fold;
    rational const n(asked.answers * fold);
    asked.answers = ceiling(n).convert_to<std::uint64_t>();
    auto const& population = asked.sampling.population;
    if (population && asked.answers > *population) asked.answers = *population;
    plans.push_back(sampling_plan_of(asked));
  }
  return plans;
}

inline sheet_table plan_table(sampling_plan const& plan, display const& how) {
  auto const name = [&](words const& w) { return std::string(w.in(how.lang)); };
  std::vector<std::string> answers{name({"Answers", "Réponses"})};
  std::vector<std::string> margins{name({"Margin of error", "Marge d’erreur"})};
  std::vector<std::string> differences{name({"Difference", "Écart"})};
  auto const amount = [&](std::optional<rational> const& x) {
    return x ? distance_number(*x, how) : "—";
  };
  for (sampling_plan const& p : plans_around(plan)) {
    answers.push_back(p.answers ? count(how, *p.answers) : "—");
    margins.push_back(amount(p.margin));
    differences.push_back(amount(p.difference));
  }
  std::vector<tone> const tones(answers.size(), tone::none);
  switch (plan.asked.question) {
    case plan_question::margin: return {{margins, answers}, tones};
    case plan_question::difference: return {{differences, answers}, tones};
    case plan_question::reach: break;
  }
  return {{answers, margins, differences}, tones};
}

inline std::string plan_title(sampling_plan_request const& asked, language lang) {
  std::string const kpi = asked.kind == estimate_kind::net     ? "NPS"
                          : asked.kind == estimate_kind::share ? "CSAT"
                                                               : "CES";
  words const title = asked.question == plan_question::reach
                          ? words{"Answers", "Réponses"}
                          : words{"Answers needed", "Réponses nécessaires"};
  return kpi + ", " +
         std::string(
             asked.question == plan_question::difference
                 ? words{"answers needed in each survey", "réponses nécessaires par enquête"}.in(
                       lang)
                 : title.in(lang));
}

}  // namespace detail

inline sheet sampling_plan_sheet(sampling_plan const& plan, std::vector<remark> const& remarks,
                                 display const& how) {
  sheet made;
  made.title = detail::plan_title(plan.asked, how.lang);
  made.figure = plan.answers ? count(how, *plan.answers) : "—";
  made.table = detail::plan_table(plan, how);
  made.facts = detail::sampling_plan_facts(plan, how);
  made.commentary = paragraph(remarks);
  return made;
}

}  // namespace kpi
