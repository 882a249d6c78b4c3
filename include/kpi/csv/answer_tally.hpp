// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/csv/answer_book.hpp>
#include <kpi/csv/recent_texts.hpp>
#include <kpi/csv/response_filter.hpp>
#include <kpi/csv/row_filter.hpp>
#include <kpi/csv/tally.hpp>

namespace kpi::csv {

/// A row that says nothing new: what it adds, if the filter lets it pass.
struct known_row {
  bool selected = false;
  posting adds = {};
};

/// Counts raw answers, one a record: those that pass the filters, by segment, with their weights. Every
/// distinct text is parsed once (as long as it is a recent one), so a long file costs little more than finding its
/// cells.
class answer_tally {
public:
  answer_tally(tally_desk& desk, key_columns keys)
      : desk_(desk), column_(desk.at().score.value_or(0)), alone_(!desk.plan().dialect.delimiter),
        weight_(std::move(keys.weight)), unique_(std::move(keys.unique)),
        filter_(std::move(keys.where)), responses_(desk), book_(desk, std::move(keys.by)) {}

  void take(record const& r);
  void finish();

  /// No record before waits for the next one, and answers are still counted.
  bool rests() const { return blank_ == 0 && !last_ && !book_.is_full(); }

  /// The columns whose cells decide what a row adds, in order; none where that depends on other rows.
  std::vector<std::size_t> deciding_columns() const;

  bool weighted() const { return weight_.has_value(); }

  /// What a row adds, of which all was met before, so that there is nothing to tell; else absent. It stays the
  /// same for all rows with the same cells in the deciding columns.
  std::optional<known_row> known(record const& r);

  /// Rows that add this and that somebody else has counted; blank lines among the answers of one column.
  void pass(known_row const& row, std::uint64_t rows);
  void pass_blank_lines(std::uint64_t lines);

private:
  /// What counts for a respondent so far, and its record where those left out are collected.
  struct kept_answer {
    posting counted;
    std::unique_ptr<record> row = {};
  };

  void take_answer(record const& r);
  bool ends_reading(record const& r);
  std::optional<posting> posting_of(record const& r);
  std::optional<posting> usable_posting(record const& r, std::uint32_t account);
  std::optional<std::uint32_t> slot_of(record const& r);
  std::optional<std::uint32_t> fresh_slot_of(record const& r);
  std::optional<std::uint32_t> slot_of_label(record const& r);
  std::optional<std::uint32_t> known_slot(record const& r) const;
  std::optional<posting> known_posting(record const& r);
  bool weigh(record const& r, posting& p);
  void collect_stray(record const& r, posting const& p) const;
  bool is_spare(std::string const& respondent, record const& r);
  void settle_respondent(std::string respondent, record const& r, posting p);
  void leave_duplicate(record const& r);
  kept_answer kept(record const& r, posting p) const;
  static bool is_usable(posting const& p) { return p.slot > answer_book::rejected; }
  void set_aside(std::string_view text) {
    desk_.reading().how.set_aside.emplace_back(trimmed(text));
  }
  void post_blanks();
  bool nothing_to_count();
  void tell_duplicates();
  respondent_list counted_respondents();

  tally_desk& desk_;
  std::size_t column_;
  bool alone_;                               ///< one column: a blank line is a missing answer
  recent_texts<std::uint32_t> recent_ = {};  ///< the slots of answers
  std::optional<named_column> weight_;
  std::optional<named_column> unique_;
  row_filter filter_;
  response_filter responses_;
  answer_book book_;
  weight_cells weights_ = {};
  std::unordered_map<std::string, kept_answer> respondents_ = {};
  std::optional<position> duplicate_ = {};
  std::uint64_t blank_ = 0;     ///< blank lines that nothing has followed yet
  std::optional<record> last_;  ///< a record that is a footer if it is the last one
};

// -------------------------------------------------------------------------------------------------

namespace detail {

/// A total or a mean under the answers, if nothing follows it.
inline bool may_be_footer(std::string_view first) {
  if (first.empty() || first.size() > 20 || kpi::detail::is_digit(first.front())) return false;
  remark const says = remark_of(first);
  return says == remark::total || says == remark::summary;
}

inline bool may_be_footer(record const& r) { return may_be_footer(r.text(0)); }

}  // namespace detail

inline void answer_tally::take(record const& r) {
  if (is_blank(r)) {
    blank_ += alone_ ? 1U : 0U;
    return;
  }
  post_blanks();
  if (auto const held = std::exchange(last_, std::nullopt)) take_answer(*held);
  if (detail::may_be_footer(r))
    last_ = r;
  else
    take_answer(r);
}

inline void answer_tally::post_blanks() { pass_blank_lines(std::exchange(blank_, 0)); }

inline void answer_tally::pass_blank_lines(std::uint64_t lines) {
  if (lines == 0) return;
  if (auto const account = book_.account_of({}))
    book_.post({*account, answer_book::missing, lines});
}

inline void answer_tally::pass(known_row const& row, std::uint64_t rows) {
  desk_.reading().how.records += rows;
  if (!row.selected || rows == 0) return;
  desk_.reading().how.selected += rows;
  posting all = row.adds;
  all.count *= rows;
  if (all.weights) all.weights = times(std::move(*all.weights), rows);
  book_.post(all);
}

inline std::vector<std::size_t> answer_tally::deciding_columns() const {
  if (unique_) return {};
  std::vector<std::size_t> columns = responses_.columns();
  columns.push_back(column_);
  if (weight_) columns.push_back(weight_->at);
  for (condition const& c : filter_.conditions()) columns.push_back(c.at);
  for (segment_column const& c : book_.segment_columns()) columns.push_back(c.at);
  std::sort(columns.begin(), columns.end());
  columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
  return columns;
}

inline std::optional<known_row> answer_tally::known(record const& r) {
  if (filter_.has_news(r)) return std::nullopt;
  if (!filter_.passes(r)) return known_row{};
  if (responses_.has_news(r)) return std::nullopt;
  auto adds = known_posting(r);
  return adds ? std::optional(known_row{true, std::move(*adds)}) : std::nullopt;
}

inline std::optional<posting> answer_tally::known_posting(record const& r) {
  auto const account = book_.known_account(r);
  auto const slot = known_slot(r);
  if (!account || !slot) return std::nullopt;
  posting p{*account, *slot};
  if (!is_usable(p)) return p;
  auto const* const score = book_.score_of(*slot);
  bool const stray = desk_.asked().left_out_on && score != nullptr &&
                     !contains(*desk_.asked().left_out_on, *score);
  if (stray) return std::nullopt;
  if (!weight_) return p;
  auto const& weight = weights_.value_of(r.text(weight_->at), desk_.mark());
  if (!weight || *weight < 0) return std::nullopt;
  p.weights = scaled(*weight);
  return p;
}

inline void answer_tally::take_answer(record const& r) {
  bool const passes = filter_.passes(r);
  if (passes && responses_.leaves_out(r)) return;
  ++desk_.reading().how.records;
  if (book_.is_full() || ends_reading(r) || !passes) return;
  ++desk_.reading().how.selected;
  std::string respondent(unique_ ? trimmed(r.text(unique_->at)) : std::string_view());
  if (is_spare(respondent, r)) return;
  auto p = posting_of(r);
  if (!p) return;
  if (respondent.empty()) return book_.post(*p);
  settle_respondent(std::move(respondent), r, std::move(*p));
}

/// A defect after which nothing can be read is told whatever the row holds.
inline bool answer_tally::ends_reading(record const& r) {
  return r.defect() != nullptr && r.defect()->code != code::text_after_quote && desk_.is_broken(r);
}

/// What a row adds. Where it cannot be used and such rows are left out, that it is rejected; nothing
/// after an error.
inline std::optional<posting> answer_tally::posting_of(record const& r) {
  std::uint64_t const before = desk_.reading().rejected;
  auto const account = desk_.is_broken(r) ? std::nullopt : book_.account_of(r);
  auto p = account ? usable_posting(r, *account) : std::nullopt;
  if (p || desk_.reading().rejected == before) return p;
  desk_.reading().rejected = before;  // the book counts it
  return posting{account.value_or(answer_book::no_account), answer_book::rejected};
}

inline std::optional<posting> answer_tally::usable_posting(record const& r, std::uint32_t account) {
  auto const slot = slot_of(r);
  if (!slot) return std::nullopt;
  posting p{account, *slot};
  if (!is_usable(p)) return p;
  if (weight_ && !weigh(r, p)) return std::nullopt;
  collect_stray(r, p);
  return p;
}

/// What the answer says; nothing when it cannot be used, which is then told.
inline std::optional<std::uint32_t> answer_tally::slot_of(record const& r) {
  std::string_view const text = r.text(column_);
  if (auto const* const known = recent_.find(text)) return *known;
  auto const slot = fresh_slot_of(r);
  if (slot) recent_.keep(text, *slot);
  return slot;
}

inline std::optional<std::uint32_t> answer_tally::fresh_slot_of(record const& r) {
  std::string_view const text = r.text(column_);
  if (is_missing(text)) return answer_book::missing;
  auto const score = parse_score(text, desk_.mark());
  if (score && !desk_.plan().layout.classes)
    return book_.slot_of(score->score, score->label, r, column_);
  return slot_of_label(r);
}

/// As `slot_of`, of what was met before.
inline std::optional<std::uint32_t> answer_tally::known_slot(record const& r) const {
  std::string_view const text = r.text(column_);
  layout const& found = desk_.plan().layout;
  if (is_missing(text)) return answer_book::missing;
  auto const score = parse_score(text, desk_.mark());
  if (score && !found.classes) return book_.known_slot(score->score);
  auto const means = found.family != nullptr ? meaning(*found.family, trimmed(text)) : std::nullopt;
  if (!means) return std::nullopt;
  if (desk_.counting()) return book_.known_slot(folded(trimmed(text)));
  if (auto const* const level = std::get_if<int>(&*means))
    return book_.known_slot(rational(*level));
  return book_.known_slot(std::get<answer_class>(*means));
}

inline std::optional<std::uint32_t> answer_tally::slot_of_label(record const& r) {
  layout const& found = desk_.plan().layout;
  std::string_view const text = trimmed(r.text(column_));
  auto const means = found.family != nullptr ? meaning(*found.family, text) : std::nullopt;
  if (!means) {
    desk_.reject_label(r, column_);
    return std::nullopt;
  }
  if (desk_.counting()) return book_.slot_of(folded(text), {}, r, column_);
  if (auto const* const score = std::get_if<int>(&*means))
    return book_.slot_of(rational(*score), text, r, column_);
  return book_.slot_of(std::get<answer_class>(*means), {}, r, column_);
}

/// False, and told, when the weight is none.
inline bool answer_tally::weigh(record const& r, posting& p) {
  auto const& weight = weights_.value_of(r.text(weight_->at), desk_.mark());
  if (!weight || *weight < 0) {
    desk_.reject(weight ? code::negative_weight : code::bad_weight, r, weight_->at,
                 {weight_->name});
    return false;
  }
  p.weights = scaled(*weight);
  return true;
}

/// An answer outside the scale is known as such where the scale is, in a second reading.
inline void answer_tally::collect_stray(record const& r, posting const& p) const {
  auto const& on = desk_.asked().left_out_on;
  auto const* const score = book_.score_of(p.slot);
  if (!on || score == nullptr || contains(*on, *score)) return;
  desk_.leave_out(
      {code::out_of_scale, desk_.where(r.at(column_)), std::string(r.text(column_)), {}}, r);
}

/// A further answer that cannot count, whatever it says: the first one does.
inline bool answer_tally::is_spare(std::string const& respondent, record const& r) {
  if (respondent.empty() || desk_.asked().keep == keep_rule::last) return false;
  auto const known = respondents_.find(respondent);
  if (known == respondents_.end() || !is_usable(known->second.counted)) return false;
  leave_duplicate(r);
  return true;
}

inline answer_tally::kept_answer answer_tally::kept(record const& r, posting p) const {
  bool const collects = static_cast<bool>(desk_.asked().left_out);
  return {std::move(p), collects ? std::make_unique<record>(r) : nullptr};
}

/// An answer that can be used goes before one that cannot; of two alike the last, or the first.
inline void answer_tally::settle_respondent(std::string respondent, record const& r, posting p) {
  auto const known = respondents_.find(respondent);
  if (known == respondents_.end()) {
    book_.post(p);
    respondents_.emplace(std::move(respondent), kept(r, std::move(p)));
    return;
  }
  kept_answer& before = known->second;
  bool const alike = is_usable(p) == is_usable(before.counted);
  bool const later = alike ? desk_.asked().keep == keep_rule::last : is_usable(p);
  leave_duplicate(later && before.row ? *before.row : r);
  if (!later) return;
  book_.retract(before.counted);
  book_.post(p);
  before = kept(r, std::move(p));
}

inline void answer_tally::leave_duplicate(record const& r) {
  ++desk_.reading().how.duplicates;
  if (!duplicate_) duplicate_ = r.at(unique_->at);
  desk_.leave_out({code::repeated_respondent,
                   desk_.where(r.at(unique_->at)),
                   std::string(r.text(unique_->at)),
                   {}},
                  r);
}

inline void answer_tally::tell_duplicates() {
  if (!duplicate_) return;
  bool const last = desk_.asked().keep == keep_rule::last;
  desk_.warn(code::repeated_respondent, desk_.where(*duplicate_), {},
             {unique_->name, desk_.reading().how.duplicates, std::string(last ? "last" : "first"),
              std::string(last ? "first" : "last")});
}

/// Those with an answer that counts; they are handed over.
inline respondent_list answer_tally::counted_respondents() {
  std::vector<std::string> ids;
  while (!respondents_.empty()) {
    auto one = respondents_.extract(respondents_.begin());
    if (is_usable(one.mapped().counted)) ids.push_back(std::move(one.key()));
  }
  return respondents_of(std::move(ids));
}

/// True, and told, when no answer is left.
inline bool answer_tally::nothing_to_count() {
  survey_reading const& reading = desk_.reading();
  if (book_.given() > 0) return false;
  if (has_errors(reading.found) || filter_.tell_nothing_passed(desk_)) return true;
  if (desk_.counting()) return false;
  if (reading.rejected > 0)
    desk_.tell(severity::error,
               error_of(bad_answers{reading.rejected, 0, reading.rejected, reading.most_bad},
                        desk_.file()));
  else
    desk_.fail(code::no_answer, desk_.start(), {}, {reading.missing, reading.rejected});
  return true;
}

inline void answer_tally::finish() {
  if (last_) set_aside(last_->text(0));
  reading_facts& how = desk_.reading().how;
  how.where = filter_.texts();
  if (weight_) how.weight = weight_->name;
  if (unique_) how.unique = unique_->name;
  how.keep = desk_.asked().keep;
  book_.close(weight_.has_value());
  tell_duplicates();
  if (unique_ && desk_.asked().list_respondents)
    desk_.reading().respondents = counted_respondents();
  responses_.tell();
  if (nothing_to_count()) return desk_.unsettle();
  auto const weights = desk_.reading().data ? weights_in(*desk_.reading().data) : std::nullopt;
  if (weights && weights->sum == 0 && !desk_.counting()) {
    desk_.fail(code::nil_weights, desk_.start(), {}, {weight_->name});
    desk_.unsettle();
  }
}

}  // namespace kpi::csv
