// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include <kpi/commentary/difference_text.hpp>
#include <kpi/commentary/interval_finding.hpp>
#include <kpi/commentary/survey_level.hpp>
#include <kpi/inference/survey_sample.hpp>
#include <kpi/metric/ces.hpp>

// What can be said of a CES, free of any language: one struct a finding, each with a stable code. A
// finding exists only where the data show it; its sentence is in ces_english.hpp and ces_french.hpp.

namespace kpi {

/// Where a mean lies: in a class, or between two of them (the classes sort answers, not means).
enum class ces_place { low, between_low_and_middle, middle, between_middle_and_high, high };

/// The figure, what it is made of, and where the mean lies.
struct ces_score {
  static constexpr std::string_view code = "ces.score";
  ces_result of;
  ces_definition by;
  ces_place place;
};

/// Which way is good, and who says so; where another voice says otherwise, that too.
struct ces_way {
  static constexpr std::string_view code = "ces.direction";
  ces_direction direction;
  ces_figure figure;
  scale on;
  provenance from;
  std::optional<provenance> objection;
};

/// The respondents above, at and below the middle of the scale.
struct ces_groups {
  static constexpr std::string_view code = "ces.groups";
  scale on;
  rational below;
  rational at;
  rational above;
};

/// From this share on either side of the middle the two sides are groups. The threshold is ours.
inline constexpr int group_share = 20;

/// True when the sides are groups, with fewer respondents between them than on either.
inline bool are_opposed(ces_groups const& f) {
  rational const least = f.above < f.below ? f.above : f.below;
  return least >= group_share && f.at < least;
}

/// The score given most often, and the class that is bad.
struct ces_frequent {
  static constexpr std::string_view code = "ces.frequent";
  std::optional<survey_level> most;  ///< absent where two were given as often
  ces_direction direction;
  group bad;
  scale bad_scores;
};

/// What would bring the mean to the middle of the scale: so many respondents at one score answering the
/// middle, and if these are not enough so many at the next. From the good side: to the middle as well.
struct ces_change {
  static constexpr std::string_view code = "ces.change";
  struct move {
    rational score;
    std::uint64_t moved = 0;
    std::uint64_t all = 0;
  };
  ces_figure figure;
  ces_direction direction;
  scale on;
  bool good_side;           ///< the mean is on the good side of the middle, or the net score is
  rational gap;             ///< mean: points per answer; share and net: points
  std::vector<move> moves;  ///< of a mean; empty where they would be many or only shares are known
  bool exact;               ///< the moves give exactly the middle
  std::optional<std::uint64_t> needed;  ///< of a share or a net score: how many answers
};

/// The figure beside that of another survey.
struct ces_difference : difference_facts {
  static constexpr std::string_view code = "ces.difference";
};

/// What the interval leaves open.
struct ces_interval : interval_facts {
  static constexpr std::string_view code = "ces.interval";
  ces_direction direction;
};

/// What the figure does not say, and what it must not be compared with.
struct ces_limit {
  static constexpr std::string_view code = "ces.limit";
  ces_definition by;
  std::optional<std::uint64_t> few;  ///< the number of answers, where it is under `few_efforts`
  bool number_unknown;               ///< the file gives shares only
};

using ces_finding = std::variant<ces_score, ces_way, ces_difference, ces_groups, ces_frequent,
                                 ces_change, ces_interval, ces_limit>;

/// Below this the commentary says what one answer can weigh. The threshold is ours.
inline constexpr std::uint64_t few_efforts = 30;

/// All that a commentary can draw on.
struct ces_facts {
  ces_result result;
  ces_setting setting;
  std::vector<survey_level> levels;  ///< by rising score
  sampling_result sampling = {};
  std::optional<stated_difference> difference = {};
};

/// What there is to say, in the order of the commentary: the figure; which way is good; another survey; the groups; the
/// most frequent score and the bad class; what would change it; what the interval leaves open; the limit. Six at
/// most: the most frequent score gives way, then the groups.
std::vector<ces_finding> ces_findings(ces_facts const& facts);

/// The code of a finding.
inline std::string_view code_of(ces_finding const& f) {
  return std::visit([](auto const& finding) { return finding.code; }, f);
}

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline ces_place place_of(rational const& mean, ces_definition const& by) {
  if (mean <= by.low_to) return ces_place::low;
  if (mean < by.low_to + 1) return ces_place::between_low_and_middle;
  if (mean <= by.high_from - 1) return ces_place::middle;
  return mean < by.high_from ? ces_place::between_middle_and_high : ces_place::high;
}

inline ces_groups groups_about_middle(ces_facts const& facts) {
  ces_groups found{facts.setting.on.value, 0, 0, 0};
  rational const centre = middle(found.on);
  for (survey_level const& l : facts.levels)
    (l.score < centre ? found.below : l.score > centre ? found.above : found.at) += l.of.share;
  return found;
}

inline ces_frequent frequent(ces_facts const& facts) {
  ces_definition const& by = facts.setting.definition.value;
  bool const effort = by.direction == ces_direction::effort;
  ces_classes const classes = classes_of(by);
  ces_frequent found{{},
                     by.direction,
                     effort ? facts.result.high : facts.result.low,
                     effort ? classes.high : classes.low};
  for (survey_level const& l : facts.levels)
    if (l.most_frequent) found.most = l;
  return found;
}

inline bool is_unanimous(ces_facts const& facts) {
  return std::any_of(facts.levels.begin(), facts.levels.end(),
                     [](survey_level const& l) { return l.of.share == 100; });
}

/// The moves to the middle that bring the mean there with the fewest respondents: the farthest first.
/// More than two are no example any more. Only for whole scores and a whole middle.
inline void find_moves(ces_facts const& facts, ces_change& found) {
  rational const centre = middle(found.on);
  bool const from_above = facts.result.mean > centre;
  integer points = rounded(found.gap * *facts.result.responses, rounding::half_away);
  std::vector<survey_level> levels = facts.levels;
  if (from_above) std::reverse(levels.begin(), levels.end());
  for (survey_level const& l : levels) {
    if (points <= 0 || found.moves.size() == 3) break;
    integer const step = rounded(magnitude(l.score - centre), rounding::half_away);
    std::uint64_t const all = l.of.count.value_or(0);
    if (all == 0 || step == 0) continue;
    integer const due = ceiling(rational(points, step));
    std::uint64_t const moved = due < all ? due.convert_to<std::uint64_t>() : all;
    found.moves.push_back({l.score, moved, all});
    points -= step * moved;
  }
  found.exact = points == 0;
  if (found.moves.size() > 2) found.moves.clear();
}

inline bool are_whole(ces_facts const& facts) {
  return is_whole(middle(facts.setting.on.value)) &&
         std::all_of(facts.levels.begin(), facts.levels.end(),
                     [](survey_level const& l) { return is_whole(l.score); });
}

inline std::optional<ces_change> change_of_mean(ces_facts const& facts, ces_change found) {
  rational const centre = middle(found.on);
  bool const above = facts.result.mean > centre;
  found.gap = magnitude(facts.result.mean - centre);
  if (found.gap == 0) return std::nullopt;
  found.good_side = above == (found.direction == ces_direction::ease);
  if (facts.result.responses && facts.result.low.count && are_whole(facts))
    find_moves(facts, found);
  return found;
}

/// To half of the respondents, or below it; a net score to 0, each answer moving to the middle class.
inline std::optional<ces_change> change_of_share(ces_facts const& facts, ces_change found) {
  ces_result const& r = facts.result;
  bool const net = found.figure == ces_figure::net;
  found.gap = magnitude(net ? r.score : rational(r.score - 50));
  bool const above = net ? r.score > 0 : r.score >= 50;
  found.good_side = above == (found.direction == ces_direction::ease);
  if (net && r.score == 0) return std::nullopt;
  if (!r.responses || !r.high.count || !r.low.count) return found;
  std::uint64_t const high = *r.high.count;
  std::uint64_t const low = *r.low.count;
  std::uint64_t const half = *r.responses / 2 + *r.responses % 2;
  found.needed = net     ? std::max(high, low) - std::min(high, low)
                 : above ? high - half + 1
                         : half - high;
  return found;
}

inline std::optional<ces_change> change(ces_facts const& facts) {
  ces_definition const& by = facts.setting.definition.value;
  if (facts.result.responses == 1U) return std::nullopt;
  ces_change const start{by.figure, by.direction, by.on, false, 0, {}, true, {}};
  return by.figure == ces_figure::mean ? change_of_mean(facts, start)
                                       : change_of_share(facts, start);
}

/// 0 of a net score, half of the respondents; of a mean the middle of the scale, then the limits of the classes.
inline std::vector<interval_edge> edges_of(ces_definition const& by) {
  switch (by.figure) {
    case ces_figure::net: return {{edge_kind::nought, 0}};
    case ces_figure::share: return {{edge_kind::half, 50}};
    case ces_figure::mean: break;
  }
  return {{edge_kind::middle, middle(by.on)},
          {edge_kind::class_limit, by.low_to},
          {edge_kind::class_limit, by.high_from}};
}

inline std::optional<ces_interval> interval_finding(ces_facts const& facts) {
  if (!facts.sampling.limits) return std::nullopt;
  ces_definition const& by = facts.setting.definition.value;
  auto const found =
      interval_facts_of(facts.sampling, facts.result.score, facts.result.responses, edges_of(by));
  return found ? std::optional(ces_interval{*found, by.direction}) : std::nullopt;
}

}  // namespace detail

inline std::vector<ces_finding> ces_findings(ces_facts const& facts) {
  ces_result const& r = facts.result;
  ces_setting const& s = facts.setting;
  ces_definition const& by = s.definition.value;
  std::vector<ces_finding> findings;
  findings.emplace_back(ces_score{r, by, detail::place_of(r.mean, by)});
  findings.emplace_back(ces_way{by.direction, by.figure, by.on, s.direction.from,
                                s.other ? std::optional(s.objection) : std::nullopt});
  if (facts.difference)
    findings.emplace_back(ces_difference{{*facts.difference, kind_of(by.figure), r.score}});
  if (r.responses != 1U) {
    findings.emplace_back(detail::groups_about_middle(facts));
    if (!detail::is_unanimous(facts)) findings.emplace_back(detail::frequent(facts));
  }
  if (auto const found = detail::change(facts)) findings.emplace_back(*found);
  if (auto const found = detail::interval_finding(facts)) findings.emplace_back(*found);
  bool const few = r.responses && r.low.count && *r.responses < few_efforts;
  findings.emplace_back(ces_limit{by, few ? r.responses : std::nullopt, !r.responses.has_value()});
  keep_to_six<ces_frequent, ces_groups>(findings);
  return findings;
}

}  // namespace kpi
