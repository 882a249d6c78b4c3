// SPDX-License-Identifier: MIT
#include "replaced_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "output.hpp"

namespace kpi {
namespace {

constexpr std::size_t pending_at_most = std::size_t{64} * 1024;

/// The rights of a new file, which mkstemp denies to everybody else.
mode_t usual_rights() {
  mode_t const mask = ::umask(0);
  ::umask(mask);
  constexpr mode_t everybody = 0666;
  return everybody & ~mask;
}

/// Such as /dev/null, which must not be replaced by a file.
bool is_special(std::string const& path) {
  struct stat found = {};
  return ::stat(path.c_str(), &found) == 0 && !S_ISREG(found.st_mode) && !S_ISDIR(found.st_mode);
}

}  // namespace

file_replacement::file_replacement(std::string path) : path_(std::move(path)) {
  if (is_special(path_)) {
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    temporary_ = path_ + ".XXXXXX";
    descriptor_ = ::mkstemp(temporary_.data());
  }
  if (descriptor_ >= 0) return;
  fail();
  temporary_.clear();
}

file_replacement::~file_replacement() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void file_replacement::fail() {
  if (reason_ == 0) reason_ = errno;
}

void file_replacement::flush() {
  if (reason_ == 0 && write_all(descriptor_, pending_) != 0) fail();
  pending_.clear();
}

void file_replacement::write(std::string_view bytes) {
  pending_ += bytes;
  if (pending_.size() >= pending_at_most) flush();
}

result<void> file_replacement::commit() {
  flush();
  bool const file = !temporary_.empty();
  if (reason_ == 0 && file &&
      (::fchmod(descriptor_, usual_rights()) != 0 || ::fsync(descriptor_) != 0))
    fail();
  if (descriptor_ >= 0 && ::close(std::exchange(descriptor_, -1)) != 0) fail();
  if (reason_ == 0 && file && std::rename(temporary_.c_str(), path_.c_str()) != 0) fail();
  if (reason_ != 0)
    return failure(code::cannot_write, {path_}, {}, {std::string(std::strerror(reason_))});
  temporary_.clear();
  return {};
}

result<void> replace_file(std::string const& path, std::string_view bytes) {
  file_replacement file(path);
  file.write(bytes);
  return file.commit();
}

bool is_same_file(std::string const& a, std::string const& b) {
  struct stat one = {};
  struct stat other = {};
  if (::stat(a.c_str(), &one) != 0 || ::stat(b.c_str(), &other) != 0) return false;
  return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

}  // namespace kpi
