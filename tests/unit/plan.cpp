// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <kpi/plan/money.hpp>
#include <kpi/plan/year.hpp>

namespace kpi::plan_test {

namespace {

plan_display in(language lang, std::string_view money = "EUR") {
  return {{lang, {}, rounding::half_away}, *find_currency(money)};
}

std::string date_text(rational const& days, year_convention const& by) {
  auto const date = date_after(days, by);
  return date ? std::to_string(date->day) + '/' + std::to_string(date->month) : "none";
}

}  // namespace

TEST_CASE("amounts as each language writes them, with two decimals or none") {
  auto const english = in(language::english);
  auto const french = in(language::french);
  CHECK(money(english, 206'400) == "€206,400");
  CHECK(money(french, 206'400) == "206\u202f400\u00a0€");
  CHECK(money(english, rational(4'000'000, 7)) == "€571,428.57");
  CHECK(money(french, rational(-17, 2)) == "\u22128,50\u00a0€");
  CHECK(money(english, rational(-17, 2)) == "\u2212€8.50");
  CHECK(money(english, rational(999'999, 1'000)) == "€1,000");
  CHECK(money(english, rational(-1, 1'000)) == "€0");
  CHECK(signed_money(english, 5) == "+€5");
  CHECK(signed_money(english, 0) == "€0");
  CHECK(signed_money(english, -5) == "\u2212€5");
  CHECK(money(in(language::english, "CHF"), 5) == "CHF\u00a05");
  CHECK(money(in(language::french, "$"), 5) == "5\u00a0$");
}

TEST_CASE("decimals asked for are exact, whatever the amount") {
  plan_display how = in(language::english);
  how.figures.decimals = 1;
  CHECK(money(how, 5) == "€5.0");
  CHECK(ratio(how, rational(63, 2)) == "31.5%");
  how.figures.decimals.reset();
  CHECK(ratio(how, 26) == "26%");
  CHECK(ratio(in(language::french), rational(516, 41)) == "12,59\u00a0%");
}

TEST_CASE("a currency goes by code, sign or word") {
  for (std::string_view const name : {"EUR", "eur", "€", "euro", "Euros"})
    CHECK(find_currency(name)->code == "EUR");
  CHECK(find_currency("£")->code == "GBP");
  CHECK(find_currency("FCFA")->code == "XOF");
  CHECK(find_currency("kg") == nullptr);
}

// Sources: 347.5 days became 18 December and 278.13 days 8 October in two textbooks; 80 days of the
// third quarter 20 September in a third; calendar day 348 is 14 December and day 279 6 October.
TEST_CASE("days become the dates that the sources print") {
  year_convention const thirty;
  CHECK(date_text(rational(695, 2), thirty) == "18/12");
  CHECK(date_text(rational(27'813, 100), thirty) == "8/10");
  CHECK(date_text(260, thirty) == "20/9");
  year_convention const calendar{360, month_rule::calendar, day_rule::nearest};
  CHECK(date_text(348, calendar) == "14/12");
  CHECK(date_text(279, calendar) == "6/10");
}

TEST_CASE("a fraction of a day belongs to the day that is chosen") {
  rational const days(1'200, 7);  // 171.43
  CHECK(date_text(days, {360, month_rule::thirty_days, day_rule::nearest}) == "21/6");
  CHECK(date_text(days, {360, month_rule::thirty_days, day_rule::up}) == "22/6");
  CHECK(date_text(days, {360, month_rule::thirty_days, day_rule::down}) == "21/6");
  CHECK(date_text(rational(1'715, 10), {}) == "22/6");
}

TEST_CASE("the ends of months and of the year") {
  CHECK(date_after(180, {}) == year_date{180, 6, 0, 6, 30});
  CHECK(date_after(171, {}) == year_date{171, 5, 21, 6, 21});
  CHECK(date_after(0, {}) == year_date{1, 0, 1, 1, 1});
  CHECK(date_text(360, {}) == "30/12");
  CHECK(date_text(361, {}) == "none");
  CHECK(date_text(-1, {}) == "none");
  year_convention const calendar{365, month_rule::calendar, day_rule::nearest};
  CHECK(date_after(31, calendar) == year_date{31, 1, 0, 1, 31});
  CHECK(date_after(59, calendar) == year_date{59, 2, 0, 2, 28});
  CHECK(date_text(60, calendar) == "1/3");
  CHECK(date_text(365, calendar) == "31/12");
  CHECK(date_text(363, {365, month_rule::thirty_days, day_rule::nearest}) == "31/12");
}

}  // namespace kpi::plan_test
