// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include <kpi/survey/answers.hpp>

// Small surveys for the tests, made without the functions under test.

namespace kpi::test {

/// The counts of consecutive whole scores, as a file lists them.
inline distribution counted(int lowest, std::vector<std::uint64_t> const& counts) {
  distribution d;
  for (std::uint64_t const n : counts) d.levels.push_back({lowest++, n});
  return d;
}

inline share_distribution shared(int lowest, std::vector<rational> const& shares) {
  share_distribution d;
  for (rational const& share : shares) d.levels.push_back({lowest++, share});
  return d;
}

/// The question of both companies of the course: 8 answers at 1, 14 at 2 …
inline distribution course() { return counted(1, {8, 14, 16, 16, 18, 10, 7, 5, 4, 2}); }

/// The exercise of 200 answers of the course, on 0–10.
inline distribution textbook() { return counted(0, {0, 6, 12, 10, 14, 14, 10, 28, 32, 44, 30}); }

/// Calls f with the counts of every survey of `answers` answers on so many scores.
template <class F>
void each_survey(std::vector<std::uint64_t>& counts, std::size_t score, std::uint64_t answers,
                 F const& f) {
  if (score + 1 == counts.size()) {
    counts[score] = answers;
    f(counts);
    return;
  }
  for (std::uint64_t n = 0; n <= answers; ++n) {
    counts[score] = n;
    each_survey(counts, score + 1, answers - n, f);
  }
}

/// Calls f with every survey of 1 to `most` answers on 0–10.
template <class F>
void each_survey_up_to(std::uint64_t most, F const& f) {
  for (std::uint64_t answers = 1; answers <= most; ++answers) {
    std::vector<std::uint64_t> counts(11);
    each_survey(counts, 0, answers, f);
  }
}

}  // namespace kpi::test
