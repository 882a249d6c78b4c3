// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <kpi/commentary/csat_report.hpp>
#include <kpi/render/record.hpp>
#include <kpi/render/survey_record.hpp>

namespace kpi {

/// The unit of a CSAT, as machines read it.
constexpr std::string_view unit_of(csat_figure figure) {
  switch (figure) {
    case csat_figure::net: return "points";
    case csat_figure::mean: return "score";
    case csat_figure::share: break;
  }
  return "percent";
}

/// The CSAT as machines read it: docs/schema/csat.schema.json.
inline record csat_record(csat_report const& report, language lang) {
  csat_result const& r = report.result;
  csat_definition const& by = report.setting.definition.value;
  csat_classes const& c = report.setting.classes;
  group const neutral = r.neutral.value_or(group{});
  value const definition{record{{"name", text_value(by.name)},
                                {"satisfied_from", value{c.satisfied.lowest}},
                                {"dissatisfied_to", value{c.dissatisfied.highest}},
                                {"source", text_value(by.source.in(lang))},
                                {"provenance", text_value(name(report.setting.definition.from))}}};
  value const neutral_value{
      part{r.neutral.has_value(),
           {{"count", r.neutral ? count_value(neutral.count) : count_value({})},
            {"share", figure_value(r.neutral ? std::optional(neutral.share) : std::nullopt)}}}};
  return survey_record(
      report,
      {"kpi.csat/1", report.setting.on, definition, unit_of(by.figure), r.responses, r.mean},
      {{"score", figure_value(r.score)},
       {"satisfied", group_value(r.satisfied)},
       {"neutral", neutral_value},
       {"dissatisfied", group_value(r.dissatisfied)}},
      lang, "csat");
}

}  // namespace kpi
