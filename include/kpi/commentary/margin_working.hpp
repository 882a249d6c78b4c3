// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/commentary/channel_name.hpp>
#include <kpi/commentary/working.hpp>
#include <kpi/metric/contribution_margin.hpp>
#include <kpi/plan/money.hpp>
#include <kpi/text/phrase.hpp>

namespace kpi {

/// The calculation of every channel as the course writes it. A ratio that would have to be rounded is
/// not divided by: the amounts it is made of are, since a ratio rounded first gives another
/// break-even.
std::vector<working_step> margin_working(std::vector<contribution_margin_result> const& channels,
                                         year_convention const& by, plan_display const& how);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// What the steps call things: short, as on the board; the first form says them in full.
struct board_words {
  words costs{"Variable costs", "Charges variables"};
  words margin{"CM", "MCV"};
  words ratio{"CM ratio", "Taux de MCV"};
  words income{"Operating income", "Résultat"};
  words return_on_sales{"Return on sales", "Taux de profitabilité"};
  words break_even{"Break-even sales", "Seuil de rentabilité"};
  words units{"Break-even units", "Seuil en volume"};
  words days{"Break-even date", "Point mort"};
  words safety{"Margin of safety", "Marge de sécurité"};
  words safety_ratio{"Margin of safety ratio", "Indice de sécurité"};
  words leverage{"Operating leverage", "Levier opérationnel"};
};

/// More terms than this do not fit on a board.
inline constexpr std::size_t most_costs = 8;

/// The steps of one channel.
class board {
public:
  board(contribution_margin_result const& c, std::string channel, year_convention const& by,
        plan_display const& how)
      : c_(c), channel_(std::move(channel)), by_(by), how_(how) {}

  std::vector<working_step> steps() {
    add_margin();
    if (c_.operating_income) add_income();
    if (c_.break_even_revenue) add_break_even();
    if (c_.operating_leverage) add_leverage();
    return std::move(steps_);
  }

private:
  std::string in(words const& w) const { return std::string(w.in(how_.figures.lang)); }

  void add(words const& sought, words const& formula, std::string numbers, std::string figure) {
    std::string name = in(sought);
    if (!channel_.empty()) name += " (" + channel_ + ')';
    steps_.push_back({std::move(name), {in(formula), std::move(numbers), std::move(figure)}});
  }

  std::string shown(rational const& x, unsigned decimals, std::string text) const {
    return is_rounded(how_.figures, x, decimals) ? "≈ " + std::move(text) : std::move(text);
  }
  std::string amount(rational const& x) const { return money(how_, x); }
  std::string amount_found(rational const& x) const {
    return shown(x, money_decimals, money(how_, x));
  }
  /// The numbers of a step that starts from an earlier result: "≈" where that is shown rounded.
  std::string using_result(rational const& x, std::string numbers) const {
    return shown(x, money_decimals, std::move(numbers));
  }
  std::string ratio_found(rational const& x) const {
    return shown(x, ratio_decimals, ratio(how_, x));
  }

  /// The variable costs one by one, unless there is only one or too many for a line.
  void add_costs() {
    std::string terms;
    std::size_t count = 0;
    for (item_result const& item : c_.items) {
      if (!is_variable(item.kind) || item.amount == 0) continue;
      terms += (terms.empty() ? "" : " + ") + amount(item.amount);
      ++count;
    }
    if (count < 2 || count > most_costs) return;
    add(words_.costs, {"sum of the variable costs", "somme des charges variables"},
        std::move(terms), amount_found(c_.variable_costs));
  }

  void add_margin() {
    add_costs();
    add(words_.margin, {"revenue − variable costs", "chiffre d’affaires − charges variables"},
        amount(c_.revenue) + " − " + amount(c_.variable_costs),
        amount_found(c_.contribution_margin));
    add(words_.ratio, {"CM ÷ revenue × 100", "MCV ÷ CA × 100"},
        fmt::format("{} ÷ {} × 100", amount(c_.contribution_margin), amount(c_.revenue)),
        ratio_found(c_.contribution_margin_ratio));
  }

  void add_income() {
    add(words_.income, {"CM − fixed costs", "MCV − charges de structure"},
        amount(c_.contribution_margin) + " − " + amount(*c_.fixed_costs),
        amount_found(*c_.operating_income));
    add(words_.return_on_sales, {"income ÷ revenue × 100", "résultat ÷ CA × 100"},
        fmt::format("{} ÷ {} × 100", amount(*c_.operating_income), amount(c_.revenue)),
        ratio_found(*c_.return_on_sales));
  }

  void add_break_even() {
    bool const exact = !is_rounded(how_.figures, c_.contribution_margin_ratio, ratio_decimals);
    if (exact)
      add(words_.break_even, {"fixed costs ÷ CM ratio", "charges de structure ÷ taux de MCV"},
          amount(*c_.fixed_costs) + " ÷ " + ratio(how_, c_.contribution_margin_ratio),
          amount_found(*c_.break_even_revenue));
    else
      add(words_.break_even, {"fixed costs × revenue ÷ CM", "charges de structure × CA ÷ MCV"},
          fmt::format("{} × {} ÷ {}", amount(*c_.fixed_costs), amount(c_.revenue),
                      amount(c_.contribution_margin)),
          amount_found(*c_.break_even_revenue));
    add_units();
    add_days();
    add_safety();
  }

  void add_units() {
    if (!c_.break_even_units) return;
    rational const units = *c_.break_even_units * c_.contribution_margin;
    rational const each = *c_.fixed_costs == 0 ? rational(0) : rational(units / *c_.fixed_costs);
    if (each == 0) return;
    rational const unit_margin = c_.contribution_margin / each;
    add(words_.units, {"fixed costs ÷ CM of one unit", "charges de structure ÷ MCV unitaire"},
        using_result(unit_margin, amount(*c_.fixed_costs) + " ÷ " + amount(unit_margin)),
        shown(*c_.break_even_units, ratio_decimals, points(how_, *c_.break_even_units)));
  }

  void add_days() {
    std::string const days = std::to_string(by_.days);
    add(words_.days,
        {"break-even sales ÷ revenue × days of the year", "seuil ÷ CA × jours de l’année"},
        using_result(
            *c_.break_even_revenue,
            fmt::format("{} ÷ {} × {}", amount(*c_.break_even_revenue), amount(c_.revenue), days)),
        shown(*c_.break_even_days, day_decimals,
              number(how_.figures, *c_.break_even_days, day_decimals) + in({" days", " jours"})));
  }

  void add_safety() {
    add(words_.safety, {"revenue − break-even sales", "CA − seuil de rentabilité"},
        using_result(*c_.break_even_revenue,
                     amount(c_.revenue) + " − " + amount(*c_.break_even_revenue)),
        amount_found(*c_.margin_of_safety));
    add(words_.safety_ratio, {"margin of safety ÷ revenue × 100", "marge de sécurité ÷ CA × 100"},
        using_result(
            *c_.margin_of_safety,
            fmt::format("{} ÷ {} × 100", amount(*c_.margin_of_safety), amount(c_.revenue))),
        ratio_found(*c_.margin_of_safety_ratio));
  }

  void add_leverage() {
    add(words_.leverage, {"CM ÷ operating income", "MCV ÷ résultat"},
        amount(c_.contribution_margin) + " ÷ " + amount(*c_.operating_income),
        shown(*c_.operating_leverage, ratio_decimals, points(how_, *c_.operating_leverage)));
  }

  contribution_margin_result const& c_;
  std::string channel_;
  year_convention by_;
  plan_display const& how_;
  board_words words_ = {};
  std::vector<working_step> steps_ = {};
};

}  // namespace detail

inline std::vector<working_step>
margin_working(std::vector<contribution_margin_result> const& channels, year_convention const& by,
               plan_display const& how) {
  std::vector<std::string> names;
  names.reserve(channels.size());
  for (auto const& c : channels) names.push_back(c.name);
  names = short_names(names);
  std::vector<working_step> all;
  for (std::size_t i = 0; i < channels.size(); ++i) {
    std::string const name = channels.size() == 1 ? "" : names[i];
    for (working_step& step : detail::board(channels[i], name, by, how).steps())
      all.push_back(std::move(step));
  }
  return all;
}

}  // namespace kpi
