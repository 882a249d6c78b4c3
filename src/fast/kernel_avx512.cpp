// SPDX-License-Identifier: MIT
// For processors with AVX-512 (F, BW, DQ, VL, CD), BMI2 and PCLMUL: see CMakeLists.txt.
#include "kernel-inl.hpp"

namespace kpi::fast {

kernel const avx512_kernel = HWY_STATIC_DISPATCH(functions)("avx512");

}  // namespace kpi::fast
