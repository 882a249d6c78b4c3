// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

#include <kpi/text/decimal.hpp>
#include <kpi/text/language.hpp>

// What every sentence of a commentary has to obey, whatever it says, and the figures in it.

namespace kpi::test {

inline bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

/// The figures of a sentence in order, in machine form: "−76 … 6 %" gives "-76 6".
inline std::string figures_in(std::string_view text, language lang) {
  char const mark = lang == language::french ? ',' : '.';
  std::string figures;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!detail::is_digit(text[i])) continue;
    bool const negative = text.substr(0, i).ends_with(minus_sign);
    figures += (figures.empty() ? "" : " ") + std::string(negative ? "-" : "");
    for (; i < text.size(); ++i) {
      bool const decimal = text[i] == mark && i + 1 < text.size() && detail::is_digit(text[i + 1]);
      if (!detail::is_digit(text[i]) && !decimal) break;
      figures += decimal ? '.' : text[i];
    }
  }
  return figures;
}

/// The first rule that a sentence breaks; empty when it breaks none.
inline std::string wrong_spaces(std::string_view text, language lang) {
  for (std::string_view const bad : {"  ", " ,", " .", "( ", " )", ",.", "..", "\u00a0 ", " \u00a0",
                                     " \u202f", "\u202f ", "{", "}", "\n", "\t"})
    if (contains(text, bad)) return "contains \"" + std::string(bad) + '"';
  bool const is_french = lang == language::french;
  for (std::size_t i = 1; i < text.size(); ++i) {
    std::string_view const before = text.substr(0, i);
    std::string const sign(1, text[i]);
    if (contains(":%", sign) && before.ends_with(no_break_space) != is_french)
      return "before " + sign;
    if (contains(";!?", sign) && before.ends_with(narrow_no_break_space) != is_french)
      return "before " + sign;
  }
  return "";
}

inline std::string wrong_signs(std::string_view text) {
  if (contains(text, "'") || contains(text, "\"")) return "plain apostrophe or quotation mark";
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    if (text[i] == '-' && detail::is_digit(text[i + 1])) return "ASCII minus";
  for (auto at = text.find("−0"); at != text.npos; at = text.find("−0", at + 1))
    if (!contains(".,", text.substr(at + 4, 1))) return "minus nought";
  if (!text.ends_with('.')) return "no full stop";
  if (contains(text, ". ")) return "two sentences";
  char const first = text.front();
  return first >= 'a' && first <= 'z' ? "no capital" : "";
}

struct noun {
  std::string_view singular;
  std::string_view plural;
};

inline constexpr noun nouns[] = {
    {"answer", "answers"},         {"detractor", "detractors"},   {"passive", "passives"},
    {"promoter", "promoters"},     {"score", "scores"},           {"note", "notes"},
    {"respondent", "respondents"}, {"répondant", "répondants"},   {"point", "points"},
    {"réponse", "réponses"},       {"détracteur", "détracteurs"}, {"passif", "passifs"},
    {"promoteur", "promoteurs"}};

/// A number and the noun after it that do not agree.
inline std::string wrong_plural(std::string_view text, language lang) {
  double before = -1;  // the number that the last word was, if it was one
  while (!text.empty()) {
    std::string word(text.substr(0, text.find(' ')));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    while (word.ends_with('.') || word.ends_with(',')) word.pop_back();
    bool const plural = lang == language::french ? before >= 2 : before != 1;
    for (noun const& n : nouns)
      if (before >= 0 && word == (plural ? n.singular : n.plural))
        return std::to_string(before) + word;
    std::string number = word;
    if (lang == language::french) std::replace(number.begin(), number.end(), ',', '.');
    std::erase(number, ',');
    char* end = nullptr;
    before = std::strtod(number.c_str(), &end);
    if (number.empty() || *end != '\0') before = -1;
  }
  return "";
}

inline std::string wrong(std::string_view text, language lang) {
  for (std::string const& rule :
       {wrong_spaces(text, lang), wrong_signs(text), wrong_plural(text, lang)})
    if (!rule.empty()) return rule;
  return "";
}

}  // namespace kpi::test
