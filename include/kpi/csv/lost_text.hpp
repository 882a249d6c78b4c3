// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <kpi/base/error.hpp>
#include <kpi/csv/encoding.hpp>
#include <kpi/csv/record.hpp>

namespace kpi::csv {

/// Characters that could not be decoded: how many, and the bytes and the place of the first one.
struct lost_text {
  std::uint64_t count = 0;
  std::string bytes = {};  ///< "0x81"
  position first = {};
};

/// One more; at: where it stands, as a function since it may cost time to know.
template <class At>
void note(lost_text& lost, std::string_view bytes, At&& at);

/// Where the character after this text stands.
position end_of(std::string_view text);

/// What is told of them: not_decoded.
error error_of(lost_text const& lost, encoding used, std::string file);

// -------------------------------------------------------------------------------------------------

namespace detail {

inline std::string byte_names(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string names;
  for (char const byte : bytes) {
    auto const value = static_cast<unsigned char>(byte);
    names += names.empty() ? "0x" : " 0x";
    names += digits[value / 16U];
    names += digits[value % 16U];
  }
  return names;
}

}  // namespace detail

template <class At>
void note(lost_text& lost, std::string_view bytes, At&& at) {
  if (lost.count++ > 0) return;
  lost.bytes = detail::byte_names(bytes);
  lost.first = at();
}

inline position end_of(std::string_view text) {
  record_reader lines(std::nullopt);
  lines.feed(text, [](record const&) {});
  return lines.here();
}

inline error error_of(lost_text const& lost, encoding used, std::string file) {
  detail_value const several = lost.count > 1 ? detail_value(lost.count) : std::string();
  return {code::not_decoded,
          {std::move(file), lost.first.line, lost.first.column},
          {},
          {lost.bytes, std::string(name(used)), several}};
}

}  // namespace kpi::csv
