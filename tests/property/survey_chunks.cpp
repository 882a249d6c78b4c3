// SPDX-License-Identifier: MIT
// Bytes may come in pieces of any size: the reading is the same.
#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/patience.hpp"
#include "tests/unit/csv_reading_text.hpp"

namespace kpi::survey_chunks_test {

using kpi::test::whole_text;

namespace {

survey_reading in_pieces(std::string const& bytes, std::size_t size) {
  survey_reader reader("answers.csv");
  for (std::size_t i = 0; i < bytes.size(); i += size)
    reader.feed(std::string_view(bytes).substr(i, size));
  return reader.finish();
}

survey_reading in_two(std::string const& bytes, std::size_t cut) {
  survey_reader reader("answers.csv");
  reader.feed(std::string_view(bytes).substr(0, cut));
  reader.feed(std::string_view(bytes).substr(cut));
  return reader.finish();
}

/// A file above 64 KiB: its head decides, the rest follows. One answer differs, as answers do.
std::string long_file(std::string const& row, std::string const& last) {
  std::string file = "id;nps;commentaire\r\n0;0;\r\n";
  while (file.size() < 80'000) file += row;
  return file + last;
}

}  // namespace

TEST_CASE("every split of a small file gives the same reading") {
  std::vector<std::string> const files{
      test::course_file("climatech/navigation.csv"),
      test::course_file("textbook/ces-200.csv"),
      "\xEF\xBB\xBFNote;\"R\u00e9ponses\"\r\n1;\"2\"\r\n\"2\";4\r\nTotal;6",
      "nps\r\r9\r10\r\rN/A\r",
      "a,nps\n\"x \"\"y\"\"\nz\",9\n\"b\",x\n",
      "Promoteurs;1\nPassifs;2\nD\xE9tracteurs;3\n",
      "Note;R\xE9ponses\n1;\"2\n",
      "1;\"2\"x\r\n3;4",
      "[1",
  };
  for (std::string const& file : files) {
    std::string const whole = whole_text(test::read(file));
    CAPTURE(file);
    for (std::size_t cut = 0; cut <= file.size(); ++cut)
      CHECK(whole_text(in_two(file, cut)) == whole);
    for (std::size_t const size : {1U, 2U, 3U, 7U})
      CHECK(whole_text(in_pieces(file, size)) == whole);
  }
}

TEST_CASE("every split around the end of the head gives the same reading") {
  std::vector<std::string> const files{
      long_file("1;9;\"bien, \u00e9 \"\"oui\"\"\r\nmerci\"\r\n", "2;x;\r\n3;10;fin"),
      long_file("1;9;ascii\r\n", "2;8;caf\xE9\r\n"),
      long_file("1;9;\u00e9t\u00e9\r\n", "2;8;caf\xE9\r\n"),
      long_file("1;9;a\r\n", "2;8;\"" + std::string(70'000, 'x')),
      long_file("1;9;a\r\n", "2;8;" + std::string(70'000, 'x')),
  };
  for (std::string const& file : files) {
    std::string const whole = whole_text(test::read(file));
    CAPTURE(whole);
    for (std::size_t cut = 65'520; cut < 65'552; cut += test::one_in)
      CHECK(whole_text(in_two(file, cut)) == whole);
    for (std::size_t const size : {1U, 13U, 4096U, 65'536U, 100'000U})
      CHECK(whole_text(in_pieces(file, size)) == whole);
  }
}

TEST_CASE("what follows the head counts") {
  auto const file = long_file("1;9;a\r\n", "2;10;b\r\n");
  auto const reading = test::read(file);
  auto const& d = std::get<distribution>(*reading.data);
  CHECK(d.levels.size() == 3);
  CHECK(d.levels[2].count == 1);
  CHECK(responses(d) == reading.how.records);
  CHECK(test::read(long_file("1;9;ascii\r\n", "2;8;caf\xE9\r\n")).how.encoding.value ==
        "windows-1252");
  auto const mixed = test::read(long_file("1;9;\u00e9t\u00e9\r\n", "2;8;caf\xE9\r\n"));
  CHECK(mixed.found.warnings.first.front().code == code::not_decoded);
}

}  // namespace kpi::survey_chunks_test
