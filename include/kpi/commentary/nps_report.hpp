// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/commentary/interval_working.hpp>
#include <kpi/commentary/nps_commentary.hpp>
#include <kpi/commentary/nps_working.hpp>
#include <kpi/commentary/remark.hpp>
#include <kpi/commentary/survey_evaluation.hpp>
#include <kpi/commentary/survey_overlap.hpp>
#include <kpi/commentary/survey_report.hpp>
#include <kpi/commentary/survey_sampling.hpp>
#include <kpi/commentary/survey_weights.hpp>
#include <kpi/csv/problems.hpp>
#include <kpi/csv/reading.hpp>
#include <kpi/inference/survey_sample.hpp>
#include <kpi/metric/bands.hpp>
#include <kpi/metric/nps.hpp>
#include <kpi/survey/answers.hpp>
#include <kpi/text/display.hpp>

namespace kpi {

/// Everything that is told of one NPS, whatever the format it is then written in.
struct nps_report : survey_report {
  nps_result result;
  nps_setting setting;
};

/// What is asked of a survey.
struct nps_request {
  std::optional<nps_definition> definition = {};
  std::optional<scale> on = {};
  nps_bands bands = nps_band_table.front();
  display how = {};
  extent commentary = extent::full;
  bool working = false;
  bool typed = false;                             ///< the counts were typed, not read from a file
  std::optional<sampling_request> sampling = {};  ///< absent: no interval
  std::optional<compared_survey> against = {};    ///< another survey, measured in the same way
};

/// A report, unless there are errors.
struct nps_evaluation {
  problems found;
  std::optional<nps_report> report;
  std::optional<scale> on = {};  ///< the scale, as far as it was found
};

/// Scale and classes, in words that are the same for surveys that can be compared.
std::string measured_by(nps_setting const& s);

/// The whole road from what a file says to what is told of it.
nps_evaluation evaluate_nps(std::string source, survey_reading reading, nps_request const& asked);

/// Raw answers this many or more that never pass `narrow_to` look like another scale than 0–10.
inline constexpr std::uint64_t many_answers = 10;
inline constexpr int narrow_to = 5;

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr figure_names nps_names{
    {"NPS", "NPS"}, {"promoters", "promoteurs"}, {"detractors", "détracteurs"}};

/// The road in steps; each may add problems.
class nps_evaluator {
public:
  nps_evaluator(std::string source, survey_reading reading, nps_request const& asked)
      : asked_(asked), reading_(std::move(reading)), found_(reading_.found) {
    report_.source = std::move(source);
  }

  nps_evaluation evaluation() {
    if (auto const* all = answers_in(reading_)) evaluate(*all);
    if (has_errors(found_)) return {std::move(found_), std::nullopt, on_};
    report_.warnings = found_.warnings;
    return {std::move(found_), std::move(report_), on_};
  }

private:
  void evaluate(answers const& all) {
    nps_choice const choice{asked_.definition, asked_.on, reading_.mentioned,
                            reading_.scores_listed};
    auto setting = setting_of(choice, all);
    if (!setting) return fail(setting.error());
    report_.setting = *setting;
    if (setting->on) on_ = setting->on->value;
    answers const valid = kept(all);
    if (has_errors(found_)) return;
    auto const score = std::visit([&](auto const& d) { return nps_of(d); }, valid);
    if (!score) return fail(score.error());
    report_.result = *score;
    report_.weights = weights_in(valid);
    if (report_.setting.on) report_.levels = scored_groups(valid, report_.setting.on->value);
    auto const widened = [](nps_result r, std::uint64_t n) {
      return with_missing(std::move(r), n);
    };
    if (!count_missing(report_, reading_, estimate_kind::net, widened, found_)) return;
    sample_chance();
    if (has_errors(found_)) return;
    describe();
  }

  void sample_chance() {
    nps_result const& r = report_.result;
    tell_sampling(report_,
                  {estimate_kind::net,
                   r.score,
                   r.responses,
                   sample_of(r, effective_answers(report_.weights)),
                   {},
                   measured_by(report_.setting),
                   reading_.respondents},
                  asked_.sampling, asked_.against, found_);
  }

  /// Where single rows are errors already, what follows from their absence is not told.
  void fail(error e) {
    if (!reading_.data) return;
    e.where.file = report_.source;
    add(found_, severity::error, std::move(e));
  }

  /// The answers on the scale. (Classes have no scores that could be out of it.)
  answers kept(answers const& all) {
    if (!report_.setting.on || !has_scores(all)) {
      check_bad_answers(all, reading_, 0, report_.source, found_);
      return all;
    }
    scale const& on = report_.setting.on->value;
    auto const parts = applied(on, all, reading_, report_.source, found_);
    report_.out_of_scale = parts.out_of_scale;
    if (auto const* counted = std::get_if<distribution>(&parts.inside)) warn_of_narrow(*counted);
    return parts.inside;
  }

  void warn_of_narrow(distribution const& d) {
    bool const assumed =
        report_.setting.on->from == provenance::by_default && !reading_.scores_listed;
    auto const low = count_between(d, report_.setting.on->value.lowest, narrow_to + 1);
    if (assumed && responses(d) >= many_answers && low == responses(d))
      warn(code::narrow_answers, {static_cast<std::uint64_t>(narrow_to), responses(d)});
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
    report_.commentary = nps_commentary(told(), asked_.how, asked_.commentary);
    tell_weights(report_, report_.result.responses, asked_.how);
    tell_overlap(report_, asked_.how);
    if (asked_.working) report_.working = working();
  }

  std::vector<working_step> working() const {
    auto steps = nps_working(report_.result, report_.levels, asked_.how);
    for (working_step& step : interval_working(report_.sampling, nps_names, asked_.how))
      steps.push_back(std::move(step));
    return steps;
  }

  /// What the commentary draws on: of weighted answers their shares.
  nps_facts told() const {
    nps_facts facts{report_.result, report_.setting,  report_.levels,
                    asked_.bands,   report_.sampling, report_.difference};
    if (!report_.weights) return facts;
    nps_result& r = facts.result;
    for (group* const g : {&r.detractors, &r.passives, &r.promoters}) *g = by_share(*g);
    facts.levels = by_share(facts.levels);
    return facts;
  }

  nps_request const& asked_;
  survey_reading reading_;
  problems found_;
  nps_report report_;
  std::optional<scale> on_ = {};
};

}  // namespace detail

inline std::string measured_by(nps_setting const& s) {
  if (!s.definition) return "";
  nps_classes const c = classes_on(s.on->value, s.definition->value);
  auto const range = [](std::optional<scale> const& r) { return r ? typed_scale(*r) : "-"; };
  return typed_scale(s.on->value) + " (" + range(c.detractors) + ", " + range(c.passives) + ", " +
         range(c.promoters) + ')';
}

inline nps_evaluation evaluate_nps(std::string source, survey_reading reading,
                                   nps_request const& asked) {
  return detail::nps_evaluator(std::move(source), std::move(reading), asked).evaluation();
}

}  // namespace kpi
