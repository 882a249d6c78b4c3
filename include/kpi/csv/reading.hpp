// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/base/provenance.hpp>
#include <kpi/csv/bad_rows.hpp>
#include <kpi/csv/dialect_facts.hpp>
#include <kpi/csv/problems.hpp>
#include <kpi/csv/request.hpp>
#include <kpi/csv/respondents.hpp>
#include <kpi/survey/answers.hpp>
#include <kpi/survey/survey_segment.hpp>

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
  std::vector<std::string> where = {};       ///< what selects rows: "channel = web"
  std::uint64_t selected = 0;                ///< the rows that it leaves
  std::optional<std::string> weight = {};    ///< the column of the weights
  std::vector<std::string> by = {};        ///< the columns of the segments: "channel", "date:month"
  std::optional<std::string> unique = {};  ///< the column that says who answered
  std::uint64_t duplicates = 0;            ///< answers left out for another of the same respondent
  keep_rule keep = keep_rule::last;
  bool missing_counted = false;  ///< in the base of the shares
};

/// A row of a distribution file: a score or a label as written there, and who gave it.
struct tally_line {
  std::variant<rational, std::string> name;
  std::string label = {};  ///< the words beside a score
  std::uint64_t count = 0;
  std::optional<weight_sums> weights = {};
};

/// What a distribution file says of one segment.
struct tally_segment {
  segment_key key;
  std::vector<tally_line> lines;
  std::uint64_t missing = 0;
  std::uint64_t rejected = 0;
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
  std::vector<survey_segment> segments = {};  ///< sorted by name; empty unless asked for
  std::vector<tally_segment> tally = {};      ///< the same for a distribution file, when asked for
  respondent_list respondents = {};           ///< whose answer counts, when asked for
  std::uint64_t repeated = 0;  ///< of a total: respondents who answered in several files
  reading_facts how = {};
};

}  // namespace kpi
