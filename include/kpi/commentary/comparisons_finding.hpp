// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/commentary/difference_text.hpp>
#include <kpi/commentary/segment_comparison.hpp>
#include <kpi/commentary/survey_segments.hpp>

// What can be said of segments that were compared.

namespace kpi {

/// The pairs of segments, and those whose difference chance does not explain, the surest first.
struct survey_comparisons {
  static constexpr std::string_view code = "survey.comparisons";
  std::size_t pairs = 0;  ///< that have a p value
  std::vector<segment_comparison> beyond_chance;
};

/// More of them are counted and not named.
inline constexpr std::size_t most_named_pairs = 3;

/// Chance alone would rarely make it, with all comparisons taken together.
bool is_beyond_chance(segment_comparison const& c);

survey_comparisons comparisons_finding(std::vector<segment_comparison> const& pairs);

std::string sentence(survey_comparisons const& f, display const& how);

/// "web − shop", "web − the others".
std::string shown_name(segment_comparison const& c, language lang);

// ---------------------------------------------------------------------------------------------------

inline bool is_beyond_chance(segment_comparison const& c) {
  return c.of.limits && c.corrected_p &&
         *c.corrected_p < rational((100 - c.of.limits->level) / 100);
}

inline survey_comparisons comparisons_finding(std::vector<segment_comparison> const& pairs) {
  survey_comparisons found;
  for (segment_comparison const& c : pairs) {
    found.pairs += c.corrected_p ? 1U : 0U;
    if (is_beyond_chance(c)) found.beyond_chance.push_back(c);
  }
  std::stable_sort(found.beyond_chance.begin(), found.beyond_chance.end(),
                   [](auto const& a, auto const& b) { return *a.of.p_value < *b.of.p_value; });
  return found;
}

inline std::string shown_name(segment_comparison const& c, language lang) {
  words const others{"the others", "les autres"};
  return shown_name(c.one, lang) + " − " +
         (c.other ? shown_name(*c.other, lang) : std::string(others.in(lang)));
}

namespace detail {

/// "“web” and “shop” (+45)": of the surest pairs.
inline std::vector<std::string> named_pairs(survey_comparisons const& f, display const& how) {
  words const form{"{} and {} ({}{})", "{} et {} ({}{})"};
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(most_named_pairs, f.beyond_chance.size()); ++i) {
    segment_comparison const& c = f.beyond_chance[i];
    unsigned const decimals = interval_decimals(*c.of.limits, how) + 1;
    names.push_back(phrase(form, how.lang, in_quotes(shown_name(c.one, how.lang), how.lang),
                           in_quotes(shown_name(*c.other, how.lang), how.lang),
                           c.of.value > 0 ? "+" : "",
                           number(how, c.of.value, std::min(decimals, mean_decimals))));
  }
  return names;
}

}  // namespace detail

namespace english {

inline std::string sentence(survey_comparisons const& f, display const& how) {
  std::size_t const beyond = f.beyond_chance.size();
  std::string const pairs = grammar::counted(how, f.pairs, "pair of segments", "pairs of segments");
  if (beyond == 0)
    return fmt::format(
        "Of {}, none can be told from chance when all are compared (Holm), which does not prove them alike.",
        pairs);
  std::string text =
      fmt::format("Of {}, {} by more than chance explains, even when all are compared (Holm): {}",
                  pairs, grammar::counted(how, beyond, "differs", "differ"),
                  grammar::listed(detail::named_pairs(f, how), ", "));
  if (beyond > most_named_pairs)
    text += fmt::format(" and {} more", count(how, beyond - most_named_pairs));
  return text + '.';
}

}  // namespace english

namespace french {

inline std::string sentence(survey_comparisons const& f, display const& how) {
  std::size_t const beyond = f.beyond_chance.size();
  std::string const pairs =
      grammar::counted(how, f.pairs, "paire de segments", "paires de segments");
  if (beyond == 0)
    return fmt::format(
        "Sur {}, aucune ne se distingue du hasard quand on les compare toutes (Holm), ce qui ne prouve pas que les segments se ressemblent.",
        pairs);
  std::string text = fmt::format(
      "Sur {}, {} plus que le hasard ne l’explique, même quand on les compare toutes (Holm)\u00a0: {}",
      pairs, grammar::counted(how, beyond, "diffère", "diffèrent"),
      grammar::listed(detail::named_pairs(f, how), ", "));
  if (beyond > most_named_pairs)
    text += fmt::format(" et {} de plus", count(how, beyond - most_named_pairs));
  return text + '.';
}

}  // namespace french

inline std::string sentence(survey_comparisons const& f, display const& how) {
  return how.lang == language::french ? french::sentence(f, how) : english::sentence(f, how);
}

}  // namespace kpi
