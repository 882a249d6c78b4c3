// SPDX-License-Identifier: MIT
#include "claim.hpp"

#include <utility>

#include <kpi/grading/diagnosis_text.hpp>
#include <kpi/render/ascii.hpp>
#include <kpi/render/json.hpp>
#include <kpi/render/page.hpp>
#include <kpi/text/phrase.hpp>

namespace kpi {
namespace {

using grading::rung;

/// The rungs that say why a number came about.
bool explains(rung at) { return at >= rung::early && at <= rung::mistake; }

std::string exact_text(rational const& figure, grading::figure_kind kind, language lang) {
  std::string text = number({lang, {}, rounding::half_away}, figure, machine_decimals);
  if (kind == grading::figure_kind::percent) text += lang == language::french ? "\u00a0%" : "%";
  return text;
}

/// More reasons than this do not fit beside an unmet expectation.
constexpr std::size_t most_reasons = 3;

std::string verdict_text(claim_verdict const& v, rational const& figure,
                         grading::key_facts const& facts, language lang) {
  std::string const exact = exact_text(figure, facts.kind, lang);
  std::string const why = grading::judgement_text(v.found, facts, lang);
  if (v.found.at == rung::exact)
    return phrase({"follows from the data: it is the exact figure.",
                   "découle des données\u00a0: c’est la valeur exacte."},
                  lang);
  if (v.follows && v.found.at == rung::rounded)
    return phrase({"follows from the data: it is {}, rounded.",
                   "découle des données\u00a0: c’est {}, arrondi."},
                  lang, exact);
  if (v.follows)
    return phrase(
        {"follows from the data, which give {}. {}", "découle des données, qui donnent {}. {}"},
        lang, exact, why);
  if (explains(v.found.at))
    return phrase({"does not follow from the data, which give {}. {}",
                   "ne découle pas des données, qui donnent {}. {}"},
                  lang, exact, why);
  return phrase(
      {"does not follow from the data, which give {}; no rounding and no known mistake leads to it.",
       "ne découle pas des données, qui donnent {}\u202f; aucun arrondi ni aucune erreur connue n’y mène."},
      lang, exact);
}

value reasons_value(std::vector<grading::reason> const& reasons, language lang) {
  list items;
  for (grading::reason const& r : reasons)
    items.items.push_back(
        {record{{"code", text_value(r.code)}, {"text", text_value(r.name.in(lang))}}});
  return {items};
}

}  // namespace

claim_verdict verdict_on(std::string const& claim, rational const& figure,
                         grading::key_facts const& facts) {
  grading::ladder const ladder({figure, facts, 0U});
  claim_verdict v{ladder.judge(grading::parse_answer(claim)), false};
  v.follows = grading::is_right(v.found.at);
  return v;
}

std::string claim_text(std::string const& claim, rational const& figure,
                       grading::key_facts const& facts, output_settings const& output,
                       std::string const& input) {
  language const lang = output.how.lang;
  claim_verdict const v = verdict_on(claim, figure, facts);
  std::string const text = verdict_text(v, figure, facts, lang);
  if (output.format != output_format::json) {
    std::string const said = claim + ' ' + text;
    std::string page;
    for (std::string const& line : wrapped(said, output.on.width)) page.append(line).append("\n");
    return in_ascii_if(output.on.ascii, std::move(page));
  }
  return json_line({{"schema", text_value("kpi.claim/1")},
                    {"source", text_value(input)},
                    {"measure", text_value(output.measure)},
                    {"claim", text_value(claim)},
                    {"figure", figure_value(figure)},
                    {"verdict", text_value(grading::code_of(v.found.at))},
                    {"follows", text_value(v.follows ? "yes" : "no")},
                    {"reasons", reasons_value(v.found.reasons, lang)},
                    {"text", text_value(text)}});
}

std::string likely_mistake(std::string const& expected, rational const& figure,
                           grading::key_facts const& facts, language lang) {
  grading::ladder const ladder({figure, facts, 0U});  // any rounding will do
  grading::diagnosis d = ladder.judge(grading::parse_answer(expected));
  if (!explains(d.at)) return "";
  bool const more = d.reasons.size() > most_reasons;
  if (more) d.reasons.erase(d.reasons.begin() + most_reasons, d.reasons.end());
  std::string const text = grading::judgement_text(d, facts, lang);
  return more ? text + phrase({" (--claim {} names all ways.)", " (--claim {} les dit toutes.)"},
                              lang, expected)
              : text;
}

}  // namespace kpi
