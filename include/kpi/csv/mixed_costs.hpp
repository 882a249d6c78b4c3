// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <kpi/csv/plan_cell.hpp>
#include <kpi/csv/table.hpp>

// Costs of two kinds in one cell: "2 € + 3 %", so much for each unit and so much of its price. They are
// two costs, and become two rows.

namespace kpi::csv::detail {

/// The two figures of a mixed cost: the one that is no percent, and the percent.
struct mixed_cost {
  std::string_view amount;
  std::string_view percent;
};

inline std::optional<mixed_cost> mixed_cost_of(std::string_view text, decimal_mark mark) {
  auto const plus = text.find('+', 1);
  if (text.empty() || plus == text.npos) return std::nullopt;
  std::string_view const one = trimmed(text.substr(0, plus));
  std::string_view const two = trimmed(text.substr(plus + 1));
  auto const is_percent = [&](std::string_view half) {
    plan_cell const cell = parse_plan_cell(half, mark);
    return cell.content == cell_content::number && cell.unit.kind == unit_kind::percent;
  };
  auto const is_amount = [&](std::string_view half) {
    plan_cell const cell = parse_plan_cell(half, mark);
    return cell.content == cell_content::number && cell.unit.kind != unit_kind::percent;
  };
  if (is_amount(one) && is_percent(two)) return mixed_cost{one, two};
  if (is_percent(one) && is_amount(two)) return mixed_cost{two, one};
  return std::nullopt;
}

inline bool has_mixed_cost(record const& r, decimal_mark mark) {
  for (std::size_t i = 1; i < r.size(); ++i)
    if (mixed_cost_of(r.text(i), mark)) return true;
  return false;
}

/// The half of the row that is in percent, or the other one; a cell of one kind stays with its own.
inline record half_of(record const& r, bool percents, decimal_mark mark) {
  record half;
  half.append(std::string(trimmed(r.text(0))) + (percents ? " (%)" : " (+)"), r.at(0), false);
  for (std::size_t i = 1; i < r.size(); ++i) {
    std::string_view text = r.text(i);
    auto const mixed = mixed_cost_of(text, mark);
    plan_cell const cell = parse_plan_cell(text, mark);
    bool const figure = cell.content == cell_content::number;
    bool const other = figure && (cell.unit.kind == unit_kind::percent) != percents;
    if (mixed) text = percents ? mixed->percent : mixed->amount;
    half.append(other ? std::string_view() : text, r.at(i), false);
  }
  return half;
}

/// The row, or the two that a mixed cost makes of it.
inline void append_row(table& rows, record const& r, decimal_mark mark) {
  if (!has_mixed_cost(r, mark)) return rows.push_back(r);
  rows.push_back(half_of(r, false, mark));
  rows.push_back(half_of(r, true, mark));
}

}  // namespace kpi::csv::detail
