// SPDX-License-Identifier: MIT
#include "input_copy.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

#include "input.hpp"

namespace kpi {
namespace {

bool can_be_read_again(std::string const& path) {
  struct stat found = {};
  bool const there = path == standard_input ? ::fstat(STDIN_FILENO, &found) == 0
                                            : ::stat(path.c_str(), &found) == 0;
  return path != standard_input && (!there || S_ISREG(found.st_mode) || S_ISDIR(found.st_mode));
}

std::string name_of_copy() {
  char const* const folder = std::getenv("TMPDIR");
  return (folder != nullptr && *folder != '\0' ? std::string(folder) : "/tmp") + "/kpi.XXXXXX";
}

tl::unexpected<error> not_written(std::string const& path, int reason) {
  return failure(code::cannot_write, {path}, {}, {std::string(std::strerror(reason))});
}

int copy_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t const count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

}  // namespace

input_copy::~input_copy() {
  if (!copied_.empty()) ::unlink(copied_.c_str());
}

result<void> input_copy::make() {
  if (can_be_read_again(path_)) return {};
  std::string name = name_of_copy();
  int const descriptor = ::mkstemp(name.data());
  if (descriptor < 0) return not_written(name, errno);
  copied_ = name;
  int reason = 0;
  auto const read = read_blocks(path_, [&](std::string_view bytes) {
    if (reason == 0) reason = copy_all(descriptor, bytes);
  });
  ::close(descriptor);
  if (!read) return tl::unexpected(read.error());
  return reason == 0 ? result<void>() : not_written(name, reason);
}

}  // namespace kpi
