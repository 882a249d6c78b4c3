// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include <kpi/csv/plan_unit.hpp>

// The names that rows and columns of a plan have, in both languages: data, a word to add for a name.

namespace kpi::csv {

/// What a row of a plan is. `result` rows are what the plan leads to (a margin, an income), `total`
/// rows add others up, `ignored` is said by a type column only.
enum class row_role { item, revenue, units, price, result, total, ignored };

enum class cost_nature { variable, fixed };

/// The figures of a result row that can be checked.
enum class stated_key { none, variable_costs, margin, margin_ratio, fixed_costs, income };

/// What a heading says of its column. `part` and `total` columns repeat or sum up others.
/// `whole` is the total of which the channels are parts: common costs may stand there alone.
enum class plan_column { channel, type, unit, part, whole, total, note };

// -------------------------------------------------------------------------------------------------

namespace detail {

/// A name, as `core_name` leaves it, and what it stands for.
struct named_row {
  std::string_view name;
  row_role role = row_role::item;
  std::optional<cost_nature> nature = {};
  stated_key key = stated_key::none;
};

constexpr named_row revenue_row(std::string_view name) { return {name, row_role::revenue}; }
constexpr named_row units_row(std::string_view name) { return {name, row_role::units}; }
constexpr named_row price_row(std::string_view name) { return {name, row_role::price}; }
constexpr named_row variable_row(std::string_view name) {
  return {name, row_role::item, cost_nature::variable, stated_key::variable_costs};
}
constexpr named_row fixed_row(std::string_view name) {
  return {name, row_role::item, cost_nature::fixed, stated_key::fixed_costs};
}
constexpr named_row result_row(std::string_view name, stated_key key = stated_key::none) {
  return {name, row_role::result, {}, key};
}

inline constexpr std::array known_rows{
    revenue_row("chiffre d'affaires"),
    revenue_row("chiffre d affaires"),
    revenue_row("chiffres d'affaires"),
    revenue_row("ca"),
    revenue_row("c.a."),
    revenue_row("ventes"),
    revenue_row("recettes"),
    revenue_row("produits"),
    revenue_row("produits d'exploitation"),
    revenue_row("revenue"),
    revenue_row("revenues"),
    revenue_row("sales"),
    revenue_row("sales revenue"),
    revenue_row("turnover"),
    units_row("unites"),
    units_row("unites vendues"),
    units_row("nombre d'unites"),
    units_row("nombre d'unites vendues"),
    units_row("quantite"),
    units_row("quantites"),
    units_row("quantite vendue"),
    units_row("quantites vendues"),
    units_row("volume"),
    units_row("volume des ventes"),
    units_row("units"),
    units_row("units sold"),
    units_row("quantity"),
    units_row("quantity sold"),
    units_row("sales volume"),
    units_row("number of units"),
    price_row("prix"),
    price_row("prix de vente"),
    price_row("prix unitaire"),
    price_row("prix de vente unitaire"),
    price_row("pvht"),
    price_row("price"),
    price_row("unit price"),
    price_row("selling price"),
    price_row("price per unit"),
    variable_row("charges variables"),
    variable_row("charge variable"),
    variable_row("couts variables"),
    variable_row("cout variable"),
    variable_row("frais variables"),
    variable_row("charges operationnelles"),
    variable_row("variable costs"),
    variable_row("variable cost"),
    variable_row("variable expenses"),
    variable_row("variable charges"),
    fixed_row("charges de structure"),
    fixed_row("charge de structure"),
    fixed_row("couts de structure"),
    fixed_row("frais de structure"),
    fixed_row("charges fixes"),
    fixed_row("charge fixe"),
    fixed_row("couts fixes"),
    fixed_row("cout fixe"),
    fixed_row("frais fixes"),
    fixed_row("frais generaux"),
    fixed_row("fixed costs"),
    fixed_row("fixed cost"),
    fixed_row("fixed expenses"),
    fixed_row("fixed charges"),
    fixed_row("overheads"),
    fixed_row("overhead"),
    fixed_row("overhead costs"),
    result_row("marge sur couts variables", stated_key::margin),
    result_row("marge sur cout variable", stated_key::margin),
    result_row("marge sur charges variables", stated_key::margin),
    result_row("mcv", stated_key::margin),
    result_row("m/cv", stated_key::margin),
    result_row("mscv", stated_key::margin),
    result_row("contribution margin", stated_key::margin),
    result_row("contribution", stated_key::margin),
    result_row("taux de marge sur couts variables", stated_key::margin_ratio),
    result_row("taux de marge sur cout variable", stated_key::margin_ratio),
    result_row("taux de mcv", stated_key::margin_ratio),
    result_row("taux de m/cv", stated_key::margin_ratio),
    result_row("contribution margin ratio", stated_key::margin_ratio),
    result_row("contribution margin rate", stated_key::margin_ratio),
    result_row("contribution ratio", stated_key::margin_ratio),
    result_row("resultat", stated_key::income),
    result_row("resultat d'exploitation", stated_key::income),
    result_row("resultat courant", stated_key::income),
    result_row("operating income", stated_key::income),
    result_row("operating profit", stated_key::income),
    result_row("operating result", stated_key::income),
    result_row("ebit", stated_key::income),
    result_row("profit", stated_key::income),
    result_row("benefice"),
    result_row("net income"),
    result_row("taux de profitabilite"),
    result_row("return on sales"),
    result_row("marge"),
    result_row("marge brute"),
    result_row("taux de marge"),
    result_row("margin"),
    result_row("gross margin"),
    result_row("gross profit"),
    result_row("seuil de rentabilite"),
    result_row("point mort"),
    result_row("marge de securite"),
    result_row("indice de securite"),
    result_row("levier operationnel"),
    result_row("break-even"),
    result_row("break-even point"),
    result_row("break-even revenue"),
    result_row("break-even sales"),
    result_row("break-even units"),
    result_row("margin of safety"),
    result_row("margin of safety ratio"),
    result_row("operating leverage"),
};

/// Words that qualify a name and leave it what it is.
inline constexpr auto qualifiers = std::to_array<std::string_view>({"previsionnel",
                                                                    "previsionnelle",
                                                                    "previsionnels",
                                                                    "previsionnelles",
                                                                    "annuel",
                                                                    "annuelle",
                                                                    "annuels",
                                                                    "annuelles",
                                                                    "prevu",
                                                                    "prevue",
                                                                    "prevus",
                                                                    "prevues",
                                                                    "ht",
                                                                    "hors",
                                                                    "taxes",
                                                                    "taxe",
                                                                    "net",
                                                                    "nette",
                                                                    "nets",
                                                                    "nettes",
                                                                    "estime",
                                                                    "estimee",
                                                                    "estimes",
                                                                    "estimees",
                                                                    "budgete",
                                                                    "budgetee",
                                                                    "annual",
                                                                    "yearly",
                                                                    "planned",
                                                                    "forecast",
                                                                    "forecasted",
                                                                    "projected",
                                                                    "expected",
                                                                    "budgeted",
                                                                    "estimated",
                                                                    "budget",
                                                                    "the",
                                                                    "le",
                                                                    "la",
                                                                    "les"});

inline constexpr auto total_tokens = std::to_array<std::string_view>(
    {"total", "totaux", "totale", "totales", "totals", "sous-total", "sous-totaux", "subtotal",
     "sub-total", "somme", "sum", "ensemble"});

inline constexpr auto variable_tokens = std::to_array<std::string_view>({"variable", "variables"});

inline constexpr auto fixed_tokens = std::to_array<std::string_view>(
    {"fixe", "fixes", "fixed", "structure", "overhead", "overheads"});

inline constexpr auto common_tokens = std::to_array<std::string_view>(
    {"commun", "communs", "commune", "communes", "common", "shared", "joint", "partagees"});

/// A word of the type column; the first of equals are those that a message lists.
struct type_word {
  std::string_view word;
  row_role role = row_role::item;
  std::optional<cost_nature> nature = {};
  unit_kind unit = unit_kind::bare;
  bool told = false;
  bool common = false;
};

inline constexpr auto variable_nature = cost_nature::variable;
inline constexpr auto fixed_nature = cost_nature::fixed;

inline constexpr std::array type_table{
    type_word{"revenue", row_role::revenue, {}, {}, true},
    type_word{"variable", row_role::item, variable_nature, {}, true},
    type_word{"percent", row_role::item, variable_nature, unit_kind::percent, true},
    type_word{"per unit", row_role::item, variable_nature, unit_kind::per_unit, true},
    type_word{"fixed", row_role::item, fixed_nature, {}, true},
    type_word{"common", row_role::item, fixed_nature, {}, true, true},
    type_word{"units", row_role::units, {}, {}, true},
    type_word{"price", row_role::price, {}, {}, true},
    type_word{"total", row_role::total, {}, {}, true},
    type_word{"ignored", row_role::ignored, {}, {}, true},
    type_word{"sales", row_role::revenue},
    type_word{"turnover", row_role::revenue},
    type_word{"ca", row_role::revenue, {}, {}, true},
    type_word{"chiffre d'affaires", row_role::revenue},
    type_word{"produit", row_role::revenue},
    type_word{"variable cost", row_role::item, variable_nature},
    type_word{"charge variable", row_role::item, variable_nature},
    type_word{"cv", row_role::item, variable_nature},
    type_word{"%", row_role::item, variable_nature, unit_kind::percent},
    type_word{"pourcentage", row_role::item, variable_nature, unit_kind::percent},
    type_word{"percent of revenue", row_role::item, variable_nature, unit_kind::percent},
    type_word{"% du ca", row_role::item, variable_nature, unit_kind::percent},
    type_word{"par unite", row_role::item, variable_nature, unit_kind::per_unit},
    type_word{"unitaire", row_role::item, variable_nature, unit_kind::per_unit, true},
    type_word{"fixed cost", row_role::item, fixed_nature},
    type_word{"overhead", row_role::item, fixed_nature},
    type_word{"fixe", row_role::item, fixed_nature, {}, true},
    type_word{"charge fixe", row_role::item, fixed_nature},
    type_word{"structure", row_role::item, fixed_nature},
    type_word{"charge de structure", row_role::item, fixed_nature},
    type_word{"cf", row_role::item, fixed_nature},
    type_word{"commun", row_role::item, fixed_nature, {}, true, true},
    type_word{"commune", row_role::item, fixed_nature, {}, false, true},
    type_word{"charge commune", row_role::item, fixed_nature, {}, false, true},
    type_word{"common fixed", row_role::item, fixed_nature, {}, false, true},
    type_word{"fixe commune", row_role::item, fixed_nature, {}, false, true},
    type_word{"specific", row_role::item, fixed_nature},
    type_word{"specifique", row_role::item, fixed_nature},
    type_word{"percent_of_revenue", row_role::item, variable_nature, unit_kind::percent},
    type_word{"variable_amount", row_role::item, variable_nature},
    type_word{"per_unit", row_role::item, variable_nature, unit_kind::per_unit},
    type_word{"common_fixed", row_role::item, fixed_nature, {}, false, true},
    type_word{"quantity", row_role::units},
    type_word{"unites", row_role::units},
    type_word{"quantite", row_role::units, {}, {}, true},
    type_word{"prix", row_role::price, {}, {}, true},
    type_word{"subtotal", row_role::total},
    type_word{"sous-total", row_role::total},
    type_word{"result", row_role::ignored},
    type_word{"resultat", row_role::ignored},
    type_word{"ignore", row_role::ignored},
};

/// A heading, as `folded` leaves it, and its column.
struct plan_heading {
  std::string_view word;
  plan_column column;
};

inline constexpr std::array plan_headings{
    plan_heading{"type", plan_column::type},        plan_heading{"nature", plan_column::type},
    plan_heading{"kind", plan_column::type},        plan_heading{"unite", plan_column::unit},
    plan_heading{"unit", plan_column::unit},        plan_heading{"%", plan_column::part},
    plan_heading{"en %", plan_column::part},        plan_heading{"% du ca", plan_column::part},
    plan_heading{"% ca", plan_column::part},        plan_heading{"% of revenue", plan_column::part},
    plan_heading{"% of sales", plan_column::part},  plan_heading{"pourcentage", plan_column::part},
    plan_heading{"taux", plan_column::part},        plan_heading{"total", plan_column::whole},
    plan_heading{"ensemble", plan_column::whole},   plan_heading{"commun", plan_column::whole},
    plan_heading{"common", plan_column::whole},     plan_heading{"ecart", plan_column::total},
    plan_heading{"ecarts", plan_column::total},     plan_heading{"variation", plan_column::total},
    plan_heading{"difference", plan_column::total}, plan_heading{"change", plan_column::total},
    plan_heading{"gap", plan_column::total},        plan_heading{"delta", plan_column::total},
    plan_heading{"commentaire", plan_column::note}, plan_heading{"commentaires", plan_column::note},
    plan_heading{"remarque", plan_column::note},    plan_heading{"remarques", plan_column::note},
    plan_heading{"note", plan_column::note},        plan_heading{"notes", plan_column::note},
    plan_heading{"comment", plan_column::note},     plan_heading{"comments", plan_column::note},
    plan_heading{"source", plan_column::note},
};

inline constexpr auto forecast_parts =
    std::to_array<std::string_view>({"previsionnel", "prevision", "prevu", "budget", "forecast",
                                     "projected", "planned", "business plan"});

inline constexpr auto investment_parts = std::to_array<std::string_view>(
    {"investissement", "amortissement", "investment", "depreciation", "amortization"});

}  // namespace detail

}  // namespace kpi::csv
