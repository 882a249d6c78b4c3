// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/base/error.hpp>

#include "option.hpp"

namespace kpi {

/// Fills the fields of the options and the list of files with what was typed. Of an option typed twice
/// the last counts, so that an alias can be overridden. `options` makes the table, which is not needed
/// where only files are named. Errors, all of them: unknown_option, missing_value, unknown_value (for
/// options that list their values).
std::vector<error> parse_command_line(std::string_view program,
                                      std::function<std::vector<option_group>()> const& options,
                                      std::vector<std::string>& files, int argc,
                                      char const* const* argv);

/// True when -h or --help (or --version) stands before any "--": it wins, whatever else is typed.
bool asks_for(int argc, char const* const* argv, std::string_view short_name,
              std::string_view name);

}  // namespace kpi
