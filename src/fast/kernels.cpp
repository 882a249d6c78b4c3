// SPDX-License-Identifier: MIT
#include "kernels.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <initializer_list>

#ifdef KPI_X86_KERNELS
#include <cpuid.h>
#endif

namespace kpi::fast {
namespace {

#ifdef KPI_X86_KERNELS

/// Whether all of these bits are set.
constexpr bool all_set(std::uint64_t in, std::initializer_list<unsigned> bits) {
  return std::all_of(bits.begin(), bits.end(), [in](unsigned b) { return ((in >> b) & 1U) != 0; });
}

/// The registers that the system saves.
std::uint64_t saved_registers() {
  std::uint32_t low = 0;
  std::uint32_t high = 0;
  __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));  // NOLINT(hicpp-no-assembler): no function
  return low;
}

/// What the processor says when it is asked, which a virtual machine may take its time for: so it is
/// asked where there is something to count, and not at every start, as `__builtin_cpu_supports` does.
struct processor {
  unsigned basic = 0;     // CPUID 1, ECX
  unsigned extended = 0;  // CPUID 7, EBX
  std::uint64_t saved = 0;

  processor() {
    unsigned unused = 0;
    if (__get_cpuid(1, &unused, &unused, &basic, &unused) == 0) return;
    __get_cpuid_count(7, 0, &unused, &extended, &unused, &unused);
    if (all_set(basic, {27})) saved = saved_registers();
  }
  /// SSE3, PCLMULQDQ, SSSE3, SSE4.1, SSE4.2, POPCNT, AES.
  bool has_sse4() const { return all_set(basic, {0, 1, 9, 19, 20, 23, 25}); }

  /// FMA, MOVBE, AVX, F16C; BMI1, AVX2, BMI2; the registers XMM and YMM. (LZCNT came with them.)
  bool has_avx2() const {
    return has_sse4() && all_set(basic, {12, 22, 28, 29}) && all_set(extended, {3, 5, 8}) &&
           all_set(saved, {1, 2});
  }
  /// F, DQ, CD, BW, VL; and the registers ZMM with their masks.
  bool has_avx512() const {
    return has_avx2() && all_set(extended, {16, 17, 28, 30, 31}) && all_set(saved, {5, 6, 7});
  }
};

#endif

}  // namespace

std::vector<kernel_choice> kernels() {
#ifdef KPI_X86_KERNELS
  processor const here;
  return {{&avx512_kernel, here.has_avx512()},
          {&avx2_kernel, here.has_avx2()},
          {&sse4_kernel, here.has_sse4()},
          {&baseline_kernel, true}};
#else
  return {{&baseline_kernel, true}};
#endif
}

kernel const& best_kernel() {
  auto const all = kernels();
  char const* const asked = std::getenv("KPI_KERNEL");  // NOLINT(concurrency-mt-unsafe): read once
  auto const fits = [&](kernel_choice const& k) {
    return k.runs && (asked == nullptr || std::string_view(asked) == k.is->name);
  };
  auto const named = std::find_if(all.begin(), all.end(), fits);
  if (named != all.end()) return *named->is;
  return *std::find_if(all.begin(), all.end(), [](kernel_choice const& k) { return k.runs; })->is;
}

}  // namespace kpi::fast
