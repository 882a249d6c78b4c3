// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/csv/question_words.hpp>
#include <kpi/text/fold.hpp>

namespace kpi {

/// The three classes of a survey, by what they do to the score: detractors, passives, promoters.
enum class answer_class { low, middle, high };

/// A word of a survey file and the score or the class that it stands for.
struct label_word {
  std::string_view text;
  std::variant<int, answer_class> meaning;
};

/// Labels that belong together: the answers of one question, in every language. ("Satisfied" is 3
/// of 4 or 4 of 5: the other labels say which.)
struct label_family {
  std::string_view name;
  std::span<label_word const> words;
  std::size_t classes = 0;  ///< how many classes a file of class counts has to have
  std::size_t told = 0;     ///< the first so many words are told to a user; the others are variants
  int levels = 0;           ///< its scores are on the scale from 1 to this; 0 for classes
  std::string_view kind = {};  ///< what families for other scales share: "satisfied", "agree"
};

/// What a program knows of its own files: data, a row to add for a label.
struct vocabulary {
  std::span<label_family const> families;
  std::span<std::string_view const> headings =
      {};  ///< folded: what the column of its scores is called
  std::span<label_family const> others =
      {};                     ///< for other scales: not used, but known for what they are
  word_parts questions = {};  ///< folded: words of its question, as they start
};

/// What text means in a family: the label as it is listed, or with what explains it after it
/// ("Promoteurs (9-10)").
std::optional<std::variant<int, answer_class>> meaning(label_family const& family,
                                                       std::string_view text);

/// The family that knows most of the labels and tells most of them apart, the first of equals; none
/// when no family knows any.
label_family const* family_of(vocabulary const& known, std::vector<std::string_view> const& labels);

/// Of families sorted by their number of levels those with so many; all of them when nothing is asked.
std::span<label_family const> families_of(std::span<label_family const> all,
                                          std::optional<int> levels);

/// True for the middle of a family that has one.
inline bool is_neutral(label_family const& family, std::variant<int, answer_class> const& means) {
  int const* const score = std::get_if<int>(&means);
  return score != nullptr && family.levels % 2 == 1 && *score * 2 == family.levels + 1;
}

/// All labels of a vocabulary: of its families in turn, as listed.
std::vector<std::string_view> labels_of(vocabulary const& known);

/// Those that a message lists: "promoters, passives, detractors, promoteurs, …".
std::string told_labels(vocabulary const& known);

/// The classes of the Net Promoter Score.
vocabulary nps_vocabulary();

// -------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr std::array nps_words{
    label_word{"promoters", answer_class::high},      label_word{"passives", answer_class::middle},
    label_word{"detractors", answer_class::low},      label_word{"promoteurs", answer_class::high},
    label_word{"passifs", answer_class::middle},      label_word{"détracteurs", answer_class::low},
    label_word{"promoter", answer_class::high},       label_word{"passive", answer_class::middle},
    label_word{"detractor", answer_class::low},       label_word{"promoteur", answer_class::high},
    label_word{"passif", answer_class::middle},       label_word{"détracteur", answer_class::low},
    label_word{"neutrals", answer_class::middle},     label_word{"neutres", answer_class::middle},
    label_word{"neutral", answer_class::middle},      label_word{"neutre", answer_class::middle},
    label_word{"indifférents", answer_class::middle},
};

inline constexpr std::array nps_families{label_family{"nps classes", nps_words, 3, 6}};

/// How many meanings the labels have in a family. (Few: no set is needed.)
inline std::size_t meanings_of(label_family const& family,
                               std::vector<std::string_view> const& labels) {
  std::vector<std::variant<int, answer_class>> seen;
  for (std::string_view const label : labels) {
    auto const means = meaning(family, label);
    if (means && std::find(seen.begin(), seen.end(), *means) == seen.end()) seen.push_back(*means);
  }
  return seen.size();
}

/// "satisfaites", "satisfaits" and "satisfaite" as "satisfait".
inline std::string masculine_singular(std::string label) {
  constexpr std::string_view stem = "satisfait";
  auto const at = label.rfind(stem);
  if (at == label.npos) return label;
  std::string_view const ending = std::string_view(label).substr(at + stem.size());
  if (ending == "e" || ending == "s" || ending == "es") label.resize(at + stem.size());
  return label;
}

/// A folded label without what follows a bracket or a digit, nor an article before it.
inline std::string bare_label(std::string_view folded_label) {
  std::string label = masculine_singular(std::string(folded_label));
  auto const end = label.find_first_of("(0123456789");
  if (end != label.npos && end > 0) label.resize(end);
  for (std::string_view const article : {"les ", "the "})
    if (label.starts_with(article)) label.erase(0, article.size());
  return std::string(trimmed(label));
}

inline std::optional<std::variant<int, answer_class>>
listed_meaning(label_family const& family, std::string_view folded_label) {
  for (label_word const& word : family.words)
    if (folds_to(word.text, folded_label)) return word.meaning;
  return std::nullopt;
}

}  // namespace detail

inline std::optional<std::variant<int, answer_class>> meaning(label_family const& family,
                                                              std::string_view text) {
  std::string const label = folded(text);
  if (auto const listed = detail::listed_meaning(family, label)) return listed;
  std::string const bare = detail::bare_label(label);
  return bare != label ? detail::listed_meaning(family, bare) : std::nullopt;
}

inline std::span<label_family const> families_of(std::span<label_family const> all,
                                                 std::optional<int> levels) {
  if (!levels) return all;
  auto const fewer = [](label_family const& f, int n) { return f.levels < n; };
  auto const first = std::lower_bound(all.begin(), all.end(), *levels, fewer);
  auto const last = std::lower_bound(all.begin(), all.end(), *levels + 1, fewer);
  return all.subspan(static_cast<std::size_t>(first - all.begin()),
                     static_cast<std::size_t>(last - first));
}

inline label_family const* family_of(vocabulary const& known,
                                     std::vector<std::string_view> const& labels) {
  label_family const* best = nullptr;
  std::pair<std::ptrdiff_t, std::size_t> most = {0, 0};
  for (label_family const& family : known.families) {
    auto const hits = std::count_if(labels.begin(), labels.end(), [&](std::string_view label) {
      return meaning(family, label).has_value();
    });
    if (hits < std::max(most.first, std::ptrdiff_t{1})) continue;
    std::pair const found(hits,
                          known.families.size() == 1 ? 1 : detail::meanings_of(family, labels));
    if (found <= most) continue;
    most = found;
    best = &family;
  }
  return best;
}

inline std::vector<std::string_view> labels_of(vocabulary const& known) {
  std::vector<std::string_view> labels;
  for (label_family const& family : known.families)
    for (label_word const& word : family.words) labels.push_back(word.text);
  return labels;
}

inline std::string told_labels(vocabulary const& known) {
  std::string list;
  for (label_family const& family : known.families)
    for (label_word const& word : family.words.first(std::min(family.told, family.words.size())))
      list.append(list.empty() ? "" : ", ").append(word.text);
  return list;
}

inline constexpr auto nps_headings = std::to_array<std::string_view>(
    {"nps", "nps score", "score nps", "note nps", "recommandation", "recommendation"});

inline vocabulary nps_vocabulary() {
  return {detail::nps_families, nps_headings, {}, detail::nps_questions};
}

}  // namespace kpi
