// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <kpi/exact/rounding.hpp>
#include <kpi/render/page.hpp>
#include <kpi/render/sheet.hpp>
#include <kpi/render/style.hpp>

namespace kpi {

/// The longest bar, even on a wide page: beyond it the eye gains nothing.
inline constexpr std::size_t longest_bar = 40;

/// The bar of a share where `largest` fills `columns`: eighths of a block, or "#" in ASCII. Whoever
/// answered leaves a mark: a share above nil is never an empty bar.
std::string bar_text(rational const& share, rational const& largest, std::size_t columns,
                     bool ascii);

/// Horizontal bars, the class named before its first one; as wide as the page allows.
std::string chart_text(std::vector<bar> const& bars, page const& on);

// ---------------------------------------------------------------------------------------------------

inline std::string bar_text(rational const& share, rational const& largest, std::size_t columns,
                            bool ascii) {
  if (share <= 0 || largest <= 0) return "";
  constexpr auto eighths = std::to_array<std::string_view>({"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"});
  unsigned const parts = ascii ? 1 : 8;
  integer const full = integer(columns) * parts;
  integer const exact =
      rounded_quotient(numerator_of(share) * denominator_of(largest) * full,
                       denominator_of(share) * numerator_of(largest), rounding::half_away);
  auto const length = std::max<std::size_t>(exact.convert_to<std::size_t>(), 1);
  if (ascii) return std::string(length, '#');
  return repeated("█", length / 8).append(eighths[length % 8]);
}

namespace detail {

/// The widest of one part of all bars.
inline std::size_t widest(std::vector<bar> const& bars, std::string bar::*part) {
  std::size_t columns = 0;
  for (bar const& b : bars) columns = std::max(columns, width(b.*part));
  return columns;
}

}  // namespace detail

inline std::string chart_text(std::vector<bar> const& bars, page const& on) {
  std::size_t const group = detail::widest(bars, &bar::group);
  std::size_t const label = detail::widest(bars, &bar::label);
  std::size_t const amount = detail::widest(bars, &bar::amount);
  std::size_t const taken = group + (label == 0 ? 0 : 1 + label) + 2 + amount + 2;
  std::size_t const room = on.width > taken + 1 ? std::min(on.width - taken, longest_bar) : 1;
  rational largest = 0;
  for (bar const& b : bars)
    if (b.share > largest) largest = b.share;
  std::string text;
  for (bar const& b : bars) {
    std::string const blocks = bar_text(b.share, largest, room, on.ascii);
    text += padded_right(b.group, group) + (label == 0 ? "" : ' ' + padded_left(b.label, label));
    text += "  " + padded_left(b.amount, amount);
    text += (blocks.empty() ? "" : "  " + coloured(blocks, b.colour, on)) + '\n';
  }
  return text;
}

}  // namespace kpi
