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
#include <kpi/csv/layout_evidence.hpp>

namespace kpi::csv {

/// The layout of the table that the head of a file holds, blank records left out, headings first if
/// there are any. A wide table must be `whole`. Errors: header_alone, no_such_column, which_column,
/// no_layout; none has a file yet.
result<layout> layout_of(table const& rows, bool whole, reading_request const& asked,
                         number_marks mark);

// -------------------------------------------------------------------------------------------------

namespace detail {

/// The layout around a column that lists the scores (or, with `labels`, names them).
inline std::optional<layout> layout_around(view const& v, std::size_t axis, bool labels,
                                           int evidence) {
  layout found{v.turned ? shape::wide : shape::tall, {}, v.header, false, nullptr, false, evidence};
  column_facts const& c = v.facts[axis];
  (labels ? found.at.label : found.at.score) = axis;
  find_quantities(v, found.at, axis);
  bool const named = found.at.count || found.at.share;
  if (auto const asked = asked_column(v, v.asked.count_column))
    found.at.count = asked;
  else if (v.asked.count_column || repeats(c))
    return std::nullopt;
  else if (!found.at.count && (!named || v.facts[*found.at.share].filled == 0))
    found.at.count = remaining_numbers(v, axis);
  if (!found.at.count && !found.at.share) return std::nullopt;
  bool const sure = named || v.asked.count_column;
  if (!sure && (lacks_row_headings(v) || (labels && counts_rows(v, axis, *found.at.count))))
    return std::nullopt;
  bool const nameless =
      v.header && evidence < 3 && found.at.count && v.facts[*found.at.count].kind != heading::total;
  if (!sure && (v.asked.column || (labels ? c.known == 0 : nameless || !is_plain_list(c))))
    return std::nullopt;
  if (found.at.share) found.share_heading = v.facts[*found.at.share].kind == heading::share;
  found.evidence += sure ? 2 : 1;
  return found;
}

/// Two columns of numbers without headings are score and count, whatever their order.
inline std::optional<layout> bare_pair(view const& v) {
  bool const pair =
      !v.turned && !v.header && v.facts.size() == 2 && !v.asked.column && !v.asked.count_column;
  if (!pair || !mostly_numbers(v.facts[0]) || !mostly_numbers(v.facts[1])) return std::nullopt;
  layout found{shape::tall, {0, {}, {}, {}}, false, false, nullptr, false, 2};
  (mostly_shares(v.facts[1]) ? found.at.share : found.at.count) = 1;
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

inline std::optional<layout> list_layout(view const& v) {
  if (auto const pair = bare_pair(v)) return pair;
  auto const label = label_column(v);
  bool const known = label && v.facts[*label].known * 2 > v.facts[*label].labels.size();
  auto score = v.asked.column ? asked_column(v, v.asked.column) : best_column(v, score_evidence);
  if (v.asked.column && !score) return std::nullopt;
  if (score && mostly_text(v.facts[*score])) return layout_around(v, *score, true, 3);
  int const evidence = !score ? 0 : v.asked.column ? 3 : score_evidence(v.facts[*score]);
  auto by_score = score ? layout_around(v, *score, false, evidence) : std::nullopt;
  if (by_score && label && label != by_score->at.count) by_score->at.label = label;
  bool const beside = by_score && by_score->at.count && evidence >= 2;
  if (by_score && (evidence >= 3 || beside || !known)) return by_score;
  if (!label) return by_score;
  auto const by_label = layout_around(v, *label, true, known ? 3 : 1);
  bool const plain = by_label && (v.facts.size() == 2 || names_quantity(v, by_label->at));
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

/// A heading as it is typed: "=2024", where it could be taken for a position.
inline std::string typed_heading(std::string_view heading) {
  return (is_position(heading) ? "=" : "") + std::string(heading);
}

inline tl::unexpected<error> column_failure(view const& v, kpi::code code, std::string found,
                                            std::string hint) {
  record const& top = v.rows.front();
  return failure(code, {{}, top.line(), 0}, std::move(found),
                 {column_list(v.header ? &top : nullptr, v.facts.size()), std::move(hint)});
}

/// The details end with the option that asks for it.
inline tl::unexpected<error> no_such_column(view const& v, std::string const& asked,
                                            std::string option) {
  std::vector<std::string_view> headings;
  for (std::size_t i = 0; v.header && i < v.facts.size(); ++i)
    headings.push_back(v.rows.front().text(i));
  std::string const meant = typed_heading(trimmed(nearest(asked, headings).value_or("")));
  auto failed = column_failure(v, code::no_such_column, asked, meant);
  failed.value().details.emplace_back(std::move(option));
  return failed;
}

/// The only column that a heading of this kind names, of those that hold scores or known labels.
struct column_search {
  std::size_t hits = 0;
  std::size_t column = 0;
};

inline column_search columns_of(view const& v, heading kind) {
  column_search search;
  for (std::size_t i = v.facts.size(); i-- > 0;) {
    column_facts const& c = v.facts[i];
    if (c.kind != kind || (c.numbers + c.known) * 2 < c.filled) continue;
    ++search.hits;
    search.column = i;
  }
  return search;
}

/// The columns of numbers or known labels that are called what the program's scores are called.
inline column_search own_columns(view const& v) {
  column_search search;
  for (std::size_t i = v.facts.size(); v.header && i-- > 0;) {
    column_facts const& c = v.facts[i];
    auto const& own = v.asked.labels.headings;
    bool const called =
        std::find(own.begin(), own.end(), folded(v.rows.front().text(i))) != own.end();
    if (!called || (c.numbers + c.known) * 2 < c.filled) continue;
    ++search.hits;
    search.column = i;
  }
  return search;
}

/// The columns that hold known labels, whatever their heading.
inline column_search known_columns(view const& v) {
  column_search search;
  for (std::size_t i = v.facts.size(); i-- > 0;) {
    if (v.facts[i].known * 2 <= v.facts[i].filled) continue;
    ++search.hits;
    search.column = i;
  }
  return search;
}

/// The heading of the first column of numbers, as an example of what to ask for.
inline std::string example_column(view const& v) {
  for (std::size_t i = v.facts.size(); i-- > 0;)
    if (mostly_numbers(v.facts[i]) && v.facts[i].filled > 0)
      return v.header ? typed_heading(trimmed(v.rows.front().text(i))) : std::to_string(i + 1);
  return {};
}

inline result<std::size_t> answer_column(view const& v) {
  if (v.asked.column) {
    if (auto const column = asked_column(v, v.asked.column)) return *column;
    return no_such_column(v, *v.asked.column, "--column");
  }
  if (v.facts.size() == 1) return 0;
  for (column_search const& search : {own_columns(v), columns_of(v, heading::score),
                                      columns_of(v, heading::question), known_columns(v)}) {
    if (search.hits == 1) return search.column;
    if (search.hits > 1) break;
  }
  std::string example = example_column(v);
  bool const choice = !example.empty() && v.rows.size() > 1;
  return column_failure(v, choice ? code::which_column : code::no_layout, {}, std::move(example));
}

/// Scores listed one by one beside several columns of numbers: counts, of which one has to be chosen,
/// rather than answers.
inline bool lists_counts(view const& v, std::size_t scores) {
  column_facts const& c = v.facts[scores];
  if (v.asked.column || c.scores.size() < 3 || !consecutive(c)) return false;
  return std::count_if(v.facts.begin(), v.facts.end(), [](column_facts const& other) {
           return other.kind == heading::other && other.filled > 0 && other.numbers == other.filled;
         }) > 1;
}

inline tl::unexpected<error> which_count_column(view const& v, std::size_t scores) {
  std::size_t counts = 0;
  while (counts == scores || !mostly_numbers(v.facts[counts])) ++counts;
  auto const name = [&](std::size_t i) {
    return v.header ? typed_heading(trimmed(v.rows.front().text(i))) : std::to_string(i + 1);
  };
  auto failed = column_failure(v, code::which_count_column, {}, name(counts));
  failed.value().details.emplace_back(name(scores));
  return failed;
}

inline result<layout> answers_layout(view const& v, bool whole) {
  if (v.asked.count_column && !asked_column(v, v.asked.count_column))
    return no_such_column(v, *v.asked.count_column, "--count-column");
  bool const alone = whole && v.header && v.rows.size() == 1;
  if (alone)
    return column_failure(v, code::header_alone, std::string(trimmed(v.rows.front().text(0))), {});
  auto const column = answer_column(v);
  if (!column) return tl::unexpected(column.error());
  if (lists_counts(v, *column)) return which_count_column(v, *column);
  layout found{shape::answers, {*column, {}, {}, {}}, v.header, false, nullptr, false, 0};
  column_facts const& c = v.facts[*column];
  found.evidence = (c.numbers + c.known) * 2 > c.filled ? 1 : 0;
  if (c.known > c.numbers) find_family(found, v, *column);
  return found;
}

}  // namespace detail

inline result<layout> layout_of(table const& rows, bool whole, reading_request const& asked,
                                number_marks mark) {
  table const some(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(
                                                    std::min(rows.size(), detail::rows_looked_at)));
  detail::view const as_list = detail::view_of(some, asked, mark, false);
  auto found = as_list.facts.size() > 1 ? detail::list_layout(as_list) : std::nullopt;
  if (found && found->at.label && !found->at.score)
    detail::find_family(*found, as_list, *found->at.label);
  bool const may_be_wide =
      whole && rows.size() <= detail::most_wide_lines && as_list.facts.size() > 1;
  if (may_be_wide) {
    table const turned = transposed(rows);
    detail::view const as_wide = detail::view_of(turned, asked, mark, true);
    auto wide = rows.size() > 1 ? detail::list_layout(as_wide) : std::nullopt;
    if (wide && wide->at.label && !wide->at.score)
      detail::find_family(*wide, as_wide, *wide->at.label);
    if (wide && (!found || wide->evidence > found->evidence)) found = wide;
  }
  if (found) return *found;
  return detail::answers_layout(as_list, whole);
}

}  // namespace kpi::csv
