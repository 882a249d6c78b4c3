// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <kpi/sql/tally_query.hpp>

#include "src/command_line/help.hpp"
#include "src/command_line/output_options.hpp"

namespace kpi {

extern program_card const sql_card;

/// All that can be typed after `kpi-sql`.
struct typed_sql {
  std::vector<std::string> files;  ///< there is nothing to read: each is a mistake
  std::optional<std::string> dialect;
  std::vector<std::string> tables;
  std::optional<std::string> schema;
  std::optional<std::string> column;
  std::vector<std::string> by;
  std::optional<std::string> weight;
  typed_output output;
};

std::vector<option_group> sql_options(typed_sql& typed);

/// What it means; what is wrong is added to errors: needs, unknown_option, not_a_name, column_by_place.
sql::tally_request settings_of(typed_sql const& typed, environment const& env,
                               std::vector<error>& errors);

}  // namespace kpi
