// SPDX-License-Identifier: MIT
// nps may fail: its result is not the value.
#include <kpi/metric/nps.hpp>

kpi::rational score(kpi::class_counts const& c) {
  auto const r = kpi::nps(c);
  return r.score;
}
