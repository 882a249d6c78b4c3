// SPDX-License-Identifier: MIT
#pragma once

#include "grade_options.hpp"

namespace kpi {

/// Does what the settings ask of `kpi-grade`: problems to standard error, the result to standard output or, whole, to a
/// file. With an error nothing is written.
status grade(grade_settings const& settings);

}  // namespace kpi
