// SPDX-License-Identifier: MIT
#include "help.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include <kpi/render/page.hpp>
#include <kpi/text/phrase.hpp>

namespace kpi {
namespace {

constexpr words usage{"Usage", "Utilisation"};
constexpr words options_word{"OPTIONS", "OPTIONS"};
constexpr words examples_title{"Examples", "Exemples"};
constexpr words status_title{"Exit status", "Code de sortie"};
constexpr std::size_t most_indent = 30;

constexpr std::array statuses{
    words{"0  done", "0  terminé"},
    words{"1  an expectation (--expect) was not met",
          "1  une attente (--expect) n’est pas remplie"},
    words{"2  wrong usage", "2  mauvaise utilisation"},
    words{"3  unreadable or invalid data", "3  données illisibles ou invalides"},
    words{"4  readable, but no valid answer", "4  fichier lisible, mais sans réponse valable"},
    words{"5  cannot write the result", "5  résultat impossible à écrire"},
};

std::string usage_line(program_card const& card, language lang) {
  return fmt::format("{}{} {} [{}] {}\n", usage.in(lang),
                     lang == language::french ? "\u00a0:" : ":", card.name, options_word.in(lang),
                     card.operands.in(lang));
}

std::string title(words const& w, language lang) {
  return fmt::format("\n{}{}\n", w.in(lang), lang == language::french ? "\u00a0:" : ":");
}

std::string examples(program_card const& card, language lang) {
  std::string text = title(examples_title, lang);
  for (words const& example : card.examples)
    if (!example.english.empty()) text += fmt::format("  {}\n", example.in(lang));
  return text;
}

/// "  -f, --format text|json|csv|markdown".
std::string left_column(option const& o) {
  std::string names(o.names);
  if (auto const comma = names.find(','); comma != names.npos) names.insert(comma + 1, " ");
  std::string const value = value_text(o);
  return "  " + std::string(o.names.starts_with("--") ? "    " : "") + names +
         (value.empty() ? "" : " " + value);
}

/// The names, and what they mean beside them or, where the names are long, below.
std::string option_text(option const& o, language lang, std::size_t columns) {
  std::size_t const indent = std::min(most_indent, columns / 3);
  std::string text = left_column(o);
  bool const beside = width(text) + 2 <= indent;
  text = beside ? padded_right(text, indent) : text + '\n' + std::string(indent, ' ');
  auto const lines = wrapped(o.help.in(lang), columns > indent ? columns - indent : columns);
  for (std::size_t i = 0; i < lines.size(); ++i)
    text += (i == 0 ? "" : std::string(indent, ' ')) + lines[i] + '\n';
  return text;
}

}  // namespace

std::string short_help_text(program_card const& card, language lang) {
  return usage_line(card, lang) + examples(card, lang) +
         phrase(
             {"\n{} --help describes every option.\n", "\n{} --help décrit toutes les options.\n"},
             lang, card.name);
}

std::string help_text(program_card const& card, std::vector<option_group> const& groups,
                      language lang, std::size_t columns) {
  std::string text = usage_line(card, lang);
  for (std::string const& line : wrapped(card.summary.in(lang), columns)) text += line + '\n';
  text += examples(card, lang);
  for (option_group const& group : groups) {
    text += title(group.title, lang);
    for (option const& o : group.options) text += option_text(o, lang, columns);
  }
  text += title(status_title, lang);
  for (words const& status : statuses)
    for (std::string const& line : wrapped(status.in(lang), columns - 2, 3))
      text += "  " + line + '\n';
  return text;
}

std::string version_text(program_card const& card) {
  return fmt::format("{} (kpi) {}\n", card.name, KPI_VERSION);
}

}  // namespace kpi
