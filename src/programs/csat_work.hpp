// SPDX-License-Identifier: MIT
#pragma once

#include "csat_options.hpp"
#include "src/command_line/run.hpp"

namespace kpi {

/// What the settings ask `csat` to do.
work csat_work(csat_settings const& settings, std::vector<std::string> inputs);

}  // namespace kpi
