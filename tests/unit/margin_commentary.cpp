// SPDX-License-Identifier: MIT
// What is said of a plan, and that it changes with the plan.
#include <set>
#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/unit/plans.hpp"

#include <kpi/commentary/margin_commentary.hpp>

namespace kpi::margin_commentary_test {

namespace {

plan_display const in_french{{language::french, {}, rounding::half_away}, {}};
plan_display const in_english{{language::english, {}, rounding::half_away}, {}};

margin_facts facts_of(plan const& p, bool forecast = true) {
  return {*contribution_margins(p), forecast, false};
}

std::vector<remark> remarks(plan const& p, plan_display const& how = in_french,
                            bool forecast = true) {
  return margin_commentary(facts_of(p, forecast), how, extent::full);
}

std::string said(std::vector<remark> const& all, std::string_view code) {
  for (remark const& r : all)
    if (r.code == code) return r.text;
  return "";
}

bool has(std::string const& text, std::string_view part) { return text.find(part) != text.npos; }

std::string whole(std::vector<remark> const& all) {
  std::string text;
  for (remark const& r : all) text += r.text + '\n';
  return text;
}

/// The codes of the sentences that differ between two plans.
std::set<std::string> changed(plan const& p) {
  auto const before = remarks(test::course_plan());
  auto const after = remarks(p);
  std::set<std::string> codes;
  for (auto const* list : {&before, &after})
    for (remark const& r : *list)
      if (said(before, r.code) != said(after, r.code)) codes.insert(std::string(r.code));
  return codes;
}

plan with_cost(std::size_t item, std::size_t channel, rational const& value) {
  plan p = test::course_plan();
  p.items[item].by_channel[channel].value = value;
  return p;
}

plan alone(plan p, std::size_t channel) {
  p.channels = {p.channels[channel]};
  for (cost_item& item : p.items) item.by_channel = {item.by_channel[channel]};
  return p;
}

/// Plans of every kind: gains, ties, losses, no margin, no fixed costs, one to three channels.
std::vector<plan> many_plans() {
  std::vector<plan> plans{test::course_plan(), alone(test::course_plan(), 0)};
  for (int rate : {0, 26, 60, 90, 100, 110}) plans.push_back(with_cost(0, 1, rate));
  for (int fixed : {0, 228'400, 500'000, 900'000}) plans.push_back(with_cost(5, 1, fixed));
  for (std::size_t i = 0; i < 12; ++i)
    plans.push_back(alone(plans[i], plans[i].channels.size() - 1));
  plan no_fixed = test::course_plan();
  no_fixed.items.pop_back();
  plans.push_back(no_fixed);
  plan three = test::course_plan();
  three.channels.push_back({"Marketplace", 900'000});
  for (cost_item& item : three.items) item.by_channel.push_back(item.by_channel[0]);
  plans.push_back(three);
  return plans;
}

}  // namespace

TEST_CASE("the course plan in six sentences") {
  auto const all = remarks(test::course_plan());
  REQUIRE(all.size() == 6);
  CHECK(
      all[0].text ==
      "Le taux de marge sur coûts variables passe de 31,5\u00a0% en monocanal à 26\u00a0% en "
      "omnicanal, soit \u22125,5 points\u00a0: \u22120,5 pour «\u00a0Emballage\u00a0», \u22122 pour "
      "«\u00a0Livraison\u00a0» et \u22123 pour «\u00a0Retours\u00a0», les autres taux étant "
      "identiques.");
  CHECK(has(all[1].text, "augmente pourtant, de 378\u202f000\u00a0€ à 426\u202f400\u00a0€, car"));
  CHECK(has(all[2].text, "supérieur de 8\u202f400\u00a0€ en omnicanal, mais"));
  CHECK(has(all[2].text, "(12,59\u00a0% contre 16,5\u00a0%)"));
  CHECK(has(all[3].text, "L’avantage tient au seul volume"));
  CHECK(has(all[3].text, "toujours plus élevé en monocanal, et il est fragile"));
  CHECK(has(all[3].text, "inférieur de 1,97\u00a0%"));
  CHECK(has(all[3].text, "à 17,36\u00a0%"));
  CHECK(has(all[4].text, "ajouterait 16\u202f400\u00a0€, près de 2 fois l’écart"));
  CHECK(has(all[5].text, "prévisions"));
  auto const translated = remarks(test::course_plan(), in_english);
  CHECK(has(translated[0].text, "falls from 31.5% in the single channel to 26% in omnichannel"));
  CHECK(has(translated[1].text, "€138,600 more by volume and €90,200 less by the ratio"));
  CHECK(has(translated[3].text, "from volume alone, since at the same revenue more would always"));
  CHECK(has(translated[4].text, "would add €16,400, nearly twice the gap"));
}

TEST_CASE("a cheaper omnichannel wins in money and in rate, and nothing common ends it") {
  plan p = with_cost(0, 1, 60);
  p.items[5].by_channel[1].value = 170'000;
  auto const all = remarks(p);
  CHECK(has(said(all, "margin.amount"), "augmente aussi"));
  CHECK(has(said(all, "margin.income"), "et il représente aussi une part plus élevée"));
  CHECK_FALSE(has(said(all, "margin.fragility"), "est fragile"));
  CHECK(has(said(all, "margin.fragility"), "ne l’annule pas"));
  CHECK(has(said(all, "margin.fragility"), "aussi plus élevé en omnicanal"));
}

TEST_CASE("a dearer omnichannel loses, and the argument changes sides") {
  auto const all = remarks(with_cost(3, 1, 9));
  CHECK(has(said(all, "margin.argument"), "en monocanal, un résultat supérieur"));
  CHECK(has(said(all, "margin.amount"), "diminue aussi"));
}

TEST_CASE("an advantage at a lower revenue owes nothing to volume") {
  auto const all = remarks(with_cost(3, 1, 9));  // returns of 9 percent
  CHECK(has(said(all, "margin.fragility"), "ne doit rien au volume"));
  plan larger = with_cost(3, 1, 9);
  larger.channels[0].revenue = 1'700'000;
  CHECK(has(said(remarks(larger), "margin.fragility"), "ne tient pas au seul volume"));
}

TEST_CASE("one cost moved changes every sentence that speaks of it, and no other") {
  CHECK(changed(with_cost(3, 1, 2)) == std::set<std::string>{"margin.ratio", "margin.amount",
                                                             "margin.income", "margin.fragility",
                                                             "margin.argument"});
  CHECK(changed(with_cost(5, 1, 210'000)) ==
        std::set<std::string>{"margin.income", "margin.fragility", "margin.argument"});
  CHECK(changed(test::course_plan()).empty());
}

TEST_CASE("where the incomes cross, the advantage says from where it holds") {
  plan p = with_cost(5, 1, 4'000);
  CHECK(has(said(remarks(p), "margin.fragility"),
            "à chiffre d’affaires égal, il n’existe qu’en dessous de 3\u202f200\u202f000\u00a0€"));
}

TEST_CASE("four channels: the base that is asked for is compared with the best of the others") {
  plan four = test::course_plan();
  four.channels.push_back({"Marketplace", 900'000});
  four.channels.push_back({"Pop-up", 100'000});
  for (cost_item& item : four.items)
    for (int i = 0; i < 2; ++i) item.by_channel.push_back(item.by_channel[0]);
  margin_facts facts = facts_of(four);
  facts.base = 2;
  auto const all = margin_commentary(facts, in_french, extent::full);
  CHECK(has(said(all, "margin.rank"), "«\u00a0Pop-up\u00a0»"));
  CHECK(has(said(all, "margin.ratio"), "pour «\u00a0Marketplace\u00a0» à 26\u00a0% en omnicanal"));
}

TEST_CASE("equal incomes: no advantage, and the rate decides the argument") {
  auto const all = remarks(with_cost(5, 1, 228'400));
  CHECK(has(said(all, "margin.income"), "le résultat est le même, 198\u202f000\u00a0€"));
  CHECK(said(all, "margin.fragility").empty());
  CHECK(has(said(all, "margin.argument"), "en monocanal, le même résultat"));
  CHECK_FALSE(has(said(all, "margin.argument"), "l’écart"));
}

TEST_CASE("equal ratios are said to be equal, with what makes up for what") {
  auto const all = remarks(with_cost(0, 1, rational(125, 2)));
  CHECK(has(said(all, "margin.ratio"), "est le même en monocanal et en omnicanal, 31,5\u00a0%"));
  CHECK(has(said(all, "margin.ratio"), "se compensent"));
}

TEST_CASE("one channel alone has a break-even and a leverage instead of a comparison") {
  auto const all = remarks(alone(test::course_plan(), 0));
  CHECK(all.size() == 6);
  CHECK(has(said(all, "margin.break_even"), "171,4 jours sur 360"));
  CHECK(has(said(all, "margin.break_even"), "baisser de 52,38\u00a0%"));
  CHECK(has(said(all, "margin.leverage"), "1,91"));
  CHECK_FALSE(has(whole(all), "écart"));
}

TEST_CASE("a loss is called a loss, and gives no argument") {
  auto const all = remarks(alone(with_cost(5, 0, 400'000), 0));
  CHECK(has(said(all, "margin.income"), "une perte de 22\u202f000\u00a0€"));
  CHECK(has(said(all, "margin.break_even"), "n’est pas atteint"));
  CHECK(said(all, "margin.leverage").empty());
  CHECK(has(said(all, "margin.argument"), "ne donne pas d’argument"));
}

TEST_CASE("without fixed costs the comparison ends at the margin") {
  plan p = test::course_plan();
  p.items.pop_back();
  auto const all = remarks(p);
  CHECK(has(said(all, "margin.no_fixed_costs"), "ne donne pas les charges de structure"));
  for (std::string_view const code : {"margin.income", "margin.fragility", "margin.argument"})
    CHECK(said(all, code).empty());
  CHECK(has(said(all, "margin.limit"), "absorbent la différence"));
}

TEST_CASE("without a margin there is no break-even to speak of") {
  auto const all = remarks(with_cost(0, 1, 100));
  CHECK(has(said(all, "margin.no_margin"), "en omnicanal (106\u00a0%)"));
  CHECK(has(said(all, "margin.income"), "bénéfice en monocanal, perte en omnicanal"));
}

TEST_CASE("three channels are ranked, and the first two compared") {
  plan const three = many_plans().back();
  auto const all = remarks(three);
  CHECK(all.size() == 6);
  CHECK(all.front().code == "margin.rank");
  CHECK(has(all.front().text, "en omnicanal (206\u202f400\u00a0€), devant"));
  CHECK(has(said(all, "margin.ratio"), "en omnicanal"));
  CHECK_FALSE(has(said(all, "margin.ratio"), "Marketplace"));
}

TEST_CASE("only figures that the file calls planned are called so") {
  CHECK(has(whole(remarks(test::course_plan())), "prévision"));
  CHECK_FALSE(has(whole(remarks(test::course_plan(), in_french, false)), "prév"));
  CHECK_FALSE(has(whole(remarks(test::course_plan(), in_english, false)), "forecast"));
  CHECK_FALSE(has(whole(remarks(test::course_plan(), in_english, false)), "plan"));
}

TEST_CASE("a file that names an investment is not said to leave it out") {
  margin_facts facts = facts_of(test::course_plan());
  facts.investment = true;
  auto const all = margin_commentary(facts, in_french, extent::full);
  CHECK_FALSE(has(said(all, "margin.limit"), "investissement"));
}

TEST_CASE("every plan gives six sentences at most, each well formed") {
  for (plan const& p : many_plans())
    for (plan_display const* how : {&in_french, &in_english}) {
      auto const all = remarks(p, *how);
      CAPTURE(whole(all));
      CHECK(all.size() >= 3);
      CHECK(all.size() <= 6);
      for (remark const& r : all) {
        CHECK(r.text.ends_with('.'));
        CHECK_FALSE(has(r.text, ".."));
        CHECK_FALSE(has(r.text, "  "));
        CHECK_FALSE(has(r.text, "{}"));
        CHECK_FALSE(has(r.text, "taux de marge est"));
        CHECK_FALSE(has(r.text, "taux de marge passe"));
        CHECK_FALSE(has(r.text, "\u22120 "));
        bool const bare_colon = how == &in_french && has(r.text, " :");
        CHECK_FALSE(bare_colon);
      }
    }
}

TEST_CASE("names are shortened where they can still be told apart") {
  using names = std::vector<std::string>;
  CHECK(short_names({"En monocanal (magasin)", "En omnicanal (tous)"}) ==
        names{"En monocanal", "En omnicanal"});
  CHECK(short_names({"Web (B2B)", "Web (B2C)"}) == names{"Web (B2B)", "Web (B2C)"});
  CHECK(at_channel("En omnicanal", language::french) == "en omnicanal");
  CHECK(at_channel("Web", language::french) == "pour «\u00a0Web\u00a0»");
  CHECK(of_channel("Web", language::english) == "of “Web”");
  CHECK(at_channel("In store", language::english) == "in store");
  CHECK(at_channel("En omnicanal", language::english) == "in omnichannel");
  CHECK(channel_called("En monocanal", language::english) == "the single channel");
  CHECK(channel_called("En monocanal", language::french) == "«\u00a0En monocanal\u00a0»");
}

TEST_CASE("a short commentary keeps the ratio, the income and what ends the advantage") {
  auto const all = margin_commentary(facts_of(test::course_plan()), in_french, extent::brief);
  REQUIRE(all.size() == 3);
  CHECK(all[0].code == "margin.ratio");
  CHECK(all[1].code == "margin.income");
  CHECK(all[2].code == "margin.fragility");
  CHECK(margin_commentary(facts_of(test::course_plan()), in_french, extent::none).empty());
}

}  // namespace kpi::margin_commentary_test
