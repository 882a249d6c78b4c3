// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/text/utf8.hpp>

namespace kpi {

/// What the text is written on.
struct page {
  std::size_t width = 80;
  bool colour = false;
  bool ascii = false;  ///< nothing but ASCII can be shown
};

/// No layout goes below this.
inline constexpr std::size_t narrowest_page = 20;

inline std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

inline std::string padded_left(std::string_view text, std::size_t columns) {
  std::size_t const used = width(text);
  return std::string(columns > used ? columns - used : 0, ' ').append(text);
}

inline std::string padded_right(std::string_view text, std::size_t columns) {
  std::size_t const used = width(text);
  return std::string(text).append(columns > used ? columns - used : 0, ' ');
}

/// text in lines of at most `columns`, broken at plain spaces only; lines after the first start with
/// `indent` spaces. A word longer than a line stays whole.
inline std::vector<std::string> wrapped(std::string_view text, std::size_t columns,
                                        std::size_t indent = 0) {
  std::vector<std::string> lines;
  std::string_view line;  // the words of the last one
  std::size_t used = 0;   // its columns
  auto const end_line = [&] {
    lines.push_back(std::string(lines.empty() ? 0 : indent, ' ').append(line));
  };
  while (!text.empty()) {
    std::string_view const word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    std::size_t const more = width(word);
    bool const begun = used > 0 || !line.empty();
    if (begun && used + 1 + more <= columns) {
      line = {line.data(), static_cast<std::size_t>(word.data() + word.size() - line.data())};
      used += 1 + more;
      continue;
    }
    if (begun) end_line();
    line = word;
    used = more + (lines.empty() ? 0 : indent);
  }
  end_line();
  return lines;
}

}  // namespace kpi
