// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/csv/decoder.hpp>
#include <kpi/csv/file_kind.hpp>
#include <kpi/csv/lost_text.hpp>
#include <kpi/csv/plan_costs.hpp>

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
    if (auto const kind = foreign_text(text_)) return refused(error{*kind});
    dialect_ = plan_dialect_of(text_, asked_);
    tell_defects();
    if (has_errors(told_)) return refused();
    if (dialect_.rows.size() > most_plan_rows) return refused(too_long());
    auto const mark = state_marks();
    auto const table = plan_table_of(dialect_.rows, mark);
    if (!table) return refused(table.error());
    return filled(*table, mark);
  }

private:
  static error too_long() {
    return {
        code::plan_too_long, {}, {}, {std::uint64_t{longest_plan}, std::uint64_t{most_plan_rows}}};
  }

  static line_ends ends_of(std::string_view text, dialect const& how) {
    record_reader lines(how);
    lines.feed(text, [](record const&) {});
    lines.finish([](record const&) {});
    return lines.ends();
  }

  plan_reading refused(std::optional<error> why = {}) {
    plan_reading nothing;
    if (why) why->where.file = file_;
    if (why) add(told_, severity::error, *why);
    nothing.found = told_;
    return nothing;
  }

  /// Where a character was lost is known by the text before it.
  void decode() {
    decoder letters(asked_.encoding, bytes_);
    lost_text lost;
    auto const keep = [&](std::string_view part) { text_ += part; };
    auto const tell = [&](std::string_view bytes) {
      note(lost, bytes, [&] { return end_of(text_); });
    };
    letters.feed(bytes_, keep, tell);
    letters.finish(keep, tell);
    state_encoding(facts_, letters, asked_.encoding.has_value());
    if (lost.count > 0) add(told_, severity::warning, error_of(lost, letters.used(), file_));
  }

  /// Quotes that are not closed, and what follows from them.
  void tell_defects() {
    for (record const& r : dialect_.rows)
      if (r.defect() != nullptr) add(told_, severity::error, error_of(*r.defect(), file_));
  }

  plan_reading filled(plan_table const& table, number_marks mark) {
    plan_desk desk(file_, mark, asked_);
    desk.reading().found = told_;
    state_facts(desk.reading().how, table);
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

  /// The marks of the figures, which are told as well.
  number_marks state_marks() {
    dialect const& cut = dialect_.how.how;
    facts_.delimiter = {{delimiter_name(cut.delimiter.value_or(',')), dialect_.how.delimiter_from},
                        dialect_.close ? delimiter_name(dialect_.close) : ""};
    facts_.quote = {std::string(quote_name(cut.quote)), dialect_.how.quote_from};
    facts_.escape = {std::string(escape_name(cut.backslash)), dialect_.how.escape_from};
    state_line_ends(facts_, ends_of(text_, cut));
    auto const mark = plan_mark_of(dialect_, asked_);
    auto const groups = plan_thousands_of(dialect_, mark.value, asked_);
    facts_.decimal_mark = {std::string(mark_name(mark.value)), mark.from};
    facts_.thousands = {std::string(mark_name(groups.value)), groups.from};
    return {mark.value, asked_.thousands.value_or(thousands_mark::any)};
  }

  void state_facts(plan_facts& how, plan_table const& table) {
    static_cast<dialect_facts&>(how) = facts_;
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
  dialect_facts facts_ = {};
  plan_dialect dialect_ = {};
  problems told_ = {};
};

}  // namespace csv::detail

inline plan_reading read_plan(std::string file, std::string_view bytes, plan_request const& asked) {
  return csv::detail::plan_reader(std::move(file), bytes, asked).reading();
}

}  // namespace kpi
