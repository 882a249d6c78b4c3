// SPDX-License-Identifier: MIT
// libcsv, an independent reader, finds the same cells in random files.
#include <csv.h>
#include <random>
#include <string>
#include <vector>

#include <kpi/csv/record.hpp>

#include "tests/catch.hpp"

using namespace kpi;

namespace {

using cells = std::vector<std::vector<std::string>>;

/// Spaces around an unquoted cell: libcsv drops them, we keep them until the cell is looked at.
std::string without_spaces(std::string_view text) {
  auto const first = text.find_first_not_of(" \t");
  if (first == text.npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

struct found_cells {
  cells rows = {};
  std::vector<std::string> row = {};
};

void take_cell(void* text, std::size_t length, void* into) {
  static_cast<found_cells*>(into)->row.push_back(
      without_spaces({static_cast<char const*>(text), length}));
}

void take_row(int, void* into) {
  auto& found = *static_cast<found_cells*>(into);
  found.rows.push_back(std::move(found.row));
  found.row.clear();
}

cells by_libcsv(std::string const& text, char delimiter) {
  csv_parser parser;
  found_cells found;
  REQUIRE(csv_init(&parser, CSV_APPEND_NULL) == 0);
  csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
  csv_parse(&parser, text.data(), text.size(), take_cell, take_row, &found);
  csv_fini(&parser, take_cell, take_row, &found);
  csv_free(&parser);
  return found.rows;
}

/// Blank lines, which libcsv passes over, left out. `sound` is false where we call the text broken.
cells by_us(std::string const& text, char delimiter, bool& sound) {
  cells rows;
  csv::record_reader reader(delimiter);
  auto const keep = [&](csv::record const& r) {
    sound = sound && r.defect() == nullptr;
    std::vector<std::string> row;
    for (std::size_t i = 0; i < r.size(); ++i) row.push_back(without_spaces(r.text(i)));
    if (r.size() > 1 || r.quoted(0) || !row.front().empty()) rows.push_back(std::move(row));
  };
  reader.feed(text, keep);
  reader.finish(keep);
  return rows;
}

std::string random_text(std::mt19937& random, std::string_view letters, std::size_t longest) {
  std::string text;
  for (auto length = random() % longest; length > 0; --length)
    text += letters[random() % letters.size()];
  return text;
}

}  // namespace

TEST_CASE("well-formed random files have the same cells") {
  std::mt19937 random(4180);
  for (int file = 0; file < 20'000; ++file) {
    char const delimiter = ",;\t|"[random() % 4];
    std::string const letters = std::string("ab9\"\n\r ") + delimiter;
    std::string text;
    for (auto rows = random() % 5; rows > 0; --rows) {
      for (auto columns = random() % 4; true; --columns) {
        std::string cell = random_text(random, letters, 6);
        bool const quoted = cell.find_first_of("\"\n\r" + std::string(1, delimiter)) != cell.npos ||
                            random() % 3 == 0;
        if (quoted) {
          std::string inside = "\"";
          for (char const c : cell) inside.append(c == '"' ? 2 : 1, c);
          cell = inside + '"';
        }
        text += cell;
        if (columns == 0) break;
        text += delimiter;
      }
      text += random() % 2 == 0 ? "\n" : "\r\n";
    }
    bool sound = true;
    CAPTURE(text, delimiter);
    auto const ours = by_us(text, delimiter, sound);
    CHECK(sound);
    CHECK(ours == by_libcsv(text, delimiter));
  }
}

TEST_CASE("so have random texts that we do not call broken") {
  std::mt19937 random(2005);
  int compared = 0;
  for (int file = 0; file < 50'000; ++file) {
    std::string const text = random_text(random, "a,,\n\"\"9 ", 24);
    bool sound = true;
    CAPTURE(text);
    auto const ours = by_us(text, ',', sound);
    if (!sound) continue;
    ++compared;
    CHECK(ours == by_libcsv(text, ','));
  }
  CHECK(compared > 10'000);
}
