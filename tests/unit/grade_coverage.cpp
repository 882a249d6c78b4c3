// SPDX-License-Identifier: MIT
#include "coverage.hpp"

#include "tests/catch.hpp"

#include <algorithm>

#include <kpi/grading/rung.hpp>

#include "src/programs/grade_options.hpp"

namespace kpi::grade_coverage_test {

// Every option of `kpi-grade` and every step of the ladder is shown by the golden files of tests/cases/kpi-grade, and
// stands in docs/kpi-grade.md. (The diagnostics are among those of all programs: coverage.cpp.)

namespace {

using namespace kpi::coverage;

std::vector<golden> const& grade_cases() {
  static std::vector<golden> const cases = cases_of("kpi-grade");
  return cases;
}

std::vector<option> all_options() {
  static typed_grade typed;
  return options_of(grade_options(typed));
}

names rungs_without_case() {
  names lacking;
  for (grading::rung_row const& row : grading::rung_table) {
    std::string const shown = "[" + std::string(row.code) + "]\n";
    bool const printed = std::any_of(grade_cases().begin(), grade_cases().end(),
                                     [&](golden const& c) { return holds(c.printed(), shown); });
    if (!printed) lacking.emplace_back(row.code);
  }
  return lacking;
}

names rungs_not_in(std::string const& page) {
  names lacking;
  for (grading::rung_row const& row : grading::rung_table)
    if (!holds(page, "`" + std::string(row.code) + "`")) lacking.emplace_back(row.code);
  return lacking;
}

}  // namespace

TEST_CASE("every option of kpi-grade is used by two cases that print different things") {
  CHECK(options_without_two_cases(all_options(), grade_cases()) == names{});
  CHECK(values_without_case(all_options(), grade_cases()) == names{});
}

TEST_CASE("every step of the ladder is reached by a sheet") {
  CHECK(rungs_without_case() == names{});
}

TEST_CASE("every option and step of kpi-grade is in docs/kpi-grade.md") {
  CHECK(options_not_in(docs_page("kpi-grade.md"), all_options()) == names{});
  CHECK(rungs_not_in(docs_page("kpi-grade.md")) == names{});
}

}  // namespace kpi::grade_coverage_test
