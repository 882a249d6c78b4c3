// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include <kpi/grading/key_facts.hpp>
#include <kpi/grading/rung.hpp>

namespace kpi::grading {

/// How far from the key an answer may be. Relative (in percent of the key) for money only.
struct allowance {
  rational value;
  bool relative = false;
};

/// The key of a question.
struct question_key {
  rational exact;
  key_facts facts = {};
  std::optional<unsigned> decimals = {};  ///< required; absent: as usual for the kind
  std::optional<allowance> tolerance = {};
  bool unit_asked = false;  ///< the unit has to be written
};

/// One explanation of an answer: a candidate, or a matter of form.
struct reason {
  std::string_view code;
  phrases name;
  phrases figure = {};
};

/// Where an answer stands and what explains it. Several reasons are ties: the data cannot tell them apart.
struct diagnosis {
  rung at = rung::blank;
  std::vector<reason> reasons = {};
  std::optional<rational> value = {};  ///< as read; in percent for a rate written as a fraction
};

/// The codes of reasons that are no candidates: remarks and matters of form.
inline constexpr auto form_codes = std::to_array<std::string_view>(
    {"remark.points", "remark.percent", "remark.words", "remark.no-unit", "form.decimals",
     "form.unit", "form.sign", "form.power-of-ten", "form.vat", "form.vat-word", "follow-through"});

}  // namespace kpi::grading
