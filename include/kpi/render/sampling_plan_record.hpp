// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <kpi/commentary/sampling_plan.hpp>
#include <kpi/render/record.hpp>
#include <kpi/render/survey_record.hpp>

namespace kpi {

constexpr std::string_view name(plan_question q) {
  return q == plan_question::margin       ? "margin"
         : q == plan_question::difference ? "difference"
                                          : "answers";
}

constexpr std::string_view unit_name(estimate_kind kind) {
  return kind == estimate_kind::net ? "points" : kind == estimate_kind::share ? "percent" : "score";
}

/// A plan as machines read it: docs/schema/plan.schema.json.
inline record sampling_plan_record(sampling_plan const& plan, std::vector<remark> const& remarks) {
  sampling_plan_request const& asked = plan.asked;
  value const none{absent{}};
  list assumption;
  for (rational const& x : asked.assumption) {
    assumption.items.push_back(plain_value(x));
    assumption.flat += (assumption.flat.empty() ? "" : " ") + decimal_text(x, 10);
  }
  bool const uses_method = asked.question != plan_question::difference;
  bool const uses_power = asked.question != plan_question::margin;
  return {{"schema", text_value("kpi.plan/1")},
          {"kpi", text_value(asked.kpi)},
          {"unit", text_value(unit_name(asked.kind))},
          {"question", text_value(name(asked.question))},
          {"answers", count_value(plan.answers)},
          {"margin", plain_value(plan.margin)},
          {"difference", plain_value(plan.difference)},
          {"level", plain_value(asked.sampling.level)},
          {"power", plain_value(uses_power ? std::optional(asked.power) : std::nullopt)},
          {"method", uses_method ? text_value(name(plan.method)) : none},
          {"population", count_value(asked.sampling.population)},
          {"assumption", asked.assumption.empty() ? none : value{assumption}},
          {"commentary", commentary_value(remarks)}};
}

}  // namespace kpi
