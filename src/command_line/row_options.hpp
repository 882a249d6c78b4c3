// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/csv/request.hpp>

#include "option.hpp"

namespace kpi {

/// What was typed of the options that choose, weigh and tell apart the rows of a survey.
struct typed_rows {
  std::vector<std::string> where;
  std::optional<std::string> weight;
  std::optional<std::string> unique;
  std::optional<std::string> keep;
  std::optional<std::string> rejects;
};

/// And of those that gather them.
struct typed_segments {
  std::vector<std::string> by;
  std::optional<std::string> min_base;
  bool compare = false;
  std::optional<std::string> trend;
};

std::vector<option> row_options(typed_rows& typed);
std::vector<option> segment_options(typed_segments& typed);

/// The columns whose values are segments.
std::vector<std::string> segment_columns(typed_segments const& typed);

/// The names of the options that were typed.
std::vector<std::string> typed_names(typed_rows const& typed);
std::vector<std::string> typed_names(typed_segments const& typed);

/// Sets what a reading is asked. Errors: bad_condition, needs, excludes (a file of the rejects that is
/// read as well).
void set_rows(reading_request& asked, typed_rows const& typed,
              std::vector<std::string> const& files, std::vector<error>& errors);

/// The least number of answers; 0 unless typed. Errors: not_a_number, needs.
std::uint64_t min_base_of(typed_segments const& typed, std::vector<error>& errors);

}  // namespace kpi
