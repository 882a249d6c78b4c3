// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <kpi/csv/plan_unit.hpp>
#include <kpi/csv/plan_words.hpp>
#include <kpi/text/fold.hpp>

namespace kpi::csv {

/// What a name says of its row.
struct row_facts {
  row_role role = row_role::item;
  std::optional<cost_nature> nature = {};
  bool group = false;  ///< the name of all costs of that nature: "Charges variables"
  stated_key key = stated_key::none;
  unit_facts unit = {};
  bool common = false;  ///< a fixed cost that the channels share
};

row_facts facts_of_row(std::string_view name);

/// What a cell of the type column says; absent when it is none of our words.
std::optional<row_facts> facts_of_type(std::string_view text);

/// The words of the type column that a message lists.
std::string type_words();

plan_column plan_column_of(std::string_view heading);

/// True when text speaks of figures that are planned, and not of what was.
bool is_forecast(std::string_view text);

/// True when text names an investment or what is written off it.
bool mentions_investment(std::string_view text);

// -------------------------------------------------------------------------------------------------

namespace detail {

template <std::size_t N>
constexpr bool is_one_of(std::string_view word, std::array<std::string_view, N> const& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Folded text; what stands in brackets is kept apart: it may say more of a name, but is none of it.
struct bracketed {
  std::string outside;
  std::string inside;
};

inline bracketed without_brackets(std::string_view text) {
  bracketed parts;
  int depth = 0;
  for (char const c : folded(text)) {
    bool const opens = c == '(' || c == '[';
    bool const closes = c == ')' || c == ']';
    if (opens) ++depth;
    bool const sign = opens || closes || c == ':' || c == ',';
    (depth > 0 ? parts.inside : parts.outside) += sign ? ' ' : c;
    if (closes && depth > 0) --depth;
  }
  return parts;
}

/// A name without brackets, qualifiers, words for a total and the little words that these leave at
/// its start; and what the tokens say.
struct core_name {
  std::string text;
  bool total = false;
  bool variable = false;
  bool fixed = false;
  bool common = false;
};

inline void note_nature(core_name& name, std::string_view token) {
  name.variable = name.variable || is_one_of(token, variable_tokens);
  name.fixed = name.fixed || is_one_of(token, fixed_tokens);
  name.common = name.common || is_one_of(token, common_tokens);
}

inline void take_token(core_name& name, std::string_view token) {
  bool const total = is_one_of(token, total_tokens);
  name.total = name.total || total;
  note_nature(name, token);
  bool const little = token == "des" || token == "de" || token == "du" || token == "of";
  if (total || is_one_of(token, qualifiers) || (name.text.empty() && little)) return;
  name.text.append(name.text.empty() ? "" : " ").append(token);
}

template <class Take>
void each_token(std::string_view text, Take take) {
  for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
    std::string_view const token = text.substr(0, text.find(' '));
    take(token);
    text.remove_prefix(token.size());
  }
}

inline core_name core_of(std::string_view text) {
  bracketed const parts = without_brackets(text);
  core_name name;
  each_token(parts.outside, [&](std::string_view token) { take_token(name, token); });
  each_token(parts.inside, [&](std::string_view token) { note_nature(name, token); });
  return name;
}

inline named_row const* find_row(std::string_view name) {
  auto const found = std::find_if(known_rows.begin(), known_rows.end(),
                                  [&](named_row const& r) { return r.name == name; });
  return found == known_rows.end() ? nullptr : &*found;
}

/// "semi-variable" and a name that says both are neither.
inline std::optional<cost_nature> nature_of(core_name const& name) {
  if (name.variable == name.fixed) return std::nullopt;
  return name.variable ? cost_nature::variable : cost_nature::fixed;
}

}  // namespace detail

inline row_facts facts_of_row(std::string_view name) {
  detail::core_name const core = detail::core_of(name);
  row_facts facts;
  facts.unit = unit_in(name);
  facts.nature = detail::nature_of(core);
  if (detail::named_row const* const known = detail::find_row(core.text)) {
    facts.role = known->role;
    facts.key = known->key;
    facts.group = known->role == row_role::item;
    facts.nature = known->nature;
  }
  if (core.total && facts.role == row_role::item) facts.role = row_role::total;
  bool const cost = facts.role == row_role::item || facts.role == row_role::total;
  if (cost && core.common && facts.nature != cost_nature::variable) {
    facts.nature = cost_nature::fixed;
    facts.common = true;
  }
  return facts;
}

namespace detail {

template <std::size_t N>
inline bool mentions_one(std::string_view text, std::array<std::string_view, N> const& parts) {
  std::string const plain = folded(text);
  return std::any_of(parts.begin(), parts.end(),
                     [&](auto part) { return plain.find(part) != plain.npos; });
}

}  // namespace detail

inline std::optional<row_facts> facts_of_type(std::string_view text) {
  std::string const word = folded(text);
  for (detail::type_word const& known : detail::type_table) {
    if (word != known.word) continue;
    row_facts facts;
    facts.role = known.role;
    facts.nature = known.nature;
    facts.unit.kind = known.unit;
    facts.common = known.common;
    return facts;
  }
  return std::nullopt;
}

inline std::string type_words() {
  std::string list;
  for (detail::type_word const& known : detail::type_table)
    if (known.told) list.append(list.empty() ? "" : ", ").append(known.word);
  return list;
}

inline plan_column plan_column_of(std::string_view heading) {
  std::string const word = folded(heading);
  for (detail::plan_heading const& known : detail::plan_headings)
    if (word == known.word) return known.column;
  return plan_column::channel;
}

inline bool is_forecast(std::string_view text) {
  return detail::mentions_one(text, detail::forecast_parts);
}

inline bool mentions_investment(std::string_view text) {
  return detail::mentions_one(text, detail::investment_parts);
}

}  // namespace kpi::csv
