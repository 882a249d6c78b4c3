// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <kpi/exact/rational.hpp>
#include <kpi/grading/ladder.hpp>
#include <kpi/text/language.hpp>

#include "output_options.hpp"

namespace kpi {

/// A published figure beside the one that the data give.
struct claim_verdict {
  grading::diagnosis found;
  bool follows = false;  ///< exact, or the exact figure rounded
};

/// Whether the figure that was typed follows from the data: rounded to any number of decimals.
claim_verdict verdict_on(std::string const& claim, rational const& figure,
                         grading::key_facts const& facts);

/// The verdict in sentences, or as a line of JSON ("kpi.claim/1").
std::string claim_text(std::string const& claim, rational const& figure,
                       grading::key_facts const& facts, output_settings const& output,
                       std::string const& input);

/// What an unmet expectation adds: the mistake that gives the number that was expected; "" when none is known.
std::string likely_mistake(std::string const& expected, rational const& figure,
                           grading::key_facts const& facts, language lang);

}  // namespace kpi
