// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/base/provenance.hpp>
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
    case provenance::distribution: said = {"from the scores", "d’après les notes"}; break;
    case provenance::detected: said = {"detected", "détecté"}; break;
    case provenance::by_default: said = {"by default", "par défaut"}; break;
  }
  return said.in(lang);
}

inline std::string stated_text(words const& name, stated<std::string> const& fact, language lang) {
  return fmt::format("{} {} ({})", name.in(lang), fact.value, origin(fact.from, lang));
}

}  // namespace detail

inline std::string reading_text(std::string_view file, reading_facts const& how, language lang) {
  std::vector<std::string> parts{
      detail::stated_text({"layout", "disposition"}, how.layout, lang),
      detail::stated_text({"delimiter", "séparateur"}, how.delimiter, lang),
      detail::stated_text({"encoding", "encodage"}, how.encoding, lang),
      detail::stated_text({"decimal mark", "séparateur décimal"}, how.decimal_mark, lang)};
  if (how.column)
    parts.push_back(detail::stated_text({"scores in", "notes dans"}, *how.column, lang));
  if (how.count_column)
    parts.push_back(detail::stated_text({"counts in", "effectifs dans"}, *how.count_column, lang));
  display const plain{lang};
  parts.push_back(
      lang == language::french
          ? grammar::counted(plain, how.records, "ligne de données", "lignes de données")
          : grammar::counted(plain, how.records, "row of data", "rows of data"));
  std::string text =
      fmt::format("{}: note: {} {}", file, words{"read as", "lu ainsi\u00a0:"}.in(lang),
                  grammar::listed(parts, ", "));
  for (std::string const& aside : how.set_aside)
    text += fmt::format("{} “{}”", words{", set aside", ", mis de côté"}.in(lang), aside);
  return text + '\n';
}

}  // namespace kpi
