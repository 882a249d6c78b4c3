// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <sstream>

#include <kpi/render/chart.hpp>

namespace kpi::chart_test {

namespace {

std::vector<std::string> lines_of(std::string const& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<bar> const bars{{"Détracteurs", "1", 8, "8", tone::bad},
                            {"", "10", 40, "1,200", tone::bad},
                            {"Passifs", "7", 0, "0", tone::middle}};

}  // namespace

TEST_CASE("the largest share fills the bar, the others their part to an eighth of a block") {
  struct fact {
    rational share;
    std::string_view drawn;
    std::string_view ascii;
  };
  for (fact const& f : {fact{100, "████", "####"},
                        {50, "██", "##"},
                        {rational(125, 10), "▌", "#"},
                        {rational(3125, 1000), "▏", "#"},
                        {rational(375, 10), "█▌", "##"},
                        {0, "", ""}}) {
    CAPTURE(f.share);
    CHECK(bar_text(f.share, 100, 4, false) == f.drawn);
    CHECK(bar_text(f.share, 100, 4, true) == f.ascii);
  }
}

TEST_CASE("whoever answered leaves a mark") {
  CHECK(bar_text(rational(1, 1000000), 100, 40, false) == "▏");
  CHECK(bar_text(rational(1, 1000000), 100, 40, true) == "#");
  CHECK(bar_text(0, 0, 40, false).empty());
}

TEST_CASE("a chart names the class before its first bar, and numbers stand in a column") {
  CHECK(chart_text(bars, {30, false, true}) == "Détracteurs  1      8  #\n"
                                               "            10  1,200  #######\n"
                                               "Passifs      7      0\n");
}

TEST_CASE("a chart fits the page and stops growing where the eye gains nothing") {
  for (std::size_t columns = narrowest_page + 4; columns <= 200; ++columns) {
    auto const lines = lines_of(chart_text(bars, {columns, false, false}));
    REQUIRE(lines.size() >= 3);
    for (std::string const& line : lines) CHECK(width(line) <= columns);
  }
  CHECK(chart_text(bars, {100, false, false}) == chart_text(bars, {200, false, false}));
  CHECK(chart_text(bars, {30, false, false}) != chart_text(bars, {40, false, false}));
}

TEST_CASE("on a narrow page classes stand on lines of their own, then bars too") {
  std::vector<bar> const opinions{{"Satisfaits", "Très satisfait", 20, "5", tone::good},
                                  {"Insatisfaits", "Pas du tout satisfait", 80, "20", tone::bad},
                                  {"", "Peu satisfait", 0, "0", tone::bad}};
  CHECK(chart_text(opinions, {40, false, true}) == "Satisfaits\n"
                                                   "         Très satisfait   5  ###\n"
                                                   "Insatisfaits\n"
                                                   "  Pas du tout satisfait  20  ###########\n"
                                                   "          Peu satisfait   0\n");
  CHECK(chart_text(opinions, {24, false, true}) == "Satisfaits\n"
                                                   "  Très satisfait  5\n"
                                                   "  ######\n"
                                                   "Insatisfaits\n"
                                                   "  Pas du tout\n"
                                                   "  satisfait  20\n"
                                                   "  ######################\n"
                                                   "  Peu satisfait  0\n");
}

TEST_CASE("without labels there is no column for them") {
  CHECK(chart_text({{"A", "", 100, "1", tone::none}}, {10, false, true}) == "A  1  ####\n");
}

TEST_CASE("only the bars are coloured") {
  std::string const text = chart_text(bars, {30, true, true});
  CHECK(text.starts_with("Détracteurs  1      8  \x1b[38;2;213;094;000m#\x1b[0m\n"));
  CHECK(text.ends_with("Passifs      7      0\n"));
}

}  // namespace kpi::chart_test
