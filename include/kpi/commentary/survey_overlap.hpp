// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <string>
#include <string_view>

#include <kpi/commentary/survey_english.hpp>
#include <kpi/commentary/survey_french.hpp>
#include <kpi/commentary/survey_report.hpp>
#include <kpi/commentary/survey_weights.hpp>
#include <kpi/text/display.hpp>

namespace kpi {

/// That some answered both surveys whose difference is told, which is computed as between different people. The answers
/// of one person are mostly alike, and then a difference varies less than this.
struct survey_overlap {
  static constexpr std::string_view code = "survey.overlap";
  std::uint64_t respondents = 0;
  std::string column = {};  ///< their ids
  bool has_limits = true;   ///< the difference has an interval and a p
};

std::string sentence(survey_overlap const& f, display const& how);

// ---------------------------------------------------------------------------------------------------

namespace english {

inline std::string sentence(survey_overlap const& f, display const& how) {
  return fmt::format(
      "By {}, {} answered both surveys{}.", f.column,
      counted(how, f.respondents, "person", "people"),
      f.has_limits ? ", though the interval and p suppose different people: where one person’s two "
                     "answers are alike, both allow too much for chance"
                   : "");
}

}  // namespace english

namespace french {

inline std::string sentence(survey_overlap const& f, display const& how) {
  return fmt::format(
      "D’après {}, {} {} répondu aux deux enquêtes{}.", f.column,
      counted(how, f.respondents, "personne", "personnes"), f.respondents < 2 ? "a" : "ont",
      f.has_limits
          ? ", alors que l’intervalle et p supposent des personnes différentes\u00a0: si les deux "
            "réponses d’une même personne se ressemblent, l’un et l’autre accordent trop au hasard"
          : "");
}

}  // namespace french

inline std::string sentence(survey_overlap const& f, display const& how) {
  return how.lang == language::french ? french::sentence(f, how) : english::sentence(f, how);
}

namespace detail {

/// The remark of surveys that some answered both, right after that of their difference.
inline void tell_overlap(survey_report& report, display const& how) {
  auto const& d = report.difference;
  if (!d || d->common_respondents.value_or(0) == 0 || !report.reading || !report.reading->unique)
    return;
  auto& said = report.commentary;
  auto const difference = std::find_if(
      said.begin(), said.end(), [](remark const& r) { return r.code.ends_with(".difference"); });
  if (difference == said.end()) return;
  survey_overlap const f{*d->common_respondents, cited(*report.reading->unique, how.lang),
                         d->limits.has_value()};
  said.insert(difference + 1, {survey_overlap::code, sentence(f, how)});
  make_room(said);
}

}  // namespace detail

}  // namespace kpi
