// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include <kpi/commentary/diagnostic_words_files.hpp>

// Names that no table or column can have, or that say something else than a name.

namespace kpi::detail {

inline constexpr words no_sql = {"no SQL was written", "aucun SQL n’a été écrit"};

inline constexpr std::array sql_words{
    diagnostic_row{
        .code = code::not_a_name,
        .title = {"{0} needs a name|not a name", "{0} attend un nom|pas un nom"},
        .expected = {"text in UTF-8 that is not empty, as the database has it",
                     "un texte en UTF-8, non vide, tel que la base le connaît"},
        .effect = no_sql,
        .fix = {"look it up: .schema in sqlite3, \\d in psql, DESCRIBE in DuckDB",
                "cherchez-le\u00a0: .schema dans sqlite3, \\d dans psql, DESCRIBE dans DuckDB"}},
    diagnostic_row{
        .code = code::column_by_place,
        .title = {"{0} needs the name of a column", "{0} attend le nom d’une colonne"},
        .expected =
            {"a name as the database has it; ={1} if it is really \"{1}\"",
             "un nom tel que la base le connaît\u202f; ={1} si c’est bien «\u00a0{1}\u00a0»"},
        .effect = no_sql,
        .fix =
            {"{0} \"{2}\" here, then {0} \"{1}\" for the program that reads the result|write the column’s name: tables have no order that you can rely on",
             "{0} \"{2}\" ici, puis {0} \"{1}\" pour le programme qui lira le résultat|écrivez le nom de la colonne\u00a0: l’ordre des colonnes d’une table n’est pas fiable"}},
};

/// What `kpi-sql` lacks is always one of these.
inline constexpr std::array kpi_sql_words{
    diagnostic_row{.code = code::needs,
                   .title = {"{1} is missing", "il manque {1}"},
                   .expected = {"--dialect, --table and --column, at least",
                                "au moins --dialect, --table et --column"},
                   .fix = {"add {1}; {program} --help says what it is",
                           "ajoutez {1}\u202f; {program} --help dit ce que c’est"}}};

}  // namespace kpi::detail
