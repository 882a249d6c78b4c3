// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

// What the kernels do, without a word of how: each is compiled for processors of its own, so this
// header and they use no function of a library that another unit might share with them. (The linker
// keeps one copy of an inline function, which might be the one that this processor cannot run.)

namespace kpi::fast {

// NOLINTBEGIN(cppcoreguidelines-avoid-c-arrays,modernize-avoid-c-arrays): std::array has functions to share

/// The bytes from 0x80 that rows may hold: none, those that are UTF-8, all but the signs of
/// Windows-1252 that may be lost, any.
enum class letters : std::uint8_t { ascii, utf8, windows1252, any };

/// A row counts by the cells of no more columns than that.
inline constexpr std::size_t most_deciding = 8;

/// How rows are written, as plain_form says it (kpi/csv/plain_rows.hpp).
struct row_form {
  bool delimited = false;
  bool quoted = false;
  std::uint8_t delimiter = 0;
  std::uint8_t quote = 0;
  letters allowed = letters::ascii;
  bool one_column = false;
  std::size_t columns = 0;  ///< how many of them decide
  std::size_t column[most_deciding] = {};
  bool const* plain_starts = nullptr;  ///< for each byte but the quote (plain_rows::plain_starts)
};

/// A block holds no more bytes and rows, a plain row no more bytes than that.
inline constexpr std::size_t longest_block = std::size_t{256} * 1024;
inline constexpr std::size_t most_rows = std::size_t{32} * 1024;
inline constexpr std::size_t longest_row = 16'000;

/// So many words of 64 bytes are looked at at once; behind the last of a block the index has two more.
inline constexpr std::size_t words_at_once = 32;
inline constexpr std::size_t most_words = longest_block / 64 + words_at_once + 2;

/// Bytes before and after a block that may be read, whatever they are.
inline constexpr std::size_t margin = 64;

/// The rows of a block.
struct row_index {
  std::uint64_t* separators =
      nullptr;                      ///< a bit for each byte that ends a cell; and two words of ones
  std::uint32_t* starts = nullptr;  ///< of each row, and behind the last one its end
  std::size_t rows = 0;
  std::size_t line_ends = 0;  ///< with those inside quotes
  bool lf = false;            ///< how rows end
  bool crlf = false;
  bool doubtful = false;  ///< below the last row something stands that is not plain
};

/// Cells and pairs that were met, each in a table of its own, at the place of its key or behind. The key of a cell
/// of fewer than eight bytes is those and a one behind them; of a longer one `high` is the key of what follows the first
/// eight.
struct known_key {
  std::uint64_t low = 0;
  std::uint64_t high = no_key;
  std::uint32_t number = 0;

  static constexpr std::uint64_t no_key = ~std::uint64_t{0};
};
inline constexpr std::size_t longest_known_cell = 15;

struct key_table {
  known_key const* keys = nullptr;
  std::size_t mask = 0;  ///< places less one; a power of two of them
};

/// Where the next one to be looked at stands.
constexpr std::size_t key_place(std::uint64_t low, std::uint64_t high, std::size_t mask) {
  return static_cast<std::size_t>((low * 0x9E3779B97F4A7C15U + high * 0xC2B2AE3D27D4EB4FU) >> 40U) &
         mask;
}

/// Bytes of a row.
struct row_span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

inline constexpr std::uint32_t no_number = ~std::uint32_t{0};

/// Where rows are counted: by the number of their only deciding cell; of two cells of fewer than eight bytes, by that
/// of their keys; else of the pair of numbers of the first and the second, of the pair of this number and that of the
/// third, and so on. What a kernel does not know it asks, and what it knows may have changed then.
struct row_counts {
  key_table cells[most_deciding] = {};
  key_table short_pairs = {};
  key_table pairs[most_deciding] = {};
  std::uint64_t* counts = nullptr;
  std::uint64_t step = 1;  ///< all ones to take back
  void* asked = nullptr;
  /// The number of a row, by its deciding cells; `no_number` where it is not plain.
  std::uint32_t (*number)(void* asked, char const* row, std::size_t size,
                          row_span const* cells) = nullptr;
  bool (*starts_plain)(void* asked, char const* row, std::size_t size) = nullptr;
};

/// How often each of 0 to 10 stands alone in a line.
struct score_counts {
  std::uint64_t scores[11] = {};
  std::uint64_t blank_lines = 0;
  bool crlf = false;
};

/// One way to do it.
struct kernel {
  char const* name;

  /// Finds the rows of a block, which starts with one and ends with LF.
  void (*index_rows)(row_form const& form, char const* block, std::size_t size, row_index& rows);

  /// Counts the answers of the rows from `first`; where it stopped, a row that is not plain, if any.
  std::size_t (*count_answers)(row_form const& form, char const* block, row_index const& rows,
                               std::size_t first, row_counts const& counts);

  /// Counts lines that hold 0 to 10 or nothing, up to one that holds something else; how many bytes
  /// that were. The last line counted holds something; fewer than 64 bytes may be left at the end.
  std::size_t (*count_scores)(char const* block, std::size_t size, score_counts& counts);

  /// How often a byte is there.
  std::uint64_t (*count_bytes)(char const* block, std::size_t size, char byte);
};

// NOLINTEND(cppcoreguidelines-avoid-c-arrays,modernize-avoid-c-arrays): as above

extern kernel const baseline_kernel;
#ifdef KPI_X86_KERNELS
extern kernel const sse4_kernel;
extern kernel const avx2_kernel;
extern kernel const avx512_kernel;
#endif

}  // namespace kpi::fast
