// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <kpi/text/fold.hpp>
#include <kpi/text/language.hpp>
#include <kpi/text/utf8.hpp>

// How sentences and tables call a channel, whose name is whatever the file says.

namespace kpi {

/// The names without what stands in brackets at their end, where they can still be told apart:
/// "En monocanal (magasin physique)" becomes "En monocanal".
std::vector<std::string> short_names(std::vector<std::string> const& names);

/// Where: "en monocanal", as the file says it; of a name that is no place in this language,
/// "pour « Web »", "for “Web”". English has words of its own for the ways to sell that French courses
/// name: "in the single channel".
std::string at_channel(std::string_view name, language lang);

/// Whose: "en monocanal"; "de « Web »", "of “Web”".
std::string of_channel(std::string_view name, language lang);

/// A name from the file among words: « Frais de retour », “Returns”.
std::string named(std::string_view name, language lang);

/// The channel itself: « En omnicanal »; in English “Web”, omnichannel.
std::string channel_called(std::string_view name, language lang);

// -------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr auto french_places = std::to_array<std::string_view>(
    {"en ", "au ", "aux ", "a ", "dans ", "sur ", "par ", "via ", "chez ", "avec ", "sans "});
inline constexpr auto english_places = std::to_array<std::string_view>(
    {"in ", "at ", "on ", "via ", "through ", "by ", "with ", "without "});

/// A way to sell that English calls otherwise.
struct channel_word {
  std::string_view french;
  std::string_view english;
};

inline constexpr auto channel_words =
    std::to_array<channel_word>({{"en monocanal", "the single channel"},
                                 {"monocanal", "the single channel"},
                                 {"en omnicanal", "omnichannel"},
                                 {"omnicanal", "omnichannel"},
                                 {"en multicanal", "multichannel"},
                                 {"multicanal", "multichannel"},
                                 {"en cross-canal", "cross-channel"},
                                 {"cross-canal", "cross-channel"}});

/// The English word for the whole of a French name; "" where there is none.
inline std::string_view english_word(std::string_view name, language lang) {
  if (lang != language::english) return {};
  std::string const plain = folded(name);
  for (channel_word const& known : channel_words)
    if (plain == known.french) return known.english;
  return {};
}

inline bool is_place(std::string_view name, language lang) {
  std::string const plain = folded(name);
  auto const starts = [&](auto start) { return plain.starts_with(start); };
  return lang == language::french
             ? std::any_of(french_places.begin(), french_places.end(), starts)
             : std::any_of(english_places.begin(), english_places.end(), starts);
}

inline std::string with_small_start(std::string_view name) {
  std::string text(name);
  char& first = text.front();
  if (first >= 'A' && first <= 'Z') first = static_cast<char>(first - 'A' + 'a');
  if (text.starts_with("À")) text.replace(0, std::string_view("À").size(), "à");
  return text;
}

inline std::string without_ending(std::string_view name) {
  auto const open = name.rfind(" (");
  bool const bracket = name.ends_with(')') && open != name.npos && open > 0;
  return std::string(bracket ? trimmed(name.substr(0, open)) : name);
}

inline bool all_distinct(std::vector<std::string> names) {
  for (std::string& name : names) name = folded(name);
  std::sort(names.begin(), names.end());
  return std::adjacent_find(names.begin(), names.end()) == names.end();
}

}  // namespace detail

inline std::vector<std::string> short_names(std::vector<std::string> const& names) {
  std::vector<std::string> shorter;
  shorter.reserve(names.size());
  for (std::string const& name : names) shorter.push_back(detail::without_ending(name));
  return detail::all_distinct(shorter) ? shorter : names;
}

inline std::string named(std::string_view name, language lang) {
  if (lang == language::english) return "“" + std::string(name) + "”";
  return "«\u00a0" + std::string(name) + "\u00a0»";
}

inline std::string channel_called(std::string_view name, language lang) {
  std::string_view const word = detail::english_word(name, lang);
  return word.empty() ? named(name, lang) : std::string(word);
}

inline std::string at_channel(std::string_view name, language lang) {
  std::string_view const word = detail::english_word(name, lang);
  if (!word.empty()) return "in " + std::string(word);
  if (detail::is_place(name, lang)) return detail::with_small_start(name);
  return (lang == language::french ? "pour " : "for ") + named(name, lang);
}

inline std::string of_channel(std::string_view name, language lang) {
  std::string_view const word = detail::english_word(name, lang);
  if (!word.empty()) return "in " + std::string(word);
  if (detail::is_place(name, lang)) return detail::with_small_start(name);
  return (lang == language::french ? "de " : "of ") + named(name, lang);
}

}  // namespace kpi
