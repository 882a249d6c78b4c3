// SPDX-License-Identifier: MIT
#include <kpi/csv/survey_reader.hpp>
#include <kpi/fast/survey_file.hpp>

#include "input.hpp"

namespace kpi {

survey_reading read_survey_file(std::string const& path, reading_request const& asked) {
  survey_reader reader(path, asked);
  if (auto const read = read_blocks(path, [&](std::string_view bytes) { reader.feed(bytes); });
      !read) {
    survey_reading nothing;
    add(nothing.found, severity::error, read.error());
    return nothing;
  }
  return reader.finish();
}

}  // namespace kpi
