// SPDX-License-Identifier: MIT
// An error is returned as one, never by mistake as a value.
#include <kpi/base/error.hpp>

kpi::result<int> answers() { return kpi::error{kpi::code::no_answer}; }
