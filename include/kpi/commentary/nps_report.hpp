// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/commentary/nps_commentary.hpp>
#include <kpi/commentary/nps_working.hpp>
#include <kpi/commentary/remark.hpp>
#include <kpi/commentary/working.hpp>
#include <kpi/csv/problems.hpp>
#include <kpi/csv/reading.hpp>
#include <kpi/metric/bands.hpp>
#include <kpi/metric/nps.hpp>
#include <kpi/survey/answers.hpp>
#include <kpi/text/display.hpp>

namespace kpi {

/// Everything that is told of one NPS, whatever the format it is then written in.
struct nps_report {
  std::string source;  ///< the file as typed
  nps_result result;
  nps_setting setting;
  std::vector<scored_group> levels;  ///< empty when only classes are known
  std::vector<score_label> labels;
  std::uint64_t missing = 0;
  std::uint64_t out_of_scale = 0;
  std::uint64_t rejected = 0;
  std::vector<remark> commentary;
  std::vector<working_step> working;  ///< empty unless asked for
  problem_list warnings;
  std::optional<reading_facts> reading;  ///< absent for counts typed in
};

/// What is asked of a survey.
struct nps_request {
  std::optional<nps_definition> definition = {};
  std::optional<scale> on = {};
  nps_bands bands = nps_band_table.front();
  bool skip_out_of_scale = false;  ///< leave such answers out and warn; else they are errors
  display how = {};
  extent commentary = extent::full;
  bool working = false;
  bool typed = false;  ///< the counts were typed, not read from a file
};

/// A report, unless there are errors.
struct nps_evaluation {
  problems found;
  std::optional<nps_report> report;
};

/// The whole road from what a file says to what is told of it.
nps_evaluation evaluate_nps(std::string source, survey_reading reading, nps_request const& asked);

/// Raw answers this many or more that never pass `narrow_to` look like another scale than 0–10.
inline constexpr std::uint64_t many_answers = 10;
inline constexpr int narrow_to = 5;

/// No question offers a higher score.
inline constexpr int most_offered = 100;

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// The road in steps; each may add problems.
class nps_evaluator {
public:
  nps_evaluator(std::string source, survey_reading reading, nps_request const& asked)
      : asked_(asked), reading_(std::move(reading)), found_(reading_.found) {
    report_.source = std::move(source);
  }

  nps_evaluation evaluation() {
    if (reading_.data && !has_errors(found_)) evaluate(*reading_.data);
    if (has_errors(found_)) return {found_, std::nullopt};
    report_.warnings = found_.warnings;
    return {found_, report_};
  }

private:
  void evaluate(answers const& all) {
    nps_choice const choice{asked_.definition, asked_.on, reading_.mentioned,
                            reading_.scores_listed};
    auto setting = setting_of(choice, all);
    if (!setting) return fail(setting.error());
    report_.setting = *setting;
    answers const valid = std::visit([&](auto const& d) { return kept(d); }, all);
    if (has_errors(found_)) return;
    auto const score = std::visit([&](auto const& d) { return nps_of(d); }, valid);
    if (!score) return fail(score.error());
    report_.result = *score;
    if (report_.setting.on) report_.levels = scored_groups(valid, report_.setting.on->value);
    describe();
  }

  void fail(error e) {
    e.where.file = report_.source;
    add(found_, severity::error, std::move(e));
  }

  /// Classes have no scores that could be out of scale.
  template <class Classes>
  answers kept(Classes const& d) {
    if constexpr (requires { d.levels; }) {
      auto parts = on_scale(d, report_.setting.on->value);
      widen(parts.outside);
      for (auto const& l : parts.outside.levels) tell_out_of_scale(l);
      warn_of_scores(parts.inside);
      return parts.inside;
    } else {
      return d;
    }
  }

  static bool is_given(level const& l) { return l.count > 0; }
  static bool is_given(share_level const& l) { return l.share != 0; }

  /// Remembers the scale that would hold all answers; nothing when no question offers it.
  template <class Distribution>
  void widen(Distribution const& outside) {
    scale const& on = report_.setting.on->value;
    rational lowest = on.lowest;
    rational highest = on.highest;
    for (auto const& l : outside.levels) {
      if (!is_given(l)) continue;
      lowest = std::min(lowest, l.score);
      highest = std::max(highest, l.score);
    }
    if (lowest < 0 || highest > most_offered) return;
    int const from = lowest < on.lowest ? 0 : on.lowest;
    wider_ = typed_scale({from, ceiling(highest).template convert_to<int>()});
  }

  void tell_out_of_scale(level const& l) {
    if (!is_given(l)) return;
    report_.out_of_scale += asked_.skip_out_of_scale ? l.count : 0;
    tell_out_of_scale(l.score, l.count,
                      asked_.skip_out_of_scale ? severity::warning : severity::error);
  }

  /// A share cannot be left out: the others would no longer add up.
  void tell_out_of_scale(share_level const& l) {
    if (is_given(l)) tell_out_of_scale(l.score, 0, severity::error);
  }

  void tell_out_of_scale(rational const& score, std::uint64_t count, severity how) {
    scale const& on = report_.setting.on->value;
    auto const first = std::find_if(reading_.places.begin(), reading_.places.end(),
                                    [&](first_place const& p) { return p.score == score; });
    bool const placed = first != reading_.places.end();
    add(found_, how,
        {code::out_of_scale,
         placed ? first->where : place{report_.source},
         placed ? first->found : decimal_text(score, 10),
         {static_cast<std::uint64_t>(on.lowest), static_cast<std::uint64_t>(on.highest), count,
          wider_}});
  }

  template <class Distribution>
  void warn_of_scores(Distribution const& d) {
    if constexpr (requires { has_fractions(d); }) {
      if (has_fractions(d)) warn(code::fractional_scores, {});
      bool const assumed =
          report_.setting.on->from == provenance::by_default && !reading_.scores_listed;
      auto const low = count_between(d, report_.setting.on->value.lowest, narrow_to + 1);
      if (assumed && responses(d) >= many_answers && low == responses(d))
        warn(code::narrow_answers, {static_cast<std::uint64_t>(narrow_to), responses(d)});
    }
  }

  void warn(code c, std::vector<detail_value> details) {
    add(found_, severity::warning, {c, {report_.source}, {}, std::move(details)});
  }

  template <class Answers>
  result<nps_result> nps_of(Answers const& a) const {
    if constexpr (requires { a.levels; })
      return nps(a, report_.setting.definition->value);
    else
      return nps(a);
  }

  void describe() {
    report_.missing = reading_.missing;
    report_.rejected = reading_.rejected;
    report_.labels = reading_.labels;
    if (!asked_.typed) report_.reading = reading_.how;
    report_.commentary =
        nps_commentary({report_.result, report_.setting, report_.levels, asked_.bands}, asked_.how,
                       asked_.commentary);
    if (asked_.working) report_.working = nps_working(report_.result, report_.levels, asked_.how);
  }

  nps_request const& asked_;
  survey_reading reading_;
  problems found_;
  nps_report report_;
  std::string wider_;  ///< the scale that would hold the answers outside as well
};

}  // namespace detail

inline nps_evaluation evaluate_nps(std::string source, survey_reading reading,
                                   nps_request const& asked) {
  return detail::nps_evaluator(std::move(source), std::move(reading), asked).evaluation();
}

}  // namespace kpi
