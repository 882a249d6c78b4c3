// SPDX-License-Identifier: MIT
#include "rejects.hpp"

#include <utility>

#include <kpi/commentary/diagnostics.hpp>
#include <kpi/fast/survey_file.hpp>
#include <kpi/render/csv.hpp>

namespace kpi {
namespace {

constexpr std::string_view header = "file,line,column,code,text,found,record\r\n";

/// Text from a file as a cell: nothing that a spreadsheet would run or a terminal obey.
std::string cell(std::string_view text) {
  std::string const seen = detail::visible(
      text, std::string::npos, [](std::string_view point) { return detail::is_control(point); });
  return detail::quoted(detail::defused(seen), ',');
}

/// The cells of a record, commas between them.
std::string record_text(csv::record const& r) {
  std::string text;
  for (std::size_t i = 0; i < r.size(); ++i)
    text += (i == 0 ? "" : ",") + detail::quoted(std::string(r.text(i)), ',');
  return text;
}

}  // namespace

rejects_file::rejects_file(std::string path, std::string_view program, language lang)
    : file_(std::move(path)), program_(program), lang_(lang) {
  file_.write(header);
}

void rejects_file::write(error const& why, csv::record const& r) {
  file_.write(cell(why.where.file) + ',' + std::to_string(why.where.line) + ',' +
              std::to_string(why.where.column) + ',' + std::string(id(why.code)) + ',' +
              cell(diagnostic_title(why, lang_, program_)) + ',' + cell(why.found) + ',' +
              cell(record_text(r)) + "\r\n");
}

void rejects_file::collect(std::string const& path, std::string const& name, reading_request asked,
                           std::optional<scale> const& on) {
  asked.left_out_on = on;
  asked.left_out = [this](error const& why, csv::record const& r) { write(why, r); };
  static_cast<void>(read_survey_file(path, asked, name));
}

problems rejects_file::close() {
  problems found;
  if (auto const done = file_.commit(); !done) add(found, severity::error, done.error());
  return found;
}

}  // namespace kpi
