// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <kpi/grading/table_file.hpp>
#include <kpi/text/fold.hpp>

namespace kpi::grading {

/// What one student wrote, in the order of the case's questions; blank where nothing was asked or written.
struct answer_sheet {
  std::string student;
  place where = {};
  std::vector<std::string> answers = {};
};

/// The answers of a class out of the bytes of their file: students down and questions across, or long with the columns
/// student, question and answer (élève, question, réponse). Errors: question_without_key, repeated_student,
/// student_without_name, repeated_answer. Warning: unanswered_question.
struct sheets_reading {
  std::vector<answer_sheet> sheets = {};
  problems found = {};
};

sheets_reading read_sheets(std::string file, std::string_view bytes,
                           std::vector<std::string> const& questions);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// The position of the heading that is one of the folded words.
inline std::optional<std::size_t> heading_among(csv::record const& headings,
                                                std::vector<std::string_view> const& words) {
  for (std::size_t i = 0; i < headings.size(); ++i)
    if (std::find(words.begin(), words.end(), folded(headings.text(i))) != words.end()) return i;
  return std::nullopt;
}

class sheet_reader {
public:
  sheet_reader(table_reading table, std::vector<std::string> const& questions)
      : table_(std::move(table)), questions_(questions), found_(table_.found) {
    for (std::size_t i = 0; i < questions.size(); ++i) {
      by_name_.emplace(folded(questions[i]), i);
      asked_.push_back(false);
    }
  }

  sheets_reading reading() {
    if (!has_errors(found_)) read();
    if (!has_errors(found_)) warn_of_unasked();
    if (has_errors(found_)) sheets_.clear();
    return {std::move(sheets_), std::move(found_)};
  }

private:
  void read() {
    csv::record const& headings = table_.rows.front();
    auto const student =
        heading_among(headings, {"student", "eleve", "etudiant", "etudiante", "copie", "sheet"});
    auto const question = heading_among(headings, {"question"});
    auto const answer = heading_among(headings, {"answer", "reponse"});
    if (student && question && answer) return read_long(*student, *question, *answer);
    read_wide();
  }

  std::optional<std::size_t> question_at(csv::record const& r, std::size_t column) {
    std::string_view const name = trimmed(r.text(column));
    auto const known = by_name_.find(folded(name));
    if (known != by_name_.end()) {
      asked_[known->second] = true;
      return known->second;
    }
    std::vector<std::string_view> const names(questions_.begin(), questions_.end());
    add(found_, severity::error,
        {code::question_without_key,
         place_of(table_, r, column),
         std::string(name),
         {name_list(), std::string(nearest(name, names).value_or(""))}});
    return std::nullopt;
  }

  std::string name_list() const {
    std::string list;
    for (std::string const& q : questions_) list += (list.empty() ? "" : ", ") + q;
    return list;
  }

  /// The sheet of a student; null (and told) where the name is missing.
  answer_sheet* sheet_of(csv::record const& r, std::size_t column, bool may_exist) {
    std::string const name(trimmed(r.text(column)));
    if (name.empty()) {
      add(found_, severity::error,
          {code::student_without_name, place_of(table_, r, column), {}, {}});
      return nullptr;
    }
    auto const known = by_student_.find(name);
    if (known != by_student_.end() && may_exist) return &sheets_[known->second];
    if (known != by_student_.end()) {
      add(found_, severity::error,
          {code::repeated_student,
           place_of(table_, r, column),
           name,
           {sheets_[known->second].where.line}});
      return nullptr;
    }
    by_student_.emplace(name, sheets_.size());
    sheets_.push_back(
        {name, place_of(table_, r, column), std::vector<std::string>(questions_.size())});
    return &sheets_.back();
  }

  void read_wide() {
    csv::record const& headings = table_.rows.front();
    std::vector<std::optional<std::size_t>> columns;
    for (std::size_t i = 1; i < headings.size(); ++i) {
      bool const unused = trimmed(headings.text(i)).empty();
      columns.push_back(unused ? std::nullopt : question_at(headings, i));
    }
    for (std::size_t row = 1; row < table_.rows.size(); ++row) {
      csv::record const& r = table_.rows[row];
      answer_sheet* const sheet = sheet_of(r, 0, false);
      if (sheet == nullptr) continue;
      for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i]) sheet->answers[*columns[i]] = std::string(trimmed(r.text(i + 1)));
    }
  }

  void read_long(std::size_t student, std::size_t question, std::size_t answer) {
    std::map<std::pair<std::string, std::size_t>, std::uint64_t> given;
    for (std::size_t row = 1; row < table_.rows.size(); ++row) {
      csv::record const& r = table_.rows[row];
      answer_sheet* const sheet = sheet_of(r, student, true);
      auto const asked = question_at(r, question);
      if (sheet == nullptr || !asked) continue;
      auto const [first, fresh] = given.emplace(std::pair(sheet->student, *asked), r.line());
      if (fresh)
        sheet->answers[*asked] = std::string(trimmed(r.text(answer)));
      else
        add(found_, severity::error,
            {code::repeated_answer,
             place_of(table_, r, answer),
             std::string(trimmed(r.text(answer))),
             {sheet->student, questions_[*asked], first->second}});
    }
  }

  void warn_of_unasked() {
    for (std::size_t i = 0; i < questions_.size(); ++i)
      if (!asked_[i])
        add(found_, severity::warning,
            {code::unanswered_question, {table_.file}, questions_[i], {}});
  }

  table_reading table_;
  std::vector<std::string> const& questions_;
  problems found_;
  std::unordered_map<std::string, std::size_t> by_name_ = {};
  std::unordered_map<std::string, std::size_t> by_student_ = {};
  std::vector<bool> asked_ = {};
  std::vector<answer_sheet> sheets_ = {};
};

}  // namespace detail

inline sheets_reading read_sheets(std::string file, std::string_view bytes,
                                  std::vector<std::string> const& questions) {
  return detail::sheet_reader(read_table(std::move(file), bytes), questions).reading();
}

}  // namespace kpi::grading
