// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/csv/column_choice.hpp>
#include <kpi/csv/key_columns.hpp>

namespace kpi::csv {

/// The layout of the table that the head of a file holds, blank records left out, headings first if
/// there are any (`joined`: all rows of them, where the first one has names made of several). A wide
/// table must be `whole`. Errors: header_alone, no_such_column, which_column, which_count_column,
/// answer_codes, constant_column, column_off_scale, column_of_figures, no_layout; none has a file
/// yet.
result<layout> layout_of(table const& rows, table const& joined, bool whole,
                         reading_request const& asked, number_marks mark);

// -------------------------------------------------------------------------------------------------

namespace detail {

/// Rows without headings whose numbers are all small and whose words nobody knows: each may as well be
/// a response, with its number, a score and a comment.
inline bool may_be_responses(view const& v, columns const& at) {
  if (v.header || v.turned || !at.count) return false;
  auto const& counts = v.facts[*at.count].scores;
  bool const small =
      std::all_of(counts.begin(), counts.end(), [](rational const& n) { return n <= 10; });
  return small && std::any_of(v.facts.begin(), v.facts.end(),
                              [](column_facts const& c) { return mostly_text(c) && c.known == 0; });
}

/// "Promoter" beside 9, "Passive" beside 7: the classes of the scores, not how many are in them.
inline bool are_scores_of_classes(view const& v, std::size_t labels, std::size_t numbers) {
  std::size_t rows = 0;
  for (std::size_t i = v.first; i < v.rows.size(); ++i) {
    auto const means = meaning(v.asked.labels.families.front(), v.rows[i].text(labels));
    auto const score = parse_score(v.rows[i].text(numbers), v.mark);
    auto const* const of = means ? std::get_if<answer_class>(&*means) : nullptr;
    if (of == nullptr || !score) continue;
    ++rows;
    answer_class const due = score->score >= 9   ? answer_class::high
                             : score->score >= 7 ? answer_class::middle
                                                 : answer_class::low;
    if (*of != due || score->score > 10) return false;
  }
  return rows > 1;
}

/// Scores and counts that are called so, word for word.
inline bool names_both(view const& v, columns const& at, std::size_t axis) {
  return v.header && v.facts[axis].kind == heading::score && at.count &&
         among(folded(v.rows.front().text(*at.count)), count_words);
}

/// Where the counts are: as asked, as called, or in the numbers that remain. False: nothing is counted.
inline bool find_count(view const& v, columns& at, std::size_t axis) {
  bool const named = at.count || at.share;
  if (auto const asked = asked_column(v, v.asked.count_column))
    at.count = asked;
  else if (v.asked.count_column || repeats(v.facts[axis]))
    return false;
  else if (!at.count && (!named || v.facts[*at.share].filled == 0))
    at.count = remaining_numbers(v, axis);
  return at.count || at.share;
}

/// Numbers that nothing calls counts, and that something speaks against.
inline bool are_doubtful_counts(view const& v, columns const& at, std::size_t axis, bool labels,
                                int evidence) {
  if (lacks_row_headings(v) || may_be_responses(v, at) || v.asked.column) return true;
  if (labels)
    return counts_rows(v, axis, *at.count) || are_scores_of_classes(v, axis, *at.count) ||
           v.facts[axis].known == 0;
  bool const nameless = v.header && evidence < 3 && v.facts[*at.count].kind != heading::total;
  return nameless || !is_plain_list(v.facts[axis]);
}

/// The layout around a column that lists the scores (or, with `labels`, names them).
inline std::optional<layout> layout_around(view const& v, std::size_t axis, bool labels,
                                           int evidence) {
  layout found{v.turned ? shape::wide : shape::tall, {}, v.header, false, nullptr, false, evidence};
  (labels ? found.at.label : found.at.score) = axis;
  find_quantities(v, found.at, axis);
  bool const sure = found.at.count || found.at.share || v.asked.count_column;
  if (!find_count(v, found.at, axis)) return std::nullopt;
  if (!v.asked.count_column && !names_both(v, found.at, axis) &&
      has_other_columns(v, found.at, axis))
    return std::nullopt;
  if (!sure && are_doubtful_counts(v, found.at, axis, labels, evidence)) return std::nullopt;
  if (found.at.share) found.share_heading = v.facts[*found.at.share].kind == heading::share;
  found.evidence += sure ? 2 : 1;
  return found;
}

/// Two columns of numbers without headings are score and count, whatever their order.
inline std::optional<layout> bare_pair(view const& v) {
  bool const pair =
      !v.turned && !v.header && v.used == 2 && !v.asked.column && !v.asked.count_column;
  if (!pair) return std::nullopt;
  std::size_t const first = only_column(v);
  std::size_t second = first + 1;
  while (second + 1 < v.facts.size() && v.facts[second].filled == 0) ++second;
  if (!mostly_numbers(v.facts[first]) || !mostly_numbers(v.facts[second])) return std::nullopt;
  layout found{shape::tall, {first, {}, {}, {}}, false, false, nullptr, false, 2};
  (mostly_shares(v.facts[second]) ? found.at.share : found.at.count) = second;
  return found;
}

/// The column whose cells are labels, known ones before others.
inline std::optional<std::size_t> label_column(view const& v) {
  return best_column(v, [](column_facts const& c) {
    return !mostly_text(c) ? 0 : c.known * 2 > c.labels.size() ? 2 : 1;
  });
}

/// A heading says that there are counts or shares, and no other column holds numbers: then labels
/// that nobody knows are a mistake in a survey file, not another kind of file.
inline bool names_quantity(view const& v, columns const& at) {
  for (std::size_t i = 0; i < v.facts.size(); ++i)
    if (at.count != i && at.share != i && mostly_numbers(v.facts[i])) return false;
  heading const kind = v.facts[at.count ? *at.count : *at.share].kind;
  return kind == heading::count || kind == heading::share;
}

/// The column of the scores, as asked or the likeliest.
inline std::optional<std::size_t> listed_scores(view const& v) {
  return v.asked.column ? asked_column(v, v.asked.column) : best_column(v, score_evidence);
}

/// How much says that they are scores: 3 where they are asked for.
inline int evidence_of(view const& v, std::optional<std::size_t> scores) {
  if (!scores) return 0;
  return v.asked.column ? 3 : score_evidence(v.facts[*scores]);
}

inline std::optional<layout> list_layout(view const& v) {
  if (auto const pair = bare_pair(v)) return pair;
  if (lists_responses(v) && !v.asked.count_column) return std::nullopt;
  auto const label = label_column(v);
  bool const known = label && v.facts[*label].known * 2 > v.facts[*label].labels.size();
  auto const score = listed_scores(v);
  if (v.asked.column && !score) return std::nullopt;
  if (score && mostly_text(v.facts[*score])) return layout_around(v, *score, true, 3);
  int const evidence = evidence_of(v, score);
  auto by_score = score ? layout_around(v, *score, false, evidence) : std::nullopt;
  if (by_score && label && label != by_score->at.count) by_score->at.label = label;
  bool const beside = by_score && by_score->at.count && evidence >= 2;
  if (by_score && (evidence >= 3 || beside || !known)) return by_score;
  if (!label) return by_score;
  auto const by_label = layout_around(v, *label, true, known ? 3 : 1);
  bool const plain = by_label && (v.used == 2 || names_quantity(v, by_label->at));
  return by_label && (known || plain) ? by_label : by_score;
}

/// The family of the labels, and what they stand for.
inline void find_family(layout& found, view const& v, std::size_t column) {
  std::vector<std::string_view> labels(v.facts[column].labels.begin(),
                                       v.facts[column].labels.end());
  found.family = family_of(v.asked.labels, labels);
  label_family const* const due = found.family;
  if (due == nullptr && v.asked.labels.families.size() != 1) return;
  label_family const& family = due != nullptr ? *due : v.asked.labels.families.front();
  found.classes = std::any_of(family.words.begin(), family.words.end(), [](label_word const& w) {
    return std::holds_alternative<answer_class>(w.meaning);
  });
}

/// Numbers beside scores that are listed one by one: counts, of which one has to be chosen, rather
/// than answers; and counts by name in a file of responses.
inline bool lists_counts(view const& v, std::size_t scores) {
  column_facts const& c = v.facts[scores];
  if (v.asked.column || c.scores.size() < 3) return false;
  auto const columns_of = [&](heading kind) {
    return std::count_if(v.facts.begin(), v.facts.end(), [&](column_facts const& other) {
      return other.kind == kind && other.filled > 0 && other.numbers == other.filled;
    });
  };
  return (consecutive(c) && !lists_responses(v) && columns_of(heading::other) > 1) ||
         (sorted_strictly(c) && columns_of(heading::count) > 0);
}

inline tl::unexpected<error> which_count_column(view const& v, std::size_t scores) {
  std::size_t counts = 0;
  auto const better = [&](std::size_t i) {
    return i != scores && mostly_numbers(v.facts[i]) && v.facts[i].filled > 0;
  };
  while (!better(counts)) ++counts;
  for (std::size_t i = 0; i < v.facts.size(); ++i)
    if (better(i) && v.facts[i].kind == heading::count) counts = i;
  auto failed = column_failure(v, code::which_count_column, {}, typed_column(v, counts));
  failed.value().details.emplace_back(typed_column(v, scores));
  return failed;
}

inline result<layout> answers_layout(view const& v, bool whole) {
  if (v.asked.count_column && !asked_column(v, v.asked.count_column))
    return not_one_column(v, *v.asked.count_column, "--count-column");
  bool const alone = whole && v.header && v.rows.size() == 1;
  if (alone)
    return column_failure(v, code::header_alone, std::string(trimmed(v.rows.front().text(0))), {});
  auto const column = answer_column(v);
  if (!column) return tl::unexpected(column.error());
  if (lists_counts(v, *column)) return which_count_column(v, *column);
  if (auto const codes = answer_codes(v, *column)) return tl::unexpected(*codes);
  layout found{shape::answers, {*column, {}, {}, {}}, v.header, false, nullptr, false, 0};
  column_facts const& c = v.facts[*column];
  found.evidence = (c.numbers + c.known) * 2 > c.filled ? 1 : 0;
  if (c.known > c.numbers) find_family(found, v, *column);
  return found;
}

inline void add_family(std::optional<layout>& found, view const& v) {
  if (found && found->at.label && !found->at.score) find_family(*found, v, *found->at.label);
}

/// Numbers that nothing calls counts are weights where the user says so: then each row is an answer.
inline bool counts_are_weights(view const& v, layout const& found) {
  if (!v.asked.weight || !found.at.count || v.facts[*found.at.count].kind == heading::count)
    return false;
  auto const column = column_asked(v.headings, v.facts.size(), *v.asked.weight, "--weight");
  return column && column->at == *found.at.count;
}

}  // namespace detail

inline result<layout> layout_of(table const& rows, table const& joined, bool whole,
                                reading_request const& asked, number_marks mark) {
  table const some(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(
                                                    std::min(rows.size(), detail::rows_looked_at)));
  detail::view const as_list = detail::view_of(some, joined, asked, mark, false);
  auto found = as_list.facts.size() > 1 ? detail::list_layout(as_list) : std::nullopt;
  if (found && detail::counts_are_weights(as_list, *found))
    return detail::answers_layout(as_list, whole);
  detail::add_family(found, as_list);
  bool const may_be_wide = whole && joined.empty() && rows.size() > 1 &&
                           rows.size() <= detail::most_wide_lines && as_list.facts.size() > 1;
  if (may_be_wide) {
    table const turned = transposed(rows);
    detail::view const as_wide = detail::view_of(turned, {}, asked, mark, true);
    auto wide = detail::list_layout(as_wide);
    detail::add_family(wide, as_wide);
    if (wide && (!found || wide->evidence > found->evidence)) found = wide;
  }
  if (found) return *found;
  return detail::answers_layout(as_list, whole);
}

}  // namespace kpi::csv
