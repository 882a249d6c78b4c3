// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/command_line/run.hpp"

namespace kpi {

/// The programs that a case may name.
std::vector<std::string_view> gradable_programs();

/// What a program does with such options, as a teacher types them: --scale 1-10. Options of the output are not among
/// them. What is wrong is added to errors.
std::optional<work> work_of(std::string_view program, std::vector<std::string> const& options,
                            std::string const& input, language lang, std::vector<error>& errors);

/// A line cut into words as a shell does, quotes included.
std::vector<std::string> words_of_line(std::string_view line);

}  // namespace kpi
