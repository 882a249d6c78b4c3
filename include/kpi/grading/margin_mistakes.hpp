// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include <kpi/grading/plan_mistakes.hpp>

namespace kpi::grading {

/// A wrong formula for one figure.
struct margin_mistake {
  std::string_view code;
  std::string_view key;  ///< the figure it is given for
  words name;
  words source;
  std::optional<rational> (*value)(margin_case const&);
};

namespace detail {

/// The figure of another key given in the place of the right one.
template <std::optional<rational> contribution_margin_result::*Figure>
std::optional<rational> given(margin_case const& c) {
  return c.right().*Figure;
}

inline std::optional<rational> negated(std::optional<rational> const& x) {
  if (!x) return std::nullopt;
  return rational(-*x);
}

/// f(fixed costs), where the plan gives them.
template <class Formula>
std::optional<rational> with_fixed(margin_case const& c, Formula f) {
  auto const& fixed = c.right().fixed_costs;
  if (!fixed) return std::nullopt;
  return f(c.right(), *fixed);
}

/// f(result, break-even sales), where there is a break-even.
template <class Formula>
std::optional<rational> with_break_even(margin_case const& c, Formula f) {
  auto const& sales = c.right().break_even_revenue;
  if (!sales) return std::nullopt;
  return f(c.right(), *sales);
}

using right_figures = contribution_margin_result;
using maybe = std::optional<rational>;

inline constexpr words ndrc = {"NDRC course exercises", "exercices de BTS NDRC"};

}  // namespace detail

/// The wrong formulas that are known. Adding one is adding a row.
inline constexpr auto margin_mistakes = std::to_array<margin_mistake>({
    {"margin.cost-ratio",
     "contribution_margin_ratio",
     {"the variable cost ratio is given for the contribution margin ratio",
      "le taux de charges variables est donné à la place du taux de marge sur coûts variables"},
     our_own,
     [](margin_case const& c) { return detail::maybe(c.right().variable_cost_ratio); }},
    {"margin.mark-up",
     "contribution_margin_ratio",
     {"the margin is divided by the variable costs, like a mark-up, instead of the revenue",
      "la marge est rapportée aux charges variables, à la manière d’un taux de marge, et non au chiffre d’affaires"},
     detail::ndrc,
     [](margin_case const& c) {
       return percentage(c.right().contribution_margin, c.right().variable_costs);
     }},
    {"margin.return-for-ratio",
     "contribution_margin_ratio",
     {"the return on sales is given: fixed costs are already taken off",
      "le taux de profitabilité est donné\u00a0: les charges de structure sont déjà déduites"},
     our_own,
     [](margin_case const& c) { return c.right().return_on_sales; }},
    {"margin.ratio-upside-down",
     "contribution_margin_ratio",
     {"the revenue is divided by the margin", "le chiffre d’affaires est divisé par la marge"},
     our_own,
     [](margin_case const& c) {
       return percentage(c.right().revenue, c.right().contribution_margin);
     }},
    {"margin.margin-ratio-for-cost-ratio",
     "variable_cost_ratio",
     {"the contribution margin ratio is given for the variable cost ratio",
      "le taux de marge sur coûts variables est donné à la place du taux de charges variables"},
     our_own,
     [](margin_case const& c) { return detail::maybe(c.right().contribution_margin_ratio); }},
    {"margin.costs-for-margin",
     "contribution_margin",
     {"the variable costs are given for the margin",
      "les charges variables sont données à la place de la marge"},
     our_own,
     [](margin_case const& c) { return detail::maybe(c.right().variable_costs); }},
    {"margin.income-for-margin",
     "contribution_margin",
     {"the fixed costs are taken off as well", "les charges de structure sont déduites aussi"},
     our_own,
     [](margin_case const& c) { return c.right().operating_income; }},
    {"margin.margin-for-costs",
     "variable_costs",
     {"the margin is given for the variable costs",
      "la marge est donnée à la place des charges variables"},
     our_own,
     [](margin_case const& c) { return detail::maybe(c.right().contribution_margin); }},
    {"margin.total-costs",
     "variable_costs",
     {"the fixed costs are added to the variable ones",
      "les charges de structure sont ajoutées aux charges variables"},
     our_own,
     [](margin_case const& c) {
       return detail::with_fixed(c, [](detail::right_figures const& r, rational const& fixed) {
         return detail::maybe(r.variable_costs + fixed);
       });
     }},
    {"margin.margin-for-income",
     "operating_income",
     {"the fixed costs are not taken off", "les charges de structure ne sont pas déduites"},
     our_own,
     [](margin_case const& c) { return detail::maybe(c.right().contribution_margin); }},
    {"margin.fixed-added",
     "operating_income",
     {"the fixed costs are added to the margin",
      "les charges de structure sont ajoutées à la marge"},
     our_own,
     [](margin_case const& c) {
       return detail::with_fixed(c, [](detail::right_figures const& r, rational const& fixed) {
         return detail::maybe(r.contribution_margin + fixed);
       });
     }},
    {"margin.variable-not-taken-off",
     "operating_income",
     {"the variable costs are not taken off", "les charges variables ne sont pas déduites"},
     our_own,
     [](margin_case const& c) {
       return detail::with_fixed(c, [](detail::right_figures const& r, rational const& fixed) {
         return detail::maybe(r.revenue - fixed);
       });
     }},
    {"margin.ratio-for-return",
     "return_on_sales",
     {"the contribution margin ratio is given: fixed costs are not taken off",
      "le taux de marge sur coûts variables est donné\u00a0: les charges de structure ne sont pas déduites"},
     our_own,
     [](margin_case const& c) { return detail::maybe(c.right().contribution_margin_ratio); }},
    {"margin.return-on-margin",
     "return_on_sales",
     {"the income is divided by the margin", "le résultat est divisé par la marge"},
     our_own,
     [](margin_case const& c) {
       auto const& income = c.right().operating_income;
       return income ? percentage(*income, c.right().contribution_margin) : std::nullopt;
     }},
    {"margin.return-on-costs",
     "return_on_sales",
     {"the income is divided by the costs", "le résultat est divisé par les charges"},
     our_own,
     [](margin_case const& c) {
       return detail::with_fixed(c, [](detail::right_figures const& r, rational const& fixed) {
         return percentage(*r.operating_income, r.variable_costs + fixed);
       });
     }},
    {"margin.fixed-times-ratio",
     "break_even_revenue",
     {"the fixed costs are multiplied by the contribution margin ratio instead of divided",
      "les charges de structure sont multipliées par le taux de marge sur coûts variables au lieu d’être divisées"},
     detail::ndrc,
     [](margin_case const& c) {
       return detail::with_fixed(c, [](detail::right_figures const& r, rational const& fixed) {
         return detail::maybe(fixed * r.contribution_margin_ratio / 100);
       });
     }},
    {"margin.fixed-over-cost-ratio",
     "break_even_revenue",
     {"the fixed costs are divided by the variable cost ratio",
      "les charges de structure sont divisées par le taux de charges variables"},
     detail::ndrc,
     [](margin_case const& c) {
       return detail::with_fixed(c, [](detail::right_figures const& r, rational const& fixed) {
         return percentage(fixed, r.variable_cost_ratio);
       });
     }},
    {"margin.all-costs-for-break-even",
     "break_even_revenue",
     {"all costs of the plan are given for the break-even sales",
      "le total des charges du plan est donné comme seuil de rentabilité"},
     detail::ndrc,
     [](margin_case const& c) {
       return detail::with_fixed(c, [](detail::right_figures const& r, rational const& fixed) {
         return detail::maybe(r.variable_costs + fixed);
       });
     }},
    {"margin.units-for-sales",
     "break_even_revenue",
     {"the units are given instead of the amount", "le volume est donné à la place du montant"},
     detail::ndrc,
     [](margin_case const& c) { return c.right().break_even_units; }},
    {"margin.sales-for-units",
     "break_even_units",
     {"the amount is given instead of the units", "le montant est donné à la place du volume"},
     detail::ndrc,
     [](margin_case const& c) { return c.right().break_even_revenue; }},
    {"margin.units-rounded-down",
     "break_even_units",
     {"the units are rounded down: one unit less does not break even",
      "le volume est arrondi vers le bas\u00a0: une unité de moins ne suffit pas"},
     {"NDRC course exercise: 810 instead of 811", "exercice de BTS NDRC\u00a0: 810 au lieu de 811"},
     [](margin_case const& c) -> std::optional<rational> {
       auto const& units = c.right().break_even_units;
       if (!units) return std::nullopt;
       return rational(rounded(*units, rounding::truncate));
     }},
    {"margin.fixed-over-price",
     "break_even_units",
     {"the fixed costs are divided by the price instead of the margin per unit",
      "les charges de structure sont divisées par le prix au lieu de la marge unitaire"},
     detail::ndrc,
     [](margin_case const& c) -> std::optional<rational> {
       auto const& fixed = c.right().fixed_costs;
       auto const& units = c.in().units;
       if (!fixed || !units) return std::nullopt;
       return quotient(rational(*fixed * *units), c.right().revenue);
     }},
    {"margin.fixed-over-unit-cost",
     "break_even_units",
     {"the fixed costs are divided by the variable cost per unit",
      "les charges de structure sont divisées par le coût variable unitaire"},
     detail::ndrc,
     [](margin_case const& c) -> std::optional<rational> {
       auto const& fixed = c.right().fixed_costs;
       auto const& units = c.in().units;
       if (!fixed || !units) return std::nullopt;
       return quotient(rational(*fixed * *units), c.right().variable_costs);
     }},
    {"margin.other-year",
     "break_even_days",
     {"the year has 365 days instead of 360, or the reverse",
      "l’année compte 365 jours au lieu de 360, ou l’inverse"},
     detail::ndrc,
     [](margin_case const& c) -> std::optional<rational> {
       if (!c.by.sales.empty()) return std::nullopt;
       return detail::with_break_even(
           c, [&](detail::right_figures const& r, rational const& sales) {
             return quotient(rational(sales * (c.by.year.days == 360 ? 365 : 360)), r.revenue);
           });
     }},
    {"margin.seasons-ignored",
     "break_even_days",
     {"the sales are taken to come evenly over the year",
      "les ventes sont supposées régulières sur l’année"},
     {"UNIT, Kit de gestion de l’ingénieur, 6.2.2", "UNIT, Kit de gestion de l’ingénieur, 6.2.2"},
     [](margin_case const& c) -> std::optional<rational> {
       if (c.by.sales.empty()) return std::nullopt;
       return detail::with_break_even(
           c, [&](detail::right_figures const& r, rational const& sales) {
             return quotient(rational(sales * c.by.year.days), r.revenue);
           });
     }},
    {"margin.closed-days-counted",
     "break_even_days",
     {"the days on which nothing is sold are counted", "les jours de fermeture sont comptés"},
     {"Gualino, Vet’pro: 330 active days of 360",
      "Gualino, Vet’pro\u00a0: 330 jours d’activité sur 360"},
     [](margin_case const& c) -> std::optional<rational> {
       if (c.by.year.closed.empty()) return std::nullopt;
       return detail::with_break_even(
           c, [&](detail::right_figures const& r, rational const& sales) {
             return quotient(rational(sales * c.by.year.days), r.revenue);
           });
     }},
    {"margin.days-from-the-end",
     "break_even_days",
     {"the days are counted from the end of the year",
      "les jours sont comptés depuis la fin de l’année"},
     our_own,
     [](margin_case const& c) -> std::optional<rational> {
       auto const& days = c.right().break_even_days;
       if (!days) return std::nullopt;
       return rational(c.by.year.days - *days);
     }},
    {"margin.months-for-days",
     "break_even_days",
     {"months are given instead of days", "des mois sont donnés à la place de jours"},
     our_own,
     [](margin_case const& c) {
       return detail::with_break_even(c, [](detail::right_figures const& r, rational const& sales) {
         return quotient(rational(sales * 12), r.revenue);
       });
     }},
    {"margin.fixed-for-break-even-days",
     "break_even_days",
     {"the fixed costs are set in the place of the break-even sales",
      "les charges de structure sont mises à la place du seuil de rentabilité"},
     our_own,
     [](margin_case const& c) {
       return detail::with_fixed(c, [&](detail::right_figures const& r, rational const& fixed) {
         return quotient(rational(fixed * c.by.year.days), r.revenue);
       });
     }},
    {"margin.safety-reversed",
     "margin_of_safety",
     {"the subtraction is reversed", "la soustraction est inversée"},
     our_own,
     [](margin_case const& c) { return detail::negated(c.right().margin_of_safety); }},
    {"margin.break-even-for-safety",
     "margin_of_safety",
     {"the break-even sales are given", "le seuil de rentabilité est donné"},
     our_own,
     [](margin_case const& c) { return c.right().break_even_revenue; }},
    {"margin.income-for-safety",
     "margin_of_safety",
     {"the operating income is given", "le résultat est donné"},
     our_own,
     [](margin_case const& c) { return c.right().operating_income; }},
    {"margin.safety-on-break-even",
     "margin_of_safety_ratio",
     {"the margin of safety is divided by the break-even sales",
      "la marge de sécurité est divisée par le seuil de rentabilité"},
     our_own,
     [](margin_case const& c) {
       return detail::with_break_even(c, [](detail::right_figures const& r, rational const& sales) {
         return percentage(*r.margin_of_safety, sales);
       });
     }},
    {"margin.break-even-share",
     "margin_of_safety_ratio",
     {"the share of the break-even sales is given", "la part du seuil de rentabilité est donnée"},
     our_own,
     [](margin_case const& c) {
       return detail::with_break_even(c, [](detail::right_figures const& r, rational const& sales) {
         return percentage(sales, r.revenue);
       });
     }},
    {"margin.leverage-upside-down",
     "operating_leverage",
     {"the income is divided by the margin", "le résultat est divisé par la marge"},
     our_own,
     [](margin_case const& c) {
       auto const& income = c.right().operating_income;
       return income ? quotient(*income, c.right().contribution_margin) : std::nullopt;
     }},
    {"margin.revenue-over-income",
     "operating_leverage",
     {"the revenue is divided by the income", "le chiffre d’affaires est divisé par le résultat"},
     our_own,
     [](margin_case const& c) {
       auto const& income = c.right().operating_income;
       return income ? quotient(c.right().revenue, *income) : std::nullopt;
     }},
});

}  // namespace kpi::grading
