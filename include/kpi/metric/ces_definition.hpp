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

/// What a high score means: much effort, which is bad (CES 1.0), or ease, which is good (CES 2.0).
enum class ces_direction { effort, ease };

constexpr std::string_view name(ces_direction d) {
  return d == ces_direction::effort ? "effort" : "ease";
}

constexpr ces_direction opposite(ces_direction d) {
  return d == ces_direction::effort ? ces_direction::ease : ces_direction::effort;
}

/// What a CES is computed as: the mean of the scores; the share of the easy answers (percent); or the
/// answers at the high end minus those at the low end (points).
enum class ces_figure { mean, share, net };

/// Which figure of which scale, in which direction, with which classes, and who says so. The classes
/// sort answers: low up to `low_to`, high from `high_from`.
struct ces_definition {
  std::string_view name;
  scale on;
  ces_direction direction = ces_direction::effort;
  ces_figure figure = ces_figure::mean;
  int low_to = 0;
  int high_from = 0;
  words source;
};

/// The definitions that can be chosen by name; adding one is adding a row. The first row on a scale in a
/// direction is what they mean unless a name is given.
inline constexpr std::array ces_definitions{
    ces_definition{"effort-mean",
                   {1, 5},
                   ces_direction::effort,
                   ces_figure::mean,
                   2,
                   5,
                   {"CES 1.0, Dixon, Freeman and Toman, 2010; classes of the French BTS courses",
                    "CES 1.0, Dixon, Freeman et Toman, 2010\u202f; classes des cours de BTS"}},
    ces_definition{"ease-mean",
                   {1, 7},
                   ces_direction::ease,
                   ces_figure::mean,
                   3,
                   5,
                   {"CES 2.0, CEB (Gartner), 2013", "CES 2.0, CEB (Gartner), 2013"}},
    ces_definition{"ease-mean-5",
                   {1, 5},
                   ces_direction::ease,
                   ces_figure::mean,
                   2,
                   4,
                   {"Benbria, ease on five points", "Benbria, facilité sur cinq points"}},
    ces_definition{
        "effort-mean-7",
        {1, 7},
        ces_direction::effort,
        ces_figure::mean,
        2,
        5,
        {"WizVille: low, medium and high effort", "WizVille\u00a0: effort faible, moyen et élevé"}},
    ces_definition{"ease-top-three",
                   {1, 7},
                   ces_direction::ease,
                   ces_figure::share,
                   3,
                   5,
                   {"Gartner’s rule, as used by Simplesat and CustomerGauge",
                    "règle de Gartner, suivie par Simplesat et CustomerGauge"}},
    ces_definition{
        "ease-top-two",
        {1, 5},
        ces_direction::ease,
        ces_figure::share,
        2,
        4,
        {"Delighted and CustomerGauge, five points", "Delighted et CustomerGauge, cinq points"}},
    ces_definition{"ease-net",
                   {1, 7},
                   ces_direction::ease,
                   ces_figure::net,
                   3,
                   6,
                   {"CYS: easy minus difficult", "CYS\u00a0: facile moins difficile"}},
    ces_definition{"effort-net",
                   {1, 7},
                   ces_direction::effort,
                   ces_figure::net,
                   2,
                   5,
                   {"Skeepers: difficult minus easy", "Skeepers\u00a0: difficile moins facile"}},
};

/// The definition of that name; null when there is none.
constexpr ces_definition const* find_ces_definition(std::string_view name) {
  auto const found = std::find_if(ces_definitions.begin(), ces_definitions.end(),
                                  [&](ces_definition const& d) { return d.name == name; });
  return found == ces_definitions.end() ? nullptr : &*found;
}

/// The scores of each class, by rising score.
struct ces_classes {
  scale low;
  scale middle;
  scale high;
};

constexpr ces_classes classes_of(ces_definition const& d) {
  return {{d.on.lowest, d.low_to}, {d.low_to + 1, d.high_from - 1}, {d.high_from, d.on.highest}};
}

/// What the user and the file say of scale, direction and definition; absent is "find out".
struct ces_choice {
  std::optional<ces_definition> definition = {};  ///< by name; says a direction too
  std::optional<ces_direction> direction = {};    ///< --direction
  std::optional<scale> on = {};                   ///< --scale
  std::optional<scale> labelled = {};             ///< by labels that stand for the scores
  bool labels_typed = false;                      ///< these labels were given by the user
  std::optional<scale> mentioned = {};            ///< by a heading of the file
  bool scores_listed = false;                     ///< the file lists its scores, given or not
  std::optional<ces_direction> by_labels = {};    ///< by labels that stand beside the scores
  std::optional<ces_direction> by_question = {};  ///< by the words of the question
};

/// The scale, direction and definition that hold for a survey.
struct ces_setting {
  stated<scale> on;
  stated<ces_direction> direction;
  stated<ces_definition> definition;
  std::optional<ces_definition> other = {};  ///< the other reading, where what is said disagrees
  provenance objection = provenance::by_default;  ///< who says so
};

/// The scale: as chosen, else of the labels that stand for scores, else as mentioned by a heading, else
/// of the chosen definition, else the listed scores if they are complete, else 1–7 for ease and 1–5.
stated<scale> ces_scale_of(ces_choice const& choice, answers const& a);

/// The direction: of the labels beside the scores, else as chosen, else effort on 1–5 and ease on 1–7.
/// The definition: as chosen if it is of that direction, else the first on that scale in it. Where another
/// voice contradicts the direction, `other` is the definition in the opposite one.
/// Errors: no_definition_for_scale, definition_does_not_fit.
result<ces_setting> setting_of(ces_choice const& choice, stated<scale> const& on);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr scale usual_effort_scale{1, 5};
inline constexpr scale usual_ease_scale{1, 7};

inline std::optional<ces_direction> chosen_direction(ces_choice const& choice) {
  if (choice.direction) return choice.direction;
  return choice.definition ? std::optional(choice.definition->direction) : std::nullopt;
}

inline stated<ces_direction> direction_of(ces_choice const& choice, scale const& on) {
  if (choice.by_labels) return {*choice.by_labels, provenance::labels};
  if (auto const chosen = chosen_direction(choice)) return {*chosen, provenance::option};
  return {on == usual_ease_scale ? ces_direction::ease : ces_direction::effort,
          provenance::by_default};
}

/// The first on a scale in a direction, of this figure if there is one; null when there is none at all.
inline ces_definition const* definition_on(scale const& s, ces_direction direction,
                                           ces_figure figure) {
  ces_definition const* best = nullptr;
  for (ces_definition const& d : ces_definitions) {
    if (d.on != s || d.direction != direction) continue;
    if (best == nullptr || (best->figure != figure && d.figure == figure)) best = &d;
  }
  return best;
}

inline std::string known_ces_scales() {
  return typed_scale(usual_effort_scale) + ", " + typed_scale(usual_ease_scale);
}

/// Who says otherwise than the direction that holds; absent when nobody does.
inline std::optional<provenance> objection_to(ces_choice const& choice,
                                              stated<ces_direction> const& held) {
  if (held.from == provenance::labels) {
    auto const chosen = chosen_direction(choice);
    return chosen && *chosen != held.value ? std::optional(provenance::option) : std::nullopt;
  }
  bool const question = choice.by_question && *choice.by_question != held.value;
  return question ? std::optional(provenance::header) : std::nullopt;
}

/// The definition as asked for if it is of that direction, else the first that is.
inline ces_definition const* definition_in(ces_choice const& choice, scale const& on,
                                           ces_direction direction) {
  auto const& chosen = choice.definition;
  if (chosen && chosen->direction == direction) return &*chosen;
  return definition_on(on, direction, chosen ? chosen->figure : ces_figure::mean);
}

}  // namespace detail

inline stated<scale> ces_scale_of(ces_choice const& choice, answers const& a) {
  if (choice.on) return {*choice.on, provenance::option};
  if (choice.labelled)
    return {*choice.labelled, choice.labels_typed ? provenance::option : provenance::labels};
  if (choice.mentioned) return {*choice.mentioned, provenance::header};
  auto const listed = choice.scores_listed ? listed_scale(a, 2) : std::nullopt;
  if (choice.definition && (!listed || *listed == choice.definition->on))
    return {choice.definition->on, provenance::option};
  if (listed) return {*listed, provenance::distribution};
  bool const ease = choice.direction == ces_direction::ease;
  return {ease ? detail::usual_ease_scale : detail::usual_effort_scale, provenance::by_default};
}

inline result<ces_setting> setting_of(ces_choice const& choice, stated<scale> const& on) {
  if (choice.definition && choice.definition->on != on.value)
    return failure(code::definition_does_not_fit, {}, typed_scale(on.value),
                   {std::string(choice.definition->name), typed_scale(choice.definition->on),
                    typed_scale(on.value)});
  auto const direction = detail::direction_of(choice, on.value);
  auto const* const held = detail::definition_in(choice, on.value, direction.value);
  if (held == nullptr)
    return failure(code::no_definition_for_scale, {}, typed_scale(on.value),
                   {typed_scale(on.value), detail::known_ces_scales()});
  bool const asked = choice.definition && choice.definition->direction == direction.value;
  ces_setting setting{on, direction, {*held, asked ? provenance::option : direction.from}};
  auto const objection = detail::objection_to(choice, direction);
  if (!objection) return setting;
  auto const* const other = detail::definition_in(choice, on.value, opposite(direction.value));
  if (other != nullptr) setting.other = *other;
  setting.objection = *objection;
  return setting;
}

}  // namespace kpi
