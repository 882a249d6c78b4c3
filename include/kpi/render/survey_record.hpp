// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/commentary/diagnostics.hpp>
#include <kpi/commentary/remark.hpp>
#include <kpi/commentary/survey_report.hpp>
#include <kpi/commentary/survey_segments.hpp>
#include <kpi/commentary/trend_finding.hpp>
#include <kpi/csv/reading.hpp>
#include <kpi/render/record.hpp>
#include <kpi/survey/answers.hpp>
#include <kpi/survey/scale.hpp>

// The parts of a record that every survey KPI shares.

namespace kpi {

/// {count, share}.
inline value group_value(group const& g) {
  return {record{{"count", count_value(g.count)}, {"share", figure_value(g.share)}}};
}

/// {lowest, highest, provenance}, or null.
inline value scale_value(std::optional<stated<scale>> const& s) {
  auto const bound = [&](int scale::*end) { return s ? value{s->value.*end} : value{absent{}}; };
  return {part{s.has_value(),
               {{"lowest", bound(&scale::lowest)},
                {"highest", bound(&scale::highest)},
                {"provenance", s ? text_value(name(s->from)) : value{absent{}}}}}};
}

/// [{score, label, count, share}], or null without scores; in CSV "1=8 2=14 …".
value distribution_value(std::vector<scored_group> const& levels,
                         std::vector<score_label> const& labels);

/// [{code, text}]; in CSV the sentences.
value commentary_value(std::vector<remark> const& remarks);

/// [{code, text, line, column}]; in CSV the codes.
value warnings_value(problem_list const& warnings, language lang, std::string_view program);

/// {key: {value, provenance}}; null when nothing was read.
value reading_value(std::optional<reading_facts> const& how);

/// {level, method, lower, upper}, or null.
value interval_value(std::optional<stated_interval> const& limits);

/// {value, lower, upper, level, p_value, method, against, common_respondents}, or null.
value difference_value(std::optional<stated_difference> const& d);

/// {column: value}; null for all segments together, or where none were asked for.
value segment_value(std::optional<segment_name> const& segment);

/// [{segment, other, value, lower, upper, level, p_value, corrected_p_value, method, detectable}], or null where there are
/// none; other is null for all the others together. In CSV "web - shop=45 …".
value comparisons_value(std::vector<segment_comparison> const& comparisons);

/// {column, unit, waves, first, last, slope, lower, upper, level, p_value, left_out}; null in the record of one wave.
value trend_value(survey_trend const& t);

/// What a record says of the survey before the KPI itself: "schema" to "difference".
struct survey_keys {
  std::string_view schema;
  std::optional<stated<scale>> on = {};
  value definition = {absent{}};
  std::string_view unit;
  std::optional<std::uint64_t> responses = {};
  std::optional<rational> mean = {};
};

/// The record of a survey KPI: the keys that all have, and between them the KPI's own.
record survey_record(survey_report const& report, survey_keys const& keys, record const& own,
                     language lang, std::string_view program);

// ---------------------------------------------------------------------------------------------------

inline value distribution_value(std::vector<scored_group> const& levels,
                                std::vector<score_label> const& labels) {
  if (levels.empty()) return {absent{}};
  list items;
  for (scored_group const& g : levels) {
    auto const named = std::find_if(labels.begin(), labels.end(),
                                    [&](score_label const& l) { return l.score == g.score; });
    items.items.push_back(
        {record{{"score", figure_value(g.score)},
                {"label", named == labels.end() ? value{absent{}} : text_value(named->label)},
                {"count", count_value(g.of.count)},
                {"share", figure_value(g.of.share)}}});
    items.flat += (items.flat.empty() ? "" : " ") + decimal_text(g.score, 10) + '=' +
                  (g.of.count ? std::to_string(*g.of.count) : decimal_text(g.of.share, 10) + '%');
  }
  return {items};
}

inline value commentary_value(std::vector<remark> const& remarks) {
  list items;
  for (remark const& r : remarks) {
    items.items.push_back({record{{"code", text_value(r.code)}, {"text", text_value(r.text)}}});
    items.flat += (items.flat.empty() ? "" : " ") + r.text;
  }
  return {items};
}

inline value warnings_value(problem_list const& warnings, language lang, std::string_view program) {
  list items;
  for (error const& e : warnings.first) {
    auto const position = [](std::uint64_t n) { return n == 0 ? value{absent{}} : count_value(n); };
    items.items.push_back({record{{"code", text_value(id(e.code))},
                                  {"text", text_value(diagnostic_title(e, lang, program))},
                                  {"line", position(e.where.line)},
                                  {"column", position(e.where.column)}}});
    items.flat += (items.flat.empty() ? "" : " ") + std::string(id(e.code));
  }
  return {items};
}

namespace detail {

/// {value, provenance}, or null.
inline value stated_value(std::optional<stated<std::string>> const& fact) {
  value const none{absent{}};
  return {part{fact.has_value(),
               {{"value", fact ? text_value(fact->value) : none},
                {"provenance", fact ? text_value(name(fact->from)) : none}}}};
}

/// {value, provenance, close}: what came close, or null.
inline value found_value(found_setting const& fact) {
  return {part{true,
               {{"value", text_value(fact.value)},
                {"provenance", text_value(name(fact.from))},
                {"close", fact.close.empty() ? value{absent{}} : text_value(fact.close)}}}};
}

/// An option that names columns: there only where it was given.
inline void add_key(record& all, std::string key, std::vector<std::string> const& names) {
  if (names.empty()) return;
  std::string list;
  for (std::string const& name : names) list += (list.empty() ? "" : ", ") + name;
  all.push_back({std::move(key), stated_value(stated<std::string>{list, provenance::option})});
}

/// How many answers without weights would say as much (Kish).
inline value effective_value(weight_sums const& weights) {
  if (weights.squares == 0) return {absent{}};
  return figure_value(effective_responses(weights));
}

/// What so many of the base are, in percent; null of an empty one.
inline value share_value(std::uint64_t count, std::optional<std::uint64_t> const& base) {
  return figure_value(base.value_or(0) == 0 ? std::nullopt : std::optional(percent(count, *base)));
}

inline void add_keys(record& all, reading_facts const& facts) {
  auto const one = [](std::optional<std::string> const& name) {
    return name ? std::vector<std::string>{*name} : std::vector<std::string>{};
  };
  add_key(all, "where", facts.where);
  add_key(all, "weight", one(facts.weight));
  add_key(all, "by", facts.by);
  add_key(all, "unique", one(facts.unique));
  if (facts.missing_counted) add_key(all, "missing", {"count"});
}

}  // namespace detail

/// How the bytes were read: the keys that a survey and a plan share.
inline record dialect_record(dialect_facts const& how) {
  return {{"encoding", detail::found_value(how.encoding)},
          {"delimiter", detail::found_value(how.delimiter)},
          {"quote", detail::stated_value(how.quote)},
          {"escape", detail::stated_value(how.escape)},
          {"line_end", detail::stated_value(how.line_end)},
          {"decimal_mark", detail::stated_value(how.decimal_mark)},
          {"thousands", detail::stated_value(how.thousands)}};
}

/// What a blank is called where a machine reads it: an empty cell of CSV is the total.
inline constexpr std::string_view blank_name = "(blank)";

inline value segment_value(std::optional<segment_name> const& segment) {
  if (!segment) return {absent{}};
  record fields;
  for (std::size_t i = 0; i < segment->columns.size(); ++i) {
    std::string_view const text = !segment->values                ? ""
                                  : (*segment->values)[i].empty() ? blank_name
                                                                  : (*segment->values)[i];
    fields.push_back({segment->columns[i], segment->values ? text_value(text) : value{absent{}}});
  }
  return {part{segment->values.has_value(), std::move(fields)}};
}

inline value reading_value(std::optional<reading_facts> const& how) {
  reading_facts const facts = how.value_or(reading_facts{});
  record all = dialect_record(facts);
  for (member& m : record{{"layout", detail::stated_value(facts.layout)},
                          {"column", detail::stated_value(facts.column)},
                          {"count_column", detail::stated_value(facts.count_column)}})
    all.push_back(std::move(m));
  detail::add_keys(all, facts);
  return {part{how.has_value(), std::move(all)}};
}

inline value interval_value(std::optional<stated_interval> const& limits) {
  stated_interval const i = limits.value_or(stated_interval{});
  auto const limit = [&](rational const& x) {
    return plain_value(limits ? std::optional(x) : std::nullopt);
  };
  return {part{limits.has_value(),
               {{"level", limit(i.level)},
                {"method", limits ? text_value(name(i.method)) : value{absent{}}},
                {"lower", limit(i.lower)},
                {"upper", limit(i.upper)}}}};
}

inline value difference_value(std::optional<stated_difference> const& d) {
  stated_difference const known = d.value_or(stated_difference{});
  auto const limit = [&](rational stated_interval::*which) {
    return plain_value(known.limits ? std::optional((*known.limits).*which) : std::nullopt);
  };
  value const none{absent{}};
  value const method = known.limits ? text_value(row(known.limits->method).of_difference) : none;
  return {part{d.has_value(),
               {{"value", figure_value(d ? std::optional(d->value) : std::nullopt)},
                {"lower", limit(&stated_interval::lower)},
                {"upper", limit(&stated_interval::upper)},
                {"level", limit(&stated_interval::level)},
                {"p_value", plain_value(known.p_value)},
                {"method", method},
                {"against", d ? text_value(known.against) : none},
                {"common_respondents", count_value(known.common_respondents)}}}};
}

inline value comparisons_value(std::vector<segment_comparison> const& comparisons) {
  if (comparisons.empty()) return {absent{}};
  list items;
  for (segment_comparison const& c : comparisons) {
    auto const limit = [&](rational stated_interval::*which) {
      return plain_value(c.of.limits ? std::optional((*c.of.limits).*which) : std::nullopt);
    };
    items.items.push_back(
        {record{{"segment", segment_value(c.one)},
                {"other", segment_value(c.other)},
                {"value", figure_value(c.of.value)},
                {"lower", limit(&stated_interval::lower)},
                {"upper", limit(&stated_interval::upper)},
                {"level", limit(&stated_interval::level)},
                {"p_value", plain_value(c.of.p_value)},
                {"corrected_p_value", plain_value(c.corrected_p)},
                {"method", c.of.limits ? text_value(row(c.of.limits->method).of_difference)
                                       : value{absent{}}},
                {"detectable", plain_value(c.detectable)}}});
    items.flat += (items.flat.empty() ? "" : " ") + plain_name(c.one) + " - " +
                  (c.other ? plain_name(*c.other) : "(rest)") + '=' + decimal_text(c.of.value, 10);
  }
  return {items};
}

inline value trend_value(survey_trend const& t) {
  auto const limit = [&](rational stated_interval::*which) {
    return plain_value(t.limits ? std::optional((*t.limits).*which) : std::nullopt);
  };
  value const none{absent{}};
  bool const any = !t.waves.empty();
  list left_out;
  for (std::string const& wave : t.left_out) {
    std::string const name = shown_wave(t, wave, language::english);
    left_out.items.push_back(text_value(name));
    left_out.flat += (left_out.flat.empty() ? "" : " ") + name;
  }
  return {part{!t.column.empty(),
               {{"column", text_value(t.column)},
                {"unit", any ? text_value(shown_unit(t.unit, language::english)) : none},
                {"waves", {t.column.empty() ? tally_count() : tally_count(t.waves.size())}},
                {"first", any ? text_value(t.waves.front()) : none},
                {"last", any ? text_value(t.waves.back()) : none},
                {"slope", plain_value(t.limits ? std::optional(t.slope) : std::nullopt)},
                {"lower", limit(&stated_interval::lower)},
                {"upper", limit(&stated_interval::upper)},
                {"level", limit(&stated_interval::level)},
                {"p_value", plain_value(t.p_value)},
                {"left_out", {left_out}}}}};
}

inline record survey_record(survey_report const& report, survey_keys const& keys, record const& own,
                            language lang, std::string_view program) {
  value const none{absent{}};
  record all{{"schema", text_value(keys.schema)},
             {"source", report.reading ? text_value(report.source) : none},
             {"segment", segment_value(report.segment)},
             {"scale", scale_value(keys.on)},
             {"definition", keys.definition},
             {"unit", text_value(keys.unit)},
             {"responses", count_value(keys.responses)},
             {"weighted_responses", report.weights ? figure_value(report.weights->sum) : none}};
  if (report.weights)
    all.push_back({"effective_responses", detail::effective_value(*report.weights)});
  all.push_back({"missing", count_value(report.missing)});
  if (report.missing_counted)
    all.push_back({"missing_share", detail::share_value(report.missing, keys.responses)});
  record const counted{{"out_of_scale", count_value(report.out_of_scale)},
                       {"rejected", count_value(report.rejected)},
                       {"mean", figure_value(keys.mean)},
                       {"distribution", distribution_value(report.levels, report.labels)},
                       {"interval", interval_value(report.sampling.limits)},
                       {"difference", difference_value(report.difference)}};
  all.insert(all.end(), counted.begin(), counted.end());
  if (report.comparisons) all.push_back({"comparisons", comparisons_value(*report.comparisons)});
  if (report.trend) all.push_back({"trend", trend_value(*report.trend)});
  all.insert(all.end(), own.begin(), own.end());
  all.push_back({"commentary", commentary_value(report.commentary)});
  all.push_back({"warnings", warnings_value(report.warnings, lang, program)});
  all.push_back({"reading", reading_value(report.reading)});
  return all;
}

}  // namespace kpi
