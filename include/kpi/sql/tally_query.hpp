// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/sql/dialect.hpp>
#include <kpi/sql/identifier.hpp>
#include <kpi/text/language.hpp>

namespace kpi::sql {

/// What is to be counted: names as the database has them, not yet quoted.
struct tally_request {
  sql::dialect in = sqlite;
  std::optional<std::string> schema = {};
  std::vector<std::string> tables =
      {};  ///< parts of one survey, with these columns each; at least one
  std::string column = {};
  std::vector<std::string> by = {};
  std::optional<std::string> weight = {};
  language lang = language::english;  ///< of the message that the database may give
};

/// The statement whose result, as CSV, is the distribution file of the tables:
/// `[SEGMENT,…]score,count[,weight,weight_squared]`, the rows `missing` and `rejected` of each segment first.
///
/// The database only gathers rows that are alike, adds up their numbers and, exactly, their weights. What a
/// score says is left to the program that reads the result, so that it is what it is in a file: words for no
/// answer, labels, "8,5", text that is no score. Nothing and blanks are `missing`. Answers whose weight is no
/// number from 0 on have a row of their own, without weights.
///
/// The innermost part names columns and nothing else, since that is what a database can hand on to the servers
/// that hold its parts. Errors: not_a_name.
result<std::string> tally_query(tally_request const& asked);

// -------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr words too_fine_weight = {
    "a weight has more than 18 decimals: round it in a view and tally that",
    "un poids a plus de 18 décimales\u00a0: arrondissez-le dans une vue et comptez-la"};

/// Every {blank} of the pattern filled in.
inline std::string filled(std::string_view pattern, std::string_view blank, std::string_view with) {
  std::string text;
  std::string const mark = '{' + std::string(blank) + '}';
  for (auto at = pattern.find(mark); at != pattern.npos; at = pattern.find(mark)) {
    text.append(pattern.substr(0, at)).append(with);
    pattern.remove_prefix(at + mark.size());
  }
  return text.append(pattern);
}

/// The names of a request, quoted.
struct quoted_names {
  std::vector<std::string> tables = {};
  std::vector<std::string> columns = {};  ///< segments, score, weight
};

inline result<quoted_names> quoted(tally_request const& asked) {
  quoted_names names;
  std::string schema;
  if (asked.schema) {
    auto const name = identifier(*asked.schema);
    if (!name) return tl::unexpected(name.error());
    schema = *name + '.';
  }
  for (std::string const& table : asked.tables) {
    auto const name = identifier(table);
    if (!name) return tl::unexpected(name.error());
    names.tables.push_back(schema + *name);
  }
  std::vector<std::string> columns = asked.by;
  columns.push_back(asked.column);
  if (asked.weight) columns.push_back(*asked.weight);
  for (std::string const& column : columns) {
    auto name = identifier(column);
    if (!name) return tl::unexpected(name.error());
    names.columns.push_back(std::move(*name));
  }
  return names;
}

/// Writes the statement part by part.
class query_text {
public:
  query_text(tally_request const& asked, quoted_names names)
      : asked_(asked), db_(asked.in), names_(std::move(names)), prefix_(free_prefix()) {}

  std::string text() const {
    return "WITH " + part("answers", answers()) + ",\n" + part("cells", cells()) + ",\n" +
           part("lines", lines()) + ",\n" + part("sums", sums()) + '\n' + result_rows() + ";\n";
  }

private:
  /// No table may be called as a part is: in SQLite the part would be taken for it.
  std::string free_prefix() const {
    std::string prefix = "kpi_";
    auto const starts = [&](std::string const& table) {
      for (std::size_t i = 0; i < prefix.size(); ++i)
        if (i >= table.size() || (table[i] != prefix[i] && table[i] + ('a' - 'A') != prefix[i]))
          return false;
      return true;
    };
    for (std::string const& table : asked_.tables)
      while (starts(table)) prefix += '_';
    return prefix;
  }

  std::string part(std::string_view name, std::string const& select) const {
    return prefix_ + std::string(name) + " AS (\n" + select + "\n)";
  }

  std::string from(std::string_view name, std::string_view alias) const {
    return "\n  FROM " + prefix_ + std::string(name) + " AS " + std::string(alias);
  }

  /// "s1, s2, " with what stands before each name.
  std::string segments(std::string_view before) const {
    std::string list;
    for (std::size_t i = 1; i <= asked_.by.size(); ++i)
      list.append(before).append("s").append(std::to_string(i)).append(", ");
    return list;
  }

  std::string as_text(std::string const& cell) const {
    return "CAST(" + cell + " AS " + std::string(db_.text) + ')';
  }

  /// Every column by the alias of its table: SQLite takes "name" alone for a text where there is no such column.
  std::string grouped(std::string const& table) const {
    std::string select;
    std::string group;
    std::size_t const last = asked_.by.size();
    for (std::size_t i = 0; i < names_.columns.size(); ++i) {
      std::string const column = "t." + names_.columns[i];
      std::string const alias = i < last    ? 's' + std::to_string(i + 1)
                                : i == last ? "score"
                                            : "weight";
      select += fmt::format("{} AS {}, ", column, alias);
      group += (i == 0 ? "" : ", ") + column;
    }
    return "  SELECT " + select + "COUNT(*) AS n\n  FROM " + table + " AS t\n  GROUP BY " + group;
  }

  std::string answers() const {
    std::string text;
    for (std::string const& table : names_.tables)
      text += (text.empty() ? "" : "\n  UNION ALL\n") + grouped(table);
    return text;
  }

  std::string cells() const {
    std::string text = "  SELECT\n";
    for (std::size_t i = 1; i <= asked_.by.size(); ++i) {
      std::string const name = 's' + std::to_string(i);
      text += fmt::format("    COALESCE(TRIM({}), '') AS {},\n", as_text("a." + name), name);
    }
    text += "    COALESCE(NULLIF(TRIM(" + as_text("a.score") + "), ''), 'missing') AS score,\n";
    if (asked_.weight) {
      std::string const weight = filled(db_.weight, "cell", "a.weight");
      text += "    " + filled(weight, "too_fine", too_fine_weight.in(asked_.lang)) + " AS w,\n";
    }
    return text + "    a.n AS n" + from("answers", "a");
  }

  std::string weights_of_cell() const {
    std::string text;
    for (weight_sum const& sum : db_.sums)
      text += ",\n    CASE WHEN c.score <> 'missing' THEN " +
              filled(filled(sum.of, "n", "c.n"), "w", "c.w") + " END AS " + std::string(sum.name);
    return text;
  }

  std::string empty_line(std::string const& name) const {
    std::string text = "\n  UNION ALL\n  SELECT " + segments("c.") + '\'' + name + "', 0";
    if (asked_.weight)
      for (std::size_t i = 0; i < db_.sums.size(); ++i) text += ", NULL";
    return text + from("cells", "c");
  }

  std::string lines() const {
    return "  SELECT " + segments("c.") + "c.score, c.n" +
           (asked_.weight ? weights_of_cell() : "") + from("cells", "c") + empty_line("missing") +
           empty_line("rejected");
  }

  std::string sums() const {
    std::string text = "  SELECT " + segments("l.") + "l.score, SUM(l.n) AS n";
    if (asked_.weight)
      for (weight_sum const& sum : db_.sums)
        text += ",\n    " + filled(db_.sum, "of", "l." + std::string(sum.name)) + " AS " +
                std::string(sum.name);
    return text + from("lines", "l") + "\n  GROUP BY " + segments("l.") + "l.score" +
           (asked_.weight ? ", l.w1 IS NULL" : "");
  }

  /// Segments by their bytes, blank ones last; of scores the shorter first, so that 10 comes after 9.
  std::string order() const {
    std::string const bytes(db_.byte_order);
    std::string text;
    for (std::size_t i = 1; i <= asked_.by.size(); ++i) {
      std::string const name = "s.s" + std::to_string(i);
      text += fmt::format("  {0} = '', {0}{1},\n", name, bytes);
    }
    return text + "  CASE s.score WHEN 'missing' THEN 0 WHEN 'rejected' THEN 1 ELSE 2 END,\n" +
           "  LENGTH(s.score), s.score" + bytes + (asked_.weight ? ", s.w1 IS NULL" : "");
  }

  std::string result_rows() const {
    std::string text = "SELECT\n";
    for (std::size_t i = 0; i < asked_.by.size(); ++i)
      text += "  s.s" + std::to_string(i + 1) + " AS " + names_.columns[i] + ",\n";
    text += "  s.score AS \"score\",\n  s.n AS \"count\"";
    if (asked_.weight)
      text += ",\n  " + std::string(db_.weights) + " AS \"weight\",\n  " +
              std::string(db_.squares) + " AS \"weight_squared\"";
    return text + "\nFROM " + prefix_ + "sums AS s\nORDER BY\n" + order();
  }

  tally_request const& asked_;
  sql::dialect const& db_;
  quoted_names names_;
  std::string prefix_;
};

}  // namespace detail

inline result<std::string> tally_query(tally_request const& asked) {
  auto names = detail::quoted(asked);
  if (!names) return tl::unexpected(names.error());
  return detail::query_text(asked, std::move(*names)).text();
}

}  // namespace kpi::sql
