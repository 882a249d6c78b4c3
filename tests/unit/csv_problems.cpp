// SPDX-License-Identifier: MIT
// Every problem of the reader: a file that has it, its code and place; and the capping of many.
#include <set>
#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/unit/csv_reading_text.hpp"

namespace kpi::csv_problems_test {

using kpi::test::read;

namespace {

struct fact {
  std::string problem;  ///< "error CSV018 2:1"
  std::string file;
  reading_request asked = {};
};

std::string zip_with(std::string const& name) {
  return std::string("PK\x03\x04") + std::string(26, '\0') + name;
}

std::string csv_of(int cells) {
  std::string line;
  for (int i = 0; i < cells; ++i) line += "a;";
  return line;
}

std::vector<fact> const& facts() {
  static std::vector<fact> const table{
      {"error FIL010 0:0", zip_with("[Content_Types].xml")},
      {"error FIL011 0:0", "\xD0\xCF\x11\xE0\xA1\xB1"},
      {"error FIL012 0:0", zip_with("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")},
      {"error FIL013 0:0", "\x1F\x8B\x08"},
      {"error FIL014 0:0", zip_with("answers.csv")},
      {"error FIL015 0:0", "%PDF-1.7\n"},
      {"error FIL016 0:0", "\n<!DOCTYPE html><table>"},
      {"error FIL017 0:0", "[{\"score\": 9}]"},
      {"error FIL019 0:0", std::string("\xFF\xFE\0\0", 4)},
      {"error FIL020 0:0", std::string(100, '\0')},
      {"error DAT001 0:0", ""},
      {"error DAT001 0:0", "\xEF\xBB\xBF\n\n"},
      {"error DAT002 1:0", "Note;Réponses\n"},
      {"error DAT002 1:0", "nps\n"},
      {"error DAT003 0:0", "nps\nN/A\nN/A\n"},
      {"error DAT003 0:0", "nps;b\n;1\n;2\n"},
      {"error DAT003 0:0", "\"\"\n\"\"\n"},
      {"error DAT004 2:1", "Note;Réponses\n1;0\n2;0\n"},
      {"error CSV001 2:3", "Note;Réponses\n1;\"4\n2;5\n"},
      {"error CSV002 2:6", "Note;Réponses\n1;\"4\"5\n2;5\n"},
      {"error CSV003 2:1", "nps\n" + std::string(70'000, 'x')},
      {"error CSV003 1:1", std::string(70'000, 'x')},
      {"error CSV003 1:1", std::string(70'000, '9')},
      {"error CSV003 1:1", "id " + std::string(70'000, 'x') + "\nnps\n9\n"},
      {"error CSV001 1:1", '"' + std::string(70'000, 'x')},
      {"error CSV001 1:5", "nps;\"b\n9;x\n8;y\n"},
      {"error CSV001 1:1", "\""},
      {"error CSV001 2:2", "\n; \"\n"},
      {"error CSV005 1:32769", csv_of(40'000)},
      {"warning CSV004 2:3", "\xEF\xBB\xBFnps;a\n9;\xFF\n"},
      {"error CSV010 2:1", "9\nabc\n10\n", {.skip_bad_rows = false}},
      {"warning CSV010 3:1", "nps\n9\n" + std::string(101, '1') + "\n"},
      {"error CSV010 3:1", "Note;Réponses\n1;2\nx;4\n3;6\n"},
      {"error CSV011 3:3", "Note;Réponses\n1;2\n2;x\n3;6\n"},
      {"error CSV012 3:3", "Note;Réponses\n1;2\n2;-4\n3;6\n"},
      {"error CSV013 3:3", "Note;Réponses\n1;2\n2;4.5\n3;6\n"},
      {"error CSV014 2:3", "Note;Réponses\n1;18446744073709551616\n2;1\n"},
      {"error CSV014 3:3", "Note;Réponses\n1;18446744073709551615\n2;1\n"},
      {"error CSV015 4:1", "Note;Réponses\n1;2\n2;4\n1;6\n"},
      {"error CSV015 3:1", "Promoteurs;1\nPassifs;2\nPromoters;3\nDétracteurs;4\n"},
      {"error CSV016 1:10", "Note;1;2;3\nRéponses;5;6\n"},
      {"error CSV016 2:14", "Note;1;2\nRéponses;5;6;7\n"},
      {"error CSV016 3:1", "Note;Réponses\n1;2\n2;\n"},
      {"error CSV017 2:3", "Note;Part\n1;50\n2;47\n"},
      {"error CSV018 2:1", "Promoteurs;1\nPasifs;2\nDétracteurs;3\n"},
      {"error CSV019 3:3", "Note;Réponses\n1;2\n2;4 %\n3;6\n"},
      {"error CSV019 2:9", "Promoteurs;45 %\nPassifs;875\nDétracteurs;5 %\n"},
      {"error CSV020 1:1", "Promoteurs;8\nDétracteurs;2\n"},
      {"error CSV030 1:0", "nps;note\n1;2\n", {.column = "npss"}},
      {"error CSV031 1:0", "score;note\n1;2\n"},
      {"error CSV033 1:0", "Note;Avant;Après\n8;1;2\n9;3;4\n10;3;4\n"},
      {"error CSV032 1:0", "a;b\nc;d\n"},
      {"error CSV026 2:3", "a;csat\n1;A5\n2;A4\n", {.column = "csat"}},
      {"error CSV037 1:0", "a;nps\n1;9\n2;9\n3;9\n"},
      {"error CSV038 1:0", "ville;nps\na;32\nb;-5\nc;41\n"},
      {"error CSV039 1:0", "ville;mois;nps\na;x;8.2\nb;y;7.9\nc;z;9\n"},
      {"warning CSV060 0:0", "a,b,c\nd,e,f\nid,nps,g\n1,9,x\n2,8,y\n", {.column = "nps"}},
      {"warning CSV061 3:0", "status,nps\nx,9\npreview,0\n"},
      {"warning CSV062 3:0", "finished,nps\nyes,9\nno,0\n"},
      {"warning CSV063 3:0", "finished,nps\nyes,9\nno,0\n", {.drop_unfinished = true}},
      {"warning CSV064 4:0", "id,nps\n1,9\n2,8\nid,nps\n"},
      {"warning CSV065 0:0", "effort\n9\n8\n"},
      {"error DAT005 0:0", "a,nps\nx,9\ny,8\n", {.where = {"a=z"}}},
      {"error DAT006 0:0", "w,nps\n0,9\n0,8\n", {.column = "nps", .weight = "w"}},
      {"error CSV034 1:0", "canal a,canal b,nps\nx,y,9\n", {.by = {"canal"}}},
      {"error CSV035 0:0", "Note;Réponses\n1;2\n2;4\n", {.by = {"canal"}}},
      {"error CSV036 0:0", "Note;Réponses\n1;2\n2;4\n", {.counting = true}},
      {"warning CSV048 3:1", "id,nps\na,9\na,8\n", {.unique = "id"}},
      {"warning CSV050 2:1", "w,nps\nx,9\n1,8\n", {.weight = "w"}},
      {"warning CSV051 2:1", "w,nps\n-1,9\n1,8\n", {.weight = "w"}},
      {"warning CSV053 2:1", "day,nps\nx,9\n2025-01-31,8\n", {.by = {"day:month"}}},
      {"error CSV054 2:1", "day,nps\n1/2/2025,9\n", {.by = {"day:month"}}},
      {"error CSV055 3:1", "day,nps\n13/2/2025,9\n2/13/2025,8\n", {.by = {"day:month"}}},
      {"warning CSV040 3:6", "Note;Réponses;%\n1;50;50\n2;50;51\n"},
      {"warning CSV041 4:7", "Note;Réponses\n1;50\n2;50\nTotal;101\n"},
      {"warning CSV042 2:3", "Note;Part\n1;50\n2;49.5\n"},
      {"warning CSV045 0:0", "9,5\n10,7\n8,4\n"},
      {"warning CSV045 0:0", "a;b,nps,c;note\n1;2,9,3;8\n1;2,9,3;8\n"},
      {"warning CSV010 2:1", "9\nabc\n10\n"},
      {"warning CSV002 2:6", "nps;x\n9;\"a\"1\n8;\"b\"\n"},
      {"error CSV006 0:0, warning CSV010 1:1, warning CSV010 2:1", "abc\ndef\n"},
      {"warning CSV011 3:3", "Note;Réponses\n1;2\n2;x\n3;6\n", {.skip_bad_rows = true}},
      {"warning CSV012 3:3", "Note;Réponses\n1;2\n2;-4\n3;6\n", {.skip_bad_rows = true}},
      {"warning CSV013 3:3", "Note;Réponses\n1;2\n2;4.5\n3;6\n", {.skip_bad_rows = true}},
  };
  return table;
}

std::string many_scores() {
  std::string file = "nps\n";
  for (int i = 0; i <= 10'000; ++i) file += std::to_string(i) + "\n";
  return file;
}

std::string many_segments() {
  std::string file = "id,nps\n";
  for (std::size_t i = 0; i <= most_segments; ++i) file += 'r' + std::to_string(i) + ",9\n";
  return file;
}

}  // namespace

TEST_CASE("each problem, where it stands") {
  for (fact const& f : facts()) {
    CAPTURE(f.file.substr(0, 100));
    auto const reading = read(f.file, f.asked);
    CHECK(test::text_of(reading.found) == f.problem);
    CHECK(reading.data.has_value() == !has_errors(reading.found));
  }
  CHECK(test::text_of(read(many_scores()).found) == "error CSV022 10002:1");
  CHECK(test::text_of(read(many_segments(), {.column = "nps", .by = {"id"}}).found) ==
        "error CSV052 100002:1");
}

TEST_CASE("every code of the reader is produced above") {
  std::set<std::string> produced{"CSV022", "CSV052"};
  for (fact const& f : facts()) produced.insert(f.problem.substr(f.problem.find(' ') + 1, 6));
  // Made later, when the scale is known, or before, when the file is opened.
  std::set<std::string> const elsewhere{"FIL001", "FIL002", "FIL003", "FIL004", "CSV021",
                                        "CSV043", "CSV044", "CSV023", "CSV024", "CSV025",
                                        "CSV046", "CSV047", "CSV049", "CSV066"};
  for (code_row const& row : code_table) {
    std::string const id(row.id);
    bool const of_files = id.starts_with("FIL") || id.starts_with("DAT") || id.starts_with("CSV");
    CAPTURE(id);
    CHECK((!of_files || elsewhere.count(id) + produced.count(id) == 1));
  }
}

TEST_CASE("all problems are found in one run; five of each severity are told") {
  std::string file = "nps\n9\n";
  for (int i = 0; i < 312; ++i) file += "x" + std::to_string(i) + "\n";
  auto const stopped = read(file, {.skip_bad_rows = false});
  CHECK(stopped.found.errors.count == 312);
  CHECK(stopped.found.errors.first.size() == 5);
  CHECK(stopped.found.errors.first[4].found == "x4");
  CHECK_FALSE(stopped.data);
  auto const skipped = read(file);
  CHECK(skipped.found.warnings.count == 312);
  CHECK(skipped.rejected == 312);
  CHECK(test::answers_text(skipped) == "counts 9:1 rejected:312");
}

TEST_CASE("problems add up, and the worst gives the exit status") {
  problems all;
  CHECK(status_of(all) == status::done);
  add(all, severity::warning, {code::rounded_shares, {}, {}, {}});
  CHECK(status_of(all) == status::done);
  problems more;
  for (int i = 0; i < 4; ++i) add(more, severity::error, {code::not_a_score, {}, {}, {}});
  append(all, more);
  append(all, more);
  CHECK(all.errors.count == 8);
  CHECK(all.errors.first.size() == 5);
  CHECK(all.warnings.count == 1);
  CHECK(status_of(all) == status::invalid);
  add(all, severity::error, {code::no_answer, {}, {}, {}});
  CHECK(status_of(more) == status::invalid);
}

TEST_CASE("what a problem says besides its code") {
  auto const first = [](std::string const& file, reading_request const& asked = {}) {
    auto const found = read(file, asked).found;
    return found.errors.empty() ? found.warnings.first.front() : found.errors.first.front();
  };
  using details = std::vector<detail_value>;
  CHECK(first("Promoteurs;1\nPasifs;2\nDétracteurs;3\n").details ==
        details{"promoters, passives, detractors, promoteurs, passifs, détracteurs", "passifs"});
  CHECK(first("7,5\n8,5\n7,5\n").details == details{std::uint64_t{1}, std::uint64_t{1}, ","});
  CHECK(first("date;nps;note\n1;2;3\n", {.column = "npss"}).details ==
        details{"date, nps, note", "nps", "--column"});
  CHECK(first("Note;Réponses\n1;1.200\n").details == details{"Réponses", "comma"});
  CHECK(first("Note;Réponses;%\n1;1;33.4\n2;2;66.7\n").details == details{"1", "33.33"});
  CHECK(first("Note;Réponses\n1;5\n2;\n").details == details{std::uint64_t{2}, std::uint64_t{1}});
}

}  // namespace kpi::csv_problems_test
