// SPDX-License-Identifier: MIT
#include "output_options.hpp"

#include <array>

#include <kpi/grading/answer.hpp>
#include <kpi/text/decimal.hpp>

namespace kpi {
namespace {

constexpr std::array formats{choice<output_format>{"text", output_format::text},
                             choice<output_format>{"json", output_format::json},
                             choice<output_format>{"csv", output_format::csv},
                             choice<output_format>{"markdown", output_format::markdown}};
constexpr std::array languages{choice<language>{"fr", language::french},
                               choice<language>{"en", language::english}};
constexpr std::array csv_styles{choice<csv_style>{"iso", csv_style::iso},
                                choice<csv_style>{"fr", csv_style::french}};
constexpr std::array roundings{choice<rounding>{"half-away", rounding::half_away},
                               choice<rounding>{"half-even", rounding::half_even},
                               choice<rounding>{"truncate", rounding::truncate}};
constexpr std::array extents{choice<extent>{"full", extent::full},
                             choice<extent>{"short", extent::brief},
                             choice<extent>{"none", extent::none}};
enum class colour_wish { automatic, always, never };
constexpr std::array colours{choice<colour_wish>{"auto", colour_wish::automatic},
                             choice<colour_wish>{"always", colour_wish::always},
                             choice<colour_wish>{"never", colour_wish::never}};

/// More decimals than this say nothing and only fill the screen.
constexpr int most_decimals = 50;

std::optional<unsigned> decimals_of(typed_output const& typed, std::vector<error>& errors) {
  if (!typed.decimals) return std::nullopt;
  auto const number = parse_number(*typed.decimals);
  if (number && is_whole(*number) && *number >= 0 && *number <= most_decimals)
    return number->convert_to<unsigned>();
  errors.push_back({code::unknown_value, {}, *typed.decimals, {"--decimals", "0, 1, 2, … 50", ""}});
  return std::nullopt;
}

error not_a_number(std::string const& typed, std::string name, std::string example) {
  return {code::not_a_number, {}, typed, {std::move(name), std::move(example)}};
}

std::optional<expectation> expectation_of(typed_output const& typed, std::vector<error>& errors) {
  auto const value = parse_number(typed.expect.value_or(""));
  auto const tolerance = parse_number(typed.tolerance.value_or(""));
  if (typed.expect && !value) errors.push_back(not_a_number(*typed.expect, "--expect", ""));
  if (typed.tolerance && (!tolerance || *tolerance < 0))
    errors.push_back(not_a_number(*typed.tolerance, "--tolerance", "0.5"));
  if (!value) return std::nullopt;
  return expectation{*typed.expect, *value, tolerance,
                     static_cast<unsigned>(decimals_written(*typed.expect))};
}

/// An option that would change nothing is refused, not ignored.
void check_combination(typed_output const& typed, std::vector<error>& errors) {
  auto const needs = [&](bool is_typed, std::string name, bool has, std::string other) {
    if (is_typed && !has)
      errors.push_back({code::needs, {}, {}, {std::move(name), std::move(other)}});
  };
  auto const excludes = [&](bool one, std::string name, bool both, std::string other) {
    if (one && both)
      errors.push_back({code::excludes, {}, {}, {std::move(name), std::move(other)}});
  };
  bool const text = !typed.format || typed.format == "text" || typed.format == "markdown";
  needs(typed.tolerance.has_value(), "--tolerance", typed.expect.has_value(), "--expect");
  needs(typed.measure.has_value(), "--measure", typed.quiet || typed.expect || typed.claim,
        "--quiet");
  needs(typed.csv_style.has_value(), "--csv-style", typed.format == "csv", "--format csv");
  excludes(typed.quiet, "--quiet", typed.format.has_value(), "--format");
  excludes(typed.quiet, "--quiet", typed.working, "--working");
  excludes(typed.quiet, "--quiet", typed.commentary.has_value(), "--commentary");
  excludes(typed.working, "--working", !text, "--format " + typed.format.value_or(""));
}

/// The verdict on a claim is all that is written.
void check_claim(typed_output const& typed, std::vector<error>& errors) {
  if (!typed.claim) return;
  auto const excludes = [&](bool is_typed, std::string name) {
    if (is_typed) errors.push_back({code::excludes, {}, {}, {"--claim", std::move(name)}});
  };
  excludes(typed.quiet, "--quiet");
  excludes(typed.expect.has_value(), "--expect");
  excludes(typed.working, "--working");
  excludes(typed.commentary.has_value(), "--commentary");
  excludes(typed.decimals.has_value(), "--decimals");
  bool const table = typed.format == "csv" || typed.format == "markdown";
  excludes(table, "--format " + typed.format.value_or(""));
  if (grading::parse_answer(*typed.claim).state != grading::answer_state::number)
    errors.push_back(not_a_number(*typed.claim, "--claim", ""));
}

page page_of(typed_output const& typed, environment const& env) {
  colour_wish const wish = meaning_of(typed.color, colours, colour_wish::automatic);
  bool const colour =
      wish == colour_wish::always || (wish == colour_wish::automatic && wants_colour(env));
  return {page_width(env), colour, shows_ascii_only(env)};
}

}  // namespace

option language_option(typed_output& typed) {
  return {"--lang",
          "",
          {"language (KPI_LANG, LC_ALL, LC_MESSAGES or LANG; else en)",
           "langue (KPI_LANG, LC_ALL, LC_MESSAGES ou LANG\u202f; sinon en)"},
          &typed.lang,
          names_of(languages)};
}

option_group help_group(typed_output& typed) {
  return {{"Help", "Aide"},
          {{"-h,--help", "", {"this help", "cette aide"}, &typed.help},
           {"--version", "", {"the version", "la version"}, &typed.version}}};
}

std::vector<option_group> output_options(typed_output& typed, measure_words const& says) {
  return {
      {{"Output", "Présentation"},
       {{"-f,--format",
         "",
         {"how the result is written (text)", "forme du résultat (text)"},
         &typed.format,
         names_of(formats)},
        {"-q,--quiet", "", says.quiet, &typed.quiet},
        {"-v,--verbose",
         "",
         {"say on standard error how the file was read",
          "dire sur l’erreur standard comment le fichier a été lu"},
         &typed.verbose},
        {"--working",
         "",
         {"show the calculation, step by step", "montrer le calcul, étape par étape"},
         &typed.working},
        {"--commentary",
         "",
         {"how much commentary (full); short: figure, reading, what would change it",
          "longueur du commentaire (full)\u202f; short\u00a0: valeur, lecture, ce qui la changerait"},
         &typed.commentary,
         names_of(extents)},
        language_option(typed),
        {"--decimals", "N", {"exactly N decimals", "exactement N décimales"}, &typed.decimals},
        {"--rounding",
         "",
         {"what becomes of a figure between two printable ones (half-away: 2.25 is 2.3)",
          "règle d’arrondi (half-away\u00a0: 2,25 donne 2,3)"},
         &typed.rounding,
         names_of(roundings)},
        {"--csv-style",
         "",
         {"with --format csv: comma and point, or semicolon and decimal comma (iso)",
          "avec --format csv\u00a0: virgule et point, ou point-virgule et virgule décimale (iso)"},
         &typed.csv_style,
         names_of(csv_styles)},
        {"--color",
         "",
         {"colours (auto: at a terminal, unless NO_COLOR is set)",
          "couleurs (auto\u00a0: au terminal, sauf si NO_COLOR est défini)"},
         &typed.color,
         names_of(colours)}}},
      {{"Checking", "Vérification"},
       {{"--measure", "KEY", says.measure, &typed.measure},
        {"--expect",
         "VALUE",
         {"exit with 1, and say by how much, when the figure is not VALUE",
          "terminer avec le code 1, en disant l’écart, si la valeur n’est pas VALUE"},
         &typed.expect},
        {"--tolerance",
         "T",
         {"accept VALUE ± T, ends included; without it the figure is rounded to the decimals of VALUE",
          "accepter VALUE ± T, bornes comprises\u202f; sinon la valeur est arrondie aux décimales de VALUE"},
         &typed.tolerance},
        {"--claim",
         "VALUE",
         {"say whether a published VALUE follows from the data: exact, rounded, rounded too early, a known mistake; exit with 1 if it does not",
          "dire si une VALUE publiée découle des données\u00a0: exacte, arrondie, arrondie trop tôt, erreur connue\u202f; terminer avec le code 1 sinon"},
         &typed.claim}}},
      help_group(typed)};
}

language language_of(typed_output const& typed, environment const& env) {
  return meaning_of(typed.lang, languages, preferred_language(env));
}

output_settings settings_of(typed_output const& typed, environment const& env,
                            std::vector<error>& errors) {
  check_combination(typed, errors);
  check_claim(typed, errors);
  output_settings settings;
  settings.format = meaning_of(typed.format, formats, output_format::text);
  settings.quiet = typed.quiet;
  settings.verbose = typed.verbose;
  settings.working = typed.working;
  settings.how = {language_of(typed, env), decimals_of(typed, errors),
                  meaning_of(typed.rounding, roundings, rounding::half_away)};
  settings.commentary = meaning_of(typed.commentary, extents, extent::full);
  settings.csv = {meaning_of(typed.csv_style, csv_styles, csv_style::iso), settings.how.decimals,
                  settings.how.rule};
  settings.on = page_of(typed, env);
  settings.measure = typed.measure.value_or("score");
  settings.measure_typed = typed.measure.has_value();
  settings.expected = expectation_of(typed, errors);
  settings.claim = typed.claim;
  if (!typed.quiet) settings.progress_width = env.progress_width;
  return settings;
}

}  // namespace kpi
