// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <kpi/base/error.hpp>
#include <kpi/base/provenance.hpp>
#include <kpi/survey/answers.hpp>
#include <kpi/survey/scale.hpp>
#include <kpi/text/language.hpp>

namespace kpi {

/// What a CSAT is computed as: the share of the satisfied (percent), the satisfied minus the
/// dissatisfied (points), or the mean of the scores.
enum class csat_figure { share, net, mean };

/// How many of the best answers count as satisfied, on which scale, and who says so. As many of the
/// lowest are dissatisfied.
struct csat_definition {
  std::string_view name;
  std::optional<scale> on;  ///< absent: any scale
  int best = 0;             ///< how many answers are satisfied; 0: as usual on the scale
  csat_figure figure = csat_figure::share;
  words source;
};

/// The definitions that can be chosen by name; adding one is adding a row. The first row on a scale is
/// what that scale means unless a name is given.
inline constexpr std::array csat_definitions{
    csat_definition{
        "top-one-of-2",
        scale{1, 2},
        1,
        csat_figure::share,
        {"Zendesk: good out of good and bad", "Zendesk\u00a0: bon parmi bon et mauvais"}},
    csat_definition{
        "top-one-of-3",
        scale{1, 3},
        1,
        csat_figure::share,
        {"Zendesk and Formbricks, three answers", "Zendesk et Formbricks, trois réponses"}},
    csat_definition{"top-two-of-4",
                    scale{1, 4},
                    2,
                    csat_figure::share,
                    {"French BTS marketing courses; Simplesat, four answers",
                     "cours de BTS\u202f; Simplesat, quatre réponses"}},
    csat_definition{"top-two-of-5",
                    scale{1, 5},
                    2,
                    csat_figure::share,
                    {"the usual one; Zendesk and Formbricks, five answers",
                     "la plus courante\u202f; Zendesk et Formbricks, cinq réponses"}},
    csat_definition{"top-two-of-6",
                    scale{1, 6},
                    2,
                    csat_figure::share,
                    {"Formbricks, six answers", "Formbricks, six réponses"}},
    csat_definition{
        "top-two-of-7",
        scale{1, 7},
        2,
        csat_figure::share,
        {"Suptask and Formbricks, seven answers", "Suptask et Formbricks, sept réponses"}},
    csat_definition{"top-three-of-10",
                    scale{1, 10},
                    3,
                    csat_figure::share,
                    {"Voxco and Formbricks, 8–10 of ten", "Voxco et Formbricks, 8–10 sur dix"}},
    csat_definition{"top-two-of-10",
                    scale{1, 10},
                    2,
                    csat_figure::share,
                    {"CustomerGauge, 9–10 of ten", "CustomerGauge, 9–10 sur dix"}},
    csat_definition{"top-box",
                    {},
                    1,
                    csat_figure::share,
                    {"the best answer alone", "la meilleure réponse seule"}},
    csat_definition{"net",
                    {},
                    0,
                    csat_figure::net,
                    {"FreeScout: satisfied minus dissatisfied",
                     "FreeScout\u00a0: satisfaits moins insatisfaits"}},
    csat_definition{"mean",
                    {},
                    0,
                    csat_figure::mean,
                    {"CYS and Kalicustomer: the mean of the scores",
                     "CYS et Kalicustomer\u00a0: la moyenne des notes"}},
};

/// The definition of that name; null when there is none.
constexpr csat_definition const* find_csat_definition(std::string_view name) {
  auto const found = std::find_if(csat_definitions.begin(), csat_definitions.end(),
                                  [&](csat_definition const& d) { return d.name == name; });
  return found == csat_definitions.end() ? nullptr : &*found;
}

/// The scores from A to the highest one, B, are satisfied: 4–5 on a scale that ends at 5.
csat_definition free_csat_definition(scale const& satisfied);

/// The scores of each class. There is a neutral class only on a scale with a middle, and only where
/// the two others leave room; on 1–10 the scores between 3 and 8 are in no class.
struct csat_classes {
  scale dissatisfied;
  std::optional<scale> neutral;
  scale satisfied;
};

/// The classes of a scale on which so many of the best answers are satisfied. Domain: 0 < best < levels.
csat_classes csat_classes_on(scale const& s, int best);

/// What the user and the file say of scale and definition; absent is "find out".
struct csat_choice {
  std::optional<csat_definition> definition = {};  ///< by name, or free
  std::optional<scale> on = {};                    ///< --scale
  std::optional<scale> labelled = {};              ///< by labels that stand for the scores
  bool labels_typed = false;                       ///< these labels were given by the user
  std::optional<scale> mentioned = {};             ///< by a heading of the file
  bool scores_listed = false;                      ///< the file lists its scores, given or not
};

/// The scale, definition and classes that hold for a survey.
struct csat_setting {
  stated<scale> on;
  stated<csat_definition> definition;
  csat_classes classes;
};

/// The scale: as chosen, else of the labels that stand for scores, else as mentioned by a heading, else
/// of the chosen definition, else the listed scores if they are complete, else 1–5. The definition: as
/// chosen, else the first on that scale. Errors: no_definition_for_scale, definition_does_not_fit.
result<csat_setting> setting_of(csat_choice const& choice, answers const& a);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// The scale of raw answers of which nothing else is known: the usual one.
inline constexpr scale usual_csat_scale{1, 5};

constexpr csat_definition const* first_csat_definition_on(scale const& s) {
  auto const found =
      std::find_if(csat_definitions.begin(), csat_definitions.end(), [&](csat_definition const& d) {
        return d.on && d.on->highest == s.highest && s.lowest <= d.on->lowest;
      });
  return found == csat_definitions.end() ? nullptr : &*found;
}

inline std::string known_csat_scales() {
  std::string list;
  for (csat_definition const& d : csat_definitions)
    if (d.on && list.find(typed_scale(*d.on)) == list.npos)
      list += (list.empty() ? "" : ", ") + typed_scale(*d.on);
  return list;
}

inline stated<scale> scale_of(csat_choice const& choice, answers const& a) {
  if (choice.on) return {*choice.on, provenance::option};
  if (choice.labelled)
    return {*choice.labelled, choice.labels_typed ? provenance::option : provenance::labels};
  if (choice.mentioned) return {*choice.mentioned, provenance::header};
  auto const listed = choice.scores_listed ? listed_scale(a, 2) : std::nullopt;
  auto const chosen = choice.definition ? choice.definition->on : std::nullopt;
  if (chosen && (!listed || listed->highest == chosen->highest))
    return {*chosen, provenance::option};
  if (listed) return {*listed, provenance::distribution};
  return {usual_csat_scale, provenance::by_default};
}

/// How many of the best answers are satisfied on the scale; absent where nobody says so.
inline std::optional<int> best_on(scale const& s, csat_definition const& by) {
  if (by.best > 0) return by.best;
  auto const* const usual = first_csat_definition_on(s);
  return usual == nullptr ? std::nullopt : std::optional(usual->best);
}

inline bool fits(csat_definition const& by, scale const& s) {
  return (!by.on || by.on->highest == s.highest) && by.best < levels(s);
}

inline tl::unexpected<error> no_csat_definition(scale const& on) {
  return failure(code::no_definition_for_scale, {}, typed_scale(on),
                 {typed_scale(on), known_csat_scales()});
}

}  // namespace detail

inline csat_definition free_csat_definition(scale const& satisfied) {
  return {"free",
          scale{std::min(satisfied.lowest, 1), satisfied.highest},
          levels(satisfied),
          csat_figure::share,
          {"scores given on the command line", "notes données sur la ligne de commande"}};
}

inline csat_classes csat_classes_on(scale const& s, int best) {
  int const worst = std::min(best, levels(s) - best);
  int const between = levels(s) - best - worst;
  csat_classes classes{{s.lowest, s.lowest + worst - 1}, {}, {s.highest - best + 1, s.highest}};
  bool const has_middle = levels(s) % 2 == 1;
  if (has_middle && between > 0)
    classes.neutral = scale{s.lowest + worst, s.lowest + worst + between - 1};
  return classes;
}

inline result<csat_setting> setting_of(csat_choice const& choice, answers const& a) {
  stated<scale> const on = detail::scale_of(choice, a);
  auto const* const usual = detail::first_csat_definition_on(on.value);
  if (!choice.definition && usual == nullptr) return detail::no_csat_definition(on.value);
  csat_definition chosen = choice.definition ? *choice.definition : *usual;
  if (!detail::fits(chosen, on.value))
    return failure(code::definition_does_not_fit, {}, typed_scale(on.value),
                   {std::string(chosen.name), typed_scale(chosen.on.value_or(on.value)),
                    typed_scale(on.value)});
  auto const best = detail::best_on(on.value, chosen);
  if (!best) return detail::no_csat_definition(on.value);
  chosen.on = on.value;
  chosen.best = *best;
  return csat_setting{on,
                      {chosen, choice.definition ? provenance::option : on.from},
                      csat_classes_on(on.value, *best)};
}

}  // namespace kpi
