// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <kpi/commentary/grammar.hpp>
#include <kpi/inference/sampling.hpp>
#include <kpi/text/display.hpp>
#include <kpi/text/phrase.hpp>

// An interval as people read it.

namespace kpi {

/// As many decimals as a width deserves: the last digit is worth at most a tenth of it.
unsigned interval_decimals(stated_interval const& i, display const& how);

/// A limit or a difference to so many decimals, with its unit: "60%".
std::string limit_text(rational const& x, estimate_kind kind, unsigned decimals,
                       display const& how);

/// "−85 to −63", "60% à 77 %".
std::string interval_text(stated_interval const& i, estimate_kind kind, display const& how);

/// " (−85 to −63)", to stand after a figure; nothing where there is no interval.
std::string interval_in_brackets(sampling_result const& s, display const& how);

/// "−85 to −63 at 95% (score method); covers sampling chance, not who chose to answer"; or why there is none.
std::string interval_fact(sampling_result const& s, display const& how);

// ---------------------------------------------------------------------------------------------------

inline unsigned interval_decimals(stated_interval const& i, display const& how) {
  if (how.decimals) return *how.decimals;
  rational width = i.upper - i.lower;
  unsigned decimals = 0;
  for (; width < 10 && decimals < estimate_decimals; ++decimals) width *= 10;
  return i.upper == i.lower ? mean_decimals : decimals;
}

inline std::string limit_text(rational const& x, estimate_kind kind, unsigned decimals,
                              display const& how) {
  std::string text = number(how, x, decimals);
  if (kind == estimate_kind::share)
    text.append(detail::style_of(how.lang).before_percent).append("%");
  return text;
}

inline std::string interval_text(stated_interval const& i, estimate_kind kind, display const& how) {
  unsigned const decimals = interval_decimals(i, how);
  return phrase({"{} to {}", "{} à {}"}, how.lang, limit_text(i.lower, kind, decimals, how),
                limit_text(i.upper, kind, decimals, how));
}

inline std::string interval_in_brackets(sampling_result const& s, display const& how) {
  return s.limits ? " (" + interval_text(*s.limits, s.kind, how) + ')' : "";
}

/// "95%", "99.9 %": as it was typed.
inline std::string level_text(rational const& level, display const& how) {
  return number({how.lang, {}, how.rule}, level, 10)
             .append(detail::style_of(how.lang).before_percent) +
         '%';
}

namespace detail {

inline std::string why_no_interval(sampling_result const& s, language lang) {
  if (s.reason == without_interval::single_answer)
    return phrase({"none: one answer has no spread to measure",
                   "aucun\u00a0: une seule réponse n’a pas de dispersion"},
                  lang);
  return phrase(
      {"none: it needs the number of answers", "aucun\u00a0: il faudrait le nombre de réponses"},
      lang);
}

/// "7.9 effective answers".
inline std::string effective_text(rational const& n, display const& how) {
  bool const many = grammar::is_plural(how.lang, n);
  words const said = many ? words{"{} effective answers", "{} réponses effectives"}
                          : words{"{} effective answer", "{} réponse effective"};
  return phrase(said, how.lang, number({how.lang, {}, how.rule}, n, score_decimals));
}

/// "score method, out of a population of 5,000, cut at the end of the scale".
inline std::string how_made(sampling_result const& s, display const& how) {
  std::vector<std::string> parts{std::string(row(s.limits->method).title.in(how.lang))};
  if (s.weights) parts.push_back(effective_text(effective_responses(*s.weights), how));
  if (s.population)
    parts.push_back(phrase({"out of a population of {}", "sur une population de {}"}, how.lang,
                           count(how, *s.population)));
  if (s.limits->cut)
    parts.push_back(
        phrase({"cut at the end of the scale", "coupé au bout de l’échelle"}, how.lang));
  return grammar::listed(parts, ", ");
}

}  // namespace detail

inline std::string interval_fact(sampling_result const& s, display const& how) {
  if (!s.limits) return detail::why_no_interval(s, how.lang);
  return phrase(
      {"{} at the {} level ({}); covers sampling chance, not who chose to answer",
       "{} au niveau de {} ({})\u202f; couvre le hasard de l’échantillon, pas le choix de répondre ou non"},
      how.lang, interval_text(*s.limits, s.kind, how), level_text(s.limits->level, how),
      detail::how_made(s, how));
}

}  // namespace kpi
