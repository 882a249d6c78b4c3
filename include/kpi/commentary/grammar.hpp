// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/survey/group.hpp>
#include <kpi/text/display.hpp>

// The little grammar that the sentences of both languages need.

namespace kpi::grammar {

/// In French the plural starts at 2 (1,5 point); in English everything but 1 is plural (1.5 points).
inline bool is_plural(language lang, rational const& n) {
  rational const size = magnitude(n);
  return lang == language::french ? size >= 2 : size != 1;
}

/// "82 detractors", "1 détracteur".
inline std::string counted(display const& how, std::uint64_t n, std::string_view singular,
                           std::string_view plural) {
  return count(how, n) + ' ' + std::string(is_plural(how.lang, n) ? plural : singular);
}

/// "a", "a and b", "a, b and c".
inline std::string listed(std::vector<std::string> const& parts, std::string_view conjunction) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? conjunction : std::string_view(", ");
    text += parts[i];
  }
  return text;
}

/// How close a ratio is to a whole number, as people say it.
enum class nearness { exact, nearly, little_over, about };

/// A ratio in words: 13.67 is nearly 14, 13.2 a little over 13, 13.5 about 13.5; and 2.4, whose
/// distance from 2 is large beside it, about 2.4.
struct spoken_ratio {
  nearness how;
  rational value;
};

inline spoken_ratio spoken(rational const& ratio) {
  rational const whole = rounded_to(ratio, 0, rounding::half_away);
  if (whole == ratio) return {nearness::exact, ratio};
  rational const distance = magnitude(ratio - whole);
  if (distance > rational(2, 5) || distance * 20 > whole) return {nearness::about, ratio};
  return {ratio < whole ? nearness::nearly : nearness::little_over, whole};
}

/// True when "14 for each" says more than the two counts: from 2 on, unless the ratio is far from whole
/// and the smaller group small ("5 for 2" rather than "about 2.5 for each").
inline bool tells(rational const& ratio, group const& smaller) {
  constexpr std::uint64_t small = 10;
  bool const awkward =
      spoken(ratio).how == nearness::about && smaller.count.value_or(small + 1) <= small;
  return ratio >= 2 && !awkward;
}

/// How strong a score is, in plain words and by no convention: "slightly" under 10 points, "clearly"
/// from 50.
enum class strength { slight, plain, clear };

inline strength strength_of(rational const& score) {
  rational const size = magnitude(score);
  if (size < 10) return strength::slight;
  return size < 50 ? strength::plain : strength::clear;
}

/// True when the printed shares do not give the printed difference: 61.5 − 15.4 beside 46.2.
inline bool rounding_shows(display const& how, rational const& minuend,
                           rational const& subtrahend) {
  auto const shown = [&](rational const& x) {
    return rounded_to(x, how.decimals.value_or(score_decimals), how.rule);
  };
  return shown(minuend) - shown(subtrahend) != shown(minuend - subtrahend);
}

/// A small amount as it is shown. One that would be shown as 0 is `below` the least that is shown.
struct shown_amount {
  rational value;
  bool below = false;
};

inline shown_amount shown(display const& how, rational const& x) {
  unsigned const decimals = how.decimals.value_or(score_decimals);
  rational const value = rounded_to(x, decimals, how.rule);
  if (value != 0) return {value};
  return {rational(1, power_of_ten(decimals)), true};
}

/// A score as it was given: 8, 8.2.
inline std::string score_text(display const& how, rational const& score) {
  return number({how.lang, {}, how.rule}, score, 10);
}

/// "Each of …": the first letter (ASCII) as a capital.
inline std::string capitalised(std::string sentence) {
  char& first = sentence.front();
  if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
  return sentence;
}

}  // namespace kpi::grammar
