// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <kpi/plan/plan.hpp>

// Small plans for the tests, made without the functions under test.

namespace kpi::test {

inline cost percent_cost(rational const& value) { return {cost_kind::percent_of_revenue, value}; }
inline cost fixed_cost(rational const& value) { return {cost_kind::fixed, value}; }

/// One channel with a variable cost rate and fixed costs.
inline plan simple_plan(rational const& revenue, rational const& rate, rational const& fixed) {
  return {{{"Store", revenue}},
          {{"Variable costs", {percent_cost(rate)}}, {"Fixed costs", {fixed_cost(fixed)}}}};
}

/// The business plan of the course: a showroom, or all channels.
inline plan course_plan() {
  auto const percents = [](rational const& mono, rational const& omni) {
    return std::vector{percent_cost(mono), percent_cost(omni)};
  };
  return {{{"En monocanal", 1'200'000}, {"En omnicanal", 1'640'000}},
          {{"Charges variables", percents(68, 68)},
           {"Emballage", percents(0, rational(1, 2))},
           {"Livraison", percents(0, 2)},
           {"Retours", percents(0, 3)},
           {"Charges diverses", percents(rational(1, 2), rational(1, 2))},
           {"Charges de structure", {fixed_cost(180'000), fixed_cost(220'000)}}}};
}

}  // namespace kpi::test
