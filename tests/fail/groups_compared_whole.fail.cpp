// SPDX-License-Identifier: MIT
// A group has a count and a share: which of them is larger must be said.
#include <kpi/metric/nps.hpp>

bool more(kpi::nps_result const& r) { return r.promoters > r.detractors; }
