// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/commentary/reading_text.hpp>
#include <kpi/csv/plan_reading.hpp>

namespace kpi {

/// One line that says how a plan was read and who said so:
/// plan.csv: note: read as channels across (detected), delimiter ";" (detected), …
inline std::string plan_reading_text(std::string_view file, plan_facts const& how, language lang) {
  words named{"channels across", "canaux en colonnes"};
  if (how.layout.value == "channels down") named = {"channels down", "canaux en lignes"};
  if (how.layout.value == "one figure a row") named = {"one figure a row", "un chiffre par ligne"};
  stated<std::string> const layout{std::string(named.in(lang)), how.layout.from};
  stated<std::string> const money{std::string(how.money.value.code), how.money.from};
  std::vector<std::string> const parts{
      detail::stated_text({"", ""}, layout, lang),
      detail::stated_text({"delimiter ", "séparateur "}, how.delimiter, lang),
      detail::stated_text({"encoding ", "encodage "}, how.encoding, lang),
      detail::stated_text({"decimal mark ", "séparateur décimal "}, how.decimal_mark, lang),
      detail::stated_text({"currency ", "monnaie "}, money, lang)};
  std::string text =
      fmt::format("{}: note: {} {}", file, words{"read as", "lu ainsi\u00a0:"}.in(lang),
                  grammar::listed(parts, ", "));
  for (std::string const& aside : how.set_aside)
    text += fmt::format("{} {}", words{", not added", ", non additionné"}.in(lang),
                        quoted(aside, lang));
  return text + '\n';
}

}  // namespace kpi
