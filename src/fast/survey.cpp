// SPDX-License-Identifier: MIT
#include "survey.hpp"
#include "kernels.hpp"

#include <algorithm>
#include <utility>

namespace kpi::fast {
namespace {

/// Exact stretches, and pieces of lines that hold not only scores, double from here …
constexpr std::size_t first_stretch = 128;
/// … to here while nothing plain comes.
constexpr std::size_t longest_stretch = std::size_t{64} * 1024;

/// Of UTF-16, in bytes.
constexpr std::size_t longest_character = 4;

std::size_t longer(std::size_t stretch) {
  return std::clamp(stretch * 2, first_stretch, longest_stretch);
}

/// The bytes up to the end of the line in which that place is; all of them when it does not end.
std::size_t line_end(std::string_view bytes, std::size_t place) {
  auto const end = bytes.find('\n', std::min(place, bytes.size() - 1));
  return end == bytes.npos ? bytes.size() : end + 1;
}

}  // namespace

survey::survey(std::string file, reading_request asked, kernel const* by, std::size_t head)
    : exact_(std::move(file), std::move(asked), head), kernel_(by), head_(head) {}

std::size_t survey::take(std::string_view bytes) {
  std::size_t taken = 0;
  while (taken < bytes.size()) {
    std::size_t const some = take_some(bytes.substr(taken));
    if (some == 0) break;
    taken += some;
  }
  return taken;
}

survey_reading survey::finish(std::string_view rest) {
  feed_bytes(rest);
  if (counter_) counter_->settle();
  return exact_.finish();
}

void survey::feed_bytes(std::string_view bytes) {
  exact_.feed(bytes);
  exact_bytes_ += bytes.size();
}

/// Of what is looked at.
void survey::feed(std::string_view part) { feed_bytes(wide_ ? wide_->bytes_of(part) : part); }

std::size_t survey::take_some(std::string_view bytes) {
  if (!exact_.decided()) return take_head(bytes);
  if (!std::exchange(opened_, true)) open();
  if (!counter_) {
    feed_bytes(bytes);
    return bytes.size();
  }
  if (wide_) return take_wide(bytes);
  return exact_.rests() ? take_plain(bytes) : take_exactly(bytes);
}

/// In pieces that end where the head may end.
std::size_t survey::take_head(std::string_view bytes) {
  std::size_t const size = std::min(bytes.size(), head_ - exact_bytes_ % head_);
  feed_bytes(bytes.substr(0, size));
  return size;
}

void survey::open() {
  plain_ = exact_.plain_rows();
  if (plain_ == nullptr || plain_->form().columns.size() > most_deciding) return;
  if (kernel_ == nullptr) kernel_ = &best_kernel();
  counter_ = std::make_unique<row_counter>(*plain_, *kernel_);
  if (is_utf16(plain_->encoding())) wide_ = std::make_unique<wide_text>(plain_->encoding());
}

/// UTF-16: its text is looked at, up to a character that is lost, which is for the exact reader alone.
std::size_t survey::take_wide(std::string_view bytes) {
  bool const within_unit = exact_bytes_ % 2 != 0;  // where the head ended
  std::string_view const text = within_unit ? "" : wide_->text_of(bytes.substr(0, longest_block));
  if (text.empty()) {
    if (!within_unit && bytes.size() < longest_character) return 0;
    std::size_t const size = within_unit ? 1 : 2;
    feed_bytes(bytes.substr(0, size));
    return size;
  }
  std::size_t taken = exact_.rests() ? take_plain(text) : take_exactly(text);
  if (taken == 0 && wide_->ends_at_lost()) {
    feed(text);
    taken = text.size();
  }
  return wide_->place_of(taken);
}

/// What is not plain. Where much is not, it is not looked at twice.
std::size_t survey::take_exactly(std::string_view bytes) {
  std::size_t const size = line_end(bytes, stretch_);
  stretch_ = longer(stretch_);
  feed(bytes.substr(0, size));
  return size;
}

std::size_t survey::take_plain(std::string_view bytes) {
  std::string_view const some = bytes.substr(0, longest_block);
  std::string_view const block = some.substr(0, some.rfind('\n') + 1);
  if (block.empty()) return bytes.size() <= longest_row ? 0 : take_exactly(bytes);
  bool const scores = counter_->lists_scores();
  if (std::size_t const taken = scores ? take_scores(block) : 0) return taken;
  std::size_t const size = scores ? line_end(block, piece_) : block.size();
  if (scores) piece_ = longer(piece_);
  std::size_t const taken = take_rows(block.substr(0, size));
  // A row that ends in no block of any size is no plain one.
  if (taken == 0 && (counter_->doubtful() || bytes.size() > longest_row))
    return take_exactly(bytes);
  if (counter_->is_full()) settle();
  return taken;
}

std::size_t survey::take_scores(std::string_view block) {
  auto const found = counter_->find_scores(block);
  if (found.bytes == 0 || !counter_->add_scores(found)) return 0;
  plain_->pass(found.passed);
  if (found.bytes > piece_) piece_ = 0;
  return found.bytes;
}

std::size_t survey::take_rows(std::string_view block) {
  counter_->look_at(block, plain_->letters());
  count_rows();
  std::size_t const taken = counter_->start(counter_->rows());
  if (taken > stretch_) stretch_ = 0;
  return taken;
}

/// All the rows that were found: plain ones by the kernel, others by the exact reader.
void survey::count_rows() {
  for (std::size_t i = 0; i < counter_->rows();) {
    std::size_t const stop = counter_->count(i);
    if (stop > i) plain_->pass(counter_->passed(i, stop));
    i = stop;
    if (i < counter_->rows()) i = take_row(i);
    while (i < counter_->rows() && !exact_.rests()) i = take_row(i);
  }
}

/// Which row follows.
std::size_t survey::take_row(std::size_t i) {
  feed(counter_->row(i));
  return i + 1;
}

void survey::settle() {
  counter_->settle();
  if (!counter_->pays()) counter_.reset();
}

}  // namespace kpi::fast
