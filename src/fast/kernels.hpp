// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "rows.hpp"

namespace kpi::fast {

/// The kernels that this program has, the fastest first, and whether this processor can run them.
struct kernel_choice {
  kernel const* is;
  bool runs;
};
std::vector<kernel_choice> kernels();

/// The fastest kernel that this processor can run; the one that KPI_KERNEL names, if it can.
kernel const& best_kernel();

}  // namespace kpi::fast
