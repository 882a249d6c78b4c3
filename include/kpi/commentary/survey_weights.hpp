// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/commentary/remark.hpp>
#include <kpi/commentary/survey_english.hpp>
#include <kpi/commentary/survey_french.hpp>
#include <kpi/commentary/survey_report.hpp>
#include <kpi/survey/weight.hpp>
#include <kpi/text/display.hpp>

// What weights do to what is told: shares are by weight, so counts no longer say what they are made of.

namespace kpi {

/// That the answers are weighted, what they weigh, and how many without weights would say as much.
struct survey_weights {
  static constexpr std::string_view code = "survey.weights";
  std::string column;
  std::uint64_t responses = 0;
  weight_sums weights = {};
};

/// True where every answer weighs the same, so that the weights change no share.
bool are_even(survey_weights const& f);

std::string sentence(survey_weights const& f, display const& how);

/// What a commentary may say of a class by weight: its share.
group by_share(group g);
std::vector<scored_group> by_share(std::vector<scored_group> levels);

/// Six sentences are enough.
inline constexpr std::size_t most_remarks = 6;

/// Puts a remark before the last one, the limit, and makes room for it.
void insert(std::vector<remark>& commentary, remark more);

/// Where there are too many remarks, the mean makes way, or the first of those that tell neither the figure nor
/// what was asked for.
void make_room(std::vector<remark>& commentary);

// ---------------------------------------------------------------------------------------------------

inline bool are_even(survey_weights const& f) {
  return effective_responses(f.weights) == f.responses;
}

namespace english {

inline std::string sentence(survey_weights const& f, display const& how) {
  std::string const weight = number(how, f.weights.sum, mean_decimals);
  std::string const text = fmt::format("Shares are weighted: by {}, {} weigh {} in all", f.column,
                                       answers_counted(how, f.responses), weight);
  if (are_even(f)) return text + ", each the same.";
  return fmt::format("{}, and say as much as {} without weights (Kish).", text,
                     number(how, effective_responses(f.weights), score_decimals));
}

}  // namespace english

namespace french {

inline std::string sentence(survey_weights const& f, display const& how) {
  std::string const weight = number(how, f.weights.sum, mean_decimals);
  std::string const text =
      fmt::format("Les parts sont pondérées\u00a0: d’après {}, {} {} {} en tout", f.column,
                  counted(how, f.responses, "réponse", "réponses"),
                  f.responses < 2 ? "pèse" : "pèsent", weight);
  if (are_even(f)) return text + ", toutes autant.";
  return fmt::format("{} et renseignent autant que {} sans poids (Kish).", text,
                     number(how, effective_responses(f.weights), score_decimals));
}

}  // namespace french

inline std::string sentence(survey_weights const& f, display const& how) {
  return how.lang == language::french ? french::sentence(f, how) : english::sentence(f, how);
}

inline group by_share(group g) {
  g.count.reset();
  return g;
}

inline std::vector<scored_group> by_share(std::vector<scored_group> levels) {
  for (scored_group& l : levels) l.of.count.reset();
  return levels;
}

namespace detail {

/// Neither what an option asked for nor what the interval leaves open.
inline bool is_spare(remark const& r) {
  return !r.code.starts_with("survey.") && !r.code.ends_with(".difference") &&
         !r.code.ends_with(".interval");
}

}  // namespace detail

inline void insert(std::vector<remark>& commentary, remark more) {
  if (commentary.empty()) return;
  commentary.insert(commentary.end() - 1, std::move(more));
  make_room(commentary);
}

inline void make_room(std::vector<remark>& commentary) {
  if (commentary.size() <= most_remarks) return;
  auto const is_mean = [](remark const& r) { return r.code.ends_with(".mean"); };
  auto victim = std::find_if(commentary.begin(), commentary.end(), is_mean);
  if (victim == commentary.end())
    victim = std::find_if(commentary.begin() + 2, commentary.end() - 1, detail::is_spare);
  commentary.erase(victim == commentary.end() - 1 ? commentary.begin() + 2 : victim);
}

namespace detail {

/// The remark of a weighted survey.
inline void tell_weights(survey_report& report, std::optional<std::uint64_t> responses,
                         display const& how) {
  if (!report.weights || !responses || !report.reading || !report.reading->weight) return;
  survey_weights const f{cited(*report.reading->weight, how.lang), *responses, *report.weights};
  insert(report.commentary, {survey_weights::code, sentence(f, how)});
}

}  // namespace detail

}  // namespace kpi
