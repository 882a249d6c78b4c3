// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>

#include <kpi/commentary/diagnostic_row.hpp>
#include <kpi/commentary/diagnostic_words_data.hpp>
#include <kpi/commentary/diagnostic_words_files.hpp>
#include <kpi/commentary/diagnostic_words_usage.hpp>

namespace kpi {

/// The words of every code, both languages side by side, in the order of the enumeration. What the
/// blanks stand for is said in docs/csv.md.
inline constexpr auto diagnostic_words = [] {
  std::array<diagnostic_row, code_table.size()> rows;
  std::size_t next = 0;
  for (diagnostic_row const& row : detail::file_words) rows[next++] = row;
  for (diagnostic_row const& row : detail::data_words) rows[next++] = row;
  for (diagnostic_row const& row : detail::usage_words) rows[next++] = row;
  return rows;
}();

constexpr diagnostic_row const& diagnostic_row_of(code c) {
  return diagnostic_words[static_cast<std::size_t>(c)];
}

static_assert([] {
  for (std::size_t i = 0; i < diagnostic_words.size(); ++i)
    if (static_cast<std::size_t>(diagnostic_words[i].code) != i) return false;
  return true;
}());

}  // namespace kpi
