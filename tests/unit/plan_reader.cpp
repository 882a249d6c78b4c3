// SPDX-License-Identifier: MIT
// What the files of plans mean: a table of files and the plans in them.
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "tests/catch.hpp"

#include <kpi/csv/plan_reader.hpp>

namespace kpi::plan_reader_test {

namespace {

/// "Store 1000: a 60%, b =5, c 2/u, d !100": percents, amounts, costs per unit, fixed costs.
std::string cost_text(cost const& c) {
  std::string const value = decimal_text(c.value, 10);
  switch (c.kind) {
    case cost_kind::percent_of_revenue: return value + '%';
    case cost_kind::variable_amount: return '=' + value;
    case cost_kind::per_unit: return value + "/u";
    case cost_kind::fixed: break;
  }
  return '!' + value;
}

std::string problem_text(error const& e) {
  return std::string(id(e.code)) + ' ' + std::to_string(e.where.line) + ':' +
         std::to_string(e.where.column);
}

std::string channel_text(plan const& p, std::size_t i) {
  std::string text = p.channels[i].name + ' ' + decimal_text(p.channels[i].revenue, 10);
  if (p.channels[i].units) text += " x" + decimal_text(*p.channels[i].units, 10);
  for (cost_item const& item : p.items)
    text += ", " + item.name + ' ' + cost_text(item.by_channel[i]);
  return text;
}

std::string plan_text(std::string const& file, plan_request const& asked = {}) {
  plan_reading const reading = read_plan("plan.csv", file, asked);
  std::string text;
  for (error const& e : reading.found.errors.first)
    text += (text.empty() ? "" : " | ") + problem_text(e);
  for (std::size_t i = 0; reading.data && i < reading.data->channels.size(); ++i)
    text += (i == 0 ? "" : " | ") + channel_text(*reading.data, i);
  for (error const& e : reading.found.warnings.first) text += " ~ " + problem_text(e);
  return text;
}

struct fact {
  std::string file;
  std::string plan;
};

void check(std::vector<fact> const& facts, plan_request const& asked = {}) {
  for (fact const& f : facts) {
    CAPTURE(f.file);
    CHECK(plan_text(f.file, asked) == f.plan);
  }
}

/// A plan of one channel: its revenue and a row.
std::string with_row(std::string const& row) { return "Poste;Store\nCA;1000\n" + row + '\n'; }

std::string course_file() {
  std::ifstream file(std::string(KPI_TESTS_DIR) +
                         "/../examples/data/sens-confort/business-plan.csv",
                     std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string replaced(std::string text, std::string const& from, std::string const& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

}  // namespace

TEST_CASE("the course plan, a bare 2 among percents included") {
  std::string const costs_mono =
      "Charges variables (en % du PVHT) 68%, Frais d'emballage 0%, Frais de livraison 0%, Frais de "
      "retour 0%, Charges diverses 0.5%, Charges de structure !180000";
  std::string const costs_omni =
      "Charges variables (en % du PVHT) 68%, Frais d'emballage 0.5%, Frais de livraison 2%, Frais "
      "de retour 3%, Charges diverses 0.5%, Charges de structure !220000";
  std::string const expected = "En monocanal (magasin physique) 1200000, " + costs_mono +
                               " | En omnicanal (tous les canaux) 1640000, " + costs_omni;
  CHECK(plan_text(course_file()) == expected);
  CHECK(plan_text(replaced(course_file(), ";", "\t")) == expected);
  CHECK(plan_text(replaced(course_file(), "\n", "\r\n")) == expected);
  CHECK(plan_text("\xEF\xBB\xBF" + course_file()) == expected);
  CHECK(plan_text("sep=;\n" + course_file()) == expected);
  CHECK(plan_text(course_file() + "\n;;\n") == expected);
  plan_facts const how = read_plan("plan.csv", course_file()).how;
  CHECK(how.forecast);
  CHECK_FALSE(how.investment);
  CHECK(how.set_aside.empty());
  CHECK(how.decimal_mark.value == "comma");
  CHECK(how.money.from == provenance::by_default);
}

TEST_CASE("rows are known by their names, in both languages") {
  for (std::string const name :
       {"CA", "Chiffre d'affaires", "CHIFFRE D’AFFAIRES HT (en €)", "Ventes annuelles", "Recettes",
        "CA prévisionnel", "Revenue", "Sales", "Turnover", "Planned revenue", "Total sales",
        "Sales revenue (net of VAT)"}) {
    CAPTURE(name);
    CHECK(plan_text("x;Store\n" + name + ";1000\n") == "Store 1000");
  }
  for (std::string const name :
       {"Charges de structure", "Charges fixes", "Coûts fixes annuels", "Frais généraux",
        "Fixed costs", "Overheads", "Overhead", "Loyer (charge fixe)", "Frais fixes prévus"}) {
    CAPTURE(name);
    CHECK(plan_text(with_row(name + ";100")) == "Store 1000, " + name + " !100");
  }
  for (std::string const name : {"Charges variables", "Variable costs", "Coût variable",
                                 "Achats (variable)", "Charges opérationnelles"}) {
    CAPTURE(name);
    CHECK(plan_text(with_row(name + ";600 €")) == "Store 1000, " + name + " =600");
  }
}

TEST_CASE("figures as people write them") {
  check({{with_row("Charges variables;68 %"), "Store 1000, Charges variables 68%"},
         {with_row("Charges variables;0,5%"), "Store 1000, Charges variables 0.5%"},
         {with_row("Charges variables;68 % du CA"), "Store 1000, Charges variables 68%"},
         {with_row("Charges variables;68\u00a0%"), "Store 1000, Charges variables 68%"},
         {with_row("Charges variables (en %);68"), "Store 1000, Charges variables (en %) 68%"},
         {with_row("Commissions;2 %"), "Store 1000, Commissions 2%"},
         {with_row("Charges fixes;180 k€"), "Store 1000, Charges fixes !180000"},
         {with_row("Charges fixes;1,2 M€"), "Store 1000, Charges fixes !1200000"},
         {with_row("Charges fixes;180k"), "Store 1000, Charges fixes !180000"},
         {with_row("Charges fixes;€180"), "Store 1000, Charges fixes !180"},
         {with_row("Charges fixes;180 EUR"), "Store 1000, Charges fixes !180"},
         {with_row("Charges fixes;$ 180.5"), "Store 1000, Charges fixes !180.5"},
         {with_row("Charges fixes;1\u202f234,5 €"), "Store 1000, Charges fixes !1234.5"},
         {with_row("Charges fixes;1.234.567"), "Store 1000, Charges fixes !1234567"},
         {with_row("Charges fixes;180 (2)"), "Store 1000, Charges fixes !180"},
         {with_row("Charges fixes;(180)"), "Store 1000, Charges fixes !180"},
         {with_row("Charges fixes;(180 €)"), "Store 1000, Charges fixes !180"},
         {with_row("Charges fixes;\u2212180"), "Store 1000, Charges fixes !180"}});
  for (std::string const nil : {"-", "–", "—", "\u2212", "néant", "0", "- €", "nil", "0 %"})
    CHECK(plan_text("Poste;A;B\nCA;1000;1000\nCharges variables;" + nil + ";5 %\n") ==
          "A 1000, Charges variables 0% | B 1000, Charges variables 5%");
}

TEST_CASE("a unit holds for the rows under its heading, until one says to be something else") {
  check({{with_row("Autres (en %);\nPort;2\nRetours;3\nCharges fixes;100"),
          "Store 1000, Port 2%, Retours 3%, Charges fixes !100"},
         {with_row("Charges variables;\nPort;20\nCharges fixes;\nLoyer;100"),
          "Store 1000, Port =20, Loyer !100"},
         {with_row("Charges variables (en %);\nPort;20 €"), "Store 1000, Port =20"},
         {"Plan en k€;\nPoste;Store\nCA;10\nCharges fixes;2\n", "Store 10000, Charges fixes !2000"},
         {"Poste;Store\nCA (k€);10\nCharges fixes;2\n", "Store 10000, Charges fixes !2"},
         {with_row("Charges fixes;100\nPort;20"), "PLN032 4:1"}});
}

TEST_CASE("units, prices and costs per unit") {
  std::string const sold = "Poste;Store\nQuantités vendues;50\n";
  check({{sold + "CA;1000\nCoût variable unitaire;3 €\n",
          "Store 1000 x50, Coût variable unitaire 3/u"},
         {sold + "Prix de vente;20\nAchats par unité;3\n", "Store 1000 x50, Achats par unité 3/u"},
         {"Poste;Store\nPrix unitaire;20\nCA;1000\nAchats;3 €/u\n", "Store 1000 x50, Achats 3/u"},
         {sold + "Prix;20\nCA;1000\n", "Store 1000 x50"},
         {sold + "Prix;21\nCA;1000\n", "PLN013 2:19"},
         {sold + "Prix;-\nAchats;3 %\n", "PLN011 2:19"},
         {"Poste;Store\nPrix;20\nAchats;3 %\n", "PLN010 0:0"},
         {with_row("Achats par unité;3"), "PLN035 3:18"}});
}

TEST_CASE("headings without figures are no items, and totals no costs") {
  check({{with_row("Charges variables;5,5 %\nPort;2 %\nRetours;3,5 %"),
          "Store 1000, Port 2%, Retours 3.5%"},
         {with_row("Charges variables;68 %\nPort;2 %\nRetours;3 %"),
          "Store 1000, Charges variables 68%, Port 2%, Retours 3%"},
         {with_row("Port;2 %\nRetours;3 %\nTotal;5 %"), "Store 1000, Port 2%, Retours 3%"},
         {with_row("Port;2 %\nRetours;3 %\nTotal;50 €"), "Store 1000, Port 2%, Retours 3%"},
         {with_row("Port;2 %\nRetours;3 %\n;50"), "Store 1000, Port 2%, Retours 3%"},
         {with_row("Port;2 %\nRetours;3 %\nTotal;6 %"),
          "Store 1000, Port 2%, Retours 3% ~ PLN040 5:7"},
         {with_row("Port;2 %\nRetours;3 %\n;51"), "PLN030 5:1"},
         {with_row("Loyer;60\nSalaires;40\nTotal charges fixes;100"),
          "Store 1000, Loyer !60, Salaires !40"},
         {with_row("Charges fixes;100\nLoyer;60\nSalaires;40"),
          "Store 1000, Loyer !60, Salaires !40"},
         {with_row("Total charges variables;68 %\nTotal charges fixes;100"),
          "Store 1000, Total charges variables 68%, Total charges fixes !100"},
         {with_row("Port;33,4 %\nRetours;33,35 %\nTotal;66,8 %"),
          "Store 1000, Port 33.4%, Retours 33.35%"},
         {with_row("Charges variables;60 %\nMarge sur coûts variables;400\nRésultat;"),
          "Store 1000, Charges variables 60%"}});
}

TEST_CASE("results that the file states are kept to be checked") {
  auto const reading = read_plan(
      "plan.csv", with_row("Charges variables;60 %\nMCV;400\nTaux de MCV;40 %\nRésultat;0,4 k€"));
  REQUIRE(reading.results.size() == 3);
  CHECK(reading.results[0].key == csv::stated_key::margin);
  CHECK(reading.results[0].value == 400);
  CHECK(reading.results[1].percent);
  CHECK(reading.results[2].value == 400);
  CHECK(reading.results[2].multiple == 1'000);
  CHECK(reading.how.set_aside == std::vector<std::string>{"MCV", "Taux de MCV", "Résultat"});
}

TEST_CASE("a type column decides over names") {
  check(
      {{"Item;Type;Store\nCash;revenue;1000\nRent;fixed;100\nGoods;variable;600\nPost;percent;2\n",
        "Store 1000, Rent !100, Goods =600, Post 2%"},
       {"Poste;Nature;Store\nCA;;1000\nCharges fixes;ignored;100\n", "Store 1000"},
       {"Poste;Type;Store\nCA;ca;1000\nLoyer;fixe;100\nBail;charge de structure;5\n",
        "Store 1000, Loyer !100, Bail !5"},
       {"Poste;Type;Store\nCA;;1000\nLoyer;fixx;100\n", "PLN031 3:7"},
       {"Poste;Unité;Store\nCA;k€;10\nPort;%;2\n", "Store 10000, Port 2%"}});
}

TEST_CASE("channels across or down, named by years, beside columns that are none") {
  check({{"Canal;CA;Charges variables (%);Charges fixes\nA;1000;60;100\nB;2000;70;200\n",
          "A 1000, Charges variables (%) 60%, Charges fixes !100 | "
          "B 2000, Charges variables (%) 70%, Charges fixes !200"},
         {"Poste;2024;2025\nCA;1000;2000\n", "2024 1000 | 2025 2000"},
         {"Poste;A;%;B;Écart;Remarques\nCA;1000;100;2000;1000;HT\n", "A 1000 | B 2000"},
         {";A;B\nCA;1000;2000\n", "A 1000 | B 2000"},
         {"Titre\n\nPoste;A;B\nCA;1000;2000\n", "A 1000 | B 2000"},
         {"\"Poste\";\"Click\nand collect\"\nCA;1000\n", "Click and collect 1000"},
         {"Poste;A;;\nCA;1000;;\n", "A 1000"}});
}

TEST_CASE("bad input is located") {
  check({{"Poste;A;B\nCharges fixes;1;2\n", "PLN010 0:0"},
         {"Poste;A;B\nCA;1000;-\n", "PLN011 2:9"},
         {"Poste;A;B\nCA;;\nCharges fixes;1;2\n", "PLN011 2:1"},
         {"Poste;A;B\nCA;1000;-5\n", "PLN011 2:9"},
         {"Poste;A;B\nCA;1000;2000\nVentes;1;2\n", "PLN012 3:1"},
         {"Poste;A;B\nCA;10;20\nVentes;1;2\nRecettes;11;22\n", "A 11 | B 22"},
         {"Poste;A;\nCA;1000;2000\n", "PLN003 1:9"},
         {"CA;1000;2000\n", "PLN003 1:4"},
         {"Poste;A;a\nCA;1000;2000\n", "PLN004 1:9"},
         {with_row("Port;101 %"), "PLN033 3:6"},
         {with_row("Port;12 kg"), "PLN022 3:6"},
         {"Poste;A;B\nCA;1000;2000\nPort;2 %;3\n", "PLN022 3:10"},
         {"Poste;A;B\nCA;1000;2000\nPort;2 %;300\n", "A 1000, Port 2% | B 2000, Port =300"},
         {with_row("Port;beaucoup"), "PLN020 3:6"},
         {with_row("Charges fixes;1,200"), "PLN021 3:15"},
         {with_row("Charges fixes;10 %"), "PLN034 3:15"},
         {"Poste;A;B\nCA;1000 €;2000 $\n", "PLN023 2:11"},
         {with_row("Loyer;100"), "PLN032 3:1"},
         {with_row("Charges semi-variables;100"), "PLN032 3:1"},
         {"Poste;A\nCA;100000\nPort (variable);2\n", "A 100000, Port (variable) =2 ~ PLN043 3:17"},
         {with_row("Port;2 %\nRemise;-1 %"), "Store 1000, Port 2%, Remise -1% ~ PLN042 4:8"},
         {"Poste;A\n", "DAT002 1:0"},
         {"", "DAT001 0:0"},
         {"\n\n", "DAT001 0:0"},
         {"text\nmore\n", "PLN002 1:0"},
         {"Poste;\"A\nCA;1", "CSV001 1:7"},
         {"PK\x03\x04xl/", "FIL010 0:0"}});
}

TEST_CASE("what is asked for wins over what is found") {
  CHECK(plan_text(with_row("Charges fixes;1,200"), {.mark = decimal_mark::point}) ==
        "Store 1000, Charges fixes !1200");
  CHECK(plan_text(with_row("Charges fixes;1,200"), {.mark = decimal_mark::comma}) ==
        "Store 1000, Charges fixes !1.2");
  CHECK(plan_text("Item|Store\nSales|1000\n", {.delimiter = '|'}) == "Store 1000");
  auto const asked =
      read_plan("plan.csv", with_row("Charges fixes;5 €"), {.money = *find_currency("USD")});
  CHECK(asked.how.money.value.code == "USD");
  CHECK(asked.how.money.from == provenance::option);
  CHECK(plan_text("Item;Store\nSales;1\xa0"
                  "000\n") == "Store 1000");
  CHECK(plan_text("Item;Store\nSales;1\xa0"
                  "000\n",
                  {.encoding = csv::encoding::utf8}) == "PLN020 2:7 ~ CSV004 2:8");
}

TEST_CASE("what is no plan is refused before it costs time") {
  CHECK(plan_text(std::string(longest_plan + 1, 'x')) == "PLN001 0:0");
  std::string rows = "Item;Store\nSales;1000\n";
  for (std::size_t i = 0; i < most_plan_rows; ++i) rows += "Cost;1 %\n";
  CHECK(plan_text(rows) == "PLN001 0:0");
}

}  // namespace kpi::plan_reader_test
