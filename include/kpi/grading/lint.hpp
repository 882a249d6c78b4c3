// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <kpi/grading/ladder.hpp>

namespace kpi::grading {

/// Mistakes that a case cannot tell apart, from each other or from what is rounded too early: they all give this number. `right`: it is the key's own, so that whoever makes
/// the mistake gets full marks; `within`: the tolerance takes it for right.
struct confusion {
  rational value;
  bool right = false;
  bool within = false;
  std::vector<candidate> mistakes;
};

/// The confusions of a question, those with the key first. A mistake that has a number of its own is not among them.
std::vector<confusion> confusions(question_key const& key);

// ---------------------------------------------------------------------------------------------------

inline std::vector<confusion> confusions(question_key const& key) {
  ladder const judge(key);
  std::vector<confusion> with_key;
  std::vector<confusion> others;
  for (candidate const& c : key.facts.mistakes) {
    diagnosis const d =
        judge.judge({"", answer_state::number, {{c.value, std::nullopt, answer_unit::none}}});
    bool const right = c.value == key.exact;
    bool const within = d.at == rung::within;
    auto& list = right || within ? with_key : others;
    bool known = false;
    for (confusion& other : list)
      if (other.value == c.value) {
        other.mistakes.push_back(c);
        known = true;
      }
    if (!known) list.push_back({c.value, right, within, {c}});
  }
  for (candidate const& c : key.facts.roundings)
    for (confusion& other : others)
      if (other.value == c.value) other.mistakes.push_back(c);
  for (confusion& other : others)
    if (other.mistakes.size() > 1) with_key.push_back(std::move(other));
  return with_key;
}

}  // namespace kpi::grading
