// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <kpi/text/language.hpp>

namespace kpi::grading {

/// The steps of the ladder, the best first: an answer stands on the first that holds it.
enum class rung {
  exact,        ///< the right value, a rate as fraction or in percent alike
  rounded,      ///< right at the required rounding
  within,       ///< within the tolerance that the teacher gives
  remark,       ///< right, written with a unit that does not fit, or without the one asked for
  early,        ///< an intermediate result was rounded too early
  last_digit,   ///< next to the right rounding
  form,         ///< the right value in the wrong form: sign, unit, power of ten, decimals, VAT
  mistake,      ///< a known mistake
  follow,       ///< right from an earlier wrong answer of the student's own
  unexplained,  ///< possible, and no known mistake gives it
  impossible,   ///< a number that this figure cannot be
  unreadable,   ///< no number
  blank,        ///< no answer, which is not a wrong one
};

/// A rung as it is written and what it is worth in percent of the marks, unless the teacher says otherwise.
struct rung_row {
  grading::rung rung;
  std::string_view code;  ///< stable: scripts may rely on it
  int share;
  words name;
};

/// One row a rung, in the order of the ladder.
inline constexpr std::array rung_table{
    rung_row{rung::exact, "exact", 100, {"exact", "exact"}},
    rung_row{rung::rounded, "rounded", 100, {"right, rounded", "juste, arrondi"}},
    rung_row{rung::within, "within", 100, {"within the tolerance", "dans la tolérance"}},
    rung_row{rung::remark, "remark", 100, {"right, with a remark", "juste, avec une remarque"}},
    rung_row{rung::early, "early-rounding", 75, {"rounded too early", "arrondi trop tôt"}},
    rung_row{rung::last_digit, "last-digit", 75, {"last digit off", "dernier chiffre faux"}},
    rung_row{rung::form, "form", 50, {"wrong form", "forme incorrecte"}},
    rung_row{rung::mistake, "mistake", 0, {"known mistake", "erreur connue"}},
    rung_row{rung::follow,
             "follow-through",
             50,
             {"right from an earlier error", "juste après une erreur"}},
    rung_row{rung::unexplained, "unexplained", 0, {"unexplained", "inexpliqué"}},
    rung_row{rung::impossible, "impossible", 0, {"impossible", "impossible"}},
    rung_row{rung::unreadable, "unreadable", 0, {"unreadable", "illisible"}},
    rung_row{rung::blank, "blank", 0, {"no answer", "sans réponse"}},
};

constexpr rung_row const& row(rung r) { return rung_table[static_cast<std::size_t>(r)]; }

constexpr std::string_view code_of(rung r) { return row(r).code; }

/// True for an answer that is right as it stands.
constexpr bool is_right(rung r) { return r <= rung::remark; }

static_assert([] {
  for (std::size_t i = 0; i < rung_table.size(); ++i)
    if (static_cast<std::size_t>(rung_table[i].rung) != i) return false;
  return true;
}());

}  // namespace kpi::grading
