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
  return {{"schema", text_value("kpi.nps/1")},
          {"source", report.reading ? text_value(report.source) : none},
          {"segment", none},
          {"scale", scale_value(report.setting.on)},
          {"definition",
           {part{by.has_value(),
                 {{"name", by ? text_value(by->value.name) : none},
                  {"passives_from", by ? value{by->value.passives_from} : none},
                  {"promoters_from", by ? value{by->value.promoters_from} : none},
                  {"source", by ? text_value(by->value.source.in(lang)) : none},
                  {"provenance", by ? text_value(name(by->from)) : none}}}}},
          {"unit", text_value("points")},
          {"responses", count_value(r.responses)},
          {"weighted_responses", none},
          {"missing", count_value(report.missing)},
          {"out_of_scale", count_value(report.out_of_scale)},
          {"rejected", count_value(report.rejected)},
          {"mean", figure_value(r.mean)},
          {"distribution", distribution_value(report.levels, report.labels)},
          {"interval", none},
          {"difference", none},
          {"score", figure_value(r.score)},
          {"detractors", group_value(r.detractors)},
          {"passives", group_value(r.passives)},
          {"promoters", group_value(r.promoters)},
          {"commentary", commentary_value(report.commentary)},
          {"warnings", warnings_value(report.warnings, lang, "nps")},
          {"reading", reading_value(report.reading)}};
}

}  // namespace kpi
