// SPDX-License-Identifier: MIT
#include "ces_work.hpp"

#include <kpi/commentary/ces_report.hpp>
#include <kpi/render/ces_record.hpp>
#include <kpi/render/ces_sheet.hpp>

#include "survey_work.hpp"

namespace kpi {
namespace {

/// The scale on which so many counts were typed: as asked, else from 1, and from 0 for eleven.
scale scale_of(ces_settings const& settings, std::size_t counts) {
  if (settings.request.on) return *settings.request.on;
  auto const& chosen = settings.request.definition;
  if (chosen) return chosen->on;
  return scale_of_counts(counts);
}

struct ces_kpi {
  using report = ces_report;
  using settings = ces_settings;
  static constexpr std::string_view name = "ces";
  static constexpr std::string_view figure = "CES";

  static ces_evaluation evaluate(std::string source, survey_reading reading,
                                 ces_request const& asked) {
    return evaluate_ces(std::move(source), std::move(reading), asked);
  }
  static record machine(report const& r, language lang) { return ces_record(r, lang); }
  static sheet human(report const& r, display const& how) { return ces_sheet(r, how); }
  static scale scale_of(settings const& s, std::size_t counts) { return kpi::scale_of(s, counts); }
};

}  // namespace

work ces_work(ces_settings const& settings, std::vector<std::string> inputs) {
  return survey_work<ces_kpi>(settings, std::move(inputs));
}

}  // namespace kpi
