// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/base/provenance.hpp>
#include <kpi/commentary/diagnostics.hpp>
#include <kpi/commentary/grammar.hpp>
#include <kpi/csv/reading.hpp>
#include <kpi/text/language.hpp>

namespace kpi {

/// One line that says how a file was read and who said so:
/// responses.csv: note: read as wide (detected), delimiter ";" (detected), …
std::string reading_text(std::string_view file, reading_facts const& how, language lang);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline std::string_view origin(provenance from, language lang) {
  words said;
  switch (from) {
    case provenance::option: said = {"as asked", "demandé"}; break;
    case provenance::header: said = {"from the header", "d’après l’en-tête"}; break;
    case provenance::labels: said = {"from the labels", "d’après les libellés"}; break;
    case provenance::distribution: said = {"from the scores", "d’après les notes"}; break;
    case provenance::detected: said = {"detected", "détecté"}; break;
    case provenance::by_default: said = {"by default", "par défaut"}; break;
  }
  return said.in(lang);
}

/// A value that JSON names in English, as people say it.
inline constexpr std::array said_values{
    words{"answers", "une réponse par ligne"},
    words{"tall", "une note par ligne"},
    words{"wide", "une note par colonne"},
    words{"shares tall", "une note par ligne, en parts"},
    words{"shares wide", "une note par colonne, en parts"},
    words{"classes answers", "une réponse par ligne, en classes"},
    words{"classes tall", "une classe par ligne"},
    words{"classes wide", "une classe par colonne"},
    words{"classes shares tall", "une classe par ligne, en parts"},
    words{"classes shares wide", "une classe par colonne, en parts"},
    words{"tab", "tabulation"},
    words{"comma", "virgule"},
    words{"space", "espace"},
    words{"apostrophe", "apostrophe"},
    words{"none", "aucun"},
    words{"double", "doubles"},
    words{"single", "simples"},
    words{"doubled", "doublés"},
    words{"backslash", "barre oblique inversée"},
    words{"lf", "LF"},
    words{"crlf", "CRLF"},
    words{"cr", "CR"},
    words{"mixed", "mêlées"},
};

inline std::string_view said(std::string_view value, language lang) {
  if (value == "either") return words{"comma or point", "virgule ou point"}.in(lang);
  for (words const& known : said_values)
    if (known.english == value) return known.in(lang);
  return value;
}

inline std::string stated_text(words const& name, stated<std::string> const& fact, language lang) {
  return fmt::format("{}{} ({})", name.in(lang), said(fact.value, lang), origin(fact.from, lang));
}

/// With what came close.
inline std::string found_text(words const& name, found_setting const& fact, language lang) {
  std::string text = stated_text(name, fact, lang);
  if (fact.close.empty()) return text;
  return fmt::format("{}, {} {})", text.substr(0, text.size() - 1),
                     words{"just before", "de peu devant"}.in(lang), said(fact.close, lang));
}

/// How the bytes were read; what is as it nearly always is goes without saying.
inline std::vector<std::string> dialect_parts(dialect_facts const& how, language lang) {
  std::vector<std::string> parts{found_text({"delimiter ", "séparateur "}, how.delimiter, lang),
                                 found_text({"encoding ", "encodage "}, how.encoding, lang)};
  auto const add = [&](words const& name, stated<std::string> const& fact, std::string_view usual) {
    if (fact.value != usual || fact.from == provenance::option)
      parts.push_back(stated_text(name, fact, lang));
  };
  add({"quotes ", "guillemets "}, how.quote, "double");
  add({"quotes inside a cell by ", "guillemets dans une cellule\u00a0: "}, how.escape, "doubled");
  if (how.line_end.value != "none") add({"ends of lines ", "fins de ligne "}, how.line_end, "lf");
  parts.push_back(stated_text({"decimal mark ", "séparateur décimal "}, how.decimal_mark, lang));
  add({"thousands by ", "séparateur de milliers "}, how.thousands, "any");
  return parts;
}

/// The column is what the file calls it, whatever the word.
inline std::string column_text(words const& name, stated<std::string> const& column,
                               language lang) {
  return fmt::format("{} {} ({})", name.in(lang), quoted(column.value, lang),
                     origin(column.from, lang));
}

/// The columns beside the score that were asked for.
inline std::vector<std::string> row_parts(reading_facts const& how, language lang) {
  std::vector<std::string> parts;
  auto const add = [&](words const& name, std::string const& column) {
    parts.push_back(column_text(name, {column, provenance::option}, lang));
  };
  for (std::string const& where : how.where) add({"rows where", "lignes où"}, where);
  if (how.weight) add({"weights in", "poids dans"}, *how.weight);
  for (std::string const& by : how.by) add({"by", "par"}, by);
  if (how.unique) add({"respondents in", "répondants dans"}, *how.unique);
  if (how.missing_counted)
    parts.push_back(stated_text({"missing answers in the base", "non-réponses dans la base"},
                                {"", provenance::option}, lang));
  return parts;
}

}  // namespace detail

inline std::string reading_text(std::string_view file, reading_facts const& how, language lang) {
  std::vector<std::string> parts{detail::stated_text({"layout ", ""}, how.layout, lang)};
  for (std::string& part : detail::dialect_parts(how, lang)) parts.push_back(std::move(part));
  if (how.heading_rows > 1)
    parts.push_back(fmt::format("{} {}", how.heading_rows,
                                words{"rows of headings", "lignes d’en-tête"}.in(lang)));
  if (how.column)
    parts.push_back(detail::column_text({"scores in", "notes dans"}, *how.column, lang));
  if (how.count_column)
    parts.push_back(detail::column_text({"counts in", "effectifs dans"}, *how.count_column, lang));
  for (std::string& part : detail::row_parts(how, lang)) parts.push_back(std::move(part));
  display const plain{lang};
  parts.push_back(
      lang == language::french
          ? grammar::counted(plain, how.records, "ligne de données", "lignes de données")
          : grammar::counted(plain, how.records, "row of data", "rows of data"));
  std::string text =
      fmt::format("{}: note: {} {}", file, words{"read as", "lu ainsi\u00a0:"}.in(lang),
                  grammar::listed(parts, ", "));
  for (std::string const& aside : how.set_aside)
    text +=
        fmt::format("{} {}", words{", set aside", ", mis de côté"}.in(lang), quoted(aside, lang));
  return text + '\n';
}

}  // namespace kpi
