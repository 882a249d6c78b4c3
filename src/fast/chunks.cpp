// SPDX-License-Identifier: MIT
#include "chunks.hpp"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

namespace kpi::fast {
namespace {

/// A short wait costs less than sleeping.
constexpr int spins_before_sleep = 128;

void rest_a_little() {
#ifdef KPI_X86_KERNELS
  __builtin_ia32_pause();
#endif
}

/// Mostly a row ends soon: so much is read behind a chunk before it is asked whether this is enough.
constexpr std::size_t first_tail = 1024;

/// The turns of the chunks, each numbered from 0.
class turns {
public:
  /// Waits for the turn of a chunk; false when all is stopped before.
  bool await(std::uint32_t chunk) const {
    std::uint32_t now = now_.load(std::memory_order_acquire);
    for (int spins = 0; now != chunk && now != stopped; ++spins) {
      if (spins < spins_before_sleep)
        rest_a_little();
      else
        now_.wait(now, std::memory_order_acquire);
      now = now_.load(std::memory_order_acquire);
    }
    return now == chunk;
  }
  void pass_on(std::uint32_t chunk) {
    std::uint32_t now = chunk;
    now_.compare_exchange_strong(now, chunk + 1, std::memory_order_acq_rel);
    now_.notify_all();
  }
  void stop() {
    now_.store(stopped, std::memory_order_release);
    now_.notify_all();
  }

private:
  static constexpr std::uint32_t stopped = ~std::uint32_t{0};
  std::atomic<std::uint32_t> now_ = 0;
};

/// The end of the first row that ends outside quotes, from a place on.
std::optional<std::size_t> row_end(std::string_view bytes, std::size_t from, bool quoted,
                                   row_form const& form) {
  for (std::size_t i = from; i < bytes.size(); ++i) {
    if (form.quoted && static_cast<unsigned char>(bytes[i]) == form.quote) quoted = !quoted;
    if (bytes[i] == '\n' && !quoted) return i + 1;
  }
  return std::nullopt;
}

/// What several threads share.
class chunk_run {
public:
  chunk_run(survey& s, bytes_at const& read, chunk_plan const& plan)
      : survey_(s), read_(read), plan_(plan), place_(plan.begin) {}

  std::uint64_t run() {
    std::vector<std::thread> others;
    for (unsigned i = 1; i < plan_.threads; ++i)
      if (!start(others)) break;
    work();
    for (std::thread& t : others) t.join();
    return place_;
  }

private:
  /// A chunk and what was found in it. Places are of the file.
  struct chunk {
    std::uint32_t number;
    std::uint64_t place;
    std::span<char> room;
    std::size_t size;  ///< with what is read of the tail
    std::size_t own;
    std::string_view rows = {};  ///< whole rows, each ends with LF
    bool open = false;           ///< the last row does not end
    std::size_t counted = 0;
    row_counter::score_lines scores = {};

    std::string_view bytes() const { return {room.data(), size}; }
    std::size_t first_row() const { return static_cast<std::size_t>(rows.data() - room.data()); }
  };

  bool start(std::vector<std::thread>& others) {
    try {
      others.emplace_back([this] { work(); });
    } catch (std::system_error const&) {
      return false;  // then there are fewer
    }
    return true;
  }

  /// The chunks that are not put down yet are read by `survey`.
  void stop() {
    stopped_ = true;
    quotes_.stop();
    rows_.stop();
  }

  void work() {
    row_counter counter(survey_.plain(), survey_.by(), &asking_);
    std::size_t const size = plan_.chunk + plan_.tail;
    std::vector<char> buffer(size + 2 * margin, '\n');
    while (auto const next = next_chunk(buffer))
      if (!take(*next, counter)) break;
    std::lock_guard const lock(asking_);
    counter.settle();
  }

  std::optional<chunk> next_chunk(std::vector<char>& buffer) {
    std::uint32_t const number = next_.fetch_add(1, std::memory_order_relaxed);
    std::uint64_t const place = plan_.begin + std::uint64_t{number} * plan_.chunk;
    if (stopped_ || place >= plan_.end) return std::nullopt;
    auto const room = std::span(buffer).subspan(margin, plan_.chunk + plan_.tail);
    std::size_t const size =
        read_(place, room.data(), plan_.chunk + std::min(first_tail, plan_.tail));
    auto const own =
        static_cast<std::size_t>(std::min<std::uint64_t>(plan_.chunk, plan_.end - place));
    if (size < own) {  // the file is not what it was
      stop();
      return std::nullopt;
    }
    return chunk{number, place, room, size, own};
  }

  /// Whether there may be more.
  bool take(chunk c, row_counter& counter) {
    if (counter.lists_scores()) find_scores(c, counter);
    bool const odd = quotes(c, counter) % 2 == 1;
    if (!quotes_.await(c.number)) return false;
    bool const quoted = quoted_;
    quoted_ = quoted != odd;
    quotes_.pass_on(c.number);
    char const* const expected = c.rows.data();
    find_rows(c, quoted, quoted != odd, counter.form());
    if (c.rows.data() != expected) c.scores = {};
    if (!c.rows.empty() && c.scores.bytes == 0) count(c, counter);
    if (!rows_.await(c.number)) {
      counter.take_back(0, c.counted);
      return false;
    }
    settle(c, counter);
    rows_.pass_on(c.number);
    return !stopped_;
  }

  /// Lines of scores, if the chunk does not start inside a cell.
  void find_scores(chunk& c, row_counter const& counter) {
    find_rows(c, false, false, counter.form());
    if (!c.rows.empty()) c.scores = counter.find_scores(c.rows);
  }

  /// Where there are scores, there are none: they are looked for before and behind.
  static std::uint64_t quotes(chunk const& c, row_counter const& counter) {
    auto const own = c.bytes().substr(0, c.own);
    if (c.scores.bytes == 0) return counter.quotes(own);
    std::size_t const first = c.first_row();
    return counter.quotes(own.substr(0, first)) +
           counter.quotes(own.substr(std::min(first + c.scores.bytes, own.size())));
  }

  /// A row belongs to the chunk that holds the end of the line before it.
  void find_rows(chunk& c, bool quoted, bool quoted_behind, row_form const& form) {
    c.rows = {};
    auto const first =
        c.number == 0 ? std::optional<std::size_t>(0) : row_end(c.bytes(), 0, quoted, form);
    if (!first || *first > c.own) return;
    auto const end = last_end(c, quoted_behind, form);
    c.open = !end;
    std::size_t const last = end ? *end : c.bytes().rfind('\n') + 1;
    c.rows = c.bytes().substr(*first, std::max(last, *first) - *first);
  }

  /// Where the last row ends: if that is not near, all of the tail is read.
  std::optional<std::size_t> last_end(chunk& c, bool quoted, row_form const& form) {
    auto const near = row_end(c.bytes(), c.own, quoted, form);
    auto const left = c.room.subspan(c.size);
    if (near || left.empty()) return near;
    c.size += read_(c.place + c.size, left.data(), left.size());
    return row_end(c.bytes(), c.own, quoted, form);
  }

  void count(chunk& c, row_counter& counter) {
    counter.look_at(c.rows, letters());
    c.counted = counter.count(0);
  }

  csv::plain_letters letters() {
    std::lock_guard const lock(asking_);
    return survey_.plain().letters();
  }

  /// Puts down what was counted, if the rows start where those before end; what is left is for the exact reader
  /// to begin with.
  void settle(chunk const& c, row_counter& counter) {
    if (c.rows.empty()) {
      if (c.open) stop();
      return;
    }
    std::lock_guard const lock(asking_);
    if (place_ != c.place + c.first_row() || !survey_.rests()) {
      counter.take_back(0, c.counted);
      stop();
      return;
    }
    std::size_t const plain = put_down(c, counter);
    std::size_t const taken = plain + survey_.take(c.rows.substr(plain));
    place_ += taken;
    if (plan_.progress && taken > 0) plan_.progress(taken);
    if (counter.is_full()) counter.settle();
    if (taken < c.rows.size() || c.open || !survey_.rests() || !counter.pays()) stop();
  }

  /// How many bytes that was.
  std::size_t put_down(chunk const& c, row_counter& counter) {
    if (c.scores.bytes > 0) {
      if (!counter.add_scores(c.scores)) return 0;
      survey_.plain().pass(c.scores.passed);
      return c.scores.bytes;
    }
    if (c.counted == 0) return 0;
    survey_.plain().pass(counter.passed(0, c.counted));
    return counter.start(c.counted);
  }

  survey& survey_;
  bytes_at const& read_;
  chunk_plan plan_;
  std::recursive_mutex asking_;
  std::atomic<std::uint32_t> next_ = 0;
  std::atomic<bool> stopped_ = false;
  turns quotes_;
  bool quoted_ = false;  ///< the next chunk starts inside a cell: known in its turn of the quotes
  turns rows_;
  std::uint64_t place_;  ///< all before it is put down: known in its turn of the rows
};

}  // namespace

std::uint64_t take_chunks(survey& survey, bytes_at const& read, chunk_plan const& plan) {
  return chunk_run(survey, read, plan).run();
}

}  // namespace kpi::fast
