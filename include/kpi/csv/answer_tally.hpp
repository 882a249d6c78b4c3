// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/csv/tally.hpp>

namespace kpi::csv {

/// Counts raw answers, one a record. Every distinct text is parsed once (as long as it stays among
/// the few hundred last ones), so a long file costs little more than finding its cells.
class answer_tally {
public:
  explicit answer_tally(tally_desk& desk)
      : desk_(desk), column_(desk.at().score.value_or(0)), alone_(!desk.plan().dialect.delimiter),
        memory_(256) {}

  void take(record const& r);
  void finish();

private:
  /// A distinct score: how often, and where first.
  struct slot {
    std::uint64_t count = 0;
    first_place first = {};
  };
  struct remembered {
    std::string text;
    std::uint64_t* count = nullptr;
  };

  void take_answer(record const& r);
  std::uint64_t* counter_of(record const& r);
  std::uint64_t* counter_of_score(record const& r, rational const& score, std::string_view label);
  std::uint64_t* counter_of_label(record const& r);
  void set_aside(std::string_view text) {
    desk_.reading().how.set_aside.emplace_back(trimmed(text));
  }
  distribution all() const;
  std::uint64_t answers() const;

  tally_desk& desk_;
  std::size_t column_;
  bool alone_;                      ///< one column: a blank line is a missing answer
  std::vector<remembered> memory_;  ///< by hash of the text; a newcomer takes the place
  std::map<rational, slot> scores_;
  std::array<std::uint64_t, 3> classes_ = {};
  std::uint64_t blank_ = 0;     ///< blank lines that nothing has followed yet
  std::optional<record> last_;  ///< a record that is a footer if it is the last one
  bool too_many_ = false;
};

// -------------------------------------------------------------------------------------------------

namespace detail {

/// A total or a mean under the answers, if nothing follows it.
inline bool may_be_footer(record const& r) {
  std::string_view const first = r.text(0);
  if (first.empty() || first.size() > 20 || kpi::detail::is_digit(first.front())) return false;
  remark const says = remark_of(first);
  return says == remark::total || says == remark::summary;
}

}  // namespace detail

inline void answer_tally::take(record const& r) {
  if (is_blank(r)) {
    blank_ += alone_ ? 1U : 0U;
    return;
  }
  desk_.reading().missing += std::exchange(blank_, 0);
  if (auto const held = std::exchange(last_, std::nullopt)) take_answer(*held);
  if (detail::may_be_footer(r))
    last_ = r;
  else
    take_answer(r);
}

inline void answer_tally::take_answer(record const& r) {
  ++desk_.reading().how.records;
  if (too_many_ || desk_.is_broken(r)) return;
  std::string_view const text = r.text(column_);
  remembered& known = memory_[std::hash<std::string_view>{}(text) % memory_.size()];
  if (known.count != nullptr && known.text == text) {
    ++*known.count;
    return;
  }
  std::uint64_t* const counter = counter_of(r);
  if (counter == nullptr) return;
  ++*counter;
  known = {std::string(text), counter};
}

/// What counts this answer; nothing when it cannot be used, which is then told.
inline std::uint64_t* answer_tally::counter_of(record const& r) {
  std::string_view const text = r.text(column_);
  if (is_missing(text)) return &desk_.reading().missing;
  auto const score = parse_score(text, desk_.mark());
  if (score && !desk_.plan().layout.classes) return counter_of_score(r, score->score, score->label);
  return counter_of_label(r);
}

inline std::uint64_t* answer_tally::counter_of_score(record const& r, rational const& score,
                                                     std::string_view label) {
  auto const found = scores_.find(score);
  if (found != scores_.end()) return &found->second.count;
  if (scores_.size() == most_levels) {
    too_many_ = true;
    desk_.fail(code::too_many_scores, desk_.where(r.at(column_)), std::string(r.text(column_)),
               {std::uint64_t{most_levels}, desk_.heading(column_)});
    return nullptr;
  }
  slot const fresh{0, {score, desk_.where(r.at(column_)), std::string(r.text(column_))}};
  if (!label.empty()) desk_.reading().labels.push_back({score, std::string(label)});
  return &scores_.emplace(score, fresh).first->second.count;
}

inline std::uint64_t* answer_tally::counter_of_label(record const& r) {
  layout const& found = desk_.plan().layout;
  auto const means =
      found.family != nullptr ? meaning(*found.family, r.text(column_)) : std::nullopt;
  if (!means) {
    desk_.reject_label(r, column_);
    return nullptr;
  }
  if (auto const* const score = std::get_if<int>(&*means))
    return counter_of_score(r, *score, trimmed(r.text(column_)));
  return &classes_[static_cast<std::size_t>(std::get<answer_class>(*means))];
}

inline distribution answer_tally::all() const {
  distribution d;
  for (auto const& [score, s] : scores_) d.levels.push_back({score, s.count});
  d.missing = desk_.reading().missing;
  d.rejected = desk_.reading().rejected;
  return d;
}

inline std::uint64_t answer_tally::answers() const {
  return responses(all()) + classes_[0] + classes_[1] + classes_[2];
}

inline void answer_tally::finish() {
  if (last_) set_aside(last_->text(0));
  survey_reading& reading = desk_.reading();
  for (auto const& [score, s] : scores_) reading.places.push_back(s.first);
  if (answers() == 0 && has_errors(reading.found)) return;
  if (answers() == 0 && reading.rejected > 0)
    return desk_.tell(severity::error,
                      error_of(bad_answers{reading.rejected, 0, reading.rejected, reading.most_bad},
                               desk_.file()));
  if (answers() == 0)
    return desk_.fail(code::no_answer, desk_.start(), {}, {reading.missing, reading.rejected});
  if (desk_.plan().layout.classes)
    desk_.settle(class_counts{classes_[0], classes_[1], classes_[2]});
  else
    desk_.settle(all());
}

}  // namespace kpi::csv
