// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/csv/decoder.hpp>
#include <kpi/csv/dialect_detection.hpp>
#include <kpi/csv/file_kind.hpp>
#include <kpi/csv/lost_text.hpp>
#include <kpi/csv/problems.hpp>
#include <kpi/csv/table.hpp>

namespace kpi::grading {

/// A longer file is none of a class.
inline constexpr std::size_t longest_table = std::size_t{64} << 20U;

/// The rows of a small table with headings: as spreadsheets write it, with , ; or tab, in UTF-8 or Windows-1252.
/// Blank rows are left out; every cell keeps its place. The first row has the headings.
struct table_reading {
  std::string file;
  csv::table rows = {};
  problems found = {};
};

table_reading read_table(std::string file, std::string_view bytes);

/// The place of a cell.
inline place place_of(table_reading const& table, csv::record const& row, std::size_t column) {
  csv::position const at = row.at(column);
  return {table.file, at.line, at.column};
}

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// The delimiter that splits the headings most; a comma where none splits them.
inline char delimiter_of(std::string_view text) {
  if (auto const stated = csv::stated_delimiter(text)) return *stated;
  std::string_view const headings = text.substr(0, text.find_first_of("\r\n"));
  char best = ',';
  for (char const c : csv::delimiters)
    if (std::count(headings.begin(), headings.end(), c) >
        std::count(headings.begin(), headings.end(), best))
      best = c;
  return best;
}

inline std::string decoded(table_reading& into, std::string_view bytes) {
  std::string text;
  csv::decoder letters(std::nullopt, bytes);
  auto const keep = [&](std::string_view part) { text += part; };
  csv::lost_text lost;
  auto const tell = [&](std::string_view unread) {
    note(lost, unread, [&] { return csv::end_of(text); });
  };
  letters.feed(bytes, keep, tell);
  letters.finish(keep, tell);
  if (lost.count > 0) add(into.found, severity::warning, error_of(lost, letters.used(), into.file));
  return text;
}

inline void keep_row(table_reading& into, csv::record const& r) {
  if (auto const* const defect = r.defect())
    add(into.found, severity::error,
        {defect->code,
         {into.file, defect->at.line, defect->at.column},
         defect->found,
         {std::uint64_t{csv::longest_cell}}});
  if (!csv::is_blank(r)) into.rows.push_back(r);
}

}  // namespace detail

inline table_reading read_table(std::string file, std::string_view bytes) {
  table_reading table{std::move(file)};
  auto const refuse = [&](code c) { add(table.found, severity::error, {c, {table.file}}); };
  if (auto const kind = csv::foreign_kind(bytes)) {
    refuse(*kind);
    return table;
  }
  std::string const text = detail::decoded(table, bytes);
  csv::record_reader records(csv::dialect{detail::delimiter_of(text)});
  bool first = csv::stated_delimiter(text).has_value();
  auto const keep = [&](csv::record const& r) {
    if (!std::exchange(first, false)) detail::keep_row(table, r);
  };
  records.feed(text, keep);
  records.finish(keep);
  if (table.rows.empty() && !has_errors(table.found)) refuse(code::empty_file);
  if (table.rows.size() == 1 && !has_errors(table.found)) refuse(code::header_alone);
  return table;
}

}  // namespace kpi::grading
