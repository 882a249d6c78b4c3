// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include <kpi/csv/agreement_words.hpp>
#include <kpi/csv/vocabulary.hpp>

namespace kpi {

/// How people say that they are satisfied, by the number of answers that the question offered:
/// satisfaction, agreement, good and bad, smileys. `levels` keeps the families for that many alone.
vocabulary csat_vocabulary(std::optional<int> levels = {});

// -------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr std::array satisfied_3{
    label_word{"satisfied", 3},
    label_word{"neither satisfied nor dissatisfied", 2},
    label_word{"dissatisfied", 1},
    label_word{"satisfait", 3},
    label_word{"ni satisfait ni insatisfait", 2},
    label_word{"insatisfait", 1},
    label_word{"ni satisfait, ni insatisfait", 2},
    label_word{"neutral", 2},
    label_word{"neutre", 2},
    label_word{"neutres", 2},
    label_word{"neutrals", 2},
    label_word{"moyennement satisfait", 2},
    label_word{"ni l’un ni l’autre", 2},
    label_word{"neither", 2},
    label_word{"peu satisfait", 2},
    label_word{"little satisfied", 2},
    label_word{"unsatisfied", 1},
    label_word{"not satisfied", 1},
    label_word{"pas satisfait", 1},
};

inline constexpr std::array satisfied_4{
    label_word{"very satisfied", 4},
    label_word{"satisfied", 3},
    label_word{"dissatisfied", 2},
    label_word{"very dissatisfied", 1},
    label_word{"très satisfait", 4},
    label_word{"satisfait", 3},
    label_word{"insatisfait", 2},
    label_word{"très insatisfait", 1},
    label_word{"extremely satisfied", 4},
    label_word{"completely satisfied", 4},
    label_word{"totally satisfied", 4},
    label_word{"totalement satisfait", 4},
    label_word{"tout à fait satisfait", 4},
    label_word{"extrêmement satisfait", 4},
    label_word{"entièrement satisfait", 4},
    label_word{"pleinement satisfait", 4},
    label_word{"rather satisfied", 3},
    label_word{"somewhat satisfied", 3},
    label_word{"quite satisfied", 3},
    label_word{"fairly satisfied", 3},
    label_word{"plutôt satisfait", 3},
    label_word{"assez satisfait", 3},
    label_word{"unsatisfied", 2},
    label_word{"rather dissatisfied", 2},
    label_word{"somewhat dissatisfied", 2},
    label_word{"little satisfied", 2},
    label_word{"not very satisfied", 2},
    label_word{"peu satisfait", 2},
    label_word{"plutôt insatisfait", 2},
    label_word{"plutôt pas satisfait", 2},
    label_word{"pas vraiment satisfait", 2},
    label_word{"pas très satisfait", 2},
    label_word{"not at all satisfied", 1},
    label_word{"extremely dissatisfied", 1},
    label_word{"completely dissatisfied", 1},
    label_word{"totally dissatisfied", 1},
    label_word{"very unsatisfied", 1},
    label_word{"pas du tout satisfait", 1},
    label_word{"totalement insatisfait", 1},
    label_word{"tout à fait insatisfait", 1},
    label_word{"extrêmement insatisfait", 1},
    label_word{"pas satisfait", 2},
    label_word{"not satisfied", 2},
};

inline constexpr std::array satisfied_4_plain{
    label_word{"very satisfied", 4},        label_word{"satisfied", 3},
    label_word{"little satisfied", 2},      label_word{"dissatisfied", 1},
    label_word{"très satisfait", 4},        label_word{"satisfait", 3},
    label_word{"peu satisfait", 2},         label_word{"insatisfait", 1},
    label_word{"extremely satisfied", 4},   label_word{"completely satisfied", 4},
    label_word{"totally satisfied", 4},     label_word{"totalement satisfait", 4},
    label_word{"tout à fait satisfait", 4}, label_word{"extrêmement satisfait", 4},
    label_word{"entièrement satisfait", 4}, label_word{"pleinement satisfait", 4},
    label_word{"rather satisfied", 3},      label_word{"somewhat satisfied", 3},
    label_word{"quite satisfied", 3},       label_word{"fairly satisfied", 3},
    label_word{"plutôt satisfait", 3},      label_word{"assez satisfait", 3},
    label_word{"not very satisfied", 2},    label_word{"not satisfied", 1},
    label_word{"pas satisfait", 1},         label_word{"unsatisfied", 1},
};

inline constexpr std::array satisfied_5{
    label_word{"very satisfied", 5},
    label_word{"satisfied", 4},
    label_word{"neither satisfied nor dissatisfied", 3},
    label_word{"dissatisfied", 2},
    label_word{"very dissatisfied", 1},
    label_word{"très satisfait", 5},
    label_word{"satisfait", 4},
    label_word{"ni satisfait ni insatisfait", 3},
    label_word{"insatisfait", 2},
    label_word{"très insatisfait", 1},
    label_word{"extremely satisfied", 5},
    label_word{"completely satisfied", 5},
    label_word{"totally satisfied", 5},
    label_word{"totalement satisfait", 5},
    label_word{"tout à fait satisfait", 5},
    label_word{"extrêmement satisfait", 5},
    label_word{"entièrement satisfait", 5},
    label_word{"pleinement satisfait", 5},
    label_word{"rather satisfied", 4},
    label_word{"somewhat satisfied", 4},
    label_word{"quite satisfied", 4},
    label_word{"fairly satisfied", 4},
    label_word{"plutôt satisfait", 4},
    label_word{"assez satisfait", 4},
    label_word{"ni satisfait, ni insatisfait", 3},
    label_word{"neutral", 3},
    label_word{"neutre", 3},
    label_word{"neutres", 3},
    label_word{"neutrals", 3},
    label_word{"moyennement satisfait", 3},
    label_word{"ni l’un ni l’autre", 3},
    label_word{"neither", 3},
    label_word{"unsatisfied", 2},
    label_word{"rather dissatisfied", 2},
    label_word{"somewhat dissatisfied", 2},
    label_word{"little satisfied", 2},
    label_word{"not very satisfied", 2},
    label_word{"peu satisfait", 2},
    label_word{"plutôt insatisfait", 2},
    label_word{"plutôt pas satisfait", 2},
    label_word{"pas vraiment satisfait", 2},
    label_word{"pas très satisfait", 2},
    label_word{"not at all satisfied", 1},
    label_word{"extremely dissatisfied", 1},
    label_word{"completely dissatisfied", 1},
    label_word{"totally dissatisfied", 1},
    label_word{"very unsatisfied", 1},
    label_word{"pas du tout satisfait", 1},
    label_word{"totalement insatisfait", 1},
    label_word{"tout à fait insatisfait", 1},
    label_word{"extrêmement insatisfait", 1},
    label_word{"pas satisfait", 2},
    label_word{"not satisfied", 2},
};

inline constexpr std::array satisfied_7{
    label_word{"extremely satisfied", 7},
    label_word{"very satisfied", 6},
    label_word{"satisfied", 5},
    label_word{"neither satisfied nor dissatisfied", 4},
    label_word{"dissatisfied", 3},
    label_word{"very dissatisfied", 2},
    label_word{"extremely dissatisfied", 1},
    label_word{"extrêmement satisfait", 7},
    label_word{"très satisfait", 6},
    label_word{"satisfait", 5},
    label_word{"ni satisfait ni insatisfait", 4},
    label_word{"insatisfait", 3},
    label_word{"très insatisfait", 2},
    label_word{"extrêmement insatisfait", 1},
    label_word{"completely satisfied", 7},
    label_word{"totally satisfied", 7},
    label_word{"totalement satisfait", 7},
    label_word{"tout à fait satisfait", 7},
    label_word{"mostly satisfied", 6},
    label_word{"rather satisfied", 5},
    label_word{"somewhat satisfied", 5},
    label_word{"quite satisfied", 5},
    label_word{"fairly satisfied", 5},
    label_word{"plutôt satisfait", 5},
    label_word{"assez satisfait", 5},
    label_word{"ni satisfait, ni insatisfait", 4},
    label_word{"neutral", 4},
    label_word{"neutre", 4},
    label_word{"neutres", 4},
    label_word{"neutrals", 4},
    label_word{"moyennement satisfait", 4},
    label_word{"ni l’un ni l’autre", 4},
    label_word{"neither", 4},
    label_word{"unsatisfied", 3},
    label_word{"rather dissatisfied", 3},
    label_word{"somewhat dissatisfied", 3},
    label_word{"little satisfied", 3},
    label_word{"not very satisfied", 3},
    label_word{"peu satisfait", 3},
    label_word{"plutôt insatisfait", 3},
    label_word{"plutôt pas satisfait", 3},
    label_word{"pas vraiment satisfait", 3},
    label_word{"pas très satisfait", 3},
    label_word{"mostly dissatisfied", 2},
    label_word{"completely dissatisfied", 1},
    label_word{"totally dissatisfied", 1},
    label_word{"totalement insatisfait", 1},
    label_word{"pas du tout satisfait", 1},
    label_word{"not at all satisfied", 1},
};

inline constexpr std::array good_2{
    label_word{"good", 2}, label_word{"bad", 1}, label_word{"bon", 2}, label_word{"mauvais", 1},
    label_word{"bien", 2}, label_word{"👍", 2},   label_word{"mal", 1}, label_word{"👎", 1},
};

inline constexpr std::array good_3{
    label_word{"good", 3},    label_word{"average", 2}, label_word{"bad", 1},
    label_word{"bon", 3},     label_word{"moyen", 2},   label_word{"mauvais", 1},
    label_word{"bien", 3},    label_word{"fair", 2},    label_word{"ok", 2},
    label_word{"okay", 2},    label_word{"neutral", 2}, label_word{"neutre", 2},
    label_word{"correct", 2}, label_word{"poor", 1},    label_word{"mal", 1},
};

inline constexpr std::array good_4{
    label_word{"very good", 4}, label_word{"good", 3},         label_word{"bad", 2},
    label_word{"very bad", 1},  label_word{"très bon", 4},     label_word{"bon", 3},
    label_word{"mauvais", 2},   label_word{"très mauvais", 1}, label_word{"très bien", 4},
    label_word{"excellent", 4}, label_word{"bien", 3},         label_word{"poor", 2},
    label_word{"mal", 2},       label_word{"médiocre", 2},     label_word{"very poor", 1},
    label_word{"très mal", 1},
};

inline constexpr std::array good_5{
    label_word{"very good", 5},    label_word{"good", 4},      label_word{"average", 3},
    label_word{"bad", 2},          label_word{"very bad", 1},  label_word{"très bon", 5},
    label_word{"bon", 4},          label_word{"moyen", 3},     label_word{"mauvais", 2},
    label_word{"très mauvais", 1}, label_word{"très bien", 5}, label_word{"excellent", 5},
    label_word{"bien", 4},         label_word{"fair", 3},      label_word{"ok", 3},
    label_word{"okay", 3},         label_word{"neutral", 3},   label_word{"neutre", 3},
    label_word{"correct", 3},      label_word{"passable", 3},  label_word{"assez bien", 3},
    label_word{"poor", 2},         label_word{"mal", 2},       label_word{"médiocre", 2},
    label_word{"very poor", 1},    label_word{"très mal", 1},
};

inline constexpr std::array smileys_3{
    label_word{"🙂", 3}, label_word{"😐", 2}, label_word{"🙁", 1}, label_word{"😊", 3},
    label_word{"😑", 2},    label_word{"☹", 1}, label_word{"☺", 3},    label_word{"😀", 3},
    label_word{"😃", 3},    label_word{"😄", 3}, label_word{"😕", 1},    label_word{"😟", 1},
    label_word{"😞", 1},    label_word{"😡", 1}, label_word{"😠", 1},
};

inline constexpr std::array smileys_4{
    label_word{"😀", 4}, label_word{"🙂", 3}, label_word{"🙁", 2}, label_word{"😡", 1},
    label_word{"😃", 4}, label_word{"😊", 3},    label_word{"☹", 2},    label_word{"😠", 1},
    label_word{"😄", 4}, label_word{"😁", 4},    label_word{"😍", 4},    label_word{"🤩", 4},
    label_word{"☺", 3}, label_word{"😕", 2},    label_word{"😟", 2},    label_word{"😞", 2},
    label_word{"😢", 1}, label_word{"😭", 1},    label_word{"🤬", 1}, label_word{"😖", 1},
};

inline constexpr std::array smileys_5{
    label_word{"😀", 5},    label_word{"🙂", 4}, label_word{"😐", 3}, label_word{"🙁", 2},
    label_word{"😡", 1},    label_word{"😃", 5},    label_word{"😊", 4}, label_word{"😑", 3},
    label_word{"☹", 2},    label_word{"😠", 1},    label_word{"😄", 5}, label_word{"😁", 5},
    label_word{"😍", 5},    label_word{"🤩", 5}, label_word{"☺", 4}, label_word{"😕", 2},
    label_word{"😟", 2},    label_word{"😞", 2},    label_word{"😢", 1}, label_word{"😭", 1},
    label_word{"🤬", 1}, label_word{"😖", 1},
};

/// Fewest answers first: where nothing tells two families apart, the first is meant.
inline constexpr std::array csat_families{
    label_family{"good 2", good_2, 0, 4, 2, "good"},
    label_family{"satisfied 3", satisfied_3, 0, 6, 3, "satisfied"},
    label_family{"good 3", good_3, 0, 6, 3, "good"},
    label_family{"smileys 3", smileys_3, 0, 6, 3, "smileys"},
    label_family{"satisfied 4", satisfied_4, 0, 8, 4, "satisfied"},
    label_family{"satisfied 4 plain", satisfied_4_plain, 0, 8, 4, "satisfied"},
    label_family{"agree 4", agree_4, 0, 8, 4, "agree"},
    label_family{"good 4", good_4, 0, 8, 4, "good"},
    label_family{"smileys 4", smileys_4, 0, 8, 4, "smileys"},
    label_family{"satisfied 5", satisfied_5, 0, 10, 5, "satisfied"},
    label_family{"agree 5", agree_5, 0, 10, 5, "agree"},
    label_family{"good 5", good_5, 0, 10, 5, "good"},
    label_family{"smileys 5", smileys_5, 0, 10, 5, "smileys"},
    label_family{"satisfied 7", satisfied_7, 0, 14, 7, "satisfied"},
    label_family{"agree 7", agree_7, 0, 14, 7, "agree"},
};

inline constexpr auto csat_headings = std::to_array<std::string_view>(
    {"csat", "csat score", "score csat", "note csat", "satisfaction", "satisfaction score",
     "satisfaction rating", "note de satisfaction", "avis", "customer satisfaction"});

}  // namespace detail

inline vocabulary csat_vocabulary(std::optional<int> levels) {
  return {families_of(detail::csat_families, levels), detail::csat_headings, detail::csat_families,
          detail::csat_questions};
}

}  // namespace kpi
