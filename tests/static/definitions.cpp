// SPDX-License-Identifier: MIT
#include <cstddef>

#include <kpi/metric/bands.hpp>
#include <kpi/metric/nps_definition.hpp>

// The tables of definitions and bands: what every row must have, whoever adds one.

namespace kpi {

constexpr bool has_both(words const& w) { return !w.english.empty() && !w.french.empty(); }

template <class Table>
constexpr bool names_are_unique(Table const& table) {
  for (std::size_t i = 0; i < table.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (table[i].name == table[j].name) return false;
  return true;
}

/// A name can be typed as it is: small letters, hyphens.
constexpr bool is_typed(std::string_view name) {
  for (char const c : name)
    if (c != '-' && (c < 'a' || c > 'z')) return false;
  return !name.empty();
}

/// Each class has a score of its own.
constexpr bool has_three_classes(nps_definition const& d) {
  return d.on.lowest < d.passives_from && d.passives_from < d.promoters_from &&
         d.promoters_from <= d.on.highest;
}

constexpr bool definitions_are_whole() {
  for (nps_definition const& d : nps_definitions)
    if (!is_typed(d.name) || !has_three_classes(d) || !has_both(d.source)) return false;
  return true;
}

/// "free" names the classes of one's own, and must stay free.
constexpr bool no_definition_is_called_free() { return find_nps_definition("free") == nullptr; }

static_assert(names_are_unique(nps_definitions));
static_assert(definitions_are_whole());
static_assert(no_definition_is_called_free());
static_assert(find_nps_definition("standard") == &nps_definitions.front());
static_assert(find_nps_definition("european")->promoters_from == 8);
static_assert(find_nps_definition("Standard") == nullptr);
static_assert(nps_definitions.front().on == scale{});  // the scale by default

constexpr bool is_whole_set(nps_bands const& set) {
  if (!is_typed(set.name) || set.bands.empty()) return false;
  if (!has_both(set.lowest) || !has_both(set.source)) return false;
  for (std::size_t i = 0; i < set.bands.size(); ++i) {
    band const& b = set.bands[i];
    bool const rises = i == 0 || set.bands[i - 1].above < b.above;
    if (!rises || !has_both(b.label) || b.above < -100 || b.above >= 100) return false;
  }
  return true;
}

constexpr bool bands_are_whole() {
  for (nps_bands const& set : nps_band_table)
    if (!is_whole_set(set)) return false;
  return true;
}

static_assert(names_are_unique(nps_band_table));
static_assert(bands_are_whole());
static_assert(find_nps_bands("course") == &nps_band_table.front());
static_assert(find_nps_bands("") == nullptr);

}  // namespace kpi
