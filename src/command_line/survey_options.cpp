// SPDX-License-Identifier: MIT
#include "survey_options.hpp"

#include <array>
#include <utility>

#include <kpi/text/decimal.hpp>

#include "src/fast/kernels.hpp"
#include "src/io/input.hpp"

namespace kpi {
namespace {

constexpr std::array bad_row_rules{choice<bool>{"stop", false}, choice<bool>{"skip", true}};

constexpr std::array missing_rules{choice<bool>{"drop", false}, choice<bool>{"count", true}};
constexpr std::array unfinished_rules{choice<bool>{"keep", false}, choice<bool>{"drop", true}};

/// Errors: bad_counts, count_overflow.
result<std::uint64_t> count_of(std::string_view text, place const& where) {
  auto const number = parse_number(text);
  if (!number || !is_whole(*number) || *number < 0)
    return failure(code::bad_counts, where, std::string(text));
  if (auto const count = as_count(*number)) return *count;
  return failure(code::count_overflow, where, std::string(text));
}

std::optional<std::vector<std::uint64_t>> counts_of(std::optional<std::string> const& typed,
                                                    std::vector<error>& errors) {
  if (!typed) return std::nullopt;
  std::vector<std::uint64_t> counts;
  std::string_view rest = *typed;
  while (true) {
    std::string_view const cell = rest.substr(0, rest.find_first_of(",;"));
    auto const column = code_points(typed->substr(0, typed->size() - rest.size())) + 1;
    auto const count = count_of(cell, {"--counts", 1, column});
    if (!count) errors.push_back(count.error());
    counts.push_back(count.value_or(0));
    if (cell.size() == rest.size()) return counts;
    rest.remove_prefix(cell.size() + 1);
  }
}

/// "5" or "2.5%", of 100.
rational most_bad_of(std::optional<std::string> const& typed, std::vector<error>& errors) {
  if (!typed) return most_bad_answers;
  std::string_view text = trimmed(*typed);
  if (text.ends_with('%')) text.remove_suffix(1);
  auto const percent = parse_number(text);
  if (percent && *percent >= 0 && *percent <= 100) return *percent;
  errors.push_back({code::not_a_number, {}, *typed, {"--max-bad", "10"}});
  return most_bad_answers;
}

/// What says how a file is read says nothing of counts typed in; where bad rows stop, none is left out.
void check_combination(typed_survey const& typed, std::vector<error>& errors) {
  if (typed.max_bad && typed.bad_rows == "stop")
    errors.push_back({code::excludes, {}, {}, {"--bad-rows stop", "--max-bad"}});
  if (!typed.counts) return;
  auto const excludes = [&](bool is_typed, std::string name) {
    if (is_typed) errors.push_back({code::excludes, {}, {}, {"--counts", std::move(name)}});
  };
  excludes(typed.max_bad.has_value(), "--max-bad");
  excludes(!typed.files.empty(), typed.files.empty() ? "" : typed.files.front());
  excludes(!typed.columns.empty(), "--column");
  excludes(typed.count_column.has_value(), "--count-column");
  for (std::string& name : typed_names(typed.dialect)) excludes(true, std::move(name));
  excludes(typed.bad_rows.has_value(), "--bad-rows");
  excludes(typed.unfinished.has_value(), "--unfinished");
  excludes(typed.missing.has_value(), "--missing");
  for (std::string& name : typed_names(typed.rows)) excludes(true, std::move(name));
  for (std::string& name : typed_names(typed.segments)) excludes(true, std::move(name));
}

/// Something to add up.
void check_total(typed_survey const& typed, std::vector<error>& errors) {
  if (typed.total && typed.files.size() < 2)
    errors.push_back({code::needs, {}, {}, {"--total", "FILE FILE"}});
}

}  // namespace

option_group survey_options(typed_survey& typed, words const& scale_help) {
  option_group group{
      {"Input", "Entrée"},
      {{"--counts",
        "N,N,…",
        {"a distribution typed in, lowest score first, instead of a file",
         "effectifs saisis, de la note la plus basse à la plus haute, au lieu d’un fichier"},
        &typed.counts},
       {"--scale", "A-B", scale_help, &typed.scale},
       {"--column",
        "COL",
        {"the column of the scores: its heading or a part of it, or its position from 1; =5 is the heading 5; typed again, a result for each",
         "la colonne des notes\u00a0: son intitulé ou une partie, ou son rang à partir de 1\u202f; =5 désigne l’intitulé 5\u202f; répétée, un résultat pour chacune"},
        &typed.columns},
       {"--unfinished",
        "",
        {"responses left before their end, as the file says: count those that carry a score, or leave them out (keep)",
         "réponses abandonnées avant la fin, d’après le fichier\u00a0: compter celles qui portent une note, ou les écarter (keep)"},
        &typed.unfinished,
        names_of(unfinished_rules)},
       {"--missing",
        "",
        {"those who gave no answer: leave them out of the base of the shares, or count them in it (drop)",
         "les non-réponses\u00a0: les écarter de la base des parts, ou les y compter (drop)"},
        &typed.missing,
        names_of(missing_rules)},
       {"--count-column",
        "COL",
        {"the column of the counts", "la colonne des effectifs"},
        &typed.count_column},
       {"--bad-rows",
        "",
        {"on a row that cannot be used: report all of them and give no result, or leave them out (raw answers: skip; else stop)",
         "si une ligne est inutilisable\u00a0: tout signaler sans donner de résultat, ou l’écarter (réponses une par ligne\u00a0: skip\u202f; sinon stop)"},
        &typed.bad_rows,
        names_of(bad_row_rules)},
       {"--max-bad",
        "P%",
        {"the share of raw answers that may be left out (10%)",
         "part des réponses une par ligne qui peut être écartée (10\u00a0%)"},
        &typed.max_bad},
       {"--total",
        "",
        {"after the results of several files, that of all together",
         "après les résultats de plusieurs fichiers, celui de l’ensemble"},
        &typed.total}}};
  auto dialect = dialect_options(typed.dialect);
  group.options.insert(group.options.end() - 3, dialect.begin(), dialect.end());
  for (option& o : segment_options(typed.segments)) group.options.push_back(std::move(o));
  for (option& o : row_options(typed.rows)) group.options.push_back(std::move(o));
  return group;
}

std::vector<std::string> inputs_of(typed_survey const& typed) {
  if (!typed.files.empty()) return typed.files;
  return {typed.counts ? "--counts" : std::string(standard_input)};
}

survey_settings settings_of(typed_survey const& typed, std::vector<error>& errors) {
  check_combination(typed, errors);
  check_total(typed, errors);
  survey_settings settings;
  settings.counts = counts_of(typed.counts, errors);
  if (typed.scale) settings.on = parse_scale(*typed.scale);
  if (typed.scale && !settings.on) errors.push_back({code::bad_scale, {}, *typed.scale, {}});
  set_dialect(settings.reading, settings_of(typed.dialect, errors));
  settings.columns = typed.columns;
  settings.reading.on = settings.on;
  settings.reading.drop_unfinished = typed.unfinished == "drop";
  settings.reading.count_missing = typed.missing == "count";
  settings.reading.count_column = typed.count_column;
  auto const* rule = typed.bad_rows ? find_choice(bad_row_rules, *typed.bad_rows) : nullptr;
  if (rule != nullptr) settings.reading.skip_bad_rows = rule->value;
  settings.reading.most_bad = most_bad_of(typed.max_bad, errors);
  set_rows(settings.reading, typed.rows, typed.files, errors);
  settings.reading.by = segment_columns(typed.segments);
  settings.min_base = min_base_of(typed.segments, errors);
  settings.compare = typed.segments.compare;
  settings.trend = typed.segments.trend.has_value();
  settings.total = typed.total;
  settings.rejects = typed.rows.rejects;
  return settings;
}

void check_kernel(environment const& env, std::vector<error>& errors) {
  std::string const& asked = env.kpi_kernel;
  if (asked.empty()) return;
  std::string list;
  for (fast::kernel_choice const& k : fast::kernels()) {
    if (k.runs && asked == k.is->name) return;
    if (k.runs) list.append(list.empty() ? "" : ", ").append(k.is->name);
  }
  errors.push_back({code::unknown_value, {}, asked, {"KPI_KERNEL", std::move(list), ""}});
}

void check_segments(typed_survey const& typed, typed_output const& output,
                    std::vector<error>& errors) {
  bool const one = output.measure && output.measure->starts_with("segments[");
  if (segment_columns(typed.segments).empty() || one) return;
  for (auto const& [is_typed, name] : {std::pair(output.expect.has_value(), "--expect"),
                                       std::pair(output.claim.has_value(), "--claim")})
    if (is_typed) errors.push_back({code::needs, {}, {}, {name, "--measure 'segments[NAME].KEY'"}});
}

void check_comparing(typed_survey const& typed, typed_output const& output, bool with_intervals,
                     std::vector<error>& errors) {
  typed_segments const& segments = typed.segments;
  if (segments.compare && segment_columns(segments).empty())
    errors.push_back({code::needs, {}, {}, {"--compare", "--by"}});
  if (segments.trend && !segments.by.empty())
    errors.push_back({code::excludes, {}, {}, {"--by", "--trend"}});
  if (segments.compare && output.quiet)
    errors.push_back({code::excludes, {}, {}, {"--quiet", "--compare"}});
  for (auto const& [asked, option] :
       {std::pair(segments.compare, "--compare"), std::pair(segments.trend.has_value(), "--trend")})
    for (auto const& [is_typed, name] : {std::pair(output.claim.has_value(), "--claim"),
                                         std::pair(!with_intervals, "--confidence none")})
      if (asked && is_typed) errors.push_back({code::excludes, {}, {}, {name, option}});
}

result<distribution> typed_distribution(std::vector<std::uint64_t> const& counts, scale const& on) {
  if (counts.size() != static_cast<std::size_t>(levels(on)))
    return failure(code::counts_do_not_match_scores, {"--counts", 1, 1}, {},
                   {static_cast<std::uint64_t>(levels(on)), std::uint64_t{counts.size()}});
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
