// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/grading/key_facts.hpp>
#include <kpi/grading/margin_mistakes.hpp>
#include <kpi/text/decimal.hpp>
#include <kpi/text/display.hpp>

namespace kpi::grading {

/// What is known of a figure of the channel ("operating_income"); `others` are the other numbers of the statement.
/// A key that is no figure of the table has neither mistakes nor bounds.
key_facts facts_of(margin_case const& c, std::string_view key,
                   std::vector<other_number> const& others = {});

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline phrases named(words const& pattern, std::string const& of) {
  return {filled_in(pattern.english, {{"of", of}}), filled_in(pattern.french, {{"of", of}})};
}

/// The figure of the channel in a plan that was misread.
inline std::optional<rational> figure_in(plan const& misread, margin_case const& c,
                                         std::string_view key) {
  auto const result = contribution_margin(misread, c.position, c.by);
  return result ? figure_of(*result, key) : std::nullopt;
}

inline void add_misread_plans(margin_case const& c, std::string_view key,
                              std::vector<candidate>& into) {
  auto const right = figure_of(c.right(), key);
  for (plan_mistake const& m : plan_mistakes)
    for (misread_plan const& p : m.misread(c)) {
      auto const value = figure_in(p.data, c, key);
      if (value && value != right) into.push_back({m.code, named(m.name, p.of), m.source, *value});
    }
}

inline void add_other_channels(margin_case const& c, std::string_view key,
                               std::vector<candidate>& into) {
  for (std::size_t i = 0; i < c.results.size(); ++i) {
    auto const value = figure_of(c.results[i], key);
    if (i == c.position || !value) continue;
    into.push_back(
        {"margin.other-channel",
         named({"the figure of “{of}” is given", "le chiffre de «\u00a0{of}\u00a0» est donné"},
               c.results[i].name),
         our_own, *value});
  }
}

/// Ratios with another number of the statement in the place of the revenue.
inline void add_other_bases(margin_case const& c, std::string_view key,
                            std::vector<other_number> const& others, std::vector<candidate>& into) {
  auto const value = figure_of(c.right(), key);
  if (!value || find_margin_figure(key)->kind != figure_kind::percent) return;
  for (other_number const& other : others) {
    auto const wrong = quotient(rational(*value * c.right().revenue), other.value);
    std::string const number = decimal_text(other.value, 10);
    if (wrong)
      into.push_back(
          {"base.other-number",
           {"another number of the statement (" + other.name + ", " + number +
                ") is taken as the base",
            "un autre nombre de l’énoncé (" + other.name + ", " + number + ") est pris comme base"},
           {"NDRC course exercises: numbers planted on purpose",
            "exercices de BTS NDRC\u00a0: nombres ajoutés exprès"},
           *wrong});
  }
}

inline std::string shown_figure(rational const& x, figure_kind kind, language lang) {
  std::string text = number({lang, {}, rounding::half_away}, x, 2);
  if (kind == figure_kind::percent) text += lang == language::french ? "\u00a0%" : "%";
  return text;
}

/// "the contribution margin ratio is rounded to whole numbers (32%) before it is used".
inline candidate early(margin_figure const& of, early_rounding const& way, rational const& rounded,
                       rational const& value) {
  return {"rounding.intermediate",
          {std::string(of.name.english) + " is " + way.how.english + " before it is used",
           "on arrondit à " + way.how.french + ' ' + std::string(of.name.french) +
               " avant de poursuivre"},
          {"course rule: round once, at the end",
           "règle du cours\u00a0: arrondir une seule fois, à la fin"},
          value,
          {shown_figure(rounded, of.kind, language::english),
           shown_figure(rounded, of.kind, language::french)}};
}

inline void add_early_roundings(margin_case const& c, std::string_view key, key_facts& facts) {
  auto const right = figure_of(c.right(), key);
  for (std::string const& behind : facts.builds_on) {
    margin_figure const& of = *find_margin_figure(behind);
    auto const exact = of.of(c.right());
    if (!exact) continue;
    for (early_rounding const& way : early_roundings()) {
      rational const rounded = rounded_to(*exact, way.decimals, way.rule);
      if (rounded == *exact) continue;
      auto const value = derived(c.right(), key, {{behind, rounded}});
      if (value && value != right) facts.roundings.push_back(early(of, way, rounded, *value));
    }
  }
}

inline void set_bounds(key_facts& facts, std::string_view key) {
  bool const never_negative = key == "revenue" || key == "break_even_revenue" ||
                              key == "target_revenue" || facts.kind == figure_kind::units ||
                              facts.kind == figure_kind::days;
  if (never_negative) facts.lowest = 0;
  bool const share_of_revenue = facts.kind == figure_kind::percent &&
                                key != "variable_cost_ratio" && key != "fixed_cost_ratio";
  if (share_of_revenue) facts.highest = 100;
}

}  // namespace detail

inline key_facts facts_of(margin_case const& c, std::string_view key,
                          std::vector<other_number> const& others) {
  key_facts facts;
  margin_figure const* const asked = find_margin_figure(key);
  if (asked == nullptr) return facts;
  facts.kind = asked->kind;
  facts.builds_on = keys_behind(key);
  detail::set_bounds(facts, key);
  for (margin_mistake const& m : margin_mistakes)
    if (m.key == key)
      if (auto const value = m.value(c))
        facts.mistakes.push_back(
            {m.code, {std::string(m.name.english), std::string(m.name.french)}, m.source, *value});
  detail::add_misread_plans(c, key, facts.mistakes);
  detail::add_other_channels(c, key, facts.mistakes);
  detail::add_other_bases(c, key, others, facts.mistakes);
  detail::add_early_roundings(c, key, facts);
  facts.derived = [right = c.right(),
                   name = std::string(key)](std::vector<carried_answer> const& from) {
    return derived(right, name, from);
  };
  return facts;
}

}  // namespace kpi::grading
