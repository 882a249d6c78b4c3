// SPDX-License-Identifier: MIT
// How much commentary is wanted has three answers.
#include <kpi/commentary/nps_commentary.hpp>

auto remarks(kpi::nps_facts const& facts) { return kpi::nps_commentary(facts, {}, true); }
