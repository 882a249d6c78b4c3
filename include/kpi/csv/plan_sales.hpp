// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <kpi/csv/plan_rows.hpp>

namespace kpi::csv {

/// A cell in whole units of money: 5000 for "5 k€", 0 for nothing. Domain: no percent.
rational amount_in(plan_cell const& cell);

/// The channels with their revenue and, where rows for units or a price say it, their units. Errors:
/// no_revenue, nil_revenue, two_revenues, unknown_unit, units_disagree. With an error the channels
/// are not to be used.
std::vector<channel> channels_of(plan_table const& found, std::vector<plan_row> const& rows,
                                 plan_desk& desk);

// -------------------------------------------------------------------------------------------------

inline rational amount_in(plan_cell const& cell) {
  if (cell.content != cell_content::number) return 0;
  return cell.value * power_of_ten(3U * static_cast<unsigned>(cell.unit.thousands));
}

namespace detail {

/// Half a unit of the last place that a cell is written with: no rounded figure is further off.
inline rational half_unit(plan_cell const& cell) {
  rational const unit(power_of_ten(3U * static_cast<unsigned>(cell.unit.thousands)),
                      power_of_ten(static_cast<unsigned>(cell.decimals)));
  return unit / 2;
}

/// Finds the rows that say what is sold.
class sales_reader {
public:
  sales_reader(plan_table const& found, std::vector<plan_row> const& rows, plan_desk& desk)
      : table_(found), rows_(rows), desk_(desk) {}

  std::vector<channel> channels() {
    plan_row const* const revenue = revenue_row();
    plan_row const* const units = row_of(row_role::units);
    plan_row const* const price = row_of(row_role::price);
    if (revenue == nullptr && (units == nullptr || price == nullptr)) missing_revenue();
    std::vector<channel> all;
    for (std::size_t i = 0; i < table_.channels.size(); ++i) {
      channel c{table_.channels[i].name,
                revenue == nullptr ? rational(0) : amount_in(revenue->cells[i])};
      if (units != nullptr && amount_in(units->cells[i]) > 0) c.units = amount_in(units->cells[i]);
      if (price != nullptr) apply_price(c, revenue != nullptr, *price, units, i);
      if (revenue != nullptr) check_revenue(*revenue, i);
      all.push_back(std::move(c));
    }
    return all;
  }

private:
  static bool is_row(plan_row const& row, row_role role) {
    return row.facts.role == role && !row.heading;
  }

  plan_row const* row_of(row_role role) {
    plan_row const* only = nullptr;
    for (plan_row const& row : rows_) {
      if (!is_row(row, role)) continue;
      if (only != nullptr) told_twice(*only, row);
      if (only == nullptr) only = &row;
    }
    return only;
  }

  /// Of several rows the one that is the sum of the others.
  plan_row const* revenue_row() {
    std::vector<plan_row const*> found;
    for (plan_row const& row : rows_)
      if (is_row(row, row_role::revenue)) found.push_back(&row);
    if (found.empty()) return nullptr;
    if (found.size() == 1) return found.front();
    for (plan_row const* const total : found) {
      if (found.size() < 3 || !is_sum(*total, found)) continue;
      for (plan_row const* const part : found)
        if (part != total) desk_.reading().how.set_aside.push_back(part->name);
      return total;
    }
    told_twice(*found[0], *found[1]);
    return found.front();
  }

  static bool is_sum(plan_row const& total, std::vector<plan_row const*> const& all) {
    for (std::size_t i = 0; i < total.cells.size(); ++i) {
      rational sum = 0;
      for (plan_row const* const row : all) sum += amount_in(row->cells[i]);
      if (sum != 2 * amount_in(total.cells[i])) return false;
    }
    return true;
  }

  void told_twice(plan_row const& first, plan_row const& second) {
    desk_.fail(code::two_revenues, second.where, second.name,
               {first.where.line, first.where.column, first.name});
  }

  /// A revenue row that nobody filled in is a nil one.
  void missing_revenue() {
    for (plan_row const& row : rows_)
      if (row.facts.role == row_role::revenue)
        return desk_.fail(code::nil_revenue, row.where, {}, {table_.channels.front().name});
    desk_.fail(code::no_revenue, desk_.start());
  }

  void check_revenue(plan_row const& row, std::size_t i) {
    plan_cell const& cell = row.cells[i];
    if (cell.unit.kind == unit_kind::percent && cell.content == cell_content::number)
      return desk_.fail(code::unknown_unit, row.places[i], row.texts[i], {table_.channels[i].name});
    bool const readable = cell.content != cell_content::text &&
                          cell.content != cell_content::unknown_unit &&
                          cell.content != cell_content::ambiguous;
    if (readable && amount_in(cell) <= 0)
      desk_.fail(code::nil_revenue, row.places[i], row.texts[i], {table_.channels[i].name});
  }

  /// Units × price; without units it was told before that there is no revenue.
  void set_revenue(channel& c, rational const& price, plan_row const* units, std::size_t i) {
    if (units == nullptr) return;
    c.revenue = price * c.units.value_or(0);
    if (c.revenue <= 0) desk_.fail(code::nil_revenue, units->places[i], units->texts[i], {c.name});
  }

  /// Revenue, units and price: two of them give the third, and all three must agree.
  void apply_price(channel& c, bool has_revenue, plan_row const& price, plan_row const* units,
                   std::size_t i) {
    rational const each = amount_in(price.cells[i]);
    if (!has_revenue) return set_revenue(c, each, units, i);
    if (each <= 0) return;
    rational const exact = c.revenue / each;
    if (!c.units) {
      if (c.revenue > 0) c.units = exact;
      return;
    }
    rational const slack = *c.units * half_unit(price.cells[i]) + 1;
    if (magnitude(*c.units * each - c.revenue) > slack)
      desk_.fail(code::units_disagree, units->places[i], units->texts[i],
                 {c.name, decimal_text(exact, 2)});
  }

  plan_table const& table_;
  std::vector<plan_row> const& rows_;
  plan_desk& desk_;
};

}  // namespace detail

inline std::vector<channel> channels_of(plan_table const& found, std::vector<plan_row> const& rows,
                                        plan_desk& desk) {
  return detail::sales_reader(found, rows, desk).channels();
}

}  // namespace kpi::csv
