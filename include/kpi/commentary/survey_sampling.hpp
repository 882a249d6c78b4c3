// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <kpi/commentary/survey_report.hpp>
#include <kpi/csv/problems.hpp>
#include <kpi/csv/respondents.hpp>
#include <kpi/inference/sampling.hpp>
#include <kpi/survey/scale.hpp>

// The steps of an evaluation that sampling chance adds.

namespace kpi {

/// Another survey that a figure is compared with.
struct compared_survey {
  std::string file;
  std::string
      measured_by;  ///< scale and definition: what has to be the same; empty where the file gives classes
  rational figure;
  sampling_result sampling;
  std::optional<std::uint64_t> responses;
  respondent_list respondents = {};
};

/// A figure of a survey, as its interval and its difference need it.
struct sampled_figure {
  estimate_kind kind;
  rational figure;
  std::optional<std::uint64_t> responses;
  std::optional<sample> answers;
  scale on;
  std::string measured_by;
  respondent_list respondents = {};
};

/// Puts interval and difference into the report, as far as they are asked for. Errors: more_answers_than_population,
/// surveys_differ.
void tell_sampling(survey_report& report, sampled_figure const& f,
                   std::optional<sampling_request> const& asked,
                   std::optional<compared_survey> const& other, problems& found);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline void tell_difference(survey_report& report, sampled_figure const& f,
                            sampling_request const& asked, compared_survey const& other,
                            problems& found) {
  bool const both_known = !other.measured_by.empty() && !f.measured_by.empty();
  if (both_known && other.measured_by != f.measured_by)
    return add(found, severity::error,
               {code::surveys_differ, {other.file}, {}, {f.measured_by, other.measured_by}});
  stated_difference d = compared(f.figure, report.sampling, other.figure, other.sampling, asked);
  d.against = other.file;
  d.other_responses = other.responses;
  d.common_respondents = in_both(f.respondents, other.respondents);
  report.difference = std::move(d);
}

/// Weights that leave fewer answers than there are.
inline bool are_uneven(std::optional<weight_sums> const& weights,
                       std::optional<std::uint64_t> const& responses) {
  return weights && responses && weights->squares != 0 &&
         effective_responses(*weights) != *responses;
}

}  // namespace detail

inline void tell_sampling(survey_report& report, sampled_figure const& f,
                          std::optional<sampling_request> const& asked,
                          std::optional<compared_survey> const& other, problems& found) {
  if (!asked) return;
  auto const& population = asked->population;
  if (population && f.responses.value_or(0) > *population)
    return add(
        found, severity::error,
        {code::more_answers_than_population, {report.source}, {}, {*f.responses, *population}});
  report.sampling = sampled(f.kind, f.answers, f.on, *asked);
  if (detail::are_uneven(report.weights, f.responses)) report.sampling.weights = report.weights;
  if (other) detail::tell_difference(report, f, *asked, *other, found);
}

}  // namespace kpi
