// SPDX-License-Identifier: MIT
#include "parse.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <span>

#include <kpi/commentary/grammar.hpp>
#include <kpi/text/fold.hpp>

namespace kpi {
namespace {

void declare(CLI::App& app, option const& o) {
  std::string const names(o.names);
  if (auto* const* flag = std::get_if<bool*>(&o.into)) {
    app.add_flag(names, **flag);
    return;
  }
  if (auto* const* list = std::get_if<std::vector<std::string>*>(&o.into)) {
    app.add_option_function<std::string>(
           names, [all = *list](std::string const& typed) { all->push_back(typed); })
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)
        ->trigger_on_parse();
    return;
  }
  auto* const field = std::get<std::optional<std::string>*>(o.into);
  app.add_option_function<std::string>(names, [field](std::string const& typed) { *field = typed; })
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)
      ->trigger_on_parse();  // so that --lang holds for what is wrong after it
}

std::vector<std::string_view> all_long_names(std::vector<option_group> const& groups) {
  std::vector<std::string_view> names;
  for (option_group const& group : groups)
    for (option const& o : group.options) names.push_back(long_name(o));
  return names;
}

option const* find_option(std::vector<option_group> const& groups, std::string_view name) {
  for (option_group const& group : groups)
    for (option const& o : group.options)
      if (long_name(o) == name || o.names.starts_with(std::string(name) + ',')) return &o;
  return nullptr;
}

/// "auto, comma, ','": a sign is put in quotes, to be told from the commas of the list.
std::string joined(std::vector<std::string_view> const& names) {
  std::vector<std::string> parts;
  for (std::string_view const name : names)
    parts.push_back(name.size() > 1 ? std::string(name) : "'" + std::string(name) + "'");
  return grammar::listed(parts, ", ");
}

error unknown_option(std::string const& typed, std::vector<option_group> const& groups,
                     std::string_view program) {
  std::string const name = typed.substr(0, typed.find('='));
  auto const meant = nearest(name, all_long_names(groups));
  return {code::unknown_option, {}, name, {std::string(meant.value_or("")), std::string(program)}};
}

/// What CLI11 says of an option without its value starts with the option's name.
error missing_value(std::string const& message, std::vector<option_group> const& groups) {
  std::string const name = message.substr(0, message.find(':'));
  option const* const o = find_option(groups, name);
  return {code::missing_value, {}, name, {name, o == nullptr ? std::string() : value_text(*o)}};
}

/// The values that are none of those an option lists.
std::vector<error> unknown_values(std::vector<option_group> const& groups) {
  std::vector<error> errors;
  for (option_group const& group : groups)
    for (option const& o : group.options) {
      auto* const* field = std::get_if<std::optional<std::string>*>(&o.into);
      if (field == nullptr || o.choices.empty() || !(*field)->has_value()) continue;
      std::string const& typed = ***field;
      if (std::find(o.choices.begin(), o.choices.end(), typed) != o.choices.end()) continue;
      errors.push_back({code::unknown_value,
                        {},
                        typed,
                        {std::string(long_name(o)), joined(o.choices),
                         std::string(nearest(typed, o.choices).value_or(""))}});
    }
  return errors;
}

/// What was typed after the program's name.
std::span<char const* const> words_of(int argc, char const* const* argv) {
  std::span<char const* const> const all(argv, static_cast<std::size_t>(argc));
  return all.empty() ? all : all.subspan(1);
}

/// Without an option there is nothing to parse, and a program that only reads a file starts faster.
bool names_files_only(std::span<char const* const> words) {
  return std::none_of(words.begin(), words.end(), [](std::string_view word) {
    return word.empty() || (word.front() == '-' && word != "-");
  });
}

}  // namespace

std::string value_text(option const& o) {
  std::string text(o.value);
  if (!text.empty()) return text;
  for (std::string_view const name : o.choices) text.append(text.empty() ? "" : "|").append(name);
  return text;
}

std::vector<error> parse_command_line(std::string_view program,
                                      std::function<std::vector<option_group>()> const& options,
                                      std::vector<std::string>& files, int argc,
                                      char const* const* argv) {
  auto const words = words_of(argc, argv);
  if (names_files_only(words)) {
    files.assign(words.begin(), words.end());
    return {};
  }
  auto const groups = options();
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  for (option_group const& group : groups) {
    // CLI11 compares each new option with all others of its group: small groups start faster
    CLI::App* const part = app.add_option_group(std::string(group.title.english));
    for (option const& o : group.options) declare(*part, o);
  }
  app.add_option("FILE", files);
  std::vector<error> errors;
  try {
    app.parse(argc, argv);
  } catch (CLI::ArgumentMismatch const& mismatch) {
    errors.push_back(missing_value(mismatch.what(), groups));
    return errors;
  }
  for (std::string const& extra : app.remaining())
    if (extra != "--") errors.push_back(unknown_option(extra, groups, program));
  for (error& e : unknown_values(groups)) errors.push_back(std::move(e));
  return errors;
}

bool asks_for(int argc, char const* const* argv, std::string_view short_name,
              std::string_view name) {
  for (std::string_view const word : words_of(argc, argv)) {
    if (word == "--") return false;
    if (word == name || (!short_name.empty() && word == short_name)) return true;
  }
  return false;
}

}  // namespace kpi
