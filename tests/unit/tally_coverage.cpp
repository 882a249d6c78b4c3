// SPDX-License-Identifier: MIT
#include "coverage.hpp"

#include "tests/catch.hpp"

#include <kpi/commentary/comparisons_finding.hpp>
#include <kpi/commentary/survey_overlap.hpp>
#include <kpi/commentary/survey_segments.hpp>
#include <kpi/commentary/survey_weights.hpp>

#include "src/programs/tally_options.hpp"

namespace kpi::tally_coverage_test {

// What `kpi-tally` has is shown by its cases; what the survey programs say of weights and segments, by theirs.

namespace {

using namespace kpi::coverage;

std::vector<option> all_options() {
  static typed_tally typed;
  return options_of(tally_options(typed));
}

/// How bytes are read is declared and read by the same code as for `nps`, whose cases show it.
std::vector<option> options_of_its_own() {
  static typed_dialect dialect;
  return options_beside(all_options(), dialect_options(dialect));
}

}  // namespace

TEST_CASE("every option of kpi-tally is used by two cases that print different things") {
  auto const cases = cases_of("kpi-tally");
  CHECK(options_of_its_own().size() > 10);
  CHECK(options_without_two_cases(options_of_its_own(), cases) == names{});
  CHECK(values_without_case(options_of_its_own(), cases) == names{});
}

TEST_CASE("every option of kpi-tally is in docs/kpi-tally.md") {
  CHECK(options_not_in(docs_page("kpi-tally.md"), all_options()) == names{});
}

TEST_CASE(
    "what is said of weights, segments, comparisons and people in both is in the JSON of a case in each language") {
  names const findings{std::string(survey_weights::code), std::string(survey_segments::code),
                       std::string(survey_comparisons::code), std::string(survey_overlap::code)};
  CHECK(findings_without_case(findings, cases_of_all_programs()) == names{});
  CHECK(findings_not_in(docs_page("nps.md"), findings) == names{});
}

}  // namespace kpi::tally_coverage_test
