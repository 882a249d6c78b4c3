// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <string>
#include <string_view>

#include <kpi/csv/utf16.hpp>

namespace kpi::csv_utf16_test {

using csv::encoding;
using namespace std::string_literals;

namespace {

/// ASCII in either order of bytes.
std::string wide(std::string_view ascii, encoding order) {
  std::string bytes;
  for (char const c : ascii)
    bytes += order == encoding::utf16le ? std::string{c, '\0'} : std::string{'\0', c};
  return bytes;
}

struct taken {
  std::string text;
  std::size_t bytes = 0;
};

taken take(std::string_view bytes, encoding order) {
  taken result;
  result.bytes = csv::append_utf16(result.text, bytes, order);
  return result;
}

}  // namespace

TEST_CASE("ASCII of any length is taken whole, in both orders of bytes") {
  for (std::size_t length = 0; length < 140; ++length)
    for (encoding const order : {encoding::utf16le, encoding::utf16be}) {
      std::string text;
      for (std::size_t i = 0; i < length; ++i) text += static_cast<char>('0' + i % 70);
      auto const found = take(wide(text, order), order);
      CAPTURE(length);
      CHECK(found.text == text);
      CHECK(found.bytes == 2 * length);
    }
}

TEST_CASE("a letter anywhere among ASCII is taken as what it is") {
  for (std::size_t place = 0; place < 70; ++place) {
    std::string const before(place, 'a');
    std::string const after(70 - place, 'b');
    std::string const bytes = wide(before, encoding::utf16le) + "\xE9\0\x3D\xD8\x00\xDE"s +
                              wide(after, encoding::utf16le);
    auto const found = take(bytes, encoding::utf16le);
    CAPTURE(place);
    CHECK(found.text == before + "é\U0001F600" + after);
    CHECK(found.bytes == bytes.size());
    CHECK(csv::utf16_size(found.text) == bytes.size());
  }
}

TEST_CASE("what is no character, or is cut, is left") {
  struct fact {
    std::string bytes;
    std::size_t taken;
  };
  for (fact const& f : {fact{"9\0\x00\xDC"s, 2},  // a second half alone
                        {"9\0\x3D\xD8"
                         "9\0"s,
                         2},                      // a first half alone
                        {"9\0\x3D\xD8"s, 2},      // half a pair
                        {"9\0\x3D\xD8\x00"s, 2},  // three quarters of one
                        {"9\0"
                         "8"s,
                         2},  // half a unit
                        {"9"s, 0},
                        {""s, 0}}) {
    CAPTURE(f.bytes);
    CHECK(take(f.bytes, encoding::utf16le).bytes == f.taken);
  }
}

TEST_CASE("UTF-8 has in UTF-16 two bytes a character, four beyond U+FFFF") {
  CHECK(csv::utf16_size("") == 0);
  CHECK(csv::utf16_size("9\n") == 4);
  CHECK(csv::utf16_size("abcdefghijk") == 22);
  CHECK(csv::utf16_size("é") == 2);
  CHECK(csv::utf16_size("日本") == 4);
  CHECK(csv::utf16_size("12345678\U0001F600"
                        "12345678") == 36);
}

}  // namespace kpi::csv_utf16_test
