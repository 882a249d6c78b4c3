// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>

#include <kpi/text/language.hpp>

namespace kpi {

/// The words in one language with their blanks {} filled in. The blanks of both languages stand side by
/// side in the source; a test fills every one of them.
template <class... Parts>
std::string phrase(words const& pattern, language lang, Parts const&... parts) {
  return fmt::format(fmt::runtime(pattern.in(lang)), parts...);
}

}  // namespace kpi
