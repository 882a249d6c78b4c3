// SPDX-License-Identifier: MIT
#include "src/command_line/parse.hpp"
#include "src/command_line/run.hpp"
#include "src/io/input.hpp"
#include "src/programs/ces_options.hpp"
#include "src/programs/ces_work.hpp"

int main(int argc, char** argv) {
  using namespace kpi;

  // what was typed
  environment const env = current_environment();
  typed_ces typed;
  auto const options = [&] { return ces_options(typed); };
  auto errors = parse_command_line(ces_card.name, options, typed.survey.files, argc, argv);
  language const lang = language_of(typed.output, env);

  // what needs no input
  auto const say = [&](std::string const& text) {
    return static_cast<int>(tell(ces_card.name, text, lang));
  };
  if (asks_for(argc, argv, "-h", "--help"))
    return say(help_text(ces_card, options(), lang, page_width(env)));
  if (asks_for(argc, argv, "", "--version")) return say(version_text(ces_card));
  if (typed.list_definitions) return say(ces_definitions_text(lang, page_width(env)));

  // what it means
  ces_settings const settings = settings_of(typed, env, errors);
  if (!errors.empty()) return static_cast<int>(refuse(ces_card.name, errors, lang));
  bool const nothing = typed.survey.files.empty() && !settings.survey.counts;
  if (nothing && env.input_is_terminal)
    return static_cast<int>(refuse_without_input(ces_card, lang));

  // the work
  auto inputs = typed.survey.files;
  if (inputs.empty()) inputs.emplace_back(settings.survey.counts ? "--counts" : standard_input);
  return static_cast<int>(run(ces_work(settings, inputs)));
}
