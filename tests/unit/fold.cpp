// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <kpi/text/fold.hpp>

namespace kpi::fold_test {

TEST_CASE("accents, capitals, kinds of spaces and apostrophes do not tell words apart") {
  struct fact {
    std::string_view text;
    std::string_view folded;
  };
  for (fact const& f : {fact{"Détracteurs", "detracteurs"},
                        {"DÉTRACTEURS", "detracteurs"},
                        {"de\u0301tracteurs", "detracteurs"},
                        {"Pas d’accord", "pas d'accord"},
                        {"Pas d'accord", "pas d'accord"},
                        {"  Tout\u00a0à   fait ", "tout a fait"},
                        {"1–10", "1-10"},
                        {"Œuvre ÇA", "oeuvre ca"},
                        {"\ufeffNote", "note"},
                        {"naïve Ÿ", "naive y"},
                        {"日本", "日本"},
                        {"", ""}}) {
    CAPTURE(f.text);
    CHECK(folded(f.text) == f.folded);
  }
}

TEST_CASE("folding what is folded changes nothing") {
  for (std::string_view const text :
       {"Échelle de 1 à 10", "Nombre de réponses", "«\u00a0oui\u00a0»"})
    CHECK(folded(folded(text)) == folded(text));
}

TEST_CASE("a text folds to a word exactly when folding it gives that word") {
  for (std::string_view const text :
       {"Détracteurs", " détracteurs", "e\u0301tat", "\ufeffNote", "Œuvre", "", "a", "passifs"})
    for (std::string_view const word : {"detracteurs", "detracteur", "etat", "note", "oeuvre", "o",
                                        "", "a", "passifs", "promoteurs"}) {
      CAPTURE(text, word);
      CHECK(folds_to(text, word) == (folded(text) == word));
    }
}

TEST_CASE("the edit distance is Levenshtein’s") {
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("saturday", "sunday") == 3);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("abc", "") == 3);
  CHECK(edit_distance("abc", "abc") == 0);
  CHECK(edit_distance("ab", "ba") == 2);
}

TEST_CASE("the nearest candidate is offered, and none where none is near") {
  std::vector<std::string_view> const names{"standard", "course", "european", "five-point"};
  CHECK(nearest("standart", names) == std::string_view("standard"));
  CHECK(nearest("Européan", names) == std::string_view("european"));
  CHECK(nearest("cours", names) == std::string_view("course"));
  CHECK(nearest("xyz", names) == std::nullopt);
  CHECK(nearest("standard", {}) == std::nullopt);
}

TEST_CASE("of two near candidates the nearer one is offered, and the first of equals") {
  CHECK(nearest("promoter", {"promoteur", "promoters"}) == std::string_view("promoteur"));
  CHECK(nearest("promoters", {"promoteurs", "promoters"}) == std::string_view("promoters"));
}

}  // namespace kpi::fold_test
