// SPDX-License-Identifier: MIT
#include "sampling_options.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <kpi/commentary/grammar.hpp>
#include <kpi/text/decimal.hpp>

namespace kpi {
namespace {

constexpr std::string_view no_confidence = "none";

/// "95", "95%" or "99.9".
std::optional<rational> level_of(std::string_view typed) {
  std::string_view text = trimmed(typed);
  if (text.ends_with('%')) text.remove_suffix(1);
  auto const level = parse_number(text);
  return level && *level > 0 && *level < 100 ? std::optional(*level) : std::nullopt;
}

std::optional<std::uint64_t> population_of(std::string_view typed) {
  auto const number = parse_number(typed);
  auto const count = number ? as_count(*number) : std::nullopt;
  return count && *count >= 1 ? count : std::nullopt;
}

std::string names_for(estimate_kind kind) {
  std::vector<std::string> names;
  for (interval_method const m : methods_for(kind)) names.emplace_back(name(m));
  return grammar::listed(names, ", ");
}

/// The figure that is asked for, of the whole or of a segment, is one of an interval or of a difference.
bool measures_sampling(typed_output const& output) {
  std::string_view const measure = output.measure ? std::string_view(*output.measure) : "";
  auto const end = measure.starts_with("segments[") ? measure.rfind("].") : measure.npos;
  std::string_view const key = end == measure.npos ? measure : measure.substr(end + 2);
  return key.starts_with("interval.") || key.starts_with("difference.");
}

/// An option that would change nothing is refused, not ignored.
void check_combination(typed_sampling const& typed, typed_output const& output,
                       std::vector<error>& errors) {
  using typed_name = std::pair<bool, std::string>;
  std::array<typed_name, 4> const names{{{typed.confidence.has_value(), "--confidence"},
                                         {typed.interval.has_value(), "--interval"},
                                         {typed.population.has_value(), "--population"},
                                         {typed.against.has_value(), "--against"}}};
  bool const none = typed.confidence == no_confidence;
  bool const bare = (output.quiet || output.claim) && !measures_sampling(output);
  for (auto const& [is_typed, option_name] : names) {
    if (is_typed && none && option_name != "--confidence")
      errors.push_back({code::excludes, {}, {}, {option_name, "--confidence none"}});
    if (is_typed && bare)
      errors.push_back(
          {code::excludes, {}, {}, {output.quiet ? "--quiet" : "--claim", option_name}});
  }
}

}  // namespace

option_group sampling_options(typed_sampling& typed, std::vector<estimate_kind> const& kinds) {
  std::vector<std::string_view> names;
  for (method_row const& row : method_table)
    if (std::any_of(kinds.begin(), kinds.end(),
                    [&](estimate_kind k) { return fits(row.method, k); }))
      names.push_back(row.name);
  return {{"Sampling chance", "Hasard de l’échantillon"},
          {{"--confidence",
            "95|none",
            {"the level of the interval, in percent, or no interval (95)",
             "le niveau de l’intervalle, en pourcentage, ou pas d’intervalle (95)"},
            &typed.confidence},
           {"--interval",
            "",
            {"how the interval is made (the first that fits the figure)",
             "comment l’intervalle est établi (la première qui convient à la valeur)"},
            &typed.interval,
            std::move(names)},
           {"--population",
            "N",
            {"how many people the respondents were drawn from, where they are not very many",
             "le nombre de personnes dont viennent les répondants, s’il n’est pas très grand"},
            &typed.population},
           {"--against",
            "FILE",
            {"the difference from another survey of other respondents, with its interval",
             "l’écart avec une autre enquête, d’autres répondants, et son intervalle"},
            &typed.against}}};
}

std::optional<sampling_request> settings_of(typed_sampling const& typed, typed_output const& output,
                                            estimate_kind kind, probability_functions const& with,
                                            std::vector<error>& errors) {
  check_combination(typed, output, errors);
  if (typed.confidence == no_confidence) return std::nullopt;
  sampling_request asked{95, with};
  if (typed.confidence) {
    auto const level = level_of(*typed.confidence);
    if (level)
      asked.level = *level;
    else
      errors.push_back({code::bad_confidence, {}, *typed.confidence, {}});
  }
  if (typed.population) {
    asked.population = population_of(*typed.population);
    if (!asked.population)
      errors.push_back({code::bad_population, {}, *typed.population, {"--population"}});
  }
  auto const* const method = find_method(typed.interval.value_or(""));
  if (method == nullptr) return asked;  // none typed, or reported already
  asked.method = method->method;
  if (!fits(method->method, kind))
    errors.push_back({code::method_does_not_fit,
                      {},
                      *typed.interval,
                      {names_for(kind), std::string(name(methods_for(kind).front()))}});
  return asked;
}

}  // namespace kpi
