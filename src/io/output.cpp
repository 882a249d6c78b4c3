// SPDX-License-Identifier: MIT
#include "output.hpp"

#include <cerrno>
#include <cstring>
#include <string>
#include <unistd.h>

namespace kpi {
namespace {

/// 0, or the reason why not all bytes could be written.
int written_to(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t const count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

}  // namespace

result<void> write_output(std::string_view bytes) {
  int const reason = written_to(STDOUT_FILENO, bytes);
  if (reason == 0 || reason == EPIPE) return {};
  return failure(code::cannot_write, {}, {}, {std::string(std::strerror(reason))});
}

void write_diagnostics(std::string_view bytes) { written_to(STDERR_FILENO, bytes); }

}  // namespace kpi
