// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <kpi/text/decimal.hpp>
#include <kpi/text/language.hpp>

namespace kpi {

/// How figures are shown to a reader. Rounding happens here, once, and nowhere before.
struct display {
  language lang = language::english;
  std::optional<unsigned> decimals =
      {};  ///< exactly so many; absent: each kind's own, zeros dropped
  rounding rule = rounding::half_away;
};

/// The decimals of each kind of figure unless `display::decimals` says otherwise.
inline constexpr unsigned score_decimals = 1;
inline constexpr unsigned mean_decimals = 2;

/// x in the reader's language: "−76", "1,640.5" or "1 640,5" (U+2212, U+202F).
std::string number(display const& how, rational const& x, unsigned decimals);

/// A count, grouped: "1,640,000" or "1 640 000".
std::string count(display const& how, std::uint64_t n);

/// A share in percent: "31.5%" or "31,5 %" (U+00A0).
std::string percent_text(display const& how, rational const& percent);

/// True when the figure that is shown differs from the exact one.
bool is_rounded(display const& how, rational const& x, unsigned decimals);

// ---------------------------------------------------------------------------------------------------

namespace detail {

struct number_style {
  std::string_view group;
  std::string_view decimal;
  std::string_view before_percent;
};

constexpr number_style style_of(language lang) {
  if (lang == language::french) return {narrow_no_break_space, ",", no_break_space};
  return {",", ".", ""};
}

inline std::string grouped(std::string_view digits, std::string_view separator) {
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += separator;
    text += digits[i];
  }
  return text;
}

/// "-1640.5" as the language writes it.
inline std::string localised(std::string_view machine, language lang) {
  number_style const style = style_of(lang);
  std::string text;
  if (machine.starts_with('-')) {
    text = minus_sign;
    machine.remove_prefix(1);
  }
  auto const point = machine.find('.');
  text += grouped(machine.substr(0, point), style.group);
  if (point != machine.npos) text.append(style.decimal).append(machine.substr(point + 1));
  return text;
}

}  // namespace detail

inline std::string number(display const& how, rational const& x, unsigned decimals) {
  return detail::localised(how.decimals ? fixed_text(x, *how.decimals, how.rule)
                                        : decimal_text(x, decimals, how.rule),
                           how.lang);
}

inline std::string count(display const& how, std::uint64_t n) {
  return detail::localised(std::to_string(n), how.lang);
}

inline std::string percent_text(display const& how, rational const& percent) {
  return number(how, percent, score_decimals).append(detail::style_of(how.lang).before_percent) +
         '%';
}

inline bool is_rounded(display const& how, rational const& x, unsigned decimals) {
  return rounded_to(x, how.decimals.value_or(decimals), how.rule) != x;
}

}  // namespace kpi
