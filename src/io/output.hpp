// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <kpi/base/error.hpp>

namespace kpi {

/// Writes all bytes to a file that is open: 0, or the system's reason why not all could be written.
int write_all(int descriptor, std::string_view bytes);

/// Writes all bytes to standard output. A reader that has gone (`nps … | head -1`) is no error.
/// Errors: cannot_write (with the system's reason), on a full disk for instance.
result<void> write_output(std::string_view bytes);

/// Writes to standard error; there is nowhere left to report a failure to.
void write_diagnostics(std::string_view bytes);

}  // namespace kpi
