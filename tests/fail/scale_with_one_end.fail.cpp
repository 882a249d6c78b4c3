// SPDX-License-Identifier: MIT
// A scale has two ends: 10 may be 0–10 or 1–10.
#include <kpi/survey/scale.hpp>

kpi::scale on() {
  kpi::scale s = 10;
  return s;
}
