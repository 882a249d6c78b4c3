// SPDX-License-Identifier: MIT
#include "dialect_options.hpp"

#include <array>

namespace kpi {
namespace {

constexpr std::array delimiters{choice<char>{"comma", ','}, choice<char>{"semicolon", ';'},
                                choice<char>{"tab", '\t'}, choice<char>{",", ','},
                                choice<char>{";", ';'}};
constexpr std::array encodings{choice<csv::encoding>{"utf-8", csv::encoding::utf8},
                               choice<csv::encoding>{"windows-1252", csv::encoding::windows1252}};
constexpr std::array marks{choice<decimal_mark>{"comma", decimal_mark::comma},
                           choice<decimal_mark>{"point", decimal_mark::point},
                           choice<decimal_mark>{",", decimal_mark::comma},
                           choice<decimal_mark>{".", decimal_mark::point}};

/// "auto" leaves it to the reader; nonsense was reported before.
template <class T, class Table>
std::optional<T> meaning_of(std::optional<std::string> const& typed, Table const& table) {
  auto const* row = typed ? find_choice(table, *typed) : nullptr;
  return row == nullptr ? std::nullopt : std::optional<T>(row->value);
}

template <class Table>
std::vector<std::string_view> auto_or(Table const& table) {
  auto names = names_of(table);
  names.insert(names.begin(), "auto");
  return names;
}

}  // namespace

std::vector<option> dialect_options(typed_dialect& typed) {
  return {{"--delimiter",
           "auto|comma|semicolon|tab",
           {"what separates the cells (auto)", "séparateur des cellules (auto)"},
           &typed.delimiter,
           auto_or(delimiters)},
          {"--encoding",
           "",
           {"the encoding of the file (auto)", "encodage du fichier (auto)"},
           &typed.encoding,
           auto_or(encodings)},
          {"--decimal-mark",
           "auto|comma|point",
           {"what separates the decimals (auto)", "séparateur décimal (auto)"},
           &typed.decimal_mark,
           auto_or(marks)}};
}

dialect_settings settings_of(typed_dialect const& typed) {
  return {meaning_of<char>(typed.delimiter, delimiters),
          meaning_of<csv::encoding>(typed.encoding, encodings),
          meaning_of<decimal_mark>(typed.decimal_mark, marks)};
}

}  // namespace kpi
