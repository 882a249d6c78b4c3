// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <kpi/grading/marks.hpp>
#include <kpi/text/language.hpp>

namespace kpi {

/// A row of a numerical question: a number that Moodle takes for the response when it lies within the tolerance.
/// The first row that does decides.
struct moodle_row {
  rational value;
  rational tolerance;
  rational fraction;  ///< percent of the marks
  std::string feedback;
};

/// The ladder as rows, its rungs in their order: the right value at every rounding that counts, early roundings, the last
/// digit, forms, mistakes. What depends on other answers (follow-through) or on text (units) has no row.
std::vector<moodle_row> moodle_rows(grading::question_key const& key,
                                    grading::share_table const& shares, language lang);

}  // namespace kpi
