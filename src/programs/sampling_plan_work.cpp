// SPDX-License-Identifier: MIT
#include "sampling_plan_work.hpp"

#include <memory>

#include <kpi/render/sampling_plan_record.hpp>
#include <kpi/render/sampling_plan_sheet.hpp>

namespace kpi {
namespace {

outcome outcome_of(sampling_plan_settings const& settings) {
  display const how = settings.output.how;
  auto const plan = std::make_shared<sampling_plan const>(sampling_plan_of(settings.request));
  auto const remarks = std::make_shared<std::vector<remark> const>(
      sampling_plan_commentary(*plan, how, settings.output.commentary));
  outcome found;
  found.result = answer{[=] { return sampling_plan_record(*plan, *remarks); },
                        [=] { return sampling_plan_sheet(*plan, *remarks, how); }};
  return found;
}

}  // namespace

work sampling_plan_work(sampling_plan_settings const& settings) {
  return {sampling_plan_card.name,
          settings.output,
          {std::string(sampling_plan_card.name)},
          [=](std::string const&) { return std::vector{outcome_of(settings)}; },
          [settings] { return sampling_plan_record({settings.request}, {}); }};
}

}  // namespace kpi
