// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/commentary/difference_text.hpp>
#include <kpi/commentary/survey_segments.hpp>
#include <kpi/commentary/survey_trend.hpp>
#include <kpi/exact/rounding.hpp>
#include <kpi/text/phrase.hpp>

// What can be said of the line through the waves. "Cannot be told from chance" is never "no change".

namespace kpi {

/// `figure`: whose line it is, "NPS".
std::string sentence(survey_trend const& t, std::string_view figure, display const& how);

/// "2026-T1": a wave as people read it.
std::string shown_wave(survey_trend const& t, std::string const& name, language lang);

/// "month", "mois".
std::string_view shown_unit(wave_unit unit, language lang);

/// As many decimals as its interval deserves, and one more. Domain: t.limits.
unsigned slope_decimals(survey_trend const& t, display const& how);

// ---------------------------------------------------------------------------------------------------

inline std::string shown_wave(survey_trend const& t, std::string const& name, language lang) {
  return detail::shown_value(name, t.column, lang);
}

inline std::string_view shown_unit(wave_unit unit, language lang) {
  constexpr std::array names{words{"year", "an"}, words{"quarter", "trimestre"},
                             words{"month", "mois"}, words{"week", "semaine"},
                             words{"day", "jour"}};
  return names.at(static_cast<std::size_t>(unit)).in(lang);
}

inline unsigned slope_decimals(survey_trend const& t, display const& how) {
  return how.decimals.value_or(std::min(interval_decimals(*t.limits, how) + 1, mean_decimals));
}

namespace detail {

/// "3.2 points", "0.12": how much the figure moves, without its direction; "less than 0.1 points" where the digits shown
/// would say that it does not.
inline std::string slope_amount(survey_trend const& t, display const& how) {
  unsigned const decimals = slope_decimals(t, how);
  rational size = rounded_to(magnitude(t.slope), decimals, how.rule);
  std::string amount;
  if (size == 0) {
    amount = words{"less than ", "moins de "}.in(how.lang);
    size = rational(1, power_of_ten(decimals));
  }
  amount += number(how, size, decimals);
  if (t.kind == estimate_kind::mean) return amount;
  return amount + (grammar::is_plural(how.lang, size) ? " points" : " point");
}

}  // namespace detail

namespace english {

inline std::string sentence(survey_trend const& t, std::string_view figure, display const& how) {
  if (!t.limits)
    return fmt::format(
        "A trend needs three waves with a score and with answers that are not all alike; there {} {}.",
        t.waves.size() == 1 ? "is" : "are", t.waves.empty() ? "none" : count(how, t.waves.size()));
  std::string const movement =
      t.slope == 0 ? std::string("neither rises nor falls")
                   : fmt::format("{} by {} a {}", t.slope > 0 ? "rises" : "falls",
                                 detail::slope_amount(t, how), shown_unit(t.unit, how.lang));
  return fmt::format(
      "From {} to {}, the line through the {} of {} waves {}, with an interval from {}: {} ({}).",
      shown_wave(t, t.waves.front(), how.lang), shown_wave(t, t.waves.back(), how.lang), figure,
      count(how, t.waves.size()), movement, interval_text(*t.limits, estimate_kind::net, how),
      is_beyond_chance(t) ? "chance alone would rarely make such a slope"
                          : "this slope cannot be told from chance",
      p_text(*t.p_value, how));
}

}  // namespace english

namespace french {

inline std::string sentence(survey_trend const& t, std::string_view figure, display const& how) {
  if (!t.limits)
    return fmt::format(
        "Une tendance demande trois vagues qui ont un score et des réponses qui ne sont pas toutes identiques\u202f; il {}.",
        t.waves.empty() ? "n’y en a aucune" : "y en a " + count(how, t.waves.size()));
  std::string const movement =
      t.slope == 0 ? std::string("ne monte ni ne baisse")
                   : fmt::format("{} de {} par {}", t.slope > 0 ? "monte" : "baisse",
                                 detail::slope_amount(t, how), shown_unit(t.unit, how.lang));
  return fmt::format(
      "De {} à {}, la droite qui passe par le {} de {} vagues {}, avec un intervalle de {}\u00a0: {} ({}).",
      shown_wave(t, t.waves.front(), how.lang), shown_wave(t, t.waves.back(), how.lang), figure,
      count(how, t.waves.size()), movement, interval_text(*t.limits, estimate_kind::net, how),
      is_beyond_chance(t) ? "le hasard seul donnerait rarement une telle pente"
                          : "cette pente ne se distingue pas du hasard",
      p_text(*t.p_value, how));
}

}  // namespace french

inline std::string sentence(survey_trend const& t, std::string_view figure, display const& how) {
  return how.lang == language::french ? french::sentence(t, figure, how)
                                      : english::sentence(t, figure, how);
}

}  // namespace kpi
