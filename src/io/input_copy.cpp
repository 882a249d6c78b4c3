// SPDX-License-Identifier: MIT
#include "input_copy.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

#include "input.hpp"
#include "output.hpp"

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
    if (reason == 0) reason = write_all(descriptor, bytes);
  });
  ::close(descriptor);
  if (!read) return tl::unexpected(read.error());
  return reason == 0 ? result<void>() : not_written(name, reason);
}

}  // namespace kpi
