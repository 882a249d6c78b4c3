// SPDX-License-Identifier: MIT
// Rounding has a rule, and whoever rounds says which.
#include <kpi/exact/rounding.hpp>

kpi::integer whole(kpi::rational const& x) { return kpi::rounded(x, kpi::rounding::half_away); }
