// SPDX-License-Identifier: MIT
#include "src/command_line/parse.hpp"
#include "src/command_line/run.hpp"
#include "src/programs/sampling_plan_options.hpp"
#include "src/programs/sampling_plan_work.hpp"

int main(int argc, char** argv) {
  using namespace kpi;

  // what was typed
  environment const env = current_environment();
  typed_sampling_plan typed;
  auto const options = [&] { return sampling_plan_options(typed); };
  auto errors = parse_command_line(sampling_plan_card.name, options, typed.files, argc, argv);
  language const lang = language_of(typed.output, env);

  // what needs no input
  auto const say = [&](std::string const& text) {
    return static_cast<int>(tell(sampling_plan_card.name, text, lang));
  };
  if (asks_for(argc, argv, "-h", "--help"))
    return say(help_text(sampling_plan_card, options(), lang, page_width(env)));
  if (asks_for(argc, argv, "", "--version")) return say(version_text(sampling_plan_card));
  if (argc == 1) return static_cast<int>(refuse_without_input(sampling_plan_card, lang));

  // what it means
  sampling_plan_settings const settings = settings_of(typed, env, errors);
  if (!errors.empty()) return static_cast<int>(refuse(sampling_plan_card.name, errors, lang));

  // the work
  return static_cast<int>(run(sampling_plan_work(settings)));
}
