// SPDX-License-Identifier: MIT
// For any bytes: the readers end, the pieces that the bytes come in change nothing, nor does the road
// that they take, and what is told is UTF-8 that a terminal can be given. Built for libFuzzer by clang;
// tests/unit/kept_inputs.cpp runs the kept inputs with any compiler.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <kpi/commentary/nps_report.hpp>
#include <kpi/csv/plan_reader.hpp>
#include <kpi/csv/utf8_sequence.hpp>

#include "src/fast/kernels.hpp"
#include "src/fast/survey.hpp"
#include "tests/unit/csv_reading_text.hpp"

namespace kpi::fuzz_test {

namespace {

void demand(bool holds, char const* what) {
  if (holds) return;
  std::fprintf(stderr, "not so: %s\n", what);
  std::abort();
}

/// UTF-8 without control characters but the ends of lines.
bool is_fit_to_print(std::string_view text) {
  while (!text.empty()) {
    bool const ascii = static_cast<unsigned char>(text.front()) < 0x80;
    bool const control = ascii && (text.front() < ' ' || text.front() == '\x7f');
    if (control && text.front() != '\n') return false;
    if (!ascii && csv::first_sequence(text) != csv::sequence::whole) return false;
    text.remove_prefix(ascii ? 1 : code_point_bytes(text.front()));
  }
  return true;
}

survey_reading in_pieces(std::string_view bytes, std::size_t size) {
  survey_reader reader("answers.csv");
  for (; !bytes.empty(); bytes.remove_prefix(std::min(size, bytes.size())))
    reader.feed(bytes.substr(0, size));
  return reader.finish();
}

/// A head so short that most of the bytes come after it.
constexpr std::size_t head = 64;

survey_reading with_short_head(std::string_view bytes) {
  survey_reader reader("answers.csv", {}, head);
  reader.feed(bytes);
  return reader.finish();
}

/// Every kernel of this processor gets its turn.
fast::kernel const& kernel_for(std::size_t number) {
  static auto const all = fast::kernels();
  fast::kernel_choice const& chosen = all[number % all.size()];
  return chosen.runs ? *chosen.is : *all.back().is;
}

survey_reading on_the_fast_road(std::string_view bytes, std::size_t piece) {
  fast::survey survey("answers.csv", {}, &kernel_for(piece), head);
  std::string pending;
  for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) {
    pending += bytes.substr(0, piece);
    std::string const held =
        std::string(fast::margin, 'x') + pending + std::string(fast::margin, '"');
    pending.erase(0, survey.take(std::string_view(held).substr(fast::margin, pending.size())));
  }
  return survey.finish(pending);
}

void read_as_survey(std::string_view bytes, std::size_t piece) {
  auto const reading = read_survey("answers.csv", bytes);
  demand(test::whole_text(reading) == test::whole_text(in_pieces(bytes, piece)),
         "the same in pieces");
  demand(test::whole_text(with_short_head(bytes)) ==
             test::whole_text(on_the_fast_road(bytes, piece * piece * 7)),
         "the same on the fast road");
  auto const evaluation = evaluate_nps("answers.csv", reading, {});
  demand(evaluation.report.has_value() != has_errors(evaluation.found), "a result or an error");
  for (language const lang : {language::english, language::french})
    demand(is_fit_to_print(problems_text(evaluation.found, lang, "nps")),
           "problems can be printed");
}

void read_as_plan(std::string_view bytes) {
  auto const reading = read_plan("plan.csv", bytes);
  demand(reading.data.has_value() != has_errors(reading.found), "a plan or an error");
  demand(is_fit_to_print(problems_text(reading.found, language::french, "margin")),
         "problems of a plan can be printed");
}

}  // namespace

}  // namespace kpi::fuzz_test

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
  if (size == 0) return 0;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are characters here
  std::string_view const bytes(reinterpret_cast<char const*>(data), size);
  kpi::fuzz_test::read_as_survey(bytes, 1 + data[size - 1] % 13U);
  kpi::fuzz_test::read_as_plan(bytes);
  return 0;
}
