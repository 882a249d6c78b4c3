// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <kpi/commentary/diagnostic_row.hpp>
#include <kpi/commentary/diagnostic_words_bytes.hpp>
#include <kpi/commentary/diagnostic_words_data.hpp>
#include <kpi/commentary/diagnostic_words_files.hpp>
#include <kpi/commentary/diagnostic_words_grade.hpp>
#include <kpi/commentary/diagnostic_words_layout.hpp>
#include <kpi/commentary/diagnostic_words_plan.hpp>
#include <kpi/commentary/diagnostic_words_sampling.hpp>
#include <kpi/commentary/diagnostic_words_segments.hpp>
#include <kpi/commentary/diagnostic_words_sql.hpp>
#include <kpi/commentary/diagnostic_words_usage.hpp>
#include <kpi/commentary/diagnostic_words_what_if.hpp>

namespace kpi {

/// The words of every code, both languages side by side, in the order of the enumeration. What the
/// blanks stand for is said in docs/csv.md.
inline constexpr auto diagnostic_words = [] {
  std::array<diagnostic_row, code_table.size()> rows;
  std::size_t next = 0;
  for (diagnostic_row const& row : detail::file_words) rows[next++] = row;
  for (diagnostic_row const& row : detail::data_words) rows[next++] = row;
  for (diagnostic_row const& row : detail::usage_words) rows[next++] = row;
  for (diagnostic_row const& row : detail::plan_words) rows[next++] = row;
  for (diagnostic_row const& row : detail::byte_words) rows[next++] = row;
  for (diagnostic_row const& row : detail::what_if_words) rows[next++] = row;
  for (diagnostic_row const& row : detail::grade_words) rows[next++] = row;
  for (diagnostic_row const& row : detail::sampling_words) rows[next++] = row;
  for (diagnostic_row const& row : detail::layout_words) rows[next++] = row;
  for (diagnostic_row const& row : detail::segment_words) rows[next++] = row;
  for (diagnostic_row const& row : detail::sql_words) rows[next++] = row;
  return rows;
}();

constexpr diagnostic_row const& diagnostic_row_of(code c) {
  return diagnostic_words[static_cast<std::size_t>(c)];
}

/// What a program says otherwise.
constexpr std::span<diagnostic_row const> own_words(std::string_view program) {
  if (program == "margin") return detail::margin_words;
  if (program == "csat") return detail::csat_words;
  if (program == "ces") return detail::ces_words;
  if (program == "kpi-sql") return detail::kpi_sql_words;
  return {};
}

/// The words as the program says them: `margin` reads a plan where the others read answers.
constexpr diagnostic_row diagnostic_row_of(code c, std::string_view program) {
  diagnostic_row row = diagnostic_row_of(c);
  for (diagnostic_row const& other : own_words(program)) {
    if (other.code != c) continue;
    if (!other.title.english.empty()) row.title = other.title;
    if (!other.expected.english.empty()) row.expected = other.expected;
    if (!other.fix.english.empty()) row.fix = other.fix;
  }
  return row;
}

static_assert([] {
  for (std::size_t i = 0; i < diagnostic_words.size(); ++i)
    if (static_cast<std::size_t>(diagnostic_words[i].code) != i) return false;
  return true;
}());

}  // namespace kpi
