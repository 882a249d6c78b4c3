// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <string>

#include <kpi/csv/period.hpp>

namespace kpi::csv_period_test {

using namespace kpi::csv;

namespace {

/// "y-first 3 12 2025", "3 12 2025", or "none".
std::string parsed(std::string_view text) {
  auto const d = parse_date(text);
  if (!d) return "none";
  return (d->year_first ? "y-first " : "") + std::to_string(d->first) + ' ' +
         std::to_string(d->second) + ' ' + std::to_string(d->year);
}

date_order order_of(std::string_view text) { return order_shown(parse_date(text).value()); }

std::string text_of(std::string_view date, period by, date_order order = date_order::unknown) {
  return period_text(parse_date(date).value(), order, by).value_or("none");
}

}  // namespace

TEST_CASE("periods have four names") {
  CHECK(period_named("year") == period::year);
  CHECK(period_named("quarter") == period::quarter);
  CHECK(period_named("month") == period::month);
  CHECK(period_named("week") == period::week);
  CHECK_FALSE(period_named("day"));
  CHECK_FALSE(period_named("Month"));
  CHECK_FALSE(period_named(""));
}

TEST_CASE("a date starts with its year, or ends with it") {
  CHECK(parsed("2025-03-12") == "y-first 3 12 2025");
  CHECK(parsed("2025/3/12") == "y-first 3 12 2025");
  CHECK(parsed("12/03/2025") == "12 3 2025");
  CHECK(parsed("12.03.2025") == "12 3 2025");
  CHECK(parsed("1-2-2025") == "1 2 2025");
  CHECK(parsed(" 2025-03-12 ") == "y-first 3 12 2025");
}

TEST_CASE("a time after a date is passed over") {
  CHECK(parsed("2025-03-12 10:15:00") == "y-first 3 12 2025");
  CHECK(parsed("2025-03-12T10:15:00Z") == "y-first 3 12 2025");
  CHECK(parsed("12/03/2025, 10:15") == "12 3 2025");
}

TEST_CASE("what is no day is no date") {
  for (std::string_view const text :
       {"", "soon", "2025", "2025-03", "12/03", "2025-13-01", "2025-02-30", "30/02/2025",
        "32/01/2025", "0/1/2025", "2025-00-10", "12/03-2025", "12/03/25", "1/2/3/2025",
        "2025-03-12-01", "12345-01-01", "01/12345/2025", "12 03 2025", "12/03/2025/1"})
    CHECK(parsed(text) == "none");
}

TEST_CASE("February has 29 days every fourth year, but not every hundredth") {
  CHECK(parsed("2024-02-29") != "none");
  CHECK(parsed("2000-02-29") != "none");
  CHECK(parsed("2023-02-29") == "none");
  CHECK(parsed("1900-02-29") == "none");
}

TEST_CASE("a day above 12 shows which comes first") {
  CHECK(order_of("13/12/2025") == date_order::day_first);
  CHECK(order_of("12/13/2025") == date_order::month_first);
  CHECK(order_of("12/03/2025") == date_order::unknown);
  CHECK(order_of("2025-03-13") == date_order::unknown);
  CHECK(parsed("30/2/2025") == "none");  // and the 2nd of month 30 is no day either
}

TEST_CASE("the order makes no difference to a date with its year first, or the same number twice") {
  CHECK(is_plain(*parse_date("2025-03-12")));
  CHECK(is_plain(*parse_date("03/03/2025")));
  CHECK_FALSE(is_plain(*parse_date("03/04/2025")));
}

TEST_CASE("the order decides on the period") {
  CHECK(text_of("03/12/2025", period::month, date_order::day_first) == "2025-12");
  CHECK(text_of("03/12/2025", period::month, date_order::month_first) == "2025-03");
  CHECK(text_of("03/12/2025", period::quarter, date_order::day_first) == "2025-Q4");
  CHECK(text_of("03/12/2025", period::quarter, date_order::month_first) == "2025-Q1");
  CHECK(text_of("13/12/2025", period::month, date_order::month_first) == "none");
}

TEST_CASE("a year has four quarters of three months") {
  for (int month = 1; month <= 12; ++month)
    CHECK(text_of("2025-" + std::to_string(month) + "-01", period::quarter) ==
          "2025-Q" + std::to_string(1 + (month - 1) / 3));
  CHECK(text_of("2025-07-31", period::year) == "2025");
  CHECK(text_of("0987-07-31", period::month) == "0987-07");
}

// ISO 8601, 4.4 and its examples; the calendars of 2005, 2008, 2009, 2020 and 2026.
TEST_CASE("a week belongs to the year of its Thursday") {
  CHECK(text_of("2005-01-01", period::week) == "2004-W53");
  CHECK(text_of("2005-01-02", period::week) == "2004-W53");
  CHECK(text_of("2005-12-31", period::week) == "2005-W52");
  CHECK(text_of("2007-01-01", period::week) == "2007-W01");
  CHECK(text_of("2008-12-28", period::week) == "2008-W52");
  CHECK(text_of("2008-12-29", period::week) == "2009-W01");
  CHECK(text_of("2010-01-03", period::week) == "2009-W53");
  CHECK(text_of("2020-12-31", period::week) == "2020-W53");
  CHECK(text_of("2026-01-01", period::week) == "2026-W01");
  CHECK(text_of("2026-11-28", period::week) == "2026-W48");
}

}  // namespace kpi::csv_period_test
