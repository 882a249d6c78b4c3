// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include <kpi/commentary/diagnostic_words_files.hpp>

// Exports of survey tools: which column holds the scores, and which rows are responses.

namespace kpi::detail {

inline constexpr words other_columns = {"columns: {0}", "colonnes\u00a0: {0}"};
inline constexpr words a_guess = {"a guess could be wrong: no result",
                                  "deviner serait risqué\u00a0: aucun résultat"};
inline constexpr words name_the_column = {
    "--column \"{1}\" if these are the scores all the same|name the column of the scores with --column",
    "--column \"{1}\" si ce sont bien les notes|indiquez la colonne des notes avec --column"};

inline constexpr std::array layout_words{
    diagnostic_row{
        .code = code::answer_codes,
        .title = {"answer codes do not say which answer is better",
                  "des codes de réponse ne disent pas quelle réponse est la meilleure"},
        .context = {"column \"{0}\"", "colonne «\u00a0{0}\u00a0»"},
        .expected = {"scores, or the words of the answers",
                     "des notes, ou les libellés des réponses"},
        .effect =
            {"whether the first code is the best or the worst answer is not known: no result",
             "on ne sait pas si le premier code est la meilleure réponse ou la pire\u00a0: aucun résultat"},
        .fix = {"export the answers in full instead of their codes",
                "exportez les réponses en toutes lettres au lieu de leurs codes"}},
    diagnostic_row{.code = code::constant_column,
                   .title = {"the likely column of scores holds one value alone",
                             "la colonne de notes probable ne contient qu’une valeur"},
                   .context = other_columns,
                   .expected = {"the answers of several people, which differ",
                                "les réponses de plusieurs personnes, qui diffèrent"},
                   .effect = a_guess,
                   .fix = name_the_column},
    diagnostic_row{
        .code = code::column_off_scale,
        .title = {"the likely column of scores holds other numbers",
                  "la colonne de notes probable contient d’autres nombres"},
        .context = other_columns,
        .expected = {"numbers from 0 to 10, or on the scale that the heading says",
                     "des nombres de 0 à 10, ou sur l’échelle que dit l’intitulé"},
        .effect = a_guess,
        .fix =
            {"--column \"{1}\" with --scale if these are the scores; a figure for each segment is no answer",
             "--column \"{1}\" avec --scale si ce sont les notes\u202f; un indicateur par segment n’est pas une réponse"}},
    diagnostic_row{
        .code = code::column_of_figures,
        .title = {"the likely column of scores holds figures, not answers",
                  "la colonne de notes probable contient des indicateurs, pas des réponses"},
        .context = other_columns,
        .expected = {"whole scores, one for each respondent",
                     "des notes entières, une par répondant"},
        .effect =
            {"means or percentages cannot be counted as answers: no result",
             "des moyennes ou des pourcentages ne se comptent pas comme des réponses\u00a0: aucun résultat"},
        .fix = name_the_column},
    diagnostic_row{
        .code = code::rows_passed_over,
        .title =
            {"{0} rows above the headings are passed over|rows above the headings are passed over",
             "{0} lignes au-dessus des en-têtes sont ignorées|des lignes au-dessus des en-têtes sont ignorées"},
        .expected = {"nothing but titles and notes above the table",
                     "rien que des titres et des notes au-dessus du tableau"},
        .effect = {"the table is read from the row that holds the column asked for",
                   "le tableau est lu à partir de la ligne qui contient la colonne demandée"},
        .fix = {"remove what stands above the table if it is none of it",
                "retirez ce qui est au-dessus du tableau s’il n’en fait pas partie"}},
    diagnostic_row{
        .code = code::previews_left_out,
        .title = {"responses from a preview or a test are left out: {0}",
                  "réponses d’aperçu ou de test écartées\u00a0: {0}"},
        .expected = {"responses of respondents alone", "les seules réponses des répondants"},
        .effect = {"they are neither answers nor missing ones",
                   "elles ne comptent ni comme réponses ni comme non-réponses"},
        .fix = {"correct the status of the response if it is one",
                "corrigez le statut de la réponse si c’en est une"}},
    diagnostic_row{
        .code = code::unfinished_counted,
        .title = {"unfinished responses that carry a score: {0}",
                  "réponses inachevées qui portent une note\u00a0: {0}"},
        .expected = {"responses that were finished", "des réponses achevées"},
        .effect = {"they are counted as the others", "elles sont comptées comme les autres"},
        .fix = {"--unfinished drop leaves them out", "--unfinished drop les écarte"}},
    diagnostic_row{.code = code::unfinished_left_out,
                   .title = {"unfinished responses are left out: {0}",
                             "réponses inachevées écartées\u00a0: {0}"},
                   .expected = {"responses that were finished", "des réponses achevées"},
                   .effect = {"they are neither answers nor missing ones",
                              "elles ne comptent ni comme réponses ni comme non-réponses"},
                   .fix = {"--unfinished keep counts those that carry a score",
                           "--unfinished keep compte celles qui portent une note"}},
    diagnostic_row{
        .code = code::another_table,
        .title = {"another table starts here", "un autre tableau commence ici"},
        .expected = {"one table in a file", "un seul tableau par fichier"},
        .effect = {"reading stops above it: its rows are not counted",
                   "la lecture s’arrête au-dessus\u00a0: ses lignes ne sont pas comptées"},
        .fix = {"put each table in a file of its own", "mettez chaque tableau dans son fichier"}},
    diagnostic_row{
        .code = code::question_of_another,
        .title = {"the heading speaks of another question than {program} answers",
                  "l’intitulé parle d’une autre question que celle de {program}"},
        .expected = {"a question about what {program} measures",
                     "une question sur ce que mesure {program}"},
        .effect = {"the answers are counted as {program} does all the same",
                   "les réponses sont tout de même comptées comme {program} le fait"},
        .fix =
            {"nps for recommendation, csat for satisfaction, ces for effort; --column names the scores",
             "nps pour la recommandation, csat pour la satisfaction, ces pour l’effort\u202f; --column désigne les notes"}},
};

}  // namespace kpi::detail
