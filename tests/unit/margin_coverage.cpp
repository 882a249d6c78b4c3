// SPDX-License-Identifier: MIT
#include "coverage.hpp"

#include "tests/catch.hpp"

#include <kpi/commentary/margin_findings.hpp>

#include "src/programs/margin_options.hpp"

namespace kpi::margin_coverage_test {

// Every option and finding of `margin` is shown by the golden files of tests/cases/margin, and stands in docs/margin.md.

namespace {

using namespace kpi::coverage;

std::vector<golden> const& margin_cases() {
  static std::vector<golden> const cases = cases_of("margin");
  return cases;
}

std::vector<option> all_options() {
  static typed_margin typed;
  return options_of(margin_options(typed));
}

}  // namespace

TEST_CASE("every option of margin is used by two cases that print different things") {
  CHECK(options_without_two_cases(all_options(), margin_cases()) == names{});
  CHECK(values_without_case(all_options(), margin_cases()) == names{});
}

TEST_CASE("every finding of margin is in the JSON of a case in each language") {
  CHECK(findings_without_case(finding_codes<margin_finding>(), margin_cases()) == names{});
}

TEST_CASE("every option and finding of margin is in docs/margin.md") {
  CHECK(options_not_in(docs_page("margin.md"), all_options()) == names{});
  CHECK(findings_not_in(docs_page("margin.md"), finding_codes<margin_finding>()) == names{});
}

}  // namespace kpi::margin_coverage_test
