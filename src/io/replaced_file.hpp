// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <kpi/base/error.hpp>

namespace kpi {

/// A file that is written whole or not at all: to a temporary file beside it, which takes its name in the end. What
/// stood there before stays until then. A device or a pipe is written directly.
class file_replacement {
public:
  explicit file_replacement(std::string path);
  file_replacement(file_replacement const&) = delete;
  file_replacement(file_replacement&&) = delete;
  file_replacement& operator=(file_replacement const&) = delete;
  file_replacement& operator=(file_replacement&&) = delete;
  ~file_replacement();  ///< what was not committed is removed

  void write(std::string_view bytes);

  /// Errors: cannot_write (with the system's reason), also of an earlier write.
  result<void> commit();

private:
  void flush();
  void fail();

  std::string path_;
  std::string temporary_ = {};  ///< empty where the file itself is written
  std::string pending_ = {};
  int descriptor_ = -1;
  int reason_ = 0;
};

/// The same at once.
result<void> replace_file(std::string const& path, std::string_view bytes);

/// True when both are names of one file.
bool is_same_file(std::string const& a, std::string const& b);

}  // namespace kpi
