// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/base/code.hpp>

#include "src/command_line/option.hpp"

// What the golden files of tests/cases show, and what they lack. What there is to show is asked of the
// program itself (its option table, the code table, its findings), so that what is added without a case is named.

namespace kpi::coverage {

using names = std::vector<std::string>;

/// A command line and what it prints.
struct golden {
  std::string cmd;
  std::string out;
  std::string err;

  std::string printed() const { return out + err; }
};

inline std::string text_of_file(std::filesystem::path const& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::filesystem::path case_folder() {
  return std::filesystem::path(KPI_TESTS_DIR) / "cases";
}

/// The cases of a program.
inline std::vector<golden> cases_of(std::string_view program) {
  std::vector<golden> found;
  for (auto const& folder : std::filesystem::directory_iterator(case_folder() / program))
    found.push_back({text_of_file(folder.path() / "cmd"), text_of_file(folder.path() / "stdout"),
                     text_of_file(folder.path() / "stderr")});
  return found;
}

/// The cases of every program: diagnostics are common to them.
inline std::vector<golden> cases_of_all_programs() {
  std::vector<golden> found;
  for (auto const& program : std::filesystem::directory_iterator(case_folder()))
    for (golden& c : cases_of(program.path().filename().string())) found.push_back(std::move(c));
  return found;
}

inline bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

// --- options --------------------------------------------------------------------------------------

inline std::vector<option> options_of(std::vector<option_group> groups) {
  std::vector<option> options;
  for (option_group& group : groups)
    for (option& o : group.options) options.push_back(std::move(o));
  return options;
}

inline std::set<std::string> long_names(std::vector<option> const& options) {
  std::set<std::string> found;
  for (option const& o : options) found.emplace(long_name(o));
  return found;
}

/// The options that are not among those that another program shows.
inline std::vector<option> options_beside(std::vector<option> options,
                                          std::vector<option> const& shown) {
  auto const names_shown = long_names(shown);
  std::erase_if(options,
                [&](option const& o) { return names_shown.contains(std::string(long_name(o))); });
  return options;
}

/// The words of a command line, comments left out, quotes and the ";" of the shell taken off.
inline names words_of(std::string const& cmd) {
  names words;
  std::istringstream lines(cmd);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream parts(line);
    for (std::string word; parts >> word;) {
      if (word.size() > 1 && word.ends_with(';')) word.pop_back();
      bool const quoted = word.size() > 1 && (word.front() == '\'' || word.front() == '"');
      words.push_back(quoted && word.back() == word.front() ? word.substr(1, word.size() - 2)
                                                            : word);
    }
  }
  return words;
}

/// True when a word is the option by one of its names, alone or with "=VALUE".
inline bool is_option(std::string const& word, option const& o) {
  std::string const long_form(long_name(o));
  bool const by_short_name = !o.names.starts_with("--") && word == o.names.substr(0, 2);
  return by_short_name || word == long_form || word.starts_with(long_form + '=');
}

/// The values that a command line gives to an option; "$name" stands for every word of the line, since
/// a loop of the shell lists them.
inline std::set<std::string> values_of(names const& words, option const& o) {
  std::set<std::string> values;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_option(words[i], o)) continue;
    auto const sign = words[i].find('=');
    if (sign != std::string::npos)
      values.insert(words[i].substr(sign + 1));
    else if (i + 1 < words.size() && words[i + 1].starts_with('$'))
      values.insert(words.begin(), words.end());
    else if (i + 1 < words.size())
      values.insert(words[i + 1]);
  }
  return values;
}

/// Options that fewer than two cases use, or whose cases all print the same.
inline names options_without_two_cases(std::vector<option> const& options,
                                       std::vector<golden> const& cases) {
  names lacking;
  for (option const& o : options) {
    std::set<std::string> outputs;
    for (golden const& c : cases) {
      auto const words = words_of(c.cmd);
      if (std::any_of(words.begin(), words.end(), [&](auto const& w) { return is_option(w, o); }))
        outputs.insert(c.printed());
    }
    if (outputs.size() < 2) lacking.emplace_back(long_name(o));
  }
  return lacking;
}

/// Values that an option lists and no case gives to it: "--format csv".
inline names values_without_case(std::vector<option> const& options,
                                 std::vector<golden> const& cases) {
  names lacking;
  for (option const& o : options) {
    std::set<std::string> given;
    for (golden const& c : cases) given.merge(values_of(words_of(c.cmd), o));
    for (std::string_view const value : o.choices)
      if (!given.contains(std::string(value)))
        lacking.push_back(std::string(long_name(o)).append(" ").append(value));
  }
  return lacking;
}

// --- diagnostics ----------------------------------------------------------------------------------

/// Codes that no case prints in a language: "CSV010 fr". The word before the code tells the language.
inline names codes_without_case(std::vector<golden> const& cases) {
  names lacking;
  auto const need = [&](std::string const& id, names const& words, std::string const& lang) {
    bool const shown = std::any_of(cases.begin(), cases.end(), [&](golden const& c) {
      return std::any_of(words.begin(), words.end(), [&](std::string const& word) {
        return holds(c.printed(), ": " + word + '[' + id + "]: ");
      });
    });
    if (!shown) lacking.push_back(id + ' ' + lang);
  };
  for (code_row const& row : code_table) {
    need(std::string(row.id), {"error", "warning"}, "en");
    need(std::string(row.id), {"erreur", "avertissement"}, "fr");
  }
  return lacking;
}

// --- findings -------------------------------------------------------------------------------------

template <class Finding>
names finding_codes() {
  return []<std::size_t... Index>(std::index_sequence<Index...>) {
    return names{std::string(std::variant_alternative_t<Index, Finding>::code)...};
  }
  (std::make_index_sequence<std::variant_size_v<Finding>>());
}

inline std::string finding_key(std::string const& code) { return "{\"code\":\"" + code + '"'; }

/// The lines of JSON that comment on a result in a language. Only French has no-break spaces.
inline names commented_lines(std::vector<golden> const& cases, std::string_view lang) {
  names lines;
  for (golden const& c : cases) {
    std::istringstream text(c.out);
    for (std::string line; std::getline(text, line);) {
      auto const comments = line.find("\"commentary\":[{");
      if (comments == std::string::npos) continue;
      bool const french = line.find("\u00a0", comments) != std::string::npos;
      if (french == (lang == "fr")) lines.push_back(line);
    }
  }
  return lines;
}

/// Findings that no JSON golden holds in a language: "nps.mean fr".
inline names findings_without_case(names const& codes, std::vector<golden> const& cases) {
  names lacking;
  for (std::string const lang : {"en", "fr"}) {
    auto const lines = commented_lines(cases, lang);
    for (std::string const& code : codes) {
      bool const shown = std::any_of(lines.begin(), lines.end(), [&](std::string const& line) {
        return holds(line, finding_key(code));
      });
      if (!shown) lacking.push_back(code + ' ' + lang);
    }
  }
  return lacking;
}

/// Findings that stand in every JSON golden of a language, whatever the data.
inline names findings_always_there(names const& codes, std::vector<golden> const& cases,
                                   std::string_view lang) {
  names always;
  auto const lines = commented_lines(cases, lang);
  for (std::string const& code : codes)
    if (std::all_of(lines.begin(), lines.end(),
                    [&](std::string const& line) { return holds(line, finding_key(code)); }))
      always.push_back(code);
  return always;
}

// --- documentation --------------------------------------------------------------------------------

inline std::string docs_page(std::string_view name) {
  return text_of_file(std::string(KPI_DOCS_DIR) + '/' + std::string(name));
}

inline names options_not_in(std::string const& page, std::vector<option> const& options) {
  names lacking;
  for (option const& o : options)
    if (!holds(page, long_name(o))) lacking.emplace_back(long_name(o));
  return lacking;
}

inline names findings_not_in(std::string const& page, names const& codes) {
  names lacking;
  for (std::string const& code : codes)
    if (!holds(page, '`' + code + '`')) lacking.push_back(code);
  return lacking;
}

/// Codes that no page of the documentation explains.
inline names codes_not_in(std::string const& pages) {
  names lacking;
  for (code_row const& row : code_table)
    if (!holds(pages, row.id)) lacking.emplace_back(row.id);
  return lacking;
}

}  // namespace kpi::coverage
