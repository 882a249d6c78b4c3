// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/csv/answer_codes.hpp>
#include <kpi/csv/layout_evidence.hpp>

// Which column of raw answers holds the scores: the one that is asked for, or the only one that its
// heading and its values speak for together. A doubt is an error that lists the candidates.

namespace kpi::csv::detail {

/// A heading as it is typed: "=2024", where it could be taken for a position.
inline std::string typed_heading(std::string_view heading) {
  return (is_position(heading) ? "=" : "") + std::string(heading);
}

inline std::string_view name_of(view const& v, std::size_t column) {
  return v.header ? trimmed(v.rows.front().text(column)) : std::string_view();
}

/// What to type for a column: its heading, or its position where that says more.
inline std::string typed_column(view const& v, std::size_t column) {
  std::string_view const name = name_of(v, column);
  auto const meant = columns_meant(v.headings, v.facts.size(), typed_heading(name));
  bool const clear = !name.empty() && meant.size() == 1 && name.find('\n') == name.npos;
  return clear ? typed_heading(name) : std::to_string(column + 1);
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
  for (record const& row : v.headings)
    for (std::size_t i = 0; i < v.facts.size(); ++i) headings.push_back(row.text(i));
  std::string const meant = typed_heading(trimmed(nearest(asked, headings).value_or("")));
  auto failed = column_failure(v, code::no_such_column, asked, meant);
  failed.value().details.emplace_back(std::move(option));
  return failed;
}

/// Several columns: their names, with a position where two have the same.
inline tl::unexpected<error> several_columns(view const& v,
                                             std::vector<std::size_t> const& candidates) {
  std::string list;
  for (std::size_t const i : candidates) {
    std::string const typed = typed_column(v, i);
    std::string_view const name = name_of(v, i);
    list += list.empty() ? "" : ", ";
    list += name.empty() ? typed : std::string(name);
    if (!name.empty() && is_position(typed)) list += " (" + typed + ')';
  }
  record const& top = v.rows.front();
  return failure(code::which_column, {{}, top.line(), 0}, {},
                 {std::move(list), typed_column(v, candidates.front())});
}

inline tl::unexpected<error> not_one_column(view const& v, std::string const& asked,
                                            std::string option) {
  auto const meant = asked_columns(v, asked);
  if (meant.size() < 2) return no_such_column(v, asked, std::move(option));
  return several_columns(v, meant);
}

/// What speaks for a column of scores, the strongest first.
enum class claim { own, score, question, labels, none };

/// All that a column is called.
inline std::vector<std::string> names_of(view const& v, std::size_t column) {
  std::vector<std::string> names;
  for (record const& row : v.headings) names.push_back(folded(row.text(column)));
  return names;
}

inline claim claim_of(view const& v, std::size_t column) {
  column_facts const& c = v.facts[column];
  if (c.filled == 0 || (c.numbers + c.known) * 2 < c.filled) return claim::none;
  auto const names = names_of(v, column);
  vocabulary const& own = v.asked.labels;
  auto const any = [&](auto says) { return std::any_of(names.begin(), names.end(), says); };
  auto const called = [&](std::string const& name) {
    return std::find(own.headings.begin(), own.headings.end(), name) != own.headings.end() ||
           has_word_part(name, own.questions);
  };
  if (any(called)) return claim::own;
  if (any([&](std::string const& name) { return asks_another(name, own.questions); }))
    return claim::none;
  if (c.kind == heading::score) return claim::score;
  if (c.kind == heading::question) return claim::question;
  return c.known * 2 > c.filled ? claim::labels : claim::none;
}

/// "Q1_NPS_GROUP" beside "Q1": a tool writes the classes of the scores as well.
inline bool repeats_as_classes(view const& v, std::size_t column, std::size_t scores) {
  if (column == scores || v.facts[column].known == 0 || !mostly_numbers(v.facts[scores]))
    return false;
  auto const longer = names_of(v, column);
  auto const shorter = names_of(v, scores);
  for (std::size_t i = 0; i < longer.size(); ++i)
    if (!shorter[i].empty() && longer[i].size() > shorter[i].size() &&
        longer[i].starts_with(shorter[i]))
      return true;
  return false;
}

/// The columns of one claim, classes of scores left out.
inline std::vector<std::size_t> claimants(view const& v, std::vector<claim> const& claims,
                                          claim wanted) {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < claims.size(); ++i)
    if (claims[i] == wanted) all.push_back(i);
  std::vector<std::size_t> found;
  std::copy_if(all.begin(), all.end(), std::back_inserter(found), [&](std::size_t i) {
    return std::none_of(all.begin(), all.end(),
                        [&](std::size_t scores) { return repeats_as_classes(v, i, scores); });
  });
  return found;
}

/// The highest score that the column may hold: as asked for, as its heading says, or 10.
inline int highest_due(view const& v, std::size_t column) {
  if (v.asked.on) return v.asked.on->highest;
  auto const mentioned = mentioned_scale(name_of(v, column));
  return mentioned ? mentioned->highest : 10;
}

/// Why the likely column is none after all: one value alone, numbers off every scale, figures.
inline std::optional<code> doubt_about(view const& v, std::size_t column) {
  column_facts const& c = v.facts[column];
  if (c.filled > 2 && is_constant(c)) return code::constant_column;
  if (!mostly_numbers(c)) return std::nullopt;
  int const highest = highest_due(v, column);
  auto const mostly = [&](auto is) {
    return std::count_if(c.scores.begin(), c.scores.end(), is) * 2 >
           static_cast<std::ptrdiff_t>(c.scores.size());
  };
  if (mostly([&](rational const& x) { return x < 0 || x > highest; }))
    return code::column_off_scale;
  bool const figures = mostly_shares(c) || mostly([](rational const& x) { return !is_whole(x); });
  return figures ? std::optional(code::column_of_figures) : std::nullopt;
}

/// A column of numbers that may be asked for: nothing but its heading speaks against it.
inline bool may_hold_scores(view const& v, std::size_t column) {
  column_facts const& c = v.facts[column];
  if (c.filled == 0 || !mostly_numbers(c) || doubt_about(v, column)) return false;
  auto const names = names_of(v, column);
  return std::none_of(names.begin(), names.end(), [&](std::string const& name) {
    return asks_another(name, v.asked.labels.questions) || among(name, response_headings);
  });
}

/// The last such column, as an example of what to ask for. (The first one often numbers the rows.)
inline std::string example_column(view const& v) {
  for (std::size_t i = v.facts.size(); i-- > 0;)
    if (may_hold_scores(v, i)) return typed_column(v, i);
  return {};
}

inline std::size_t only_column(view const& v) {
  std::size_t column = 0;
  while (v.facts[column].filled == 0 && column + 1 < v.facts.size()) ++column;
  return column;
}

/// The answer codes of a column that is called what the scores are called.
inline std::optional<error> codes_in(view const& v) {
  for (std::size_t i = 0; i < v.facts.size(); ++i) {
    auto const names = names_of(v, i);
    bool const called = std::any_of(names.begin(), names.end(), [&](std::string const& name) {
      auto const& own = v.asked.labels.headings;
      return std::find(own.begin(), own.end(), name) != own.end() ||
             has_word_part(name, v.asked.labels.questions);
    });
    if (auto codes = called ? answer_codes(v, i) : std::nullopt) return codes;
  }
  return std::nullopt;
}

/// The only column without a value that is called what scores are called: nobody answered.
inline std::optional<std::size_t> unanswered_column(view const& v) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < v.facts.size(); ++i) {
    auto const& own = v.asked.labels.headings;
    std::string const name = folded(name_of(v, i));
    bool const called = v.facts[i].kind == heading::score ||
                        std::find(own.begin(), own.end(), name) != own.end() ||
                        has_word_part(name, v.asked.labels.questions);
    if (!called || v.facts[i].filled > 0) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

/// The column that its heading and its values speak for, if it is one.
inline result<std::size_t> likely_column(view const& v) {
  std::vector<claim> claims;
  for (std::size_t i = 0; i < v.facts.size(); ++i) claims.push_back(claim_of(v, i));
  for (claim const wanted : {claim::own, claim::score, claim::question, claim::labels}) {
    auto const found = claimants(v, claims, wanted);
    if (found.size() > 1) return several_columns(v, found);
    if (found.empty()) continue;
    auto const doubt = doubt_about(v, found.front());
    if (!doubt) return found.front();
    return column_failure(v, *doubt, std::string(name_of(v, found.front())),
                          typed_column(v, found.front()));
  }
  if (auto const codes = codes_in(v)) return tl::unexpected(*codes);
  if (auto const unanswered = unanswered_column(v)) return *unanswered;
  std::string example = example_column(v);
  bool const choice = !example.empty() && v.rows.size() > 1;
  return column_failure(v, choice ? code::which_column : code::no_layout, {}, std::move(example));
}

inline result<std::size_t> answer_column(view const& v) {
  if (v.asked.column) {
    if (auto const column = asked_column(v, v.asked.column)) return *column;
    return not_one_column(v, *v.asked.column, "--column");
  }
  return v.used < 2 ? result<std::size_t>(only_column(v)) : likely_column(v);
}

}  // namespace kpi::csv::detail
