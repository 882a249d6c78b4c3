// SPDX-License-Identifier: MIT
//
// The kernels. Included by the units that compile them (kernel_*.cpp), each for processors of its own:
// no include guard is needed, no function of a library that other units share with it is allowed (see
// rows.hpp). Sources of the methods: G. Langdale and D. Lemire, "Parsing gigabytes of JSON per second"
// (2019), for quotes by carry-less multiplication; J. Keiser and D. Lemire, "Validating UTF-8 in less
// than one instruction per byte" (2020).
#include <hwy/highway.h>
#include <string.h>  // NOLINT(modernize-deprecated-headers): memcpy without the overloads of <cstring>

#include "rows.hpp"

// g++ leaves these loops as they are, and their masks in memory.
#define KPI_UNROLL_4 _Pragma("GCC unroll 4")
#define KPI_UNROLL_10 _Pragma("GCC unroll 10")

HWY_BEFORE_NAMESPACE();
namespace kpi::fast::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

using bits = std::uint64_t;  // one for each of 64 bytes, the first byte lowest

constexpr std::size_t word_size = 64;

// --- bits -----------------------------------------------------------------------------------------

HWY_INLINE std::size_t ones(bits b) { return static_cast<std::size_t>(__builtin_popcountll(b)); }

/// Where the lowest one is; 64 without any.
HWY_INLINE std::size_t lowest(bits b) {
#if defined(__BMI__)
  return _tzcnt_u64(b);
#else
  return b == 0 ? word_size : static_cast<std::size_t>(__builtin_ctzll(b));
#endif
}

HWY_INLINE std::size_t highest(bits b) {  // of at least one
  return word_size - 1 - static_cast<std::size_t>(__builtin_clzll(b));
}

/// Where the one is that n others stand below; 64 without it.
HWY_INLINE std::size_t place_of(bits b, std::size_t n) {
#if defined(__BMI2__)
  return lowest(_pdep_u64(n < word_size ? bits{1} << n : 0, b));
#else
  for (; n > 0; --n) b &= b - 1;
  return lowest(b);
#endif
}

/// Without the n lowest ones; what stands above the next two may be lost.
HWY_INLINE bits from_one(bits b, std::size_t n) {
#if defined(__BMI2__)
  return _pdep_u64(bits{3} << n, b);
#else
  for (; n > 0; --n) b &= b - 1;
  return b;
#endif
}

/// In each place, whether the number of ones up to it is odd.
HWY_INLINE bits parity(bits b) {
#if defined(__PCLMUL__)
  __m128i const product =
      _mm_clmulepi64_si128(_mm_set_epi64x(0, static_cast<long long>(b)), _mm_set1_epi8('\xFF'), 0);
  return static_cast<bits>(_mm_cvtsi128_si64(product));
#else
  for (unsigned shift = 1; shift < word_size; shift *= 2) b ^= b << shift;
  return b;
#endif
}

/// The bit of the byte before, in each place; `before` is that of the word before.
HWY_INLINE bits after(bits b, bits& before) {
  bits const moved = (b << 1U) | before;
  before = b >> 63U;
  return moved;
}

#if HWY_TARGET == HWY_SCALAR || HWY_TARGET == HWY_EMU128
#include "portable_word-inl.hpp"
#else
#include "vector_word-inl.hpp"
#endif

// --- rows -----------------------------------------------------------------------------------------

HWY_INLINE bool are_allowed(letters allowed, word const& w, char const* place) {
  switch (allowed) {
    case letters::ascii: return false;
    case letters::utf8: return is_utf8(place);
    case letters::windows1252: return keeps_signs(w);
    case letters::any: break;
  }
  return true;
}

/// What the words before say of the next one; a block starts with a row.
struct carried {
  bits quoted = 0;  ///< all ones inside quotes
  bits edge = 1;
  bits closing = 0;
  bits carriage_return = 0;
  bits high = 0;
  bits lf = 0;  ///< some row ended so
  bits crlf = 0;
};

/// What a word holds: the ends of cells and of rows outside quotes.
struct word_marks {
  bits separators;
  bits ends;
  bits crlf;  ///< ends after CR
  bits doubts;
};

HWY_INLINE word_marks marks_of(row_form const& form, word const& w, carried& c) {
  bits const quotes = form.quoted ? w.equal(form.quote) : 0;
  bits const delimiters = form.delimited ? w.equal(form.delimiter) : 0;
  bits const line_ends = w.equal('\n');
  bits const returns = w.equal('\r');
  bits const inside = parity(quotes) ^ c.quoted;
  c.quoted = bits{0} - (inside >> 63U);
  bits const after_return = after(returns, c.carriage_return);
  bits const edges = delimiters | line_ends | quotes;
  // A quote opens at the start of a cell, and closes at its end; in the middle it is doubled.
  bits doubts = quotes & inside & ~after(edges, c.edge);
  doubts |= after(quotes & ~inside, c.closing) & ~(edges | returns);
  doubts |= after_return & ~line_ends;
  bits const ends = line_ends & ~inside;
  return {(delimiters & ~inside) | ends, ends, ends & after_return, doubts};
}

/// The rows after those that end in a word of a block.
HWY_INLINE void add_starts(row_index& rows, bits ends, std::size_t base) {
  std::uint32_t* next = rows.starts + rows.rows + 1;
  rows.rows += ones(ends);
  std::uint32_t* const last = rows.starts + rows.rows;
  do {  // four without asking how many there are: a wrong guess costs more
    KPI_UNROLL_4
    for (int i = 0; i < 4; ++i) {
      *next++ = static_cast<std::uint32_t>(base + lowest(ends) + 1);
      ends &= ends - 1;
    }
  } while (next <= last);
}

/// Takes one word; false where it, or its place in the index, is doubtful.
HWY_INLINE bool take_word(row_form const& form, char const* place, std::size_t base, bits used,
                          carried& c, row_index& rows) {
  word const w(place);
  bits const high = w.high() & used;
  word_marks const marks = marks_of(form, w, c);
  bool const foreign = HWY_UNLIKELY((high | c.high) != 0) && !are_allowed(form.allowed, w, place);
  c.high = high;
  if (HWY_UNLIKELY((marks.doubts & used) != 0 || foreign)) return false;
  rows.separators[base / word_size] = marks.separators & used;
  bits const ends = marks.ends & used;
  c.crlf |= ends & marks.crlf;
  c.lf |= ends & ~marks.crlf;
  add_starts(rows, ends, base);
  return true;
}

/// The last bytes of a block, between others that are none of it.
HWY_INLINE bool take_rest(row_form const& form, char const* block, std::size_t base,
                          std::size_t size, carried& c, row_index& rows) {
  char copy[2 * word_size] = {};
  memcpy(copy + word_size - 3, block + base - 3, 3);
  memcpy(copy + word_size, block + base, size);
  return take_word(form, copy + word_size, base, (bits{1} << size) - 1, c, rows);
}

void index_rows(row_form const& form, char const* block, std::size_t size, row_index& rows) {
  row_form const how = form;
  row_index found{rows.separators, rows.starts};
  found.starts[0] = 0;
  carried c;
  std::size_t base = 0;
  bool plain = true;
  bool room = true;
  while (plain && room && base + word_size <= size) {
    plain = take_word(how, block + base, base, ~bits{0}, c, found);
    base += plain ? word_size : 0;
    room = found.rows + 2 * word_size < most_rows;
  }
  if (plain && room && base < size) {
    plain = take_rest(how, block, base, size - base, c, found);
    base += plain ? word_size : 0;
  }
  found.lf = c.lf != 0;
  found.crlf = c.crlf != 0;
  found.doubtful = !plain;
  found.separators[base / word_size] = ~bits{0};
  found.separators[base / word_size + 1] = ~bits{0};
  rows = found;
}

#include "answers-inl.hpp"
#include "scores-inl.hpp"

std::uint64_t count_bytes(char const* block, std::size_t size, char byte) {
  auto const wanted = static_cast<std::uint8_t>(byte);
  std::uint64_t found = 0;
  std::size_t base = 0;
  for (; base + word_size <= size; base += word_size)
    found += ones(word(block + base).equal(wanted));
  for (; base < size; ++base) found += block[base] == byte ? 1U : 0U;
  return found;
}

constexpr kernel functions(char const* name) {
  return {name, index_rows, count_answers, count_scores, count_bytes};
}

}  // namespace
}  // namespace kpi::fast::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
