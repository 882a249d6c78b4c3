// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <kpi/csv/plan_reading.hpp>

namespace kpi {

/// Reads the file of a plan, or standard input for "-". Link kpi::fast. Everything that is wrong, a
/// missing file included, is in `found`; of a file too long for a plan no more is kept than shows it.
plan_reading read_plan_file(std::string const& path, plan_request const& asked = {});

}  // namespace kpi
