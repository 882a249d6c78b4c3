// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <kpi/render/sheet.hpp>

namespace kpi {

/// The sheet as CommonMark with a GitHub table: to be pasted into a report.
std::string markdown_of(sheet const& s);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// Text from a file or an option as it reads, not as markup.
inline std::string escaped_markdown(std::string_view text) {
  std::string escaped;
  for (char const c : text) {
    if (std::string_view("\\`*_[]<>|#").find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

inline std::string markdown_row(std::vector<std::string> const& cells) {
  std::string line = "|";
  for (std::string const& cell : cells) line += ' ' + escaped_markdown(cell) + " |";
  return line + '\n';
}

inline std::string markdown_table(sheet_table const& table) {
  std::string text = markdown_row(table.cells.front()) + "|---|";
  for (std::size_t i = 1; i < table.cells.front().size(); ++i) text += "---:|";
  text += '\n';
  for (std::size_t i = 1; i < table.cells.size(); ++i) text += markdown_row(table.cells[i]);
  return text;
}

/// "## NPS −76"; several figures are listed below the title.
inline std::string markdown_title(sheet const& s) {
  std::string const source = s.source.empty() ? "" : " (" + escaped_markdown(s.source) + ')';
  if (s.figures.empty()) return "## " + s.title + ' ' + s.figure + source + "\n\n";
  std::string text = "## " + s.title + source + "\n\n";
  for (fact const& f : s.figures)
    text += "- **" + escaped_markdown(f.name) + "** " + escaped_markdown(f.text) + '\n';
  return text + '\n';
}

inline std::string markdown_sections(std::vector<sheet_section> const& sections) {
  std::string text;
  for (sheet_section const& section : sections) {
    text += markdown_table(section.table) + '\n';
    for (std::string const& note : section.notes) text += escaped_markdown(note) + "\n\n";
  }
  return text;
}

inline std::string markdown_step(working_step const& step) {
  std::string text = "- " + escaped_markdown(step.sought);
  for (std::string const& form : step.forms) text += ' ' + escaped_markdown(equated(form));
  return text + '\n';
}

}  // namespace detail

inline std::string markdown_of(sheet const& s) {
  std::string text = detail::markdown_sections(s.lead) + detail::markdown_title(s) +
                     detail::markdown_table(s.table) + '\n';
  for (std::string const& note : s.notes) text += detail::escaped_markdown(note) + "\n\n";
  text += detail::markdown_sections(s.sections);
  for (fact const& f : s.facts)
    text +=
        "- **" + detail::escaped_markdown(f.name) + "** " + detail::escaped_markdown(f.text) + '\n';
  if (!s.working.empty()) text += "\n### " + s.working_title + "\n\n";
  for (working_step const& step : s.working) text += detail::markdown_step(step);
  if (!s.commentary.empty()) text += '\n' + detail::escaped_markdown(s.commentary) + '\n';
  return text;
}

}  // namespace kpi
