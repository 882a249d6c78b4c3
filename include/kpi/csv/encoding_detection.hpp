// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include <kpi/csv/encoding.hpp>
#include <kpi/csv/utf8_sequence.hpp>

namespace kpi::csv {

/// What the first bytes of a file say of its encoding.
struct encoding_evidence {
  std::optional<encoding> found = {};  ///< absent while all bytes are ASCII
  std::optional<encoding> close = {};  ///< another one that reads the text nearly as well
  std::size_t mark = 0;                ///< bytes of a byte order mark
};

/// A byte order mark decides; then nil bytes in every other place (UTF-16); then characters outside
/// ASCII: UTF-8 when more of them are than are not; else the one of Windows-1252 and Mac Roman
/// under which they make more sense in their words, Windows-1252 in doubt.
encoding_evidence encoding_of(std::string_view head);

// -------------------------------------------------------------------------------------------------

namespace detail {

struct byte_order_mark {
  std::string_view bytes;
  csv::encoding encoding;
};

inline constexpr std::array byte_order_marks{
    byte_order_mark{"\xEF\xBB\xBF", encoding::utf8},
    byte_order_mark{"\xFF\xFE", encoding::utf16le},
    byte_order_mark{"\xFE\xFF", encoding::utf16be},
};

/// Two bytes a character, without a mark: in a quarter of the pairs or more one of the two is nil,
/// and (but for one in ten) always the same one. Text in one byte a character has no nil.
constexpr std::optional<encoding> unmarked_utf16(std::string_view head) {
  std::size_t first = 0;
  std::size_t second = 0;
  std::size_t const pairs = head.size() / 2;
  for (std::size_t i = 0; i < pairs; ++i) {
    bool const a = head[2 * i] == '\0';
    bool const b = head[2 * i + 1] == '\0';
    first += a && !b ? 1U : 0U;
    second += b && !a ? 1U : 0U;
  }
  if (second > 0 && second * 4 >= pairs && first * 10 <= second) return encoding::utf16le;
  if (first > 0 && first * 4 >= pairs && second * 10 <= first) return encoding::utf16be;
  return std::nullopt;
}

/// Characters outside ASCII that are UTF-8, and bytes that are not.
struct utf8_count {
  std::size_t whole = 0;
  std::size_t invalid = 0;
};

constexpr utf8_count utf8_in(std::string_view bytes) {
  utf8_count count;
  for (std::size_t i = 0; i < bytes.size();) {
    sequence const next = is_ascii(bytes[i]) ? sequence::cut : first_sequence(bytes.substr(i));
    count.whole += next == sequence::whole ? 1U : 0U;
    count.invalid += next == sequence::invalid ? 1U : 0U;
    i += next == sequence::whole ? code_point_bytes(bytes[i]) : 1;
  }
  return count;
}

constexpr bool is_among(std::uint32_t point, std::u32string_view points) {
  return points.find(static_cast<char32_t>(point)) != points.npos;
}

/// How likely a character outside ASCII stands where it does, in French or English text.
constexpr int likelihood(std::uint32_t point, char before, char after) {
  constexpr std::u32string_view common = U"àâçéèêëîïôùûüœäöß";
  constexpr std::u32string_view rare = U"áíóúãõåøÿæñ";
  constexpr std::u32string_view capitals = U"ÀÂÇÉÈÊËÎÏÔÙÛÜŒÄÖ";
  constexpr std::u32string_view marks = U"‘“”«»–—…€°•·\u00a0";
  bool const in_word = is_letter(before) || is_letter(after);
  bool const in_lower = before >= 'a' && before <= 'z';
  if (point == U'à' || (in_word && is_among(point, common))) return 2;
  if (in_word && is_among(point, rare)) return 1;
  if (in_word && is_among(point, capitals)) return in_lower ? -2 : 1;
  if (point == U'\u2019') return is_letter(before) ? 2 : 1;
  if (is_among(point, marks)) return 1;
  return point == replacement_point ? -2 : -1;
}

constexpr int likelihood(encoding e, std::string_view head) {
  int sum = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (is_ascii(head[i])) continue;
    char const before = i > 0 ? head[i - 1] : ' ';
    char const after = i + 1 < head.size() ? head[i + 1] : ' ';
    sum += likelihood(code_point(e, static_cast<unsigned char>(head[i])), before, after);
  }
  return sum;
}

/// One byte a character.
constexpr encoding_evidence single_byte_encoding(std::string_view head) {
  int const windows = likelihood(encoding::windows1252, head);
  int const mac = likelihood(encoding::mac_roman, head);
  bool const is_mac = mac > windows;
  encoding_evidence found{is_mac ? encoding::mac_roman : encoding::windows1252};
  int const best = is_mac ? mac : windows;
  int const other = is_mac ? windows : mac;
  if (other > 0 && other * 2 >= best)
    found.close = is_mac ? encoding::windows1252 : encoding::mac_roman;
  return found;
}

}  // namespace detail

inline encoding_evidence encoding_of(std::string_view head) {
  for (auto const& mark : detail::byte_order_marks)
    if (head.starts_with(mark.bytes)) return {mark.encoding, {}, mark.bytes.size()};
  if (auto const wide = detail::unmarked_utf16(head)) return {wide};
  auto const [whole, invalid] = detail::utf8_in(head);
  if (whole > invalid) return {encoding::utf8};
  return invalid == 0 ? encoding_evidence{} : detail::single_byte_encoding(head);
}

}  // namespace kpi::csv
