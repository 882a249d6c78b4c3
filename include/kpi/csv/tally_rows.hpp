// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <kpi/csv/answer_book.hpp>
#include <kpi/csv/row_filter.hpp>
#include <kpi/csv/tally_layout.hpp>

namespace kpi::csv {

/// Reads a distribution file: a row for each segment and score, with how many gave it and, where they have
/// weights, Σw and Σw²; rows `missing` and `rejected`. Rows of the same segment and score add up, so such
/// files may be laid one behind the other without their headings.
class tally_rows {
public:
  tally_rows(tally_desk& desk, key_columns keys)
      : desk_(desk), at_(tally_columns_of(desk.plan().headings).value_or(tally_columns{})),
        filter_(std::move(keys.where)), book_(desk, std::move(keys.by)) {}

  void take(record const& r);
  void finish();

private:
  std::optional<posting> posting_of(record const& r, std::uint64_t count);
  std::optional<posting> usable_posting(record const& r, std::uint32_t account,
                                        std::uint64_t count);
  std::optional<std::uint32_t> slot_of(record const& r);
  std::optional<std::uint32_t> slot_of_label(record const& r);
  std::optional<std::uint64_t> count_in(record const& r);
  std::optional<rational> amount_in(record const& r, std::size_t column);
  std::optional<scaled_sums> weights_in_row(record const& r);

  tally_desk& desk_;
  tally_columns at_;
  row_filter filter_;
  answer_book book_;
};

// -------------------------------------------------------------------------------------------------

namespace detail {

/// The apostrophe before what a spreadsheet could take for a formula, which this file was written with.
inline bool is_defused(std::string_view text) {
  return text.size() > 1 && text.front() == '\'' &&
         std::string_view("=+-@\t\r").find(text[1]) != text.npos;
}

inline record without_apostrophes(record const& r) {
  record plain;
  for (std::size_t i = 0; i < r.size(); ++i)
    plain.append(is_defused(r.text(i)) ? r.text(i).substr(1) : r.text(i), r.at(i), r.quoted(i));
  return plain;
}

inline bool has_apostrophes(record const& r) {
  for (std::size_t i = 0; i < r.size(); ++i)
    if (is_defused(r.text(i))) return true;
  return false;
}

}  // namespace detail

inline void tally_rows::take(record const& r) {
  if (r.defect() == nullptr && detail::has_apostrophes(r))
    return take(detail::without_apostrophes(r));
  if (is_blank(r)) return;
  ++desk_.reading().how.records;
  if (book_.is_full() || desk_.is_broken(r) || !filter_.passes(r)) return;
  ++desk_.reading().how.selected;
  auto const count = count_in(r);
  if (auto const p = count ? posting_of(r, *count) : std::nullopt) book_.post(*p);
}

/// What a row adds, as answer_tally has it: where what it says cannot be used and bad rows are left out, so many
/// rejected answers. A database counts text that is no score, and answers without a weight, like any others.
inline std::optional<posting> tally_rows::posting_of(record const& r, std::uint64_t count) {
  std::uint64_t const before = desk_.reading().rejected;
  auto const account = book_.account_of(r);
  auto p = account ? usable_posting(r, *account, count) : std::nullopt;
  if (p || desk_.reading().rejected == before) return p;
  desk_.reading().rejected = before;  // the book counts them
  return posting{account.value_or(answer_book::no_account), answer_book::rejected, count};
}

inline std::optional<posting> tally_rows::usable_posting(record const& r, std::uint32_t account,
                                                         std::uint64_t count) {
  auto const slot = slot_of(r);
  if (!slot) return std::nullopt;
  posting p{account, *slot, count};
  if (!at_.weighted || *slot <= answer_book::rejected) return p;
  p.weights = weights_in_row(r);
  return p.weights ? std::optional(std::move(p)) : std::nullopt;
}

inline std::optional<std::uint32_t> tally_rows::slot_of(record const& r) {
  std::string_view const text = r.text(at_.score);
  remark const says = remark_of(text);
  if (says == remark::rejected) return answer_book::rejected;
  if (is_missing(text)) return answer_book::missing;
  auto const score = parse_score(text, desk_.mark());
  if (score && desk_.at().score) return book_.slot_of(score->score, score->label, r, at_.score);
  return slot_of_label(r);
}

inline std::optional<std::uint32_t> tally_rows::slot_of_label(record const& r) {
  layout const& found = desk_.plan().layout;
  std::string_view const text = trimmed(r.text(at_.score));
  auto const means = found.family != nullptr ? meaning(*found.family, text) : std::nullopt;
  if (!means) {
    desk_.reject_label(r, at_.score);
    return std::nullopt;
  }
  if (desk_.counting()) return book_.slot_of(folded(text), {}, r, at_.score);
  if (auto const* const score = std::get_if<int>(&*means))
    return book_.slot_of(rational(*score), text, r, at_.score);
  return book_.slot_of(std::get<answer_class>(*means), {}, r, at_.score);
}

inline std::optional<rational> tally_rows::amount_in(record const& r, std::size_t column) {
  auto value = parse_number(r.text(column), desk_.mark());
  if (value && *value >= 0) return value;
  code const wrong = value                ? code::negative_count
                     : column > at_.count ? code::bad_weight
                                          : code::not_a_count;
  desk_.fail(wrong, desk_.where(r.at(column)), std::string(r.text(column)),
             {desk_.heading(column)});
  return std::nullopt;
}

inline std::optional<std::uint64_t> tally_rows::count_in(record const& r) {
  auto const value = amount_in(r, at_.count);
  if (!value) return std::nullopt;
  if (auto const n = as_count(*value)) return n;
  desk_.fail(is_whole(*value) ? code::count_overflow : code::fractional_count,
             desk_.where(r.at(at_.count)), std::string(r.text(at_.count)),
             {desk_.heading(at_.count), std::string()});
  return std::nullopt;
}

inline std::optional<scaled_sums> tally_rows::weights_in_row(record const& r) {
  std::size_t const column = at_.count + 1;
  if (trimmed(r.text(column)).empty() && trimmed(r.text(column + 1)).empty()) {
    desk_.reject(code::bad_weight, r, column, {desk_.heading(column)});
    return std::nullopt;
  }
  auto const sum = amount_in(r, column);
  auto const squares = amount_in(r, column + 1);
  if (!sum || !squares) return std::nullopt;
  return scaled(weight_sums{*sum, *squares});
}

inline void tally_rows::finish() {
  desk_.reading().how.where = filter_.texts();
  if (at_.weighted) desk_.reading().how.weight = desk_.heading(at_.count + 1);
  bool const clear = book_.close(at_.weighted);
  survey_reading& reading = desk_.reading();
  if (!clear || desk_.counting() || has_errors(reading.found)) return;
  if (book_.given() > 0) return;
  if (!filter_.tell_nothing_passed(desk_))
    desk_.fail(code::no_answer, desk_.start(), {}, {reading.missing, reading.rejected});
  desk_.unsettle();
}

}  // namespace kpi::csv
