// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/csv/reading.hpp>
#include <kpi/survey/scale.hpp>

namespace kpi {

/// Adds what another file says to a reading, as if both had been one file: answers, missing, rejected and
/// segments add up exactly. (Who answered in both counts in both, and among the `repeated`.) `scale_known`: the
/// scale was asked for, so that headings need not agree.
/// Errors: cannot_add, of another kind, scale or segments (with the file of `more`); count_overflow;
/// too_many_scores; too_many_segments. The reading is then spoilt.
[[nodiscard]] result<void> add(survey_reading& total, survey_reading const& more,
                               std::string const& file, bool scale_known);

/// True when the file could be read, though it may hold no answer.
bool can_be_added(survey_reading const& reading);

/// The lines of distribution files, added up by segment and name.
std::vector<tally_segment> added(std::vector<tally_segment> const& a,
                                 std::vector<tally_segment> const& b);

// -------------------------------------------------------------------------------------------------

namespace detail {

inline tl::unexpected<error> cannot_add(std::string const& file, std::string const& one,
                                        std::string const& other, std::string option = {}) {
  return failure(code::cannot_add, {file}, {}, {one + " ≠ " + other, std::move(option)});
}

inline bool overflows(std::uint64_t a, std::uint64_t b) {
  return a > std::numeric_limits<std::uint64_t>::max() - b;
}

inline result<answers> added(class_counts const& a, class_counts const& b) {
  if (overflows(a.low, b.low) || overflows(a.middle, b.middle) || overflows(a.high, b.high))
    return failure(code::count_overflow);
  class_counts sum{a.low + b.low, a.middle + b.middle, a.high + b.high};
  if (!a.weights && !b.weights) return sum;
  auto const weights = [](class_counts const& c) {
    return c.weights.value_or(std::array<weight_sums, 3>{
        unit_weights(c.low), unit_weights(c.middle), unit_weights(c.high)});
  };
  sum.weights = weights(a);
  for (std::size_t i = 0; i < 3; ++i) (*sum.weights)[i] = (*sum.weights)[i] + weights(b)[i];
  return sum;
}

inline result<answers> added(distribution const& a, distribution const& b) {
  auto sum = merged(a, b);
  if (!sum) return tl::unexpected(sum.error());
  return answers(std::move(*sum));
}

inline bool are_counts(answers const& a) {
  return std::holds_alternative<distribution>(a) || std::holds_alternative<class_counts>(a);
}

/// Nobody in either class of answers: what a file without answers says, whatever its kind.
inline bool is_nobody(answers const& a) {
  auto const* const d = std::get_if<distribution>(&a);
  return d != nullptr && d->levels.empty();
}

/// Absent where the kinds differ.
inline std::optional<result<answers>> sum_of(answers const& a, answers const& b) {
  if (!are_counts(a) || !are_counts(b)) return std::nullopt;
  if (is_nobody(a) && std::holds_alternative<class_counts>(b)) return b;
  if (is_nobody(b) && std::holds_alternative<class_counts>(a)) return a;
  if (a.index() != b.index()) return std::nullopt;
  if (auto const* const d = std::get_if<distribution>(&a))
    return added(*d, std::get<distribution>(b));
  return added(std::get<class_counts>(a), std::get<class_counts>(b));
}

/// What a reading adds: nobody, where it has no answer.
inline answers answers_to_add(survey_reading const& reading) {
  return reading.data.value_or(distribution{{}, reading.missing, reading.rejected});
}

inline std::string joined(std::vector<std::string> const& parts) {
  std::string text;
  for (std::string const& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text.empty() ? "—" : text;
}

inline std::string said_scale(std::optional<scale> const& s) { return s ? typed_scale(*s) : "—"; }

/// What has to be the same in both.
inline result<void> comparable(survey_reading const& a, survey_reading const& b,
                               std::string const& file, bool scale_known) {
  if (a.labelled != b.labelled || a.kind != b.kind)
    return cannot_add(file, said_scale(a.labelled), said_scale(b.labelled));
  if (!scale_known && (a.mentioned != b.mentioned || a.scores_listed != b.scores_listed))
    return cannot_add(file, said_scale(a.mentioned), said_scale(b.mentioned), "--scale");
  if (a.how.by != b.how.by) return cannot_add(file, joined(a.how.by), joined(b.how.by));
  return {};
}

inline result<void> add_segments(std::vector<survey_segment>& total,
                                 std::vector<survey_segment> const& more) {
  std::map<segment_key, survey_segment, bool (*)(segment_key const&, segment_key const&)> all(
      key_before);
  for (survey_segment& s : total) all.emplace(s.key, std::move(s));
  for (survey_segment const& s : more) {
    auto const [at, fresh] = all.emplace(s.key, s);
    if (fresh) continue;
    auto const sum = sum_of(at->second.data, s.data);
    if (!sum) return failure(code::cannot_add);
    if (!*sum) return tl::unexpected(sum->error());
    at->second.data = **sum;
    at->second.missing += s.missing;
    at->second.rejected += s.rejected;
  }
  if (all.size() > most_segments) return failure(code::too_many_segments);
  total.clear();
  for (auto& [key, s] : all) total.push_back(std::move(s));
  return {};
}

inline void add_words(survey_reading& total, survey_reading const& more) {
  total.places.insert(total.places.end(), more.places.begin(), more.places.end());
  for (score_label const& l : more.labels) {
    bool const known = std::any_of(total.labels.begin(), total.labels.end(),
                                   [&](score_label const& k) { return k.score == l.score; });
    if (!known) total.labels.push_back(l);
  }
  total.repeated += more.repeated + in_both(total.respondents, more.respondents).value_or(0);
  total.respondents = in_either(total.respondents, more.respondents);
  total.how.records += more.how.records;
  total.how.selected += more.how.selected;
  total.how.duplicates += more.how.duplicates;
}

/// The same line of two segments: the same score, or the same word.
inline void add_line(std::vector<tally_line>& lines, tally_line const& more) {
  auto const before = [](tally_line const& a, tally_line const& b) {
    if (a.name.index() != b.name.index()) return a.name.index() < b.name.index();
    if (auto const* const score = std::get_if<rational>(&a.name))
      return *score < std::get<rational>(b.name);
    return std::get<std::string>(a.name) < std::get<std::string>(b.name);
  };
  auto const at = std::lower_bound(lines.begin(), lines.end(), more, before);
  if (at == lines.end() || before(more, *at)) {
    lines.insert(at, more);
    return;
  }
  if (at->weights || more.weights)
    at->weights = at->weights.value_or(unit_weights(at->count)) +
                  more.weights.value_or(unit_weights(more.count));
  at->count += more.count;
  if (at->label.empty()) at->label = more.label;
}

}  // namespace detail

inline bool can_be_added(survey_reading const& reading) {
  if (reading.data) return true;
  return std::all_of(reading.found.errors.first.begin(), reading.found.errors.first.end(),
                     [](error const& e) { return e.code == code::no_answer; });
}

inline result<void> add(survey_reading& total, survey_reading const& more, std::string const& file,
                        bool scale_known) {
  if (!total.data && more.data) {  // whatever the first file with answers is, the total is
    survey_reading fresh = more;
    fresh.found = {};
    auto done = add(fresh, total, file, scale_known);
    total = std::move(fresh);
    return done;
  }
  bool const empty = !more.data;
  if (!empty)
    if (auto same = detail::comparable(total, more, file, scale_known); !same) return same;
  auto const sum = detail::sum_of(detail::answers_to_add(total), detail::answers_to_add(more));
  if (!sum) return detail::cannot_add(file, total.how.layout.value, more.how.layout.value);
  if (!*sum) return tl::unexpected(sum->error());
  if (auto segments = detail::add_segments(total.segments, more.segments); !segments)
    return segments;
  total.data = **sum;
  total.missing += more.missing;
  total.rejected += more.rejected;
  total.skips = total.skips && more.skips;
  detail::add_words(total, more);
  return {};
}

inline std::vector<tally_segment> added(std::vector<tally_segment> const& a,
                                        std::vector<tally_segment> const& b) {
  std::map<segment_key, tally_segment, bool (*)(segment_key const&, segment_key const&)> all(
      key_before);
  for (std::vector<tally_segment> const* const part : {&a, &b})
    for (tally_segment const& s : *part) {
      tally_segment& sum = all.emplace(s.key, tally_segment{s.key, {}, 0, 0}).first->second;
      sum.missing += s.missing;
      sum.rejected += s.rejected;
      for (tally_line const& l : s.lines) detail::add_line(sum.lines, l);
    }
  std::vector<tally_segment> list;
  for (auto& [key, s] : all) list.push_back(std::move(s));
  return list;
}

}  // namespace kpi
