// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include <kpi/base/error.hpp>

namespace kpi {

/// The name that stands for standard input.
inline constexpr std::string_view standard_input = "-";

/// Hands the bytes of a file, or of standard input, to `take`, block by block.
/// Errors: no_such_file, is_folder, unreadable (with the system's reason).
result<void> read_blocks(std::string const& path,
                         std::function<void(std::string_view)> const& take);

/// The whole of a small file, or of standard input; of a longer one no more than one byte beyond
/// `longest`. Errors: those of read_blocks.
result<std::string> read_text_file(std::string const& path, std::size_t longest);

}  // namespace kpi
