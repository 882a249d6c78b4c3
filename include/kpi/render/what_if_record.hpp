// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <kpi/commentary/margin_report.hpp>
#include <kpi/render/record.hpp>

namespace kpi::detail {

/// "revenue", "units", "price", or the kind of the cost.
constexpr std::string_view kind_name(driver what, cost_kind kind) {
  switch (what) {
    case driver::revenue: return "revenue";
    case driver::units: return "units";
    case driver::price: return "price";
    case driver::item: break;
  }
  return name(kind);
}

/// What a change is of: an item's name; "" for revenue, units and price.
inline std::string_view item_changed(what_if const& changed, plan_change const& c) {
  return c.at.what == driver::item ? std::string_view(changed.items[c.at.item])
                                   : std::string_view();
}

inline value changes_value(what_if const& changed, margin_report const& report) {
  list all;
  for (plan_change const& c : changed.changes) {
    std::string_view const item = item_changed(changed, c);
    all.items.push_back({record{{"channel", text_value(report.channels[c.at.channel].name)},
                                {"item", item.empty() ? value{absent{}} : text_value(item)},
                                {"kind_before", text_value(kind_name(c.at.what, c.before.kind))},
                                {"before", figure_value(c.before.value)},
                                {"kind", text_value(kind_name(c.at.what, c.after.kind))},
                                {"after", figure_value(c.after.value)}}});
    all.flat += (all.flat.empty() ? "" : "; ") + report.channels[c.at.channel].name + ':' +
                std::string(item.empty() ? kind_name(c.at.what, c.after.kind) : item) + '=' +
                decimal_text(c.after.value, 10);
  }
  return {all};
}

inline value incomes_value(what_if const& changed, margin_report const& report) {
  list all;
  for (std::size_t i = 0; i < changed.before.size(); ++i)
    all.items.push_back(
        {record{{"channel", text_value(report.channels[i].name)},
                {"before", figure_value(changed.before[i])},
                {"after", figure_value(changed.after[i])},
                {"difference", figure_value(rational(changed.after[i] - changed.before[i]))}}});
  return {all};
}

/// {changes, incomes}, or null.
inline value what_if_value(margin_report const& report) {
  if (!report.changed) return {part{false, {{"changes", {list{}}}, {"incomes", {list{}}}}}};
  return {part{true,
               {{"changes", changes_value(*report.changed, report)},
                {"incomes", incomes_value(*report.changed, report)}}}};
}

inline value rows_value(variation const& v, margin_report const& report) {
  list rows;
  for (variation_row const& row : v.rows) {
    list incomes;
    for (std::size_t i = 0; i < row.incomes.size(); ++i)
      incomes.items.push_back({record{{"channel", text_value(report.channels[i].name)},
                                      {"operating_income", figure_value(row.incomes[i])}}});
    rows.items.push_back({record{{"value", figure_value(row.value)}, {"incomes", value{incomes}}}});
  }
  return {rows};
}

/// [{item, kind, unit, swing, channel, equal_at, rows}], the largest swing first.
inline value variations_value(margin_report const& report) {
  list all;
  for (variation const& v : report.variations) {
    all.items.push_back({record{{"item", text_value(v.item)},
                                {"kind", text_value(kind_name(v.what, v.kind))},
                                {"unit", text_value(v.relative ? "percent_of_change" : "value")},
                                {"swing", figure_value(v.swing)},
                                {"channel", text_value(report.channels[v.swings].name)},
                                {"equal_at", figure_value(v.equal_at)},
                                {"rows", rows_value(v, report)}}});
    all.flat += (all.flat.empty() ? "" : "; ") + v.item + '=' + decimal_text(v.swing, 10);
  }
  return {all};
}

}  // namespace kpi::detail
