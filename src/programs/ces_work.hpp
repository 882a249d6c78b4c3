// SPDX-License-Identifier: MIT
#pragma once

#include "ces_options.hpp"
#include "src/command_line/run.hpp"

namespace kpi {

/// What the settings ask `ces` to do.
work ces_work(ces_settings const& settings, std::vector<std::string> inputs);

}  // namespace kpi
