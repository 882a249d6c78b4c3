// SPDX-License-Identifier: MIT
#include "input.hpp"
#include <algorithm>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <iterator>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace kpi {
namespace {

constexpr std::size_t block_size = std::size_t{64} * 1024;

/// What Linux lets anybody have.
constexpr int wide_pipe = 1 << 20;

tl::unexpected<error> system_failure(std::string const& path) {
  int const reason = errno;
  if (reason == ENOENT || reason == ENOTDIR) return failure(code::no_such_file, {path});
  if (reason == EISDIR) return failure(code::is_folder, {path});
  return failure(code::unreadable, {path}, {}, {std::string(std::strerror(reason))});
}

/// As `read`, but a signal does not end it.
ssize_t some_bytes(int file, char* into, std::size_t size) {
  while (true) {
    ssize_t const bytes = ::read(file, into, size);
    if (bytes >= 0 || errno != EINTR) return bytes;
  }
}

ssize_t some_bytes_at(int file, char* into, std::size_t size, std::uint64_t place) {
  while (true) {
    ssize_t const bytes = ::pread(file, into, size, static_cast<off_t>(place));
    if (bytes >= 0 || errno != EINTR) return bytes;
  }
}

std::optional<std::uint64_t> length_of(int file) {
  struct stat found = {};
  bool const regular = ::fstat(file, &found) == 0 && S_ISREG(found.st_mode) && found.st_size > 0;
  return regular ? std::optional(static_cast<std::uint64_t>(found.st_size)) : std::nullopt;
}

}  // namespace

input_file::input_file(std::string const& path)
    : path_(path),
      number_(path == standard_input ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  size_ = is_open() ? length_of(number_) : std::nullopt;
  off_t const start = size_ ? ::lseek(number_, 0, SEEK_CUR) : 0;
  if (start <= 0) return;
  start_ = static_cast<std::uint64_t>(start);
  size_ = start_ < *size_ ? std::optional(*size_ - start_) : std::nullopt;
}

input_file::~input_file() {
  if (number_ > STDIN_FILENO) ::close(number_);
}

tl::unexpected<error> input_file::failure_of_system() const { return system_failure(path_); }

result<std::size_t> input_file::read(char* into, std::size_t size) {
  ssize_t const bytes = some_bytes(number_, into, size);
  if (bytes < 0) return system_failure(path_);
  place_ += static_cast<std::uint64_t>(bytes);
  return static_cast<std::size_t>(bytes);
}

std::size_t input_file::read_at(std::uint64_t place, char* into, std::size_t size) const {
  std::size_t filled = 0;
  while (filled < size) {
    ssize_t const bytes =
        some_bytes_at(number_, std::next(into, static_cast<std::ptrdiff_t>(filled)), size - filled,
                      start_ + place + filled);
    if (bytes <= 0) break;
    filled += static_cast<std::size_t>(bytes);
  }
  return filled;
}

void input_file::expect_more() const {
#ifdef F_SETPIPE_SZ
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg,hicpp-vararg): the system has no other form of it
  ::fcntl(number_, F_SETPIPE_SZ, wide_pipe);
#endif
}

result<void> input_file::go_to(std::uint64_t place) {
  if (::lseek(number_, static_cast<off_t>(start_ + place), SEEK_SET) < 0)
    return system_failure(path_);
  place_ = place;
  return {};
}

result<void> input_file::unchanged() const {
  if (!size_) return {};
  std::uint64_t const expected = start_ + *size_;
  std::uint64_t const read = start_ + place_;
  std::uint64_t const there = read == expected ? length_of(number_).value_or(0) : read;
  if (there == expected) return {};
  return failure(code::file_changed, {path_}, {}, {expected, there});
}

result<void> read_blocks(std::string const& path,
                         std::function<void(std::string_view)> const& take) {
  input_file file(path);
  if (!file.is_open()) return file.failure_of_system();
  // A block is touched only as far as it is filled; std::vector would clear it.
  // NOLINTNEXTLINE(cppcoreguidelines-avoid-c-arrays,modernize-avoid-c-arrays): the only form of it
  auto const block = std::make_unique_for_overwrite<char[]>(block_size);
  while (true) {
    auto const bytes = file.read(block.get(), block_size);
    if (!bytes) return tl::unexpected(bytes.error());
    if (*bytes == 0) return file.unchanged();
    take({block.get(), *bytes});
  }
}

result<std::string> read_text_file(std::string const& path, std::size_t longest) {
  std::string text;
  auto const keep = [&](std::string_view bytes) {
    text += bytes.substr(0, std::min(longest + 1 - text.size(), bytes.size()));
  };
  if (auto const read = read_blocks(path, keep); !read) return tl::unexpected(read.error());
  return text;
}

}  // namespace kpi
