// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <string>

#include <kpi/render/record.hpp>

namespace kpi {

/// The record as one line of JSON (JSON Lines), keys in their order. An exact figure is written twice:
/// the nearest double in its shortest form, and beside it "KEY_exact": "n/d" in lowest terms.
std::string json_line(record const& r);

/// The double nearest to x, ties to even.
double nearest_double(rational const& x);

// ---------------------------------------------------------------------------------------------------

/// Divides to 66 bits or more, the last of them sticky, so that the one rounding is that of the
/// conversion. (convert_to rounds numerator and denominator first.)
inline double nearest_double(rational const& x) {
  if (x == 0) return 0;
  integer numerator = abs(numerator_of(x));
  integer denominator = denominator_of(x);
  int const shift = 66 + static_cast<int>(msb(denominator)) - static_cast<int>(msb(numerator));
  (shift > 0 ? numerator : denominator) <<= static_cast<unsigned>(std::abs(shift));
  integer quotient;
  integer remainder;
  boost::multiprecision::divide_qr(numerator, denominator, quotient, remainder);
  unsigned const spare = static_cast<unsigned>(msb(quotient)) - 62;
  bool const inexact = remainder != 0 || lsb(quotient) < spare;
  auto bits = integer(quotient >> spare).convert_to<std::uint64_t>();
  if (inexact) bits |= 1U;
  double const size = std::ldexp(static_cast<double>(bits), static_cast<int>(spare) - shift);
  return x < 0 ? -size : size;
}

namespace detail {

/// Escaped by the library; bytes that are no UTF-8 become U+FFFD.
inline std::string json_string(std::string const& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

inline std::string json_text(record const& r);

inline std::string json_text(value const& v) {
  if (auto const* text = std::get_if<std::string>(&v.is)) return json_string(*text);
  if (auto const* count = std::get_if<tally_count>(&v.is))
    return *count ? std::to_string(**count) : "null";
  if (auto const* small = std::get_if<int>(&v.is)) return std::to_string(*small);
  if (auto const* inner = std::get_if<record>(&v.is)) return json_text(*inner);
  if (auto const* optional = std::get_if<part>(&v.is))
    return optional->present ? json_text(optional->fields) : "null";
  if (auto const* items = std::get_if<list>(&v.is)) {
    std::string text;
    for (value const& item : items->items) text += (text.empty() ? "" : ",") + json_text(item);
    return '[' + text + ']';
  }
  return "null";
}

/// "key": 46.15…, "key_exact": "600/13". nlohmann's doubles are not always the shortest; fmt's are.
inline std::string json_member(std::string const& key, figure const& f) {
  std::string const exact_key = json_string(key + "_exact");
  if (!f.exact) return json_string(key) + ":null," + exact_key + ":null";
  return fmt::format("{}:{},{}:\"{}/{}\"", json_string(key), nearest_double(*f.exact), exact_key,
                     numerator_of(*f.exact).str(), denominator_of(*f.exact).str());
}

inline std::string json_text(record const& r) {
  std::string text;
  for (member const& m : r) {
    if (!text.empty()) text += ',';
    auto const* exact = std::get_if<figure>(&m.what.is);
    text += exact != nullptr ? json_member(m.key, *exact)
                             : json_string(m.key) + ':' + json_text(m.what);
  }
  return '{' + text + '}';
}

}  // namespace detail

inline std::string json_line(record const& r) { return detail::json_text(r) + '\n'; }

}  // namespace kpi
