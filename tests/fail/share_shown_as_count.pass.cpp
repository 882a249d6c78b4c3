// SPDX-License-Identifier: MIT
// A share is not shown as a count.
#include <kpi/text/display.hpp>

std::string shown(kpi::rational const& share) { return kpi::percent_text({}, share); }
