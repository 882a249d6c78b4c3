// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/unit/surveys.hpp"

#include <kpi/commentary/nps_working.hpp>

namespace kpi::nps_working_test {

namespace {

display const english{language::english, {}, rounding::half_away};
display const french{language::french, {}, rounding::half_away};

/// With plain spaces about "×", where a line could break.
std::string breakable(std::string text) {
  std::string const whole = "\u00a0×\u00a0";
  for (auto at = text.find(whole); at != text.npos; at = text.find(whole))
    text.replace(at, whole.size(), " × ");
  return text;
}

/// One line for each step: "NPS = … = −76".
std::vector<std::string> lines_of(std::vector<working_step> const& steps) {
  std::vector<std::string> lines;
  for (working_step const& step : steps) {
    lines.push_back(step.sought);
    for (std::string const& form : step.forms) lines.back() += ' ' + breakable(equated(form));
  }
  return lines;
}

std::vector<std::string> working_of(distribution const& d, std::string_view definition,
                                    display const& how) {
  nps_definition const& by = *find_nps_definition(definition);
  return lines_of(nps_working(*nps(d, by), scored_groups(d, by.on), how));
}

using lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a form is equated, one that is rounded says so itself") {
  CHECK(equated("6%") == "= 6%");
  CHECK(equated("≈ 61.5%") == "≈ 61.5%");
}

TEST_CASE("the calculation is written as the course writes it: 6 % − 82 % = −76") {
  CHECK(
      working_of(test::course(), "course", french) ==
      lines{"% de promoteurs = promoteurs ÷ réponses × 100 = 6 ÷ 100 × 100 = 6\u00a0%",
            "% de détracteurs = détracteurs ÷ réponses × 100 = 82 ÷ 100 × 100 = 82\u00a0%",
            "NPS = % de promoteurs − % de détracteurs = 6\u00a0% − 82\u00a0% = −76",
            "Moyenne = somme des (note × réponses) ÷ réponses = (1 × 8 + 2 × 14 + 3 × 16 + 4 × 16 "
            "+ 5 × 18 + 6 × 10 + 7 × 7 + 8 × 5 + 9 × 4 + 10 × 2) ÷ 100 = 4,43"});
  CHECK(working_of(test::course(), "course", english) ==
        lines{"% promoters = promoters ÷ answers × 100 = 6 ÷ 100 × 100 = 6%",
              "% detractors = detractors ÷ answers × 100 = 82 ÷ 100 × 100 = 82%",
              "NPS = % promoters − % detractors = 6% − 82% = −76",
              "Mean = sum of (score × answers) ÷ answers = (1 × 8 + 2 × 14 + 3 × 16 + 4 × 16 "
              "+ 5 × 18 + 6 × 10 + 7 × 7 + 8 × 5 + 9 × 4 + 10 × 2) ÷ 100 = 4.43"});
}

TEST_CASE("a line never breaks within a term") {
  nps_definition const& by = *find_nps_definition("course");
  auto const steps =
      nps_working(*nps(test::course(), by), scored_groups(test::course(), by.on), english);
  std::string const sum = steps.back().forms.at(1);
  CHECK(sum.starts_with("(1\u00a0×\u00a08 + 2\u00a0×\u00a014 + "));
  CHECK(sum.find(" ×") == sum.npos);
}

TEST_CASE("where early rounding errs the counts are subtracted, and the error is named") {
  auto const steps = lines_of(nps_working(*nps(class_counts{2, 3, 8}), {}, english));
  REQUIRE(steps.size() == 3);
  CHECK(steps[0] == "% promoters = promoters ÷ answers × 100 = 8 ÷ 13 × 100 ≈ 61.5%");
  CHECK(steps[2] == "NPS = % promoters − % detractors = (8 − 2) ÷ 13 × 100 ≈ 46.2 "
                    "(not 61.5 − 15.4 = 46.1: round once, at the end)");
}

TEST_CASE("the decimals decide whether early rounding errs") {
  display two = french;
  two.decimals = 2;
  auto const steps = lines_of(nps_working(*nps(class_counts{2, 3, 8}), {}, two));
  CHECK(steps[2] == "NPS = % de promoteurs − % de détracteurs = (8 − 2) ÷ 13 × 100 ≈ 46,15 "
                    "(et non 61,54 − 15,38 = 46,16\u00a0: on arrondit une seule fois, à la fin)");
  auto const thirds = lines_of(nps_working(*nps(class_counts{1, 1, 1}), {}, english));
  CHECK(thirds[2] == "NPS = % promoters − % detractors = (1 − 1) ÷ 3 × 100 = 0");
}

TEST_CASE("the rounding rule reaches the calculation") {
  display cut = english;
  cut.rule = rounding::truncate;
  auto const steps = lines_of(nps_working(*nps(class_counts{2, 3, 8}), {}, cut));
  CHECK(steps[0].ends_with("≈ 61.5%"));
  CHECK(steps[2] == "NPS = % promoters − % detractors = (8 − 2) ÷ 13 × 100 ≈ 46.1 "
                    "(not 61.5 − 15.3 = 46.2: round once, at the end)");
}

TEST_CASE("shares without counts are subtracted as the file states them") {
  share_distribution const d = test::shared(1, {8, 14, 16, 16, 18, 10, 7, 5, 4, 2});
  nps_definition const& by = *find_nps_definition("course");
  auto const steps = lines_of(nps_working(*nps(d, by), scored_groups(d, by.on), english));
  REQUIRE(steps.size() == 2);
  CHECK(steps[0] == "NPS = % promoters − % detractors = 6% − 82% = −76");
  CHECK(steps[1].find("(1 × 8% + 2 × 14% + ") != std::string::npos);
  CHECK(steps[1].ends_with(" ÷ 100% = 4.43"));
}

TEST_CASE("stated shares keep their decimals, so that the difference is seen to be right") {
  // Rounded first they would read 61.5 − 15.4 = 46.2.
  class_shares const stated{rational(1538, 100), rational(2308, 100), rational(6154, 100)};
  auto const steps = lines_of(nps_working(*nps(stated), {}, english));
  REQUIRE(steps.size() == 1);
  CHECK(steps[0] == "NPS = % promoters − % detractors = 61.54% − 15.38% ≈ 46.2");
  display two = french;
  two.decimals = 2;
  CHECK(lines_of(nps_working(*nps(stated), {}, two))[0] ==
        "NPS = % de promoteurs − % de détracteurs = 61,54\u00a0% − 15,38\u00a0% = 46,16");
}

TEST_CASE("classes alone have no mean to calculate") {
  CHECK(nps_working(*nps(class_counts{82, 12, 6}), {}, english).size() == 3);
  CHECK(nps_working(*nps(class_shares{82, 12, 6}), {}, english).size() == 1);
}

TEST_CASE("scores that nobody gave and sums too long for a board are left out") {
  auto const one =
      working_of(test::counted(0, {0, 0, 0, 0, 0, 0, 0, 0, 0, 4}), "standard", english);
  CHECK(one[3] == "Mean = sum of (score × answers) ÷ answers = 36 ÷ 4 = 9");
  auto const two = working_of(test::counted(8, {1, 4}), "standard", english);
  CHECK(two[3] == "Mean = sum of (score × answers) ÷ answers = (8 × 1 + 9 × 4) ÷ 5 = 8.8");
  distribution many = test::counted(0, {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
  CHECK(working_of(many, "standard", english)[3].find("10 × 1) ÷ 11") != std::string::npos);
  REQUIRE(add(many, rational(1, 2), 2));
  CHECK(working_of(many, "standard", english)[3].find("= 56 ÷ 13") != std::string::npos);
}

}  // namespace kpi::nps_working_test
