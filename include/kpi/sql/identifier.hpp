// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <kpi/base/error.hpp>
#include <kpi/csv/utf8_sequence.hpp>

namespace kpi::sql {

/// The name of a table or a column as SQL writes it (ISO/IEC 9075-2, delimited identifier): in double quotes,
/// each of its own doubled, so that dots, spaces, capitals and reserved words are part of the name. Errors:
/// not_a_name (nothing, a nil character, or bytes that are no UTF-8: no database has such a name).
result<std::string> identifier(std::string_view name);

// -------------------------------------------------------------------------------------------------

namespace detail {

inline bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    bool const plain = is_ascii(text.front());
    if (!plain && csv::first_sequence(text) != csv::sequence::whole) return false;
    text.remove_prefix(code_point_bytes(text.front()));
  }
  return true;
}

}  // namespace detail

inline result<std::string> identifier(std::string_view name) {
  if (name.empty() || name.find('\0') != name.npos || !detail::is_utf8(name))
    return failure(code::not_a_name, {}, std::string(name));
  std::string quoted = "\"";
  for (char const byte : name) quoted.append(byte == '"' ? 2 : 1, byte);
  return quoted + '"';
}

}  // namespace kpi::sql
