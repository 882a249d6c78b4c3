// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <chrono>
#include <string>
#include <vector>

#include "src/io/progress.hpp"

namespace kpi::progress_test {

using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t mb = 1'000'000;

std::string english(progress_facts const& facts, std::size_t columns = 80) {
  return progress_text(facts, language::english, columns);
}

/// What a progress line writes while a clock is turned by hand.
struct scene {
  std::chrono::steady_clock::time_point now = {};
  std::vector<std::string> written = {};

  progress_line line(std::optional<std::uint64_t> total, std::size_t columns = 80) {
    return {language::english, columns, total,
            [this](std::string_view text) { written.emplace_back(text); }, [this] { return now; }};
  }
};

}  // namespace

TEST_CASE("progress says share, sizes, rate and the time left") {
  CHECK(english({310 * mb, 740 * mb, 1500ms}) == "41%, 310 MB of 740 MB, 206 MB/s, 2 s left");
  CHECK(progress_text({3100 * mb, 7400 * mb, 15s}, language::french, 80) ==
        "41 %, 3,1 Go sur 7,4 Go, 206 Mo/s, encore 21 s");
  CHECK(english({1 * mb, 1000 * mb, 1s}) == "0%, 1 MB of 1 GB, 1 MB/s, 16 min 39 s left");
  CHECK(english({1 * mb, 9001 * mb, 2s}) == "0%, 1 MB of 9 GB, 500 kB/s, 5 h 0 min left");
  CHECK(english({740 * mb, 740 * mb, 4s}) == "100%, 740 MB of 740 MB, 185 MB/s, 0 s left");
}

TEST_CASE("what is not known is not said") {
  CHECK(english({310 * mb, {}, 2s}) == "310 MB, 155 MB/s");
  CHECK(english({0, 740 * mb, 2s}) == "0 B, 0 B/s");
  CHECK(english({741 * mb, 740 * mb, 2s}) == "741 MB, 370 MB/s");
  CHECK(english({999, {}, 1s}) == "999 B, 999 B/s");
}

TEST_CASE("in few columns the line says less, and never wraps") {
  progress_facts const facts{310 * mb, 740 * mb, 1500ms};
  CHECK(english(facts, 42) == "41%, 310 MB of 740 MB, 206 MB/s, 2 s left");
  CHECK(english(facts, 41) == "41%, 310 MB of 740 MB, 206 MB/s");
  CHECK(english(facts, 20) == "41%");
  CHECK(english(facts, 3).empty());
}

TEST_CASE("nothing is shown of work that takes a second") {
  scene s;
  {
    auto line = s.line(1000);
    s.now += 999ms;
    line.advance(1000);
  }
  CHECK(s.written.empty());
}

TEST_CASE("then the line is written ten times a second, and taken away") {
  scene s;
  {
    auto line = s.line(1000);
    s.now += 1000ms;
    line.advance(100);
    line.advance(100);
    s.now += 99ms;
    line.advance(100);
    s.now += 1ms;
    line.advance(100);
    line.clear();
    line.clear();
  }
  CHECK(s.written == std::vector<std::string>{"\r\x1b[K10%, 100 B of 1 kB, 100 B/s, 9 s left",
                                              "\r\x1b[K40%, 400 B of 1 kB, 363 B/s, 2 s left",
                                              "\r\x1b[K"});
}

TEST_CASE("after something else was written the line comes back with its next turn") {
  scene s;
  auto line = s.line({});
  s.now += 2s;
  line.advance(10);
  line.clear();
  s.now += 200ms;
  line.advance(10);
  CHECK(s.written.size() == 3);
  CHECK(s.written.back() == "\r\x1b[K20 B, 9 B/s");
}

}  // namespace kpi::progress_test
