// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/unit/sentences.hpp"
#include "tests/unit/surveys.hpp"

#include <map>

#include <kpi/commentary/ces_commentary.hpp>

namespace kpi::ces_commentary_test {

using kpi::test::contains;
using kpi::test::counted;
using kpi::test::figures_in;
using kpi::test::wrong;

namespace {

using counts = std::vector<std::uint64_t>;

display const en{language::english, {}, rounding::half_away};
display const fr{language::french, {}, rounding::half_away};

template <class Distribution>
ces_facts facts_by(Distribution const& d, std::string_view name) {
  ces_definition const& by = *find_ces_definition(name);
  ces_setting const setting{
      {by.on, provenance::option}, {by.direction, provenance::labels}, {by, provenance::option}};
  return {*ces(d, by), setting, survey_levels(scored_groups(d, by.on), {})};
}

ces_facts facts_of(counts const& c, std::string_view name = "effort-mean") {
  return facts_by(counted(1, c), name);
}

ces_facts course() { return facts_of({12, 16, 10, 40, 22}); }

std::string_view const codes[] = {"ces.score",    "ces.direction", "ces.groups",
                                  "ces.frequent", "ces.change",    "ces.limit"};

using said = std::map<std::string_view, std::string>;

said sentences_of(ces_facts const& facts, display const& how) {
  said by_code;
  for (remark const& r : ces_commentary(facts, how, extent::full)) by_code[r.code] = r.text;
  return by_code;
}

std::string sentence_of(ces_facts const& facts, std::string_view code, display const& how) {
  return sentences_of(facts, how)[code];
}

/// As for the CSAT: "=" stays, "!" says something else, "-" disappears.
std::string fate(ces_facts const& facts, display const& how) {
  said before = sentences_of(course(), how);
  said after = sentences_of(facts, how);
  std::string text;
  for (std::string_view const code : codes)
    text += after[code].empty() ? '-' : after[code] == before[code] ? '=' : '!';
  return text;
}

void require_typography(ces_facts const& facts) {
  for (display const& how : {en, fr}) {
    auto const remarks = ces_commentary(facts, how, extent::full);
    if (remarks.size() > 6) FAIL("more than six sentences");
    for (remark const& r : remarks)
      if (std::string const rule = wrong(r.text, how.lang); !rule.empty())
        FAIL(rule << ": " << r.text);
  }
}

std::optional<ces_change> change_in(ces_facts const& facts) {
  for (ces_finding const& f : ces_findings(facts))
    if (auto const* found = std::get_if<ces_change>(&f)) return *found;
  return std::nullopt;
}

/// The counts once the moves are made.
counts moved(counts c, ces_change const& f) {
  auto const centre = middle(f.on).convert_to<std::size_t>();
  for (ces_change::move const& m : f.moves) {
    c[m.score.convert_to<std::size_t>() - 1] -= m.moved;
    c[centre - 1] += m.moved;
  }
  return c;
}

}  // namespace

TEST_CASE("CES: the commentary on the course's navigation has the figures of the model answer") {
  struct fact {
    std::string_view code;
    std::string_view figures;
  };
  for (fact const& f : {fact{"ces.score", "3.44 5 100 3 4 3"},
                        {"ces.direction", "1 5"},
                        {"ces.groups", "62 4 5 28 1 2 10 3"},
                        {"ces.frequent", "4 40 22 5"},
                        {"ces.change", "3 22 5 3"},
                        {"ces.limit", "7"}}) {
    CAPTURE(f.code);
    CHECK(figures_in(sentence_of(course(), f.code, fr), fr.lang) == f.figures);
    CHECK(figures_in(sentence_of(course(), f.code, en), en.lang) == f.figures);
  }
}

TEST_CASE("CES: and says what the model answer says") {
  CHECK(
      sentence_of(course(), "ces.direction", fr) ==
      "Sur cette échelle de 1 à 5, plus la note est élevée, plus l’effort est important\u00a0: un "
      "score bas est bon (d’après les libellés).");
  CHECK(
      sentence_of(course(), "ces.change", fr) ==
      "Pour ramener la moyenne à 3, il faudrait par exemple que les 22 répondants à 5 donnent 3.");
  CHECK(contains(sentence_of(course(), "ces.groups", fr), "deux groupes opposés"));
  CHECK(contains(sentence_of(course(), "ces.limit", fr), "ni à un score de facilité"));
  CHECK(contains(sentence_of(course(), "ces.score", en), "but the mean is above the middle"));
}

TEST_CASE("CES: a mean between two classes is said to lie between them") {
  std::string const french = sentence_of(facts_of({74, 58, 22, 26, 20}), "ces.score", fr);
  CHECK(contains(french, "entre deux classes, effort faible (1–2) et effort moyen (3–4)"));
  CHECK(contains(sentence_of(facts_of({0, 0, 0, 1, 1}), "ces.score", en),
                 "between two classes, medium (3–4) and high effort (5)"));
  CHECK(contains(sentence_of(facts_of({1, 1, 0, 0, 0}), "ces.score", en), "effort is low"));
}

TEST_CASE("CES: the commentary says which way is good, in words, for every definition") {
  struct fact {
    std::string_view name;
    std::string_view english;
    std::string_view french;
  };
  for (fact const& f : {fact{"effort-mean", "a low score is good", "un score bas est bon"},
                        {"ease-mean", "a high score is good", "un score élevé est bon"},
                        {"ease-mean-5", "a high score is good", "un score élevé est bon"},
                        {"effort-mean-7", "a low score is good", "un score bas est bon"},
                        {"ease-top-three", "a high share is good", "une part élevée est bonne"},
                        {"ease-top-two", "a high share is good", "une part élevée est bonne"},
                        {"ease-net", "a balance above 0 is good", "un solde positif est bon"},
                        {"effort-net", "a balance below 0 is good", "un solde négatif est bon"}}) {
    CAPTURE(f.name);
    counts c(static_cast<std::size_t>(levels(find_ces_definition(f.name)->on)), 3);
    CHECK(contains(sentence_of(facts_of(c, f.name), "ces.direction", en), f.english));
    CHECK(contains(sentence_of(facts_of(c, f.name), "ces.direction", fr), f.french));
  }
}

TEST_CASE("CES: a sentence changes or disappears exactly when its figures do") {
  ces_facts contradicted = course();
  contradicted.setting.other = *find_ces_definition("ease-mean-5");
  contradicted.setting.objection = provenance::header;
  ces_facts by_default = course();
  by_default.setting.direction.from = provenance::by_default;
  struct fact {
    std::string_view perturbation;
    ces_facts facts;
    std::string_view fate;  // score, direction, groups, frequent, change, limit
  };
  for (fact const& f : {
           fact{"nothing", course(), "======"},
           {"the question says otherwise", contradicted, "=!===="},
           {"by default", by_default, "=!===="},
           {"ease instead", facts_of({12, 16, 10, 40, 22}, "ease-mean-5"), "!!=!!!"},
           {"one moves from 4 to 5", facts_of({12, 16, 10, 39, 23}), "!==!!="},
           {"one moves from 1 to 2", facts_of({11, 17, 10, 40, 22}), "!===!="},
           {"twice as many of each", facts_of({24, 32, 20, 80, 44}), "!==!!="},
           {"one answer", facts_of({0, 0, 0, 1, 0}), "!=---!"},
           {"all at the middle", facts_of({0, 0, 100, 0, 0}), "!=!--="},
           {"a tie of scores", facts_of({12, 16, 10, 31, 31}), "!==!!="},
           {"shares only", facts_by(test::shared(1, {12, 16, 10, 40, 22}), "effort-mean"),
            "!==!!!"},
       }) {
    CAPTURE(f.perturbation);
    CHECK(fate(f.facts, en) == f.fate);
    CHECK(fate(f.facts, fr) == f.fate);
  }
}

TEST_CASE("CES: every sentence about every small survey obeys the rules of its language") {
  for (ces_definition const& by : ces_definitions)
    for (std::uint64_t answers = 1; answers <= 4; ++answers) {
      counts c(static_cast<std::size_t>(levels(by.on)));
      test::each_survey(c, 0, answers, [&](counts const& survey) {
        require_typography(facts_of(survey, by.name));
      });
    }
}

TEST_CASE("CES: the moves bring the mean to the middle, and one fewer would not") {
  for (std::uint64_t answers = 2; answers <= 6; ++answers) {
    counts c(5);
    test::each_survey(c, 0, answers, [&](counts const& survey) {
      auto const f = change_in(facts_of(survey));
      rational const before = *mean(counted(1, survey));
      if (before == 3) {
        if (f) FAIL("a change at the middle");
        return;
      }
      if (f->moves.empty()) return;
      rational const after = *mean(counted(1, moved(survey, *f)));
      bool const reached = before > 3 ? after <= 3 : after >= 3;
      if (!reached || f->exact != (after == 3)) FAIL("not reached, or not as said");
      ces_change fewer = *f;
      fewer.moves.back().moved -= 1;
      rational const short_of = *mean(counted(1, moved(survey, fewer)));
      if (before > 3 ? short_of <= 3 : short_of >= 3) FAIL("more than needed");
    });
  }
}

}  // namespace kpi::ces_commentary_test
