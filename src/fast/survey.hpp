// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <kpi/csv/survey_reader.hpp>

#include "row_counter.hpp"
#include "wide_text.hpp"

namespace kpi::fast {

/// Reads as `survey_reader` does, with the same result to the last place that is told, in a fraction
/// of its time: the plain rows of a long file (csv/plain_rows.hpp) are counted by a kernel, everything
/// else by that reader. Which bytes take which road depends on them alone and shows nowhere.
class survey {
public:
  /// by: which kernel; else the best one, which is looked for when there is something to count.
  survey(std::string file, reading_request asked, kernel const* by = nullptr,
         std::size_t head = survey_reader::usual_head);

  /// The bytes that were not taken yet and those that follow. How many were taken: the start of a row
  /// may be left for the next time. `margin` bytes before and after them can be read, whatever
  /// they are.
  std::size_t take(std::string_view bytes);

  /// Every row before is done with, and others can count the plain rows that follow (chunks.hpp): not those of
  /// UTF-16.
  bool rests() const { return counter_ && !wide_ && exact_.rests(); }
  csv::plain_rows& plain() { return *plain_; }  ///< while it rests, or did once
  kernel const& by() const { return *kernel_; }

  /// The bytes that are left, and the end of the file.
  survey_reading finish(std::string_view rest);

  /// Bytes that the exact reader took, the head of the file included.
  std::uint64_t exact_bytes() const { return exact_bytes_; }

private:
  std::size_t take_some(std::string_view bytes);
  std::size_t take_head(std::string_view bytes);
  std::size_t take_exactly(std::string_view bytes);
  std::size_t take_plain(std::string_view bytes);
  std::size_t take_wide(std::string_view bytes);
  std::size_t take_scores(std::string_view block);
  std::size_t take_rows(std::string_view block);
  std::size_t take_row(std::size_t i);
  void count_rows();
  void settle();
  void feed(std::string_view part);
  void feed_bytes(std::string_view bytes);
  void open();

  survey_reader exact_;
  kernel const* kernel_;
  std::size_t head_;
  csv::plain_rows* plain_ = nullptr;
  std::unique_ptr<row_counter> counter_ = {};
  std::unique_ptr<wide_text> wide_ = {};  ///< of a file in UTF-16: what is looked at
  bool opened_ = false;
  std::uint64_t exact_bytes_ = 0;
  std::size_t stretch_ = 0;  ///< so many bytes at least are read exactly before trying again
  std::size_t piece_ = 0;    ///< so many bytes of lines that are no scores are looked at row by row
};

}  // namespace kpi::fast
