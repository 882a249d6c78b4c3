// SPDX-License-Identifier: MIT
#include "sampling_plan_options.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include <kpi/text/decimal.hpp>

#include "probability.hpp"

namespace kpi {
namespace {

constexpr std::array kinds{choice<estimate_kind>{"nps", estimate_kind::net},
                           choice<estimate_kind>{"csat", estimate_kind::share},
                           choice<estimate_kind>{"ces", estimate_kind::mean}};

error no_number(std::string const& typed, std::string name, std::string example) {
  return {code::not_a_number, {}, typed, {std::move(name), std::move(example)}};
}

std::string_view without_percent(std::string_view text) {
  text = trimmed(text);
  if (text.ends_with('%')) text.remove_suffix(1);
  return text;
}

/// A number above 0, and at most `most`.
rational positive(std::string const& typed, std::string_view name, std::string_view example,
                  rational const& most, std::vector<error>& errors) {
  auto const number = parse_number(without_percent(typed));
  if (number && *number > 0 && *number <= most) return *number;
  errors.push_back(no_number(typed, std::string(name), std::string(example)));
  return 1;
}

/// "20,30,50" or "1.2": the numbers of an assumption. A comma is a decimal one where a single number is due.
std::vector<rational> assumption_of(std::string const& typed, estimate_kind kind,
                                    std::vector<error>& errors) {
  auto const single = parse_number(without_percent(typed));
  if (kind != estimate_kind::net && single && *single >= 0) return {*single};
  std::vector<rational> numbers;
  for (std::string_view rest = typed; !rest.empty();) {
    std::string_view const part = rest.substr(0, rest.find_first_of(",;"));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    auto const number = parse_number(without_percent(part));
    if (!number || *number < 0) {
      errors.push_back(no_number(typed, "--assume", "20,30,50"));
      return {};
    }
    numbers.push_back(*number);
  }
  return numbers;
}

/// The assumption as a sample. An NPS takes three shares that add up to 100, a CSAT one share, a CES a standard
/// deviation, which no scale lets exceed half its length.
std::optional<sample> sample_of(std::vector<rational> const& x, estimate_kind kind,
                                scale const& on) {
  auto const part = [&](std::size_t i) { return nearest_double(rational(x[i] / 100)); };
  if (kind == estimate_kind::net) {
    bool const whole = x.size() == 3 && x[0] + x[1] + x[2] == 100;
    return whole ? std::optional<sample>(trinomial{part(0), part(2), 1}) : std::nullopt;
  }
  if (x.size() != 1) return std::nullopt;
  if (kind == estimate_kind::share)
    return x[0] <= 100 ? std::optional<sample>(proportion{part(0), 1}) : std::nullopt;
  double const deviation = nearest_double(x[0]);
  if (x[0] == 0 || x[0] * 2 > on.highest - on.lowest) return std::nullopt;
  return moments{0, deviation * deviation, 1};
}

std::string_view example_for(estimate_kind kind) {
  return kind == estimate_kind::net ? "20,30,50" : kind == estimate_kind::share ? "80" : "1.2";
}

/// Exactly one question; an option that would change nothing is refused, not ignored.
void check_combination(typed_sampling_plan const& typed, std::vector<error>& errors) {
  auto const excludes = [&](bool both, std::string one, std::string other) {
    if (both) errors.push_back({code::excludes, {}, {}, {std::move(one), std::move(other)}});
  };
  bool const margin = typed.margin.has_value();
  bool const detect = typed.detect.has_value();
  bool const answers = typed.answers.has_value();
  excludes(margin && detect, "--margin", "--detect");
  excludes(margin && answers, "--margin", "--answers");
  excludes(detect && answers, "--detect", "--answers");
  excludes(margin && typed.power, "--margin", "--power");
  excludes(detect && typed.sampling.interval, "--detect", "--interval");
  excludes(typed.sampling.confidence == "none", "kpi-plan", "--confidence none");
  excludes(typed.scale && typed.kpi != "ces", "--scale", "--kpi " + typed.kpi.value_or("nps"));
  if (!margin && !detect && !answers)
    errors.push_back({code::needs, {}, {}, {"kpi-plan", "--margin|--detect|--answers"}});
  for (std::string const& file : typed.files)
    errors.push_back({code::unknown_option, {}, file, {"", "kpi-plan"}});
}

void set_question(typed_sampling_plan const& typed, sampling_plan_request& asked,
                  std::vector<error>& errors) {
  rational const most = asked.kind == estimate_kind::mean
                            ? rational(asked.on.highest - asked.on.lowest)
                            : rational(asked.kind == estimate_kind::net ? 200 : 100);
  if (typed.detect) asked.question = plan_question::difference;
  if (typed.detect) asked.wanted = positive(*typed.detect, "--detect", "10", most, errors);
  if (typed.margin) asked.wanted = positive(*typed.margin, "--margin", "5", most, errors);
  if (!typed.answers) return;
  asked.question = plan_question::reach;
  rational const n = positive(*typed.answers, "--answers", "400", most_planned, errors);
  if (is_whole(n))
    asked.answers = numerator_of(n).convert_to<std::uint64_t>();
  else
    errors.push_back(no_number(*typed.answers, "--answers", "400"));
  auto const& population = asked.sampling.population;
  if (population && asked.answers > *population)
    errors.push_back({code::more_answers_than_population, {}, {}, {asked.answers, *population}});
}

void set_assumption(typed_sampling_plan const& typed, sampling_plan_request& asked,
                    std::vector<error>& errors) {
  asked.assumed = worst_case(asked.kind, asked.on);
  if (!typed.assume) return;
  std::size_t const before = errors.size();
  asked.assumption = assumption_of(*typed.assume, asked.kind, errors);
  if (errors.size() > before) return;
  if (auto const found = sample_of(asked.assumption, asked.kind, asked.on))
    asked.assumed = *found;
  else
    errors.push_back(no_number(*typed.assume, "--assume", std::string(example_for(asked.kind))));
}

/// What the help says of the figure that -q and --expect speak of.
constexpr measure_words plan_measures{
    {"the answers needed, or with --answers the margin, nothing else",
     "les réponses nécessaires, ou avec --answers la marge, sans rien d’autre"},
    {"the figure that -q and --expect speak of: answers, margin or difference",
     "la valeur dont parlent -q et --expect\u00a0: answers, margin ou difference"}};

/// There is no file to be read, no calculation from its answers, and no published figure of one.
bool needs_a_survey(option const& o) {
  constexpr std::array<std::string_view, 3> names{"--verbose", "--working", "--claim"};
  return std::find(names.begin(), names.end(), long_name(o)) != names.end();
}

}  // namespace

constinit program_card const sampling_plan_card{
    "kpi-plan",
    {"How many answers a survey needs, and what so many answers can tell.",
     "Combien de réponses il faut à une enquête, et ce que tant de réponses peuvent dire."},
    {{{"kpi-plan --margin 5", "kpi-plan --margin 5"},
      {"kpi-plan --kpi csat --detect 10 --population 2000",
       "kpi-plan --kpi csat --detect 10 --population 2000"}}},
    {"--margin M|--detect D|--answers N", "--margin M|--detect D|--answers N"}};

std::vector<option_group> sampling_plan_options(typed_sampling_plan& typed) {
  option_group question{
      {"Question", "Question"},
      {{"--margin",
        "M",
        {"how many answers give a margin of error of M (points; of a CES its own unit)",
         "combien de réponses donnent une marge d’erreur de M (points\u202f; d’un CES son unité)"},
        &typed.margin},
       {"--detect",
        "D",
        {"how many answers in each of two surveys tell a difference of D from chance",
         "combien de réponses dans chacune de deux enquêtes distinguent du hasard un écart de D"},
        &typed.detect},
       {"--answers",
        "N",
        {"what margin N answers give, and what difference two such surveys detect",
         "quelle marge donnent N réponses, et quel écart décèlent deux enquêtes pareilles"},
        &typed.answers}}};
  option_group assumption{
      {"Assumptions", "Hypothèses"},
      {{"--kpi", "", {"which figure (nps)", "quelle valeur (nps)"}, &typed.kpi, names_of(kinds)},
       {"--assume",
        "X",
        {"what the answers will be like: nps, % of detractors, passives, promoters; csat, % satisfied; ces, the standard deviation (the worst case)",
         "à quoi ressembleront les réponses\u00a0: nps, % de détracteurs, passifs, promoteurs\u202f; csat, % de satisfaits\u202f; ces, l’écart type (le pire des cas)"},
        &typed.assume},
       {"--scale", "A-B", {"the scale of a CES (1-5)", "l’échelle d’un CES (1-5)"}, &typed.scale},
       {"--power",
        "P%",
        {"how often a true difference is to be found (80%)",
         "à quelle fréquence un écart réel doit être décelé (80\u00a0%)"},
        &typed.power}}};
  option_group sampling = sampling_options(
      typed.sampling, {estimate_kind::net, estimate_kind::share, estimate_kind::mean});
  sampling.options.pop_back();  // --against: there is no survey yet
  option& confidence = sampling.options.front();
  confidence.value = "95";
  confidence.help = {"the level, in percent (95)", "le niveau, en pourcentage (95)"};
  std::vector<option_group> groups{std::move(question), std::move(assumption), std::move(sampling)};
  for (option_group& group : output_options(typed.output, plan_measures)) {
    std::erase_if(group.options, needs_a_survey);
    groups.push_back(std::move(group));
  }
  return groups;
}

sampling_plan_settings settings_of(typed_sampling_plan const& typed, environment const& env,
                                   std::vector<error>& errors) {
  sampling_plan_settings settings{{}, {.sampling = {95, probability_of_means()}}};
  check_combination(typed, errors);
  settings.output = settings_of(typed.output, env, errors);
  sampling_plan_request& asked = settings.request;
  auto const* const kind = find_choice(kinds, typed.kpi.value_or("nps"));
  asked.kpi = kind == nullptr ? kinds.front().name : kind->name;
  asked.kind = kind == nullptr ? estimate_kind::net : kind->value;
  if (typed.scale) {
    auto const on = parse_scale(*typed.scale);
    if (on)
      asked.on = *on;
    else
      errors.push_back({code::bad_scale, {}, *typed.scale, {}});
  }
  typed_output untouched;  // the level matters to every figure of a plan
  if (auto const sampling =
          settings_of(typed.sampling, untouched, asked.kind, probability_of_means(), errors))
    asked.sampling = *sampling;
  constexpr int most_power = 99;  // certainty takes endlessly many answers
  if (typed.power) asked.power = positive(*typed.power, "--power", "80", most_power, errors);
  set_question(typed, asked, errors);
  set_assumption(typed, asked, errors);
  if (!typed.output.measure)
    settings.output.measure = asked.question == plan_question::reach ? "margin" : "answers";
  return settings;
}

}  // namespace kpi
