// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <kpi/commentary/margin_commentary.hpp>
#include <kpi/commentary/margin_working.hpp>
#include <kpi/commentary/remark.hpp>
#include <kpi/commentary/working.hpp>
#include <kpi/csv/plan_reading.hpp>
#include <kpi/metric/margin_comparison.hpp>
#include <kpi/plan/channel_choice.hpp>

namespace kpi {

/// Everything that is told of one plan, whatever the format it is then written in.
struct margin_report {
  std::string source = {};  ///< the file as typed
  std::vector<contribution_margin_result> channels = {};
  std::vector<margin_comparison> comparisons = {};  ///< of the base with each of the others
  year_convention by = {};
  rounding rule = rounding::half_away;
  bridge_order bridge = bridge_order::volume_first;
  std::size_t base = 0;  ///< the channel that the others are compared with
  std::vector<remark> commentary = {};
  std::vector<working_step> working = {};  ///< empty unless asked for
  problem_list warnings = {};
  plan_facts reading = {};
};

/// What is asked of a plan.
struct margin_request {
  year_convention by = {};
  bridge_order bridge = bridge_order::volume_first;
  std::optional<std::string> base = {};  ///< a channel's name or a part of it; else the first
  display how = {};
  extent commentary = extent::full;
  bool working = false;
};

/// A report, unless there are errors.
struct margin_evaluation {
  problems found;
  std::optional<margin_report> report;
};

/// How the figures of a plan are shown: as asked, in the currency of the file.
inline plan_display display_of(plan_facts const& reading, display const& how) {
  return {how, reading.money.value};
}

/// The whole road from what a file says to what is told of it.
margin_evaluation evaluate_margin(std::string source, plan_reading reading,
                                  margin_request const& asked);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// The figure that a row of the file claims to be; in percent of revenue where the row is.
inline std::optional<rational> claimed(stated_result const& row,
                                       contribution_margin_result const& c) {
  auto const as_stated = [&](std::optional<rational> const& amount) -> std::optional<rational> {
    if (!amount || !row.percent) return amount;
    return ratio_of(*amount, c.revenue);
  };
  switch (row.key) {
    case csv::stated_key::variable_costs: return as_stated(c.variable_costs);
    case csv::stated_key::margin: return as_stated(c.contribution_margin);
    case csv::stated_key::margin_ratio: return c.contribution_margin_ratio;
    case csv::stated_key::fixed_costs: return as_stated(c.fixed_costs);
    case csv::stated_key::income: return as_stated(c.operating_income);
    case csv::stated_key::none: break;
  }
  return std::nullopt;
}

/// A ratio without "%" may be one of 1: 0.315.
inline stated_result in_percent(stated_result row) {
  bool const of_one = row.key == csv::stated_key::margin_ratio && !row.percent;
  if (of_one && magnitude(row.value) <= 1) {
    row.value *= 100;
    row.multiple *= 100;
  }
  return row;
}

/// A stated figure is rounded to its last decimal, whole amounts to the unit.
inline void check_results(plan_reading const& reading, margin_report const& report,
                          problems& found) {
  for (stated_result const& stated : reading.results) {
    stated_result const row = in_percent(stated);
    auto const& c = report.channels[row.channel];
    auto const exact = claimed(row, c);
    if (!exact) continue;
    rational const half = row.multiple / (2 * power_of_ten(static_cast<unsigned>(row.decimals)));
    if (magnitude(row.value - *exact) <= half) continue;
    add(found, severity::warning,
        {code::result_disagrees, row.where, row.found,
         told_figure(c.name, *exact, row.percent || row.key == csv::stated_key::margin_ratio)});
  }
}

/// An error that came of the data, at home in the file.
inline margin_evaluation refused(problems found, error why, std::string const& source) {
  why.where.file = source;
  add(found, severity::error, std::move(why));
  return {std::move(found), std::nullopt};
}

/// The channel that the others are compared with.
inline result<std::size_t> base_of(margin_request const& asked, plan const& p) {
  if (!asked.base) return std::size_t{0};
  std::vector<std::string> names;
  names.reserve(p.channels.size());
  for (channel const& c : p.channels) names.push_back(c.name);
  return channel_named(names, *asked.base);
}

inline void add_comparisons(margin_report& report) {
  for (std::size_t i = 0; i < report.channels.size(); ++i)
    if (i != report.base)
      report.comparisons.push_back(
          comparison(report.channels[report.base], report.channels[i], report.bridge));
}

}  // namespace detail

inline margin_evaluation evaluate_margin(std::string source, plan_reading reading,
                                         margin_request const& asked) {
  problems found = reading.found;
  if (!reading.data || has_errors(found)) return {found, std::nullopt};
  auto const channels = contribution_margins(*reading.data, asked.by);
  if (!channels) return detail::refused(found, channels.error(), source);
  auto const base = detail::base_of(asked, *reading.data);
  if (!base) return detail::refused(found, base.error(), source);
  margin_report report{std::move(source), *channels};
  report.by = asked.by;
  report.rule = asked.how.rule;
  report.bridge = asked.bridge;
  report.base = *base;
  report.reading = reading.how;
  detail::add_comparisons(report);
  detail::check_results(reading, report, found);
  plan_display const how = display_of(reading.how, asked.how);
  margin_facts const facts{
      report.channels,        reading.how.forecast,
      reading.how.investment, asked.by,
      asked.bridge,           asked.base ? base.value() : std::optional<std::size_t>()};
  report.commentary = margin_commentary(facts, how, asked.commentary);
  if (asked.working) report.working = margin_working(report.channels, asked.by, how);
  report.warnings = found.warnings;
  return {found, report};
}

}  // namespace kpi
