// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/commentary/ces_commentary.hpp>
#include <kpi/commentary/ces_question.hpp>
#include <kpi/commentary/ces_working.hpp>
#include <kpi/commentary/interval_working.hpp>
#include <kpi/commentary/survey_evaluation.hpp>
#include <kpi/commentary/survey_labels.hpp>
#include <kpi/commentary/survey_overlap.hpp>
#include <kpi/commentary/survey_report.hpp>
#include <kpi/commentary/survey_sampling.hpp>
#include <kpi/commentary/survey_weights.hpp>
#include <kpi/csv/ces_vocabulary.hpp>
#include <kpi/csv/label_polarity.hpp>
#include <kpi/inference/survey_sample.hpp>
#include <kpi/metric/ces.hpp>
#include <kpi/text/display.hpp>

namespace kpi {

/// Everything that is told of one CES, whatever the format it is then written in.
struct ces_report : survey_report {
  ces_result result;
  ces_setting setting;
  std::optional<ces_result> other;  ///< by the other reading, where there is one
};

/// What is asked of a survey.
struct ces_request {
  std::optional<ces_definition> definition = {};
  std::optional<ces_direction> direction = {};
  std::optional<scale> on = {};
  vocabulary labels = ces_vocabulary();  ///< what the labels of the file mean
  bool labels_typed = false;             ///< the vocabulary is the user's
  display how = {};
  extent commentary = extent::full;
  bool working = false;
  bool typed = false;                             ///< the counts were typed, not read from a file
  std::optional<sampling_request> sampling = {};  ///< absent: no interval
  std::optional<compared_survey> against = {};    ///< another survey, measured in the same way
};

/// A report, unless there are errors.
struct ces_evaluation {
  problems found;
  std::optional<ces_report> report;
  std::optional<scale> on = {};  ///< the scale, as far as it was found
};

/// Scale, classes and figure, in words that are the same for surveys that can be compared.
std::string measured_by(ces_setting const& s);

/// The whole road from what a file says to what is told of it. Labels of agreement without scores need
/// a direction (labels_without_direction); where labels, question and options contradict one another both
/// readings are told, with a warning.
ces_evaluation evaluate_ces(std::string source, survey_reading reading, ces_request const& asked);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// The road in steps; each may add problems.
class ces_evaluator {
public:
  ces_evaluator(std::string source, survey_reading reading, ces_request const& asked)
      : asked_(asked), reading_(std::move(reading)), found_(reading_.found) {
    report_.source = std::move(source);
  }

  ces_evaluation evaluation() {
    if (auto const* all = answers_in(reading_)) evaluate(*all);
    if (has_errors(found_)) return {found_, std::nullopt, on_};
    report_.warnings = found_.warnings;
    return {found_, report_, on_};
  }

private:
  void evaluate(answers const& all) {
    std::uint64_t const before = found_.errors.count;
    if (needs_direction()) return;
    ces_choice choice{asked_.definition,     asked_.direction,    asked_.on,
                      reading_.labelled,     asked_.labels_typed, reading_.mentioned,
                      reading_.scores_listed};
    stated<scale> const on = ces_scale_of(choice, all);
    heed_words(choice, on.value);
    auto const setting = setting_of(choice, on);
    if (!setting) return fail(setting.error());
    report_.setting = *setting;
    on_ = setting->on.value;
    if (setting->other) warn_of_contradiction();
    if (found_.errors.count > before) return;
    turn_labels();
    compute();
  }

  /// Where single rows are errors already, what follows from their absence is not told.
  void fail(error e) {
    if (!reading_.data) return;
    e.where.file = report_.source;
    add(found_, severity::error, std::move(e));
  }

  /// Agreement without scores says nothing of effort until somebody says which way it counts.
  bool needs_direction() {
    bool const bare = reading_.labelled && reading_.kind == "agree";
    if (!bare || asked_.direction || asked_.definition) return false;
    bool const placed = !reading_.places.empty();
    add(found_, severity::error,
        {code::labels_without_direction,
         placed ? reading_.places.back().where : place{report_.source},
         reading_.labels.empty() ? "" : reading_.labels.back().label,
         {std::to_string(reading_.labelled->highest)}});
    return true;
  }

  /// What labels and question say of the direction. Labels that stand for the scores say which answer is
  /// easy whatever the direction; then the question has nothing to add.
  void heed_words(ces_choice& choice, scale const& on) {
    label_facts const labels = facts_of(reading_.labels, asked_.labels, on);
    check_labels(labels, on, reading_, asked_.on.has_value() || asked_.labels_typed, found_);
    question_ = asked_about(reading_.how);
    if (reading_.labelled && !asked_.labels_typed) return;
    choice.by_labels = direction_by_labels(labels, question_);
    choice.by_question = question_;
  }

  void warn_of_contradiction() {
    bool const by_option = report_.setting.objection == provenance::option;
    bool const placed = by_option && !reading_.places.empty() && !reading_.labels.empty();
    add(found_, severity::warning,
        {code::direction_contradicted,
         placed ? place_of(reading_.labels.front().score, reading_) : place{report_.source},
         placed ? reading_.labels.front().label : said_of_effort(),
         {}});
  }

  /// The words that speak of ease or effort: the question, else the heading of the scores.
  std::string said_of_effort() const {
    auto const& how = reading_.how;
    return how.question ? *how.question : how.column ? how.column->value : "";
  }

  /// Families list their scores by ease (or agreement); on a scale of effort they run the other way.
  void turn_labels() {
    if (!reading_.labelled || asked_.labels_typed) return;
    bool const about_effort = reading_.kind == "agree" && question_ == ces_direction::effort;
    ces_direction const listed = about_effort ? ces_direction::effort : ces_direction::ease;
    if (report_.setting.direction.value != listed)
      reading_ = turned(std::move(reading_), report_.setting.on.value);
  }

  void compute() {
    scale const& on = report_.setting.on.value;
    auto const parts = applied(on, *answers_in(reading_), reading_, report_.source, found_);
    report_.out_of_scale = parts.out_of_scale;
    if (has_errors(found_)) return;
    auto const score = ces_by(parts.inside, report_.setting.definition.value);
    if (!score) return fail(score.error());
    report_.result = *score;
    report_.weights = weights_in(parts.inside);
    if (report_.setting.other)
      if (auto const other = ces_by(parts.inside, *report_.setting.other)) report_.other = *other;
    report_.levels = scored_groups(parts.inside, on);
    if (!with_missing_counted()) return;
    sample_chance();
    if (has_errors(found_)) return;
    warn_of_unused_end();
    describe();
  }

  bool with_missing_counted() {
    ces_figure const figure = report_.setting.definition.value.figure;
    auto const widened = [&](ces_result r, std::uint64_t n) {
      return with_missing(std::move(r), figure, n);
    };
    if (!count_missing(report_, reading_, kind_of(figure), widened, found_)) return false;
    if (report_.other && report_.result.blank > 0)
      report_.other = with_missing(*report_.other, report_.setting.other->figure, reading_.missing);
    return true;
  }

  void sample_chance() {
    ces_result const& r = report_.result;
    ces_figure const figure = report_.setting.definition.value.figure;
    tell_sampling(report_,
                  {kind_of(figure), r.score, r.responses,
                   sample_of(r, figure, report_.levels, effective_answers(report_.weights)),
                   report_.setting.on.value, measured_by(report_.setting), reading_.respondents},
                  asked_.sampling, asked_.against, found_);
  }

  static result<ces_result> ces_by(answers const& a, ces_definition const& by) {
    return std::visit(
        [&](auto const& d) -> result<ces_result> {
          if constexpr (requires { d.levels; })
            return ces(d, by);
          else
            return failure(code::no_layout);  // the vocabularies of the CES have no bare classes
        },
        a);
  }

  /// Many raw answers, none at the top of a scale that was only assumed: it may be another one.
  void warn_of_unused_end() {
    auto const& n = report_.result.responses;
    scale const& on = report_.setting.on.value;
    bool const assumed =
        report_.setting.on.from == provenance::by_default && !reading_.scores_listed;
    bool const unused = report_.levels.back().of.share == 0;
    if (!assumed || !unused || n.value_or(0) < many_raw_answers) return;
    add(found_, severity::warning,
        {code::narrow_answers,
         {report_.source},
         {},
         {static_cast<std::uint64_t>(on.highest - 1), *n, static_cast<std::uint64_t>(on.highest)}});
  }

  void describe() {
    report_.missing = reading_.missing;
    report_.rejected = reading_.rejected;
    report_.labels = reading_.labels;
    if (!asked_.typed) report_.reading = reading_.how;
    report_.commentary = ces_commentary(told(), asked_.how, asked_.commentary);
    tell_weights(report_, report_.result.responses, asked_.how);
    tell_overlap(report_, asked_.how);
    if (asked_.working) report_.working = working();
  }

  std::vector<working_step> working() const {
    ces_definition const& by = report_.setting.definition.value;
    auto steps = ces_working(report_.result, by, report_.levels, asked_.how);
    figure_names const names{by.direction == ces_direction::ease
                                 ? words{"net ease", "facilité nette"}
                                 : words{"net effort", "effort net"},
                             high_class(by.direction), low_class(by.direction)};
    for (working_step& step : interval_working(report_.sampling, names, asked_.how))
      steps.push_back(std::move(step));
    return steps;
  }

  /// What the commentary draws on: of weighted answers their shares.
  ces_facts told() const {
    auto const& levels = report_.levels;
    ces_facts facts{report_.result, report_.setting,
                    survey_levels(report_.weights ? by_share(levels) : levels, report_.labels),
                    report_.sampling, report_.difference};
    if (!report_.weights) return facts;
    ces_result& r = facts.result;
    for (group* const g : {&r.low, &r.middle, &r.high}) *g = by_share(*g);
    return facts;
  }

  ces_request const& asked_;
  survey_reading reading_;
  problems found_;
  ces_report report_;
  std::optional<scale> on_ = {};
  std::optional<ces_direction> question_;
};

}  // namespace detail

inline std::string measured_by(ces_setting const& s) {
  ces_definition const& by = s.definition.value;
  return typed_scale(s.on.value) + " (" + std::string(by.name) + ')';
}

inline ces_evaluation evaluate_ces(std::string source, survey_reading reading,
                                   ces_request const& asked) {
  return detail::ces_evaluator(std::move(source), std::move(reading), asked).evaluation();
}

}  // namespace kpi
