// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <kpi/commentary/comparisons_finding.hpp>
#include <kpi/commentary/segment_comparison.hpp>
#include <kpi/commentary/survey_segments.hpp>
#include <kpi/commentary/survey_trend.hpp>
#include <kpi/commentary/survey_weights.hpp>
#include <kpi/commentary/trend_finding.hpp>
#include <kpi/csv/reading_total.hpp>
#include <kpi/grading/survey_facts.hpp>
#include <kpi/render/segment_comparisons_sheet.hpp>
#include <kpi/render/segments_sheet.hpp>
#include <kpi/render/trend_sheet.hpp>

#include "other_survey.hpp"
#include "src/command_line/run.hpp"

namespace kpi {

/// The unit of a result, as JSON says it.
inline std::string unit_in(record const& machine) {
  for (member const& m : machine)
    if (m.key == "unit") return std::get<std::string>(m.what.is);
  return "";
}

/// What a file says on one question.
struct asked_survey {
  std::string source;
  std::size_t question = 0;
  survey_reading reading;
};

/// A survey, its segments and what was computed of the whole: each segment is worked out when it is asked for, since
/// there may be many.
template <class Kpi>
class segmented_survey {
public:
  using report = typename Kpi::report;
  using settings = typename Kpi::settings;

  /// other: whose segments these are compared with.
  segmented_survey(settings s, std::shared_ptr<other_survey<Kpi> const> other, asked_survey of,
                   report total)
      : settings_(std::move(s)), other_(std::move(other)), of_(std::move(of)),
        segments_(std::exchange(of_.reading.segments, {})), total_(std::move(total)) {
    total_.segment = segment_name{of_.reading.how.by, std::nullopt};
    tell_segments();
    if (settings_.survey.compare) tell_comparisons();
    if (settings_.survey.trend) tell_trend();
  }

  /// The row of each segment, the total last.
  std::vector<answer_part> parts(std::shared_ptr<segmented_survey const> const& self) const {
    std::vector<answer_part> all;
    all.reserve(segments_.size() + 1);
    for (std::size_t i = 0; i < segments_.size(); ++i)
      all.push_back({plain_name(name_of(i)), [self, i] { return self->machine(i); }});
    all.push_back({plain_name(*total_.segment), [self] { return self->total_record(); }});
    return all;
  }

  record total_record() const { return Kpi::machine(total_, settings_.output.how.lang); }

  sheet page() const {
    sheet made = Kpi::human(total_, settings_.output.how);
    made.lead.push_back(
        segments_section(shown_columns(of_.reading.how.by, lang()), rows_,
                         any_withheld_ ? std::optional(settings_.survey.min_base) : std::nullopt,
                         settings_.output.how));
    if (total_.comparisons && !total_.comparisons->empty())
      made.lead.push_back(comparisons_section(*total_.comparisons,
                                              settings_.request.sampling->level,
                                              total_.sampling.kind, settings_.output.how));
    if (total_.trend)
      made.lead.push_back(
          trend_section(*total_.trend, settings_.request.sampling->level, settings_.output.how));
    return made;
  }

  /// What is known of the figures of a part.
  grading::key_facts facts(std::string const& key, std::size_t part,
                           std::vector<grading::other_number> const& others) const {
    if (total_.weights || total_.missing_counted) return {};  // mistakes are known of answers
    if (part >= segments_.size()) return grading::facts_of(total_, key, others);
    return grading::facts_of(segment(part, extent::none).of, key, others);
  }

private:
  /// A segment worked out. Not shown: without answers, or with fewer than asked for.
  struct segment_report {
    report of;
    bool shown = false;
    bool withheld = false;
  };

  language lang() const { return settings_.output.how.lang; }

  segment_name name_of(std::size_t i) const { return {of_.reading.how.by, segments_[i].key}; }

  auto part_request(extent commentary) const {
    auto request = settings_.request;
    request.commentary = commentary;
    request.working = false;
    if (request.sampling) request.sampling->population.reset();  // known of the whole alone
    return request;
  }

  segment_report segment(std::size_t i, extent commentary) const {
    auto request = part_request(commentary);
    request.against = other_->segment(of_.question, segments_[i].key);
    auto evaluation = Kpi::evaluate(of_.source, reading_of(of_.reading, segments_[i]), request);
    segment_report made;
    made.shown = evaluation.report.has_value();
    made.of = made.shown ? std::move(*evaluation.report) : without_answers(i, evaluation.on);
    made.of.segment = name_of(i);
    if (settings_.survey.compare) made.of.comparisons.emplace();
    if (settings_.survey.trend) made.of.trend.emplace();
    made.withheld = made.shown && made.of.result.responses.value_or(0) < settings_.survey.min_base;
    made.shown = made.shown && !made.withheld;
    return made;
  }

  /// The frame of the total, for answers that give no score: there are none, or they weigh nothing.
  report without_answers(std::size_t i, std::optional<scale> const& on) const {
    report made = total_;
    answers const& given = segments_[i].data;
    std::uint64_t const outside = on ? outside_of(given, *on) : 0;
    made.missing = segments_[i].missing;
    made.result.blank = made.missing_counted ? made.missing : 0;
    made.result.responses = kpi::detail::counted_answers(given) - outside + made.result.blank;
    made.rejected = segments_[i].rejected;
    made.out_of_scale = outside;
    made.warnings = {};
    made.sampling = {};
    made.difference = {};
    if (made.weights) made.weights = weight_sums{};
    return made;
  }

  static std::uint64_t outside_of(answers const& a, scale const& on) {
    auto const* const d = std::get_if<distribution>(&a);
    return d == nullptr ? 0 : responses(on_scale(*d, on).outside);
  }

  record machine(std::size_t i) const {
    segment_report const made = segment(i, settings_.request.commentary);
    record all = Kpi::machine(made.of, lang());
    return made.shown ? all : withheld(std::move(all));
  }

  segment_row row_of(report const& r, std::string name, bool shown) const {
    std::optional<rational> weight;
    if (r.weights) weight = r.weights->sum;
    segment_row row{std::move(name), r.result.responses.value_or(0), weight};
    if (shown) row.cells = segment_cells(r, settings_.output.how);
    return row;
  }

  /// The table of all segments, and what the commentary says of them.
  void tell_segments() {
    std::vector<segment_score> scores;
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      segment_report const made = segment(i, extent::none);
      std::string const name = shown_name(name_of(i), lang());
      any_withheld_ = any_withheld_ || made.withheld;
      rows_.push_back(row_of(made.of, name, made.shown));
      scores.push_back({name, made.of.result.responses.value_or(0), std::nullopt});
      waves_.push_back({segments_[i].key.front(), {}});
      if (!made.shown) continue;
      scores.back().score = made.of.result.score;
      shown_.push_back(i);
      compared_.push_back(compared_of(made.of));
      waves_.back().found = compared_.back();
    }
    rows_.push_back(row_of(total_, shown_name(*total_.segment, lang()), true));
    auto found = segments_finding(scores);
    if (!found) return;
    found->columns = shown_columns(of_.reading.how.by, lang());
    found->figure = Kpi::figure;
    found->unit = unit_in(total_record());
    insert(total_.commentary, {survey_segments::code, sentence(*found, settings_.output.how)});
  }

  static compared_segment compared_of(report const& r) {
    return {r.segment.value_or(segment_name{}), r.result.score, r.sampling, r.result.responses};
  }

  /// All segments but one, as if they were one.
  compared_segment rest_of(std::size_t without) const {
    std::optional<survey_segment> others;
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      if (i == without) continue;
      survey_segment const& s = segments_[i];
      if (!others) {
        others = s;
        continue;
      }
      others->data = detail::sum_of(others->data, s.data)->value();
      others->missing += s.missing;
    }
    auto const evaluation =
        Kpi::evaluate(of_.source, reading_of(of_.reading, *others), part_request(extent::none));
    return compared_of(*evaluation.report);
  }

  /// Of two segments the rest is the other one.
  void tell_comparisons() {
    auto& all = total_.comparisons.emplace();
    if (compared_.size() < 2) return;
    sampling_request asked = *settings_.request.sampling;
    asked.population.reset();
    all = pair_comparisons(compared_, asked);
    insert(total_.commentary,
           {survey_comparisons::code, sentence(comparisons_finding(all), settings_.output.how)});
    if (segments_.size() == 2) return;
    std::vector<compared_segment> rests;
    for (std::size_t const i : shown_) rests.push_back(rest_of(i));
    for (segment_comparison& c : rest_comparisons(compared_, rests, asked))
      all.push_back(std::move(c));
  }

  void tell_trend() {
    total_.trend = trend_through(waves_, of_.reading.how.by.front(), *settings_.request.sampling);
    insert(total_.commentary,
           {survey_trend::code, sentence(*total_.trend, Kpi::figure, settings_.output.how)});
  }

  settings settings_;
  std::shared_ptr<other_survey<Kpi> const> other_;
  asked_survey of_;
  std::vector<survey_segment> segments_;
  report total_;
  std::vector<segment_row> rows_ = {};
  std::vector<std::size_t> shown_ = {};          ///< the segments with a score that is shown
  std::vector<compared_segment> compared_ = {};  ///< the same
  std::vector<survey_wave> waves_ = {};          ///< all segments, should they be waves
  bool any_withheld_ = false;
};

}  // namespace kpi
