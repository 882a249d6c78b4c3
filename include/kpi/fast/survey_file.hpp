// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <kpi/csv/reading.hpp>
#include <kpi/csv/request.hpp>

namespace kpi {

/// Reads a file of survey answers, or standard input for "-", block by block: memory does not grow with
/// the file. Link kpi::fast. Everything that is wrong, a missing file included, is in `found`.
survey_reading read_survey_file(std::string const& path, reading_request const& asked = {});

/// The same of several questions asked of one file, such as its columns, in one pass: a reading each.
std::vector<survey_reading> read_survey_file(std::string const& path,
                                             std::vector<reading_request> const& asked);

/// The same, where problems speak of the file by another name.
survey_reading read_survey_file(std::string const& path, reading_request const& asked,
                                std::string const& name);
std::vector<survey_reading> read_survey_file(std::string const& path,
                                             std::vector<reading_request> const& asked,
                                             std::string const& name);

}  // namespace kpi
