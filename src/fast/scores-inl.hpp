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
