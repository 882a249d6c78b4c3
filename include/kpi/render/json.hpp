// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <string>

#include <kpi/commentary/diagnostics.hpp>
#include <kpi/inference/nearest_double.hpp>
#include <kpi/render/record.hpp>

namespace kpi {

/// The record as one line of JSON (JSON Lines), keys in their order. An exact figure is written twice:
/// the nearest double in its shortest form, and beside it "KEY_exact": "n/d" in lowest terms.
std::string json_line(record const& r);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// DEL and the control characters from U+0080, which JSON allows and a terminal may obey.
inline std::string with_escaped_controls(std::string_view json) {
  std::string safe;
  while (!json.empty()) {
    std::string_view const point = first_code_point(json);
    safe += is_control(point) ? escaped(point) : std::string(point);
    json.remove_prefix(point.size());
  }
  return safe;
}

/// Escaped by the library; bytes that are no UTF-8 become U+FFFD.
inline std::string json_string(std::string const& text) {
  std::string const json =
      nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  bool const rare = json.find_first_of("\x7f\xc2") != json.npos;
  return rare ? with_escaped_controls(json) : json;
}

inline std::string json_text(record const& r);

inline std::string json_text(value const& v) {
  if (auto const* text = std::get_if<std::string>(&v.is)) return json_string(*text);
  if (auto const* count = std::get_if<tally_count>(&v.is))
    return *count ? std::to_string(**count) : "null";
  if (auto const* small = std::get_if<int>(&v.is)) return std::to_string(*small);
  if (auto const* plain = std::get_if<plain_figure>(&v.is))
    return plain->value ? fmt::format("{}", nearest_double(*plain->value)) : "null";
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
