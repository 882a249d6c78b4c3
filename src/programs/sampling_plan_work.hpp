// SPDX-License-Identifier: MIT
#pragma once

#include "sampling_plan_options.hpp"
#include "src/command_line/run.hpp"

namespace kpi {

/// What the settings ask `kpi-plan` to do.
work sampling_plan_work(sampling_plan_settings const& settings);

}  // namespace kpi
