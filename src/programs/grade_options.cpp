// SPDX-License-Identifier: MIT
#include "grade_options.hpp"

#include <array>
#include <utility>

#include <kpi/text/decimal.hpp>

namespace kpi {
namespace {

constexpr std::array commands{choice<grade_command>{"key", grade_command::key},
                              choice<grade_command>{"lint", grade_command::lint},
                              choice<grade_command>{"shares", grade_command::shares}};
constexpr std::array grade_formats{choice<grade_format>{"text", grade_format::text},
                                   choice<grade_format>{"json", grade_format::json},
                                   choice<grade_format>{"csv", grade_format::csv},
                                   choice<grade_format>{"gradescope", grade_format::gradescope},
                                   choice<grade_format>{"junit", grade_format::junit},
                                   choice<grade_format>{"moodle", grade_format::moodle}};
constexpr std::array mark_roundings{
    choice<grading::mark_rounding>{"nearest", grading::mark_rounding::nearest},
    choice<grading::mark_rounding>{"up", grading::mark_rounding::up},
    choice<grading::mark_rounding>{"down", grading::mark_rounding::down}};
constexpr std::array reports{choice<grade_report>{"class", grade_report::whole_class},
                             choice<grade_report>{"students", grade_report::students}};

std::optional<rational> positive(std::optional<std::string> const& typed, std::string name,
                                 std::string example, std::vector<error>& errors) {
  if (!typed) return std::nullopt;
  auto number = parse_number(*typed);
  if (number && *number > 0) return number;
  errors.push_back({code::not_a_number, {}, *typed, {std::move(name), std::move(example)}});
  return std::nullopt;
}

/// The words beside the options: a command or nothing, then the files.
void read_words(typed_grade const& typed, grade_settings& settings, std::vector<error>& errors) {
  std::vector<std::string> files = typed.words;
  auto const* command = files.empty() ? nullptr : find_choice(commands, files.front());
  if (command != nullptr) {
    settings.command = command->value;
    files.erase(files.begin());
  }
  std::size_t const due = settings.command == grade_command::mark     ? 2
                          : settings.command == grade_command::shares ? 0
                                                                      : 1;
  if (!files.empty()) settings.case_file = files.front();
  if (files.size() > 1) settings.answers_file = files[1];
  if (files.size() != due)
    errors.push_back({code::wrong_operands,
                      {},
                      files.size() > due ? files[due] : "",
                      {std::string(due == 2   ? "CASE ANSWERS"
                                   : due == 1 ? "CASE"
                                              : "-")}});
}

/// An option that would change nothing is refused, not ignored.
void check_combination(typed_grade const& typed, grade_settings const& settings,
                       std::vector<error>& errors) {
  auto const excludes = [&](bool is_typed, std::string name, std::string other) {
    if (is_typed) errors.push_back({code::excludes, {}, {}, {std::move(name), std::move(other)}});
  };
  bool const marks = settings.command == grade_command::mark;
  std::string const format = "--format " + typed.output.format.value_or("text");
  std::string const word = marks || typed.words.empty() ? "" : typed.words.front();
  if (!marks) {
    excludes(typed.mark_step.has_value(), word, "--mark-step");
    excludes(typed.out_of.has_value(), word, "--out-of");
    excludes(typed.student.has_value(), word, "--student");
    excludes(typed.report.has_value(), word, "--report");
    excludes(typed.hints, word, "--hints");
    excludes(settings.format == grade_format::gradescope, word, format);
    excludes(settings.format == grade_format::junit, word, format);
  }
  bool const moodle = settings.format == grade_format::moodle;
  excludes(moodle && settings.command != grade_command::key, marks ? "CASE ANSWERS" : word, format);
  bool const values_answers = marks || moodle || settings.command == grade_command::shares;
  excludes(typed.shares.has_value() && !values_answers, word, "--shares");
  excludes(typed.total.has_value() && settings.command == grade_command::shares, word, "--total");
  bool const tables = settings.format == grade_format::text || settings.format == grade_format::csv;
  excludes(typed.report.has_value() && !tables, format, "--report");
  excludes(typed.hints && settings.report == grade_report::whole_class && tables, "--hints",
           "--report class");
  excludes(typed.student.has_value() && settings.report == grade_report::whole_class && tables,
           "--student", "--report class");
  if (typed.mark_round && !typed.mark_step)
    errors.push_back({code::needs, {}, {}, {"--mark-round", "--mark-step"}});
}

/// The class in text and the students in CSV, unless students are what is asked for.
grade_report report_of(typed_grade const& typed, grade_format format) {
  bool const students = format == grade_format::csv || typed.hints || typed.student;
  return meaning_of(typed.report, reports,
                    students ? grade_report::students : grade_report::whole_class);
}

option_group marks_group(typed_grade& typed) {
  return {
      {"Marks", "Notation"},
      {{"--shares",
        "FILE",
        {"your own shares of the marks: code,share (kpi-grade shares prints the usual ones)",
         "vos parts des points\u00a0: code,part (kpi-grade shares affiche les parts habituelles)"},
        &typed.shares},
       {"--total",
        "N",
        {"refuse a case whose marks do not add up to N",
         "refuser un cas dont les points ne totalisent pas N"},
        &typed.total},
       {"--out-of",
        "N",
        {"put the mark of a sheet on N (the sum of the marks)",
         "ramener la note d’une copie sur N (la somme des points)"},
        &typed.out_of},
       {"--mark-step",
        "S",
        {"round the mark of a sheet to steps of S, such as 0.5 (exact)",
         "arrondir la note d’une copie par pas de S, par exemple 0,5 (exacte)"},
        &typed.mark_step},
       {"--mark-round",
        "",
        {"with --mark-step: which way (nearest; halves go up)",
         "avec --mark-step\u00a0: dans quel sens (nearest\u202f; les moitiés vers le haut)"},
        &typed.mark_round,
        names_of(mark_roundings)}}};
}

option_group output_group(typed_grade& typed) {
  return {
      {"Output", "Présentation"},
      {{"-f,--format",
        "",
        {"how the result is written (text); moodle goes with key, gradescope and junit with answers",
         "forme du résultat (text)\u202f; moodle va avec key, gradescope et junit avec des réponses"},
        &typed.output.format,
        names_of(grade_formats)},
       {"--report",
        "",
        {"what text and CSV tell: the class, or each student (class in text, students in CSV)",
         "ce que disent le texte et le CSV\u00a0: la classe, ou chaque élève (class en texte, students en CSV)"},
        &typed.report,
        names_of(reports)},
       {"--student",
        "NAME",
        {"the sheet of one student only", "la copie d’un seul élève"},
        &typed.student},
       {"--hints",
        "",
        {"for students who may try again: what to look at, without the key",
         "pour des élèves qui peuvent recommencer\u00a0: quoi revoir, sans le corrigé"},
        &typed.hints},
       {"-o,--output",
        "FILE",
        {"write to a file, whole or not at all, instead of standard output",
         "écrire dans un fichier, en entier ou pas du tout, au lieu de la sortie standard"},
        &typed.to_file},
       language_option(typed.output),
       {"--csv-style",
        "",
        {"with --format csv: comma and point, or semicolon and decimal comma (iso)",
         "avec --format csv\u00a0: virgule et point, ou point-virgule et virgule décimale (iso)"},
        &typed.output.csv_style,
        {"iso", "fr"}},
       {"--color",
        "",
        {"colours (auto: at a terminal, unless NO_COLOR is set)",
         "couleurs (auto\u00a0: au terminal, sauf si NO_COLOR est défini)"},
        &typed.output.color,
        {"auto", "always", "never"}}}};
}

}  // namespace

constinit program_card const grade_card{
    "kpi-grade",
    {"Marks a class on NPS, CSAT, CES and margins, and tells each student the likely mistake. key prints the answers with their working, lint the mistakes that a case cannot tell apart, shares what each step of the ladder is worth.",
     "Note une classe sur le NPS, le CSAT, le CES et les marges, et dit à chaque élève l’erreur probable. key affiche le corrigé avec le calcul, lint les erreurs qu’un cas ne distingue pas, shares ce que vaut chaque échelon."},
    {{{"kpi-grade case.csv answers.csv", "kpi-grade cas.csv reponses.csv"},
      {"kpi-grade key case.csv", "kpi-grade key cas.csv"},
      {"kpi-grade lint case.csv", "kpi-grade lint cas.csv"},
      {"kpi-grade key --format moodle -o quiz.xml case.csv",
       "kpi-grade key --format moodle -o quiz.xml cas.csv"}}},
    {"[key|lint|shares] CASE [ANSWERS]", "[key|lint|shares] CAS [RÉPONSES]"}};

std::vector<option_group> grade_options(typed_grade& typed) {
  return {marks_group(typed), output_group(typed), help_group(typed.output)};
}

grade_settings settings_of(typed_grade const& typed, environment const& env,
                           std::vector<error>& errors) {
  grade_settings settings;
  read_words(typed, settings, errors);
  settings.output = settings_of(typed.output, env, errors);
  settings.format = meaning_of(typed.output.format, grade_formats, grade_format::text);
  settings.report = report_of(typed, settings.format);
  check_combination(typed, settings, errors);
  settings.shares_file = typed.shares;
  settings.total = positive(typed.total, "--total", "20", errors);
  settings.total_typed = typed.total.value_or("");
  settings.rule = {positive(typed.out_of, "--out-of", "20", errors),
                   positive(typed.mark_step, "--mark-step", "0.5", errors),
                   meaning_of(typed.mark_round, mark_roundings, grading::mark_rounding::nearest)};
  settings.student = typed.student;
  settings.to_file = typed.to_file;
  settings.whom = typed.hints ? grading::audience::student : grading::audience::teacher;
  return settings;
}

}  // namespace kpi
