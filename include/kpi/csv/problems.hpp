// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <kpi/base/error.hpp>

namespace kpi {

/// An error leaves no result; with a warning there is one. The same code may be either: a bad row
/// is a warning when the user asked to skip bad rows.
enum class severity { warning, error };

struct problem {
  kpi::severity severity = kpi::severity::error;
  error what;
};

/// Problems of one severity: the first ones, and how many there are in all.
struct problem_list {
  std::vector<error> first;
  std::uint64_t count = 0;

  bool empty() const { return count == 0; }
};

/// How many problems of a severity are told one by one; the others are only counted.
inline constexpr std::size_t most_told = 5;

/// All that is wrong with an input, found in one run, in the order of the input.
struct problems {
  problem_list errors;
  problem_list warnings;
};

inline bool has_errors(problems const& found) { return !found.errors.empty(); }

inline void add(problems& found, severity how, error what) {
  problem_list& list = how == severity::error ? found.errors : found.warnings;
  if (list.first.size() < most_told) list.first.push_back(std::move(what));
  ++list.count;
}

/// The problems of both, those of `more` last.
inline void append(problems& found, problems const& more) {
  auto const take = [](problem_list& list, problem_list const& others) {
    auto const room = std::min(most_told - list.first.size(), others.first.size());
    list.first.insert(list.first.end(), others.first.begin(),
                      others.first.begin() + static_cast<std::ptrdiff_t>(room));
    list.count += others.count;
  };
  take(found.errors, more.errors);
  take(found.warnings, more.warnings);
}

/// The exit status that the errors lead to; `done` without one.
inline status status_of(problems const& found) {
  status worst = status::done;
  for (error const& e : found.errors.first) worst = std::max(worst, status_of(e.code));
  return worst;
}

}  // namespace kpi
