// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <kpi/csv/encoding_detection.hpp>
#include <kpi/csv/utf16.hpp>

namespace kpi::csv {

/// Bytes of a file, in pieces of any size, to UTF-8 text without a byte order mark. Nothing is
/// refused: what could not be decoded is told and stands as U+FFFD, so the text is always UTF-8. An
/// encoding that nobody asked for is found out (encoding_of); after a head in ASCII the first other
/// character decides between UTF-8 and Windows-1252.
class decoder {
public:
  /// head: the first bytes of the file, which are to be fed as well.
  decoder(std::optional<encoding> asked, std::string_view head);

  /// text(std::string_view) takes the text as it comes, lost(std::string_view) the bytes that are
  /// none, before their U+FFFD.
  template <class Text, class Lost>
  void feed(std::string_view bytes, Text&& text, Lost&& lost);

  /// The end of the file: half a character is lost.
  template <class Text, class Lost>
  void finish(Text&& text, Lost&& lost);

  encoding used() const { return used_.value_or(encoding::utf8); }

  /// True when the bytes said it: false while all of them are ASCII.
  bool certain() const { return used_.has_value(); }

  /// Between two characters: what comes next is the start of one.
  bool rests() const { return pending_.empty() && mark_ == 0; }

  /// Another encoding that reads the head nearly as well.
  std::optional<encoding> close() const { return close_; }

private:
  template <class Text, class Lost>
  std::size_t take(std::string_view bytes, bool last, Text&& text, Lost&& lost);
  template <class Text, class Lost>
  std::size_t take_utf8(std::string_view bytes, bool last, Text&& text, Lost&& lost);
  template <class Text, class Lost>
  std::size_t take_byte(std::string_view bytes, bool last, Text&& text, Lost&& lost);
  template <class Text, class Lost>
  std::size_t take_utf16(std::string_view bytes, bool last, Text&& text, Lost&& lost);

  std::optional<encoding> used_;
  std::optional<encoding> close_ = {};
  std::size_t mark_ = 0;  ///< bytes of the byte order mark still to drop
  std::string pending_;   ///< the beginning of a character that the last piece cut
  char before_ = ' ';     ///< the byte before
};

// -------------------------------------------------------------------------------------------------

namespace detail {

constexpr std::size_t ascii_run(std::string_view bytes) {
  std::size_t length = 0;
  while (length < bytes.size() && is_ascii(bytes[length])) ++length;
  return length;
}

/// Signs of Windows-1252 that no word has inside; CP850, the old encoding of consoles, has its
/// letters there (é in the place of ‚).
constexpr bool is_stray_sign(encoding e, char byte) {
  return e == encoding::windows1252 &&
         std::string_view("\x82\x83\x84\x86\x87\x88\x89\x8B\x95\x98\x9B").find(byte) !=
             std::string_view::npos;
}

}  // namespace detail

inline decoder::decoder(std::optional<encoding> asked, std::string_view head) {
  encoding_evidence const found = encoding_of(head);
  used_ = asked ? asked : found.found;
  if (!asked) close_ = found.close;
  // The mark of another encoding than the one asked for is text, but for that of UTF-8.
  bool const known = found.found == encoding::utf8 || used_ == found.found;
  mark_ = known ? found.mark : 0;
}

template <class Text, class Lost>
void decoder::feed(std::string_view bytes, Text&& text, Lost&& lost) {
  std::size_t const dropped = mark_ < bytes.size() ? mark_ : bytes.size();
  mark_ -= dropped;
  bytes.remove_prefix(dropped);
  while (!pending_.empty() && !bytes.empty()) {
    pending_ += bytes.front();
    bytes.remove_prefix(1);
    std::string const start = std::exchange(pending_, {});
    for (std::string_view rest = start; !rest.empty();)
      rest.remove_prefix(take(rest, false, text, lost));
  }
  while (!bytes.empty()) bytes.remove_prefix(take(bytes, false, text, lost));
}

template <class Text, class Lost>
void decoder::finish(Text&& text, Lost&& lost) {
  std::string const start = std::exchange(pending_, {});
  for (std::string_view rest = start; !rest.empty();)
    rest.remove_prefix(take(rest, true, text, lost));
}

/// Takes some text off the front of bytes; how many bytes that were. What the bytes cut is kept for
/// the next piece, if there is one.
template <class Text, class Lost>
std::size_t decoder::take(std::string_view bytes, bool last, Text&& text, Lost&& lost) {
  if (used_ && is_utf16(*used_)) return take_utf16(bytes, last, text, lost);
  if (std::size_t const run = detail::ascii_run(bytes)) {
    text(bytes.substr(0, run));
    before_ = bytes[run - 1];
    return run;
  }
  bool const utf8 = !used_ || used_ == encoding::utf8;
  std::size_t const taken =
      utf8 ? take_utf8(bytes, last, text, lost) : take_byte(bytes, last, text, lost);
  if (pending_.empty()) before_ = bytes[taken - 1];
  return taken;
}

template <class Text, class Lost>
std::size_t decoder::take_utf8(std::string_view bytes, bool last, Text&& text, Lost&& lost) {
  sequence const next = first_sequence(bytes);
  if (next == sequence::cut && !last) {
    pending_ = bytes;
    return bytes.size();
  }
  if (next == sequence::whole) {
    used_ = encoding::utf8;
    text(first_code_point(bytes));
    return code_point_bytes(bytes.front());
  }
  if (!used_) {
    used_ = encoding::windows1252;
    return take_byte(bytes, last, text, lost);
  }
  lost(bytes.substr(0, 1));
  text(replacement);
  return 1;
}

template <class Text, class Lost>
std::size_t decoder::take_byte(std::string_view bytes, bool last, Text&& text, Lost&& lost) {
  char const byte = bytes.front();
  bool const stray = detail::is_stray_sign(*used_, byte) && detail::is_letter(before_);
  if (stray && bytes.size() == 1 && !last) {
    pending_ = bytes;
    return 1;
  }
  bool const in_word = stray && bytes.size() > 1 && detail::is_letter(bytes[1]);
  std::uint32_t const point =
      in_word ? replacement_point : code_point(*used_, static_cast<unsigned char>(byte));
  if (point == replacement_point) lost(bytes.substr(0, 1));
  text(std::string_view(utf8(point)));
  return 1;
}

/// As many characters as there are up to one that is lost or cut.
template <class Text, class Lost>
std::size_t decoder::take_utf16(std::string_view bytes, bool last, Text&& text, Lost&& lost) {
  std::string whole;
  std::size_t const at = append_utf16(whole, bytes, *used_);
  if (!whole.empty()) {
    text(std::string_view(whole));
    return at;
  }
  bool const may_go_on =
      bytes.size() < 2 || (bytes.size() < 4 && is_high_surrogate(utf16_unit(bytes, *used_)));
  if (may_go_on && !last) {
    pending_ = bytes;
    return bytes.size();
  }
  std::size_t const broken = bytes.size() < 2 ? 1 : 2;
  lost(bytes.substr(0, broken));
  text(replacement);
  return broken;
}

}  // namespace kpi::csv
