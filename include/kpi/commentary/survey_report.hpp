// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <kpi/commentary/remark.hpp>
#include <kpi/commentary/segment_comparison.hpp>
#include <kpi/commentary/segment_name.hpp>
#include <kpi/commentary/survey_trend.hpp>
#include <kpi/commentary/working.hpp>
#include <kpi/csv/problems.hpp>
#include <kpi/csv/reading.hpp>
#include <kpi/inference/sampling.hpp>
#include <kpi/survey/answers.hpp>
#include <kpi/survey/weight.hpp>

namespace kpi {

/// What the report of every survey KPI tells beside its figure.
struct survey_report {
  std::string source;                ///< the file as typed
  std::vector<scored_group> levels;  ///< empty when only classes are known
  std::vector<score_label> labels;
  std::uint64_t missing = 0;
  bool missing_counted = false;  ///< in the base of the shares
  std::uint64_t out_of_scale = 0;
  std::uint64_t rejected = 0;
  std::vector<remark> commentary;
  std::vector<working_step> working;  ///< empty unless asked for
  problem_list warnings;
  std::optional<reading_facts> reading;              ///< absent for counts typed in
  sampling_result sampling = {};                     ///< what chance does to the figure
  std::optional<stated_difference> difference = {};  ///< from another survey, where one is given
  std::optional<weight_sums> weights = {};  ///< of the answers on the scale; absent without weights
  std::optional<segment_name> segment = {};  ///< absent unless segments were asked for
  std::optional<std::vector<segment_comparison>> comparisons =
      {};  ///< absent unless asked for; none where the report is of one segment
  std::optional<survey_trend> trend =
      {};  ///< absent unless asked for; empty in the report of one wave
};

/// The sentences of a commentary as one paragraph.
inline std::string paragraph(std::vector<remark> const& commentary) {
  std::string text;
  for (remark const& r : commentary) text += (text.empty() ? "" : " ") + r.text;
  return text;
}

}  // namespace kpi
