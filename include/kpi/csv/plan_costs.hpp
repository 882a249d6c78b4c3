// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <kpi/csv/plan_sales.hpp>

namespace kpi::csv {

/// The cost items among the rows. A row for all costs of a nature, or for a total, is a subtotal when
/// it equals the sum of its rows in every channel, and no cost then. Errors: unknown_nature,
/// unknown_unit, percent_above_100, fixed_in_percent, per_unit_without_units, item_without_name.
/// Warnings: plan_total_disagrees, negative_cost, small_amount.
std::vector<cost_item> cost_items_of(std::vector<channel> const& channels,
                                     std::vector<plan_row> rows, plan_desk& desk);

// -------------------------------------------------------------------------------------------------

namespace detail {

inline bool is_number(plan_cell const& cell) { return cell.content == cell_content::number; }

/// A bare 0 is nil in any unit.
inline bool shows_kind(plan_cell const& cell) {
  return is_number(cell) && (cell.value != 0 || cell.unit.kind != unit_kind::bare);
}

inline cost_kind kind_of(plan_cell const& cell, bool fixed) {
  if (fixed) return cost_kind::fixed;
  switch (cell.unit.kind) {
    case unit_kind::percent: return cost_kind::percent_of_revenue;
    case unit_kind::per_unit: return cost_kind::per_unit;
    case unit_kind::money:
    case unit_kind::bare: break;
  }
  return cost_kind::variable_amount;
}

inline cost cost_of(plan_cell const& cell, bool fixed) {
  cost_kind const kind = kind_of(cell, fixed);
  bool const percent = kind == cost_kind::percent_of_revenue;
  return {kind, percent && is_number(cell) ? cell.value : amount_in(cell)};
}

/// Tells costs from subtotals, and variable costs from fixed ones.
class cost_sorter {
public:
  cost_sorter(std::vector<channel> const& channels, std::vector<plan_row> rows, plan_desk& desk)
      : channels_(channels), rows_(std::move(rows)), desk_(desk), aside_(rows_.size(), false) {}

  std::vector<cost_item> items() {
    for (plan_row& row : rows_) {
      settle_nature(row);
      check_percents(row);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i)
      if (may_be_total(rows_[i])) find_rows_of(i);
    std::vector<cost_item> found;
    for (std::size_t i = 0; i < rows_.size(); ++i)
      if (is_cost(i)) found.push_back(item_of(rows_[i]));
    settle_signs(found);
    return found;
  }

private:
  using rows_at = std::vector<std::size_t>;

  static bool is_filled_item(plan_row const& row) {
    bool const cost = row.facts.role == row_role::item || row.facts.role == row_role::total;
    return cost && !row.heading;
  }

  static bool may_be_total(plan_row const& row) {
    return is_filled_item(row) && (row.facts.role == row_role::total || row.facts.group);
  }

  bool is_cost(std::size_t i) const { return is_filled_item(rows_[i]) && !aside_[i]; }

  static bool ends_run(plan_row const& row) { return row.heading || may_be_total(row); }

  /// What the row says of itself, else its section, else a unit that only variable costs have.
  static void settle_nature(plan_row& row) {
    if (!row.facts.nature) row.facts.nature = row.section;
    if (row.facts.nature || row.facts.role != row_role::item) return;
    for (plan_cell const& cell : row.cells)
      if (is_number(cell) &&
          (cell.unit.kind == unit_kind::percent || cell.unit.kind == unit_kind::per_unit))
        row.facts.nature = cost_nature::variable;
  }

  /// Percents beside amounts repeat them: they are checked, not added.
  void check_percents(plan_row const& row) {
    for (std::size_t c = 0; c < row.percents.size(); ++c) {
      plan_cell const& percent = row.percents[c];
      plan_cell const& cell = row.cells[c];
      bool const amount = is_number(cell) && cell.unit.kind != unit_kind::per_unit;
      if (!is_number(percent) || !amount || row.facts.role == row_role::units) continue;
      rational const exact = cell.unit.kind == unit_kind::percent
                                 ? cell.value
                                 : ratio_of(amount_in(cell), channels_[c].revenue);
      rational const half = rational(1, 2) / power_of_ten(static_cast<unsigned>(percent.decimals));
      if (magnitude(magnitude(percent.value) - magnitude(exact)) <= half) continue;
      desk_.warn(code::percent_disagrees, row.percent_places[c],
                 decimal_text(percent.value, 4) + '%', told_figure(row.name, exact, true));
    }
  }

  /// A row that may belong to the total: a cost that is not of another nature.
  bool belongs(std::size_t i, plan_row const& total) const {
    if (!is_cost(i) || rows_[i].facts.role == row_role::total) return false;
    auto const& nature = rows_[i].facts.nature;
    return !total.facts.nature || !nature || nature == total.facts.nature;
  }

  rows_at rows_before(std::size_t i) const {
    rows_at run;
    for (std::size_t j = i; j-- > 0 && !ends_run(rows_[j]);)
      if (belongs(j, rows_[i])) run.push_back(j);
    return run;
  }

  rows_at rows_after(std::size_t i) const {
    rows_at run;
    for (std::size_t j = i + 1; j < rows_.size() && !ends_run(rows_[j]); ++j)
      if (belongs(j, rows_[i])) run.push_back(j);
    return run;
  }

  rows_at all_before(std::size_t i) const {
    rows_at all;
    for (std::size_t j = 0; j < i; ++j)
      if (belongs(j, rows_[i])) all.push_back(j);
    return all;
  }

  rational amount_at(std::size_t i, std::size_t c) const {
    cost const part = cost_of(rows_[i].cells[c], rows_[i].facts.nature == cost_nature::fixed);
    bool const countable = part.kind != cost_kind::per_unit || channels_[c].units;
    return countable ? amount_of(part, channels_[c]) : rational(0);
  }

  /// The sum of those rows in the unit of the total's cell.
  rational sum_at(rows_at const& run, std::size_t c, plan_cell const& total) const {
    rational sum = 0;
    for (std::size_t const i : run) sum += amount_at(i, c);
    return total.unit.kind == unit_kind::percent ? ratio_of(sum, channels_[c].revenue) : sum;
  }

  bool agrees(plan_row const& total, rows_at const& run, std::size_t c) const {
    plan_cell const& cell = total.cells[c];
    if (!is_number(cell)) return true;
    bool const in_percent = cell.unit.kind == unit_kind::percent;
    rational const stated = in_percent ? cell.value : amount_in(cell);
    return magnitude(magnitude(stated) - magnitude(sum_at(run, c, cell))) <=
           (in_percent || cell.decimals > 0 || cell.unit.thousands > 0 ? half_unit(cell)
                                                                       : rational(1, 2));
  }

  bool is_sum(plan_row const& total, rows_at const& run) const {
    for (std::size_t c = 0; c < channels_.size(); ++c)
      if (!agrees(total, run, c)) return false;
    return true;
  }

  /// The name of all costs of a nature sums up two rows or more; "Total" may sum up a single one.
  void find_rows_of(std::size_t i) {
    plan_row const& row = rows_[i];
    bool const total = row.facts.role == row_role::total;
    rows_at const before = rows_before(i);
    for (rows_at const& run : {rows_after(i), before, total ? all_before(i) : rows_at{}}) {
      bool const enough = run.size() >= (total ? 1U : 2U);
      if (enough && is_sum(row, run)) return set_aside(i, run);
    }
    if (!total) return;
    rows_at const rest = before.empty() ? all_before(i) : before;
    if (row.name.empty()) {
      desk_.fail(code::item_without_name, row.where);
      aside_[i] = true;
    } else if (!rest.empty()) {
      tell_difference(i, rest);
    }
  }

  /// The rows of a subtotal are of its nature.
  void set_aside(std::size_t i, rows_at const& run) {
    aside_[i] = true;
    if (!rows_[i].name.empty()) desk_.reading().how.set_aside.push_back(rows_[i].name);
    for (std::size_t const j : run)
      if (!rows_[j].facts.nature) rows_[j].facts.nature = rows_[i].facts.nature;
  }

  void tell_difference(std::size_t i, rows_at const& run) {
    plan_row const& row = rows_[i];
    std::size_t c = 0;
    while (agrees(row, run, c)) ++c;
    bool const percent = row.cells[c].unit.kind == unit_kind::percent;
    desk_.warn(code::plan_total_disagrees, row.places[c], row.texts[c],
               told_figure(row.name, sum_at(run, c, row.cells[c]), percent));
    set_aside(i, {});
  }

  cost_item item_of(plan_row const& row) {
    bool const fixed = row.facts.nature == cost_nature::fixed;
    if (!row.facts.nature) desk_.fail(code::unknown_nature, row.where, row.name);
    cost_item item{row.name, {}};
    item.common = row.facts.common && fixed;
    if (item.common && is_number(row.whole)) item.whole = amount_in(row.whole);
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      check(row, c, fixed);
      item.by_channel.push_back(cost_of(row.cells[c], fixed));
    }
    fill_kinds(item, row);
    return item;
  }

  /// Where a channel has nothing, the item is of the kind that it is elsewhere.
  static void fill_kinds(cost_item& item, plan_row const& row) {
    for (std::size_t c = 0; c < row.cells.size(); ++c)
      for (std::size_t other = 0; !shows_kind(row.cells[c]) && other < row.cells.size(); ++other)
        if (shows_kind(row.cells[other])) item.by_channel[c].kind = item.by_channel[other].kind;
  }

  void check(plan_row const& row, std::size_t c, bool fixed) {
    plan_cell const& cell = row.cells[c];
    if (!is_number(cell)) return;
    auto const fail = [&](code why) {
      desk_.fail(why, row.places[c], row.texts[c], {channels_[c].name, row.name});
    };
    bool const percent = cell.unit.kind == unit_kind::percent;
    bool const per_unit = cell.unit.kind == unit_kind::per_unit;
    if (fixed && (percent || per_unit)) return fail(code::fixed_in_percent);
    if (percent && magnitude(cell.value) > 100) return fail(code::percent_above_100);
    if (per_unit && !channels_[c].units) return fail(code::per_unit_without_units);
    if (cell.unit.kind == unit_kind::bare && !fixed) check_bare(row, c);
  }

  /// A bare number beside a percent may be either, up to 100; one that is small for an amount may be
  /// a percent.
  void check_bare(plan_row const& row, std::size_t c) {
    plan_cell const& cell = row.cells[c];
    bool const may_be_percent = cell.value != 0 && magnitude(cell.value) <= 100;
    for (plan_cell const& other : row.cells)
      if (is_number(other) && other.unit.kind == unit_kind::percent && may_be_percent)
        return desk_.fail(code::unknown_unit, row.places[c], row.texts[c],
                          {channels_[c].name, row.name});
    bool const small =
        cell.value != 0 && magnitude(amount_in(cell)) <= 100 && channels_[c].revenue >= 100 * 100;
    if (small)
      desk_.warn(code::small_amount, row.places[c], row.texts[c], {channels_[c].name, row.name});
  }

  /// Costs that are all below 0 are costs; one among others lowers their sum, and that is said.
  void settle_signs(std::vector<cost_item>& items) {
    bool above = false;
    bool below = false;
    auto const note = [&](rational const& value) {
      above = above || value > 0;
      below = below || value < 0;
    };
    for (cost_item const& item : items) {
      for (cost const& c : item.by_channel) note(c.value);
      note(item.whole.value_or(0));
    }
    if (!below) return;
    if (above) return tell_negatives();
    desk_.reading().how.costs_negative = true;
    for (cost_item& item : items) {
      for (cost& c : item.by_channel) c.value = -c.value;
      if (item.whole) *item.whole = -*item.whole;
    }
  }

  void tell_negatives() {
    for (std::size_t i = 0; i < rows_.size(); ++i)
      for (std::size_t c = 0; is_cost(i) && c < channels_.size(); ++c)
        if (is_number(rows_[i].cells[c]) && rows_[i].cells[c].value < 0)
          desk_.warn(code::negative_cost, rows_[i].places[c], rows_[i].texts[c],
                     {channels_[c].name, rows_[i].name});
  }

  std::vector<channel> const& channels_;
  std::vector<plan_row> rows_;
  plan_desk& desk_;
  std::vector<bool> aside_;
};

}  // namespace detail

inline std::vector<cost_item> cost_items_of(std::vector<channel> const& channels,
                                            std::vector<plan_row> rows, plan_desk& desk) {
  return detail::cost_sorter(channels, std::move(rows), desk).items();
}

}  // namespace kpi::csv
