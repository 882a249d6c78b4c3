// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include <kpi/commentary/diagnostic_row.hpp>

// Files that cannot be read, that hold no answer, or whose bytes are no table.

namespace kpi::detail {

inline constexpr words text_is_due = {
    "text: one answer a line, or a table with , ; or tab between cells",
    "du texte\u00a0: une réponse par ligne, ou un tableau aux cellules séparées par une virgule, "
    "un point-virgule ou une tabulation"};
inline constexpr words nothing_read = {"nothing was read from this file",
                                       "rien n’a été lu dans ce fichier"};
inline constexpr words no_result = {"no result for this file", "aucun résultat pour ce fichier"};
inline constexpr words nothing_to_compute = {"there is nothing to compute",
                                             "il n’y a rien à calculer"};
inline constexpr words answer_is_due = {"at least one answer", "au moins une réponse"};

/// What the system says of a file, as far as it is likely to; other reasons stay as it says them.
inline constexpr std::array system_reasons{
    words{"Permission denied", "permission refusée"},
    words{"Input/output error", "erreur d’entrée-sortie"},
    words{"File name too long", "nom de fichier trop long"},
    words{"Too many levels of symbolic links", "trop de liens symboliques à la suite"},
    words{"No space left on device", "plus de place sur le périphérique"},
    words{"Disk quota exceeded", "quota d’espace disque dépassé"},
    words{"File too large", "fichier trop volumineux"},
    words{"Read-only file system", "système de fichiers en lecture seule"},
};

inline constexpr words row_skipped = {"the row is left out and counted as rejected",
                                      "la ligne est écartée et comptée comme rejetée"};

inline constexpr std::array file_words{
    diagnostic_row{.code = code::no_such_file,
                   .title = {"no such file", "fichier introuvable"},
                   .expected = {"the path of a file, or - for standard input",
                                "le chemin d’un fichier, ou - pour l’entrée standard"},
                   .effect = nothing_read,
                   .fix = {"check the name and the folder, for instance with ls",
                           "vérifiez le nom et le dossier, par exemple avec ls"}},
    diagnostic_row{.code = code::is_folder,
                   .title = {"a folder, not a file", "un dossier, pas un fichier"},
                   .expected = {"the path of a file", "le chemin d’un fichier"},
                   .effect = nothing_read,
                   .fix = {"name the files of the folder, for instance with /*.csv after it",
                           "désignez les fichiers du dossier, par exemple avec /*.csv à la suite"}},
    diagnostic_row{
        .code = code::unreadable,
        .title = {"the file cannot be read: {0}|the file cannot be read",
                  "le fichier ne peut pas être lu\u00a0: {0}|le fichier ne peut pas être lu"},
        .expected = {"a file that you may read", "un fichier que vous avez le droit de lire"},
        .effect = nothing_read,
        .fix = {"look at its permissions with ls -l", "regardez ses droits avec ls -l"}},
    diagnostic_row{
        .code = code::file_changed,
        .title = {"the file changed while it was read", "le fichier a changé pendant la lecture"},
        .found = {"{1} bytes", "{1} octets"},
        .expected = {"the {0} bytes that it had", "les {0} octets qu’il comptait"},
        .effect =
            {"answers may be counted in part: no result for this file",
             "des réponses ont pu n’être comptées qu’en partie\u00a0: aucun résultat pour ce fichier"},
        .fix = {"run {program} again once the file is complete",
                "relancez {program} quand le fichier est complet"}},
    diagnostic_row{
        .code = code::excel_workbook,
        .title = {"an Excel workbook (xlsx), not a CSV file",
                  "un classeur Excel (xlsx), pas un fichier CSV"},
        .expected = text_is_due,
        .effect = nothing_read,
        .fix =
            {"open it in Excel or LibreOffice and save the sheet as “CSV UTF-8”",
             "ouvrez-le dans Excel ou LibreOffice et enregistrez la feuille au format «\u00a0CSV UTF-8\u00a0»"}},
    diagnostic_row{
        .code = code::old_excel_workbook,
        .title = {"an old Excel workbook (xls), not a CSV file",
                  "un ancien classeur Excel (xls), pas un fichier CSV"},
        .expected = text_is_due,
        .effect = nothing_read,
        .fix =
            {"open it in Excel or LibreOffice and save the sheet as “CSV UTF-8”",
             "ouvrez-le dans Excel ou LibreOffice et enregistrez la feuille au format «\u00a0CSV UTF-8\u00a0»"}},
    diagnostic_row{
        .code = code::opendocument,
        .title = {"an OpenDocument file (ods), not a CSV file",
                  "un document OpenDocument (ods), pas un fichier CSV"},
        .expected = text_is_due,
        .effect = nothing_read,
        .fix =
            {"open it in LibreOffice and save the sheet as “Text CSV”",
             "ouvrez-le dans LibreOffice et enregistrez la feuille au format «\u00a0Texte CSV\u00a0»"}},
    diagnostic_row{.code = code::gzip_archive,
                   .title = {"a compressed file (gzip)", "un fichier compressé (gzip)"},
                   .expected = text_is_due,
                   .effect = nothing_read,
                   .fix = {"unpack it while reading: gunzip -c FILE | {program}",
                           "décompressez-le à la lecture\u00a0: gunzip -c FICHIER | {program}"}},
    diagnostic_row{
        .code = code::zip_archive,
        .title = {"a zip archive", "une archive zip"},
        .expected = text_is_due,
        .effect = nothing_read,
        .fix = {"unpack it with unzip and name the CSV file that was inside",
                "décompressez-la avec unzip et désignez le fichier CSV qu’elle contenait"}},
    diagnostic_row{
        .code = code::pdf_document,
        .title = {"a PDF document", "un document PDF"},
        .expected = text_is_due,
        .effect = nothing_read,
        .fix =
            {"copy its table into a spreadsheet and save that as “CSV UTF-8”",
             "copiez son tableau dans un tableur et enregistrez-le au format «\u00a0CSV UTF-8\u00a0»"}},
    diagnostic_row{
        .code = code::html_page,
        .title = {"a web page or another text of tags (HTML, XML)",
                  "une page web ou un autre texte balisé (HTML, XML)"},
        .expected = text_is_due,
        .effect = nothing_read,
        .fix = {"export the answers as CSV from the site, instead of saving its page",
                "exportez les réponses en CSV depuis le site au lieu d’enregistrer sa page"}},
    diagnostic_row{
        .code = code::json_text,
        .title = {"a JSON text, not a CSV file", "un texte JSON, pas un fichier CSV"},
        .expected = text_is_due,
        .effect = nothing_read,
        .fix = {"take the scores out, for instance: jq -r '.[].score' FILE | {program}",
                "extrayez-en les notes, par exemple\u00a0: jq -r '.[].score' FICHIER | {program}"}},
    diagnostic_row{.code = code::empty_file,
                   .title = {"the file is empty", "le fichier est vide"},
                   .expected = answer_is_due,
                   .effect = nothing_to_compute,
                   .fix = {"export the answers again, then look at the file with head",
                           "exportez de nouveau les réponses, puis regardez le fichier avec head"}},
    diagnostic_row{
        .code = code::header_alone,
        .title = {"a heading, but no answer under it", "un en-tête, mais aucune réponse dessous"},
        .expected = answer_is_due,
        .effect = nothing_to_compute,
        .fix = {"write the answers under the heading, one a line",
                "écrivez les réponses sous l’en-tête, une par ligne"}},
    diagnostic_row{
        .code = code::no_answer,
        .title = {"no valid answer (missing: {0}, rejected: {1})",
                  "aucune réponse valable (non-réponses\u00a0: {0}, lignes rejetées\u00a0: {1})"},
        .expected = answer_is_due,
        .effect = nothing_to_compute,
        .fix = {"name the column of the scores with --column",
                "indiquez la colonne des notes avec --column"}},
    diagnostic_row{
        .code = code::counts_all_zero,
        .title = {"all counts are 0", "tous les effectifs sont nuls"},
        .expected = {"at least one count above 0", "au moins un effectif supérieur à 0"},
        .effect = nothing_to_compute,
        .fix =
            {"fill in the counts; --count-column names their column in a file",
             "complétez les effectifs\u202f; --count-column désigne leur colonne dans un fichier"}},
    diagnostic_row{
        .code = code::open_quote,
        .title = {"a quote is opened here and never closed",
                  "un guillemet est ouvert ici et jamais fermé"},
        .expected = {"a \" at the end of the cell, at most 65,536 bytes further on",
                     "un \" à la fin de la cellule, au plus 65\u202f536 octets plus loin"},
        .effect = {"everything after it would be one cell: reading stops",
                   "toute la suite ne formerait qu’une cellule\u00a0: la lecture s’arrête"},
        .fix = {"close the quote, or write \"\" for a quote that belongs to the text",
                "fermez le guillemet, ou écrivez \"\" pour un guillemet qui fait partie du texte"}},
    diagnostic_row{.code = code::text_after_quote,
                   .title = {"text after the closing quote of a cell",
                             "du texte après le guillemet fermant d’une cellule"},
                   .expected = {"the end of the cell", "la fin de la cellule"},
                   .effect = no_result,
                   .skipped = row_skipped,
                   .fix = {"write \"\" for each quote inside the cell",
                           "doublez (\"\") chaque guillemet à l’intérieur de la cellule"}},
    diagnostic_row{.code = code::cell_too_long,
                   .title = {"a cell or a line is too long (above {0} bytes)",
                             "une cellule ou une ligne est trop longue (plus de {0} octets)"},
                   .expected = {"a table of text with lines of a usual length",
                                "un tableau de texte aux lignes de longueur ordinaire"},
                   .effect = {"reading stops here", "la lecture s’arrête ici"},
                   .fix = {"check that this is the CSV file, with head -c 300",
                           "vérifiez avec head -c 300 qu’il s’agit bien du fichier CSV"}},
    diagnostic_row{
        .code = code::not_decoded,
        .title = {"{2} characters could not be decoded|a character could not be decoded",
                  "{2} caractères n’ont pas pu être décodés|un caractère n’a pas pu être décodé"},
        .found = {"{0}, which is not {1}", "{0}, qui n’existe pas en {1}"},
        .expected = {"the same encoding in the whole file", "le même codage dans tout le fichier"},
        .effect =
            {"shown as “�”: figures are not affected, words may not be recognised",
             "affichage par «\u00a0�\u00a0»\u00a0: sans effet sur les chiffres, mais des mots peuvent ne pas être reconnus"},
        .fix =
            {"--encoding says which it is; save the file again as UTF-8 if it mixes several",
             "--encoding l’indique\u202f; enregistrez le fichier en UTF-8 s’il en mélange plusieurs"}},
};

}  // namespace kpi::detail
