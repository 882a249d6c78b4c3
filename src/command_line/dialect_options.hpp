// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/csv/encoding.hpp>
#include <kpi/text/decimal.hpp>

#include "option.hpp"

namespace kpi {

/// What was typed of the options that say how a file of cells is written.
struct typed_dialect {
  std::optional<std::string> delimiter;
  std::optional<std::string> quote;
  std::optional<std::string> escape;
  std::optional<std::string> encoding;
  std::optional<std::string> decimal_mark;
  std::optional<std::string> thousands;
};

std::vector<option> dialect_options(typed_dialect& typed);

/// What they mean; what is absent is left to the reader.
struct dialect_settings {
  std::optional<char> delimiter;
  std::optional<std::optional<char>> quote;  ///< an empty one: nothing quotes
  std::optional<bool> backslash;
  std::optional<csv::encoding> encoding;
  std::optional<decimal_mark> mark;
  std::optional<thousands_mark> thousands;
};

/// The settings; what is wrong is added to errors: excludes.
dialect_settings settings_of(typed_dialect const& typed, std::vector<error>& errors);

/// The same for the request of a reader.
template <class Request>
void set_dialect(Request& reading, dialect_settings const& dialect) {
  reading.delimiter = dialect.delimiter;
  reading.quote = dialect.quote;
  reading.backslash = dialect.backslash;
  reading.encoding = dialect.encoding;
  reading.mark = dialect.mark;
  reading.thousands = dialect.thousands;
}

/// The options that were typed, by name.
std::vector<std::string> typed_names(typed_dialect const& typed);

}  // namespace kpi
