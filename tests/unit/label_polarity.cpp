// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <kpi/commentary/ces_question.hpp>
#include <kpi/csv/ces_vocabulary.hpp>
#include <kpi/csv/csat_vocabulary.hpp>
#include <kpi/csv/label_polarity.hpp>

namespace kpi::label_polarity_test {

namespace {

/// Labels at 1, 2, 3 …
std::vector<score_label> rising(std::vector<std::string> const& texts) {
  std::vector<score_label> labels;
  for (std::string const& text : texts)
    labels.push_back({static_cast<int>(labels.size()) + 1, text});
  return labels;
}

polarity polarity_of(std::vector<score_label> const& labels, scale const& on) {
  return facts_of(labels, csat_vocabulary(), on).scores;
}

std::string family_name(std::vector<std::string_view> const& labels) {
  label_family const* const family = family_of(csat_vocabulary(), labels);
  return family == nullptr ? "" : std::string(family->name);
}

}  // namespace

TEST_CASE("labels say which end of the scale is the better one, whatever the order") {
  CHECK(
      polarity_of(rising({"Pas du tout satisfait", "Peu satisfait", "Satisfait", "Très satisfait"}),
                  {1, 4}) == polarity::rising);
  CHECK(polarity_of(rising({"very satisfied", "satisfied", "dissatisfied", "very dissatisfied"}),
                    {1, 4}) == polarity::falling);
  CHECK(polarity_of({{5, "very satisfied"}}, {1, 5}) == polarity::rising);
  CHECK(polarity_of({{1, "very satisfied"}}, {1, 5}) == polarity::falling);
  CHECK(polarity_of({{3, "neutral"}}, {1, 5}) == polarity::unknown);
  CHECK(polarity_of({{5, "very satisfied"}, {4, "very dissatisfied"}}, {1, 5}) ==
        polarity::unknown);
  CHECK(polarity_of({{5, "blue"}}, {1, 5}) == polarity::unknown);
  CHECK(polarity_of({}, {1, 5}) == polarity::unknown);
}

TEST_CASE("\"satisfied\" is 3 of 4 or 4 of 5: the other labels say which") {
  CHECK(family_name({"Très satisfait", "Satisfait", "Insatisfait", "Très insatisfait"}) ==
        "satisfied 4");
  CHECK(family_name({"Très satisfait", "Satisfait", "Neutre", "Insatisfait"}) == "satisfied 5");
  CHECK(family_name({"Très satisfait", "Satisfait", "Peu satisfait", "Insatisfait"}) ==
        "satisfied 4 plain");
  CHECK(family_name({"Satisfait", "Neutre", "Insatisfait"}) == "satisfied 3");
  CHECK(family_name({"Satisfaits", "Neutres", "Insatisfaits"}) == "satisfied 3");
  CHECK(family_name({"Good", "Bad"}) == "good 2");
  CHECK(family_name({"😀", "🙂", "🙁", "😡"}) == "smileys 4");
  CHECK(family_name({"strongly agree", "agree", "somewhat agree"}) == "agree 7");
  CHECK(family_name({"blue"}).empty());
}

TEST_CASE("a number of levels keeps its own families alone") {
  for (int const levels : {2, 3, 4, 5, 7})
    for (label_family const& f : csat_vocabulary(levels).families) CHECK(f.levels == levels);
  CHECK(csat_vocabulary(6).families.empty());
  CHECK(csat_vocabulary().families.size() == csat_vocabulary().others.size());
}

TEST_CASE("families are sorted by their levels, and every level has a label") {
  for (vocabulary const& known : {csat_vocabulary(), ces_vocabulary()}) {
    int before = 0;
    for (label_family const& f : known.families) {
      CAPTURE(f.name);
      CHECK(f.levels >= before);
      before = f.levels;
      for (int level = 1; level <= f.levels; ++level)
        CHECK(std::any_of(f.words.begin(), f.words.end(),
                          [&](label_word const& w) { return std::get<int>(w.meaning) == level; }));
      for (label_word const& w : f.words) CHECK(meaning(f, w.text) == w.meaning);
    }
  }
}

TEST_CASE("labels of another kind are strange; the middle one is neutral") {
  auto const facts = facts_of(rising({"very dissatisfied", "dissatisfied", "neutral", "agree"}),
                              csat_vocabulary(), {1, 5});
  REQUIRE(facts.neutral.size() == 1);
  CHECK(facts.neutral.front().label == "neutral");
  REQUIRE(facts.strange.size() == 1);
  CHECK(facts.strange.front().label == "agree");
}

TEST_CASE("the question is about ease or about effort, or nobody knows") {
  auto const about = [](std::string question, std::string column = "") {
    reading_facts how;
    how.question = std::move(question);
    if (!column.empty()) how.column = {std::move(column)};
    return asked_about(how);
  };
  CHECK(about("La navigation vous paraît-elle agréable et facile ?") == ces_direction::ease);
  CHECK(about("How easy was it?") == ces_direction::ease);
  CHECK(about("Quel effort avez-vous dû fournir ?") == ces_direction::effort);
  CHECK(about("Était-ce difficile ?") == ces_direction::effort);
  CHECK(about("", "Facilité") == ces_direction::ease);
  CHECK_FALSE(about("Les avis possibles"));
  CHECK_FALSE(about("easy or difficult"));
}

TEST_CASE("labels beside scores give the direction; agreement follows the question") {
  auto const by = [](std::vector<std::string> const& texts,
                     std::optional<ces_direction> const& question = {}) {
    auto const labels = rising(texts);
    scale const on{1, static_cast<int>(labels.size())};
    return direction_by_labels(facts_of(labels, ces_vocabulary(), on), question);
  };
  std::vector<std::string> const agree{"Tout à fait d’accord", "D’accord", "Neutre", "Pas d’accord",
                                       "Pas du tout d’accord"};
  CHECK(by(agree) == ces_direction::effort);
  CHECK(by(agree, ces_direction::ease) == ces_direction::effort);
  CHECK(by(agree, ces_direction::effort) == ces_direction::ease);
  CHECK(by({"très difficile", "difficile", "facile", "très facile"}) == ces_direction::ease);
  CHECK(by({"effort faible", "b", "c", "d", "effort important"}) == ces_direction::effort);
  CHECK_FALSE(by({"a", "b", "c"}));
}

}  // namespace kpi::label_polarity_test
