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

/// "= 6%", or "≈ 61.5%" for a form that says itself that it is rounded.
inline std::string equated(std::string const& form) {
  return form.starts_with("≈") ? form : "= " + form;
}

}  // namespace kpi
