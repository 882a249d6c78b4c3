// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

#include <kpi/text/utf8.hpp>

namespace kpi::csv {

/// How bytes start as UTF-8.
enum class sequence { whole, cut, invalid };

/// The first character of bytes, which is outside ASCII: neither longer than needed, nor a
/// surrogate, nor above U+10FFFF; `cut` when the bytes end within it.
constexpr sequence first_sequence(std::string_view bytes);

// -------------------------------------------------------------------------------------------------

namespace detail {

struct byte_range {
  unsigned char lowest;
  unsigned char highest;
};

/// What may follow a first byte.
constexpr byte_range second_byte(unsigned char lead) {
  switch (lead) {
    case 0xE0: return {0xA0, 0xBF};
    case 0xED: return {0x80, 0x9F};
    case 0xF0: return {0x90, 0xBF};
    case 0xF4: return {0x80, 0x8F};
    default: return {0x80, 0xBF};
  }
}

}  // namespace detail

constexpr sequence first_sequence(std::string_view bytes) {
  auto const lead = static_cast<unsigned char>(bytes.front());
  if (lead < 0xC2 || lead > 0xF4) return sequence::invalid;
  std::size_t const length = code_point_bytes(bytes.front());
  for (std::size_t i = 1; i < length; ++i) {
    if (i == bytes.size()) return sequence::cut;
    auto const byte = static_cast<unsigned char>(bytes[i]);
    detail::byte_range const due =
        i == 1 ? detail::second_byte(lead) : detail::byte_range{0x80, 0xBF};
    if (byte < due.lowest || byte > due.highest) return sequence::invalid;
  }
  return sequence::whole;
}

}  // namespace kpi::csv
