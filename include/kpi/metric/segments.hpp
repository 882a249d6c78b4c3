// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include <kpi/metric/contribution_margin.hpp>

// Channels that share fixed costs are segments of one business: what each leaves before the common
// costs (its segment margin) says whether the business is better off with it; what it shows after an
// allocation does not. Source: Garrison et al., Managerial Accounting; French courses call it "marge sur
// coûts spécifiques".

namespace kpi {

/// The channels together.
struct plan_total {
  rational revenue;
  rational contribution_margin;
  rational segment_margin;
  rational common_fixed_costs;
  rational operating_income;

  bool operator==(plan_total const&) const = default;
};

/// The total of a plan with common costs; absent for others, whose channels may be alternatives.
std::optional<plan_total> total_of(plan const& p,
                                   std::vector<contribution_margin_result> const& channels);

/// The plan with its common costs spread over the channels by a key. Errors: nothing_to_allocate,
/// no_allocation_key; neither has a place.
result<plan> allocated(plan p, allocation_key key);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline rational whole_of(cost_item const& item) {
  if (item.whole) return *item.whole;
  rational sum = 0;
  for (cost const& c : item.by_channel) sum += c.value;
  return sum;
}

/// What a channel weighs; absent where the plan does not say it.
inline result<rational> weight_of(plan const& p, std::size_t channel, allocation_key key) {
  switch (key) {
    case allocation_key::revenue: return p.channels[channel].revenue;
    case allocation_key::equal: return rational(1);
    case allocation_key::units:
      if (p.channels[channel].units) return *p.channels[channel].units;
      return failure(code::no_allocation_key, {}, {}, {p.channels[channel].name});
    case allocation_key::margin: break;
  }
  auto const r = contribution_margin(p, channel);
  if (!r) return tl::unexpected(r.error());
  if (r->contribution_margin >= 0) return r->contribution_margin;
  return failure(code::no_allocation_key, {}, {}, {p.channels[channel].name});
}

inline result<std::vector<rational>> parts_of(plan const& p, allocation_key key) {
  std::vector<rational> parts;
  rational sum = 0;
  for (std::size_t c = 0; c < p.channels.size(); ++c) {
    auto const weight = weight_of(p, c, key);
    if (!weight) return tl::unexpected(weight.error());
    sum += *weight;
    parts.push_back(*weight);
  }
  if (sum == 0) return failure(code::no_allocation_key, {}, {}, {p.channels.front().name});
  for (rational& part : parts) part /= sum;
  return parts;
}

}  // namespace detail

inline std::optional<plan_total> total_of(plan const& p,
                                          std::vector<contribution_margin_result> const& channels) {
  if (!has_common_costs(p)) return std::nullopt;
  plan_total total;
  for (contribution_margin_result const& r : channels) {
    total.revenue += r.revenue;
    total.contribution_margin += r.contribution_margin;
    total.segment_margin += *r.segment_margin;
  }
  for (cost_item const& item : p.items)
    if (item.common) total.common_fixed_costs += detail::whole_of(item);
  total.operating_income = total.segment_margin - total.common_fixed_costs;
  return total;
}

inline result<plan> allocated(plan p, allocation_key key) {
  if (!has_common_costs(p)) return failure(code::nothing_to_allocate);
  auto const parts = detail::parts_of(p, key);
  if (!parts) return tl::unexpected(parts.error());
  for (cost_item& item : p.items) {
    if (!item.common) continue;
    rational const whole = detail::whole_of(item);
    for (std::size_t c = 0; c < p.channels.size(); ++c)
      item.by_channel[c] = {cost_kind::fixed, whole * (*parts)[c]};
    item.whole.reset();
  }
  return p;
}

}  // namespace kpi
