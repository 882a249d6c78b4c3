// SPDX-License-Identifier: MIT
// Classes alone have no mean: whoever calculates with it must look first.
#include <kpi/metric/nps.hpp>

kpi::rational twice(kpi::nps_result const& r) { return kpi::rational(r.mean.value_or(0) * 2); }
