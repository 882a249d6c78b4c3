// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <kpi/commentary/ces_report.hpp>

#include "label_option.hpp"
#include "src/command_line/help.hpp"
#include "src/command_line/output_options.hpp"
#include "src/command_line/sampling_options.hpp"
#include "src/command_line/survey_options.hpp"

namespace kpi {

extern program_card const ces_card;

/// All that can be typed after `ces`.
struct typed_ces {
  typed_survey survey;
  std::optional<std::string> labels;
  std::optional<std::string> definition;
  std::optional<std::string> direction;
  bool list_definitions = false;
  typed_sampling sampling;
  typed_output output;
};

std::vector<option_group> ces_options(typed_ces& typed);

/// What it means.
struct ces_settings {
  survey_settings survey;
  output_settings output;
  ces_request request;
  std::optional<std::string> against;          ///< the other survey
  std::shared_ptr<typed_labels const> labels;  ///< that the vocabularies look at
};

/// The settings; what is wrong is added to errors.
ces_settings settings_of(typed_ces const& typed, environment const& env,
                         std::vector<error>& errors);

/// The definitions that can be chosen by name, with their sources.
std::string ces_definitions_text(language lang, std::size_t columns);

}  // namespace kpi
