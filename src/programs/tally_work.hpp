// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <kpi/base/code.hpp>

#include "tally_options.hpp"

namespace kpi {

/// Reads every input and writes their distribution file, or, where something is wrong with one, nothing. The exit
/// status is the highest of all.
status tally(tally_settings const& settings, std::vector<std::string> const& inputs);

}  // namespace kpi
