// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include <kpi/commentary/diagnostic_words_files.hpp>

// Tables that cannot be understood, or that can and deserve a warning.

namespace kpi::detail {

inline constexpr words in_column = {"column \"{0}\"", "colonne «\u00a0{0}\u00a0»"};
inline constexpr words stops = {"no result: every row has to be usable",
                                "aucun résultat\u00a0: chaque ligne doit être utilisable"};
inline constexpr words row_skipped = {"the row is left out and counted as rejected",
                                      "la ligne est écartée et comptée comme rejetée"};

inline constexpr std::array data_words{
    diagnostic_row{
        .code = code::not_a_score,
        .title = {"not a score", "pas une note"},
        .context = in_column,
        .expected = {"a number such as 9 or 8.5, or nothing for no answer",
                     "un nombre comme 9 ou 8,5, ou rien pour une non-réponse"},
        .effect = stops,
        .skipped = row_skipped,
        .fix = {"--bad-rows skip leaves such rows out", "--bad-rows skip écarte ces lignes"}},
    diagnostic_row{
        .code = code::not_a_count,
        .title = {"not a number of answers", "pas un nombre de réponses"},
        .context = in_column,
        .expected = {"a count such as 1200 or a share such as 40%",
                     "un effectif comme 1\u202f200 ou une part comme 40\u00a0%"},
        .effect = stops,
        .skipped = row_skipped,
        .fix = {"correct the cell; write 0 if nobody gave this answer",
                "corrigez la cellule\u202f; écrivez 0 si personne n’a donné cette réponse"}},
    diagnostic_row{.code = code::negative_count,
                   .title = {"a negative number of answers", "un nombre de réponses négatif"},
                   .context = in_column,
                   .expected = {"0 or more", "0 ou plus"},
                   .effect = stops,
                   .skipped = row_skipped,
                   .fix = {"correct the cell: nobody can answer less than 0 times",
                           "corrigez la cellule\u00a0: personne ne répond moins de 0 fois"}},
    diagnostic_row{
        .code = code::fractional_count,
        .title = {"a count that is not whole", "un effectif qui n’est pas entier"},
        .context = in_column,
        .expected = {"a whole number of answers", "un nombre entier de réponses"},
        .effect = stops,
        .skipped = row_skipped,
        .fix =
            {"--decimal-mark {1} if this mark groups thousands|put % in the heading if these are shares",
             "--decimal-mark {1} si ce signe sépare les milliers|mettez % dans l’en-tête s’il s’agit de parts"}},
    diagnostic_row{
        .code = code::count_overflow,
        .title = {"too many answers to count", "trop de réponses pour être comptées"},
        .expected =
            {"at most 18,446,744,073,709,551,615 answers in all",
             "au plus 18\u202f446\u202f744\u202f073\u202f709\u202f551\u202f615 réponses en tout"},
        .effect = no_result,
        .fix = {"correct the count, or name the column of the counts with --count-column",
                "corrigez l’effectif, ou indiquez la colonne des effectifs avec --count-column"}},
    diagnostic_row{
        .code = code::repeated_score,
        .title = {"this score is listed twice", "cette note figure deux fois"},
        .context = {"first seen on line {0}, column {1}", "déjà vue ligne {0}, colonne {1}"},
        .expected = {"each score or class once, with its count",
                     "chaque note ou classe une seule fois, avec son effectif"},
        .effect = {"which count is right cannot be known: no result",
                   "impossible de savoir quel effectif est le bon\u00a0: aucun résultat"},
        .fix =
            {"--decimal-mark {2} if each line is one answer such as 7,5|keep one of the two rows",
             "--decimal-mark {2} si chaque ligne est une réponse comme 7,5|ne gardez qu’une des deux lignes"}},
    diagnostic_row{
        .code = code::counts_do_not_match_scores,
        .title = {"not as many counts as scores", "pas autant d’effectifs que de notes"},
        .found = {"scores: {0}, counts: {1}", "notes\u00a0: {0}, effectifs\u00a0: {1}"},
        .expected = {"a count for each score", "un effectif pour chaque note"},
        .effect = {"which count belongs to which score cannot be known: no result",
                   "impossible de savoir quel effectif va avec quelle note\u00a0: aucun résultat"},
        .fix = {"write a count for each score, 0 where nobody gave it",
                "écrivez un effectif pour chaque note, 0 si personne ne l’a donnée"}},
    diagnostic_row{
        .code = code::shares_do_not_add_up,
        .title = {"the shares do not add up to 100%", "la somme des parts n’est pas 100\u00a0%"},
        .found = {"{0}% in all", "{0}\u00a0% en tout"},
        .expected = {"100%, give or take 1 for rounding", "100\u00a0%, à 1 près pour les arrondis"},
        .effect = {"some answers are lacking or counted twice: no result",
                   "des réponses manquent ou sont comptées deux fois\u00a0: aucun résultat"},
        .fix = {"complete the shares, or give counts instead",
                "complétez les parts, ou donnez plutôt les effectifs"}},
    diagnostic_row{
        .code = code::unknown_label,
        .title = {"unknown label", "libellé inconnu"},
        .expected = {"one of: {0}", "l’un de\u00a0: {0}"},
        .effect = {"these answers would be lost: no result",
                   "ces réponses seraient perdues\u00a0: aucun résultat"},
        .fix =
            {"write \"{1}\"|give the scores instead of words, one for each label",
             "écrivez «\u00a0{1}\u00a0»|donnez des notes au lieu de mots, une pour chaque libellé"}},
    diagnostic_row{
        .code = code::mixed_quantities,
        .title = {"counts and shares in the same column",
                  "des effectifs et des parts dans la même colonne"},
        .context = in_column,
        .expected = {"the same kind as in the other cells: % in all of them, or in none",
                     "comme dans les autres cellules\u00a0: % partout, ou nulle part"},
        .effect = {"counts and shares cannot be added up: no result",
                   "on ne peut pas additionner effectifs et parts\u00a0: aucun résultat"},
        .fix = {"write the whole column in one kind", "écrivez toute la colonne de la même façon"}},
    diagnostic_row{
        .code = code::missing_class,
        .title = {"a class is missing", "il manque une classe"},
        .found = {"classes: {1}", "classes\u00a0: {1}"},
        .expected = {"classes: {0}", "classes\u00a0: {0}"},
        .effect =
            {"shares would be computed on a part of the answers: no result",
             "les parts seraient calculées sur une partie des réponses\u00a0: aucun résultat"},
        .fix = {"add the class, with 0 if nobody is in it",
                "ajoutez la classe, avec 0 si elle est vide"}},
    diagnostic_row{
        .code = code::out_of_scale,
        .title = {"score out of scale", "note hors échelle"},
        .expected = {"a score from {0} to {1}", "une note de {0} à {1}"},
        .effect = {"no result: every score has to lie on the scale",
                   "aucun résultat\u00a0: chaque note doit être sur l’échelle"},
        .skipped = {"answers not counted: {2}", "réponses non comptées\u00a0: {2}"},
        .fix =
            {"--scale {3} if the question used it|correct the score, or leave it out with --bad-rows skip",
             "--scale {3} si la question l’utilisait|corrigez la note, ou écartez-la avec --bad-rows skip"}},
    diagnostic_row{.code = code::too_many_scores,
                   .title = {"more than {0} different scores", "plus de {0} notes différentes"},
                   .context = {"column \"{1}\"", "colonne «\u00a0{1}\u00a0»"},
                   .expected = {"the few scores that a question offers",
                                "les quelques notes qu’une question propose"},
                   .effect = {"this column does not hold scores: no result",
                              "cette colonne ne contient pas de notes\u00a0: aucun résultat"},
                   .fix = {"name the column of the scores with --column",
                           "indiquez la colonne des notes avec --column"}},
    diagnostic_row{.code = code::no_such_column,
                   .title = {"no such column", "colonne introuvable"},
                   .expected = {"one of: {0}", "l’une de\u00a0: {0}"},
                   .effect = no_result,
                   .fix = {"--column \"{1}\"|take a name or a position of this list",
                           "--column \"{1}\"|prenez un nom ou une position de cette liste"}},
    diagnostic_row{.code = code::which_column,
                   .title = {"several columns could hold the scores",
                             "plusieurs colonnes pourraient contenir les notes"},
                   .expected = {"the name of one of: {0}", "le nom de l’une de\u00a0: {0}"},
                   .effect = {"a guess could be wrong: no result",
                              "deviner serait risqué\u00a0: aucun résultat"},
                   .fix = {"name it, for instance --column \"{1}\"|name it with --column",
                           "indiquez-la, par exemple --column \"{1}\"|indiquez-la avec --column"}},
    diagnostic_row{.code = code::no_layout,
                   .title = {"no scores or counts recognised", "ni notes ni effectifs reconnus"},
                   .expected = {"one answer a line, or scores with their counts",
                                "une réponse par ligne, ou des notes avec leurs effectifs"},
                   .effect = no_result,
                   .fix = {"put the headings score,count above two columns",
                           "mettez les en-têtes Note;Réponses au-dessus de deux colonnes"}},
    diagnostic_row{
        .code = code::shares_disagree,
        .title = {"a share differs from its count", "une part ne correspond pas à son effectif"},
        .context = {"score {0}", "note {0}"},
        .expected = {"{1}%, computed from the counts", "{1}\u00a0%, d’après les effectifs"},
        .effect = {"the counts are used, not the shares",
                   "les effectifs sont utilisés, pas les parts"},
        .fix = {"correct the share or the count", "corrigez la part ou l’effectif"}},
    diagnostic_row{
        .code = code::total_disagrees,
        .title = {"the total differs from the counts", "le total ne correspond pas aux effectifs"},
        .expected = {"{0}, the sum of the counts", "{0}, la somme des effectifs"},
        .effect = {"the counts are used, not the total",
                   "les effectifs sont utilisés, pas le total"},
        .fix = {"look for a count that is wrong or lacking",
                "cherchez un effectif faux ou manquant"}},
    diagnostic_row{
        .code = code::rounded_shares,
        .title = {"the shares add up to {0}%, not 100%",
                  "la somme des parts est de {0}\u00a0%, pas de 100\u00a0%"},
        .expected = {"shares that were rounded one by one", "des parts arrondies une à une"},
        .effect = {"they are used as they stand", "elles sont utilisées telles quelles"},
        .fix = {"give the counts for an exact result",
                "donnez les effectifs pour un résultat exact"}},
    diagnostic_row{
        .code = code::fractional_scores,
        .title = {"some scores are not whole numbers", "certaines notes ne sont pas entières"},
        .expected = {"whole scores, as the question offers them",
                     "des notes entières, comme en propose la question"},
        .effect = {"they are kept exactly and classed by the thresholds",
                   "elles sont conservées telles quelles et classées d’après les seuils"},
        .fix = {"check that these are single answers, not means of several",
                "vérifiez qu’il s’agit de réponses, et non de moyennes"}},
    diagnostic_row{.code = code::narrow_answers,
                   .title = {"no answer is above {0}", "aucune réponse au-dessus de {0}"},
                   .found = {"{1} answers, all from 0 to {0}", "{1} réponses, toutes de 0 à {0}"},
                   .expected = {"some answers in the upper half of a scale from 0 to 10",
                                "des réponses dans la moitié haute d’une échelle de 0 à 10"},
                   .effect = {"if the question offered another scale, the result is wrong",
                              "si la question proposait une autre échelle, le résultat est faux"},
                   .fix = {"say the scale of the question, for instance --scale 1-{0}",
                           "indiquez l’échelle de la question, par exemple --scale 1-{0}"}},
    diagnostic_row{
        .code = code::ambiguous_delimiter,
        .title =
            {"two delimiters read this file, {0} and {1}|{0} may be a decimal mark here",
             "deux séparateurs permettent de lire ce fichier, {0} et {1}|{0} est peut-être ici une virgule décimale"},
        .expected = {"one delimiter that fits|headings, or scores in order",
                     "un seul séparateur qui convienne|des en-têtes, ou des notes dans l’ordre"},
        .effect =
            {"read with {0}: the other one gives another result|read as a score and its count: as one number the result is another",
             "lu avec {0}\u00a0: l’autre donne un autre résultat|lu comme une note et son effectif\u00a0: comme un seul nombre, le résultat est autre"},
        .fix =
            {"--delimiter '{0}' or --delimiter '{1}' settles it|--decimal-mark , if each line is one answer",
             "--delimiter '{0}' ou --delimiter '{1}' tranche|--decimal-mark , si chaque ligne est une réponse"}},
};

}  // namespace kpi::detail
