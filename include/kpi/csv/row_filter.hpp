// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/csv/key_columns.hpp>
#include <kpi/csv/tally.hpp>

namespace kpi::csv {

/// Lets the rows pass that have one of the values of each condition, and remembers some values of each
/// column for whoever misspelt one.
class row_filter {
public:
  explicit row_filter(std::vector<condition> where)
      : where_(std::move(where)), seen_(where_.size()), met_(where_.size(), false) {}

  bool passes(record const& r);

  /// A value of this row is one to remember: the first that meets a condition, or one for whoever misspelt it.
  bool has_news(record const& r) const;

  std::vector<condition> const& conditions() const { return where_; }

  /// True, and told, when a condition was never met.
  bool tell_nothing_passed(tally_desk& desk) const;

  /// "channel = web or shop".
  std::vector<std::string> texts() const;

private:
  void remember(std::size_t i, std::string_view cell);

  std::vector<condition> where_;
  std::vector<std::vector<std::string>> seen_;
  std::vector<bool> met_;
};

// -------------------------------------------------------------------------------------------------

namespace detail {

/// So many values say what a column holds.
inline constexpr std::size_t most_seen = 5;

}  // namespace detail

inline void row_filter::remember(std::size_t i, std::string_view cell) {
  auto& seen = seen_[i];
  bool const known = std::find(seen.begin(), seen.end(), cell) != seen.end();
  if (seen.size() < detail::most_seen && !cell.empty() && !known) seen.emplace_back(cell);
}

inline bool row_filter::passes(record const& r) {
  bool all = true;
  for (std::size_t i = 0; i < where_.size(); ++i) {
    bool const met = detail::has_value(r, where_[i]);
    if (met) met_[i] = true;
    if (!met_[i]) remember(i, trimmed(r.text(where_[i].at)));
    all = all && met;
  }
  return all;
}

inline bool row_filter::has_news(record const& r) const {
  for (std::size_t i = 0; i < where_.size(); ++i) {
    if (met_[i]) continue;
    std::string_view const cell = trimmed(r.text(where_[i].at));
    bool const seen = std::find(seen_[i].begin(), seen_[i].end(), cell) != seen_[i].end();
    bool const kept = seen_[i].size() < detail::most_seen && !cell.empty() && !seen;
    if (kept || detail::has_value(r, where_[i])) return true;
  }
  return false;
}

inline bool row_filter::tell_nothing_passed(tally_desk& desk) const {
  if (where_.empty() || desk.reading().how.selected > 0) return false;
  auto const unmet = std::find(met_.begin(), met_.end(), false);
  auto const at = static_cast<std::size_t>(unmet - met_.begin());
  condition const& c = where_[at < where_.size() ? at : 0];
  std::string list;
  for (std::string const& value : seen_[at < where_.size() ? at : 0])
    list += (list.empty() ? "" : ", ") + value;
  desk.fail(code::nothing_selected, desk.start(), c.values.front(), {c.name, std::move(list)});
  return true;
}

inline std::vector<std::string> row_filter::texts() const {
  std::vector<std::string> all;
  for (condition const& c : where_) {
    std::string text = c.name + " = ";
    for (std::size_t i = 0; i < c.values.size(); ++i) text += (i == 0 ? "" : " | ") + c.values[i];
    all.push_back(std::move(text));
  }
  return all;
}

}  // namespace kpi::csv
