// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <kpi/commentary/diagnostics.hpp>

#include "grade_case.hpp"

namespace kpi {

/// A class that was marked: what every format is written from.
struct graded_class {
  keyed_case const& case_;
  std::vector<grading::marked_sheet> const& sheets;
  grade_settings const& settings;

  language lang() const { return settings.output.how.lang; }
  rational out_of() const {
    return settings.rule.out_of.value_or(grading::total_marks(case_.questions));
  }
};

/// What is said of an answer.
inline std::string told(graded_class const& g, std::size_t question,
                        grading::marked_answer const& a) {
  return grading::diagnosis_text(a.found, g.case_.questions[question].ladder.key(), g.lang(),
                                 g.settings.whom);
}

/// A number of marks: "14.5", "14,5".
inline std::string marks_text(rational const& x, language lang) {
  return number({lang, {}, rounding::half_away}, x, 2);
}

/// Text from a file as it may be shown at a terminal.
inline std::string safe(std::string const& text) {
  return kpi::detail::visible(text, kpi::detail::longest_quotation, kpi::detail::is_invisible);
}

/// Text from a file without the control characters that a terminal would obey and XML cannot hold; line ends stay.
inline std::string printable(std::string const& text) {
  std::string clean;
  for (char const c : text) {
    auto const byte = static_cast<unsigned char>(c);
    bool const control = (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
    clean += control ? "\uFFFD" : std::string(1, c);
  }
  return clean;
}

// grade_text.cpp
std::string class_text(graded_class const& g);
std::string students_text(graded_class const& g);
std::string key_text(keyed_case const& c, grade_settings const& settings);
std::string lint_text(keyed_case const& c, grade_settings const& settings);

// grade_records.cpp
std::string class_json(graded_class const& g);
std::string class_csv(graded_class const& g);
std::string students_csv(graded_class const& g);
std::string key_json(keyed_case const& c, grade_settings const& settings);
std::string key_csv(keyed_case const& c, grade_settings const& settings);
std::string lint_json(keyed_case const& c, grade_settings const& settings);
std::string lint_csv(keyed_case const& c, grade_settings const& settings);
std::string shares_listing(grade_settings const& settings);

/// Gradescope's results.json for the one sheet.
std::string gradescope_json(graded_class const& g);

// grade_xml.cpp
std::string junit_xml(graded_class const& g);
std::string moodle_xml(keyed_case const& c, grading::share_table const& shares,
                       grade_settings const& settings);

/// The shares that Moodle's list of grades lacks, as warnings.
void warn_of_moodle_shares(grading::share_table const& shares, problems& found);

}  // namespace kpi
