// SPDX-License-Identifier: MIT
// Known answers and a known distribution, rendered in every way in which programs write files: each
// file gives exactly these, and says how it was read.
#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/patience.hpp"
#include "tests/unit/csv_reading_text.hpp"
#include "tests/unit/survey_files.hpp"

namespace kpi::survey_files_property {

using test::cells;
using test::file_form;

namespace {

constexpr std::array delimiters{',', ';', '\t', '|', ' '};

/// Ten answers and two that are missing, among other columns; the comments hold every delimiter,
/// every quote and letters outside ASCII.
cells const& known_answers() {
  static cells const table{
      {"id", "nps", "commentaire"},
      {"1", "10", "très bien, merci; à bientôt | déjà reçu"},
      {"2", "9", "j'ai dit \"oui\" à l'été"},
      {"3", "10", ""},
      {"4", "0", "réponse sur\ndeux lignes"},
      {"5", "", "pas de réponse"},
      {"6", "8", "l'accès était gêné"},
      {"7", "9", "\"génial\", même"},
      {"8", "10", "répété"},
      {"9", "7", "Évidemment"},
      {"10", "3", "où ça ?"},
      {"11", "N/A", "à revoir"},
      {"12", "9", "fenêtre"},
  };
  return table;
}
constexpr std::string_view known_answers_text = "counts 0:1 3:1 7:1 8:1 9:3 10:3 missing:2";

/// How thousands are grouped, and what JSON says of it.
struct grouping {
  std::string_view mark;
  std::string_view name;
};

constexpr std::array groupings{
    grouping{"", "any"},         grouping{" ", "space"},      grouping{"\u00a0", "space"},
    grouping{"\u202f", "space"}, grouping{"\u2009", "space"}, grouping{".", "point"},
    grouping{",", "comma"},      grouping{"'", "apostrophe"}, grouping{"’", "apostrophe"},
};

std::string grouped(std::string digits, std::string_view mark) {
  for (std::size_t end = digits.size(); end > 3; end -= 3) digits.insert(end - 3, mark);
  return digits;
}

/// Counts of four, seven and one digits; the total of 1,206,212.
std::vector<std::pair<std::string, std::string>> const& known_counts() {
  static std::vector<std::pair<std::string, std::string>> const counts{
      {"1", "1204"}, {"2", "1200000"}, {"3", "0"}, {"4", "8"}, {"5", "5000"}};
  return counts;
}
constexpr std::string_view known_counts_text = "counts 1:1204 2:1200000 3:0 4:8 5:5000";

cells tall(std::string_view mark, bool total) {
  cells table{{"Note", "Libellé", "Réponses"}};
  for (auto const& [score, count] : known_counts())
    table.push_back({score, "réponse n° " + score, grouped(count, mark)});
  if (total) table.push_back({"Total", "", grouped("1206212", mark)});
  return table;
}

cells wide(std::string_view mark, bool total) {
  cells table{{"Note de 1 à 5"}, {"Réponses"}};
  for (auto const& [score, count] : known_counts()) {
    table[0].push_back(score);
    table[1].push_back(grouped(count, mark));
  }
  if (total) table[0].emplace_back("Total");
  if (total) table[1].push_back(grouped("1206212", mark));
  return table;
}

/// The known answers as survey tools export them: one to three rows of headings, or none.
cells exported(int heading_rows) {
  cells table = known_answers();
  std::vector<std::string> const questions = {"Numéro", "Nous recommanderiez-vous ?", "Pourquoi ?"};
  if (heading_rows == 0) table.erase(table.begin());
  if (heading_rows == 2) {
    table[0] = {"Respondent ID", "How likely are you to recommend us?", "Why?"};
    table.insert(table.begin() + 1, {"", "Response", "Open-Ended Response"});
  }
  if (heading_rows < 3) return table;
  table.insert(table.begin() + 1, questions);
  table.insert(table.begin() + 2, {"{\"ImportId\":\"_recordId\"}", "{\"ImportId\":\"QID1\"}",
                                   "{\"ImportId\":\"QID2_TEXT\"}"});
  return table;
}

/// What people and programs write above and below a table.
struct surroundings {
  std::vector<std::string> above;
  std::vector<std::string> below;
  /// False: without headings its lines of several cells would be taken for them, and said.
  bool without_headings = true;
};

std::vector<surroundings> surroundings_by(char delimiter) {
  std::string const d(1, delimiter);
  std::vector<std::string> const title{"Enquête de satisfaction", ""};
  std::vector<std::string> const metadata{"Rapport", "Exporté par" + d + "Anne",
                                          "Période" + d + "mars"};
  std::vector<std::string> const total{"Total" + d + "94" + d, "Moyenne" + d + "7.7" + d};
  std::vector<std::string> const note{"", "Source : enquête en ligne"};
  return {{{}, {}},
          {title, {}},
          {{}, total},
          {{}, note},
          {title, note},
          {metadata, {}, false},
          {metadata, total, false}};
}

/// Every file is checked in the same way; the first that fails is shown, the others are counted.
class verdict {
public:
  void check(std::string const& bytes, std::string const& form, std::string_view answers,
             csv::encoding written, char delimiter, reading_request const& asked = {}) {
    if (++files_ % static_cast<int>(test::one_in) != 0) return;
    auto const reading = test::read(bytes, asked);
    bool const right = test::answers_text(reading) == answers && reading.found.errors.empty() &&
                       reading.found.warnings.empty() &&
                       reading.how.encoding.value == csv::name(written) &&
                       reading.how.delimiter.value == csv::delimiter_name(delimiter);
    if (right) return;
    if (wrong_++ == 0) first_ = form + ": " + test::whole_text(reading) + "\n" + bytes;
  }

  void report(int at_least) const {
    CAPTURE(first_);
    CHECK(wrong_ == 0);
    CHECK(files_ >= at_least);
  }

private:
  int files_ = 0;
  int wrong_ = 0;
  std::string first_ = {};
};

/// Spaces separate only where every line is split alike; a title is not.
bool may_stand_above(char delimiter) { return delimiter != ' '; }

template <class Visit>
void for_every_form(Visit visit) {
  for (char const delimiter : delimiters)
    for (auto const& ends : test::line_ends)
      for (auto const& quotes : test::quotings)
        for (auto const& as : test::written_encodings)
          for (bool const titled : {false, true}) {
            if (titled && !may_stand_above(delimiter)) continue;
            // Where spaces separate, a word in " inside '…' looks like a cell: refused, not guessed.
            if (delimiter == ' ' && quotes.quote == '\'') continue;
            file_form form{delimiter, quotes, ends};
            if (titled) form.above = {"Enquête de satisfaction 2025", ""};
            visit(form, as,
                  csv::delimiter_name(delimiter) + ' ' + std::string(quotes.name) + ' ' +
                      std::string(as.name) + ' ' + std::to_string(&ends - test::line_ends.data()) +
                      (titled ? " titled" : ""));
          }
}

}  // namespace

TEST_CASE("known answers, however the file is written") {
  verdict all;
  for_every_form(
      [&](file_form const& form, test::written_encoding const& as, std::string const& name) {
        if (auto const bytes = test::encoded(test::written(known_answers(), form), as))
          all.check(*bytes, name, known_answers_text, as.encoding, form.delimiter);
      });
  all.report(1000);
}

TEST_CASE("known answers, however a survey tool exports them") {
  verdict all;
  for (char const delimiter : {',', ';', '\t', '|'})
    for (auto const& ends : test::line_ends)
      for (auto const& quotes : test::quotings)
        for (auto const& around : surroundings_by(delimiter))
          for (int const rows : {0, 1, 2, 3}) {
            if (rows == 0 && !around.without_headings) continue;
            file_form const form{delimiter, quotes, ends, around.above, around.below};
            std::string const text = test::written(exported(rows), form);
            reading_request asked;
            if (rows == 0) asked.column = "2";
            all.check(text, std::to_string(rows) + " rows of headings", known_answers_text,
                      csv::encoding::utf8, delimiter, asked);
          }
  all.report(1500);
}

TEST_CASE("a known distribution, however the file is written") {
  verdict all;
  for_every_form([&](file_form const& form, test::written_encoding const& as,
                     std::string const& name) {
    bool const plain = form.ends[0] == "\n" || as.encoding == csv::encoding::utf8;
    for (grouping const& g : groupings)
      for (bool const total : {false, true})
        for (bool const across : {false, true}) {
          if (!plain) continue;  // ends of lines and marks of thousands have nothing in common
          // Commas in most lines are taken for the delimiter before spaces are: refused, not guessed.
          if (form.delimiter == ' ' && g.mark == ",") continue;
          cells const table = across ? wide(g.mark, total) : tall(g.mark, total);
          auto const bytes = test::encoded(test::written(table, form), as);
          std::string const what =
              name + (across ? " wide " : " tall ") + std::string(g.mark) + (total ? " total" : "");
          if (bytes) all.check(*bytes, what, known_counts_text, as.encoding, form.delimiter);
        }
  });
  all.report(5000);
}

TEST_CASE("thousands and the end of lines are told") {
  for (grouping const& g : groupings) {
    CAPTURE(g.mark);
    auto const how = test::read(test::written(tall(g.mark, false), {})).how;
    CHECK(how.thousands.value == g.name);
  }
  std::vector<std::string> names;
  for (auto const& ends : test::line_ends)
    names.push_back(test::read(test::written(known_answers(), {.ends = ends})).how.line_end.value);
  CHECK(names == std::vector<std::string>{"lf", "crlf", "cr", "mixed"});
}

TEST_CASE("wherever the bytes are cut, the reading is the same") {
  for (auto const& as : test::written_encodings) {
    auto const bytes = test::encoded(
        test::written(known_answers(), {',', test::quotings.back(), test::line_ends.back()}), as);
    REQUIRE(bytes);
    std::string const whole = test::whole_text(test::read(*bytes));
    int different = 0;
    for (std::size_t cut = 0; cut <= bytes->size(); ++cut) {
      survey_reader reader("answers.csv");
      reader.feed(std::string_view(*bytes).substr(0, cut));
      reader.feed(std::string_view(*bytes).substr(cut));
      different += test::whole_text(reader.finish()) == whole ? 0 : 1;
    }
    CAPTURE(as.name, whole);
    CHECK(different == 0);
  }
}

}  // namespace kpi::survey_files_property
