// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/text/language.hpp>

#include "option.hpp"

namespace kpi {

/// What a program says of itself.
struct program_card {
  std::string_view name;
  words summary;
  std::array<words, 4> examples;  ///< whole command lines, the shortest first, and then nothing
  words operands = {"[FILE...]", "[FICHIER...]"};
};

/// The whole help: usage, examples, every option of the groups, exit status.
std::string help_text(program_card const& card, std::vector<option_group> const& groups,
                      language lang, std::size_t columns);

/// What a program says when it is started at a terminal without input: usage and two examples.
std::string short_help_text(program_card const& card, language lang);

/// "nps (kpi) 0.1.0".
std::string version_text(program_card const& card);

}  // namespace kpi
