// SPDX-License-Identifier: MIT
#include "measured.hpp"

#include <optional>
#include <utility>

#include <kpi/commentary/grammar.hpp>
#include <kpi/plan/channel_choice.hpp>

namespace kpi {
namespace {

/// "channels[web].revenue" in its two halves; the part is absent in "revenue".
struct split_key {
  std::optional<std::string> part;
  std::string key;
};

split_key split(std::string const& typed, std::string_view parts_key) {
  std::string const start = std::string(parts_key) + '[';
  auto const end = typed.rfind("].");
  if (parts_key.empty() || !typed.starts_with(start) || end == typed.npos)
    return {std::nullopt, typed};
  return {typed.substr(start.size(), end - start.size()), typed.substr(end + 2)};
}

result<rational> figure_of(record const& machine, std::string const& key, std::string const& typed,
                           std::string const& input) {
  auto const all = measures(machine);
  measure const* const found = find_measure(all, key);
  if (found != nullptr && found->exact) return *found->exact;
  return failure(code::measure_absent, {input}, {}, {typed});
}

std::vector<std::string> names_of_parts(std::vector<answer_part> const& parts) {
  std::vector<std::string> names;
  names.reserve(parts.size());
  for (answer_part const& part : parts) names.push_back(part.name);
  return names;
}

/// Channels and segments are named alike, but not called alike.
error as_segment(error e) {
  e.code = e.code == code::which_channel ? code::which_segment : code::no_such_segment;
  return e;
}

measured_figure figure_of_part(std::vector<answer_part> const& parts, split_key const& wish,
                               std::string const& typed, std::string const& input, bool segments) {
  auto const found = channel_named(names_of_parts(parts), *wish.part);
  if (found)
    return {"", figure_of(parts[*found].machine(), wish.key, typed, input), wish.key, *found};
  error e = segments ? as_segment(found.error()) : found.error();
  e.where.file = input;
  return {"", tl::unexpected(std::move(e))};
}

}  // namespace

std::vector<measured_figure> measured(answer const& a, work const& w, std::string const& input) {
  std::string const& typed = w.output.measure;
  split_key const wish = split(typed, w.parts_key);
  if (!a.parts) return {{"", figure_of(a.machine(), wish.key, typed, input), wish.key}};
  auto const parts = a.parts();
  if (wish.part) return {figure_of_part(parts, wish, typed, input, a.part_lines)};
  std::vector<measured_figure> all;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    std::string const whole = std::string(w.parts_key) + '[' + parts[i].name + "]." + wish.key;
    all.push_back({parts[i].name, figure_of(parts[i].machine(), wish.key, whole, input), wish.key,
                   i, a.part_lines});
  }
  return all;
}

std::vector<error> wrong_measure(work const& w) {
  if (!w.output.measure_typed) return {};
  split_key const wish = split(w.output.measure, w.parts_key);
  auto const known = measures(w.blank());
  if (find_measure(known, wish.key) != nullptr) return {};
  std::vector<std::string> keys;
  keys.reserve(known.size());
  for (measure const& m : known) keys.push_back(m.key);
  std::vector<std::string_view> const candidates(keys.begin(), keys.end());
  std::string meant(nearest(wish.key, candidates).value_or(""));
  if (wish.part && !meant.empty())
    meant = std::string(w.parts_key) + '[' + *wish.part + "]." + meant;
  return {{code::unknown_measure,
           {},
           w.output.measure,
           {grammar::listed(keys, ", "), std::move(meant)}}};
}

}  // namespace kpi
