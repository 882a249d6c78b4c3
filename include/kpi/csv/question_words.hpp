// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

// How people word the question of each figure, as `folded` leaves it. A part is looked for where a
// word starts: "ease" is in "the ease of it" and not in "please".

namespace kpi {

using word_parts = std::span<std::string_view const>;

/// True when the folded text has the part where a word starts.
constexpr bool has_word_part(std::string_view folded_text, std::string_view part);

/// True when it has one of the parts.
constexpr bool has_word_part(std::string_view folded_text, word_parts parts);

/// True when the text speaks of a question that is not the own one: `csat` asked of "effort".
constexpr bool asks_another(std::string_view folded_text, word_parts own);

// -------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr auto nps_questions =
    std::to_array<std::string_view>({"nps", "recommand", "recommend", "conseill"});
inline constexpr auto csat_questions = std::to_array<std::string_view>({"csat", "satisf"});
inline constexpr auto ces_questions = std::to_array<std::string_view>(
    {"effort", "facile", "facilit", "simplicit", "easy", "easi", "ease", "difficil", "difficult"});

inline constexpr std::array<word_parts, 3> all_questions{nps_questions, csat_questions,
                                                         ces_questions};

constexpr bool is_in_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) > 0x7FU;
}

}  // namespace detail

constexpr bool has_word_part(std::string_view folded_text, std::string_view part) {
  if (part.empty()) return false;
  for (auto at = folded_text.find(part); at != folded_text.npos;
       at = folded_text.find(part, at + 1))
    if (at == 0 || !detail::is_in_word(folded_text[at - 1])) return true;
  return false;
}

constexpr bool has_word_part(std::string_view folded_text, word_parts parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return has_word_part(folded_text, part); });
}

constexpr bool asks_another(std::string_view folded_text, word_parts own) {
  if (own.empty() || has_word_part(folded_text, own)) return false;
  return std::any_of(detail::all_questions.begin(), detail::all_questions.end(),
                     [&](word_parts parts) { return has_word_part(folded_text, parts); });
}

}  // namespace kpi
