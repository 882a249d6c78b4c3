// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <kpi/base/error.hpp>
#include <kpi/base/provenance.hpp>
#include <kpi/survey/answers.hpp>
#include <kpi/survey/scale.hpp>
#include <kpi/text/language.hpp>

namespace kpi {

/// Which scores make a detractor, a passive and a promoter, on which scale, and who says so.
/// A fractional score is classed by the same thresholds: 8.9 is a passive, 9.0 a promoter.
struct nps_definition {
  std::string_view name;
  scale on;
  int passives_from;   ///< below: detractors
  int promoters_from;  ///< from here on: promoters
  words source;
};

/// The definitions that can be chosen by name; adding one is adding a row. The first row on a scale is
/// what that scale means unless a name is given.
inline constexpr std::array nps_definitions{
    nps_definition{
        "standard",
        {0, 10},
        7,
        9,
        {"Reichheld, “The One Number You Need to Grow”, Harvard Business Review, 2003",
         "Reichheld, «\u00a0The One Number You Need to Grow\u00a0», Harvard Business Review, 2003"}},
    nps_definition{"course",
                   {1, 10},
                   7,
                   9,
                   {"French BTS marketing courses: the standard classes on a scale without 0",
                    "cours de BTS\u00a0: les classes habituelles sur une échelle sans 0"}},
    nps_definition{
        "european", {0, 10}, 6, 8, {"CYS, “European NPS”", "CYS, «\u00a0European NPS\u00a0»"}},
    nps_definition{"five-point",
                   {1, 5},
                   4,
                   5,
                   {"ServiceRocket, NPS on five points", "ServiceRocket, NPS sur cinq points"}},
    nps_definition{"seven-point",
                   {1, 7},
                   5,
                   7,
                   {"ServiceRocket, NPS on seven points", "ServiceRocket, NPS sur sept points"}},
};

/// The definition of that name; null when there is none.
constexpr nps_definition const* find_nps_definition(std::string_view name) {
  auto const found = std::find_if(nps_definitions.begin(), nps_definitions.end(),
                                  [&](nps_definition const& d) { return d.name == name; });
  return found == nps_definitions.end() ? nullptr : &*found;
}

/// Classes of one's own: detractors 1–2, promoters 4 on a scale 1–4. What lies between is passive.
/// Errors: definition_does_not_fit when a range is empty or the two overlap.
result<nps_definition> free_nps_definition(scale const& detractors, scale const& promoters);

/// What the user and the file say of scale and definition; absent is "find out".
struct nps_choice {
  std::optional<nps_definition> definition = {};  ///< by name, or free classes
  std::optional<scale> on = {};                   ///< --scale
  std::optional<scale> mentioned = {};            ///< by a heading of the file
  bool scores_listed = false;                     ///< the file lists its scores, given or not
};

/// The scale and definition that hold for a survey. Both are absent for answers that came as classes
/// without scores, unless one of them was chosen.
struct nps_setting {
  std::optional<stated<scale>> on;
  std::optional<stated<nps_definition>> definition;
};

/// The scale: as chosen, else as mentioned by a heading, else of the chosen definition, else the listed
/// scores if they are all of a known scale, else 0–10 (raw answers without a 0 are no evidence of a
/// scale from 1). The definition: as chosen, else the first on that scale.
/// Errors: no_definition_for_scale, definition_does_not_fit.
result<nps_setting> setting_of(nps_choice const& choice, answers const& a);

/// The scores of the three classes on a scale; absent where a class has no whole score.
struct nps_classes {
  std::optional<scale> detractors;
  std::optional<scale> passives;
  std::optional<scale> promoters;
};

nps_classes classes_on(scale const& s, nps_definition const& by);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline std::string known_scales() {
  std::string list;
  for (nps_definition const& d : nps_definitions)
    if (list.find(typed_scale(d.on)) == list.npos)
      list += (list.empty() ? "" : ", ") + typed_scale(d.on);
  return list;
}

constexpr nps_definition const* first_definition_on(scale const& s) {
  auto const found = std::find_if(nps_definitions.begin(), nps_definitions.end(),
                                  [&](nps_definition const& d) { return d.on == s; });
  return found == nps_definitions.end() ? nullptr : &*found;
}

inline stated<scale> scale_of(nps_choice const& choice, answers const& a) {
  if (choice.on) return {*choice.on, provenance::option};
  if (choice.mentioned) return {*choice.mentioned, provenance::header};
  auto const listed = choice.scores_listed ? listed_scale(a) : std::nullopt;
  bool const chosen_fits =
      choice.definition && (!listed || listed->highest == choice.definition->on.highest);
  if (chosen_fits) return {choice.definition->on, provenance::option};
  if (listed) return {*listed, provenance::distribution};
  return {scale{}, provenance::by_default};
}

}  // namespace detail

inline nps_classes classes_on(scale const& s, nps_definition const& by) {
  auto const range = [](int lowest, int highest) {
    return lowest <= highest ? std::optional<scale>({lowest, highest}) : std::nullopt;
  };
  return {range(s.lowest, by.passives_from - 1), range(by.passives_from, by.promoters_from - 1),
          range(by.promoters_from, s.highest)};
}

inline result<nps_definition> free_nps_definition(scale const& detractors, scale const& promoters) {
  nps_definition const free{
      "free",
      {detractors.lowest, promoters.highest},
      detractors.highest + 1,
      promoters.lowest,
      {"classes given on the command line", "classes données sur la ligne de commande"}};
  if (detractors.highest < promoters.lowest) return free;
  return failure(code::definition_does_not_fit, {}, typed_scale(promoters),
                 {"free", typed_scale(detractors), typed_scale(promoters)});
}

inline result<nps_setting> setting_of(nps_choice const& choice, answers const& a) {
  if (!has_scores(a) && !choice.definition && !choice.on) return nps_setting{};
  stated<scale> const on = detail::scale_of(choice, a);
  if (choice.definition && choice.definition->on.highest == on.value.highest) {
    nps_definition chosen = *choice.definition;
    chosen.on = on.value;  // else the answers below its own scale would be lost
    return nps_setting{on, stated<nps_definition>{chosen, provenance::option}};
  }
  if (choice.definition)
    return failure(code::definition_does_not_fit, {}, typed_scale(on.value),
                   {std::string(choice.definition->name), typed_scale(choice.definition->on),
                    typed_scale(on.value)});
  nps_definition const* const usual = detail::first_definition_on(on.value);
  if (usual == nullptr)
    return failure(code::no_definition_for_scale, {}, typed_scale(on.value),
                   {typed_scale(on.value), detail::known_scales()});
  return nps_setting{on, stated<nps_definition>{*usual, on.from}};
}

}  // namespace kpi
