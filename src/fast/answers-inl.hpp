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
