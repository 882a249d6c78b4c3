// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/base/provenance.hpp>
#include <kpi/csv/bad_rows.hpp>
#include <kpi/csv/dialect_facts.hpp>
#include <kpi/csv/problems.hpp>
#include <kpi/survey/answers.hpp>

namespace kpi {

/// Where a score first stands: for saying later that it is out of scale.
struct first_place {
  rational score;
  place where;
  std::string found;  ///< the cell as it stands there
};

/// The words that a file has beside a score: 5, "effort important".
struct score_label {
  rational score;
  std::string label;
};

/// How a file was read, each setting with how it came about.
struct reading_facts : dialect_facts {
  stated<std::string> layout = {
      "answers"};  ///< "answers", "tall", "wide"; "classes wide", "tall shares", …
  stated<bool> header = {false};
  std::size_t heading_rows = 0;
  std::optional<stated<std::string>> column = {};  ///< heading of the scores, else position
  std::optional<stated<std::string>> count_column =
      {};                                    ///< heading of the counts or shares, else position
  std::optional<std::string> question = {};  ///< what the file says was asked
  std::uint64_t records = 0;                 ///< rows of data
  std::vector<std::string> set_aside = {};   ///< rows that are no answers: "Total"
};

/// All that a survey file says.
struct survey_reading {
  std::optional<answers> data = {};    ///< absent when there is an error
  std::optional<answers> usable = {};  ///< what the other rows say when single rows are errors: no
                                       ///< result comes of it, but more problems may
  std::uint64_t missing = 0;           ///< also in a `distribution`
  std::uint64_t rejected = 0;  ///< rows left out, as the user asked; also in a `distribution`
  bool skips = false;          ///< what cannot be used is left out, else an error
  rational most_bad = most_bad_answers;
  problems found = {};
  std::optional<scale> mentioned = {};   ///< by a heading: "Note de 1 à 10"
  bool scores_listed = false;            ///< the file lists its scores; false for raw answers
  std::vector<first_place> places = {};  ///< of every distinct score
  std::vector<score_label> labels = {};
  std::optional<scale> labelled = {};  ///< labels stand for the scores: the scale of their family
  std::string kind = {};               ///< of that family: "satisfied", "agree"
  reading_facts how = {};
};

}  // namespace kpi
