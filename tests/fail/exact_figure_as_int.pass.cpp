// SPDX-License-Identifier: MIT
// No figure loses its decimals unseen: rounding has a rule.
#include <kpi/metric/nps.hpp>

kpi::integer score(kpi::nps_result const& r) {
  return kpi::rounded(r.score, kpi::rounding::half_even);
}
