// SPDX-License-Identifier: MIT
// 64 bytes in vector registers of any length: part of kernel-inl.hpp.

// --- bytes ----------------------------------------------------------------------------------------

using bytes_tag = hn::CappedTag<std::uint8_t, word_size>;
using bytes = hn::Vec<bytes_tag>;

constexpr std::size_t lanes = HWY_MIN(word_size, HWY_MAX_BYTES);
constexpr std::size_t parts = word_size / lanes;

HWY_INLINE bytes at(char const* place) {
  return hn::LoadU(bytes_tag(), reinterpret_cast<std::uint8_t const*>(place));
}

HWY_INLINE bytes all_of(unsigned value) {
  return hn::Set(bytes_tag(), static_cast<std::uint8_t>(value));
}

template <class Mask>
HWY_INLINE bits bits_of(Mask mask, std::size_t part) {
  std::uint8_t stored[sizeof(bits) + HWY_MAX_BYTES / 8] = {};
  hn::StoreMaskBits(bytes_tag(), mask, stored);
  bits found = 0;
  memcpy(&found, stored, lanes / 8);
  return found << (part * lanes);
}

/// 64 bytes.
struct word {
  bytes part[parts];

  HWY_INLINE explicit word(char const* place) {
    for (std::size_t i = 0; i < parts; ++i) part[i] = at(place + i * lanes);
  }
  HWY_INLINE void add(word const& other) {
    for (std::size_t i = 0; i < parts; ++i) part[i] = hn::Or(part[i], other.part[i]);
  }
  HWY_INLINE bits equal(unsigned value) const {
    bits found = 0;
    for (std::size_t i = 0; i < parts; ++i) found |= bits_of(hn::Eq(part[i], all_of(value)), i);
    return found;
  }
  HWY_INLINE bits digits() const {
    bits found = 0;
    for (std::size_t i = 0; i < parts; ++i)
      found |= bits_of(hn::Lt(hn::Sub(part[i], all_of('0')), all_of(10)), i);
    return found;
  }
  /// From 0x80.
  HWY_INLINE bits high() const {
    hn::RebindToSigned<bytes_tag> const numbers;
    bits found = 0;
    for (std::size_t i = 0; i < parts; ++i)
      found |= bits_of(
          hn::RebindMask(bytes_tag(), hn::Lt(hn::BitCast(numbers, part[i]), hn::Zero(numbers))), i);
    return found;
  }
};

HWY_INLINE bytes looked_up(std::uint8_t const (&table)[16], bytes indices) {
  return hn::TableLookupBytes(hn::LoadDup128(bytes_tag(), table), indices);
}
HWY_INLINE bytes high_half(bytes b) { return hn::ShiftRight<4>(b); }
HWY_INLINE bytes low_half(bytes b) { return hn::And(b, all_of(0x0F)); }

// --- letters --------------------------------------------------------------------------------------

// What can be wrong with two bytes that follow one another: a bit each.
constexpr std::uint8_t too_short = 1U << 0U;
constexpr std::uint8_t too_long = 1U << 1U;
constexpr std::uint8_t overlong_3 = 1U << 2U;
constexpr std::uint8_t too_large = 1U << 3U;
constexpr std::uint8_t surrogate = 1U << 4U;
constexpr std::uint8_t overlong_2 = 1U << 5U;
constexpr std::uint8_t too_large_1000 = 1U << 6U;
constexpr std::uint8_t overlong_4 = 1U << 6U;
constexpr std::uint8_t two_continuations = 1U << 7U;
constexpr std::uint8_t any_lead = too_short | too_long | two_continuations;

alignas(16) constexpr std::uint8_t first_high[16] = {too_long,
                                                     too_long,
                                                     too_long,
                                                     too_long,
                                                     too_long,
                                                     too_long,
                                                     too_long,
                                                     too_long,
                                                     two_continuations,
                                                     two_continuations,
                                                     two_continuations,
                                                     two_continuations,
                                                     too_short | overlong_2,
                                                     too_short,
                                                     too_short | overlong_3 | surrogate,
                                                     too_short | too_large | too_large_1000 |
                                                         overlong_4};
alignas(16) constexpr std::uint8_t first_low[16] = {any_lead | overlong_3 | overlong_2 | overlong_4,
                                                    any_lead | overlong_2,
                                                    any_lead,
                                                    any_lead,
                                                    any_lead | too_large,
                                                    any_lead | too_large | too_large_1000,
                                                    any_lead | too_large | too_large_1000,
                                                    any_lead | too_large | too_large_1000,
                                                    any_lead | too_large | too_large_1000,
                                                    any_lead | too_large | too_large_1000,
                                                    any_lead | too_large | too_large_1000,
                                                    any_lead | too_large | too_large_1000,
                                                    any_lead | too_large | too_large_1000,
                                                    any_lead | too_large | too_large_1000 |
                                                        surrogate,
                                                    any_lead | too_large | too_large_1000,
                                                    any_lead | too_large | too_large_1000};
alignas(16) constexpr std::uint8_t second_high[16] = {
    too_short,
    too_short,
    too_short,
    too_short,
    too_short,
    too_short,
    too_short,
    too_short,
    too_long | overlong_2 | two_continuations | overlong_3 | too_large_1000 | overlong_4,
    too_long | overlong_2 | two_continuations | overlong_3 | too_large,
    too_long | overlong_2 | two_continuations | surrogate | too_large,
    too_long | overlong_2 | two_continuations | surrogate | too_large,
    too_short,
    too_short,
    too_short,
    too_short};

/// Whether 64 bytes, with the three before them, are UTF-8 (of which the end may cut a character).
HWY_INLINE bool is_utf8(char const* place) {
  bytes wrong = hn::Zero(bytes_tag());
  for (std::size_t i = 0; i < parts; ++i) {
    char const* const here = place + i * lanes;
    bytes const now = at(here);
    bytes const before = at(here - 1);
    bytes const special = hn::And(
        looked_up(first_high, high_half(before)),
        hn::And(looked_up(first_low, low_half(before)), looked_up(second_high, high_half(now))));
    bytes const third = hn::SaturatedSub(at(here - 2), all_of(0xE0U - 0x80U));
    bytes const fourth = hn::SaturatedSub(at(here - 3), all_of(0xF0U - 0x80U));
    bytes const due = hn::And(hn::Or(third, fourth), all_of(0x80));
    wrong = hn::Or(wrong, hn::Xor(due, special));
  }
  return hn::AllTrue(bytes_tag(), hn::Eq(wrong, hn::Zero(bytes_tag())));
}

// Signs of Windows-1252 that are none, or that are lost inside words (csv/decoder.hpp): by the lower
// half of the byte, bit 0 for 0x8., bit 1 for 0x9..
alignas(16) constexpr std::uint8_t lost_signs[16] = {2, 1, 1, 1, 1, 2, 1, 1,
                                                     3, 1, 0, 3, 0, 3, 0, 1};
alignas(16) constexpr std::uint8_t lost_rows[16] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 2};

HWY_INLINE bool keeps_signs(word const& w) {
  bytes lost = hn::Zero(bytes_tag());
  for (bytes const part : w.part)
    lost = hn::Or(lost, hn::And(looked_up(lost_rows, high_half(part)),
                                looked_up(lost_signs, low_half(part))));
  return hn::AllTrue(bytes_tag(), hn::Eq(lost, hn::Zero(bytes_tag())));
}
