// SPDX-License-Identifier: MIT
// Files and pipes are read as the exact reader reads their bytes, by one question or several.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

#include <kpi/fast/survey_file.hpp>
#include <sys/stat.h>

#include "src/fast/kernels.hpp"
#include "tests/catch.hpp"
#include "tests/unit/csv_reading_text.hpp"

namespace kpi::survey_file_test {

using test::whole_text;

namespace {

/// A folder that goes away with what is in it.
class folder {
public:
  folder() { REQUIRE(::mkdtemp(name_.data()) != nullptr); }
  folder(folder const&) = delete;
  folder& operator=(folder const&) = delete;
  ~folder() {
    ::unlink(file().c_str());
    ::rmdir(name_.c_str());
  }
  std::string file() const { return name_ + "/answers.csv"; }

private:
  std::string name_ = "/tmp/kpi-survey-file-XXXXXX";
};

void write(std::string const& path, std::string const& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

/// Long enough for threads: rows of two scores, quoted ends of lines, and now and then something odd.
std::string long_file() {
  std::string bytes = "id,nps,csat,comment\n";
  for (int i = 0; bytes.size() < 5'000'000; ++i) {
    bytes += std::to_string(i) + ',' + std::to_string(i * 7 % 11) + ',' + std::to_string(i % 5 + 1);
    bytes += i % 3 == 0 ? ",\"two\n1,2,3\nlines\"\n" : ",\n";
    if (i % 5000 == 4999) bytes += "\nnote\n1,bad,bad,\n";
    if (i % 40'000 == 39'999) bytes += std::string(70'000, 'x') + ",3\n";
  }
  return bytes;
}

std::string exact_text(std::string const& file, std::string const& bytes,
                       reading_request const& asked) {
  return whole_text(read_survey(file, bytes, asked));
}

}  // namespace

TEST_CASE("a long file is read as its bytes are") {
  folder const place;
  std::string const bytes = long_file();
  write(place.file(), bytes);
  reading_request nps;
  nps.column = "nps";
  CHECK(whole_text(read_survey_file(place.file(), nps)) == exact_text(place.file(), bytes, nps));
}

TEST_CASE("several questions are asked of a long file in one pass") {
  folder const place;
  std::string const bytes = long_file();
  write(place.file(), bytes);
  std::vector<reading_request> asked(3);
  asked[0].column = "nps";
  asked[1].column = "csat";
  asked[2].column = "nowhere";
  auto const readings = read_survey_file(place.file(), asked);
  REQUIRE(readings.size() == asked.size());
  for (std::size_t i = 0; i < asked.size(); ++i)
    CHECK(whole_text(readings[i]) == exact_text(place.file(), bytes, asked[i]));
}

TEST_CASE("a pipe is read as a file is") {
  folder const place;
  std::string const bytes = long_file();
  REQUIRE(::mkfifo(place.file().c_str(), 0600) == 0);
  std::thread writer([&] { write(place.file(), bytes); });
  reading_request nps;
  nps.column = "nps";
  auto const reading = read_survey_file(place.file(), nps);
  writer.join();
  CHECK(whole_text(reading) == exact_text(place.file(), bytes, nps));
}

TEST_CASE("a file that becomes longer or shorter while it is read gives no result") {
  for (int const turn : {0, 1, 2, 3}) {
    folder const place;
    std::string bytes = "nps\n9\n9\nbad\n";
    for (int i = 0; i < (turn < 2 ? 100'000 : 3'000'000); ++i) bytes += "9\n";
    std::size_t const changed_size = turn % 2 == 0 ? bytes.size() + 1 : bytes.size() - 1;
    write(place.file(), bytes);
    bool changed = false;
    reading_request asked;
    // The bad row is told while the file is read.
    asked.left_out = [&](error const&, csv::record const&) {
      if (std::exchange(changed, true)) return;
      std::filesystem::resize_file(place.file(), changed_size);
    };
    auto const reading = read_survey_file(place.file(), asked);
    REQUIRE(changed);
    CHECK_FALSE(reading.data);
    REQUIRE(reading.found.errors.first.size() == 1);
    CHECK(reading.found.errors.first.front().code == code::file_changed);
  }
}

TEST_CASE("KPI_KERNEL names a kernel") {
  for (auto const& k : fast::kernels()) {
    ::setenv("KPI_KERNEL", k.is->name, 1);
    if (k.runs) CHECK(&fast::best_kernel() == k.is);
    if (!k.runs) WARN("this processor cannot run the kernel " << k.is->name);
  }
  ::unsetenv("KPI_KERNEL");
  CHECK(fast::kernels().back().runs);
  CHECK(fast::best_kernel().name != nullptr);
}

}  // namespace kpi::survey_file_test
