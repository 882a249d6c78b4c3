// SPDX-License-Identifier: MIT
#include <kpi/inference/normal_probability.hpp>

#include "probability.hpp"

namespace kpi {

probability_functions const& probability_of_shares() { return normal_probability; }

}  // namespace kpi
