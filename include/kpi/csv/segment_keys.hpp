// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/csv/key_columns.hpp>
#include <kpi/csv/tally.hpp>
#include <kpi/survey/survey_segment.hpp>

namespace kpi::csv {

/// Which segment a row belongs to, as one text. The order of day and month in a column of dates is known
/// by the first date that shows it, perhaps after others: what those before it mean is settled at the end.
class segment_keys {
public:
  segment_keys(tally_desk& desk, std::vector<segment_column> by)
      : desk_(desk), by_(std::move(by)), dates_(by_.size()) {}

  /// The text; absent where the row has no date though one is due, which is told.
  std::optional<std::string_view> key_of(record const& r);

  /// The same where the row shows nothing new and there is nothing to tell; else absent.
  std::optional<std::string_view> known_key(record const& r);

  /// True unless day and month cannot be told apart, which is told.
  bool settle();

  /// The values that a text stands for. Domain: settled.
  segment_key values_of(std::string_view key) const;

  std::vector<segment_column> const& columns() const { return by_; }

private:
  /// What is known of a column of dates.
  struct date_facts {
    date_order order = date_order::unknown;
    std::optional<position> shown = {};    ///< the first date that shows the order
    std::optional<position> unclear = {};  ///< the first that does not and where it matters
    std::string unclear_text = {};
  };

  bool add_date(record const& r, std::size_t i);
  bool has_news(record const& r, std::size_t i) const;
  bool agrees(written_date const& d, record const& r, std::size_t i);
  void append(std::string_view part);

  tally_desk& desk_;
  std::vector<segment_column> by_;
  std::vector<date_facts> dates_;
  std::string key_ = {};
};

// -------------------------------------------------------------------------------------------------

namespace detail {

/// In front of a date whose order is not known yet. No period starts with it.
inline constexpr char unsettled = '?';

/// The period, unless the order is needed and unknown.
inline std::optional<std::string> clear_period(written_date const& d, date_order order, period by) {
  if (is_plain(d) || order != date_order::unknown) return period_text(d, order, by);
  auto const one = period_text(d, date_order::day_first, by);
  return one == period_text(d, date_order::month_first, by) ? one : std::nullopt;
}

inline std::string unsettled_text(written_date const& d) {
  return unsettled + std::to_string(d.first) + '/' + std::to_string(d.second) + '/' +
         four_digits(d.year);
}

}  // namespace detail

/// Each part with its length before it, so that no text can be taken for two parts.
inline void segment_keys::append(std::string_view part) {
  for (unsigned const shift : {0U, 8U, 16U})
    key_ += static_cast<char>((part.size() >> shift) & 0xFFU);
  key_ += part;
}

inline std::optional<std::string_view> segment_keys::key_of(record const& r) {
  key_.clear();
  for (std::size_t i = 0; i < by_.size(); ++i) {
    std::string_view const cell = trimmed(r.text(by_[i].at));
    if (!by_[i].by || cell.empty())
      append(cell);
    else if (!add_date(r, i))
      return std::nullopt;
  }
  return key_;
}

inline std::optional<std::string_view> segment_keys::known_key(record const& r) {
  for (std::size_t i = 0; i < by_.size(); ++i)
    if (by_[i].by && has_news(r, i)) return std::nullopt;
  return key_of(r);
}

/// No date, one that shows an order not known before, or the first whose order matters and is not known.
inline bool segment_keys::has_news(record const& r, std::size_t i) const {
  std::string_view const cell = trimmed(r.text(by_[i].at));
  if (cell.empty()) return false;
  auto const date = parse_date(cell);
  if (!date) return true;
  date_order const shown = order_shown(*date);
  if (shown != date_order::unknown && shown != dates_[i].order) return true;
  return !dates_[i].unclear && !detail::clear_period(*date, dates_[i].order, *by_[i].by);
}

inline bool segment_keys::add_date(record const& r, std::size_t i) {
  std::string_view const cell = trimmed(r.text(by_[i].at));
  auto const date = parse_date(cell);
  if (!date) {
    desk_.reject(code::not_a_date, r, by_[i].at, {by_[i].name});
    return false;
  }
  if (!agrees(*date, r, i)) return false;
  auto const clear = detail::clear_period(*date, dates_[i].order, *by_[i].by);
  append(clear ? *clear : detail::unsettled_text(*date));
  if (clear || dates_[i].unclear) return true;
  dates_[i].unclear = r.at(by_[i].at);
  dates_[i].unclear_text = cell;
  return true;
}

/// A date that shows its order decides, or agrees with the one that did.
inline bool segment_keys::agrees(written_date const& d, record const& r, std::size_t i) {
  date_order const shown = order_shown(d);
  date_facts& facts = dates_[i];
  if (shown == date_order::unknown || shown == facts.order) return true;
  if (facts.order == date_order::unknown) {
    facts.order = shown;
    facts.shown = r.at(by_[i].at);
    return true;
  }
  desk_.fail(code::dates_disagree, desk_.where(r.at(by_[i].at)), std::string(r.text(by_[i].at)),
             {by_[i].name, facts.shown->line});
  return false;
}

inline bool segment_keys::settle() {
  bool clear = true;
  for (std::size_t i = 0; i < by_.size(); ++i) {
    if (!dates_[i].unclear || dates_[i].order != date_order::unknown) continue;
    desk_.fail(code::ambiguous_dates, desk_.where(*dates_[i].unclear), dates_[i].unclear_text,
               {by_[i].name});
    clear = false;
  }
  return clear;
}

inline segment_key segment_keys::values_of(std::string_view key) const {
  segment_key values;
  for (std::size_t i = 0; i < by_.size(); ++i) {
    std::size_t size = 0;
    for (unsigned const at : {2U, 1U, 0U}) size = size << 8U | static_cast<unsigned char>(key[at]);
    std::string_view const part = key.substr(3, size);
    key.remove_prefix(3 + size);
    bool const open = by_[i].by && part.starts_with(detail::unsettled);
    auto const date = open ? parse_date(part.substr(1)) : std::nullopt;
    values.push_back(date ? period_text(*date, dates_[i].order, *by_[i].by).value_or("")
                          : std::string(part));
  }
  return values;
}

}  // namespace kpi::csv
