// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace kpi {

enum class language { english, french };

/// The language that a tag or locale name asks for: "fr", "fr_FR.UTF-8", "en-GB"; absent when it asks
/// for another one, or for none ("C", "POSIX").
constexpr std::optional<language> language_of(std::string_view tag) {
  std::string_view const primary = tag.substr(0, tag.find_first_of("_-.@"));
  if (primary == "fr" || primary == "FR") return language::french;
  if (primary == "en" || primary == "EN") return language::english;
  return std::nullopt;
}

/// The same words in both languages, side by side so that neither is forgotten.
struct words {
  std::string_view english;
  std::string_view french;

  constexpr std::string_view in(language lang) const {
    return lang == language::french ? french : english;
  }
};

}  // namespace kpi
