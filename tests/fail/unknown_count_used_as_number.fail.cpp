// SPDX-License-Identifier: MIT
// A file of shares has no number of answers: whoever uses it must look first.
#include <kpi/metric/nps.hpp>

std::uint64_t answers(kpi::nps_result const& r) { return r.responses; }
