// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/grading/candidate.hpp>
#include <kpi/survey/answers.hpp>
#include <kpi/text/decimal.hpp>

namespace kpi::grading {

/// A score and its weight: how many gave it, or its share where the data are shares.
struct weighted_score {
  rational score;
  rational weight;
};

/// What of a survey a question asks for. `high − low` is the NPS, and every net figure.
enum class sought { net, low_share, middle_share, high_share, mean, low, middle, high, responses };

/// All that the mistakes of a survey question are a function of. The three classes are detractors,
/// passives and promoters; dissatisfied, neutral and satisfied; or those of the effort, low scores first.
struct survey_case {
  std::vector<weighted_score> levels = {};  ///< by rising score; empty where only classes are known
  scale on = {};
  int middle_from = 0;  ///< the first score of the middle class
  int high_from = 0;    ///< the first score of the high class
  rational low = {};    ///< the weight of each class
  rational middle = {};
  rational high = {};
  rational missing = {};  ///< respondents without an answer
  bool counted = false;   ///< weights are counts, not shares
  words low_name = {};
  words middle_name = {};
  words high_name = {};
};

/// A mistake as data: what it is called, who makes it, and the number it gives; absent where the data do
/// not allow the mistake.
struct survey_mistake {
  std::string_view code;
  sought instead_of;  ///< the figure it is given for
  words name;  ///< blanks: {six} {seven} {eight} {nine} {lowest} {highest} {low} {middle} {high}
  words source;
  std::optional<rational> (*value)(survey_case const&);
};

inline rational total(survey_case const& c) { return c.low + c.middle + c.high; }

/// The weight of the scores from `lowest` up to `highest`, fractions above it included.
inline rational weight_between(survey_case const& c, int lowest, int highest) {
  rational sum = 0;
  for (weighted_score const& l : c.levels)
    if (l.score >= lowest && l.score < highest + 1) sum += l.weight;
  return sum;
}

inline rational weight_of(survey_case const& c, int score) {
  return weight_between(c, score, score);
}

/// Σ score × weight.
inline rational weighted_sum(survey_case const& c) {
  rational sum = 0;
  for (weighted_score const& l : c.levels) sum += l.score * l.weight;
  return sum;
}

inline std::optional<rational> mean_of(survey_case const& c) {
  if (c.levels.empty()) return std::nullopt;
  return quotient(weighted_sum(c), total(c));
}

inline bool has_levels(survey_case const& c) { return !c.levels.empty(); }

/// 0 to 10 has a 0; 1 to 10 has none that could be forgotten.
inline bool starts_at_zero(survey_case const& c) { return has_levels(c) && c.on.lowest == 0; }

inline int middle_to(survey_case const& c) { return c.high_from - 1; }

/// True when the middle class holds whole scores.
inline bool has_middle(survey_case const& c) { return c.high_from > c.middle_from; }

/// The right figure.
std::optional<rational> value_of(survey_case const& c, sought what);

/// The mistakes of a table that stand in for that figure.
template <class Table>
void add_mistakes(Table const& table, survey_case const& c, sought what,
                  std::vector<candidate>& into);

/// "Another number of the statement as the base": the figure with each of them as denominator.
void add_base_mistakes(survey_case const& c, sought what, std::vector<other_number> const& others,
                       std::vector<candidate>& into);

/// What each of the student's own answers makes of the figure. `keys` are the keys of low, middle and high class:
/// "detractors", "passives", "promoters". Absent where none of the answers leads there.
std::optional<rational> derived(survey_case const& c, sought what,
                                std::vector<std::string_view> const& keys,
                                std::vector<carried_answer> const& from);

// ---------------------------------------------------------------------------------------------------

inline std::optional<rational> value_of(survey_case const& c, sought what) {
  switch (what) {
    case sought::net: return percentage(c.high - c.low, total(c));
    case sought::low_share: return percentage(c.low, total(c));
    case sought::middle_share: return percentage(c.middle, total(c));
    case sought::high_share: return percentage(c.high, total(c));
    case sought::mean: return mean_of(c);
    case sought::low: return c.low;
    case sought::middle: return c.middle;
    case sought::high: return c.high;
    case sought::responses: break;
  }
  return total(c);
}

namespace detail {

/// "7 and 8", "7 to 9", "4".
inline std::string scores_text(int from, int to, language lang) {
  std::string first = std::to_string(from);
  if (from >= to) return first;
  bool const french = lang == language::french;
  std::string_view const joint =
      to == from + 1 ? (french ? " et " : " and ") : (french ? " à " : " to ");
  return first.append(joint).append(std::to_string(to));
}

inline std::string case_text(std::string_view pattern, survey_case const& c, language lang) {
  auto const text = [](int n) { return std::to_string(n); };
  return filled_in(pattern, {{"six", text(c.middle_from - 1)},
                             {"five", text(c.middle_from - 2)},
                             {"seven", text(c.middle_from)},
                             {"eight", text(middle_to(c))},
                             {"middles", scores_text(c.middle_from, middle_to(c), lang)},
                             {"nine", text(c.high_from)},
                             {"lowest", text(c.on.lowest)},
                             {"highest", text(c.on.highest)},
                             {"low", std::string(c.low_name.in(lang))},
                             {"middle", std::string(c.middle_name.in(lang))},
                             {"high", std::string(c.high_name.in(lang))}});
}

inline phrases case_phrases(words const& pattern, survey_case const& c) {
  return {case_text(pattern.english, c, language::english),
          case_text(pattern.french, c, language::french)};
}

/// What a share or a net figure divides.
inline std::optional<rational> numerator(survey_case const& c, sought what) {
  switch (what) {
    case sought::net: return rational(c.high - c.low);
    case sought::low_share: return c.low;
    case sought::middle_share: return c.middle;
    case sought::high_share: return c.high;
    case sought::mean: return has_levels(c) ? std::optional(weighted_sum(c)) : std::nullopt;
    default: break;
  }
  return std::nullopt;
}

inline rational const* carried(std::vector<carried_answer> const& from, std::string const& key) {
  auto const found =
      std::find_if(from.begin(), from.end(), [&](carried_answer const& a) { return a.key == key; });
  return found == from.end() ? nullptr : &found->value;
}

/// The share of a class as the student has it: stated, or from a count or a total of theirs.
inline std::optional<rational> carried_share(survey_case const& c, rational const& weight,
                                             std::string_view key,
                                             std::vector<carried_answer> const& from) {
  if (auto const* share = carried(from, std::string(key) + ".share")) return *share;
  auto const* count = carried(from, std::string(key) + ".count");
  auto const* all = carried(from, "responses");
  return percentage(count != nullptr ? *count : weight, all != nullptr ? *all : total(c));
}

inline std::optional<rational> difference(std::optional<rational> const& a,
                                          std::optional<rational> const& b) {
  if (!a || !b) return std::nullopt;
  return rational(*a - *b);
}

/// True when one of the answers has a say in the class.
inline bool touches(std::vector<carried_answer> const& from, std::string_view key) {
  return std::any_of(from.begin(), from.end(), [&](carried_answer const& a) {
    return a.key == "responses" || a.key.starts_with(std::string(key) + '.');
  });
}

}  // namespace detail

template <class Table>
void add_mistakes(Table const& table, survey_case const& c, sought what,
                  std::vector<candidate>& into) {
  for (survey_mistake const& m : table) {
    if (m.instead_of != what) continue;
    auto const value = m.value(c);
    if (value) into.push_back({m.code, detail::case_phrases(m.name, c), m.source, *value});
  }
}

inline void add_base_mistakes(survey_case const& c, sought what,
                              std::vector<other_number> const& others,
                              std::vector<candidate>& into) {
  auto const top = detail::numerator(c, what);
  if (!c.counted || !top) return;
  rational const factor = what == sought::mean ? 1 : 100;
  for (other_number const& other : others) {
    auto const value = quotient(rational(*top * factor), other.value);
    if (!value) continue;
    std::string const number = decimal_text(other.value, 10);
    into.push_back(
        {"base.other-number",
         {"another number of the statement (" + other.name + ", " + number +
              ") is taken as the base",
          "un autre nombre de l’énoncé (" + other.name + ", " + number + ") est pris comme base"},
         {"NDRC course exercises: numbers planted on purpose",
          "exercices de BTS NDRC\u00a0: nombres ajoutés exprès"},
         *value});
  }
}

inline std::optional<rational> derived(survey_case const& c, sought what,
                                       std::vector<std::string_view> const& keys,
                                       std::vector<carried_answer> const& from) {
  auto const share = [&](std::size_t i, rational const& weight) {
    return detail::carried_share(c, weight, keys[i], from);
  };
  bool const low = detail::touches(from, keys[0]);
  bool const high = detail::touches(from, keys[2]);
  switch (what) {
    case sought::net:
      if (!low && !high) return std::nullopt;
      return detail::difference(share(2, c.high), share(0, c.low));
    case sought::low_share: return low ? share(0, c.low) : std::nullopt;
    case sought::middle_share:
      return detail::touches(from, keys[1]) ? share(1, c.middle) : std::nullopt;
    case sought::high_share: return high ? share(2, c.high) : std::nullopt;
    case sought::mean: break;
    default: return std::nullopt;
  }
  auto const* all = detail::carried(from, "responses");
  if (all == nullptr || !has_levels(c)) return std::nullopt;
  return quotient(weighted_sum(c), *all);
}

}  // namespace kpi::grading
