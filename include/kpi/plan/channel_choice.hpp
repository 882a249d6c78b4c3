// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/text/fold.hpp>

namespace kpi {

/// The positions of the names that are `wanted` or, where none is, have it in them; capitals and accents
/// do not matter.
std::vector<std::size_t> positions_named(std::vector<std::string> const& names,
                                         std::string_view wanted);

/// The one channel of that name, or of a part of it. Errors: no_such_channel, which_channel; neither
/// has a place.
result<std::size_t> channel_named(std::vector<std::string> const& names, std::string_view wanted);

// ---------------------------------------------------------------------------------------------------

inline std::vector<std::size_t> positions_named(std::vector<std::string> const& names,
                                                std::string_view wanted) {
  std::string const plain = folded(wanted);
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::string const name = folded(names[i]);
    if (name == plain) return {i};
    if (name.find(plain) != std::string::npos) found.push_back(i);
  }
  return found;
}

inline result<std::size_t> channel_named(std::vector<std::string> const& names,
                                         std::string_view wanted) {
  auto const found = positions_named(names, wanted);
  if (found.size() == 1) return found.front();
  std::string list;
  for (std::string const& name : names) list.append(list.empty() ? "" : ", ").append(name);
  return failure(found.empty() ? code::no_such_channel : code::which_channel, {},
                 std::string(wanted), {list});
}

}  // namespace kpi
