// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <kpi/commentary/csat_english.hpp>
#include <kpi/commentary/csat_findings.hpp>
#include <kpi/commentary/csat_french.hpp>
#include <kpi/commentary/remark.hpp>

namespace kpi {

/// The sentence of a finding in the reader's language.
inline std::string sentence(csat_finding const& finding, display const& how) {
  return std::visit(
      [&](auto const& f) {
        return how.lang == language::french ? french::sentence(f, how) : english::sentence(f, how);
      },
      finding);
}

/// The three findings of a short commentary, the lines of an answer sheet: figure, reading, change.
constexpr bool is_essential_to_csat(std::string_view code) {
  return code == csat_score::code || code == csat_dissatisfied::code || code == csat_change::code;
}

/// What the CSAT tells, as sentences.
inline std::vector<remark> csat_commentary(csat_facts const& facts, display const& how,
                                           extent length) {
  std::vector<remark> remarks;
  if (length == extent::none) return remarks;
  for (csat_finding const& f : csat_findings(facts))
    if (length == extent::full || is_essential_to_csat(code_of(f)))
      remarks.push_back({code_of(f), sentence(f, how)});
  return remarks;
}

}  // namespace kpi
