// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace kpi::csv {

/// How the text of a file is cut into cells. Every end of a line (LF, CRLF, CR, mixed) is one.
struct dialect {
  std::optional<char> delimiter = {};  ///< none: each line is one cell
  std::optional<char> quote = '"';     ///< none: a quote is a character like any other
  bool backslash = false;  ///< \" is a quote inside a cell, and \; a character of an unquoted one;
                           ///< else "" is a quote

  bool operator==(dialect const&) const = default;
};

/// What can separate fields, the least likely inside a cell first. (Spaces do only where nothing
/// else can: dialect_detection.hpp.)
inline constexpr std::array delimiters{'\t', '|', ';', ','};

/// As options and JSON name it: the character, but for "tab" and "space"; "none" in lines of one cell.
std::string delimiter_name(std::optional<char> delimiter);

/// "double", "single" or "none".
std::string_view quote_name(std::optional<char> quote);

/// "doubled" or "backslash".
std::string_view escape_name(bool backslash);

// -------------------------------------------------------------------------------------------------

inline std::string delimiter_name(std::optional<char> delimiter) {
  if (!delimiter) return "none";
  if (*delimiter == '\t') return "tab";
  return *delimiter == ' ' ? "space" : std::string(1, *delimiter);
}

inline std::string_view quote_name(std::optional<char> quote) {
  if (!quote) return "none";
  return *quote == '"' ? "double" : "single";
}

inline std::string_view escape_name(bool backslash) { return backslash ? "backslash" : "doubled"; }

}  // namespace kpi::csv
