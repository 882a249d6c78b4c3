// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <kpi/csv/request.hpp>

#include "src/command_line/help.hpp"
#include "src/command_line/output_options.hpp"
#include "src/command_line/survey_options.hpp"

namespace kpi {

extern program_card const tally_card;

/// All that can be typed after `kpi-tally`.
struct typed_tally {
  std::vector<std::string> files;
  std::optional<std::string> column;
  std::optional<std::string> bad_rows;
  std::optional<std::string> unfinished;
  typed_dialect dialect;
  typed_rows rows;
  std::vector<std::string> by;
  typed_output output;
};

std::vector<option_group> tally_options(typed_tally& typed);

/// What it means.
struct tally_settings {
  reading_request reading;
  std::optional<std::string> rejects;
  output_settings output;
};

/// The settings; what is wrong is added to errors.
tally_settings settings_of(typed_tally const& typed, environment const& env,
                           std::vector<error>& errors);

}  // namespace kpi
