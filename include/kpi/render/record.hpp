// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/exact/rational.hpp>

namespace kpi {

/// A result as machines read it: keys in a stable order, each with a value. JSON and CSV are two ways
/// to write the same record, and `--measure KEY` looks up one figure of it.
struct value;
struct member;
using record = std::vector<member>;

/// An exact figure; absent is null. JSON adds a companion key "…_exact".
struct figure {
  std::optional<rational> exact;
};

/// A figure that is an estimate, or a setting such as a level: no fraction stands beside it. Absent is null.
struct plain_figure {
  std::optional<rational> value;
};

/// Values in a row. CSV has one cell for all of them: `flat`.
struct list {
  std::vector<value> items;
  std::string flat;
};

/// Nothing: null in JSON, an empty cell in CSV.
struct absent {};

/// A number of answers or rows; absent is null.
using tally_count = std::optional<std::uint64_t>;

/// A part that may be absent as a whole: null in JSON, its keys with empty cells in CSV.
struct part {
  bool present;
  record fields;
};

struct value {
  std::variant<absent, std::string, tally_count, int, figure, list, record, part, plain_figure> is;
};

struct member {
  std::string key;
  value what;
};

inline value text_value(std::string_view text) { return {std::string(text)}; }
inline value figure_value(std::optional<rational> exact) { return {figure{std::move(exact)}}; }
inline value plain_value(std::optional<rational> x) { return {plain_figure{std::move(x)}}; }
inline value count_value(tally_count count) { return {count}; }

/// A single figure of a record, with its dotted key: "score", "detractors.share".
struct measure {
  std::string key;
  std::optional<rational> exact;  ///< absent in the result
};

/// Every figure and count of the record; lists are left out.
std::vector<measure> measures(record const& r);

/// The figure of that key; null when the record has no such figure.
inline measure const* find_measure(std::vector<measure> const& all, std::string_view key) {
  auto const found =
      std::find_if(all.begin(), all.end(), [&](measure const& m) { return m.key == key; });
  return found == all.end() ? nullptr : &*found;
}

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline void collect(record const& r, std::string const& prefix, std::vector<measure>& into) {
  for (member const& m : r) {
    std::string const key = prefix + m.key;
    if (auto const* exact = std::get_if<figure>(&m.what.is)) into.push_back({key, exact->exact});
    if (auto const* plain = std::get_if<plain_figure>(&m.what.is))
      into.push_back({key, plain->value});
    if (auto const* count = std::get_if<tally_count>(&m.what.is))
      into.push_back({key, *count ? std::optional<rational>(**count) : std::nullopt});
    if (auto const* inner = std::get_if<record>(&m.what.is)) collect(*inner, key + '.', into);
    if (auto const* inner = std::get_if<part>(&m.what.is)) collect(inner->fields, key + '.', into);
  }
}

}  // namespace detail

inline std::vector<measure> measures(record const& r) {
  std::vector<measure> all;
  detail::collect(r, "", all);
  return all;
}

}  // namespace kpi
