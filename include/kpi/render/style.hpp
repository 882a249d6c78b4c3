// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/color.h>
#include <fmt/format.h>
#include <string>
#include <string_view>

#include <kpi/render/page.hpp>
#include <kpi/render/sheet.hpp>

namespace kpi {

/// The colours of the classes; told apart by every kind of colour vision (Okabe and Ito's palette, and
/// a grey), readable on dark and light.
inline constexpr fmt::rgb bad_colour{0xD55E00};
inline constexpr fmt::rgb middle_colour{0x767676};
inline constexpr fmt::rgb good_colour{0x0072B2};

/// text in the colour of its tone; unchanged where the page has no colour.
inline std::string coloured(std::string_view text, tone t, page const& on) {
  if (!on.colour || t == tone::none || text.empty()) return std::string(text);
  fmt::rgb const colour = t == tone::bad    ? bad_colour
                          : t == tone::good ? good_colour
                                            : middle_colour;
  return fmt::format(fmt::fg(colour), "{}", text);
}

/// text in bold; unchanged where the page has no colour.
inline std::string strong(std::string_view text, page const& on) {
  return on.colour ? fmt::format(fmt::emphasis::bold, "{}", text) : std::string(text);
}

}  // namespace kpi
