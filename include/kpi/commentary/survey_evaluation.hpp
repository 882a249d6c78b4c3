// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <variant>

#include <kpi/csv/problems.hpp>
#include <kpi/csv/reading.hpp>
#include <kpi/inference/method.hpp>
#include <kpi/metric/missing_base.hpp>
#include <kpi/survey/answers.hpp>
#include <kpi/survey/scale.hpp>

namespace kpi {

/// The answers that lie on the scale, and how many were left out because they do not.
struct answers_on_scale {
  answers inside;
  std::uint64_t out_of_scale = 0;
};

/// Applies the scale to what a file says. A score outside is an error, or a warning and left out where
/// the reading skips what cannot be used; so is more of that than it may be (too_many_bad_answers).
/// Scores that are not whole are a warning. `source`: the file, for problems without a place.
answers_on_scale applied(scale const& on, answers const& all, survey_reading const& reading,
                         std::string const& source, problems& found);

/// What a reading says: of all its rows, or of those that can be used while others are errors. Null
/// when there is nothing.
inline answers const* answers_in(survey_reading const& reading) {
  return reading.data ? &*reading.data : reading.usable ? &*reading.usable : nullptr;
}

/// too_many_bad_answers where raw answers were left out, beyond the share that may be.
void check_bad_answers(answers const& all, survey_reading const& reading,
                       std::uint64_t out_of_scale, std::string const& source, problems& found);

/// Puts those without an answer into the base of the shares, where the reading says that they count. False, with an
/// error, where that cannot be: mean_without_missing, weights_without_missing, shares_without_missing, count_overflow.
/// `kind`: of the figure; `widened`: a result with so many missing.
template <class Report, class Widened>
bool count_missing(Report& report, survey_reading const& reading, estimate_kind kind,
                   Widened const& widened, problems& found);

/// So many raw answers that avoid the best scores look like another scale than the assumed one.
inline constexpr std::uint64_t many_raw_answers = 10;

/// No question offers a higher score.
inline constexpr int most_offered = 100;

// -------------------------------------------------------------------------------------------------

namespace detail {

inline bool is_given(level const& l) { return l.count > 0; }
inline bool is_given(share_level const& l) { return l.share != 0; }

/// The scale that would hold these scores as well, as it is typed; nothing when no question offers it.
template <class Distribution>
std::string wider_scale(scale const& on, Distribution const& outside) {
  rational lowest = on.lowest;
  rational highest = on.highest;
  for (auto const& l : outside.levels) {
    if (!is_given(l)) continue;
    lowest = std::min(lowest, l.score);
    highest = std::max(highest, l.score);
  }
  if (outside.levels.empty() || lowest < 0 || highest > most_offered) return "";
  int const from = lowest < on.lowest ? 0 : on.lowest;
  return typed_scale({from, ceiling(highest).template convert_to<int>()});
}

/// One of the scores outside the scale, and what becomes of its answers.
struct stray_score {
  scale on;
  rational score;
  std::uint64_t count = 0;
  std::string wider = {};  ///< the scale that would hold it
  bool skipped = false;
};

inline void tell(stray_score const& s, survey_reading const& reading, std::string const& source,
                 problems& found) {
  auto const first = std::find_if(reading.places.begin(), reading.places.end(),
                                  [&](first_place const& p) { return p.score == s.score; });
  bool const placed = first != reading.places.end();
  add(found, s.skipped ? severity::warning : severity::error,
      {code::out_of_scale,
       placed ? first->where : place{source},
       placed ? first->found : decimal_text(s.score, 10),
       {static_cast<std::uint64_t>(s.on.lowest), static_cast<std::uint64_t>(s.on.highest), s.count,
        s.wider}});
}

/// A share cannot be left out: the others would no longer add up.
inline stray_score stray(scale const& on, share_level const& l, bool) { return {on, l.score}; }
inline stray_score stray(scale const& on, level const& l, bool skip) {
  return {on, l.score, l.count, {}, skip};
}

template <class Distribution>
void warn_of_fractions(Distribution const& d, std::string const& source, problems& found) {
  if constexpr (requires { has_fractions(d); })
    if (has_fractions(d))
      add(found, severity::warning, {code::fractional_scores, {source}, {}, {}});
}

/// How many answers a reading counts; none of shares.
inline std::uint64_t counted_answers(answers const& all) {
  if (auto const* d = std::get_if<distribution>(&all)) return responses(*d);
  if (auto const* c = std::get_if<class_counts>(&all)) return c->low + c->middle + c->high;
  return 0;
}

/// What keeps missing answers from being counted.
inline std::optional<code> against_counting(estimate_kind kind, bool weighted,
                                            std::optional<std::uint64_t> const& given,
                                            std::uint64_t missing) {
  if (kind == estimate_kind::mean) return code::mean_without_missing;
  if (!given) return code::shares_without_missing;
  if (missing == 0) return std::nullopt;
  if (weighted) return code::weights_without_missing;
  if (missing > std::numeric_limits<std::uint64_t>::max() - *given) return code::count_overflow;
  return std::nullopt;
}

}  // namespace detail

template <class Report, class Widened>
bool count_missing(Report& report, survey_reading const& reading, estimate_kind kind,
                   Widened const& widened, problems& found) {
  report.missing_counted = reading.how.missing_counted;
  if (!report.missing_counted) return true;
  auto const given = report.result.responses;
  auto const why =
      detail::against_counting(kind, report.weights.has_value(), given, reading.missing);
  if (why) {
    add(found, severity::error, {*why, {report.source}, {}, {reading.missing}});
    return false;
  }
  if (reading.missing == 0) return true;
  report.result = widened(report.result, reading.missing);
  for (scored_group& g : report.levels) g.of = in_base(g.of, given_part(*given, reading.missing));
  return true;
}

inline void check_bad_answers(answers const& all, survey_reading const& reading,
                              std::uint64_t out_of_scale, std::string const& source,
                              problems& found) {
  if (!reading.skips || reading.scores_listed) return;
  bad_answers const bad{reading.rejected, out_of_scale,
                        detail::counted_answers(all) + reading.rejected, reading.most_bad};
  if (bad.given > 0 && too_many(bad)) add(found, severity::error, error_of(bad, source));
}

inline answers_on_scale applied(scale const& on, answers const& all, survey_reading const& reading,
                                std::string const& source, problems& found) {
  auto const part_of = [&](auto const& d) -> answers_on_scale {
    if constexpr (requires { d.levels; }) {
      auto const parts = on_scale(d, on);
      answers_on_scale kept{parts.inside};
      std::string const wider = detail::wider_scale(on, parts.outside);
      for (auto const& l : parts.outside.levels) {
        if (!detail::is_given(l)) continue;
        detail::stray_score s = detail::stray(on, l, reading.skips);
        s.wider = wider;
        kept.out_of_scale += s.skipped ? s.count : 0;
        detail::tell(s, reading, source, found);
      }
      detail::warn_of_fractions(parts.inside, source, found);
      return kept;
    } else {
      return {d};  // classes have no scores that could be out of scale
    }
  };
  answers_on_scale kept = std::visit(part_of, all);
  check_bad_answers(all, reading, kept.out_of_scale, source, found);
  return kept;
}

}  // namespace kpi
