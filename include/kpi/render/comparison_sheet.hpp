// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <kpi/commentary/channel_name.hpp>
#include <kpi/commentary/margin_grammar.hpp>
#include <kpi/commentary/margin_report.hpp>
#include <kpi/render/margin_record.hpp>
#include <kpi/render/sheet.hpp>
#include <kpi/text/phrase.hpp>

namespace kpi {

/// What leads from the base's income to that of each other channel, what further revenue brings, and
/// what would make the incomes equal: a table with the other channels across.
sheet_section comparison_section(margin_report const& report, plan_display const& how);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline std::vector<std::string> short_names_of(margin_report const& report) {
  std::vector<std::string> names;
  names.reserve(report.channels.size());
  for (auto const& c : report.channels) names.push_back(c.name);
  return short_names(names);
}

/// Builds the table row by row; a row in which no comparison has a figure is left out.
class comparison_table {
public:
  using figure_of = std::function<std::optional<rational>(margin_comparison const&)>;

  comparison_table(margin_report const& report, plan_display const& how)
      : report_(report), how_(how) {}

  sheet_section section() {
    add_heading();
    add_bridge();
    add_increments();
    add_flips();
    std::vector<tone> const tones(cells_.front().size(), tone::none);
    return {{std::move(cells_), tones}, notes()};
  }

private:
  std::string in(words const& w) const { return std::string(w.in(how_.figures.lang)); }

  void add_heading() {
    auto const names = short_names_of(report_);
    cells_.push_back({phrase({"Beside {}", "Face à {}"}, how_.figures.lang,
                             named(names[report_.base], how_.figures.lang))});
    for (std::size_t i = 0; i < names.size(); ++i)
      if (i != report_.base) cells_.front().push_back(names[i]);
  }

  template <class Show>
  void add_row(words const& name, figure_of const& of, Show show) {
    std::vector<std::string> row{in(name)};
    bool filled = false;
    for (margin_comparison const& c : report_.comparisons) {
      auto const figure = of(c);
      row.push_back(figure ? show(*figure) : "—");
      filled = filled || figure.has_value();
    }
    if (filled) cells_.push_back(std::move(row));
  }

  void add_gain(words const& name, figure_of const& of) {
    add_row(name, of, [&](rational const& x) { return signed_money(how_, x); });
  }
  void add_money(words const& name, figure_of const& of) {
    add_row(name, of, [&](rational const& x) { return money(how_, x); });
  }
  void add_ratio(words const& name, figure_of const& of) {
    add_row(name, of, [&](rational const& x) { return ratio(how_, x); });
  }
  /// A miss is a change downwards.
  void add_change(words const& name, std::optional<rational> margin_comparison::*miss) {
    add_row(
        name, [=](margin_comparison const& c) { return c.*miss; },
        [&](rational const& x) { return grammar::signed_ratio(how_, rational(-x)); });
  }

  void add_bridge() {
    add_gain({"Volume effect", "Effet volume"},
             [](margin_comparison const& c) { return c.bridge.volume; });
    add_gain({"Rate effect", "Effet taux"},
             [](margin_comparison const& c) { return c.bridge.rate; });
    add_gain({"Joint effect", "Effet conjoint"},
             [](margin_comparison const& c) { return c.bridge.joint; });
    add_gain({"Structure effect", "Effet structure"},
             [](margin_comparison const& c) { return c.bridge.structure; });
    add_gain({"Difference of income", "Écart de résultat"},
             [](margin_comparison const& c) { return c.operating_income_difference; });
  }

  void add_increments() {
    add_ratio({"Margin difference ÷ revenue difference", "Écart de MCV ÷ écart de CA"},
              [](margin_comparison const& c) { return c.incremental_margin_ratio; });
    add_ratio({"Income difference ÷ revenue difference", "Écart de résultat ÷ écart de CA"},
              [](margin_comparison const& c) { return c.incremental_income_ratio; });
  }

  void add_flips() {
    add_money({"Equal income: at a revenue of", "Résultat égal\u00a0: pour un CA de"},
              [](margin_comparison const& c) { return c.matching_revenue; });
    add_change({"… that is, its revenue changed by", "… soit une variation de son CA de"},
               &margin_comparison::forecast_miss);
    add_change({"… both revenues changed by", "… une variation des deux CA de"},
               &margin_comparison::common_forecast_miss);
    add_money({"… at fixed costs of", "… pour des charges de structure de"},
              [](margin_comparison const& c) { return c.flip_fixed_costs; });
    add_ratio({"… at a variable cost ratio of", "… pour un taux de charges variables de"},
              [](margin_comparison const& c) { return c.flip_variable_cost_ratio; });
    add_money({"… at the same revenue of", "… au même CA de"},
              [](margin_comparison const& c) { return c.indifference_revenue; });
  }

  std::string bridge_note() const {
    switch (report_.bridge) {
      case bridge_order::volume_first:
        return in({"Volume effect at the base’s ratio, then rate effect at the new revenue.",
                   "Effet volume au taux de la base, puis effet taux sur le nouveau CA."});
      case bridge_order::rate_first:
        return in({"Rate effect on the base’s revenue, then volume effect at the new ratio.",
                   "Effet taux sur le CA de la base, puis effet volume au nouveau taux."});
      case bridge_order::joint: break;
    }
    return in({"Volume and rate effects on the base’s figures, their joint effect apart.",
               "Effets volume et taux sur les chiffres de la base, leur effet conjoint à part."});
  }

  /// Without a crossing: who earns more whatever the revenue.
  std::vector<std::string> notes() const {
    std::vector<std::string> all{bridge_note()};
    for (margin_comparison const& c : report_.comparisons) {
      auto const name = [&](std::string const& channel) {
        return named(short_name(channel), how_.figures.lang);
      };
      if (c.dominant)
        all.push_back(phrase(
            {"No crossing: at the same revenue, {} always earns more than {}.",
             "Pas de croisement\u00a0: à CA égal, {} a toujours un résultat plus élevé que {}."},
            how_.figures.lang, name(*c.dominant), name(*c.dominant == c.base ? c.other : c.base)));
      else if (c.operating_income_difference && !c.indifference_revenue)
        all.push_back(phrase({"At the same revenue, {} and {} always earn the same.",
                              "À CA égal, {} et {} ont toujours le même résultat."},
                             how_.figures.lang, name(c.base), name(c.other)));
    }
    return all;
  }

  std::string short_name(std::string const& channel) const {
    auto const names = short_names_of(report_);
    for (std::size_t i = 0; i < names.size(); ++i)
      if (report_.channels[i].name == channel) return names[i];
    return channel;
  }

  margin_report const& report_;
  plan_display const& how_;
  std::vector<std::vector<std::string>> cells_ = {};
};

}  // namespace detail

inline sheet_section comparison_section(margin_report const& report, plan_display const& how) {
  return detail::comparison_table(report, how).section();
}

}  // namespace kpi
