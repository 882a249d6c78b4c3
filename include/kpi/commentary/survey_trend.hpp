// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/commentary/segment_comparison.hpp>
#include <kpi/csv/wave_name.hpp>
#include <kpi/inference/sampling.hpp>
#include <kpi/inference/trend.hpp>

// The waves of a survey in their order, and the line through them.

namespace kpi {

/// A wave: its name in ISO form, "" for a blank, and what was found. Not measured: without answers, or withheld.
struct survey_wave {
  std::string name;
  std::optional<compared_segment> found = {};
};

/// The line through the scores of the waves, and the waves that are no part of it.
struct survey_trend {
  static constexpr std::string_view code = "survey.trend";
  std::string column;   ///< of the waves, as it was asked for: "date:month"
  wave_unit unit = {};  ///< the slope is by it
  estimate_kind kind = estimate_kind::net;
  std::vector<std::string> waves = {};  ///< in their order
  std::vector<std::string> left_out =
      {};              ///< without a score, or with answers all alike: they have no variance
  rational slope = 0;  ///< in the unit of the score
  std::optional<stated_interval> limits = {};  ///< absent where there are fewer than three waves
  std::optional<rational> p_value = {};
};

/// Weighted least squares of the scores by their variances (trend_of), each wave at its place in the calendar, so that one
/// that is missing between two others leaves its gap. Different respondents are assumed. Domain: all names are of one
/// unit.
survey_trend trend_through(std::vector<survey_wave> const& waves, std::string column,
                           sampling_request const& asked);

/// The names that cannot be waves in an order: no ISO form, or not the form of the first one that has one.
std::vector<std::string> names_of_no_wave(std::vector<std::string> const& names);

/// Chance alone would rarely make such a slope.
bool is_beyond_chance(survey_trend const& t);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// Of the score, as a share or a mean: the square of its standard error. 0 for answers that are all alike.
inline double squared_error(compared_segment const& s) {
  if (!s.sampling.answers) return 0;
  double const n = answers_in(*s.sampling.answers);
  return n > 0 ? variance_in(*s.sampling.answers) / n : 0;
}

}  // namespace detail

inline std::vector<std::string> names_of_no_wave(std::vector<std::string> const& names) {
  std::vector<std::string> none;
  std::optional<wave_unit> unit;
  for (std::string const& name : names) {
    auto const when = wave_time_of(name);
    if (when && !unit) unit = when->unit;
    if (!when || when->unit != *unit) none.push_back(name);
  }
  return none;
}

inline survey_trend trend_through(std::vector<survey_wave> const& waves, std::string column,
                                  sampling_request const& asked) {
  survey_trend made{.column = std::move(column)};
  std::vector<wave> line;
  for (survey_wave const& w : waves) {
    auto const when = wave_time_of(w.name);
    double const error = w.found ? detail::squared_error(*w.found) : 0;
    bool const measured = when && error > 0;
    (measured ? made.waves : made.left_out).push_back(w.name);
    if (when) made.unit = when->unit;
    if (!measured) continue;
    made.kind = w.found->sampling.kind;
    line.push_back({static_cast<double>(when->at),
                    nearest_double(w.found->figure) / unit_of(made.kind), error});
  }
  auto const found = trend_of(line, tail_of(asked.level), asked.with);
  if (!found) return made;
  double const unit = unit_of(made.kind);
  made.slope = estimate(found->slope * unit);
  made.limits = detail::told(found->limits, made.kind, interval_method::wald, asked.level);
  made.p_value = estimate(found->p_value);
  return made;
}

inline bool is_beyond_chance(survey_trend const& t) {
  return t.limits && t.p_value && *t.p_value < rational((100 - t.limits->level) / 100);
}

}  // namespace kpi
