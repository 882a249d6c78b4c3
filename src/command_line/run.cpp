// SPDX-License-Identifier: MIT
#include "run.hpp"

#include <algorithm>
#include <csignal>
#include <utility>

#include <kpi/commentary/diagnostics.hpp>
#include <kpi/exact/rounding.hpp>
#include <kpi/render/csv.hpp>
#include <kpi/render/json.hpp>
#include <kpi/render/markdown.hpp>
#include <kpi/render/text.hpp>

#include "claim.hpp"
#include "measured.hpp"
#include "src/io/output.hpp"

namespace kpi {
namespace {

problems as_problems(error const& e) {
  problems one;
  add(one, severity::error, e);
  return one;
}

/// The figure as --expect compares it: exact where a tolerance is given, else as many decimals as typed.
rational compared(rational const& figure, expectation const& expected, rounding rule) {
  return expected.tolerance ? figure : rounded_to(figure, expected.decimals, rule);
}

result<void> checked(rational const& figure, output_settings const& output,
                     std::string const& input, grading::key_facts const& facts) {
  expectation const& expected = *output.expected;
  rational const value = compared(figure, expected, output.how.rule);
  rational const difference = value - expected.value;
  if (magnitude(difference) <= expected.tolerance.value_or(0)) return {};
  auto const shown = [&](rational const& x) {
    return number({output.how.lang, {}, output.how.rule}, x, machine_decimals);
  };
  return failure(code::not_as_expected, {input}, shown(value),
                 {output.measure, shown(expected.value), shown(value),
                  (difference > 0 ? "+" : "") + shown(difference),
                  expected.tolerance ? shown(*expected.tolerance) : "",
                  likely_mistake(expected.typed, figure, facts, output.how.lang)});
}

std::string written(answer const& a, output_settings const& output, bool first) {
  switch (output.format) {
    case output_format::json: return json_line(a.machine());
    case output_format::csv:
      return (first ? csv_header(a.machine(), output.csv) : "") + csv_row(a.machine(), output.csv);
    case output_format::markdown: return (first ? "" : "\n") + markdown_of(a.human());
    case output_format::text: break;
  }
  return (first ? "" : "\n") + text_of(a.human(), output.on);
}

/// One program at work: what was written so far decides how the next result starts.
class session {
public:
  explicit session(work const& w) : work_(w) {}

  void process(std::string const& input) { process(work_.outcomes_of(input), input); }

  void finish() {
    if (work_.totals) process(work_.totals(), "(total)");
    if (work_.close) report(work_.close());
  }

  status worst() const { return worst_; }

private:
  void process(std::vector<outcome> const& outcomes, std::string const& input) {
    told_.clear();
    for (outcome const& found : outcomes) {
      report(found.found);
      if (work_.output.verbose) write_diagnostics(found.reading);
      if (found.result) show(*found.result, input);
    }
  }

  void report(problems const& found) {
    worst_ = std::max(worst_, status_of(found));
    std::string text = problems_text(found, work_.output.how.lang, work_.program);
    if (text != told_) write_diagnostics(text);
    told_ = std::move(text);
  }

  void show(answer const& a, std::string const& input) {
    output_settings const& output = work_.output;
    if (!output.quiet && !output.claim) write_result(a);
    first_ = false;
    if (!output.quiet && !output.expected && !output.claim) return;
    for (measured_figure const& m : measured(a, work_, input)) use_figure(m, facts_of(a, m), input);
  }

  /// Parts are written one by one: there may be many.
  void write_result(answer const& a) {
    output_settings const& output = work_.output;
    bool const json = output.format == output_format::json && a.part_lines;
    bool const csv = output.format == output_format::csv && a.parts;
    if (!json && !csv) return write(written(a, output, first_));
    bool header = csv && first_;
    for (answer_part const& part : a.parts()) {
      record const machine = part.machine();
      if (std::exchange(header, false)) write(csv_header(machine, output.csv));
      write(json ? json_line(machine) : csv_row(machine, output.csv));
    }
  }

  /// What is known of a figure is made where somebody wants to know it.
  grading::key_facts facts_of(answer const& a, measured_figure const& m) const {
    bool const wanted = a.facts && m.figure && (work_.output.expected || work_.output.claim);
    return wanted ? a.facts(m.key, m.part, {}) : grading::key_facts{};
  }

  void use_figure(measured_figure const& m, grading::key_facts const& facts,
                  std::string const& input) {
    auto const& figure = m.figure;
    if (!figure && m.may_lack && !work_.output.expected && !work_.output.claim)
      return write(m.of + "\t\n");
    if (!figure) return report(as_problems(figure.error()));
    if (work_.output.claim) judge_claim(*figure, facts, input);
    if (work_.output.quiet)
      write((m.of.empty() ? "" : m.of + '\t') +
            machine_text(*figure, work_.output.how.decimals, work_.output.how.rule) + '\n');
    if (!work_.output.expected) return;
    if (auto const met = checked(*figure, work_.output, input, facts); !met)
      report(as_problems(met.error()));
  }

  /// The verdict is the result; a claim that does not follow is an expectation that is not met.
  void judge_claim(rational const& figure, grading::key_facts const& facts,
                   std::string const& input) {
    std::string const& claim = *work_.output.claim;
    write(claim_text(claim, figure, facts, work_.output, input));
    if (!verdict_on(claim, figure, facts).follows) worst_ = std::max(worst_, status::unmet);
  }

  void write(std::string_view bytes) {
    if (worst_ == status::not_written) return;
    if (auto const done = write_output(bytes); !done) report(as_problems(done.error()));
  }

  work const& work_;
  status worst_ = status::done;
  bool first_ = true;
  std::string told_ = {};  ///< of the same input: what is wrong with the file is told once
};

/// --measure with a key that the results lack, and --expect for several results.
std::vector<error> wrong_wishes(work const& w) {
  std::vector<error> errors;
  std::size_t const results = w.inputs.size() * w.questions;
  if ((w.output.expected || w.output.claim) && results > 1)
    errors.push_back({code::several_results,
                      {},
                      {},
                      {std::uint64_t{results}, w.output.claim ? "--claim" : "--expect"}});
  for (error& e : wrong_measure(w)) errors.push_back(std::move(e));
  return errors;
}

}  // namespace

status run(work const& w) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is noticed by write, and is no error
  if (auto const errors = wrong_wishes(w); !errors.empty())
    return refuse(w.program, errors, w.output.how.lang);
  session s(w);
  for (std::string const& input : w.inputs) s.process(input);
  s.finish();
  return s.worst();
}

status refuse(std::string_view program, std::vector<error> const& errors, language lang) {
  problems found;
  for (error const& e : errors) add(found, severity::error, e);
  write_diagnostics(problems_text(found, lang, program));
  return status_of(found);
}

status refuse_without_input(program_card const& card, language lang) {
  write_diagnostics(short_help_text(card, lang));
  return status::usage;
}

status tell(std::string_view program, std::string_view text, language lang) {
  std::signal(SIGPIPE, SIG_IGN);
  auto const done = write_output(text);
  return done ? status::done : refuse(program, {done.error()}, lang);
}

}  // namespace kpi
