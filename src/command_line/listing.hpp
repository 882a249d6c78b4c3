// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <string>

#include <kpi/render/page.hpp>

namespace kpi {

/// The names of a table of rows in one column, what they mean in the next.
template <class Table, class Text>
std::string listed_rows(Table const& table, std::size_t columns, Text text_of_row) {
  std::size_t indent = 0;
  for (auto const& row : table) indent = std::max(indent, width(row.name) + 4);
  std::string rows;
  for (auto const& row : table) {
    std::string start = padded_right(fmt::format("  {}", row.name), indent);
    for (std::string const& line :
         wrapped(text_of_row(row), columns - std::min(indent, columns / 2))) {
      rows += start + line + '\n';
      start.assign(indent, ' ');
    }
  }
  return rows;
}

}  // namespace kpi
