// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <kpi/render/csv.hpp>

namespace kpi::render_csv_test {

namespace {

record one(value v) { return {{"key", std::move(v)}}; }

std::string cell(value v, csv_options const& options = {}) {
  std::string line = csv_row(one(std::move(v)), options);
  REQUIRE(line.ends_with("\r\n"));
  return line.substr(0, line.size() - 2);
}

csv_options const french{csv_style::french, {}, rounding::half_away};

}  // namespace

TEST_CASE("keys are dotted and rows have a cell for each") {
  record const r{{"source", text_value("a.csv")},
                 {"score", figure_value(rational(600, 13))},
                 {"detractors", {record{{"count", count_value(2)}, {"share", figure_value(15)}}}},
                 {"reading", {part{false, {{"layout", {record{{"value", text_value("")}}}}}}}},
                 {"segment", {absent{}}}};
  CHECK(csv_header(r, {}) ==
        "source,score,detractors.count,detractors.share,reading.layout.value,segment\r\n");
  CHECK(csv_row(r, {}) == "a.csv,46.1538461538,2,15,,\r\n");
}

TEST_CASE("a French spreadsheet gets semicolons, decimal commas and a byte-order mark") {
  record const r{{"a", figure_value(rational(1, 2))}, {"b", text_value("x;y,z")}};
  CHECK(csv_header(r, french) == "\ufeffa;b\r\n");
  CHECK(csv_row(r, french) == "0,5;\"x;y,z\"\r\n");
  CHECK(csv_header(r, {}) == "a,b\r\n");
  CHECK(csv_row(r, {}) == "0.5,\"x;y,z\"\r\n");
  CHECK(cell(text_value("x;y"), {}) == "x;y");
  CHECK(cell(text_value("x,y"), french) == "x,y");
}

TEST_CASE("figures have at most 10 decimals, or exactly as many as asked for") {
  CHECK(cell(figure_value(-76)) == "-76");
  CHECK(cell(figure_value(rational(1, 3))) == "0.3333333333");
  CHECK(cell(figure_value(rational(600, 13)), {csv_style::iso, 2, rounding::half_away}) == "46.15");
  CHECK(cell(figure_value(-76), {csv_style::iso, 2, rounding::half_away}) == "-76.00");
  CHECK(cell(figure_value(rational(600, 13)), {csv_style::french, 1, rounding::half_away}) ==
        "46,2");
}

TEST_CASE("the rounding rule reaches the cells") {
  rational const x(225, 100);
  CHECK(cell(figure_value(x), {csv_style::iso, 1, rounding::half_away}) == "2.3");
  CHECK(cell(figure_value(x), {csv_style::iso, 1, rounding::half_even}) == "2.2");
  CHECK(cell(figure_value(rational(229, 100)), {csv_style::iso, 1, rounding::truncate}) == "2.2");
}

TEST_CASE("text that a spreadsheet could run is made safe, figures are not touched") {
  for (std::string_view const text :
       {"=1+1", "+33 1", "-2+3", "-A1", "--1", "@SUM(A1)", "\tx", "=HYPERLINK(\"http://x\")"}) {
    CAPTURE(text);
    std::string const made = cell(text_value(text));
    CHECK((made.starts_with("'") || made.starts_with("\"'")));
  }
  CHECK(cell(text_value("-76")) == "-76");  // a student's answer: a number and no more
  CHECK(cell(text_value("-86.36")) == "-86.36");
  CHECK(cell(text_value("\r=1")) == "\"'\r=1\"");
  CHECK(cell({list{{}, "=1"}}) == "'=1");
  CHECK(cell(text_value("a=1")) == "a=1");
  CHECK(cell(figure_value(-76)) == "-76");
  CHECK(cell({-3}) == "-3");
}

TEST_CASE("cells are quoted where RFC 4180 wants it, and only there") {
  CHECK(cell(text_value("a\"b")) == "\"a\"\"b\"");
  CHECK(cell(text_value("a\nb")) == "\"a\nb\"");
  CHECK(cell(text_value("a\rb")) == "\"a\rb\"");
  CHECK(cell(text_value("a b'c")) == "a b'c");
  CHECK(cell(text_value("")) == "");
}

TEST_CASE("what is absent is an empty cell, and nought is not absent") {
  CHECK(cell({absent{}}) == "");
  CHECK(cell(figure_value({})) == "");
  CHECK(cell(count_value({})) == "");
  CHECK(cell(count_value(0)) == "0");
  CHECK(cell(figure_value(0)) == "0");
}

TEST_CASE("machine text has a dot and an ASCII minus in every style") {
  CHECK(machine_text(rational(-1, 2), {}, rounding::half_away) == "-0.5");
  CHECK(machine_text(rational(-1, 2), 2, rounding::half_away) == "-0.50");
  CHECK(machine_text(rational(2, 3), {}, rounding::truncate) == "0.6666666666");
}

}  // namespace kpi::render_csv_test
