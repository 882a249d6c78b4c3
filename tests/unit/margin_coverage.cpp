// SPDX-License-Identifier: MIT
// Every option, finding and diagnostic of `margin` is shown by the golden files of tests/cases/margin,
// and stands in docs/margin.md.
#include "tests/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/base/code.hpp>
#include <kpi/commentary/margin_findings.hpp>

#include "src/programs/margin_options.hpp"

namespace {

using namespace kpi;
using names = std::vector<std::string>;

std::string text_of_file(std::filesystem::path const& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A command line and what it prints.
struct golden {
  std::string cmd;
  std::string printed;
};

std::vector<golden> const& all_cases() {
  static std::vector<golden> const cases = [] {
    std::vector<golden> found;
    for (auto const& folder :
         std::filesystem::directory_iterator(std::string(KPI_TESTS_DIR) + "/cases/margin"))
      found.push_back(
          {text_of_file(folder.path() / "cmd"),
           text_of_file(folder.path() / "stdout") + text_of_file(folder.path() / "stderr")});
    return found;
  }();
  return cases;
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

bool is_printed(std::string_view part) {
  return std::any_of(all_cases().begin(), all_cases().end(),
                     [&](golden const& c) { return holds(c.printed, part); });
}

std::vector<option> all_options() {
  static typed_margin typed;
  std::vector<option> options;
  for (option_group& group : margin_options(typed))
    for (option& o : group.options) options.push_back(std::move(o));
  return options;
}

/// True when the command line has the option by one of its names, before a space or "=".
bool uses(std::string const& cmd, option const& o) {
  std::string const name(long_name(o));
  bool const by_short_name =
      !o.names.starts_with("--") && holds(cmd, " " + std::string(o.names.substr(0, 2)) + " ");
  return by_short_name || holds(cmd, " " + name + " ") || holds(cmd, " " + name + "=") ||
         holds(cmd, " " + name + "\n");
}

/// Options that fewer than two cases use, or whose cases all print the same.
names options_without_two_cases() {
  names lacking;
  for (option const& o : all_options()) {
    std::set<std::string> outputs;
    for (golden const& c : all_cases())
      if (uses(c.cmd, o)) outputs.insert(c.printed);
    if (outputs.size() < 2) lacking.emplace_back(long_name(o));
  }
  return lacking;
}

/// Values that an option lists and no case that uses it mentions.
names values_without_case() {
  names lacking;
  for (option const& o : all_options())
    for (std::string_view const value : o.choices) {
      bool const given = std::any_of(all_cases().begin(), all_cases().end(), [&](golden const& c) {
        return uses(c.cmd, o) && holds(c.cmd, value);
      });
      if (!given) lacking.push_back(std::string(long_name(o)).append(" ").append(value));
    }
  return lacking;
}

bool is_of_plans(code_row const& row) {
  return row.id.starts_with("PLN") || row.id.starts_with("MAR");
}

/// Codes that no case prints in a language; the word before the code tells the language.
names codes_without_case() {
  names lacking;
  auto const printed = [](std::string_view word, code_row const& row) {
    return is_printed(": " + std::string(word) + '[' + std::string(row.id) + "]: ");
  };
  for (code_row const& row : code_table) {
    if (!is_of_plans(row)) continue;
    std::string const id(row.id);
    if (!printed("error", row) && !printed("warning", row)) lacking.push_back(id + " en");
    if (!printed("erreur", row) && !printed("avertissement", row)) lacking.push_back(id + " fr");
  }
  return lacking;
}

template <std::size_t... Index>
std::set<std::string> codes_of_findings(std::index_sequence<Index...>) {
  return {std::string(std::variant_alternative_t<Index, margin_finding>::code)...};
}

std::set<std::string> finding_codes() {
  return codes_of_findings(std::make_index_sequence<std::variant_size_v<margin_finding>>());
}

/// Findings that no JSON golden holds in a language; French sentences have an article that tells.
names findings_without_case() {
  names lacking;
  for (std::string const& code : finding_codes())
    for (std::string const lang : {"en", "fr"}) {
      bool const shown = std::any_of(all_cases().begin(), all_cases().end(), [&](golden const& c) {
        bool const french = holds(c.cmd, "--lang fr");
        return french == (lang == "fr") && holds(c.cmd, "json") &&
               holds(c.printed, "{\"code\":\"" + code + '"');
      });
      if (!shown) lacking.push_back(code + ' ' + lang);
    }
  return lacking;
}

names not_in_docs() {
  std::string const page = text_of_file(std::string(KPI_DOCS_DIR) + "/margin.md");
  names lacking;
  for (option const& o : all_options())
    if (!holds(page, long_name(o))) lacking.emplace_back(long_name(o));
  for (code_row const& row : code_table)
    if (is_of_plans(row) && !holds(page, row.id)) lacking.emplace_back(row.id);
  for (std::string const& code : finding_codes())
    if (!holds(page, '`' + code + '`')) lacking.push_back(code);
  return lacking;
}

}  // namespace

TEST_CASE("every option of margin is used by two cases that print different things") {
  CHECK(options_without_two_cases() == names{});
  CHECK(values_without_case() == names{});
}

TEST_CASE("every diagnostic of a plan is printed by a case in each language") {
  CHECK(codes_without_case() == names{});
}

TEST_CASE("every finding of margin is in the JSON of a case in each language") {
  CHECK(findings_without_case() == names{});
}

TEST_CASE("every option, diagnostic and finding of margin is in docs/margin.md") {
  CHECK(not_in_docs() == names{});
}
