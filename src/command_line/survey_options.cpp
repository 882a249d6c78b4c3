// SPDX-License-Identifier: MIT
#include "survey_options.hpp"

#include <array>
#include <limits>

#include <kpi/text/decimal.hpp>

namespace kpi {
namespace {

constexpr std::array delimiters{choice<char>{"comma", ','}, choice<char>{"semicolon", ';'},
                                choice<char>{"tab", '\t'}, choice<char>{",", ','},
                                choice<char>{";", ';'}};
constexpr std::array encodings{choice<csv::encoding>{"utf-8", csv::encoding::utf8},
                               choice<csv::encoding>{"windows-1252", csv::encoding::windows1252}};
constexpr std::array marks{choice<decimal_mark>{"comma", decimal_mark::comma},
                           choice<decimal_mark>{"point", decimal_mark::point},
                           choice<decimal_mark>{",", decimal_mark::comma},
                           choice<decimal_mark>{".", decimal_mark::point}};
constexpr std::array bad_row_rules{choice<bool>{"stop", false}, choice<bool>{"skip", true}};

/// "auto" leaves it to the reader; nonsense was reported before.
template <class T, class Table>
std::optional<T> meaning_of(std::optional<std::string> const& typed, Table const& table) {
  auto const* row = typed ? find_choice(table, *typed) : nullptr;
  return row == nullptr ? std::nullopt : std::optional<T>(row->value);
}

template <class Table>
std::vector<std::string_view> auto_or(Table const& table) {
  auto names = names_of(table);
  names.insert(names.begin(), "auto");
  return names;
}

std::optional<std::uint64_t> count_of(std::string_view text) {
  auto const number = parse_number(text);
  bool const counts = number && is_whole(*number) && *number >= 0 &&
                      *number <= std::numeric_limits<std::uint64_t>::max();
  return counts ? std::optional(numerator_of(*number).convert_to<std::uint64_t>()) : std::nullopt;
}

std::optional<std::vector<std::uint64_t>> counts_of(std::optional<std::string> const& typed,
                                                    std::vector<error>& errors) {
  if (!typed) return std::nullopt;
  std::vector<std::uint64_t> counts;
  std::string_view rest = *typed;
  while (true) {
    std::string_view const cell = rest.substr(0, rest.find_first_of(",;"));
    auto const count = count_of(cell);
    auto const column = code_points(typed->substr(0, typed->size() - rest.size())) + 1;
    if (!count)
      errors.push_back({code::bad_counts, {"--counts", 1, column}, std::string(cell), {}});
    counts.push_back(count.value_or(0));
    if (cell.size() == rest.size()) return counts;
    rest.remove_prefix(cell.size() + 1);
  }
}

/// What says how a file is read says nothing of counts typed in.
void check_combination(typed_survey const& typed, std::vector<error>& errors) {
  if (!typed.counts) return;
  auto const excludes = [&](bool is_typed, std::string name) {
    if (is_typed) errors.push_back({code::excludes, {}, {}, {"--counts", std::move(name)}});
  };
  excludes(!typed.files.empty(), typed.files.empty() ? "" : typed.files.front());
  excludes(typed.column.has_value(), "--column");
  excludes(typed.count_column.has_value(), "--count-column");
  excludes(typed.delimiter.has_value(), "--delimiter");
  excludes(typed.encoding.has_value(), "--encoding");
  excludes(typed.decimal_mark.has_value(), "--decimal-mark");
  excludes(typed.bad_rows.has_value(), "--bad-rows");
}

}  // namespace

option_group survey_options(typed_survey& typed) {
  return {
      {"Input", "Entrée"},
      {{"--counts",
        "N,N,…",
        {"a distribution typed in, lowest score first, instead of a file",
         "effectifs saisis, de la note la plus basse à la plus haute, au lieu d’un fichier"},
        &typed.counts},
       {"--scale",
        "A-B",
        {"the scale of the question (from the header, the options or the scores listed; else 0-10)",
         "l’échelle de la question (d’après l’en-tête, les options ou les notes du tableau\u202f; sinon 0-10)"},
        &typed.scale},
       {"--column",
        "COL",
        {"the column of the scores: its heading, or its position from 1; =5 is the heading 5",
         "la colonne des notes\u00a0: son intitulé, ou son rang à partir de 1\u202f; =5 désigne l’intitulé 5"},
        &typed.column},
       {"--count-column",
        "COL",
        {"the column of the counts", "la colonne des effectifs"},
        &typed.count_column},
       {"--delimiter",
        "",
        {"what separates the cells (auto)", "séparateur des cellules (auto)"},
        &typed.delimiter,
        auto_or(delimiters)},
       {"--encoding",
        "",
        {"the encoding of the file (auto)", "encodage du fichier (auto)"},
        &typed.encoding,
        auto_or(encodings)},
       {"--decimal-mark",
        "",
        {"what separates the decimals (auto)", "séparateur décimal (auto)"},
        &typed.decimal_mark,
        auto_or(marks)},
       {"--bad-rows",
        "",
        {"on a row that cannot be used: report all of them and give no result, or leave them out (stop)",
         "si une ligne est inutilisable\u00a0: tout signaler sans donner de résultat, ou l’écarter (stop)"},
        &typed.bad_rows,
        names_of(bad_row_rules)}}};
}

survey_settings settings_of(typed_survey const& typed, std::vector<error>& errors) {
  check_combination(typed, errors);
  survey_settings settings;
  settings.counts = counts_of(typed.counts, errors);
  if (typed.scale) settings.on = parse_scale(*typed.scale);
  if (typed.scale && !settings.on) errors.push_back({code::bad_scale, {}, *typed.scale, {}});
  settings.reading.encoding = meaning_of<csv::encoding>(typed.encoding, encodings);
  settings.reading.delimiter = meaning_of<char>(typed.delimiter, delimiters);
  settings.reading.mark = meaning_of<decimal_mark>(typed.decimal_mark, marks);
  settings.reading.column = typed.column;
  settings.reading.count_column = typed.count_column;
  settings.reading.skip_bad_rows = meaning_of<bool>(typed.bad_rows, bad_row_rules).value_or(false);
  return settings;
}

result<distribution> typed_distribution(std::vector<std::uint64_t> const& counts, scale const& on) {
  if (counts.size() != static_cast<std::size_t>(levels(on)))
    return failure(code::counts_do_not_match_scores, {"--counts", 1, 1}, {},
                   {std::uint64_t{counts.size()}, static_cast<std::uint64_t>(levels(on))});
  distribution d;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (auto const added = add(d, on.lowest + static_cast<int>(i), counts[i]); !added) {
      error overflow = added.error();
      overflow.where = {"--counts", 1, 1};
      return tl::unexpected(overflow);
    }
  return d;
}

}  // namespace kpi
