// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <kpi/survey/survey_segment.hpp>

namespace kpi {

/// The segment that a report is of: the value of each column, "" for a blank.
struct segment_name {
  std::vector<std::string> columns;        ///< "channel", "date:month"
  std::optional<segment_key> values = {};  ///< absent for all segments together
};

}  // namespace kpi
