// SPDX-License-Identifier: MIT
#include "coverage.hpp"

#include "tests/catch.hpp"

#include <kpi/commentary/nps_findings.hpp>

#include "src/programs/nps_options.hpp"

namespace kpi::coverage_test {

// Every option and finding of `nps`, and every diagnostic of all programs, is shown by the golden files.

namespace {

using namespace kpi::coverage;

std::vector<golden> const& nps_cases() {
  static std::vector<golden> const cases = cases_of("nps");
  return cases;
}

std::vector<option> const& all_options() {
  static typed_nps typed;
  static std::vector<option> const options = options_of(nps_options(typed));
  return options;
}

names all_findings() { return finding_codes<nps_finding>(); }

}  // namespace

TEST_CASE("there are cases") { CHECK(nps_cases().size() > 100); }

TEST_CASE("every option is used by two cases that print different things") {
  CHECK(options_without_two_cases(all_options(), nps_cases()) == names{});
}

TEST_CASE("every value that an option lists is used by a case") {
  CHECK(values_without_case(all_options(), nps_cases()) == names{});
}

TEST_CASE("every diagnostic is printed by a case in each language") {
  CHECK(codes_without_case(cases_of_all_programs()) == names{});
}

TEST_CASE("every finding is in the JSON of a case in each language") {
  CHECK(findings_without_case(all_findings(), nps_cases()) == names{});
}

TEST_CASE("findings that data may not show are absent from a case in each language") {
  names const always{"nps.score", "nps.reading", "nps.limit"};
  CHECK(findings_always_there(all_findings(), nps_cases(), "en") == always);
  CHECK(findings_always_there(all_findings(), nps_cases(), "fr") == always);
}

TEST_CASE("every option is in docs/nps.md and every diagnostic on a page of docs") {
  CHECK(options_not_in(docs_page("nps.md"), all_options()) == names{});
  CHECK(findings_not_in(docs_page("nps.md"), all_findings()) == names{});
  CHECK(codes_not_in(docs_page("csv.md") + docs_page("margin.md") + docs_page("kpi-grade.md")) ==
        names{});
}

TEST_CASE("what is lacking is named") {
  std::vector<golden> const none;
  CHECK(options_without_two_cases(all_options(), none).size() == all_options().size());
  CHECK(codes_without_case(none).size() == 2 * code_table.size());
  CHECK(findings_without_case(all_findings(), none).size() == 2 * all_findings().size());
  CHECK(options_not_in("", all_options()).size() == all_options().size());
  CHECK(codes_not_in("").size() == code_table.size());

  // one of two is not enough, nor are two that print the same; comments do not count
  golden const loud{"nps --rounding truncate a.csv", "1\n", ""};
  auto const lacks_rounding = [](std::vector<golden> const& cases) {
    auto const lacking = options_without_two_cases(all_options(), cases);
    return std::find(lacking.begin(), lacking.end(), "--rounding") != lacking.end();
  };
  CHECK(lacks_rounding({loud}));
  CHECK(lacks_rounding({loud, {"nps --rounding=half-even b.csv", "1\n", ""}}));
  CHECK(lacks_rounding({loud, {"# --rounding half-even\nnps b.csv", "2\n", ""}}));
  CHECK_FALSE(lacks_rounding({loud, {"nps --rounding=half-even b.csv", "2\n", ""}}));

  // a code in one language is not a code in the other
  auto const lacking =
      codes_without_case({{"nps x", "", "x: erreur[FIL001]: fichier introuvable\n"}});
  CHECK(std::find(lacking.begin(), lacking.end(), "FIL001 en") != lacking.end());
  CHECK(std::find(lacking.begin(), lacking.end(), "FIL001 fr") == lacking.end());
}

}  // namespace kpi::coverage_test
