// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <string>

#include <kpi/csv/seasons_reader.hpp>
#include <kpi/plan/seasons.hpp>

namespace kpi::seasons_test {

namespace {

year_convention const commercial{};
year_convention const calendar{365, month_rule::calendar};

seasons const quarters{{"T1", 120'000}, {"T2", 150'000}, {"T3", 260'000}, {"T4", 60'000}};

plan const two_channels{{{"Store", 1'000}, {"Web", 400}}, {}};

std::string_view only_code(seasons_reading const& r) {
  return r.found.errors.first.empty() ? "" : id(r.found.errors.first.front().code);
}

}  // namespace

TEST_CASE("the course of UNIT: day 80 of the third quarter") {
  auto const at = *season_point_of(rational(500'000, 590'000), quarters, commercial);
  CHECK(at.period == 2);
  CHECK(at.days_of_period == rational(230'000 * 90, 260'000));
  CHECK(at.missing == 230'000);  // of the 500,000 once both quarters before are over
  CHECK(at.days_of_year == 180 + at.days_of_period);
  CHECK(date_after(at.days_of_year, commercial)->month == 9);
  CHECK(date_after(at.days_of_year, commercial)->day == 20);
}

TEST_CASE("even seasons give the linear rule") {
  seasons const even{{"a", 5}, {"b", 5}, {"c", 5}};
  for (int part = 0; part <= 100; part += 5)
    CHECK(season_point_of(rational(part, 100), even, commercial)->days_of_year ==
          rational(part * 360, 100));
}

TEST_CASE("a period without sales is passed over, and the year has an end") {
  seasons const closed{{"a", 1}, {"b", 0}, {"c", 1}};
  CHECK(season_point_of(rational(1, 2), closed, commercial)->period == 0);
  CHECK(season_point_of(rational(3, 4), closed, commercial)->days_of_year == 300);
  CHECK_FALSE(season_point_of(rational(101, 100), closed, commercial));
  CHECK(season_point_of(1, closed, commercial)->days_of_year == 360);
  seasons const late{{"a", 0}, {"b", 1}};
  CHECK(season_point_of(0, late, commercial)->days_of_year == 0);
}

TEST_CASE("months have their own lengths in the calendar, other periods equal ones") {
  CHECK(length_of_period(1, 12, calendar) == 28);
  CHECK(length_of_period(2, 4, calendar) == 92);
  CHECK(length_of_period(1, 12, commercial) == 30);
  CHECK(length_of_period(9, 52, calendar) == rational(365, 52));
}

TEST_CASE("one column serves all channels, several are told by name") {
  auto const one = read_seasons("s.csv", "Half,CA\nH1,30 %\nH2,70 %\nTotal,100 %\n", two_channels);
  REQUIRE(one.data.size() == 2);
  CHECK(one.data[0] == seasons{{"H1", 30}, {"H2", 70}});
  CHECK(one.data[0] == one.data[1]);
  auto const own = read_seasons("s.csv", "Half;Web;Store\nH1;100;300\nH2;300;700\n", two_channels);
  REQUIRE(own.data.size() == 2);
  CHECK(own.data[0] == seasons{{"H1", 300}, {"H2", 700}});
  CHECK(own.found.warnings.count == 0);
}

TEST_CASE("sales that are not the revenue of the plan are warned of") {
  auto const r = read_seasons("s.csv", "Half;Web;Store\nH1;100;300\nH2;200;700\n", two_channels);
  REQUIRE(r.found.warnings.count == 1);
  CHECK(r.found.warnings.first.front().code == code::seasons_disagree);
}

TEST_CASE("what cannot be the sales of a period is refused") {
  CHECK(only_code(read_seasons("s.csv", "Half,CA\n", two_channels)) == "SEA001");
  CHECK(only_code(read_seasons("s.csv", "", two_channels)) == "SEA001");
  CHECK(only_code(read_seasons("s.csv", "H1,-3\nH2,4\n", two_channels)) == "SEA002");
  CHECK(only_code(read_seasons("s.csv", "H1,0\nH2,0\n", two_channels)) == "SEA002");
  CHECK(only_code(read_seasons("s.csv", "H,Shop,Site\nH1,1,2\nH2,3,4\n", two_channels)) ==
        "SEA003");
}

}  // namespace kpi::seasons_test
