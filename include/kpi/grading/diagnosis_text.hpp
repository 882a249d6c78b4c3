// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <kpi/grading/ladder.hpp>
#include <kpi/text/display.hpp>
#include <kpi/text/phrase.hpp>

namespace kpi::grading {

/// Whom a message is for: the teacher, or a student who may try again and must not be told the key.
enum class audience { teacher, student };

/// A number as its kind is written: "−76", "31.5%", "206,400".
std::string shown_value(rational const& x, figure_kind kind, language lang);

/// What an answer's diagnosis says, in whole sentences. For students the key does not appear, nor an intermediate result.
std::string diagnosis_text(diagnosis const& d, question_key const& key, language lang,
                           audience whom = audience::teacher);

/// The same without the key, whoever reads it.
std::string judgement_text(diagnosis const& d, key_facts const& facts, language lang,
                           audience whom = audience::teacher);

/// The reasons joined: "7 and 8 are counted as promoters, or …".
std::string reasons_text(std::vector<reason> const& reasons, language lang,
                         audience whom = audience::teacher);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline std::string reason_text(reason const& r, language lang, audience whom) {
  std::string text(r.name.in(lang));
  bool const figure = whom == audience::teacher && !r.figure.english.empty();
  return figure ? text + " (" + std::string(r.figure.in(lang)) + ')' : text;
}

inline std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  if (text.starts_with("é")) text.replace(0, 2, "É");
  return text;
}

inline constexpr words right_words = {"Right.", "Juste."};
inline constexpr words rounded_words = {"Right, rounded.", "Juste, à l’arrondi près."};
inline constexpr words within_words = {"Right within the tolerance.", "Juste, dans la tolérance."};
inline constexpr words remark_words = {"Right; {}.", "Juste\u202f; {}."};
inline constexpr words early_words = {"Rounded too early: this comes out when {}.",
                                      "Arrondi trop tôt\u00a0: on trouve ce nombre quand {}."};
inline constexpr words digit_words = {
    "The last digit is off by one: check the rounding.",
    "Le dernier chiffre est faux d’une unité\u00a0: l’arrondi est à revoir."};
inline constexpr words form_words = {"The right value in the wrong form: {}.",
                                     "La bonne valeur sous une mauvaise forme\u00a0: {}."};
inline constexpr words form_tie_words = {" This number also comes out when {}.",
                                         " On trouve aussi ce nombre quand {}."};
inline constexpr words mistake_words = {"This comes out when {}.", "On trouve ce nombre quand {}."};
inline constexpr words follow_words = {
    "Right after an earlier error: this comes out when {}. The method counts.",
    "Juste après une erreur précédente\u00a0: on trouve ce nombre quand {}. La méthode compte."};
inline constexpr words unexplained_words = {"Wrong; no known mistake gives this number.",
                                            "Faux\u202f; aucune erreur connue ne donne ce nombre."};
inline constexpr words unreadable_words = {"This cannot be read as a number.",
                                           "Ce n’est pas un nombre lisible."};
inline constexpr words blank_words = {"No answer.", "Pas de réponse."};

/// "Impossible: the figure lies between −100 and 100."
inline std::string impossible_text(key_facts const& facts, language lang) {
  auto const shown = [&](rational const& x) { return shown_value(x, facts.kind, lang); };
  if (facts.lowest && facts.highest)
    return phrase({"Impossible: the figure lies between {} and {}.",
                   "Impossible\u00a0: ce chiffre est compris entre {} et {}."},
                  lang, shown(*facts.lowest), shown(*facts.highest));
  if (facts.lowest)
    return phrase({"Impossible: the figure is not below {}.",
                   "Impossible\u00a0: ce chiffre n’est pas inférieur à {}."},
                  lang, shown(*facts.lowest));
  return phrase({"Impossible: the figure is not above {}.",
                 "Impossible\u00a0: ce chiffre ne dépasse pas {}."},
                lang, shown(facts.highest.value_or(0)));
}

/// The first reason is one of form, the others are ties.
inline std::string form_text(diagnosis const& d, language lang, audience whom) {
  std::string text = phrase(form_words, lang, reason_text(d.reasons.front(), lang, whom));
  std::vector<reason> const ties(d.reasons.begin() + 1, d.reasons.end());
  if (!ties.empty()) text += phrase(form_tie_words, lang, reasons_text(ties, lang, whom));
  return text;
}

inline std::string digit_text(diagnosis const& d, language lang, audience whom) {
  std::string text(digit_words.in(lang));
  if (!d.reasons.empty()) text += phrase(form_tie_words, lang, reasons_text(d.reasons, lang, whom));
  return text;
}

}  // namespace detail

inline std::string judgement_text(diagnosis const& d, key_facts const& facts, language lang,
                                  audience whom) {
  auto const why = [&] { return reasons_text(d.reasons, lang, whom); };
  switch (d.at) {
    case rung::exact: return std::string(detail::right_words.in(lang));
    case rung::rounded: return std::string(detail::rounded_words.in(lang));
    case rung::within: return std::string(detail::within_words.in(lang));
    case rung::remark: return phrase(detail::remark_words, lang, why());
    case rung::early: return phrase(detail::early_words, lang, why());
    case rung::last_digit: return detail::digit_text(d, lang, whom);
    case rung::form: return detail::form_text(d, lang, whom);
    case rung::mistake: return phrase(detail::mistake_words, lang, why());
    case rung::follow: return phrase(detail::follow_words, lang, why());
    case rung::unexplained: return std::string(detail::unexplained_words.in(lang));
    case rung::impossible: return detail::impossible_text(facts, lang);
    case rung::unreadable: return std::string(detail::unreadable_words.in(lang));
    case rung::blank: break;
  }
  return std::string(detail::blank_words.in(lang));
}

inline std::string shown_value(rational const& x, figure_kind kind, language lang) {
  std::string text = number({lang, {}, rounding::half_away}, x, 2);
  if (kind == figure_kind::percent) text += lang == language::french ? "\u00a0%" : "%";
  return text;
}

inline std::string reasons_text(std::vector<reason> const& reasons, language lang, audience whom) {
  std::string text;
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    if (i > 0) text += lang == language::french ? ", ou quand " : ", or when ";
    text += detail::reason_text(reasons[i], lang, whom);
  }
  return text;
}

inline std::string diagnosis_text(diagnosis const& d, question_key const& key, language lang,
                                  audience whom) {
  std::string text = judgement_text(d, key.facts, lang, whom);
  bool const tells_key = whom == audience::teacher && !is_right(d.at);
  if (tells_key)
    text += phrase({" Expected: {}.", " Attendu\u00a0: {}."}, lang,
                   shown_value(key.exact, key.facts.kind, lang));
  return text;
}

}  // namespace kpi::grading
