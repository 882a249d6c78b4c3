// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <kpi/base/error.hpp>

namespace kpi {

/// An input that can be read again. A file is read where it is; standard input or a pipe, which is gone once it is read,
/// from a copy in the temporary folder (TMPDIR), which nobody else sees.
class input_copy {
public:
  explicit input_copy(std::string path) : path_(std::move(path)) {}
  input_copy(input_copy const&) = delete;
  input_copy(input_copy&&) = delete;
  input_copy& operator=(input_copy const&) = delete;
  input_copy& operator=(input_copy&&) = delete;
  ~input_copy();

  /// Copies what is gone once it is read. Errors: those of read_blocks; cannot_write.
  result<void> make();

  /// What to read.
  std::string const& path() const { return copied_.empty() ? path_ : copied_; }

private:
  std::string path_;
  std::string copied_ = {};
};

}  // namespace kpi
