// SPDX-License-Identifier: MIT
// Bytes to UTF-8, in pieces of any size.
#include <string>
#include <vector>

#include <kpi/csv/decoder.hpp>

#include "tests/catch.hpp"

namespace kpi::csv_decoder_test {

using csv::encoding;
using namespace std::string_literals;

namespace {

struct decoded {
  std::string text;
  std::size_t lost = 0;
  encoding used = encoding::utf8;
  bool certain = false;
};

decoded decode(std::string const& bytes, std::size_t piece, std::string_view head,
               std::optional<encoding> asked = std::nullopt) {
  decoded result;
  csv::decoder letters(asked, head);
  auto const text = [&](std::string_view part) { result.text += part; };
  auto const lost = [&](std::string_view) { ++result.lost; };
  for (std::size_t i = 0; i < bytes.size(); i += piece)
    letters.feed(std::string_view(bytes).substr(i, piece), text, lost);
  letters.finish(text, lost);
  result.used = letters.used();
  result.certain = letters.certain();
  return result;
}

struct fact {
  std::string bytes;
  std::string text;
  encoding used = encoding::utf8;
  std::size_t lost = 0;
  std::optional<encoding> asked = {};
};

void check(std::vector<fact> const& facts) {
  for (fact const& f : facts)
    for (std::size_t const piece : {1U, 2U, 3U, 5U, 100U}) {
      CAPTURE(f.bytes, piece);
      auto const found = decode(f.bytes, piece, f.bytes, f.asked);
      CHECK(found.text == f.text);
      CHECK(found.used == f.used);
      CHECK(found.lost == f.lost);
    }
}

}  // namespace

TEST_CASE("UTF-8 and Windows-1252 are told apart") {
  check({
      {"abc", "abc"},
      {"été", "été"},
      {"\xEF\xBB\xBF\x61", "a"},
      {"\xE9t\xE9", "été", encoding::windows1252},
      {"\x80 \x92", "€ ’", encoding::windows1252},
      {"€\U0001F600", "€\U0001F600"},
      {"\xC0\x80", "À€", encoding::windows1252},
      {"\xED\xA0\x80", "í\u00a0€", encoding::windows1252},
      {"a\xC3", "aÃ", encoding::windows1252},
  });
}

TEST_CASE("UTF-16 with and without a mark, in both orders of bytes") {
  check({
      {"\xFF\xFE\x39\0\n\0"s, "9\n", encoding::utf16le},
      {"\xFE\xFF\0\x39\0\n"s, "9\n", encoding::utf16be},
      {"9\0;\0\xE9\0\n\0"s, "9;é\n", encoding::utf16le},
      {"\0"
       "9\0;\x20\xAC\0\n"s,
       "9;€\n", encoding::utf16be},
      {"\xFF\xFE\x3D\xD8\x00\xDE"s, "\U0001F600", encoding::utf16le},
      {"\xFE\xFF\xD8\x3D\xDE\x00"s, "\U0001F600", encoding::utf16be},
  });
}

TEST_CASE("what could not be decoded is counted, and the text goes on") {
  check({
      {"\xEF\xBB\xBF\xE9;9", "\uFFFD;9", encoding::utf8, 1},
      {"été\xE9;9", "été\uFFFD;9", encoding::utf8, 1},
      {"été\xC3", "été\uFFFD", encoding::utf8, 1},
      {"d\xE9j\xE0 \x81;9", "déjà \uFFFD;9", encoding::windows1252, 1},
      // a line of CP850 ("réponse") in a file of Windows-1252
      {"r\xE9ponse d\xE9j\xE0\nr\x82ponse;9", "réponse déjà\nr\uFFFDponse;9", encoding::windows1252,
       1},
      {"d\xE9j\xE0 (\x82 ou \x82", "déjà (‚ ou ‚", encoding::windows1252},
      {"\xFF\xFE"
       "9\0\n"s,
       "9\uFFFD", encoding::utf16le, 1},                      // half a character
      {"\xFF\xFE\x3D\xD8"s, "\uFFFD", encoding::utf16le, 1},  // half a pair
      {"\xFF\xFE\x3D\xD8"
       "9\0"s,
       "\uFFFD9", encoding::utf16le, 1},  // the first half alone
      {"\xFF\xFE\x00\xDE"
       "9\0"s,
       "\uFFFD9", encoding::utf16le, 1},  // the second half alone
  });
}

TEST_CASE("Mac Roman is known by the words that come out") {
  check({
      {"R\x8Eponses d\x8Ej\x88 re\x8Dues", "Réponses déjà reçues", encoding::mac_roman},
      {"l\xD5"
       "acc\x8Fs",
       "l’accès", encoding::mac_roman},
      {"l\x92"
       "acc\xE8s \x93oui\x94 5 \x80",
       "l’accès “oui” 5 €", encoding::windows1252},
      {"10 \x96 Tr\xE8s probable", "10 – Très probable", encoding::windows1252},
      {"don\x92t know\x85", "don’t know…", encoding::windows1252},
  });
}

TEST_CASE("after a head in ASCII the first other character decides") {
  for (std::size_t const piece : {1U, 2U, 100U}) {
    CHECK(decode("abc\xE9", piece, "abc").text == "abcé");
    CHECK(decode("abc\xE9", piece, "abc").used == encoding::windows1252);
    CHECK(decode("abcé\xE9", piece, "abc").lost == 1);
    CHECK(decode("abcé\xE9", piece, "abc").text == "abcé\uFFFD");
  }
  CHECK_FALSE(decode("abc", 1, "abc").certain);
}

TEST_CASE("an encoding that is asked for holds") {
  check({
      {"\xE9", "\uFFFD", encoding::utf8, 1, encoding::utf8},
      {"é", "Ã©", encoding::windows1252, 0, encoding::windows1252},
      {"\x80", "\u0080", encoding::latin1, 0, encoding::latin1},
      {"\x8E", "é", encoding::mac_roman, 0, encoding::mac_roman},
      {"9\0"s, "9", encoding::utf16le, 0, encoding::utf16le},
      {"\0\x39"s, "9", encoding::utf16be, 0, encoding::utf16be},
      {"\xFF\xFE", "ÿþ", encoding::latin1, 0, encoding::latin1},
      {"\xEF\xBB\xBF\x39", "9", encoding::windows1252, 0, encoding::windows1252},
  });
}

TEST_CASE("the names of encodings") {
  for (auto const& known : csv::encoding_names)
    CHECK(csv::encoding_named(known.name) == known.encoding);
  CHECK(csv::name(encoding::windows1252) == "windows-1252");
  CHECK(csv::name(encoding::utf16be) == "utf-16be");
  CHECK_FALSE(csv::encoding_named("ebcdic"));
}

}  // namespace kpi::csv_decoder_test
