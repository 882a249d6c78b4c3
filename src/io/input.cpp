// SPDX-License-Identifier: MIT
#include "input.hpp"
#include <algorithm>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace kpi {
namespace {

constexpr std::size_t block_size = std::size_t{64} * 1024;

tl::unexpected<error> system_failure(std::string const& path) {
  int const reason = errno;
  if (reason == ENOENT || reason == ENOTDIR) return failure(code::no_such_file, {path});
  if (reason == EISDIR) return failure(code::is_folder, {path});
  return failure(code::unreadable, {path}, {}, {std::string(std::strerror(reason))});
}

/// A file that closes itself, unless it is standard input.
class descriptor {
public:
  explicit descriptor(std::string const& path)
      : number_(path == standard_input ? STDIN_FILENO
                                       : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  descriptor(descriptor const&) = delete;
  descriptor(descriptor&&) = delete;
  descriptor& operator=(descriptor const&) = delete;
  descriptor& operator=(descriptor&&) = delete;
  ~descriptor() {
    if (number_ > STDIN_FILENO) ::close(number_);
  }
  int number() const { return number_; }

private:
  int number_;
};

}  // namespace

result<void> read_blocks(std::string const& path,
                         std::function<void(std::string_view)> const& take) {
  descriptor const file(path);
  if (file.number() < 0) return system_failure(path);
  // A block is touched only as far as it is filled; std::vector would clear it.
  // NOLINTNEXTLINE(cppcoreguidelines-avoid-c-arrays,modernize-avoid-c-arrays): the only form of it
  auto const block = std::make_unique_for_overwrite<char[]>(block_size);
  while (true) {
    ssize_t const bytes = ::read(file.number(), block.get(), block_size);
    if (bytes < 0 && errno == EINTR) continue;
    if (bytes < 0) return system_failure(path);
    if (bytes == 0) return {};
    take({block.get(), static_cast<std::size_t>(bytes)});
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
