// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <kpi/csv/scaled_weight.hpp>

namespace kpi::csv {

/// What one row adds: so many answers of one kind (numbered from 0 in order of appearance) to one segment.
struct posting {
  std::uint32_t account = 0;
  std::uint32_t slot = 0;
  std::uint64_t count = 1;
  std::optional<scaled_sums> weights = {};
};

/// What a segment has of one kind of answer.
struct ledger_line {
  std::uint32_t slot = 0;
  std::uint64_t count = 0;
  std::optional<scaled_sums> weights = {};
};

/// Both as one. Domain: the same slot.
void add(ledger_line& line, ledger_line const& more);

/// The answers of many segments, kept by adding and, where another answer of the same respondent counts
/// instead, by taking away. Exact; memory grows with the segments and with nothing else.
class answer_ledger {
public:
  /// The number of the account with this key, a new one if need be; absent where there are `most` already.
  std::optional<std::uint32_t> account_of(std::string_view key, std::size_t most);

  /// The number of the account with this key, if there is one.
  std::optional<std::uint32_t> known_account(std::string_view key);

  void post(posting const& p);
  void retract(posting const& p);

  std::size_t size() const { return accounts_.size(); }
  std::string_view key(std::size_t account) const { return *accounts_[account].key; }

  /// By rising slot.
  std::vector<ledger_line> const& lines(std::size_t account) const {
    return accounts_[account].lines;
  }

private:
  struct segment_account {
    std::string const* key = nullptr;
    std::vector<ledger_line> lines = {};
  };
  ledger_line& line_of(posting const& p);

  std::unordered_map<std::string, std::uint32_t> numbers_ = {};
  std::vector<segment_account> accounts_ = {};
  std::string wanted_ = {};
};

// -------------------------------------------------------------------------------------------------

namespace detail {

/// Where the line of a slot stands, or would. Mostly every slot has a line, which is then at its number.
inline std::size_t line_position(std::vector<ledger_line> const& lines, std::uint32_t slot) {
  if (slot < lines.size() && lines[slot].slot == slot) return slot;
  auto const at =
      std::lower_bound(lines.begin(), lines.end(), slot,
                       [](ledger_line const& l, std::uint32_t wanted) { return l.slot < wanted; });
  return static_cast<std::size_t>(at - lines.begin());
}

}  // namespace detail

inline void add(ledger_line& line, ledger_line const& more) {
  line.count += more.count;
  if (!more.weights) return;
  if (!line.weights) line.weights.emplace();
  add(*line.weights, *more.weights);
}

inline std::optional<std::uint32_t> answer_ledger::account_of(std::string_view key,
                                                              std::size_t most) {
  wanted_ = key;  // one string for all look-ups
  auto const known = numbers_.find(wanted_);
  if (known != numbers_.end()) return known->second;
  if (accounts_.size() == most) return std::nullopt;
  auto const number = static_cast<std::uint32_t>(accounts_.size());
  auto const placed = numbers_.emplace(wanted_, number).first;
  accounts_.push_back({&placed->first});
  return number;
}

inline std::optional<std::uint32_t> answer_ledger::known_account(std::string_view key) {
  wanted_ = key;
  auto const known = numbers_.find(wanted_);
  return known == numbers_.end() ? std::nullopt : std::optional(known->second);
}

inline ledger_line& answer_ledger::line_of(posting const& p) {
  auto& lines = accounts_[p.account].lines;
  std::size_t const at = detail::line_position(lines, p.slot);
  if (at == lines.size() || lines[at].slot != p.slot)
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), {p.slot});
  return lines[at];
}

inline void answer_ledger::post(posting const& p) { add(line_of(p), {p.slot, p.count, p.weights}); }

inline void answer_ledger::retract(posting const& p) {
  ledger_line& line = line_of(p);
  line.count -= p.count;
  if (p.weights && line.weights) take_away(*line.weights, *p.weights);
}

}  // namespace kpi::csv
