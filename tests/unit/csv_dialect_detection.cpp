// SPDX-License-Identifier: MIT
// How the text of a file is cut into cells: found out, or said.
#include <string>
#include <vector>

#include <kpi/csv/dialect_detection.hpp>

#include "tests/catch.hpp"
#include "tests/unit/csv_reading_text.hpp"

namespace kpi::csv_dialect_detection_test {

namespace {

/// "; double doubled" for each way in which the text may be read.
std::string found(std::string const& text, csv::dialect_request const& asked = {}) {
  std::string all;
  for (auto const& c : csv::dialect_candidates(text, true, asked))
    all.append(all.empty() ? "" : ", ")
        .append(csv::delimiter_name(c.how.delimiter))
        .append(" ")
        .append(csv::quote_name(c.how.quote))
        .append(" ")
        .append(csv::escape_name(c.how.backslash));
  return all;
}

std::string marks(std::string const& cell) {
  csv::record r;
  r.append(cell, {1, 1}, false);
  number_marks const shown = csv::shown_marks({r});
  return std::string(csv::mark_name(shown.decimal)) + ' ' +
         std::string(csv::mark_name(shown.thousands));
}

struct fact {
  std::string text;
  std::string says;
};

}  // namespace

TEST_CASE("the delimiter splits most lines of the table") {
  std::vector<fact> const facts{
      {"id,nps\n1,9\n", ", double doubled"},
      {"id;nps\n1;9\n", "; double doubled"},
      {"id\tnps\n1\t9\n", "tab double doubled"},
      {"id|nps\n1|9\n", "| double doubled"},
      {"id nps\n1 9\n", "none double doubled, space double doubled"},
      {"note 45 %\nautre 55 %\n", "none double doubled"},  // "%" alone is no cell
      {"id nps\n1 9\n2 9 x\n", "none double doubled"},
      {"9\n10\n", "none double doubled"},
      {"sep=;\na;b\n", "; double doubled"},
      {"\"sep=|\"\na|b\n", "| double doubled"},
      // titles and notes above and below
      {"Enquête\n2025\nde mars\nid;nps\n1;9\n2;8\nFin\nmerci\nbien\n", "none double doubled"},
      {"Enquête\nde mars\nau magasin\nid;nps\n1;9\n2;8\nFin\nmerci\n", "; double doubled"},
      {"9\n10\n8,5\n7,5\n6\n", "none double doubled"},
      {"a;b,c\n1;2,3\n", "; double doubled, , double doubled"},
  };
  for (fact const& f : facts) {
    CAPTURE(f.text);
    CHECK(found(f.text) == f.says);
  }
}

TEST_CASE("quotes are double ones unless the cells say otherwise") {
  std::vector<fact> const facts{
      {"a,\"b \"\"c\"\"\"\n1,2\n", ", double doubled"},
      {"a,\"b \\\"c\\\"\"\n1,2\n", ", double backslash"},
      {"a,\"C:\\\"\n1,2\n", ", double doubled"},
      {"a,Great\\, thanks\n1,2\n3,4\n", ", double backslash"},
      {"'a','b, c'\n'1','2'\n", ", single doubled"},
      {"'a','it''s, ok'\n'1','2'\n", ", single doubled"},
      {"'a','it\\'s, ok'\n'1','2'\n", ", single backslash"},
      {"a,'-5\n1,'=x\n", ", double doubled"},  // spreadsheets mark text so
      {"a;'tis so'\n1;rock\n2;roll\n", "; double doubled"},
      {"a\t\"big\" shop\n1\t9\n", "tab none doubled"},
      {"a;\"b\nc;d\n", "; double doubled"},  // open: the user has to look
      {"a;\"b\"\nc;\"d\" e\n", "; double doubled"},
  };
  for (fact const& f : facts) {
    CAPTURE(f.text);
    CHECK(found(f.text) == f.says);
  }
}

TEST_CASE("what is asked for is not looked for") {
  CHECK(found("a;b,c\n1;2,3\n", {.delimiter = ','}) == ", double doubled");
  CHECK(found("a,\"b\" c\n1,2\n", {.quote = '"'}) == ", double doubled");
  CHECK(found("a,\"b\"\n1,2\n", {.quote = std::optional<char>()}) == ", none doubled");
  CHECK(found("a,\"b \\\"c\\\"\"\n1,2\n", {.backslash = false}) != ", double backslash");
  CHECK(found("8,5\n7,5\n", {.decimal_comma = true}) == "none double doubled");
}

TEST_CASE("the marks that a number shows") {
  std::vector<fact> const facts{
      {"9", "either any"},
      {"8,5", "comma any"},
      {"8.25", "point any"},
      {"1,204", "either any"},
      {"1.204", "either any"},
      {"0,125", "comma any"},
      {"1234,567", "comma any"},
      {"1 200", "either space"},
      {"1\u00a0200", "either space"},
      {"1\u202f200", "either space"},
      {"1\u2009200", "either space"},
      {"1'200", "either apostrophe"},
      {"1’200", "either apostrophe"},
      {"1,204,000", "point comma"},
      {"1.204.000", "comma point"},
      {"1.204,5", "comma point"},
      {"1,204.5", "point comma"},
      {"1 204,5", "comma space"},
      {"40,5 %", "comma any"},
      {"−8,5", "comma any"},
      {"10.01.2025", "either any"},
      {",5", "either any"},
  };
  for (fact const& f : facts) {
    CAPTURE(f.text);
    CHECK(marks(f.text) == f.says);
  }
}

TEST_CASE("a first line that names the delimiter") {
  CHECK(csv::stated_delimiter("sep=;\r\na") == ';');
  CHECK(csv::stated_delimiter("sep=\t\n") == '\t');
  CHECK(csv::stated_delimiter("\"sep=,\"\n") == ',');
  CHECK_FALSE(csv::stated_delimiter("sep=;x"));
  CHECK_FALSE(csv::stated_delimiter("separate"));
}

TEST_CASE("the records of a head, and how well they are split") {
  CHECK(csv::head_records("a;b\nc;d", {';'}, false).size() == 1);
  CHECK(csv::head_records("a;b\nc;d", {';'}, true).size() == 2);
  auto const half = csv::quality(csv::head_records("a;b\n\nc\n", {';'}, true));
  CHECK(half.percent == 50);
  CHECK(half.alike == 50);
  CHECK_FALSE(half.even);
  CHECK(csv::quality(csv::head_records("a;\"b\"c\n", {';'}, true)).broken);
}

TEST_CASE("marks that contradict each other stay open") {
  csv::record r;
  for (std::string const cell : {"8,5", "8.5", "1 200", "1'200"}) r.append(cell, {1, 1}, false);
  number_marks const shown = csv::shown_marks({r});
  CHECK(shown.decimal == decimal_mark::either);
  CHECK(shown.thousands == thousands_mark::any);
}

TEST_CASE("a reading tells the dialect, and what came close") {
  auto const how = test::read("Note;Réponses\r\n1;1 200\r\n2;\"3\"\r\n").how;
  CHECK(how.delimiter.value == ";");
  CHECK(how.quote.from == provenance::detected);
  CHECK(how.escape.from == provenance::by_default);
  CHECK(how.line_end.value == "crlf");
  CHECK(how.thousands.value == "space");
  CHECK(how.thousands.from == provenance::detected);
  CHECK(how.decimal_mark.value == "either");
  CHECK(test::read("a;b,nps,c;note\n1;2,9,3;8\n1;2,9,3;8\n").how.delimiter.close == ",");
  CHECK(test::read("nps\n9\r8\r\n7\n").how.line_end.value == "mixed");
  CHECK(test::read("Note;Réponses\n1;1,204,000\n2;1,204\n").how.decimal_mark.value == "point");
}

TEST_CASE("every dialect reads the same answers") {
  std::string const answers = "counts 3:1 9:1 10:1";
  for (std::string const file :
       {"id,nps,x\n1,10,a\n2,9,b\n3,3,c\n", "id|nps|x\n1|10|a\n2|9|b\n3|3|c\n",
        "id nps x\n1 10 a\n2 9 b\n3 3 c\n",
        "'id','nps','x'\n'1','10','a, b'\n'2','9',''\n'3','3','c'\n",
        "id,nps,x\n1,10,\"say \\\"a, b\\\"\"\n2,9,b\n3,3,c\n",
        "id\tnps\tx\n1\t10\t\"big\" shop\n2\t9\tb\n3\t3\tc\n"}) {
    CAPTURE(file);
    CHECK(test::answers_text(test::read(file)) == answers);
  }
}

}  // namespace kpi::csv_dialect_detection_test
