// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/csv/tally.hpp>

namespace kpi::csv {

using level_name = std::variant<rational, answer_class>;

/// Classes after scores, each in their order. (std::less would compare scores Boost's slow way.)
struct level_order {
  bool operator()(level_name const& a, level_name const& b) const {
    if (a.index() != b.index()) return a.index() < b.index();
    if (auto const* const score = std::get_if<rational>(&a)) return *score < std::get<rational>(b);
    return std::get<answer_class>(a) < std::get<answer_class>(b);
  }
};

/// A row of a list: a score or a class, and how many gave it or their share.
struct list_entry {
  level_name name;
  std::string text;  ///< the score or the class as it stands in the file
  place where;
  std::uint64_t count = 0;
  std::optional<rational> share = {};
  std::size_t decimals = 0;  ///< of the share
  place share_where = {};
  std::string share_text = {};
};

/// A count in a row of totals.
struct stated_total {
  std::uint64_t value = 0;
  place where = {};
  std::string text = {};
};

/// All rows of a list, once they are read one by one.
struct survey_list {
  bool counted = true;  ///< the answers are counts; else shares
  std::vector<list_entry> entries = {};
  std::uint64_t sum = 0;               ///< of the counts
  std::uint64_t named = 0;             ///< rows with a score
  std::uint64_t quantified = 0;        ///< rows with a count or a share
  std::optional<place> unpaired = {};  ///< the first row with only one of them
  std::optional<stated_total> total = {};
};

rational share_sum(survey_list const& list);

/// What only the whole list shows. Errors: counts_do_not_match_scores, missing_class,
/// shares_do_not_add_up, counts_all_zero, header_alone. Warnings: total_disagrees, rounded_shares,
/// shares_disagree.
void check(survey_list const& list, tally_desk& desk);

/// The answers of a list in which nothing is wrong.
answers answers_of(survey_list const& list, tally_desk const& desk);

// -------------------------------------------------------------------------------------------------

namespace detail {

/// Shares are rounded: their sum is 100 give or take this much.
inline constexpr int share_tolerance = 1;

/// Decimals of a share in a message.
inline constexpr unsigned told_decimals = 2;

inline void check_pairs(survey_list const& list, tally_desk& desk) {
  if (!list.unpaired) return;
  desk.fail(code::counts_do_not_match_scores, *list.unpaired, {}, {list.named, list.quantified});
}

/// A class that is not there might be nil, or forgotten: the file has to say.
inline void check_classes(survey_list const& list, tally_desk& desk) {
  layout const& found = desk.plan().layout;
  if (!found.classes || found.family == nullptr || list.entries.size() >= found.family->classes)
    return;
  desk.fail(code::missing_class, list.entries.front().where, list.entries.front().text,
            {std::uint64_t{found.family->classes}, std::uint64_t{list.entries.size()}});
}

inline void check_shares(survey_list const& list, tally_desk& desk) {
  if (list.counted) return;
  rational const sum = share_sum(list);
  if (sum == 100) return;
  bool const rounded = magnitude(sum - 100) <= share_tolerance;
  place const where = list.entries.front().share_where;
  std::string const told = decimal_text(sum, told_decimals);
  if (rounded)
    desk.warn(code::rounded_shares, where, {}, {told});
  else
    desk.fail(code::shares_do_not_add_up, where, {}, {told});
}

inline void check_total(survey_list const& list, tally_desk& desk) {
  if (!list.total || list.total->value == list.sum) return;
  desk.warn(code::total_disagrees, list.total->where, list.total->text, {list.sum});
}

/// Shares of 1 instead of 100, without "%".
inline bool are_proportions(survey_list const& list) {
  bool const percents =
      std::any_of(list.entries.begin(), list.entries.end(),
                  [](list_entry const& e) { return e.share_text.find('%') != std::string::npos; });
  return !percents && magnitude(share_sum(list) - 1) <= rational(1, 100);
}

/// A share beside a count is rounded to the decimals that it is written with, no more.
inline void compare_shares(survey_list const& list, tally_desk& desk) {
  if (!list.counted || list.sum == 0 || are_proportions(list)) return;
  for (list_entry const& e : list.entries) {
    if (!e.share) continue;
    rational const exact = percent(e.count, list.sum);
    rational const half_unit(1, 2 * power_of_ten(static_cast<unsigned>(e.decimals)));
    if (magnitude(*e.share - exact) <= half_unit) continue;
    desk.warn(code::shares_disagree, e.share_where, e.share_text,
              {e.text, decimal_text(exact, told_decimals)});
  }
}

inline std::vector<list_entry> by_score(std::vector<list_entry> entries) {
  std::sort(entries.begin(), entries.end(), [](list_entry const& a, list_entry const& b) {
    return std::get<rational>(a.name) < std::get<rational>(b.name);
  });
  return entries;
}

inline answers list_of_scores(survey_list const& list, survey_reading const& reading) {
  auto const entries = by_score(list.entries);
  if (!list.counted) {
    share_distribution d;
    for (list_entry const& e : entries) d.levels.push_back({std::get<rational>(e.name), *e.share});
    return d;
  }
  distribution d{{}, reading.missing, reading.rejected};
  for (list_entry const& e : entries) d.levels.push_back({std::get<rational>(e.name), e.count});
  return d;
}

inline answers list_of_classes(survey_list const& list) {
  std::array<std::uint64_t, 3> counts = {};
  std::array<rational, 3> shares = {};
  for (list_entry const& e : list.entries) {
    auto const index = static_cast<std::size_t>(std::get<answer_class>(e.name));
    counts[index] = e.count;
    if (e.share) shares[index] = *e.share;
  }
  if (list.counted) return class_counts{counts[0], counts[1], counts[2]};
  return class_shares{shares[0], shares[1], shares[2]};
}

/// Counts that are all nil, or rows that were all left out.
inline void check_answers(survey_list const& list, tally_desk& desk) {
  survey_reading const& reading = desk.reading();
  if (list.sum > 0 || (!list.counted && !list.entries.empty())) return;
  if (list.entries.empty())
    return desk.fail(code::no_answer, desk.start(), {}, {reading.missing, reading.rejected});
  desk.fail(code::counts_all_zero, list.entries.front().where, {},
            {std::uint64_t{list.entries.size()}});
}

}  // namespace detail

inline rational share_sum(survey_list const& list) {
  return std::accumulate(
      list.entries.begin(), list.entries.end(), rational(0),
      [](rational const& sum, list_entry const& e) { return rational(sum + e.share.value_or(0)); });
}

/// In this order: what follows from an error is not told as well.
inline void check(survey_list const& list, tally_desk& desk) {
  detail::check_pairs(list, desk);
  if (has_errors(desk.reading().found)) return;
  detail::check_answers(list, desk);
  if (has_errors(desk.reading().found)) return;
  detail::check_classes(list, desk);
  detail::check_shares(list, desk);
  detail::check_total(list, desk);
  detail::compare_shares(list, desk);
}

inline answers answers_of(survey_list const& list, tally_desk const& desk) {
  bool const scores = std::holds_alternative<rational>(list.entries.front().name);
  return scores ? detail::list_of_scores(list, desk.reading()) : detail::list_of_classes(list);
}

}  // namespace kpi::csv
