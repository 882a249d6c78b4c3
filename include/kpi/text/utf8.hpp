// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kpi {

/// Characters that typography needs and that are hard to tell apart in a source file.
inline constexpr std::string_view no_break_space = "\u00a0";
inline constexpr std::string_view narrow_no_break_space = "\u202f";
inline constexpr std::string_view minus_sign = "\u2212";

/// True for every byte but the second to fourth of a code point.
constexpr bool starts_code_point(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

constexpr bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80U; }

/// The number of code points in UTF-8 text.
constexpr std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (char const byte : text) count += starts_code_point(byte) ? 1U : 0U;
  return count;
}

/// How many bytes the code point that starts with this byte has; 1 for a stray byte.
constexpr std::size_t code_point_bytes(char lead) {
  auto const byte = static_cast<unsigned char>(lead);
  if (byte >= 0xF0) return 4;
  if (byte >= 0xE0) return 3;
  return byte >= 0xC0 ? 2 : 1;
}

/// The first code point of text as its bytes. Domain: text is not empty.
constexpr std::string_view first_code_point(std::string_view text) {
  return text.substr(0, code_point_bytes(text.front()));
}

/// The columns that text takes in a terminal: one a code point, none for a combining mark
/// (U+0300–U+036F) or a zero-width character. Wide East Asian characters count as one.
constexpr std::size_t width(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    if (is_ascii(text.front())) {
      ++columns;
      text.remove_prefix(1);
      continue;
    }
    std::string_view const point = first_code_point(text);
    bool const combining =
        point.starts_with("\xCC") || (point.starts_with("\xCD") && point < "\xCD\xB0");
    bool const zero_width = point == "\u200b" || point == "\u200d" || point == "\ufeff";
    columns += combining || zero_width ? 0U : 1U;
    text.remove_prefix(point.size());
  }
  return columns;
}

/// The UTF-8 bytes of a code point.
inline std::string utf8(std::uint32_t point) {
  auto const byte = [](std::uint32_t value) { return static_cast<char>(value); };
  if (point < 0x80) return {byte(point)};
  auto const tail = [&](unsigned shift) { return byte(0x80U | ((point >> shift) & 0x3FU)); };
  if (point < 0x800) return {byte(0xC0U | (point >> 6U)), tail(0)};
  if (point < 0x10000) return {byte(0xE0U | (point >> 12U)), tail(6), tail(0)};
  return {byte(0xF0U | (point >> 18U)), tail(12), tail(6), tail(0)};
}

}  // namespace kpi
