// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <kpi/csv/encoding.hpp>
#include <kpi/text/decimal.hpp>

#include "option.hpp"

namespace kpi {

/// What was typed of the options that say how a file of cells is written.
struct typed_dialect {
  std::optional<std::string> delimiter;
  std::optional<std::string> encoding;
  std::optional<std::string> decimal_mark;
};

std::vector<option> dialect_options(typed_dialect& typed);

/// What they mean; what is absent is left to the reader.
struct dialect_settings {
  std::optional<char> delimiter;
  std::optional<csv::encoding> encoding;
  std::optional<decimal_mark> mark;
};

dialect_settings settings_of(typed_dialect const& typed);

}  // namespace kpi
