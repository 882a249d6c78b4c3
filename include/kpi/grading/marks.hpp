// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <kpi/exact/rounding.hpp>
#include <kpi/grading/ladder.hpp>

namespace kpi::grading {

/// The teacher's own shares, in percent of a question's marks, by the code of a rung ("form") or of a reason
/// ("nps.reversed", "form.decimals"). The code of a reason goes before that of its rung.
using share_table = std::vector<std::pair<std::string, rational>>;

/// What an answer is worth, in percent. Of several reasons the one that the teacher values most counts.
rational share_of(diagnosis const& d, share_table const& own);

/// How a mark becomes one that is written down.
enum class mark_rounding { nearest, up, down };

/// The teacher's rule for the mark of a whole sheet.
struct mark_rule {
  std::optional<rational> out_of = {};  ///< 20; absent: the sum of the marks
  std::optional<rational> step = {};    ///< 1/2; absent: exact
  mark_rounding to = mark_rounding::nearest;
};

/// points of total by the rule. Domain: total > 0.
rational mark_of(rational const& points, rational const& total, mark_rule const& rule);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline rational const* own_share(share_table const& own, std::string_view code) {
  auto const found =
      std::find_if(own.begin(), own.end(), [&](auto const& row) { return row.first == code; });
  return found == own.end() ? nullptr : &found->second;
}

/// What a reason is worth on the rung that it decides.
inline rational share_of_reason(reason const& r, diagnosis const& d, share_table const& own,
                                rational const& usual) {
  rational const* const share = r.code == code_of(d.at) ? nullptr : own_share(own, r.code);
  return share != nullptr ? *share : usual;
}

/// A tie can only raise the share: by its own where the teacher gave one, by that of the rung that all known mistakes
/// share, or by the method marks of what follows from an earlier answer.
inline rational share_of_tie(reason const& r, diagnosis const& d, share_table const& own,
                             rational const& usual) {
  rational const* const share = own_share(own, r.code);
  if (share != nullptr) return *share;
  if (r.code == code_of(rung::follow)) return row(rung::follow).share;
  if (r.code.starts_with("rounding.")) {
    rational const* const early = own_share(own, code_of(rung::early));
    return early != nullptr ? *early : rational(row(rung::early).share);
  }
  return d.at == rung::mistake ? usual : rational(0);
}

}  // namespace detail

inline rational share_of(diagnosis const& d, share_table const& own) {
  rational const* const of_rung = detail::own_share(own, code_of(d.at));
  rational const usual = of_rung != nullptr ? *of_rung : rational(row(d.at).share);
  bool const only_ties = d.at == rung::last_digit || d.reasons.empty();
  rational best = only_ties ? usual : detail::share_of_reason(d.reasons.front(), d, own, usual);
  for (reason const& r : d.reasons) best = std::max(best, detail::share_of_tie(r, d, own, usual));
  return best;
}

/// Halves go up: a teacher rounds in favour of the student.
inline rational mark_of(rational const& points, rational const& total, mark_rule const& rule) {
  rational mark = rule.out_of ? rational(points * *rule.out_of / total) : points;
  if (!rule.step) return mark;
  rational const steps = mark / *rule.step;
  switch (rule.to) {
    case mark_rounding::up: return rational(ceiling(steps)) * *rule.step;
    case mark_rounding::down: return rational(rounded(steps, rounding::truncate)) * *rule.step;
    case mark_rounding::nearest: break;
  }
  return rational(rounded(steps, rounding::half_away)) * *rule.step;
}

}  // namespace kpi::grading
