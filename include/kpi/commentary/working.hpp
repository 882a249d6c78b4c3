// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace kpi {

/// One calculation as a teacher writes it on the board: what is sought, then its forms, each equal to
/// the one before: the formula in words, the numbers, the result.
struct working_step {
  std::string sought;
  std::vector<std::string> forms;
};

}  // namespace kpi
