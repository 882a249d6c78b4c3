// SPDX-License-Identifier: MIT
#include "coverage.hpp"

#include "tests/catch.hpp"

#include "src/programs/sql_options.hpp"

namespace kpi::sql_coverage_test {

// Every option of `kpi-sql` is shown by its cases, and stands in its page.

namespace {

using namespace kpi::coverage;

std::vector<option> all_options() {
  static typed_sql typed;
  return options_of(sql_options(typed));
}

}  // namespace

TEST_CASE("every option of kpi-sql is used by two cases that print different things") {
  auto const cases = cases_of("kpi-sql");
  CHECK(all_options().size() > 6);
  CHECK(values_without_case(all_options(), cases) == names{});
  CHECK(options_without_two_cases(all_options(), cases) == names{});
}

TEST_CASE("every option of kpi-sql is in docs/kpi-sql.md") {
  CHECK(options_not_in(docs_page("kpi-sql.md"), all_options()) == names{});
}

}  // namespace kpi::sql_coverage_test
