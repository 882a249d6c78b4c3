// SPDX-License-Identifier: MIT
#include "csat_work.hpp"

#include <kpi/commentary/csat_report.hpp>
#include <kpi/render/csat_record.hpp>
#include <kpi/render/csat_sheet.hpp>

#include "survey_work.hpp"

namespace kpi {
namespace {

/// The scale on which so many counts were typed: as asked, else from 1, and from 0 for eleven.
scale scale_of(csat_settings const& settings, std::size_t counts) {
  if (settings.request.on) return *settings.request.on;
  auto const& chosen = settings.request.definition;
  if (chosen && chosen->on) return *chosen->on;
  return scale_of_counts(counts);
}

struct csat_kpi {
  using report = csat_report;
  using settings = csat_settings;
  static constexpr std::string_view name = "csat";
  static constexpr std::string_view figure = "CSAT";

  static csat_evaluation evaluate(std::string source, survey_reading reading,
                                  csat_request const& asked) {
    return evaluate_csat(std::move(source), std::move(reading), asked);
  }
  static record machine(report const& r, language lang) { return csat_record(r, lang); }
  static sheet human(report const& r, display const& how) { return csat_sheet(r, how); }
  static scale scale_of(settings const& s, std::size_t counts) { return kpi::scale_of(s, counts); }
};

}  // namespace

work csat_work(csat_settings const& settings, std::vector<std::string> inputs) {
  return survey_work<csat_kpi>(settings, std::move(inputs));
}

}  // namespace kpi
