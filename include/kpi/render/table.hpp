// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <kpi/render/page.hpp>
#include <kpi/render/sheet.hpp>
#include <kpi/render/style.hpp>

namespace kpi {

/// The table in aligned columns, classes across as on the answer sheet; where the page is too narrow
/// for that, classes down, or of a table that is longer than wide one column after the other.
std::string table_text(sheet_table const& table, page const& on);

/// Rows for columns. The tones stay those of the classes.
std::vector<std::vector<std::string>>
transposed(std::vector<std::vector<std::string>> const& cells);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr std::size_t column_gap = 2;

inline std::vector<std::size_t> column_widths(std::vector<std::vector<std::string>> const& cells) {
  std::vector<std::size_t> widths(cells.front().size());
  for (auto const& row : cells)
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
  return widths;
}

inline std::size_t total_width(std::vector<std::size_t> const& widths) {
  std::size_t total = column_gap * (widths.size() - 1);
  for (std::size_t const w : widths) total += w;
  return total;
}

/// The longest word of the first column: it cannot be broken.
inline std::size_t longest_word(std::vector<std::vector<std::string>> const& cells) {
  std::size_t longest = 0;
  for (auto const& row : cells)
    for (std::string const& word : wrapped(row.front(), 1))
      longest = std::max(longest, width(word));
  return longest;
}

/// The widths of the columns. The first one gives way where the page is too narrow: words can be wrapped,
/// figures cannot.
inline std::vector<std::size_t> fitted_widths(std::vector<std::vector<std::string>> const& cells,
                                              page const& on) {
  auto widths = column_widths(cells);
  std::size_t const total = total_width(widths);
  if (total <= on.width) return widths;
  std::size_t const figures = total - widths.front();
  std::size_t const room = on.width > figures ? on.width - figures : 0;
  widths.front() = std::min(widths.front(), std::max(room, longest_word(cells)));
  return widths;
}

/// One row; the first cell to the left, on several lines where it is too long, figures to the right.
inline std::string table_line(std::vector<std::string> const& row,
                              std::vector<std::size_t> const& widths,
                              std::vector<tone> const& tones, page const& on) {
  auto const words = wrapped(row.front(), widths.front(), 2);
  std::string const first = words.empty() ? "" : words.front();
  std::string text = coloured(padded_right(first, widths.front()), tones.front(), on);
  for (std::size_t i = 1; i < row.size(); ++i)
    text.append(column_gap, ' ').append(coloured(padded_left(row[i], widths[i]), tones[i], on));
  for (std::size_t i = 1; i < words.size(); ++i)
    text.append(1, '\n').append(coloured(words[i], tones.front(), on));
  return text + '\n';
}

}  // namespace detail

inline std::vector<std::vector<std::string>>
transposed(std::vector<std::vector<std::string>> const& cells) {
  std::vector<std::vector<std::string>> turned(cells.front().size(),
                                               std::vector<std::string>(cells.size()));
  for (std::size_t i = 0; i < cells.size(); ++i)
    for (std::size_t j = 0; j < cells[i].size(); ++j) turned[j][i] = cells[i][j];
  return turned;
}

namespace detail {

inline std::string column_by_column(sheet_table const& table, page const& on) {
  std::string text;
  for (std::size_t column = 1; column < table.cells.front().size(); ++column) {
    std::vector<std::vector<std::string>> cells;
    for (auto const& row : table.cells) cells.push_back({row.front(), row[column]});
    auto const widths = fitted_widths(cells, on);
    text += column == 1 ? "" : "\n";
    for (auto const& row : cells)
      text += table_line(row, widths, {table.tones.front(), table.tones[column]}, on);
  }
  return text;
}

}  // namespace detail

inline std::string table_text(sheet_table const& table, page const& on) {
  auto const across = detail::column_widths(table.cells);
  bool const fits = detail::total_width(across) <= on.width;
  bool const longer_than_wide = table.cells.size() > table.cells.front().size();
  if (!fits && longer_than_wide) return detail::column_by_column(table, on);
  auto const cells = fits ? table.cells : transposed(table.cells);
  auto const widths = fits ? across : detail::fitted_widths(cells, on);
  std::string text;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::vector<tone> const tones =
        fits ? table.tones : std::vector<tone>(cells[i].size(), table.tones[i]);
    text += detail::table_line(cells[i], widths, tones, on);
  }
  return text;
}

}  // namespace kpi
