// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <kpi/commentary/ces_english.hpp>
#include <kpi/commentary/ces_findings.hpp>
#include <kpi/commentary/ces_french.hpp>
#include <kpi/commentary/remark.hpp>

namespace kpi {

/// The sentence of a finding in the reader's language.
inline std::string sentence(ces_finding const& finding, display const& how) {
  return std::visit(
      [&](auto const& f) {
        return how.lang == language::french ? french::sentence(f, how) : english::sentence(f, how);
      },
      finding);
}

/// The three findings of a short commentary, the lines of an answer sheet: figure, direction, change.
constexpr bool is_essential_to_ces(std::string_view code) {
  return code == ces_score::code || code == ces_way::code || code == ces_change::code;
}

/// What the CES tells, as sentences.
inline std::vector<remark> ces_commentary(ces_facts const& facts, display const& how,
                                          extent length) {
  std::vector<remark> remarks;
  if (length == extent::none) return remarks;
  for (ces_finding const& f : ces_findings(facts))
    if (length == extent::full || is_essential_to_ces(code_of(f)))
      remarks.push_back({code_of(f), sentence(f, how)});
  return remarks;
}

}  // namespace kpi
