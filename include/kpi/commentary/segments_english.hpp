// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/commentary/margin_grammar.hpp>

// The sentences in English of channels that share fixed costs, and how English calls channels and items.

namespace kpi::english {

using namespace grammar;

inline std::string at(std::string_view channel) { return at_channel(channel, language::english); }
inline std::string of(std::string_view channel) { return of_channel(channel, language::english); }
inline std::string item_text(std::string_view item) { return named(item, language::english); }
inline std::string channel_text(std::string_view channel) {
  return channel_called(channel, language::english);
}

inline std::string sentence(margin_segments const& f, plan_display const& how) {
  std::vector<std::string> parts;
  for (channel_figure const& c : f.margins)
    parts.push_back(fmt::format("{} {}", money(how, c.value), at(c.name)));
  std::string const sum = f.margins.size() == 1 ? "" : ", together " + money(how, f.sum);
  std::string const start =
      fmt::format("Before the common fixed costs ({}), the segment margin is {}{}",
                  money(how, f.common), listed(parts, " and "), sum);
  if (f.income < 0)
    return fmt::format("{}, which does not cover them: the whole loses {}.", start,
                       money(how, magnitude(f.income)));
  if (f.income == 0) return start + ", which just covers them: the whole neither gains nor loses.";
  return fmt::format("{}, which covers them: the whole earns {}.", start, money(how, f.income));
}

inline std::string sentence(margin_decision const& f, plan_display const& how) {
  std::vector<std::string> parts;
  for (channel_figure const& c : f.drop)
    parts.push_back(
        fmt::format("without {}, the whole would be {} better off, since its own costs are not "
                    "covered",
                    channel_text(c.name), money(how, c.value)));
  if (f.least)
    parts.push_back(fmt::format(
        "{}dropping {} would cost the whole {}, its segment margin, since the common costs would remain",
        f.allocated_loss ? "although it shows a loss of " + money(how, *f.allocated_loss) +
                               " once these costs are allocated, "
                         : "",
        channel_text(f.least->name), money(how, f.least->value)));
  return capitalised(joined(parts, "; ")) + '.';
}

}  // namespace kpi::english
