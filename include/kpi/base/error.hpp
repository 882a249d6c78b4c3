// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/base/code.hpp>

namespace kpi {

/// A cell in a file as an editor counts: physical line and column in code points, both from 1;
/// 0 where the error has no line (no such file) or no column.
struct place {
  std::string file;
  std::uint64_t line = 0;
  std::uint64_t column = 0;

  bool operator==(place const&) const = default;
};

/// What fills the blanks of an error's wording: text as found or typed, or a number that the wording
/// groups by the reader's language.
using detail_value = std::variant<std::string, std::uint64_t>;

/// Everything that is known of a problem, free of any language; the words are in
/// commentary/diagnostic_words.hpp, one row per code.
struct error {
  kpi::code code = {};
  place where = {};
  std::string found = {};  ///< the offending text as it stands in the file; may be empty
  std::vector<detail_value> details =
      {};  ///< the blanks {0}, {1}, … of the code's wording, in order
};

/// A value or the reason why there is none. Nothing in kpi throws across its API.
template <class T>
using result = tl::expected<T, error>;

inline tl::unexpected<error> failure(kpi::code code, place where = {}, std::string found = {},
                                     std::vector<detail_value> details = {}) {
  return tl::unexpected<error>(error{code, std::move(where), std::move(found), std::move(details)});
}

}  // namespace kpi
