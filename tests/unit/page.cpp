// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <kpi/render/page.hpp>

namespace kpi::page_test {

using lines = std::vector<std::string>;

TEST_CASE("text is padded to columns, not to bytes, and never cut") {
  CHECK(padded_left("é", 3) == "  é");
  CHECK(padded_right("é", 3) == "é  ");
  CHECK(padded_left("long", 2) == "long");
  CHECK(padded_right("", 2) == "  ");
}

TEST_CASE("text is repeated, also not at all") {
  CHECK(repeated("─", 3) == "───");
  CHECK(repeated("─", 0).empty());
}

TEST_CASE("lines break at plain spaces when the next word no longer fits") {
  CHECK(wrapped("one two three", 7) == lines{"one two", "three"});
  CHECK(wrapped("one two three", 13) == lines{"one two three"});
  CHECK(wrapped("one two three", 12) == lines{"one two", "three"});
  CHECK(wrapped("one", 1) == lines{"one"});
  CHECK(wrapped("a longestword b", 5) == lines{"a", "longestword", "b"});
  CHECK(wrapped("", 10) == lines{""});
}

TEST_CASE("a figure is never parted from its percent sign") {
  CHECK(wrapped("de 82\u00a0% ici", 6) == lines{"de", "82\u00a0%", "ici"});
  CHECK(wrapped("1\u202f640\u202f000 x", 5) == lines{"1\u202f640\u202f000", "x"});
}

TEST_CASE("accents do not shorten a line") {
  CHECK(wrapped("éé éé éé", 5) == lines{"éé éé", "éé"});
}

TEST_CASE("lines after the first are indented, within the same width") {
  CHECK(wrapped("aa bb cc dd", 5, 2) == lines{"aa bb", "  cc", "  dd"});
}

TEST_CASE("no line but a single word is longer than the page") {
  std::string const text =
      "Le NPS est de −76\u00a0: sur 100 réponses, 6\u00a0% de promoteurs moins "
      "82\u00a0% de détracteurs, et 12\u00a0% de passifs.";
  for (std::size_t columns = 1; columns <= 120; ++columns) {
    std::string joined;
    for (std::string const& line : wrapped(text, columns)) {
      CHECK((width(line) <= columns || line.find(' ') == line.npos));
      joined += (joined.empty() ? "" : " ") + line;
    }
    CHECK(joined == text);
  }
}

}  // namespace kpi::page_test
