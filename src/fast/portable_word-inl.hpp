// SPDX-License-Identifier: MIT
// 64 bytes in eight numbers, for processors whose vectors Highway does not know: part of kernel-inl.hpp.

constexpr std::uint64_t each_byte = 0x0101010101010101U;
constexpr std::uint64_t low_bits = each_byte * 0x7F;

/// A bit for each byte whose highest bit is set.
HWY_INLINE bits high_bits(std::uint64_t eight) {
  return (((eight >> 7U) & each_byte) * 0x0102040810204080U) >> 56U;
}

struct word {
  std::uint64_t part[8];

  HWY_INLINE explicit word(char const* place) { memcpy(part, place, sizeof part); }
  HWY_INLINE void add(word const& other) {
    for (unsigned i = 0; i < 8; ++i) part[i] |= other.part[i];
  }
  HWY_INLINE bits equal(unsigned value) const {
    bits found = 0;
    for (unsigned i = 0; i < 8; ++i) {
      std::uint64_t const other = part[i] ^ (each_byte * value);  // 0 where they are equal
      std::uint64_t const not_zero = ((other & low_bits) + low_bits) | other;
      found |= high_bits(~not_zero) << (8 * i);
    }
    return found;
  }
  /// From 0x80.
  HWY_INLINE bits high() const {
    bits found = 0;
    for (unsigned i = 0; i < 8; ++i) found |= high_bits(part[i]) << (8 * i);
    return found;
  }
};

/// How many bytes a character takes, by Unicode's table 3-7; 0 if it is none or cut.
inline std::size_t character_size(unsigned char const* c, std::size_t left) {
  unsigned const lead = c[0];
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  std::size_t const size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (size > left) return 0;
  for (std::size_t i = 1; i < size; ++i)
    if (c[i] < 0x80 || c[i] > 0xBF) return 0;
  bool const early = (lead == 0xE0 && c[1] < 0xA0) || (lead == 0xF0 && c[1] < 0x90);
  bool const late = (lead == 0xED && c[1] > 0x9F) || (lead == 0xF4 && c[1] > 0x8F);
  return early || late ? 0 : size;
}

/// Whether the characters of which 64 bytes hold a part are UTF-8.
inline bool is_utf8(char const* place) {
  auto const* c = reinterpret_cast<unsigned char const*>(place);
  unsigned char const* const end = c + word_size;
  // A character that began before ends here.
  for (int back = 3; back > 0; --back) {
    unsigned char const lead = c[-back];
    int const size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (size <= back) continue;
    if (character_size(c - back, 4) == 0) return false;
    c += size - back;
    break;
  }
  while (c < end) {
    std::size_t const size = character_size(c, 4);
    if (size == 0) return false;
    c += size;
  }
  return true;
}

/// No sign of Windows-1252 that is none, or that is lost inside words (csv/decoder.hpp).
HWY_INLINE bool keeps_signs(word const& w) {
  constexpr bool lost[32] = {false, true, true,  true,  true,  false, true,  true,  true,  true,
                             false, true, false, true,  false, true,  true,  false, false, false,
                             false, true, false, false, true,  false, false, true,  false, true};
  for (std::uint64_t eight : w.part)
    for (; eight != 0; eight >>= 8U)
      if ((eight & 0xFFU) >= 0x80 && (eight & 0xFFU) < 0xA0 && lost[(eight & 0xFFU) - 0x80])
        return false;
  return true;
}
