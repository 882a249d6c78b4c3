// SPDX-License-Identifier: MIT
// For processors with SSE4.2 and PCLMUL: see CMakeLists.txt.
#include "kernel-inl.hpp"

namespace kpi::fast {

kernel const sse4_kernel = HWY_STATIC_DISPATCH(functions)("sse4");

}  // namespace kpi::fast
