// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/csv/encoding.hpp>
#include <kpi/text/utf8.hpp>

// Tables of cells as the bytes of a file, in every way in which programs write them: for tests that
// render what they know and read it back.

namespace kpi::test {

using cells = std::vector<std::vector<std::string>>;

/// When a cell stands in quotes, in which, and how a quote inside is written.
struct quoting {
  std::string_view name;
  bool always = false;
  char quote = '"';
  bool backslash = false;
};

inline constexpr std::array quotings{quoting{"where needed"}, quoting{"everywhere", true},
                                     quoting{"apostrophes", true, '\''},
                                     quoting{"backslashes", false, '"', true}};

/// How characters become bytes, with a byte order mark or without.
struct written_encoding {
  std::string_view name;
  csv::encoding encoding;
  bool mark = false;
};

inline constexpr std::array written_encodings{
    written_encoding{"UTF-8", csv::encoding::utf8},
    written_encoding{"UTF-8 with mark", csv::encoding::utf8, true},
    written_encoding{"UTF-16LE", csv::encoding::utf16le},
    written_encoding{"UTF-16LE with mark", csv::encoding::utf16le, true},
    written_encoding{"UTF-16BE", csv::encoding::utf16be},
    written_encoding{"UTF-16BE with mark", csv::encoding::utf16be, true},
    written_encoding{"Windows-1252", csv::encoding::windows1252},
    written_encoding{"Mac Roman", csv::encoding::mac_roman},
};

/// The ends of lines; two of them alternate.
inline constexpr std::array<std::array<std::string_view, 2>, 4> line_ends{
    {{"\n", "\n"}, {"\r\n", "\r\n"}, {"\r", "\r"}, {"\r\n", "\n"}}};

/// A file to be rendered: lines of text above and below the table, and how it is written.
struct file_form {
  char delimiter = ';';
  quoting quotes = quotings[0];
  std::array<std::string_view, 2> ends = line_ends[0];
  std::vector<std::string> above = {};
  std::vector<std::string> below = {};
};

// -------------------------------------------------------------------------------------------------

inline std::string written_cell(std::string const& text, file_form const& form) {
  std::string const special = std::string("\r\n") + form.delimiter + form.quotes.quote;
  bool const needed = form.quotes.always || text.find_first_of(special) != text.npos;
  if (!needed) return text;
  std::string cell(1, form.quotes.quote);
  for (char const c : text) {
    bool const escaped = c == form.quotes.quote || (form.quotes.backslash && c == '\\');
    if (escaped) cell += form.quotes.backslash ? '\\' : form.quotes.quote;
    cell += c;
  }
  return cell + form.quotes.quote;
}

/// As UTF-8.
inline std::string written(cells const& table, file_form const& form) {
  std::string text;
  std::size_t line = 0;
  auto const end_line = [&] { text += form.ends.at(line++ % 2); };
  for (std::string const& above : form.above) {
    text += above;
    end_line();
  }
  for (auto const& row : table) {
    for (std::size_t i = 0; i < row.size(); ++i)
      text += (i > 0 ? std::string(1, form.delimiter) : "") + written_cell(row[i], form);
    end_line();
  }
  for (std::string const& below : form.below) {
    text += below;
    end_line();
  }
  return text;
}

/// The first code point of text, which is taken off.
inline std::uint32_t next_point(std::string_view& text) {
  std::string_view const bytes = first_code_point(text);
  text.remove_prefix(bytes.size());
  auto const byte = [&](std::size_t i) {
    return std::uint32_t{static_cast<unsigned char>(bytes[i])};
  };
  if (bytes.size() == 1) return byte(0);
  std::uint32_t point = byte(0) & (0x7FU >> bytes.size());
  for (std::size_t i = 1; i < bytes.size(); ++i) point = (point << 6U) | (byte(i) & 0x3FU);
  return point;
}

/// A character of the basic plane in an encoding; absent where the encoding lacks it.
inline std::optional<std::string> encoded(std::uint32_t point, csv::encoding as) {
  auto const byte = [](std::uint32_t value) { return static_cast<char>(value & 0xFFU); };
  if (as == csv::encoding::utf8) return utf8(point);
  if (as == csv::encoding::utf16le) return std::string{byte(point), byte(point >> 8U)};
  if (as == csv::encoding::utf16be) return std::string{byte(point >> 8U), byte(point)};
  if (point < 0x80) return std::string(1, byte(point));
  for (std::uint32_t b = 0x80; b < 0x100; ++b)
    if (csv::code_point(as, static_cast<unsigned char>(b)) == point) return std::string(1, byte(b));
  return std::nullopt;
}

/// The bytes of a file; absent where the encoding lacks a character.
inline std::optional<std::string> encoded(std::string_view text, written_encoding const& as) {
  std::string bytes = as.mark ? *encoded(0xFEFF, as.encoding) : "";
  while (!text.empty()) {
    auto const character = encoded(next_point(text), as.encoding);
    if (!character) return std::nullopt;
    bytes += *character;
  }
  return bytes;
}

}  // namespace kpi::test
