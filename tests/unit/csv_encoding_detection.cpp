// SPDX-License-Identifier: MIT
// What the first bytes say of the encoding, and what came close.
#include <string>
#include <vector>

#include <kpi/csv/encoding_detection.hpp>

#include "tests/catch.hpp"

namespace kpi::csv_encoding_detection_test {

using csv::encoding;
using namespace std::string_literals;

TEST_CASE("what the head says") {
  struct fact {
    std::string head;
    std::optional<encoding> found = {};
    std::optional<encoding> close = {};
    std::size_t mark = 0;
  };
  std::vector<fact> const facts{
      {""},
      {"nps\n9\n"},
      {"caf\xC3"},  // the end may be cut
      {"\xEF\xBB\xBFnps", encoding::utf8, {}, 3},
      {"\xFF\xFEn\0"s, encoding::utf16le, {}, 2},
      {"\xFE\xFF\0n"s, encoding::utf16be, {}, 2},
      {"n\0p\0"s, encoding::utf16le},
      {"\0n\0p"s, encoding::utf16be},
      {"\0\0\0\0"s},
      {"9\0\n8\0\n"s},
      {"été été \xE9", encoding::utf8},  // one byte among many characters: a mixture, read as UTF-8
      {"été \xE9\xE9\xE9", encoding::windows1252},
      {"caf\xE9 ", encoding::windows1252},
      {"caf\x8E", encoding::mac_roman},
      {"\x85 \xC9", encoding::windows1252},
      {"\xE9tat", encoding::windows1252, encoding::mac_roman},  // état, or Ètat
  };
  for (fact const& f : facts) {
    CAPTURE(f.head);
    auto const evidence = csv::encoding_of(f.head);
    CHECK(evidence.found == f.found);
    CHECK(evidence.close == f.close);
    CHECK(evidence.mark == f.mark);
  }
}

TEST_CASE("how bytes start as UTF-8") {
  CHECK(csv::first_sequence("é") == csv::sequence::whole);
  CHECK(csv::first_sequence("\xE2\x82") == csv::sequence::cut);
  CHECK(csv::first_sequence("\xC3(") == csv::sequence::invalid);
  CHECK(csv::first_sequence("\xC0\x80") == csv::sequence::invalid);          // longer than needed
  CHECK(csv::first_sequence("\xED\xA0\x80") == csv::sequence::invalid);      // a surrogate
  CHECK(csv::first_sequence("\xF4\x90\x80\x80") == csv::sequence::invalid);  // above U+10FFFF
}

}  // namespace kpi::csv_encoding_detection_test
