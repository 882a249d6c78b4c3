// SPDX-License-Identifier: MIT
#include <vector>

#include <kpi/csv/survey_reader.hpp>
#include <kpi/fast/survey_file.hpp>

#include "input.hpp"

namespace kpi {

std::vector<survey_reading> read_survey_file(std::string const& path,
                                             std::vector<reading_request> const& asked,
                                             std::string const& name) {
  std::vector<survey_reader> readers;
  readers.reserve(asked.size());
  for (reading_request const& one : asked) readers.emplace_back(name, one);
  auto const tell = asked.empty() ? progress_sink() : asked.front().progress;
  auto const read = read_blocks(path, [&](std::string_view bytes) {
    for (survey_reader& reader : readers) reader.feed(bytes);
    if (tell) tell(bytes.size());
  });
  if (tell) tell(0);
  if (!read) {
    survey_reading nothing;
    add(nothing.found, severity::error, read.error());
    return {nothing};
  }
  std::vector<survey_reading> readings;
  for (survey_reader& reader : readers) readings.push_back(reader.finish());
  return readings;
}

std::vector<survey_reading> read_survey_file(std::string const& path,
                                             std::vector<reading_request> const& asked) {
  return read_survey_file(path, asked, path);
}

survey_reading read_survey_file(std::string const& path, reading_request const& asked) {
  return read_survey_file(path, asked, path);
}

survey_reading read_survey_file(std::string const& path, reading_request const& asked,
                                std::string const& name) {
  return read_survey_file(path, std::vector{asked}, name).front();
}

}  // namespace kpi
