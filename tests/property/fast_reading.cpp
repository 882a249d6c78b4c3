// SPDX-License-Identifier: MIT
// The fast road shows nowhere but in time: for files of every kind, in blocks of every size and by
// every kernel, it reads what the exact reader reads, to the last line number that is told.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "src/fast/chunks.hpp"
#include "src/fast/kernels.hpp"
#include "src/fast/survey.hpp"
#include "tests/catch.hpp"
#include "tests/patience.hpp"
#include "tests/unit/csv_reading_text.hpp"

namespace kpi::fast_reading_property {

namespace {

/// The head of these files: a few of their rows decide how the others are read.
constexpr std::size_t head = 256;

std::string weights_text(std::optional<weight_sums> const& w) {
  return w ? '/' + decimal_text(w->sum, 10) + '/' + decimal_text(w->squares, 20) : "";
}

std::string answers_text(answers const& a) {
  std::string text = std::visit([](auto const& one) { return test::text_of(one); }, a);
  if (auto const* const d = std::get_if<distribution>(&a))
    for (level const& l : d->levels) text += weights_text(l.weights);
  if (auto const* const c = std::get_if<class_counts>(&a); c != nullptr && c->weights)
    for (weight_sums const& w : *c->weights) text += weights_text(w);
  return text;
}

std::string segments_text(survey_reading const& r) {
  std::string text;
  for (survey_segment const& s : r.segments) {
    for (std::string const& value : s.key) text += value + ' ';
    text += answers_text(s.data) + fmt::format(" -{} -{}\n", s.missing, s.rejected);
  }
  for (tally_segment const& s : r.tally) {
    for (std::string const& value : s.key) text += value + ' ';
    for (tally_line const& l : s.lines)
      text += fmt::format("{} {} {}{}, ",
                          std::holds_alternative<std::string>(l.name)
                              ? std::get<std::string>(l.name)
                              : decimal_text(std::get<rational>(l.name), 10),
                          l.label, l.count, weights_text(l.weights));
    text += fmt::format(" -{} -{}\n", s.missing, s.rejected);
  }
  return text;
}

std::string everything(survey_reading const& r) {
  std::string const data = r.data ? answers_text(*r.data) : r.usable ? answers_text(*r.usable) : "";
  return test::whole_text(r) +
         fmt::format(" {} selected {} twice {}\n", r.how.line_end.value, r.how.selected,
                     r.how.duplicates) +
         data + '\n' + segments_text(r) + problems_text(r.found, language::english, "nps");
}

std::string read_exactly(std::string const& bytes, reading_request const& asked,
                         std::size_t deciding = head) {
  survey_reader reader("answers.csv", asked, deciding);
  reader.feed(bytes);
  return everything(reader.finish());
}

struct fast_reading {
  std::string text;
  std::uint64_t exact_bytes;
  std::size_t most_left = 0;  ///< bytes that waited for more
};

/// As read_blocks (src/io) gives them: what was left, and a block more.
fast_reading read_fast(std::string const& bytes, reading_request const& asked,
                       fast::kernel const& by, std::size_t block, std::size_t deciding = head) {
  fast::survey survey("answers.csv", asked, &by, deciding);
  std::string const margin(fast::margin, 'x');
  std::string pending;
  std::size_t most_left = 0;
  for (std::size_t i = 0; i < bytes.size(); i += block) {
    pending += bytes.substr(i, block);
    std::string const held = margin + pending + margin;
    pending.erase(0, survey.take(std::string_view(held).substr(fast::margin, pending.size())));
    most_left = std::max(most_left, pending.size());
  }
  auto const reading = survey.finish(pending);
  return {everything(reading), survey.exact_bytes(), most_left};
}

std::vector<fast::kernel const*> runnable() {
  std::vector<fast::kernel const*> found;
  for (auto const& k : fast::kernels()) {
    if (k.runs) found.push_back(k.is);
    if (!k.runs) WARN("this processor cannot run the kernel " << k.is->name);
  }
  return found;
}

// --- files ----------------------------------------------------------------------------------------

/// Files by chance, each from its number.
class files {
public:
  explicit files(std::uint32_t number) : random_(number) {
    delimiter_ = one_of({",", ";", "\t", "|"});
    end_ = chance(30) ? "\r\n" : "\n";
    quote_ = chance(10) ? '\'' : '"';
    letters_ = one_of({"", "é", "\xE9", "œ日𝄞"});
    column_ = below(4);
    columns_ = chance(20) ? 1 : 4;
    quotes_all_ = chance(20);
    mischief_ = std::array{0, 3, 20, 60}.at(below(4));
    words_ = chance(15);
    ids_ = chance(50) ? 5000 : 9;
    countries_ = std::array<std::vector<std::string>, 4>{
        {{"FR", "Total", letters_},
         {"FR", "3.5", "0.25", "-1"},
         {"FR", "Île-de-France", "a rather long name of a country", "12345678"},
         {"2026-11-28", "13/11/2026", "1/2/2026",
          "FR"}}}.at(below(4));
  }

  std::string file() {
    std::string text = columns_ == 1 ? "nps" + end_ : row(headings());
    for (int i = 0; i < 40; ++i) text += ordinary();
    std::size_t const rows = below(120);
    for (std::size_t i = 0; i < rows; ++i)
      text += static_cast<int>(below(100)) < mischief_ ? odd() : ordinary();
    if (chance(20)) text += one_of({"Total" + delimiter_ + "9", "\n\nnote\n", "10", "\r", "\"7"});
    return text;
  }

  reading_request asked() {
    reading_request request;
    request.column = columns_ == 1 ? "1" : std::to_string(column_ + 1);
    request.delimiter = columns_ == 1 ? std::nullopt : std::optional(delimiter_.front());
    if (chance(20)) request.skip_bad_rows = false;
    if (chance(10)) request.counting = true;
    if (columns_ > 1 && chance(40)) ask_more(request);
    return request;
  }

private:
  std::size_t below(std::size_t n) { return random_() % n; }
  bool chance(int percent) { return static_cast<int>(below(100)) < percent; }
  std::string one_of(std::vector<std::string> const& texts) { return texts[below(texts.size())]; }

  /// Of other columns: segments, conditions, weights, who answered.
  void ask_more(reading_request& request) {
    for (char const* const by : {"1", "2", "3", "2:month"})
      if (chance(25)) request.by.push_back(by);
    if (chance(25)) request.where = {one_of({"2=FR", "2=nowhere", "3=fine", "1=17"})};
    if (chance(10)) request.where.push_back("2=Total");
    if (chance(20)) request.weight = one_of({"1", "2"});
    if (chance(10)) request.unique = "1";
  }

  std::vector<std::string> headings() {
    std::vector<std::string> names{"id", "pays", "agent", one_of({"texte", "Finished", "Status"})};
    names[column_] = "nps";
    if (chance(10)) names.front() = "";
    return names;
  }

  std::string score() {
    if (words_ && chance(30)) return one_of({"10 - yes, surely", "0 - never again"});
    std::string const digits = std::to_string(below(11));
    return chance(3) ? one_of({"", "N/A", "8,5", " 9", "07", "-", "11"}) : digits;
  }

  /// Text in quotes if it needs them.
  std::string cell(std::string const& text) {
    bool const needs = text.find_first_of(delimiter_ + "\r\n" + quote_) != text.npos;
    if (!needs && !quotes_all_) return text;
    std::string quoted(1, quote_);
    for (char const c : text) quoted.append(c == quote_ ? 2 : 1, c);
    return quoted + quote_;
  }

  std::string row(std::vector<std::string> const& cells) {
    std::string text;
    for (std::string const& c : cells) text += (text.empty() ? "" : delimiter_) + cell(c);
    if (cells.front().empty() && !quotes_all_) text = delimiter_ + text;
    return text + end_;
  }

  std::string comment() {
    return one_of({"", "fine", "a" + delimiter_ + "b", "he said \"no\"",
                   "l'" + letters_ + "t" + letters_,
                   "two" + end_ + "lines" + end_ + "7" + delimiter_ + "8" + delimiter_ + "9",
                   std::string(below(90), 'x'), "Total", "\n\n"});
  }

  std::string ordinary() {
    if (columns_ == 1) return cell(score()) + end_;
    std::vector<std::string> cells{std::to_string(below(ids_)), one_of(countries_), comment(),
                                   comment()};
    if (chance(10)) cells.front() = one_of({"R_1x", "total", "Moyenne", "anna", "é", "", " "});
    if (chance(5)) cells.back() = one_of({"True", "False", "Survey Preview", "In progress"});
    cells[column_] = score();
    return row(cells);
  }

  /// What the exact reader has to see, or to be asked about.
  std::string odd() {
    if (below(400) == 0)
      return "1" + delimiter_ + std::string(chance(50) ? 17'000 : 70'000, '9') + end_;
    if (below(400) == 0) return std::string(16'500, delimiter_.front()) + "9" + end_;
    std::string const d = columns_ == 1 ? "" : delimiter_;
    return one_of({end_,
                   d + d + d + end_,
                   "7" + end_,
                   "7" + d + "8" + end_,
                   "x" + d + "y" + d + "z" + d + "w" + end_,
                   "a \"quote\"" + d + "9" + d + "9" + d + "9" + end_,
                   "a \"x" + d + "y\"" + d + "9" + d + "9" + end_,
                   "5\" screen" + d + "9" + d + "9" + end_,
                   "\"open" + d + "9" + d + "9" + d + "9" + end_,
                   "\"text\" after" + d + "9" + d + "9" + d + "9" + end_,
                   " \"spaced\"" + d + "9" + d + " \"9\" " + d + "9" + end_,
                   "1" + d + "9" + d + "8\r7" + d + "9" + end_,
                   "1" + d + "\"9\r8\"" + d + "7" + end_,
                   "1\n2\r\n3" + end_,
                   "title below" + end_,
                   "Total" + d + "9" + d + "9" + d + "9" + end_,
                   "id" + d + "nps" + end_,
                   row(columns_ == 1 ? std::vector<std::string>{"nps"} : headings()),
                   "1" + d + "bad" + d + "bad" + d + "bad" + end_,
                   std::string("1\0", 2) + d + std::string("9\0", 2) + d + "9" + end_,
                   "1" + d + "\x81" + d + "9\xC3" + d + "caf\xE9" + end_,
                   "\xE2\x82" + d + "9" + d + "9" + end_,
                   "\xEF\xBB\xBF" + std::string("1") + d + "9" + d + "9" + end_,
                   "l\x92homme" + d + "9" + d + "9" + end_,
                   "1" + d + "1.5" + d + "1.5" + d + "100" + end_,
                   "\"\"" + d + "\"\"" + d + "\"\"" + end_,
                   "\"\"" + d + "9" + d + "9" + d + "9" + end_,
                   "1" + d + "9" + d + "9" + d + "9" + d + "more" + d + "more" + end_});
  }

  std::mt19937 random_;
  std::string delimiter_;
  std::string end_;
  char quote_ = '"';
  std::string letters_;
  std::size_t column_ = 0;
  std::size_t columns_ = 4;
  bool quotes_all_ = false;
  int mischief_ = 0;
  bool words_ = false;
  std::size_t ids_ = 5000;
  std::vector<std::string> countries_ = {};
};

/// Narrow cells, so that a hundred of them stand in as many bytes.
std::string wide_file(std::size_t columns, std::size_t score_column) {
  std::string file;
  for (int row = 0; row < 90; ++row) {
    for (std::size_t c = 1; c <= columns; ++c) {
      if (c > 1) file += ',';
      if (c == score_column)
        file += row == 0 ? "nps" : std::to_string(row % 11);
      else if (row == 0)
        file += 'c' + std::to_string(c);
      else if ((c + static_cast<std::size_t>(row)) % 3 != 0)
        file += '7';
    }
    file += '\n';
  }
  return file;
}

/// Bytes of UTF-8 in UTF-16; those that are none become halves of characters.
std::string in_utf16(std::string_view text, csv::encoding order) {
  std::string bytes;
  auto const add = [&](std::uint32_t unit) {
    auto const low = static_cast<char>(unit & 0xFFU);
    auto const high = static_cast<char>(unit >> 8U);
    bytes += order == csv::encoding::utf16le ? std::string{low, high} : std::string{high, low};
  };
  while (!text.empty()) {
    auto const lead = static_cast<unsigned char>(text.front());
    bool const whole = csv::first_sequence(text) == csv::sequence::whole;
    std::string_view const letter = text.substr(0, whole ? code_point_bytes(text.front()) : 1);
    text.remove_prefix(letter.size());
    if (letter.size() == 1) {
      add(lead < 0x80 ? lead : (lead % 2 == 0 ? 0xD800U : 0xDC00U) + lead);
      continue;
    }
    std::uint32_t point = lead & (0xFFU >> (letter.size() + 1));
    for (char const c : letter.substr(1))
      point = point << 6U | (static_cast<unsigned char>(c) & 0x3FU);
    if (point >= 0x10000) add(0xD800U + ((point - 0x10000U) >> 10U));
    add(point < 0x10000 ? point : 0xDC00U + ((point - 0x10000U) & 0x3FFU));
  }
  return bytes;
}

std::string shown(std::string_view bytes) {
  std::string text;
  for (char const c : bytes) {
    bool const plain = (c >= ' ' && c <= '~') || c == '\n';
    text += plain ? std::string(1, c) : fmt::format("<{:02X}>", static_cast<unsigned char>(c));
  }
  return text;
}

constexpr std::array<std::size_t, 10> block_sizes{1, 2, 3, 5, 13, 64, 100, 1000, 30'000, 300'000};

}  // namespace

TEST_CASE("the fast road reads what the exact reader reads") {
  auto const kernels = runnable();
  std::uint64_t all_bytes = 0;
  std::uint64_t exact_bytes = 0;
  for (std::uint32_t number = 0; number < 3000; number += test::one_in) {
    files by_chance(number);
    std::string const bytes = by_chance.file();
    reading_request const asked = by_chance.asked();
    std::string const exact = read_exactly(bytes, asked);
    for (std::size_t const turn : {number, number / 7 + 1}) {
      fast::kernel const& by = *kernels[turn % kernels.size()];
      std::size_t const block = block_sizes.at((turn + number / 3) % block_sizes.size());
      auto const fast = read_fast(bytes, asked, by, block);
      all_bytes += bytes.size() < 10'000 ? bytes.size() : 0;  // others are one long row
      exact_bytes += bytes.size() < 10'000 ? fast.exact_bytes : 0;
      if (fast.text == exact) continue;
      CAPTURE(number, by.name, block, shown(bytes));
      REQUIRE(fast.text == exact);
    }
  }
  // Not a comparison of the exact reader with itself.
  CHECK(exact_bytes * 10 < all_bytes * 7);
}

TEST_CASE("UTF-16 is read as the exact reader reads it, and not by it") {
  auto const kernels = runnable();
  std::uint64_t all_bytes = 0;
  std::uint64_t exact_bytes = 0;
  for (std::uint32_t number = 0; number < 1000; number += test::one_in) {
    files by_chance(number);
    auto const order = number % 2 == 0 ? csv::encoding::utf16le : csv::encoding::utf16be;
    std::string const bytes = in_utf16(by_chance.file(), order);
    reading_request asked = by_chance.asked();
    asked.encoding = order;
    std::size_t const deciding = head + number / 5 % 2;  // of an odd number of bytes too
    std::string const exact = read_exactly(bytes, asked, deciding);
    fast::kernel const& by = *kernels[number % kernels.size()];
    std::size_t const block = block_sizes.at(number / 3 % block_sizes.size());
    auto const fast = read_fast(bytes, asked, by, block, deciding);
    all_bytes += bytes.size() < 20'000 ? bytes.size() : 0;  // others are one long row
    exact_bytes += bytes.size() < 20'000 ? fast.exact_bytes : 0;
    if (fast.text == exact) continue;
    CAPTURE(number, by.name, block, deciding, shown(bytes));
    REQUIRE(fast.text == exact);
  }
  // Nor would all heads that end within a character be left to it.
  CHECK(exact_bytes * 20 < all_bytes * 13);
}

TEST_CASE("what is odd in UTF-16 does not hold up the rows behind it") {
  std::string text = "nps,comment\n";
  for (int row = 0; row < 12'000; ++row) {
    std::string_view const comment = row % 300 == 7     ? "l\x92homme"  // half a character
                                     : row % 300 == 100 ? "5\" screen"
                                     : row % 300 == 200 ? "été"
                                                        : "fine";
    text += fmt::format("{},{}\n", row % 11, comment);
  }
  reading_request asked;
  asked.encoding = csv::encoding::utf16le;
  std::string const bytes = in_utf16(text, *asked.encoding);
  std::string const exact = read_exactly(bytes, asked);
  for (fast::kernel const* const by : runnable())
    for (std::size_t const block : {5000U, 30'000U, 300'000U}) {
      auto const fast = read_fast(bytes, asked, *by, block);
      CAPTURE(by->name, block);
      CHECK(fast.text == exact);
      CHECK(fast.most_left < 100);
      CHECK(fast.exact_bytes < bytes.size() / 4);
    }
}

TEST_CASE("a score behind any number of columns is found") {
  for (fast::kernel const* const by : runnable())
    for (std::size_t column = 50; column < 140; column += column == 70 ? 34 : test::one_in)
      for (std::string const& segment : {std::string(), std::to_string(column - 40)}) {
        reading_request asked;
        asked.column = std::to_string(column);
        asked.delimiter = ',';
        if (!segment.empty()) asked.by = {segment};
        std::string const file = wide_file(column + 2, column);
        auto const fast = read_fast(file, asked, *by, 30'000);
        CAPTURE(by->name, column, segment);
        CHECK(fast.text == read_exactly(file, asked));
        CHECK(fast.exact_bytes < file.size() / 2);
      }
}

TEST_CASE("lines of scores are counted without looking for cells") {
  for (std::string const end : {"\n", "\r\n"})
    for (fast::kernel const* by : runnable())
      for (std::uint32_t number = 0; number < 150; number += test::one_in) {
        std::mt19937 random(number);
        std::string bytes = "nps" + end;
        while (bytes.size() < 600 + number * 40) {
          bytes += std::to_string(random() % 11) + end;
          if (random() % 100 < number % 4) bytes += end;
          if (random() % (number % 2 == 0 ? 300 : 3000) == 0)
            bytes += std::array{"11", "N/A", "x", "5,5", "Total"}.at(number % 5) + end;
        }
        if (number % 3 == 0) bytes += end + end;
        std::string const exact = read_exactly(bytes, {});
        for (std::size_t const block : {std::size_t{number < 30 ? 1U : 700U}, std::size_t{77},
                                        std::size_t{200}, bytes.size()}) {
          auto const fast = read_fast(bytes, {}, *by, block);
          CAPTURE(number, by->name, block, shown(bytes));
          REQUIRE(fast.text == exact);
        }
      }
}

// --- threads --------------------------------------------------------------------------------------

namespace {

/// The head and a little more by itself, then chunks as long as there are some.
fast_reading read_in_chunks(std::string const& bytes, reading_request const& asked,
                            fast::kernel const& by, fast::chunk_plan plan) {
  fast::survey survey("answers.csv", asked, &by, head);
  auto const read = [&](std::uint64_t place, char* into, std::size_t size) {
    return bytes.copy(into, size, place);
  };
  std::string const margin(fast::margin, 'x');
  std::size_t taken = 0;
  for (std::size_t given = 0; given < bytes.size();) {
    given = std::min(bytes.size(), std::max(given, taken) + head);
    std::string const held = margin + bytes.substr(taken, given - taken) + margin;
    taken += survey.take(std::string_view(held).substr(fast::margin, given - taken));
    if (!survey.rests() || taken == bytes.size()) continue;
    plan.begin = taken;
    plan.end = bytes.size();
    taken = static_cast<std::size_t>(fast::take_chunks(survey, read, plan));
    given = std::max(given, taken);
  }
  auto const reading = survey.finish(std::string_view(bytes).substr(taken));
  return {everything(reading), survey.exact_bytes()};
}

/// Fewer bytes than that are many chunks.
constexpr std::array<std::size_t, 6> chunk_sizes{1, 7, 64, 300, 1000, 20'000};

}  // namespace

TEST_CASE("threads read what the exact reader reads") {
  auto const kernels = runnable();
  for (std::uint32_t number = 0; number < 1500; number += test::one_in) {
    files by_chance(number);
    std::string const bytes = by_chance.file();
    reading_request const asked = by_chance.asked();
    std::string const exact = read_exactly(bytes, asked);
    fast::kernel const& by = *kernels[number % kernels.size()];
    fast::chunk_plan plan;
    plan.chunk = chunk_sizes.at(number / 3 % chunk_sizes.size());
    plan.tail = number % 2 == 0 ? 2000 : 100;
    plan.threads = 1 + number / 5 % 3;
    auto const fast = read_in_chunks(bytes, asked, by, plan);
    if (fast.text == exact) continue;
    CAPTURE(number, by.name, plan.chunk, plan.threads, shown(bytes));
    REQUIRE(fast.text == exact);
  }
}

TEST_CASE("threads count lines of scores") {
  for (std::uint32_t number = 0; number < 60; ++number) {
    std::mt19937 random(number);
    std::string bytes = "nps\n";
    while (bytes.size() < 6000) {
      bytes += std::to_string(random() % 11) + (number % 4 == 0 ? "\r\n" : "\n");
      if (random() % 500 < number % 5)
        bytes += std::array{"11\n", "N/A\n", "\n", "x\n"}.at(number % 4);
    }
    std::string const exact = read_exactly(bytes, {});
    for (fast::kernel const* by : runnable()) {
      fast::chunk_plan plan;
      plan.chunk = chunk_sizes.at(number % chunk_sizes.size());
      plan.tail = 100;
      plan.threads = 1 + number % 3;
      CAPTURE(number, by->name, plan.chunk, plan.threads);
      REQUIRE(read_in_chunks(bytes, {}, *by, plan).text == exact);
    }
  }
}

}  // namespace kpi::fast_reading_property
