// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <kpi/commentary/diagnostics.hpp>
#include <kpi/commentary/grammar.hpp>
#include <kpi/commentary/interval_text.hpp>
#include <kpi/inference/sampling.hpp>
#include <kpi/text/phrase.hpp>

// A difference between two surveys as people read it.

namespace kpi {

/// A difference and the figure that it is of.
struct difference_facts {
  stated_difference of;
  estimate_kind kind;
  rational figure;
};

/// Chance alone would rarely make it: p is below 1 − level.
bool is_beyond_chance(stated_difference const& d);

/// "0.0317", "0.21"; "< 0.0001" for less.
std::string p_figure_text(rational const& p, display const& how);

/// With its sign: "p = 0.0317", "p < 0.0001".
std::string p_text(rational const& p, display const& how);

/// A figure of that kind: "20", "69.2%", "3.44".
std::string plain_figure_text(rational const& x, estimate_kind kind, display const& how);

/// "+15 (3 to 27) from wave1.csv, 20 (150 answers); p = 0.0123 (MOVER, from both score intervals)".
std::string difference_fact(difference_facts const& f, display const& how);

// ---------------------------------------------------------------------------------------------------

inline bool is_beyond_chance(stated_difference const& d) {
  return d.limits && d.p_value && *d.p_value < rational((100 - d.limits->level) / 100);
}

inline std::string p_figure_text(rational const& p, display const& how) {
  constexpr unsigned close_decimals = 4;
  display const plain{how.lang, {}, how.rule};
  if (p < rational(1, 10'000)) return "< " + number(plain, rational(1, 10'000), close_decimals);
  return number(plain, p, p < rational(1, 10) ? close_decimals : 2);
}

inline std::string p_text(rational const& p, display const& how) {
  std::string const figure = p_figure_text(p, how);
  return (figure.front() == '<' ? "p " : "p = ") + figure;
}

inline std::string plain_figure_text(rational const& x, estimate_kind kind, display const& how) {
  return limit_text(x, kind, kind == estimate_kind::mean ? mean_decimals : score_decimals, how);
}

namespace detail {

inline std::string file_text(std::string const& file) {
  return visible(file, longest_quotation, is_invisible);
}

/// " (3 to 27)": the limits of a difference, in points.
inline std::string limits_in_brackets(stated_difference const& d, display const& how) {
  return d.limits ? " (" + interval_text(*d.limits, estimate_kind::net, how) + ')' : "";
}

/// " (150 answers)"; " (150 answers, 12 people in both)".
inline std::string answers_in_brackets(stated_difference const& d, display const& how) {
  if (!d.other_responses) return "";
  bool const french = how.lang == language::french;
  auto const common = d.common_respondents.value_or(0);
  std::string text = french ? grammar::counted(how, *d.other_responses, "réponse", "réponses")
                            : grammar::counted(how, *d.other_responses, "answer", "answers");
  if (common > 0)
    text += french
                ? ", " + grammar::counted(how, common, "personne", "personnes") + " dans les deux"
                : ", " + grammar::counted(how, common, "person", "people") + " in both";
  return " (" + text + ')';
}

}  // namespace detail

inline std::string difference_fact(difference_facts const& f, display const& how) {
  stated_difference const& d = f.of;
  unsigned const decimals = f.kind == estimate_kind::mean ? mean_decimals : score_decimals;
  std::string text = phrase({"{}{}{} from {}, {}", "{}{}{} par rapport à {}, {}"}, how.lang,
                            d.value > 0 ? "+" : "", number(how, d.value, decimals),
                            detail::limits_in_brackets(d, how), detail::file_text(d.against),
                            plain_figure_text(d.other, f.kind, how));
  text += detail::answers_in_brackets(d, how);
  if (!d.p_value)
    return text + phrase({"; no interval without the number of answers",
                          "\u202f; pas d’intervalle sans le nombre de réponses"},
                         how.lang);
  return text + phrase({"; {} ({})", "\u202f; {} ({})"}, how.lang, p_text(*d.p_value, how),
                       row(d.limits->method).difference_title.in(how.lang));
}

}  // namespace kpi
