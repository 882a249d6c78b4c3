// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include <kpi/csv/encoding.hpp>
#include <kpi/text/utf8.hpp>

namespace kpi::csv {

/// Appends to text, in UTF-8, the characters that the bytes start with, up to one that is no character or is cut. How
/// many bytes these were. Domain: the encoding is UTF-16.
std::size_t append_utf16(std::string& text, std::string_view bytes, encoding order);

/// How many bytes UTF-8 text takes in UTF-16.
std::size_t utf16_size(std::string_view text);

/// A unit of two bytes.
std::uint32_t utf16_unit(std::string_view bytes, encoding order);

constexpr bool is_high_surrogate(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
constexpr bool is_low_surrogate(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// -------------------------------------------------------------------------------------------------

namespace detail {

/// Most text is ASCII: so many units of it are taken at once.
inline constexpr std::size_t units_at_once = 32;

/// Appends so many characters, if all of them are ASCII.
inline bool append_ascii(std::string& text, std::string_view bytes, encoding order) {
  std::array<std::uint16_t, units_at_once> units = {};
  if (bytes.size() < sizeof units) return false;
  std::memcpy(units.data(), bytes.data(), sizeof units);
  bool const swapped = (order == encoding::utf16be) != (std::endian::native == std::endian::big);
  if (swapped)
    for (std::uint16_t& unit : units) unit = static_cast<std::uint16_t>(unit << 8U | unit >> 8U);
  unsigned all = 0;
  for (std::uint16_t const unit : units) all |= unit;
  if (all >= 0x80) return false;
  std::array<char, units_at_once> letters = {};
  for (std::size_t i = 0; i < units_at_once; ++i) letters[i] = static_cast<char>(units[i]);
  text.append(letters.data(), letters.size());
  return true;
}

}  // namespace detail

inline std::uint32_t utf16_unit(std::string_view bytes, encoding order) {
  auto const byte = [&](std::size_t i) {
    return std::uint32_t{static_cast<unsigned char>(bytes[i])};
  };
  return order == encoding::utf16le ? byte(0) | (byte(1) << 8U) : (byte(0) << 8U) | byte(1);
}

inline std::size_t append_utf16(std::string& text, std::string_view bytes, encoding order) {
  std::string_view rest = bytes;
  while (rest.size() >= 2) {
    if (detail::append_ascii(text, rest, order)) {
      rest.remove_prefix(2 * detail::units_at_once);
      continue;
    }
    std::uint32_t const first = utf16_unit(rest, order);
    bool const pair = is_high_surrogate(first);
    bool const cut = pair && rest.size() < 4;
    std::uint32_t const second = pair && !cut ? utf16_unit(rest.substr(2), order) : 0;
    if (is_low_surrogate(first) || (pair && !is_low_surrogate(second))) break;
    if (first < 0x80)
      text += static_cast<char>(first);
    else
      text += utf8(pair ? 0x10000U + ((first - 0xD800U) << 10U) + (second - 0xDC00U) : first);
    rest.remove_prefix(pair ? 4 : 2);
  }
  return bytes.size() - rest.size();
}

inline std::size_t utf16_size(std::string_view text) {
  std::size_t units = 0;
  while (!text.empty()) {
    std::uint64_t word = 0;
    if (text.size() >= sizeof word) {
      std::memcpy(&word, text.data(), sizeof word);
      if ((word & 0x8080'8080'8080'8080U) == 0) {
        units += sizeof word;
        text.remove_prefix(sizeof word);
        continue;
      }
    }
    std::size_t const bytes = code_point_bytes(text.front());
    units += bytes == 4 ? 2 : 1;
    text.remove_prefix(bytes);
  }
  return 2 * units;
}

}  // namespace kpi::csv
