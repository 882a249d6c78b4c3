// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <kpi/csv/plan_change.hpp>
#include <kpi/metric/contribution_margin.hpp>

// What the incomes become while one figure of a plan moves, and which figure moves them most.

namespace kpi {

/// The incomes (margins, where there is no income) of all channels at one value.
struct variation_row {
  rational value;
  std::vector<rational> incomes;

  bool operator==(variation_row const&) const = default;
};

/// One item that varies from low to high, all else as planned. The incomes move in straight lines, so
/// that where two of them meet is exact.
struct variation {
  std::string item;  ///< as it was typed, the channel included
  driver what = driver::item;
  cost_kind kind = cost_kind::percent_of_revenue;
  bool relative = false;          ///< values are changes in percent
  std::vector<rational> planned;  ///< the incomes of the plan
  std::vector<variation_row> rows;
  rational swing;          ///< the largest change of an income between low and high
  std::size_t swings = 0;  ///< the channel that it is of
  std::optional<rational> equal_at =
      {};  ///< of two channels: the value with equal incomes, if between

  bool operator==(variation const&) const = default;
};

inline constexpr int variation_steps = 4;

/// The variation that was typed. Errors: those of changes_of and contribution_margins.
result<variation> variation_of(plan const& p, typed_variation const& typed,
                               margin_conventions const& by);

/// By falling swing: what matters most comes first.
void sort_by_swing(std::vector<variation>& all);

// -------------------------------------------------------------------------------------------------

namespace detail {

inline result<std::vector<rational>> incomes_of(plan const& p, margin_conventions const& by) {
  auto const channels = contribution_margins(p, by);
  if (!channels) return tl::unexpected(channels.error());
  std::vector<rational> incomes;
  for (auto const& c : *channels)
    incomes.push_back(c.operating_income.value_or(c.contribution_margin));
  return incomes;
}

inline rational between(rational const& low, rational const& high, int step) {
  return low + (high - low) * step / variation_steps;
}

/// The value as it was typed: a percent of change, or the value itself.
inline rational typed_value(std::string const& text, plan_change const& change) {
  if (!is_relative(text)) return change.after.value;
  return csv::parse_plan_cell(text, decimal_mark::either).value;
}

/// Makes the table of a variation from its two ends.
class variation_maker {
public:
  variation_maker(plan const& p, typed_variation const& typed, margin_conventions const& by)
      : plan_(p), typed_(typed), by_(by) {}

  result<variation> made() {
    auto const low = changes_of(plan_, {typed_.target, typed_.low});
    if (!low) return tl::unexpected(low.error());
    auto const high = changes_of(plan_, {typed_.target, typed_.high});
    if (!high) return tl::unexpected(high.error());
    bool const both = is_relative(typed_.low) == is_relative(typed_.high) &&
                      low->front().after.kind == high->front().after.kind;
    if (!both) return failure(code::change_not_possible, {}, typed_.high, {typed_.target});
    auto const planned = incomes_of(plan_, by_);
    if (!planned) return tl::unexpected(planned.error());
    v_ = {typed_.target,
          low->front().at.what,
          low->front().after.kind,
          is_relative(typed_.low),
          *planned,
          {},
          0};
    for (int step = 0; step <= variation_steps; ++step)
      if (auto const added = add_row(*low, *high, step); !added)
        return tl::unexpected(added.error());
    add_swing();
    add_meeting();
    return std::move(v_);
  }

private:
  result<void> add_row(std::vector<plan_change> low, std::vector<plan_change> const& high,
                       int step) {
    rational const value =
        between(typed_value(typed_.low, low.front()), typed_value(typed_.high, high.front()), step);
    for (std::size_t i = 0; i < low.size(); ++i)
      low[i].after.value = between(low[i].after.value, high[i].after.value, step);
    auto const incomes = incomes_of(with_changes(plan_, low), by_);
    if (!incomes) return tl::unexpected(incomes.error());
    v_.rows.push_back({value, *incomes});
    return {};
  }

  void add_swing() {
    for (std::size_t c = 0; c < v_.planned.size(); ++c) {
      rational const size = magnitude(v_.rows.back().incomes[c] - v_.rows.front().incomes[c]);
      if (size <= v_.swing) continue;
      v_.swing = size;
      v_.swings = c;
    }
  }

  void add_meeting() {
    if (v_.planned.size() != 2) return;
    auto const gap = [](variation_row const& r) { return rational(r.incomes[1] - r.incomes[0]); };
    rational const first = gap(v_.rows.front());
    rational const last = gap(v_.rows.back());
    if (first == last || first * last > 0) return;
    v_.equal_at = v_.rows.front().value +
                  (v_.rows.back().value - v_.rows.front().value) * first / (first - last);
  }

  plan const& plan_;
  typed_variation const& typed_;
  margin_conventions const& by_;
  variation v_ = {};
};

}  // namespace detail

inline result<variation> variation_of(plan const& p, typed_variation const& typed,
                                      margin_conventions const& by) {
  return detail::variation_maker(p, typed, by).made();
}

inline void sort_by_swing(std::vector<variation>& all) {
  std::stable_sort(all.begin(), all.end(),
                   [](variation const& a, variation const& b) { return a.swing > b.swing; });
}

}  // namespace kpi
