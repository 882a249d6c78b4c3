// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
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

/// The bytes of a code point as one number, which is compared at once.
constexpr std::uint32_t packed(std::string_view point) {
  std::uint32_t bytes = 0;
  for (char const byte : point) bytes = bytes << 8U | static_cast<unsigned char>(byte);
  return bytes;
}

inline constexpr auto packed_letters = [] {
  std::array<std::uint32_t, foldings.size()> letters = {};
  for (std::size_t i = 0; i < letters.size(); ++i) letters[i] = packed(foldings[i].first);
  return letters;
}();

constexpr char small_letter(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// What a code point that is no capital of ASCII folds to.
inline std::string_view folded_letter(std::string_view point) {
  if (point.size() == 1) return point;
  auto const at = std::find(packed_letters.begin(), packed_letters.end(), packed(point));
  if (at != packed_letters.end())
    return foldings[static_cast<std::size_t>(at - packed_letters.begin())].second;
  return width(point) == 0 ? std::string_view() : point;
}

/// Gives the bytes of folded(text) to `take` in turn, until it returns false. True when it took all.
template <class Take>
bool fold(std::string_view text, Take take) {
  text = trimmed(text);
  bool after_space = true;
  while (!text.empty()) {
    if (is_ink(text.front())) {
      if (!take(small_letter(text.front()))) return false;
      text.remove_prefix(1);
      after_space = false;
      continue;
    }
    std::size_t const space = leading_space(text);
    std::string_view const point = space != 0 ? text.substr(0, space) : first_code_point(text);
    std::string_view plain = space != 0 ? " " : folded_letter(point);
    if (space != 0 && after_space) plain = "";
    for (char const byte : plain)
      if (!take(byte)) return false;
    if (!plain.empty()) after_space = space != 0;
    text.remove_prefix(point.size());
  }
  return true;
}

}  // namespace detail

inline std::string folded(std::string_view text) {
  std::string word;
  word.reserve(text.size());
  detail::fold(text, [&](char byte) {
    word += byte;
    return true;
  });
  return word;
}

inline bool folds_to(std::string_view text, std::string_view word) {
  bool const starts_so = detail::fold(text, [&](char byte) {
    if (!word.starts_with(byte)) return false;
    word.remove_prefix(1);
    return true;
  });
  return starts_so && word.empty();
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
