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

/// Where the longest bar would be shorter than this, it says nothing: the words make way for it.
inline constexpr std::size_t shortest_bar = 6;

/// The bar of a share where `largest` fills `columns`: eighths of a block, or "#" in ASCII. Whoever
/// answered leaves a mark: a share above nil is never an empty bar.
std::string bar_text(rational const& share, rational const& largest, std::size_t columns,
                     bool ascii);

/// Horizontal bars, the class named before its first one; as wide as the page allows. On a narrow page the
/// class is named on a line of its own, and if need be each bar has one of its own.
std::string chart_text(std::vector<bar> const& bars, page const& on);

// ---------------------------------------------------------------------------------------------------

inline std::string bar_text(rational const& share, rational const& largest, std::size_t columns,
                            bool ascii) {
  if (share <= 0 || largest <= 0) return "";
  constexpr auto eighths = std::to_array<std::string_view>({"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"});
  std::size_t const full = columns * (ascii ? 1 : 8);
  integer const exact = rounded(share / largest * full, rounding::half_away);
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

inline rational largest_share(std::vector<bar> const& bars) {
  rational largest = 0;
  for (bar const& b : bars)
    if (b.share > largest) largest = b.share;
  return largest;
}

/// How the words and the bars of a chart share the columns of a page.
struct chart_form {
  std::size_t group = 0;   ///< 0 where classes have lines of their own
  std::size_t margin = 0;  ///< before what is not a class
  std::size_t label = 0;
  std::size_t amount = 0;
  rational largest;

  std::size_t words() const { return group + margin + (label == 0 ? 0 : 1 + label) + 2 + amount; }

  std::size_t room(page const& on) const {
    std::size_t const taken = words() + 2;
    return on.width > taken + 1 ? std::min(on.width - taken, longest_bar) : 1;
  }
};

/// All of a bar on one line.
inline std::string chart_line(bar const& b, chart_form const& form, page const& on) {
  std::string line = std::string(form.margin, ' ') + padded_right(b.group, form.group);
  line += form.label == 0 ? "" : ' ' + padded_left(b.label, form.label);
  line += "  " + padded_left(b.amount, form.amount);
  std::string const blocks = bar_text(b.share, form.largest, form.room(on), on.ascii);
  return line + (blocks.empty() ? "" : "  " + coloured(blocks, b.colour, on)) + '\n';
}

/// The bar below its words, which may take several lines themselves.
inline std::string stacked_bar(bar const& b, chart_form const& form, page const& on) {
  std::string const margin(form.margin + 1, ' ');
  std::size_t const end = margin.size() + 2 + form.amount;
  std::string text;
  for (std::string const& line : wrapped(b.label, on.width > end ? on.width - end : 1))
    text.append(text.empty() ? "" : "\n").append(margin).append(line);
  text += "  " + b.amount + '\n';
  std::size_t const room = std::min(on.width - margin.size(), longest_bar);
  std::string const blocks = bar_text(b.share, form.largest, room, on.ascii);
  return blocks.empty() ? text : text + margin + coloured(blocks, b.colour, on) + '\n';
}

/// Classes on lines of their own.
inline std::string narrow_chart(std::vector<bar> const& bars, chart_form form, page const& on) {
  form.group = 0;
  form.margin = 1;
  bool const beside = form.room(on) >= shortest_bar;
  std::string text;
  for (bar b : bars) {
    if (!b.group.empty()) text += b.group + '\n';
    b.group.clear();
    text += beside ? chart_line(b, form, on) : stacked_bar(b, form, on);
  }
  return text;
}

}  // namespace detail

inline std::string chart_text(std::vector<bar> const& bars, page const& on) {
  detail::chart_form const form{detail::widest(bars, &bar::group), 0,
                                detail::widest(bars, &bar::label),
                                detail::widest(bars, &bar::amount), detail::largest_share(bars)};
  if (form.label > 0 && form.room(on) < shortest_bar) return detail::narrow_chart(bars, form, on);
  std::string text;
  for (bar const& b : bars) text += detail::chart_line(b, form, on);
  return text;
}

}  // namespace kpi
