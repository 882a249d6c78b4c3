// SPDX-License-Identifier: MIT
#include <kpi/inference/full_probability.hpp>

#include "probability.hpp"

namespace kpi {

probability_functions const& probability_of_means() { return full_probability; }

}  // namespace kpi
