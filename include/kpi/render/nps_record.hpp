// SPDX-License-Identifier: MIT
#pragma once

#include <kpi/commentary/nps_report.hpp>
#include <kpi/render/record.hpp>
#include <kpi/render/survey_record.hpp>

namespace kpi {

/// The NPS as machines read it: docs/schema/nps.schema.json.
inline record nps_record(nps_report const& report, language lang) {
  nps_result const& r = report.result;
  auto const& by = report.setting.definition;
  value const none{absent{}};
  value const definition{part{by.has_value(),
                              {{"name", by ? text_value(by->value.name) : none},
                               {"passives_from", by ? value{by->value.passives_from} : none},
                               {"promoters_from", by ? value{by->value.promoters_from} : none},
                               {"source", by ? text_value(by->value.source.in(lang)) : none},
                               {"provenance", by ? text_value(name(by->from)) : none}}}};
  return survey_record(report,
                       {"kpi.nps/1", report.setting.on, definition, "points", r.responses, r.mean},
                       {{"score", figure_value(r.score)},
                        {"detractors", group_value(r.detractors)},
                        {"passives", group_value(r.passives)},
                        {"promoters", group_value(r.promoters)}},
                       lang, "nps");
}

}  // namespace kpi
