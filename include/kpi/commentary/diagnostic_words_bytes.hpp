// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include <kpi/commentary/diagnostic_words_files.hpp>

// Bytes that are no table of cells, and too much that cannot be used.

namespace kpi::detail {

inline constexpr std::array byte_words{
    diagnostic_row{
        .code = code::utf32_text,
        .title = {"text in UTF-32", "un texte en UTF-32"},
        .expected = {"text in UTF-8, UTF-16 or an encoding of one byte a character",
                     "un texte en UTF-8, en UTF-16 ou dans un codage d’un octet par caractère"},
        .effect = nothing_read,
        .fix = {"convert it: iconv -f UTF-32 -t UTF-8 FILE | {program}",
                "convertissez-le\u00a0: iconv -f UTF-32 -t UTF-8 FICHIER | {program}"}},
    diagnostic_row{
        .code = code::binary_file,
        .title = {"no text: the file is full of nil bytes",
                  "pas un texte\u00a0: le fichier est plein d’octets nuls"},
        .expected = text_is_due,
        .effect = nothing_read,
        .fix =
            {"export the answers as CSV; look at the file with head -c 300 | od -c",
             "exportez les réponses en CSV\u202f; regardez le fichier avec head -c 300 | od -c"}},
    diagnostic_row{.code = code::too_many_columns,
                   .title = {"a line has more than {0} cells", "une ligne a plus de {0} cellules"},
                   .expected = {"a table of no more columns than a spreadsheet has",
                                "un tableau qui n’a pas plus de colonnes qu’un tableur"},
                   .effect = {"reading stops here", "la lecture s’arrête ici"},
                   .fix = {"--delimiter if another character separates the cells",
                           "--delimiter si un autre caractère sépare les cellules"}},
    diagnostic_row{
        .code = code::too_many_bad_answers,
        .title = {"{0}% of the answers cannot be used",
                  "{0}\u00a0% des réponses sont inutilisables"},
        .found = {"rejected: {1}, out of scale: {2}, of {3} in all",
                  "rejetées\u00a0: {1}, hors échelle\u00a0: {2}, sur {3} en tout"},
        .expected = {"at most {4}%", "au plus {4}\u00a0%"},
        .effect = {"what is left may not stand for the whole: no result",
                   "ce qui reste peut ne pas représenter l’ensemble\u00a0: aucun résultat"},
        .fix =
            {"--column or --scale if these are the answers to another question; --max-bad accepts more",
             "--column ou --scale si ces réponses sont à une autre question\u202f; --max-bad en accepte davantage"}},
};

}  // namespace kpi::detail
