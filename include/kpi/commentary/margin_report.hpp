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

namespace kpi {

/// Everything that is told of one plan, whatever the format it is then written in.
struct margin_report {
  std::string source;  ///< the file as typed
  std::vector<contribution_margin_result> channels;
  std::vector<margin_comparison> comparisons;  ///< of the first channel with each of the others
  year_convention by;
  rounding rule = rounding::half_away;
  std::vector<remark> commentary;
  std::vector<working_step> working;  ///< empty unless asked for
  problem_list warnings;
  plan_facts reading;
};

/// What is asked of a plan.
struct margin_request {
  year_convention by = {};
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

}  // namespace detail

inline margin_evaluation evaluate_margin(std::string source, plan_reading reading,
                                         margin_request const& asked) {
  problems found = reading.found;
  if (!reading.data || has_errors(found)) return {found, std::nullopt};
  auto channels = contribution_margins(*reading.data, asked.by);
  if (!channels) {
    error e = channels.error();
    e.where.file = source;
    add(found, severity::error, std::move(e));
    return {found, std::nullopt};
  }
  margin_report report{
      std::move(source), std::move(*channels), {}, asked.by, asked.how.rule, {}, {}, {},
      reading.how};
  for (std::size_t i = 1; i < report.channels.size(); ++i)
    report.comparisons.push_back(comparison(report.channels.front(), report.channels[i]));
  detail::check_results(reading, report, found);
  plan_display const how = display_of(reading.how, asked.how);
  margin_facts const facts{report.channels, reading.how.forecast, reading.how.investment, asked.by};
  report.commentary = margin_commentary(facts, how, asked.commentary);
  if (asked.working) report.working = margin_working(report.channels, asked.by, how);
  report.warnings = found.warnings;
  return {found, report};
}

}  // namespace kpi
