// SPDX-License-Identifier: MIT
#include "label_option.hpp"

#include <algorithm>
#include <string_view>

#include <kpi/survey/scale.hpp>
#include <kpi/text/fold.hpp>

namespace kpi {
namespace {

/// "Très bien=5"; absent when it is anything else. Scores are those that a scale can have.
std::optional<label_word> word_of(std::string_view part) {
  auto const sign = part.rfind('=');
  if (sign == part.npos) return std::nullopt;
  std::string_view const label = trimmed(part.substr(0, sign));
  auto const score = parse_range(part.substr(sign + 1));
  if (label.empty() || !score || score->lowest != score->highest) return std::nullopt;
  if (score->lowest < 1 || score->highest > 100) return std::nullopt;
  return label_word{label, score->lowest};
}

bool has_label(std::vector<label_word> const& words, std::string_view label) {
  return std::any_of(words.begin(), words.end(),
                     [&](label_word const& w) { return folded(w.text) == folded(label); });
}

/// Commas (or semicolons) separate; false when a part is wrong.
bool read_words(typed_labels& labels) {
  std::string_view rest = labels.text;
  while (true) {
    std::string_view const part = rest.substr(0, rest.find_first_of(",;"));
    auto const word = word_of(part);
    if (!word || has_label(labels.words, word->text)) return false;
    labels.words.push_back(*word);
    if (part.size() == rest.size()) return labels.words.size() > 1;
    rest.remove_prefix(part.size() + 1);
  }
}

int highest(std::vector<label_word> const& words) {
  int most = 0;
  for (label_word const& w : words) most = std::max(most, std::get<int>(w.meaning));
  return most;
}

}  // namespace

option labels_option(std::optional<std::string>& typed) {
  return {
      "--labels",
      "L=N,…",
      {"what the labels of the file are worth, when they are not known: \"Very good=5,Good=4,…\"",
       "ce que valent les libellés du fichier, s’ils ne sont pas connus\u00a0: \"Très bien=5,Bien=4,…\""},
      &typed};
}

std::shared_ptr<typed_labels const> labels_of(std::optional<std::string> const& typed,
                                              std::vector<error>& errors) {
  if (!typed) return nullptr;
  auto labels = std::make_shared<typed_labels>(typed_labels{*typed});
  if (!read_words(*labels) || highest(labels->words) < 2) {
    errors.push_back({code::bad_labels, {}, *typed, {}});
    return nullptr;
  }
  labels->family = {label_family{"typed labels", labels->words, 0, labels->words.size(),
                                 highest(labels->words), "typed"}};
  return labels;
}

}  // namespace kpi
