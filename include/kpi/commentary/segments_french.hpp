// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/commentary/margin_grammar.hpp>

// The sentences in French of channels that share fixed costs, and how French calls channels and items.

namespace kpi::french {

using namespace grammar;

inline std::string at(std::string_view channel) { return at_channel(channel, language::french); }
inline std::string of(std::string_view channel) { return of_channel(channel, language::french); }
inline std::string item_text(std::string_view item) { return named(item, language::french); }
inline std::string channel_text(std::string_view channel) {
  return channel_called(channel, language::french);
}

inline std::string sentence(margin_segments const& f, plan_display const& how) {
  std::vector<std::string> parts;
  for (channel_figure const& c : f.margins)
    parts.push_back(fmt::format("{} {}", money(how, c.value), at(c.name)));
  std::string const sum = f.margins.size() == 1 ? "" : ", soit " + money(how, f.sum) + " au total";
  std::string const start = fmt::format(
      "Avant les charges fixes communes ({}), la marge sur coûts spécifiques est de {}{}",
      money(how, f.common), listed(parts, " et de "), sum);
  if (f.income < 0)
    return fmt::format("{}, ce qui ne les couvre pas\u00a0: l’ensemble perd {}.", start,
                       money(how, magnitude(f.income)));
  if (f.income == 0)
    return start + ", ce qui les couvre tout juste\u00a0: l’ensemble ne gagne ni ne perd rien.";
  return fmt::format("{}, ce qui les couvre\u00a0: l’ensemble gagne {}.", start,
                     money(how, f.income));
}

inline std::string sentence(margin_decision const& f, plan_display const& how) {
  std::vector<std::string> parts;
  for (channel_figure const& c : f.drop)
    parts.push_back(
        fmt::format("Sans {}, l’ensemble gagnerait {} de plus, car ses charges propres ne sont "
                    "pas couvertes",
                    channel_text(c.name), money(how, c.value)));
  if (f.least)
    parts.push_back(fmt::format(
        "{} {} ferait perdre {} à l’ensemble, sa marge sur coûts spécifiques, car les charges communes "
        "resteraient",
        f.allocated_loss ? "malgré une perte de " + money(how, *f.allocated_loss) +
                               " après répartition de ces charges, abandonner"
        : parts.empty() ? "Abandonner"
                        : "abandonner",
        channel_text(f.least->name), money(how, f.least->value)));
  std::string text = joined(parts, "\u202f; ");
  if (text.starts_with("malgré")) text.replace(0, 1, "M");
  return text + '.';
}

}  // namespace kpi::french
