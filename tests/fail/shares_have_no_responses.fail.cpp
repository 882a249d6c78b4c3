// SPDX-License-Identifier: MIT
// Shares without counts are another type than counts: nobody knows how many answered.
#include <kpi/survey/answers.hpp>

std::uint64_t answers(kpi::share_distribution const& d) { return kpi::responses(d); }
