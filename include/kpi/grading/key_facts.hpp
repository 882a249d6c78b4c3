// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <kpi/exact/rounding.hpp>
#include <kpi/grading/candidate.hpp>

namespace kpi::grading {

/// All that is known of one figure besides its value: what kind it is, which numbers it cannot be, which
/// wrong numbers these data make.
struct key_facts {
  figure_kind kind = figure_kind::plain;
  std::optional<rational> lowest = {};      ///< below is impossible
  std::optional<rational> highest = {};     ///< above is impossible
  std::vector<candidate> mistakes = {};     ///< known mistakes
  std::vector<candidate> roundings = {};    ///< intermediate results rounded too early
  std::vector<std::string> builds_on = {};  ///< the keys from which it can be worked out

  /// The figure that follows from answers of the student's own; absent where they do not lead to it.
  std::function<std::optional<rational>(std::vector<carried_answer> const&)> derived = {};
};

/// One way to round an intermediate result.
struct early_rounding {
  unsigned decimals;
  rounding rule;
  phrases how;  ///< "to whole numbers", "cut to 1 decimal"
};

/// The ways that are tried: to 0, 1 and 2 decimals, to the nearest and cut off.
std::vector<early_rounding> const& early_roundings();

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline phrases rounding_words(unsigned decimals, rounding rule) {
  bool const cut = rule == rounding::truncate;
  std::string const n = std::to_string(decimals);
  std::string const english =
      decimals == 0 ? "whole numbers" : n + (decimals == 1 ? " decimal" : " decimals");
  std::string const french =
      decimals == 0 ? "l’unité" : n + (decimals == 1 ? " décimale" : " décimales");
  return {(cut ? "cut to " : "rounded to ") + english, french + (cut ? " par troncature" : "")};
}

}  // namespace detail

inline std::vector<early_rounding> const& early_roundings() {
  static std::vector<early_rounding> const all = [] {
    std::vector<early_rounding> ways;
    for (rounding const rule : {rounding::half_away, rounding::truncate})
      for (unsigned const decimals : {0U, 1U, 2U})
        ways.push_back({decimals, rule, detail::rounding_words(decimals, rule)});
    return ways;
  }();
  return all;
}

}  // namespace kpi::grading
