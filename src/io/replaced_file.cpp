// SPDX-License-Identifier: MIT
#include "replaced_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace kpi {
namespace {

tl::unexpected<error> not_written(std::string const& path) {
  return failure(code::cannot_write, {path}, {}, {std::string(std::strerror(errno))});
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t const count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

/// The rights of a new file, which mkstemp denies to everybody else.
mode_t usual_rights() {
  mode_t const mask = ::umask(0);
  ::umask(mask);
  constexpr mode_t everybody = 0666;
  return everybody & ~mask;
}

}  // namespace

result<void> replace_file(std::string const& path, std::string_view bytes) {
  std::string temporary = path + ".XXXXXX";
  int const descriptor = ::mkstemp(temporary.data());
  if (descriptor < 0) return not_written(path);
  bool const written = write_all(descriptor, bytes) && ::fchmod(descriptor, usual_rights()) == 0 &&
                       ::fsync(descriptor) == 0;
  int const reason = errno;
  bool const closed = ::close(descriptor) == 0;
  if (written && closed && std::rename(temporary.c_str(), path.c_str()) == 0) return {};
  if (!written) errno = reason;
  auto const failed = not_written(path);
  ::unlink(temporary.c_str());
  return failed;
}

}  // namespace kpi
