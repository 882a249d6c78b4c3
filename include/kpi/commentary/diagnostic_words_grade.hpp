// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include <kpi/commentary/diagnostic_words_files.hpp>

// Cases, answers and shares that `kpi-grade` cannot use.

namespace kpi::detail {

inline constexpr words no_marks = {"nothing was marked", "rien n’a été noté"};

inline constexpr std::array grade_words{
    diagnostic_row{
        .code = code::wrong_operands,
        .title = {"too few or too many files", "trop ou trop peu de fichiers"},
        .expected = {"{0}", "{0}"},
        .effect = no_marks,
        .fix =
            {"kpi-grade CASE ANSWERS; kpi-grade key CASE; kpi-grade lint CASE; kpi-grade shares",
             "kpi-grade CAS RÉPONSES\u202f; kpi-grade key CAS\u202f; kpi-grade lint CAS\u202f; kpi-grade shares"}},
    diagnostic_row{.code = code::case_column_missing,
                   .title = {"no column \"{0}\"", "pas de colonne «\u00a0{0}\u00a0»"},
                   .expected = {"{1}", "{1}"},
                   .effect = nothing_read,
                   .fix = {"name the column \"{0}\" in the first line",
                           "nommez la colonne «\u00a0{0}\u00a0» sur la première ligne"}},
    diagnostic_row{.code = code::unknown_program,
                   .title = {"unknown program", "programme inconnu"},
                   .context = {"question \"{0}\"", "question «\u00a0{0}\u00a0»"},
                   .expected = {"nps, csat, ces or margin", "nps, csat, ces ou margin"},
                   .effect = no_marks,
                   .fix = {"write {1}|write nps, csat, ces or margin",
                           "écrivez {1}|écrivez nps, csat, ces ou margin"}},
    diagnostic_row{
        .code = code::bad_case_options,
        .title = {"these options do not go with {1}", "ces options ne vont pas avec {1}"},
        .context = {"question \"{0}\"", "question «\u00a0{0}\u00a0»"},
        .expected =
            {"options that say how {1} reads and classes its data, as in its help",
             "des options qui disent comment {1} lit et classe ses données, comme dans son aide"},
        .effect = no_marks,
        .fix = {"try them first: {1} {2}", "essayez-les d’abord\u00a0: {1} {2}"}},
    diagnostic_row{.code = code::unknown_case_measure,
                   .title = {"unknown measure", "mesure inconnue"},
                   .context = {"question \"{0}\"", "question «\u00a0{0}\u00a0»"},
                   .expected = {"one of {1}", "une de {1}"},
                   .effect = no_marks,
                   .fix = {"write {2}|write a key of the JSON: {3} --format json",
                           "écrivez {2}|écrivez une clé du JSON\u00a0: {3} --format json"}},
    diagnostic_row{.code = code::repeated_question,
                   .title = {"a question twice", "une question en double"},
                   .expected = {"a name of its own for each question",
                                "un nom différent pour chaque question"},
                   .effect = no_marks,
                   .fix = {"rename one of the two; the first is on line {0}",
                           "renommez l’une des deux\u202f; la première est ligne {0}"}},
    diagnostic_row{
        .code = code::case_measure_absent,
        .title = {"these data do not give this measure", "ces données ne donnent pas cette mesure"},
        .context = {"question \"{0}\"", "question «\u00a0{0}\u00a0»"},
        .expected = {"a figure that the input allows", "un chiffre que les données permettent"},
        .effect = no_marks,
        .fix =
            {"choose another measure, or give data with counts, units or fixed costs",
             "choisissez une autre mesure, ou donnez des effectifs, des quantités ou des charges de structure"}},
    diagnostic_row{.code = code::bad_case_cell,
                   .title = {"not usable as {1}", "inutilisable comme {2}"},
                   .context = {"question \"{0}\"|row without a question",
                               "question «\u00a0{0}\u00a0»|ligne sans question"},
                   .expected = {"{3}", "{4}"},
                   .effect = no_marks,
                   .fix = {"correct the cell, or leave it empty where it may be",
                           "corrigez la cellule, ou laissez-la vide si elle est facultative"}},
    diagnostic_row{
        .code = code::relative_tolerance,
        .title = {"a tolerance in percent of a figure that is no amount",
                  "une tolérance en % d’un chiffre qui n’est pas un montant"},
        .context = {"question \"{0}\"", "question «\u00a0{0}\u00a0»"},
        .expected =
            {"points or units, such as 0.5; percent for money only",
             "des points ou des unités, comme 0,5\u202f; un pourcentage pour les montants seulement"},
        .effect = no_marks,
        .fix = {"write the tolerance without %", "écrivez la tolérance sans %"}},
    diagnostic_row{
        .code = code::unit_does_not_fit,
        .title = {"this unit does not fit the measure", "cette unité ne convient pas à la mesure"},
        .context = {"question \"{0}\"", "question «\u00a0{0}\u00a0»"},
        .expected = {"{1}", "{1}"},
        .effect = no_marks,
        .fix = {"correct the unit or the measure, or leave the unit out",
                "corrigez l’unité ou la mesure, ou laissez l’unité vide"}},
    diagnostic_row{
        .code = code::unknown_use,
        .title = {"the question does not build on that", "la question ne s’appuie pas sur cela"},
        .context = {"question \"{0}\"", "question «\u00a0{0}\u00a0»"},
        .expected =
            {"an earlier question on the same data whose measure leads to this one: {1}|an earlier question",
             "une question précédente sur les mêmes données, dont la mesure mène à celle-ci\u00a0: {1}|une question précédente"},
        .effect = no_marks,
        .fix = {"leave uses empty, or name such a question",
                "laissez uses vide, ou nommez une telle question"}},
    diagnostic_row{
        .code = code::unusable_input,
        .title = {"the input of the question cannot be used",
                  "les données de la question sont inutilisables"},
        .context = {"question \"{0}\"", "question «\u00a0{0}\u00a0»"},
        .expected = {"a file that {1} reads; paths start from the folder of the case",
                     "un fichier que {1} sait lire\u202f; les chemins partent du dossier du cas"},
        .effect = no_marks,
        .fix = {"see the problems told of {2}|name the file in the column input",
                "voyez les problèmes signalés pour {2}|nommez le fichier dans la colonne input"}},
    diagnostic_row{
        .code = code::marks_disagree,
        .title = {"the marks do not add up to --total", "les points ne totalisent pas --total"},
        .expected = {"{1}", "{1}"},
        .effect = no_marks,
        .fix = {"correct the marks, or --total {0}", "corrigez les points, ou --total {0}"}},
    diagnostic_row{.code = code::question_without_key,
                   .title = {"a question without a key", "une question sans corrigé"},
                   .expected = {"a question of the case: {0}", "une question du cas\u00a0: {0}"},
                   .effect = no_marks,
                   .fix = {"write {1}|add the question to the case, or remove the column",
                           "écrivez {1}|ajoutez la question au cas, ou retirez la colonne"}},
    diagnostic_row{
        .code = code::repeated_student,
        .title = {"a student twice", "un élève en double"},
        .expected = {"one row for each student", "une ligne par élève"},
        .effect = no_marks,
        .fix = {"remove or rename one of the two; the first is on line {0}",
                "supprimez ou renommez l’une des deux\u202f; la première est ligne {0}"}},
    diagnostic_row{
        .code = code::student_without_name,
        .title = {"answers without a student", "des réponses sans élève"},
        .expected = {"a name or number in the first column",
                     "un nom ou un numéro dans la première colonne"},
        .effect = no_marks,
        .fix = {"name the student, or remove the row", "nommez l’élève, ou supprimez la ligne"}},
    diagnostic_row{
        .code = code::repeated_answer,
        .title = {"a second answer of the same student", "une seconde réponse du même élève"},
        .context = {"student \"{0}\", question \"{1}\"",
                    "élève «\u00a0{0}\u00a0», question «\u00a0{1}\u00a0»"},
        .expected = {"one answer to each question", "une réponse par question"},
        .effect = no_marks,
        .fix = {"keep one of the two; the first is on line {2}",
                "gardez l’une des deux\u202f; la première est ligne {2}"}},
    diagnostic_row{.code = code::no_such_student,
                   .title = {"no such student", "élève introuvable"},
                   .expected = {"one of {0}", "un de {0}"},
                   .effect = no_marks,
                   .fix = {"write --student \"{1}\"|write the name as in the answers",
                           "écrivez --student \"{1}\"|écrivez le nom comme dans les réponses"}},
    diagnostic_row{
        .code = code::several_students,
        .title = {"results.json is for one student, and there are {0}",
                  "results.json concerne un seul élève, et il y en a {0}"},
        .expected = {"one student", "un seul élève"},
        .effect = no_marks,
        .fix = {"choose one with --student NAME", "choisissez-en un avec --student NOM"}},
    diagnostic_row{
        .code = code::unanswered_question,
        .title = {"a question that nobody was asked", "une question absente des réponses"},
        .expected = {"a column for each question of the case", "une colonne par question du cas"},
        .effect = {"it counts as blank for everybody", "elle compte comme non traitée pour tous"},
        .fix = {"add the column, or take the question out of the case",
                "ajoutez la colonne, ou retirez la question du cas"}},
    diagnostic_row{.code = code::unknown_share,
                   .title = {"unknown code", "code inconnu"},
                   .expected = {"a rung of the ladder or a mistake, as kpi-grade shares lists them",
                                "un échelon ou une erreur, comme les liste kpi-grade shares"},
                   .effect = no_marks,
                   .fix = {"write {0}|start from: kpi-grade shares --format csv",
                           "écrivez {0}|partez de\u00a0: kpi-grade shares --format csv"}},
    diagnostic_row{
        .code = code::bad_share,
        .title = {"not a share of the marks", "pas une part des points"},
        .context = {"code \"{0}\"", "code «\u00a0{0}\u00a0»"},
        .expected = {"percent from 0 to 100", "un pourcentage de 0 à 100"},
        .effect = no_marks,
        .fix = {"write 50 for half of the marks", "écrivez 50 pour la moitié des points"}},
    diagnostic_row{
        .code = code::share_unknown_to_moodle,
        .title = {"Moodle has no grade of {0}%", "Moodle n’a pas de note de {0}\u00a0%"},
        .context = {"code \"{1}\"", "code «\u00a0{1}\u00a0»"},
        .expected =
            {"100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5 or 0",
             "100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5 ou 0"},
        .effect =
            {"Moodle refuses the file, or takes the nearest grade where its import says so",
             "Moodle refuse le fichier, ou prend la note la plus proche si l’import le permet"},
        .fix = {"choose one of its grades with --shares",
                "choisissez l’une de ses notes avec --shares"}},
};

}  // namespace kpi::detail
