// SPDX-License-Identifier: MIT
#pragma once

#include "nps_options.hpp"
#include "src/command_line/run.hpp"

namespace kpi {

/// What the settings ask `nps` to do.
work nps_work(nps_settings const& settings, std::vector<std::string> inputs);

}  // namespace kpi
