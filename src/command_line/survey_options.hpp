// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/csv/request.hpp>
#include <kpi/survey/distribution.hpp>
#include <kpi/survey/scale.hpp>

#include "dialect_options.hpp"
#include "option.hpp"
#include "output_options.hpp"
#include "row_options.hpp"

namespace kpi {

/// What was typed of the options that every program reading survey answers has.
struct typed_survey {
  std::vector<std::string> files;
  std::optional<std::string> counts;
  std::optional<std::string> scale;
  std::vector<std::string> columns;
  std::optional<std::string> count_column;
  typed_dialect dialect;
  std::optional<std::string> unfinished;
  std::optional<std::string> missing;
  std::optional<std::string> bad_rows;
  std::optional<std::string> max_bad;
  typed_rows rows;
  typed_segments segments;
  bool total = false;
};

/// What the help says of the scale: how it is found, and which one is taken for raw answers.
inline constexpr words nps_scale_words = {
    "the scale of the question (from the header, the options or the scores listed; else 0-10)",
    "l’échelle de la question (d’après l’en-tête, les options ou les notes du tableau\u202f; sinon 0-10)"};
inline constexpr words label_scale_words = {
    "the scale of the question (from the labels, the header, the options or the scores listed; else 1-5)",
    "l’échelle de la question (d’après les libellés, l’en-tête, les options ou les notes du tableau\u202f; sinon 1-5)"};

inline constexpr words ces_scale_words = {
    "the scale of the question (from the labels, the header, the options or the scores listed; else 1-5, or 1-7 for ease)",
    "l’échelle de la question (d’après les libellés, l’en-tête, les options ou les notes du tableau\u202f; sinon 1-5, ou 1-7 pour la facilité)"};

option_group survey_options(typed_survey& typed, words const& scale_help = nps_scale_words);

/// The files that were named, the counts that were typed, or standard input.
std::vector<std::string> inputs_of(typed_survey const& typed);

/// What the typed options mean.
struct survey_settings {
  std::optional<std::vector<std::uint64_t>>
      counts;  ///< typed in instead of a file, lowest score first
  std::optional<scale> on;
  reading_request reading;
  std::vector<std::string> columns = {};  ///< of the scores, where they are said: a result for each
  std::uint64_t min_base = 0;             ///< segments with fewer answers have no score shown
  bool compare = false;                   ///< segments against each other
  bool trend = false;                     ///< segments are waves
  bool total = false;
  std::optional<std::string> rejects = {};  ///< where records that are left out are written

  std::size_t questions() const { return columns.empty() ? 1 : columns.size(); }
  bool has_segments() const { return !reading.by.empty(); }

  /// How a file is read for one of them.
  reading_request request(std::size_t question) const {
    reading_request one = reading;
    if (!columns.empty()) one.column = columns[question];
    return one;
  }
};

/// The settings; what is wrong is added to errors: bad_counts, bad_scale, excludes.
survey_settings settings_of(typed_survey const& typed, std::vector<error>& errors);

/// A kernel that KPI_KERNEL names has to be one that this processor runs. Else it is added to errors:
/// unknown_value.
void check_kernel(environment const& env, std::vector<error>& errors);

/// Of several segments, --expect and --claim need to be told which. What is wrong is added to errors: needs.
void check_segments(typed_survey const& typed, typed_output const& output,
                    std::vector<error>& errors);

/// Comparing segments and a trend need segments and their intervals, and a place to be shown. What is wrong is added to errors: needs,
/// excludes.
void check_comparing(typed_survey const& typed, typed_output const& output, bool with_intervals,
                     std::vector<error>& errors);

/// A distribution of the counts, lowest score first. Errors: counts_do_not_match_scores, count_overflow.
result<distribution> typed_distribution(std::vector<std::uint64_t> const& counts, scale const& on);

}  // namespace kpi
