// SPDX-License-Identifier: MIT
// Rows that cannot be used: which are left out, how many may be, and that all are told in one run.
#include <string>
#include <vector>

#include <kpi/commentary/ces_report.hpp>
#include <kpi/commentary/csat_report.hpp>
#include <kpi/commentary/nps_report.hpp>
#include <kpi/csv/bad_rows.hpp>

#include "tests/catch.hpp"
#include "tests/unit/csv_reading_text.hpp"

namespace kpi::csv_bad_rows_test {

namespace {

std::string told(std::string const& file, reading_request const& asked = {}) {
  return test::text_of(evaluate_nps("answers.csv", test::read(file, asked), {}).found);
}

std::string answers_and(std::string const& bad, int good) {
  std::string file = "nps\n";
  for (int i = 0; i < good; ++i) file += "9\n";
  return file + bad;
}

}  // namespace

TEST_CASE("more than a share of the answers given is too many") {
  CHECK_FALSE(too_many({1, 0, 10}));
  CHECK_FALSE(too_many({0, 1, 10}));
  CHECK(too_many({1, 1, 19}));
  CHECK_FALSE(too_many({1, 1, 20}));
  CHECK(too_many({1, 0, 1'000'000, 0}));
  CHECK_FALSE(too_many({0, 0, 10, 0}));
  error const e = error_of(bad_answers{1, 2, 7}, "answers.csv");
  CHECK(e.details == std::vector<detail_value>{"42.9", std::uint64_t{1}, std::uint64_t{2},
                                               std::uint64_t{7}, "10"});
}

TEST_CASE("rejected answers and answers out of scale count together") {
  CHECK(told(answers_and("x\n", 9)) == "warning CSV010 11:1");
  CHECK(told(answers_and("12\n", 9)) == "warning CSV021 11:1");
  CHECK(told(answers_and("x\n12\n", 9)) ==
        "error CSV006 0:0, warning CSV010 11:1, warning CSV021 12:1");
  CHECK(told(answers_and("x\n12\n", 18)) == "warning CSV010 20:1, warning CSV021 21:1");
  CHECK(told(answers_and("x\n12\n", 9), {.most_bad = 20}) ==
        "warning CSV010 11:1, warning CSV021 12:1");
  CHECK(told(answers_and("\n\n\n\n\n\nx\n9\n", 8)) ==
        "warning CSV010 16:1");                  // missing are no base
  CHECK(told(answers_and("\nx\n", 9)).empty());  // a note below the answers
}

TEST_CASE("bad rows and scores out of scale are told in one run") {
  reading_request const stop{.skip_bad_rows = false};
  CHECK(told(answers_and("x\n12\n", 9), stop) == "error CSV010 11:1, error CSV021 12:1");
  std::string const list = "Note de 1 à 10;Réponses\n1;2\n2;x\n12;3\n";
  CHECK(told(list) == "error CSV011 3:3, error CSV021 4:1");
  csat_request csat;
  csat.on = scale{1, 5};
  CHECK(
      test::text_of(evaluate_csat("a.csv", test::read(answers_and("x\n", 9), stop), csat).found) ==
      "error CSV010 11:1, error CSV021 2:1");
  ces_request ces;
  ces.on = scale{1, 5};
  CHECK(test::text_of(evaluate_ces("a.csv", test::read(answers_and("x\n", 9), stop), ces).found) ==
        "error CSV010 11:1, error CSV021 2:1");
}

TEST_CASE("errors in the table as a whole leave nothing to look at") {
  CHECK(told("Note;Réponses\n1;2\n1;3\n15;1\n") == "error CSV015 3:1");
}

}  // namespace kpi::csv_bad_rows_test
