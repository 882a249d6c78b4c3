// SPDX-License-Identifier: MIT
// Exports of survey tools: where the table is, which column holds the scores, which rows are answers.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <kpi/csv/ces_vocabulary.hpp>
#include <kpi/csv/csat_vocabulary.hpp>

#include "tests/catch.hpp"
#include "tests/unit/csv_reading_text.hpp"

namespace kpi::csv_layout_test {

using kpi::test::answers_text;
using kpi::test::read;
using kpi::test::text_of;

namespace {

struct fact {
  std::string file;
  std::string answers;
};

reading_request of_csat(std::optional<std::string> column = {}) {
  return {.column = std::move(column), .labels = csat_vocabulary()};
}

reading_request of_ces(std::optional<std::string> column = {}) {
  return {.column = std::move(column), .labels = ces_vocabulary()};
}

/// The answers and all that is told.
std::string told(std::string const& file, reading_request const& asked = {}) {
  auto const r = read(file, asked);
  std::string const problems = text_of(r.found);
  return r.data ? answers_text(r) + (problems.empty() ? "" : " | " + problems) : problems;
}

void check(std::vector<fact> const& facts, reading_request const& asked = {}) {
  for (fact const& f : facts) {
    CAPTURE(f.file);
    CHECK(told(f.file, asked) == f.answers);
  }
}

}  // namespace

TEST_CASE("the exports of thirteen tools") {
  std::string const folder = std::string(KPI_TESTS_DIR) + "/cases/";
  auto const bytes = [&](std::string const& name) {
    std::string const file = test::bytes_of(folder + name + "/responses.csv");
    REQUIRE_FALSE(file.empty());
    return file;
  };
  std::string const known = "counts 3:1 8:1 9:1 10:1";
  for (auto const& [tool, told_besides] :
       std::vector<std::pair<std::string, std::string>>{{"qualtrics", " | warning CSV061 10:0"},
                                                        {"surveymonkey", ""},
                                                        {"google_forms", ""},
                                                        {"google_sheet", ""},
                                                        {"microsoft_forms", ""},
                                                        {"typeform", ""},
                                                        {"limesurvey_codes", " missing:1"},
                                                        {"limesurvey_full", ""},
                                                        {"formbricks", " | warning CSV062 5:0"},
                                                        {"framaforms", ""},
                                                        {"delighted", ""},
                                                        {"sphinx", ""}}) {
    CAPTURE(tool);
    CHECK(told(bytes("nps/export_" + tool)) == known + told_besides);
  }
  std::vector<fact> const satisfaction{
      {"nps/export_qualtrics", "counts 1:1 3:1 4:1 5:1 | warning CSV061 10:0"},
      {"nps/export_google_forms", "counts 1:1 3:1 4:1 5:1"},
      {"nps/export_google_sheet", "counts 1:1 3:1 4:1 5:1"},
      {"nps/export_limesurvey_full", "counts 1:1 3:1 4:1 5:1"},
      {"nps/export_limesurvey_codes", "error CSV026 2:95"},
      {"nps/export_sphinx", "counts 1:1 2:1 3:1 4:1"},
      {"csat/export_zendesk", "counts 1:1 2:2 missing:2"},
      {"nps/export_surveymonkey", "error CSV032 1:0"}};
  for (fact const& f : satisfaction) {
    CAPTURE(f.file);
    CHECK(told(bytes(f.file), of_csat()) == f.answers);
  }
}

TEST_CASE("a part of a heading starts with a word") {
  CHECK(has_word_part("nous recommanderiez-vous ?", "recommand"));
  CHECK(has_word_part("a-b", "b"));
  CHECK_FALSE(has_word_part("please", "ease"));
  CHECK_FALSE(has_word_part("please", ""));
  CHECK(has_word_part("please, the ease", "ease"));
  CHECK(asks_another("quel effort ?", nps_vocabulary().questions));
  CHECK_FALSE(asks_another("recommander sans effort ?", nps_vocabulary().questions));
  CHECK_FALSE(asks_another("quel effort ?", {}));
}

TEST_CASE("one to three rows of headings") {
  check({
      // Qualtrics: codes, questions, what a program imports by
      {"StartDate,Q1,Q2\nStart Date,Recommend us?,Why?\n"
       "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\","
       "\"{\"\"ImportId\"\":\"\"QID2\"\"}\"\n2025-03-12,9,a\n2025-03-12,10,b\n",
       "counts 9:1 10:1"},
      // the same without the codes
      {"Start Date,Recommend us?\n\"{\"\"ImportId\"\":\"\"startDate\"\"}\","
       "\"{\"\"ImportId\"\":\"\"QID1\"\"}\"\n2025-03-12,9\n2025-03-12,10\n",
       "counts 9:1 10:1"},
      // SurveyMonkey: what can be answered
      {"Respondent ID,How likely are you to recommend us?\n,Response\n1,9\n2,10\n",
       "counts 9:1 10:1"},
      {"Respondent ID,Recommend?,Channels,,Comment\n,,Shop,Web,Open-Ended Response\n"
       "1,9,Shop,,x\n2,10,,Web,\n3,,,Web,\n",
       "counts 9:1 10:1 missing:1"},
      // Drupal: a title, groups, fields
      {"Form,,,,\nSubmission Details,,,Channels,\nSerial,SID,Would you recommend us?,Shop,Web\n"
       "1,7,9,X,\n2,8,10,,X\n",
       "counts 9:1 10:1"},
      // codes and questions, where the row to import by was removed
      {"StartDate,Q1,Q2\nStart Date,How likely are you to recommend us?,Why?\n2025-03-12,9,a\n"
       "2025-03-12,10,b\n",
       "counts 9:1 10:1"},
      // a row without numbers is an answer where nothing says otherwise
      {"nom,ville,nps\nAnne,Lille,\nBob,Lyon,9\n", "counts 9:1 missing:1"},
      {"nom,,nps\nAnne,Lille,\nBob,Lyon,9\n", "counts 9:1 missing:1"},
      {"nom,nps\nAnne,pas noté\nBob,9\nEve,9\n", "counts 9:2 rejected:1 | warning CSV010 2:6"},
  });
  std::string const monkey =
      "Respondent ID,Rate,,Comment\n,Shop,Web,Open-Ended Response\n1,9,3,x\n2,10,4,y\n";
  check({{monkey, "counts 9:1 10:1"}}, {.column = "Rate [Shop]"});
  check({{monkey, "counts 3:1 4:1"}}, {.column = "web"});
  check({{monkey, "error CSV031 1:0"}});
  check({{monkey, "counts 9:1 10:1"}}, {.column = "rate"});  // the heading of one column
}

TEST_CASE("what stands above and below a table") {
  check({
      {"Rapport NPS\nExporté par;Bob\nDate;12/03/2025\n\nid;nps;canal;ville\n1;9;a;b\n2;10;c;d\n",
       "counts 9:1 10:1"},
      {"Entreprise;Sens Confort\nPériode;2025\nNote;Effectif\n0;5\n10;7\n", "counts 0:5 10:7"},
      {"Enquête 2025\n\nnps\n9\n10\n", "counts 9:1 10:1"},
      {"id;nps;canal\n1;9;a\n2;10;b\nTotal;19;\nMoyenne;9,5;\n", "counts 9:1 10:1"},
      {"id;nps;canal\n1;9;a\n2;10;b\n\nSource : enquête en ligne\n* hors tests\n",
       "counts 9:1 10:1"},
      {"Note;Effectif\n0;5\n10;7\nTotal;12\nMoyenne;5,8\n\nSource : enquête en ligne\n",
       "counts 0:5 10:7"},
      {"nps\n9\n10\n\nSource : enquête en ligne\n", "counts 9:1 10:1"},
      {"nps\n9\n\nneuf\n10\n10\n10\n10\n10\n10\n10\n10\n10\n",
       "counts 9:1 10:9 missing:1 rejected:1 | warning CSV010 4:1"},
  });
}

TEST_CASE("empty columns and blank lines") {
  check({
      {";;Note;Effectif;;\n;;0;5;;\n;;10;7;;\n", "counts 0:5 10:7"},
      {";;0;5;\n;;7;2;\n;;10;7;\n", "counts 0:5 7:2 10:7"},
      {";;Note de 1 à 3;1;2;3\n;;Réponses;5;2;7\n", "counts 1:5 2:2 3:7"},
      {"\n\n;Note;1;2;3\n\n;Réponses;5;2;7\n;%;36;14;50\n", "counts 1:5 2:2 3:7"},
      {";nps;\n;9;\n;10;\n;;\n", "counts 9:1 10:1"},
      {"id;nps;canal\n\n1;9;a\n\n\n2;10;b\n;;\n", "counts 9:1 10:1"},
  });
  check({{";;nps;canal\n;;9;a\n;;10;b\n", "counts 9:1 10:1"}}, {.column = "3"});
}

TEST_CASE("reading stops at a second table") {
  check({
      {"id,nps\n1,9\n2,10\nid,nps\n3,0\n", "counts 9:1 10:1 | warning CSV064 4:0"},
      {"id,nps\n1,9\n2,10\nid,csat\n3,1\n", "counts 9:1 10:1 | warning CSV064 4:0"},
      {"id,nps\n1,9\n2,10\n\nville,effort\nLille,3\n", "counts 9:1 10:1 | warning CSV064 5:0"},
      {"id,nps\n1,9\n2,10\n\nQuestion 2\nid,csat\n3,1\n", "counts 9:1 10:1 | warning CSV064 6:0"},
      {"id,nps,c\n1,9,a\n2,10,b\n\nQuestion 2\n3,1,c\n", "counts 9:1 10:1 | warning CSV064 6:0"},
      {"nps\n9\n10\nnps\n0\n", "counts 9:1 10:1 | warning CSV064 4:0"},
      {"nps\n9\n10\n\ncsat\n5\n", "counts 9:1 10:1 | warning CSV064 5:0"},
      {"Note;Effectif\n0;5\n10;7\n\nNote;Effectif\n0;1\n10;1\n",
       "counts 0:5 10:7 | warning CSV064 5:0"},
      {"Note;Effectif\n0;5\n10;7\n\nMotif;Effectif\nprix;1\nchoix;1\n",
       "counts 0:5 10:7 | warning CSV064 5:0"},
      {"Note de 1 à 3;1;2;3\nRéponses;5;2;7\n\nNote de 1 à 5;1;2;3;4;5\nRéponses;1;1;1;1;1\n",
       "counts 1:5 2:2 3:7 | warning CSV064 4:0"},
      // an option that is ticked is called as its column
      {"Magasin,Web,nps\nMagasin,Web,9\nMagasin,,10\n,Web,8\n", "counts 8:1 9:1 10:1"},
  });
}

TEST_CASE("no headings at all") {
  check({{"1;9;bien\n2;10;oui\n3;3;non\n", "error CSV031 1:0"}});
  check({{"1;9;bien\n2;10;oui\n3;3;non\n", "counts 3:1 9:1 10:1"}}, {.column = "2"});
  check({{"1;9;bien\n2;10;oui\n3;3;non\n", "error CSV030 1:0"}}, {.column = "nps"});
  check({{"Anne;Promoteur\nBob;Passif\nEve;Détracteur\nMax;Passif\n", "classes 1 2 1"}});
}

TEST_CASE("the column that is asked for by a part of its heading") {
  std::string const file =
      "id;Recommanderiez-vous notre magasin ?;Êtes-vous satisfait du magasin ?;5\n"
      "1;9;4;3\n2;10;5;1\n";
  check({{file, "counts 9:1 10:1"}}, {.column = "RECOMMANDE"});
  check({{file, "counts 4:1 5:1"}}, {.column = "etes-vous"});
  check({{file, "error CSV031 1:0"}}, {.column = "magasin"});
  check({{file, "error CSV030 1:0"}}, {.column = "atisfait"});  // not the start of a word
  check({{file, "error CSV030 1:0"}}, {.column = "=recommande"});
  check({{file, "error CSV030 1:0"}}, {.column = "7"});
  // what an answer says is no heading
  check({{"canal;Le magasin ?\nmagasin;\nsite;9\nsite;10\n", "counts 9:1 10:1 missing:1"}},
        {.column = "magasin"});
  check({{"a;note;note\n1;9;4\n2;10;5\n", "error CSV031 1:0"}}, {.column = "note"});
  check({{"a;note;note\n1;9;4\n2;10;5\n", "counts 4:1 5:1"}}, {.column = "3"});
}

TEST_CASE("the column that its question and its values speak for") {
  check({
      {"id;Nous recommanderiez-vous ?;Âge\n1;9;30\n2;10;41\n", "counts 9:1 10:1"},
      {"id,Would you recommend us?,Satisfaction\n1,9,4\n2,10,5\n", "counts 9:1 10:1"},
      {"Q1,Q1_NPS_GROUP,x\n9,Promoter,a\n7,Passive,b\n", "classes 0 1 1"},
      {"NPS,NPS_GROUP,x\n9,Promoter,a\n7,Passive,b\n", "counts 7:1 9:1"},
      {"id,Recommend A?,Recommend B?\n1,9,3\n2,10,4\n", "error CSV031 1:0"},
      {"id,nps,ville\n1,9,a\n2,9,b\n3,9,c\n", "error CSV037 1:0"},
      {"ville,nps\nLille,32\nLyon,-5\nParis,41\n", "error CSV038 1:0"},
      {"ville,mois,nps\nLille,mars,8.2\nLyon,mai,7.9\nParis,juin,9\n", "error CSV039 1:0"},
      {"id,effort,ville\n1,4,a\n2,5,b\n", "error CSV032 1:0"},
      {"effort\n4\n5\n", "counts 4:1 5:1 | warning CSV065 0:0"},
  });
  check({{"id,nps,ville\n1,9,a\n2,9,b\n3,9,c\n", "counts 9:3"}}, {.column = "nps"});
  check({{"id,a,Satisfaction,Facilité\nx,1,4,3\ny,2,5,1\n", "counts 4:1 5:1"}}, of_csat());
  check({{"id,a,Satisfaction,Facilité\nx,1,4,3\ny,2,5,1\n", "counts 1:1 3:1"}}, of_ces());
  check({{"id,a,Prix,Accueil\nx,1,4,3\ny,2,5,1\n", "error CSV031 1:0"}}, of_csat());
  check({{"id,CSAT\n1,A5\n2,A4\n3,A1\n", "error CSV026 2:3"}}, of_csat());
  check({{"id,Q7\n1,A5\n2,A4\n3,A1\n", "error CSV026 2:3"}}, of_csat("Q7"));
}

TEST_CASE("answers beside numbers are no distribution") {
  check({
      {"id;nps;Nombre de visites\n1;10;3\n2;9;1\n3;8;2\n", "error CSV033 1:0"},
      {"nps;Nombre de visites;ville;âge\n10;3;a;31\n9;1;b;42\n8;2;c;53\n3;5;d;64\n",
       "error CSV033 1:0"},
      {"Nom;Note;Groupe\nAnne;9;Promoteur\nBob;7;Passif\nEve;3;Détracteur\n", "counts 3:1 7:1 9:1"},
  });
  check({{"Satisfaction;Durée;ville;âge\n5 - a;3;a;31\n4 - b;1;b;42\n3 - c;2;c;53\n",
          "error CSV033 1:0"}},
        of_csat());
  check({{"id;nps;Nombre de visites\n1;10;3\n2;9;1\n3;8;2\n", "counts 8:1 9:1 10:1"}},
        {.column = "nps"});
}

TEST_CASE("cells as tools write them") {
  check({
      {"nps\n9.0\n\" 10 \"\n8,0\n10 - Très probable\n'3\n", "counts 3:1 8:1 9:1 10:2"},
      {"nps\n9\nNA\nN/A\nnull\nne se prononce pas\ndon't know\n(vide)\n10\n",
       "counts 9:1 10:1 missing:6"},
  });
  check({{"q\n4 - Very impressive\n5\n", "counts 4:1 5:1"}}, of_csat());
}

TEST_CASE("responses that are none, or were not finished") {
  std::string const qualtrics =
      "Status,Finished,Q1_NPS\nIP Address,True,10\nSurvey Preview,True,0\n0,1,9\n1,1,0\n"
      "IP Address,False,8\nIP Address,0,\n";
  check({{qualtrics, "counts 8:1 9:1 10:1 missing:1 | warning CSV061 3:0, warning CSV062 6:0"}});
  check({{qualtrics, "counts 9:1 10:1 | warning CSV061 3:0, warning CSV063 6:0"}},
        {.drop_unfinished = true});
  check({
      {"id;submitdate;NPS\n1;2025-03-12;9\n2;;10\n3;;\n",
       "counts 9:1 10:1 missing:1 | warning CSV062 3:0"},
      {"Série;Brouillon;nps\n1;0;9\n2;1;10\n", "counts 9:1 10:1 | warning CSV062 3:0"},
      {"#,nps,Response Type\na,9,completed\nb,10,partial\n",
       "counts 9:1 10:1 | warning CSV062 3:0"},
      {"statut,nps\nactif,9\n1,10\n", "counts 9:1 10:1"},
  });
}

}  // namespace kpi::csv_layout_test
