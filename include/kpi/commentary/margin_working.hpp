// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/commentary/channel_name.hpp>
#include <kpi/commentary/working.hpp>
#include <kpi/metric/contribution_margin.hpp>
#include <kpi/metric/margin_comparison.hpp>
#include <kpi/plan/money.hpp>
#include <kpi/text/phrase.hpp>

namespace kpi {

/// The calculation of every channel as the course writes it. A ratio that would have to be rounded is
/// not divided by: the amounts it is made of are, since a ratio rounded first gives another
/// break-even. After the channels each comparison: the bridge, and the revenue at which the incomes are
/// equal.
std::vector<working_step> margin_working(std::vector<contribution_margin_result> const& channels,
                                         std::vector<margin_comparison> const& comparisons,
                                         margin_conventions const& by, plan_display const& how);

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
  words segment{"Segment margin", "Marge sur coûts spécifiques"};
  words target{"Target revenue", "CA cible"};
};

/// More terms than this do not fit on a board.
inline constexpr std::size_t most_costs = 8;

/// The steps of one channel.
class board {
public:
  board(contribution_margin_result const& c, std::string channel, margin_conventions const& by,
        plan_display const& how)
      : c_(c), channel_(std::move(channel)), by_(by), how_(how) {}

  std::vector<working_step> steps() {
    add_margin();
    if (c_.decision) add_segment();
    if (c_.operating_income) add_income();
    if (c_.break_even_revenue) add_break_even();
    if (c_.operating_leverage) add_leverage();
    if (c_.target_revenue) add_target();
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

  void add_segment() {
    rational const own = c_.contribution_margin - *c_.segment_margin;
    add(words_.segment, {"CM − its own fixed costs", "MCV − charges fixes spécifiques"},
        amount(c_.contribution_margin) + " − " + amount(own), amount_found(*c_.segment_margin));
  }

  /// The ratio as a convention rounds it before it is divided by.
  std::optional<rational> rounded_ratio() const {
    if (!by_.ratio_decimals) return std::nullopt;
    return rounded_to(c_.contribution_margin_ratio, *by_.ratio_decimals, rounding::half_away);
  }

  void add_break_even() {
    if (by_.break_even == break_even_rule::ratio) add_sales();
    add_units();
    if (by_.break_even == break_even_rule::units) add_sales_of_units();
    if (c_.period)
      add_period();
    else if (c_.break_even_days)
      add_days();
    add_safety();
  }

  void add_sales() {
    auto const rounded = rounded_ratio();
    bool const exact = !is_rounded(how_.figures, c_.contribution_margin_ratio, ratio_decimals);
    if (rounded || exact)
      add(words_.break_even, {"fixed costs ÷ CM ratio", "charges de structure ÷ taux de MCV"},
          amount(*c_.fixed_costs) + " ÷ " +
              ratio(how_, rounded.value_or(c_.contribution_margin_ratio)),
          amount_found(*c_.break_even_revenue));
    else
      add(words_.break_even, {"fixed costs × revenue ÷ CM", "charges de structure × CA ÷ MCV"},
          fmt::format("{} × {} ÷ {}", amount(*c_.fixed_costs), amount(c_.revenue),
                      amount(c_.contribution_margin)),
          amount_found(*c_.break_even_revenue));
  }

  void add_units() {
    if (!c_.break_even_units || !c_.units) return;
    rational const unit_margin =
        rounded_ratio().value_or(c_.contribution_margin_ratio) * c_.revenue / (*c_.units * 100);
    add(words_.units, {"fixed costs ÷ CM of one unit", "charges de structure ÷ MCV unitaire"},
        using_result(unit_margin, amount(*c_.fixed_costs) + " ÷ " + amount(unit_margin)),
        units_found(*c_.fixed_costs / unit_margin));
  }

  /// "≈ 333.33", and after it what the rule for units makes of it.
  std::string units_found(rational const& exact) const {
    std::string text = shown(exact, ratio_decimals, points(how_, exact));
    if (exact != *c_.break_even_units) text += " → " + points(how_, *c_.break_even_units);
    return text;
  }

  void add_sales_of_units() {
    add(words_.break_even, {"break-even units × price", "seuil en volume × prix de vente"},
        points(how_, *c_.break_even_units) + " × " + amount(c_.revenue / *c_.units),
        amount_found(*c_.break_even_revenue));
  }

  void add_days() {
    std::string const days = std::to_string(selling_days(by_.year));
    add(words_.days,
        {"break-even sales ÷ revenue × days of the year", "seuil ÷ CA × jours de l’année"},
        using_result(
            *c_.break_even_revenue,
            fmt::format("{} ÷ {} × {}", amount(*c_.break_even_revenue), amount(c_.revenue), days)),
        shown(*c_.break_even_days, day_decimals,
              number(how_.figures, *c_.break_even_days, day_decimals) + in({" days", " jours"})));
  }

  void add_period() {
    add(words_.days,
        {"what is missing at the start of the period ÷ its sales × its days",
         "ce qui manque au début de la période ÷ ses ventes × ses jours"},
        period_numbers(*c_.period),
        shown(c_.period->days, day_decimals,
              in({"day ", "jour "}) + number(how_.figures, c_.period->days, day_decimals)));
  }

  /// "T3: 230 000 ÷ 260 000 × 90"; the sales are those of their own file, without a unit.
  std::string period_numbers(break_even_period const& p) const {
    auto const plain = [&](rational const& x) { return number(how_.figures, x, money_decimals); };
    return fmt::format("{}{}{} ÷ {} × {}", p.name, in({": ", "\u00a0: "}), plain(p.missing),
                       plain(p.sales), number(how_.figures, p.length, day_decimals));
  }

  void add_target() {
    auto const rounded = rounded_ratio();
    income_target const& target = *by_.target;
    std::string aim = target.of_revenue ? ratio(how_, target.value) : amount(target.value);
    if (target.tax) aim += " ÷ (1 − " + ratio(how_, *target.tax) + ')';
    rational const& divisor = rounded ? *rounded : c_.contribution_margin_ratio;
    std::string const rate = ratio(how_, divisor);
    words const by_share{"fixed costs ÷ (CM ratio − target ratio)",
                         "charges de structure ÷ (taux de MCV − taux visé)"};
    words const by_amount{"(fixed costs + target) ÷ CM ratio",
                          "(charges de structure + résultat visé) ÷ taux de MCV"};
    add(words_.target, target.of_revenue ? by_share : by_amount,
        shown(divisor, ratio_decimals,
              target.of_revenue
                  ? fmt::format("{} ÷ ({} − {})", amount(*c_.fixed_costs), rate, aim)
                  : fmt::format("({} + {}) ÷ {}", amount(*c_.fixed_costs), aim, rate)),
        amount_found(*c_.target_revenue));
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
    bool const absolute = by_.leverage == leverage_rule::absolute;
    rational const& income = *c_.operating_income;
    add(words_.leverage, {"CM ÷ operating income", "MCV ÷ résultat"},
        amount(c_.contribution_margin) + " ÷ " + amount(absolute ? magnitude(income) : income),
        shown(*c_.operating_leverage, ratio_decimals, points(how_, *c_.operating_leverage)));
  }

  contribution_margin_result const& c_;
  std::string channel_;
  margin_conventions const& by_;
  plan_display const& how_;
  board_words words_ = {};
  std::vector<working_step> steps_ = {};
};

/// The steps of one comparison.
class comparison_board {
public:
  comparison_board(margin_comparison const& c, contribution_margin_result const& base,
                   contribution_margin_result const& other, std::string channel,
                   plan_display const& how)
      : c_(c), base_(base), other_(other), channel_(std::move(channel)), how_(how) {}

  std::vector<working_step> steps() {
    add_bridge();
    if (c_.matching_revenue) add_match();
    return std::move(steps_);
  }

private:
  void add(words const& sought, words const& formula, std::string numbers, rational const& found) {
    language const lang = how_.figures.lang;
    bool const cut = is_rounded(how_.figures, found, money_decimals);
    steps_.push_back({std::string(sought.in(lang)) + " (" + channel_ + ')',
                      {std::string(formula.in(lang)), std::move(numbers),
                       (cut ? "≈ " : "") + money(how_, found)}});
  }

  /// "≈" where the ratio that is shown is rounded.
  std::string with_ratio(rational const& x, std::string numbers) const {
    return (is_rounded(how_.figures, x, ratio_decimals) ? "≈ " : "") + std::move(numbers);
  }

  static std::string bracketed(std::string text) {
    return text.starts_with(minus_sign) ? '(' + std::move(text) + ')' : text;
  }

  /// What was held while the other moved is known from the effects themselves.
  void add_bridge() {
    bool const old_ratio =
        c_.bridge.volume == c_.revenue_difference * base_.contribution_margin_ratio / 100;
    bool const old_revenue =
        c_.bridge.rate == c_.contribution_margin_ratio_difference * base_.revenue / 100;
    add({"Volume effect", "Effet volume"},
        {"revenue difference × CM ratio", "écart de CA × taux de MCV"},
        with_ratio((old_ratio ? base_ : other_).contribution_margin_ratio,
                   bracketed(money(how_, c_.revenue_difference)) + " × " +
                       ratio(how_, (old_ratio ? base_ : other_).contribution_margin_ratio)),
        c_.bridge.volume);
    add({"Rate effect", "Effet taux"}, {"ratio difference × revenue", "écart de taux × CA"},
        with_ratio(c_.contribution_margin_ratio_difference,
                   bracketed(ratio(how_, c_.contribution_margin_ratio_difference)) + " × " +
                       money(how_, (old_revenue ? base_ : other_).revenue)),
        c_.bridge.rate);
    if (c_.bridge.joint)
      add({"Joint effect", "Effet conjoint"},
          {"revenue difference × ratio difference", "écart de CA × écart de taux"},
          with_ratio(c_.contribution_margin_ratio_difference,
                     bracketed(money(how_, c_.revenue_difference)) + " × " +
                         bracketed(ratio(how_, c_.contribution_margin_ratio_difference))),
          *c_.bridge.joint);
    if (c_.bridge.structure)
      add({"Structure effect", "Effet structure"},
          {"fixed costs of the base − its own", "charges de structure de la base − les siennes"},
          money(how_, *base_.fixed_costs) + " − " + money(how_, *other_.fixed_costs),
          *c_.bridge.structure);
  }

  void add_match() {
    add({"Revenue for the same income", "CA pour un résultat égal"},
        {"(income of the base + its fixed costs) ÷ its CM ratio",
         "(résultat de la base + ses charges de structure) ÷ son taux de MCV"},
        with_ratio(other_.contribution_margin_ratio,
                   fmt::format("({} + {}) ÷ {}", money(how_, *base_.operating_income),
                               money(how_, *other_.fixed_costs),
                               ratio(how_, other_.contribution_margin_ratio))),
        *c_.matching_revenue);
  }

  margin_comparison const& c_;
  contribution_margin_result const& base_;
  contribution_margin_result const& other_;
  std::string channel_;
  plan_display const& how_;
  std::vector<working_step> steps_ = {};
};

inline contribution_margin_result const&
channel_of(std::vector<contribution_margin_result> const& channels, std::string_view name) {
  auto const found =
      std::find_if(channels.begin(), channels.end(), [&](auto const& c) { return c.name == name; });
  return found == channels.end() ? channels.front() : *found;
}

}  // namespace detail

inline std::vector<working_step>
margin_working(std::vector<contribution_margin_result> const& channels,
               std::vector<margin_comparison> const& comparisons, margin_conventions const& by,
               plan_display const& how) {
  std::vector<std::string> names;
  names.reserve(channels.size());
  for (auto const& c : channels) names.push_back(c.name);
  names = short_names(names);
  std::vector<working_step> all;
  auto const append = [&](std::vector<working_step> steps) {
    for (working_step& step : steps) all.push_back(std::move(step));
  };
  for (std::size_t i = 0; i < channels.size(); ++i)
    append(detail::board(channels[i], channels.size() == 1 ? "" : names[i], by, how).steps());
  for (margin_comparison const& c : comparisons) {
    auto const& other = detail::channel_of(channels, c.other);
    auto const position = static_cast<std::size_t>(&other - channels.data());
    append(detail::comparison_board(c, detail::channel_of(channels, c.base), other, names[position],
                                    how)
               .steps());
  }
  return all;
}

}  // namespace kpi
