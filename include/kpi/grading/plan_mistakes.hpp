// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <kpi/grading/margin_case.hpp>

namespace kpi::grading {

/// A plan as somebody misread it, and the item or channel that was misread.
struct misread_plan {
  std::string of;
  plan data;
};

/// A way to misread a plan. Whatever is asked of it then comes out wrong: the figures are computed anew from the
/// misread plan.
struct plan_mistake {
  std::string_view code;
  words name;  ///< blank {of}: the item or channel
  words source;
  std::vector<misread_plan> (*misread)(margin_case const&);
};

namespace detail {

/// The plans in which one item of the channel is changed, for each item that `applies` to.
template <class Applies, class Change>
std::vector<misread_plan> changed_items(margin_case const& c, Applies applies, Change change) {
  std::vector<misread_plan> plans;
  for (std::size_t i = 0; i < c.data.items.size(); ++i) {
    cost const& now = c.data.items[i].by_channel[c.position];
    if (!applies(now) || now.value == 0) continue;
    plan p = c.data;
    change(p.items[i].by_channel[c.position], c);
    plans.push_back({c.data.items[i].name, std::move(p)});
  }
  return plans;
}

inline std::vector<misread_plan> scaled_revenue(margin_case const& c, rational const& factor) {
  plan p = c.data;
  p.channels[c.position].revenue *= factor;
  return {{c.in().name, std::move(p)}};
}

/// The fixed costs of the channel multiplied.
inline std::vector<misread_plan> scaled_fixed(margin_case const& c, rational const& factor) {
  if (!gives_fixed_costs(c.data)) return {};
  plan p = c.data;
  for (cost_item& item : p.items) {
    cost& own = item.by_channel[c.position];
    if (own.kind == cost_kind::fixed) own.value *= factor;
  }
  return {{c.in().name, std::move(p)}};
}

/// For each other channel, the plan in which `take` copied something of it.
template <class Take>
std::vector<misread_plan> with_other_channels(margin_case const& c, Take take) {
  std::vector<misread_plan> plans;
  for (std::size_t other = 0; other < c.data.channels.size(); ++other) {
    if (other == c.position) continue;
    plan p = c.data;
    take(p, c.position, other);
    if (!(p == c.data)) plans.push_back({c.data.channels[other].name, std::move(p)});
  }
  return plans;
}

constexpr bool any_variable(cost const& x) { return is_variable(x.kind); }
constexpr bool any_fixed(cost const& x) { return x.kind == cost_kind::fixed; }

}  // namespace detail

/// The misreadings that are known. Adding one is adding a row.
inline constexpr auto plan_mistakes = std::to_array<plan_mistake>({
    {"margin.item-forgotten",
     {"“{of}” is forgotten", "«\u00a0{of}\u00a0» est oublié"},
     {"NDRC course exercise: storage forgotten", "exercice de BTS NDRC\u00a0: stockage oublié"},
     [](margin_case const& c) {
       return detail::changed_items(c, detail::any_variable,
                                    [](cost& x, margin_case const&) { x.value = 0; });
     }},
    {"margin.item-twice",
     {"“{of}” is counted twice", "«\u00a0{of}\u00a0» est compté deux fois"},
     {"NDRC course exercise: storage counted twice",
      "exercice de BTS NDRC\u00a0: stockage compté deux fois"},
     [](margin_case const& c) {
       return detail::changed_items(c, detail::any_variable,
                                    [](cost& x, margin_case const&) { x.value *= 2; });
     }},
    {"margin.item-wrong-sign",
     {"“{of}” is taken off the costs instead of added",
      "«\u00a0{of}\u00a0» est retranché des charges au lieu d’être ajouté"},
     our_own,
     [](margin_case const& c) {
       return detail::changed_items(c, detail::any_variable,
                                    [](cost& x, margin_case const&) { x.value *= -1; });
     }},
    {"margin.item-as-fixed",
     {"“{of}” is counted as a fixed cost", "«\u00a0{of}\u00a0» est compté en charges de structure"},
     our_own,
     [](margin_case const& c) {
       return detail::changed_items(c, detail::any_variable, [](cost& x, margin_case const& in) {
         x = {cost_kind::fixed, amount_of(x, in.in())};
       });
     }},
    {"margin.fixed-as-variable",
     {"“{of}” is counted as a variable cost", "«\u00a0{of}\u00a0» est compté en charges variables"},
     our_own,
     [](margin_case const& c) {
       return detail::changed_items(c, detail::any_fixed, [](cost& x, margin_case const&) {
         x.kind = cost_kind::variable_amount;
       });
     }},
    {"margin.fixed-forgotten",
     {"“{of}” is forgotten", "«\u00a0{of}\u00a0» est oublié"},
     our_own,
     [](margin_case const& c) {
       return detail::changed_items(c, detail::any_fixed,
                                    [](cost& x, margin_case const&) { x.value = 0; });
     }},
    {"margin.fixed-twice",
     {"“{of}” is counted twice", "«\u00a0{of}\u00a0» est compté deux fois"},
     our_own,
     [](margin_case const& c) {
       return detail::changed_items(c, detail::any_fixed,
                                    [](cost& x, margin_case const&) { x.value *= 2; });
     }},
    {"margin.percent-as-amount",
     {"the percentage of “{of}” is read as an amount",
      "le pourcentage de «\u00a0{of}\u00a0» est lu comme un montant"},
     our_own,
     [](margin_case const& c) {
       return detail::changed_items(
           c, [](cost const& x) { return x.kind == cost_kind::percent_of_revenue; },
           [](cost& x, margin_case const&) { x.kind = cost_kind::variable_amount; });
     }},
    {"margin.percent-as-fraction",
     {"the percentage of “{of}” is divided by 100 twice",
      "le pourcentage de «\u00a0{of}\u00a0» est divisé deux fois par 100"},
     our_own,
     [](margin_case const& c) {
       return detail::changed_items(
           c, [](cost const& x) { return x.kind == cost_kind::percent_of_revenue; },
           [](cost& x, margin_case const&) { x.value /= 100; });
     }},
    {"margin.unit-cost-not-multiplied",
     {"“{of}” is not multiplied by the units",
      "«\u00a0{of}\u00a0» n’est pas multiplié par les quantités"},
     our_own,
     [](margin_case const& c) {
       return detail::changed_items(
           c, [](cost const& x) { return x.kind == cost_kind::per_unit; },
           [](cost& x, margin_case const&) { x.kind = cost_kind::variable_amount; });
     }},
    {"margin.vat-added",
     {"the revenue is taken with VAT of 20%",
      "le chiffre d’affaires est pris TTC, avec une TVA de 20\u00a0%"},
     {"NDRC course exercise: TTC used as HT", "exercice de BTS NDRC\u00a0: TTC pris pour HT"},
     [](margin_case const& c) { return detail::scaled_revenue(c, rational(6, 5)); }},
    {"margin.vat-taken-off",
     {"VAT of 20% is taken off a revenue that has none",
      "une TVA de 20\u00a0% est retirée d’un chiffre d’affaires déjà HT"},
     {"NDRC course exercise: TTC used as HT", "exercice de BTS NDRC\u00a0: TTC pris pour HT"},
     [](margin_case const& c) { return detail::scaled_revenue(c, rational(5, 6)); }},
    {"margin.revenue-of-a-month",
     {"the revenue of a month is set against the costs of a year",
      "le chiffre d’affaires d’un mois est comparé aux charges d’une année"},
     {"NDRC course exercise: × 12 forgotten", "exercice de BTS NDRC\u00a0: × 12 oublié"},
     [](margin_case const& c) { return detail::scaled_revenue(c, rational(1, 12)); }},
    {"margin.fixed-of-a-month",
     {"the fixed costs are divided by 12", "les charges de structure sont divisées par 12"},
     {"NDRC course exercise: month and year mixed",
      "exercice de BTS NDRC\u00a0: mois et année confondus"},
     [](margin_case const& c) { return detail::scaled_fixed(c, rational(1, 12)); }},
    {"margin.fixed-times-twelve",
     {"the fixed costs of the year are multiplied by 12",
      "les charges de structure de l’année sont multipliées par 12"},
     {"NDRC course exercise: month and year mixed",
      "exercice de BTS NDRC\u00a0: mois et année confondus"},
     [](margin_case const& c) { return detail::scaled_fixed(c, 12); }},
    {"margin.other-revenue",
     {"the revenue of “{of}” is used", "le chiffre d’affaires de «\u00a0{of}\u00a0» est utilisé"},
     our_own,
     [](margin_case const& c) {
       return detail::with_other_channels(c, [](plan& p, std::size_t own, std::size_t other) {
         p.channels[own].revenue = p.channels[other].revenue;
       });
     }},
    {"margin.other-fixed-costs",
     {"the fixed costs of “{of}” are used",
      "les charges de structure de «\u00a0{of}\u00a0» sont utilisées"},
     our_own,
     [](margin_case const& c) {
       return detail::with_other_channels(c, [](plan& p, std::size_t own, std::size_t other) {
         for (cost_item& item : p.items)
           if (item.by_channel[own].kind == cost_kind::fixed)
             item.by_channel[own] = item.by_channel[other];
       });
     }},
    {"margin.other-variable-costs",
     {"the variable costs of “{of}” are used",
      "les charges variables de «\u00a0{of}\u00a0» sont utilisées"},
     our_own,
     [](margin_case const& c) {
       return detail::with_other_channels(c, [](plan& p, std::size_t own, std::size_t other) {
         for (cost_item& item : p.items)
           if (is_variable(item.by_channel[own].kind) && is_variable(item.by_channel[other].kind))
             item.by_channel[own] = item.by_channel[other];
       });
     }},
});

}  // namespace kpi::grading
