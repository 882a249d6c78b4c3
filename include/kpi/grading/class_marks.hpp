// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <kpi/grading/marks.hpp>
#include <kpi/grading/sheets.hpp>

namespace kpi::grading {

/// A question of the case, ready to be marked.
struct graded_question {
  std::string name;
  rational marks;
  grading::ladder ladder;
  std::string key;                     ///< of the measure, within its result: "operating_income"
  std::vector<std::size_t> uses = {};  ///< the questions that it builds on
};

struct marked_answer {
  typed_answer answer;
  diagnosis found;
  rational share;   ///< percent
  rational points;  ///< of the question's marks
};

struct marked_sheet {
  std::string student;
  std::vector<marked_answer> answers;  ///< in the order of the questions
  rational points;
  rational mark;  ///< by the teacher's rule
};

/// How the marks are given.
struct marking {
  share_table shares = {};
  mark_rule rule = {};
};

rational total_marks(std::vector<graded_question> const& questions);

/// Every sheet marked.
std::vector<marked_sheet> marked_sheets(std::vector<graded_question> const& questions,
                                        std::vector<answer_sheet> const& sheets,
                                        marking const& how);

/// A mistake and how many made it.
struct mistake_count {
  std::string_view code;
  phrases name;
  std::uint64_t students = 0;
};

/// What became of one question in the class.
struct question_report {
  std::string name;
  rational marks;
  std::uint64_t right = 0;
  std::uint64_t blank = 0;
  rational mean_share;                                     ///< of the marks, percent
  std::vector<std::pair<rung, std::uint64_t>> rungs = {};  ///< those that occur, best first
  std::vector<mistake_count> mistakes = {};  ///< most frequent first; ties count for each
};

struct class_report {
  std::uint64_t students = 0;
  rational out_of;
  rational mean;
  rational median;
  rational lowest;
  rational highest;
  std::vector<question_report> questions = {};
  std::size_t hardest = 0;                       ///< the question with the lowest mean share
  std::vector<std::uint64_t> distribution = {};  ///< of the marks, in five equal parts of the scale
};

/// Domain: at least one sheet and one question.
class_report report_of(std::vector<graded_question> const& questions,
                       std::vector<marked_sheet> const& sheets, mark_rule const& rule);

// ---------------------------------------------------------------------------------------------------

inline rational total_marks(std::vector<graded_question> const& questions) {
  rational sum = 0;
  for (graded_question const& q : questions) sum += q.marks;
  return sum;
}

namespace detail {

/// Marks sheets; the same text in the same question is judged once.
class marker {
public:
  marker(std::vector<graded_question> const& questions, marking const& how)
      : questions_(questions), how_(how), total_(total_marks(questions)), known_(questions.size()) {
  }

  marked_sheet marked(answer_sheet const& sheet) {
    marked_sheet done{sheet.student, {}, 0, 0};
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      done.answers.push_back(answer_to(i, sheet.answers[i], done));
      done.points += done.answers.back().points;
    }
    done.mark = mark_of(done.points, total_, how_.rule);
    return done;
  }

private:
  marked_answer answer_to(std::size_t i, std::string const& text, marked_sheet const& before) {
    auto known = known_[i].find(text);
    if (known == known_[i].end()) known = known_[i].emplace(text, valued(i, judged(i, text))).first;
    if (is_right(known->second.found.at) || questions_[i].uses.empty()) return known->second;
    std::vector<carried_answer> const carried = wrong_before(i, before);
    if (carried.empty()) return known->second;
    marked_answer own = known->second;
    own.found = questions_[i].ladder.judge(own.answer, carried, named_uses(i, before));
    return valued(i, std::move(own));
  }

  marked_answer judged(std::size_t i, std::string const& text) const {
    typed_answer answer = parse_answer(text);
    diagnosis found = questions_[i].ladder.judge(answer);
    return {std::move(answer), std::move(found), 0, 0};
  }

  marked_answer valued(std::size_t i, marked_answer a) const {
    a.share = share_of(a.found, how_.shares);
    a.points = questions_[i].marks * a.share / 100;
    return a;
  }

  static bool is_carried(marked_answer const& a) {
    return a.found.value && !is_right(a.found.at) && a.found.at != rung::impossible;
  }

  /// Those of the answers that the question builds on, in this sheet, that are wrong and possible.
  std::vector<carried_answer> wrong_before(std::size_t i, marked_sheet const& sheet) const {
    std::vector<carried_answer> carried;
    for (std::size_t const used : questions_[i].uses)
      if (is_carried(sheet.answers[used]))
        carried.push_back({questions_[used].key, *sheet.answers[used].found.value});
    return carried;
  }

  phrases named_uses(std::size_t i, marked_sheet const& sheet) const {
    std::string names;
    for (std::size_t const used : questions_[i].uses)
      if (is_carried(sheet.answers[used]))
        names += (names.empty() ? "" : ", ") + questions_[used].name;
    return {"your own answer to “" + names + "” is used",
            "on part de votre réponse à «\u00a0" + names + "\u00a0»"};
  }

  std::vector<graded_question> const& questions_;
  marking const& how_;
  rational total_;
  std::vector<std::unordered_map<std::string, marked_answer>> known_;
};

inline void count_mistakes(question_report& report, diagnosis const& d) {
  if (is_right(d.at)) return;
  for (reason const& r : d.reasons) {
    bool const follow = r.code == "follow-through";
    auto const same = [&](mistake_count const& m) {
      return m.code == r.code && (follow || m.name == r.name);
    };
    auto const known = std::find_if(report.mistakes.begin(), report.mistakes.end(), same);
    if (known != report.mistakes.end())
      ++known->students;
    else
      report.mistakes.push_back({r.code,
                                 follow ? phrases{"an earlier answer of the student’s own is used",
                                                  "on part d’une réponse précédente de l’élève"}
                                        : r.name,
                                 1});
  }
}

inline question_report question_of(std::vector<graded_question> const& questions,
                                   std::vector<marked_sheet> const& sheets, std::size_t i) {
  question_report report{questions[i].name, questions[i].marks, 0, 0, 0};
  std::vector<std::uint64_t> rungs(rung_table.size());
  for (marked_sheet const& s : sheets) {
    marked_answer const& a = s.answers[i];
    ++rungs[static_cast<std::size_t>(a.found.at)];
    report.right += is_right(a.found.at) ? 1U : 0U;
    report.blank += a.found.at == rung::blank ? 1U : 0U;
    report.mean_share += a.share;
    count_mistakes(report, a.found);
  }
  report.mean_share /= sheets.size();
  for (rung_row const& row : rung_table)
    if (auto const n = rungs[static_cast<std::size_t>(row.rung)]; n > 0)
      report.rungs.emplace_back(row.rung, n);
  std::stable_sort(report.mistakes.begin(), report.mistakes.end(),
                   [](auto const& a, auto const& b) { return a.students > b.students; });
  return report;
}

/// How many marks lie in each fifth of the scale; the highest belongs to the last.
inline std::vector<std::uint64_t> fifths(std::vector<rational> const& marks,
                                         rational const& out_of) {
  constexpr int parts = 5;
  std::vector<std::uint64_t> counts(parts);
  for (rational const& mark : marks) {
    int const part = rounded(rational(mark * parts / out_of), rounding::truncate).convert_to<int>();
    ++counts[static_cast<std::size_t>(std::clamp(part, 0, parts - 1))];
  }
  return counts;
}

}  // namespace detail

inline std::vector<marked_sheet> marked_sheets(std::vector<graded_question> const& questions,
                                               std::vector<answer_sheet> const& sheets,
                                               marking const& how) {
  detail::marker marker(questions, how);
  std::vector<marked_sheet> done;
  done.reserve(sheets.size());
  for (answer_sheet const& sheet : sheets) done.push_back(marker.marked(sheet));
  return done;
}

inline class_report report_of(std::vector<graded_question> const& questions,
                              std::vector<marked_sheet> const& sheets, mark_rule const& rule) {
  std::vector<rational> marks;
  rational sum = 0;
  for (marked_sheet const& s : sheets) {
    marks.push_back(s.mark);
    sum += s.mark;
  }
  std::sort(marks.begin(), marks.end());
  std::size_t const n = marks.size();
  class_report report;
  report.students = n;
  report.out_of = rule.out_of.value_or(total_marks(questions));
  report.mean = sum / n;
  report.median = (marks[(n - 1) / 2] + marks[n / 2]) / 2;
  report.lowest = marks.front();
  report.highest = marks.back();
  report.distribution = detail::fifths(marks, report.out_of);
  for (std::size_t i = 0; i < questions.size(); ++i) {
    report.questions.push_back(detail::question_of(questions, sheets, i));
    if (report.questions[i].mean_share < report.questions[report.hardest].mean_share)
      report.hardest = i;
  }
  return report;
}

}  // namespace kpi::grading
