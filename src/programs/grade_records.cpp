// SPDX-License-Identifier: MIT
#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include <kpi/grading/lint.hpp>
#include <kpi/render/ascii.hpp>
#include <kpi/render/csv.hpp>
#include <kpi/render/json.hpp>

#include "graded.hpp"

namespace kpi {
namespace {

using grading::rung;

value reasons_value(graded_class const& g, grading::diagnosis const& d) {
  list items;
  for (grading::reason const& r : d.reasons) {
    items.items.push_back(
        {record{{"code", text_value(r.code)}, {"text", text_value(r.name.in(g.lang()))}}});
    items.flat += (items.flat.empty() ? "" : " ") + std::string(r.code);
  }
  return {items};
}

/// A figure, or null in the form that does not show it.
value unless(bool hidden, rational const& x) {
  return figure_value(hidden ? std::nullopt : std::optional(x));
}

record answer_record(graded_class const& g, std::size_t i, grading::marked_answer const& a) {
  bool const hints = g.settings.whom == grading::audience::student;
  auto const& q = g.case_.questions[i];
  return {{"question", text_value(q.name)},
          {"answer", text_value(a.answer.text)},
          {"code", text_value(grading::code_of(a.found.at))},
          {"share", figure_value(a.share)},
          {"points", figure_value(a.points)},
          {"marks", figure_value(q.marks)},
          {"expected", unless(hints, q.ladder.key().exact)},
          {"reasons", reasons_value(g, a.found)},
          {"text", text_value(told(g, i, a))}};
}

value student_value(graded_class const& g, grading::marked_sheet const& sheet) {
  list answers;
  for (std::size_t i = 0; i < sheet.answers.size(); ++i)
    answers.items.push_back({answer_record(g, i, sheet.answers[i])});
  return {record{{"student", text_value(sheet.student)},
                 {"mark", figure_value(sheet.mark)},
                 {"points", figure_value(sheet.points)},
                 {"answers", {answers}}}};
}

value mistakes_value(grading::question_report const& q, language lang) {
  list items;
  for (grading::mistake_count const& m : q.mistakes)
    items.items.push_back({record{{"code", text_value(m.code)},
                                  {"text", text_value(m.name.in(lang))},
                                  {"students", count_value(m.students)}}});
  return {items};
}

value rungs_value(grading::question_report const& q) {
  list items;
  for (auto const& [at, students] : q.rungs)
    items.items.push_back(
        {record{{"code", text_value(grading::code_of(at))}, {"students", count_value(students)}}});
  return {items};
}

value questions_value(grading::class_report const& r, language lang) {
  list items;
  for (grading::question_report const& q : r.questions)
    items.items.push_back({record{{"question", text_value(q.name)},
                                  {"marks", figure_value(q.marks)},
                                  {"right", count_value(q.right)},
                                  {"blank", count_value(q.blank)},
                                  {"mean_share", figure_value(q.mean_share)},
                                  {"rungs", rungs_value(q)},
                                  {"mistakes", mistakes_value(q, lang)}}});
  return {items};
}

value counts_value(std::vector<std::uint64_t> const& counts) {
  list items;
  for (std::uint64_t const n : counts) items.items.push_back(count_value(n));
  return {items};
}

value class_value(graded_class const& g) {
  auto const r = grading::report_of(g.case_.questions, g.sheets, g.settings.rule);
  return {record{{"students", count_value(r.students)},
                 {"mean", figure_value(r.mean)},
                 {"median", figure_value(r.median)},
                 {"lowest", figure_value(r.lowest)},
                 {"highest", figure_value(r.highest)},
                 {"distribution", counts_value(r.distribution)},
                 {"hardest", text_value(r.questions[r.hardest].name)},
                 {"questions", questions_value(r, g.lang())}}};
}

/// Rows that have the same keys, with their heading.
std::string rows_text(std::vector<record> const& rows, csv_options const& options) {
  std::string text = rows.empty() ? "" : csv_header(rows.front(), options);
  for (record const& r : rows) text += csv_row(r, options);
  return text;
}

std::string joined_codes(grading::confusion const& c) {
  std::string codes;
  for (grading::candidate const& m : c.mistakes)
    codes += (codes.empty() ? "" : " ") + std::string(m.code);
  return codes;
}

std::string joined_names(grading::confusion const& c, language lang) {
  std::string names;
  for (grading::candidate const& m : c.mistakes)
    names += (names.empty() ? "" : " | ") + std::string(m.name.in(lang));
  return names;
}

std::string_view kind_of(grading::confusion const& c) {
  return c.right ? "right" : c.within ? "within" : "tie";
}

record key_row(keyed_case const& c, std::size_t i) {
  auto const& q = c.questions[i];
  auto const& row = c.rows[i];
  return {{"question", text_value(q.name)},
          {"program", text_value(row.program.text)},
          {"input", text_value(row.input.text)},
          {"measure", text_value(row.measure.text)},
          {"marks", figure_value(q.marks)},
          {"exact", figure_value(q.ladder.key().exact)},
          {"rounded", figure_value(grading::rounded_key(q.ladder.key()))}};
}

value candidates_value(std::vector<grading::candidate> const& all, language lang) {
  list items;
  for (grading::candidate const& c : all)
    items.items.push_back({record{{"code", text_value(c.code)},
                                  {"text", text_value(c.name.in(lang))},
                                  {"source", text_value(c.source.in(lang))},
                                  {"value", figure_value(c.value)}}});
  return {items};
}

/// Every code that a share can be given to, with what it is worth.
std::vector<record> share_rows(language lang) {
  std::vector<record> rows;
  for (grading::rung_row const& row : grading::rung_table)
    rows.push_back({{"code", text_value(row.code)},
                    {"share", value{row.share}},
                    {"name", text_value(row.name.in(lang))}});
  return rows;
}

double number_of(rational const& x) { return nearest_double(x); }

}  // namespace

std::string class_json(graded_class const& g) {
  list students;
  for (grading::marked_sheet const& s : g.sheets) students.items.push_back(student_value(g, s));
  bool const hints = g.settings.whom == grading::audience::student;
  record all{{"schema", text_value("kpi.grade/1")},
             {"case", text_value(g.settings.case_file)},
             {"answers", text_value(g.settings.answers_file)},
             {"out_of", figure_value(g.out_of())},
             {"students", {students}}};
  all.push_back({"class", hints ? value{absent{}} : class_value(g)});
  return json_line(all);
}

std::string class_csv(graded_class const& g) {
  auto const r = grading::report_of(g.case_.questions, g.sheets, g.settings.rule);
  std::vector<record> rows;
  auto const add = [&](grading::question_report const& q, std::string_view code,
                       std::string_view text, std::uint64_t students) {
    rows.push_back({{"question", text_value(q.name)},
                    {"code", text_value(code)},
                    {"text", text_value(text)},
                    {"students", count_value(students)},
                    {"of", count_value(r.students)},
                    {"mean_share", figure_value(q.mean_share)}});
  };
  for (grading::question_report const& q : r.questions) {
    for (auto const& [at, n] : q.rungs)
      add(q, grading::code_of(at), grading::row(at).name.in(g.lang()), n);
    for (grading::mistake_count const& m : q.mistakes)
      add(q, m.code, m.name.in(g.lang()), m.students);
  }
  return rows_text(rows, g.settings.output.csv);
}

std::string students_csv(graded_class const& g) {
  std::vector<record> rows;
  for (grading::marked_sheet const& s : g.sheets) {
    record row{{"student", text_value(printable(s.student))},
               {"mark", figure_value(s.mark)},
               {"out_of", figure_value(g.out_of())}};
    for (std::size_t i = 0; i < s.answers.size(); ++i) {
      grading::marked_answer const& a = s.answers[i];
      row.push_back({g.case_.questions[i].name,
                     {record{{"answer", text_value(printable(a.answer.text))},
                             {"code", text_value(grading::code_of(a.found.at))},
                             {"points", figure_value(a.points)},
                             {"reasons", reasons_value(g, a.found)},
                             {"text", text_value(told(g, i, a))}}}});
    }
    rows.push_back(std::move(row));
  }
  return rows_text(rows, g.settings.output.csv);
}

std::string key_json(keyed_case const& c, grade_settings const& settings) {
  language const lang = settings.output.how.lang;
  list questions;
  for (std::size_t i = 0; i < c.questions.size(); ++i) {
    record row = key_row(c, i);
    row.push_back({"mistakes", candidates_value(c.keys[i].facts.mistakes, lang)});
    row.push_back({"roundings", candidates_value(c.keys[i].facts.roundings, lang)});
    questions.items.push_back({std::move(row)});
  }
  return json_line({{"schema", text_value("kpi.grade-key/1")},
                    {"case", text_value(settings.case_file)},
                    {"total", figure_value(grading::total_marks(c.questions))},
                    {"questions", {questions}}});
}

std::string key_csv(keyed_case const& c, grade_settings const& settings) {
  std::vector<record> rows;
  for (std::size_t i = 0; i < c.questions.size(); ++i) rows.push_back(key_row(c, i));
  return rows_text(rows, settings.output.csv);
}

std::string lint_json(keyed_case const& c, grade_settings const& settings) {
  list items;
  for (std::size_t i = 0; i < c.questions.size(); ++i)
    for (grading::confusion const& one : grading::confusions(c.keys[i]))
      items.items.push_back(
          {record{{"question", text_value(c.questions[i].name)},
                  {"kind", text_value(kind_of(one))},
                  {"value", figure_value(one.value)},
                  {"mistakes", candidates_value(one.mistakes, settings.output.how.lang)}}});
  return json_line({{"schema", text_value("kpi.grade-lint/1")},
                    {"case", text_value(settings.case_file)},
                    {"confusions", {items}}});
}

std::string lint_csv(keyed_case const& c, grade_settings const& settings) {
  std::vector<record> rows;
  for (std::size_t i = 0; i < c.questions.size(); ++i)
    for (grading::confusion const& one : grading::confusions(c.keys[i]))
      rows.push_back({{"question", text_value(c.questions[i].name)},
                      {"kind", text_value(kind_of(one))},
                      {"value", figure_value(one.value)},
                      {"codes", text_value(joined_codes(one))},
                      {"text", text_value(joined_names(one, settings.output.how.lang))}});
  return rows_text(rows, settings.output.csv);
}

std::string shares_listing(grade_settings const& settings) {
  language const lang = settings.output.how.lang;
  auto const rows = share_rows(lang);
  if (settings.format == grade_format::csv) return rows_text(rows, settings.output.csv);
  if (settings.format == grade_format::json) {
    list items;
    for (record const& r : rows) items.items.push_back({r});
    return json_line({{"schema", text_value("kpi.grade-shares/1")}, {"shares", {items}}});
  }
  std::string text;
  for (grading::rung_row const& row : grading::rung_table)
    text += padded_right(row.code, 18) + padded_left(std::to_string(row.share), 4) +
            (lang == language::french ? "\u00a0%  " : "%  ") + std::string(row.name.in(lang)) +
            '\n';
  return in_ascii_if(settings.output.on.ascii, std::move(text));
}

std::string gradescope_json(graded_class const& g) {
  using json = nlohmann::ordered_json;
  grading::marked_sheet const& sheet = g.sheets.front();
  json tests = json::array();
  for (std::size_t i = 0; i < sheet.answers.size(); ++i) {
    grading::marked_answer const& a = sheet.answers[i];
    json tags = json::array({std::string(grading::code_of(a.found.at))});
    for (grading::reason const& r : a.found.reasons) tags.push_back(std::string(r.code));
    tests.push_back({{"score", number_of(a.points)},
                     {"max_score", number_of(g.case_.questions[i].marks)},
                     {"status", grading::is_right(a.found.at) ? "passed" : "failed"},
                     {"name", g.case_.questions[i].name},
                     {"name_format", "text"},
                     {"number", std::to_string(i + 1)},
                     {"output", told(g, i, a)},
                     {"output_format", "text"},
                     {"tags", std::move(tags)},
                     {"visibility", "visible"}});
  }
  json const all{{"score", number_of(sheet.mark)},
                 {"output", sheet.student},
                 {"output_format", "text"},
                 {"visibility", "visible"},
                 {"tests", std::move(tests)}};
  return all.dump(2, ' ', false, json::error_handler_t::replace) + '\n';
}

}  // namespace kpi
