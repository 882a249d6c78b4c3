// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <string>

#include <kpi/csv/answer_ledger.hpp>

namespace kpi::csv_answer_ledger_test {

using namespace kpi::csv;

namespace {

/// "0:3 2:1": slots and how many answers each has; with their weights "0:3(1.5)".
std::string lines_text(answer_ledger const& ledger, std::size_t account) {
  std::string text;
  for (ledger_line const& l : ledger.lines(account)) {
    text += (text.empty() ? "" : " ") + std::to_string(l.slot) + ':' + std::to_string(l.count);
    if (l.weights) text += '(' + decimal_text(exact(*l.weights).sum, 10) + ')';
  }
  return text;
}

posting weighted(std::uint32_t account, std::uint32_t slot, rational const& weight) {
  return {account, slot, 1, scaled(weight)};
}

}  // namespace

TEST_CASE("a key has one account, whenever it comes") {
  answer_ledger ledger;
  CHECK(ledger.account_of("web", 9) == 0U);
  CHECK(ledger.account_of("shop", 9) == 1U);
  CHECK(ledger.account_of("web", 9) == 0U);
  CHECK(ledger.account_of("", 9) == 2U);
  CHECK(ledger.size() == 3);
  CHECK(ledger.key(1) == "shop");
}

TEST_CASE("there are no more accounts than there may be, but known ones stay") {
  answer_ledger ledger;
  REQUIRE(ledger.account_of("a", 2));
  REQUIRE(ledger.account_of("b", 2));
  CHECK_FALSE(ledger.account_of("c", 2));
  CHECK(ledger.account_of("a", 2) == 0U);
  CHECK(ledger.size() == 2);
}

TEST_CASE("keys stay where they are however many there are") {
  answer_ledger ledger;
  for (int i = 0; i < 5000; ++i) REQUIRE(ledger.account_of('k' + std::to_string(i), 10'000));
  CHECK(ledger.key(0) == "k0");
  CHECK(ledger.key(4999) == "k4999");
}

TEST_CASE("answers add up by account and slot, in the order of the slots") {
  answer_ledger ledger;
  ledger.account_of("web", 9);
  ledger.account_of("shop", 9);
  ledger.post({0, 5});
  ledger.post({0, 2});
  ledger.post({0, 5, 10});
  ledger.post({0, 0});
  ledger.post({1, 2});
  CHECK(lines_text(ledger, 0) == "0:1 2:1 5:11");
  CHECK(lines_text(ledger, 1) == "2:1");
}

TEST_CASE("a posting that is taken back leaves what the others posted") {
  answer_ledger ledger;
  ledger.account_of("web", 9);
  ledger.post(weighted(0, 3, rational(1, 2)));
  ledger.post(weighted(0, 3, rational(5, 4)));
  ledger.retract(weighted(0, 3, rational(1, 2)));
  CHECK(lines_text(ledger, 0) == "3:1(1.25)");
  ledger.retract(weighted(0, 3, rational(5, 4)));
  CHECK(lines_text(ledger, 0) == "3:0(0)");
}

TEST_CASE("two lines of one slot are one") {
  ledger_line a{4, 2, scaled(rational(3, 2))};
  add(a, {4, 1, scaled(rational(1, 4))});
  CHECK(a.count == 3);
  CHECK(exact(*a.weights).sum == rational(7, 4));
  CHECK(exact(*a.weights).squares == rational(37, 16));
}

}  // namespace kpi::csv_answer_ledger_test
