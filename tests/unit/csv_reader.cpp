// SPDX-License-Identifier: MIT
// What survey files mean: a table of files and the answers in them.
#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/unit/csv_reading_text.hpp"

namespace kpi::csv_reader_test {

using kpi::test::answers_text;
using kpi::test::read;

namespace {

struct fact {
  std::string file;
  std::string answers;
};

void check(std::vector<fact> const& facts, reading_request const& asked = {}) {
  for (fact const& f : facts) {
    CAPTURE(f.file);
    CHECK(answers_text(read(f.file, asked)) == f.answers);
  }
}

std::string replaced(std::string text, char from, char to) {
  for (char& c : text) c = c == from ? to : c;
  return text;
}

std::string with_crlf(std::string const& text) {
  std::string lines;
  for (char const c : text) lines += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return lines;
}

}  // namespace

TEST_CASE("the course files") {
  std::string const ten = "counts 1:8 2:14 3:16 4:16 5:18 6:10 7:7 8:5 9:4 10:2";
  std::string const four = "counts 1:40 2:45 3:10 4:5";
  std::string const five = "counts 1:12 2:16 3:10 4:40 5:22";
  std::vector<fact> const facts{
      {"sens-confort/recommandation.csv", ten},
      {"climatech/recommandation.csv", ten},
      {"sens-confort/showroom.csv", four},
      {"climatech/showroom.csv", four},
      {"sens-confort/navigation.csv", five},
      {"climatech/navigation.csv", five},
      {"textbook/nps-200.csv", "counts 0:0 1:6 2:12 3:10 4:14 5:14 6:10 7:28 8:32 9:44 10:30"},
      {"textbook/ces-200.csv", "counts 1:74 2:58 3:22 4:26 5:20"},
      {"textbook/club-vacances.csv",
       "error CSV018 2:1, error CSV018 3:1, error CSV018 4:1, error CSV018 5:1"},
      {"sens-confort/business-plan.csv", "error CSV032 1:0"},
  };
  for (fact const& f : facts) {
    CAPTURE(f.file);
    CHECK(answers_text(read(test::course_file(f.file))) == f.answers);
  }
}

TEST_CASE("what the course files say besides") {
  auto const navigation = read(test::course_file("climatech/navigation.csv"));
  CHECK(navigation.mentioned == scale{1, 5});
  CHECK(navigation.how.question == "Les avis possibles");
  CHECK(navigation.scores_listed);
  REQUIRE(navigation.labels.size() == 5);
  CHECK(navigation.labels[1].score == 4);
  CHECK(navigation.labels[1].label == "Pas d'accord");
  CHECK(navigation.found.warnings.empty());
  CHECK(navigation.how.layout.value == "wide");
  CHECK(navigation.how.column->value == "Note de 5 à 1");
  CHECK(navigation.how.count_column->value == "Nombre de réponses");
  REQUIRE(navigation.places.size() == 5);
  CHECK(navigation.places[0].where == place{"answers.csv", 2, 15});

  auto const effort = read(test::course_file("textbook/ces-200.csv"));
  REQUIRE(effort.labels.size() == 2);
  CHECK(effort.labels[1].label == "effort important");
  CHECK(effort.how.delimiter.value == ";");
  CHECK(effort.how.encoding.value == "utf-8");
  CHECK(effort.how.encoding.from == provenance::detected);
}

TEST_CASE("tall and wide, in every dialect") {
  std::vector<fact> const facts{
      {"score;count\n0;5\n7;2\n10;7\n", "counts 0:5 7:2 10:7"},
      {"Note;Réponses\n10;7\n7;2\n0;5\n", "counts 0:5 7:2 10:7"},
      {"0;5\n7;2\n10;7\n", "counts 0:5 7:2 10:7"},
      {"Note;Réponses\n0;5\n7;2\n10;7\nTotal;14\n", "counts 0:5 7:2 10:7"},
      {"Note;Réponses;%\n0;5;50\n7;5;50\n", "counts 0:5 7:5"},
      {"Question;Note;Libellé;Effectif\na;0;nul;5\na;7;bien;5\n", "counts 0:5 7:5"},
      {"Note;0;7;10\nRéponses;5;2;7\n", "counts 0:5 7:2 10:7"},
      {"Réponses;5;2;7\nNote;0;7;10\n", "counts 0:5 7:2 10:7"},
      {"1;2;3;4\n5;2;7;9\n", "counts 1:5 2:2 3:7 4:9"},
      {"5;2;7;9\n1;2;3;4\n", "counts 1:5 2:2 3:7 4:9"},
      {"Note;0;7;10;Total\nRéponses;5;2;7;14\n", "counts 0:5 7:2 10:7"},
      {"Note;0;7;10;\nRéponses;5;2;7;14\n", "counts 0:5 7:2 10:7"},
      {"Note;0;10\nRéponses;5;5\n%;50 %;50 %\n", "counts 0:5 10:5"},
      {"Note;0;10\nRéponses;;\n%;40;60\n", "shares 0:40 10:60"},
      {"Note;Part\n0;40\n10;60\n", "shares 0:40 10:60"},
      {"Note;Clients\n0;40 %\n10;60 %\n", "shares 0:40 10:60"},
      {"0;40%\n10;60%\n", "shares 0:40 10:60"},
      {"Note;en %\n0;40\n10;60\n", "shares 0:40 10:60"},
      {"Note;Effectif\n8.2;3\n9;1\n", "counts 8.2:3 9:1"},
      {"Enquête\n\nNote;Effectif\n8;3\n9;1\n", "counts 8:3 9:1"},
      {"score;count\n0;5\nmissing;3\nrejected;2\n10;7\n", "counts 0:5 10:7 missing:3 rejected:2"},
      {"Note;Effectif\n0;5\nSans réponse;3\n10;7\n", "counts 0:5 10:7 missing:3"},
      {"Étoiles;Total\n1;5\n2;7\n3;1\n", "counts 1:5 2:7 3:1"},
  };
  check(facts);
  for (fact const& f : facts) {
    check({{replaced(f.file, ';', ','), f.answers}, {replaced(f.file, ';', '\t'), f.answers}});
    check({{with_crlf(f.file), f.answers}, {replaced(f.file, '\n', '\r'), f.answers}});
    check({{"\xEF\xBB\xBF" + f.file, f.answers}, {"sep=;\n" + f.file, f.answers}});
    check({{f.file.substr(0, f.file.size() - 1), f.answers}, {f.file + "\n\n", f.answers}});
  }
}

TEST_CASE("classes, tall and wide") {
  check({
      {"Promoteurs;1125\nPassifs;875\nDétracteurs;500\n", "classes 500 875 1125"},
      {"Détracteurs;500\nPassifs;875\nPromoteurs;1 125\nTotal;2500\n", "classes 500 875 1125"},
      {"Classe,Effectif,Part\nPromoters (9-10),1125,45%\nPassives,875,35%\nDetractors,500,20%\n",
       "classes 500 875 1125"},
      {";Promoteurs;Passifs;Détracteurs;Total\nRéponses;1125;875;500;2500\n%;45;35;20;100\n",
       "classes 500 875 1125"},
      {"Promoteurs;Passifs;Détracteurs\n1125;875;500\n", "classes 500 875 1125"},
      {"Promoters,45%\nPassives,35%\nDetractors,20%\n", "class shares 20 35 45"},
      {"Promoteurs;Passifs;Détracteurs\n45 %;35 %;20 %\n", "class shares 20 35 45"},
      {"Classe;Part\nPromoteurs;45,5\nPassifs;34,5\nDétracteurs;20\n", "class shares 20 34.5 45.5"},
      {"Promoteur\nPassif\nPromoteur\nDétracteur\n\nNSP\n", "classes 1 1 2"},
  });
  auto const raw = read("Promoteur\n\nPassif\nNSP\n");
  CHECK(raw.missing == 2);
  CHECK_FALSE(raw.scores_listed);
}

TEST_CASE("numbers as people write them") {
  check({
      {"Note;Réponses\n1;1 200 000\n2;5\n", "counts 1:1200000 2:5"},
      {"Note;Réponses\n1;1\u00a0200\u00a0000\n2;5\n", "counts 1:1200000 2:5"},
      {"Note;Réponses\n1;1\u202f200\n2;5\n", "counts 1:1200 2:5"},
      {"Score,Count\n1,\"1,200\"\n2,5\n", "counts 1:1200 2:5"},
      {"Note;Part\n1;40,5 %\n2;59,5%\n", "shares 1:40.5 2:59.5"},
      {"Note\n7,5\n8\n9,25\n", "counts 7.5:1 8:1 9.25:1"},
      {"Note;Réponses\n1;1.200\n2;0,5\n", "error CSV013 3:3"},
  });
  check({{"Note;Réponses\n1;1.200\n2;3\n", "counts 1:1200 2:3"}}, {.mark = decimal_mark::comma});
  check({{"7,5\n8,5\n7,5\n", "counts 7.5:2 8.5:1"}}, {.mark = decimal_mark::comma});
}

TEST_CASE("raw answers") {
  check({
      {"10\n9\n3\n", "counts 3:1 9:1 10:1"},
      {"nps\n10\n9\n3\n", "counts 3:1 9:1 10:1"},
      {"10", "counts 10:1"},
      {"10\n9\n\n3\n\n\n", "counts 3:1 9:1 10:1 missing:1"},
      {"note\nN/A\n10\nne se prononce pas\n\"\"\n", "counts 10:1 missing:3"},
      {"Sur une échelle de 0 à 10, recommanderiez-vous notre magasin ?\n10\n9\n",
       "counts 9:1 10:1"},
      {"id,nps,comment\n1,9,good\n2,10,\"very, very\ngood\"\n3,,\n4,3\n",
       "counts 3:1 9:1 10:1 missing:1"},
      {"date;Recommanderiez-vous (0 à 10) ?;canal\n1;9;a\n2;10;b\n", "counts 9:1 10:1"},
      {"0 - pas du tout\n10 - tout à fait\n7\n10 - tout à fait\n", "counts 0:1 7:1 10:2"},
      {"nps;canal\n9;a\n8;b\nTotal;17\n", "counts 8:1 9:1"},
  });
}

TEST_CASE("the column that is asked for") {
  std::string const file = "id;nps;note;5\n1;9;4;3\n2;10;5;1\n3;3;1;2\n";
  check({{file, "counts 3:1 9:1 10:1"}});  // "nps" is what this program's scores are called
  check({{file, "counts 3:1 9:1 10:1"}}, {.column = "NPS"});
  check({{file, "counts 1:1 4:1 5:1"}}, {.column = "3"});
  check({{file, "counts 1:1 2:1 3:1"}}, {.column = "=5"});
  check({{file, "error CSV030 1:0"}}, {.column = "9"});
  check({{file, "error CSV030 1:0"}}, {.column = "npz"});
  check({{"Bilan\nexport du jour;;\n" + file, "counts 3:1 9:1 10:1"}}, {.column = "nps"});

  std::string const list = "note;hommes;femmes\n1;5;6\n2;7;8\n";
  check({{list, "counts 1:5 2:7"}}, {.column = "note", .count_column = "hommes"});
  check({{list, "counts 1:6 2:8"}}, {.count_column = "3"});
  check({{list, "error CSV030 1:0"}}, {.count_column = "enfants"});

  std::string const wide = "note;1;2;3\nhommes;5;7;9\nfemmes;6;8;1\n";
  check({{wide, "counts 1:6 2:8 3:1"}}, {.count_column = "femmes"});
}

TEST_CASE("the delimiter, the encoding and what to do with bad rows") {
  check({{"Note;Réponses\n1;2\n", "counts 1:2"}}, {.delimiter = ';'});
  check({{"Note|Réponses\n1|2\n", "counts 1:2"}}, {.delimiter = '|'});
  check({{"Note;R\xE9ponses\n1;2\n", "counts 1:2"}});
  check({{"Promoteurs;1\nPassifs;2\nD\xE9tracteurs;3\n", "classes 3 2 1"}},
        {.encoding = csv::encoding::windows1252});
  check({{"Note;R\xE9ponses\n1;2\n", "counts 1:2"}}, {.encoding = csv::encoding::utf8});
  check({{"9\nabc\n10\n", "error CSV010 2:1"}}, {.skip_bad_rows = false});
  check({{"9\nabc\n10\n", "counts 9:1 10:1 rejected:1"}});  // raw answers
  check({{"Note;Réponses\n1;2\n2;-5\n3;4\n", "error CSV012 3:3"}});
  check({{"Note;Réponses\n1;2\n2;-5\n3;4\n", "counts 1:2 3:4 rejected:1"}},
        {.skip_bad_rows = true});
}

TEST_CASE("the facts of a reading and their provenance") {
  auto const asked =
      read("a;nps\nx;9\n", {.delimiter = ';', .mark = decimal_mark::point, .column = "nps"}).how;
  CHECK(asked.delimiter.from == provenance::option);
  CHECK(asked.decimal_mark.value == "point");
  CHECK(asked.decimal_mark.from == provenance::option);
  CHECK(asked.column->from == provenance::option);
  auto const found = read("sep=\t\nNote de 1 à 10\tRéponses\n1\t2\nTotal\t2\n");
  CHECK(found.how.delimiter.value == "tab");
  CHECK(found.how.delimiter.from == provenance::header);
  CHECK(found.how.decimal_mark.from == provenance::by_default);
  CHECK(found.how.set_aside == std::vector<std::string>{"Total"});
  CHECK(found.how.header.value);
  CHECK(found.mentioned == scale{1, 10});
  CHECK(read("9\n10\n").how.layout.value == "answers");
  CHECK_FALSE(read("1\n10\n").mentioned);
  CHECK(read("Promoters,45%\nPassives,35%\nDetractors,20%\n").how.layout.value ==
        "classes shares tall");
}

TEST_CASE("of a list longer than the head the first 4,096 lines decide, and all are counted") {
  std::string file = "id nps\n";  // spaces that the answers do not have: one column all the same
  for (int i = 0; i < 5'000; ++i) file += "9\n";
  for (int i = 0; i < 40'000; ++i) file += "3\n";
  for (int i = 0; i < 1'000; ++i)
    file += "8,5\n";  // decimals: what separated cells would show earlier
  auto const found = read(file);
  REQUIRE(found.data);
  auto const& levels = std::get<distribution>(*found.data).levels;
  REQUIRE(levels.size() == 3);
  CHECK(levels[0].count == 40'000);
  CHECK(levels[1].score == rational(17, 2));
  CHECK(levels[1].count == 1'000);
  CHECK(levels[2].count == 5'000);
  CHECK(found.how.decimal_mark.from == provenance::by_default);
  CHECK(read("nps\n9\n8,5\n").how.decimal_mark.from == provenance::detected);
}

TEST_CASE("every example of docs/csv.md can be read") {
  std::string const page = test::bytes_of(std::string(KPI_DOCS_DIR) + "/csv.md");
  std::string const fence = "\n```csv\n";
  int examples = 0;
  for (auto at = page.find(fence); at != page.npos; at = page.find(fence, at + 1), ++examples) {
    auto const begin = at + fence.size();
    std::string const file = page.substr(begin, page.find("\n```\n", begin) + 1 - begin);
    CAPTURE(file);
    CHECK(test::text_of(read(file).found).empty());
  }
  CHECK(examples == 14);
}

}  // namespace kpi::csv_reader_test
