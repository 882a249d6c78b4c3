// SPDX-License-Identifier: MIT
// Problems as people read them.
#include <set>
#include <string>

#include "tests/catch.hpp"
#include "tests/unit/csv_reading_text.hpp"

namespace kpi::diagnostics_test {

namespace {

std::string told(std::string const& file, language lang,
                 reading_request const& asked = {.skip_bad_rows = false}) {
  return problems_text(test::read(file, asked).found, lang, "nps");
}

bool has(std::string const& text, std::string const& part) { return text.find(part) != text.npos; }

/// Everything that a row may say in a language.
std::string all_words(diagnostic_row const& row, language lang) {
  std::string text;
  for (words const* w :
       {&row.title, &row.context, &row.found, &row.expected, &row.effect, &row.skipped, &row.fix})
    text.append(w->in(lang)) += '\n';
  return text;
}

}  // namespace

TEST_CASE("the form of a problem") {
  CHECK(told("9\nabc\n10\n", language::english) ==
        "answers.csv:2:1: error[CSV010]: not a score\n"
        "  found     \"abc\"\n"
        "  expected  a number such as 9 or 8.5, or nothing for no answer\n"
        "  effect    no result: every row has to be usable\n"
        "  fix       --bad-rows skip leaves such rows out\n");
  CHECK(told("9\nabc\n10\n", language::english, {.skip_bad_rows = true}) ==
        "answers.csv:2:1: warning[CSV010]: not a score\n"
        "  found     \"abc\"\n"
        "  expected  a number such as 9 or 8.5, or nothing for no answer\n"
        "  effect    the row is left out and counted as rejected\n");
  CHECK(told("Note;Réponses\n1;2\n2;-4\n3;6\n", language::french) ==
        "answers.csv:3:3: erreur[CSV012]: un nombre de réponses négatif\n"
        "  colonne «\u00a0Réponses\u00a0»\n"
        "  trouvé    «\u00a0-4\u00a0»\n"
        "  attendu   0 ou plus\n"
        "  effet     aucun résultat\u00a0: chaque ligne doit être utilisable\n"
        "  remède    corrigez la cellule\u00a0: personne ne répond moins de 0 fois\n");
}

TEST_CASE("without a file the program stands in front") {
  error const e{code::unknown_option, {}, "--expct", {std::string("--expect"), std::string("nps")}};
  CHECK(diagnostic_text({severity::error, e}, language::english, "nps") ==
        "nps: error[USE001]: unknown option\n"
        "  found     \"--expct\"\n"
        "  expected  an option of nps\n"
        "  effect    nothing was computed\n"
        "  fix       write --expect\n");
  error const unlike{code::unknown_option, {}, "--zzz", {std::string(), std::string("nps")}};
  CHECK(has(diagnostic_text({severity::error, unlike}, language::french, "nps"),
            "voyez-les avec nps --help\n"));
}

TEST_CASE("a file without a line, and an expectation that is not met") {
  CHECK(has(told("", language::english),
            "answers.csv: error[DAT001]: the file is empty\n  expected"));
  error const e{code::not_as_expected,
                {"a.csv"},
                {},
                {std::string("score"), std::string("\u221275"), std::string("\u221276"),
                 std::string("\u22121"), std::string()}};
  CHECK(has(
      diagnostic_text({severity::error, e}, language::english, "nps"),
      "a.csv: error[EXP001]: score is not as expected\n  found     \u221276\n  expected  \u221275\n"
      "  effect    difference: \u22121\n"));
}

TEST_CASE("a spelling that is close is named") {
  CHECK(has(told("Promoteurs;1\nPasifs;2\nDétracteurs;3\n", language::english),
            "fix       write \"passifs\"\n"));
  CHECK(has(told("date;nps\n1;2\n", language::french, {.column = "npss"}),
            "remède    --column \"nps\"\n"));
  CHECK(has(told("{}", language::english), "jq -r '.[].score' FILE | nps\n"));
  CHECK(has(told("7,5\n8,5\n7,5\n", language::english), "fix       --decimal-mark , if each line"));
}

TEST_CASE("figures follow the language") {
  CHECK(
      has(told("Note;Part\n1;50\n2;47,5\n", language::french), "trouvé    97,5\u00a0% en tout\n"));
  CHECK(has(told("Note;Part\n1;50\n2;47,5\n", language::english), "found     97.5% in all\n"));
  CHECK(has(told("Note;Réponses\n1;1000\n2;500\nTotal;1600\n", language::english),
            "expected  1,500, the sum"));
}

TEST_CASE("many problems are capped") {
  std::string file = "9\n";
  for (int i = 0; i < 312; ++i) file += "x\n";
  std::string const text = told(file, language::english);
  CHECK(has(text, "… and 307 more errors\n"));
  CHECK_FALSE(has(text, "answers.csv:7:1"));
  CHECK(has(told(file, language::french, {.skip_bad_rows = true}),
            "… et 307 autres avertissements\n"));
  CHECK(has(told("1\na\nb\nc\nd\ne\nf\n", language::english), "… and 1 more error\n"));
}

TEST_CASE("quotations: what cannot be seen is shown, what is long is cut") {
  CHECK(quoted("a\u00a0b\tc\nd\u200b", language::english) == "\"a\\u00a0b\\tc\\nd\\u200b\"");
  CHECK(quoted(std::string(70, 'x'), language::english) == '"' + std::string(60, 'x') + "…\"");
  CHECK(quoted(std::string(60, 'x'), language::english) == '"' + std::string(60, 'x') + '"');
  CHECK(quoted("é\x1b[0m", language::french) == "«\u00a0é\\u001b[0m\u00a0»");
}

TEST_CASE("every code has words in both languages") {
  for (diagnostic_row const& row : diagnostic_words) {
    CAPTURE(id(row.code));
    for (words const* w : {&row.title, &row.expected, &row.effect, &row.fix}) {
      CHECK_FALSE(w->english.empty());
      CHECK_FALSE(w->french.empty());
    }
    CHECK(row.context.english.empty() == row.context.french.empty());
    CHECK(row.found.english.empty() == row.found.french.empty());
    CHECK(row.skipped.english.empty() == row.skipped.french.empty());
  }
}

TEST_CASE("French has its typography, English none of it") {
  for (diagnostic_row const& row : diagnostic_words) {
    std::string const french = all_words(row, language::french);
    std::string const english = all_words(row, language::english);
    CAPTURE(french, english);
    for (std::string const wrong : {" :", " ;", " !", " ?", "} %", "0 %", "« ", " »", "..."})
      CHECK_FALSE(has(french, wrong));
    CHECK_FALSE(has(french, "\u00a0;"));
    CHECK_FALSE(has(english, "\u00a0"));
    CHECK_FALSE(has(english, "«"));
  }
}

TEST_CASE("every code stands in docs/csv.md, or on the page of the program that it is of") {
  std::string const survey = test::bytes_of(std::string(KPI_DOCS_DIR) + "/csv.md");
  std::string const plan = test::bytes_of(std::string(KPI_DOCS_DIR) + "/margin.md");
  std::string const grade = test::bytes_of(std::string(KPI_DOCS_DIR) + "/kpi-grade.md");
  for (code_row const& row : code_table) {
    CAPTURE(row.id);
    bool const of_plans =
        row.id.starts_with("PLN") || row.id.starts_with("MAR") || row.id.starts_with("SEA");
    std::string const& own = row.id.starts_with("GRD") ? grade : survey;
    CHECK(has(of_plans ? plan : own, "| `" + std::string(row.id) + "` |"));
  }
}

}  // namespace kpi::diagnostics_test
