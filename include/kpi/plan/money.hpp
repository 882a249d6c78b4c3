// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <kpi/text/display.hpp>
#include <kpi/text/fold.hpp>

namespace kpi {

/// A currency: its ISO 4217 code, the sign that people write, and whether English writes it before
/// the amount without a space (€5, but CHF 5).
struct currency {
  std::string_view code = "EUR";
  std::string_view sign = "€";
  bool leads = true;
  std::string_view word = "euro";  ///< in singular, folded; both languages

  bool operator==(currency const&) const = default;
};

/// The currencies that a file or an option may name; the first is the default.
inline constexpr std::array currencies{
    currency{},
    currency{"USD", "$", true, "dollar"},
    currency{"GBP", "£", true, "pound"},
    currency{"CHF", "CHF", false, "franc"},
    currency{"MAD", "DH", false, "dirham"},
    currency{"XOF", "FCFA", false, "fcfa"},
    currency{"TND", "TND", false, "dinar"},
};

/// The currency that text names by code, sign or word, in any case; null when it names none.
inline currency const* find_currency(std::string_view text) {
  std::string const name = folded(text);
  for (currency const& c : currencies)
    if (name == folded(c.code) || name == folded(c.sign) || name == c.word ||
        name == std::string(c.word) + 's')
      return &c;
  return nullptr;
}

/// How the figures of a plan are shown: rounded as `figures` says, amounts in one currency.
struct plan_display {
  display figures = {};
  currency money = {};
};

/// The decimals of each kind of figure unless `display::decimals` says otherwise.
inline constexpr unsigned money_decimals = 2;
inline constexpr unsigned ratio_decimals = 2;
inline constexpr unsigned day_decimals = 1;

/// An amount, with the two decimals of money or, where it is whole, without: "€206,400",
/// "571 428,57 €", "−€8.50".
std::string money(plan_display const& how, rational const& x);

/// The same with "+" before a gain: "+440 000 €".
std::string signed_money(plan_display const& how, rational const& x);

/// A ratio in percent: "31.5%", "48,41 %".
std::string ratio(plan_display const& how, rational const& percent);

/// A difference of two ratios, in points and without their name: "5.5", "−0,5".
std::string points(plan_display const& how, rational const& difference);

/// The decimals that an amount is shown with.
unsigned decimals_of_money(display const& how, rational const& x);

// ---------------------------------------------------------------------------------------------------

inline unsigned decimals_of_money(display const& how, rational const& x) {
  if (how.decimals) return *how.decimals;
  return is_whole(rounded_to(x, money_decimals, how.rule)) ? 0 : money_decimals;
}

namespace detail {

/// The amount without its sign, the currency where the language has it.
inline std::string unsigned_money(plan_display const& how, rational const& x) {
  display const& figures = how.figures;
  std::string const digits = localised(
      fixed_text(magnitude(x), decimals_of_money(figures, x), figures.rule), figures.lang);
  std::string const sign(how.money.sign);
  if (figures.lang == language::french) return digits + std::string(no_break_space) + sign;
  return sign + (how.money.leads ? "" : std::string(no_break_space)) + digits;
}

/// Nothing but zeros is shown: such an amount has no sign.
inline bool shows_nil(display const& how, rational const& x) {
  return rounded_to(x, decimals_of_money(how, x), how.rule) == 0;
}

}  // namespace detail

inline std::string money(plan_display const& how, rational const& x) {
  bool const minus = x < 0 && !detail::shows_nil(how.figures, x);
  return (minus ? std::string(minus_sign) : "") + detail::unsigned_money(how, x);
}

inline std::string signed_money(plan_display const& how, rational const& x) {
  bool const plus = x > 0 && !detail::shows_nil(how.figures, x);
  return (plus ? "+" : "") + money(how, x);
}

inline std::string ratio(plan_display const& how, rational const& percent) {
  return number(how.figures, percent, ratio_decimals)
             .append(detail::style_of(how.figures.lang).before_percent) +
         '%';
}

inline std::string points(plan_display const& how, rational const& difference) {
  return number(how.figures, difference, ratio_decimals);
}

}  // namespace kpi
