// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <kpi/plan/money.hpp>
#include <kpi/text/decimal.hpp>
#include <kpi/text/fold.hpp>

namespace kpi::csv {

/// What a number of a plan counts.
enum class unit_kind { bare, percent, money, per_unit };

/// A unit as a cell, a name or a column writes it: "%", "€", "k€", "€/u".
struct unit_facts {
  unit_kind kind = unit_kind::bare;
  currency const* money = nullptr;
  int thousands = 0;  ///< 1 for k€, 2 for M€: how many times the number counts by a thousand
};

/// The unit that text is, as a whole; absent when it is none of ours: "kg", "h". No text is a bare
/// number.
std::optional<unit_facts> unit_of(std::string_view text);

/// The unit that a name gives for the bare numbers beside it: "Charges variables (en % du PVHT)",
/// "Montants en k€", "Coût par unité".
unit_facts unit_in(std::string_view name);

/// The unit of a number where both are known: what is nearer to it wins, but "5 €" under "par unité"
/// is money per unit.
unit_facts nearer(unit_facts const& near, unit_facts const& far);

// -------------------------------------------------------------------------------------------------

namespace detail {

/// What stands after "/" for one unit sold.
inline constexpr auto unit_names = std::to_array<std::string_view>(
    {"u", "u.", "unite", "unit", "piece", "pce", "article", "item"});

inline constexpr auto per_unit_words = std::to_array<std::string_view>(
    {"par unite", "par unite vendue", "a l'unite", "per unit", "unit cost", "unit costs",
     "unit variable cost", "unit variable costs", "unitaire", "unitaires"});

inline constexpr auto thousand_words = std::to_array<std::pair<std::string_view, int>>(
    {{"milliers", 1}, {"thousand", 1}, {"thousands", 1}, {"millions", 2}, {"million", 2}});

inline bool ends_with_word(std::string_view text, std::string_view word) {
  if (!text.ends_with(word)) return false;
  return text.size() == word.size() || text[text.size() - word.size() - 1] == ' ';
}

/// Takes "/u" or "par unité" off the end of folded text.
inline bool take_per_unit(std::string_view& text) {
  auto const slash = text.find('/');
  std::string_view const after = slash == text.npos ? "" : trimmed(text.substr(slash + 1));
  if (std::find(unit_names.begin(), unit_names.end(), after) != unit_names.end()) {
    text = trimmed(text.substr(0, slash));
    return true;
  }
  for (std::string_view const word : per_unit_words) {
    if (!ends_with_word(text, word)) continue;
    text = trimmed(text.substr(0, text.size() - word.size()));
    return true;
  }
  return false;
}

/// "€", "k€", "m$", "k": a currency and by how much it counts. A lone "m" could be metres.
inline std::optional<unit_facts> money_unit(std::string_view text) {
  if (currency const* const plain = find_currency(text)) return unit_facts{unit_kind::money, plain};
  int const thousands = text.starts_with('k') ? 1 : text.starts_with('m') ? 2 : 0;
  if (thousands == 0) return std::nullopt;
  std::string_view const rest = trimmed(text.substr(1));
  if (rest.empty() && thousands == 1) return unit_facts{unit_kind::money, nullptr, 1};
  currency const* const found = find_currency(rest);
  if (found == nullptr) return std::nullopt;
  return unit_facts{unit_kind::money, found, thousands};
}

/// "%", "% du CA", "% of revenue".
inline bool is_percent(std::string_view text) {
  if (!text.starts_with('%')) return false;
  std::string_view const rest = trimmed(text.substr(1));
  if (rest.empty()) return true;
  constexpr auto links = std::to_array<std::string_view>({"du ", "de ", "des ", "d'", "of "});
  return std::any_of(links.begin(), links.end(),
                     [&](auto const link) { return rest.starts_with(link); });
}

/// A percent sign that no digit stands before: "en %", not "remise de 5 %".
inline bool speaks_of_percents(std::string_view folded_name) {
  for (auto at = folded_name.find('%'); at != folded_name.npos;
       at = folded_name.find('%', at + 1)) {
    std::string_view const before = trimmed(folded_name.substr(0, at));
    if (before.empty() || !kpi::detail::is_digit(before.back())) return true;
  }
  return false;
}

/// The currency and the thousands that some word of a name gives.
inline unit_facts money_in(std::string_view folded_name) {
  unit_facts found;
  while (!folded_name.empty()) {
    auto const start = folded_name.find_first_not_of(" ()[],:'");
    if (start == folded_name.npos) break;
    folded_name.remove_prefix(start);
    std::string_view const word = folded_name.substr(0, folded_name.find_first_of(" ()[],:'"));
    folded_name.remove_prefix(word.size());
    for (auto const& [name, thousands] : thousand_words)
      if (word == name) found.thousands = thousands;
    auto const unit = word == "k" ? std::nullopt : money_unit(word);
    if (!unit) continue;
    found.kind = unit_kind::money;
    found.money = unit->money;
    found.thousands = std::max(found.thousands, unit->thousands);
  }
  return found;
}

}  // namespace detail

inline std::optional<unit_facts> unit_of(std::string_view text) {
  std::string const plain = folded(text);
  if (plain.empty()) return unit_facts{};
  if (detail::is_percent(plain)) return unit_facts{unit_kind::percent};
  std::string_view rest = plain;
  bool const per_unit = detail::take_per_unit(rest);
  auto unit = rest.empty() ? std::optional(unit_facts{}) : detail::money_unit(rest);
  if (unit && per_unit) unit->kind = unit_kind::per_unit;
  return unit;
}

inline unit_facts unit_in(std::string_view name) {
  std::string const plain = folded(name);
  if (detail::speaks_of_percents(plain)) return {unit_kind::percent};
  unit_facts found = detail::money_in(plain);
  for (std::string_view const word : detail::per_unit_words)
    if (plain.find(word) != plain.npos) found.kind = unit_kind::per_unit;
  return found;
}

inline unit_facts nearer(unit_facts const& near, unit_facts const& far) {
  bool const per_unit = near.kind == unit_kind::money && far.kind == unit_kind::per_unit;
  unit_facts both = near;
  if (near.kind == unit_kind::bare || per_unit) both.kind = far.kind;
  both.thousands = near.thousands != 0 ? near.thousands : far.thousands;
  if (both.money == nullptr) both.money = far.money;
  return both;
}

}  // namespace kpi::csv
