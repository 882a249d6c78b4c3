// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <kpi/grading/diagnosis_text.hpp>
#include <kpi/grading/marks.hpp>

#include "src/command_line/help.hpp"
#include "src/command_line/output_options.hpp"

namespace kpi {

extern program_card const grade_card;

/// All that can be typed after `kpi-grade`.
struct typed_grade {
  std::vector<std::string> words;
  std::optional<std::string> shares;
  std::optional<std::string> total;
  std::optional<std::string> mark_step;
  std::optional<std::string> mark_round;
  std::optional<std::string> out_of;
  std::optional<std::string> student;
  std::optional<std::string> report;
  std::optional<std::string> to_file;
  bool hints = false;
  typed_output output;
};

std::vector<option_group> grade_options(typed_grade& typed);

/// What is to be done: mark a class, print the key, find confusions, list the shares.
enum class grade_command { mark, key, lint, shares };

enum class grade_format { text, json, csv, gradescope, junit, moodle };

enum class grade_report { students, whole_class };

/// What it means.
struct grade_settings {
  grade_command command = grade_command::mark;
  std::string case_file;
  std::string answers_file;
  std::optional<std::string> shares_file;
  std::optional<rational> total;
  std::string total_typed;
  grading::mark_rule rule;
  std::optional<std::string> student;
  grade_report report = grade_report::whole_class;
  std::optional<std::string> to_file;
  grading::audience whom = grading::audience::teacher;
  grade_format format = grade_format::text;
  output_settings output;
};

/// The settings; what is wrong is added to errors: unknown_value, not_a_number, needs, excludes, missing_operand.
grade_settings settings_of(typed_grade const& typed, environment const& env,
                           std::vector<error>& errors);

}  // namespace kpi
