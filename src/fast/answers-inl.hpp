// SPDX-License-Identifier: MIT
// Counting rows by the cells that decide what they add: part of kernel-inl.hpp.

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

/// Where the bytes of an index begin, no less than so many places can be loaded from any place on.
constexpr std::size_t half = 56;

HWY_INLINE bits loaded_from(bits const* separators, std::size_t place) {
  bits loaded = 0;
  memcpy(&loaded, reinterpret_cast<char const*>(separators) + place / 8, sizeof loaded);
  return loaded >> (place % 8);
}

/// 112 places of an index, from one on. Places are found by masks: no one can guess where a cell ends, and a choice
/// would become a branch.
struct two_halves {
  bits first;
  bits second;
  std::size_t in_first;

  HWY_INLINE two_halves(bits const* separators, std::size_t place)
      : first(loaded_from(separators, place) & ((bits{1} << half) - 1)),
        second(loaded_from(separators, place + half)), in_first(ones(first)) {}
};

/// What is between the one that n others stand below and the next one; ends at 0 where they are not in the same half.
HWY_INLINE row_span between(two_halves const& h, std::size_t n) {
  bits const before = bits{0} - bits{n < h.in_first ? 1U : 0U};  // all ones
  bits const there = h.second ^ ((h.first ^ h.second) & before);
  bits const from = from_one(there, n - (h.in_first & ~before));
  bits const next = from & (from - 1);
  std::size_t const place = half & ~before;
  if (HWY_UNLIKELY(next == 0)) return {};
  return {place + lowest(from) + 1, place + lowest(next)};
}

/// A cell that so many separators stand before, if it is near.
HWY_INLINE row_span near_cell(two_halves const& h, std::size_t column) {
  if (HWY_UNLIKELY(column > word_size)) return {};
  if (column > 0) return between(h, column - 1);
  return {0, h.first == 0 ? 0 : lowest(h.first)};
}

/// How many columns decide, where it is known when this is compiled.
constexpr std::size_t any_number = 0;

template <std::size_t Columns>
HWY_INLINE std::size_t columns_of(row_form const& form) {
  return Columns == any_number ? form.columns : Columns;
}

/// One of the deciding cells of a row, which is the span, where those before are found; one that it lacks begins
/// and ends where the next row starts, or behind.
HWY_INLINE void find_cell(row_form const& form, bits const* separators, row_span row,
                          two_halves const& near, std::size_t i, row_span* cells) {
  std::size_t const column = form.column[i];
  row_span const cell = near_cell(near, column);
  if (HWY_LIKELY(cell.end != 0)) {
    cells[i] = {row.begin + cell.begin, row.begin + cell.end};
  } else if (i == 0) {
    cells[i] = cell_after(separators, column, row.begin, row.end);
  } else {
    cells[i] =
        cell_after(separators, column - form.column[i - 1] - 1, cells[i - 1].end + 1, row.end);
  }
}

/// (g++ would leave a loop of two, and the cells in memory.)
template <std::size_t Columns>
HWY_INLINE void find_cells(row_form const& form, bits const* separators, row_span row,
                           row_span* cells) {
  two_halves const near(separators, row.begin);
  find_cell(form, separators, row, near, 0, cells);
  if constexpr (Columns == 2) find_cell(form, separators, row, near, 1, cells);
  for (std::size_t i = 1; Columns == any_number && i < form.columns; ++i)
    find_cell(form, separators, row, near, i, cells);
}

/// Of a cell as it stands in the row: its bytes, without the end of the line.
HWY_INLINE row_span text_of(char const* block, row_span row, row_span cell) {
  if (HWY_UNLIKELY(cell.end >= row.end)) return {row.end, row.end};
  bool const last = cell.end + 1 == row.end && cell.end > cell.begin;
  return {cell.begin, cell.end - (last && block[cell.end - 1] == '\r' ? 1U : 0U)};
}

/// The key of a cell of fewer than eight bytes.
HWY_INLINE std::uint64_t short_key(char const* cell, std::size_t size) {
  std::uint64_t loaded = 0;
  memcpy(&loaded, cell, sizeof loaded);
  std::uint64_t const end = std::uint64_t{1} << (8 * size);
  return (loaded & (end - 1)) | end;
}

HWY_INLINE std::uint32_t number_of_key(key_table table, std::uint64_t low, std::uint64_t high) {
  std::size_t place = key_place(low, high, table.mask);
  while (HWY_UNLIKELY(table.keys[place].low != low || table.keys[place].high != high)) {
    if (table.keys[place].high == known_key::no_key) return no_number;
    place = (place + 1) & table.mask;
  }
  std::uint32_t const number = table.keys[place].number;
  if (number == no_number) __builtin_unreachable();  // there is a key
  return number;
}

HWY_INLINE std::uint32_t number_of_cell(key_table table, char const* cell, std::size_t size) {
  if (HWY_LIKELY(size < 8)) return number_of_key(table, short_key(cell, size), 0);
  if (size > longest_known_cell) return no_number;
  std::uint64_t low = 0;
  memcpy(&low, cell, sizeof low);
  return number_of_key(table, low, short_key(cell + 8, size - 8));
}

template <std::size_t Columns>
HWY_INLINE std::uint32_t known_number(row_form const& form, char const* block,
                                      row_span const* cells, row_counts const& counts) {
  auto const size = [cells](std::size_t i) { return cells[i].end - cells[i].begin; };
  if (Columns == 2 && HWY_LIKELY(size(0) < 8 && size(1) < 8))
    return number_of_key(counts.short_pairs, short_key(block + cells[0].begin, size(0)),
                         short_key(block + cells[1].begin, size(1)));
  std::uint32_t number = number_of_cell(counts.cells[0], block + cells[0].begin, size(0));
  for (std::size_t i = 1; i < columns_of<Columns>(form); ++i) {
    if (HWY_UNLIKELY(number == no_number)) return no_number;
    std::uint32_t const next = number_of_cell(counts.cells[i], block + cells[i].begin, size(i));
    if (HWY_UNLIKELY(next == no_number)) return no_number;
    number = number_of_key(counts.pairs[i], (std::uint64_t{number} << 32U) | next, 0);
  }
  return number;
}

/// A row that starts with a quote is as plain as what follows it.
HWY_INLINE bool starts_plain(row_form const& form, char const* row, std::size_t size,
                             row_counts const& counts) {
  auto const first = static_cast<std::uint8_t>(row[0]);
  if (HWY_LIKELY(form.plain_starts[first])) return true;
  if (form.quoted && first == form.quote && form.plain_starts[static_cast<std::uint8_t>(row[1])])
    return true;
  return counts.starts_plain(counts.asked, row, size);
}

/// Where cells end with the row, or are lacking: false if the row is of one cell, which may be a title.
template <std::size_t Columns>
HWY_INLINE bool are_cells(row_form const& form, char const* block, bits const* separators,
                          row_span row, row_span* cells) {
  bool const first_is_last = cells[0].end + 1 >= row.end + (form.column[0] == 0 ? 0U : 1U);
  if (first_is_last && !form.one_column &&
      separator(separators, row.begin, row.end, 0) + 1 >= row.end)
    return false;
  cells[0] = text_of(block, row, cells[0]);
  if constexpr (Columns == 2) cells[1] = text_of(block, row, cells[1]);
  for (std::size_t i = 1; Columns == any_number && i < form.columns; ++i)
    cells[i] = text_of(block, row, cells[i]);
  return true;
}

/// Counts rows whose deciding cells were met, from `first` on; where it stopped.
template <std::size_t Columns>
HWY_INLINE std::size_t count_known(row_form const& given, char const* block, row_index const& rows,
                                   std::size_t first, row_counts const& given_counts) {
  row_form const form = given;
  row_counts const counts = given_counts;
  bits const* const separators = rows.separators;
  for (std::size_t i = first; i < rows.rows; ++i) {
    row_span const row{rows.starts[i], rows.starts[i + 1]};
    std::size_t const size = row.end - row.begin;
    if (HWY_UNLIKELY(size > longest_row)) return i;
    if (form.column[0] > 0 && !starts_plain(form, block + row.begin, size, counts)) return i;
    row_span cells[Columns == any_number ? most_deciding : Columns];
    find_cells<Columns>(form, separators, row, cells);
    if (cells[columns_of<Columns>(form) - 1].end + 1 >= row.end &&
        !are_cells<Columns>(form, block, separators, row, cells))
      return i;
    std::uint32_t const number = known_number<Columns>(form, block, cells, counts);
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
  find_cells<any_number>(form, rows.separators, row, cells);
  for (std::size_t c = 0; c < form.columns; ++c) {
    row_span const text = text_of(block, row, cells[c]);
    cells[c] = {text.begin - row.begin, text.end - row.begin};
  }
  std::uint32_t const number = counts.number(counts.asked, block + row.begin, size, cells);
  if (number == no_number) return false;
  counts.counts[number] += counts.step;
  return true;
}

/// Counts rows as long as they were met, by one or two columns as they mostly are.
HWY_INLINE std::size_t count_met(row_form const& form, char const* block, row_index const& rows,
                                 std::size_t first, row_counts const& counts) {
  if (form.columns == 1) return count_known<1>(form, block, rows, first, counts);
  if (form.columns == 2) return count_known<2>(form, block, rows, first, counts);
  return count_known<any_number>(form, block, rows, first, counts);
}

std::size_t count_answers(row_form const& form, char const* block, row_index const& rows,
                          std::size_t first, row_counts const& counts) {
  while (true) {
    first = count_met(form, block, rows, first, counts);
    if (first == rows.rows || !count_asked(form, block, rows, first, counts)) return first;
    ++first;
  }
}
