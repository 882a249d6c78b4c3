// SPDX-License-Identifier: MIT
#include "output.hpp"

#include <cerrno>
#include <cstring>
#include <string>
#include <unistd.h>

namespace kpi {

int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t const count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

result<void> write_output(std::string_view bytes) {
  int const reason = write_all(STDOUT_FILENO, bytes);
  if (reason == 0 || reason == EPIPE) return {};
  return failure(code::cannot_write, {}, {}, {std::string(std::strerror(reason))});
}

void write_diagnostics(std::string_view bytes) { write_all(STDERR_FILENO, bytes); }

}  // namespace kpi
