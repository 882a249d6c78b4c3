// SPDX-License-Identifier: MIT
// Who answered in two files: the ids in both, and a total of both.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <kpi/csv/reading_total.hpp>
#include <kpi/csv/respondents.hpp>

#include "tests/catch.hpp"
#include "tests/unit/csv_reading_text.hpp"

namespace kpi::respondents_test {

using kpi::test::read;

namespace {

using names = std::vector<std::string>;

/// The ids of which the bits are set, the last one first.
names ids_of(unsigned set) {
  names ids;
  for (unsigned i = 4; i-- > 0;)
    if ((set >> i & 1U) != 0) ids.push_back("r" + std::to_string(i));
  return ids;
}

unsigned set_of(respondent_list const& list) {
  unsigned set = 0;
  for (std::string const& id : *list) set |= 1U << static_cast<unsigned>(id.back() - '0');
  return set;
}

std::uint64_t size_of(unsigned set) { return ids_of(set).size(); }

survey_reading read_respondents(std::string const& file) {
  reading_request asked;
  asked.unique = "id";
  asked.list_respondents = true;
  return read(file, asked);
}

}  // namespace

TEST_CASE("of every two sets of four ids, those in both and those in either are counted") {
  for (unsigned a = 0; a < 16; ++a)
    for (unsigned b = 0; b < 16; ++b) {
      CAPTURE(a, b);
      auto const one = respondents_of(ids_of(a));
      auto const other = respondents_of(ids_of(b));
      REQUIRE(in_both(one, other) == size_of(a & b));
      REQUIRE(set_of(in_either(one, other)) == (a | b));
      REQUIRE(in_either(one, other)->size() == size_of(a | b));
    }
}

TEST_CASE("of ids that were not kept nothing is known") {
  auto const known = respondents_of({"a"});
  CHECK(in_both(known, {}) == std::nullopt);
  CHECK(in_both({}, known) == std::nullopt);
  CHECK_FALSE(in_either(known, {}));
}

TEST_CASE("a reading lists those whose answer counts, each once, and only if it is asked to") {
  std::string const file = "id,nps\nb,9\na,10\na,8\nc,\nd,many\n ,7\n";
  auto const reading = read_respondents(file);
  REQUIRE(reading.respondents);
  CHECK(*reading.respondents == names{"a", "b"});
  CHECK(reading.how.duplicates == 1);
  reading_request asked;
  asked.unique = "id";
  CHECK_FALSE(read(file, asked).respondents);
}

TEST_CASE("a total has as many repeated answers as it has answers beyond one for each respondent") {
  auto sum = read_respondents("id,nps\na,9\nb,10\nc,3\n");
  std::vector<std::string> const more{"id,nps\na,8\nc,2\nx,6\n", "id,nps\n", "id,nps\nx,10\na,9\n"};
  for (std::string const& file : more) {
    auto const next = read_respondents(file);
    if (next.data) REQUIRE(add(sum, next, "more.csv", true));
  }
  CHECK(sum.repeated == 4);
  CHECK(std::get<distribution>(*sum.data).levels.size() == 6);
  CHECK(*sum.respondents == names{"a", "b", "c", "x"});
}

}  // namespace kpi::respondents_test
