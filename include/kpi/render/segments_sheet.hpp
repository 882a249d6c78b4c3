// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <kpi/commentary/survey_report.hpp>
#include <kpi/commentary/survey_segments.hpp>
#include <kpi/render/ces_sheet.hpp>
#include <kpi/render/csat_sheet.hpp>
#include <kpi/render/nps_sheet.hpp>
#include <kpi/render/record.hpp>
#include <kpi/render/sheet.hpp>
#include <kpi/text/display.hpp>
#include <kpi/text/phrase.hpp>

// The segments of a survey beside one another, and a segment whose score is not shown.

namespace kpi {

/// What a segment shows in a comparison: its figure and the shares of its classes, each under its heading.
std::vector<fact> segment_cells(nps_report const& report, display const& how);
std::vector<fact> segment_cells(csat_report const& report, display const& how);
std::vector<fact> segment_cells(ces_report const& report, display const& how);

/// A row of the comparison.
struct segment_row {
  std::string name;
  std::uint64_t responses = 0;
  std::optional<rational> weight = {};
  std::vector<fact> cells = {};  ///< empty where there is no score to show
};

/// The segments, the total last. `columns`: what they are by, as it is shown; `withheld`: the number of
/// answers under which scores are not shown, where some are not.
sheet_section segments_section(std::string columns, std::vector<segment_row> const& rows,
                               std::optional<std::uint64_t> withheld, display const& how);

/// The record without its figures: what a segment says that has no answers, or too few to be shown. The
/// number of answers stays.
record withheld(record r);

// ---------------------------------------------------------------------------------------------------

namespace detail {

template <class Classes>
void add_shares(std::vector<fact>& cells, Classes const& classes, display const& how) {
  for (auto const& c : classes)
    cells.push_back(
        {grammar::capitalised(std::string(c.name.in(how.lang))), percent_text(how, c.of.share)});
}

/// "web, Web": neighbours that differ in capitals or accents alone; the total is none.
inline std::string lookalikes(std::vector<segment_row> const& rows) {
  std::string text;
  for (std::size_t i = 1; i + 1 < rows.size(); ++i)
    if (folded(rows[i - 1].name) == folded(rows[i].name))
      text += (text.empty() ? "" : "; ") + rows[i - 1].name + ", " + rows[i].name;
  return text;
}

inline record emptied(record const& fields);

/// A value of the same kind that says nothing.
inline value emptied(value const& v) {
  if (std::holds_alternative<figure>(v.is)) return figure_value(std::nullopt);
  if (std::holds_alternative<tally_count>(v.is)) return count_value(std::nullopt);
  if (auto const* const p = std::get_if<part>(&v.is)) return {part{false, emptied(p->fields)}};
  if (auto const* const r = std::get_if<record>(&v.is)) return {emptied(*r)};
  return {absent{}};
}

inline record emptied(record const& fields) {
  record inner;
  for (member const& m : fields) inner.push_back({m.key, emptied(m.what)});
  return inner;
}

/// What is no figure of the answers.
inline bool stays(std::string_view key) {
  constexpr auto kept = std::to_array<std::string_view>(
      {"schema", "source", "segment", "scale", "definition", "direction", "direction_provenance",
       "unit", "responses", "weighted_responses", "missing", "out_of_scale", "rejected", "warnings",
       "reading"});
  return std::find(kept.begin(), kept.end(), key) != kept.end();
}

}  // namespace detail

inline std::vector<fact> segment_cells(nps_report const& report, display const& how) {
  std::vector<fact> cells{{"NPS", number(how, report.result.score, score_decimals)}};
  detail::add_shares(cells, detail::nps_classes_of(report), how);
  return cells;
}

inline std::vector<fact> segment_cells(csat_report const& report, display const& how) {
  std::vector<fact> cells{detail::csat_headline(report, how)};
  detail::add_shares(cells, detail::csat_classes_of(report), how);
  return cells;
}

inline std::vector<fact> segment_cells(ces_report const& report, display const& how) {
  ces_definition const& by = report.setting.definition.value;
  std::vector<fact> cells{{"CES", by.figure == ces_figure::mean
                                      ? number(how, report.result.score, mean_decimals)
                                      : detail::ces_figure_text(report.result, by, how)}};
  detail::add_shares(cells, detail::ces_classes_of(report.result, by), how);
  return cells;
}

inline sheet_section segments_section(std::string columns, std::vector<segment_row> const& rows,
                                      std::optional<std::uint64_t> withheld, display const& how) {
  auto const name = [&](words const& w) { return std::string(w.in(how.lang)); };
  segment_row const& total = rows.back();
  std::vector<std::string> headings{std::move(columns), name({"Answers", "Réponses"})};
  if (total.weight) headings.push_back(name(detail::weights_row));
  for (fact const& cell : total.cells) headings.push_back(cell.name);
  sheet_section made{{{headings}, std::vector<tone>(headings.size(), tone::none)}, {}};
  for (segment_row const& row : rows) {
    std::vector<std::string> cells{row.name, count(how, row.responses)};
    if (total.weight) cells.push_back(row.weight ? number(how, *row.weight, mean_decimals) : "—");
    for (fact const& cell : row.cells) cells.push_back(cell.text);
    cells.resize(headings.size(), "—");
    made.table.cells.push_back(std::move(cells));
  }
  if (auto const same = detail::lookalikes(rows); !same.empty())
    made.notes.push_back(
        phrase({"Segments whose names differ in capitals or accents alone: {}.",
                "Segments dont le nom ne diffère que par les majuscules ou les accents\u00a0: {}."},
               how.lang, same));
  if (withheld)
    made.notes.push_back(phrase({"Scores of segments with fewer than {} are withheld.",
                                 "Les scores des segments de moins de {} ne sont pas affichés."},
                                how.lang,
                                how.lang == language::french
                                    ? french::answers_counted(how, *withheld)
                                    : english::answers_counted(how, *withheld)));
  return made;
}

inline record withheld(record r) {
  for (member& m : r)
    if (m.key == "commentary")
      m.what = {list{}};
    else if (!detail::stays(m.key))
      m.what = detail::emptied(m.what);
  return r;
}

}  // namespace kpi
