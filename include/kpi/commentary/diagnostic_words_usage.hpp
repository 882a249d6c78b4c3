// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include <kpi/commentary/diagnostic_words_files.hpp>

// Scales and definitions, the command line, expectations and output.

namespace kpi::detail {

inline constexpr words nothing_done = {"nothing was computed", "rien n’a été calculé"};

inline constexpr std::array usage_words{
    diagnostic_row{
        .code = code::no_definition_for_scale,
        .title = {"no definition for the scale {0}", "aucune définition pour l’échelle {0}"},
        .expected = {"one of: {1}", "l’une de\u00a0: {1}"},
        .effect = {"which answers count as good is not known: no result",
                   "on ne sait pas quelles réponses sont favorables\u00a0: aucun résultat"},
        .fix =
            {"say the question’s scale with --scale, or the classes: --detractors A-B --promoters C-D",
             "indiquez l’échelle de la question avec --scale, ou les classes\u00a0: --detractors A-B --promoters C-D"}},
    diagnostic_row{.code = code::definition_does_not_fit,
                   .title = {"the definition {0} is not for this scale",
                             "la définition {0} ne convient pas à cette échelle"},
                   .found = {"scale {2}", "échelle {2}"},
                   .expected = {"scale {1}", "échelle {1}"},
                   .effect = {"its classes would lie elsewhere: no result",
                              "ses classes seraient décalées\u00a0: aucun résultat"},
                   .fix = {"--scale {1} if the question used it, or another definition",
                           "--scale {1} si la question l’utilisait, ou une autre définition"}},
    diagnostic_row{.code = code::unknown_option,
                   .title = {"unknown option", "option inconnue"},
                   .expected = {"an option of {program}", "une option de {program}"},
                   .effect = nothing_done,
                   .fix = {"write {0}|see them with {program} --help",
                           "écrivez {0}|voyez-les avec {program} --help"}},
    diagnostic_row{.code = code::missing_value,
                   .title = {"{0} needs a value", "{0} attend une valeur"},
                   .expected = {"{1}|a value", "{1}|une valeur"},
                   .effect = nothing_done,
                   .fix = {"write {0}=… with the value after the sign",
                           "écrivez {0}=… avec la valeur après le signe"}},
    diagnostic_row{.code = code::unknown_value,
                   .title = {"unknown value for {0}", "valeur inconnue pour {0}"},
                   .expected = {"one of: {1}", "l’une de\u00a0: {1}"},
                   .effect = nothing_done,
                   .fix = {"write {0} {2}|take a value of this list",
                           "écrivez {0} {2}|prenez une valeur de cette liste"}},
    diagnostic_row{.code = code::not_a_number,
                   .title = {"{0} needs a number", "{0} attend un nombre"},
                   .expected = {"a number, 0 or more, such as {1}|a number such as 46.2",
                                "un nombre, 0 ou plus, comme {1}|un nombre comme 46,2"},
                   .effect = nothing_done,
                   .fix = {"write {0}={1}, for instance|write {0}=-76, for instance",
                           "écrivez par exemple {0}={1}|écrivez par exemple {0}=-76"}},
    diagnostic_row{
        .code = code::bad_counts,
        .title = {"--counts needs whole numbers with commas between them",
                  "--counts attend des nombres entiers séparés par des virgules"},
        .expected = {"one count for each score, lowest score first, as one argument",
                     "un effectif par note, de la plus basse à la plus haute, en un seul argument"},
        .effect = nothing_done,
        .fix = {"write --counts 8,14,16 without spaces", "écrivez --counts 8,14,16 sans espaces"}},
    diagnostic_row{.code = code::bad_scale,
                   .title = {"--scale needs the two ends of the scale",
                             "--scale attend les deux bouts de l’échelle"},
                   .expected = {"two different whole numbers from 0 to 100",
                                "deux nombres entiers différents, de 0 à 100"},
                   .effect = nothing_done,
                   .fix = {"write --scale 1-10, for instance", "écrivez par exemple --scale 1-10"}},
    diagnostic_row{
        .code = code::bad_range,
        .title = {"{0} needs a range of scores", "{0} attend un intervalle de notes"},
        .expected =
            {"two whole numbers such as 0-6, or one such as 10; detractors below promoters",
             "deux nombres entiers comme 0-6, ou un seul comme 10\u202f; les détracteurs sous les promoteurs"},
        .effect = nothing_done,
        .fix = {"write --detractors 0-6 --promoters 9-10, for instance",
                "écrivez par exemple --detractors 0-6 --promoters 9-10"}},
    diagnostic_row{.code = code::excludes,
                   .title = {"{0} and {1} exclude each other", "{0} et {1} s’excluent"},
                   .expected = {"one of the two", "l’une des deux"},
                   .effect = {"which one is meant cannot be known: nothing was computed",
                              "impossible de savoir laquelle prévaut\u00a0: rien n’a été calculé"},
                   .fix = {"leave out {1}", "retirez {1}"}},
    diagnostic_row{.code = code::needs,
                   .title = {"{0} needs {1}", "{0} demande {1}"},
                   .expected = {"{0} together with {1}", "{0} avec {1}"},
                   .effect = nothing_done,
                   .fix = {"add {1}, or leave out {0}", "ajoutez {1}, ou retirez {0}"}},
    diagnostic_row{.code = code::unknown_measure,
                   .title = {"unknown measure", "mesure inconnue"},
                   .expected = {"one of: {0}", "l’une de\u00a0: {0}"},
                   .effect = nothing_done,
                   .fix = {"write --measure {1}|take a key of this list",
                           "écrivez --measure {1}|prenez une clé de cette liste"}},
    diagnostic_row{.code = code::several_results,
                   .title = {"{1} speaks of one result, here are {0}",
                             "{1} porte sur un seul résultat, en voici {0}"},
                   .expected = {"one file", "un seul fichier"},
                   .effect = {"nothing was compared", "rien n’a été comparé"},
                   .fix = {"run {program} {1} once for each file",
                           "lancez {program} {1} une fois par fichier"}},
    diagnostic_row{.code = code::bad_labels,
                   .title = {"--labels needs labels and what they are worth",
                             "--labels attend des libellés et ce qu’ils valent"},
                   .expected = {"LABEL=SCORE,… with whole scores, each label once",
                                "LIBELLÉ=NOTE,… avec des notes entières, chaque libellé une fois"},
                   .effect = nothing_done,
                   .fix = {"for instance --labels \"Very good=4,Good=3,Poor=2,Very poor=1\"",
                           "par exemple --labels \"Très bien=4,Bien=3,Mal=2,Très mal=1\""}},
    diagnostic_row{
        .code = code::not_as_expected,
        .title = {"{0} is not as expected", "«\u00a0{0}\u00a0» n’a pas la valeur attendue"},
        .found = {"{2}", "{2}"},
        .expected = {"{1} ± {4}|{1}", "{1} ± {4}|{1}"},
        .effect = {"difference: {3}. {5}|difference: {3}",
                   "écart\u00a0: {3}. {5}|écart\u00a0: {3}"},
        .fix = {"check the data; a larger --tolerance accepts more",
                "vérifiez les données\u202f; une --tolerance plus grande accepte davantage"}},
    diagnostic_row{
        .code = code::measure_absent,
        .title = {"{0} is absent from this result", "«\u00a0{0}\u00a0» est absent de ce résultat"},
        .expected = {"a figure that these data allow", "un chiffre que ces données permettent"},
        .effect = {"there is nothing to print or compare",
                   "il n’y a rien à afficher ni à comparer"},
        .fix = {"choose another --measure, or give data with counts",
                "choisissez une autre --measure, ou donnez des effectifs"}},
    diagnostic_row{
        .code = code::cannot_write,
        .title = {"the output cannot be written: {0}|the output cannot be written",
                  "la sortie ne peut pas être écrite\u00a0: {0}|la sortie ne peut pas être écrite"},
        .expected = {"room and the right to write", "de la place et le droit d’écrire"},
        .effect = {"the result is not complete", "le résultat est incomplet"},
        .fix = {"free some space or write elsewhere", "libérez de la place ou écrivez ailleurs"}},
};

/// What `csat` and `ces` say otherwise of codes that they share.
inline constexpr std::array csat_words{
    diagnostic_row{
        .code = code::answer_codes,
        .fix =
            {"--labels \"{1}\" if the last code is the best answer; else number them the other way",
             "--labels \"{1}\" si le dernier code est la meilleure réponse\u202f; sinon, numérotez à l’envers"}},
    diagnostic_row{
        .code = code::unknown_label,
        .fix =
            {"write \"{1}\", or say what each label is worth with --labels|say what each label is worth: --labels \"LABEL=SCORE,…\"",
             "écrivez «\u00a0{1}\u00a0», ou dites avec --labels ce que vaut chaque libellé|dites ce que vaut chaque libellé\u00a0: --labels \"LIBELLÉ=NOTE,…\""}},
    diagnostic_row{
        .code = code::bad_range,
        .expected = {"the satisfied scores, up to the highest, such as 4-5",
                     "les notes satisfaites, jusqu’à la plus haute, comme 4-5"},
        .fix = {"write --satisfied 4-5, for instance", "écrivez par exemple --satisfied 4-5"}},
    diagnostic_row{.code = code::no_definition_for_scale,
                   .fix = {"say which scores are satisfied: --satisfied A-B",
                           "dites quelles notes sont satisfaites\u00a0: --satisfied A-B"}},
};
inline constexpr std::array ces_words{
    diagnostic_row{
        .code = code::answer_codes,
        .fix =
            {"--labels \"{1}\" if the last code is the best answer; else number them the other way",
             "--labels \"{1}\" si le dernier code est la meilleure réponse\u202f; sinon, numérotez à l’envers"}},
    diagnostic_row{
        .code = code::unknown_label,
        .fix =
            {"write \"{1}\", or say what each label is worth with --labels|say what each label is worth: --labels \"LABEL=SCORE,…\"",
             "écrivez «\u00a0{1}\u00a0», ou dites avec --labels ce que vaut chaque libellé|dites ce que vaut chaque libellé\u00a0: --labels \"LIBELLÉ=NOTE,…\""}},
    diagnostic_row{.code = code::no_definition_for_scale,
                   .fix = {"--scale 1-5 or --scale 1-7 if the question used it",
                           "--scale 1-5 ou --scale 1-7 si la question l’utilisait"}},
};

}  // namespace kpi::detail
