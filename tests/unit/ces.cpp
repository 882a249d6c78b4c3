// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/unit/surveys.hpp"

#include <kpi/metric/ces.hpp>

namespace kpi::ces_test {

using kpi::test::counted;

namespace {

using counts = std::vector<std::uint64_t>;

ces_result ces_by(std::string_view name, counts const& answers) {
  return *ces(counted(1, answers), *find_ces_definition(name));
}

counts const thousand{80, 210, 140, 110, 160, 180, 120};

result<ces_setting> setting_with(ces_choice const& choice, scale const& on) {
  return setting_of(choice, {on, provenance::option});
}

}  // namespace

TEST_CASE("CES: published figures: both course cases, the exercise of 200, and a thousand on 1–7") {
  CHECK(ces_by("effort-mean", {12, 16, 10, 40, 22}).score == rational(344, 100));
  CHECK(ces_by("effort-mean", {74, 58, 22, 26, 20}).score == rational(23, 10));
  CHECK(ces_by("ease-mean", thousand).score == rational(408, 100));
  CHECK(ces_by("ease-top-three", thousand).score == 46);
  CHECK(ces_by("ease-net", thousand).score == -13);
  CHECK(ces_by("effort-net", thousand).score == 17);
  // Dist. of calculator.academy's example, which prints 24 ÷ 5 = 4.8 for 4 + 5 + 6 + 7 + 7
  CHECK(ces_by("ease-mean", {0, 0, 0, 1, 1, 1, 2}).score == rational(58, 10));
}

TEST_CASE("CES: the classes of the course: 1–2 low, 3–4 medium, 5 high effort") {
  ces_result const r = ces_by("effort-mean", {12, 16, 10, 40, 22});
  CHECK(r.low.count == 28U);
  CHECK(r.middle.count == 50U);
  CHECK(r.high.count == 22U);
  CHECK(r.responses == 100U);
}

TEST_CASE("CES: shares have no counts; nobody is no result") {
  ces_definition const& by = *find_ces_definition("ease-top-two");
  ces_result const r = *ces(test::shared(1, {10, 20, 30, 25, 15}), by);
  CHECK(r.score == 40);
  CHECK_FALSE(r.responses);
  CHECK(ces(counted(1, {0, 0}), by).error().code == code::counts_all_zero);
}

TEST_CASE("CES: the direction: labels with scores, then what was chosen, then the scale's own") {
  scale const five{1, 5};
  scale const seven{1, 7};
  auto const direction = [](ces_choice const& choice, scale const& on) {
    return setting_with(choice, on)->direction;
  };
  CHECK(direction({}, five).value == ces_direction::effort);
  CHECK(direction({}, five).from == provenance::by_default);
  CHECK(direction({}, seven).value == ces_direction::ease);
  CHECK(direction({.direction = ces_direction::ease}, five).value == ces_direction::ease);
  CHECK(direction({.definition = *find_ces_definition("effort-net")}, seven).value ==
        ces_direction::effort);
  ces_choice const labels{.direction = ces_direction::ease, .by_labels = ces_direction::effort};
  CHECK(direction(labels, five).value == ces_direction::effort);
  CHECK(direction(labels, five).from == provenance::labels);
}

TEST_CASE("CES: where labels, question or option contradict one another there is another reading") {
  scale const five{1, 5};
  CHECK_FALSE(setting_with({}, five)->other);
  CHECK_FALSE(setting_with({.by_question = ces_direction::effort}, five)->other);
  auto const question = setting_with({.by_question = ces_direction::ease}, five);
  CHECK(question->other->name == "ease-mean-5");
  CHECK(question->objection == provenance::header);
  auto const option =
      setting_with({.direction = ces_direction::ease, .by_labels = ces_direction::effort}, five);
  CHECK(option->definition.value.name == "effort-mean");
  CHECK(option->other->name == "ease-mean-5");
  CHECK(option->objection == provenance::option);
  auto const named = setting_with(
      {.definition = *find_ces_definition("ease-top-two"), .by_labels = ces_direction::effort},
      five);
  CHECK(named->definition.value.name == "effort-mean");
  CHECK(named->other->name == "ease-top-two");
  // labels decide; a question about ease whose labels agree at the low end is no contradiction
  CHECK_FALSE(
      setting_with({.by_labels = ces_direction::effort, .by_question = ces_direction::ease}, five)
          ->other);
}

TEST_CASE("CES: scales without a definition, and definitions for another scale, are refused") {
  CHECK(setting_with({}, {1, 3}).error().code == code::no_definition_for_scale);
  CHECK(setting_with({.definition = *find_ces_definition("ease-net")}, {1, 5}).error().code ==
        code::definition_does_not_fit);
}

TEST_CASE("CES: ease without a scale is on 1–7, effort on 1–5") {
  distribution const raw = counted(4, {1});
  CHECK(ces_scale_of({}, raw).value == scale{1, 5});
  CHECK(ces_scale_of({.direction = ces_direction::ease}, raw).value == scale{1, 7});
  CHECK(ces_scale_of({.definition = *find_ces_definition("effort-net")}, raw).value == scale{1, 7});
  CHECK(ces_scale_of({.mentioned = scale{1, 5}}, raw).from == provenance::header);
}

TEST_CASE("CES: every definition has a name of its own, a source, and three classes") {
  for (ces_definition const& d : ces_definitions) {
    CHECK(find_ces_definition(d.name) == &d);
    CHECK_FALSE(d.source.english.empty());
    CHECK_FALSE(d.source.french.empty());
    ces_classes const c = classes_of(d);
    CHECK(levels(c.low) + levels(c.middle) + levels(c.high) == levels(d.on));
    CHECK(levels(c.middle) > 0);
  }
}

}  // namespace kpi::ces_test
