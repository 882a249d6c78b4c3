// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <kpi/render/record.hpp>

namespace kpi::record_test {

namespace {

record const sample{{"source", text_value("a.csv")},
                    {"responses", count_value(13)},
                    {"weighted", count_value({})},
                    {"scale", {part{true, {{"lowest", {1}}}}}},
                    {"interval", {part{false, {{"lower", figure_value({})}}}}},
                    {"score", figure_value(rational(600, 13))},
                    {"detractors", {record{{"share", figure_value(rational(200, 13))}}}},
                    {"distribution", {list{{count_value(5)}, "5"}}}};

}  // namespace

TEST_CASE("every figure and count of a record can be measured, lists cannot") {
  std::vector<std::string> keys;
  for (measure const& m : measures(sample)) keys.push_back(m.key);
  CHECK(keys == std::vector<std::string>{"responses", "weighted", "interval.lower", "score",
                                         "detractors.share"});
}

TEST_CASE("a measure is found by its dotted key, exact to the last digit") {
  auto const all = measures(sample);
  REQUIRE(find_measure(all, "score") != nullptr);
  CHECK(find_measure(all, "score")->exact == rational(600, 13));
  CHECK(find_measure(all, "detractors.share")->exact == rational(200, 13));
  CHECK(find_measure(all, "responses")->exact == rational(13));
}

TEST_CASE("a key that is absent in the result is known, an unknown key is not") {
  auto const all = measures(sample);
  REQUIRE(find_measure(all, "weighted") != nullptr);
  CHECK_FALSE(find_measure(all, "weighted")->exact);
  CHECK(find_measure(all, "source") == nullptr);
  CHECK(find_measure(all, "distribution") == nullptr);
  CHECK(find_measure(all, "share") == nullptr);
  CHECK(find_measure(all, "") == nullptr);
}

}  // namespace kpi::record_test
