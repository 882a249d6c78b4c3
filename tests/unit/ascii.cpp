// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <kpi/render/ascii.hpp>

namespace kpi::ascii_test {

TEST_CASE("what people read has a plain form in ASCII") {
  struct fact {
    std::string_view text;
    std::string_view ascii;
  };
  for (fact const& f : {fact{"−76", "-76"},
                        {"82\u00a0%", "82 %"},
                        {"1\u202f640", "1 640"},
                        {"Détracteurs", "Detracteurs"},
                        {"Échelle ÇÀ", "Echelle CA"},
                        {"l’échelle", "l'echelle"},
                        {"œuvre", "oeuvre"},
                        {"Œuvre", "Oeuvre"},
                        {"“a” «\u00a0b\u00a0»", "\"a\" \"b\""},
                        {"± ≠ Σ", "+/- <> sum of "},
                        {"1–10 — …", "1-10 - ..."},
                        {"6 ÷ 100 × 100 ≈ 6", "6 / 100 x 100 ~ 6"},
                        {"5 €", "5 EUR"},
                        {"日本", "??"},
                        {"plain\n", "plain\n"},
                        {"", ""}}) {
    CAPTURE(f.text);
    CHECK(in_ascii(f.text) == f.ascii);
  }
}

TEST_CASE("every letter of Latin-1 becomes ASCII") {
  for (std::uint32_t point = 0xA0; point <= 0x17F; ++point) {
    std::string const ascii = in_ascii(utf8(point));
    CAPTURE(point, ascii);
    CHECK_FALSE(ascii.empty());
    for (char const c : ascii) CHECK((c >= ' ' && c <= '~'));
  }
}

TEST_CASE("capitals stay capitals") {
  CHECK(in_ascii("ÀÉÎÔÙŸÇÑ") == "AEIOUYCN");
  CHECK(in_ascii("àéîôùÿçñ") == "aeiouycn");
}

}  // namespace kpi::ascii_test
