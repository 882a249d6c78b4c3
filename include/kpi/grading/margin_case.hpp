// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/grading/candidate.hpp>
#include <kpi/metric/contribution_margin.hpp>

namespace kpi::grading {

/// All that the mistakes of a margin question are a function of.
struct margin_case {
  plan data;
  std::vector<contribution_margin_result> results;  ///< of every channel
  std::size_t position = 0;                         ///< the channel that is asked about
  margin_conventions by = {};

  contribution_margin_result const& right() const { return results[position]; }
  channel const& in() const { return data.channels[position]; }
};

/// A figure of a channel: its key in the JSON, its kind, what people call it, where it stands.
struct margin_figure {
  std::string_view key;
  figure_kind kind;
  words name;
  std::optional<rational> (*of)(contribution_margin_result const&);
};

inline constexpr auto margin_figures = std::to_array<margin_figure>({
    {"revenue",
     figure_kind::money,
     {"the revenue", "le chiffre d’affaires"},
     [](contribution_margin_result const& r) { return std::optional(r.revenue); }},
    {"variable_costs",
     figure_kind::money,
     {"the variable costs", "les charges variables"},
     [](contribution_margin_result const& r) { return std::optional(r.variable_costs); }},
    {"variable_cost_ratio",
     figure_kind::percent,
     {"the variable cost ratio", "le taux de charges variables"},
     [](contribution_margin_result const& r) { return std::optional(r.variable_cost_ratio); }},
    {"contribution_margin",
     figure_kind::money,
     {"the contribution margin", "la marge sur coûts variables"},
     [](contribution_margin_result const& r) { return std::optional(r.contribution_margin); }},
    {"contribution_margin_ratio",
     figure_kind::percent,
     {"the contribution margin ratio", "le taux de marge sur coûts variables"},
     [](contribution_margin_result const& r) {
       return std::optional(r.contribution_margin_ratio);
     }},
    {"fixed_costs",
     figure_kind::money,
     {"the fixed costs", "les charges de structure"},
     [](contribution_margin_result const& r) { return r.fixed_costs; }},
    {"operating_income",
     figure_kind::money,
     {"the operating income", "le résultat"},
     [](contribution_margin_result const& r) { return r.operating_income; }},
    {"return_on_sales",
     figure_kind::percent,
     {"the return on sales", "le taux de profitabilité"},
     [](contribution_margin_result const& r) { return r.return_on_sales; }},
    {"break_even_revenue",
     figure_kind::money,
     {"the break-even sales", "le seuil de rentabilité"},
     [](contribution_margin_result const& r) { return r.break_even_revenue; }},
    {"break_even_units",
     figure_kind::units,
     {"the break-even units", "le seuil en volume"},
     [](contribution_margin_result const& r) { return r.break_even_units; }},
    {"break_even_days",
     figure_kind::days,
     {"the break-even day", "le point mort"},
     [](contribution_margin_result const& r) { return r.break_even_days; }},
    {"margin_of_safety",
     figure_kind::money,
     {"the margin of safety", "la marge de sécurité"},
     [](contribution_margin_result const& r) { return r.margin_of_safety; }},
    {"margin_of_safety_ratio",
     figure_kind::percent,
     {"the margin of safety ratio", "l’indice de sécurité"},
     [](contribution_margin_result const& r) { return r.margin_of_safety_ratio; }},
    {"fixed_cost_ratio",
     figure_kind::percent,
     {"the fixed cost ratio", "l’indice de prélèvement"},
     [](contribution_margin_result const& r) { return r.fixed_cost_ratio; }},
    {"segment_margin",
     figure_kind::money,
     {"the segment margin", "la marge sur coûts spécifiques"},
     [](contribution_margin_result const& r) { return r.segment_margin; }},
    {"target_revenue",
     figure_kind::money,
     {"the target revenue", "le CA cible"},
     [](contribution_margin_result const& r) { return r.target_revenue; }},
    {"target_units",
     figure_kind::units,
     {"the target units", "les quantités visées"},
     [](contribution_margin_result const& r) { return r.target_units; }},
    {"operating_leverage",
     figure_kind::plain,
     {"the operating leverage", "le levier opérationnel"},
     [](contribution_margin_result const& r) { return r.operating_leverage; }},
});

constexpr margin_figure const* find_margin_figure(std::string_view key) {
  auto const found = std::find_if(margin_figures.begin(), margin_figures.end(),
                                  [&](margin_figure const& f) { return f.key == key; });
  return found == margin_figures.end() ? nullptr : &*found;
}

inline std::optional<rational> figure_of(contribution_margin_result const& r,
                                         std::string_view key) {
  auto const* row = find_margin_figure(key);
  return row == nullptr ? std::nullopt : row->of(r);
}

/// What a figure makes of others, so that a wrong or rounded one can be followed: value(from, right) with the
/// figures of `from` in their order.
struct margin_formula {
  std::string_view target;
  std::vector<std::string_view> from;
  std::optional<rational> (*value)(std::vector<rational> const&, contribution_margin_result const&);
};

/// The formulas of metric/contribution_margin.hpp, step by step.
std::vector<margin_formula> const& margin_formulas();

/// The figure as it follows from the student's own; absent where none of them leads to it.
std::optional<rational> derived(contribution_margin_result const& right, std::string_view key,
                                std::vector<carried_answer> const& from);

/// The keys that lead to a figure, nearest first.
std::vector<std::string> keys_behind(std::string_view key);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// What is proportional to the break-even sales: units and days.
inline std::optional<rational> proportional(rational const& sales,
                                            std::optional<rational> const& right,
                                            std::optional<rational> const& right_sales) {
  if (!right || !right_sales || *right_sales == 0) return std::nullopt;
  return rational(sales * *right / *right_sales);
}

}  // namespace detail

inline std::vector<margin_formula> const& margin_formulas() {
  using values = std::vector<rational>;
  using right = contribution_margin_result;
  static std::vector<margin_formula> const all{
      {"variable_cost_ratio",
       {"variable_costs", "revenue"},
       [](values const& v, right const&) { return percentage(v[0], v[1]); }},
      {"variable_cost_ratio",
       {"contribution_margin_ratio"},
       [](values const& v, right const&) { return std::optional<rational>(100 - v[0]); }},
      {"variable_costs",
       {"variable_cost_ratio", "revenue"},
       [](values const& v, right const&) { return std::optional<rational>(v[0] * v[1] / 100); }},
      {"contribution_margin",
       {"revenue", "variable_costs"},
       [](values const& v, right const&) { return std::optional<rational>(v[0] - v[1]); }},
      {"contribution_margin",
       {"revenue", "contribution_margin_ratio"},
       [](values const& v, right const&) { return std::optional<rational>(v[0] * v[1] / 100); }},
      {"contribution_margin_ratio",
       {"contribution_margin", "revenue"},
       [](values const& v, right const&) { return percentage(v[0], v[1]); }},
      {"contribution_margin_ratio",
       {"variable_cost_ratio"},
       [](values const& v, right const&) { return std::optional<rational>(100 - v[0]); }},
      {"operating_income",
       {"contribution_margin", "fixed_costs"},
       [](values const& v, right const&) { return std::optional<rational>(v[0] - v[1]); }},
      {"return_on_sales",
       {"operating_income", "revenue"},
       [](values const& v, right const&) { return percentage(v[0], v[1]); }},
      {"fixed_cost_ratio",
       {"fixed_costs", "revenue"},
       [](values const& v, right const&) { return percentage(v[0], v[1]); }},
      {"break_even_revenue",
       {"fixed_costs", "contribution_margin_ratio"},
       [](values const& v, right const&) { return percentage(v[0], v[1]); }},
      {"break_even_units",
       {"break_even_revenue"},
       [](values const& v, right const& r) {
         return detail::proportional(v[0], r.break_even_units, r.break_even_revenue);
       }},
      {"break_even_days",
       {"break_even_revenue"},
       [](values const& v, right const& r) -> std::optional<rational> {
         if (r.period) return std::nullopt;  // seasons do not come evenly
         return detail::proportional(v[0], r.break_even_days, r.break_even_revenue);
       }},
      {"margin_of_safety",
       {"revenue", "break_even_revenue"},
       [](values const& v, right const&) { return std::optional<rational>(v[0] - v[1]); }},
      {"margin_of_safety_ratio",
       {"margin_of_safety", "revenue"},
       [](values const& v, right const&) { return percentage(v[0], v[1]); }},
      {"operating_leverage",
       {"contribution_margin", "operating_income"},
       [](values const& v, right const&) { return quotient(v[0], v[1]); }},
  };
  return all;
}

namespace detail {

inline rational const* own_answer(std::vector<carried_answer> const& from, std::string_view key) {
  auto const found =
      std::find_if(from.begin(), from.end(), [&](carried_answer const& a) { return a.key == key; });
  return found == from.end() ? nullptr : &found->value;
}

inline bool is_on(std::vector<std::string_view> const& path, std::string_view key) {
  return std::find(path.begin(), path.end(), key) != path.end();
}

/// The figure if one of the student's answers leads to it, by the first formula that does.
inline std::optional<rational> followed(contribution_margin_result const& right,
                                        std::string_view key,
                                        std::vector<carried_answer> const& from,
                                        std::vector<std::string_view> path) {
  if (rational const* own = own_answer(from, key); own != nullptr && !path.empty()) return *own;
  path.push_back(key);
  for (margin_formula const& f : margin_formulas()) {
    bool const circular = std::any_of(f.from.begin(), f.from.end(),
                                      [&](std::string_view k) { return is_on(path, k); });
    if (f.target != key || circular) continue;
    std::vector<rational> values;
    bool carried = false;
    for (std::string_view const k : f.from) {
      auto const own = followed(right, k, from, path);
      auto const value = own ? own : figure_of(right, k);
      carried = carried || own;
      if (value) values.push_back(*value);
    }
    if (carried && values.size() == f.from.size()) return f.value(values, right);
  }
  return std::nullopt;
}

}  // namespace detail

inline std::optional<rational> derived(contribution_margin_result const& right,
                                       std::string_view key,
                                       std::vector<carried_answer> const& from) {
  return detail::followed(right, key, from, {});
}

inline std::vector<std::string> keys_behind(std::string_view key) {
  std::vector<std::string> found{std::string(key)};
  for (std::size_t i = 0; i < found.size(); ++i)
    for (margin_formula const& f : margin_formulas()) {
      if (f.target != found[i]) continue;
      for (std::string_view const k : f.from)
        if (std::find(found.begin(), found.end(), k) == found.end()) found.emplace_back(k);
    }
  found.erase(found.begin());
  return found;
}

}  // namespace kpi::grading
