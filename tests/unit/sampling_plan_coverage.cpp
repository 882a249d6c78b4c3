// SPDX-License-Identifier: MIT
#include "coverage.hpp"

#include "tests/catch.hpp"

#include "src/programs/nps_options.hpp"
#include "src/programs/sampling_plan_options.hpp"

namespace kpi::sampling_plan_coverage_test {

// Every option and finding of `kpi-plan` is shown by the golden files of tests/cases/kpi-plan, and stands in its page.

namespace {

using namespace kpi::coverage;

std::vector<option> all_options() {
  static typed_sampling_plan typed;
  return options_of(sampling_plan_options(typed));
}

/// Those that `nps` does not have, and those that mean more here.
std::vector<option> options_of_its_own() {
  static typed_nps of_nps;
  return options_beside(all_options(), options_of(nps_options(of_nps)));
}

names const findings{"plan.margin", "plan.difference", "plan.out_of_reach", "plan.limit"};

}  // namespace

TEST_CASE("every option of kpi-plan is used by two cases that print different things") {
  auto const cases = cases_of("kpi-plan");
  CHECK(!options_of_its_own().empty());
  CHECK(options_without_two_cases(options_of_its_own(), cases) == names{});
  CHECK(values_without_case(options_of_its_own(), cases) == names{});
}

TEST_CASE("every finding of kpi-plan is in the JSON of a case in each language") {
  CHECK(findings_without_case(findings, cases_of("kpi-plan")) == names{});
}

TEST_CASE("every option and finding of kpi-plan is in its page") {
  CHECK(options_not_in(docs_page("kpi-plan.md") + docs_page("nps.md"), all_options()) == names{});
  CHECK(options_not_in(docs_page("kpi-plan.md"), options_of_its_own()) == names{});
  CHECK(findings_not_in(docs_page("kpi-plan.md"), findings) == names{});
}

}  // namespace kpi::sampling_plan_coverage_test
