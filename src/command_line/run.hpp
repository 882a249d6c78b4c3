// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <kpi/csv/problems.hpp>
#include <kpi/grading/key_facts.hpp>
#include <kpi/render/record.hpp>
#include <kpi/render/sheet.hpp>

#include "help.hpp"
#include "output_options.hpp"

namespace kpi {

/// A part of a result that has a name, such as a channel of a plan or a segment of a survey: a row of
/// CSV, and figures of its own for -q and --expect.
struct answer_part {
  std::string name;
  std::function<record()> machine;
};

/// What is known of a figure by its key: its kind, and the mistakes that give another number. `part` is the position of
/// the part that it belongs to, 0 where the result is one; `others` are other numbers that may be mixed up with it.
using facts_function = std::function<grading::key_facts(
    std::string const& key, std::size_t part, std::vector<grading::other_number> const& others)>;

/// A result that can be written in any format; each form is made when it is asked for.
struct answer {
  std::function<record()> machine;
  std::function<sheet()> human;
  std::function<std::vector<answer_part>()> parts = {};  ///< none: the result is one
  facts_function facts = {};
  bool part_lines = false;  ///< each part is a line of JSON, and may have no figure for -q
};

/// What came of one input.
struct outcome {
  problems found;
  std::string reading;           ///< how it was read, for --verbose
  std::optional<answer> result;  ///< absent when there are errors
};

/// The part of a program that is its own: one input in, one outcome out.
struct work {
  std::string_view program;
  output_settings output;
  std::vector<std::string> inputs;  ///< each gives a result of its own
  /// One outcome of an input, or one for each question that is asked of it.
  std::function<std::vector<outcome>(std::string const&)> outcomes_of;
  std::function<record()> blank;    ///< a record without figures: the keys that --measure knows
  std::string_view parts_key = {};  ///< "channels": --measure says channels[NAME].KEY
  std::size_t questions = 1;        ///< asked of each input
  std::function<std::vector<outcome>()> totals = {};  ///< of all inputs together, after them
  std::function<problems()> close = {};               ///< what else is written, once all is read
};

/// Processes every input: diagnostics to standard error, results to standard output, the expectation
/// checked. The exit status is the highest of all.
status run(work const& w);

/// Reports what is wrong with a command line.
status refuse(std::string_view program, std::vector<error> const& errors, language lang);

/// What a program started at a terminal without input says, instead of waiting in silence.
status refuse_without_input(program_card const& card, language lang);

/// Writes text that was asked for (help, a list) to standard output.
status tell(std::string_view program, std::string_view text, language lang);

}  // namespace kpi
