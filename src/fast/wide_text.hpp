// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <kpi/csv/encoding.hpp>

namespace kpi::fast {

/// The text of some bytes of UTF-16, for the kernels, and which of the bytes each part of it stands for.
class wide_text {
public:
  explicit wide_text(csv::encoding order) : order_(order) {}

  /// The characters that the bytes start with, up to one that is lost or cut; `margin` bytes before and after the text
  /// can be read. The bytes have to stay while they are asked for. Where they follow those that are done with, it is what
  /// is left of the text, as long as a row surely ends in it.
  std::string_view text_of(std::string_view bytes);

  /// A character is lost behind the text.
  bool ends_at_lost() const;

  /// Where in the bytes a place of the text is. Places are asked for from left to right; what is before the last one is
  /// done with.
  std::size_t place_of(std::size_t in_text);

  /// The bytes of a part of the text.
  std::string_view bytes_of(std::string_view part);

private:
  csv::encoding order_;
  std::string_view bytes_ = {};
  std::size_t used_ = 0;  ///< so many of the bytes are in the text
  std::string held_ = {};
  std::string_view text_ = {};
  std::size_t text_place_ = 0;   ///< the place that was asked for last,
  std::size_t bytes_place_ = 0;  ///< and where it is
};

}  // namespace kpi::fast
