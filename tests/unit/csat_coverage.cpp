// SPDX-License-Identifier: MIT
#include "coverage.hpp"

#include "tests/catch.hpp"

#include <kpi/commentary/csat_findings.hpp>

#include "src/programs/csat_options.hpp"
#include "src/programs/nps_options.hpp"

namespace kpi::csat_coverage_test {

// What `csat` has of its own is shown by the golden files of tests/cases/csat. The options that it shares
// with `nps` are declared and read by the same code, and shown by the cases of `nps`.

namespace {

using namespace kpi::coverage;

std::vector<option> options_of_its_own() {
  static typed_nps of_nps;
  static typed_csat typed;
  return options_beside(options_of(csat_options(typed)), options_of(nps_options(of_nps)));
}

std::vector<option> all_options() {
  static typed_csat typed;
  return options_of(csat_options(typed));
}

names all_findings() { return finding_codes<csat_finding>(); }

}  // namespace

TEST_CASE("every option of csat alone is used by two cases that print different things") {
  auto const cases = cases_of("csat");
  CHECK(!options_of_its_own().empty());
  CHECK(options_without_two_cases(options_of_its_own(), cases) == names{});
  CHECK(values_without_case(options_of_its_own(), cases) == names{});
}

TEST_CASE("every finding of csat is in the JSON of a case in each language") {
  CHECK(findings_without_case(all_findings(), cases_of("csat")) == names{});
}

TEST_CASE("findings of csat that data may not show are absent from a case in each language") {
  names const always{"csat.score", "csat.limit"};
  CHECK(findings_always_there(all_findings(), cases_of("csat"), "en") == always);
  CHECK(findings_always_there(all_findings(), cases_of("csat"), "fr") == always);
}

TEST_CASE(
    "every option and finding of csat is in docs/csat.md, but for the options that docs/nps.md explains") {
  CHECK(options_not_in(docs_page("csat.md"), options_of_its_own()) == names{});
  CHECK(options_not_in(docs_page("csat.md") + docs_page("nps.md"), all_options()) == names{});
  CHECK(findings_not_in(docs_page("csat.md"), all_findings()) == names{});
}

}  // namespace kpi::csat_coverage_test
