// SPDX-License-Identifier: MIT
#include "wide_text.hpp"

#include <utility>

#include <kpi/csv/utf16.hpp>

#include "rows.hpp"

namespace kpi::fast {

std::string_view wide_text::text_of(std::string_view bytes) {
  bytes_.remove_prefix(bytes_place_);
  text_.remove_prefix(text_place_);
  used_ -= std::exchange(bytes_place_, 0);
  text_place_ = 0;
  if (text_.size() > longest_row && bytes.data() == bytes_.data()) return text_;
  bytes_ = bytes;
  held_.assign(margin, '\n');
  used_ = csv::append_utf16(held_, bytes, order_);
  std::size_t const size = held_.size() - margin;
  held_.append(margin, '\n');
  text_ = std::string_view(held_).substr(margin, size);
  return text_;
}

bool wide_text::ends_at_lost() const {
  std::string_view const rest = bytes_.substr(used_);
  bool const may_go_on =
      rest.size() < 2 || (rest.size() < 4 && csv::is_high_surrogate(csv::utf16_unit(rest, order_)));
  return !may_go_on;
}

std::size_t wide_text::place_of(std::size_t in_text) {
  bytes_place_ += csv::utf16_size(text_.substr(text_place_, in_text - text_place_));
  text_place_ = in_text;
  return bytes_place_;
}

std::string_view wide_text::bytes_of(std::string_view part) {
  auto const begin = static_cast<std::size_t>(part.data() - text_.data());
  std::size_t const first = place_of(begin);
  return bytes_.substr(first, place_of(begin + part.size()) - first);
}

}  // namespace kpi::fast
