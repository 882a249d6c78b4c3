// SPDX-License-Identifier: MIT
#include "src/command_line/parse.hpp"
#include "src/command_line/run.hpp"
#include "src/io/input.hpp"
#include "src/programs/tally_options.hpp"
#include "src/programs/tally_work.hpp"

int main(int argc, char** argv) {
  using namespace kpi;

  // what was typed
  environment const env = current_environment();
  typed_tally typed;
  auto const options = [&] { return tally_options(typed); };
  auto errors = parse_command_line(tally_card.name, options, typed.files, argc, argv);
  language const lang = language_of(typed.output, env);

  // what needs no input
  auto const say = [&](std::string const& text) {
    return static_cast<int>(tell(tally_card.name, text, lang));
  };
  if (asks_for(argc, argv, "-h", "--help"))
    return say(help_text(tally_card, options(), lang, page_width(env)));
  if (asks_for(argc, argv, "", "--version")) return say(version_text(tally_card));

  // what it means
  tally_settings const settings = settings_of(typed, env, errors);
  if (!errors.empty()) return static_cast<int>(refuse(tally_card.name, errors, lang));
  if (typed.files.empty() && env.input_is_terminal)
    return static_cast<int>(refuse_without_input(tally_card, lang));

  // the work
  auto inputs = typed.files;
  if (inputs.empty()) inputs.emplace_back(standard_input);
  return static_cast<int>(tally(settings, inputs));
}
