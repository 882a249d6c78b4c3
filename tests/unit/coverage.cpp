// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

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
#include <kpi/commentary/nps_findings.hpp>

#include "src/programs/nps_options.hpp"

// Every option and finding of `nps`, and every diagnostic, is shown by the golden files of tests/cases.
// What there is to show is asked of the program itself (its option table, its code table, its findings),
// so that what is added without a case is named here.

namespace {

using namespace kpi;
using names = std::vector<std::string>;

/// A command line and what it prints.
struct golden {
  std::string cmd;
  std::string out;
  std::string err;

  std::string printed() const { return out + err; }
};

std::string text_of_file(std::filesystem::path const& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<golden> cases_of(std::filesystem::path const& program) {
  std::vector<golden> found;
  for (auto const& folder : std::filesystem::directory_iterator(program))
    found.push_back({text_of_file(folder.path() / "cmd"), text_of_file(folder.path() / "stdout"),
                     text_of_file(folder.path() / "stderr")});
  return found;
}

std::filesystem::path const case_folder = std::filesystem::path(KPI_TESTS_DIR) / "cases";

/// The cases of `nps`.
std::vector<golden> const& all_cases() {
  static std::vector<golden> const cases = cases_of(case_folder / "nps");
  return cases;
}

/// The cases of every program: diagnostics are common to them.
std::vector<golden> cases_of_all_programs() {
  std::vector<golden> found;
  for (auto const& program : std::filesystem::directory_iterator(case_folder))
    for (golden& c : cases_of(program.path())) found.push_back(std::move(c));
  return found;
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

// --- options --------------------------------------------------------------------------------------

std::vector<option> all_options() {
  static typed_nps typed;
  std::vector<option> options;
  for (option_group& group : nps_options(typed))
    for (option& o : group.options) options.push_back(std::move(o));
  return options;
}

/// The words of a command line, comments left out, quotes and the ";" of the shell taken off.
names words_of(std::string const& cmd) {
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
bool is_option(std::string const& word, option const& o) {
  std::string const long_form(long_name(o));
  bool const by_short_name = !o.names.starts_with("--") && word == o.names.substr(0, 2);
  return by_short_name || word == long_form || word.starts_with(long_form + '=');
}

/// The values that a command line gives to an option; "$name" stands for every word of the line, since
/// a loop of the shell lists them.
std::set<std::string> values_of(names const& words, option const& o) {
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
names options_without_two_cases(std::vector<golden> const& cases) {
  names lacking;
  for (option const& o : all_options()) {
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
names values_without_case(std::vector<golden> const& cases) {
  names lacking;
  for (option const& o : all_options()) {
    std::set<std::string> given;
    for (golden const& c : cases) given.merge(values_of(words_of(c.cmd), o));
    for (std::string_view const value : o.choices)
      if (!given.contains(std::string(value)))
        lacking.push_back(std::string(long_name(o)).append(" ").append(value));
  }
  return lacking;
}

// --- diagnostics ----------------------------------------------------------------------------------

/// Codes, by how they start, that only programs report whose cases are not there yet. Who adds those
/// cases takes the codes off this list.
constexpr std::string_view not_yet_due[] = {"PLN", "MAR"};

std::vector<code_row> codes_due() {
  std::vector<code_row> rows;
  std::copy_if(
      code_table.begin(), code_table.end(), std::back_inserter(rows), [](code_row const& row) {
        return std::none_of(std::begin(not_yet_due), std::end(not_yet_due),
                            [&](std::string_view start) { return row.id.starts_with(start); });
      });
  return rows;
}

/// Codes that no case prints in a language: "CSV010 fr". The word before the code tells the language.
names codes_without_case(std::vector<golden> const& cases) {
  names lacking;
  auto const need = [&](std::string const& id, names const& words, std::string const& lang) {
    bool const shown = std::any_of(cases.begin(), cases.end(), [&](golden const& c) {
      return std::any_of(words.begin(), words.end(), [&](std::string const& word) {
        return holds(c.printed(), ": " + word + '[' + id + "]: ");
      });
    });
    if (!shown) lacking.push_back(id + ' ' + lang);
  };
  for (code_row const& row : codes_due()) {
    need(std::string(row.id), {"error", "warning"}, "en");
    need(std::string(row.id), {"erreur", "avertissement"}, "fr");
  }
  return lacking;
}

// --- findings -------------------------------------------------------------------------------------

template <std::size_t... Index>
names codes_of_findings(std::index_sequence<Index...>) {
  return {std::string(std::variant_alternative_t<Index, nps_finding>::code)...};
}

names finding_codes() {
  return codes_of_findings(std::make_index_sequence<std::variant_size_v<nps_finding>>());
}

std::string finding_key(std::string const& code) { return "{\"code\":\"" + code + '"'; }

/// The lines of JSON that comment on a result in a language, told by how every commentary starts.
names commented_lines(std::vector<golden> const& cases, std::string_view lang) {
  std::string_view const start =
      lang == "fr" ? "\"text\":\"Le NPS est de " : "\"text\":\"The NPS is ";
  names lines;
  for (golden const& c : cases) {
    std::istringstream text(c.out);
    for (std::string line; std::getline(text, line);)
      if (line.starts_with("{\"schema\":\"kpi.nps/1\"") && holds(line, start))
        lines.push_back(line);
  }
  return lines;
}

/// Findings that no JSON golden holds in a language: "nps.mean fr".
names findings_without_case(std::vector<golden> const& cases) {
  names lacking;
  for (std::string const& code : finding_codes())
    for (std::string const lang : {"en", "fr"}) {
      auto const lines = commented_lines(cases, lang);
      bool const shown = std::any_of(lines.begin(), lines.end(), [&](std::string const& line) {
        return holds(line, finding_key(code));
      });
      if (!shown) lacking.push_back(code + ' ' + lang);
    }
  return lacking;
}

/// Findings that stand in every JSON golden of a language, whatever the data.
names findings_always_there(std::vector<golden> const& cases, std::string_view lang) {
  names always;
  auto const lines = commented_lines(cases, lang);
  for (std::string const& code : finding_codes())
    if (std::all_of(lines.begin(), lines.end(),
                    [&](std::string const& line) { return holds(line, finding_key(code)); }))
      always.push_back(code);
  return always;
}

// --- documentation --------------------------------------------------------------------------------

std::string docs_page(std::string_view name) {
  return text_of_file(std::string(KPI_DOCS_DIR) + '/' + std::string(name));
}

names options_not_in(std::string const& page) {
  names lacking;
  for (option const& o : all_options())
    if (!holds(page, long_name(o))) lacking.emplace_back(long_name(o));
  return lacking;
}

names codes_not_in(std::string const& page) {
  names lacking;
  for (code_row const& row : codes_due())
    if (!holds(page, row.id)) lacking.emplace_back(row.id);
  return lacking;
}

}  // namespace

TEST_CASE("there are cases") { CHECK(all_cases().size() > 100); }

TEST_CASE("every option is used by two cases that print different things") {
  CHECK(options_without_two_cases(all_cases()) == names{});
}

TEST_CASE("every value that an option lists is used by a case") {
  CHECK(values_without_case(all_cases()) == names{});
}

TEST_CASE("every diagnostic is printed by a case in each language") {
  CHECK(codes_without_case(cases_of_all_programs()) == names{});
}

TEST_CASE("every finding is in the JSON of a case in each language") {
  CHECK(findings_without_case(all_cases()) == names{});
}

TEST_CASE("findings that data may not show are absent from a case in each language") {
  CHECK(findings_always_there(all_cases(), "en") == names{"nps.score", "nps.reading", "nps.limit"});
  CHECK(findings_always_there(all_cases(), "fr") == names{"nps.score", "nps.reading", "nps.limit"});
}

TEST_CASE("every option is in docs/nps.md and every diagnostic in docs/csv.md") {
  CHECK(options_not_in(docs_page("nps.md")) == names{});
  CHECK(codes_not_in(docs_page("csv.md")) == names{});
}

TEST_CASE("what is lacking is named") {
  std::vector<golden> const none;
  CHECK(options_without_two_cases(none).size() == all_options().size());
  CHECK(codes_without_case(none).size() == 2 * codes_due().size());
  CHECK(findings_without_case(none).size() == 2 * finding_codes().size());
  CHECK(options_not_in("").size() == all_options().size());
  CHECK(codes_not_in("").size() == codes_due().size());

  // one of two is not enough, nor are two that print the same; comments do not count
  golden const loud{"nps --rounding truncate a.csv", "1\n", ""};
  auto const lacks_rounding = [](std::vector<golden> const& cases) {
    auto const lacking = options_without_two_cases(cases);
    return std::find(lacking.begin(), lacking.end(), "--rounding") != lacking.end();
  };
  CHECK(lacks_rounding({loud}));
  CHECK(lacks_rounding({loud, {"nps --rounding=half-even b.csv", "1\n", ""}}));
  CHECK(lacks_rounding({loud, {"# --rounding half-even\nnps b.csv", "2\n", ""}}));
  CHECK_FALSE(lacks_rounding({loud, {"nps --rounding=half-even b.csv", "2\n", ""}}));

  // a code in one language is not a code in the other
  auto const lacking =
      codes_without_case({{"nps x", "", "x: erreur[FIL001]: fichier introuvable\n"}});
  CHECK(std::find(lacking.begin(), lacking.end(), "FIL001 en") != lacking.end());
  CHECK(std::find(lacking.begin(), lacking.end(), "FIL001 fr") == lacking.end());
}
