// SPDX-License-Identifier: MIT
// The unit through which clang-tidy sees every public header; json.hpp is not in the umbrella.

#include <kpi/kpi.hpp>
#include <kpi/render/json.hpp>
