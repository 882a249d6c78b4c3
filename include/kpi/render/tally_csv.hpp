// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include <kpi/csv/reading.hpp>
#include <kpi/csv/scaled_weight.hpp>
#include <kpi/render/csv.hpp>
#include <kpi/text/decimal.hpp>

namespace kpi {

/// A distribution file: `[SEGMENT,…]score,count[,weight,weight_squared]`; of each segment first the rows
/// `missing` and `rejected`, then its scores. Weights are written out to their last decimal. Text that a
/// spreadsheet could take for a formula gets an apostrophe, which is taken off again when it is read.
std::string tally_csv(std::vector<std::string> const& columns,
                      std::vector<tally_segment> const& segments);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline std::string tally_cell(std::string_view text) { return quoted(defused(text), ','); }

inline std::string exact_decimal(rational const& x) {
  return decimal_text(x, csv::detail::decimals_needed(x));
}

/// "5", "5 - very satisfied", "very satisfied".
inline std::string name_text(tally_line const& l) {
  if (auto const* const word = std::get_if<std::string>(&l.name)) return tally_cell(*word);
  std::string const score = exact_decimal(std::get<rational>(l.name));
  return l.label.empty() ? score : tally_cell(score + " - " + l.label);
}

inline std::string weight_cells(std::optional<weight_sums> const& w, std::uint64_t count) {
  weight_sums const sums = w.value_or(unit_weights(count));
  return ',' + exact_decimal(sums.sum) + ',' + exact_decimal(sums.squares);
}

inline bool are_weighted(std::vector<tally_segment> const& segments) {
  return std::any_of(segments.begin(), segments.end(), [](tally_segment const& s) {
    return std::any_of(s.lines.begin(), s.lines.end(),
                       [](tally_line const& l) { return l.weights.has_value(); });
  });
}

inline std::string segment_rows(tally_segment const& s, bool weighted) {
  std::string key;
  for (std::string const& value : s.key) key += tally_cell(value) + ',';
  std::string const nothing = weighted ? ",,\n" : "\n";
  std::string text = key + "missing," + std::to_string(s.missing) + nothing + key + "rejected," +
                     std::to_string(s.rejected) + nothing;
  for (tally_line const& l : s.lines)
    text += key + name_text(l) + ',' + std::to_string(l.count) +
            (weighted ? weight_cells(l.weights, l.count) : "") + "\n";
  return text;
}

}  // namespace detail

inline std::string tally_csv(std::vector<std::string> const& columns,
                             std::vector<tally_segment> const& segments) {
  bool const weighted = detail::are_weighted(segments);
  std::string text;
  for (std::string const& column : columns) text += detail::tally_cell(column) + ',';
  text += weighted ? "score,count,weight,weight_squared\n" : "score,count\n";
  for (tally_segment const& s : segments) text += detail::segment_rows(s, weighted);
  return text;
}

}  // namespace kpi
