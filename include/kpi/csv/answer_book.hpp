// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/csv/answer_ledger.hpp>
#include <kpi/csv/segment_keys.hpp>

namespace kpi::csv {

/// What an answer says: a score, a class, or words that are kept as they are (for a distribution file).
using answer_name = std::variant<rational, answer_class, std::string>;

/// Where rows are counted, by segment and by what they say; in the end, the distributions.
class answer_book {
public:
  static constexpr std::uint32_t missing = 0;
  static constexpr std::uint32_t rejected = 1;

  /// The account of rows whose segment is not known, which only the total counts.
  static constexpr std::uint32_t no_account = std::numeric_limits<std::uint32_t>::max();

  answer_book(tally_desk& desk, std::vector<segment_column> by)
      : desk_(desk), keys_(desk, std::move(by)) {}

  /// Where answers that say this are counted; `row` and `column`: where it stands. Absent, and told, after
  /// too many different ones.
  std::optional<std::uint32_t> slot_of(answer_name name, std::string_view label, record const& row,
                                       std::size_t column);

  /// The account of the row's segment; absent where it has none, which is told.
  std::optional<std::uint32_t> account_of(record const& row);

  /// The same for what was met before; absent for anything that is new or has to be told.
  std::optional<std::uint32_t> known_slot(answer_name const& name) const;
  std::optional<std::uint32_t> known_account(record const& row);

  void post(posting const& p);
  void retract(posting const& p);

  /// Answers that say something.
  std::uint64_t given() const;

  std::vector<segment_column> const& segment_columns() const { return keys_.columns(); }

  /// The score of a slot; null for what is no score.
  rational const* score_of(std::uint32_t slot) const;

  /// Nothing more can be counted.
  bool is_full() const { return full_; }

  /// Fills the reading: its data, missing and rejected, its segments. False when dates remain unclear.
  bool close(bool weighted);

private:
  struct slot_facts {
    answer_name name;
    first_place first;
    std::string label;
  };
  struct name_order {
    bool operator()(answer_name const& a, answer_name const& b) const;
  };
  using account_lines = std::vector<ledger_line>;
  using segment_map =
      std::map<segment_key, account_lines, bool (*)(segment_key const&, segment_key const&)>;

  std::vector<std::uint32_t> slots_by_name() const;
  answers data_of(account_lines const& lines, bool weighted) const;
  distribution distribution_of(account_lines const& lines, bool weighted) const;
  class_counts classes_of(account_lines const& lines, bool weighted) const;
  tally_segment tally_of(segment_key key, account_lines const& lines, bool weighted) const;
  segment_map by_key() const;
  void fill_segments(bool weighted);

  tally_desk& desk_;
  segment_keys keys_;
  answer_ledger ledger_ = {};
  std::vector<slot_facts> slots_ = std::vector<slot_facts>(2);
  std::map<answer_name, std::uint32_t, name_order> numbers_ = {};
  std::uint64_t unplaced_ = 0;  ///< rejected rows without a segment
  std::uint64_t all_ = 0;
  bool full_ = false;
};

// -------------------------------------------------------------------------------------------------

namespace detail {

inline std::optional<weight_sums> exact_weights(ledger_line const& l, bool weighted) {
  if (!weighted) return std::nullopt;
  return l.weights ? exact(*l.weights) : unit_weights(l.count);
}

inline std::uint64_t count_of(std::vector<ledger_line> const& lines, std::uint32_t slot) {
  std::size_t const at = line_position(lines, slot);
  return at < lines.size() && lines[at].slot == slot ? lines[at].count : 0;
}

/// Both by rising slot.
inline void merge_into(std::vector<ledger_line>& all, std::vector<ledger_line> const& lines) {
  for (ledger_line const& more : lines) {
    std::size_t const at = line_position(all, more.slot);
    if (at < all.size() && all[at].slot == more.slot)
      add(all[at], more);
    else
      all.insert(all.begin() + static_cast<std::ptrdiff_t>(at), more);
  }
}

}  // namespace detail

inline bool answer_book::name_order::operator()(answer_name const& a, answer_name const& b) const {
  if (a.index() != b.index()) return a.index() < b.index();
  if (auto const* const score = std::get_if<rational>(&a)) return *score < std::get<rational>(b);
  if (auto const* const text = std::get_if<std::string>(&a))
    return *text < std::get<std::string>(b);
  return std::get<answer_class>(a) < std::get<answer_class>(b);
}

inline std::optional<std::uint32_t> answer_book::slot_of(answer_name name, std::string_view label,
                                                         record const& row, std::size_t column) {
  auto const known = numbers_.find(name);
  if (known != numbers_.end()) return known->second;
  std::string const text(row.text(column));
  if (numbers_.size() == most_levels) {
    full_ = true;
    desk_.fail(code::too_many_scores, desk_.where(row.at(column)), text,
               {std::uint64_t{most_levels}, desk_.heading(column)});
    return std::nullopt;
  }
  auto const number = static_cast<std::uint32_t>(slots_.size());
  slot_facts fresh{name, {{}, desk_.where(row.at(column)), text}, std::string(label)};
  if (auto const* const score = std::get_if<rational>(&name)) {
    fresh.first.score = *score;
    if (!label.empty()) desk_.reading().labels.push_back({*score, fresh.label});
  }
  slots_.push_back(std::move(fresh));
  numbers_.emplace(std::move(name), number);
  return number;
}

inline std::optional<std::uint32_t> answer_book::account_of(record const& row) {
  auto const key = keys_.key_of(row);
  if (!key) return std::nullopt;
  // dates whose order is not known yet are days, which will be gathered
  constexpr std::size_t most_days = 10 * most_segments;
  bool const dated = std::any_of(keys_.columns().begin(), keys_.columns().end(),
                                 [](segment_column const& c) { return c.by.has_value(); });
  auto const account = ledger_.account_of(*key, dated ? most_days : most_segments);
  if (account) return account;
  full_ = true;
  std::size_t const column = keys_.columns().front().at;
  desk_.fail(code::too_many_segments, desk_.where(row.at(column)), std::string(row.text(column)),
             {std::uint64_t{most_segments}, keys_.columns().front().name});
  return std::nullopt;
}

inline std::optional<std::uint32_t> answer_book::known_slot(answer_name const& name) const {
  auto const known = numbers_.find(name);
  return known == numbers_.end() ? std::nullopt : std::optional(known->second);
}

inline std::optional<std::uint32_t> answer_book::known_account(record const& row) {
  auto const key = keys_.known_key(row);
  return key ? ledger_.known_account(*key) : std::nullopt;
}

inline void answer_book::post(posting const& p) {
  if (p.account == no_account) {
    unplaced_ += p.count;
    return;
  }
  if (p.count > std::numeric_limits<std::uint64_t>::max() - all_) {
    full_ = true;
    return desk_.fail(code::count_overflow, desk_.start(), {}, {});
  }
  all_ += p.count;
  ledger_.post(p);
}

inline void answer_book::retract(posting const& p) {
  if (p.account == no_account) {
    unplaced_ -= p.count;
    return;
  }
  all_ -= p.count;
  ledger_.retract(p);
}

inline std::uint64_t answer_book::given() const {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < ledger_.size(); ++i)
    for (ledger_line const& l : ledger_.lines(i)) sum += l.slot > rejected ? l.count : 0;
  return sum;
}

inline rational const* answer_book::score_of(std::uint32_t slot) const {
  return slot > rejected ? std::get_if<rational>(&slots_[slot].name) : nullptr;
}

inline std::vector<std::uint32_t> answer_book::slots_by_name() const {
  std::vector<std::uint32_t> order;
  for (auto const& [name, slot] : numbers_) order.push_back(slot);
  return order;
}

inline distribution answer_book::distribution_of(account_lines const& lines, bool weighted) const {
  distribution d{{}, detail::count_of(lines, missing), detail::count_of(lines, rejected)};
  for (ledger_line const& l : lines) {
    auto const* const score = score_of(l.slot);
    if (score != nullptr && l.count > 0)
      d.levels.push_back({*score, l.count, detail::exact_weights(l, weighted)});
  }
  std::sort(d.levels.begin(), d.levels.end(),
            [](level const& a, level const& b) { return a.score < b.score; });
  return d;
}

inline class_counts answer_book::classes_of(account_lines const& lines, bool weighted) const {
  std::array<std::uint64_t, 3> counts = {};
  std::array<weight_sums, 3> weights = {};
  for (ledger_line const& l : lines) {
    if (l.slot <= rejected) continue;
    auto const* const of = std::get_if<answer_class>(&slots_[l.slot].name);
    if (of == nullptr) continue;
    counts[static_cast<std::size_t>(*of)] = l.count;
    if (weighted) weights[static_cast<std::size_t>(*of)] = *detail::exact_weights(l, weighted);
  }
  class_counts c{counts[0], counts[1], counts[2]};
  if (weighted) c.weights = weights;
  return c;
}

inline answers answer_book::data_of(account_lines const& lines, bool weighted) const {
  if (desk_.plan().layout.classes) return classes_of(lines, weighted);
  return distribution_of(lines, weighted);
}

/// Scores in order, then words in order.
inline tally_segment answer_book::tally_of(segment_key key, account_lines const& lines,
                                           bool weighted) const {
  tally_segment made{
      std::move(key), {}, detail::count_of(lines, missing), detail::count_of(lines, rejected)};
  for (std::uint32_t const slot : slots_by_name()) {
    std::size_t const at = detail::line_position(lines, slot);
    if (at == lines.size() || lines[at].slot != slot || lines[at].count == 0) continue;
    slot_facts const& facts = slots_[slot];
    auto const* const score = std::get_if<rational>(&facts.name);
    made.lines.push_back({score != nullptr ? decltype(tally_line::name)(*score)
                                           : std::string(trimmed(facts.first.found)),
                          facts.label, lines[at].count,
                          detail::exact_weights(lines[at], weighted)});
  }
  return made;
}

/// The accounts by name; those that turn out to be one, as one.
inline answer_book::segment_map answer_book::by_key() const {
  segment_map all(key_before);
  for (std::size_t i = 0; i < ledger_.size(); ++i) {
    auto const [at, fresh] = all.emplace(keys_.values_of(ledger_.key(i)), ledger_.lines(i));
    if (!fresh) detail::merge_into(at->second, ledger_.lines(i));
  }
  return all;
}

inline void answer_book::fill_segments(bool weighted) {
  survey_reading& reading = desk_.reading();
  for (auto const& [key, lines] : by_key()) {
    if (reading.segments.size() == most_segments)
      return desk_.fail(code::too_many_segments, desk_.start(), {},
                        {std::uint64_t{most_segments}, keys_.columns().front().name});
    if (desk_.counting()) reading.tally.push_back(tally_of(key, lines, weighted));
    if (!keys_.columns().empty())
      reading.segments.push_back({key, data_of(lines, weighted), detail::count_of(lines, missing),
                                  detail::count_of(lines, rejected)});
  }
  for (segment_column const& c : keys_.columns()) reading.how.by.push_back(title_of(c));
}

inline bool answer_book::close(bool weighted) {
  survey_reading& reading = desk_.reading();
  account_lines all;
  for (std::size_t i = 0; i < ledger_.size(); ++i) detail::merge_into(all, ledger_.lines(i));
  reading.missing = detail::count_of(all, missing);
  reading.rejected = detail::count_of(all, rejected) + unplaced_;
  for (std::uint32_t const slot : slots_by_name())
    if (score_of(slot) != nullptr && detail::count_of(all, slot) > 0)
      reading.places.push_back(slots_[slot].first);
  if (!keys_.settle()) return false;
  fill_segments(weighted);
  answers data = data_of(all, weighted);
  if (auto* const d = std::get_if<distribution>(&data)) d->rejected = reading.rejected;
  desk_.settle(std::move(data));
  return true;
}

}  // namespace kpi::csv
