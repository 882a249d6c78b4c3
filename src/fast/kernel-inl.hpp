// SPDX-License-Identifier: MIT
//
// The kernels. Included by the units that compile them (kernel_*.cpp), each for processors of its own:
// no include guard is needed, no function of a library that other units share with it is allowed (see
// rows.hpp). Sources of the methods: G. Langdale and D. Lemire, "Parsing gigabytes of JSON per second"
// (2019), for quotes by carry-less multiplication; J. Keiser and D. Lemire, "Validating UTF-8 in less
// than one instruction per byte" (2020).
#include <hwy/highway.h>
#include <string.h>  // NOLINT(modernize-deprecated-headers): memcpy without the overloads of <cstring>

#include "rows.hpp"

// g++ leaves these loops as they are, and their masks in memory.
#define KPI_UNROLL_4 _Pragma("GCC unroll 4")
#define KPI_UNROLL_10 _Pragma("GCC unroll 10")

HWY_BEFORE_NAMESPACE();
namespace kpi::fast::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

using bits = std::uint64_t;  // one for each of 64 bytes, the first byte lowest

constexpr std::size_t word_size = 64;

// --- bits -----------------------------------------------------------------------------------------

HWY_INLINE std::size_t ones(bits b) { return static_cast<std::size_t>(__builtin_popcountll(b)); }

/// Where the lowest one is; 64 without any.
HWY_INLINE std::size_t lowest(bits b) {
#if defined(__BMI__)
  return _tzcnt_u64(b);
#else
  return b == 0 ? word_size : static_cast<std::size_t>(__builtin_ctzll(b));
#endif
}

HWY_INLINE std::size_t highest(bits b) {  // of at least one
  return word_size - 1 - static_cast<std::size_t>(__builtin_clzll(b));
}

/// Where the one is that n others stand below; 64 without it.
HWY_INLINE std::size_t place_of(bits b, std::size_t n) {
#if defined(__BMI2__)
  return lowest(_pdep_u64(n < word_size ? bits{1} << n : 0, b));
#else
  for (; n > 0; --n) b &= b - 1;
  return lowest(b);
#endif
}

/// Without the n lowest ones; what stands above the next two may be lost.
HWY_INLINE bits from_one(bits b, std::size_t n) {
#if defined(__BMI2__)
  return _pdep_u64(bits{3} << n, b);
#else
  for (; n > 0; --n) b &= b - 1;
  return b;
#endif
}

/// In each place, whether the number of ones up to it is odd.
HWY_INLINE bits parity(bits b) {
#if defined(__PCLMUL__)
  __m128i const product =
      _mm_clmulepi64_si128(_mm_set_epi64x(0, static_cast<long long>(b)), _mm_set1_epi8('\xFF'), 0);
  return static_cast<bits>(_mm_cvtsi128_si64(product));
#else
  for (unsigned shift = 1; shift < word_size; shift *= 2) b ^= b << shift;
  return b;
#endif
}

/// The bit of the byte before, in each place; `before` is that of the word before.
HWY_INLINE bits after(bits b, bits& before) {
  bits const moved = (b << 1U) | before;
  before = b >> 63U;
  return moved;
}

#if HWY_TARGET == HWY_SCALAR || HWY_TARGET == HWY_EMU128
#include "portable_word-inl.hpp"
#else
#include "vector_word-inl.hpp"
#endif

// --- rows -----------------------------------------------------------------------------------------

HWY_INLINE bool are_allowed(letters allowed, word const& w, char const* place) {
  switch (allowed) {
    case letters::ascii: return false;
    case letters::utf8: return is_utf8(place);
    case letters::windows1252: return keeps_signs(w);
    case letters::any: break;
  }
  return true;
}

/// What the words before say of the next one; a block starts with a row.
struct carried {
  bits quoted = 0;  ///< all ones inside quotes
  bits edge = 1;
  bits closing = 0;
  bits carriage_return = 0;
  bits high = 0;
  bits lf = 0;  ///< some row ended so
  bits crlf = 0;
};

/// What a word holds: the ends of cells and of rows outside quotes.
struct word_marks {
  bits separators;
  bits ends;
  bits crlf;  ///< ends after CR
  bits doubts;
};

HWY_INLINE word_marks marks_of(row_form const& form, word const& w, carried& c) {
  bits const quotes = form.quoted ? w.equal(form.quote) : 0;
  bits const delimiters = form.delimited ? w.equal(form.delimiter) : 0;
  bits const line_ends = w.equal('\n');
  bits const returns = w.equal('\r');
  bits const inside = parity(quotes) ^ c.quoted;
  c.quoted = bits{0} - (inside >> 63U);
  bits const after_return = after(returns, c.carriage_return);
  bits const edges = delimiters | line_ends | quotes;
  // A quote opens at the start of a cell, and closes at its end; in the middle it is doubled.
  bits doubts = quotes & inside & ~after(edges, c.edge);
  doubts |= after(quotes & ~inside, c.closing) & ~(edges | returns);
  doubts |= after_return & ~line_ends;
  bits const ends = line_ends & ~inside;
  return {(delimiters & ~inside) | ends, ends, ends & after_return, doubts};
}

/// The rows after those that end in a word of a block.
HWY_INLINE void add_starts(row_index& rows, bits ends, std::size_t base) {
  std::uint32_t* next = rows.starts + rows.rows + 1;
  rows.rows += ones(ends);
  std::uint32_t* const last = rows.starts + rows.rows;
  do {  // four without asking how many there are: a wrong guess costs more
    KPI_UNROLL_4
    for (int i = 0; i < 4; ++i) {
      *next++ = static_cast<std::uint32_t>(base + lowest(ends) + 1);
      ends &= ends - 1;
    }
  } while (next <= last);
}

/// Takes one word; false where it, or its place in the index, is doubtful.
HWY_INLINE bool take_word(row_form const& form, char const* place, std::size_t base, bits used,
                          carried& c, row_index& rows) {
  word const w(place);
  bits const high = w.high() & used;
  word_marks const marks = marks_of(form, w, c);
  bool const foreign = HWY_UNLIKELY((high | c.high) != 0) && !are_allowed(form.allowed, w, place);
  c.high = high;
  if (HWY_UNLIKELY((marks.doubts & used) != 0 || foreign)) return false;
  rows.separators[base / word_size] = marks.separators & used;
  bits const ends = marks.ends & used;
  c.crlf |= ends & marks.crlf;
  c.lf |= ends & ~marks.crlf;
  add_starts(rows, ends, base);
  return true;
}

/// The last bytes of a block, between others that are none of it.
HWY_INLINE bool take_rest(row_form const& form, char const* block, std::size_t base,
                          std::size_t size, carried& c, row_index& rows) {
  char copy[2 * word_size] = {};
  memcpy(copy + word_size - 3, block + base - 3, 3);
  memcpy(copy + word_size, block + base, size);
  return take_word(form, copy + word_size, base, (bits{1} << size) - 1, c, rows);
}

void index_rows(row_form const& form, char const* block, std::size_t size, row_index& rows) {
  row_form const how = form;
  row_index found{rows.separators, rows.starts};
  found.starts[0] = 0;
  carried c;
  std::size_t base = 0;
  bool plain = true;
  bool room = true;
  while (plain && room && base + word_size <= size) {
    plain = take_word(how, block + base, base, ~bits{0}, c, found);
    base += plain ? word_size : 0;
    room = found.rows + 2 * word_size < most_rows;
  }
  if (plain && room && base < size) {
    plain = take_rest(how, block, base, size - base, c, found);
    base += plain ? word_size : 0;
  }
  found.lf = c.lf != 0;
  found.crlf = c.crlf != 0;
  found.doubtful = !plain;
  found.separators[base / word_size] = ~bits{0};
  found.separators[base / word_size + 1] = ~bits{0};
  rows = found;
}

// --- answers --------------------------------------------------------------------------------------

/// The next 64 places from one on.
HWY_INLINE bits separators_from(bits const* separators, std::size_t place) {
  std::size_t const i = place / word_size;
  std::size_t const shift = place % word_size;
  return (separators[i] >> shift) | ((separators[i + 1] << 1U) << (word_size - 1 - shift));
}

/// Where the separator is that n others of the row stand before, looking no further than its end.
HWY_INLINE std::size_t separator(bits const* separators, std::size_t begin, std::size_t end,
                                 std::size_t n) {
  while (begin < end) {
    bits const next = separators_from(separators, begin);
    std::size_t const count = ones(next);
    if (count > n) return begin + place_of(next, n);
    n -= count;
    begin += word_size;
  }
  return end;
}

/// The cell that so many separators stand before, from a place of the row on.
HWY_INLINE row_span cell_after(bits const* separators, std::size_t skipped, std::size_t from,
                               std::size_t end) {
  std::size_t const first = skipped == 0 ? from : separator(separators, from, end, skipped - 1) + 1;
  return {first, separator(separators, first, end, 0)};
}

/// 128 places of an index, from one on. Places are found by masks: no one can guess where a cell ends, and a choice
/// would become a branch.
struct two_words {
  bits first;
  bits second;
  std::size_t in_first;

  HWY_INLINE two_words(bits const* separators, std::size_t place)
      : first(separators_from(separators, place)),
        second(separators_from(separators, place + word_size)), in_first(ones(first)) {}
};

HWY_INLINE std::size_t ones(two_words const& w) { return w.in_first + ones(w.second); }

/// The word that holds the one that n others stand below, how many of these are in it, and its place.
struct word_there {
  bits word;
  std::size_t below;
  std::size_t place;

  HWY_INLINE word_there(two_words const& w, std::size_t n) {
    bits const behind = bits{0} - bits{n >= w.in_first ? 1U : 0U};  // all ones
    word = w.first ^ ((w.first ^ w.second) & behind);
    below = n - (w.in_first & behind);
    place = word_size & behind;
  }
};

/// Where the one is that n others stand below.
HWY_INLINE std::size_t place_of(two_words const& w, std::size_t n) {
  word_there const there(w, n);
  return there.place + place_of(there.word, there.below);
}

/// What is between the one that n others stand below and the next one.
HWY_INLINE row_span between(two_words const& w, std::size_t n) {
  word_there const there(w, n);
  bits const from = from_one(there.word, there.below);
  bits const next = from & (from - 1);
  if (HWY_UNLIKELY(next == 0)) return {place_of(w, n) + 1, place_of(w, n + 1)};
  return {there.place + lowest(from) + 1, there.place + lowest(next)};
}

/// The deciding cells of a row, which is the span; one that it lacks begins and ends where the next row
/// starts, or behind.
template <bool Single>
HWY_INLINE void find_cells(row_form const& form, bits const* separators, row_span row,
                           row_span* cells) {
  two_words const near(separators, row.begin);
  std::size_t const known = ones(near);
  std::size_t const columns = Single ? 1 : form.columns;
  for (std::size_t i = 0; i < columns; ++i) {
    std::size_t const column = form.column[i];
    if (HWY_LIKELY(known > column)) {
      row_span const cell =
          column == 0 ? row_span{0, place_of(near, 0)} : between(near, column - 1);
      cells[i] = {row.begin + cell.begin, row.begin + cell.end};
    } else if (Single || i == 0) {
      cells[i] = cell_after(separators, column, row.begin, row.end);
    } else {
      cells[i] =
          cell_after(separators, column - form.column[i - 1] - 1, cells[i - 1].end + 1, row.end);
    }
  }
}

/// Of a cell as it stands in the row: its bytes, without the end of the line.
HWY_INLINE row_span text_of(char const* block, row_span row, row_span cell) {
  if (HWY_UNLIKELY(cell.end >= row.end)) return {row.end, row.end};
  bool const last = cell.end + 1 == row.end && cell.end > cell.begin;
  return {cell.begin, cell.end - (last && block[cell.end - 1] == '\r' ? 1U : 0U)};
}

HWY_INLINE std::uint64_t first_bytes(char const* cell, std::size_t size) {
  std::uint64_t loaded = 0;
  memcpy(&loaded, cell, sizeof loaded);
  return loaded & ((std::uint64_t{1} << (8 * size)) - 1);
}

HWY_INLINE std::uint32_t number_of_key(key_table table, std::uint64_t low, std::uint64_t high) {
  std::size_t place = key_place(low, high, table.mask);
  while (table.keys[place].low != low || table.keys[place].high != high) {
    if (table.keys[place].high == known_key::no_key) return no_number;
    place = (place + 1) & table.mask;
  }
  return table.keys[place].number;
}

HWY_INLINE std::uint32_t number_of_cell(key_table table, char const* cell, std::size_t size) {
  std::uint64_t const length = std::uint64_t{size} << 56U;
  if (HWY_LIKELY(size < 8)) return number_of_key(table, first_bytes(cell, size), length);
  if (size > longest_known_cell) return no_number;
  std::uint64_t low = 0;
  memcpy(&low, cell, sizeof low);
  return number_of_key(table, low, first_bytes(cell + 8, size - 8) | length);
}

template <bool Single>
HWY_INLINE std::uint32_t known_number(row_form const& form, char const* block,
                                      row_span const* cells, row_counts const& counts) {
  std::uint32_t number =
      number_of_cell(counts.cells[0], block + cells[0].begin, cells[0].end - cells[0].begin);
  for (std::size_t i = 1; !Single && i < form.columns; ++i) {
    if (HWY_UNLIKELY(number == no_number)) return no_number;
    std::uint32_t const next =
        number_of_cell(counts.cells[i], block + cells[i].begin, cells[i].end - cells[i].begin);
    if (HWY_UNLIKELY(next == no_number)) return no_number;
    number = number_of_key(counts.pairs[i], (std::uint64_t{number} << 32U) | next, 0);
  }
  return number;
}

HWY_INLINE bool starts_plain(row_form const& form, char const* row, std::size_t size,
                             row_counts const& counts) {
  auto first = static_cast<std::uint8_t>(row[0]);
  if (form.quoted && first == form.quote) first = static_cast<std::uint8_t>(row[1]);
  return HWY_LIKELY(form.plain_starts[first]) || counts.starts_plain(counts.asked, row, size);
}

/// Counts rows whose deciding cells were met, from `first` on; where it stopped.
template <bool Single>
HWY_INLINE std::size_t count_known(row_form const& given, char const* block, row_index const& rows,
                                   std::size_t first, row_counts const& given_counts) {
  row_form const form = given;
  row_counts const counts = given_counts;
  bits const* const separators = rows.separators;
  std::size_t const lowest_column = form.column[0];
  for (std::size_t i = first; i < rows.rows; ++i) {
    row_span const row{rows.starts[i], rows.starts[i + 1]};
    std::size_t const size = row.end - row.begin;
    if (HWY_UNLIKELY(size > longest_row)) return i;
    if (lowest_column > 0 && !starts_plain(form, block + row.begin, size, counts)) return i;
    row_span cells[Single ? 1 : most_deciding];
    find_cells<Single>(form, separators, row, cells);
    // A row of one cell may be a title.
    if (HWY_UNLIKELY(cells[0].end + 1 >= row.end + (lowest_column == 0 ? 0U : 1U)) &&
        !form.one_column && separator(separators, row.begin, row.end, 0) + 1 >= row.end)
      return i;
    for (std::size_t c = 0; c < (Single ? 1 : form.columns); ++c)
      cells[c] = text_of(block, row, cells[c]);
    std::uint32_t const number = known_number<Single>(form, block, cells, counts);
    if (HWY_UNLIKELY(number == no_number)) return i;
    counts.counts[number] += counts.step;
  }
  return rows.rows;
}

/// Asks for the number of a row, and counts it; false when it is not plain.
bool count_asked(row_form const& form, char const* block, row_index const& rows, std::size_t i,
                 row_counts const& counts) {
  row_span const row{rows.starts[i], rows.starts[i + 1]};
  std::size_t const size = row.end - row.begin;
  if (size > longest_row) return false;
  if (form.column[0] > 0 && !starts_plain(form, block + row.begin, size, counts)) return false;
  if (!form.one_column && separator(rows.separators, row.begin, row.end, 0) + 1 >= row.end)
    return false;
  row_span cells[most_deciding];
  find_cells<false>(form, rows.separators, row, cells);
  for (std::size_t c = 0; c < form.columns; ++c) {
    row_span const text = text_of(block, row, cells[c]);
    cells[c] = {text.begin - row.begin, text.end - row.begin};
  }
  std::uint32_t const number = counts.number(counts.asked, block + row.begin, size, cells);
  if (number == no_number) return false;
  counts.counts[number] += counts.step;
  return true;
}

std::size_t count_answers(row_form const& form, char const* block, row_index const& rows,
                          std::size_t first, row_counts const& counts) {
  while (true) {
    first = form.columns == 1 ? count_known<true>(form, block, rows, first, counts)
                              : count_known<false>(form, block, rows, first, counts);
    if (first == rows.rows || !count_asked(form, block, rows, first, counts)) return first;
    ++first;
  }
}

// --- scores ---------------------------------------------------------------------------------------

/// Lines of single digits, 10s and nothing, as counted so far: each digit wherever it stands, and
/// second digits.
struct digit_counts {
  std::uint64_t digits[10] = {};
  std::uint64_t seconds = 0;
  std::uint64_t blanks = 0;
};

struct score_carried {
  bits line_end = 1;
  bits first = 0;
  bits one = 0;
  bits carriage_return = 0;
};

HWY_INLINE bool take_scores(char const* place, bool crlf, score_carried& c, digit_counts& counts) {
  word const w(place);
  bits digits[10];
  bits any_digit = 0;
  KPI_UNROLL_10
  for (unsigned d = 0; d < 10; ++d) {
    digits[d] = w.equal('0' + d);
    any_digit |= digits[d];
  }
  bits const line_ends = w.equal('\n');
  bits const returns = crlf ? w.equal('\r') : 0;
  bits const after_return = after(returns, c.carriage_return);
  bits const starts = after(line_ends, c.line_end);
  bits const first = starts & any_digit;
  bits const second = after(first, c.first) & digits[0] & after(digits[1], c.one);
  bool const plain = (first | second) == any_digit &&
                     (any_digit | line_ends | returns) == ~bits{0} &&
                     (!crlf || after_return == line_ends);
  if (HWY_UNLIKELY(!plain)) return false;
  KPI_UNROLL_10
  for (unsigned d = 0; d < 10; ++d) counts.digits[d] += ones(digits[d]);
  counts.seconds += ones(second);
  counts.blanks += ones(starts & (crlf ? returns : line_ends));
  return true;
}

HWY_INLINE bool is_line_end(char c) { return c == '\n' || c == '\r'; }

/// Where the last line that holds something ends; the bytes behind it are counted no more.
HWY_INLINE std::size_t without_rest(char const* block, std::size_t size, digit_counts& counts) {
  std::size_t end = size;
  for (; end > 0 && block[end - 1] != '\n'; --end) {
    if (is_line_end(block[end - 1])) continue;
    --counts.digits[block[end - 1] - '0'];
    bool const second = end > 1 && !is_line_end(block[end - 2]);
    counts.seconds -= second ? 1 : 0;
  }
  std::size_t const full = end;
  while (end > 0 && is_line_end(block[end - 1])) --end;
  if (end == 0) return 0;
  std::size_t const line_end = end + (block[end] == '\r' ? 2 : 1);
  for (std::size_t i = line_end; i < full; ++i) counts.blanks -= block[i] == '\n' ? 1 : 0;
  if (full < size && block[size - 1] == '\r' && block[full] == '\r') --counts.blanks;
  return line_end;
}

std::size_t count_scores(char const* block, std::size_t size, score_counts& found) {
  auto const* const first_end = static_cast<char const*>(memchr(block, '\n', size));
  bool const crlf = first_end != nullptr && first_end > block && first_end[-1] == '\r';
  digit_counts counts;
  score_carried c;
  std::size_t base = 0;
  while (base + word_size <= size && take_scores(block + base, crlf, c, counts)) base += word_size;
  std::size_t const end = without_rest(block, base, counts);
  found = {};
  if (end == 0) return 0;
  for (unsigned d = 0; d < 10; ++d) found.scores[d] = counts.digits[d];
  found.scores[0] -= counts.seconds;
  found.scores[1] -= counts.seconds;
  found.scores[10] = counts.seconds;
  found.blank_lines = counts.blanks;
  found.crlf = crlf;
  return end;
}

std::uint64_t count_bytes(char const* block, std::size_t size, char byte) {
  auto const wanted = static_cast<std::uint8_t>(byte);
  std::uint64_t found = 0;
  std::size_t base = 0;
  for (; base + word_size <= size; base += word_size)
    found += ones(word(block + base).equal(wanted));
  for (; base < size; ++base) found += block[base] == byte ? 1U : 0U;
  return found;
}

constexpr kernel functions(char const* name) {
  return {name, index_rows, count_answers, count_scores, count_bytes};
}

}  // namespace
}  // namespace kpi::fast::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
