// SPDX-License-Identifier: MIT
// For processors with AVX2, BMI2 and PCLMUL: see CMakeLists.txt.
#include "kernel-inl.hpp"

namespace kpi::fast {

kernel const avx2_kernel = HWY_STATIC_DISPATCH(functions)("avx2");

}  // namespace kpi::fast
