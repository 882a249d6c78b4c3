// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include <kpi/exact/rational.hpp>
#include <kpi/text/language.hpp>

namespace kpi {

/// What somebody calls a score above a threshold (the threshold itself is not above it).
struct band {
  int above = 0;
  words label;
};

/// One party's reading of the score. Nobody owns a standard: a band is never shown without its source.
struct nps_bands {
  std::string_view name;
  std::span<band const> bands;  ///< by rising threshold
  words lowest;                 ///< how one speaks of the lowest band: "a good NPS"
  words source;
};

namespace detail {
inline constexpr std::array course_bands{band{0, {"good", "bon"}}};
inline constexpr std::array bain_bands{
    band{0, {"good", "bon"}}, band{20, {"favourable", "favorable"}},
    band{50, {"excellent", "excellent"}}, band{80, {"world class", "de classe mondiale"}}};
inline constexpr std::array wizville_bands{band{0, {"fair", "correct"}},
                                           band{50, {"good to very good", "bon à très bon"}},
                                           band{70, {"excellent", "excellent"}}};
inline constexpr std::array natwani_bands{band{0, {"good", "bon"}},
                                          band{50, {"excellent", "excellent"}}};
}  // namespace detail

/// The readings that can be chosen by name; the first is the default.
inline constexpr std::array nps_band_table{
    nps_bands{"course",
              detail::course_bands,
              {"a good NPS", "un bon NPS"},
              {"the course’s convention", "convention du cours"}},
    nps_bands{"bain",
              detail::bain_bands,
              {"a good NPS", "un bon NPS"},
              {"attributed to Bain by profound-tips.com", "attribué à Bain par profound-tips.com"}},
    nps_bands{"wizville",
              detail::wizville_bands,
              {"a fair NPS", "un NPS correct"},
              {"wizville.com", "wizville.com"}},
    nps_bands{"natwani",
              detail::natwani_bands,
              {"a good NPS", "un bon NPS"},
              {"natwani.com", "natwani.com"}},
};

constexpr nps_bands const* find_nps_bands(std::string_view name) {
  auto const found = std::find_if(nps_band_table.begin(), nps_band_table.end(),
                                  [&](nps_bands const& b) { return b.name == name; });
  return found == nps_band_table.end() ? nullptr : &*found;
}

/// The highest band that the score is above; null when it is above none.
inline band const* band_of(nps_bands const& set, rational const& score) {
  band const* best = nullptr;
  for (band const& b : set.bands)
    if (score > b.above) best = &b;
  return best;
}

}  // namespace kpi
