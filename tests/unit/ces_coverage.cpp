// SPDX-License-Identifier: MIT
#include "coverage.hpp"

#include "tests/catch.hpp"

#include <kpi/commentary/ces_findings.hpp>

#include "src/programs/ces_options.hpp"
#include "src/programs/nps_options.hpp"

namespace kpi::ces_coverage_test {

// What `ces` has of its own is shown by the golden files of tests/cases/ces. The options that it shares
// with `nps` are declared and read by the same code, and shown by the cases of `nps`.

namespace {

using namespace kpi::coverage;

std::vector<option> options_of_its_own() {
  static typed_nps of_nps;
  static typed_ces typed;
  return options_beside(options_of(ces_options(typed)), options_of(nps_options(of_nps)));
}

std::vector<option> all_options() {
  static typed_ces typed;
  return options_of(ces_options(typed));
}

names all_findings() { return finding_codes<ces_finding>(); }

}  // namespace

TEST_CASE("every option of ces alone is used by two cases that print different things") {
  auto const cases = cases_of("ces");
  CHECK(!options_of_its_own().empty());
  CHECK(options_without_two_cases(options_of_its_own(), cases) == names{});
  CHECK(values_without_case(options_of_its_own(), cases) == names{});
}

TEST_CASE("every finding of ces is in the JSON of a case in each language") {
  CHECK(findings_without_case(all_findings(), cases_of("ces")) == names{});
}

TEST_CASE("findings of ces that data may not show are absent from a case in each language") {
  names const always{"ces.score", "ces.direction", "ces.limit"};
  CHECK(findings_always_there(all_findings(), cases_of("ces"), "en") == always);
  CHECK(findings_always_there(all_findings(), cases_of("ces"), "fr") == always);
}

TEST_CASE(
    "every option and finding of ces is in docs/ces.md, but for the options that docs/nps.md explains") {
  CHECK(options_not_in(docs_page("ces.md"), options_of_its_own()) == names{});
  CHECK(options_not_in(docs_page("ces.md") + docs_page("nps.md"), all_options()) == names{});
  CHECK(findings_not_in(docs_page("ces.md"), all_findings()) == names{});
}

}  // namespace kpi::ces_coverage_test
