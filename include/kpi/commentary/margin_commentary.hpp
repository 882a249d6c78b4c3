// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <kpi/commentary/margin_english.hpp>
#include <kpi/commentary/margin_findings.hpp>
#include <kpi/commentary/margin_french.hpp>
#include <kpi/commentary/remark.hpp>

namespace kpi {

/// The sentence of a finding in the reader's language.
inline std::string sentence(margin_finding const& finding, plan_display const& how) {
  return std::visit(
      [&](auto const& f) {
        return how.figures.lang == language::french ? french::sentence(f, how)
                                                    : english::sentence(f, how);
      },
      finding);
}

/// The findings of a short commentary, the lines of an answer sheet: the ratio, the income (or why
/// there is none) and what would end the advantage or reach break-even.
constexpr bool is_essential_margin(std::string_view code) {
  constexpr std::array essential{margin_ratio::code,      margin_income::code,
                                 margin_unknown::code,    margin_fragility::code,
                                 margin_break_even::code, margin_without::code};
  return std::find(essential.begin(), essential.end(), code) != essential.end();
}

/// What the margins of a plan tell, as sentences.
inline std::vector<remark> margin_commentary(margin_facts const& facts, plan_display const& how,
                                             extent length) {
  std::vector<remark> remarks;
  if (length == extent::none) return remarks;
  for (margin_finding const& f : margin_findings(facts))
    if (length == extent::full || is_essential_margin(code_of(f)))
      remarks.push_back({code_of(f), sentence(f, how)});
  return remarks;
}

}  // namespace kpi
