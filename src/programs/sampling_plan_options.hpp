// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <kpi/commentary/sampling_plan.hpp>

#include "src/command_line/help.hpp"
#include "src/command_line/output_options.hpp"
#include "src/command_line/sampling_options.hpp"

namespace kpi {

extern program_card const sampling_plan_card;

/// All that can be typed after `kpi-plan`.
struct typed_sampling_plan {
  std::vector<std::string> files;  ///< there is nothing to read: each is a mistake
  std::optional<std::string> kpi;
  std::optional<std::string> margin;
  std::optional<std::string> detect;
  std::optional<std::string> answers;
  std::optional<std::string> assume;
  std::optional<std::string> scale;
  std::optional<std::string> power;
  typed_sampling sampling;
  typed_output output;
};

std::vector<option_group> sampling_plan_options(typed_sampling_plan& typed);

/// What it means.
struct sampling_plan_settings {
  output_settings output;
  sampling_plan_request request;
};

/// The settings; what is wrong is added to errors.
sampling_plan_settings settings_of(typed_sampling_plan const& typed, environment const& env,
                                   std::vector<error>& errors);

}  // namespace kpi
