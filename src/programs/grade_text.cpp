// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include <kpi/commentary/grammar.hpp>
#include <kpi/grading/lint.hpp>
#include <kpi/render/text.hpp>
#include <kpi/text/phrase.hpp>

#include "graded.hpp"

namespace kpi {
namespace {

using line = std::vector<std::string>;

std::string finished(std::string text, page const& on) {
  return in_ascii_if(on.ascii, std::move(text));
}

/// Text in lines, indented.
std::string block(std::string_view text, std::size_t indent, page const& on) {
  std::string lines;
  std::size_t const room = on.width > indent + narrowest_page ? on.width - indent : narrowest_page;
  for (std::string const& one : wrapped(text, room)) lines += std::string(indent, ' ') + one + '\n';
  return lines;
}

std::string plain_table(std::vector<line> cells, page const& on) {
  std::vector<tone> const tones(cells.front().size(), tone::none);
  return table_text({std::move(cells), tones}, on);
}

std::string percent_of(rational const& x, language lang) {
  return percent_text({lang, {}, rounding::half_away}, x);
}

std::string students_word(std::uint64_t n, language lang) {
  display const how{lang, {}, rounding::half_away};
  return lang == language::french ? grammar::counted(how, n, "copie", "copies")
                                  : grammar::counted(how, n, "sheet", "sheets");
}

std::string summary(grading::class_report const& r, language lang) {
  auto const m = [&](rational const& x) { return marks_text(x, lang); };
  return phrase({"{}: mean {} of {}, median {}, from {} to {}.\n",
                 "{}\u00a0: moyenne {} sur {}, médiane {}, de {} à {}.\n"},
                lang, students_word(r.students, lang), m(r.mean), m(r.out_of), m(r.median),
                m(r.lowest), m(r.highest));
}

std::string question_table(grading::class_report const& r, language lang, page const& on) {
  bool const french = lang == language::french;
  std::vector<line> cells{
      french ? line{"Question", "Juste", "Sans réponse", "Points obtenus", "Barème"}
             : line{"Question", "Right", "No answer", "Share of the marks", "Marks"}};
  for (grading::question_report const& q : r.questions)
    cells.push_back({safe(q.name), std::to_string(q.right), std::to_string(q.blank),
                     percent_of(q.mean_share, lang), marks_text(q.marks, lang)});
  return plain_table(std::move(cells), on);
}

/// A mistake of the class with its question.
struct class_mistake {
  grading::question_report const* question;
  grading::mistake_count const* mistake;
};

std::vector<class_mistake> mistakes_of(grading::class_report const& r) {
  std::vector<class_mistake> all;
  for (grading::question_report const& q : r.questions)
    for (grading::mistake_count const& m : q.mistakes) all.push_back({&q, &m});
  std::stable_sort(all.begin(), all.end(), [](class_mistake const& a, class_mistake const& b) {
    return a.mistake->students > b.mistake->students;
  });
  return all;
}

/// The most frequent; what few made is counted.
std::string mistake_lines(grading::class_report const& r, language lang, page const& on) {
  constexpr std::size_t most = 15;
  auto const all = mistakes_of(r);
  std::string text;
  for (std::size_t i = 0; i < std::min(most, all.size()); ++i) {
    class_mistake const& m = all[i];
    std::string const start =
        phrase({"  {} of {}  ", "  {} sur {}  "}, lang, m.mistake->students, r.students);
    std::string const what = fmt::format("{}{} {} [{}]", safe(m.question->name),
                                         lang == language::french ? "\u00a0:" : ":",
                                         m.mistake->name.in(lang), m.mistake->code);
    text += start + block(what, width(start), on).substr(width(start));
  }
  if (all.size() > most)
    text += phrase({"  … and {} more: --format csv --report class lists them all\n",
                    "  … et {} autres\u00a0: --format csv --report class les donne toutes\n"},
                   lang, all.size() - most);
  return text;
}

/// "0–4   ███ 3".
std::string mark_bars(grading::class_report const& r, language lang, page const& on) {
  std::string text;
  std::size_t const parts = r.distribution.size();
  for (std::size_t i = 0; i < parts; ++i) {
    auto const end = [&](std::size_t part) {
      return marks_text(rational(r.out_of * part / parts), lang);
    };
    std::string const range = end(i) + (lang == language::french ? " à " : " to ") + end(i + 1);
    std::size_t const room = on.width > 40 ? on.width - 30 : 10;
    auto const length = static_cast<std::size_t>(r.distribution[i] * room / r.students);
    text += "  " + padded_right(range, 14) + ' ' + repeated(on.ascii ? "#" : "█", length) +
            (length > 0 ? " " : "") + std::to_string(r.distribution[i]) + '\n';
  }
  return text;
}

std::string answer_line(graded_class const& g, std::size_t i, grading::marked_answer const& a,
                        page const& on) {
  auto const& q = g.case_.questions[i];
  std::string const written = a.answer.text.empty() ? "—" : safe(a.answer.text);
  std::string text = fmt::format("  {}{} {}   {} / {}   [{}]\n", safe(q.name),
                                 g.lang() == language::french ? "\u00a0:" : ":", written,
                                 marks_text(a.points, g.lang()), marks_text(q.marks, g.lang()),
                                 grading::code_of(a.found.at));
  return text + block(told(g, i, a), 4, on);
}

std::string sheet_text(graded_class const& g, grading::marked_sheet const& sheet, page const& on) {
  std::string text =
      strong(fmt::format("{}   {} / {}", safe(sheet.student), marks_text(sheet.mark, g.lang()),
                         marks_text(g.out_of(), g.lang())),
             on) +
      '\n';
  for (std::size_t i = 0; i < sheet.answers.size(); ++i)
    text += answer_line(g, i, sheet.answers[i], on);
  return text;
}

std::string source_of(grading::candidate const& c, language lang) {
  return fmt::format("{} [{}]", c.name.in(lang), c.code);
}

/// What a confusion says, in the form that its weight deserves.
std::string confusion_text(grading::confusion const& c, grading::figure_kind kind, language lang) {
  std::vector<std::string> names;
  for (grading::candidate const& m : c.mistakes) names.push_back(source_of(m, lang));
  words const form =
      c.right ? words{"{}: the right answer also comes out when {}.",
                      "{}\u00a0: on trouve aussi la bonne réponse quand {}."}
      : c.within
          ? words{"{}: the tolerance takes for right what comes out when {}.",
                  "{}\u00a0: la tolérance accepte ce qu’on trouve quand {}."}
          : words{"{} comes out when {}: these cannot be told apart.",
                  "{}\u00a0: on trouve ce nombre quand {}\u202f; impossible de les distinguer."};
  return phrase(form, lang, grading::shown_value(c.value, kind, lang),
                grammar::listed(names, lang == language::french ? " ou quand " : " or when "));
}

}  // namespace

std::string class_text(graded_class const& g) {
  page const& on = g.settings.output.on;
  language const lang = g.lang();
  auto const report = grading::report_of(g.case_.questions, g.sheets, g.settings.rule);
  auto const title = [&](words const& w) { return '\n' + strong(w.in(lang), on) + '\n'; };
  std::string text = summary(report, lang) + '\n' + question_table(report, lang, on);
  text += phrase({"Hardest: {}.\n", "La plus difficile\u00a0: {}.\n"}, lang,
                 safe(report.questions[report.hardest].name));
  std::string const mistakes = mistake_lines(report, lang, on);
  if (!mistakes.empty()) text += title({"Mistakes", "Erreurs"}) + mistakes;
  text += title({"Marks", "Notes"}) + mark_bars(report, lang, on);
  return finished(std::move(text), on);
}

std::string students_text(graded_class const& g) {
  page const& on = g.settings.output.on;
  std::string text;
  for (grading::marked_sheet const& sheet : g.sheets)
    text += (text.empty() ? "" : "\n") + sheet_text(g, sheet, on);
  return finished(std::move(text), on);
}

std::string key_text(keyed_case const& c, grade_settings const& settings) {
  page const& on = settings.output.on;
  language const lang = settings.output.how.lang;
  bool const french = lang == language::french;
  std::vector<line> cells{french ? line{"Question", "Réponse", "Arrondi demandé", "Barème"}
                                 : line{"Question", "Answer", "Rounded", "Marks"}};
  for (grading::graded_question const& q : c.questions) {
    auto const& key = q.ladder.key();
    std::string const exact = number({lang, {}, rounding::half_away}, key.exact, 6);
    cells.push_back({safe(q.name), exact,
                     grading::shown_value(grading::rounded_key(key), key.facts.kind, lang),
                     marks_text(q.marks, lang)});
  }
  std::string text = plain_table(std::move(cells), on);
  text += phrase({"Total: {}\n", "Total\u00a0: {}\n"}, lang,
                 marks_text(grading::total_marks(c.questions), lang));
  for (input_working const& w : c.workings) {
    sheet board;
    board.working_title = safe(w.title);
    board.working = w.steps;
    text += '\n' + kpi::detail::working_text(board, on);
  }
  return finished(std::move(text), on);
}

std::string lint_text(keyed_case const& c, grade_settings const& settings) {
  page const& on = settings.output.on;
  language const lang = settings.output.how.lang;
  constexpr words apart{"Every mistake has a number of its own.",
                        "Chaque erreur donne un nombre qui lui est propre."};
  std::string text;
  for (std::size_t i = 0; i < c.questions.size(); ++i) {
    auto const found = grading::confusions(c.keys[i]);
    text += (i == 0 ? "" : "\n") + strong(safe(c.questions[i].name), on) + '\n';
    for (grading::confusion const& one : found)
      text += block(confusion_text(one, c.keys[i].facts.kind, lang), 2, on);
    if (found.empty()) text += block(apart.in(lang), 2, on);
  }
  return finished(std::move(text), on);
}

}  // namespace kpi
