// SPDX-License-Identifier: MIT
// Counting lines of scores without looking for rows: part of kernel-inl.hpp.

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

#if HWY_TARGET != HWY_SCALAR && HWY_TARGET != HWY_EMU128

/// Digits of words, two to a byte of a register, by how often each stands in that place.
class digit_tally {
public:
  /// No more than 15 words before they are put by.
  HWY_INLINE void add(word const& w) {
    for (bytes const part : w.part) {
      bytes const digit = low_half(part);
      KPI_UNROLL_5
      for (std::size_t i = 0; i < 5; ++i)
        pairs_[i] = hn::Add(pairs_[i], looked_up(which_[i], digit));
    }
  }

  HWY_INLINE void put_by() {
    KPI_UNROLL_5
    for (std::size_t i = 0; i < 5; ++i) {
      sums_[2 * i] = hn::Add(sums_[2 * i], low_half(pairs_[i]));
      sums_[2 * i + 1] = hn::Add(sums_[2 * i + 1], high_half(pairs_[i]));
      pairs_[i] = hn::Zero(bytes_tag());
    }
  }

  HWY_INLINE void add_to(digit_counts& counts) const {
    KPI_UNROLL_10
    for (std::size_t d = 0; d < 10; ++d)
      counts.digits[d] += hn::GetLane(
          hn::SumOfLanes(hn::Repartition<std::uint64_t, bytes_tag>(), hn::SumsOf8(sums_[d])));
  }

private:
  alignas(16) static constexpr std::uint8_t which_[5][16] = {{0x01, 0x10},
                                                             {0, 0, 0x01, 0x10},
                                                             {0, 0, 0, 0, 0x01, 0x10},
                                                             {0, 0, 0, 0, 0, 0, 0x01, 0x10},
                                                             {0, 0, 0, 0, 0, 0, 0, 0, 0x01, 0x10}};

  bytes pairs_[5] = {hn::Zero(bytes_tag()), hn::Zero(bytes_tag()), hn::Zero(bytes_tag()),
                     hn::Zero(bytes_tag()), hn::Zero(bytes_tag())};
  bytes sums_[10] = {hn::Zero(bytes_tag()), hn::Zero(bytes_tag()), hn::Zero(bytes_tag()),
                     hn::Zero(bytes_tag()), hn::Zero(bytes_tag()), hn::Zero(bytes_tag()),
                     hn::Zero(bytes_tag()), hn::Zero(bytes_tag()), hn::Zero(bytes_tag()),
                     hn::Zero(bytes_tag())};
};

/// As take_scores, of as many words as a stretch has.
HWY_INLINE bool take_score_stretch(char const* place, bool crlf, score_carried& c,
                                   digit_counts& counts) {
  constexpr words_tag tag;
  stretch_bits line_ends;
  stretch_bits ones_there;
  stretch_bits returns;
  bits zeros[words_at_once];
  bits digits[words_at_once];
  line_ends.all[0] = c.line_end << 63U | c.first << 62U;  // such a digit stands behind one
  ones_there.all[0] = c.one << 63U;
  returns.all[0] = c.carriage_return << 63U;
  digit_tally tally;
  for (std::size_t i = 0; i < words_at_once; ++i) {
    word const w(place + i * word_size);
    line_ends.all[1 + i] = w.equal('\n');
    ones_there.all[1 + i] = w.equal('1');
    returns.all[1 + i] = crlf ? w.equal('\r') : 0;
    zeros[i] = w.equal('0');
    digits[i] = w.digits();
    tally.add(w);
    if (i % 8 == 7) tally.put_by();
  }
  words wrong = hn::Zero(tag);
  bits seconds[words_at_once];
  bits blanks[words_at_once];
  for (std::size_t i = 0; i < words_at_once; i += words_in_register) {
    words const ends = line_ends.of(i);
    words const before = line_ends.before(i);
    words const starts = after(ends, before);
    words const behind_start =
        hn::Or(hn::ShiftLeft<2>(ends), hn::ShiftRight<word_size - 2>(before));
    words const behind_one = after(ones_there.of(i), ones_there.before(i));
    words const second = hn::And(hn::And(behind_start, behind_one), words_at(zeros + i));
    words const any_digit = words_at(digits + i);
    words const cr = returns.of(i);
    words const due = hn::Or(hn::And(starts, any_digit), second);
    words const all = hn::Or(hn::Or(any_digit, ends), cr);
    wrong = hn::Or(wrong, hn::Or(hn::Xor(due, any_digit), hn::Not(all)));
    if (crlf) wrong = hn::Or(wrong, hn::Xor(after(cr, returns.before(i)), ends));
    hn::StoreU(second, tag, seconds + i);
    hn::StoreU(hn::And(starts, crlf ? cr : ends), tag, blanks + i);
  }
  if (HWY_UNLIKELY(!hn::AllTrue(tag, hn::Eq(wrong, hn::Zero(tag))))) return false;
  tally.add_to(counts);
  for (std::size_t i = 0; i < words_at_once; ++i) {
    counts.seconds += ones(seconds[i]);
    counts.blanks += ones(blanks[i]);
  }
  constexpr std::size_t last = words_at_once - 1;
  c.line_end = line_ends.all[1 + last] >> 63U;
  c.first = (line_ends.all[1 + last] >> 62U) & (digits[last] >> 63U);
  c.one = ones_there.all[1 + last] >> 63U;
  c.carriage_return = returns.all[1 + last] >> 63U;
  return true;
}

#else

HWY_INLINE bool take_score_stretch(char const*, bool, score_carried&, digit_counts&) {
  return false;  // word by word, it is as quick
}

#endif

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
  while (base + stretch_size <= size && take_score_stretch(block + base, crlf, c, counts))
    base += stretch_size;
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
