// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <kpi/render/ascii.hpp>

#include "environment.hpp"
#include "help.hpp"
#include "output_options.hpp"
#include "parse.hpp"
#include "run.hpp"
#include "src/io/input.hpp"

namespace kpi {

/// The files that were named, or standard input.
inline std::vector<std::string> inputs_of(std::vector<std::string> files) {
  if (files.empty()) files.emplace_back(standard_input);
  return files;
}

/// What programs have in common by what they read: answers, which may be typed with --counts …
template <class Typed>
struct reads_survey {
  using typed = Typed;
  static auto& operands(Typed& t) { return t.survey.files; }
  static bool is_idle(Typed const& t, environment const& env, bool) {
    return env.input_is_terminal && t.survey.files.empty() && !t.survey.counts;
  }
};

/// … files of another kind, or standard input …
template <class Typed>
struct reads_files {
  using typed = Typed;
  static auto& operands(Typed& t) { return t.files; }
  static bool is_idle(Typed const& t, environment const& env, bool) {
    return env.input_is_terminal && t.files.empty();
  }
};

/// … or nothing: the options say it all.
template <class Typed>
struct reads_nothing {
  using typed = Typed;
  static auto& operands(Typed& t) { return t.files; }
  static bool is_idle(Typed const&, environment const&, bool bare) { return bare; }
};

/// A program as main() calls it, from what was typed to the exit status. Program holds what is its own: `typed`, `card`,
/// `options`, `operands` (the words that are no options), `definitions` (where they can be listed), `is_idle` (nothing
/// was typed that it could do), and the work. What the typed options mean is said by their settings_of.
template <class Program>
status start(int argc, char const* const* argv) {
  program_card const& card = Program::card;

  // what was typed
  environment const env = current_environment();
  typename Program::typed typed;
  auto const options = [&] { return Program::options(typed); };
  auto errors = parse_command_line(card.name, options, Program::operands(typed), argc, argv);
  language const lang = language_of(typed.output, env);

  // what needs no input
  auto const say = [&](std::string const& text) {
    return tell(card.name, in_ascii_if(shows_ascii_only(env), text), lang);
  };
  if (asks_for(argc, argv, "-h", "--help"))
    return say(help_text(card, options(), lang, page_width(env)));
  if (asks_for(argc, argv, "", "--version")) return say(version_text(card));
  if constexpr (requires { typed.list_definitions; })
    if (typed.list_definitions) return say(Program::definitions(lang, page_width(env)));
  if (errors.empty() && Program::is_idle(typed, env, argc == 1))
    return refuse_without_input(card, lang);

  // what it means
  auto const settings = settings_of(typed, env, errors);
  if (!errors.empty()) return refuse(card.name, errors, lang);

  return Program::work(settings, typed);
}

}  // namespace kpi
