// SPDX-License-Identifier: MIT
// Surveys of unknown size cannot be added up.
#include <kpi/survey/answers.hpp>

bool can(kpi::share_distribution const& a, kpi::share_distribution const& b) {
  return kpi::merged(a, b).has_value();
}
