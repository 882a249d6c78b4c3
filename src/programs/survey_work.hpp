// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <kpi/csv/reading_total.hpp>
#include <kpi/grading/survey_facts.hpp>

#include "rejects.hpp"
#include "segmented_survey.hpp"
#include "src/command_line/run.hpp"
#include "src/io/input_copy.hpp"
#include "src/io/progress.hpp"
#include "survey_input.hpp"

// What `nps`, `csat` and `ces` do with survey files: their questions, their segments, another survey beside them, and all
// of them together. What is a program's own is a `Kpi`: its settings and report, and evaluate(), machine(), human(),
// scale_of().

namespace kpi {

/// The answers to one question in several files, added up.
class running_total {
public:
  void add(std::string const& input, survey_reading const& reading, bool scale_known) {
    if (!can_be_added(reading)) {
      unread_ += (unread_.empty() ? "" : ", ") + input;
      return;
    }
    if (!sum_) {
      sum_ = reading;
      sum_->found = {};
      return;
    }
    if (spoilt_) return;
    auto const done = kpi::add(*sum_, reading, input, scale_known);
    if (!done) spoilt_ = done.error();
    if (spoilt_ && spoilt_->where.file.empty()) spoilt_->where.file = input;
  }

  /// Errors: total_incomplete, those of adding, no_answer.
  result<survey_reading> reading(std::string const& name) const {
    if (!unread_.empty()) return failure(code::total_incomplete, {name}, {}, {unread_});
    if (spoilt_) return tl::unexpected(*spoilt_);
    if (!sum_ || !sum_->data)
      return failure(code::no_answer, {name}, {},
                     {sum_ ? sum_->missing : 0, sum_ ? sum_->rejected : 0});
    survey_reading all = *sum_;
    if (all.repeated > 0)
      kpi::add(all.found, severity::warning,
               {code::respondent_in_several, {name}, {}, {all.repeated}});
    return all;
  }

private:
  std::optional<survey_reading> sum_ = {};
  std::optional<error> spoilt_ = {};  ///< why there is no total
  std::string unread_ = {};
};

/// A program's run over its inputs.
template <class Kpi>
class survey_session {
public:
  using report = typename Kpi::report;
  using settings = typename Kpi::settings;

  survey_session(settings const& s, std::vector<std::string> const& inputs)
      : settings_(prepared(s, inputs)), several_(inputs.size() > 1), totals_(s.survey.questions()),
        other_(std::make_shared<other_survey<Kpi>>(settings_)) {
    if (settings_.survey.rejects)
      rejects_.emplace(*settings_.survey.rejects, Kpi::name, settings_.output.how.lang);
  }

  /// One outcome for each question.
  std::vector<outcome> outcomes_of(std::string const& input) {
    auto const& counts = settings_.survey.counts;
    if (counts)
      return {
          evaluated({input, 0, typed_reading(*counts, Kpi::scale_of(settings_, counts->size()))})};
    input_copy copy(input);
    if (rejects_)
      if (auto const made = copy.make(); !made) return {failed(made.error())};
    auto const readings = readings_of(copy.path(), input, settings_.survey);
    std::vector<outcome> found;
    for (std::size_t question = 0; question < readings.size(); ++question) {
      found.push_back(evaluated({input, question, readings[question]}));
      if (rejects_) rejects_->collect(copy.path(), input, settings_.survey.request(question), on_);
    }
    if (settings_.survey.total) add_to_totals(input, readings);
    return found;
  }

  std::vector<outcome> totals() {
    std::vector<outcome> found;
    for (std::size_t question = 0; question < totals_.size(); ++question) {
      auto const reading = totals_[question].reading(total_name);
      found.push_back(reading ? evaluated({total_name, question, *reading})
                              : failed(reading.error()));
    }
    return found;
  }

  problems close() { return rejects_ ? rejects_->close() : problems{}; }

private:
  static constexpr char const* total_name = "(total)";

  std::string shown_name(std::string const& source) const {
    if (source != total_name) return source;
    return std::string(
        words{"Total of the files", "Total des fichiers"}.in(settings_.output.how.lang));
  }

  /// With what the run as a whole asks of the reading of each file.
  static settings prepared(settings s, std::vector<std::string> const& inputs) {
    s.survey.reading.list_respondents = s.against || s.survey.total;
    std::vector<std::string> read = inputs;
    for (std::size_t i = 0; s.survey.rejects && i < s.survey.questions(); ++i)
      read.insert(read.end(), inputs.begin(), inputs.end());
    if (s.against) read.push_back(*s.against);
    s.survey.reading.progress = terminal_progress(s.output.progress_width, s.output.how.lang, read);
    return s;
  }

  static error too_many_compared(asked_survey const& of) {
    return {code::too_many_compared,
            {of.source},
            {},
            {std::uint64_t{of.reading.segments.size()}, std::uint64_t{most_compared}}};
  }

  /// The waves that are named; "" is a blank, which the trend leaves out.
  static void add_trend_errors(asked_survey const& of, problems& found) {
    std::vector<std::string> names;
    for (survey_segment const& s : of.reading.segments)
      if (!s.key.front().empty()) names.push_back(s.key.front());
    std::vector<std::string> const wrong = names_of_no_wave(names);
    if (!wrong.empty())
      add(found, severity::error, {code::not_a_wave, {of.source}, wrong.front(), {}});
    else if (names.size() < least_waves)
      add(found, severity::error,
          {code::too_few_waves,
           {of.source},
           {},
           {std::uint64_t{names.size()}, std::uint64_t{least_waves}}});
  }

  static outcome failed(error e) {
    outcome found;
    add(found.found, severity::error, std::move(e));
    return found;
  }

  /// Of a file that cannot be read there is one reading, whatever was asked.
  void add_to_totals(std::string const& input, std::vector<survey_reading> const& readings) {
    for (std::size_t i = 0; i < totals_.size(); ++i)
      totals_[i].add(input, readings[std::min(i, readings.size() - 1)],
                     settings_.survey.on.has_value());
  }

  outcome evaluated(asked_survey of) {
    auto asked = settings_.request;
    problems of_other;
    asked.against = other_->whole(of.question, of_other);
    auto evaluation = Kpi::evaluate(of.source, of.reading, asked);
    outcome found{evaluation.found, "", {}};
    append(found.found, of_other);
    on_ = evaluation.on ? evaluation.on : settings_.survey.on;
    if (settings_.survey.compare && of.reading.segments.size() > most_compared)
      add(found.found, severity::error, too_many_compared(of));
    if (settings_.survey.trend && evaluation.report) add_trend_errors(of, found.found);
    if (of.source != total_name && answers_in(of.reading) != nullptr)
      found.reading = how_read(of.source, settings_.survey, of.reading, settings_.output.how.lang);
    if (!evaluation.report || has_errors(found.found)) return found;
    std::string const source =
        source_of(shown_name(of.source), several_, of.reading, settings_.survey.questions() > 1);
    found.result = settings_.survey.has_segments() && !of.reading.how.by.empty()
                       ? segmented(std::move(of), std::move(*evaluation.report), source)
                       : whole(std::move(*evaluation.report), source);
    return found;
  }

  answer whole(report made, std::string const& source) const {
    auto const kept = std::make_shared<report const>(std::move(made));
    return {[kept, lang = settings_.output.how.lang] { return Kpi::machine(*kept, lang); },
            [kept, how = settings_.output.how, source] {
              sheet human = Kpi::human(*kept, how);
              human.source = source;
              return human;
            },
            {},
            [kept](std::string const& key, std::size_t, auto const& others) {
              bool const plain = !kept->weights && !kept->missing_counted;
              return plain ? grading::facts_of(*kept, key, others) : grading::key_facts{};
            }};
  }

  answer segmented(asked_survey of, report made, std::string const& source) const {
    auto const kept = std::make_shared<segmented_survey<Kpi> const>(settings_, other_,
                                                                    std::move(of), std::move(made));
    answer all{[kept] { return kept->total_record(); },
               [kept, source] {
                 sheet human = kept->page();
                 human.source = source;
                 return human;
               },
               [kept] { return kept->parts(kept); },
               [kept](std::string const& key, std::size_t part, auto const& others) {
                 return kept->facts(key, part, others);
               }};
    all.part_lines = true;
    return all;
  }

  settings settings_;
  bool several_;
  std::vector<running_total> totals_;
  std::shared_ptr<other_survey<Kpi>> other_;
  std::optional<rejects_file> rejects_ = {};
  std::optional<scale> on_ = {};  ///< of the last result
};

/// What the settings ask a program to do.
template <class Kpi>
work survey_work(typename Kpi::settings const& settings, std::vector<std::string> inputs) {
  auto const session = std::make_shared<survey_session<Kpi>>(settings, inputs);
  auto const blank = [weighted = settings.survey.reading.weight.has_value(),
                      trend = settings.survey.trend,
                      missing = settings.survey.reading.count_missing] {
    typename Kpi::report nothing;
    nothing.missing_counted = missing;
    if (weighted) nothing.weights.emplace();
    if (trend) nothing.trend.emplace();
    return Kpi::machine(nothing, language::english);
  };
  work w{Kpi::name,
         settings.output,
         std::move(inputs),
         [session](std::string const& input) { return session->outcomes_of(input); },
         blank,
         settings.survey.has_segments() ? "segments" : "",
         settings.survey.questions()};
  if (settings.survey.total) w.totals = [session] { return session->totals(); };
  w.close = [session] { return session->close(); };
  return w;
}

}  // namespace kpi
