// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>

#include <kpi/csv/label_polarity.hpp>
#include <kpi/csv/problems.hpp>
#include <kpi/survey/scale.hpp>

// What the words of a file say of its scores, and where they are at odds with them.

namespace kpi {

/// Tells of labels that do not belong to the others, and of a neutral one where the scale has no middle.
/// `scale_given`: the user or a heading says the scale; else an even list of labels with a neutral one
/// among them lacks an answer.
void check_labels(label_facts const& labels, scale const& on, survey_reading const& reading,
                  bool scale_given, problems& found);

/// The reading with the scale turned round: each score s is lowest + highest − s.
survey_reading turned(survey_reading reading, scale const& on);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline place place_of(rational const& score, survey_reading const& reading) {
  auto const first = std::find_if(reading.places.begin(), reading.places.end(),
                                  [&](first_place const& p) { return p.score == score; });
  return first == reading.places.end() ? place{} : first->where;
}

/// How many scores a list has; 0 for raw answers.
inline std::uint64_t listed_levels(survey_reading const& reading) {
  return reading.scores_listed ? std::uint64_t{reading.places.size()} : 0;
}

inline void tell_neutral(score_label const& l, std::uint64_t levels, int wider,
                         survey_reading const& reading, problems& found) {
  add(found, severity::error,
      {code::neutral_on_even_scale,
       place_of(l.score, reading),
       l.label,
       {levels, typed_scale({1, wider})}});
}

}  // namespace detail

inline void check_labels(label_facts const& labels, scale const& on, survey_reading const& reading,
                         bool scale_given, problems& found) {
  if (labels.family == nullptr) return;
  for (score_label const& l : labels.strange)
    add(found, severity::error,
        {code::mixed_labels,
         detail::place_of(l.score, reading),
         l.label,
         {told_labels({{labels.family, 1}, {}, {}, {}})}});
  if (labels.neutral.empty()) return;
  std::uint64_t const listed = detail::listed_levels(reading);
  int const offered = levels(on);
  bool const lacks_one = reading.labelled && !scale_given && listed > 1 && listed % 2 == 0;
  if (lacks_one)
    detail::tell_neutral(labels.neutral.front(), listed, offered, reading, found);
  else if (!reading.labelled && offered % 2 == 0)
    detail::tell_neutral(labels.neutral.front(), static_cast<std::uint64_t>(offered), offered + 1,
                         reading, found);
}

inline survey_reading turned(survey_reading reading, scale const& on) {
  auto const turn = [&](rational const& score) { return rational(on.lowest + on.highest - score); };
  for (score_label& l : reading.labels) l.score = turn(l.score);
  for (first_place& p : reading.places) p.score = turn(p.score);
  if (!reading.data) return reading;
  std::visit(
      [&](auto& d) {
        if constexpr (requires { d.levels; }) d = reversed(d, on);
      },
      *reading.data);
  return reading;
}

}  // namespace kpi
