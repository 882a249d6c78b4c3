// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include <kpi/text/phrase.hpp>

#include "grade_moodle_rows.hpp"
#include "graded.hpp"

namespace kpi {
namespace {

using pugi::xml_node;

/// What pugixml writes, in a string; it escapes all that XML has to escape.
class string_writer : public pugi::xml_writer {
public:
  void write(void const* data, size_t size) override {
    text.append(static_cast<char const*>(data), size);
  }
  std::string text;
};

std::string written(pugi::xml_document const& document) {
  string_writer writer;
  document.save(writer, "  ", pugi::format_default, pugi::encoding_utf8);
  return std::move(writer.text);
}

void set(xml_node node, char const* name, std::string const& value) {
  node.append_attribute(name).set_value(printable(value).c_str());
}

xml_node element(xml_node parent, char const* name, std::string const& text) {
  xml_node const node = parent.append_child(name);
  node.text().set(printable(text).c_str());
  return node;
}

/// <name format="html"><text>…</text></name>.
xml_node text_element(xml_node parent, char const* name, std::string const& text,
                      char const* format) {
  xml_node node = parent.append_child(name);
  if (format != nullptr) node.append_attribute("format").set_value(format);
  element(node, "text", text);
  return node;
}

pugi::xml_document fresh_document() {
  pugi::xml_document document;
  xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  return document;
}

// --- JUnit ----------------------------------------------------------------------------------------

bool is_failure(grading::marked_answer const& a) {
  return !grading::is_right(a.found.at) && a.found.at != grading::rung::blank;
}

bool is_blank(grading::marked_answer const& a) { return a.found.at == grading::rung::blank; }

template <class Predicate>
std::string counted(grading::marked_sheet const& s, Predicate is) {
  return std::to_string(std::count_if(s.answers.begin(), s.answers.end(), is));
}

/// The diagnosis stands in the element's text, which every reader shows, not in the attribute alone.
void add_test(xml_node suite, graded_class const& g, grading::marked_sheet const& sheet,
              std::size_t i) {
  grading::marked_answer const& a = sheet.answers[i];
  xml_node test = suite.append_child("testcase");
  set(test, "name", g.case_.questions[i].name);
  set(test, "classname", sheet.student);
  set(test, "time", "0");
  if (is_blank(a)) {
    test.append_child("skipped");
  } else if (is_failure(a)) {
    xml_node const failure = element(test, "failure", told(g, i, a));
    set(failure, "type", std::string(grading::code_of(a.found.at)));
    set(failure, "message", a.answer.text);
  }
}

// --- Moodle ---------------------------------------------------------------------------------------

/// Text as HTML, for the elements that Moodle reads as such.
std::string html(std::string_view text) {
  std::string escaped;
  for (char const c : text) {
    if (c == '<')
      escaped += "&lt;";
    else if (c == '>')
      escaped += "&gt;";
    else if (c == '&')
      escaped += "&amp;";
    else
      escaped += c;
  }
  return "<p>" + escaped + "</p>";
}

void add_answer(xml_node question, std::string const& value, rational const& fraction,
                std::string const& feedback, rational const& tolerance) {
  xml_node answer = question.append_child("answer");
  set(answer, "fraction", decimal_text(fraction, 5));
  set(answer, "format", "moodle_auto_format");
  element(answer, "text", value);
  text_element(answer, "feedback", html(feedback), "html");
  element(answer, "tolerance", decimal_text(tolerance, 12));
}

/// What is asked, with the numbers of the statement that may mislead.
std::string question_html(grading::case_row const& row, grading::graded_question const& q,
                          language lang) {
  std::string text = phrase({"{}: work out {} ({}).", "{}\u00a0: calculez {} ({})."}, lang, q.name,
                            row.measure.text, row.program.text);
  for (grading::other_number const& other : row.others)
    text += ' ' + other.name + " = " + decimal_text(other.value, 10) + '.';
  return html(text);
}

/// The elements in the order of Moodle's own export (writequestion).
void add_question(xml_node quiz, keyed_case const& c, std::size_t i,
                  grading::share_table const& shares, language lang) {
  auto const& q = c.questions[i];
  xml_node question = quiz.append_child("question");
  question.append_attribute("type").set_value("numerical");
  text_element(question, "name", q.name, nullptr);
  text_element(question, "questiontext", question_html(c.rows[i], q, lang), "html");
  text_element(question, "generalfeedback", "", "html");
  element(question, "defaultgrade", decimal_text(q.marks, 7));
  element(question, "penalty", "0");
  element(question, "hidden", "0");
  element(question, "idnumber", "");
  constexpr unsigned digits = 12;
  for (moodle_row const& row : moodle_rows(c.keys[i], shares, lang))
    add_answer(question, decimal_text(row.value, digits), row.fraction, row.feedback,
               row.tolerance);
  add_answer(question, "*", grading::share_of({grading::rung::unexplained, {}, {}}, shares),
             grading::judgement_text({grading::rung::unexplained, {}, {}}, {}, lang), 0);
  element(question, "unitgradingtype", "0");
  element(question, "unitpenalty", "0.1");
  element(question, "showunits", "3");
  element(question, "unitsleft", "0");
}

/// The grades that Moodle has (question/engine/bank.php, fraction_options_full).
constexpr std::array<std::string_view, 21> moodle_grades{
    "100",      "90",       "83.33333", "80",       "75", "70", "66.66667",
    "60",       "50",       "40",       "33.33333", "30", "25", "20",
    "16.66667", "14.28571", "12.5",     "11.11111", "10", "5",  "0"};

}  // namespace

std::string junit_xml(graded_class const& g) {
  pugi::xml_document document = fresh_document();
  xml_node suites = document.append_child("testsuites");
  set(suites, "name", g.settings.case_file);
  for (grading::marked_sheet const& sheet : g.sheets) {
    xml_node suite = suites.append_child("testsuite");
    set(suite, "name", sheet.student);
    set(suite, "tests", std::to_string(sheet.answers.size()));
    set(suite, "failures", counted(sheet, is_failure));
    set(suite, "errors", "0");
    set(suite, "skipped", counted(sheet, is_blank));
    set(suite, "time", "0");
    for (std::size_t i = 0; i < sheet.answers.size(); ++i) add_test(suite, g, sheet, i);
  }
  return written(document);
}

std::string moodle_xml(keyed_case const& c, grading::share_table const& shares,
                       grade_settings const& settings) {
  pugi::xml_document document = fresh_document();
  xml_node const quiz = document.append_child("quiz");
  for (std::size_t i = 0; i < c.questions.size(); ++i)
    add_question(quiz, c, i, shares, settings.output.how.lang);
  return written(document);
}

void warn_of_moodle_shares(grading::share_table const& shares, problems& found) {
  for (auto const& [name, share] : shares) {
    std::string const text = decimal_text(share, 5);
    if (std::find(moodle_grades.begin(), moodle_grades.end(), text) != moodle_grades.end())
      continue;
    add(found, severity::warning, {code::share_unknown_to_moodle, {}, {}, {text, name}});
  }
}

}  // namespace kpi
