// SPDX-License-Identifier: MIT
#include "dialect_options.hpp"

#include <array>
#include <utility>

namespace kpi {
namespace {

constexpr std::array delimiters{choice<char>{"comma", ','}, choice<char>{"semicolon", ';'},
                                choice<char>{"tab", '\t'},  choice<char>{"pipe", '|'},
                                choice<char>{"space", ' '}, choice<char>{",", ','},
                                choice<char>{";", ';'},     choice<char>{"|", '|'}};
constexpr std::array quotes{
    choice<std::optional<char>>{"double", '"'}, choice<std::optional<char>>{"single", '\''},
    choice<std::optional<char>>{"none", std::nullopt}, choice<std::optional<char>>{"\"", '"'},
    choice<std::optional<char>>{"'", '\''}};
constexpr std::array escapes{choice<bool>{"doubled", false}, choice<bool>{"backslash", true}};
constexpr std::array decimal_marks{choice<decimal_mark>{"comma", decimal_mark::comma},
                                   choice<decimal_mark>{"point", decimal_mark::point},
                                   choice<decimal_mark>{",", decimal_mark::comma},
                                   choice<decimal_mark>{".", decimal_mark::point}};
constexpr std::array grouping_marks{
    choice<thousands_mark>{"space", thousands_mark::space},
    choice<thousands_mark>{"point", thousands_mark::point},
    choice<thousands_mark>{"comma", thousands_mark::comma},
    choice<thousands_mark>{"apostrophe", thousands_mark::apostrophe},
    choice<thousands_mark>{"none", thousands_mark::none},
    choice<thousands_mark>{".", thousands_mark::point},
    choice<thousands_mark>{",", thousands_mark::comma},
    choice<thousands_mark>{"'", thousands_mark::apostrophe}};

constexpr auto encodings = [] {
  std::array<choice<csv::encoding>, csv::encoding_names.size()> rows{};
  for (std::size_t i = 0; i < rows.size(); ++i)
    rows[i] = {csv::encoding_names[i].name, csv::encoding_names[i].encoding};
  return rows;
}();

/// "auto" leaves it to the reader; nonsense was reported before.
template <class T, class Table>
std::optional<T> told(std::optional<std::string> const& typed, Table const& table) {
  auto const* row = typed ? find_choice(table, *typed) : nullptr;
  if (row == nullptr) return std::nullopt;
  return std::optional<T>(std::in_place, row->value);
}

template <class Table>
std::vector<std::string_view> auto_or(Table const& table) {
  auto names = names_of(table);
  names.insert(names.begin(), "auto");
  return names;
}

/// The mark of the decimals does not group thousands; without quotes none is doubled.
void check_combination(typed_dialect const& typed, std::vector<error>& errors) {
  auto const mark = told<decimal_mark>(typed.decimal_mark, decimal_marks);
  auto const group = told<thousands_mark>(typed.thousands, grouping_marks);
  auto const excludes = [&](std::string one, std::string other) {
    errors.push_back({code::excludes, {}, {}, {std::move(one), std::move(other)}});
  };
  bool const comma = mark == decimal_mark::comma && group == thousands_mark::comma;
  bool const point = mark == decimal_mark::point && group == thousands_mark::point;
  if (comma) excludes("--decimal-mark comma", "--thousands comma");
  if (point) excludes("--decimal-mark point", "--thousands point");
  auto const quote = told<std::optional<char>>(typed.quote, quotes);
  if (quote && !*quote && typed.escape == "doubled") excludes("--quote none", "--escape doubled");
}

}  // namespace

std::vector<option> dialect_options(typed_dialect& typed) {
  return {{"--delimiter",
           "auto|comma|semicolon|tab|pipe|space",
           {"what separates the cells (auto)", "séparateur des cellules (auto)"},
           &typed.delimiter,
           auto_or(delimiters)},
          {"--quote",
           "auto|double|single|none",
           {"what stands around a cell that holds a delimiter (auto)",
            "ce qui entoure une cellule contenant un séparateur (auto)"},
           &typed.quote,
           auto_or(quotes)},
          {"--escape",
           "auto|doubled|backslash",
           {"how a quote inside a cell is written (auto)",
            "comment s’écrit un guillemet dans une cellule (auto)"},
           &typed.escape,
           auto_or(escapes)},
          {"--encoding",
           "auto|utf-8|utf-16le|utf-16be|windows-1252|latin-1|mac-roman",
           {"the encoding of the file (auto)", "encodage du fichier (auto)"},
           &typed.encoding,
           auto_or(encodings)},
          {"--decimal-mark",
           "auto|comma|point",
           {"what separates the decimals (auto)", "séparateur décimal (auto)"},
           &typed.decimal_mark,
           auto_or(decimal_marks)},
          {"--thousands",
           "auto|space|point|comma|apostrophe|none",
           {"what groups the digits by three (auto)", "séparateur de milliers (auto)"},
           &typed.thousands,
           auto_or(grouping_marks)}};
}

dialect_settings settings_of(typed_dialect const& typed, std::vector<error>& errors) {
  check_combination(typed, errors);
  return {told<char>(typed.delimiter, delimiters),
          told<std::optional<char>>(typed.quote, quotes),
          told<bool>(typed.escape, escapes),
          told<csv::encoding>(typed.encoding, encodings),
          told<decimal_mark>(typed.decimal_mark, decimal_marks),
          told<thousands_mark>(typed.thousands, grouping_marks)};
}

std::vector<std::string> typed_names(typed_dialect const& typed) {
  std::vector<std::string> names;
  auto const add = [&](std::optional<std::string> const& value, std::string_view name) {
    if (value) names.emplace_back(name);
  };
  add(typed.delimiter, "--delimiter");
  add(typed.quote, "--quote");
  add(typed.escape, "--escape");
  add(typed.encoding, "--encoding");
  add(typed.decimal_mark, "--decimal-mark");
  add(typed.thousands, "--thousands");
  return names;
}

}  // namespace kpi
