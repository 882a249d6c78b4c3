// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <string>
#include <vector>

#include <kpi/sql/tally_query.hpp>

namespace kpi::sql_test {

// What the databases make of the statements is asked of them in tests/engines.

namespace {

std::string quoted(std::string_view name) {
  auto const found = sql::identifier(name);
  return found ? *found : std::string(id(found.error().code));
}

sql::tally_request request(std::vector<std::string> tables = {"responses"}) {
  sql::tally_request asked;
  asked.tables = std::move(tables);
  asked.column = "score";
  return asked;
}

bool has(std::string const& text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("a name in SQL stands in double quotes, whatever it holds") {
  CHECK(quoted("score") == "\"score\"");
  CHECK(quoted("Note (0–10)") == "\"Note (0–10)\"");
  CHECK(quoted("a.b c\nd") == "\"a.b c\nd\"");
  CHECK(quoted("\"") == "\"\"\"\"");
  CHECK(quoted("x\"; DROP TABLE t; --") == "\"x\"\"; DROP TABLE t; --\"");
}

TEST_CASE("what no database can call a table is no name") {
  CHECK(quoted("") == "USE050");
  CHECK(quoted(std::string_view("a\0b", 3)) == "USE050");
  CHECK(quoted("caf\xE9") == "USE050");
  CHECK(quoted("caf\xC3") == "USE050");
  CHECK(quoted("\xF0\x9F\x98\x80") == "\"\xF0\x9F\x98\x80\"");
}

TEST_CASE("every name of a request has to be one") {
  auto const refused = [](auto change) {
    sql::tally_request asked = request();
    change(asked);
    auto const query = sql::tally_query(asked);
    return !query && query.error().code == code::not_a_name;
  };
  CHECK_FALSE(refused([](sql::tally_request&) {}));
  CHECK(refused([](sql::tally_request& r) { r.tables.emplace_back(); }));
  CHECK(refused([](sql::tally_request& r) { r.schema = ""; }));
  CHECK(refused([](sql::tally_request& r) { r.column = ""; }));
  CHECK(refused([](sql::tally_request& r) { r.by.emplace_back(); }));
  CHECK(refused([](sql::tally_request& r) { r.weight = ""; }));
}

TEST_CASE("the innermost part names columns by their table and nothing else") {
  sql::tally_request asked = request();
  asked.schema = "public";
  asked.by = {"channel"};
  asked.weight = "w";
  for (sql::dialect const& in : sql::dialects) {
    asked.in = in;
    CHECK(
        has(*sql::tally_query(asked),
            "  SELECT t.\"channel\" AS s1, t.\"score\" AS score, t.\"w\" AS weight, COUNT(*) AS n\n"
            "  FROM \"public\".\"responses\" AS t\n"
            "  GROUP BY t.\"channel\", t.\"score\", t.\"w\"\n"));
  }
}

TEST_CASE("tables are counted one by one and then together") {
  std::string const query = *sql::tally_query(request({"north", "south"}));
  CHECK(has(query, "FROM \"north\" AS t\n  GROUP BY t.\"score\"\n  UNION ALL\n"));
  CHECK(has(query, "FROM \"south\" AS t\n  GROUP BY t.\"score\"\n)"));
}

TEST_CASE("no part of the statement is called like a table") {
  CHECK(has(*sql::tally_query(request({"kp"})), "WITH kpi_answers AS"));
  CHECK(has(*sql::tally_query(request({"KPI_answers"})), "WITH kpi__answers AS"));
  CHECK(has(*sql::tally_query(request({"kpi__lines", "t", "kpi_cells"})), "WITH kpi___answers AS"));
}

TEST_CASE("no blank of a dialect is left open, and without weights nothing speaks of them") {
  for (sql::dialect const& in : sql::dialects) {
    sql::tally_request asked = request();
    asked.in = in;
    asked.by = {"a", "b"};
    std::string const plain = *sql::tally_query(asked);
    CHECK_FALSE(has(plain, "weight"));
    asked.weight = "w";
    for (language const lang : {language::english, language::french}) {
      asked.lang = lang;
      std::string const query = *sql::tally_query(asked);
      CHECK_FALSE(has(query, "{cell}"));
      CHECK_FALSE(has(query, "{n}"));
      CHECK_FALSE(has(query, "{w}"));
      CHECK_FALSE(has(query, "{of}"));
      CHECK_FALSE(has(query, "{too_fine}"));
      CHECK(has(query, " AS \"weight_squared\"\nFROM "));
    }
  }
}

}  // namespace kpi::sql_test
