// SPDX-License-Identifier: MIT
// A commentary is for a reader, not for a language alone: rounding and decimals belong to it.
#include <kpi/commentary/nps_commentary.hpp>

auto remarks(kpi::nps_facts const& facts) {
  return kpi::nps_commentary(facts, kpi::language::french, kpi::extent::full);
}
