// SPDX-License-Identifier: MIT
// Bytes to records: RFC 4180, with what people's files do besides.
#include <string>
#include <vector>

#include <kpi/csv/record.hpp>

#include "tests/catch.hpp"

namespace kpi::csv_record_test {

namespace {

/// The fields of a file, "|" between them and "/" after each record, with their places if asked for.
std::string records(std::string const& text, bool places = false) {
  std::string shown;
  csv::record_reader reader(';');
  auto const show = [&](csv::record const& r) {
    for (std::size_t i = 0; i < r.size(); ++i) {
      shown += (i > 0 ? "|" : "") + std::string(r.text(i));
      if (places)
        shown += '@' + std::to_string(r.at(i).line) + ':' + std::to_string(r.at(i).column);
    }
    if (r.defect() != nullptr)
      shown += '!' + std::string(id(r.defect()->code)) + '@' + std::to_string(r.defect()->at.line) +
               ':' + std::to_string(r.defect()->at.column);
    shown += '/';
  };
  reader.feed(text, show);
  reader.finish(show);
  return shown;
}

struct fact {
  std::string text;
  std::string records;
};

}  // namespace

TEST_CASE("fields and records") {
  std::vector<fact> const facts{
      {"", ""},
      {"a;b\nc;d\n", "a|b/c|d/"},
      {"a;b\nc;d", "a|b/c|d/"},
      {"a;b\r\nc;d\r\n", "a|b/c|d/"},
      {"a;b\rc;d\r", "a|b/c|d/"},
      {"a\n\nb\n", "a//b/"},
      {"a\r\n\r\nb", "a//b/"},
      {";\n", "|/"},
      {";", "|/"},
      {"\"a;b\";c\n", "a;b|c/"},
      {"\"a\nb\";c\n", "a\nb|c/"},
      {"\"a \"\"b\"\"\";c\n", "a \"b\"|c/"},
      {"\"\"\n", "/"},
      {"\"\"", "/"},
      {"5\" screen;b\n", "5\" screen|b/"},
      {" \"a\" ;b\n", "a|b/"},
      {"\"a\r\"\nb\n", "a\r/b/"},
      {"\"a\"\r\nb\n", "a/b/"},
  };
  for (fact const& f : facts) {
    CAPTURE(f.text);
    CHECK(records(f.text) == f.records);
  }
}

TEST_CASE("places: physical line and column in code points") {
  std::vector<fact> const facts{
      {"a;b\nc;d\n", "a@1:1|b@1:3/c@2:1|d@2:3/"},   {"é;€;b\n", "é@1:1|€@1:3|b@1:5/"},
      {"\"a\nb\";c\r\nd", "a\nb@1:1|c@2:4/d@3:1/"}, {"\"a\r\nb\";c\rd", "a\r\nb@1:1|c@2:4/d@3:1/"},
      {"a\n\n\nb", "a@1:1/@2:1/@3:1/b@4:1/"},
  };
  for (fact const& f : facts) {
    CAPTURE(f.text);
    CHECK(records(f.text, true) == f.records);
  }
}

TEST_CASE("defects") {
  CHECK(records("a;\"b\nc;d\n") == "a|b\nc;d\n!CSV001@1:3/");
  CHECK(records("\"b\"x;d\ne\n") == "bx|d!CSV002@1:4/e/");
  CHECK(records("\"b\" x\n") == "bx!CSV002@1:5/");
  CHECK(records("\"a\" \"b\";c\n").find("!CSV002@1:5/") != std::string::npos);
  CHECK(records("a;\"" + std::string(70'000, 'x')).ends_with("!CSV001@1:3/"));
  CHECK(records("a;" + std::string(70'000, 'x')).ends_with("!CSV003@1:3/"));
  CHECK(records(std::string(70'000, ';')).ends_with("/"));
}

TEST_CASE("after a quote that is never closed nothing more is read") {
  csv::record_reader reader(';');
  int count = 0;
  auto const keep = [&](csv::record const&) { ++count; };
  reader.feed("a\n\"" + std::string(70'000, 'x'), keep);
  CHECK(reader.stopped());
  reader.feed("\"\nb\n", keep);
  reader.finish(keep);
  CHECK(count == 2);
}

TEST_CASE("fields beyond the last are empty") {
  csv::record r;
  CHECK(csv::is_blank(r));
  CHECK(r.line() == 0);
  r.append("x", {3, 4}, false);
  CHECK(r.text(0) == "x");
  CHECK(r.text(1).empty());
  CHECK(r.at(1).line == 3);
  CHECK_FALSE(csv::is_blank(r));
  csv::record quoted;
  quoted.append("", {1, 1}, true);
  CHECK_FALSE(csv::is_blank(quoted));
}

TEST_CASE("other quotes, and none") {
  auto const read = [](csv::dialect const& how, std::string const& text) {
    std::string shown;
    csv::record_reader reader(how);
    auto const show = [&](csv::record const& r) {
      for (std::size_t i = 0; i < r.size(); ++i)
        shown += (i > 0 ? "|" : "") + std::string(r.text(i));
      shown += '/';
    };
    reader.feed(text, show);
    reader.finish(show);
    return shown;
  };
  csv::dialect const backslash{';', '"', true};
  CHECK(read({';', '\''}, "'a;b';\"c\n'it''s'") == "a;b|\"c/it's/");
  CHECK(read({';', std::nullopt}, "\"a;b\";'c") == "\"a|b\"|'c/");
  CHECK(read(backslash, "\"a \\\"b\\\"\";c") == "a \"b\"|c/");
  CHECK(read(backslash, "\"a \"\"b\"\"\";c") == "a \"b\"|c/");
  CHECK(read(backslash, "a\\;b;c\\\nd;\\n;\\\\;e\\") == "a;b|c\nd|\\n|\\|e\\/");
  CHECK(read(backslash, "\"C:\\\\\";\"x") == "C:\\|x/");
  CHECK(read({' ', '"'}, "a  \"b c\" d") == "a||b c|d/");
}

TEST_CASE("the ends of lines") {
  auto const ends = [](std::string const& text) {
    csv::record_reader reader(';');
    auto const ignore = [](csv::record const&) {};
    for (char const c : text) reader.feed(std::string_view(&c, 1), ignore);
    reader.finish(ignore);
    return name(reader.ends());
  };
  CHECK(ends("a") == "none");
  CHECK(ends("a\nb\n") == "lf");
  CHECK(ends("a\r\nb\r\n") == "crlf");
  CHECK(ends("a\rb\r") == "cr");
  CHECK(ends("a\r\nb\n") == "mixed");
  CHECK(ends("a;\"b\n\"\r\n") == "crlf");
}

TEST_CASE("a line of more cells than a spreadsheet has columns ends the reading") {
  CHECK(records(std::string(16'383, ';')).find('!') == std::string::npos);
  CHECK(records("a\n" + std::string(20'000, ';')).ends_with("!CSV005@2:16385/"));
}

}  // namespace kpi::csv_record_test
