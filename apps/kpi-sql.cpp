// SPDX-License-Identifier: MIT
#include "src/command_line/parse.hpp"
#include "src/command_line/run.hpp"
#include "src/programs/sql_options.hpp"

int main(int argc, char** argv) {
  using namespace kpi;

  // what was typed
  environment const env = current_environment();
  typed_sql typed;
  auto const options = [&] { return sql_options(typed); };
  auto errors = parse_command_line(sql_card.name, options, typed.files, argc, argv);
  language const lang = language_of(typed.output, env);

  // what needs no input
  auto const say = [&](std::string const& text) {
    return static_cast<int>(tell(sql_card.name, text, lang));
  };
  if (asks_for(argc, argv, "-h", "--help"))
    return say(help_text(sql_card, options(), lang, page_width(env)));
  if (asks_for(argc, argv, "", "--version")) return say(version_text(sql_card));
  if (argc == 1) return static_cast<int>(refuse_without_input(sql_card, lang));

  // what it means
  sql::tally_request const asked = request_of(typed, env, errors);
  if (!errors.empty()) return static_cast<int>(refuse(sql_card.name, errors, lang));

  // the work
  auto const query = sql::tally_query(asked);
  return query ? say(*query) : static_cast<int>(refuse(sql_card.name, {query.error()}, lang));
}
