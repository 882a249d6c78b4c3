// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <kpi/csv/label_polarity.hpp>
#include <kpi/csv/reading.hpp>
#include <kpi/metric/ces_definition.hpp>
#include <kpi/text/fold.hpp>

namespace kpi {

/// What the question and the heading of the scores are about: ease ("… paraît-elle facile ?") or effort
/// ("How much effort …?"). Absent when they speak of neither, or of both.
std::optional<ces_direction> asked_about(reading_facts const& how);

/// The direction that labels beside the scores give them. Labels of agreement follow what the question is
/// about: agreeing that it was easy, as the CES 2.0 puts it, unless the question is about effort. Absent
/// where there are no such labels, or they contradict one another.
std::optional<ces_direction> direction_by_labels(label_facts const& labels,
                                                 std::optional<ces_direction> const& question);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr auto ease_stems = std::to_array<std::string_view>(
    {"facile", "facilit", "simple", "simplicit", "aise", "easy", "easi", "ease"});
inline constexpr auto effort_stems = std::to_array<std::string_view>(
    {"effort", "difficil", "difficult", "complique", "complicat", "hard "});

template <std::size_t N>
bool mentions(std::string_view text, std::array<std::string_view, N> const& stems) {
  return std::any_of(stems.begin(), stems.end(),
                     [&](std::string_view stem) { return text.find(stem) != text.npos; });
}

}  // namespace detail

inline std::optional<ces_direction> asked_about(reading_facts const& how) {
  std::string const text =
      folded(how.question.value_or("")) + ' ' + (how.column ? folded(how.column->value) : "");
  bool const ease = detail::mentions(text, detail::ease_stems);
  bool const effort = detail::mentions(text, detail::effort_stems);
  if (ease == effort) return std::nullopt;
  return ease ? ces_direction::ease : ces_direction::effort;
}

inline std::optional<ces_direction>
direction_by_labels(label_facts const& labels, std::optional<ces_direction> const& question) {
  if (labels.family == nullptr || labels.family->kind == "typed" ||
      labels.scores == polarity::unknown)
    return std::nullopt;
  bool const agree = labels.family->kind == "agree";
  ces_direction const best = agree ? question.value_or(ces_direction::ease) : ces_direction::ease;
  return labels.scores == polarity::rising ? best : opposite(best);
}

}  // namespace kpi
