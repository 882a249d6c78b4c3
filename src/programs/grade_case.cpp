// SPDX-License-Identifier: MIT
#include "grade_case.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include <kpi/commentary/grammar.hpp>

#include "grade_program.hpp"
#include "src/command_line/measured.hpp"
#include "src/io/input.hpp"

namespace kpi {
namespace {

using grading::case_cell;
using grading::case_row;
using grading::figure_kind;

/// One input worked out by its program.
struct worked_input {
  std::optional<work> task;
  std::optional<answer> result;
};

/// A path of the case starts from the case's own folder.
std::string path_from(std::string const& case_file, std::string const& input) {
  auto const folder = case_file.rfind('/');
  bool const absolute = input.starts_with('/');
  return absolute || folder == std::string::npos ? input : case_file.substr(0, folder + 1) + input;
}

/// The same for the files that options name.
std::vector<std::string> with_paths(std::vector<std::string> words, std::string const& case_file) {
  constexpr std::string_view option = "--seasons";
  for (std::size_t i = 0; i < words.size(); ++i) {
    bool const joined = words[i].starts_with(std::string(option) + '=');
    if (joined)
      words[i] =
          std::string(option) + '=' + path_from(case_file, words[i].substr(option.size() + 1));
    else if (words[i] == option && i + 1 < words.size())
      words[i + 1] = path_from(case_file, words[i + 1]);
  }
  return words;
}

/// The words that a unit column may have for a kind of figure.
bool fits(std::string const& unit, figure_kind kind) {
  auto const parsed = grading::parse_answer("1 " + unit);
  if (parsed.readings.empty()) return false;
  switch (parsed.readings.front().unit) {
    case grading::answer_unit::percent: return kind == figure_kind::percent;
    case grading::answer_unit::points:
      return kind == figure_kind::points || kind == figure_kind::score;
    case grading::answer_unit::money: return kind == figure_kind::money;
    case grading::answer_unit::days: return kind == figure_kind::days;
    case grading::answer_unit::out_of: return kind == figure_kind::score;
    default: break;
  }
  return kind == figure_kind::units || kind == figure_kind::count || kind == figure_kind::plain;
}

std::string_view unit_words(figure_kind kind) {
  switch (kind) {
    case figure_kind::points: return "points";
    case figure_kind::percent: return "%";
    case figure_kind::score: return "points";
    case figure_kind::money: return "€";
    case figure_kind::days: return "jours, days";
    default: break;
  }
  return "clients, units …";
}

/// Makes the keys row by row.
class key_maker {
public:
  key_maker(grade_settings const& settings, grading::case_reading reading)
      : settings_(settings), lang_(settings.output.how.lang) {
    made_.rows = std::move(reading.rows);
    made_.found = std::move(reading.found);
  }

  keyed_case made() {
    for (std::size_t i = 0; i < made_.rows.size(); ++i) add_question(i);
    if (!has_errors(made_.found)) link_questions();
    if (settings_.total && !has_errors(made_.found)) check_total();
    return std::move(made_);
  }

private:
  using input_key = std::tuple<std::string, std::string, std::string>;

  void fail(code c, case_cell const& at, std::vector<detail_value> details) {
    add(made_.found, severity::error, {c, at.where, at.text, std::move(details)});
  }

  void add_question(std::size_t i) {
    case_row const& row = made_.rows[i];
    std::string const& name = row.question.text;
    auto const programs = gradable_programs();
    if (std::find(programs.begin(), programs.end(), row.program.text) == programs.end())
      return fail(code::unknown_program, row.program,
                  {name, std::string(nearest(row.program.text, programs).value_or(""))});
    std::size_t const at = input_of(row);
    worked_input const& input = inputs_[at];
    if (!input.result) return;
    work asked = *input.task;
    asked.output.measure = row.measure.text;
    asked.output.measure_typed = true;
    if (auto const wrong = wrong_measure(asked); !wrong.empty())
      return fail(code::unknown_case_measure, row.measure,
                  {name, wrong.front().details[0], wrong.front().details[1], row.program.text});
    auto const figures = measured(*input.result, asked, row.measure.text);
    if (figures.size() != 1) return fail(code::which_channel, row.measure, {names_of(figures)});
    add_key(row, *input.result, figures.front(), at);
  }

  static std::string names_of(std::vector<measured_figure> const& figures) {
    std::vector<std::string> names;
    for (measured_figure const& f : figures) names.push_back(f.of);
    return grammar::listed(names, ", ");
  }

  void add_key(case_row const& row, answer const& result, measured_figure const& m,
               std::size_t input) {
    if (!m.figure) {
      error const& e = m.figure.error();
      bool const absent = e.code == code::measure_absent;
      return fail(absent ? code::case_measure_absent : e.code, row.measure,
                  absent ? std::vector<detail_value>{row.question.text} : e.details);
    }
    grading::question_key key{*m.figure, {}, row.decimals, row.tolerance, !row.unit.text.empty()};
    key.facts = result.facts(m.key, m.part, row.others);
    check_form(row, key);
    made_.keys.push_back(key);
    made_.questions.push_back(
        {row.question.text, row.marks, grading::ladder(std::move(key)), m.key});
    made_.working_of.push_back(input);
    parts_.push_back(m.part);
  }

  void check_form(case_row const& row, grading::question_key const& key) {
    bool const money = key.facts.kind == figure_kind::money;
    if (row.tolerance && row.tolerance->relative && !money)
      fail(code::relative_tolerance, row.tolerance_cell, {row.question.text});
    if (!row.unit.text.empty() && !fits(row.unit.text, key.facts.kind))
      fail(code::unit_does_not_fit, row.unit,
           {row.question.text, std::string(unit_words(key.facts.kind))});
  }

  /// The input of a row, worked out when a row first names it.
  std::size_t input_of(case_row const& row) {
    input_key const wanted{row.program.text, row.input.text, row.options.text};
    auto const known = by_name_.find(wanted);
    if (known != by_name_.end()) return known->second;
    by_name_.emplace(wanted, inputs_.size());
    inputs_.push_back(worked(row));
    return inputs_.size() - 1;
  }

  worked_input worked(case_row const& row) {
    std::string const& program = row.program.text;
    std::string const input = path_from(settings_.case_file, row.input.text);
    std::vector<error> errors;
    auto task = work_of(program, with_paths(words_of_line(row.options.text), settings_.case_file),
                        input, lang_, errors);
    add_working(row);
    if (!errors.empty()) {
      fail(code::bad_case_options, row.options, {row.question.text, program, row.options.text});
      return {};
    }
    bool const counts = task->inputs.front() != input;
    if (row.input.text.empty() && !counts) {
      fail(code::unusable_input, row.input, {row.question.text, program, std::string()});
      return {};
    }
    auto const outcomes = task->outcomes_of(task->inputs.front());
    outcome const& found = outcomes.front();
    append_found(found.found);
    if (!found.result || outcomes.size() > 1) {
      fail(code::unusable_input, row.input, {row.question.text, program, input});
      return {};
    }
    made_.workings.back().steps = found.result->human().working;
    return {std::move(task), found.result};
  }

  void append_found(problems const& found) { append(made_.found, found); }

  void add_working(case_row const& row) {
    std::string title = row.program.text;
    for (case_cell const* cell : {&row.options, &row.input})
      if (!cell->text.empty()) title += ' ' + cell->text;
    made_.workings.push_back({std::move(title), {}});
  }

  std::optional<std::size_t> earlier(std::string const& name, std::size_t before) const {
    for (std::size_t i = 0; i < before; ++i)
      if (folded(made_.questions[i].name) == folded(name)) return i;
    return std::nullopt;
  }

  bool leads(std::size_t from, std::size_t to) const {
    auto const& keys = made_.questions[to].ladder.key().facts.builds_on;
    bool const same_data =
        made_.working_of[from] == made_.working_of[to] && parts_[from] == parts_[to];
    return same_data &&
           std::find(keys.begin(), keys.end(), made_.questions[from].key) != keys.end();
  }

  void link_questions() {
    for (std::size_t i = 0; i < made_.questions.size(); ++i)
      for (std::string const& name : made_.rows[i].uses) {
        auto const used = earlier(name, i);
        if (used && leads(*used, i)) {
          made_.questions[i].uses.push_back(*used);
          continue;
        }
        auto const& keys = made_.questions[i].ladder.key().facts.builds_on;
        fail(code::unknown_use, {name, made_.rows[i].uses_cell.where},
             {made_.rows[i].question.text, grammar::listed(keys, ", ")});
      }
  }

  void check_total() {
    rational const sum = grading::total_marks(made_.questions);
    if (sum == *settings_.total) return;
    add(made_.found, severity::error,
        {code::marks_disagree,
         {settings_.case_file},
         decimal_text(sum, 10),
         {decimal_text(sum, 10), settings_.total_typed}});
  }

  grade_settings const& settings_;
  language lang_;
  keyed_case made_ = {};
  std::vector<worked_input> inputs_ = {};
  std::map<input_key, std::size_t> by_name_ = {};
  std::vector<std::size_t> parts_ = {};
};

}  // namespace

keyed_case keyed(grade_settings const& settings) {
  std::string bytes;
  if (auto const read =
          read_blocks(settings.case_file, [&](std::string_view part) { bytes += part; });
      !read) {
    keyed_case nothing;
    add(nothing.found, severity::error, read.error());
    return nothing;
  }
  return key_maker(settings, grading::read_case(settings.case_file, bytes)).made();
}

}  // namespace kpi
