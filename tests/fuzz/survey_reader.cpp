// SPDX-License-Identifier: MIT
// For any bytes: the readers end, the pieces that the bytes come in change nothing, and what is told
// is UTF-8 that a terminal can be given. Built for libFuzzer by clang; tests/fuzz/replay.cpp runs the
// kept inputs with any compiler.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <kpi/commentary/nps_report.hpp>
#include <kpi/csv/plan_reader.hpp>
#include <kpi/csv/utf8_sequence.hpp>

#include "tests/unit/csv_reading_text.hpp"

namespace {

using namespace kpi;

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

void read_as_survey(std::string_view bytes, std::size_t piece) {
  auto const reading = read_survey("answers.csv", bytes);
  demand(test::whole_text(reading) == test::whole_text(in_pieces(bytes, piece)),
         "the same in pieces");
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

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
  if (size == 0) return 0;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are characters here
  std::string_view const bytes(reinterpret_cast<char const*>(data), size);
  read_as_survey(bytes, 1 + data[size - 1] % 13U);
  read_as_plan(bytes);
  return 0;
}
