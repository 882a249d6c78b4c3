// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <kpi/commentary/nps_english.hpp>
#include <kpi/commentary/nps_findings.hpp>
#include <kpi/commentary/nps_french.hpp>
#include <kpi/commentary/remark.hpp>

namespace kpi {

/// The sentence of a finding in the reader's language.
inline std::string sentence(nps_finding const& finding, display const& how) {
  return std::visit(
      [&](auto const& f) {
        return how.lang == language::french ? french::sentence(f, how) : english::sentence(f, how);
      },
      finding);
}

/// The three findings of a short commentary, the lines of an answer sheet: figure, reading, change.
constexpr bool is_essential(std::string_view code) {
  return code == nps_figure::code || code == nps_reading::code || code == nps_change::code;
}

/// What the NPS tells, as sentences.
inline std::vector<remark> nps_commentary(nps_facts const& facts, display const& how,
                                          extent length) {
  std::vector<remark> remarks;
  if (length == extent::none) return remarks;
  for (nps_finding const& f : nps_findings(facts))
    if (length == extent::full || is_essential(code_of(f)))
      remarks.push_back({code_of(f), sentence(f, how)});
  return remarks;
}

}  // namespace kpi
