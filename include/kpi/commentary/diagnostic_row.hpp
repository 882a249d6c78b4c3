// SPDX-License-Identifier: MIT
#pragma once

#include <kpi/base/code.hpp>
#include <kpi/text/language.hpp>

namespace kpi {

/// The words of a code, as templates. {0}, {1} … are the error's details and {program} is the
/// program's name. Alternatives are separated by "|" (without a space before it): the first whose
/// blanks are all filled is used; where none is, the line is left out.
struct diagnostic_row {
  kpi::code code = {};
  words title = {};
  words context = {};  ///< where in the table
  words found = {};    ///< instead of the text found, quoted
  words expected = {};
  words effect = {};   ///< of the error; of a warning when the code is never an error
  words skipped = {};  ///< the effect when it is a warning though it could be an error
  words fix = {};
};

}  // namespace kpi
