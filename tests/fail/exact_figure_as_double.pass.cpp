// SPDX-License-Identifier: MIT
// No figure loses its exactness unseen.
#include <kpi/metric/nps.hpp>

double score(kpi::nps_result const& r) { return r.score.convert_to<double>(); }
