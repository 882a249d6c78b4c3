// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/text/decimal.hpp>

namespace kpi {

/// Text reduced to what people mean by "the same word": small letters without accents, straight
/// apostrophes, single plain spaces, none at the ends. For comparing, never for showing.
std::string folded(std::string_view text);

/// True when folded(text) is `word`; costs nothing where the first letters differ.
bool folds_to(std::string_view text, std::string_view word);

/// The number of single-character changes that turn one word into the other (Levenshtein).
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate that the writer most likely meant, when one is close enough (a third of its letters
/// wrong at the most) for a "did you mean".
std::optional<std::string_view> nearest(std::string_view word,
                                        std::vector<std::string_view> const& candidates);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// The letters of French (and its neighbours) and what they fold to; capitals and small alike. A
/// letter that could not be decoded is taken for an é, which most letters with an accent are.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 61> foldings{{
    {"à", "a"}, {"á", "a"}, {"â", "a"}, {"ã", "a"},  {"ä", "a"},      {"å", "a"},  {"À", "a"},
    {"Á", "a"}, {"Â", "a"}, {"Ã", "a"}, {"Ä", "a"},  {"Å", "a"},      {"ç", "c"},  {"Ç", "c"},
    {"è", "e"}, {"é", "e"}, {"ê", "e"}, {"ë", "e"},  {"È", "e"},      {"É", "e"},  {"Ê", "e"},
    {"Ë", "e"}, {"ì", "i"}, {"í", "i"}, {"î", "i"},  {"ï", "i"},      {"Ì", "i"},  {"Í", "i"},
    {"Î", "i"}, {"Ï", "i"}, {"ñ", "n"}, {"Ñ", "n"},  {"ò", "o"},      {"ó", "o"},  {"ô", "o"},
    {"õ", "o"}, {"ö", "o"}, {"Ò", "o"}, {"Ó", "o"},  {"Ô", "o"},      {"Õ", "o"},  {"Ö", "o"},
    {"ù", "u"}, {"ú", "u"}, {"û", "u"}, {"ü", "u"},  {"Ù", "u"},      {"Ú", "u"},  {"Û", "u"},
    {"Ü", "u"}, {"ÿ", "y"}, {"Ÿ", "y"}, {"œ", "oe"}, {"Œ", "oe"},     {"æ", "ae"}, {"Æ", "ae"},
    {"’", "'"}, {"‘", "'"}, {"–", "-"}, {"—", "-"},  {"\uFFFD", "e"},
}};

constexpr char small_letter(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string folded_code_point(std::string_view point) {
  if (point.size() == 1) return {small_letter(point.front())};
  for (auto const& [letter, plain] : foldings)
    if (letter == point) return std::string(plain);
  return width(point) == 0 ? std::string() : std::string(point);
}

}  // namespace detail

inline std::string folded(std::string_view text) {
  std::string word;
  text = trimmed(text);
  word.reserve(text.size());
  while (!text.empty()) {
    if (detail::is_ink(text.front())) {
      word += detail::small_letter(text.front());
      text.remove_prefix(1);
      continue;
    }
    if (std::size_t const space = detail::leading_space(text)) {
      if (!word.ends_with(' ')) word += ' ';
      text.remove_prefix(space);
      continue;
    }
    std::string_view const point = first_code_point(text);
    word += detail::folded_code_point(point);
    text.remove_prefix(point.size());
  }
  return word;
}

inline bool folds_to(std::string_view text, std::string_view word) {
  text = trimmed(text);
  bool const same_start = text.empty() || detail::leading_space(text) != 0 ||
                          word.starts_with(detail::folded_code_point(first_code_point(text)));
  return same_start && folded(text) == word;
}

inline std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t const replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({replaced, row[j] + 1, row[j - 1] + 1}));
    }
  }
  return row.back();
}

inline std::optional<std::string_view> nearest(std::string_view word,
                                               std::vector<std::string_view> const& candidates) {
  std::string const typed = folded(word);
  std::optional<std::string_view> best;
  std::size_t closest = 0;
  for (std::string_view const candidate : candidates) {
    std::size_t const distance = edit_distance(typed, folded(candidate));
    if (distance * 3 > std::max(typed.size(), candidate.size()) || (best && distance >= closest))
      continue;
    best = candidate;
    closest = distance;
  }
  return best;
}

}  // namespace kpi
