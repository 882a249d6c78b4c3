// SPDX-License-Identifier: MIT
// Bytes to UTF-8, in pieces of any size.
#include <string>
#include <vector>

#include <kpi/csv/encoding.hpp>

#include "tests/catch.hpp"

using namespace kpi;
using csv::encoding;

namespace {

struct decoded {
  std::string text;
  std::size_t invalid = 0;
  encoding used = encoding::utf8;
  bool certain = false;
};

decoded decode(std::string const& bytes, std::size_t piece, std::string_view head,
               std::optional<encoding> asked = std::nullopt) {
  decoded result;
  csv::decoder letters(asked, head);
  auto const text = [&](std::string_view part) { result.text += part; };
  auto const invalid = [&](char) { ++result.invalid; };
  for (std::size_t i = 0; i < bytes.size(); i += piece)
    letters.feed(std::string_view(bytes).substr(i, piece), text, invalid);
  letters.finish(text, invalid);
  result.used = letters.used();
  result.certain = letters.certain();
  return result;
}

struct fact {
  std::string bytes;
  std::string text;
  encoding used = encoding::utf8;
  std::size_t invalid = 0;
};

}  // namespace

TEST_CASE("the encoding is found out from the head") {
  std::vector<fact> const facts{
      {"abc", "abc"},
      {"\u00e9t\u00e9", "\u00e9t\u00e9"},
      {"\xEF\xBB\xBF\x61", "a"},
      {"\xE9t\xE9", "\u00e9t\u00e9", encoding::windows1252},
      {"\x80 \x92", "\u20ac \u2019", encoding::windows1252},
      {"\u20ac\U0001F600", "\u20ac\U0001F600"},
      {"\xC0\x80", "\u00c0\u20ac", encoding::windows1252},
      {"\xED\xA0\x80", "\u00ed\u00a0\u20ac", encoding::windows1252},
      {"\xEF\xBB\xBF\xE9", "\uFFFD", encoding::utf8, 1},
      {"a\xC3", "a\u00c3", encoding::windows1252},
  };
  for (fact const& f : facts)
    for (std::size_t const piece : {1U, 2U, 3U, 100U}) {
      CAPTURE(f.bytes, piece);
      auto const found = decode(f.bytes, piece, f.bytes);
      CHECK(found.text == f.text);
      CHECK(found.used == f.used);
      CHECK(found.invalid == f.invalid);
    }
}

TEST_CASE("after a head in ASCII the first other character decides") {
  for (std::size_t const piece : {1U, 2U, 100U}) {
    CHECK(decode("abc\xE9", piece, "abc").text == "abc\u00e9");
    CHECK(decode("abc\xE9", piece, "abc").used == encoding::windows1252);
    CHECK(decode("abc\u00e9\xE9", piece, "abc").invalid == 1);
    CHECK(decode("abc\u00e9\xE9", piece, "abc").text == "abc\u00e9\uFFFD");
  }
  CHECK_FALSE(decode("abc", 1, "abc").certain);
}

TEST_CASE("an encoding that is asked for holds") {
  CHECK(decode("\xE9", 1, "\xE9", encoding::utf8).invalid == 1);
  CHECK(decode("\u00e9", 1, "\u00e9", encoding::windows1252).text == "\u00c3\u00a9");
  CHECK(csv::encoding_named("utf-8") == encoding::utf8);
  CHECK(csv::encoding_named("windows-1252") == encoding::windows1252);
  CHECK_FALSE(csv::encoding_named("ebcdic"));
  CHECK(csv::name(encoding::windows1252) == "windows-1252");
}
