// SPDX-License-Identifier: MIT
#include "grade_program.hpp"

#include <algorithm>
#include <array>

#include "ces_options.hpp"
#include "ces_work.hpp"
#include "csat_options.hpp"
#include "csat_work.hpp"
#include "margin_options.hpp"
#include "margin_work.hpp"
#include "nps_options.hpp"
#include "nps_work.hpp"
#include "src/command_line/parse.hpp"

namespace kpi {
namespace {

using work_maker = std::optional<work> (*)(std::vector<std::string> const&, std::string const&,
                                           language, std::vector<error>&);

/// The groups of options that say how data are read and classed, not how a result is shown.
std::vector<option_group> without_output(std::vector<option_group> groups) {
  auto const shows = [](option_group const& g) {
    constexpr std::array titles{"Output", "Checking", "Help"};
    return std::find(titles.begin(), titles.end(), g.title.english) != titles.end();
  };
  groups.erase(std::remove_if(groups.begin(), groups.end(), shows), groups.end());
  return groups;
}

/// What the words fill in; files among them are refused, the input has a column of its own.
void parse_options(std::string_view program, std::vector<option_group> const& groups,
                   std::vector<std::string> const& options, std::vector<error>& errors) {
  std::vector<char const*> argv{"program"};
  for (std::string const& word : options) argv.push_back(word.c_str());
  std::vector<std::string> files;
  auto const table = [&] { return groups; };
  for (error& e :
       parse_command_line(program, table, files, static_cast<int>(argv.size()), argv.data()))
    errors.push_back(std::move(e));
  for (std::string const& file : files)
    errors.push_back({code::unknown_option, {}, file, {std::string(), std::string(program)}});
}

/// The typed options of a survey program may hold the answers themselves.
template <class Typed>
bool has_counts(Typed const& typed) {
  if constexpr (requires { typed.survey.counts; }) return typed.survey.counts.has_value();
  return false;
}

/// A case has intervals, in its figures and its working, only where its options speak of them.
template <class Typed>
void leave_out_intervals(Typed& typed) {
  if constexpr (requires { typed.sampling; }) {
    typed_sampling& s = typed.sampling;
    if (!s.confidence && !s.interval && !s.population && !s.against) s.confidence = "none";
  }
}

template <class Typed, auto Options, auto Settings, auto Work>
std::optional<work> made(std::vector<std::string> const& options, std::string const& input,
                         language lang, std::vector<error>& errors, std::string_view program) {
  Typed typed;
  parse_options(program, without_output(Options(typed)), options, errors);
  leave_out_intervals(typed);
  typed.output.lang = lang == language::french ? "fr" : "en";
  typed.output.working = true;
  auto const settings = Settings(typed, environment{}, errors);
  if (!errors.empty()) return std::nullopt;
  return Work(settings, {has_counts(typed) ? "--counts" : input});
}

struct gradable {
  std::string_view name;
  work_maker make;
};

// A lambda for each, because settings_of and NAME_options are overloaded.
constexpr std::array programs{
    gradable{"nps",
             [](auto const& options, auto const& input, language lang, auto& errors) {
               return made<typed_nps, [](typed_nps& t) { return nps_options(t); },
                           [](auto const& t, auto const& env, auto& e) {
                             return settings_of(t, env, e);
                           },
                           [](auto const& s, std::vector<std::string> in) {
                             return nps_work(s, std::move(in));
                           }>(options, input, lang, errors, "nps");
             }},
    gradable{"csat",
             [](auto const& options, auto const& input, language lang, auto& errors) {
               return made<typed_csat, [](typed_csat& t) { return csat_options(t); },
                           [](auto const& t, auto const& env, auto& e) {
                             return settings_of(t, env, e);
                           },
                           [](auto const& s, std::vector<std::string> in) {
                             return csat_work(s, std::move(in));
                           }>(options, input, lang, errors, "csat");
             }},
    gradable{"ces",
             [](auto const& options, auto const& input, language lang, auto& errors) {
               return made<typed_ces, [](typed_ces& t) { return ces_options(t); },
                           [](auto const& t, auto const& env, auto& e) {
                             return settings_of(t, env, e);
                           },
                           [](auto const& s, std::vector<std::string> in) {
                             return ces_work(s, std::move(in));
                           }>(options, input, lang, errors, "ces");
             }},
    gradable{"margin",
             [](auto const& options, auto const& input, language lang, auto& errors) {
               return made<typed_margin, [](typed_margin& t) { return margin_options(t); },
                           [](auto const& t, auto const& env, auto& e) {
                             return settings_of(t, env, e);
                           },
                           [](auto const& s, std::vector<std::string> in) {
                             return margin_work(s, std::move(in));
                           }>(options, input, lang, errors, "margin");
             }},
};

}  // namespace

std::vector<std::string_view> gradable_programs() { return names_of(programs); }

std::optional<work> work_of(std::string_view program, std::vector<std::string> const& options,
                            std::string const& input, language lang, std::vector<error>& errors) {
  auto const* row = find_choice(programs, program);
  return row == nullptr ? std::nullopt : row->make(options, input, lang, errors);
}

std::vector<std::string> words_of_line(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  char quote = '\0';
  bool begun = false;
  for (char const c : line) {
    bool const space = c == ' ' || c == '\t';
    if (quote == '\0' && (c == '"' || c == '\'')) {
      quote = c;
      begun = true;
    } else if (c == quote) {
      quote = '\0';
    } else if (space && quote == '\0') {
      if (begun) words.push_back(word);
      word.clear();
      begun = false;
    } else {
      word += c;
      begun = true;
    }
  }
  if (begun) words.push_back(word);
  return words;
}

}  // namespace kpi
