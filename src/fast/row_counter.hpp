// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <kpi/csv/plain_rows.hpp>

#include "rows.hpp"

namespace kpi::fast {

/// Bytes that a table finds numbers by.
struct table_key {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
};

/// Numbers by keys, for a kernel to look at; twice as large when it fills up.
class number_table {
public:
  key_table seen_by_kernel() const { return {keys_.data(), keys_.size() - 1}; }
  std::uint32_t number_of(table_key key) const { return keys_[place_of(key)].number; }
  void add(table_key key, std::uint32_t number);
  void clear();  ///< to be called first

private:
  std::size_t place_of(table_key key) const;

  std::vector<known_key> keys_;
  std::size_t filled_ = 0;
};

/// Counts the plain rows of blocks by a kernel. What it does not know it asks the exact reader, once for all
/// rows with the same deciding cells.
class row_counter {
public:
  /// asking: locked while the exact reader is asked, where several counters ask it.
  row_counter(csv::plain_rows& plain, kernel const& by, std::recursive_mutex* asking = nullptr);
  row_counter(row_counter const&) = delete;
  row_counter(row_counter&&) = delete;
  row_counter& operator=(row_counter const&) = delete;
  row_counter& operator=(row_counter&&) = delete;
  ~row_counter() = default;

  /// Finds the rows of a block, which starts with one and ends with LF; `margin` bytes before and after
  /// it can be read, whatever they are. They are counted before the next block is looked at.
  void look_at(std::string_view block, csv::plain_letters letters);

  std::size_t rows() const { return index_.rows; }
  bool doubtful() const { return index_.doubtful; }  ///< what follows the last row is not plain
  std::size_t start(std::size_t row) const { return starts_[row]; }
  std::string_view row(std::size_t i) const;

  /// Counts rows from `first` on, up to one that is not plain; where it stopped.
  std::size_t count(std::size_t first);

  /// Rows that were counted are not.
  void take_back(std::size_t first, std::size_t stop);

  csv::passed_rows passed(std::size_t first, std::size_t stop) const;

  /// Lines of scores at the start of a block, where they may be counted without looking for cells; the
  /// last of them holds one.
  struct score_lines {
    std::size_t bytes = 0;
    score_counts counts = {};
    csv::passed_rows passed = {};
  };
  bool lists_scores() const { return lists_scores_; }
  score_lines find_scores(std::string_view block) const;

  /// Counts them; false when one of them was not met before.
  bool add_scores(score_lines const& lines);

  /// How many quotes there are.
  std::uint64_t quotes(std::string_view bytes) const;

  row_form const& form() const { return form_; }

  /// So much was met that rows are no longer counted before all is settled.
  bool is_full() const { return full_; }

  /// Adds up in the exact reader's books what was counted, and forgets what was met.
  void settle();

  /// Fewer rows than that were counted for each kind of rows when it was full: it does not pay.
  bool pays() const { return pays_; }

private:
  static std::uint32_t ask_number(void* self, char const* row, std::size_t size,
                                  row_span const* cells);
  static bool ask_start(void* self, char const* row, std::size_t size);

  std::uint32_t number_of(std::string_view row, std::span<row_span const> cells);
  std::uint32_t known_number(std::string_view row, std::span<row_span const> cells) const;
  std::optional<table_key> short_pair_of(std::string_view row,
                                         std::span<row_span const> cells) const;
  std::uint32_t number_anew(std::string_view row, std::span<row_span const> cells);
  std::uint32_t fresh_number(std::string_view row, std::span<row_span const> cells);
  std::uint32_t known_cell(std::size_t i, std::string_view cell) const;
  std::uint32_t number_of_cell(std::size_t i, std::string_view cell);
  bool is_decided_by_bytes(std::size_t i, std::string_view cell) const;
  bool is_short(std::size_t i, std::string_view cell) const;
  std::optional<csv::known_row> known_row_of(std::string_view row) const;
  void show_tables();
  bool know(score_counts const& found);
  void forget();

  csv::plain_rows& plain_;
  kernel const& kernel_;
  std::recursive_mutex* asking_;
  csv::plain_form how_;
  std::array<bool, 256> plain_starts_;
  row_form form_ = {};
  csv::plain_letters letters_ = csv::plain_letters::ascii;
  bool lists_scores_ = false;

  std::string_view block_ = {};
  // Touched only as far as a block is long; std::vector would clear it all.
  // NOLINTBEGIN(cppcoreguidelines-avoid-c-arrays,modernize-avoid-c-arrays): the only form of it
  std::unique_ptr<std::uint64_t[]> separators_;
  std::unique_ptr<std::uint32_t[]> starts_;
  // NOLINTEND(cppcoreguidelines-avoid-c-arrays,modernize-avoid-c-arrays): as above
  row_index index_ = {};

  std::array<number_table, most_deciding> cells_;
  std::array<number_table, most_deciding> pairs_;
  number_table short_pairs_;
  std::array<std::unordered_map<std::string, std::uint32_t>, most_deciding> long_cells_;
  std::array<std::uint32_t, most_deciding> cells_known_ = {};
  std::array<std::uint32_t, most_deciding> pairs_known_ = {};
  std::array<std::uint32_t, 11> scores_ = {};
  row_counts counts_ = {};

  std::vector<csv::known_row> kinds_;  ///< what a row of each number adds
  std::vector<std::uint64_t> counted_;
  std::size_t most_kinds_;
  bool full_ = false;
  bool pays_ = true;
};

}  // namespace kpi::fast
