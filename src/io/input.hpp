// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
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

/// A file that closes itself, or standard input.
class input_file {
public:
  explicit input_file(std::string const& path);
  input_file(input_file const&) = delete;
  input_file(input_file&&) = delete;
  input_file& operator=(input_file const&) = delete;
  input_file& operator=(input_file&&) = delete;
  ~input_file();

  bool is_open() const { return number_ >= 0; }

  /// Where the system put the bytes that follow; how many, none at the end. Errors: no_such_file, is_folder,
  /// unreadable.
  result<std::size_t> read(char* into, std::size_t size);

  /// The bytes from a place on, without going there; fewer than asked for at the end and where the system
  /// refuses.
  std::size_t read_at(std::uint64_t place, char* into, std::size_t size) const;

  /// How long a regular file was when it was opened; absent for a pipe, and for files that the system makes up.
  std::optional<std::uint64_t> size() const { return size_; }

  /// A long input: a pipe holds as much at once from here on as the system lets it, so that whoever fills it and this
  /// program wait for each other less often. Nothing else changes, and nothing where that is refused.
  void expect_more() const;

  std::uint64_t place() const { return place_; }  ///< bytes read, or passed over
  result<void> go_to(std::uint64_t place);

  /// At the end. Errors: file_changed when the file is not as long as it was.
  result<void> unchanged() const;

  tl::unexpected<error> failure_of_system() const;

private:
  std::string path_;
  int number_;
  std::uint64_t start_ = 0;  ///< of standard input, of which somebody may have read some
  std::uint64_t place_ = 0;
  std::optional<std::uint64_t> size_ = {};
};

/// The whole of a small file, or of standard input; of a longer one no more than one byte beyond
/// `longest`. Errors: those of read_blocks.
result<std::string> read_text_file(std::string const& path, std::size_t longest);

}  // namespace kpi
