// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <kpi/metric/margin_comparison.hpp>
#include <kpi/metric/segments.hpp>

// What can be said of the margins of a plan, free of any language: one struct a finding, each with a
// stable code. What makes them is in margin_findings.hpp; their sentences are in margin_english.hpp and
// margin_french.hpp. Channels are called by their short names.

namespace kpi {

/// All that a commentary can draw on.
struct margin_facts {
  std::vector<contribution_margin_result> channels;
  bool forecast = false;    ///< the file says that its figures are planned
  bool investment = false;  ///< an item names an investment or its depreciation
  year_convention by = {};
  bridge_order bridge = bridge_order::volume_first;
  std::optional<std::size_t> base = {};  ///< the channel that the user compares the others with
  std::optional<plan_total> total = {};  ///< where the channels share fixed costs
};

/// A channel and one figure of it.
struct channel_figure {
  std::string name;
  rational value;
};

/// Of three channels or more: all of them by falling income (or margin, where there is no income).
struct margin_rank {
  static constexpr std::string_view code = "margin.rank";
  bool income;
  std::vector<channel_figure> channels;
};

/// What one item adds to the difference of the contribution margin ratios, in points.
struct item_gap {
  std::string name;
  rational points;  ///< its ratio in the base minus that in the other
};

/// The margin ratio of a single channel and the variable item that weighs most.
struct margin_ratio {
  static constexpr std::string_view code = "margin.ratio";
  rational ratio;
  std::optional<item_result> heaviest;
};

/// The margin ratios of two channels, and the items that make the difference.
struct margin_ratio_gap {
  static constexpr std::string_view code = "margin.ratio";
  channel_figure base;
  channel_figure other;
  std::vector<item_gap> items;  ///< those that differ
  bool same_items;              ///< there are others, which do not
};

/// The margins of two channels beside their revenues.
struct margin_amount {
  static constexpr std::string_view code = "margin.amount";
  rational base;
  rational other;
  rational revenue_difference;
  rational revenue_change;  ///< percent
  rational ratio_difference;
  bool forecast;
  income_bridge effects;
};

/// What is left of one channel's margin once the fixed costs are paid.
struct margin_result {
  static constexpr std::string_view code = "margin.income";
  rational margin;
  rational fixed_costs;
  rational income;
  rational return_on_sales;
};

/// The incomes of two channels: in money, and in percent of revenue.
struct margin_income {
  static constexpr std::string_view code = "margin.income";
  std::string base;
  std::string other;
  rational base_fixed;
  rational other_fixed;
  rational base_income;
  rational other_income;
  rational base_return;
  rational other_return;
};

/// The plan does not say what the fixed costs are.
struct margin_unknown {
  static constexpr std::string_view code = "margin.no_fixed_costs";
  bool several;
};

/// Channels whose variable costs take the whole revenue or more.
struct margin_without {
  static constexpr std::string_view code = "margin.no_margin";
  std::vector<channel_figure> variable_ratios;
};

/// When a single channel breaks even, and how far its revenue may fall.
struct margin_break_even {
  static constexpr std::string_view code = "margin.break_even";
  rational break_even;
  rational revenue;
  rational days;
  int year;  ///< its selling days
  rational safety_ratio;
  std::optional<break_even_period> period = {};  ///< with seasons
};

/// What one percent of revenue does to the income of a single channel.
struct margin_leverage {
  static constexpr std::string_view code = "margin.leverage";
  rational leverage;
};

/// What the channel with the better income owes its advantage to: where it earns less at every common
/// revenue, to volume alone.
enum class advantage { unsaid, of_volume_alone, not_of_volume, at_every_revenue, above, below };

/// What channels leave before the fixed costs that they share, and what remains after these.
struct margin_segments {
  static constexpr std::string_view code = "margin.segments";
  std::vector<channel_figure> margins;
  rational sum;
  rational common;
  rational income;
};

/// Whether the business would be better off without one of them.
struct margin_decision {
  static constexpr std::string_view code = "margin.decision";
  std::vector<channel_figure> drop;             ///< those that cost more than they bring
  std::optional<channel_figure> least = {};     ///< of the others, the one that leaves least
  std::optional<rational> allocated_loss = {};  ///< its loss once common costs are allocated
};

/// What ends the advantage of the channel with the better income.
struct margin_fragility {
  static constexpr std::string_view code = "margin.fragility";
  std::string winner;
  std::string loser;
  std::optional<rational> alone;     ///< percent, above 0 and below 100
  std::optional<rational> together;  ///< the same, or below 0; absent: nothing of the kind ends it
  bool forecast;
  advantage holds = advantage::unsaid;
  std::optional<rational> crossing = {};  ///< the common revenue above or below which it holds
};

/// A cost that could be lower, and what that would add to the income.
struct margin_lever {
  std::string item;
  rational from;  ///< percent of revenue
  rational to;
  rational gain;
};

/// What speaks for a channel, and what could be done in it.
struct margin_argument {
  static constexpr std::string_view code = "margin.argument";
  std::string winner;  ///< by income; at equal incomes, by return on sales
  bool alone;          ///< there is no other channel
  rational income;     ///< the winner's
  rational gap;        ///< of the incomes; 0 at equal ones
  rational winner_return;
  rational loser_return;
  std::optional<margin_lever> lever;
  bool forecast;
};

/// What the figures do not say.
struct margin_limit {
  static constexpr std::string_view code = "margin.limit";
  bool forecast;
  bool investment_known;
  bool of_argument;  ///< it follows the argument: "its limit"
  bool fixed_costs_known;
  bool several;
};

using margin_finding =
    std::variant<margin_rank, margin_ratio, margin_ratio_gap, margin_amount, margin_result,
                 margin_income, margin_unknown, margin_without, margin_break_even, margin_leverage,
                 margin_segments, margin_decision, margin_fragility, margin_argument, margin_limit>;

/// The code of a finding.
inline std::string_view code_of(margin_finding const& f) {
  return std::visit([](auto const& finding) { return finding.code; }, f);
}

}  // namespace kpi
