// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include <kpi/base/code.hpp>
#include <kpi/csv/encoding_detection.hpp>

namespace kpi::csv {

/// What a file is, by its first bytes, when it is no text: the code of the refusal, which says how
/// to make a CSV file of it. Absent for anything that may be text.
std::optional<code> foreign_kind(std::string_view head);

/// What a text is when it is no table of cells; absent for anything that may be one.
std::optional<code> foreign_text(std::string_view text);

// -------------------------------------------------------------------------------------------------

namespace detail {

struct signature {
  std::string_view bytes;
  kpi::code code;
};

/// The first bytes that say it alone.
inline constexpr std::array signatures{
    signature{"\xD0\xCF\x11\xE0", code::old_excel_workbook},
    signature{"\x1F\x8B", code::gzip_archive},
    signature{"%PDF-", code::pdf_document},
    signature{std::string_view("\xFF\xFE\0\0", 4), code::utf32_text},
    signature{std::string_view("\0\0\xFE\xFF", 4), code::utf32_text},
};

constexpr bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

/// Workbooks are zip archives; what is inside stands readable between the compressed parts.
constexpr code zip_kind(std::string_view head) {
  if (contains(head.substr(0, 200), "mimetypeapplication/vnd.oasis.opendocument"))
    return code::opendocument;
  bool const other_office = contains(head, "word/") || contains(head, "ppt/");
  bool const office = contains(head, "[Content_Types].xml") || contains(head, "xl/");
  return office && !other_office ? code::excel_workbook : code::zip_archive;
}

/// More than one byte in a hundred is nil, and not as in UTF-16. (A few nil bytes are an accident of
/// the export: they count as characters.)
constexpr bool looks_binary(std::string_view head) {
  auto const nil = std::count(head.begin(), head.end(), '\0');
  return static_cast<std::size_t>(nil) * 100 > head.size();
}

constexpr std::string_view after_spaces(std::string_view text) {
  auto const first = text.find_first_not_of(" \t\r\n");
  return first == text.npos ? std::string_view() : text.substr(first);
}

/// "<" and what a tag, a declaration or a comment goes on with.
constexpr bool looks_html(std::string_view text) {
  if (text.size() < 2 || text.front() != '<') return false;
  char const next = text[1];
  return next == '!' || next == '?' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

/// "{" before a key, or "[" before a value.
constexpr bool looks_json(std::string_view text) {
  if (text.empty() || (text.front() != '{' && text.front() != '[')) return false;
  std::string_view const next = after_spaces(text.substr(1));
  if (text.front() == '{') return next.starts_with('"') || next.starts_with('}');
  for (std::string_view const word : {"true", "false", "null"})
    if (next.starts_with(word)) return true;
  return !next.empty() && contains("{[\"-0123456789", next.substr(0, 1));
}

}  // namespace detail

inline std::optional<code> foreign_kind(std::string_view head) {
  for (auto const& known : detail::signatures)
    if (head.starts_with(known.bytes)) return known.code;
  if (head.starts_with("PK\x03\x04")) return detail::zip_kind(head);
  bool const wide = is_utf16(encoding_of(head).found.value_or(encoding::utf8));
  return !wide && detail::looks_binary(head) ? std::optional(code::binary_file) : std::nullopt;
}

inline std::optional<code> foreign_text(std::string_view text) {
  text = detail::after_spaces(text);
  if (detail::looks_html(text)) return code::html_page;
  if (detail::looks_json(text)) return code::json_text;
  return std::nullopt;
}

}  // namespace kpi::csv
