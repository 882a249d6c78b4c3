// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <kpi/commentary/margin_report.hpp>

#include "src/command_line/dialect_options.hpp"
#include "src/command_line/help.hpp"
#include "src/command_line/output_options.hpp"

namespace kpi {

extern program_card const margin_card;

/// All that can be typed after `margin`.
struct typed_margin {
  std::vector<std::string> files;
  typed_dialect dialect;
  std::optional<std::string> currency;
  std::optional<std::string> days;
  std::optional<std::string> months;
  std::optional<std::string> day_rounding;
  std::optional<std::string> closed;
  std::optional<std::string> seasons;
  std::optional<std::string> unit_rounding;
  std::optional<std::string> ratio_decimals;
  std::optional<std::string> break_even;
  std::optional<std::string> leverage;
  std::optional<std::string> point;
  std::optional<std::string> target;
  std::optional<std::string> tax;
  std::optional<std::string> allocate;
  std::vector<std::string> set;
  std::vector<std::string> vary;
  std::optional<std::string> base;
  std::optional<std::string> bridge;
  typed_output output;
};

std::vector<option_group> margin_options(typed_margin& typed);

/// What it means.
struct margin_settings {
  plan_request reading;
  output_settings output;
  margin_request request;
  std::optional<std::string> seasons = {};  ///< the file of the sales over the year
};

/// The settings; what is wrong is added to errors.
margin_settings settings_of(typed_margin const& typed, environment const& env,
                            std::vector<error>& errors);

}  // namespace kpi
