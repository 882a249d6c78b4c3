// SPDX-License-Identifier: MIT
// Worked examples of public textbooks and course keys: what they print is what margin computes, by the
// conventions that they follow. Where a key rounds early or is wrong, both figures stand here, and the
// path that gives the printed one. Each address was retrieved in November 2026.
#include "tests/catch.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/metric/contribution_margin.hpp>
#include <kpi/metric/segments.hpp>
#include <kpi/plan/what_if.hpp>
#include <kpi/text/decimal.hpp>

namespace kpi::margin_textbook_test {

namespace {

/// A figure of the key, as it prints it.
struct printed {
  std::string_view key;
  std::string_view text;
  rounding rule = rounding::half_away;
};

struct example {
  std::string_view source;
  std::string_view address;
  plan data;
  margin_conventions by;
  std::vector<printed> figures;
};

cost percent(rational const& x) { return {cost_kind::percent_of_revenue, x}; }
cost amount(rational const& x) { return {cost_kind::variable_amount, x}; }
cost each(rational const& x) { return {cost_kind::per_unit, x}; }
cost fixed(rational const& x) { return {cost_kind::fixed, x}; }

plan one(rational const& revenue, cost variable, rational const& structure,
         std::optional<rational> units = {}) {
  return {{{"it", revenue, std::move(units)}},
          {{"variable", {std::move(variable)}}, {"fixed", {fixed(structure)}}}};
}

/// So many units at a price; of an example that gives no volume, one unit: what is asked of it does not
/// depend on it.
plan sold(rational const& units, rational const& price, rational const& unit_cost,
          rational const& structure) {
  return one(units * price, each(unit_cost), structure, units);
}

margin_conventions exact() { return {}; }
margin_conventions days_365() { return {{365, month_rule::calendar}}; }
margin_conventions thirty_days_365() { return {{365, month_rule::thirty_days}}; }
margin_conventions with_units(unit_rule rule, break_even_rule from = break_even_rule::ratio) {
  margin_conventions by;
  by.units = rule;
  by.break_even = from;
  return by;
}
margin_conventions with_target(income_target target) {
  margin_conventions by;
  by.target = std::move(target);
  return by;
}
margin_conventions vetpro() {
  margin_conventions by;
  by.year.closed = {{{8, 1}, {8, 31}}};
  by.ratio_decimals = 0;
  return by;
}
margin_conventions absolute() {
  margin_conventions by;
  by.leverage = leverage_rule::absolute;
  return by;
}

seasons const unit_seasons{{"T1", 120'000}, {"T2", 150'000}, {"T3", 260'000}, {"T4", 60'000}};

std::optional<rational> figure(contribution_margin_result const& r, std::string_view key) {
  auto const day = [](std::optional<year_date> const& d, int year_date::*part) {
    return d ? std::optional<rational>((*d).*part) : std::nullopt;
  };
  if (key == "variable_costs") return r.variable_costs;
  if (key == "contribution_margin") return r.contribution_margin;
  if (key == "contribution_margin_ratio") return r.contribution_margin_ratio;
  if (key == "fixed_costs") return r.fixed_costs;
  if (key == "operating_income") return r.operating_income;
  if (key == "break_even_revenue") return r.break_even_revenue;
  if (key == "break_even_units") return r.break_even_units;
  if (key == "break_even_days") return r.break_even_days;
  if (key == "months") return *r.break_even_days / 30;
  if (key == "month") return day(r.break_even_date, &year_date::month);
  if (key == "day") return day(r.break_even_date, &year_date::day);
  if (key == "day_of_period") return rational(r.period->day);
  if (key == "margin_of_safety") return r.margin_of_safety;
  if (key == "margin_of_safety_ratio") return r.margin_of_safety_ratio;
  if (key == "margin_of_safety_units") return *r.units - *r.break_even_units;
  if (key == "operating_leverage") return r.operating_leverage;
  if (key == "segment_margin") return r.segment_margin;
  if (key == "target_revenue") return r.target_revenue;
  if (key == "target_units") return r.target_units;
  return std::nullopt;
}

std::string as_printed(rational const& x, printed const& like) {
  return fixed_text(x, static_cast<unsigned>(decimals_written(like.text)), like.rule);
}

margin_conventions seasonal() {
  margin_conventions by;
  by.sales = {unit_seasons};
  return by;
}

constexpr std::string_view iut_1 =
    "https://public.iutenligne.net/gestion/gestion-financiere/leygonie/analyse_financiere_td/"
    "TD6-LE-SEUIL-DE-RENTABILITE/EXERCICE1/corrige1.html";
constexpr std::string_view iut_2 =
    "https://public.iutenligne.net/gestion/gestion-financiere/leygonie/analyse_financiere_td/"
    "TD6-LE-SEUIL-DE-RENTABILITE/EXERCICE2/corrige2.html";
constexpr std::string_view iut_3 =
    "http://public.iutenligne.net/gestion/gestion-financiere/leygonie/analyse_financiere_td/"
    "TD6-LE-SEUIL-DE-RENTABILITE/EXERCICE3/corrige3.html";
constexpr std::string_view unit_course =
    "http://ressources.unit.eu/cours/kit-gestion-ingenieur/Chapitre-2/Compta-gestion-ingenieur/"
    "ING-P2-03/CHAPITRE-06/Sous-section-6-2-2.html";
constexpr std::string_view studi_loss =
    "https://ressources.studi.fr/contenus/opale/92fd05433381e53edcf61daa7edb045816d52540/co/"
    "exem-resultat-exploitation-1i0.html";
constexpr std::string_view studi_gain =
    "https://ressources.studi.fr/contenus/opale/92fd05433381e53edcf61daa7edb045816d52540/co/"
    "exem-resultat-exploitation-1s0.html";
constexpr std::string_view vetpro_key =
    "https://nxtbook.com/lextenso-editions/Gualino/978-2-297-26888-2/index.php?startid=94";
constexpr std::string_view t_shirts = "https://e-consult.co.ke/?p=resources&view=2490";
constexpr std::string_view lacompta = "https://lacompta.org/cours/cours-de-comptabilite-analytique/"
                                      "calcul-du-seuil-de-rentabilite-methode-graphique.php";
constexpr std::string_view xyz = "https://fr.scribd.com/document/704063895/CAS-XYZ-Corrige";

/// The keys whose printed figures margin gives as they are.
std::vector<example> examples() {
  return {
      {"UNIT, kit de gestion de l'ingénieur, 6.2.2",
       unit_course,
       one(590'000, percent(80), 100'000),
       seasonal(),
       {{"break_even_revenue", "500000"}, {"day_of_period", "80"}, {"month", "9"}, {"day", "20"}}},
      {"the same, by the linear rule",
       unit_course,
       one(590'000, percent(80), 100'000),
       exact(),
       {{"break_even_days", "305"}}},
      {"IUT en ligne, TD 6, exercice 1",
       iut_1,
       one(375'000, amount(281'250), 62'500),
       days_365(),
       {{"contribution_margin_ratio", "25"}, {"break_even_revenue", "250000"}}},
      {"IUT en ligne, TD 6, exercice 2 (cut, not rounded)",
       iut_2,
       one(600'000, amount(337'500), 250'000),
       days_365(),
       {{"contribution_margin_ratio", "43.75"},
        {"break_even_revenue", "571428", rounding::truncate}}},
      {"IUT en ligne, TD 6, exercice 2, N + 1",
       iut_2,
       one(645'000, percent(rational(532, 10)), 230'000),
       days_365(),
       {{"break_even_revenue", "491453"}}},
      {"Gualino, Exercices d'analyse financière, thème 4, corrigé 4",
       "https://nxtbook.com/lextenso-editions/Gualino/978-2-297-25918-7/index.php?startid=75",
       one(2'066'000, percent(43), 940'030),
       exact(),
       {{"contribution_margin", "1177620"},
        {"operating_income", "237590"},
        {"break_even_revenue", "1649175"}}},
      {"Gualino, Vet'pro: ratio of 0.33, closed in August",
       vetpro_key,
       one(2'112'760, amount(1'412'395), 408'600),
       vetpro(),
       {{"break_even_revenue", "1238182"},
        {"break_even_days", "193"},
        {"month", "7"},
        {"day", "13"},
        {"margin_of_safety", "874578"},
        {"margin_of_safety_ratio", "41.40"}}},
      {"e-consult, T-shirt shop: units rounded up, sales from the units",
       t_shirts,
       sold(500, 50, 20, 10'000),
       with_units(unit_rule::up, break_even_rule::units),
       {{"break_even_units", "334"},
        {"margin_of_safety_units", "166"},
        {"margin_of_safety_ratio", "33.2"},
        {"break_even_revenue", "16700"},
        {"operating_income", "5000"}}},
      {"the same, exact",
       t_shirts,
       sold(500, 50, 20, 10'000),
       exact(),
       {{"break_even_units", "333.33"}}},
      {"lacompta.org, méthode graphique",
       lacompta,
       one(20'000, amount(9'000), 2'000),
       exact(),
       {{"contribution_margin_ratio", "55"}, {"months", "2.18"}}},
      {"SolutionInn, contribution income statement",
       "https://solutioninn.com/study-help/questions/"
       "sales-revenue-295000-less-variable-cost-198000-contribution-margin-11202316",
       one(295'000, amount(198'000), 40'000),
       exact(),
       {{"contribution_margin", "97000"}, {"operating_income", "57000"}}},
      {"tickets, leverage",
       "https://partnerperformance.uonbi.ac.ke/preguntia/13370291",
       sold(7'550, 60, 24, 226'800),
       exact(),
       {{"contribution_margin", "271800"},
        {"operating_income", "45000"},
        {"operating_leverage", "6.04"}}},
      {"Gaodun, target of 1,188,000 after a tax of 40%",
       "https://www.gaodun.com/q/f06hrp",
       sold(1, 40, 18, 9'900'000),
       with_target({1'188'000, false, rational(40)}),
       {{"contribution_margin_ratio", "55"}, {"target_revenue", "21600000"}}},
      {"Gaodun, target of 6% of revenue after a tax of 40%",
       "https://www.gaodun.com/q/206ht9",
       one(1'000'000, percent(70), 240'000),
       with_target({6, true, rational(40)}),
       {{"target_revenue", "1200000"}}},
      {"Fatskills, target before tax",
       "https://www.fatskills.com/accounting/chapter/"
       "managerial-accounting-cost-volume-profit-target-profit-analysis-before-tax-vs-after-tax",
       sold(1, 100, 50, 100'000),
       with_target({50'000}),
       {{"target_revenue", "300000"}}},
      {"Saylor, Snowboard Company",
       "https://www.slideshare.net/slideshow/cvpa-56520948/56520948",
       sold(1, 250, 150, 50'000),
       with_target({30'000}),
       {{"break_even_units", "500"}, {"target_units", "800"}}},
      {"Outdoors Company",
       "https://justaaa.com/accounting/62219-target-profit-outdoors-company-sells-a-product",
       sold(1, 245, 85, 1'184'000),
       with_target({355'200}),
       {{"break_even_units", "7400"}, {"target_units", "9620"}}},
      {"skateboard shop (285.7, said to be about 286)",
       "https://www.studypool.com/documents/2230272/"
       "-you-want-to-open-up-a-custom-skateboard-shop-you-can-sell-each-skate",
       sold(1, 160, 90, 20'000),
       with_units(unit_rule::nearest),
       {{"break_even_units", "286"}}},
      {"pre-tax income of 35,000",
       "https://pastebin.com/bidnRtmP",
       sold(1, 200, 130, 420'000),
       with_target({35'000}),
       {{"target_units", "6500"}}},
      {"A level Business, 5.5",
       "https://exercises.lol/learn/a_level_business/0505",
       sold(700, 20, 12, 4'000),
       exact(),
       {{"break_even_units", "500"}, {"margin_of_safety_units", "200"}}},
      {"Garrison, exercise 6, stoves",
       "https://www.scribd.com/document/495053642/MgtAct-Amrita-11531005",
       sold(8'000, 50, 32, 108'000),
       exact(),
       {{"break_even_units", "6000"},
        {"break_even_revenue", "300000"},
        {"operating_income", "36000"}}},
      {"BTS MCO, Eclair Beauté",
       "https://monbtsmco.com/comment-calculer-la-marge-sur-cout-variable-11-exercices",
       sold(3'000, 25, 10, 0),
       exact(),
       {{"contribution_margin", "45000"}}},
      {"Studi, resultat 1 < 0: by the size of the loss",
       studi_loss,
       one(1'500, amount(1'050), 500),
       absolute(),
       {{"operating_income", "-50"}, {"operating_leverage", "9.00"}}},
      {"the same, by its sign",
       studi_loss,
       one(1'500, amount(1'050), 500),
       exact(),
       {{"operating_leverage", "-9.00"}}},
      {"Studi, resultat 1 > 0: the base is the starting year",
       studi_gain,
       one(1'200'000, percent(72), 120'000),
       exact(),
       {{"contribution_margin", "336000"},
        {"operating_income", "216000"},
        {"operating_leverage", "1.5556"},
        {"margin_of_safety", "771428.57"}}},
  };
}

/// A key that rounds early or is wrong: what it prints, what is exact, and the path that it takes.
struct slip {
  std::string_view source;
  std::string_view address;
  plan data;
  margin_conventions by;
  std::string_view key;
  std::string_view printed;
  std::string_view exact;
  rational path;  ///< as the key calculates
  std::string_view says;
  rounding rule = rounding::half_away;
  std::optional<unsigned> ratio_decimals = {};  ///< with which margin follows the key
};

rational hundredths(int x) { return rational(x, 100); }

std::vector<slip> slips() {
  return {
      {"IUT en ligne, TD 6, exercice 1", iut_1, one(375'000, amount(281'250), 62'500), days_365(),
       "break_even_days", "244.5", "243.3", hundredths(67) * 365,
       "250 000 ÷ 375 000 is rounded to 0.67 before it is multiplied by 365, and the product cut",
       rounding::truncate},
      {"IUT en ligne, TD 6, exercice 2", iut_2, one(600'000, amount(337'500), 250'000), days_365(),
       "break_even_days", "347.5", "347.6", rational(952, 1000) * 365,
       "571 428 ÷ 600 000 is cut to 0.952 before it is multiplied by 365"},
      {"IUT en ligne, TD 6, exercice 2, N + 1", iut_2,
       one(645'000, percent(rational(532, 10)), 230'000), days_365(), "break_even_days", "278.13",
       "278.11", rational(762, 1000) * 365,
       "491 453 ÷ 645 000 is rounded to 0.762 before it is multiplied by 365"},
      {"Gualino, Vet'pro", vetpro_key, one(2'112'760, amount(1'412'395), 408'600), exact(),
       "break_even_revenue", "1238182", "1232605", 408'600 / hundredths(33),
       "the ratio of 33.149 % is rounded to 0.33 before dividing", rounding::half_away, 0},
      {"IUT en ligne, TD 6, exercice 3", iut_3, one(950'000, amount(632'300), 200'000), days_365(),
       "break_even_revenue", "598086", "598048", rational(200'000 * 10'000, 3'344),
       "317 700 ÷ 950 000 is rounded to 0.3344 before dividing", rounding::half_away, 2},
      {"IUT en ligne, TD 6, exercice 3", iut_3, one(950'000, amount(632'300), 200'000),
       thirty_days_365(), "day", "23", "20", rational(77, 100) * 30,
       "7.66 months are 7 months and 20 days; 23 are 30 times the decimals of 229.77 days"},
      {"IUT en ligne, TD 6, exercice 3", iut_3, one(950'000, amount(632'300), 200'000), days_365(),
       "break_even_days", "229.77", "229.78", rational(6'295, 10'000) * 365,
       "598 086 ÷ 950 000 is cut to 0.6295 before it is multiplied by 365"},
      {"Gualino, Contrôle de gestion, corrigé 1",
       "https://nxtbook.com/lextenso-editions/Gualino/978-2-297-03890-4/index.php?startid=50",
       one(3'412'000, amount(1'612'000), 1'520'000), exact(), "break_even_revenue", "2881517",
       "2881244", rational(1'520'000 * 10'000LL, 5'275),
       "1 800 000 ÷ 3 412 000 is rounded to 0.5275 before dividing", rounding::half_away, 2},
      {"Gualino, Mémentos, analyse financière",
       "https://www.nxtbook.com/lextenso-editions/Gualino/978-2-297-25912-5/index.php?startid=88",
       one(3'300'000, amount(2'420'000), 625'000), exact(), "break_even_revenue", "2343457",
       "2343750", rational(625'000 * 10'000LL, 2'667),
       "the ratio of 26.667 % is rounded to 26.67 % before dividing", rounding::half_away, 2},
      {"e-consult, T-shirt shop", t_shirts, sold(500, 50, 20, 10'000), exact(), "operating_income",
       "4980", "5000", rational(500 - 334) * 30,
       "profit from the margin of safety of rounded units; the page prints 5,000 beside it"},
      {"lacompta.org", lacompta, one(20'000, amount(9'000), 2'000), exact(), "break_even_revenue",
       "3636.37", "3636.36", rational(ceiling(rational(2'000 * 100 * 100, 55)), 100),
       "2 000 ÷ 0.55 is rounded up to the next cent"},
      {"société XYZ, product A", xyz, one(136'000, amount(56'000), 0), exact(),
       "contribution_margin_ratio", "58.80", "58.82", rational(588, 10),
       "cut to one decimal, and printed with two"},
  };
}

}  // namespace

TEST_CASE("public worked examples, as they print their figures") {
  CHECK(examples().size() >= 15);
  for (example const& e : examples()) {
    auto const r = contribution_margin(e.data, 0, e.by);
    CAPTURE(e.source, e.address);
    REQUIRE(r);
    for (printed const& p : e.figures) {
      CAPTURE(p.key);
      auto const x = figure(*r, p.key);
      REQUIRE(x);
      CHECK(as_printed(*x, p) == p.text);
    }
  }
}

TEST_CASE("keys that round early or are wrong: the exact figure, and the path to the printed one") {
  CHECK(slips().size() >= 4);
  for (slip const& s : slips()) {
    CAPTURE(s.source, s.address, s.says);
    auto const x = figure(*contribution_margin(s.data, 0, s.by), s.key);
    REQUIRE(x);
    CHECK(as_printed(*x, {s.key, s.exact}) == s.exact);
    CHECK(as_printed(s.path, {s.key, s.printed, s.rule}) == s.printed);
    CHECK(as_printed(*x, {s.key, s.printed, s.rule}) != s.printed);
    if (!s.ratio_decimals) continue;
    margin_conventions as_the_key = s.by;
    as_the_key.ratio_decimals = s.ratio_decimals;
    auto const followed = figure(*contribution_margin(s.data, 0, as_the_key), s.key);
    CHECK(as_printed(*followed, {s.key, s.printed}) == s.printed);
  }
}

// https://www.accountingverse.com/managerial-accounting/relevant-costing/add-or-drop.html
TEST_CASE("Accountingverse: product 2 shows a loss after allocation, and is kept") {
  plan const p{{{"1", 15'000}, {"2", 22'000}, {"3", 37'000}},
               {{"variable", {amount(9'000), amount(10'000), amount(19'000)}},
                {"traceable", {fixed(3'000), fixed(10'000), fixed(6'000)}},
                {"allocated", {fixed(1'000), fixed(3'500), fixed(5'000)}, true}}};
  auto const r = *contribution_margins(p);
  CHECK(r[0].segment_margin == 3'000);
  CHECK(r[1].segment_margin == 2'000);  // the page prints 2,500: 12,000 − 10,000 is 2,000
  CHECK(r[2].segment_margin == 12'000);
  CHECK(r[0].operating_income == 2'000);
  CHECK(r[1].operating_income == -1'500);
  CHECK(r[2].operating_income == 7'000);
  CHECK(r[1].decision == segment_decision::keep);
  CHECK(total_of(p, r)->operating_income == 7'500);
  // without it 5,500 remain, as the page prints: what is lost is the exact 2,000
  CHECK(total_of(p, r)->operating_income - *r[1].segment_margin == 5'500);
}

// https://sciencesdegestion.fr/comptabilite-analytique/modelisation-des-couts/marge-sur-couts-specifiques
TEST_CASE("Sciences de gestion: the better margin is not the better segment margin") {
  plan const p{{{"T-shirt", 20'000}, {"Pantalon", 25'000}},
               {{"CV", {amount(8'000), amount(4'000)}}, {"CFD", {fixed(4'000), fixed(15'000)}}}};
  auto const r = *contribution_margins(p);
  CHECK(r[0].contribution_margin == 12'000);
  CHECK(r[0].segment_margin == 8'000);
  CHECK(r[1].contribution_margin == 21'000);
  CHECK(r[1].segment_margin == 6'000);
}

// https://fr.scribd.com/document/704063895/CAS-XYZ-Corrige
TEST_CASE("société XYZ: dropping a product that shows a loss turns a profit into a larger loss") {
  cost_item common{"structure", {fixed(0), fixed(0), fixed(0)}, true, rational(347'500)};
  plan const p{{{"A", 136'000}, {"B", 262'000}, {"C", 240'000}},
               {{"CV", {amount(56'000), amount(120'000), amount(102'000)}}, common}};
  auto const r = *contribution_margins(p);
  CHECK(r[1].contribution_margin == 142'000);
  CHECK_FALSE(r[1].operating_income);  // nothing is allocated unless asked
  auto const total = total_of(p, r);
  CHECK(total->operating_income == 12'500);
  CHECK(total->operating_income - *r[1].segment_margin == -129'500);
}

TEST_CASE("what if: ten percent more tickets, and a price cut that volume does not make up for") {
  plan const tickets = sold(7'550, 60, 24, 226'800);
  driver_place const revenue{driver::revenue};
  plan const more = with_value(tickets, revenue, amount(tickets.channels[0].revenue * 110 / 100));
  CHECK(contribution_margin(more, 0)->operating_income == 72'180);
  // Garrison, exercise 6: 45 instead of 50, 10,000 stoves instead of 8,000
  plan stoves = sold(8'000, 50, 32, 108'000);
  stoves = with_value(stoves, {driver::price}, amount(45));
  stoves = with_value(stoves, {driver::units}, amount(10'000));
  CHECK(contribution_margin(stoves, 0)->operating_income == 22'000);
}

}  // namespace kpi::margin_textbook_test
