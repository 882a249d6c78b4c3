// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <kpi/render/ascii.hpp>
#include <kpi/render/chart.hpp>
#include <kpi/render/page.hpp>
#include <kpi/render/sheet.hpp>
#include <kpi/render/style.hpp>
#include <kpi/render/table.hpp>

namespace kpi {

/// The sheet as lines of text for a terminal or a file: the figure in a frame, the table, the bars, the
/// facts, the calculation if there is one, the commentary.
std::string text_of(sheet const& s, page const& on);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// What frames the figure.
struct frame {
  std::string_view top_left, top_right, bottom_left, bottom_right, horizontal, vertical;
};

inline constexpr frame drawn_frame{"┌", "┐", "└", "┘", "─", "│"};
inline constexpr frame ascii_frame{"+", "+", "+", "+", "-", "|"};

/// The title and its figure; or the title above several figures, one a line.
inline std::vector<std::string> figure_lines(sheet const& s) {
  if (s.figures.empty()) return {s.title + "   " + s.figure};
  std::size_t names = 0;
  std::size_t amounts = 0;
  for (fact const& f : s.figures) {
    names = std::max(names, width(f.name));
    amounts = std::max(amounts, width(f.text));
  }
  std::vector<std::string> lines{s.title};
  for (fact const& f : s.figures)
    lines.push_back(padded_right(f.name, names) + "   " + padded_left(f.text, amounts));
  return lines;
}

inline std::string framed_figure(sheet const& s, page const& on) {
  frame const& f = on.ascii ? ascii_frame : drawn_frame;
  auto const lines = figure_lines(s);
  std::size_t inner = 0;
  for (std::string const& line : lines) inner = std::max(inner, width(line));
  std::string const rule = repeated(f.horizontal, inner + 4);
  std::string text = fmt::format("{}{}{}\n", f.top_left, rule, f.top_right);
  for (std::string const& line : lines)
    text += fmt::format("{}{}{}\n", f.vertical, strong("  " + padded_right(line, inner) + "  ", on),
                        f.vertical);
  return text + fmt::format("{}{}{}\n", f.bottom_left, rule, f.bottom_right);
}

inline std::string lines_text(std::vector<std::string> const& lines) {
  std::string text;
  for (std::string const& line : lines) text += line + '\n';
  return text;
}

/// Names in one column, what is said of them in the next; below each other on a narrow page.
inline std::string facts_text(std::vector<fact> const& facts, page const& on) {
  std::size_t name_width = 0;
  for (fact const& f : facts) name_width = std::max(name_width, width(f.name));
  std::size_t const indent = name_width + 2;
  std::string text;
  for (fact const& f : facts) {
    auto lines = wrapped(f.text, on.width - std::min(indent, on.width / 2));
    for (std::size_t i = 0; i < lines.size(); ++i)
      text += (i == 0 ? padded_right(f.name, indent) : std::string(indent, ' ')) + lines[i] + '\n';
  }
  return text;
}

/// Each form on a line of its own, the equal signs below each other where the page is wide enough.
inline std::string step_text(working_step const& step, page const& on) {
  std::size_t const sought = width(step.sought);
  bool const beside = sought < on.width / 2;
  std::string const margin(beside ? sought + 1 : 2, ' ');
  std::string text = beside ? step.sought + ' ' : step.sought + '\n' + margin;
  for (std::size_t i = 0; i < step.forms.size(); ++i) {
    auto const lines = wrapped(equated(step.forms[i]), on.width - margin.size(), 2);
    for (std::size_t line = 0; line < lines.size(); ++line)
      text += (i + line == 0 ? "" : '\n' + margin) + lines[line];
  }
  return text + '\n';
}

inline std::string working_text(sheet const& s, page const& on) {
  std::string text = s.working.empty() ? "" : strong(s.working_title, on) + '\n';
  for (working_step const& step : s.working) text += step_text(step, on);
  return text;
}

inline std::string notes_text(std::vector<std::string> const& notes, page const& on) {
  std::string text;
  for (std::string const& note : notes) text += lines_text(wrapped(note, on.width));
  return text;
}

inline std::string sections_text(std::vector<sheet_section> const& sections, page const& on) {
  std::string text;
  for (sheet_section const& section : sections)
    text.append(text.empty() ? "" : "\n")
        .append(table_text(section.table, on) + notes_text(section.notes, on));
  return text;
}

}  // namespace detail

inline std::string text_of(sheet const& s, page const& on) {
  std::string text = s.source.empty() ? "" : strong(s.source, on) + '\n';
  if (!s.lead.empty()) text += detail::sections_text(s.lead, on) + '\n';
  text += detail::framed_figure(s, on);
  std::string const sections = detail::sections_text(s.sections, on);
  std::string const commentary =
      s.commentary.empty() ? "" : detail::lines_text(wrapped(s.commentary, on.width));
  for (std::string const& block :
       {table_text(s.table, on) + detail::notes_text(s.notes, on), chart_text(s.bars, on), sections,
        detail::facts_text(s.facts, on), detail::working_text(s, on), commentary})
    if (!block.empty()) text += '\n' + block;
  return in_ascii_if(on.ascii, std::move(text));
}

}  // namespace kpi
