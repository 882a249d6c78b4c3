// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/commentary/csat_commentary.hpp>
#include <kpi/commentary/csat_working.hpp>
#include <kpi/commentary/interval_working.hpp>
#include <kpi/commentary/survey_evaluation.hpp>
#include <kpi/commentary/survey_labels.hpp>
#include <kpi/commentary/survey_overlap.hpp>
#include <kpi/commentary/survey_report.hpp>
#include <kpi/commentary/survey_sampling.hpp>
#include <kpi/commentary/survey_weights.hpp>
#include <kpi/csv/csat_vocabulary.hpp>
#include <kpi/csv/label_polarity.hpp>
#include <kpi/inference/survey_sample.hpp>
#include <kpi/metric/csat.hpp>
#include <kpi/text/display.hpp>

namespace kpi {

/// Everything that is told of one CSAT, whatever the format it is then written in.
struct csat_report : survey_report {
  csat_result result;
  csat_setting setting;
};

/// What is asked of a survey.
struct csat_request {
  std::optional<csat_definition> definition = {};
  std::optional<scale> on = {};
  vocabulary labels = csat_vocabulary();  ///< what the labels beside the scores mean
  bool labels_typed = false;              ///< the vocabulary is the user's
  display how = {};
  extent commentary = extent::full;
  bool working = false;
  bool typed = false;                             ///< the counts were typed, not read from a file
  std::optional<sampling_request> sampling = {};  ///< absent: no interval
  std::optional<compared_survey> against = {};    ///< another survey, measured in the same way
};

/// A report, unless there are errors.
struct csat_evaluation {
  problems found;
  std::optional<csat_report> report;
  std::optional<scale> on = {};  ///< the scale, as far as it was found
};

/// Scale and classes, in words that are the same for surveys that can be compared.
std::string measured_by(csat_setting const& s);

/// The whole road from what a file says to what is told of it. Where the labels say that the lowest score
/// is the best, the scale is turned round, with a warning.
csat_evaluation evaluate_csat(std::string source, survey_reading reading,
                              csat_request const& asked);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr figure_names csat_names{{"net satisfaction", "satisfaction nette"},
                                         {"satisfied", "satisfaits"},
                                         {"dissatisfied", "insatisfaits"}};

/// The road in steps; each may add problems.
class csat_evaluator {
public:
  csat_evaluator(std::string source, survey_reading reading, csat_request const& asked)
      : asked_(asked), reading_(std::move(reading)), found_(reading_.found) {
    report_.source = std::move(source);
  }

  csat_evaluation evaluation() {
    if (auto const* all = answers_in(reading_)) evaluate(*all);
    if (has_errors(found_)) return {found_, std::nullopt, on_};
    report_.warnings = found_.warnings;
    return {found_, report_, on_};
  }

private:
  void evaluate(answers const& all) {
    std::uint64_t const before = found_.errors.count;
    csat_choice const choice{asked_.definition,   asked_.on,          reading_.labelled,
                             asked_.labels_typed, reading_.mentioned, reading_.scores_listed};
    auto setting = setting_of(choice, all);
    if (!setting) return fail(setting.error());
    report_.setting = *setting;
    on_ = setting->on.value;
    heed_labels();
    if (found_.errors.count > before) return;
    auto const parts =
        applied(setting->on.value, *answers_in(reading_), reading_, report_.source, found_);
    report_.out_of_scale = parts.out_of_scale;
    if (has_errors(found_)) return;
    auto const score = std::visit([&](auto const& d) { return csat_of(d); }, parts.inside);
    if (!score) return fail(score.error());
    report_.result = *score;
    report_.weights = weights_in(parts.inside);
    report_.levels = scored_groups(parts.inside, setting->on.value);
    if (!with_missing_counted()) return;
    sample_chance();
    if (has_errors(found_)) return;
    warn_of_unused_best();
    describe();
  }

  bool with_missing_counted() {
    csat_figure const figure = report_.setting.definition.value.figure;
    auto const widened = [&](csat_result r, std::uint64_t n) {
      return with_missing(std::move(r), figure, n);
    };
    return count_missing(report_, reading_, kind_of(figure), widened, found_);
  }

  void sample_chance() {
    csat_result const& r = report_.result;
    csat_figure const figure = report_.setting.definition.value.figure;
    tell_sampling(report_,
                  {kind_of(figure), r.score, r.responses,
                   sample_of(r, figure, report_.levels, effective_answers(report_.weights)),
                   report_.setting.on.value, measured_by(report_.setting), reading_.respondents},
                  asked_.sampling, asked_.against, found_);
  }

  /// Where single rows are errors already, what follows from their absence is not told.
  void fail(error e) {
    if (!reading_.data) return;
    e.where.file = report_.source;
    add(found_, severity::error, std::move(e));
  }

  /// Labels beside the scores may turn the scale; labels in their place cannot.
  void heed_labels() {
    scale const& on = report_.setting.on.value;
    label_facts const labels = facts_of(reading_.labels, asked_.labels, on);
    check_labels(labels, on, reading_, asked_.on.has_value() || asked_.labels_typed, found_);
    if (reading_.labelled || labels.scores != polarity::falling) return;
    place where = place_of(on.lowest, reading_);
    where.file = report_.source;
    add(found_, severity::warning,
        {code::scale_turned,
         std::move(where),
         {},
         {static_cast<std::uint64_t>(on.lowest), static_cast<std::uint64_t>(on.highest)}});
    reading_ = turned(std::move(reading_), on);
  }

  template <class Answers>
  result<csat_result> csat_of(Answers const& a) const {
    if constexpr (requires { a.levels; })
      return csat(a, report_.setting);
    else
      return failure(code::no_layout);  // the vocabularies of the CSAT have no bare classes
  }

  /// Many raw answers, none at the top of a scale that was only assumed: it may be another one.
  void warn_of_unused_best() {
    auto const& r = report_.result;
    scale const& on = report_.setting.on.value;
    bool const assumed =
        report_.setting.on.from == provenance::by_default && !reading_.scores_listed;
    bool const unused = report_.levels.back().of.share == 0;
    if (!assumed || !unused || r.responses.value_or(0) < many_raw_answers) return;
    add(found_, severity::warning,
        {code::narrow_answers,
         {report_.source},
         {},
         {static_cast<std::uint64_t>(on.highest - 1), *r.responses,
          static_cast<std::uint64_t>(on.highest)}});
  }

  void describe() {
    report_.missing = reading_.missing;
    report_.rejected = reading_.rejected;
    report_.labels = reading_.labels;
    if (!asked_.typed) report_.reading = reading_.how;
    report_.commentary = csat_commentary(told(), asked_.how, asked_.commentary);
    tell_weights(report_, report_.result.responses, asked_.how);
    tell_overlap(report_, asked_.how);
    if (asked_.working) report_.working = working();
  }

  std::vector<working_step> working() const {
    auto steps = csat_working(report_.result, report_.setting, report_.levels, asked_.how);
    for (working_step& step : interval_working(report_.sampling, csat_names, asked_.how))
      steps.push_back(std::move(step));
    return steps;
  }

  /// What the commentary draws on: of weighted answers their shares.
  csat_facts told() const {
    auto const& levels = report_.levels;
    csat_facts facts{report_.result, report_.setting,
                     survey_levels(report_.weights ? by_share(levels) : levels, report_.labels),
                     report_.sampling, report_.difference};
    if (!report_.weights) return facts;
    csat_result& r = facts.result;
    r.satisfied = by_share(r.satisfied);
    r.dissatisfied = by_share(r.dissatisfied);
    if (r.neutral) r.neutral = by_share(*r.neutral);
    return facts;
  }

  csat_request const& asked_;
  survey_reading reading_;
  problems found_;
  csat_report report_;
  std::optional<scale> on_ = {};
};

}  // namespace detail

inline std::string measured_by(csat_setting const& s) {
  std::string const classes =
      typed_scale(s.on.value) + " (" + typed_scale(s.classes.satisfied) + ", ";
  return classes + std::string(s.definition.value.name) + ')';
}

inline csat_evaluation evaluate_csat(std::string source, survey_reading reading,
                                     csat_request const& asked) {
  return detail::csat_evaluator(std::move(source), std::move(reading), asked).evaluation();
}

}  // namespace kpi
