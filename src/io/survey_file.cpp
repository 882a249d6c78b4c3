// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <sched.h>
#include <utility>
#include <vector>

#include <kpi/fast/survey_file.hpp>

#include "input.hpp"
#include "src/fast/chunks.hpp"
#include "src/fast/survey.hpp"

namespace kpi {
namespace {

/// The first blocks are small: most files hold no more.
constexpr std::size_t first_room = std::size_t{64} * 1024;
constexpr std::size_t usual_room = std::size_t{256} * 1024;
constexpr std::uint64_t first_bytes = std::uint64_t{1} << 20U;

/// Of a file with no more bytes left, a thread is not worth its start.
constexpr std::uint64_t many_bytes = std::uint64_t{4} << 20U;
constexpr unsigned most_threads = 4;

/// Threads that can run at once, as far as the system lets this program.
unsigned processors() {
  cpu_set_t allowed;
  CPU_ZERO(&allowed);
  if (::sched_getaffinity(0, sizeof allowed, &allowed) != 0) return 1;
  return static_cast<unsigned>(CPU_COUNT(&allowed));
}

/// Bytes that were read and not yet taken, with room behind them.
class pending_bytes {
public:
  explicit pending_bytes(std::size_t size) : size_(size) {
    std::memset(bytes_.get(), '\n', fast::margin);
  }

  std::string_view all() const { return {&bytes_[fast::margin], filled_}; }
  char* room() { return &bytes_[fast::margin + filled_]; }
  std::size_t room_size() const { return size_ - filled_; }
  void filled(std::size_t more) {
    filled_ += more;
    std::memset(room(), '\n', fast::margin);
  }
  void taken(std::size_t first) {
    filled_ -= first;
    std::memmove(&bytes_[fast::margin], &bytes_[fast::margin + first], filled_);
  }

  /// More room, once it is known that the input is long.
  void grow(std::size_t size) {
    if (size <= size_) return;
    pending_bytes larger(size);
    std::memcpy(larger.room(), all().data(), filled_);
    larger.filled(filled_);
    *this = std::move(larger);
  }

private:
  std::size_t size_;
  // A block is touched only as far as it is filled; std::vector would clear it.
  // NOLINTNEXTLINE(cppcoreguidelines-avoid-c-arrays,modernize-avoid-c-arrays): the only form of it
  std::unique_ptr<char[]> bytes_ = std::make_unique_for_overwrite<char[]>(size_ + 2 * fast::margin);
  std::size_t filled_ = 0;
};

/// The questions asked of a file, and its bytes on their way to them.
class survey_run {
public:
  survey_run(input_file& file, std::vector<reading_request> const& asked, std::string const& name)
      : file_(file), pending_(first_room),
        progress_(asked.empty() ? progress_sink() : asked.front().progress) {
    surveys_.reserve(asked.size());
    for (reading_request const& one : asked) surveys_.push_back({fast::survey(name, one)});
  }

  result<std::vector<survey_reading>> readings() {
    for (bool is_long = false; true;) {
      if (!is_long && file_.place() >= first_bytes) {
        is_long = true;
        pending_.grow(usual_room);
        file_.expect_more();
      }
      auto const bytes = file_.read(pending_.room(), pending_.room_size());
      if (!bytes) return tl::unexpected(bytes.error());
      if (*bytes == 0) break;
      pending_.filled(*bytes);
      done_with(take());
      if (auto const done = take_in_chunks(); !done) return tl::unexpected(done.error());
    }
    if (auto const same = file_.unchanged(); !same) return tl::unexpected(same.error());
    std::vector<survey_reading> all;
    for (asked_survey& s : surveys_) all.push_back(s.reads.finish(pending_.all().substr(s.taken)));
    return all;
  }

private:
  /// A question, and how many of the pending bytes it has taken.
  struct asked_survey {
    fast::survey reads;
    std::size_t taken = 0;
  };

  void done_with(std::size_t bytes) {
    pending_.taken(bytes);
    if (progress_ && bytes > 0) progress_(bytes);
  }

  /// Each takes what it can; what all have taken is done with.
  std::size_t take() {
    std::size_t least = pending_.all().size();
    for (asked_survey& s : surveys_) {
      s.taken += s.reads.take(pending_.all().substr(s.taken));
      least = std::min(least, s.taken);
    }
    for (asked_survey& s : surveys_) s.taken -= least;
    return least;
  }

  /// Whether threads pay for what is left. Each stop of theirs costs, so after one more is read without them.
  bool is_worth_threads(std::uint64_t place) const {
    return file_.size() && surveys_.size() == 1 && place >= next_try_ &&
           *file_.size() > place + many_bytes && surveys_.front().reads.rests();
  }

  result<void> take_in_chunks() {
    std::uint64_t const place = file_.place() - pending_.all().size();
    if (!is_worth_threads(place)) return {};
    unsigned const threads = std::min(processors(), most_threads);
    next_try_ = threads > 1 ? next_try_ : *file_.size();
    if (threads < 2) return {};
    auto const read = [&](std::uint64_t from, char* into, std::size_t size) {
      return file_.read_at(from, into, size);
    };
    fast::chunk_plan plan{place, *file_.size()};
    plan.threads = threads;
    plan.progress = progress_;
    std::uint64_t const stop = fast::take_chunks(surveys_.front().reads, read, plan);
    next_try_ =
        stop + std::max(first_bytes, first_bytes * 4 - std::min(stop - place, first_bytes * 3));
    pending_.taken(pending_.all().size());
    return file_.go_to(stop);
  }

  input_file& file_;
  pending_bytes pending_;
  progress_sink progress_;  ///< told what is done with
  std::vector<asked_survey> surveys_ = {};
  std::uint64_t next_try_ = 0;
};

result<std::vector<survey_reading>> readings_of_file(std::string const& path,
                                                     std::vector<reading_request> const& asked,
                                                     std::string const& name) {
  input_file file(path);
  if (!file.is_open()) return file.failure_of_system();
  return survey_run(file, asked, name).readings();
}

}  // namespace

std::vector<survey_reading> read_survey_file(std::string const& path,
                                             std::vector<reading_request> const& asked,
                                             std::string const& name) {
  auto read = readings_of_file(path, asked, name);
  if (!asked.empty() && asked.front().progress) asked.front().progress(0);
  if (read) return *std::move(read);
  survey_reading nothing;
  add(nothing.found, severity::error, read.error());
  return {nothing};
}

std::vector<survey_reading> read_survey_file(std::string const& path,
                                             std::vector<reading_request> const& asked) {
  return read_survey_file(path, asked, path);
}

survey_reading read_survey_file(std::string const& path, reading_request const& asked) {
  return read_survey_file(path, asked, path);
}

survey_reading read_survey_file(std::string const& path, reading_request const& asked,
                                std::string const& name) {
  return read_survey_file(path, std::vector{asked}, name).front();
}

}  // namespace kpi
