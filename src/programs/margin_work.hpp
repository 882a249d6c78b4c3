// SPDX-License-Identifier: MIT
#pragma once

#include "margin_options.hpp"
#include "src/command_line/run.hpp"

namespace kpi {

/// What the settings ask `margin` to do.
work margin_work(margin_settings const& settings, std::vector<std::string> inputs);

}  // namespace kpi
