// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/inference/sampling.hpp>

#include "option.hpp"
#include "output_options.hpp"

namespace kpi {

/// What was typed of the options that speak of sampling chance.
struct typed_sampling {
  std::optional<std::string> confidence;
  std::optional<std::string> interval;
  std::optional<std::string> population;
  std::optional<std::string> against;
};

/// The options; `kinds` are those of the figures that the program can compute.
option_group sampling_options(typed_sampling& typed, std::vector<estimate_kind> const& kinds);

/// What the typed options mean; absent for --confidence none. `kind` is that of the figure that will be computed, `with`
/// the functions that its methods need. What is wrong is added to errors: bad_confidence, bad_population,
/// method_does_not_fit, excludes.
std::optional<sampling_request> settings_of(typed_sampling const& typed, typed_output const& output,
                                            estimate_kind kind, probability_functions const& with,
                                            std::vector<error>& errors);

}  // namespace kpi
