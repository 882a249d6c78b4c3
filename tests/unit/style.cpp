// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <kpi/render/style.hpp>

namespace kpi::style_test {

namespace {

page const plain{80, false, false};
page const colourful{80, true, false};

}  // namespace

TEST_CASE("each class has its own colour, told apart by every eye") {
  // #D55E00, #767676 and #0072B2 as terminals take them: 38;2;red;green;blue.
  CHECK(coloured("x", tone::bad, colourful) == "\x1b[38;2;213;094;000mx\x1b[0m");
  CHECK(coloured("x", tone::middle, colourful) == "\x1b[38;2;118;118;118mx\x1b[0m");
  CHECK(coloured("x", tone::good, colourful) == "\x1b[38;2;000;114;178mx\x1b[0m");
}

TEST_CASE("a page without colour gets no escape sequence") {
  for (tone const t : {tone::none, tone::bad, tone::middle, tone::good})
    CHECK(coloured("x", t, plain) == "x");
  CHECK(strong("x", plain) == "x");
  CHECK(strong("x", colourful) == "\x1b[1mx\x1b[0m");
}

TEST_CASE("nothing is coloured for no class or no text") {
  CHECK(coloured("x", tone::none, colourful) == "x");
  CHECK(coloured("", tone::bad, colourful).empty());
}

}  // namespace kpi::style_test
