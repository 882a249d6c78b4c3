// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <kpi/commentary/working.hpp>
#include <kpi/csv/problems.hpp>
#include <kpi/grading/case_file.hpp>
#include <kpi/grading/class_marks.hpp>

#include "grade_options.hpp"

namespace kpi {

/// How one input is worked out, for the key: the questions on it share it.
struct input_working {
  std::string title;  ///< "nps answers.csv --scale 1-10"
  std::vector<working_step> steps;
};

/// A case with its keys: each input read once, each measure worked out by the program itself.
struct keyed_case {
  std::vector<grading::case_row> rows;
  std::vector<grading::graded_question> questions;  ///< in the order of the rows
  std::vector<grading::question_key> keys = {};  ///< with the mistakes that give the right number
  std::vector<input_working> workings = {};
  std::vector<std::size_t> working_of = {};  ///< of each question
  problems found = {};
};

/// The keys of a case file. Errors: those of read_case, unknown_program, bad_case_options, unusable_input,
/// unknown_case_measure, case_measure_absent, relative_tolerance, unit_does_not_fit, unknown_use, marks_disagree.
keyed_case keyed(grade_settings const& settings);

}  // namespace kpi
