// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <kpi/csv/reading.hpp>
#include <kpi/csv/vocabulary.hpp>
#include <kpi/survey/scale.hpp>

namespace kpi {

/// Whether the labels beside the scores get better as the scores rise.
enum class polarity { unknown, rising, falling };

/// What the labels of a file say of its scores.
struct label_facts {
  label_family const* family = nullptr;  ///< that knows them best; null when none does
  polarity scores = polarity::unknown;   ///< unknown also when the labels disagree with one another
  std::vector<score_label> neutral = {};  ///< in the middle of that family
  std::vector<score_label> strange = {};  ///< known to a family of another kind alone
};

label_facts facts_of(std::vector<score_label> const& labels, vocabulary const& known,
                     scale const& on);

// -------------------------------------------------------------------------------------------------

namespace detail {

/// 1, 0 or −1.
inline int sign_of(rational const& x) { return x > 0 ? 1 : x < 0 ? -1 : 0; }

/// Each label says of its score whether it lies on the better side; the two sides of the scale tell.
inline int vote(label_family const& family, score_label const& l, scale const& on) {
  auto const means = meaning(family, l.label);
  int const* const level = means ? std::get_if<int>(&*means) : nullptr;
  if (level == nullptr) return 0;
  return sign_of(*level - rational(family.levels + 1, 2)) * sign_of(l.score - middle(on));
}

inline polarity polarity_of(label_family const& family, std::vector<score_label> const& labels,
                            scale const& on) {
  bool rising = false;
  bool falling = false;
  for (score_label const& l : labels) {
    int const v = vote(family, l, on);
    rising = rising || v > 0;
    falling = falling || v < 0;
  }
  if (rising == falling) return polarity::unknown;
  return rising ? polarity::rising : polarity::falling;
}

inline bool knows_elsewhere(vocabulary const& known, label_family const& used,
                            std::string_view label) {
  return std::any_of(known.others.begin(), known.others.end(), [&](label_family const& family) {
    return family.kind != used.kind && meaning(family, label).has_value();
  });
}

}  // namespace detail

inline label_facts facts_of(std::vector<score_label> const& labels, vocabulary const& known,
                            scale const& on) {
  std::vector<std::string_view> texts;
  for (score_label const& l : labels) texts.emplace_back(l.label);
  label_facts facts{family_of({known.families, {}, {}, {}}, texts)};
  if (facts.family == nullptr) return facts;
  facts.scores = detail::polarity_of(*facts.family, labels, on);
  for (score_label const& l : labels) {
    auto const means = meaning(*facts.family, l.label);
    if (means && is_neutral(*facts.family, *means)) facts.neutral.push_back(l);
    if (!means && detail::knows_elsewhere(known, *facts.family, l.label))
      facts.strange.push_back(l);
  }
  return facts;
}

}  // namespace kpi
