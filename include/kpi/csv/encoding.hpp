// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kpi::csv {

/// How the bytes of a file stand for characters.
enum class encoding { utf8, utf16le, utf16be, windows1252, latin1, mac_roman };

/// An encoding by the names that people give it, the first of them ours.
struct encoding_name {
  std::string_view name;
  csv::encoding encoding;
};

inline constexpr std::array encoding_names{
    encoding_name{"utf-8", encoding::utf8},
    encoding_name{"utf-16le", encoding::utf16le},
    encoding_name{"utf-16be", encoding::utf16be},
    encoding_name{"windows-1252", encoding::windows1252},
    encoding_name{"latin-1", encoding::latin1},
    encoding_name{"mac-roman", encoding::mac_roman},
    encoding_name{"utf8", encoding::utf8},
    encoding_name{"cp1252", encoding::windows1252},
    encoding_name{"iso-8859-1", encoding::latin1},
    encoding_name{"macintosh", encoding::mac_roman},
};

constexpr std::string_view name(encoding e) {
  for (encoding_name const& known : encoding_names)
    if (known.encoding == e) return known.name;
  return "";
}

/// The encoding that a name asks for; absent when it is none of ours.
constexpr std::optional<encoding> encoding_named(std::string_view name) {
  for (encoding_name const& known : encoding_names)
    if (known.name == name) return known.encoding;
  return std::nullopt;
}

constexpr bool is_utf16(encoding e) { return e == encoding::utf16le || e == encoding::utf16be; }

/// What stands in the text where bytes could not be decoded.
inline constexpr std::string_view replacement = "\xEF\xBF\xBD";
inline constexpr std::uint32_t replacement_point = 0xFFFD;

/// The code point of a byte from 0x80 in an encoding of one byte a character; U+FFFD where the
/// encoding has none.
constexpr std::uint32_t code_point(encoding e, unsigned char byte);

// -------------------------------------------------------------------------------------------------

namespace detail {

/// What Windows-1252 has where Latin-1 has control characters. (WHATWG's table gives the five holes
/// to those; Microsoft's leaves them open, and so do we: they show that the text is something else.)
inline constexpr std::array<std::uint16_t, 32> windows1252_points{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

/// Apple's ROMAN.TXT, from 0x80.
inline constexpr std::array<std::uint16_t, 128> mac_roman_points{
    0x00C4, 0x00C5, 0x00C7, 0x00C9, 0x00D1, 0x00D6, 0x00DC, 0x00E1, 0x00E0, 0x00E2, 0x00E4, 0x00E3,
    0x00E5, 0x00E7, 0x00E9, 0x00E8, 0x00EA, 0x00EB, 0x00ED, 0x00EC, 0x00EE, 0x00EF, 0x00F1, 0x00F3,
    0x00F2, 0x00F4, 0x00F6, 0x00F5, 0x00FA, 0x00F9, 0x00FB, 0x00FC, 0x2020, 0x00B0, 0x00A2, 0x00A3,
    0x00A7, 0x2022, 0x00B6, 0x00DF, 0x00AE, 0x00A9, 0x2122, 0x00B4, 0x00A8, 0x2260, 0x00C6, 0x00D8,
    0x221E, 0x00B1, 0x2264, 0x2265, 0x00A5, 0x00B5, 0x2202, 0x2211, 0x220F, 0x03C0, 0x222B, 0x00AA,
    0x00BA, 0x03A9, 0x00E6, 0x00F8, 0x00BF, 0x00A1, 0x00AC, 0x221A, 0x0192, 0x2248, 0x2206, 0x00AB,
    0x00BB, 0x2026, 0x00A0, 0x00C0, 0x00C3, 0x00D5, 0x0152, 0x0153, 0x2013, 0x2014, 0x201C, 0x201D,
    0x2018, 0x2019, 0x00F7, 0x25CA, 0x00FF, 0x0178, 0x2044, 0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02,
    0x2021, 0x00B7, 0x201A, 0x201E, 0x2030, 0x00C2, 0x00CA, 0x00C1, 0x00CB, 0x00C8, 0x00CD, 0x00CE,
    0x00CF, 0x00CC, 0x00D3, 0x00D4, 0xF8FF, 0x00D2, 0x00DA, 0x00DB, 0x00D9, 0x0131, 0x02C6, 0x02DC,
    0x00AF, 0x02D8, 0x02D9, 0x02DA, 0x00B8, 0x02DD, 0x02DB, 0x02C7};

constexpr bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

constexpr bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

}  // namespace detail

constexpr std::uint32_t code_point(encoding e, unsigned char byte) {
  if (e == encoding::mac_roman) return detail::mac_roman_points[byte - 0x80U];
  bool const filled = e == encoding::windows1252 && byte < 0xA0;
  return filled ? detail::windows1252_points[byte - 0x80U] : byte;
}

}  // namespace kpi::csv
