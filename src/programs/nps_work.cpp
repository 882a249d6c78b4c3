// SPDX-License-Identifier: MIT
#include "nps_work.hpp"

#include <kpi/commentary/nps_report.hpp>
#include <kpi/render/nps_record.hpp>
#include <kpi/render/nps_sheet.hpp>

#include "survey_work.hpp"

namespace kpi {
namespace {

/// The scale on which so many counts were typed: as asked, else the first definition with as many scores.
scale scale_of(nps_settings const& settings, std::size_t counts) {
  if (settings.request.on) return *settings.request.on;
  if (settings.request.definition) return settings.request.definition->on;
  for (nps_definition const& d : nps_definitions)
    if (static_cast<std::size_t>(levels(d.on)) == counts) return d.on;
  return {};
}

struct nps_kpi {
  using report = nps_report;
  using settings = nps_settings;
  static constexpr std::string_view name = "nps";
  static constexpr std::string_view figure = "NPS";

  static nps_evaluation evaluate(std::string source, survey_reading reading,
                                 nps_request const& asked) {
    return evaluate_nps(std::move(source), std::move(reading), asked);
  }
  static record machine(report const& r, language lang) { return nps_record(r, lang); }
  static sheet human(report const& r, display const& how) { return nps_sheet(r, how); }
  static scale scale_of(settings const& s, std::size_t counts) { return kpi::scale_of(s, counts); }
};

}  // namespace

work nps_work(nps_settings const& settings, std::vector<std::string> inputs) {
  return survey_work<nps_kpi>(settings, std::move(inputs));
}

}  // namespace kpi
