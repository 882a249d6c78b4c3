// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <kpi/commentary/diagnostics.hpp>
#include <kpi/render/record.hpp>
#include <kpi/text/decimal.hpp>

namespace kpi {

/// What a program that opens the CSV expects: RFC 4180, or a French spreadsheet (semicolon, decimal
/// comma, byte-order mark).
enum class csv_style { iso, french };

struct csv_options {
  csv_style style = csv_style::iso;
  std::optional<unsigned> decimals = {};  ///< exactly so many; absent: at most 10, zeros dropped
  rounding rule = rounding::half_away;
};

/// At most so many decimals where a figure is written for machines.
inline constexpr unsigned machine_decimals = 10;

/// A figure for machines, dot decimals and ASCII minus.
inline std::string machine_text(rational const& x, std::optional<unsigned> decimals,
                                rounding rule) {
  return decimals ? fixed_text(x, *decimals, rule) : decimal_text(x, machine_decimals, rule);
}

/// The dotted keys of a record, then its values, each as one line. Records of the same program have the
/// same keys. Absent values are empty cells; text that a spreadsheet could take for a formula gets an
/// apostrophe.
std::string csv_header(record const& r, csv_options const& options);
std::string csv_row(record const& r, csv_options const& options);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr std::string_view byte_order_mark = "\ufeff";

/// "-76", "+25,5": a sign and a number, which no spreadsheet runs.
inline bool is_signed_number(std::string_view text) {
  bool const sign = text.starts_with('-') || text.starts_with('+');
  return sign && text.size() <= longest_number && parse_number(text).has_value() &&
         text.find_first_not_of("0123456789.,", 1) == text.npos;
}

/// Text as a spreadsheet must not run it.
inline std::string defused(std::string_view text) {
  bool const formula = !text.empty() && !is_signed_number(text) &&
                       std::string_view("=+-@\t\r").find(text.front()) != text.npos;
  return (formula ? "'" : "") + std::string(text);
}

/// Text from a file without what a terminal would obey; tabs and ends of lines are text.
inline std::string harmless(std::string_view text) {
  return visible(text, std::string::npos, [](std::string_view point) {
    return is_control(point) && point != "\t" && point != "\n" && point != "\r";
  });
}

inline std::string quoted(std::string const& cell, char delimiter) {
  if (cell.find_first_of(std::string("\"\r\n") + delimiter) == cell.npos) return cell;
  std::string text = "\"";
  for (char const c : cell) text.append(c == '"' ? 2 : 1, c);
  return text + '"';
}

inline std::string cell_of(figure const& f, csv_options const& options) {
  if (!f.exact) return "";
  std::string text = machine_text(*f.exact, options.decimals, options.rule);
  if (options.style == csv_style::french) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

inline std::string cell_of(value const& v, csv_options const& options) {
  if (auto const* text = std::get_if<std::string>(&v.is)) return defused(harmless(*text));
  if (auto const* count = std::get_if<tally_count>(&v.is))
    return *count ? std::to_string(**count) : "";
  if (auto const* small = std::get_if<int>(&v.is)) return std::to_string(*small);
  if (auto const* exact = std::get_if<figure>(&v.is)) return cell_of(*exact, options);
  if (auto const* plain = std::get_if<plain_figure>(&v.is))
    return cell_of(figure{plain->value}, options);
  if (auto const* items = std::get_if<list>(&v.is)) return defused(items->flat);
  return "";
}

struct csv_cell {
  std::string key;
  std::string text;
};

inline void flatten(record const& r, std::string const& prefix, csv_options const& options,
                    std::vector<csv_cell>& into) {
  for (member const& m : r) {
    if (auto const* inner = std::get_if<record>(&m.what.is))
      flatten(*inner, prefix + m.key + '.', options, into);
    else if (auto const* optional = std::get_if<part>(&m.what.is))
      flatten(optional->fields, prefix + m.key + '.', options, into);
    else
      into.push_back({harmless(prefix + m.key), cell_of(m.what, options)});
  }
}

inline std::string csv_line(record const& r, csv_options const& options,
                            std::string csv_cell::*part) {
  char const delimiter = options.style == csv_style::french ? ';' : ',';
  std::vector<csv_cell> cells;
  flatten(r, "", options, cells);
  std::string line;
  for (csv_cell const& cell : cells) line += quoted(cell.*part, delimiter) + delimiter;
  line.back() = '\r';
  return line + '\n';
}

}  // namespace detail

inline std::string csv_header(record const& r, csv_options const& options) {
  std::string_view const mark = options.style == csv_style::french ? detail::byte_order_mark : "";
  return std::string(mark) + detail::csv_line(r, options, &detail::csv_cell::key);
}

inline std::string csv_row(record const& r, csv_options const& options) {
  return detail::csv_line(r, options, &detail::csv_cell::text);
}

}  // namespace kpi
