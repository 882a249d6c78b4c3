// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/survey/answers.hpp>
#include <kpi/text/fold.hpp>

namespace kpi {

/// The values that the rows of a segment share, one for each column asked for; "" for a blank.
using segment_key = std::vector<std::string>;

/// The answers of the rows that share these values.
struct survey_segment {
  segment_key key;
  answers data;
  std::uint64_t missing = 0;
  std::uint64_t rejected = 0;
};

/// More segments than this are no segments: the column numbers its rows.
inline constexpr std::size_t most_segments = 100'000;

/// True when a stands before b in a list sorted by name: as `folded` compares, numbers by their value
/// ("store 9" before "store 10"), blanks last; names that differ in capitals or accents alone, by these.
bool name_before(std::string_view a, std::string_view b);

/// The same, of keys: by the first value that differs.
bool key_before(segment_key const& a, segment_key const& b);

// -------------------------------------------------------------------------------------------------

namespace detail {

/// Takes the digits off the front, without leading zeros.
inline std::string_view take_digits(std::string_view& text) {
  auto const end = std::find_if_not(text.begin(), text.end(), is_digit);
  std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(digits.size());
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

/// Below 0, 0 or above, as a stands before b, beside it or after it; digits are compared as numbers.
inline int natural_order(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    if (is_digit(a.front()) && is_digit(b.front())) {
      std::string_view const left = take_digits(a);
      std::string_view const right = take_digits(b);
      if (left.size() != right.size()) return left.size() < right.size() ? -1 : 1;
      if (int const order = left.compare(right); order != 0) return order;
      continue;
    }
    if (a.front() != b.front())
      return static_cast<unsigned char>(a.front()) < static_cast<unsigned char>(b.front()) ? -1 : 1;
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  return a.empty() ? (b.empty() ? 0 : -1) : 1;
}

}  // namespace detail

inline bool name_before(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return !a.empty() && b.empty();
  int const order = detail::natural_order(folded(a), folded(b));
  return order != 0 ? order < 0 : a < b;
}

inline bool key_before(segment_key const& a, segment_key const& b) {
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
    if (a[i] != b[i]) return name_before(a[i], b[i]);
  return a.size() < b.size();
}

}  // namespace kpi
