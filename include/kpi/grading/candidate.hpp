// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/exact/rational.hpp>
#include <kpi/text/language.hpp>

namespace kpi::grading {

/// Words that were made for one case: with its scores, names and amounts in them.
struct phrases {
  std::string english;
  std::string french;

  std::string_view in(language lang) const { return lang == language::french ? french : english; }
  bool operator==(phrases const&) const = default;
};

/// The source of a mistake that we thought of ourselves: likely, but we found nobody who describes it.
inline constexpr words our_own = {"our own: likely, but no published source",
                                  "de notre fait\u00a0: vraisemblable, mais sans source publiée"};

/// A wrong number that the data of a case make, and how one comes to it. The name continues "this comes
/// out when …": "7 and 8 are counted as promoters".
struct candidate {
  std::string_view code;  ///< stable: "nps.middle-as-high"
  phrases name;
  words source;  ///< who describes or makes this mistake
  rational value;
  phrases figure = {};  ///< an intermediate result that the key alone may show: "32%"
};

/// Another figure of the statement, which may be taken for the right one: "sent=500".
struct other_number {
  std::string name;
  rational value;
};

/// An answer of the student's own that a later question builds on, by the key of its measure.
struct carried_answer {
  std::string key;
  rational value;
};

/// What a figure is, and so how people write it and what it cannot be.
enum class figure_kind { points, percent, score, money, units, days, count, plain };

/// numerator ÷ denominator; absent for a denominator of 0.
inline std::optional<rational> quotient(rational const& numerator, rational const& denominator) {
  if (denominator == 0) return std::nullopt;
  return rational(numerator / denominator);
}

/// The same in percent.
inline std::optional<rational> percentage(rational const& part, rational const& whole) {
  if (whole == 0) return std::nullopt;
  return rational(part * 100 / whole);
}

/// The text with each "{name}" replaced by what it stands for.
inline std::string filled_in(std::string_view pattern,
                             std::vector<std::pair<std::string_view, std::string>> const& blanks) {
  std::string text;
  while (true) {
    auto const open = pattern.find('{');
    text += pattern.substr(0, open);
    if (open == pattern.npos) return text;
    auto const close = pattern.find('}', open);
    std::string_view const name = pattern.substr(open + 1, close - open - 1);
    for (auto const& [blank, value] : blanks)
      if (blank == name) text += value;
    pattern.remove_prefix(close + 1);
  }
}

}  // namespace kpi::grading
