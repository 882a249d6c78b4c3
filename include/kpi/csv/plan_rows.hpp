// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/csv/plan_layout.hpp>

namespace kpi::csv {

/// A row of the table, channel by channel. A heading has no cell that holds anything; it ends the
/// group of rows above it, as the name of all variable or fixed costs does.
struct plan_row {
  std::string name;
  row_facts facts;
  std::vector<plan_cell> cells;  ///< their units with what name and section add
  std::vector<place> places;     ///< of the cells
  std::vector<std::string> texts;
  place where;
  bool heading = false;
  std::optional<cost_nature> section = {};  ///< what the heading above says
  std::vector<plan_cell> percents = {};  ///< beside the cells; blank where there is no such column
  std::vector<place> percent_places = {};
  plan_cell whole = {};  ///< of all channels together
};

/// What reading the rows needs and fills.
class plan_desk {
public:
  plan_desk(std::string file, decimal_mark mark, plan_request const& asked)
      : file_(std::move(file)), mark_(mark), asked_(asked) {}

  decimal_mark mark() const { return mark_; }
  place where(position p) const { return {file_, p.line, p.column}; }
  place start() const { return {file_, 0, 0}; }

  void fail(code c, place at, std::string found = {}, std::vector<detail_value> details = {}) {
    add(reading_.found, severity::error, {c, std::move(at), std::move(found), std::move(details)});
  }
  void warn(code c, place at, std::string found = {}, std::vector<detail_value> details = {}) {
    add(reading_.found, severity::warning,
        {c, std::move(at), std::move(found), std::move(details)});
  }

  /// The currency that a cell or a name shows; the first counts, another one is an error.
  void show(currency const* shown, place const& at, std::string_view text) {
    if (shown == nullptr) return;
    if (!shown_) shown_ = *shown;
    if (*shown_ == *shown) return;
    fail(code::mixed_currencies, at, std::string(text),
         {std::string(shown_->sign), std::string(shown->sign)});
  }

  stated<currency> money() const {
    if (asked_.money) return {*asked_.money, provenance::option};
    if (shown_) return {*shown_, provenance::detected};
    return {};
  }

  plan_reading& reading() { return reading_; }

private:
  plan_reading reading_ = {};
  std::string file_;
  decimal_mark mark_;
  plan_request asked_;
  std::optional<currency> shown_ = {};
};

/// The rows of the table, all that is wrong in a cell told: not_a_figure, unknown_unit,
/// ambiguous_figure, unknown_type, item_without_name, mixed_currencies.
std::vector<plan_row> plan_rows_of(plan_table const& found, plan_desk& desk);

// -------------------------------------------------------------------------------------------------

namespace detail {

/// Reads one row after the other; a heading says what those under it are.
class row_reader {
public:
  row_reader(plan_table const& found, plan_desk& desk) : table_(found), desk_(desk) {
    for (std::string const& title : found.titles) {
      unit_facts const unit = unit_in(title);
      if (unit.kind == unit_kind::money) whole_ = nearer(whole_, unit);
      desk_.show(unit.money, desk_.start(), title);
    }
  }

  plan_row row_of(record const& r) {
    plan_row row;
    row.name = one_line(r.text(0));
    row.where = desk_.where(r.at(0));
    row.facts = facts_of(row, r);
    desk_.show(row.facts.unit.money, row.where, row.name);
    bool filled = false;
    for (channel_column const& c : table_.channels) {
      add_cell(row, r, c);
      filled = filled || row.cells.back().content != cell_content::blank;
    }
    filled = add_whole(row, r) || filled;
    row.heading = !filled;
    if (row.facts.role == row_role::ignored) return row;
    place_in_section(row);
    if (filled) finish(row);
    return row;
  }

private:
  /// What the type column says of the row, else its name.
  row_facts facts_of(plan_row const& row, record const& r) {
    row_facts facts = facts_of_row(row.name);
    unit_facts unit = facts.unit;
    std::string_view const type = table_.type ? trimmed(r.text(*table_.type)) : std::string_view();
    if (!type.empty()) {
      if (auto const typed = facts_of_type(type)) {
        auto const nature = facts.nature;
        facts = *typed;
        if (facts.role == row_role::total) facts.nature = nature;  // "Sous-total fixe"
        unit = nearer(typed->unit, unit);
      } else {
        desk_.fail(code::unknown_type, desk_.where(r.at(*table_.type)), std::string(type),
                   {type_words(), row.name});
      }
    }
    if (table_.unit) unit = nearer(unit_of(r.text(*table_.unit)).value_or(unit_facts{}), unit);
    facts.unit = unit;
    return facts;
  }

  /// Where the amount is left out, the percent beside it counts.
  void add_cell(plan_row& row, record const& r, channel_column const& in) {
    plan_cell percent = percent_beside(r, in);
    bool const alone = trimmed(r.text(in.column)).empty() &&
                       percent.content == cell_content::number && row.facts.role == row_role::item;
    std::size_t const column = alone ? *in.percent : in.column;
    row.cells.push_back(alone ? percent : parse_plan_cell(r.text(column), desk_.mark()));
    row.places.push_back(desk_.where(r.at(column)));
    row.texts.emplace_back(trimmed(r.text(column)));
    row.percents.push_back(alone ? plan_cell{} : percent);
    row.percent_places.push_back(desk_.where(r.at(in.percent.value_or(in.column))));
  }

  plan_cell percent_beside(record const& r, channel_column const& in) const {
    if (!in.percent) return {};
    plan_cell cell = parse_plan_cell(r.text(*in.percent), desk_.mark());
    cell.unit = nearer(cell.unit, {unit_kind::percent});
    return cell;
  }

  /// What common costs are for all channels together; of other rows the total says nothing new.
  bool add_whole(plan_row& row, record const& r) {
    bool const alone = std::all_of(row.cells.begin(), row.cells.end(), [](plan_cell const& cell) {
      return cell.content == cell_content::blank || cell.content == cell_content::nil;
    });
    if (!table_.whole || !row.facts.common || !alone) return false;
    row.whole = parse_plan_cell(r.text(*table_.whole), desk_.mark());
    row.whole.unit = nearer(row.whole.unit, nearer(row.facts.unit, whole_));
    if (row.whole.content == cell_content::blank) return false;
    if (row.whole.content != cell_content::number || row.whole.unit.kind == unit_kind::percent ||
        row.whole.unit.kind == unit_kind::per_unit)
      desk_.fail(code::not_a_figure, desk_.where(r.at(*table_.whole)),
                 std::string(trimmed(r.text(*table_.whole))), {row.name});
    return true;
  }

  /// A heading opens a section; a row that says to be of another nature closes it.
  void place_in_section(plan_row& row) {
    row_facts const& facts = row.facts;
    bool const cost = facts.role == row_role::item || facts.role == row_role::total;
    bool const other = facts.nature && section_.nature && facts.nature != section_.nature;
    if (row.heading)
      section_ = facts.role == row_role::result ? row_facts{} : facts;  // a row to be filled in
    else if (!cost || other || facts.group)
      section_ = {};
    else
      row.section = section_.nature;
  }

  void finish(plan_row& row) {
    bool const computed = row.facts.role == row_role::result;
    if (row.name.empty() && !computed) row.facts.role = row_role::total;
    unit_facts const around = nearer(row.facts.unit, nearer(section_.unit, whole_));
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      plan_cell& cell = row.cells[i];
      desk_.show(cell.unit.money, row.places[i], row.texts[i]);
      if (!computed) check(row, i);
      cell.unit = nearer(cell.unit, around);
    }
  }

  void check(plan_row const& row, std::size_t i) {
    auto const tell = [&](code c, std::vector<detail_value> details = {}) {
      details.insert(details.begin(), table_.channels[i].name);
      desk_.fail(c, row.places[i], row.texts[i], std::move(details));
    };
    switch (row.cells[i].content) {
      case cell_content::text: return tell(code::not_a_figure);
      case cell_content::unknown_unit: return tell(code::unknown_unit);
      case cell_content::ambiguous: return tell(code::ambiguous_figure);
      case cell_content::blank:
      case cell_content::nil:
      case cell_content::number: break;
    }
  }

  plan_table const& table_;
  plan_desk& desk_;
  row_facts section_ = {};
  unit_facts whole_ = {};  ///< of every bare number: "Montants en k€"
};

}  // namespace detail

inline std::vector<plan_row> plan_rows_of(plan_table const& found, plan_desk& desk) {
  detail::row_reader reader(found, desk);
  std::vector<plan_row> rows;
  for (record const& r : found.rows) rows.push_back(reader.row_of(r));
  return rows;
}

}  // namespace kpi::csv
