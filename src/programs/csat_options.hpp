// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <kpi/commentary/csat_report.hpp>

#include "label_option.hpp"
#include "src/command_line/help.hpp"
#include "src/command_line/output_options.hpp"
#include "src/command_line/sampling_options.hpp"
#include "src/command_line/survey_options.hpp"

namespace kpi {

extern program_card const csat_card;

/// All that can be typed after `csat`.
struct typed_csat {
  typed_survey survey;
  std::optional<std::string> labels;
  std::optional<std::string> definition;
  std::optional<std::string> satisfied;
  bool list_definitions = false;
  typed_sampling sampling;
  typed_output output;
};

std::vector<option_group> csat_options(typed_csat& typed);

/// What it means.
struct csat_settings {
  survey_settings survey;
  output_settings output;
  csat_request request;
  std::optional<std::string> against;          ///< the other survey
  std::shared_ptr<typed_labels const> labels;  ///< that the vocabularies look at
};

/// The settings; what is wrong is added to errors.
csat_settings settings_of(typed_csat const& typed, environment const& env,
                          std::vector<error>& errors);

/// The definitions that can be chosen by name, with their sources.
std::string csat_definitions_text(language lang, std::size_t columns);

}  // namespace kpi
