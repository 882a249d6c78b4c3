// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/unit/surveys.hpp"

#include <kpi/metric/nps.hpp>
#include <kpi/metric/nps_definition.hpp>

namespace kpi::nps_definition_test {

using kpi::test::counted;

namespace {

std::string classes_text(nps_definition const& d) {
  nps_classes const c = classes_on(d.on, d);
  std::string text;
  for (auto const& range : {c.detractors, c.passives, c.promoters})
    text += (text.empty() ? "" : " ") + (range ? scale_text(*range) : "none");
  return text;
}

nps_setting setting(nps_choice const& choice, answers const& a) {
  auto const found = setting_of(choice, a);
  REQUIRE(found);
  return *found;
}

nps_definition const& named(std::string_view name) { return *find_nps_definition(name); }

}  // namespace

TEST_CASE("the classes of each definition are those of its source") {
  struct fact {
    std::string_view name;
    scale on;
    std::string_view classes;
  };
  for (fact const& f : {fact{"standard", {0, 10}, "0–6 7–8 9–10"},
                        {"course", {1, 10}, "1–6 7–8 9–10"},
                        {"european", {0, 10}, "0–5 6–7 8–10"},
                        {"five-point", {1, 5}, "1–3 4 5"},
                        {"seven-point", {1, 7}, "1–4 5–6 7"}}) {
    CAPTURE(f.name);
    REQUIRE(find_nps_definition(f.name) != nullptr);
    CHECK(named(f.name).on == f.on);
    CHECK(classes_text(named(f.name)) == f.classes);
  }
  CHECK(nps_definitions.size() == 5);
  CHECK(find_nps_definition("nobody") == nullptr);
}

TEST_CASE("a class without a whole score is absent") {
  nps_definition const two = *free_nps_definition({1, 2}, {3, 4});
  CHECK(classes_text(two) == "1–2 none 3–4");
}

TEST_CASE("classes of one’s own leave what lies between to the passives") {
  auto const free = free_nps_definition({1, 2}, {4, 4});
  REQUIRE(free);
  CHECK(free->on == scale{1, 4});
  CHECK(classes_text(*free) == "1–2 3 4");
  CHECK(free->name == "free");
}

TEST_CASE("detractors above or among the promoters are refused") {
  for (auto const& [detractors, promoters] :
       {std::pair<scale, scale>{{1, 3}, {3, 5}}, {{4, 5}, {1, 2}}, {{1, 5}, {2, 3}}}) {
    auto const free = free_nps_definition(detractors, promoters);
    REQUIRE_FALSE(free);
    CHECK(free.error().code == code::definition_does_not_fit);
  }
}

TEST_CASE("listed scores say their scale, raw answers do not") {
  struct fact {
    answers data;
    bool listed;
    scale on;
    provenance from;
    std::string_view definition;
  };
  distribution const gaps{{{1, 1}, {9, 2}, {10, 3}}, 0, 0};
  for (fact const& f :
       {fact{test::course(), true, {1, 10}, provenance::distribution, "course"},
        {test::course(), false, {0, 10}, provenance::by_default, "standard"},
        {test::textbook(), true, {0, 10}, provenance::distribution, "standard"},
        {counted(1, {1, 2, 3, 4, 5}), true, {1, 5}, provenance::distribution, "five-point"},
        {counted(1, {1, 2, 3, 4, 5, 6, 7}), true, {1, 7}, provenance::distribution, "seven-point"},
        {test::shared(1, {20, 20, 20, 20, 20}),
         true,
         {1, 5},
         provenance::distribution,
         "five-point"},
        {gaps, true, {0, 10}, provenance::by_default, "standard"}}) {
    nps_choice choice;
    choice.scores_listed = f.listed;
    nps_setting const s = setting(choice, f.data);
    CHECK(s.on->value == f.on);
    CHECK(s.on->from == f.from);
    CHECK(s.definition->value.name == f.definition);
  }
}

TEST_CASE("the scale is as chosen, else as mentioned, else of the definition, else as listed") {
  nps_choice choice;
  choice.scores_listed = true;
  CHECK(setting(choice, test::course()).on->value == scale{1, 10});
  choice.definition = named("european");
  CHECK(setting(choice, test::course()).on->value == scale{0, 10});
  choice.mentioned = scale{1, 10};
  CHECK(setting(choice, test::course()).on->value == scale{1, 10});
  CHECK(setting(choice, test::course()).on->from == provenance::header);
  choice.on = scale{0, 10};
  CHECK(setting(choice, test::course()).on->value == scale{0, 10});
  CHECK(setting(choice, test::course()).on->from == provenance::option);
}

TEST_CASE("a definition by name beats the first on that scale") {
  nps_choice choice;
  CHECK(setting(choice, test::textbook()).definition->value.name == "standard");
  choice.definition = named("european");
  CHECK(setting(choice, test::textbook()).definition->value.name == "european");
  CHECK(setting(choice, test::textbook()).definition->from == provenance::option);
}

TEST_CASE("a definition is read on the scale that the survey has") {
  nps_choice choice;
  choice.definition = named("course");
  choice.on = scale{0, 10};
  CHECK(setting(choice, test::textbook()).definition->value.on == scale{0, 10});
  choice.definition = named("standard");
  choice.on = scale{1, 10};
  CHECK(setting(choice, test::course()).definition->value.on == scale{1, 10});
}

TEST_CASE("no answer is lost when a definition is chosen on another scale") {
  nps_choice choice;
  choice.definition = named("course");
  choice.on = scale{0, 10};
  distribution const d = counted(0, {5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5});
  auto const r = nps(d, setting(choice, d).definition->value);
  REQUIRE(r);
  CHECK(r->responses == 10U);
  CHECK(r->score == 0);
}

TEST_CASE("a scale is written for reading and for typing, and what is typed is read again") {
  CHECK(scale_text({1, 10}) == "1–10");
  CHECK(typed_scale({1, 10}) == "1-10");
  CHECK(scale_text({9, 9}) == "9");
  for (scale const& s : {scale{1, 10}, scale{0, 5}, scale{9, 9}})
    CHECK(parse_range(typed_scale(s)) == s);
}

TEST_CASE("a definition of another scale is refused") {
  nps_choice choice;
  choice.definition = named("five-point");
  choice.on = scale{0, 10};
  auto const refused = setting_of(choice, test::textbook());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == code::definition_does_not_fit);
}

TEST_CASE("a scale without a definition is refused, with the known scales") {
  nps_choice choice;
  choice.on = scale{1, 4};
  auto const refused = setting_of(choice, test::textbook());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == code::no_definition_for_scale);
  CHECK(std::get<std::string>(refused.error().details.at(1)) == "0-10, 1-10, 1-5, 1-7");
}

TEST_CASE("classes without scores have neither scale nor definition unless one is chosen") {
  class_counts const classes{500, 875, 1125};
  CHECK_FALSE(setting({}, classes).on);
  CHECK_FALSE(setting({}, classes).definition);
  nps_choice choice;
  choice.on = scale{0, 10};
  CHECK(setting(choice, classes).definition->value.name == "standard");
  CHECK(setting(choice, class_shares{20, 35, 45}).on->value == scale{0, 10});
}

}  // namespace kpi::nps_definition_test
