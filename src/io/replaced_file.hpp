// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <kpi/base/error.hpp>

namespace kpi {

/// Writes a file whole or not at all: to a temporary file beside it, which then takes its name. What stood there before
/// stays until then. Errors: cannot_write (with the system's reason); the temporary file is then removed.
result<void> replace_file(std::string const& path, std::string_view bytes);

}  // namespace kpi
