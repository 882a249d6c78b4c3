// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <kpi/text/fold.hpp>
#include <kpi/text/utf8.hpp>

namespace kpi {

/// Text for a page that shows ASCII only: "−" becomes "-", "é" "e", "’" "'"; anything else "?".
std::string in_ascii(std::string_view text);

/// text as it is, or in ASCII. (A page is not copied for it: it is the longest text that a program makes.)
std::string in_ascii_if(bool ascii_only, std::string text);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// Signs and what replaces them; the longest first where one starts another.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 20> ascii_signs{{
    {"«\u00a0", "\""}, {"\u00a0»", "\""}, {"\u2212", "-"}, {"–", "-"},       {"—", "-"},
    {"’", "'"},        {"‘", "'"},        {"“", "\""},     {"”", "\""},      {"\u00a0", " "},
    {"\u202f", " "},   {"\u2009", " "},   {"…", "..."},    {"×", "x"},       {"÷", "/"},
    {"≈", "~"},        {"€", "EUR"},      {"≠", "<>"},     {"Σ", "sum of "}, {"±", "+/-"},
}};

/// Capitals of Latin-1 (U+00C0–U+00DE) and the two of French beyond it.
constexpr bool is_capital(std::string_view point) {
  return (point >= "À" && point <= "Þ") || point == "Œ" || point == "Ÿ";
}

inline std::string ascii_letter(std::string_view point) {
  if (point.size() == 1) return std::string(point);  // a stray byte
  std::string letter(folded_letter(point));
  if (letter == point) return "?";
  if (is_capital(point) && !letter.empty())
    letter.front() = static_cast<char>(letter.front() - 'a' + 'A');
  return letter;
}

}  // namespace detail

inline std::string in_ascii(std::string_view text) {
  std::string ascii;
  ascii.reserve(text.size());
  while (true) {
    auto const already = static_cast<std::size_t>(
        std::find_if_not(text.begin(), text.end(), is_ascii) - text.begin());
    ascii += text.substr(0, already);
    text.remove_prefix(already);
    if (text.empty()) return ascii;
    auto const sign = std::find_if(detail::ascii_signs.begin(), detail::ascii_signs.end(),
                                   [&](auto const& s) { return text.starts_with(s.first); });
    bool const known = sign != detail::ascii_signs.end();
    std::string_view const taken = known ? sign->first : first_code_point(text);
    ascii += known ? std::string(sign->second) : detail::ascii_letter(taken);
    text.remove_prefix(taken.size());
  }
}

inline std::string in_ascii_if(bool ascii_only, std::string text) {
  return ascii_only ? in_ascii(text) : std::move(text);
}

}  // namespace kpi
