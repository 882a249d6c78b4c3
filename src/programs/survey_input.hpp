// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <kpi/csv/reading.hpp>
#include <kpi/survey/scale.hpp>
#include <kpi/text/language.hpp>

#include "src/command_line/survey_options.hpp"

namespace kpi {

/// Counts typed in, as if they had been read. Errors are in `found`: counts_do_not_match_scores,
/// count_overflow.
survey_reading typed_reading(std::vector<std::uint64_t> const& counts, scale const& on);

/// The scale on which so many counts are typed where nothing else says it: from 1, and from 0 for eleven.
scale scale_of_counts(std::size_t counts);

/// What a file says, of each column that is asked for; it is read once. Problems speak of it by its name.
std::vector<survey_reading> readings_of(std::string const& path, std::string const& name,
                                        survey_settings const& settings);

/// What a page says that it is about, where there are several: the file, the column, or both.
std::string source_of(std::string const& input, bool several_inputs, survey_reading const& reading,
                      bool several_columns);

/// What --verbose says: how the file was read, or how many counts were typed in.
std::string how_read(std::string const& input, survey_settings const& settings,
                     survey_reading const& reading, language lang);

}  // namespace kpi
