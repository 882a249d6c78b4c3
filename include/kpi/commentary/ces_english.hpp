// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/commentary/ces_findings.hpp>
#include <kpi/commentary/difference_english.hpp>
#include <kpi/commentary/interval_english.hpp>
#include <kpi/commentary/survey_english.hpp>
#include <kpi/text/display.hpp>

// The sentences of the CES in English, one function a finding.

namespace kpi::english {

/// "low", "medium", "high"; or "difficult", "neutral", "easy".
inline std::string_view class_word(ces_direction direction, std::size_t index) {
  constexpr std::array<std::string_view, 3> effort = {"low", "medium", "high"};
  constexpr std::array<std::string_view, 3> ease = {"difficult", "neutral", "easy"};
  return direction == ces_direction::effort ? effort[index] : ease[index];
}

/// "between 3 and 4 effort is medium"; "it lies between two classes, low (1–2) and …".
inline std::string place_text(ces_score const& f) {
  ces_classes const c = classes_of(f.by);
  bool const effort = f.by.direction == ces_direction::effort;
  std::array const scores = {c.low, c.middle, c.high};
  auto const in = [&](std::size_t i) {
    std::string const where =
        levels(scores[i]) == 1
            ? fmt::format("at {}", scores[i].highest)
            : fmt::format("between {} and {}", scores[i].lowest, scores[i].highest);
    return fmt::format(fmt::runtime(effort ? "{} effort is {}" : "{} answers count as “{}”"), where,
                       class_word(f.by.direction, i));
  };
  auto const between = [&](std::size_t i) {
    return fmt::format("it lies between two classes, {} ({}) and {}{} ({})",
                       class_word(f.by.direction, i), scale_text(scores[i]),
                       class_word(f.by.direction, i + 1), effort ? " effort" : "",
                       scale_text(scores[i + 1]));
  };
  switch (f.place) {
    case ces_place::low: return in(0);
    case ces_place::between_low_and_middle: return between(0);
    case ces_place::middle: return in(1);
    case ces_place::between_middle_and_high: return between(1);
    case ces_place::high: break;
  }
  return in(2);
}

/// ", but the mean is above the middle of the scale (3)".
inline std::string middle_text(ces_score const& f, display const& how) {
  std::string const centre = score_text(how, middle(f.by.on));
  int const side = shown_side(f.of.mean, middle(f.by.on), how);
  bool const between =
      f.place == ces_place::between_low_and_middle || f.place == ces_place::between_middle_and_high;
  if (side == 0) return fmt::format(", exactly at the middle of the scale ({})", centre);
  std::string_view const where = side < 0 ? "below" : "above";
  if (between) return fmt::format(", and {} the middle of the scale ({})", where, centre);
  return fmt::format(", {} the mean is {} the middle of the scale ({})",
                     f.place == ces_place::middle ? "but" : "and", where, centre);
}

inline std::string base_of(ces_result const& r, display const& how) {
  return r.responses ? base_counted(how, *r.responses, r.blank) : "an unknown number of answers";
}

/// "Net effort is +17 points: of 1,000 answers, 46% difficult (5–7) minus 29% easy (1–2)."
inline std::string net_text(ces_score const& f, display const& how) {
  ces_classes const c = classes_of(f.by);
  bool const effort = f.by.direction == ces_direction::effort;
  return fmt::format(
      "Net {} is {}{}: of {}, {} {} ({}) minus {} {} ({}){}.", effort ? "effort" : "ease",
      f.of.score > 0 ? "+" : "", points(how, f.of.score), base_of(f.of, how),
      percent_text(how, f.of.high.share), effort ? "difficult" : "easy", scale_text(c.high),
      percent_text(how, f.of.low.share), effort ? "easy" : "difficult", scale_text(c.low),
      rounding_shows(how, f.of.high.share, f.of.low.share) ? ", subtracted before rounding" : "");
}

inline std::string sentence(ces_score const& f, display const& how) {
  ces_result const& r = f.of;
  if (f.by.figure == ces_figure::net) return net_text(f, how);
  if (f.by.figure == ces_figure::share)
    return fmt::format("The share of “easy” answers ({}) is {} ({}).",
                       scale_text(classes_of(f.by).high), percent_text(how, r.score),
                       r.high.count
                           ? fmt::format("{} of {}", count(how, *r.high.count), base_of(r, how))
                           : base_of(r, how));
  std::string const base = r.responses == 1U ? "a single answer" : "mean of " + base_of(r, how);
  return fmt::format("The CES is {} out of {} ({}): {}{}.", number(how, r.score, mean_decimals),
                     f.by.on.highest, base, place_text(f), middle_text(f, how));
}

/// Who says which way is good.
inline std::string_view said_by(provenance from) {
  switch (from) {
    case provenance::option: return "as asked";
    case provenance::labels: return "from the labels";
    case provenance::header: return "from the question";
    case provenance::distribution:
    case provenance::detected:
    case provenance::by_default: break;
  }
  return "the direction taken by default";
}

inline std::string_view good_way(ces_way const& f) {
  bool const effort = f.direction == ces_direction::effort;
  switch (f.figure) {
    case ces_figure::share: return "a high share is good";
    case ces_figure::net: return effort ? "a balance below 0 is good" : "a balance above 0 is good";
    case ces_figure::mean: break;
  }
  return effort ? "a low score is good" : "a high score is good";
}

inline std::string sentence(ces_way const& f, display const&) {
  bool const effort = f.direction == ces_direction::effort;
  std::string text = fmt::format(
      "On this scale from {} to {}, the higher the score, the {}: {} ({})", f.on.lowest,
      f.on.highest, effort ? "greater the effort" : "easier it was", good_way(f), said_by(f.from));
  if (f.objection)
    text += *f.objection == provenance::option
                ? "; the option asked for the opposite, hence the other reading"
                : "; the question suggests the opposite, hence the other reading";
  return text + '.';
}

/// "4 or 5", "5 to 7".
inline std::string side_text(rational const& from, rational const& to, display const& how) {
  if (from == to) return score_text(how, from);
  std::string_view const joint = to - from == 1 ? "{} or {}" : "{} to {}";
  return fmt::format(fmt::runtime(joint), score_text(how, from), score_text(how, to));
}

/// "62% of the respondents gave 4 or 5", "nobody gave 1 or 2".
inline std::string side_clause(rational const& share, std::string const& scores, bool first,
                               display const& how) {
  if (share == 0) return "nobody gave " + scores;
  return fmt::format("{}{} gave {}", percent_text(how, share), first ? " of the respondents" : "",
                     scores);
}

/// ", and 10% are in the middle (3)".
inline std::string middle_clause(ces_groups const& f, display const& how) {
  std::string const centre = score_text(how, middle(f.on));
  if (f.at == 0) return fmt::format(", and nobody is in the middle ({})", centre);
  return fmt::format(", and {}{} are in the middle ({})", are_opposed(f) ? "only " : "",
                     percent_text(how, f.at), centre);
}

inline std::string sentence(ces_groups const& f, display const& how) {
  rational const centre = middle(f.on);
  std::string const up = side_text(rounded(centre, rounding::truncate) + 1, f.on.highest, how);
  std::string const down = side_text(f.on.lowest, rational(ceiling(centre)) - 1, how);
  if (f.at == 100)
    return fmt::format("All respondents are in the middle of the scale ({}).",
                       score_text(how, centre));
  if (f.above == 100 || f.below == 100)
    return fmt::format("All respondents gave {}.", f.above == 100 ? up : down);
  bool const more_above = f.above >= f.below;
  std::string const most =
      side_clause(more_above ? f.above : f.below, more_above ? up : down, true, how);
  std::string const fewest =
      side_clause(more_above ? f.below : f.above, more_above ? down : up, false, how);
  std::string const text =
      is_whole(centre) ? capitalised(fmt::format("{}, {}{}.", most, fewest, middle_clause(f, how)))
                       : capitalised(fmt::format("{} and {}.", most, fewest));
  return are_opposed(f) ? "The answers form two opposed groups: " + text : text;
}

/// "22% of the respondents gave 5 (high effort)".
inline std::string bad_class(ces_frequent const& f, display const& how) {
  std::string const scores = side_text(f.bad_scores.lowest, f.bad_scores.highest, how);
  std::string_view const name =
      f.direction == ces_direction::effort ? "high effort" : "“difficult” answers";
  if (f.bad.share == 0) return fmt::format("nobody gave {} ({})", scores, name);
  return fmt::format("{} of the respondents gave {} ({})", percent_text(how, f.bad.share), scores,
                     name);
}

inline std::string sentence(ces_frequent const& f, display const& how) {
  std::string const bad = bad_class(f, how);
  if (!f.most) return capitalised(bad) + '.';
  std::string const amount = f.most->of.count ? answers_counted(how, *f.most->of.count)
                                              : percent_text(how, f.most->of.share);
  return fmt::format("The score {} is the most frequent ({}), and {}.",
                     score_text(how, f.most->score), amount, bad);
}

/// "the 22 respondents at 5", "70 of the 74 respondents at 1".
inline std::string move_text(ces_change::move const& m, display const& how) {
  std::string const who = m.all == 1        ? "the only respondent"
                          : m.moved < m.all ? fmt::format("{} of the {} respondents",
                                                          count(how, m.moved), count(how, m.all))
                                            : fmt::format("the {} respondents", count(how, m.all));
  return fmt::format("{} at {}", who, score_text(how, m.score));
}

inline std::string change_of_mean(ces_change const& f, display const& how) {
  bool const falls = (f.direction == ces_direction::effort) != f.good_side;
  if (f.moves.empty())
    return fmt::format("The mean is {} {} away from the middle of the scale.",
                       number(how, f.gap, mean_decimals),
                       is_plural(how.lang, f.gap) ? "points" : "point");
  std::vector<std::string> parts;
  for (ces_change::move const& m : f.moves) parts.push_back(move_text(m, how));
  std::string const who = listed(parts, " and ");
  std::string const centre = score_text(how, middle(f.on));
  if (!f.good_side)
    return fmt::format("To bring the mean to {}{}, {}, for instance, would have to give {}.",
                       centre,
                       f.exact ? ""
                       : falls ? " or less"
                               : " or more",
                       who, centre);
  return fmt::format(
      "The mean would {} to the middle of the scale ({}){} if {}, for instance, gave {}.",
      falls ? "fall" : "rise", centre,
      f.exact ? ""
      : falls ? " or below"
              : " or above",
      who, centre);
}

/// The answers that would have to become neutral.
inline std::string change_of_net(ces_change const& f, display const& how) {
  std::string_view const who = f.good_side ? "easy" : "difficult";
  if (!f.needed)
    return fmt::format("The balance would be 0 if {} of {} answers became neutral.",
                       percent_text(how, f.gap), who);
  if (*f.needed == 1)
    return fmt::format("The balance would be 0 if a single {} answer became neutral.", who);
  return fmt::format("The balance would be 0 if {} {} answers became neutral.",
                     count(how, *f.needed), who);
}

inline std::string change_of_share(ces_change const& f, display const& how) {
  if (!f.needed && f.gap == 0) return "This share is exactly one half.";
  if (!f.needed)
    return fmt::format("This share is {} {} one half.", points(how, f.gap),
                       f.good_side ? "above" : "below");
  if (!f.good_side)
    return fmt::format("For half of the respondents to find it easy, {} more would have to.",
                       count(how, *f.needed));
  if (*f.needed == 1) return "It would fall below one half if one of these answers changed class.";
  return fmt::format("It would fall below one half if {} of these answers changed class.",
                     count(how, *f.needed));
}

inline std::string sentence(ces_change const& f, display const& how) {
  switch (f.figure) {
    case ces_figure::net: return change_of_net(f, how);
    case ces_figure::share: return change_of_share(f, how);
    case ces_figure::mean: break;
  }
  return change_of_mean(f, how);
}

/// What it must not be compared with.
inline std::string comparison(ces_definition const& by) {
  bool const effort = by.direction == ces_direction::effort;
  std::string_view const what = by.figure == ces_figure::mean    ? "this score"
                                : by.figure == ces_figure::share ? "this share"
                                                                 : "this balance";
  std::string const other = by.figure == ces_figure::mean
                                ? fmt::format("a CES out of {}", by.on.highest == 7 ? 5 : 7)
                                : "a mean";
  return fmt::format("{} cannot be compared with {}, nor with {}", what, other,
                     effort ? "an ease score, where high is good"
                            : "an effort score, where high is bad");
}

inline std::string sentence(ces_difference const& f, display const& how) {
  return difference_sentence(f, "The CES", how);
}

inline std::string sentence(ces_interval const& f, display const& how) {
  bool const ease = f.direction == ces_direction::ease;
  return interval_sentence(f,
                           ease ? sides{"the easy answers", "the difficult answers"}
                                : sides{"the difficult answers", "the easy answers"},
                           how);
}

inline std::string sentence(ces_limit const& f, display const& how) {
  std::vector<std::string> limits;
  if (f.few && *f.few > 1 && f.by.figure == ces_figure::mean)
    limits.push_back(fmt::format(
        "with {}, a single one can move the mean by {}", answers_counted(how, *f.few),
        number(how, rational(f.by.on.highest - f.by.on.lowest, *f.few), mean_decimals)));
  if (f.few && *f.few > 1 && f.by.figure != ces_figure::mean)
    limits.push_back(fmt::format("each of the {} weighs {}", answers_counted(how, *f.few),
                                 points(how, rational(100, *f.few))));
  if (f.few && *f.few == 1) limits.emplace_back("a single answer does not speak for the others");
  if (f.number_unknown) limits.emplace_back("the file does not give the number of answers");
  limits.push_back(comparison(f.by));
  return capitalised(listed(limits, ", and ")) + '.';
}

}  // namespace kpi::english
