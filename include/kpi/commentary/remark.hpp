// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace kpi {

/// One sentence of a commentary and the stable code of what it says.
struct remark {
  std::string_view code;
  std::string text;
};

/// How much commentary is wanted.
enum class extent { full, brief, none };

}  // namespace kpi
