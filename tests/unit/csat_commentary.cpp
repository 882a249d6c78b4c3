// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/unit/sentences.hpp"
#include "tests/unit/surveys.hpp"

#include <map>

#include <kpi/commentary/csat_commentary.hpp>

namespace kpi::csat_commentary_test {

using kpi::test::contains;
using kpi::test::counted;
using kpi::test::figures_in;
using kpi::test::wrong;

namespace {

using counts = std::vector<std::uint64_t>;
using labels = std::vector<score_label>;

display const en{language::english, {}, rounding::half_away};
display const fr{language::french, {}, rounding::half_away};

labels const course_labels{{1, "Pas du tout satisfait"},
                           {2, "Peu satisfait"},
                           {3, "Plutôt satisfait"},
                           {4, "Très satisfait"}};

template <class Distribution>
csat_facts facts_of(Distribution const& d, scale const& on, labels const& names = {},
                    std::string_view definition = "") {
  csat_choice choice{.on = on};
  if (!definition.empty()) choice.definition = *find_csat_definition(definition);
  csat_setting const setting = *setting_of(choice, d);
  return {*csat(d, setting), setting, survey_levels(scored_groups(d, on), names)};
}

csat_facts facts_of(counts const& c, labels const& names = {}, std::string_view definition = "") {
  return facts_of(counted(1, c), {1, static_cast<int>(c.size())}, names, definition);
}

csat_facts course() { return facts_of({40, 45, 10, 5}, course_labels); }

std::string_view const codes[] = {"csat.score",  "csat.dissatisfied", "csat.extremes",
                                  "csat.change", "csat.mean",         "csat.limit"};

using said = std::map<std::string_view, std::string>;

said sentences_of(csat_facts const& facts, display const& how) {
  said by_code;
  for (remark const& r : csat_commentary(facts, how, extent::full)) by_code[r.code] = r.text;
  return by_code;
}

std::string sentence_of(csat_facts const& facts, std::string_view code, display const& how) {
  return sentences_of(facts, how)[code];
}

/// What becomes of the course's sentences, in the order of the codes: "=" stays, "!" says something
/// else, "-" disappears.
std::string fate(csat_facts const& facts, display const& how) {
  said before = sentences_of(course(), how);
  said after = sentences_of(facts, how);
  std::string text;
  for (std::string_view const code : codes)
    text += after[code].empty() ? '-' : after[code] == before[code] ? '=' : '!';
  return text;
}

/// Fails with the first sentence about these facts that breaks a rule.
void require_typography(csat_facts const& facts, display how) {
  for (language const lang : {language::english, language::french}) {
    how.lang = lang;
    auto const remarks = csat_commentary(facts, how, extent::full);
    if (remarks.size() > 6) FAIL("more than six sentences");
    for (remark const& r : remarks)
      if (std::string const rule = wrong(r.text, lang); !rule.empty()) FAIL(rule << ": " << r.text);
  }
}

std::optional<csat_change> change_in(csat_facts const& facts) {
  for (csat_finding const& f : csat_findings(facts))
    if (auto const* found = std::get_if<csat_change>(&f)) return *found;
  return std::nullopt;
}

}  // namespace

TEST_CASE("CSAT: the commentary on the course's showroom has the figures of the model answer") {
  struct fact {
    std::string_view code;
    std::string_view figures;
  };
  for (fact const& f : {fact{"csat.score", "15 100 5 10"},
                        {"csat.dissatisfied", "85 45 40"},
                        {"csat.extremes", "40 5 8"},
                        {"csat.change", "35 35 45"},
                        {"csat.mean", "1.8 4 2.5"},
                        {"csat.limit", ""}}) {
    CAPTURE(f.code);
    CHECK(figures_in(sentence_of(course(), f.code, fr), fr.lang) == f.figures);
    CHECK(figures_in(sentence_of(course(), f.code, en), en.lang) == f.figures);
  }
}

TEST_CASE("CSAT: and says what the model answer says") {
  CHECK(sentence_of(course(), "csat.score", fr) ==
        "Le CSAT est de 15\u00a0%\u00a0: sur 100 réponses, 5 «\u00a0très satisfait\u00a0» et 10 "
        "«\u00a0plutôt satisfait\u00a0».");
  CHECK(sentence_of(course(), "csat.change", fr) ==
        "Pour que la moitié des répondants soit satisfaite, il faudrait en convaincre 35 de plus, "
        "par exemple 35 des 45 «\u00a0peu satisfait\u00a0».");
  CHECK(
      sentence_of(course(), "csat.mean", fr) ==
      "La moyenne, 1,8 sur 4, est sous le milieu de l’échelle (2,5), qui n’a pas de réponse neutre.");
  CHECK(sentence_of(course(), "csat.limit", fr) ==
        "Le score mesure l’ampleur de l’insatisfaction, pas ses causes.");
  CHECK(contains(sentence_of(course(), "csat.dissatisfied", en),
                 "45 “peu satisfait”, the most frequent answer, and 40"));
  CHECK(contains(sentence_of(course(), "csat.extremes", en), "8 times as many"));
}

TEST_CASE("CSAT: a sentence changes or disappears exactly when its figures do") {
  share_distribution const shares = test::shared(1, {40, 45, 10, 5});
  struct fact {
    std::string_view perturbation;
    csat_facts facts;
    std::string_view fate;  // score, dissatisfied, extremes, change, mean, limit
  };
  for (fact const& f : {
           fact{"nothing", course(), "======"},
           {"no labels", facts_of({40, 45, 10, 5}), "!!!!=="},
           {"satisfied instead", facts_of({5, 10, 45, 40}, course_labels), "!!!!!!"},
           {"one moves from 3 to 4", facts_of({40, 45, 9, 6}, course_labels), "!=!=!="},
           {"one moves from 1 to 2", facts_of({39, 46, 10, 5}, course_labels), "=!!!!="},
           {"twice as many of each", facts_of({80, 90, 20, 10}, course_labels), "!!!!=="},
           {"one answer", facts_of({1, 0, 0, 0}, course_labels), "!----!"},
           {"everybody satisfied", facts_of({0, 0, 60, 40}, course_labels), "!-!!!!"},
           {"a tie of the extremes", facts_of({40, 15, 5, 40}, course_labels), "!!!!!="},
           {"nobody at the extremes", facts_of({0, 85, 15, 0}, course_labels), "!!-!!="},
           {"shares only", facts_of(shares, scale{1, 4}, course_labels), "!!!!=!"},
           {"the net score", facts_of({40, 45, 10, 5}, course_labels, "net"), "!====="},
           {"the mean", facts_of({40, 45, 10, 5}, course_labels, "mean"), "!===!="},
           {"the best answer alone", facts_of({40, 45, 10, 5}, course_labels, "top-box"), "!!=!=="},
       }) {
    CAPTURE(f.perturbation);
    CHECK(fate(f.facts, en) == f.fate);
    CHECK(fate(f.facts, fr) == f.fate);
  }
}

TEST_CASE("CSAT: the short commentary has three sentences, none none") {
  auto const codes_of = [](extent length) {
    std::vector<std::string_view> list;
    for (remark const& r : csat_commentary(course(), en, length)) list.push_back(r.code);
    return list;
  };
  CHECK(codes_of(extent::brief) ==
        std::vector<std::string_view>{"csat.score", "csat.dissatisfied", "csat.change"});
  CHECK(codes_of(extent::none).empty());
}

TEST_CASE("CSAT: every sentence about every small survey obeys the rules of its language") {
  display two = en;
  two.decimals = 2;
  for (std::size_t const levels : {std::size_t{2}, std::size_t{4}, std::size_t{5}})
    for (std::uint64_t answers = 1; answers <= 5; ++answers) {
      counts c(levels);
      test::each_survey(c, 0, answers, [&](counts const& survey) {
        require_typography(facts_of(survey), en);
        require_typography(facts_of(survey, course_labels, "net"), two);
        require_typography(facts_of(survey, {}, "mean"), en);
        share_distribution shares;
        distribution const d = counted(1, survey);
        scale const on{1, static_cast<int>(levels)};
        for (scored_group const& g : scored_groups(d, on))
          shares.levels.push_back({g.score, g.of.share});
        require_typography(facts_of(shares, on, course_labels), en);
      });
    }
}

TEST_CASE(
    "CSAT: what would change the score is the least that does, for every number of satisfied") {
  for (std::uint64_t all = 2; all < 40; ++all)
    for (std::uint64_t satisfied = 0; satisfied <= all; ++satisfied) {
      auto const f = change_in(facts_of({0, all - satisfied, 0, satisfied}));
      std::uint64_t const needed = f->needed.count.value();
      bool const least =
          f->below_half ? (satisfied + needed) * 2 >= all && (satisfied + needed - 1) * 2 < all
                        : (satisfied - needed) * 2 < all && (satisfied - needed + 1) * 2 >= all;
      if (f->below_half != (satisfied * 2 < all) || !least) FAIL(satisfied << " of " << all);
    }
}

TEST_CASE("CSAT: labels are cited as the reader's language cites, and cannot break a line") {
  CHECK(cited("Très satisfait", language::french) == "«\u00a0très satisfait\u00a0»");
  CHECK(cited("Very satisfied", language::english) == "“very satisfied”");
  CHECK(cited("OK", language::english) == "“OK”");
  CHECK(cited("a\nb", language::english) == "“a\\nb”");
}

}  // namespace kpi::csat_commentary_test
