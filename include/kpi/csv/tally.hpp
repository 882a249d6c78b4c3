// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/csv/head.hpp>
#include <kpi/csv/reading.hpp>

namespace kpi::csv {

/// What both tallies (of answers, of lists) need and share: the plan, and the reading that they
/// fill.
class tally_desk {
public:
  tally_desk(std::string file, reading_plan plan, reading_request asked)
      : file_(std::move(file)), plan_(std::move(plan)), asked_(std::move(asked)) {
    bool const raw = plan_.layout.form == shape::answers || plan_.layout.form == shape::tally;
    reading_.skips = asked_.skip_bad_rows.value_or(raw);
    reading_.most_bad = asked_.most_bad;
  }

  reading_plan const& plan() const { return plan_; }
  columns const& at() const { return plan_.layout.at; }
  number_marks mark() const { return plan_.mark; }
  place where(position p) const { return {file_, p.line, p.column}; }

  std::string const& file() const { return file_; }
  reading_request const& asked() const { return asked_; }

  /// A distribution file is made: what is read is kept as it is written.
  bool counting() const { return asked_.counting; }

  /// Hands a record that is left out to whoever collects them.
  void leave_out(error const& why, record const& r) const {
    if (asked_.left_out) asked_.left_out(why, r);
  }

  /// The file as a whole.
  place start() const { return {file_, 0, 0}; }

  /// The heading of a column, or nothing.
  std::string heading(std::size_t column) const {
    return std::string(trimmed(plan_.headings.text(column)));
  }

  /// A problem of the table as a whole.
  void fail(code c, place at, std::string found, std::vector<detail_value> details);
  void warn(code c, place at, std::string found, std::vector<detail_value> details);

  /// A problem of one row: an error, or a warning and a rejected row when bad rows are skipped.
  void reject(code c, record const& r, std::size_t column, std::vector<detail_value> details);

  /// True when the text of the record is broken; then it is told. Text after a quote is a problem
  /// of its row; after the others nothing more can be read.
  bool is_broken(record const& r);

  /// What the rows say, once all of them are read: an error in the table as a whole leaves nothing,
  /// errors in single rows leave the others, to find more problems.
  void settle(answers found);

  /// It turns out that they say nothing.
  void unsettle() {
    reading_.data.reset();
    reading_.usable.reset();
    reading_.segments.clear();
  }

  /// A word where a score is due.
  void reject_label(record const& r, std::size_t column);

  survey_reading& reading() { return reading_; }
  survey_reading const& reading() const { return reading_; }

  void tell(severity how, error what);

private:
  void reject(error what, record const& r);

  survey_reading reading_ = {};
  bool sound_ = true;  ///< no error but those of single rows
  std::string file_;
  reading_plan plan_;
  reading_request asked_;
};

// -------------------------------------------------------------------------------------------------

inline void tally_desk::fail(code c, place at, std::string found,
                             std::vector<detail_value> details) {
  tell(severity::error, {c, std::move(at), std::move(found), std::move(details)});
}

inline void tally_desk::tell(severity how, error what) {
  sound_ = sound_ && how != severity::error;
  add(reading_.found, how, std::move(what));
}

inline void tally_desk::settle(answers found) {
  if (!has_errors(reading_.found))
    reading_.data = std::move(found);
  else if (sound_)
    reading_.usable = std::move(found);
}

inline void tally_desk::warn(code c, place at, std::string found,
                             std::vector<detail_value> details) {
  add(reading_.found, severity::warning, {c, std::move(at), std::move(found), std::move(details)});
}

inline void tally_desk::reject(code c, record const& r, std::size_t column,
                               std::vector<detail_value> details) {
  reject({c, where(r.at(column)), std::string(r.text(column)), std::move(details)}, r);
}

inline void tally_desk::reject(error what, record const& r) {
  leave_out(what, r);
  if (reading_.skips) ++reading_.rejected;
  add(reading_.found, reading_.skips ? severity::warning : severity::error, std::move(what));
}

inline bool tally_desk::is_broken(record const& r) {
  if (r.defect() == nullptr) return false;
  error what = error_of(*r.defect(), file_);
  if (what.code == code::text_after_quote && plan_.layout.form != shape::wide)
    reject(std::move(what), r);
  else
    tell(severity::error, std::move(what));
  return true;
}

/// The family that knows a label which the one in use does not: of another kind, or one that has a middle
/// for the label.
inline label_family const* family_for(vocabulary const& known, label_family const& used,
                                      std::string_view text) {
  label_family const* another = nullptr;
  for (std::span<label_family const> const families : {known.families, known.others})
    for (label_family const& family : families) {
      auto const means = meaning(family, text);
      if (!means || &family == &used) continue;
      if (family.kind == used.kind && is_neutral(family, *means)) return &family;
      if (family.kind != used.kind && another == nullptr) another = &family;
    }
  return another;
}

/// Among numbers a word is no score; among labels it is an unknown one, which is always an error: a
/// class that is left out would change the result.
inline void tally_desk::reject_label(record const& r, std::size_t column) {
  std::string const text(trimmed(r.text(column)));
  label_family const* const family = plan_.layout.family;
  vocabulary const used = family == nullptr ? asked_.labels : vocabulary{{family, 1}, {}, {}, {}};
  std::string const meant(nearest(text, labels_of(used)).value_or(""));
  if (plan_.layout.family == nullptr && plan_.layout.at.score == column)
    return reject(code::not_a_score, r, column, {heading(column), meant});
  auto const list = told_labels(used);
  label_family const* const other =
      family == nullptr ? nullptr : family_for(asked_.labels, *family, text);
  if (other == nullptr)
    return fail(code::unknown_label, where(r.at(column)), std::string(r.text(column)),
                {list, meant});
  if (other->kind != family->kind)
    return fail(code::mixed_labels, where(r.at(column)), std::string(r.text(column)), {list});
  fail(code::neutral_on_even_scale, where(r.at(column)), std::string(r.text(column)),
       {static_cast<std::uint64_t>(family->levels), typed_scale({1, family->levels + 1})});
}

}  // namespace kpi::csv
