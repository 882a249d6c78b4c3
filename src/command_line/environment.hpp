// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include <kpi/text/language.hpp>

namespace kpi {

/// What the programs may know of where they run: the documented variables, and the terminal.
struct environment {
  std::string kpi_lang;
  std::string lc_all;
  std::string lc_messages;
  std::string lc_ctype;
  std::string lang;
  std::string no_color;
  std::string term;
  std::string columns;
  std::string kpi_kernel;
  bool input_is_terminal = false;
  bool output_is_terminal = false;
  std::optional<std::size_t> terminal_width;
  std::optional<std::size_t>
      progress_width;  ///< of a terminal at standard error on which a line can be rewritten; none in CI
};

/// Read once, at the start.
environment current_environment();

/// The first of KPI_LANG, LC_ALL, LC_MESSAGES and LANG that is set decides; English unless it names French.
language preferred_language(environment const& env);

/// True when LC_ALL, LC_CTYPE or LANG, the first that is set, names a character set other than UTF-8.
/// Where none is set, UTF-8 is taken for granted.
bool shows_ascii_only(environment const& env);

/// COLUMNS, else the terminal's width, else 80.
std::size_t page_width(environment const& env);

/// NO_COLOR, a dumb terminal and anything that is no terminal go without colour.
bool wants_colour(environment const& env);

}  // namespace kpi
