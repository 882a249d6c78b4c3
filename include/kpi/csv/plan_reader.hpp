// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/csv/encoding.hpp>
#include <kpi/csv/file_kind.hpp>
#include <kpi/csv/plan_costs.hpp>
#include <kpi/csv/survey_reader.hpp>  // the names of delimiters and marks

namespace kpi {

/// A longer file, or one with more rows, is no plan: it is refused before it costs time or memory.
inline constexpr std::size_t longest_plan = 1U << 20U;
inline constexpr std::size_t most_plan_rows = 1'000;

/// A business plan out of the bytes of a file: items down, channels across (or turned round). Rows are
/// known by their names in English and French or by a `type` column, figures by their units and
/// those of name, heading and title; docs/margin.md shows every form. All problems are found in one
/// run. file: the name that problems speak of.
plan_reading read_plan(std::string file, std::string_view bytes, plan_request const& asked = {});

// -------------------------------------------------------------------------------------------------

namespace csv::detail {

/// The road from bytes to a plan.
class plan_reader {
public:
  plan_reader(std::string file, std::string_view bytes, plan_request const& asked)
      : file_(std::move(file)), bytes_(bytes), asked_(asked) {}

  plan_reading reading() {
    if (auto const kind = foreign_kind(bytes_)) return refused(error{*kind});
    if (bytes_.size() > longest_plan) return refused(too_long());
    decode();
    if (has_errors(told_)) return refused();
    dialect_ = plan_dialect_of(text_, asked_);
    tell_defects();
    if (has_errors(told_)) return refused();
    if (dialect_.rows.size() > most_plan_rows) return refused(too_long());
    auto const mark = plan_mark_of(dialect_, asked_);
    auto const table = plan_table_of(dialect_.rows, mark.value);
    if (!table) return refused(table.error());
    return filled(*table, mark);
  }

private:
  static error too_long() {
    return {
        code::plan_too_long, {}, {}, {std::uint64_t{longest_plan}, std::uint64_t{most_plan_rows}}};
  }

  static std::string byte_name(char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    auto const value = static_cast<unsigned char>(byte);
    return {'0', 'x', digits[value / 16U], digits[value % 16U]};
  }

  static position end_of(std::string_view text) {
    record_reader lines(std::nullopt);
    lines.feed(text, [](record const&) {});
    return lines.here();
  }

  plan_reading refused(std::optional<error> why = {}) {
    plan_reading nothing;
    if (why) why->where.file = file_;
    if (why) add(told_, severity::error, *why);
    nothing.found = told_;
    return nothing;
  }

  /// Where a byte is no UTF-8 is known by the text before it.
  void decode() {
    decoder letters(asked_.encoding, bytes_);
    auto const keep = [&](std::string_view part) { text_ += part; };
    auto const tell = [&](char byte) {
      bool const counted_only = told_.errors.first.size() == most_told;
      position const at = counted_only ? position{} : end_of(text_);
      add(told_, severity::error,
          {code::not_utf8, {file_, at.line, at.column}, {}, {byte_name(byte)}});
    };
    letters.feed(bytes_, keep, tell);
    letters.finish(keep, tell);
    provenance const found = letters.certain() ? provenance::detected : provenance::by_default;
    encoding_ = {std::string(csv::name(letters.used())),
                 asked_.encoding ? provenance::option : found};
  }

  /// Quotes that are not closed, and what follows from them.
  void tell_defects() {
    for (record const& r : dialect_.rows) {
      if (!r.defect()) continue;
      std::vector<detail_value> details;
      if (r.defect()->code == code::cell_too_long)
        details.emplace_back(std::uint64_t{longest_cell});
      add(told_, severity::error,
          {r.defect()->code,
           {file_, r.defect()->at.line, r.defect()->at.column},
           r.defect()->found,
           std::move(details)});
    }
  }

  plan_reading filled(plan_table const& table, stated<decimal_mark> const& mark) {
    plan_desk desk(file_, mark.value, asked_);
    state_facts(desk.reading().how, table, mark);
    auto const rows = plan_rows_of(table, desk);
    auto channels = channels_of(table, rows, desk);
    if (!has_errors(desk.reading().found)) {
      auto items = cost_items_of(channels, rows, desk);
      note_results(table, rows, desk);
      if (!has_errors(desk.reading().found))
        desk.reading().data = plan{std::move(channels), std::move(items)};
    }
    desk.reading().how.money = desk.money();
    return std::move(desk.reading());
  }

  void state_facts(plan_facts& how, plan_table const& table, stated<decimal_mark> const& mark) {
    how.encoding = encoding_;
    how.delimiter = {delimiter_name(dialect_.delimiter.value_or(',')), dialect_.from};
    how.decimal_mark = {std::string(mark_name(mark.value)), mark.from};
    how.layout = {table.long_form ? "one figure a row"
                  : table.turned  ? "channels down"
                                  : "channels across",
                  provenance::detected};
    how.title = table.titles.empty() ? "" : table.titles.front();
    how.set_aside = table.set_aside;
    auto const speaks = [](record const& r) { return is_forecast(r.text(0)); };
    how.forecast = std::any_of(table.titles.begin(), table.titles.end(), is_forecast) ||
                   std::any_of(table.rows.begin(), table.rows.end(), speaks);
    how.investment = std::any_of(table.rows.begin(), table.rows.end(),
                                 [](record const& r) { return mentions_investment(r.text(0)); });
  }

  /// The results that the file states, to be checked once ours are known.
  static void note_results(plan_table const& table, std::vector<plan_row> const& rows,
                           plan_desk& desk) {
    for (plan_row const& row : rows) {
      if (row.facts.role != row_role::result || row.heading) continue;
      desk.reading().how.set_aside.push_back(row.name);
      for (std::size_t c = 0; c < table.channels.size(); ++c) note_result(row, c, desk);
    }
  }

  static void note_result(plan_row const& row, std::size_t c, plan_desk& desk) {
    plan_cell const& cell = row.cells[c];
    bool const figure = cell.content == cell_content::number;
    if (!figure || row.facts.key == stated_key::none) return;
    bool const in_percent = cell.unit.kind == unit_kind::percent;
    desk.reading().results.push_back({row.facts.key, c, in_percent ? cell.value : amount_in(cell),
                                      in_percent, cell.decimals,
                                      power_of_ten(3U * static_cast<unsigned>(cell.unit.thousands)),
                                      row.places[c], row.texts[c]});
  }

  std::string file_;
  std::string_view bytes_;
  plan_request asked_;
  std::string text_ = {};
  stated<std::string> encoding_ = {};
  plan_dialect dialect_ = {};
  problems told_ = {};
};

}  // namespace csv::detail

inline plan_reading read_plan(std::string file, std::string_view bytes, plan_request const& asked) {
  return csv::detail::plan_reader(std::move(file), bytes, asked).reading();
}

}  // namespace kpi
