// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/unit/surveys.hpp"

#include <algorithm>

#include <kpi/metric/csat.hpp>

namespace kpi::csat_property {

// What holds for every survey of 1 to 5 answers on 1–4 and 1–5, by every definition.

namespace {

using counts = std::vector<std::uint64_t>;

template <class F>
void each_small_survey(F const& f) {
  for (std::size_t const levels : {std::size_t{4}, std::size_t{5}})
    for (std::uint64_t answers = 1; answers <= 5; ++answers) {
      counts c(levels);
      test::each_survey(c, 0, answers, f);
    }
}

csat_setting setting_on(counts const& c, std::string_view name) {
  scale const on{1, static_cast<int>(c.size())};
  csat_choice choice{.on = on};
  if (!name.empty()) choice.definition = *find_csat_definition(name);
  return *setting_of(choice, test::counted(1, c));
}

csat_result result_of(counts const& c, std::string_view name = "") {
  return *csat(test::counted(1, c), setting_on(c, name));
}

}  // namespace

TEST_CASE("CSAT: the classes of the usual definitions hold every answer once") {
  each_small_survey([](counts const& c) {
    csat_result const r = result_of(c);
    rational const sum =
        r.satisfied.share + r.dissatisfied.share + (r.neutral ? r.neutral->share : rational(0));
    if (sum != 100) FAIL("shares add up to " << sum);
    if (r.neutral.has_value() != (c.size() % 2 == 1)) FAIL("neutral on an even scale");
  });
}

TEST_CASE(
    "CSAT: the share is that of the answers counted one by one, the net score their difference") {
  each_small_survey([](counts const& c) {
    std::uint64_t best = c[c.size() - 1] + c[c.size() - 2];
    std::uint64_t worst = c[0] + c[1];
    std::uint64_t all = 0;
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < c.size(); ++i) {
      all += c[i];
      sum += c[i] * (i + 1);
    }
    if (result_of(c).score != rational(best * 100, all)) FAIL("share");
    auto const net = static_cast<std::int64_t>(best) - static_cast<std::int64_t>(worst);
    if (result_of(c, "net").score != rational(net * 100, all)) FAIL("net");
    if (result_of(c, "mean").score != rational(sum, all)) FAIL("mean");
    if (result_of(c, "top-box").score != rational(c.back() * 100, all)) FAIL("top box");
  });
}

TEST_CASE("CSAT: turning the scale round exchanges the satisfied and the dissatisfied") {
  each_small_survey([](counts const& c) {
    counts turned(c.rbegin(), c.rend());
    csat_result const there = result_of(c, "net");
    csat_result const back = result_of(turned, "net");
    if (there.score != -back.score || there.satisfied != back.dissatisfied) FAIL("not mirrored");
    if (there.mean + back.mean != static_cast<int>(c.size()) + 1) FAIL("mean not mirrored");
  });
}

TEST_CASE("CSAT: shares of the same survey have the same score") {
  each_small_survey([](counts const& c) {
    share_distribution shares;
    distribution const d = test::counted(1, c);
    for (scored_group const& g : scored_groups(d, {1, static_cast<int>(c.size())}))
      shares.levels.push_back({g.score, g.of.share});
    if (csat(shares, setting_on(c, ""))->score != result_of(c).score) FAIL("shares");
  });
}

}  // namespace kpi::csat_property
