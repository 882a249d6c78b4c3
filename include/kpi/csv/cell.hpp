// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <kpi/survey/scale.hpp>
#include <kpi/text/decimal.hpp>
#include <kpi/text/fold.hpp>

namespace kpi::csv {

/// A count or a share as a cell writes it: "1 200", "40 %", "0,5%".
struct quantity {
  rational value;
  bool percent = false;
  std::size_t decimals = 0;
};

std::optional<quantity> parse_quantity(std::string_view text, number_marks mark);

/// A score as a cell writes it: "8", "8,5", and with its label "5 (effort important)", "5 - very
/// easy", "1: no".
struct scored {
  rational score;
  std::string_view label;
};

std::optional<scored> parse_score(std::string_view text, number_marks mark);

/// What a word says that is no answer. `totals` are rows or columns that add the others up,
/// `summaries` other figures made from them (a mean).
enum class remark { none, missing, rejected, total, summary };

remark remark_of(std::string_view text);

/// Nothing, or a word for "no answer".
bool is_missing(std::string_view text);

/// What a heading says of its column. A question that mentions a scale or a recommendation is
/// `question`: weaker evidence of scores than a word for them.
enum class heading { other, score, question, count, share, total };

heading heading_of(std::string_view text);

// -------------------------------------------------------------------------------------------------

namespace detail {

template <std::size_t N>
constexpr bool among(std::string_view folded_text, std::array<std::string_view, N> const& words) {
  return std::find(words.begin(), words.end(), folded_text) != words.end();
}

// All of these are as `folded` leaves them.

inline constexpr auto missing_words =
    std::to_array<std::string_view>({"missing",
                                     "manquant",
                                     "manquants",
                                     "na",
                                     "n/a",
                                     "n.a.",
                                     "#n/a",
                                     "nan",
                                     "null",
                                     "none",
                                     "-",
                                     "nr",
                                     "nsp",
                                     "ne se prononce pas",
                                     "ne sait pas",
                                     "je ne sais pas",
                                     "sans reponse",
                                     "non reponse",
                                     "non-reponse",
                                     "non reponses",
                                     "non-reponses",
                                     "pas de reponse",
                                     "non renseigne",
                                     "non concerne",
                                     "sans avis",
                                     "sans opinion",
                                     "no answer",
                                     "no response",
                                     "not answered",
                                     "don't know",
                                     "dont know",
                                     "do not know",
                                     "dk",
                                     "not applicable",
                                     "prefer not to say",
                                     "no opinion",
                                     "unanswered",
                                     "blank",
                                     "(blank)",
                                     "(vide)",
                                     "vide",
                                     "#n/d",
                                     "n/d",
                                     "n.s.p.",
                                     "n'a pas repondu",
                                     "ne se prononce pas (nsp)",
                                     "ne souhaite pas repondre",
                                     "ne repond pas",
                                     "refus",
                                     "refus de repondre",
                                     "sans objet",
                                     "aucune reponse",
                                     "je ne sais pas / sans opinion",
                                     "ne sait pas / ne se prononce pas",
                                     "refused",
                                     "not sure",
                                     "i don't know",
                                     "prefer not to answer",
                                     "unrated",
                                     "offered",
                                     "unoffered"});

inline constexpr auto rejected_words =
    std::to_array<std::string_view>({"rejected", "rejete", "rejetes", "rejetees"});

inline constexpr auto total_words = std::to_array<std::string_view>(
    {"total", "totals", "totaux", "grand total", "total general", "total des reponses",
     "total reponses", "total responses", "total answers", "sum", "somme", "ensemble"});

inline constexpr auto summary_words = std::to_array<std::string_view>(
    {"moyenne", "average", "mean", "mediane", "median", "ecart-type", "ecart type",
     "standard deviation", "std dev", "moyenne generale", "minimum", "maximum", "variance"});

inline constexpr auto score_words = std::to_array<std::string_view>(
    {"score",        "scores",   "nps",        "nps score", "score nps",      "note nps",
     "note",         "notes",    "rating",     "ratings",   "echelle",        "scale",
     "reponse",      "response", "answer",     "valeur",    "value",          "niveau",
     "level",        "grade",    "csat",       "ces",       "recommandation", "recommendation",
     "satisfaction", "effort",   "csat score", "ces score"});

inline constexpr auto count_words = std::to_array<std::string_view>(
    {"count",       "counts",   "n",         "nb",          "nombre",     "number",    "effectif",
     "effectifs",   "reponses", "responses", "answers",     "frequency",  "frequence", "frequences",
     "frequencies", "votes",    "voix",      "respondents", "repondants", "quantity",  "quantite"});

inline constexpr auto count_starts =
    std::to_array<std::string_view>({"nombre ", "nb ", "nb. ", "number of ", "count of ", "no of ",
                                     "no. of ", "effectif ", "effectifs ", "# of "});

inline constexpr auto share_words =
    std::to_array<std::string_view>({"part", "parts", "share", "shares", "pct", "percent",
                                     "percentage", "pourcentage", "pourcentages", "percents"});

inline constexpr auto share_starts = std::to_array<std::string_view>(
    {"part de", "part en", "share of", "share in", "pourcentage ", "percentage "});

inline constexpr auto question_parts = std::to_array<std::string_view>(
    {"recommand", "recommend", "conseill", "sur une echelle", "on a scale"});

template <std::size_t N>
constexpr bool starts_with_one(std::string_view text,
                               std::array<std::string_view, N> const& starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](auto start) { return text.starts_with(start); });
}

/// Takes "%" and the spaces before it off the end.
inline bool take_percent(std::string_view& text) {
  if (!text.ends_with('%')) return false;
  text = trimmed(text.substr(0, text.size() - 1));
  return true;
}

/// '-5: some tools put an apostrophe before what a spreadsheet could take for a formula.
inline std::string_view without_guard(std::string_view text) {
  if (text.starts_with('\'') && text.size() > 1) text.remove_prefix(1);
  return text;
}

/// The number that a cell starts with: its length in bytes.
inline std::size_t number_length(std::string_view text) {
  std::size_t const sign = text.starts_with(minus_sign) ? minus_sign.size()
                           : text.starts_with('-')      ? 1U
                                                        : 0U;
  auto const end = text.find_first_not_of("0123456789.,", sign);
  return end == text.npos ? text.size() : end;
}

/// The label after the number: "(easy)", ": easy", "= easy", or "- easy" after a space. Empty when
/// what follows is no label, as in "10:15" or "2025-03-12".
inline std::string_view label_after(std::string_view rest) {
  bool const spaced = kpi::detail::leading_space(rest) != 0;
  rest = trimmed(rest);
  if (rest.starts_with('(') && rest.ends_with(')')) return trimmed(rest.substr(1, rest.size() - 2));
  for (std::string_view const joint : {":", "=", "-", "–", "—"}) {
    if (!rest.starts_with(joint) || (!spaced && joint != ":" && joint != "=")) continue;
    std::string_view const label = trimmed(rest.substr(joint.size()));
    return label.empty() || kpi::detail::is_digit(label.front()) ? std::string_view() : label;
  }
  return {};
}

}  // namespace detail

inline std::optional<quantity> parse_quantity(std::string_view text, number_marks mark) {
  text = trimmed(text);
  bool const percent = detail::take_percent(text);
  auto const value = parse_number(text, mark);
  if (!value) return std::nullopt;
  std::size_t const decimals = is_whole(*value) ? 0 : decimals_written(text);
  return quantity{*value, percent, decimals};
}

inline std::optional<scored> parse_score(std::string_view text, number_marks mark) {
  text = detail::without_guard(trimmed(text));
  if (auto const number = parse_number(text, mark)) return scored{*number, {}};
  std::size_t const length = detail::number_length(text);
  if (length == 0 || length == text.size()) return std::nullopt;
  std::string_view const label = detail::label_after(text.substr(length));
  auto const number = parse_number(text.substr(0, length), mark);
  if (label.empty() || !number) return std::nullopt;
  return scored{*number, label};
}

inline remark remark_of(std::string_view text) {
  if (!text.empty() && kpi::detail::is_digit(text.front())) return remark::none;  // most cells
  std::string const word = folded(text);
  if (detail::among(word, detail::missing_words)) return remark::missing;
  if (detail::among(word, detail::rejected_words)) return remark::rejected;
  if (detail::among(word, detail::total_words)) return remark::total;
  if (detail::among(word, detail::summary_words)) return remark::summary;
  return remark::none;
}

inline bool is_missing(std::string_view text) {
  return trimmed(text).empty() || remark_of(text) == remark::missing;
}

inline heading heading_of(std::string_view text) {
  if (kpi::detail::all_digits(text)) return heading::other;  // nothing, or scores across
  std::string const word = folded(text);
  bool const percent = word.find('%') != word.npos;
  if (percent || detail::among(word, detail::share_words) ||
      detail::starts_with_one(word, detail::share_starts))
    return heading::share;
  if (detail::among(word, detail::count_words) ||
      detail::starts_with_one(word, detail::count_starts))
    return heading::count;
  if (detail::among(word, detail::total_words)) return heading::total;
  if (detail::among(word, detail::score_words)) return heading::score;
  auto const mentions = [&](std::string_view part) { return word.find(part) != word.npos; };
  bool const question =
      std::any_of(detail::question_parts.begin(), detail::question_parts.end(), mentions);
  return question || mentioned_scale(text) ? heading::question : heading::other;
}

}  // namespace kpi::csv
