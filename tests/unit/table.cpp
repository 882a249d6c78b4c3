// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <kpi/render/table.hpp>

namespace kpi::table_test {

namespace {

sheet_table const form{
    {{"", "Détracteurs", "Total"}, {"Réponses", "82", "100"}, {"%", "82\u00a0%", "100\u00a0%"}},
    {tone::none, tone::bad, tone::none}};

}  // namespace

TEST_CASE("classes stand across, headings to the left and figures to the right") {
  CHECK(table_text(form, {80, false, false}) == "          Détracteurs  Total\n"
                                                "Réponses           82    100\n"
                                                "%                82\u00a0%  100\u00a0%\n");
}

TEST_CASE("where the page is too narrow for that they stand below each other") {
  std::string const down = "             Réponses      %\n"
                           "Détracteurs        82   82\u00a0%\n"
                           "Total             100  100\u00a0%\n";
  CHECK(table_text(form, {27, false, false}) == down);
  CHECK(table_text(form, {28, false, false}) != down);
}

TEST_CASE("a first column of words gives way, figures do not") {
  sheet_table const opinions{
      {{"", "Pas du tout satisfait", "Satisfaits"}, {"Réponses", "40", "60"}},
      {tone::none, tone::bad, tone::good}};
  CHECK(table_text(opinions, {24, false, false}) == "                Réponses\n"
                                                    "Pas du tout           40\n"
                                                    "  satisfait\n"
                                                    "Satisfaits            60\n");
  CHECK(table_text(opinions, {8, false, false}) == "            Réponses\n"
                                                   "Pas du            40\n"
                                                   "  tout\n"
                                                   "  satisfait\n"
                                                   "Satisfaits        60\n");
}

TEST_CASE("turning a table twice gives it back") {
  CHECK(transposed(transposed(form.cells)) == form.cells);
  CHECK(transposed({{"a", "b"}}) == std::vector<std::vector<std::string>>{{"a"}, {"b"}});
}

TEST_CASE("the colour follows the class in both directions") {
  std::string const bad = "\x1b[38;2;213;094;000m";
  std::string const across = table_text(form, {80, true, false});
  CHECK(across.find(bad + "Détracteurs\x1b[0m  Total\n") != across.npos);
  std::string const down = table_text(form, {27, true, false});
  CHECK(down.find(bad + "Détracteurs\x1b[0m  " + bad + "      82\x1b[0m") != down.npos);
  CHECK(down.find(bad + "Total") == down.npos);
}

}  // namespace kpi::table_test
