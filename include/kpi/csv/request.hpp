// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <kpi/csv/bad_rows.hpp>
#include <kpi/csv/encoding.hpp>
#include <kpi/csv/record.hpp>
#include <kpi/csv/vocabulary.hpp>
#include <kpi/survey/scale.hpp>
#include <kpi/text/decimal.hpp>

namespace kpi {

/// Which answer of a respondent counts who gave several. One that can be used goes before one that cannot.
enum class keep_rule { first, last };

/// Takes each record that is left out and why: for a file of the rejects.
using left_out_sink = std::function<void(error const&, csv::record const&)>;

/// Told of every so many bytes that have been read, and of 0 when there are no more.
using progress_sink = std::function<void(std::size_t)>;

/// What the user says of a file; what is absent is found out.
struct reading_request {
  std::optional<csv::encoding> encoding = {};
  std::optional<char> delimiter = {};
  std::optional<decimal_mark> mark = {};
  std::optional<thousands_mark> thousands = {};
  std::optional<std::optional<char>> quote = {};  ///< of cells; an empty one: nothing quotes
  std::optional<bool> backslash = {};             ///< true: \" is a quote; false: "" is
  std::optional<std::string> column =
      {};  ///< of the scores: heading, or a part of it, or position from 1; "=5" is the heading 5
  std::optional<std::string> count_column = {};  ///< the same, of the counts
  std::optional<bool> skip_bad_rows =
      {};  ///< bad rows are warnings and counted as rejected; else raw answers alone are read so
  bool drop_unfinished = false;          ///< responses left before their end, as the file says
  rational most_bad = most_bad_answers;  ///< percent of raw answers that may be left out
  std::optional<scale> on = {};          ///< the scale, where it is said
  vocabulary labels = nps_vocabulary();  ///< the words that stand for scores or classes
  std::vector<std::string> where =
      {};  ///< "COL=VALUE": only rows with this value; of one column, any
  std::optional<std::string> weight = {};  ///< the column of the weights
  std::vector<std::string> by = {};        ///< columns of segments; "COL:month" gathers dates
  std::optional<std::string> unique = {};  ///< the column that says who answered
  keep_rule keep = keep_rule::last;        ///< which of the answers of one respondent
  bool count_missing = false;              ///< who gave no answer is in the base of the shares
  bool list_respondents = false;           ///< with `unique`: to look for them in another file
  bool counting = false;  ///< for a distribution file: labels stay as they are written
  progress_sink progress = {};
  left_out_sink left_out = {};
  std::optional<scale> left_out_on = {};  ///< for `left_out`: the scale, once it is known
};

}  // namespace kpi
