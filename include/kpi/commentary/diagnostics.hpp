// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <kpi/commentary/diagnostic_words.hpp>
#include <kpi/csv/problems.hpp>
#include <kpi/text/display.hpp>

namespace kpi {

/// A problem as a person reads it, each line ended: place, severity, code and title, then where,
/// what was found, what was expected, what follows from it and one way out of it.
///
///   answers.csv:3:1: error[CSV010]: not a score
///     column "nps"
///     found     "abc"
///     expected  a number such as 9 or 8.5, or nothing for no answer
///     effect    no result: every row has to be usable
///     fix       --bad-rows skip leaves such rows out
///
/// Without a file the program's name stands in front.
std::string diagnostic_text(problem const& p, language lang, std::string_view program);

/// All problems, errors first, and after those of each severity that are told how many more there
/// are.
std::string problems_text(problems const& found, language lang, std::string_view program);

/// The first line of a problem without its place: for the key "warnings" of JSON.
std::string diagnostic_title(error const& e, language lang, std::string_view program);

/// Text from a file in quotes: what cannot be seen escaped, cut after some sixty characters.
std::string quoted(std::string_view text, language lang);

// -------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr std::size_t longest_quotation = 60;

/// A list of columns may be longer.
inline constexpr std::size_t longest_detail = 300;

/// Characters that a terminal would obey.
inline bool is_control(std::string_view point) {
  auto const first = static_cast<unsigned char>(point.front());
  bool const beyond_ascii = point.size() == 2 && first == 0xC2U && point < "\u00a0";
  return beyond_ascii || (point.size() == 1 && (first < 0x20U || first == 0x7FU));
}

/// Characters that look like nothing or like a space.
inline bool is_invisible(std::string_view point) {
  for (std::string_view const one : {"\u00a0", "\u202f", "\u2009", "\u200b", "\u200c", "\u200d",
                                     "\u200e", "\u200f", "\u2028", "\u2029", "\ufeff", "\u00ad"})
    if (point == one) return true;
  return is_control(point);
}

inline std::uint32_t code_point_of(std::string_view point) {
  auto const byte = [&](std::size_t i) {
    return std::uint32_t{static_cast<unsigned char>(point[i])};
  };
  if (point.size() == 1) return byte(0);
  std::uint32_t value = byte(0) & (0x7FU >> point.size());
  for (std::size_t i = 1; i < point.size(); ++i) value = (value << 6U) | (byte(i) & 0x3FU);
  return value;
}

inline std::string escaped(std::string_view point) {
  if (point == "\n") return "\\n";
  if (point == "\r") return "\\r";
  if (point == "\t") return "\\t";
  constexpr std::string_view digits = "0123456789abcdef";
  std::uint32_t const value = code_point_of(point);
  std::string text = "\\u";
  for (unsigned shift : {12U, 8U, 4U, 0U}) text += digits[(value >> shift) & 0xFU];
  return text;
}

/// "97.5" or "-0.5"; a number without decimals may be a heading, such as the year 2024.
inline bool is_figure(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  auto const point = text.find('.');
  std::string_view const whole = text.substr(0, point);
  std::string_view const decimals = point == text.npos ? "" : text.substr(point + 1);
  return !whole.empty() && whole.size() <= longest_number && all_digits(whole) &&
         !decimals.empty() && all_digits(decimals);
}

/// text with some characters escaped, cut after so many.
template <class Predicate>
std::string visible(std::string_view text, std::size_t longest, Predicate escapes) {
  std::string seen;
  for (std::size_t length = 0; !text.empty(); ++length) {
    if (length == longest) return seen + "…";
    std::string_view const point = first_code_point(text);
    seen += escapes(point) ? escaped(point) : std::string(point);
    text.remove_prefix(point.size());
  }
  return seen;
}

inline std::string told(detail_value const& value, language lang) {
  if (auto const* const n = std::get_if<std::uint64_t>(&value))
    return localised(std::to_string(*n), lang);
  auto const& text = std::get<std::string>(value);
  for (words const& reason : system_reasons)
    if (reason.english == text) return std::string(reason.in(lang));
  return is_figure(text) ? localised(text, lang) : visible(text, longest_detail, is_control);
}

/// What fills a blank: "" when there is nothing.
inline std::string filling(std::string_view blank, error const& e, language lang,
                           std::string_view program) {
  if (blank == "program") return std::string(program);
  auto const index = static_cast<std::size_t>(blank.front() - '0');
  return index < e.details.size() ? told(e.details[index], lang) : std::string();
}

/// One alternative with its blanks filled; absent when one of them stays empty.
inline std::optional<std::string> filled(std::string_view form, error const& e, language lang,
                                         std::string_view program) {
  std::string text;
  while (true) {
    auto const open = form.find('{');
    text += form.substr(0, open);
    if (open == form.npos) return text;
    auto const close = form.find('}', open);
    std::string const value = filling(form.substr(open + 1, close - open - 1), e, lang, program);
    if (value.empty()) return std::nullopt;
    text += value;
    form.remove_prefix(close + 1);
  }
}

/// Where an alternative ends. (A "|" after a space is one of a command line.)
inline std::size_t alternative_length(std::string_view forms) {
  std::size_t bar = forms.find('|');
  while (bar != forms.npos && bar > 0 && forms[bar - 1] == ' ') bar = forms.find('|', bar + 1);
  return std::min(bar, forms.size());
}

/// The first alternative that can be filled; "" when there is none.
/// Alternatives that speak of `done` (an option that is on already) are passed over.
inline std::string composed(words const& forms, error const& e, language lang,
                            std::string_view program, std::string_view done = {}) {
  std::string_view rest = forms.in(lang);
  while (!rest.empty()) {
    std::size_t const length = alternative_length(rest);
    std::string_view const form = rest.substr(0, length);
    bool const pointless = !done.empty() && form.find(done) != form.npos;
    auto const text = pointless ? std::nullopt : filled(form, e, lang, program);
    if (text) return *text;
    rest.remove_prefix(std::min(length + 1, rest.size()));
  }
  return {};
}

inline constexpr words error_word = {"error", "erreur"};
inline constexpr words warning_word = {"warning", "avertissement"};
inline constexpr words found_word = {"found", "trouvé"};
inline constexpr words expected_word = {"expected", "attendu"};
inline constexpr words effect_word = {"effect", "effet"};
inline constexpr words fix_word = {"fix", "remède"};

/// "  found     …": the text starts in the same column on every line.
inline void add_line(std::string& text, std::string_view key, std::string_view value) {
  constexpr std::size_t column = 10;
  if (value.empty()) return;
  text.append("  ").append(key).append(column - width(key), ' ').append(value) += '\n';
}

/// Where the problem is, as compilers say it.
inline std::string place_text(place const& where, std::string_view program) {
  std::string text(where.file.empty() ? program : std::string_view(where.file));
  if (where.line > 0) text += ':' + std::to_string(where.line);
  if (where.line > 0 && where.column > 0) text += ':' + std::to_string(where.column);
  return text;
}

inline constexpr words more_errors = {"… and {0} more errors", "… et {0} autres erreurs"};
inline constexpr words one_more_error = {"… and 1 more error", "… et 1 autre erreur"};
inline constexpr words more_warnings = {"… and {0} more warnings",
                                        "… et {0} autres avertissements"};
inline constexpr words one_more_warning = {"… and 1 more warning", "… et 1 autre avertissement"};

inline std::string list_text(problem_list const& list, severity how, language lang,
                             std::string_view program) {
  std::string text;
  for (error const& e : list.first) text += diagnostic_text({how, e}, lang, program);
  std::uint64_t const more = list.count - list.first.size();
  if (more == 0) return text;
  words const& many = how == severity::error ? more_errors : more_warnings;
  words const& one = how == severity::error ? one_more_error : one_more_warning;
  return text + composed(more == 1 ? one : many, {{}, {}, {}, {more}}, lang, program) + '\n';
}

}  // namespace detail

inline std::string quoted(std::string_view text, language lang) {
  std::string const inside = detail::visible(text, detail::longest_quotation, detail::is_invisible);
  return lang == language::french ? "«\u00a0" + inside + "\u00a0»" : '"' + inside + '"';
}

inline std::string diagnostic_title(error const& e, language lang, std::string_view program) {
  return detail::composed(diagnostic_row_of(e.code, program).title, e, lang, program);
}

inline std::string diagnostic_text(problem const& p, language lang, std::string_view program) {
  error const& e = p.what;
  diagnostic_row const row = diagnostic_row_of(e.code, program);
  auto const line = [&](words const& forms) { return detail::composed(forms, e, lang, program); };
  bool const skipped = p.severity == severity::warning && !row.skipped.english.empty();
  words const& severity_word =
      p.severity == severity::error ? detail::error_word : detail::warning_word;
  std::string text = detail::place_text(e.where, program) + ": ";
  text.append(severity_word.in(lang))
      .append("[")
      .append(id(e.code))
      .append("]: ")
      .append(line(row.title)) += '\n';
  if (std::string const context = line(row.context); !context.empty())
    text += "  " + context + '\n';
  std::string const found = line(row.found);
  detail::add_line(text, detail::found_word.in(lang),
                   found.empty() && !e.found.empty() ? quoted(e.found, lang) : found);
  detail::add_line(text, detail::expected_word.in(lang), line(row.expected));
  detail::add_line(text, detail::effect_word.in(lang), line(skipped ? row.skipped : row.effect));
  detail::add_line(text, detail::fix_word.in(lang),
                   detail::composed(row.fix, e, lang, program, skipped ? "--bad-rows" : ""));
  return text;
}

inline std::string problems_text(problems const& found, language lang, std::string_view program) {
  return detail::list_text(found.errors, severity::error, lang, program) +
         detail::list_text(found.warnings, severity::warning, lang, program);
}

}  // namespace kpi
