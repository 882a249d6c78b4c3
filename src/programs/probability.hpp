// SPDX-License-Identifier: MIT
#pragma once

#include <kpi/inference/probability.hpp>

namespace kpi {

/// What an NPS needs: apart, since the rest of Boost.Math has tables to fill at every start.
probability_functions const& probability_of_shares();

/// What every figure needs.
probability_functions const& probability_of_means();

}  // namespace kpi
