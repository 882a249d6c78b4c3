// SPDX-License-Identifier: MIT
#include "margin_work.hpp"

#include <memory>
#include <utility>

#include <kpi/commentary/plan_reading_text.hpp>
#include <kpi/fast/plan_file.hpp>
#include <kpi/grading/margin_facts.hpp>
#include <kpi/render/margin_record.hpp>
#include <kpi/render/margin_sheet.hpp>

#include "src/io/input.hpp"

namespace kpi {
namespace {

std::vector<answer_part> parts_of(margin_report const& report, language lang) {
  std::vector<answer_part> parts;
  for (std::size_t i = 0; i < report.channels.size(); ++i) {
    record row = margin_row(report, i, lang);
    parts.push_back({report.channels[i].name, [row = std::move(row)] { return row; }});
  }
  return parts;
}

/// A currency by its code: where "€" cannot be shown, and "EUR" put in its place would move columns.
currency spelt(currency money) {
  money.sign = money.code;
  money.leads = false;
  return money;
}

/// The request with the bytes of the other file, if there is one.
result<margin_request> request_of(margin_settings const& settings) {
  margin_request request = settings.request;
  if (!settings.seasons) return request;
  auto bytes = read_text_file(*settings.seasons, longest_plan);
  if (!bytes) return tl::unexpected(bytes.error());
  request.seasons = seasons_source{*settings.seasons, std::move(*bytes)};
  return request;
}

outcome refused(error const& why) {
  outcome nothing;
  add(nothing.found, severity::error, why);
  return nothing;
}

outcome outcome_of(margin_settings const& settings, std::string const& input, bool several) {
  auto const request = request_of(settings);
  if (!request) return refused(request.error());
  plan_reading reading = read_plan_file(input, settings.reading);
  if (settings.output.on.ascii && settings.output.format == output_format::text)
    reading.how.money.value = spelt(reading.how.money.value);
  auto const evaluation = evaluate_margin(input, reading, *request);
  language const lang = settings.output.how.lang;
  outcome found{evaluation.found, "", {}};
  if (!evaluation.report) return found;
  found.reading = plan_reading_text(input, reading.how, lang);
  auto const report = std::make_shared<margin_report const>(*evaluation.report);
  found.result = answer{
      [=] { return margin_record(*report, lang); },
      [=] {
        sheet human = margin_sheet(*report, settings.output.how);
        if (several) human.source = input;
        return human;
      },
      [=] { return parts_of(*report, lang); },
      [=, data = *reading.data](std::string const& key, std::size_t part, auto const& others) {
        // of a plan changed by --set the file is not the statement
        if (report->changed) return grading::key_facts{};
        grading::margin_case const asked{data, report->channels, part, report->by};
        return grading::facts_of(asked, key, others);
      }};
  return found;
}

}  // namespace

work margin_work(margin_settings const& settings, std::vector<std::string> inputs) {
  bool const several = inputs.size() > 1;
  return {
      margin_card.name,
      settings.output,
      std::move(inputs),
      [=](std::string const& input) { return std::vector{outcome_of(settings, input, several)}; },
      [] {
        margin_report blank;
        blank.channels.resize(1);
        return measured_record(blank, 0, language::english);
      },
      "channels"};
}

}  // namespace kpi
