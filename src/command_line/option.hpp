// SPDX-License-Identifier: MIT
#pragma once

#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <kpi/text/language.hpp>

namespace kpi {

/// One option, declared once, beside the field that it fills with what was typed.
struct option {
  std::string_view names;  ///< "-f,--format"
  std::string_view value;  ///< what it takes: "N"; empty for a switch or when `choices` says it
  words help;
  std::variant<bool*, std::optional<std::string>*, std::vector<std::string>*>
      into;  ///< a list for an option that may be typed several times
  std::vector<std::string_view> choices = {};  ///< the only values, where they can be listed
};

/// Options that belong together in the help.
struct option_group {
  words title;
  std::vector<option> options;
};

/// A name that can be typed and what it means.
template <class T>
struct choice {
  std::string_view name;
  T value;
};

/// The names of a table of choices.
template <class Table>
std::vector<std::string_view> names_of(Table const& table) {
  std::vector<std::string_view> names;
  names.reserve(std::size(table));
  for (auto const& row : table) names.push_back(row.name);
  return names;
}

/// The row of that name; null when there is none.
template <class Table>
auto find_choice(Table const& table, std::string_view name) -> decltype(&*std::begin(table)) {
  for (auto const& row : table)
    if (row.name == name) return &row;
  return nullptr;
}

/// What was typed, by its table; `otherwise` where nothing (or, already reported, nonsense) was.
template <class T, class Table>
T meaning_of(std::optional<std::string> const& typed, Table const& table, T otherwise) {
  auto const* row = typed ? find_choice(table, *typed) : nullptr;
  return row == nullptr ? otherwise : row->value;
}

/// "--format": the long name.
constexpr std::string_view long_name(option const& o) {
  auto const start = o.names.rfind("--");
  return o.names.substr(start);
}

/// "text|json|csv|markdown", "N" or nothing.
std::string value_text(option const& o);

}  // namespace kpi
