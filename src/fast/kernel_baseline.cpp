// SPDX-License-Identifier: MIT
// For any processor that the program is compiled for.
#include "kernel-inl.hpp"

namespace kpi::fast {

kernel const baseline_kernel = HWY_STATIC_DISPATCH(functions)("baseline");

}  // namespace kpi::fast
