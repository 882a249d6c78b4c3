// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <kpi/text/utf8.hpp>

namespace kpi::utf8_test {

TEST_CASE("code points are counted, not bytes") {
  CHECK(code_points("") == 0);
  CHECK(code_points("abc") == 3);
  CHECK(code_points("é") == 1);
  CHECK(code_points("76\u202f%") == 4);
  CHECK(code_points("😀") == 1);
}

TEST_CASE("a code point is taken off the front whole") {
  CHECK(first_code_point("élan") == "é");
  CHECK(first_code_point("−76") == "−");
  CHECK(first_code_point("😀!") == "😀");
  CHECK(first_code_point("a") == "a");
  CHECK(first_code_point("\x80z") == "\x80");
  CHECK(first_code_point("\xe2\x88") == "\xe2\x88");  // cut off in the middle
}

TEST_CASE("combining marks and zero-width characters take no column") {
  struct fact {
    std::string_view text;
    std::size_t columns;
  };
  for (fact const& f : {fact{"", 0},
                        {"NPS", 3},
                        {"échelle", 7},
                        {"e\u0301chelle", 7},
                        {"x\u0300\u036f", 1},
                        {"x\u0370", 2},
                        {"a\u200bb\u200dc\ufeff", 3},
                        {"12\u00a0%", 4},
                        {"█▌", 2}}) {
    CAPTURE(f.text);
    CHECK(width(f.text) == f.columns);
  }
}

TEST_CASE("a code point becomes the bytes that the compiler makes of it") {
  CHECK(utf8(0x41) == "A");
  CHECK(utf8(0x7F) == "\u007f");
  CHECK(utf8(0x80) == "\u0080");
  CHECK(utf8(0xE9) == "\u00e9");
  CHECK(utf8(0x7FF) == "\u07ff");
  CHECK(utf8(0x800) == "\u0800");
  CHECK(utf8(0x2212) == "\u2212");
  CHECK(utf8(0xFFFD) == "\ufffd");
  CHECK(utf8(0x10000) == "\U00010000");
  CHECK(utf8(0x10FFFF) == "\U0010ffff");
}

}  // namespace kpi::utf8_test
