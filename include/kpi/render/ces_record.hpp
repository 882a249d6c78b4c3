// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include <kpi/commentary/ces_report.hpp>
#include <kpi/render/record.hpp>
#include <kpi/render/survey_record.hpp>

namespace kpi {

/// The unit of a CES, as machines read it.
constexpr std::string_view unit_of(ces_figure figure) {
  switch (figure) {
    case ces_figure::share: return "percent";
    case ces_figure::net: return "points";
    case ces_figure::mean: break;
  }
  return "score";
}

namespace detail {

/// {count, share}, or null in the direction that does not hold.
inline value group_if(bool present, group const& g) {
  return {part{present,
               {{"count", present ? count_value(g.count) : count_value({})},
                {"share", figure_value(present ? std::optional(g.share) : std::nullopt)}}}};
}

inline value ces_definition_value(ces_definition const& by, provenance from, language lang) {
  return {record{{"name", text_value(by.name)},
                 {"low_to", value{by.low_to}},
                 {"high_from", value{by.high_from}},
                 {"source", text_value(by.source.in(lang))},
                 {"provenance", text_value(name(from))}}};
}

/// The other reading: {direction, definition, score, unit}, or null.
inline value other_value(ces_report const& report) {
  bool const there = report.other && report.setting.other;
  value const none{absent{}};
  auto const text = [&](auto of) { return there ? text_value(of(*report.setting.other)) : none; };
  return {part{there,
               {{"direction", text([](ces_definition const& d) { return name(d.direction); })},
                {"definition", text([](ces_definition const& d) { return d.name; })},
                {"unit", text([](ces_definition const& d) { return unit_of(d.figure); })},
                {"score", figure_value(there ? std::optional(report.other->score) : std::nullopt)},
                {"objection", there ? text_value(name(report.setting.objection)) : none}}}};
}

}  // namespace detail

/// The CES as machines read it: docs/schema/ces.schema.json. Of the classes those of the direction are
/// there, the others null.
inline record ces_record(ces_report const& report, language lang) {
  ces_result const& r = report.result;
  ces_setting const& s = report.setting;
  ces_definition const& by = s.definition.value;
  bool const effort = s.direction.value == ces_direction::effort;
  return survey_record(report,
                       {"kpi.ces/1", s.on,
                        detail::ces_definition_value(by, s.definition.from, lang),
                        unit_of(by.figure), r.responses, r.mean},
                       {{"score", figure_value(r.score)},
                        {"direction", text_value(name(s.direction.value))},
                        {"direction_provenance", text_value(name(s.direction.from))},
                        {"low_effort", detail::group_if(effort, r.low)},
                        {"medium_effort", detail::group_if(effort, r.middle)},
                        {"high_effort", detail::group_if(effort, r.high)},
                        {"difficult", detail::group_if(!effort, r.low)},
                        {"neutral", detail::group_if(!effort, r.middle)},
                        {"easy", detail::group_if(!effort, r.high)},
                        {"other_reading", detail::other_value(report)}},
                       lang, "ces");
}

}  // namespace kpi
