// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include <kpi/text/language.hpp>

namespace kpi {

/// The kinds of figures, each with methods of its own: a difference of shares (NPS), a share, a mean.
enum class estimate_kind { net, share, mean };

/// How an interval is made.
enum class interval_method { score, adjusted_wald, wald, wilson, clopper_pearson, t };

/// A method as it is typed and as people call it, and the method for differences that goes with it.
struct method_row {
  interval_method method;
  std::string_view name;
  words title;
  std::string_view of_difference;
  words difference_title;
};

inline constexpr std::array method_table{
    method_row{
        interval_method::score,
        "score",
        {"score method", "méthode du score"},
        "mover",
        {"MOVER, from both score intervals", "MOVER, d’après les deux intervalles du score"}},
    method_row{interval_method::adjusted_wald,
               "adjusted-wald",
               {"adjusted Wald", "Wald ajusté"},
               "adjusted-wald",
               {"adjusted Wald", "Wald ajusté"}},
    method_row{interval_method::wald, "wald", {"Wald", "Wald"}, "wald", {"Wald", "Wald"}},
    method_row{interval_method::wilson,
               "wilson",
               {"Wilson", "Wilson"},
               "newcombe",
               {"Newcombe, from both Wilson intervals",
                "Newcombe, d’après les deux intervalles de Wilson"}},
    method_row{interval_method::clopper_pearson,
               "clopper-pearson",
               {"Clopper and Pearson", "Clopper et Pearson"},
               "mover",
               {"MOVER, from both Clopper-Pearson intervals",
                "MOVER, d’après les deux intervalles de Clopper et Pearson"}},
    method_row{
        interval_method::t, "t", {"Student’s t", "t de Student"}, "welch", {"Welch", "Welch"}},
};

constexpr method_row const& row(interval_method m) {
  return method_table[static_cast<std::size_t>(m)];
}

static_assert([] {
  for (std::size_t i = 0; i < method_table.size(); ++i)
    if (static_cast<std::size_t>(method_table[i].method) != i) return false;
  return true;
}());

constexpr std::string_view name(interval_method m) { return row(m).name; }

namespace detail {
inline constexpr std::array net_methods{interval_method::score, interval_method::adjusted_wald,
                                        interval_method::wald};
inline constexpr std::array share_methods{interval_method::wilson, interval_method::clopper_pearson,
                                          interval_method::wald};
inline constexpr std::array mean_methods{interval_method::t};
}  // namespace detail

/// The methods that fit a figure; the first is the default. That the score method is the best for an NPS is measured:
/// docs/inference.md.
constexpr std::span<interval_method const> methods_for(estimate_kind kind) {
  switch (kind) {
    case estimate_kind::share: return detail::share_methods;
    case estimate_kind::mean: return detail::mean_methods;
    case estimate_kind::net: break;
  }
  return detail::net_methods;
}

constexpr bool fits(interval_method m, estimate_kind kind) {
  auto const fitting = methods_for(kind);
  return std::find(fitting.begin(), fitting.end(), m) != fitting.end();
}

/// The method of that name; null when there is none.
constexpr method_row const* find_method(std::string_view name) {
  auto const found = std::find_if(method_table.begin(), method_table.end(),
                                  [&](method_row const& r) { return r.name == name; });
  return found == method_table.end() ? nullptr : &*found;
}

}  // namespace kpi
