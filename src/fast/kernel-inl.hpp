// SPDX-License-Identifier: MIT
//
// The kernels. Included by the units that compile them (kernel_*.cpp), each for processors of its own:
// no include guard is needed, no function of a library that other units share with it is allowed (see
// rows.hpp). Sources of the methods: G. Langdale and D. Lemire, "Parsing gigabytes of JSON per second"
// (2019), for what is inside quotes as a parity of bits; J. Keiser and D. Lemire, "Validating UTF-8 in less
// than one instruction per byte" (2020).
#include <hwy/highway.h>
#include <string.h>  // NOLINT(modernize-deprecated-headers): memcpy without the overloads of <cstring>

#include "rows.hpp"

// g++ leaves these loops as they are, and their masks in memory.
#define KPI_UNROLL_4 _Pragma("GCC unroll 4")
#define KPI_UNROLL_5 _Pragma("GCC unroll 5")
#define KPI_UNROLL_8 _Pragma("GCC unroll 8")
#define KPI_UNROLL_10 _Pragma("GCC unroll 10")

HWY_BEFORE_NAMESPACE();
namespace kpi::fast::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

using bits = std::uint64_t;  // one for each of 64 bytes, the first byte lowest

constexpr std::size_t word_size = 64;

static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "bytes and bits are numbered alike");

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

#include "answers-inl.hpp"
#include "index-inl.hpp"
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
