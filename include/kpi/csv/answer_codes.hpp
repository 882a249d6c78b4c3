// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <kpi/base/error.hpp>
#include <kpi/csv/layout_evidence.hpp>

// Codes that a survey tool writes for answers (LimeSurvey: A1, A2, …). Which one is the best answer
// stands in the questionnaire, not in the file.

namespace kpi::csv::detail {

/// How many letters the code starts with; 0 when the (folded) text is no code.
inline std::size_t code_letters(std::string_view text) {
  std::size_t letters = 0;
  while (letters < text.size() && text[letters] >= 'a' && text[letters] <= 'z') ++letters;
  std::string_view const digits = text.substr(letters);
  bool const code = letters > 0 && letters < 5 && !digits.empty() && digits.size() < 4;
  return code && kpi::detail::all_digits(digits) ? letters : 0;
}

/// All cells are codes that start alike, and none of them is a label that is known.
inline bool holds_codes(column_facts const& c) {
  if (c.labels.empty() || c.known > 0 || c.labels.size() != c.filled) return false;
  std::size_t const letters = code_letters(c.labels.front());
  std::string const start = c.labels.front().substr(0, letters);
  return letters > 0 &&
         std::all_of(c.labels.begin(), c.labels.end(), [&](std::string const& label) {
           return code_letters(label) == letters && label.starts_with(start);
         });
}

/// "A1=1,A3=2": as --labels takes it, for the codes that are there.
inline std::string example_labels(std::vector<std::string> codes) {
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  std::string text;
  for (std::string const& code : codes) {
    std::string capital = code;
    for (char& c : capital) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    text += (text.empty() ? "" : ",") + capital + '=' +
            kpi::detail::integer_of(std::string_view(code).substr(code_letters(code))).str();
  }
  return text;
}

/// What is told of a column of codes; nothing of another one.
inline std::optional<error> answer_codes(view const& v, std::size_t column) {
  if (!holds_codes(v.facts[column])) return std::nullopt;
  std::size_t row = v.first;
  while (row + 1 < v.rows.size() && is_missing(v.rows[row].text(column))) ++row;
  position const at = v.rows[row].at(column);
  return error{code::answer_codes,
               {{}, at.line, at.column},
               std::string(v.rows[row].text(column)),
               {std::string(v.header ? trimmed(v.rows.front().text(column)) : ""),
                example_labels(v.facts[column].labels)}};
}

}  // namespace kpi::csv::detail
