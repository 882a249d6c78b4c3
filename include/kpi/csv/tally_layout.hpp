// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <kpi/csv/layout_evidence.hpp>

// A distribution file: `[SEGMENT,…]score,count[,weight,weight_squared]`, as kpi-tally writes it and databases can.

namespace kpi::csv {

/// The columns of a distribution file. Those before the score are segments.
struct tally_columns {
  std::size_t score = 0;
  std::size_t count = 0;
  bool weighted = false;  ///< Σw and Σw² stand after the count
};

/// Absent where the headings are others.
std::optional<tally_columns> tally_columns_of(record const& headings);

/// The layout of a distribution file; absent for another table. Scores and counts alone may be anybody's
/// table: they are a distribution file only when it starts with its rows `missing` and `rejected`.
std::optional<layout> tally_layout(table const& rows, reading_request const& asked,
                                   number_marks mark);

// -------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr auto tally_headings =
    std::to_array<std::string_view>({"score", "count", "weight", "weight_squared"});

/// More than any table that was not made to be read by us.
inline constexpr int tally_evidence = 9;

inline bool has_headings_from(record const& r, std::size_t first, std::size_t many) {
  for (std::size_t i = 0; i < many; ++i)
    if (folded(r.text(first + i)) != tally_headings[i]) return false;
  return true;
}

inline bool starts_as_tally(table const& rows) {
  return rows.size() > 2 && folds_to(rows[1].text(0), "missing") &&
         folds_to(rows[2].text(0), "rejected");
}

/// The cells that are no numbers: labels. None where there are scores and hardly a label that anybody knows:
/// then they are text that got among the scores, as it does among raw answers.
inline std::vector<std::string_view> tally_labels(table const& rows, std::size_t column,
                                                  vocabulary const& known_to, number_marks mark) {
  std::vector<std::string_view> labels;
  std::size_t scores = 0;
  std::size_t known = 0;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    std::string_view const text = rows[i].text(column);
    if (remark_of(text) != remark::none || is_missing(text)) continue;
    if (parse_score(text, mark)) {
      ++scores;
      continue;
    }
    labels.push_back(text);
    bool const has_meaning =
        std::any_of(known_to.families.begin(), known_to.families.end(),
                    [&](label_family const& f) { return meaning(f, text).has_value(); });
    known += has_meaning ? 1U : 0U;
  }
  return scores > known ? std::vector<std::string_view>{} : labels;
}

}  // namespace detail

inline std::optional<tally_columns> tally_columns_of(record const& headings) {
  for (std::size_t many : {std::size_t{4}, std::size_t{2}}) {
    if (headings.size() < many) continue;
    std::size_t const first = headings.size() - many;
    if (detail::has_headings_from(headings, first, many))
      return tally_columns{first, first + 1, many == 4};
  }
  return std::nullopt;
}

inline std::optional<layout> tally_layout(table const& rows, reading_request const& asked,
                                          number_marks mark) {
  auto const at = rows.empty() ? std::nullopt : tally_columns_of(rows.front());
  if (!at || asked.column || asked.count_column) return std::nullopt;
  bool const plain = at->score == 0 && !at->weighted;
  if (plain && !detail::starts_as_tally(rows)) return std::nullopt;
  layout found{shape::tally, {}, true, false, nullptr, false, detail::tally_evidence};
  found.at.count = at->count;
  auto const labels = detail::tally_labels(rows, at->score, asked.labels, mark);
  (labels.empty() ? found.at.score : found.at.label) = at->score;
  if (labels.empty()) return found;
  found.family = family_of(asked.labels, labels);
  if (found.family != nullptr)
    for (label_word const& w : found.family->words)
      found.classes = found.classes || std::holds_alternative<answer_class>(w.meaning);
  return found;
}

}  // namespace kpi::csv
