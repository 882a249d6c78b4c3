// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace kpi::sql {

/// A sum that the weights need, of an expression over {n} answers of weight {w}.
struct weight_sum {
  std::string_view name;
  std::string_view of;
};

/// How a database differs from the others where a table is tallied. Weights are added up as exact decimals
/// everywhere, never as binary fractions: what the last digit is would depend on the order of the rows.
struct dialect {
  std::string_view name;
  std::string_view text;        ///< the type of text
  std::string_view byte_order;  ///< sorts text by its bytes
  std::string_view
      weight;  ///< what the cell {cell} says as an exact number; NULL where it is no weight
  std::span<weight_sum const> sums;
  std::string_view sum;      ///< adds {of} up; NULL for nothing
  std::string_view weights;  ///< Σw of the sums, as kpi-tally writes it
  std::string_view squares;  ///< Σw²
};

// -------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr std::array decimal_sums{
    weight_sum{"w1", "decimal_mul(CAST({n} AS TEXT), {w})"},
    weight_sum{"w2", "decimal_mul(CAST({n} AS TEXT), decimal_mul({w}, {w}))"}};

inline constexpr std::array numeric_sums{weight_sum{"w1", "{n} * {w}"},
                                         weight_sum{"w2", "{n} * {w} * {w}"}};

inline constexpr std::array halved_sums{
    weight_sum{"w1", "{n} * {w}"},
    weight_sum{"aa", "{n} * ({w} // 1000000000) * ({w} // 1000000000)"},
    weight_sum{"ab", "{n} * 2 * ({w} // 1000000000) * ({w} % 1000000000)"},
    weight_sum{"bb", "{n} * ({w} % 1000000000) * ({w} % 1000000000)"}};

}  // namespace detail

/// Has no exact decimals but in its shell, whose functions calculate with the text of numbers.
inline constexpr dialect sqlite{
    "sqlite",
    "TEXT",
    "",
    R"(CASE
      WHEN TYPEOF({cell}) NOT IN ('integer', 'real') AND (TRIM({cell}) GLOB '*[^0-9.]*'
        OR TRIM({cell}) GLOB '*.*.*' OR TRIM({cell}) NOT GLOB '*[0-9]*') THEN NULL
      WHEN CAST({cell} AS REAL) BETWEEN 0 AND 1e308 THEN TRIM(CAST({cell} AS TEXT))
    END)",
    detail::decimal_sums,
    "CASE WHEN COUNT({of}) > 0 THEN decimal_sum({of}) END",
    "CASE WHEN s.w1 LIKE '%.%' THEN RTRIM(RTRIM(s.w1, '0'), '.') ELSE s.w1 END",
    "CASE WHEN s.w2 LIKE '%.%' THEN RTRIM(RTRIM(s.w2, '0'), '.') ELSE s.w2 END"};

/// `numeric` has as many decimals as are needed.
inline constexpr dialect postgresql{"postgresql",      "text",
                                    R"( COLLATE "C")",
                                    R"(CASE
      WHEN TRIM(CAST({cell} AS text)) ~* '^([0-9]+[.]?[0-9]*|[.][0-9]+)(e[-+]?[0-9]+)?$'
        THEN CAST(TRIM(CAST({cell} AS text)) AS numeric)
    END)",           detail::numeric_sums,
                                    "SUM({of})",       "TRIM_SCALE(s.w1)",
                                    "TRIM_SCALE(s.w2)"};

/// DECIMAL has 38 digits, too few for squares. So a weight is a whole number of 10⁻¹⁸ in two halves,
/// w = a·10⁻⁹ + b·10⁻¹⁸, and w² = a²·10⁻¹⁸ + 2ab·10⁻²⁷ + b²·10⁻³⁶. What exceeds 128 bits, or has more decimals
/// than that, ends in an error and never in another number.
inline constexpr dialect duckdb{"duckdb",        "VARCHAR",           "",
                                R"(CASE
      WHEN NOT REGEXP_FULL_MATCH(TRIM(CAST({cell} AS VARCHAR)), '([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?')
        THEN NULL
      WHEN LENGTH(REGEXP_EXTRACT(CAST({cell} AS VARCHAR), '[.]([0-9]*?)0*([eE]| *$)', 1))
        + COALESCE(TRY_CAST(REGEXP_EXTRACT(CAST({cell} AS VARCHAR), '[eE]-([0-9]+)', 1) AS INTEGER), 0) > 18
        THEN ERROR('{too_fine}')
      ELSE CAST(REPLACE(CAST(CAST(CAST({cell} AS VARCHAR) AS DECIMAL(38, 18)) AS VARCHAR), '.', '') AS HUGEINT)
    END)",         detail::halved_sums, "SUM({of})",
                                R"(RTRIM(RTRIM(
      (s.w1 // 1000000000000000000) || '.' || LPAD(CAST(s.w1 % 1000000000000000000 AS VARCHAR), 18, '0'),
      '0'), '.'))",
                                R"(RTRIM(RTRIM(
      ((s.aa + (s.ab + s.bb // 1000000000) // 1000000000) // 1000000000000000000) || '.'
      || LPAD(CAST((s.aa + (s.ab + s.bb // 1000000000) // 1000000000) % 1000000000000000000 AS VARCHAR), 18, '0')
      || LPAD(CAST((s.ab + s.bb // 1000000000) % 1000000000 AS VARCHAR), 9, '0')
      || LPAD(CAST(s.bb % 1000000000 AS VARCHAR), 9, '0'),
      '0'), '.'))"};

inline constexpr std::array dialects{sqlite, postgresql, duckdb};

}  // namespace kpi::sql
