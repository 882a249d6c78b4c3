// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <kpi/text/utf8.hpp>

namespace kpi::csv {

/// How the bytes of a file stand for characters.
enum class encoding { utf8, windows1252 };

constexpr std::string_view name(encoding e) {
  return e == encoding::utf8 ? "utf-8" : "windows-1252";
}

/// The encoding that a name asks for; absent when it is none of ours.
constexpr std::optional<encoding> encoding_named(std::string_view name) {
  if (name == "utf-8" || name == "utf8") return encoding::utf8;
  if (name == "windows-1252" || name == "cp1252" || name == "latin1") return encoding::windows1252;
  return std::nullopt;
}

/// Bytes of a file, in pieces of any size, to UTF-8 text without a byte order mark. An encoding
/// that nobody asked for is found out: a byte order mark, or characters outside ASCII that are
/// UTF-8, make it UTF-8; the first one that is not makes it Windows-1252, unless UTF-8 characters
/// came before the head's end. What is not UTF-8 in UTF-8 text is reported and stands as U+FFFD.
class decoder {
public:
  /// head: the first bytes of the file, which are to be fed as well.
  decoder(std::optional<encoding> asked, std::string_view head);

  /// text(std::string_view) takes the text as it comes, invalid(char) the bytes that are none.
  template <class Text, class Invalid>
  void feed(std::string_view bytes, Text&& text, Invalid&& invalid);

  /// The end of the file: half a character is invalid.
  template <class Text, class Invalid>
  void finish(Text&& text, Invalid&& invalid);

  encoding used() const { return used_.value_or(encoding::utf8); }

  /// True when the bytes said it: false while all of them are ASCII.
  bool certain() const { return used_.has_value(); }

private:
  template <class Text, class Invalid>
  std::size_t take(std::string_view bytes, Text&& text, Invalid&& invalid);
  template <class Text, class Invalid>
  void refuse(char byte, Text&& text, Invalid&& invalid);

  std::optional<encoding> used_;
  std::size_t mark_ = 0;  ///< bytes of the byte order mark still to drop
  std::string pending_;   ///< the beginning of a character that the last piece cut
};

// -------------------------------------------------------------------------------------------------

namespace detail {

/// What Windows-1252 has where Latin-1 has control characters (WHATWG's table).
inline constexpr std::array<std::uint16_t, 32> windows1252_points{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

inline std::string from_windows1252(char character) {
  auto const byte = static_cast<unsigned char>(character);
  return utf8(byte >= 0x80 && byte < 0xA0 ? windows1252_points[byte - 0x80U] : byte);
}

constexpr bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

constexpr std::size_t ascii_run(std::string_view bytes) {
  std::size_t length = 0;
  while (length < bytes.size() && is_ascii(bytes[length])) ++length;
  return length;
}

enum class sequence { whole, cut, invalid };

struct byte_range {
  unsigned char lowest;
  unsigned char highest;
};

/// What may follow a first byte: neither longer than needed, nor a surrogate, nor above U+10FFFF.
constexpr byte_range second_byte(unsigned char lead) {
  switch (lead) {
    case 0xE0: return {0xA0, 0xBF};
    case 0xED: return {0x80, 0x9F};
    case 0xF0: return {0x90, 0xBF};
    case 0xF4: return {0x80, 0x8F};
    default: return {0x80, 0xBF};
  }
}

/// The first character of bytes, which is outside ASCII.
constexpr sequence first_sequence(std::string_view bytes) {
  auto const lead = static_cast<unsigned char>(bytes.front());
  if (lead < 0xC2 || lead > 0xF4) return sequence::invalid;
  std::size_t const length = code_point_bytes(bytes.front());
  for (std::size_t i = 1; i < length; ++i) {
    if (i == bytes.size()) return sequence::cut;
    auto const byte = static_cast<unsigned char>(bytes[i]);
    byte_range const due = i == 1 ? second_byte(lead) : byte_range{0x80, 0xBF};
    if (byte < due.lowest || byte > due.highest) return sequence::invalid;
  }
  return sequence::whole;
}

/// What the characters outside ASCII say: absent when there are none.
constexpr std::optional<encoding> encoding_of(std::string_view bytes) {
  std::optional<encoding> found;
  while (true) {
    bytes.remove_prefix(ascii_run(bytes));
    if (bytes.empty()) return found;
    sequence const next = first_sequence(bytes);
    if (next == sequence::cut) return found;
    if (next == sequence::invalid) return encoding::windows1252;
    found = encoding::utf8;
    bytes.remove_prefix(code_point_bytes(bytes.front()));
  }
}

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
inline constexpr std::string_view replacement = "\xEF\xBF\xBD";

}  // namespace detail

inline decoder::decoder(std::optional<encoding> asked, std::string_view head)
    : used_(asked), mark_(head.starts_with(detail::byte_order_mark) ? 3 : 0) {
  if (!used_) used_ = mark_ != 0 ? encoding::utf8 : detail::encoding_of(head);
}

template <class Text, class Invalid>
void decoder::feed(std::string_view bytes, Text&& text, Invalid&& invalid) {
  std::size_t const dropped = mark_ < bytes.size() ? mark_ : bytes.size();
  mark_ -= dropped;
  bytes.remove_prefix(dropped);
  while (!pending_.empty() && !bytes.empty()) {
    pending_ += bytes.front();
    bytes.remove_prefix(1);
    std::string const start = pending_;
    pending_.clear();
    for (std::string_view rest = start; !rest.empty();)
      rest.remove_prefix(take(rest, text, invalid));
  }
  while (!bytes.empty()) bytes.remove_prefix(take(bytes, text, invalid));
}

template <class Text, class Invalid>
void decoder::finish(Text&& text, Invalid&& invalid) {
  std::string const rest = pending_;
  pending_.clear();
  for (char const byte : rest) refuse(byte, text, invalid);
}

/// Takes a run of ASCII or one character off the front of bytes; how many bytes that were.
template <class Text, class Invalid>
std::size_t decoder::take(std::string_view bytes, Text&& text, Invalid&& invalid) {
  if (std::size_t const run = detail::ascii_run(bytes)) {
    text(bytes.substr(0, run));
    return run;
  }
  auto const next =
      used_ == encoding::windows1252 ? detail::sequence::invalid : detail::first_sequence(bytes);
  if (next == detail::sequence::cut) {
    pending_ = bytes;
    return bytes.size();
  }
  if (next == detail::sequence::invalid) {
    refuse(bytes.front(), text, invalid);
    return 1;
  }
  used_ = encoding::utf8;
  text(first_code_point(bytes));
  return code_point_bytes(bytes.front());
}

/// A byte that starts no UTF-8 character: Windows-1252 unless the file is known to be UTF-8.
template <class Text, class Invalid>
void decoder::refuse(char byte, Text&& text, Invalid&& invalid) {
  if (!used_) used_ = encoding::windows1252;
  if (used_ == encoding::windows1252) {
    text(std::string_view(detail::from_windows1252(byte)));
    return;
  }
  invalid(byte);
  text(detail::replacement);
}

}  // namespace kpi::csv
