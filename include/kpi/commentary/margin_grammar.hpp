// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/commentary/channel_name.hpp>
#include <kpi/commentary/grammar.hpp>
#include <kpi/commentary/margin_finding.hpp>
#include <kpi/plan/money.hpp>

// What the sentences of both languages need to speak of a plan.

namespace kpi::grammar {

/// "+1", "−0,5": a difference in points, with its sign.
inline std::string signed_points(plan_display const& how, rational const& x) {
  std::string text = points(how, x);
  return (x > 0 ? "+" : "") + text;
}

/// The same in percent: "+36.67%".
inline std::string signed_ratio(plan_display const& how, rational const& x) {
  return (x > 0 ? "+" : "") + ratio(how, x);
}

/// The items that weigh most, the biggest difference first where there are too many to name, and
/// the sum of the others.
struct told_items {
  std::vector<item_gap> named;
  std::optional<rational> others;
};

inline constexpr std::size_t most_items_named = 4;

inline told_items told(std::vector<item_gap> items) {
  if (items.size() <= most_items_named) return {std::move(items), {}};
  std::stable_sort(items.begin(), items.end(), [](item_gap const& a, item_gap const& b) {
    return magnitude(a.points) > magnitude(b.points);
  });
  told_items found{{items.begin(), items.begin() + most_items_named - 1}, rational(0)};
  for (std::size_t i = most_items_named - 1; i < items.size(); ++i)
    *found.others += items[i].points;
  return found;
}

/// "a; b; c": clauses that have commas of their own.
inline std::string joined(std::vector<std::string> const& clauses, std::string_view sign) {
  std::string text;
  for (std::string const& clause : clauses) text.append(text.empty() ? "" : sign).append(clause);
  return text;
}

/// −1, 0, 1.
inline int sign(rational const& x) { return x < 0 ? -1 : x > 0 ? 1 : 0; }

/// An advantage that a shortfall of less than this (in percent) ends is called fragile. The
/// threshold is ours.
inline constexpr int fragile_below = 5;

}  // namespace kpi::grammar
