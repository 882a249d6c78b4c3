// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include <kpi/exact/rational.hpp>
#include <kpi/text/fold.hpp>

namespace kpi {

/// The answers that the question offered, ends included: 0–10, 1–10, 1–5 …
struct scale {
  int lowest = 0;
  int highest = 10;

  bool operator==(scale const&) const = default;
};

/// The middle of the scale: 5.5 on 1–10. It need not be an answer that the question offers.
inline rational middle(scale const& s) { return rational(s.lowest + s.highest, 2); }

inline bool contains(scale const& s, rational const& score) {
  return score >= s.lowest && score <= s.highest;
}

/// How many whole scores the scale has.
constexpr int levels(scale const& s) { return s.highest - s.lowest + 1; }

/// "1–10" with an en dash, as people read it; "9" for a single score.
std::string scale_text(scale const& s);

/// "1-10", or "9", as it is typed.
std::string typed_scale(scale const& s);

/// "1-10", "0 à 10", "de 5 à 1", "1–5", "0 to 10": two whole numbers and what joins them, whichever end
/// comes first. Absent when text is anything else, or when the numbers are no scale (equal, negative,
/// or above 100).
std::optional<scale> parse_scale(std::string_view text);

/// The same, but a single score such as "10" will do.
std::optional<scale> parse_range(std::string_view text);

/// The scale that a heading or question mentions: "Note de 1 à 10", "On a scale from 0 to 10, …".
/// Only a mention that starts at 0 or 1 counts, so that dates and ages are no scales; absent when none
/// is found.
std::optional<scale> mentioned_scale(std::string_view heading);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// Takes a whole number of at most three digits off the front.
inline std::optional<int> take_small_number(std::string_view& text) {
  std::size_t digits = 0;
  int value = 0;
  while (digits < text.size() && is_digit(text[digits])) {
    if (digits == 3) return std::nullopt;
    value = value * 10 + (text[digits++] - '0');
  }
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits);
  return value;
}

/// Takes what joins the two ends of a scale ("-", "a" for "à", "to", "…") off the front.
inline bool take_joint(std::string_view& text) {
  auto const skip_spaces = [&] {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  };
  skip_spaces();
  for (std::string_view const joint : {"-", "a ", "to ", "…", "..."}) {
    if (!text.starts_with(joint)) continue;
    text.remove_prefix(joint.size());
    skip_spaces();
    return true;
  }
  return false;
}

/// Takes "1 a 10" off the front of folded text.
inline std::optional<scale> take_scale(std::string_view& text) {
  auto const first = take_small_number(text);
  if (!first || !take_joint(text)) return std::nullopt;
  auto const last = take_small_number(text);
  if (!last || *first == *last || std::max(*first, *last) > 100) return std::nullopt;
  return scale{std::min(*first, *last), std::max(*first, *last)};
}

}  // namespace detail

inline std::string scale_text(scale const& s) {
  std::string const lowest = std::to_string(s.lowest);
  return s.lowest == s.highest ? lowest : lowest + "–" + std::to_string(s.highest);
}

inline std::string typed_scale(scale const& s) {
  std::string const lowest = std::to_string(s.lowest);
  return s.lowest == s.highest ? lowest : lowest + '-' + std::to_string(s.highest);
}

inline std::optional<scale> parse_scale(std::string_view text) {
  std::string const plain = folded(text);
  std::string_view rest = plain;
  if (rest.starts_with("de ")) rest.remove_prefix(3);
  auto const found = detail::take_scale(rest);
  return rest.empty() ? found : std::nullopt;
}

inline std::optional<scale> parse_range(std::string_view text) {
  std::string_view rest = trimmed(text);
  if (auto const single = detail::take_small_number(rest); single && rest.empty())
    return scale{*single, *single};
  return parse_scale(text);
}

inline std::optional<scale> mentioned_scale(std::string_view heading) {
  std::string const plain = folded(heading);
  for (std::size_t start = 0; start < plain.size(); ++start) {
    bool const inside_number =
        start > 0 && (detail::is_digit(plain[start - 1]) || plain[start - 1] == '-');
    if (!detail::is_digit(plain[start]) || inside_number) continue;
    std::string_view rest = std::string_view(plain).substr(start);
    auto const found = detail::take_scale(rest);
    bool const more = !rest.empty() && (detail::is_digit(rest.front()) || rest.front() == '-');
    if (found && found->lowest <= 1 && !more) return found;
  }
  return std::nullopt;
}

}  // namespace kpi
