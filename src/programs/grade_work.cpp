// SPDX-License-Identifier: MIT
#include "grade_work.hpp"

#include <algorithm>
#include <csignal>

#include <kpi/commentary/diagnostics.hpp>
#include <kpi/text/fold.hpp>

#include "graded.hpp"
#include "src/command_line/run.hpp"
#include "src/io/input.hpp"
#include "src/io/output.hpp"
#include "src/io/replaced_file.hpp"

namespace kpi {
namespace {

/// A small file as a whole; what is wrong is added to found.
std::string bytes_of(std::string const& path, problems& found) {
  std::string bytes;
  auto const keep = [&](std::string_view part) {
    std::size_t const room =
        grading::longest_table - std::min(bytes.size(), grading::longest_table);
    bytes += part.substr(0, room);
  };
  if (auto const read = read_blocks(path, keep); !read) add(found, severity::error, read.error());
  return bytes;
}

/// True for the code of a rung, or of a mistake of the case: those of no question are typing errors.
bool is_known_code(std::string const& code, keyed_case const& c) {
  for (grading::rung_row const& row : grading::rung_table)
    if (row.code == code) return true;
  for (std::string_view const form : grading::form_codes)
    if (form == code) return true;
  return std::any_of(c.keys.begin(), c.keys.end(), [&](grading::question_key const& key) {
    auto const same = [&](grading::candidate const& m) { return m.code == code; };
    auto const& f = key.facts;
    return std::any_of(f.mistakes.begin(), f.mistakes.end(), same) ||
           std::any_of(f.roundings.begin(), f.roundings.end(), same);
  });
}

std::string nearest_code(std::string const& code, keyed_case const& c) {
  std::vector<std::string_view> codes;
  for (grading::rung_row const& row : grading::rung_table) codes.push_back(row.code);
  for (grading::question_key const& key : c.keys)
    for (grading::candidate const& m : key.facts.mistakes) codes.push_back(m.code);
  return std::string(nearest(code, codes).value_or(""));
}

/// The teacher's own shares: rows code,share.
grading::share_table shares_of(grade_settings const& settings, keyed_case const& c,
                               problems& found) {
  if (!settings.shares_file) return {};
  std::string const bytes = bytes_of(*settings.shares_file, found);
  if (has_errors(found)) return {};
  grading::table_reading const table = grading::read_table(*settings.shares_file, bytes);
  append(found, table.found);
  grading::share_table shares;
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    csv::record const& r = table.rows[i];
    std::string const code(trimmed(r.text(0)));
    std::string_view text = trimmed(r.text(1));
    if (text.ends_with('%')) text.remove_suffix(1);
    auto const share = parse_number(text);
    if (!is_known_code(code, c))
      add(found, severity::error,
          {code::unknown_share, grading::place_of(table, r, 0), code, {nearest_code(code, c)}});
    else if (!share || *share < 0 || *share > 100)
      add(found, severity::error,
          {code::bad_share, grading::place_of(table, r, 1), std::string(r.text(1)), {code}});
    else
      shares.emplace_back(code, *share);
  }
  return shares;
}

std::vector<std::string> question_names(keyed_case const& c) {
  std::vector<std::string> names;
  for (grading::graded_question const& q : c.questions) names.push_back(q.name);
  return names;
}

/// The sheets that are wanted: all, or that of one student.
void keep_student(std::vector<grading::answer_sheet>& sheets, grade_settings const& settings,
                  problems& found) {
  if (!settings.student) return;
  std::vector<std::string_view> names;
  std::string list;
  for (grading::answer_sheet const& s : sheets) {
    names.push_back(s.student);
    list += (list.empty() ? "" : ", ") + s.student;
  }
  std::string const meant(nearest(*settings.student, names).value_or(""));
  auto const other = [&](grading::answer_sheet const& s) { return s.student != *settings.student; };
  std::vector<grading::answer_sheet> kept = sheets;
  kept.erase(std::remove_if(kept.begin(), kept.end(), other), kept.end());
  if (kept.empty())
    add(found, severity::error,
        {code::no_such_student, {settings.answers_file}, *settings.student, {list, meant}});
  else
    sheets = std::move(kept);
}

std::string marked_text(graded_class const& g) {
  bool const students = g.settings.report == grade_report::students;
  switch (g.settings.format) {
    case grade_format::json: return class_json(g);
    case grade_format::csv: return students ? students_csv(g) : class_csv(g);
    case grade_format::gradescope: return gradescope_json(g);
    case grade_format::junit: return junit_xml(g);
    default: break;
  }
  return students ? students_text(g) : class_text(g);
}

std::string marked_class(grade_settings const& settings, keyed_case const& c,
                         grading::share_table const& shares, problems& found) {
  std::string const bytes = bytes_of(settings.answers_file, found);
  if (has_errors(found)) return {};
  grading::sheets_reading reading =
      grading::read_sheets(settings.answers_file, bytes, question_names(c));
  append(found, reading.found);
  if (has_errors(found)) return {};
  keep_student(reading.sheets, settings, found);
  bool const several = settings.format == grade_format::gradescope && reading.sheets.size() > 1;
  if (several && !has_errors(found))
    add(found, severity::error,
        {code::several_students,
         {settings.answers_file},
         {},
         {std::uint64_t{reading.sheets.size()}}});
  if (has_errors(found)) return {};
  auto const sheets = grading::marked_sheets(c.questions, reading.sheets, {shares, settings.rule});
  return marked_text({c, sheets, settings});
}

std::string key_of(grade_settings const& settings, keyed_case const& c,
                   grading::share_table const& shares, problems& found) {
  switch (settings.format) {
    case grade_format::json: return key_json(c, settings);
    case grade_format::csv: return key_csv(c, settings);
    case grade_format::moodle:
      warn_of_moodle_shares(shares, found);
      return moodle_xml(c, shares, settings);
    default: break;
  }
  return key_text(c, settings);
}

std::string lint_of(grade_settings const& settings, keyed_case const& c) {
  switch (settings.format) {
    case grade_format::json: return lint_json(c, settings);
    case grade_format::csv: return lint_csv(c, settings);
    default: break;
  }
  return lint_text(c, settings);
}

/// The result; "" with an error.
std::string result_of(grade_settings const& settings, problems& found) {
  if (settings.command == grade_command::shares) return shares_listing(settings);
  keyed_case c = keyed(settings);
  found = c.found;
  if (has_errors(found)) return {};
  auto const shares = shares_of(settings, c, found);
  if (has_errors(found)) return {};
  switch (settings.command) {
    case grade_command::key: return key_of(settings, c, shares, found);
    case grade_command::lint: return lint_of(settings, c);
    default: break;
  }
  return marked_class(settings, c, shares, found);
}

}  // namespace

status grade(grade_settings const& settings) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is noticed by write, and is no error
  problems found;
  std::string const text = result_of(settings, found);
  write_diagnostics(problems_text(found, settings.output.how.lang, grade_card.name));
  if (has_errors(found)) return status_of(found);
  auto const done = settings.to_file ? replace_file(*settings.to_file, text) : write_output(text);
  return done ? status::done : refuse(grade_card.name, {done.error()}, settings.output.how.lang);
}

}  // namespace kpi
