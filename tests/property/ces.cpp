// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/unit/surveys.hpp"

#include <kpi/metric/ces.hpp>

namespace kpi::ces_property {

// What holds for every survey of 1 to 5 answers on 1–5, and 1 to 4 on 1–7, by every definition.

namespace {

using counts = std::vector<std::uint64_t>;

template <class F>
void each_small_survey(ces_definition const& by, F const& f) {
  std::uint64_t const most = levels(by.on) == 5 ? 5 : 4;
  for (std::uint64_t answers = 1; answers <= most; ++answers) {
    counts c(static_cast<std::size_t>(levels(by.on)));
    test::each_survey(c, 0, answers, f);
  }
}

std::uint64_t sum_of(counts const& c, scale const& scores) {
  std::uint64_t sum = 0;
  for (int score = scores.lowest; score <= scores.highest; ++score)
    sum += c[static_cast<std::size_t>(score - 1)];
  return sum;
}

}  // namespace

TEST_CASE("CES: the three classes hold every answer once, and the figure follows from them") {
  for (ces_definition const& by : ces_definitions)
    each_small_survey(by, [&](counts const& c) {
      ces_result const r = *ces(test::counted(1, c), by);
      ces_classes const classes = classes_of(by);
      std::uint64_t const low = sum_of(c, classes.low);
      std::uint64_t const high = sum_of(c, classes.high);
      std::uint64_t const all = sum_of(c, by.on);
      if (r.low.share + r.middle.share + r.high.share != 100) FAIL(by.name << ": not 100");
      if (r.low.count != low || r.high.count != high || r.responses != all) FAIL(by.name);
      rational const net(static_cast<std::int64_t>(high) - static_cast<std::int64_t>(low));
      rational const share = by.figure == ces_figure::net ? net : rational(high);
      if (by.figure != ces_figure::mean && r.score != share * 100 / all) FAIL(by.name << ": score");
      if (by.figure == ces_figure::mean && r.score != r.mean) FAIL(by.name << ": mean");
      if (r.mean < by.on.lowest || r.mean > by.on.highest) FAIL(by.name << ": off the scale");
    });
}

TEST_CASE("CES: turning the scale round mirrors the mean about the middle") {
  for (ces_definition const& by : ces_definitions)
    each_small_survey(by, [&](counts const& c) {
      distribution const d = test::counted(1, c);
      rational const sum = ces(d, by)->mean + ces(reversed(d, by.on), by)->mean;
      if (sum != by.on.lowest + by.on.highest) FAIL(by.name);
    });
}

}  // namespace kpi::ces_property
