// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/unit/csv_reading_text.hpp"

#include <string>

#include <kpi/csv/survey_reader.hpp>

namespace kpi::csv_tally_rows_test {

// Distribution files that a database wrote: it counts what it finds, whatever it means.

using test::answers_text;
using test::text_of;

TEST_CASE("text among the scores of a distribution file is as many rejected answers as it counts") {
  std::string const file = "score,count\nmissing,0\nrejected,1\n9,40\n 9.0,2\nN/A,3\nneuf,4\n";
  CHECK(answers_text(read_survey("t.csv", file)) == "counts 9:42 missing:3 rejected:5");
  reading_request strict;
  strict.skip_bad_rows = false;
  CHECK(text_of(read_survey("t.csv", file, strict).found) == "error CSV010 7:1");
  std::string const weighted =
      "a,score,count,weight,weight_squared\nx,9,2,2.5,3.25\nx,neuf,4,4,4\n";
  CHECK(answers_text(read_survey("t.csv", weighted)) == "counts 9:2 rejected:4");
}

TEST_CASE("answers without a weight in a distribution file that has weights are rejected") {
  std::string const file = "score,count,weight,weight_squared\nmissing,1,,\nrejected,0,,\n"
                           "9,2,2.5,3.25\n9,3,,\nN/A,2,,\n3,1,1,1\n";
  CHECK(answers_text(read_survey("t.csv", file)) == "counts 3:1 9:2 missing:3 rejected:3");
  reading_request strict;
  strict.skip_bad_rows = false;
  CHECK(text_of(read_survey("t.csv", file, strict).found) == "error CSV050 5:5");
  std::string const half = "score,count,weight,weight_squared\n9,2,2.5,\n";
  CHECK(text_of(read_survey("t.csv", half).found) == "error CSV050 2:9");
}

TEST_CASE("rows of a distribution file that belong to no period are rejected answers") {
  reading_request request;
  request.by = {"date:month"};
  auto const r =
      read_survey("t.csv", "date,score,count\n2025-01-02,9,3\n2025-01-03,3,1\nsoon,9,2\n", request);
  CHECK(answers_text(r) == "counts 3:1 9:3 rejected:2");
  REQUIRE(r.segments.size() == 1);
  CHECK(r.segments.front().key == segment_key{"2025-01"});
}

TEST_CASE("a distribution file of labels stays one with a number among them") {
  std::string const file =
      "score,count\nmissing,0\nrejected,0\nPromoteur,4\nPassif,1\nDétracteur,2\n9,1\n";
  CHECK(text_of(read_survey("t.csv", file).found).find("CSV018") != std::string::npos);
}

}  // namespace kpi::csv_tally_rows_test
