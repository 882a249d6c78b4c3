// SPDX-License-Identifier: MIT
// Nobody is fewer than none.
#include <kpi/survey/answers.hpp>

kpi::class_counts classes() { return {-82, 12, 6}; }
