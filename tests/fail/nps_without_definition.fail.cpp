// SPDX-License-Identifier: MIT
// Which scores make a promoter is never assumed.
#include <kpi/metric/nps.hpp>

bool has_score(kpi::distribution const& d) { return kpi::nps(d).has_value(); }
