// SPDX-License-Identifier: MIT
// Other people's difficult files: every cell of csv-spectrum (npm) is the one that it expects.
//
//   csv_spectrum FOLDER     the folder of the package; the exit status tells
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include <kpi/csv/decoder.hpp>
#include <kpi/csv/dialect_detection.hpp>

namespace {

using namespace kpi;
namespace fs = std::filesystem;
using ordered = nlohmann::ordered_json;

std::string bytes_of(fs::path const& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string text_of(std::string const& bytes) {
  std::string text;
  csv::decoder letters(std::nullopt, bytes);
  auto const keep = [&](std::string_view part) { text += part; };
  auto const lost = [](std::string_view) {};
  letters.feed(bytes, keep, lost);
  letters.finish(keep, lost);
  return text;
}

/// Objects, a row each, keyed by the headings.
ordered rows_of(std::string const& text) {
  auto const candidates = csv::dialect_candidates(text, true, {});
  auto const& records = candidates.front().records;
  ordered rows = ordered::array();
  for (std::size_t i = 1; i < records.size(); ++i) {
    if (csv::is_blank(records[i])) continue;
    ordered row = ordered::object();
    for (std::size_t cell = 0; cell < records.front().size(); ++cell)
      row[std::string(records.front().text(cell))] = std::string(records[i].text(cell));
    rows.push_back(row);
  }
  return rows;
}

/// A mistake of the package: the JSON has another telephone number than the CSV.
void correct(std::string const& name, ordered& expected) {
  if (name == "location_coordinates") expected[0]["Contact Phone Number"] = "2095257564";
}

bool is_read_right(fs::path const& file, fs::path const& folder) {
  std::string const name = file.stem().string();
  ordered expected = ordered::parse(text_of(bytes_of(folder / "json" / (name + ".json"))));
  if (expected.is_object()) expected = ordered::array({expected});
  correct(name, expected);
  ordered const found = rows_of(text_of(bytes_of(file)));
  bool const right = found == expected;
  std::printf("%s %s\n", right ? "ok  " : "FAIL", name.c_str());
  if (!right)
    std::printf("  expected %s\n  found    %s\n", expected.dump().c_str(), found.dump().c_str());
  return right;
}

}  // namespace

int main(int argc, char** argv) {
  fs::path const folder = argc > 1 ? argv[1] : "";
  constexpr int least = 12;
  int files = 0;
  bool right = true;
  std::error_code none;
  for (auto const& file : fs::directory_iterator(folder / "csvs", none)) {
    ++files;
    right = is_read_right(file.path(), folder) && right;
  }
  if (files < least) std::printf("FAIL %d files in \"%s\", not %d\n", files, folder.c_str(), least);
  return right && files >= least ? 0 : 1;
}
