// SPDX-License-Identifier: MIT
// Surveys of unknown size cannot be added up.
#include <kpi/survey/answers.hpp>

bool can(kpi::distribution const& a, kpi::distribution const& b) {
  return kpi::merged(a, b).has_value();
}
