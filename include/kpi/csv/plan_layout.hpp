// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/csv/dialect_detection.hpp>
#include <kpi/csv/head.hpp>
#include <kpi/csv/long_form.hpp>
#include <kpi/csv/mixed_costs.hpp>
#include <kpi/csv/plan_cell.hpp>
#include <kpi/csv/plan_reading.hpp>
#include <kpi/csv/plan_vocabulary.hpp>
#include <kpi/csv/table.hpp>

namespace kpi::csv {

/// A channel's column, and that of the percents which repeat its amounts.
struct channel_column {
  std::size_t column = 0;
  std::string name;
  std::optional<std::size_t> percent = {};
};

/// A plan's table, channels across: what its head decides about the rest.
struct plan_table {
  table rows = {};  ///< the items, below the header
  std::vector<channel_column> channels = {};
  std::optional<std::size_t> type = {};
  std::optional<std::size_t> unit = {};
  std::optional<std::size_t> whole = {};    ///< of which the channels are parts: "Total"
  std::vector<std::string> titles = {};     ///< above the table, and in its corner
  std::vector<std::string> set_aside = {};  ///< headings of columns that are no channel
  bool turned = false;
  bool long_form = false;  ///< one figure a row
};

/// The delimiter that splits the records best, by the figures that come out; none when the text has
/// no table.
struct plan_dialect {
  dialect_candidate how = {};      ///< without its records
  table rows = {};                 ///< without blank ones
  std::optional<char> close = {};  ///< another delimiter that splits most lines
};

plan_dialect plan_dialect_of(std::string_view text, plan_request const& asked);

/// The decimal mark: asked for; or shown by the cells; or the point, where the comma separates cells.
stated<decimal_mark> plan_mark_of(plan_dialect const& dialect, plan_request const& asked);

/// What groups thousands: asked for, or the only mark that the cells show. For telling.
stated<thousands_mark> plan_thousands_of(plan_dialect const& dialect, decimal_mark mark,
                                         plan_request const& asked);

/// The table in those records. Errors: header_alone, no_plan, channel_without_name,
/// repeated_channel; none has a file yet.
result<plan_table> plan_table_of(table const& rows, number_marks mark);

// -------------------------------------------------------------------------------------------------

namespace detail {

inline bool is_figure(std::string_view text, number_marks mark) {
  cell_content const content = parse_plan_cell(text, mark).content;
  return content == cell_content::number || content == cell_content::ambiguous;
}

/// "2025" is a channel's name in the header, and a figure elsewhere.
inline bool is_year(std::string_view text) {
  text = trimmed(text);
  return text.size() == 4 && kpi::detail::all_digits(text) &&
         (text.starts_with("19") || text.starts_with("20"));
}

/// Cells beside the first one that read as figures.
inline std::size_t figures_in(record const& r, number_marks mark) {
  std::size_t figures = 0;
  for (std::size_t i = 1; i < r.size(); ++i) figures += is_figure(r.text(i), mark) ? 1U : 0U;
  return figures;
}

inline table filled_rows(std::vector<record> const& records, bool stated) {
  table rows;
  for (std::size_t i = stated ? 1 : 0; i < records.size(); ++i)
    if (!is_blank(records[i])) rows.push_back(records[i]);
  return rows;
}

inline std::size_t figures_in(table const& rows) {
  std::size_t figures = 0;
  for (record const& r : rows) figures += figures_in(r, decimal_mark::either);
  return figures;
}

/// Text in one line: a heading may be broken inside its cell.
inline std::string one_line(std::string_view text) {
  std::string line;
  for (char const c : trimmed(text)) {
    bool const space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!space || !line.ends_with(' ')) line += space ? ' ' : c;
  }
  return line;
}

inline bool is_revenue(std::string_view name) {
  return facts_of_row(name).role == row_role::revenue;
}

/// What is sold and for how much: headings that say so twice are those of products, one a row.
inline bool speaks_of_sales(record const& headings) {
  std::size_t sales = 0;
  for (std::size_t i = 1; i < headings.size(); ++i) {
    row_role const role = facts_of_row(headings.text(i)).role;
    if (role == row_role::revenue) return true;
    sales += role == row_role::units || role == row_role::price ? 1U : 0U;
  }
  return sales > 1;
}

/// Items across and channels down: the revenue (or units and price) is a heading, and no row's name.
inline bool is_turned(table const& rows) {
  for (record const& r : rows)
    if (is_revenue(r.text(0))) return false;
  return speaks_of_sales(rows.front());
}

/// A row with text in several cells and no figure but years: the channels' names. A row that names
/// the revenue is none.
inline bool is_header(record const& r, number_marks mark) {
  bool const corner = !trimmed(r.text(0)).empty();
  if (filled_fields(r) < (corner ? 2U : 1U) || is_revenue(r.text(0))) return false;
  for (std::size_t i = 1; i < r.size(); ++i)
    if (is_figure(r.text(i), mark) && !is_year(r.text(i))) return false;
  return true;
}

/// "Magasin (%)" beside "Magasin (€)": the percents of the same channel.
inline bool is_percent_of(std::string_view heading, channel_column const& channel) {
  if (!speaks_of_percents(folded(heading))) return false;
  std::string const name = core_of(channel.name).text;
  std::string own = core_of(heading).text;
  if (own.ends_with(" %") || own.ends_with("en %")) own = own.substr(0, own.rfind(' '));
  return own == name;
}

inline void take_column(plan_table& into, record const& header, std::size_t column) {
  std::string name = one_line(header.text(column));
  plan_column what = plan_column_of(name);
  channel_column* const last = into.channels.empty() ? nullptr : &into.channels.back();
  bool const percents =
      what == plan_column::part || (last != nullptr && is_percent_of(name, *last));
  if (percents && last != nullptr && !last->percent) last->percent = column;
  if (percents) what = plan_column::part;
  switch (what) {
    case plan_column::type: into.type = column; return;
    case plan_column::unit: into.unit = column; return;
    case plan_column::channel: into.channels.push_back({column, std::move(name)}); return;
    case plan_column::whole: into.whole = column; break;
    case plan_column::part:
    case plan_column::total:
    case plan_column::note: break;
  }
  auto& aside = into.set_aside;
  if (std::find(aside.begin(), aside.end(), name) == aside.end()) aside.push_back(std::move(name));
}

/// A column without a name and without figures is nothing.
inline bool holds_figures(table const& rows, std::size_t column, number_marks mark) {
  return std::any_of(rows.begin(), rows.end(),
                     [&](record const& r) { return is_figure(r.text(column), mark); });
}

inline result<void> check_names(plan_table const& found, record const& header) {
  std::vector<std::string> seen;
  for (channel_column const& c : found.channels) {
    position const at = header.at(c.column);
    place const where{{}, at.line, at.column};
    if (c.name.empty())
      return failure(code::channel_without_name, where, {}, {std::uint64_t{c.column + 1}});
    std::string const name = folded(c.name);
    if (std::find(seen.begin(), seen.end(), name) != seen.end())
      return failure(code::repeated_channel, where, c.name);
    seen.push_back(name);
  }
  return {};
}

/// The table without a header: its first row of figures has a column without a name.
inline tl::unexpected<error> without_header(table const& rows, number_marks mark) {
  for (record const& r : rows)
    for (std::size_t i = 1; i < r.size(); ++i)
      if (is_figure(r.text(i), mark))
        return failure(code::channel_without_name, {{}, r.at(i).line, r.at(i).column},
                       std::string(r.text(i)), {std::uint64_t{i + 1}});
  return failure(code::no_plan, {{}, rows.front().line(), 0},
                 std::string(trimmed(rows.front().text(0))));
}

/// "Montant", "%": the second line of a heading whose first names each channel once.
inline bool is_subheading(record const& r) {
  std::size_t percents = 0;
  std::size_t amounts = 0;
  for (std::size_t i = 1; i < r.size(); ++i) {
    std::string const word = folded(r.text(i));
    if (word.empty()) continue;
    bool const percent = plan_column_of(word) == plan_column::part;
    bool const amount = word == "montant" || word == "montants" || word == "amount" ||
                        word == "amounts" || word == "valeur" || word == "value" ||
                        (unit_of(word) && unit_of(word)->kind == unit_kind::money);
    if (!percent && !amount) return false;
    percents += percent ? 1U : 0U;
    amounts += amount ? 1U : 0U;
  }
  return percents > 0 && amounts > 0;
}

/// The two lines of a heading as one: the channel's name above its amounts, "%" above its percents.
inline record joined_heading(record const& names, record const& below) {
  record joined;
  std::size_t named = 0;
  for (std::size_t i = 0; i < std::max(names.size(), below.size()); ++i) {
    if (!trimmed(names.text(i)).empty()) named = i;
    bool const percents = i > 0 && plan_column_of(one_line(below.text(i))) == plan_column::part;
    bool const amounts = i > 0 && !trimmed(below.text(i)).empty();
    std::string_view const text = percents ? below.text(i) : names.text(amounts ? named : i);
    joined.append(text, i < names.size() ? names.at(i) : below.at(i), false);
  }
  return joined;
}

inline result<plan_table> table_below(table const& rows, std::size_t header, number_marks mark) {
  plan_table found;
  record const& names = rows[header];
  for (std::size_t i = header + 1; i < rows.size(); ++i) append_row(found.rows, rows[i], mark);
  for (std::size_t i = 0; i < header; ++i) found.titles.push_back(one_line(rows[i].text(0)));
  if (!trimmed(names.text(0)).empty()) found.titles.push_back(one_line(names.text(0)));
  if (found.rows.empty())
    return failure(code::header_alone, {{}, names.line(), 0}, one_line(names.text(0)));
  std::size_t const columns = std::max(filled_columns(found.rows), names.size());
  for (std::size_t i = 1; i < columns; ++i)
    if (!trimmed(names.text(i)).empty() || holds_figures(found.rows, i, mark))
      take_column(found, names, i);
  if (found.channels.empty())
    return failure(code::no_plan, {{}, names.line(), 0}, one_line(names.text(0)));
  if (auto const named = check_names(found, names); !named) return tl::unexpected(named.error());
  return found;
}

inline result<plan_table> table_of_long_form(table const& rows, number_marks mark) {
  auto wide = wide_of(rows);
  if (!wide) return tl::unexpected(wide.error());
  auto found = table_below(*wide, 0, mark);
  if (found) found->long_form = true;
  return found;
}

}  // namespace detail

inline plan_dialect plan_dialect_of(std::string_view text, plan_request const& asked) {
  dialect_request const wanted{asked.delimiter, asked.quote, asked.backslash,
                               asked.mark == decimal_mark::comma};
  bool const stated = stated_delimiter(text).has_value();
  plan_dialect best;
  std::pair<std::size_t, bool> most{0, false};
  bool first = true;
  for (auto& c : dialect_candidates(text, true, wanted)) {
    table rows = detail::filled_rows(c.records, stated);
    std::pair const merit(detail::figures_in(rows), quality(rows).even);
    bool const better = std::pair(merit.second, merit.first) > std::pair(most.second, most.first);
    bool const loses = !first && !better;
    if (loses) best.close = c.how.delimiter;
    if (loses) continue;
    c.records.clear();
    auto const close = first ? std::nullopt : best.how.how.delimiter;
    best = {std::move(c), std::move(rows), close};
    most = merit;
    first = false;
  }
  return best;
}

inline stated<decimal_mark> plan_mark_of(plan_dialect const& dialect, plan_request const& asked) {
  if (asked.mark) return {*asked.mark, provenance::option};
  number_marks const left(decimal_mark::either, asked.thousands.value_or(thousands_mark::any));
  if (left.decimal != decimal_mark::either) return {left.decimal, provenance::option};
  bool comma = false;
  bool point = false;
  for (record const& r : dialect.rows)
    for (std::size_t i = 1; i < r.size(); ++i) {
      decimal_mark const shown = shown_mark(r.text(i));
      comma = comma || shown == decimal_mark::comma;
      point = point || shown == decimal_mark::point;
    }
  if (comma != point)
    return {comma ? decimal_mark::comma : decimal_mark::point, provenance::detected};
  if (dialect.how.how.delimiter == ',') return {decimal_mark::point, provenance::detected};
  return {decimal_mark::either, provenance::by_default};
}

inline stated<thousands_mark> plan_thousands_of(plan_dialect const& dialect, decimal_mark mark,
                                                plan_request const& asked) {
  return detail::thousands_for(shown_marks(dialect.rows).thousands, mark, asked.thousands);
}

inline result<plan_table> plan_table_of(table const& rows, number_marks mark) {
  if (rows.empty()) return failure(code::empty_file);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    bool const alone = filled_fields(rows[i]) == 1 && !trimmed(rows[i].text(0)).empty();
    if (alone && !detail::is_figure(rows[i].text(0), mark) && i + 1 < rows.size()) continue;
    if (!detail::is_header(rows[i], mark)) break;
    table const below(rows.begin() + static_cast<std::ptrdiff_t>(i), rows.end());
    if (detail::is_long_form(rows[i])) return detail::table_of_long_form(below, mark);
    if (i + 1 < rows.size() && detail::is_subheading(rows[i + 1])) {
      table single = rows;
      single[i] = detail::joined_heading(rows[i], rows[i + 1]);
      single.erase(single.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      return detail::table_below(single, i, mark);
    }
    if (!detail::is_turned(below)) return detail::table_below(rows, i, mark);
    auto turned = detail::table_below(transposed(below), 0, mark);
    if (turned) turned->turned = true;
    return turned;
  }
  return detail::without_header(rows, mark);
}

}  // namespace kpi::csv
