// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/csv/survey_list.hpp>

namespace kpi::csv {

/// Reads a list: a score or a class a row, and how many gave it, or their share. (A wide table is
/// such a list once it is turned.)
class list_tally {
public:
  explicit list_tally(tally_desk& desk)
      : desk_(desk), axis_(desk.at().score.value_or(desk.at().label.value_or(0))) {
    list_.counted = desk.at().count.has_value();
  }

  void take(record const& r);
  void finish();

private:
  remark remark_in(record const& r) const;
  void take_remark(record const& r, remark says);
  void add_up(std::uint64_t& sum, record const& r);
  void take_nameless(record const& r);
  void take_entry(record const& r);
  std::optional<level_name> name_of(record const& r);
  void keep(record const& r, list_entry e);
  bool is_repeated(list_entry const& e);
  void add_label(record const& r, rational const& score);
  bool read_count(record const& r, list_entry& e);
  bool read_share(record const& r, list_entry& e);
  std::optional<rational> amount(record const& r, std::size_t column);
  std::optional<std::uint64_t> whole_count(record const& r, std::size_t column);
  bool is_mixed(record const& r, std::size_t column, quantity const& q);

  bool counted() const { return list_.counted; }
  bool overflows(std::uint64_t sum, std::uint64_t more, record const& r);

  tally_desk& desk_;
  std::size_t axis_;
  survey_list list_;
  std::map<level_name, place, level_order> seen_ = {};
  bool too_many_ = false;
};

// -------------------------------------------------------------------------------------------------

inline void list_tally::take(record const& r) {
  if (is_blank(r)) return;
  ++desk_.reading().how.records;
  if (too_many_ || desk_.is_broken(r)) return;
  remark const says = remark_in(r);
  if (says != remark::none) return take_remark(r, says);
  if (trimmed(r.text(axis_)).empty()) return take_nameless(r);
  take_entry(r);
}

/// A word that says that the row is no score: in its place, in that of the label, or in front.
inline remark list_tally::remark_in(record const& r) const {
  for (std::size_t const column : {axis_, desk_.at().label.value_or(axis_), std::size_t{0}}) {
    bool const quantity = column == desk_.at().count || column == desk_.at().share;
    remark const says = quantity ? remark::none : remark_of(r.text(column));
    if (says != remark::none) return says;
  }
  return remark::none;
}

inline void list_tally::take_remark(record const& r, remark says) {
  if (says == remark::missing) return add_up(desk_.reading().missing, r);
  if (says == remark::rejected) return add_up(desk_.reading().rejected, r);
  std::string_view const name = trimmed(r.text(axis_));
  desk_.reading().how.set_aside.emplace_back(name.empty() ? trimmed(r.text(0)) : name);
  if (says != remark::total || !counted()) return;
  std::size_t const column = *desk_.at().count;
  auto const stated = parse_quantity(r.text(column), desk_.mark());
  auto const total = stated && !stated->percent ? as_count(stated->value) : std::nullopt;
  if (total)
    list_.total = stated_total{*total, desk_.where(r.at(column)), std::string(r.text(column))};
}

/// True, and told, when the counts exceed what a count can be.
inline bool list_tally::overflows(std::uint64_t sum, std::uint64_t more, record const& r) {
  if (more <= std::numeric_limits<std::uint64_t>::max() - sum) return false;
  std::size_t const column = desk_.at().count.value_or(0);
  desk_.fail(code::count_overflow, desk_.where(r.at(column)), std::string(r.text(column)), {});
  return true;
}

/// A row of missing or rejected answers; an empty count is none.
inline void list_tally::add_up(std::uint64_t& sum, record const& r) {
  if (!counted() || trimmed(r.text(*desk_.at().count)).empty()) return;
  auto const n = whole_count(r, *desk_.at().count);
  if (n && !overflows(sum, *n, r)) sum += *n;
}

/// A count without a score: a total if it equals the sum so far, else one count too many.
inline void list_tally::take_nameless(record const& r) {
  std::size_t const column = desk_.at().count.value_or(desk_.at().share.value_or(0));
  auto const value = parse_quantity(r.text(column), desk_.mark());
  if (trimmed(r.text(column)).empty()) return;
  bool const total = value && (counted() ? value->value == list_.sum
                                         : value->value == share_sum(list_) || value->value == 100);
  if (total && !list_.entries.empty()) {
    desk_.reading().how.set_aside.emplace_back(trimmed(r.text(column)));
    return;
  }
  ++list_.quantified;
  if (!list_.unpaired) list_.unpaired = desk_.where(r.at(column));
}

inline void list_tally::take_entry(record const& r) {
  auto const name = name_of(r);
  ++list_.named;
  bool const lacks =
      trimmed(r.text(desk_.at().count.value_or(desk_.at().share.value_or(0)))).empty();
  if (lacks && !list_.unpaired) list_.unpaired = desk_.where(r.at(axis_));
  list_.quantified += lacks ? 0U : 1U;
  if (!name || lacks) return;
  list_entry e{*name, std::string(trimmed(r.text(axis_))), desk_.where(r.at(axis_))};
  bool const read = (!counted() || read_count(r, e)) && read_share(r, e);
  if (read) keep(r, std::move(e));
}

inline std::optional<level_name> list_tally::name_of(record const& r) {
  std::string_view const text = r.text(axis_);
  layout const& found = desk_.plan().layout;
  auto const score = found.at.score ? parse_score(text, desk_.mark()) : std::nullopt;
  if (score) return score->score;
  auto const means = found.family != nullptr ? meaning(*found.family, text) : std::nullopt;
  if (!means || found.at.score) {
    desk_.reject_label(r, axis_);
    return std::nullopt;
  }
  if (auto const* const level = std::get_if<int>(&*means)) return rational(*level);
  return std::get<answer_class>(*means);
}

/// The word beside a score, in a column of its own or in the same cell.
inline void list_tally::add_label(record const& r, rational const& score) {
  auto const written = parse_score(r.text(axis_), desk_.mark());
  std::string_view label = written ? written->label : trimmed(r.text(axis_));
  if (desk_.at().label && label.empty()) label = trimmed(r.text(*desk_.at().label));
  if (!label.empty()) desk_.reading().labels.push_back({score, std::string(label)});
}

/// The value of a cell of counts or shares, if it is one of those; else it is told.
inline std::optional<rational> list_tally::amount(record const& r, std::size_t column) {
  auto const q = parse_quantity(r.text(column), desk_.mark());
  if (!q) {
    desk_.reject(code::not_a_count, r, column, {desk_.heading(column)});
    return std::nullopt;
  }
  if (is_mixed(r, column, *q)) return std::nullopt;
  if (q->value < 0) {
    desk_.reject(code::negative_count, r, column, {desk_.heading(column)});
    return std::nullopt;
  }
  return q->value;
}

/// "45 %" among counts, or a bare number among shares that only their "%" tells.
inline bool list_tally::is_mixed(record const& r, std::size_t column, quantity const& q) {
  bool const share = desk_.at().share == column;
  if (q.percent == share || (share && desk_.plan().layout.share_heading)) return false;
  desk_.fail(code::mixed_quantities, desk_.where(r.at(column)), std::string(r.text(column)),
             {desk_.heading(column)});
  return true;
}

inline std::optional<std::uint64_t> list_tally::whole_count(record const& r, std::size_t column) {
  auto const value = amount(r, column);
  if (!value) return std::nullopt;
  if (auto const n = as_count(*value)) return n;
  if (!is_whole(*value)) {
    bool const grouped = decimals_written(r.text(column)) == 3;
    std::string const mark = !grouped                                             ? ""
                             : r.text(column).find(',') != std::string_view::npos ? "point"
                                                                                  : "comma";
    desk_.reject(code::fractional_count, r, column, {desk_.heading(column), mark});
    return std::nullopt;
  }
  desk_.fail(code::count_overflow, desk_.where(r.at(column)), std::string(r.text(column)), {});
  return std::nullopt;
}

inline bool list_tally::read_count(record const& r, list_entry& e) {
  std::size_t const column = *desk_.at().count;
  auto const n = whole_count(r, column);
  if (!n || overflows(list_.sum, *n, r)) return false;
  e.count = *n;
  list_.sum += *n;
  return true;
}

/// Beside counts a share is only compared, so one that is not filled in or no number is left alone.
inline bool list_tally::read_share(record const& r, list_entry& e) {
  if (!desk_.at().share) return true;
  std::size_t const column = *desk_.at().share;
  if (!counted() && !amount(r, column)) return false;
  auto const q = parse_quantity(r.text(column), desk_.mark());
  if (!q) return true;
  e.share = q->value;
  e.decimals = q->decimals;
  e.share_where = desk_.where(r.at(column));
  e.share_text = trimmed(r.text(column));
  return true;
}

/// Each score and each class stands once in a list.
inline bool list_tally::is_repeated(list_entry const& e) {
  auto const [seen, fresh] = seen_.emplace(e.name, e.where);
  if (fresh) return false;
  place const& before = seen->second;
  bool const decimals = desk_.plan().dialect.delimiter == ',' && !desk_.plan().layout.header;
  desk_.fail(code::repeated_score, e.where, e.text,
             {before.line, before.column, std::string(decimals ? "," : "")});
  return true;
}

inline void list_tally::keep(record const& r, list_entry e) {
  if (is_repeated(e)) return;
  if (auto const* const score = std::get_if<rational>(&e.name)) {
    desk_.reading().places.push_back({*score, e.where, std::string(r.text(axis_))});
    add_label(r, *score);
  }
  list_.entries.push_back(std::move(e));
  if (list_.entries.size() <= most_levels) return;
  too_many_ = true;
  desk_.fail(code::too_many_scores, list_.entries.back().where, list_.entries.back().text,
             {std::uint64_t{most_levels}, desk_.heading(axis_)});
}

inline void list_tally::finish() {
  desk_.reading().scores_listed = !desk_.plan().layout.classes;
  check(list_, desk_);
  if (!list_.entries.empty()) desk_.settle(answers_of(list_, desk_));
}

}  // namespace kpi::csv
