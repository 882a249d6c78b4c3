// SPDX-License-Identifier: MIT
#include "src/command_line/parse.hpp"
#include "src/command_line/run.hpp"
#include "src/programs/grade_options.hpp"
#include "src/programs/grade_work.hpp"

int main(int argc, char** argv) {
  using namespace kpi;

  // what was typed
  environment const env = current_environment();
  typed_grade typed;
  auto const options = [&] { return grade_options(typed); };
  auto errors = parse_command_line(grade_card.name, options, typed.words, argc, argv);
  language const lang = language_of(typed.output, env);

  // what needs no input
  auto const say = [&](std::string const& text) {
    return static_cast<int>(tell(grade_card.name, text, lang));
  };
  if (asks_for(argc, argv, "-h", "--help"))
    return say(help_text(grade_card, options(), lang, page_width(env)));
  if (asks_for(argc, argv, "", "--version")) return say(version_text(grade_card));
  if (typed.words.empty() && errors.empty())
    return static_cast<int>(refuse_without_input(grade_card, lang));

  // what it means
  grade_settings const settings = settings_of(typed, env, errors);
  if (!errors.empty()) return static_cast<int>(refuse(grade_card.name, errors, lang));

  // the work
  return static_cast<int>(grade(settings));
}
