// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <kpi/commentary/channel_name.hpp>
#include <kpi/commentary/margin_finding.hpp>

// Which findings a plan gives. A finding exists only where the data show it.

namespace kpi {

/// What there is to say, in the order of the commentary, six findings at most: the ratio and what
/// makes it; the margin; the income in money and in rate; what ends the advantage; the argument; its
/// limit.
std::vector<margin_finding> margin_findings(margin_facts facts);

// ---------------------------------------------------------------------------------------------------

namespace detail {

using margin_results = std::vector<contribution_margin_result>;

inline void shorten_names(margin_results& channels) {
  std::vector<std::string> names;
  names.reserve(channels.size());
  for (auto const& c : channels) names.push_back(c.name);
  names = short_names(names);
  for (std::size_t i = 0; i < channels.size(); ++i) channels[i].name = names[i];
}

inline rational const& rank_of(contribution_margin_result const& c) {
  return c.operating_income ? *c.operating_income : c.contribution_margin;
}

/// The item with most of what `weight` says; nothing where that is nil for all.
template <class Weight>
std::optional<std::size_t> heaviest(contribution_margin_result const& c, Weight weight) {
  std::optional<std::size_t> found;
  rational most = 0;
  for (std::size_t i = 0; i < c.items.size(); ++i) {
    if (!is_variable(c.items[i].kind)) continue;
    rational const size = weight(i);
    if (size <= most) continue;
    most = size;
    found = i;
  }
  return found;
}

/// One point of revenue less, or half of what is a point or less: an example of our own choice.
inline margin_lever lever_on(contribution_margin_result const& c, std::size_t item) {
  rational const& from = c.items[item].ratio;
  rational const to = from > 1 ? rational(from - 1) : rational(from / 2);
  return {c.items[item].name, from, to, (from - to) * c.revenue / 100};
}

/// The variable item that costs most beside the other channel, else the one that costs most.
inline std::optional<margin_lever> lever_of(contribution_margin_result const& c,
                                            contribution_margin_result const* beside) {
  std::optional<std::size_t> item;
  if (beside != nullptr)
    item = heaviest(
        c, [&](std::size_t i) { return rational(c.items[i].ratio - beside->items[i].ratio); });
  if (!item) item = heaviest(c, [&](std::size_t i) { return c.items[i].ratio; });
  return item ? std::optional(lever_on(c, *item)) : std::nullopt;
}

inline margin_ratio_gap ratio_gap(contribution_margin_result const& base,
                                  contribution_margin_result const& other,
                                  margin_comparison const& c) {
  margin_ratio_gap found{{base.name, base.contribution_margin_ratio},
                         {other.name, other.contribution_margin_ratio},
                         {},
                         false};
  for (item_difference const& item : c.items) {
    if (!item.variable) continue;
    if (item.ratio_difference != 0)
      found.items.push_back({item.name, -item.ratio_difference});
    else
      found.same_items = true;
  }
  return found;
}

/// At the same revenue for both: who earns more, and from where.
inline void add_advantage(margin_fragility& found, margin_comparison const& c) {
  if (c.revenue_difference == 0) return;
  if (c.dominant && *c.dominant != found.winner) found.holds = advantage::of_volume_alone;
  if (c.dominant && *c.dominant == found.winner)
    found.holds = c.revenue_difference > 0 ? advantage::at_every_revenue : advantage::not_of_volume;
  if (!c.indifference_revenue) return;
  found.holds = c.contribution_margin_ratio_difference > 0 ? advantage::above : advantage::below;
  found.crossing = c.indifference_revenue;
}

/// c compares the winner with the loser as its base.
inline std::optional<margin_fragility> fragility(margin_comparison const& c, bool forecast) {
  margin_fragility found{c.other, c.base, c.forecast_miss, c.common_forecast_miss, forecast};
  if (found.alone && *found.alone >= 100) found.alone.reset();
  if (found.together && *found.together >= 100) found.together.reset();
  add_advantage(found, c);
  return found.alone || found.together ? std::optional(found) : std::nullopt;
}

inline std::optional<margin_fragility> fragility(contribution_margin_result const& base,
                                                 contribution_margin_result const& other,
                                                 bool forecast) {
  if (*base.operating_income == *other.operating_income) return std::nullopt;
  bool const second = *other.operating_income > *base.operating_income;
  auto const& ahead = second ? other : base;
  auto const& behind = second ? base : other;
  return fragility(comparison(behind, ahead), forecast);
}

inline margin_argument argument(contribution_margin_result const& base,
                                contribution_margin_result const& other, bool forecast) {
  rational const gap = *other.operating_income - *base.operating_income;
  bool const second = gap != 0 ? gap > 0 : *other.return_on_sales > *base.return_on_sales;
  auto const& winner = second ? other : base;
  auto const& loser = second ? base : other;
  return {winner.name,
          false,
          *winner.operating_income,
          magnitude(gap),
          *winner.return_on_sales,
          *loser.return_on_sales,
          lever_of(winner, &loser),
          forecast};
}

inline std::optional<margin_without> without_margin(margin_results const& channels) {
  margin_without found;
  for (auto const& c : channels)
    if (c.contribution_margin <= 0)
      found.variable_ratios.push_back({c.name, c.variable_cost_ratio});
  return found.variable_ratios.empty() ? std::nullopt : std::optional(found);
}

/// What is told of one channel alone.
inline std::vector<margin_finding> of_one(margin_facts const& facts) {
  contribution_margin_result const& c = facts.channels.front();
  auto const item = heaviest(c, [&](std::size_t i) { return c.items[i].ratio; });
  std::vector<margin_finding> told{margin_ratio{
      c.contribution_margin_ratio, item ? std::optional(c.items[*item]) : std::nullopt}};
  bool const apart = facts.total && !c.operating_income;  // one channel bears all common costs
  if (!c.operating_income && !apart) told.emplace_back(margin_unknown{false});
  if (apart)
    told.emplace_back(margin_segments{{{c.name, *c.segment_margin}},
                                      facts.total->segment_margin,
                                      facts.total->common_fixed_costs,
                                      facts.total->operating_income});
  if (c.operating_income)
    told.emplace_back(margin_result{c.contribution_margin, *c.fixed_costs, *c.operating_income,
                                    *c.return_on_sales});
  if (auto const without = without_margin(facts.channels)) told.emplace_back(*without);
  if (c.break_even_revenue)
    told.emplace_back(margin_break_even{*c.break_even_revenue, c.revenue,
                                        c.break_even_days.value_or(0), selling_days(facts.by),
                                        *c.margin_of_safety_ratio, c.period});
  if (c.operating_leverage && *c.operating_income > 0)
    told.emplace_back(margin_leverage{*c.operating_leverage});
  auto const lever = lever_of(c, nullptr);
  if (c.operating_income && lever)
    told.emplace_back(
        margin_argument{c.name, true, *c.operating_income, 0, {}, {}, lever, facts.forecast});
  told.emplace_back(
      margin_limit{facts.forecast, facts.investment, false, c.fixed_costs || apart, false});
  return told;
}

inline margin_income incomes(contribution_margin_result const& base,
                             contribution_margin_result const& other) {
  return {base.name,
          other.name,
          *base.fixed_costs,
          *other.fixed_costs,
          *base.operating_income,
          *other.operating_income,
          *base.return_on_sales,
          *other.return_on_sales};
}

/// What is told of two channels; `ranked` when they are the first two of more.
inline std::vector<margin_finding> of_two(margin_facts const& facts,
                                          contribution_margin_result const& base,
                                          contribution_margin_result const& other, bool ranked) {
  margin_comparison const c = comparison(base, other, facts.bridge);
  std::vector<margin_finding> told{ratio_gap(base, other, c)};
  auto const without = without_margin(facts.channels);
  if (!ranked && !without)
    told.emplace_back(margin_amount{
        base.contribution_margin, other.contribution_margin, c.revenue_difference, c.revenue_change,
        c.contribution_margin_ratio_difference, facts.forecast, c.bridge});
  if (without) told.emplace_back(*without);
  bool const known = base.operating_income && other.operating_income;
  bool const differ = known && (c.better_income || c.better_return);
  bool const earns = known && std::max(*base.operating_income, *other.operating_income) > 0;
  if (!known) told.emplace_back(margin_unknown{true});
  if (known) {
    told.emplace_back(incomes(base, other));
    auto const found = fragility(base, other, facts.forecast);
    bool const room = !ranked || !without;  // six sentences at most
    if (found && room && earns) told.emplace_back(*found);
    told.emplace_back(argument(base, other, facts.forecast));
  }
  told.emplace_back(margin_limit{facts.forecast, facts.investment, earns && differ, known, true});
  return told;
}

inline margin_decision decision(margin_results const& channels) {
  margin_decision found;
  for (auto const& c : channels) {
    rational const& margin = *c.segment_margin;
    if (margin < 0) found.drop.push_back({c.name, rational(-margin)});
    if (margin <= 0 || (found.least && found.least->value <= margin)) continue;
    found.least = channel_figure{c.name, margin};
    found.allocated_loss.reset();
    if (c.operating_income && *c.operating_income < 0) found.allocated_loss = -*c.operating_income;
  }
  return found;
}

/// Channels that share fixed costs are parts of one business: what each leaves before these counts.
inline std::vector<margin_finding> of_segments(margin_facts const& facts) {
  auto const& channels = facts.channels;
  std::vector<margin_finding> told;
  if (channels.size() == 2)
    told.emplace_back(ratio_gap(channels[0], channels[1], comparison(channels[0], channels[1])));
  margin_segments found{{},
                        facts.total->segment_margin,
                        facts.total->common_fixed_costs,
                        facts.total->operating_income};
  for (auto const& c : channels) found.margins.push_back({c.name, *c.segment_margin});
  told.emplace_back(std::move(found));
  margin_decision const what = decision(channels);
  if (!what.drop.empty() || what.least) told.emplace_back(what);
  told.emplace_back(margin_limit{facts.forecast, facts.investment, false, true, true});
  return told;
}

inline margin_rank ranking(margin_results const& channels) {
  margin_rank found{channels.front().operating_income.has_value(), {}};
  for (auto const& c : channels) found.channels.push_back({c.name, rank_of(c)});
  std::stable_sort(
      found.channels.begin(), found.channels.end(),
      [](channel_figure const& a, channel_figure const& b) { return a.value > b.value; });
  return found;
}

/// The first two of the ranking, in the order of the file; or the base that was asked for and the
/// first of the others.
inline std::pair<std::size_t, std::size_t> compared_of(margin_facts const& facts,
                                                       margin_rank const& rank) {
  auto const position = [&](std::size_t place) {
    std::size_t i = 0;
    while (facts.channels[i].name != rank.channels[place].name) ++i;
    return i;
  };
  std::size_t const first = position(0);
  std::size_t const second = position(1);
  if (facts.base) return {*facts.base, first == *facts.base ? second : first};
  return {std::min(first, second), std::max(first, second)};
}

inline std::vector<margin_finding> of_several(margin_facts const& facts) {
  margin_rank const rank = ranking(facts.channels);
  auto const [base, other] = compared_of(facts, rank);
  std::vector<margin_finding> told{rank};
  for (margin_finding& f : of_two(facts, facts.channels[base], facts.channels[other], true))
    told.push_back(std::move(f));
  return told;
}

}  // namespace detail

inline std::vector<margin_finding> margin_findings(margin_facts facts) {
  detail::shorten_names(facts.channels);
  std::size_t const base = facts.base.value_or(0);
  if (facts.total && facts.channels.size() > 1) return detail::of_segments(facts);
  switch (facts.channels.size()) {
    case 0: return {};
    case 1: return detail::of_one(facts);
    case 2: return detail::of_two(facts, facts.channels[base], facts.channels[1 - base], false);
    default: return detail::of_several(facts);
  }
}

}  // namespace kpi
