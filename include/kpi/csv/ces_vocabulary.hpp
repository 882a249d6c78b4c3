// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include <kpi/csv/agreement_words.hpp>
#include <kpi/csv/vocabulary.hpp>

namespace kpi {

/// How people say how easy something was, by the number of answers that the question offered: easy and
/// difficult, much and little effort, agreement. Scores rise with ease; a reading on which effort rises
/// is turned round later. `levels` keeps the families for that many alone.
vocabulary ces_vocabulary(std::optional<int> levels = {});

// -------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr std::array ease_4{
    label_word{"very easy", 4},
    label_word{"easy", 3},
    label_word{"difficult", 2},
    label_word{"very difficult", 1},
    label_word{"très facile", 4},
    label_word{"facile", 3},
    label_word{"difficile", 2},
    label_word{"très difficile", 1},
    label_word{"extremely easy", 4},
    label_word{"very simple", 4},
    label_word{"très simple", 4},
    label_word{"extrêmement facile", 4},
    label_word{"tout à fait facile", 4},
    label_word{"rather easy", 3},
    label_word{"somewhat easy", 3},
    label_word{"quite easy", 3},
    label_word{"simple", 3},
    label_word{"plutôt facile", 3},
    label_word{"assez facile", 3},
    label_word{"rather difficult", 2},
    label_word{"somewhat difficult", 2},
    label_word{"hard", 2},
    label_word{"plutôt difficile", 2},
    label_word{"assez difficile", 2},
    label_word{"peu facile", 2},
    label_word{"compliqué", 2},
    label_word{"extremely difficult", 1},
    label_word{"very hard", 1},
    label_word{"pas du tout facile", 1},
    label_word{"extrêmement difficile", 1},
    label_word{"très compliqué", 1},
};

inline constexpr std::array ease_5{
    label_word{"very easy", 5},
    label_word{"easy", 4},
    label_word{"neither easy nor difficult", 3},
    label_word{"difficult", 2},
    label_word{"very difficult", 1},
    label_word{"très facile", 5},
    label_word{"facile", 4},
    label_word{"ni facile ni difficile", 3},
    label_word{"difficile", 2},
    label_word{"très difficile", 1},
    label_word{"extremely easy", 5},
    label_word{"very simple", 5},
    label_word{"très simple", 5},
    label_word{"extrêmement facile", 5},
    label_word{"tout à fait facile", 5},
    label_word{"rather easy", 4},
    label_word{"somewhat easy", 4},
    label_word{"quite easy", 4},
    label_word{"simple", 4},
    label_word{"plutôt facile", 4},
    label_word{"assez facile", 4},
    label_word{"ni facile, ni difficile", 3},
    label_word{"neutral", 3},
    label_word{"neutre", 3},
    label_word{"neutres", 3},
    label_word{"neutrals", 3},
    label_word{"moyen", 3},
    label_word{"average", 3},
    label_word{"neither", 3},
    label_word{"rather difficult", 2},
    label_word{"somewhat difficult", 2},
    label_word{"hard", 2},
    label_word{"plutôt difficile", 2},
    label_word{"assez difficile", 2},
    label_word{"peu facile", 2},
    label_word{"compliqué", 2},
    label_word{"extremely difficult", 1},
    label_word{"very hard", 1},
    label_word{"pas du tout facile", 1},
    label_word{"extrêmement difficile", 1},
    label_word{"très compliqué", 1},
};

inline constexpr std::array ease_7{
    label_word{"extremely easy", 7},
    label_word{"very easy", 6},
    label_word{"easy", 5},
    label_word{"neither easy nor difficult", 4},
    label_word{"difficult", 3},
    label_word{"very difficult", 2},
    label_word{"extremely difficult", 1},
    label_word{"extrêmement facile", 7},
    label_word{"très facile", 6},
    label_word{"facile", 5},
    label_word{"ni facile ni difficile", 4},
    label_word{"difficile", 3},
    label_word{"très difficile", 2},
    label_word{"extrêmement difficile", 1},
    label_word{"rather easy", 5},
    label_word{"somewhat easy", 5},
    label_word{"quite easy", 5},
    label_word{"simple", 5},
    label_word{"plutôt facile", 5},
    label_word{"assez facile", 5},
    label_word{"ni facile, ni difficile", 4},
    label_word{"neutral", 4},
    label_word{"neutre", 4},
    label_word{"neutres", 4},
    label_word{"neutrals", 4},
    label_word{"moyen", 4},
    label_word{"average", 4},
    label_word{"neither", 4},
    label_word{"rather difficult", 3},
    label_word{"somewhat difficult", 3},
    label_word{"hard", 3},
    label_word{"plutôt difficile", 3},
    label_word{"assez difficile", 3},
    label_word{"peu facile", 3},
    label_word{"compliqué", 3},
    label_word{"very hard", 2},
};

inline constexpr std::array effort_3{
    label_word{"low effort", 3},
    label_word{"moderate effort", 2},
    label_word{"high effort", 1},
    label_word{"effort faible", 3},
    label_word{"effort moyen", 2},
    label_word{"effort important", 1},
    label_word{"peu d’effort", 3},
    label_word{"little effort", 3},
    label_word{"faible effort", 3},
    label_word{"low", 3},
    label_word{"faible", 3},
    label_word{"medium effort", 2},
    label_word{"effort modéré", 2},
    label_word{"moderate", 2},
    label_word{"medium", 2},
    label_word{"moyen", 2},
    label_word{"modéré", 2},
    label_word{"some effort", 2},
    label_word{"much effort", 1},
    label_word{"a lot of effort", 1},
    label_word{"beaucoup d’effort", 1},
    label_word{"beaucoup d’efforts", 1},
    label_word{"effort élevé", 1},
    label_word{"high", 1},
    label_word{"élevé", 1},
    label_word{"important", 1},
};

inline constexpr std::array effort_5{
    label_word{"very low effort", 5},
    label_word{"low effort", 4},
    label_word{"moderate effort", 3},
    label_word{"high effort", 2},
    label_word{"very high effort", 1},
    label_word{"très peu d’effort", 5},
    label_word{"effort faible", 4},
    label_word{"effort moyen", 3},
    label_word{"effort important", 2},
    label_word{"effort très important", 1},
    label_word{"effort très faible", 5},
    label_word{"very little effort", 5},
    label_word{"no effort", 5},
    label_word{"aucun effort", 5},
    label_word{"very low", 5},
    label_word{"très faible", 5},
    label_word{"peu d’effort", 4},
    label_word{"little effort", 4},
    label_word{"faible effort", 4},
    label_word{"low", 4},
    label_word{"faible", 4},
    label_word{"medium effort", 3},
    label_word{"effort modéré", 3},
    label_word{"moderate", 3},
    label_word{"medium", 3},
    label_word{"moyen", 3},
    label_word{"modéré", 3},
    label_word{"some effort", 3},
    label_word{"much effort", 2},
    label_word{"a lot of effort", 2},
    label_word{"beaucoup d’effort", 2},
    label_word{"beaucoup d’efforts", 2},
    label_word{"effort élevé", 2},
    label_word{"high", 2},
    label_word{"élevé", 2},
    label_word{"important", 2},
    label_word{"very much effort", 1},
    label_word{"énormément d’effort", 1},
    label_word{"énormément d’efforts", 1},
    label_word{"effort très élevé", 1},
    label_word{"very high", 1},
    label_word{"très élevé", 1},
    label_word{"très important", 1},
};

/// Fewest answers first: where nothing tells two families apart, the first is meant.
inline constexpr std::array ces_families{
    label_family{"effort 3", effort_3, 0, 6, 3, "effort"},
    label_family{"ease 4", ease_4, 0, 8, 4, "easy"},
    label_family{"agree 4", agree_4, 0, 8, 4, "agree"},
    label_family{"ease 5", ease_5, 0, 10, 5, "easy"},
    label_family{"effort 5", effort_5, 0, 10, 5, "effort"},
    label_family{"agree 5", agree_5, 0, 10, 5, "agree"},
    label_family{"ease 7", ease_7, 0, 14, 7, "easy"},
    label_family{"agree 7", agree_7, 0, 14, 7, "agree"},
};

inline constexpr auto ces_headings = std::to_array<std::string_view>(
    {"ces", "ces score", "score ces", "note ces", "effort", "customer effort", "effort score",
     "note d'effort", "ease", "facilite"});

}  // namespace detail

inline vocabulary ces_vocabulary(std::optional<int> levels) {
  return {families_of(detail::ces_families, levels), detail::ces_headings, detail::ces_families,
          detail::ces_questions};
}

}  // namespace kpi
