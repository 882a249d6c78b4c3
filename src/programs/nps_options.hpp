// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <kpi/commentary/nps_report.hpp>

#include "src/command_line/help.hpp"
#include "src/command_line/output_options.hpp"
#include "src/command_line/sampling_options.hpp"
#include "src/command_line/survey_options.hpp"

namespace kpi {

extern program_card const nps_card;

/// All that can be typed after `nps`.
struct typed_nps {
  typed_survey survey;
  std::optional<std::string> definition;
  std::optional<std::string> detractors;
  std::optional<std::string> promoters;
  std::optional<std::string> bands;
  bool list_definitions = false;
  typed_sampling sampling;
  typed_output output;
};

std::vector<option_group> nps_options(typed_nps& typed);

/// What it means.
struct nps_settings {
  survey_settings survey;
  output_settings output;
  nps_request request;
  std::optional<std::string> against;  ///< the other survey
};

/// The settings; what is wrong is added to errors.
nps_settings settings_of(typed_nps const& typed, environment const& env,
                         std::vector<error>& errors);

/// The definitions and bands that can be chosen by name, with their sources.
std::string nps_definitions_text(language lang, std::size_t columns);

}  // namespace kpi
