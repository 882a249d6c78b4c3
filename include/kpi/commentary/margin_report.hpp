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
#include <kpi/commentary/variation.hpp>
#include <kpi/commentary/working.hpp>
#include <kpi/csv/plan_change.hpp>
#include <kpi/csv/plan_reading.hpp>
#include <kpi/csv/seasons_reader.hpp>
#include <kpi/metric/margin_comparison.hpp>
#include <kpi/metric/segments.hpp>
#include <kpi/plan/channel_choice.hpp>

namespace kpi {

/// What was changed in the plan, and the incomes (margins, where there is no income) before and after.
struct what_if {
  std::vector<plan_change> changes;
  std::vector<rational> before;
  std::vector<rational> after;
  std::vector<std::string> items;  ///< the names of the plan's items
};

/// Everything that is told of one plan, whatever the format it is then written in.
struct margin_report {
  std::string source = {};  ///< the file as typed
  std::vector<contribution_margin_result> channels = {};
  std::vector<margin_comparison> comparisons = {};  ///< of the base with each of the others
  margin_conventions by = {};
  rounding rule = rounding::half_away;
  bridge_order bridge = bridge_order::volume_first;
  std::size_t base = 0;  ///< the channel that the others are compared with
  point_rule point = point_rule::date;
  std::optional<allocation_key> allocation = {};
  std::string seasons_file = {};           ///< as typed; empty where sales come evenly
  std::optional<plan_total> total = {};    ///< where the channels share fixed costs
  std::optional<what_if> changed = {};     ///< where the plan was changed
  std::vector<variation> variations = {};  ///< what matters most first
  std::vector<remark> commentary = {};
  std::vector<working_step> working = {};  ///< empty unless asked for
  problem_list warnings = {};
  plan_facts reading = {};
};

/// The file of the sales over the year.
struct seasons_source {
  std::string file;
  std::string bytes;
};

/// What is asked of a plan.
struct margin_request {
  margin_conventions by = {};
  bridge_order bridge = bridge_order::volume_first;
  std::optional<std::string> base = {};  ///< a channel's name or a part of it; else the first
  point_rule point = point_rule::date;
  std::optional<allocation_key> allocation = {};
  std::optional<seasons_source> seasons = {};
  std::vector<typed_change> changes = {};  ///< made in their order
  std::vector<typed_variation> variations = {};
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
margin_evaluation evaluate_margin(std::string source, plan_reading const& reading,
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

inline std::vector<std::string> names_of_channels(plan const& p) {
  std::vector<std::string> names;
  names.reserve(p.channels.size());
  for (channel const& c : p.channels) names.push_back(c.name);
  return names;
}

/// The channel that the others are compared with.
inline result<std::size_t> base_of(margin_request const& asked, plan const& p) {
  return asked.base ? channel_named(names_of_channels(p), *asked.base) : std::size_t{0};
}

inline void add_comparisons(margin_report& report) {
  for (std::size_t i = 0; i < report.channels.size(); ++i)
    if (i != report.base)
      report.comparisons.push_back(
          comparison(report.channels[report.base], report.channels[i], report.bridge));
}

/// Walks the road from a plan to its report; the first error ends it.
class margin_road {
public:
  margin_road(std::string source, plan_reading const& reading, margin_request const& asked)
      : reading_(reading), asked_(asked), found_(reading.found) {
    report_.source = std::move(source);
    report_.by = asked.by;
    report_.rule = asked.how.rule;
    report_.bridge = asked.bridge;
    report_.point = asked.point;
    report_.allocation = asked.allocation;
    report_.reading = reading.how;
  }

  margin_evaluation evaluation() {
    if (!reading_.data || has_errors(found_)) return {found_, std::nullopt};
    plan_ = *reading_.data;
    if (auto done = walked(); !done) return refused(found_, done.error(), report_.source);
    if (has_errors(found_)) return {found_, std::nullopt};
    comment();
    report_.warnings = found_.warnings;
    return {std::move(found_), std::move(report_)};
  }

private:
  result<void> walked() {
    if (auto done = add_seasons(); !done) return done;
    if (has_errors(found_)) return {};
    if (auto done = allocate(); !done) return done;
    if (auto done = compute(); !done) return done;
    check_results(reading_, report_, found_);
    if (auto done = change(); !done) return done;
    if (auto done = vary(); !done) return done;
    auto const base = base_of(asked_, plan_);
    if (!base) return tl::unexpected(base.error());
    report_.base = *base;
    report_.total = total_of(plan_, report_.channels);
    add_comparisons(report_);
    return {};
  }

  result<void> add_seasons() {
    if (!asked_.seasons) return {};
    auto const& source = *asked_.seasons;
    seasons_reading const seasonal = read_seasons(source.file, source.bytes, plan_);
    append(found_, seasonal.found);
    report_.by.sales = seasonal.data;
    report_.seasons_file = source.file;
    return {};
  }

  /// All problems of the other file, after ours.
  static void append(problems& into, problems const& more) {
    for (error const& e : more.errors.first) add(into, severity::error, e);
    for (error const& e : more.warnings.first) add(into, severity::warning, e);
    into.errors.count += more.errors.count - more.errors.first.size();
    into.warnings.count += more.warnings.count - more.warnings.first.size();
  }

  result<void> allocate() {
    if (!asked_.allocation) return {};
    auto spread = allocated(plan_, *asked_.allocation);
    if (!spread) return tl::unexpected(spread.error());
    plan_ = std::move(*spread);
    return {};
  }

  result<void> compute() {
    auto channels = contribution_margins(plan_, report_.by);
    if (!channels) return tl::unexpected(channels.error());
    report_.channels = std::move(*channels);
    return {};
  }

  static std::vector<rational> incomes(std::vector<contribution_margin_result> const& channels) {
    std::vector<rational> all;
    for (auto const& c : channels) all.push_back(rank_of(c));
    return all;
  }

  result<void> change() {
    if (asked_.changes.empty()) return {};
    what_if changed{{}, incomes(report_.channels), {}, {}};
    for (cost_item const& item : plan_.items) changed.items.push_back(item.name);
    for (typed_change const& typed : asked_.changes) {
      auto const changes = changes_of(plan_, typed);
      if (!changes) return tl::unexpected(changes.error());
      changed.changes.insert(changed.changes.end(), changes->begin(), changes->end());
      plan_ = with_changes(std::move(plan_), *changes);
    }
    if (auto done = compute(); !done) return done;
    changed.after = incomes(report_.channels);
    report_.changed = std::move(changed);
    return {};
  }

  result<void> vary() {
    for (typed_variation const& typed : asked_.variations) {
      auto one = variation_of(plan_, typed, report_.by);
      if (!one) return tl::unexpected(one.error());
      report_.variations.push_back(std::move(*one));
    }
    sort_by_swing(report_.variations);
    return {};
  }

  void comment() {
    plan_display const how = display_of(reading_.how, asked_.how);
    margin_facts facts{report_.channels, reading_.how.forecast, reading_.how.investment,
                       report_.by.year,  report_.bridge,        {},
                       report_.total};
    if (asked_.base) facts.base = report_.base;
    report_.commentary = margin_commentary(facts, how, asked_.commentary);
    if (asked_.working)
      report_.working = margin_working(report_.channels, report_.comparisons, report_.by, how);
  }

  plan_reading const& reading_;
  margin_request const& asked_;
  problems found_;
  plan plan_ = {};
  margin_report report_ = {};
};

}  // namespace detail

inline margin_evaluation evaluate_margin(std::string source, plan_reading const& reading,
                                         margin_request const& asked) {
  return detail::margin_road(std::move(source), reading, asked).evaluation();
}

}  // namespace kpi
