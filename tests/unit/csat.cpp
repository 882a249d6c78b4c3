// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/unit/surveys.hpp"

#include <kpi/metric/csat.hpp>

namespace kpi::csat_test {

using kpi::test::counted;

namespace {

/// The setting of a definition on its own scale, or on 1–5 where it has none.
csat_setting setting_by(std::string_view name, scale const& on) {
  return *setting_of(csat_choice{.definition = *find_csat_definition(name), .on = on},
                     counted(1, {1, 1}));
}

csat_result csat_by(std::string_view name, std::vector<std::uint64_t> const& counts) {
  scale const on{1, static_cast<int>(counts.size())};
  return *csat(counted(1, counts), setting_by(name, on));
}

std::string range(std::optional<scale> const& s) { return s ? typed_scale(*s) : "-"; }

/// "1-2 3 4-5".
std::string classes_text(int levels, int best) {
  csat_classes const c = csat_classes_on({1, levels}, best);
  return range(c.dissatisfied) + ' ' + range(c.neutral) + ' ' + range(c.satisfied);
}

}  // namespace

TEST_CASE("CSAT: published figures: the course's two questions and 74 of 107") {
  CHECK(csat_by("top-two-of-4", {40, 45, 10, 5}).score == 15);
  CHECK(csat_by("top-two-of-4", {40, 45, 10, 5}).mean == rational(18, 10));
  csat_result const usual = csat_by("top-two-of-5", {14, 9, 10, 32, 42});
  CHECK(usual.score == rational(7400, 107));
  CHECK(usual.satisfied.count == 74U);
  CHECK(usual.neutral->count == 10U);
  CHECK(usual.dissatisfied.count == 23U);
  CHECK(usual.responses == 107U);
  CHECK(fixed_text(usual.score, 2) == "69.16");
  // Suptask: 960 of 1,200
  CHECK(csat_by("top-two-of-5", {40, 100, 100, 460, 500}).score == 80);
}

TEST_CASE("CSAT: the figures of each definition, by hand") {
  struct row {
    std::string_view name;
    std::vector<std::uint64_t> counts;
    rational score;
  };
  for (row const& r : {row{"top-one-of-2", {1, 3}, 75},
                       {"top-one-of-3", {1, 1, 2}, 50},
                       {"top-two-of-4", {1, 2, 3, 4}, 70},
                       {"top-two-of-5", {1, 2, 3, 2, 2}, 40},
                       {"top-two-of-6", {1, 1, 1, 1, 1, 1}, rational(100, 3)},
                       {"top-two-of-7", {1, 1, 1, 1, 1, 1, 2}, rational(300, 8)},
                       {"top-three-of-10", {1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, 30},
                       {"top-two-of-10", {1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, 20},
                       {"top-box", {1, 2, 3, 2, 2}, 20},
                       {"top-box", {1, 2, 3}, 50},
                       {"net", {1, 2, 3, 2, 2}, 10},
                       {"net", {40, 45, 10, 5}, -70},
                       {"mean", {1, 2, 3, 2, 2}, rational(32, 10)}}) {
    CAPTURE(r.name);
    CHECK(csat_by(r.name, r.counts).score == r.score);
  }
}

TEST_CASE(
    "CSAT: there is a neutral class on a scale with a middle only, where the others leave room") {
  CHECK(classes_text(2, 1) == "1 - 2");
  CHECK(classes_text(3, 1) == "1 2 3");
  CHECK(classes_text(4, 2) == "1-2 - 3-4");
  CHECK(classes_text(5, 2) == "1-2 3 4-5");
  CHECK(classes_text(5, 1) == "1 2-4 5");
  CHECK(classes_text(5, 3) == "1-2 - 3-5");
  CHECK(classes_text(7, 2) == "1-2 3-5 6-7");
  CHECK(classes_text(10, 3) == "1-3 - 8-10");
  CHECK_FALSE(csat_by("top-two-of-4", {1, 1, 1, 1}).neutral);
}

TEST_CASE("CSAT: a fractional score is classed by the thresholds") {
  distribution d = counted(1, {0, 0, 0, 1, 0});
  REQUIRE(add(d, rational(35, 10), 1));
  REQUIRE(add(d, rational(25, 10), 1));
  csat_result const r = *csat(d, setting_by("top-two-of-5", {1, 5}));
  CHECK(r.satisfied.count == 1U);
  CHECK(r.neutral->count == 1U);
  CHECK(r.dissatisfied.count == 1U);
}

TEST_CASE("CSAT: shares have no counts; nobody is no result") {
  csat_setting const setting = setting_by("top-two-of-4", {1, 4});
  csat_result const r = *csat(test::shared(1, {10, 20, 30, 40}), setting);
  CHECK(r.score == 70);
  CHECK_FALSE(r.satisfied.count);
  CHECK_FALSE(r.responses);
  CHECK(csat(counted(1, {0, 0, 0, 0}), setting).error().code == code::counts_all_zero);
  CHECK(csat(test::shared(1, {0, 0}), setting).error().code == code::counts_all_zero);
}

TEST_CASE("CSAT: the scale: option, labels, heading, definition, list, 1–5, in this order") {
  distribution const listed = counted(1, {1, 1, 1, 1});
  csat_choice choice{.scores_listed = true};
  auto const on = [&] { return setting_of(choice, listed)->on; };
  CHECK((on().value == scale{1, 4} && on().from == provenance::distribution));
  choice.scores_listed = false;
  CHECK((on().value == scale{1, 5} && on().from == provenance::by_default));
  choice.definition = *find_csat_definition("top-two-of-7");
  CHECK((on().value == scale{1, 7} && on().from == provenance::option));
  choice.definition = {};
  choice.mentioned = scale{1, 3};
  CHECK((on().value == scale{1, 3} && on().from == provenance::header));
  choice.labelled = scale{1, 4};
  CHECK((on().value == scale{1, 4} && on().from == provenance::labels));
  choice.on = scale{1, 10};
  CHECK((on().value == scale{1, 10} && on().from == provenance::option));
}

TEST_CASE("CSAT: the definition fits the scale, or is refused") {
  auto const refused = [](csat_choice const& choice) {
    auto const s = setting_of(choice, counted(1, {1}));
    return s ? std::string() : std::string(id(s.error().code));
  };
  CHECK(refused({.on = scale{1, 8}}) == "DEF001");
  CHECK(refused({.definition = *find_csat_definition("net"), .on = scale{1, 8}}) == "DEF001");
  CHECK(refused({.definition = *find_csat_definition("top-box"), .on = scale{1, 8}}).empty());
  CHECK(refused({.definition = *find_csat_definition("top-two-of-4"), .on = scale{1, 5}}) ==
        "DEF002");
  CHECK(refused({.definition = free_csat_definition({4, 5}), .on = scale{1, 7}}) == "DEF002");
  CHECK(refused({.definition = free_csat_definition({1, 5})}) == "DEF002");
  CHECK(refused({.definition = free_csat_definition({4, 5})}).empty());
  CHECK(setting_of(csat_choice{.on = scale{0, 10}}, counted(0, {1}))->definition.value.name ==
        "top-three-of-10");
}

TEST_CASE("CSAT: every definition has a name of its own and a source in both languages") {
  for (csat_definition const& d : csat_definitions) {
    CHECK(find_csat_definition(d.name) == &d);
    CHECK_FALSE(d.source.english.empty());
    CHECK_FALSE(d.source.french.empty());
  }
  CHECK(find_csat_definition("top-two") == nullptr);
}

}  // namespace kpi::csat_test
