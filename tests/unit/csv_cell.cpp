// SPDX-License-Identifier: MIT
// What single cells and headings mean.
#include <string>
#include <vector>

#include <kpi/csv/cell.hpp>
#include <kpi/csv/table.hpp>
#include <kpi/csv/vocabulary.hpp>

#include "tests/catch.hpp"

namespace kpi::csv_cell_test {

using csv::heading;
using csv::remark;

TEST_CASE("scores, with their labels") {
  struct fact {
    std::string text;
    std::string score;
    std::string label;
  };
  std::vector<fact> const facts{
      {"8", "8", ""},
      {" 8,5 ", "8.5", ""},
      {"5 (effort important)", "5", "effort important"},
      {"5(important)", "5", "important"},
      {"0 - Not at all likely", "0", "Not at all likely"},
      {"10 – extrêmement probable", "10", "extrêmement probable"},
      {"1: non", "1", "non"},
      {"2 = bof", "2", "bof"},
      {"-3", "-3", ""},
  };
  for (fact const& f : facts) {
    CAPTURE(f.text);
    auto const read = csv::parse_score(f.text, decimal_mark::either);
    REQUIRE(read);
    CHECK(decimal_text(read->score, 4) == f.score);
    CHECK(read->label == f.label);
  }
  for (std::string const text :
       {"", "abc", "10:15", "2025-03-12", "12/03/2025", "12-mars", "5 étoiles", "(5)", "40 %"}) {
    CAPTURE(text);
    CHECK_FALSE(csv::parse_score(text, decimal_mark::either));
  }
}

TEST_CASE("counts and shares") {
  auto const share = csv::parse_quantity(" 40,50 % ", decimal_mark::either);
  REQUIRE(share);
  CHECK(share->percent);
  CHECK(share->value == rational(81, 2));
  CHECK(share->decimals == 2);
  CHECK(csv::parse_quantity("1 200", decimal_mark::either)->value == 1200);
  CHECK(csv::parse_quantity("1.200", decimal_mark::comma)->value == 1200);
  CHECK_FALSE(csv::parse_quantity("%", decimal_mark::either));
  CHECK_FALSE(csv::parse_quantity("", decimal_mark::either));
}

TEST_CASE("words that are no answers") {
  for (std::string const text :
       {"", " ", "N/A", "NSP", "Sans réponse", "Don’t know", "null", "-", "Missing"})
    CHECK(csv::is_missing(text));
  CHECK_FALSE(csv::is_missing("0"));
  CHECK(csv::remark_of("TOTAL") == remark::total);
  CHECK(csv::remark_of("Moyenne") == remark::summary);
  CHECK(csv::remark_of("rejected") == remark::rejected);
  CHECK(csv::remark_of("9") == remark::none);
}

TEST_CASE("headings") {
  struct fact {
    std::string text;
    heading kind;
  };
  std::vector<fact> const facts{
      {"Note", heading::score},
      {"NPS score", heading::score},
      {"Note de 1 à 10", heading::question},
      {"How likely are you to recommend us?", heading::question},
      {"Réponses", heading::count},
      {"Nombre de réponses", heading::count},
      {"count", heading::count},
      {"%", heading::share},
      {"Réponses (en %)", heading::share},
      {"Part", heading::share},
      {"Total", heading::total},
      {"date", heading::other},
      {"", heading::other},
  };
  for (fact const& f : facts) {
    CAPTURE(f.text);
    CHECK(csv::heading_of(f.text) == f.kind);
  }
}

TEST_CASE("the words of the classes") {
  label_family const& nps = nps_vocabulary().families.front();
  using means = std::variant<int, answer_class>;
  CHECK(meaning(nps, "PROMOTEURS") == means(answer_class::high));
  CHECK(meaning(nps, "Promoters (9-10)") == means(answer_class::high));
  CHECK(meaning(nps, "Les passifs") == means(answer_class::middle));
  CHECK(meaning(nps, "Détracteurs 0-6") == means(answer_class::low));
  CHECK_FALSE(meaning(nps, "Satisfaits"));
  CHECK_FALSE(meaning(nps, ""));
  CHECK(family_of(nps_vocabulary(), {"Promoteurs", "autres"}) == &nps);
  CHECK(family_of(nps_vocabulary(), {"autres"}) == nullptr);
}

TEST_CASE("a family of labels that stand for scores, for later programs") {
  static constexpr std::array words{label_word{"très satisfait", 4},
                                    label_word{"pas satisfait", 1}};
  static constexpr std::array families{label_family{"satisfaction", words, 0, 2}};
  vocabulary const known{families};
  CHECK(meaning(families.front(), "Très satisfait") == std::variant<int, answer_class>(4));
  CHECK(told_labels(known) == "très satisfait, pas satisfait");
}

TEST_CASE("columns by heading and position") {
  csv::record headings;
  for (std::string const text : {"Date", " Note ", "5", "=x"}) headings.append(text, {1, 1}, false);
  CHECK(csv::find_column(headings, 4, "note") == 1U);
  CHECK(csv::find_column(headings, 4, "2") == 1U);
  CHECK(csv::find_column(headings, 4, "=5") == 2U);
  CHECK_FALSE(csv::find_column(headings, 4, "5"));
  CHECK(csv::find_column(headings, 4, "==x") == 3U);
  CHECK_FALSE(csv::find_column(headings, 4, "0"));
  CHECK_FALSE(csv::find_column(headings, 1, "note"));
  headings.append("", {1, 9}, false);
  CHECK_FALSE(csv::find_column(headings, 5, ""));
  CHECK_FALSE(csv::find_column(headings, 5, "="));
  CHECK(csv::column_list(&headings, 4) == "Date, Note, 5, =x");
  CHECK(csv::column_list(nullptr, 3) == "1, 2, 3");
}

}  // namespace kpi::csv_cell_test
