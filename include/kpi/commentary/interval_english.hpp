// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <kpi/commentary/interval_finding.hpp>
#include <kpi/commentary/interval_text.hpp>
#include <kpi/commentary/survey_english.hpp>

// What an interval tells, in English.

namespace kpi::english {

/// Who leads where the figure is a balance: "the promoters", "the detractors".
struct sides {
  std::string_view high;
  std::string_view low;
};

/// "0", "20", "50%", "3, the middle of the scale".
inline std::string edge_text(interval_edge const& e, display const& how) {
  std::string text = number({how.lang, {}, how.rule}, e.at, 10);
  switch (e.kind) {
    case edge_kind::half: return text + '%';
    case edge_kind::middle: return text + ", the middle of the scale";
    case edge_kind::class_limit: return text + ", a limit of the classes";
    case edge_kind::nought:
    case edge_kind::band: break;
  }
  return text;
}

/// What the interval leaves open.
inline std::string left_open(interval_facts const& f, sides const& who) {
  if (f.edge->kind != edge_kind::nought)
    return "on which side of it the figure lies cannot be told from chance";
  if (f.figure == 0) return "no lead of either side can be told from chance";
  return fmt::format("the lead of {} cannot be told from chance",
                     f.figure > 0 ? who.high : who.low);
}

/// Everybody answers alike.
inline std::string of_alike(interval_facts const& f, display const& how) {
  if (f.of.lower == f.of.upper)
    return fmt::format(
        "All the answers count the same, which this method ({}) takes for certainty: the interval has no width.",
        row(f.of.method).title.english);
  return fmt::format(
      "All the answers count the same, which does not prove that no other respondent would differ: the interval is {}.",
      interval_text(f.of, f.kind, how));
}

inline std::string interval_sentence(interval_facts const& f, sides const& who,
                                     display const& how) {
  if (f.alike) return of_alike(f, how);
  std::string const range = interval_text(f.of, f.kind, how);
  std::string const base = f.few ? "With only " + answers_counted(how, *f.few) + ", the" : "The";
  if (!f.edge) return fmt::format("{} interval is wide: {}.", base, range);
  return fmt::format("{} interval, {}, contains {}: {}.", base, range, edge_text(*f.edge, how),
                     left_open(f, who));
}

}  // namespace kpi::english
