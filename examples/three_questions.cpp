// SPDX-License-Identifier: MIT
// The three questions of the course case as one answer: would customers recommend the company (NPS), are they satisfied
// with its showroom (CSAT), is its site easy to use (CES)? Three figures of three kinds, of which only what each says
// about its own question can be compared: good or bad.
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include <kpi/fast/survey_file.hpp>
#include <kpi/kpi.hpp>

namespace {

/// What one question says of the customer experience.
struct verdict {
  std::string question;
  std::string figure;
  bool good;
};

std::string const folder = "data/sens-confort/";
kpi::display const in_english{kpi::language::english};

/// The report of an evaluation; its problems on standard error when there is none.
template <class Evaluation>
auto report_of(Evaluation const& evaluation, char const* program) {
  if (!evaluation.report)
    std::fputs(kpi::problems_text(evaluation.found, kpi::language::english, program).c_str(),
               stderr);
  return evaluation.report;
}

/// Good: more promoters than detractors.
std::optional<verdict> recommendation(kpi::rational& score) {
  std::string const file = folder + "recommandation.csv";
  auto const report = report_of(kpi::evaluate_nps(file, kpi::read_survey_file(file), {}), "nps");
  if (!report) return std::nullopt;
  score = report->result.score;
  return verdict{"recommendation", "NPS " + kpi::number(in_english, score, 1) + " points",
                 score > 0};
}

/// Good: at least half of the respondents are satisfied.
std::optional<verdict> showroom(kpi::rational& score) {
  std::string const file = folder + "showroom.csv";
  kpi::csat_request const asked;
  auto const report = report_of(
      kpi::evaluate_csat(file, kpi::read_survey_file(file, {.labels = asked.labels}), asked),
      "csat");
  if (!report) return std::nullopt;
  score = report->result.score;
  return verdict{"showroom", "CSAT " + kpi::percent_text(in_english, score), score >= 50};
}

/// Good: the mean is on the good side of the middle of the scale, whichever that is.
std::optional<verdict> navigation(kpi::rational& score) {
  std::string const file = folder + "navigation.csv";
  kpi::ces_request const asked;
  auto const report = report_of(
      kpi::evaluate_ces(file, kpi::read_survey_file(file, {.labels = asked.labels}), asked), "ces");
  if (!report) return std::nullopt;
  score = report->result.score;
  bool const effort = report->setting.direction.value == kpi::ces_direction::effort;
  kpi::rational const centre = kpi::middle(report->setting.on.value);
  return verdict{"navigation",
                 "CES " + kpi::number(in_english, score, 2) + " out of 5 (" +
                     (effort ? "effort: low" : "ease: high") + " is good)",
                 effort ? score < centre : score > centre};
}

std::string names(std::vector<verdict> const& verdicts, bool good) {
  std::vector<std::string> list;
  for (verdict const& v : verdicts)
    if (v.good == good) list.push_back(v.question);
  return kpi::grammar::listed(list, " and ");
}

std::string conclusion(std::vector<verdict> const& verdicts) {
  std::string const good = names(verdicts, true);
  std::string const bad = names(verdicts, false);
  if (bad.empty())
    return "The three agree: the level of quality of the customer experience is good.";
  if (good.empty())
    return "The three agree: the level of quality of the customer experience is insufficient.";
  return "The three do not agree: the customer experience is good in " + good +
         ", insufficient in " + bad + ".";
}

}  // namespace

int main() {
  kpi::rational nps;
  kpi::rational csat;
  kpi::rational ces;
  std::vector<verdict> verdicts;
  for (auto const& v : {recommendation(nps), showroom(csat), navigation(ces)}) {
    if (!v) return 1;
    verdicts.push_back(*v);
    std::printf("%s%s%s\n", kpi::padded_right(v->question, 16).c_str(),
                kpi::padded_right(v->figure, 42).c_str(), v->good ? "good" : "insufficient");
  }
  std::string const said = conclusion(verdicts);
  std::printf("%s\n", said.c_str());
  bool const figures = nps == -76 && csat == 15 && ces == kpi::rational(344, 100);
  return figures && said.find("The three agree") == 0 ? 0 : 1;
}
