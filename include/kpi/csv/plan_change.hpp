// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/csv/plan_cell.hpp>
#include <kpi/csv/plan_vocabulary.hpp>
#include <kpi/plan/channel_choice.hpp>
#include <kpi/plan/what_if.hpp>
#include <kpi/text/fold.hpp>

namespace kpi {

/// "[CHANNEL:]ITEM=VALUE" as it was typed.
struct typed_change {
  std::string target;
  std::string value;
};

/// "[CHANNEL:]ITEM=LOW..HIGH" as it was typed.
struct typed_variation {
  std::string target;
  std::string low;
  std::string high;
};

/// Errors: bad_change; bad_range_of_values.
result<typed_change> parse_change(std::string_view typed);
result<typed_variation> parse_variation(std::string_view typed);

/// What a change means for the plan: one for each channel that it reaches. Without a channel these are
/// the ones in which the item is not nil. Revenue, units and price are known by their names in
/// both languages. Errors: no_such_item, which_item, no_such_channel, which_channel,
/// change_not_possible; none has a place.
result<std::vector<plan_change>> changes_of(plan const& p, typed_change const& typed);

/// "-10%", "+5 %": a change relative to what was there.
bool is_relative(std::string_view value);

// ---------------------------------------------------------------------------------------------------

namespace csv::detail {

inline std::optional<std::pair<std::string, std::string>> around(std::string_view text,
                                                                 std::string_view sign) {
  auto const at = text.rfind(sign);
  if (at == text.npos) return std::nullopt;
  std::string before(trimmed(text.substr(0, at)));
  std::string after(trimmed(text.substr(at + sign.size())));
  if (before.empty() || after.empty()) return std::nullopt;
  return std::pair(std::move(before), std::move(after));
}

/// What a change speaks of.
struct change_target {
  driver what = driver::item;
  std::size_t item = 0;
  std::optional<std::size_t> channel = {};
};

inline std::optional<driver> driver_named(std::string_view name) {
  switch (facts_of_row(name).role) {
    case row_role::revenue: return driver::revenue;
    case row_role::units: return driver::units;
    case row_role::price: return driver::price;
    default: return std::nullopt;
  }
}

inline std::vector<std::string> names_of_items(plan const& p) {
  std::vector<std::string> names;
  names.reserve(p.items.size());
  for (cost_item const& item : p.items) names.push_back(item.name);
  return names;
}

inline std::vector<std::string> names_of_channels(plan const& p) {
  std::vector<std::string> names;
  names.reserve(p.channels.size());
  for (channel const& c : p.channels) names.push_back(c.name);
  return names;
}

inline tl::unexpected<error> no_item(plan const& p, std::string_view name, bool several) {
  std::string list;
  for (std::string const& known : names_of_items(p))
    list.append(list.empty() ? "" : ", ").append(known);
  return failure(several ? code::which_item : code::no_such_item, {}, std::string(name), {list});
}

/// The item of that name, else revenue, units or price.
inline result<change_target> item_named(plan const& p, std::string_view name) {
  auto const found = positions_named(names_of_items(p), name);
  bool const exact = found.size() == 1 && folded(p.items[found.front()].name) == folded(name);
  auto const sales = driver_named(name);
  if (sales && !exact) return change_target{*sales};
  if (found.size() == 1) return change_target{driver::item, found.front()};
  return no_item(p, name, found.size() > 1);
}

/// A colon may belong to the item's name: what stands before it is a channel only if it names one.
inline result<change_target> target_of(plan const& p, std::string_view typed) {
  auto const colon = typed.find(':');
  auto whole = item_named(p, typed);
  if (whole || colon == typed.npos) return whole;
  auto const in = channel_named(names_of_channels(p), trimmed(typed.substr(0, colon)));
  if (!in) return tl::unexpected(in.error());
  auto target = item_named(p, trimmed(typed.substr(colon + 1)));
  if (target) target->channel = *in;
  return target;
}

/// A cost of the kind that the value's unit says, or of that which is there.
inline std::optional<cost> cost_from(plan_cell const& cell, cost const& before, bool relative) {
  rational const amount =
      cell.value * power_of_ten(3U * static_cast<unsigned>(cell.unit.thousands));
  bool const fixed = before.kind == cost_kind::fixed;
  bool const percent = before.kind == cost_kind::percent_of_revenue;
  switch (cell.unit.kind) {
    case unit_kind::bare: return cost{before.kind, amount};
    case unit_kind::percent:
      if (relative && !percent) return cost{before.kind, before.value * (100 + cell.value) / 100};
      if (relative || fixed || cell.value < 0 || cell.value > 100) return std::nullopt;
      return cost{cost_kind::percent_of_revenue, cell.value};
    case unit_kind::money: return cost{percent ? cost_kind::variable_amount : before.kind, amount};
    case unit_kind::per_unit: break;
  }
  if (fixed) return std::nullopt;
  return cost{cost_kind::per_unit, amount};
}

inline bool is_usable(cost const& before, cost const& after, driver_place const& at,
                      channel const& in) {
  if (at.what != driver::item) return after.kind == cost_kind::variable_amount && after.value > 0;
  if (after.value < 0 && before.value >= 0) return false;
  return after.kind != cost_kind::per_unit || in.units.has_value();
}

/// What a value makes of one channel; nothing where it cannot.
inline std::optional<plan_change> change_at(plan const& p, driver_place const& at,
                                            std::string_view value) {
  plan_cell const cell = parse_plan_cell(value, decimal_mark::either);
  bool const nil = cell.content == cell_content::nil;
  if (cell.content != cell_content::number && !nil) return std::nullopt;
  cost const before = value_at(p, at);
  auto const after = cost_from(cell, before, is_relative(value));
  if (!after || !is_usable(before, *after, at, p.channels[at.channel])) return std::nullopt;
  return plan_change{at, before, *after};
}

/// The channels that a change without a channel reaches.
inline bool reaches(plan const& p, change_target const& target, std::size_t channel) {
  if (target.channel) return *target.channel == channel;
  if (target.what == driver::item) return p.items[target.item].by_channel[channel].value != 0;
  return target.what == driver::revenue || p.channels[channel].units.has_value();
}

}  // namespace csv::detail

inline bool is_relative(std::string_view value) {
  value = trimmed(value);
  bool const sign = value.starts_with('+') || value.starts_with('-') ||
                    value.starts_with("\u2212") || value.starts_with("–");
  return sign && value.ends_with('%');
}

inline result<typed_change> parse_change(std::string_view typed) {
  auto const parts = csv::detail::around(typed, "=");
  if (!parts) return failure(code::bad_change, {}, std::string(typed));
  return typed_change{parts->first, parts->second};
}

inline result<typed_variation> parse_variation(std::string_view typed) {
  auto const parts = csv::detail::around(typed, "=");
  auto const values = csv::detail::around(parts ? parts->second : std::string_view(), "..");
  if (!values || values->first == values->second)
    return failure(code::bad_range_of_values, {}, std::string(typed));
  auto [low, high] = *values;
  bool const changes = is_relative(low) || is_relative(high);
  for (std::string* end : {&low, &high})  // "-10%..10%" and "0%..+10%": the other end is one too
    if (changes && !is_relative(*end) && end->ends_with('%')) end->insert(0, "+");
  return typed_variation{parts->first, std::move(low), std::move(high)};
}

inline result<std::vector<plan_change>> changes_of(plan const& p, typed_change const& typed) {
  auto const target = csv::detail::target_of(p, typed.target);
  if (!target) return tl::unexpected(target.error());
  std::vector<plan_change> changes;
  auto const impossible = [&] {
    return failure(code::change_not_possible, {}, typed.value, {typed.target});
  };
  for (std::size_t c = 0; c < p.channels.size(); ++c) {
    if (!csv::detail::reaches(p, *target, c)) continue;
    driver_place const at{target->what, target->item, c};
    bool const unitless =
        (at.what == driver::units || at.what == driver::price) && !p.channels[c].units.has_value();
    auto const change = unitless ? std::nullopt : csv::detail::change_at(p, at, typed.value);
    if (!change) return impossible();
    changes.push_back(*change);
  }
  if (changes.empty()) return impossible();
  return changes;
}

}  // namespace kpi
