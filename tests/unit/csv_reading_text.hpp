// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <variant>

#include <kpi/commentary/diagnostics.hpp>
#include <kpi/csv/survey_reader.hpp>

// Readings as short texts, so that tests are tables of facts.

namespace kpi::test {

inline std::string text_of(rational const& x) { return decimal_text(x, 10); }

inline std::string text_of(distribution const& d) {
  std::string text;
  for (level const& l : d.levels) text += ' ' + text_of(l.score) + ':' + std::to_string(l.count);
  if (d.missing > 0) text += " missing:" + std::to_string(d.missing);
  if (d.rejected > 0) text += " rejected:" + std::to_string(d.rejected);
  return "counts" + text;
}

inline std::string text_of(share_distribution const& d) {
  std::string text;
  for (share_level const& l : d.levels) text += ' ' + text_of(l.score) + ':' + text_of(l.share);
  return "shares" + text;
}

inline std::string text_of(class_counts const& c) {
  return "classes " + std::to_string(c.low) + ' ' + std::to_string(c.middle) + ' ' +
         std::to_string(c.high);
}

inline std::string text_of(class_shares const& c) {
  return "class shares " + text_of(c.low) + ' ' + text_of(c.middle) + ' ' + text_of(c.high);
}

/// "error CSV018 2:1", for each problem that is told.
inline std::string text_of(problems const& found) {
  std::string text;
  auto const add_all = [&](problem_list const& list, std::string const& severity) {
    for (error const& e : list.first)
      text.append(text.empty() ? "" : ", ").append(severity).append(id(e.code)) +=
          ' ' + std::to_string(e.where.line) + ':' + std::to_string(e.where.column);
  };
  add_all(found.errors, "error ");
  add_all(found.warnings, "warning ");
  return text;
}

/// The answers, else the errors.
inline std::string answers_text(survey_reading const& r) {
  if (!r.data) return text_of(r.found);
  return std::visit([](auto const& a) { return text_of(a); }, *r.data);
}

/// Everything that a reading says.
inline std::string whole_text(survey_reading const& r) {
  std::string text = answers_text(r) + " | " + text_of(r.found) + " | " + r.how.layout.value + ' ' +
                     r.how.delimiter.value + ' ' + r.how.decimal_mark.value + ' ' +
                     r.how.encoding.value + ' ' + std::string(name(r.how.encoding.from)) + ' ' +
                     std::to_string(r.how.records) + " missing " + std::to_string(r.missing) +
                     " rejected " + std::to_string(r.rejected);
  for (first_place const& p : r.places)
    text += " @" + text_of(p.score) + '=' + std::to_string(p.where.line) + ':' +
            std::to_string(p.where.column);
  for (score_label const& l : r.labels) text += " [" + text_of(l.score) + ' ' + l.label + ']';
  for (std::string const& aside : r.how.set_aside) text += " (" + aside + ')';
  if (r.how.column) text += " column " + r.how.column->value;
  if (r.how.count_column) text += " counts " + r.how.count_column->value;
  if (r.how.question) text += " question " + *r.how.question;
  if (r.mentioned)
    text += " scale " + std::to_string(r.mentioned->lowest) + '-' +
            std::to_string(r.mentioned->highest);
  return text + " told " + std::to_string(r.found.errors.count) + '+' +
         std::to_string(r.found.warnings.count);
}

inline survey_reading read(std::string const& bytes, reading_request asked = {}) {
  return read_survey("answers.csv", bytes, std::move(asked));
}

inline std::string bytes_of(std::string const& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

/// A course file.
inline std::string course_file(std::string const& path) {
  return bytes_of(std::string(KPI_TESTS_DIR) + "/../examples/data/" + path);
}

}  // namespace kpi::test
