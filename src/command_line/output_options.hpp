// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/commentary/remark.hpp>
#include <kpi/exact/rational.hpp>
#include <kpi/render/csv.hpp>
#include <kpi/render/page.hpp>
#include <kpi/text/display.hpp>

#include "environment.hpp"
#include "option.hpp"

namespace kpi {

/// What was typed of the options that every program has: how the result is shown and checked.
struct typed_output {
  std::optional<std::string> format;
  bool quiet = false;
  bool verbose = false;
  std::optional<std::string> lang;
  std::optional<std::string> csv_style;
  std::optional<std::string> decimals;
  std::optional<std::string> rounding;
  std::optional<std::string> commentary;
  std::optional<std::string> color;
  bool working = false;
  std::optional<std::string> measure;
  std::optional<std::string> expect;
  std::optional<std::string> tolerance;
  std::optional<std::string> claim;
  bool help = false;
  bool version = false;
};

/// What the help says of the figure that -q and --expect speak of.
struct measure_words {
  words quiet = {"the bare figure, nothing else", "la valeur seule, sans rien d’autre"};
  words measure = {"the figure that -q and --expect speak of: a key of the JSON (score)",
                   "la valeur dont parlent -q et --expect\u00a0: une clé du JSON (score)"};
};

/// What every program has, also those that write no result of the usual forms.
option language_option(typed_output& typed);
option_group help_group(typed_output& typed);

std::vector<option_group> output_options(typed_output& typed, measure_words const& says = {});

enum class output_format { text, json, csv, markdown };

/// A figure that the caller expects.
struct expectation {
  std::string typed;
  rational value;
  std::optional<rational>
      tolerance;  ///< inclusive; absent: the figure rounded to the decimals typed
  unsigned decimals = 0;
};

/// What the typed options mean.
struct output_settings {
  output_format format = output_format::text;
  bool quiet = false;
  bool verbose = false;
  bool working = false;
  display how;
  extent commentary = extent::full;
  csv_options csv;
  page on;
  std::string measure = "score";
  bool measure_typed = false;  ///< and so to be checked
  std::optional<expectation> expected;
  std::optional<std::string> claim;  ///< a published figure, as typed
  std::optional<std::size_t> progress_width =
      {};  ///< of the line that shows how far the reading is
};

/// The language that is asked for, even on an otherwise wrong command line.
language language_of(typed_output const& typed, environment const& env);

/// The settings; what is wrong is added to errors: not_a_number, needs, excludes.
output_settings settings_of(typed_output const& typed, environment const& env,
                            std::vector<error>& errors);

}  // namespace kpi
