// SPDX-License-Identifier: MIT
// A scale is no definition: 0–10 has two.
#include <kpi/metric/nps.hpp>

bool has_score(kpi::distribution const& d) {
  return kpi::nps(d, *kpi::find_nps_definition("european")).has_value();
}
