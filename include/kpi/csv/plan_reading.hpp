// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/base/provenance.hpp>
#include <kpi/csv/encoding.hpp>
#include <kpi/csv/plan_words.hpp>
#include <kpi/csv/problems.hpp>
#include <kpi/plan/money.hpp>
#include <kpi/plan/plan.hpp>
#include <kpi/plan/seasons.hpp>
#include <kpi/text/decimal.hpp>

namespace kpi {

/// What the user says of a plan's file; what is absent is found out.
struct plan_request {
  std::optional<csv::encoding> encoding = {};
  std::optional<char> delimiter = {};
  std::optional<decimal_mark> mark = {};
  std::optional<currency> money = {};
};

/// How a plan was read, each setting with how it came about.
struct plan_facts {
  stated<std::string> encoding = {"utf-8"};
  stated<std::string> delimiter = {","};
  stated<std::string> decimal_mark = {"either"};
  stated<std::string> layout = {"channels across"};  ///< or "channels down", "one figure a row"
  stated<currency> money = {};
  std::string title = {};  ///< what the file says it is; may be empty
  std::vector<std::string> set_aside =
      {};                       ///< totals, results, columns of percents: checked, not added
  bool costs_negative = false;  ///< all costs were written below 0, and taken as costs
  bool forecast = false;        ///< the file says that its figures are planned
  bool investment = false;      ///< an item names an investment or its depreciation
};

/// A figure that the file works out itself: to be compared with ours.
struct stated_result {
  csv::stated_key key = csv::stated_key::none;
  std::size_t channel = 0;
  rational value = {};
  bool percent = false;
  std::size_t decimals = 0;  ///< it is rounded to
  rational multiple = 1;     ///< of the unit that it is written in: 1000 for k€
  place where = {};
  std::string found = {};
};

/// All that the file of a plan says.
struct plan_reading {
  std::optional<plan> data = {};  ///< absent when there is an error
  problems found = {};
  std::vector<stated_result> results = {};
  plan_facts how = {};
};

/// What the file of the sales over the year says.
struct seasons_reading {
  std::vector<seasons> data = {};  ///< of each channel
  problems found = {};
};

/// The blanks {0}, {1} and {2} of a wording: a name, then a percent or, in its place, an amount.
inline std::vector<detail_value> told_figure(std::string of, rational const& figure, bool percent) {
  rational const shown = rounded_to(figure, 2, rounding::half_away);
  bool const count = is_whole(shown) && shown >= 0 && numerator_of(shown) < power_of_ten(18);
  detail_value value = count ? detail_value(numerator_of(shown).convert_to<std::uint64_t>())
                             : detail_value(decimal_text(shown, 2));
  if (percent) return {std::move(of), std::move(value), std::string()};
  return {std::move(of), std::string(), std::move(value)};
}

}  // namespace kpi
