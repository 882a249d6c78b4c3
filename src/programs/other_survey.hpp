// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <kpi/commentary/survey_sampling.hpp>
#include <kpi/commentary/survey_segments.hpp>

#include "survey_input.hpp"

namespace kpi {

/// The survey that figures are compared with (--against): asked the same questions, read and measured as the others are.
/// It is read once.
template <class Kpi>
class other_survey {
public:
  using settings = typename Kpi::settings;

  explicit other_survey(settings s) : settings_(std::move(s)) {}

  /// Its figure for a question. Absent where there is no other survey, or where it has no figure: what is wrong with it is
  /// added to found.
  std::optional<compared_survey> whole(std::size_t question, problems& found) {
    if (!settings_.against) return std::nullopt;
    if (readings_.empty())
      readings_ = readings_of(*settings_.against, *settings_.against, settings_.survey);
    return figure_of(reading(question), settings_.request, found);
  }

  /// That of its segment with the same values; absent where it has none. Domain: the whole was asked for before.
  std::optional<compared_survey> segment(std::size_t question, segment_key const& key) const {
    if (readings_.empty()) return std::nullopt;
    auto const& all = reading(question).segments;
    auto const at = std::lower_bound(
        all.begin(), all.end(), key,
        [](survey_segment const& s, segment_key const& k) { return key_before(s.key, k); });
    if (at == all.end() || at->key != key) return std::nullopt;
    auto asked = settings_.request;
    if (asked.sampling) asked.sampling->population.reset();  // known of the whole alone
    problems told_of_the_whole;
    return figure_of(reading_of(reading(question), *at), asked, told_of_the_whole);
  }

private:
  /// Of a file that cannot be read there is one reading, whatever was asked.
  survey_reading const& reading(std::size_t question) const {
    return readings_[std::min(question, readings_.size() - 1)];
  }

  std::optional<compared_survey> figure_of(survey_reading const& reading,
                                           decltype(settings::request) asked,
                                           problems& found) const {
    asked.typed = false;
    asked.commentary = extent::none;
    asked.working = false;
    auto const other = Kpi::evaluate(*settings_.against, reading, asked);
    append(found, other.found);
    if (!other.report) return std::nullopt;
    auto const& r = *other.report;
    return compared_survey{*settings_.against, measured_by(r.setting), r.result.score,
                           r.sampling,         r.result.responses,     reading.respondents};
  }

  settings settings_;
  std::vector<survey_reading> readings_ = {};
};

}  // namespace kpi
