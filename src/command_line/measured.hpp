// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/exact/rational.hpp>

#include "run.hpp"

namespace kpi {

/// A figure that -q shows and --expect checks, and whose it is where a result has parts and the key
/// names none.
struct measured_figure {
  std::string of;
  result<rational> figure;
  std::string key = {};   ///< within its part
  std::size_t part = 0;   ///< the position of the part
  bool may_lack = false;  ///< a segment without answers is no error
};

/// The figures of that key: "score"; of a result with parts "operating_income", one for each part, or
/// "channels[web].operating_income" for the only part with "web" in its name. Errors: measure_absent;
/// no_such_channel, which_channel.
std::vector<measured_figure> measured(answer const& a, work const& w, std::string const& input);

/// What is wrong with the key that was typed: unknown_measure.
std::vector<error> wrong_measure(work const& w);

}  // namespace kpi
