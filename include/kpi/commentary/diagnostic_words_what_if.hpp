// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include <kpi/commentary/diagnostic_words_files.hpp>
#include <kpi/commentary/diagnostic_words_plan.hpp>
#include <kpi/commentary/diagnostic_words_usage.hpp>

// Plans in other layouts, what is asked of a plan, and sales over the year.

namespace kpi::detail {

inline constexpr words seasons_are_due = {
    "a table: the periods of the year down, in order, and what is sold in each: period,revenue",
    "un tableau\u00a0: les périodes de l’année en lignes, dans l’ordre, et leurs ventes\u00a0: "
    "période;CA"};
inline constexpr words values_are_due = {
    "a new value: 2% for a percent of revenue, 180000 for an amount, +10% or -10% of the revenue, the "
    "units, the price or an amount",
    "une nouvelle valeur\u00a0: 2\u00a0% pour un pourcentage du CA, 180000 pour un montant, +10\u00a0% ou "
    "-10\u00a0% du CA, des quantités, du prix ou d’un montant"};

inline constexpr std::array what_if_words{
    diagnostic_row{
        .code = code::repeated_item,
        .title = {"an item that the channel has twice", "un poste donné deux fois pour un canal"},
        .context = {R"(channel "{0}", row "{1}")",
                    "canal «\u00a0{0}\u00a0», ligne «\u00a0{1}\u00a0»"},
        .expected = {"each item once for each channel", "chaque poste une fois par canal"},
        .effect = {"which one counts is not known: no result",
                   "on ne sait pas lequel compte\u00a0: aucun résultat"},
        .fix = {"add them up, or give them names of their own",
                "additionnez-les, ou donnez-leur des noms différents"}},
    diagnostic_row{.code = code::kinds_disagree,
                   .title = {"an item of two kinds", "un poste de deux natures"},
                   .context = {"row \"{1}\"", "ligne «\u00a0{1}\u00a0»"},
                   .expected = {"\"{0}\", as in the channel before",
                                "«\u00a0{0}\u00a0», comme dans le canal précédent"},
                   .effect = plan_stops,
                   .fix = {"give the item the same kind in every channel, or another name",
                           "donnez au poste la même nature dans chaque canal, ou un autre nom"}},
    diagnostic_row{.code = code::percent_disagrees,
                   .title = {"a percent that is not the amount beside it",
                             "un pourcentage qui n’est pas celui du montant voisin"},
                   .context = {R"(row "{0}")", "ligne «\u00a0{0}\u00a0»"},
                   .expected = {"{1}%", "{1}\u00a0%"},
                   .effect = {"the amount counts, the percent does not",
                              "le montant compte, le pourcentage non"},
                   .fix = {"correct one of the two", "corrigez l’un des deux"}},
    diagnostic_row{.code = code::bad_change,
                   .title = {"--set needs an item and its new value",
                             "--set attend un poste et sa nouvelle valeur"},
                   .expected = {"[CHANNEL:]ITEM=VALUE", "[CANAL:]POSTE=VALEUR"},
                   .effect = nothing_done,
                   .fix = {"for instance --set \"Returns=2%\" or --set \"Web:Revenue=1500000\"",
                           "par exemple --set \"Frais de retour=2%\" ou --set \"Web:CA=1500000\""}},
    diagnostic_row{
        .code = code::bad_range_of_values,
        .title = {"--vary needs an item and two values", "--vary attend un poste et deux valeurs"},
        .expected = {"[CHANNEL:]ITEM=LOW..HIGH, two different values",
                     "[CANAL:]POSTE=MIN..MAX, deux valeurs différentes"},
        .effect = nothing_done,
        .fix = {"for instance --vary \"Returns=1%..5%\" or --vary \"Revenue=-10%..+10%\"",
                "par exemple --vary \"Frais de retour=1%..5%\" ou --vary \"CA=-10%..+10%\""}},
    diagnostic_row{
        .code = code::bad_closed_period,
        .title = {"--closed needs a part of the year", "--closed attend une partie de l’année"},
        .expected =
            {"months such as 8, or days such as 08-01..08-21, with commas between them, and not the "
             "whole year",
             "des mois comme 8, ou des jours comme 08-01..08-21 (mois-jour), séparés par des virgules, "
             "et non l’année entière"},
        .effect = nothing_done,
        .fix = {"write --closed 8 for August, for instance",
                "écrivez par exemple --closed 8 pour le mois d’août"}},
    diagnostic_row{
        .code = code::no_such_item,
        .title = {"no such item in the plan", "poste absent du plan"},
        .expected = {"a part of one of: {0}", "une partie de l’un de ces noms\u00a0: {0}"},
        .effect = {"there is nothing to change", "il n’y a rien à changer"},
        .fix =
            {"write a part of the item’s name, with the channel before it if needed: CHANNEL:ITEM",
             "écrivez une partie du nom du poste, au besoin avec le canal devant\u00a0: CANAL:POSTE"}},
    diagnostic_row{
        .code = code::which_item,
        .title = {"several items have this in their name",
                  "plusieurs postes ont cela dans leur nom"},
        .expected = {"a part of only one of: {0}", "une partie d’un seul de ces noms\u00a0: {0}"},
        .effect = {"which one is meant is not known", "on ne sait pas lequel est visé"},
        .fix = {"write more of the name", "écrivez une plus grande partie du nom"}},
    diagnostic_row{
        .code = code::change_not_possible,
        .title = {"\"{0}\" cannot become that",
                  "«\u00a0{0}\u00a0» ne peut pas prendre cette valeur"},
        .expected = values_are_due,
        .effect = {"nothing was changed: no result", "rien n’a été changé\u00a0: aucun résultat"},
        .fix =
            {"write the value as the file writes it; where the item is nil everywhere, name the channel",
             "écrivez la valeur comme dans le fichier\u202f; si le poste est nul partout, nommez le canal"}},
    diagnostic_row{
        .code = code::nothing_to_allocate,
        .title = {"no common fixed costs to allocate", "pas de charges fixes communes à répartir"},
        .expected = {"a row of fixed costs named common, shared or joint, or of type common",
                     "une ligne de charges fixes communes, ou de type commun"},
        .effect = {"--allocate would change nothing", "--allocate ne changerait rien"},
        .fix = {"name the row common fixed costs, or leave out --allocate",
                "nommez la ligne charges fixes communes, ou retirez --allocate"}},
    diagnostic_row{
        .code = code::no_allocation_key,
        .title = {"nothing to allocate the common costs by",
                  "rien selon quoi répartir les charges communes"},
        .context = in_channel,
        .expected =
            {"a key that is above 0 in some channel and below 0 in none; for units, a row of units",
             "une clé positive dans un canal au moins et négative dans aucun\u202f; pour units, une "
             "ligne de quantités"},
        .effect = {"the common costs cannot be spread: no result",
                   "les charges communes ne peuvent pas être réparties\u00a0: aucun résultat"},
        .fix = {"choose another key: --allocate revenue",
                "choisissez une autre clé\u00a0: --allocate revenue"}},
    diagnostic_row{.code = code::no_seasons,
                   .title = {"no sales over the year found", "pas de ventes au fil de l’année"},
                   .expected = seasons_are_due,
                   .effect = {"there is no date of break-even: no result",
                              "pas de date de point mort\u00a0: aucun résultat"},
                   .fix = {"give --seasons a file such as period,revenue / Q1,120000 / …",
                           "donnez à --seasons un fichier comme période;CA / T1;120000 / …"}},
    diagnostic_row{
        .code = code::bad_season,
        .title = {"not the sales of a period", "pas les ventes d’une période"},
        .context = {"period \"{0}\"", "période «\u00a0{0}\u00a0»"},
        .expected = {"an amount or a percent of 0 or more, and a year that is not nil",
                     "un montant ou un pourcentage positif ou nul, et une année non nulle"},
        .effect = {"there is no date of break-even: no result",
                   "pas de date de point mort\u00a0: aucun résultat"},
        .fix = {"correct the cell", "corrigez la cellule"}},
    diagnostic_row{.code = code::no_season_of_channel,
                   .title = {"a channel without sales over the year",
                             "un canal sans ventes au fil de l’année"},
                   .context = in_channel,
                   .expected = {"one column for all channels, or one for each: {1}",
                                "une colonne pour tous les canaux, ou une pour chacun\u00a0: {1}"},
                   .effect = {"there is no date of break-even: no result",
                              "pas de date de point mort\u00a0: aucun résultat"},
                   .fix = {"name the columns as the plan names the channels",
                           "nommez les colonnes comme les canaux du plan"}},
    diagnostic_row{
        .code = code::seasons_disagree,
        .title = {"the sales over the year are not the revenue of the plan",
                  "les ventes au fil de l’année ne font pas le chiffre d’affaires du plan"},
        .context = in_channel,
        .expected = {"{1}", "{1}"},
        .effect = {"only the share of each period counts",
                   "seule la part de chaque période compte"},
        .fix = {"correct one of the two files", "corrigez l’un des deux fichiers"}},
};

}  // namespace kpi::detail
