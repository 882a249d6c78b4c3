// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include <kpi/commentary/diagnostic_words_usage.hpp>

// Confidence, methods of intervals, populations; what missing answers can be counted in.

namespace kpi::detail {

inline constexpr std::array sampling_words{
    diagnostic_row{
        .code = code::bad_confidence,
        .title = {"--confidence needs a level in percent",
                  "--confidence attend un niveau en pourcentage"},
        .expected = {"a number above 0 and below 100, such as 95, or none",
                     "un nombre entre 0 et 100, bornes exclues, comme 95, ou none"},
        .effect = nothing_done,
        .fix = {"write --confidence 95, for instance", "écrivez par exemple --confidence 95"}},
    diagnostic_row{
        .code = code::bad_population,
        .title = {"{0} needs a whole number", "{0} attend un nombre entier"},
        .expected = {"a number of people, 1 or more", "un nombre de personnes, 1 ou plus"},
        .effect = nothing_done,
        .fix = {"write {0} 5000, for instance", "écrivez par exemple {0} 5000"}},
    diagnostic_row{.code = code::method_does_not_fit,
                   .title = {"this method is not for this figure",
                             "cette méthode ne convient pas à cette valeur"},
                   .expected = {"one of: {0}", "l’une de\u00a0: {0}"},
                   .effect = nothing_done,
                   .fix = {"write --interval {1}, or leave the option out",
                           "écrivez --interval {1}, ou retirez l’option"}},
    diagnostic_row{.code = code::more_answers_than_population,
                   .title = {"more answers than people", "plus de réponses que de personnes"},
                   .found = {"answers: {0}", "réponses\u00a0: {0}"},
                   .expected = {"at most {1}, the population", "au plus {1}, la population"},
                   .effect = {"the interval would have no meaning: no result",
                              "l’intervalle n’aurait pas de sens\u00a0: aucun résultat"},
                   .fix = {"correct --population, or look for respondents counted twice",
                           "corrigez --population, ou cherchez des répondants comptés deux fois"}},
    diagnostic_row{.code = code::surveys_differ,
                   .title = {"the surveys are not measured alike",
                             "les enquêtes ne sont pas mesurées de la même façon"},
                   .found = {"{1}", "{1}"},
                   .expected = {"{0}", "{0}"},
                   .effect = {"their difference would mean nothing: no result",
                              "leur écart ne voudrait rien dire\u00a0: aucun résultat"},
                   .fix = {"--scale and --definition hold for both files",
                           "--scale et --definition valent pour les deux fichiers"}},
    diagnostic_row{
        .code = code::mean_without_missing,
        .title = {"missing answers cannot be counted in a mean",
                  "des non-réponses ne peuvent pas compter dans une moyenne"},
        .expected = {"with --missing count, a share or a net share: they have a base",
                     "avec --missing count, une part ou une part nette\u00a0: elles ont une base"},
        .effect = {"a missing answer has no score: no result",
                   "une non-réponse n’a pas de note\u00a0: aucun résultat"},
        .fix = {"choose a --definition that is a share, or leave --missing count out",
                "choisissez une --definition qui est une part, ou retirez --missing count"}},
    diagnostic_row{
        .code = code::weights_without_missing,
        .title = {"missing answers have no weight", "des non-réponses n’ont pas de poids"},
        .found = {"missing answers: {0}", "non-réponses\u00a0: {0}"},
        .expected = {"with --missing count, answers without weights",
                     "avec --missing count, des réponses sans poids"},
        .effect = {"what they weigh in the base is not known: no result",
                   "leur part dans la base est inconnue\u00a0: aucun résultat"},
        .fix = {"leave --missing count out, or the weights",
                "retirez --missing count, ou les poids"}},
    diagnostic_row{
        .code = code::shares_without_missing,
        .title = {"missing answers cannot be counted where a file gives shares",
                  "des non-réponses ne peuvent pas compter quand le fichier donne des parts"},
        .expected = {"with --missing count, counts of answers",
                     "avec --missing count, des effectifs"},
        .effect = {"the number of answers is not known: no result",
                   "le nombre de réponses est inconnu\u00a0: aucun résultat"},
        .fix = {"leave --missing count out, or give a file of counts",
                "retirez --missing count, ou donnez un fichier d’effectifs"}},
};

}  // namespace kpi::detail
