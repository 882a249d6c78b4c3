// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/grading/answer.hpp>
#include <kpi/grading/ladder.hpp>
#include <kpi/grading/table_file.hpp>

namespace kpi::grading {

/// The columns of a case, and what headings name them besides.
enum class case_column {
  question,
  program,
  input,
  measure,
  marks,
  tolerance,
  decimals,
  unit,
  options,
  other_numbers,
  uses
};

struct case_column_row {
  case_column column;
  std::string_view name;
  bool required;
  std::vector<std::string_view> headings;  ///< folded
};

std::vector<case_column_row> const& case_columns();

/// A cell and where it stands.
struct case_cell {
  std::string text;
  place where = {};
};

/// A row of the case, as written; its numbers are read.
struct case_row {
  case_cell question;
  case_cell program;
  case_cell input;
  case_cell measure;
  case_cell options;
  case_cell unit;
  case_cell tolerance_cell;
  case_cell uses_cell;
  rational marks = {};
  std::optional<allowance> tolerance = {};
  std::optional<unsigned> decimals = {};
  std::vector<other_number> others = {};
  std::vector<std::string> uses = {};  ///< names of questions
};

/// A case out of the bytes of its file. Errors: case_column_missing, repeated_question, bad_case_cell, and those of
/// every table.
struct case_reading {
  std::vector<case_row> rows = {};
  problems found = {};
};

case_reading read_case(std::string file, std::string_view bytes);

/// The text cut at the separator, trimmed, without empty parts.
std::vector<std::string> parts_of(std::string_view text, char separator);

// ---------------------------------------------------------------------------------------------------

inline std::vector<case_column_row> const& case_columns() {
  static std::vector<case_column_row> const all{
      {case_column::question, "question", true, {}},
      {case_column::program, "program", true, {"programme"}},
      {case_column::input, "input", true, {"fichier", "donnees", "file"}},
      {case_column::measure, "measure", true, {"mesure"}},
      {case_column::marks, "marks", true, {"points", "bareme"}},
      {case_column::tolerance, "tolerance", false, {}},
      {case_column::decimals, "decimals", false, {"decimales"}},
      {case_column::unit, "unit", false, {"unite"}},
      {case_column::options, "options", false, {}},
      {case_column::other_numbers, "other_numbers", false, {"autres_nombres", "autres nombres"}},
      {case_column::uses, "uses", false, {"utilise"}},
  };
  return all;
}

inline std::vector<std::string> parts_of(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    auto const end = text.find(separator);
    std::string_view const part = trimmed(text.substr(0, end));
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  return parts;
}

namespace detail {

/// What a cell was to be, for bad_case_cell: its name in both languages and what is expected.
struct cell_words {
  words name;
  words expected;
};

inline constexpr cell_words marks_cell = {
    {"marks", "points"},
    {"a number such as 2 or 1.5, above 0", "un nombre comme 2 ou 1,5, supérieur à 0"}};
inline constexpr cell_words tolerance_cell = {
    {"a tolerance", "tolérance"},
    {"a number such as 0.5, or 1% of an amount", "un nombre comme 0,5, ou 1\u00a0% d’un montant"}};
inline constexpr cell_words decimals_cell = {
    {"decimals", "nombre de décimales"}, {"a whole number from 0 to 10", "un entier de 0 à 10"}};
inline constexpr cell_words others_cell = {
    {"other numbers", "autres nombres"},
    {"NAME=NUMBER;NAME=NUMBER, no number 0", "NOM=NOMBRE;NOM=NOMBRE, sans nombre nul"}};
inline constexpr cell_words question_cell = {{"the name of a question", "nom d’une question"},
                                             {"a short name", "un nom court"}};

/// Reads a case row by row.
class case_reader {
public:
  explicit case_reader(table_reading table) : table_(std::move(table)), found_(table_.found) {}

  case_reading reading() {
    if (!has_errors(found_)) find_columns();
    std::vector<case_row> rows;
    if (!has_errors(found_))
      for (std::size_t i = 1; i < table_.rows.size(); ++i) rows.push_back(row_of(table_.rows[i]));
    if (!has_errors(found_)) check_names(rows);
    if (has_errors(found_)) rows.clear();
    return {std::move(rows), std::move(found_)};
  }

private:
  void find_columns() {
    csv::record const& headings = table_.rows.front();
    for (case_column_row const& row : case_columns()) {
      std::optional<std::size_t> position;
      for (std::size_t i = 0; i < headings.size() && !position; ++i) {
        std::string const name = folded(headings.text(i));
        auto const& other = row.headings;
        if (name == row.name || std::find(other.begin(), other.end(), name) != other.end())
          position = i;
      }
      columns_.push_back(position);
      if (position || !row.required) continue;
      add(found_, severity::error,
          {code::case_column_missing,
           {table_.file, headings.line(), 0},
           {},
           {std::string(row.name), std::string("question,program,input,measure,marks")}});
    }
  }

  case_cell cell(csv::record const& r, case_column column) const {
    auto const position = columns_[static_cast<std::size_t>(column)];
    if (!position) return {"", {table_.file, r.line(), 0}};
    return {std::string(trimmed(r.text(*position))), place_of(table_, r, *position)};
  }

  void refuse(case_cell const& at, std::string const& question, cell_words const& due) {
    add(found_, severity::error,
        {code::bad_case_cell,
         at.where,
         at.text,
         {question, std::string(due.name.english), std::string(due.name.french),
          std::string(due.expected.english), std::string(due.expected.french)}});
  }

  case_row row_of(csv::record const& r) {
    auto const at = [&](case_column c) { return cell(r, c); };
    case_row row{at(case_column::question),  at(case_column::program), at(case_column::input),
                 at(case_column::measure),   at(case_column::options), at(case_column::unit),
                 at(case_column::tolerance), at(case_column::uses)};
    if (row.question.text.empty()) refuse(row.question, "", question_cell);
    read_marks(row, at(case_column::marks));
    read_tolerance(row);
    read_decimals(row, at(case_column::decimals));
    read_others(row, at(case_column::other_numbers));
    row.uses = parts_of(row.uses_cell.text, ';');
    return row;
  }

  void read_marks(case_row& row, case_cell const& at) {
    auto const marks = parse_number(at.text);
    if (!marks || *marks <= 0) return refuse(at, row.question.text, marks_cell);
    row.marks = *marks;
  }

  void read_tolerance(case_row& row) {
    std::string_view text = row.tolerance_cell.text;
    if (text.empty()) return;
    bool const relative = text.ends_with('%');
    if (relative) text.remove_suffix(1);
    auto const value = parse_number(text);
    if (!value || *value < 0) return refuse(row.tolerance_cell, row.question.text, tolerance_cell);
    row.tolerance = allowance{*value, relative};
  }

  void read_decimals(case_row& row, case_cell const& at) {
    if (at.text.empty()) return;
    auto const n = parse_number(at.text);
    constexpr int most = 10;
    if (!n || !is_whole(*n) || *n < 0 || *n > most)
      return refuse(at, row.question.text, decimals_cell);
    row.decimals = n->convert_to<unsigned>();
  }

  void read_others(case_row& row, case_cell const& at) {
    for (std::string const& part : parts_of(at.text, ';')) {
      auto const sign = part.find('=');
      auto const value =
          sign == std::string::npos ? std::nullopt : parse_number(part.substr(sign + 1));
      if (!value || *value == 0) return refuse(at, row.question.text, others_cell);
      row.others.push_back({std::string(trimmed(std::string_view(part).substr(0, sign))), *value});
    }
  }

  void check_names(std::vector<case_row> const& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) {
        if (folded(rows[i].question.text) != folded(rows[j].question.text)) continue;
        add(found_, severity::error,
            {code::repeated_question,
             rows[i].question.where,
             rows[i].question.text,
             {rows[j].question.where.line}});
        break;
      }
  }

  table_reading table_;
  problems found_;
  std::vector<std::optional<std::size_t>> columns_ = {};
};

}  // namespace detail

inline case_reading read_case(std::string file, std::string_view bytes) {
  return detail::case_reader(read_table(std::move(file), bytes)).reading();
}

}  // namespace kpi::grading
