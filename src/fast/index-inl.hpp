// SPDX-License-Identifier: MIT
// Finding cells and rows: part of kernel-inl.hpp.

/// What is looked at at once: which bytes stand where is found word by word; what follows from it, for as many words as
/// a register has room for.
constexpr std::size_t stretch_size = words_at_once * word_size;

using words_tag = hn::CappedTag<bits, words_at_once>;
using words = hn::Vec<words_tag>;

constexpr std::size_t words_in_register = hn::MaxLanes(words_tag());

HWY_INLINE words words_at(bits const* place) { return hn::LoadU(words_tag(), place); }

/// In each place of a word, whether the number of ones up to it is odd.
HWY_INLINE words parities(words w) {
  w = hn::Xor(w, hn::ShiftLeft<1>(w));
  w = hn::Xor(w, hn::ShiftLeft<2>(w));
  w = hn::Xor(w, hn::ShiftLeft<4>(w));
  w = hn::Xor(w, hn::ShiftLeft<8>(w));
  w = hn::Xor(w, hn::ShiftLeft<16>(w));
  return hn::Xor(w, hn::ShiftLeft<32>(w));
}

/// Where a byte stands in a stretch, behind the word before.
struct stretch_bits {
  bits all[1 + words_at_once] = {};

  HWY_INLINE void move_on() { all[0] = all[words_at_once]; }
  HWY_INLINE words of(std::size_t i) const { return words_at(all + 1 + i); }
  HWY_INLINE words before(std::size_t i) const { return words_at(all + i); }
};

/// The bit of the byte before, in each place.
HWY_INLINE words after(words of, words before) {
  return hn::Or(hn::ShiftLeft<1>(of), hn::ShiftRight<word_size - 1>(before));
}

/// Whether the first byte of each word is inside quotes, by the parities of the words; `quoted` is that of the first
/// word, and then of the one after the last. All ones, or none.
HWY_INLINE words quoted_before(words parity, bits& quoted) {
  constexpr words_tag tag;
  std::uint8_t stored[sizeof(bits)] = {};
  hn::StoreMaskBits(tag, hn::TestBit(parity, hn::Set(tag, bits{1} << (word_size - 1))), stored);
  unsigned odd = stored[0];
  for (unsigned shift = 1; shift < words_in_register; shift *= 2) odd ^= odd << shift;
  bits const before = bits{odd} << 1U ^ quoted;
  quoted = bits{0} - (before >> words_in_register & 1U);
  memcpy(stored, &before, sizeof before);
  return hn::VecFromMask(tag, hn::LoadMaskBits(tag, stored));
}

HWY_INLINE bool are_allowed(letters allowed, word const& w, char const* place) {
  switch (allowed) {
    case letters::ascii: return false;
    case letters::utf8: return is_utf8(place);
    case letters::windows1252: return keeps_signs(w);
    case letters::any: break;
  }
  return true;
}

/// Finds the rows of a block, stretch by stretch.
class row_finder {
public:
  /// A block starts with a row.
  HWY_INLINE row_finder(row_form const& form, row_index const& into)
      : form_(form), found_{into.separators, into.starts} {
    line_ends_.all[words_at_once] = bits{1} << (word_size - 1);
    found_.starts[0] = 0;
  }

  HWY_INLINE bool has_room() const { return found_.rows + stretch_size < most_rows; }

  /// Takes a stretch, up to the first word that is doubtful; how many bytes that were.
  HWY_INLINE std::size_t take(char const* place, std::size_t base) {
    bool const ascii = find_bytes(place);
    bool const certain = find_ends(base);
    bool const plain = HWY_LIKELY(ascii && certain && high_ == 0);
    std::size_t const taken = plain ? words_at_once : plain_words(place);
    std::size_t const rows = found_.rows;
    if (rows_ > words_at_once)
      add_rows<4>(taken, base);
    else
      add_rows<2>(taken, base);
    rows_ = found_.rows - rows;
    return taken * word_size;
  }

  HWY_INLINE row_index found(std::size_t size, bool whole) {
    found_.lf = has_some(lf_);
    found_.crlf = has_some(crlf_);
    found_.doubtful = !whole;
    found_.separators[size / word_size] = ~bits{0};
    found_.separators[size / word_size + 1] = ~bits{0};
    return found_;
  }

private:
  static HWY_INLINE bool has_some(words w) {
    return !hn::AllTrue(words_tag(), hn::Eq(w, hn::Zero(words_tag())));
  }

  /// Whether all of them are ASCII.
  HWY_INLINE bool find_bytes(char const* place) {
    quotes_.move_on();
    delimiters_.move_on();
    line_ends_.move_on();
    returns_.move_on();
    // A line end ends a cell anyway.
    unsigned const delimiter = form_.delimited ? form_.delimiter : '\n';
    bits const has_quotes = form_.quoted ? ~bits{0} : 0;
    word all(place);
    KPI_UNROLL_8
    for (std::size_t i = 0; i < words_at_once; ++i) {
      word const w(place + i * word_size);
      quotes_.all[1 + i] = w.equal(form_.quote) & has_quotes;
      delimiters_.all[1 + i] = w.equal(delimiter);
      line_ends_.all[1 + i] = w.equal('\n');
      returns_.all[1 + i] = w.equal('\r');
      all.add(w);
    }
    return all.high() == 0;
  }

  /// The ends of cells and of rows outside quotes; false where they are doubtful.
  HWY_INLINE bool find_ends(std::size_t base) {
    constexpr words_tag tag;
    bits* const separators = found_.separators + base / word_size;
    words doubtful = hn::Zero(tag);
    for (std::size_t i = 0; i < words_at_once; i += words_in_register) {
      words const quotes = quotes_.of(i);
      words const parity = parities(quotes);
      words const before = quoted_before(parity, quoted_);
      words const inside = hn::Xor(parity, before);
      words const line_ends = line_ends_.of(i);
      words const returns = returns_.of(i);
      words const delimiters = delimiters_.of(i);
      words const edges = hn::Or(hn::Or(delimiters, line_ends), quotes);
      words const edges_before =
          hn::Or(hn::Or(delimiters_.before(i), line_ends_.before(i)), quotes_.before(i));
      words const after_return = after(returns, returns_.before(i));
      words const after_closing =
          after(hn::AndNot(inside, quotes), hn::AndNot(before, quotes_.before(i)));
      // A quote opens at the start of a cell, and closes at its end; in the middle it is doubled.
      words const opening = hn::AndNot(after(edges, edges_before), hn::And(quotes, inside));
      words const closed = hn::AndNot(hn::Or(edges, returns), after_closing);
      words const doubts = hn::Or(hn::Or(opening, closed), hn::AndNot(line_ends, after_return));
      words const ends = hn::AndNot(inside, line_ends);
      lf_ = hn::Or(lf_, hn::AndNot(after_return, ends));
      crlf_ = hn::Or(crlf_, hn::And(after_return, ends));
      doubtful = hn::Or(doubtful, doubts);
      hn::StoreU(doubts, tag, doubts_ + i);
      hn::StoreU(ends, tag, ends_ + i);
      hn::StoreU(hn::Or(hn::AndNot(inside, delimiters), ends), tag, separators + i);
    }
    return !has_some(doubtful);
  }

  /// Up to the first one that is doubtful, or holds letters that are not allowed.
  HWY_INLINE std::size_t plain_words(char const* place) {
    for (std::size_t i = 0; i < words_at_once; ++i) {
      char const* const here = place + i * word_size;
      word const w(here);
      bits const high = w.high();
      bool const foreign = (high | high_) != 0 && !are_allowed(form_.allowed, w, here);
      if (doubts_[i] != 0 || foreign) return i;
      high_ = high;
    }
    return words_at_once;
  }

  /// The rows after those that end in some words.
  template <unsigned AtOnce>
  HWY_INLINE void add_rows(std::size_t taken, std::size_t base) {
    for (std::size_t i = 0; i < taken; ++i) {
      add_starts<AtOnce>(ends_[i], base + i * word_size);
      found_.line_ends += ones(line_ends_.all[1 + i]);
    }
  }

  /// So many are written without asking how many there are: a wrong guess costs more.
  template <unsigned AtOnce>
  HWY_INLINE void add_starts(bits ends, std::size_t base) {
    std::uint32_t* next = found_.starts + found_.rows + 1;
    found_.rows += ones(ends);
    std::uint32_t* const last = found_.starts + found_.rows;
    do {
      KPI_UNROLL_4
      for (unsigned i = 0; i < AtOnce; ++i) {
        *next++ = static_cast<std::uint32_t>(base + lowest(ends) + 1);
        ends &= ends - 1;
      }
    } while (next <= last);
  }

  row_form form_;
  row_index found_;
  stretch_bits quotes_;
  stretch_bits delimiters_;
  stretch_bits line_ends_;
  stretch_bits returns_;
  bits doubts_[words_at_once] = {};
  bits ends_[words_at_once] = {};
  bits quoted_ = 0;       ///< the next stretch starts inside quotes: all ones
  bits high_ = 0;         ///< in the word before
  std::size_t rows_ = 0;  ///< in the stretch before
  words lf_ = hn::Zero(words_tag());
  words crlf_ = hn::Zero(words_tag());  ///< some row ended so
};

/// The last bytes of a block, between others that are none of it.
HWY_INLINE std::size_t take_rest(row_finder& finder, char const* block, std::size_t base,
                                 std::size_t size) {
  char copy[word_size + stretch_size] = {};
  memcpy(copy + word_size - 3, block + base - 3, 3);
  memcpy(copy + word_size, block + base, size);
  return finder.take(copy + word_size, base);
}

void index_rows(row_form const& form, char const* block, std::size_t size, row_index& rows) {
  row_finder finder(form, rows);
  std::size_t base = 0;
  bool whole = true;
  while (whole && base + stretch_size <= size && finder.has_room()) {
    std::size_t const taken = finder.take(block + base, base);
    whole = taken == stretch_size;
    base += taken;
  }
  if (whole && base < size && size - base < stretch_size && finder.has_room()) {
    std::size_t const taken = take_rest(finder, block, base, size - base);
    whole = taken == stretch_size;
    base += taken;
  }
  rows = finder.found(base, whole);
}
