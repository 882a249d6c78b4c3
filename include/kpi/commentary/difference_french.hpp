// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <kpi/commentary/difference_text.hpp>
#include <kpi/commentary/survey_french.hpp>

// What a difference between two surveys tells, in French. « Ne se distingue pas du hasard » is never "no change".

namespace kpi::french {

/// "de 15 points", "de 0,4".
inline std::string distance_text(difference_facts const& f, display const& how) {
  rational const size = magnitude(f.of.value);
  return "de " +
         (f.kind == estimate_kind::mean ? number(how, size, mean_decimals) : points(how, size));
}

inline std::string difference_sentence(difference_facts const& f, std::string_view name,
                                       display const& how) {
  stated_difference const& d = f.of;
  std::string const file = detail::file_text(d.against);
  std::string const other = plain_figure_text(d.other, f.kind, how);
  if (d.value == 0)
    return fmt::format("{} est comme dans le fichier {}, {}{}.", name, file, other,
                       d.limits ? ", où le hasard peut cacher un écart de " +
                                      interval_text(*d.limits, estimate_kind::net, how)
                                : "");
  std::string const verdict =
      !d.p_value ? "sans le nombre de réponses, rien ne distingue cet écart du hasard"
      : is_beyond_chance(d)
          ? fmt::format("le hasard seul ferait rarement un tel écart ({})", p_text(*d.p_value, how))
          : fmt::format("cet écart ne se distingue pas du hasard ({})", p_text(*d.p_value, how));
  std::string const comparison =
      fmt::format(fmt::runtime(d.value > 0 ? "{} dépasse {} celui du fichier {}"
                                           : "{} est inférieur {} à celui du fichier {}"),
                  name, distance_text(f, how), file);
  return fmt::format("{} ({}){}\u00a0: {}.", comparison, other,
                     d.limits ? ", avec un intervalle de " +
                                    interval_text(*d.limits, estimate_kind::net, how)
                              : "",
                     verdict);
}

}  // namespace kpi::french
