// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <kpi/commentary/difference_text.hpp>
#include <kpi/commentary/survey_english.hpp>

// What a difference between two surveys tells, in English. "Cannot be told from chance" is never "no change".

namespace kpi::english {

/// "15 points higher", "0.4 lower".
inline std::string distance_text(difference_facts const& f, display const& how) {
  rational const size = magnitude(f.of.value);
  std::string const amount =
      f.kind == estimate_kind::mean ? number(how, size, mean_decimals) : points(how, size);
  return amount + (f.of.value > 0 ? " higher" : " lower");
}

inline std::string difference_sentence(difference_facts const& f, std::string_view name,
                                       display const& how) {
  stated_difference const& d = f.of;
  std::string const file = detail::file_text(d.against);
  std::string const other = plain_figure_text(d.other, f.kind, how);
  if (d.value == 0)
    return fmt::format("{} is as in {}, {}{}.", name, file, other,
                       d.limits ? ", where chance alone could hide a difference of " +
                                      interval_text(*d.limits, estimate_kind::net, how)
                                : "");
  std::string const verdict =
      !d.p_value ? "without the number of answers nothing tells this from chance"
      : is_beyond_chance(d)
          ? fmt::format("chance alone would rarely make such a difference ({})",
                        p_text(*d.p_value, how))
          : fmt::format("this difference cannot be told from chance ({})", p_text(*d.p_value, how));
  return fmt::format("{} is {} than in {} ({}){}: {}.", name, distance_text(f, how), file, other,
                     d.limits ? ", with an interval from " +
                                    interval_text(*d.limits, estimate_kind::net, how)
                              : "",
                     verdict);
}

}  // namespace kpi::english
